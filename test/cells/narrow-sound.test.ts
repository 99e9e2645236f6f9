import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { narrow } from '../../src/cells/narrow.js';
import { build } from '../../src/expr/build.js';
import type { Expr } from '../../src/expr/expr.js';
import { ageOn, addMonths as monthsLater } from '../../src/value/civil-date.js';
import type { Range } from '../../src/value/value.js';
import { ask, day, envOf, nodesOf, order } from './questions.js';

const { add, subtract, times, smallest, greatest, choose, all, any, fact, addMonths, addDays, age } = build;
const { below, atMost, atLeast, equal, before, onOrBefore, after } = build;

/** Two days and two numbers, and what an expression of them means, told anew. */
type World = Readonly<Record<'d' | 'e' | 'n' | 'm', number>>;
type Told<T> = readonly [Expr, (world: World) => T];
type Two = readonly [Told<number>, Told<number>];

/** The calendar is asked for the same days again and again. */
const remembered = (find: (a: number, b: number) => number): ((a: number, b: number) => number) => {
  const found = new Map<string, number>();
  return (a, b) => {
    const key = `${a} ${b}`;
    const value = found.get(key) ?? find(a, b);
    found.set(key, value);
    return value;
  };
};
const later = remembered(monthsLater);
const years = remembered((birth, on) => ageOn(birth, on, 'birthday-march-1'));

const own = (name: keyof World): Told<number> => [fact(`extra.${name}`), (world) => world[name]];
const constant = (value: number): Told<number> => [{ value, type: 'number' }, () => value];

const compared = (
  [[a, x], [b, y]]: Two,
  [make, means]: readonly [(a: Expr, b: Expr) => Expr, (a: number, b: number) => boolean],
): Told<boolean> => [make(a, b), (world) => means(x(world), y(world))];

const joined = (
  [[a, x], [b, y]]: Two,
  [make, means]: readonly [(a: Expr, b: Expr) => Expr, (a: number, b: number) => number],
): Told<number> => [make(a, b), (world) => means(x(world), y(world))];

const chosen = ([when, holds]: Told<boolean>, [[a, x], [b, y]]: Two): Told<number> => [
  choose(when, a, b),
  (world) => (holds(world) ? x(world) : y(world)),
];

const { truth } = fc.letrec<{ date: Told<number>; number: Told<number>; one: Told<boolean>; truth: Told<boolean> }>(
  (tie) => {
    const dates = fc.tuple(tie('date'), tie('date'));
    const numbers = fc.tuple(tie('number'), tie('number'));
    return {
      date: fc.oneof(
        { maxDepth: 3, depthIdentifier: 'date' },
        fc.constantFrom(own('d'), own('e')),
        fc
          .tuple(tie('date'), fc.constantFrom(-7, -1, 1, 6, 13))
          .map(([[a, x], by]): Told<number> => [addMonths(a, by), (world) => later(x(world), by)]),
        fc
          .tuple(tie('date'), fc.constantFrom(-30, -1, 1, 31, 183))
          .map(([[a, x], by]): Told<number> => [addDays(a, by), (world) => x(world) + by]),
        fc.tuple(tie('one'), dates).map(([when, two]) => chosen(when, two)),
      ),
      number: fc.oneof(
        { maxDepth: 3, depthIdentifier: 'number' },
        fc.constantFrom(own('n'), own('m'), constant(2), constant(5)),
        fc
          .tuple(
            numbers,
            fc.constantFrom(
              [add, (a: number, b: number) => a + b] as const,
              [subtract, (a: number, b: number) => a - b] as const,
              [times, (a: number, b: number) => a * b] as const,
              [smallest, Math.min] as const,
              [greatest, Math.max] as const,
            ),
          )
          .map(([two, how]) => joined(two, how as Parameters<typeof joined>[1])),
        dates.map(([[a, x], [b, y]]): Told<number> => [age(a, b), (world) => years(x(world), y(world))]),
        fc.tuple(tie('one'), numbers).map(([when, two]) => chosen(when, two)),
      ),
      one: fc.oneof(
        fc
          .tuple(
            numbers,
            fc.constantFrom(
              [below, (a: number, b: number) => a < b] as const,
              [atMost, (a: number, b: number) => a <= b] as const,
              [atLeast, (a: number, b: number) => a >= b] as const,
              [equal, (a: number, b: number) => a === b] as const,
            ),
          )
          .map(([two, how]) => compared(two, how)),
        fc
          .tuple(
            dates,
            fc.constantFrom(
              [before, (a: number, b: number) => a < b] as const,
              [onOrBefore, (a: number, b: number) => a <= b] as const,
              [after, (a: number, b: number) => a > b] as const,
            ),
          )
          .map(([two, how]) => compared(two, how)),
      ),
      truth: fc.oneof(
        { maxDepth: 2, depthIdentifier: 'truth' },
        tie('one'),
        fc
          .tuple(tie('truth'), tie('truth'))
          .map(([[a, x], [b, y]]): Told<boolean> => [all(a, b), (world) => x(world) && y(world)]),
        fc
          .tuple(tie('truth'), tie('truth'))
          .map(([[a, x], [b, y]]): Told<boolean> => [any(a, b), (world) => x(world) || y(world)]),
      ),
    };
  },
);

/** Month ends, a leap day, and days between them. */
const DAYS = ['2015-08-31', '2015-12-31', '2016-01-31', '2016-02-29', '2016-07-31', '2017-02-28'].map(day);
const NUMBERS = [0, 1, 2, 5, 6];
const NAMES = ['d', 'e', 'n', 'm'] as const;
const domain = (name: keyof World): readonly number[] => (name === 'd' || name === 'e' ? DAYS : NUMBERS);

const RANGES = Object.fromEntries(
  NAMES.map((name) => [`extra.${name}`, [domain(name)[0], domain(name).at(-1)] as [number, number]]),
);

const worlds: readonly World[] = DAYS.flatMap((d) =>
  DAYS.flatMap((e) => NUMBERS.flatMap((n) => NUMBERS.map((m) => ({ d, e, n, m })))),
);

describe('narrowing by any condition, against every household of a small world', () => {
  it('loses none that meets the condition, and finds most that is impossible', () => {
    let [moved, none, twice] = [0, 0, 0];
    fc.assert(
      fc.property(truth, fc.boolean(), ([expr, means], wanted) => {
        const start = envOf(RANGES, order(nodesOf()(expr), wanted, Object.keys(RANGES)));
        const env = narrow(ask([]), start);
        const met = worlds.filter((world) => means(world) === wanted);
        if (env === null) none++;
        else if (env !== start) moved++;
        for (const name of NAMES) {
          const values = met.map((world) => world[name]);
          if (values.length === 0) continue;
          const { least, most } = (env?.domains.get(`extra.${name}`)?.value ?? { least: 1, most: 0 }) as Range;
          expect([name, Number(least) <= Math.min(...values), Number(most) >= Math.max(...values)]).toEqual([
            name,
            true,
            true,
          ]);
          const told = JSON.stringify(expr);
          if (told.split(`extra.${name}`).length > 2) twice++;
        }
      }),
      { numRuns: 300, seed: 23 },
    );
    // The hard cases were among those drawn: a fact that stands at several places.
    expect(twice).toBeGreaterThan(50);
    expect(none).toBeGreaterThan(10);
    expect(moved).toBeGreaterThan(50);
  }, 120_000);
});
