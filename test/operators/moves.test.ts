import { describe, expect, it } from 'vitest';
import { groupTable, operatorTable } from '../../src/operators/index.js';
import { isOrdered, type Member, type Operator, type Type } from '../../src/operators/operator.js';
import { compareExact, type Exact } from '../../src/value/rate.js';
import { isDecided, isRange, known, type Range, type Value } from '../../src/value/value.js';
import { domainOf, fixedSequence } from './domains.js';
import { memberSignaturesOf, signatureName, signaturesOf } from './signatures.js';

/** The known values of a type, from the least to the greatest; of options and texts in any order. */
const knownValues = (type: Type): readonly Value[] =>
  domainOf(type)
    .filter(isDecided)
    .sort((a, b) =>
      isRange(a) && isRange(b) ? compareExact(known(a) as Exact, known(b) as Exact) : Number(a) - Number(b),
    );

/** −1, 0 or 1: is the first below the second? No is below yes; other values have no order. */
function order(a: Value, b: Value): number {
  if (isRange(a) && isRange(b)) return compareExact(known(a) as Exact, known(b) as Exact);
  return Number(a) - Number(b);
}

const CALLS = Object.entries(operatorTable as Readonly<Record<string, Operator>>).flatMap(([id, operator]) =>
  signaturesOf(operator)
    .filter(({ types }) => types.length <= 5)
    .map(({ types, gives }) => ({ name: `${id}${signatureName({ types, gives })}`, operator, types, gives })),
);

const DRAWS = 40;

describe.each(CALLS)('$name', ({ operator, types, gives }) => {
  it('moves with each argument as it says', () => {
    const below = fixedSequence(11);
    for (const [index, type] of types.entries()) {
      const steps = knownValues(type);
      for (let draw = 0; draw < DRAWS; draw++) {
        const others = types.map((other) => {
          const values = knownValues(other);
          return values[below(values.length)] as Value;
        });
        const told = (value: Value): readonly Value[] => others.map((other, at) => (at === index ? value : other));
        // What the argument may be says nothing: the move is that between any two of its values.
        const move = operator.moves(told(null))[index];
        expect(move).toBeDefined();
        for (const [place, value] of steps.slice(1).entries()) {
          const [before, after] = [operator.apply(told(steps[place] as Value)), operator.apply(told(value))];
          // A part of a day or month lies between two whole ones: the value is then a range.
          if (!isDecided(before) || !isDecided(after)) continue;
          if (move === 'up' && (isOrdered(gives) || gives === 'truth'))
            expect(order(before, after)).toBeLessThanOrEqual(0);
          if (move === 'down') expect(order(before, after)).toBeGreaterThanOrEqual(0);
          if (
            typeof move === 'object' &&
            isWhole(value) &&
            isWhole(steps[place] as Value) &&
            order(before, after) !== 0
          )
            expect(move.at.some((at) => isBetween(at, steps[place] as Value, value))).toBe(true);
        }
      }
    }
  });
});

/** Facts are whole numbers, days and fen: between two of them nothing lies. */
const isWhole = (value: Value): value is Range => isRange(value) && Number.isInteger(known(value));

const isBetween = (at: Exact, low: Value, high: Value): boolean =>
  isRange(low) &&
  isRange(high) &&
  compareExact(at, known(low) as Exact) > 0 &&
  compareExact(at, known(high) as Exact) <= 0;

it('gives an argument that has no direction the values at which it may change', () => {
  expect(operatorTable.equal.moves([{ least: 3, most: 3 }, null])).toEqual([{ at: [] }, { at: [3, 4] }]);
  expect(
    operatorTable.times.moves([
      { least: -2, most: -2 },
      { least: 0, most: null },
    ]),
  ).toEqual(['up', 'down']);
  expect(operatorTable.times.moves([null, null])).toEqual([{ at: [] }, { at: [] }]);
});

const GROUPS = Object.entries(groupTable).flatMap(([id, group]) =>
  memberSignaturesOf(group).map(({ types: [type], gives }) => ({
    name: `${id}(${type})`,
    group,
    type: type as Type,
    gives,
  })),
);

describe.each(GROUPS)('$name over members', ({ group, type }) => {
  it('moves with the value of one member as it says', () => {
    const steps = knownValues(type);
    const below = fixedSequence(5);
    for (let draw = 0; draw < DRAWS; draw++) {
      const others: readonly Member[] = Array.from({ length: below(4) }, () => ({
        belongs: below(2) === 0,
        value: steps[below(steps.length)] as Value,
      }));
      const values = steps.map((value) => group.apply([...others, { belongs: true, value }], true));
      for (const [place, value] of values.slice(1).entries())
        expect(order(values[place] as Value, value) * (group.moves === 'up' ? 1 : -1)).toBeLessThanOrEqual(0);
    }
  });
});
