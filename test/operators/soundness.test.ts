import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupTable, operatorTable } from '../../src/operators/index.js';
import { type GroupOperator, isOrdered, type Operator, type Type } from '../../src/operators/operator.js';
import { either, isDecided, isRange, point, sameValue, type Value } from '../../src/value/value.js';
import { closedValues, isInside, narrowedLists, narrowings, values } from './arbitraries.js';
import { memberSignaturesOf, type Signature, signatureName, signaturesOf } from './signatures.js';

const OPERATORS: readonly (readonly [string, Operator])[] = Object.entries(operatorTable);
const GROUPS: readonly (readonly [string, GroupOperator])[] = Object.entries(groupTable);
// A run per mutant (scripts/mutate.mjs) has to be short.
const IN_BRIEF = process.env['MUTATION'] !== undefined;
const RUNS = { numRuns: IN_BRIEF ? 25 : 150 };

/** Operators with each of their signatures, the longest left to the truth tables. */
const CALLS = OPERATORS.flatMap(([id, operator]) =>
  signaturesOf(operator)
    .filter(({ types }) => types.length <= 5)
    .map((signature) => ({ name: `${id}${signatureName(signature)}`, operator, signature })),
);

const tuple = (types: readonly Type[], of: (type: Type) => fc.Arbitrary<Value>): fc.Arbitrary<readonly Value[]> =>
  fc.tuple(...types.map(of));

/** No row of a table applies: nothing is stated, which no amount contradicts. */
const statesNothing = (value: Value, { conditions }: Operator, { gives }: Signature): boolean =>
  value === null && conditions !== undefined && isOrdered(gives);

describe.each(CALLS)('$name', ({ operator, signature }) => {
  it('never contradicts itself when more is told', () => {
    const told = fc.tuple(...signature.types.map(narrowings));
    fc.assert(
      fc.property(told, (args) => {
        const wide = operator.apply(args.map((arg) => arg.wide));
        const narrow = operator.apply(args.map((arg) => arg.narrow));
        return statesNothing(narrow, operator, signature) || isInside(narrow, wide);
      }),
      RUNS,
    );
  });
});

describe.each(CALLS.filter(({ operator }) => operator.settledBy !== undefined))(
  'what settles $name',
  ({ operator, signature: { types } }) => {
    const settledBy = (args: readonly Value[], value: Value): readonly number[] =>
      operator.settledBy?.(args, value) ?? [];

    it('is some of the arguments, each listed once', () => {
      fc.assert(
        fc.property(tuple(types, values), (args) => {
          const indexes = settledBy(args, operator.apply(args));
          return new Set(indexes).size === indexes.length && indexes.every((index) => Object.hasOwn(args, index));
        }),
        RUNS,
      );
    });

    it('settles it whatever the other arguments are', () => {
      fc.assert(
        fc.property(tuple(types, values), tuple(types, values), (args, others) => {
          const value = operator.apply(args);
          const indexes = settledBy(args, value);
          const changed = args.map((arg, index) => (indexes.includes(index) ? arg : (others[index] ?? null)));
          return !isDecided(value) || sameValue(operator.apply(changed), value);
        }),
        RUNS,
      );
    });
  },
);

describe.each(CALLS.filter(({ operator }) => operator.skips !== undefined))(
  'what $name skips',
  ({ operator, signature: { types } }) => {
    it('does not matter', () => {
      fc.assert(
        fc.property(tuple(types, values), tuple(types, values), (args, others) => {
          const skipped = args.map((_, index) => operator.skips?.(args.slice(0, index)) === true);
          const changed = args.map((arg, index) => (skipped[index] ? (others[index] ?? null) : arg));
          const unread = args.map((arg, index) => (skipped[index] ? null : arg));
          const value = operator.apply(args);
          return sameValue(operator.apply(changed), value) && sameValue(operator.apply(unread), value);
        }),
        RUNS,
      );
    });
  },
);

/** Each known value, or both ends, or yes and no. */
function corners(value: Value): readonly Value[] {
  if (value === null) return [true, false];
  return isRange(value) && value.least !== null && value.most !== null
    ? [point(value.least), point(value.most)]
    : [value];
}

const combined = (args: readonly Value[]): readonly (readonly Value[])[] =>
  args.reduce<readonly (readonly Value[])[]>(
    (heads, arg) => heads.flatMap((head) => corners(arg).map((corner) => [...head, corner])),
    [[]],
  );

// `equal` neither grows nor falls with a quantity (it is asked as "at most and at least"); a table without otherwise may state nothing.
const grows = ({ operator, signature: { types } }: (typeof CALLS)[number]): boolean =>
  operator.apply !== operatorTable.equal.apply && (operator.conditions === undefined || types.length % 2 === 1);

describe.each(CALLS.filter(grows))('$name', ({ operator, signature: { types } }) => {
  it('leaves open only what the ends of its arguments leave open', () => {
    fc.assert(
      fc.property(tuple(types, closedValues), (args) => {
        const reached = either(combined(args).map((corner) => operator.apply(corner)));
        expect(operator.apply(args)).toEqual(reached);
      }),
      RUNS,
    );
  });
});

describe.each(
  GROUPS.flatMap(([id, operator]) =>
    memberSignaturesOf(operator).map((signature) => ({
      name: `${id}${signatureName(signature)}`,
      operator,
      signature,
    })),
  ),
)('$name over a list', ({ operator, signature: { types } }) => {
  it('never contradicts itself when more is told about the members', () => {
    fc.assert(
      fc.property(narrowedLists(types[0] ?? 'truth'), ({ wide, narrow }) =>
        isInside(operator.apply(narrow.members, narrow.complete), operator.apply(wide.members, wide.complete)),
      ),
      { numRuns: IN_BRIEF ? 100 : 1000 },
    );
  });

  it('does not depend on the order of the members', () => {
    fc.assert(
      fc.property(narrowedLists(types[0] ?? 'truth'), ({ narrow: { members, complete } }) =>
        sameValue(operator.apply([...members].reverse(), complete), operator.apply(members, complete)),
      ),
      RUNS,
    );
  });
});
