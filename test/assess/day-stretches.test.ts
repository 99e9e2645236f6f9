import { describe, expect, it } from 'vitest';
import { type BenefitPeriod, benefitTimeline } from '../../src/benefits/index.js';
import { build } from '../../src/expr/build.js';
import type { Expr } from '../../src/expr/expr.js';
import type { HouseholdInput } from '../../src/index.js';
import { samplePolicy } from '../sample-policy.js';

const {
  add,
  age,
  all,
  any,
  atLeast,
  atMost,
  before,
  choose,
  date,
  equal,
  fact,
  happened,
  not,
  on,
  onOrAfter,
  some,
  subtract,
  times,
  yuan,
} = build;
const both = (words: string) => ({ zh: words, en: words });
const asked = (type: string, name: string) => ({ type, label: both(name), question: both(`${name}?`) });

function timeline(when: Expr, household: HouseholdInput, from: string, until: string, amount: Expr = yuan('100.00')) {
  const policy = samplePolicy({
    id: 'own',
    issuedOn: '1990-01-01',
    inForce: { from: '1990-01-01', until: '2030-01-01' },
    extra: {
      member: asked('truth', 'member'),
      other: asked('truth', 'other'),
      first: asked('date', 'first'),
      second: asked('date', 'second'),
      income: asked('money', 'income'),
    },
    provisions: {
      p: {
        kind: 'benefit',
        says: both('p'),
        cites: '2',
        subject: 'household',
        when,
        frequency: 'yearly',
        amount,
      },
    },
  });
  return benefitTimeline(household, { policies: [policy], from, until });
}

const line = ({ from, status, missing }: BenefitPeriod) =>
  [from, status, ...missing.map(({ path }) => path.replace('extra.', ''))].join(' ');
const begins = (period: BenefitPeriod | undefined) =>
  period?.begins.map((one) => (one.kind === 'fact' ? one.path : one.kind === 'law' ? one.what : one.kind));

const YES: Expr = { value: true, type: 'truth' };
const [first, second, member, other] = ['first', 'second', 'member', 'other'].map((name) => fact(`extra.${name}`)) as [
  Expr,
  Expr,
  Expr,
  Expr,
];

describe('days on which two values that both move are the same', () => {
  it('are found where neither goes one way', () => {
    // Born in June and in March of one year: as old as each other but from March to June.
    const extra = { first: '2000-06-01', second: '2000-03-01' };
    const when = equal(age(first, on), age(second, on));
    expect(timeline(when, { extra }, '2010-01-01', '2011-01-01').map(line)).toEqual([
      '2010-01-01 eligible',
      '2010-03-01 not-eligible',
      '2010-06-01 eligible',
    ]);
  });

  it('are found where an amount is chosen by it', () => {
    const extra = { first: '2000-06-01', second: '2000-03-01' };
    const amount = choose(equal(age(first, on), age(second, on)), yuan('2.00'), yuan('1.00'));
    const found = timeline(YES, { extra }, '2010-01-01', '2011-01-01', amount);
    expect(found.map(({ from, amount: given }) => [from, given?.toFixed(2)])).toEqual([
      ['2010-01-01', '2.00'],
      ['2010-03-01', '1.00'],
      ['2010-06-01', '2.00'],
    ]);
  });
});

describe('days of a list that is not told', () => {
  it('are those from which an event may have happened', () => {
    // Until 2 January 2015 no certificate can have been revoked after the first.
    const late = some(
      'certificates',
      all(happened(fact('each.revokedOn')), onOrAfter(fact('each.revokedOn'), date('2015-01-02'))),
    );
    expect(timeline(late, {}, '2014-12-25', '2015-01-10').map(line)).toEqual([
      '2014-12-25 not-eligible',
      '2015-01-02 undetermined certificates',
    ]);
  });
});

describe('days that differ in the bounds alone', () => {
  it('are told apart by what can be reached', () => {
    // Both of 1955: fifty-nine or sixty in 2015. The years of either less themselves are none: from May on it is 2.38.
    const [one, two] = [age(first, on), age(second, on)];
    const amount = choose(
      onOrAfter(on, date('2015-05-05')),
      times(yuan('0.01'), add(238, subtract(one, one), subtract(two, two))),
      times(yuan('0.02'), add(one, two)),
    );
    const found = timeline(YES, { extra: { first: '1955', second: '1955' } }, '2015-05-01', '2015-05-10', amount);
    expect(found.map(({ from, bounds }) => [from, bounds?.least.toFixed(2), bounds?.most?.toFixed(2)])).toEqual([
      ['2015-05-01', '2.36', '2.40'],
      ['2015-05-05', '2.36', '2.40'],
    ]);
    expect(found.map(({ bounds }) => bounds?.exact)).toEqual([true, false]);
  });

  it('are one where nothing is told of the range', () => {
    const amount = add(fact('extra.income'), yuan('1.00'));
    expect(timeline(YES, {}, '2015-01-01', '2016-01-01', amount)).toHaveLength(1);
  });
});

/** Far more days than can be looked at one by one within the time of a test. */
const LONG = ['1990-01-01', '2030-01-01'] as const;

describe('many years', () => {
  it('are one period where two open facts decide, of which each matters to some only', () => {
    const found = timeline(any(member, other), {}, ...LONG);
    expect(found.map(line)).toEqual(['1990-01-01 undetermined member other']);
  }, 3_000);

  it('are one period where three kinds of household are answered in two ways', () => {
    const found = timeline(all(any(member, other), any(not(member), not(other))), {}, ...LONG);
    expect(found.map(line)).toEqual(['1990-01-01 undetermined member other']);
  }, 3_000);

  it('are cut where a fact is settled, and not day by day', () => {
    const when = any(all(member, onOrAfter(on, first)), all(other, before(on, first)));
    const found = timeline(when, { extra: { first: '2001-02-03' } }, ...LONG);
    expect(found.map(line)).toEqual(['1990-01-01 undetermined other', '2001-02-03 undetermined member']);
  }, 3_000);

  it('are cut on the anniversaries alone, where everything is known', () => {
    const when = any(all(atLeast(age(first, on), 20), atMost(age(first, on), 24)), atLeast(age(second, on), 30));
    const found = timeline(when, { extra: { first: '1980-06-07', second: '1981-01-31' } }, ...LONG);
    expect(found.map(line)).toEqual([
      '1990-01-01 not-eligible',
      '2000-06-07 eligible',
      '2005-06-07 not-eligible',
      '2011-01-31 eligible',
    ]);
  }, 3_000);
});

describe('what decides on a day on which something is settled', () => {
  // Born in April 1955: sixty at the latest on the last day of April 2015. On that day a rule of no effect turns as well.
  const sixty = atLeast(age(first, on), 60);
  const idle = all(member, onOrAfter(on, date('2015-04-30')));

  it('is the open fact that is settled on it, and not what turns without effect', () => {
    const extra = { first: '1955-04', member: false };
    const found = timeline(any(sixty, idle), { extra }, '2015-04-10', '2016-01-01');
    expect(found.map(line)).toEqual(['2015-04-10 undetermined first', '2015-04-30 eligible']);
    expect(begins(found[1])).toEqual(['extra.first']);
  });

  it('is the open fact that is settled to no', () => {
    const extra = { first: '1955-04', member: false };
    const found = timeline(all(not(sixty), not(idle)), { extra }, '2015-04-10', '2016-01-01');
    expect(found.map(line)).toEqual(['2015-04-10 undetermined first', '2015-04-30 not-eligible']);
    expect(begins(found[1])).toEqual(['extra.first']);
  });

  it('is an event, told as it was given from the first day on which it may be', () => {
    const dead = some('partners', happened(fact('each.deathDate')));
    const partners = [{ deathDate: '2015-04' }] as const;
    const found = timeline(not(dead), { partners }, '2015-01-01', '2016-01-01');
    expect(found.map(line)).toEqual([
      '2015-01-01 eligible',
      '2015-04-01 undetermined partners[0].deathDate',
      '2015-04-30 not-eligible',
    ]);
    const says = found.slice(1).flatMap((period) => period.begins.map((one) => ('says' in one ? one.says : null)));
    expect(says.map((one) => one?.en)).toEqual([
      expect.stringMatching(/ \(2015-04\): from this day on it is open whether /),
      expect.stringMatching(/ \(2015-04\): from this day on/),
    ]);
    expect(says.map((one) => one?.zh)).toEqual([
      expect.stringMatching(/（2015-04）：自本日起/),
      expect.stringMatching(/（2015-04）：自本日起/),
    ]);
  });
});
