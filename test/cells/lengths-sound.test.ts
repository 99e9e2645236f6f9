import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listBound } from '../../src/cells/lengths.js';
import { build } from '../../src/expr/build.js';
import type { Expr } from '../../src/expr/expr.js';
import { nodesOf } from './questions.js';

const { all, not, equal, atLeast, atMost, below, above, add, subtract, times, smallest, greatest, choose } = build;
const { count, some, fact } = build;

/** So many girls and boys, none of whom is anything else. */
interface Family {
  readonly girls: number;
  readonly boys: number;
}
type Told<T> = readonly [Expr, (family: Family) => T];

const of = (sex: string): Expr => equal(fact('each.sex'), sex);
const constant = fc.integer({ min: -2, max: 3 }).map((value): Told<number> => [{ value, type: 'number' }, () => value]);
const counted = fc.constantFrom<Told<number>>(
  [count('children', of('female')), ({ girls }) => girls],
  [count('children', of('male')), ({ boys }) => boys],
);
const leaf = fc.oneof({ weight: 3, arbitrary: counted }, { weight: 2, arbitrary: constant });
const two =
  (make: (a: Expr, b: Expr) => Expr, means: (a: number, b: number) => number) => (tie: fc.Arbitrary<Told<number>>) =>
    fc.tuple(tie, tie).map(([[a, x], [b, y]]): Told<number> => [make(a, b), (family) => means(x(family), y(family))]);
const OPERATORS = [
  two(add, (a, b) => a + b),
  two(subtract, (a, b) => a - b),
  two(times, (a, b) => a * b),
  two(smallest, Math.min),
  two(greatest, Math.max),
];
const { number } = fc.letrec<{ number: Told<number> }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 2, depthSize: 'medium' },
    leaf,
    ...OPERATORS.map((operator) => operator(tie('number'))),
    fc
      .tuple(tie('number'), tie('number'))
      .map(
        ([[a, x], [b, y]]): Told<number> => [
          choose(some('children', of('male')), a, b),
          (family) => (family.boys > 0 ? x(family) : y(family)),
        ],
      ),
  ),
}));
const COMPARISONS = [
  [below, (a: number, b: number) => a < b],
  [atMost, (a: number, b: number) => a <= b],
  [above, (a: number, b: number) => a > b],
  [atLeast, (a: number, b: number) => a >= b],
] as const;
const comparison = fc
  .tuple(number, constant, fc.constantFrom(...COMPARISONS), fc.boolean())
  .map(
    ([[a, x], [b, y], [make, means], first]): Told<boolean> => [
      first ? make(b, a) : make(a, b),
      (family) => (first ? means(y(family), x(family)) : means(x(family), y(family))),
    ],
  );

/** Every family with at most so many children. */
const familiesOf = (most: number): readonly Family[] =>
  Array.from({ length: most + 1 }, (_, girls) => girls).flatMap((girls) =>
    Array.from({ length: most + 1 - girls }, (_, boys) => ({ girls, boys })),
  );

it('whatever two comparisons of counts can say together they say of a family of that length, where that is said to be proved', () => {
  const wide = familiesOf(14);
  let proved = 0;
  fc.assert(
    fc.property(comparison, comparison, ([a, x], [b, y]) => {
      const bound = listBound([nodesOf()(all(a, not(b)))], 'children', false);
      if (!bound.proved) return;
      proved++;
      const answers = (families: readonly Family[]) => new Set(families.map((family) => `${x(family)} ${y(family)}`));
      expect(answers(familiesOf(bound.longest))).toEqual(answers(wide));
    }),
    { numRuns: 800, seed: 7 },
  );
  expect(proved).toBeGreaterThan(60);
});
