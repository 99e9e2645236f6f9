import { describe, expect, it } from 'vitest';
import { plainComparison } from '../../src/cells/plain-comparison.js';
import { build } from '../../src/expr/build.js';
import type { Expr } from '../../src/expr/expr.js';
import { absent, answersOf, found } from './kinds.js';
import { stepOf, type Told } from './splits.js';

const { all, any, not, equal, below, above, atMost, atLeast, choose, table, times, total, fact, reading, term } = build;
const [a, b, p, q, n] = ['a', 'b', 'p', 'q', 'n'].map((name) => fact(`extra.${name}`)) as [
  Expr,
  Expr,
  Expr,
  Expr,
  Expr,
];

/** What a comparison stands for, by its key. */
function keyOf(expr: Expr, told: Told = {}, members = 1): string {
  return plainComparison(stepOf(expr, told), () => members).key;
}

const isNegated = (expr: Expr): boolean => plainComparison(stepOf(expr), () => 1).negated;

function isPlain(expr: Expr): boolean {
  const step = stepOf(expr);
  return plainComparison(step, () => 1).node !== step.node;
}

const knowing = (extra: object): Told => ({ household: { extra } });

describe('what a comparison compares', () => {
  const same = keyOf(atMost(p, q));

  it('is one thing however it is said', () => {
    expect(keyOf(atLeast(q, p))).toBe(same);
    expect(keyOf(above(p, q))).toBe(same);
    expect(keyOf(below(q, p))).toBe(same);
    expect([atMost(p, q), atLeast(q, p), above(p, q), below(q, p)].map(isNegated)).toEqual([false, false, true, true]);
    expect(keyOf(atMost(q, p))).not.toBe(same);
  });

  it('is the branch that is chosen', () => {
    expect(keyOf(atMost(choose(a, p, q), q), knowing({ a: true }))).toBe(same);
    expect(keyOf(atMost(choose(a, q, p), q), knowing({ a: false }))).toBe(same);
    expect(keyOf(atMost(choose(a, p, q), choose(b, p, q)), knowing({ a: true, b: false }))).toBe(same);
    const rows = table(a, p, b, q, q);
    expect(keyOf(atMost(rows, q), knowing({ a: true }))).toBe(same);
    expect(keyOf(atMost(p, rows), knowing({ a: false, b: true }))).toBe(same);
    expect(keyOf(atMost(p, rows), knowing({ a: false, b: false }))).toBe(same);
  });

  it('is not what may be chosen', () => {
    expect(keyOf(atMost(choose(a, p, q), q))).not.toBe(same);
    expect(keyOf(atMost(table(a, p, b, q, p), q), knowing({ a: false }))).not.toBe(same);
  });

  it('is what stands behind a name and a reading that is settled', () => {
    expect(keyOf(atMost(term('number'), 1))).toBe(keyOf(atMost(n, 1)));
    const width = reading('width', { wide: p, narrow: q });
    expect(keyOf(atMost(width, q), { readings: { width: 'wide' } })).toBe(same);
    expect(keyOf(atMost(width, q))).not.toBe(same);
  });

  it('is what is multiplied by one number above zero', () => {
    expect(keyOf(atMost(times(p, 2), times(q, 2)))).toBe(same);
    expect(keyOf(atMost(choose(a, times(times(p, 2), 3), q), times(times(q, 2), 3)), knowing({ a: true }))).toBe(same);
    for (const factor of [0, -1]) expect(keyOf(atMost(times(p, factor), times(q, factor)))).not.toBe(same);
    expect(keyOf(atMost(times(p, 2), times(q, 3)))).not.toBe(same);
    expect(keyOf(atMost(times(p, n), times(q, n)))).not.toBe(same);
  });

  it('is the one member of a sum', () => {
    const incomes = total('partners', fact('each.annualIncome'));
    const one = { household: { partners: [{}] } };
    expect(
      keyOf(atMost(total('partners', choose(equal(fact('each.registration'), 'rural'), p, q)), q), {
        household: { partners: [{ registration: 'rural' }] },
      }),
    ).toBe(same);
    expect(keyOf(atMost(incomes, p), one)).toContain(',0');
    expect(keyOf(atMost(incomes, p), { household: { partners: [{}, {}] } }, 2)).not.toContain(',0');
  });

  it('is itself where it is no comparison of two', () => {
    expect(isPlain(not(a))).toBe(false);
    expect(isPlain(choose(a, b, a))).toBe(false);
  });
});

describe('kinds of households', () => {
  it('are not divided again by what is assumed already', () => {
    const never = all(equal(p, q), not(equal(choose(a, p, q), choose(a, q, p))));
    const { leaves, exhausted, complete } = found(never, absent(0));
    expect([exhausted, complete]).toEqual([true, true]);
    expect(leaves.every(({ answer }) => answer === false)).toBe(true);
  });

  it('are held apart by what is not', () => {
    const sometimes = all(any(a, b), equal(p, q), not(equal(choose(a, p, times(q, 2)), choose(b, q, p))));
    // Equal and above nothing, `a` not so: twice the one is not the other.
    expect(answersOf(found(sometimes, absent(0)))).toContain(true);
  });
});
