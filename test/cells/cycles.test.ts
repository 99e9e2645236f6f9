import { describe, expect, it } from 'vitest';
import { contradicts, isOrderOfTwo, pairOf, reads } from '../../src/cells/cycles.js';
import type { Order } from '../../src/cells/domains.js';
import { build } from '../../src/expr/build.js';
import type { Expr } from '../../src/expr/expr.js';
import { NEVER, point } from '../../src/value/value.js';
import { day, EMPTY, nodesOf, order } from './questions.js';

const {
  all,
  not,
  equal,
  atLeast,
  atMost,
  below,
  above,
  before: earlier,
  onOrBefore,
  after: later,
  onOrAfter,
  happened,
} = build;
const { add, subtract, smallest, times, addMonths, addDays, age, count, total, fact, term, on, date, reading } = build;

const node = nodesOf();
const [d, e, n, m] = ['d', 'e', 'n', 'm'].map((name) => fact(`extra.${name}`)) as [Expr, Expr, Expr, Expr];
const death = fact('child.deathDate');
const CHILD = { child: 2 };

/** A pair as text: `early < late` or `early ≤ late`; a constant by its number. */
function pairText(expr: Expr, truth: boolean): string | null {
  const pair = pairOf(order(node(expr), truth, [], CHILD));
  if (pair === null) return null;
  const [early, late] = [pair.early, pair.late].map((side) =>
    'path' in side ? side.path : String(side.constant.least),
  );
  return `${early} ${pair.strict ? '<' : '≤'} ${late}`;
}

describe('pairOf', () => {
  it.each([
    ['before', earlier(d, e), 'extra.d < extra.e', 'extra.e ≤ extra.d'],
    ['onOrBefore', onOrBefore(d, e), 'extra.d ≤ extra.e', 'extra.e < extra.d'],
    ['after', later(d, e), 'extra.e < extra.d', 'extra.d ≤ extra.e'],
    ['onOrAfter', onOrAfter(d, e), 'extra.e ≤ extra.d', 'extra.d < extra.e'],
    ['below', below(n, m), 'extra.n < extra.m', 'extra.m ≤ extra.n'],
    ['atMost', atMost(n, m), 'extra.n ≤ extra.m', 'extra.m < extra.n'],
    ['above', above(n, m), 'extra.m < extra.n', 'extra.n ≤ extra.m'],
    ['atLeast', atLeast(n, m), 'extra.m ≤ extra.n', 'extra.n < extra.m'],
  ] as const)('%s, where it holds and where it does not', (_, expr, holds, fails) => {
    expect(pairText(expr, true)).toBe(holds);
    expect(pairText(expr, false)).toBe(fails);
  });

  it('takes constants, the day asked about, amounts, members and what is only named', () => {
    expect(pairText(below(n, 3), true)).toBe('extra.n < 3');
    expect(pairText(atLeast(3, n), true)).toBe('extra.n ≤ 3');
    expect(pairText(earlier(d, date('2016-01-01')), true)).toBe(`extra.d < ${day('2016-01-01')}`);
    expect(pairText(onOrBefore(on, d), true)).toBe('on ≤ extra.d');
    expect(pairText(atMost(fact('extra.p'), fact('extra.q')), true)).toBe('extra.p ≤ extra.q');
    expect(pairText(earlier(fact('child.birthDate'), d), true)).toBe('children[2].birthDate < extra.d');
    expect(pairText(earlier(term('day'), e), true)).toBe('extra.d < extra.e');
  });

  it('takes an event against the day asked about only', () => {
    expect(pairText(earlier(death, on), true)).toBe('children[2].deathDate < on');
    expect(pairText(later(on, death), false)).toBe('on ≤ children[2].deathDate');
    expect(pairText(onOrBefore(term('death'), on), true)).toBe('children[2].deathDate ≤ on');
    expect(pairText(earlier(on, death), true)).toBeNull();
    expect(pairText(earlier(death, d), true)).toBeNull();
    expect(pairText(earlier(death, date('2016-01-01')), true)).toBeNull();
    expect(pairText(earlier(d, death), true)).toBeNull();
  });

  it('an event that has happened is on or before the day asked about', () => {
    expect(pairText(happened(fact('child.adoptedOn')), true)).toBe('children[2].adoptedOn ≤ on');
    expect(pairText(happened(fact('child.adoptedOn')), false)).toBe('on < children[2].adoptedOn');
    expect(pairText(happened(term('death')), true)).toBe('children[2].deathDate ≤ on');
    expect(pairText(happened(addMonths(death, 1)), true)).toBeNull();
    expect(pairText(happened(d), true)).toBeNull();
  });

  it('who was never adopted has an adoption that never comes', () => {
    for (const name of ['neverAdopted', 'bornToPartners']) {
      expect(pairText(fact(`child.${name}`), true)).toBe(`${NEVER} ≤ children[2].adoptedOn`);
      expect(pairText(fact(`child.${name}`), false)).toBe(`children[2].adoptedOn < ${NEVER}`);
    }
    const pair = pairOf(order(node(fact('child.neverAdopted')), true, [], CHILD));
    expect(pair).toMatchObject({ early: { constant: point(NEVER) }, late: { place: { spec: { type: 'event' } } } });
  });

  it('is null for everything else', () => {
    const others: readonly Expr[] = [
      fact('extra.a'),
      not(fact('extra.a')),
      equal(n, m),
      all(earlier(d, e), fact('extra.a')),
      earlier(addMonths(d, 1), e),
      earlier(d, addMonths(e, 1)),
      earlier(fact('residence.since'), e),
      below(fact('child.position'), n),
      below(n, count('children', fact('each.birthAuthorised'))),
      equal(fact('extra.k'), 'x'),
      reading('width', { wide: earlier(d, e), narrow: earlier(e, d) }),
    ];
    for (const expr of others) expect(pairText(expr, true)).toBeNull();
  });
});

describe('contradicts', () => {
  const asIs = (path: string): string => path;
  const view = (rename: (path: string) => string, ...orders: readonly Order[]) => ({
    env: { ...EMPTY, orders },
    rename,
  });
  const holds = (...exprs: readonly Expr[]): readonly Order[] => exprs.map((expr) => order(node(expr), true));
  const impossible = (...exprs: readonly Expr[]): boolean => contradicts([view(asIs, ...holds(...exprs))]);
  const f = fact('extra.f');

  it('finds a circle with a strict step, of two facts or of more', () => {
    expect(impossible(earlier(d, e), earlier(e, d))).toBe(true);
    expect(impossible(onOrBefore(d, e), earlier(e, d))).toBe(true);
    expect(impossible(earlier(d, e), onOrBefore(e, d))).toBe(true);
    expect(impossible(onOrBefore(d, e), onOrBefore(e, f), earlier(f, d))).toBe(true);
    expect(impossible(earlier(d, e), onOrBefore(e, f), onOrBefore(f, d))).toBe(true);
    expect(impossible(onOrBefore(d, e), earlier(e, f), onOrBefore(f, on), onOrBefore(on, d))).toBe(true);
  });

  it('leaves a circle without a strict step, and what is no circle', () => {
    expect(impossible()).toBe(false);
    expect(impossible(earlier(d, e))).toBe(false);
    expect(impossible(onOrBefore(d, e), onOrBefore(e, d))).toBe(false);
    expect(impossible(onOrBefore(d, e), onOrBefore(e, f), onOrBefore(f, d))).toBe(false);
    expect(impossible(earlier(d, e), earlier(e, f), earlier(d, f))).toBe(false);
    // A strict step that leads to the circle is not on it.
    expect(impossible(earlier(f, d), onOrBefore(d, e), onOrBefore(e, d))).toBe(false);
    expect(impossible(onOrBefore(d, e), onOrBefore(e, d), earlier(d, f))).toBe(false);
  });

  it('follows every way from a fact', () => {
    expect(impossible(onOrBefore(d, e), onOrBefore(d, f), earlier(f, d))).toBe(true);
    expect(impossible(onOrBefore(d, f), onOrBefore(d, e), earlier(f, d))).toBe(true);
    // Two ways from d to e, of which only the longer is strict.
    expect(impossible(onOrBefore(d, e), earlier(d, f), onOrBefore(f, e), onOrBefore(e, d))).toBe(true);
    expect(impossible(earlier(d, f), onOrBefore(f, e), onOrBefore(d, e), onOrBefore(e, d))).toBe(true);
  });

  it('reads a condition that does not hold as its contrary', () => {
    expect(contradicts([view(asIs, order(node(earlier(d, e)), false), order(node(earlier(e, d)), false))])).toBe(false);
    expect(contradicts([view(asIs, order(node(onOrBefore(d, e)), false), order(node(earlier(d, e)), true))])).toBe(
      true,
    );
  });

  it('leaves constants to the domains, and conditions that are no pair to narrowing', () => {
    const limit = date('2016-01-01');
    expect(impossible(earlier(d, limit), earlier(limit, d))).toBe(false);
    expect(impossible(earlier(limit, d), earlier(d, limit), earlier(d, e))).toBe(false);
    expect(impossible(earlier(addDays(d, 1), e), earlier(e, d))).toBe(false);
  });

  it('holds two values of a doubled fact apart', () => {
    const doubling = (path: string): string => (path === 'extra.d' ? `${path}′` : path);
    const [first, second] = [holds(earlier(d, e)), holds(earlier(e, d))];
    expect(contradicts([view(asIs, ...first), view(asIs, ...second)])).toBe(true);
    expect(contradicts([view(asIs, ...first), view(doubling, ...second)])).toBe(false);
    expect(contradicts([view(doubling, ...first), view(asIs, ...second)])).toBe(false);
    expect(contradicts([view(doubling, ...first), view(doubling, ...second)])).toBe(true);
  });
});

describe('isOrderOfTwo', () => {
  const isTwo = (expr: Expr, ...paths: readonly string[]): boolean =>
    isOrderOfTwo(order(node(expr), true, paths, CHILD));

  it('a pair is', () => {
    expect(isTwo(earlier(d, e), 'extra.d', 'extra.e')).toBe(true);
    expect(isTwo(onOrBefore(death, on), 'children[2].deathDate', 'on')).toBe(true);
  });

  it('a condition on one open fact is, where it stands in one place', () => {
    expect(isTwo(atLeast(age(d, on), 18), 'extra.d')).toBe(true);
    expect(isTwo(onOrBefore(addMonths(d, 6), addDays(d, 183)), 'extra.d')).toBe(false);
    // The other fact is known, so that it stands in two places says nothing.
    expect(isTwo(onOrBefore(addMonths(d, 6), addDays(addMonths(e, 1), 3)), 'extra.e')).toBe(true);
    expect(isTwo(all(fact('extra.a'), fact('extra.b')))).toBe(true);
  });

  it('one that grows with a fact and falls with another is', () => {
    const [two, numbers] = [['extra.d', 'extra.e'] as const, ['extra.n', 'extra.m'] as const];
    expect(isTwo(onOrBefore(addMonths(d, 1), e), ...two)).toBe(true);
    expect(isTwo(onOrBefore(addMonths(term('day'), 1), e), ...two)).toBe(true);
    expect(isTwo(atLeast(age(d, e), 18), ...two)).toBe(true);
    expect(isTwo(not(atLeast(age(d, e), 18)), ...two)).toBe(true);
    expect(isTwo(below(smallest(n, 2), m), ...numbers)).toBe(true);
    expect(isTwo(atMost(add(n, 1), add(m, 2)), ...numbers)).toBe(true);
    expect(isTwo(atLeast(subtract(n, m), 2), ...numbers)).toBe(true);
    expect(isTwo(atMost(times(fact('extra.p'), 3), fact('extra.q')), 'extra.p', 'extra.q')).toBe(true);
  });

  it('one that grows with both, or falls with both, is not', () => {
    expect(isTwo(atLeast(add(n, m), 3), 'extra.n', 'extra.m')).toBe(false);
    expect(isTwo(atMost(add(n, m), 3), 'extra.n', 'extra.m')).toBe(false);
  });

  it('one of three facts is not, nor one that moves both ways with a fact', () => {
    expect(isTwo(onOrBefore(addDays(d, n), e), 'extra.d', 'extra.e', 'extra.n')).toBe(false);
    expect(isTwo(below(add(n, 1), add(m, n)), 'extra.n', 'extra.m')).toBe(false);
    expect(isTwo(below(add(n, n), add(m, 1)), 'extra.n', 'extra.m')).toBe(true);
    expect(isTwo(atMost(times(fact('extra.p'), n), fact('extra.q')), 'extra.p', 'extra.q')).toBe(false);
    expect(isTwo(atMost(subtract(times(n, subtract(m, 3)), 1), m), 'extra.n', 'extra.m')).toBe(false);
  });

  it('what moves in no one direction does so inside a sum and a difference too', () => {
    const product = times(n, add(1, 1));
    expect(isTwo(atLeast(add(product, m), 3), 'extra.n', 'extra.m')).toBe(false);
    expect(isTwo(atLeast(add(subtract(n, times(n, 2)), m), 0), 'extra.n', 'extra.m')).toBe(false);
    expect(isTwo(atLeast(subtract(product, m), 3), 'extra.n', 'extra.m')).toBe(false);
  });

  it('an event moves with the day asked about too', () => {
    expect(isTwo(atLeast(age(death, d), 1), 'children[2].deathDate', 'extra.d')).toBe(false);
    expect(isTwo(atLeast(age(d, death), 1), 'children[2].deathDate', 'extra.d')).toBe(false);
    expect(isTwo(onOrBefore(addMonths(death, 1), d), 'children[2].deathDate', 'extra.d')).toBe(false);
  });

  it('a condition that a reading chooses moves in no known direction', () => {
    const chosen = reading('width', { wide: earlier(d, e), narrow: earlier(e, d) });
    expect(isTwo(chosen, 'extra.d', 'extra.e')).toBe(false);
    // Two numbers that it moves with one way and the other, and a third that stands in the reading.
    const third = fact('landCompensation.childShare');
    const inside = atMost(add(n, reading('width', { wide: m, narrow: 0 })), third);
    expect(isTwo(inside, 'extra.n', 'extra.m', 'landCompensation.childShare')).toBe(false);
    expect(isTwo(inside, 'extra.n', 'landCompensation.childShare')).toBe(true);
    expect(isTwo(inside, 'extra.n', 'extra.m')).toBe(false);
    // One fact inside and outside stands in two places.
    const meant = reading('width', { wide: addMonths(d, 6), narrow: e });
    expect(isTwo(onOrBefore(meant, addDays(d, 183)), 'extra.d')).toBe(false);
    expect(isTwo(onOrBefore(meant, addDays(fact('extra.f'), 183)), 'extra.d')).toBe(true);
  });

  it('nor does one that a total holds', () => {
    const incomes = total('partners', fact('each.annualIncome'));
    const more = atLeast(add(incomes, fact('extra.p')), fact('extra.q'));
    expect(isTwo(more, 'partners[0].annualIncome', 'extra.p', 'extra.q')).toBe(false);
    expect(isTwo(more, 'partners[0].annualIncome', 'extra.q')).toBe(false);
    expect(isTwo(more, 'extra.p', 'extra.q')).toBe(true);
  });

  it('what is known moves nothing', () => {
    const third = fact('landCompensation.childShare');
    expect(isTwo(atMost(add(n, third), m), 'extra.n', 'extra.m')).toBe(true);
    expect(isTwo(atMost(add(n, third), m), 'extra.n', 'landCompensation.childShare')).toBe(false);
  });
});

describe('reads', () => {
  it('names every place in which a fact is read', () => {
    expect(reads(node(onOrBefore(addMonths(d, 6), addDays(d, 183))), {})).toEqual(['extra.d', 'extra.d']);
    expect(reads(node(earlier(term('day'), fact('child.birthDate'))), CHILD)).toEqual([
      'extra.d',
      'children[2].birthDate',
    ]);
    expect(reads(node(below(n, 3)), {})).toEqual(['extra.n']);
    const chosen = reading('width', { wide: earlier(d, e), narrow: earlier(d, fact('extra.f')) });
    expect(reads(node(chosen), {})).toEqual(['extra.d', 'extra.e', 'extra.d', 'extra.f']);
    expect(reads(node(below(n, count('children', fact('each.birthAuthorised')))), {})).toEqual(['extra.n']);
  });
});
