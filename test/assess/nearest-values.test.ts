import { describe, expect, it } from 'vitest';
import { type ChangeOptions, whatWouldChange } from '../../src/catalogue/change.js';
import { build } from '../../src/expr/build.js';
import type { Expr } from '../../src/expr/expr.js';
import { samplePolicy } from '../sample-policy.js';

const { all, any, not, fact, date, yuan, add, age, atMost, atLeast, equal, happened, on, onOrAfter, onOrBefore, some } =
  build;
const earlier = build.before;
const both = (words: string) => ({ zh: words, en: words });
const extra = (type: 'money' | 'number' | 'date' | 'truth') => ({ type, label: both('a'), question: both('What?') });

const policyOf = (when: Expr) =>
  samplePolicy({
    id: 'near',
    issuedOn: '2010-01-01',
    inForce: { from: '2010-01-01', until: '2020-01-01' },
    extra: {
      sum: extra('money'),
      boats: extra('number'),
      nets: extra('number'),
      since: extra('date'),
      until: extra('date'),
      member: extra('truth'),
    },
    provisions: {
      aid: {
        kind: 'benefit',
        says: both('aid'),
        cites: '1',
        subject: 'household',
        frequency: 'once',
        when,
        amount: 'in-kind',
      },
    },
  });

/** What each set proposes, as "path value". */
const proposed = (when: Expr, household: object, more: Partial<ChangeOptions> = {}) =>
  whatWouldChange(household, {
    provision: 'near/aid',
    policy: policyOf(when),
    on: '2015-01-01',
    changeable: ['extra'],
    wanted: 'applies',
    ...more,
  }).map((set) => set.map(({ path, to }) => `${path.replace('extra.', '')} ${to}`));

const near = (when: Expr, told: object, more: Partial<ChangeOptions> = {}) => proposed(when, { extra: told }, more);

const [boats, nets, sum, since, until] = ['boats', 'nets', 'sum', 'since', 'until'].map((name) =>
  fact(`extra.${name}`),
) as [Expr, Expr, Expr, Expr, Expr];
const within = (of: Expr, least: number | Expr, most: number | Expr) => all(atLeast(of, least), atMost(of, most));

describe('the number that is proposed', () => {
  // 2 to 4, 10 to 12 or 40 and more.
  const when = any(within(boats, 2, 4), within(boats, 10, 12), atLeast(boats, 40));

  it.each<readonly [string, number, number]>([
    ['the least that does', 0, 2],
    ['the last of the range below', 5, 4],
    ['the nearer of two: below', 6, 4],
    ['the lower of two that are as near', 7, 4],
    ['the nearer of two: above', 8, 10],
    ['the last of the range below, far from the next', 13, 12],
    ['the lower of two that are as near, the upper without end', 26, 12],
    ['the beginning of what has no end', 30, 40],
  ])('is %s: of %i it is %i', (_, from, to) => {
    expect(near(when, { boats: from })).toEqual([[`boats ${to}`]]);
  });

  it.each([false, true])(
    'may be the beginning of what has no end, whichever is looked at first (turned: %s)',
    (turned) => {
      const ways = [atMost(boats, 3), atLeast(boats, 40)];
      const either = any(...(turned ? ways.reverse() : ways));
      expect([20, 21, 22, 39].map((from) => near(either, { boats: from }))).toEqual([
        [['boats 3']],
        [['boats 3']],
        [['boats 40']],
        [['boats 40']],
      ]);
    },
  );

  it('leaves out single numbers that do not do', () => {
    const gaps = all(atLeast(boats, 3), not(equal(boats, 3)), not(equal(boats, 4)));
    expect(near(gaps, { boats: 1 })).toEqual([['boats 5']]);
    expect(near(gaps, { boats: 3 })).toEqual([['boats 5']]);
  });

  it('is one that does whatever stays open', () => {
    // Who is no member needs seven; whether somebody is one is not known.
    const open = any(atLeast(boats, 7), all(fact('extra.member'), atLeast(boats, 3)));
    const only = { changeable: ['extra.boats'] };
    expect(near(open, { boats: 1 }, only)).toEqual([['boats 7']]);
    expect(near(open, { boats: 1, member: true }, only)).toEqual([['boats 3']]);
    expect(near(open, { boats: 1, member: false }, only)).toEqual([['boats 7']]);
  });

  it('is nearest beside another that must change too', () => {
    expect(near(all(atLeast(boats, 5), atMost(nets, 3)), { boats: 1, nets: 9 })).toEqual([['boats 5', 'nets 3']]);
    // No more boats than nets, each at least four: as the other is four, four.
    const tied = all(atLeast(boats, 4), atLeast(nets, 4));
    expect(near(tied, { boats: 0, nets: 0 })).toEqual([['boats 4', 'nets 4']]);
  });

  it('is such that both changes are needed where neither does alone, whoever is a member', () => {
    // Members need boats, others need nets, and it is not known who this is.
    const when = build.choose(fact('extra.member'), atLeast(boats, 5), atLeast(nets, 4));
    const found = near(when, { boats: 0, nets: 0 }, { changeable: ['extra.boats', 'extra.nets'] });
    expect(found).toEqual([['boats 5', 'nets 4']]);
  });

  it('is any that does where the number is not known', () => {
    const [[told = ''] = []] = near(all(within(boats, 3, 5)), {});
    expect(['boats 3', 'boats 4', 'boats 5']).toContain(told);
  });
});

describe('the amount that is proposed', () => {
  it('is nearest by the fen', () => {
    const when = any(atMost(sum, yuan('9.99')), atLeast(sum, yuan('20.00')));
    expect(near(when, { sum: '10.00' })).toEqual([['sum 9.99']]);
    expect(near(when, { sum: '14.99' })).toEqual([['sum 9.99']]);
    expect(near(when, { sum: '15.00' })).toEqual([['sum 20.00']]);
    expect(near(not(when), { sum: '0.00' })).toEqual([['sum 10.00']]);
    expect(near(not(when), { sum: '99.00' })).toEqual([['sum 19.99']]);
  });

  it.each([
    ['61000.00', '60000.00'],
    ['74999.99', '60000.00'],
    ['75000.01', '90000.00'],
    ['96000.00', '95000.00'],
    ['10.00', '50000.00'],
    ['9000000.00', '95000.00'],
  ])('is nearest however large amounts are: of %s it is %s', (from, to) => {
    const range = (least: number, most: number) => within(sum, yuan(`${least}.00`), yuan(`${most}.00`));
    const when = any(range(50_000, 60_000), range(90_000, 95_000));
    expect(near(when, { sum: from })).toEqual([[`sum ${to}`]]);
  });

  it('is nearest where it is added to another', () => {
    expect(near(atLeast(add(sum, yuan('1.50')), yuan('4.00')), { sum: '1.00' })).toEqual([['sum 2.50']]);
  });
});

describe('the day that is proposed', () => {
  const day = (of: Expr, first: string, last: string) => all(onOrAfter(of, date(first)), onOrBefore(of, date(last)));

  it('is the nearest of a day, and of a month or year that is told', () => {
    const when = any(day(since, '2001-03-05', '2001-03-20'), day(since, '2009-06-01', '2009-06-30'));
    expect(near(when, { since: '2000-01-01' })).toEqual([['since 2001-03-05']]);
    expect(near(when, { since: '2001-04-02' })).toEqual([['since 2001-03-20']]);
    expect(near(when, { since: '2008-12-31' })).toEqual([['since 2009-06-01']]);
    expect(near(when, { since: '2010-01' })).toEqual([['since 2009-06-30']]);
    expect(near(when, { since: '2000' })).toEqual([['since 2001-03-05']]);
  });

  it('is as near as the other day that is ordered by it allows', () => {
    expect(
      near(earlier(since, until), { since: '2012-05-05', until: '2012-05-01' }, { changeable: ['extra.since'] }),
    ).toEqual([['since 2012-04-30']]);
    expect(
      near(earlier(since, until), { since: '2012-05-05', until: '2012-05-01' }, { changeable: ['extra.until'] }),
    ).toEqual([['until 2012-05-06']]);
  });

  it('is the birthday by which somebody is just old enough', () => {
    const when = some60();
    const partners = [{ id: 'p', birthDate: '1960-02-03' }];
    expect(proposed(when, { partners }, { changeable: ['partners[0].birthDate'] })).toEqual([
      ['partners[0].birthDate 1955-01-01'],
    ]);
  });

  it('is none where what happened must be undone', () => {
    const alive = not(some('partners', happened(fact('each.deathDate'))));
    const partners = [{ id: 'p', birthDate: '1950-02-03', deathDate: '2013-04-05' }];
    expect(proposed(alive, { partners }, { changeable: ['partners[0].deathDate'] })).toEqual([
      ['partners[0].deathDate null'],
    ]);
  });

  it('stays a household: nobody dies before the birth', () => {
    const dead = some(
      'partners',
      all(happened(fact('each.deathDate')), earlier(fact('each.deathDate'), date('2012-01-01'))),
    );
    const partners = [{ id: 'p', birthDate: '1950-02-03', deathDate: '2013-04-05' }];
    expect(proposed(dead, { partners }, { changeable: ['partners[0].deathDate'] })).toEqual([
      ['partners[0].deathDate 2011-12-31'],
    ]);
    const lateOr = some(
      'partners',
      any(
        earlier(fact('each.deathDate'), date('2012-01-01')),
        all(happened(fact('each.deathDate')), onOrAfter(fact('each.deathDate'), date('2014-01-01'))),
      ),
    );
    const soon = [{ id: 'p', birthDate: '2012-02-03', deathDate: '2012-03-01' }];
    expect(proposed(lateOr, { partners: soon }, { changeable: ['partners[0].deathDate'] })).toEqual([
      ['partners[0].deathDate 2014-01-01'],
    ]);
    const young = [{ id: 'p', birthDate: '2012-02-03', deathDate: '2013-04-05' }];
    expect(proposed(dead, { partners: young }, { changeable: ['partners[0].deathDate'] })).toEqual([]);
  });

  function some60(): Expr {
    return some('partners', atLeast(age(fact('each.birthDate'), on), 60));
  }
});
