import { describe, expect, it } from 'vitest';
import { check } from '../../src/catalogue/assess.js';
import { nextQuestion, whatWouldChange } from '../../src/catalogue/change.js';
import { build } from '../../src/expr/build.js';
import type { Expr } from '../../src/expr/expr.js';
import { samplePolicy } from '../sample-policy.js';

const { add, all, atLeast, choose, date, equal, fact, not, some, text: textValue, yuan } = build;
const text = (words: string) => ({ zh: `${words}的话`, en: words });
const asked = (type: string, name: string, more: object = {}) => ({
  [name]: { type, label: text(name), question: text(`${name}?`), ...more },
});

const document = (when: Expr, amount: Expr) =>
  samplePolicy({
    id: 'own',
    issuedOn: '2010-01-01',
    inForce: { from: '2010-01-01', until: '2020-01-01' },
    extra: {
      ...asked('truth', 'aside'),
      ...asked('text', 'place'),
      ...asked('options', 'zone', { options: { hill: text('hill'), plain: text('plain'), town: text('town') } }),
      ...asked('date', 'since'),
      ...asked('number', 'boats'),
      ...asked('money', 'income'),
      ...asked('money', 'price'),
    },
    provisions: {
      grant: {
        kind: 'benefit',
        says: text('g'),
        cites: '1',
        subject: 'household',
        when,
        frequency: 'once',
        amount,
      },
    },
  });

const ON = '2015-05-05';
const YES: Expr = { value: true, type: 'truth' };
const next = (amount: Expr) =>
  nextQuestion({}, { provision: 'own/grant', policy: document(YES, amount), on: ON })?.path ?? null;

const n = (value: number) => yuan(`${value}.00`);
const aside = choose(fact('extra.aside'), n(3), n(4));

describe('the fact to ask for next', () => {
  // Of four answers `aside` alone leaves three, whatever it is. The other fact leaves one, one or two.
  it.each<readonly [string, Expr, Expr]>([
    ['extra.place', equal(fact('extra.place'), textValue('north')), equal(fact('extra.place'), textValue('south'))],
    ['extra.zone', equal(fact('extra.zone'), 'hill'), equal(fact('extra.zone'), 'plain')],
    [
      'extra.since',
      build.before(fact('extra.since'), date('2012-01-01')),
      build.before(fact('extra.since'), date('2013-01-01')),
    ],
    ['extra.boats', atLeast(fact('extra.boats'), 5), atLeast(fact('extra.boats'), 2)],
    ['extra.income', atLeast(fact('extra.income'), yuan('9.00')), atLeast(fact('extra.income'), yuan('0.01'))],
  ])('may be %s', (path, one, two) => {
    expect(next(choose(one, n(1), choose(two, n(2), aside)))).toBe(path);
  });

  it('is the first of the household where all leave as many', () => {
    const three = (one: Expr, two: Expr) => choose(one, choose(two, n(1), n(2)), choose(two, n(3), n(4)));
    const hill = equal(fact('extra.zone'), 'hill');
    expect(next(three(hill, fact('extra.aside')))).toBe('extra.aside');
    expect(next(three(fact('extra.aside'), hill))).toBe('extra.aside');
  });

  it('is what leaves fewer on average where the worst are alike', () => {
    // Who says no to the first is at the end.
    expect(next(choose(equal(fact('extra.zone'), 'hill'), choose(fact('extra.aside'), n(1), n(2)), n(3)))).toBe(
      'extra.zone',
    );
    expect(next(choose(fact('extra.aside'), choose(equal(fact('extra.zone'), 'hill'), n(1), n(2)), n(3)))).toBe(
      'extra.aside',
    );
  });

  it('may be a list that is not told, or not though it stands first', () => {
    const girls = some('children', equal(fact('each.sex'), 'female'));
    expect(next(choose(girls, n(1), choose(fact('extra.aside'), n(2), n(3))))).toBe('children');
    expect(next(choose(fact('extra.aside'), choose(girls, n(1), n(2)), n(3)))).toBe('extra.aside');
  });

  it('is the number that an amount is made of, before what leaves it open', () => {
    expect(next(choose(fact('extra.aside'), fact('extra.income'), n(5)))).toBe('extra.income');
    // Whatever is told of one of the two, the sum has no end of values: they are alike, and the first is asked.
    expect(next(add(fact('extra.income'), fact('extra.price')))).toBe('extra.income');
    expect(next(choose(fact('extra.aside'), add(fact('extra.income'), fact('extra.price')), n(5)))).toBe('extra.aside');
  });

  it('is the only one that is missing, or none', () => {
    expect(next(choose(fact('extra.aside'), n(1), n(2)))).toBe('extra.aside');
    expect(next(choose(fact('extra.aside'), n(1), n(1)))).toBeNull();
  });
});

describe('a change that does whatever else is open', () => {
  const found = (when: Expr, household: object, changeable: readonly string[]) =>
    whatWouldChange(household, {
      provision: 'own/grant',
      policy: document(when, n(1)),
      on: ON,
      changeable,
      wanted: 'applies',
    });
  const holds = (when: Expr, household: object) =>
    check(household, 'own/grant', { policy: document(when, n(1)), on: ON }).status;

  it('is an option that neither kind of household excludes', () => {
    const when = choose(
      fact('extra.aside'),
      not(equal(fact('extra.zone'), 'hill')),
      not(equal(fact('extra.zone'), 'plain')),
    );
    const sets = found(when, { extra: { zone: 'hill' } }, ['extra.zone']);
    expect(sets.map((set) => set.map(({ path, to }) => [path, to]))).toEqual([[['extra.zone', 'town']]]);
  });

  it('is a text that neither kind excludes', () => {
    const place = (name: string) => not(equal(fact('extra.place'), textValue(name)));
    const when = choose(
      fact('extra.aside'),
      all(place('north'), place('other')),
      all(place('south'), place('another')),
    );
    const [set] = found(when, { extra: { place: 'north' } }, ['extra.place']);
    expect(set?.map(({ path }) => path)).toEqual(['extra.place']);
    expect(holds(when, { extra: { place: set?.[0]?.to } })).toBe('applies');
  });

  it('is a list with a member for either kind', () => {
    const of = (sex: string) => some('children', equal(fact('each.sex'), sex));
    const when = choose(fact('extra.aside'), of('female'), of('male'));
    const [set] = found(when, {}, ['children']);
    expect(set?.map(({ path }) => path)).toEqual(['children']);
    const children = set?.[0]?.to;
    expect(children).toHaveLength(2);
    expect(holds(when, { children })).toBe('applies');
  });

  it('is none where the open fact alone decides', () => {
    const sets = found(fact('extra.aside'), { extra: { zone: 'hill' } }, ['extra.zone']);
    expect([sets.length, sets.complete]).toEqual([0, true]);
  });

  it('is of the open fact itself where it may change', () => {
    const when = all(fact('extra.aside'), equal(fact('extra.zone'), 'town'));
    const sets = found(when, { extra: { zone: 'hill' } }, ['extra']);
    expect(sets.map((set) => set.map(({ path, to }) => `${path} ${to}`).sort())).toEqual([
      ['extra.aside true', 'extra.zone town'],
    ]);
  });
});
