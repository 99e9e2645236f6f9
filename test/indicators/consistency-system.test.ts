import { describe, expect, it } from 'vitest';
import {
  above,
  atLeast,
  atMost,
  below,
  closed,
  EVERYTHING,
  onlyOne,
  range,
} from '../../src/indicators/consistency-ranges.js';
import { type Constraint, solve, type Unknown } from '../../src/indicators/consistency-system.js';
import { compareExact, type Exact, fraction, plus, times } from '../../src/value/rate.js';

const unknown = (within = EVERYTHING, whole = false): Unknown => ({ within, whole, first: null });
const whole = (within = EVERYTHING): Unknown => unknown(within, true);
const sum = (within: ReturnType<typeof onlyOne>, ...by: readonly Exact[]): Constraint => ({
  kind: 'sum',
  terms: by.flatMap((one, of) => (one === 0 ? [] : [{ of, by: one }])),
  within,
});
const product = (left: number, right: number, result: number): Constraint => ({
  kind: 'product',
  left,
  right,
  result,
  times: 1,
});

const found = (unknowns: readonly Unknown[], ...constraints: readonly Constraint[]): readonly Exact[] => {
  const solution = solve({ unknowns, constraints });
  if (typeof solution === 'string') throw new Error(solution);
  return solution.found;
};
const none = (unknowns: readonly Unknown[], ...constraints: readonly Constraint[]): unknown =>
  solve({ unknowns, constraints });

describe('a system of figures', () => {
  it('has numbers where nothing bounds them, or only one end does', () => {
    const [free = 1] = found([unknown()]);
    expect(typeof free).toBe('number');
    const [low = 1, lower = 1, high = 0, higher = 0] = found([
      unknown(atMost(-5)),
      unknown(below(-5)),
      unknown(atLeast(7)),
      whole(above(7)),
    ]);
    expect([compareExact(low, -5) <= 0, compareExact(lower, -5) < 0]).toEqual([true, true]);
    expect([compareExact(high, 7) >= 0, compareExact(higher, 7) > 0]).toEqual([true, true]);
  });

  it('is met by its solution: a sum and a product', () => {
    const ten = range(closed(1), closed(10));
    // x + y = 7 and x · y = 12: 3 and 4.
    const [x = 0, y = 0] = found(
      [whole(ten), whole(ten), whole()],
      sum(onlyOne(7), 1, 1),
      product(0, 1, 2),
      sum(onlyOne(12), 0, 0, 1),
    );
    expect([plus(x, y), times(x, y)]).toEqual([7, 12]);
  });

  it('has none where no whole numbers do, one unknown bounded or none', () => {
    const ten = range(closed(1), closed(10));
    // x · y = 13 with both from 2 to 10: 13 is prime.
    const upTo = range(closed(2), closed(10));
    expect(none([whole(upTo), whole(upTo), whole(onlyOne(13))], product(0, 1, 2))).toBe('none');
    // 2x = 7.
    expect(none([whole(ten)], sum(onlyOne(7), 2))).toBe('none');
    // 0 = 1: the two sums say x + y = 1 and x + y = 2.
    expect(none([unknown(), unknown()], sum(onlyOne(1), 1, 1), sum(onlyOne(2), 1, 1))).toBe('none');
    expect(none([unknown()], sum(onlyOne(1)))).toBe('none');
    // Nothing lies between 0 and 1.
    expect(none([whole(range({ at: 0, open: true }, { at: 1, open: true }))])).toBe('none');
  });

  it('says that it is not settled where a root would be needed, never that there is none', () => {
    const square = [unknown(range(closed(1), closed(2))), unknown(onlyOne(2))];
    expect(none(square, product(0, 0, 1))).toBe('not-settled');
    // 2x² = y² has only 0 among whole numbers; below 0 nothing bounds the search.
    const negative = [whole(atMost(-1)), whole(atMost(-1)), whole(), whole()];
    expect(none(negative, product(0, 0, 2), product(1, 1, 3), sum(onlyOne(0), 0, 0, 2, -1))).toBe('not-settled');
    const free = [unknown(), unknown(), unknown()];
    // x² = −1: no number of our kind, and the search need not notice.
    expect(['none', 'not-settled']).toContain(none(free, product(0, 0, 1), sum(onlyOne(-1), 0, 1)));
  });

  it('keeps a number that is tried first, and one that a mean bounds', () => {
    const first = { within: range(closed(0), closed(9)), whole: true, first: 8 };
    expect(found([first])).toEqual([8]);
    // A mean of all between those of its parts: with one part at 4 and the mean at 6, the other is 6 or more.
    const [, , other = 0] = found([unknown(onlyOne(6)), unknown(onlyOne(4)), unknown(range(closed(0), closed(10)))], {
      kind: 'between',
      of: 0,
      among: [1, 2],
    });
    expect(compareExact(other, 6)).toBeGreaterThanOrEqual(0);
    expect(
      none([unknown(onlyOne(6)), unknown(onlyOne(4)), unknown(range(closed(0), closed(5)))], {
        kind: 'between',
        of: 0,
        among: [1, 2],
      }),
    ).toBe('none');
  });

  it('computes with ends of any length: a third of a third, a hundred times', () => {
    const thirds = Array.from({ length: 140 }, () => unknown(range(closed(-1), closed(1))));
    const chain = thirds.slice(1).map(
      (_, place): Constraint => ({
        kind: 'sum',
        terms: [
          { of: place, by: fraction(1n, 3n) },
          { of: place + 1, by: -1 },
        ],
        within: onlyOne(0),
      }),
    );
    const values = found(thirds, ...chain);
    for (const [place, value] of values.slice(1).entries()) expect(times(value, 3)).toEqual(values[place]);
  });
});
