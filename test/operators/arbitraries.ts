import fc from 'fast-check';
import { isOrdered, type Member, type Type } from '../../src/operators/operator.js';
import { compareExact, type Exact, fraction } from '../../src/value/rate.js';
import { FIRST_DAY, isRange, LAST_DAY, NEVER, point, type Truth, type Value } from '../../src/value/value.js';

/** Something not known in full, and what more could be told about it. */
export interface Narrowing<T = Value> {
  readonly wide: T;
  readonly narrow: T;
}

const numbers: fc.Arbitrary<Exact> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -4, max: 40 }) },
  { weight: 1, arbitrary: fc.maxSafeInteger() },
  { weight: 1, arbitrary: fc.constantFrom(fraction(1n, 2n), fraction(-7n, 3n), fraction(10n ** 20n, 1n)) },
);

const amounts: fc.Arbitrary<Exact> = fc.oneof(
  fc.constantFrom(0, 1, 1_300_000),
  fc.integer({ min: -100, max: 10 ** 11 }),
);

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
const NOTABLE_DAYS = [
  ...['2000-02-29', '2012-02-28', '2012-02-29', '2012-03-01', '2015-01-31', '2015-02-28', '2015-03-01'].map(day),
  ...[FIRST_DAY, FIRST_DAY + 1, LAST_DAY - 1, LAST_DAY, NEVER, NEVER],
];

const days: fc.Arbitrary<Exact> = fc.oneof(
  fc.constantFrom(...NOTABLE_DAYS),
  fc.integer({ min: day('2000-01-01'), max: day('2016-12-31') }),
  fc.integer({ min: FIRST_DAY, max: NEVER }),
);

function ends(type: Type): fc.Arbitrary<Exact> {
  return type === 'date' ? days : type === 'money' ? amounts : numbers;
}

/** Two ranges, one within the other; an end may be open where the type allows it. */
function ranges(type: Type): fc.Arbitrary<Narrowing> {
  const open = type === 'date' ? fc.constant(false) : fc.boolean();
  return fc
    .record({
      sorted: fc.array(ends(type), { minLength: 4, maxLength: 4 }),
      openBelow: fc.tuple(open, open),
      openAbove: fc.tuple(open, open),
      told: fc.constantFrom('nothing', 'something', 'all'),
    })
    .map(({ sorted, openBelow, openAbove, told }) => {
      const [a = 0, b = 0, c = 0, d = 0] = sorted.sort(compareExact);
      const wide = { least: openBelow[0] ? null : a, most: openAbove[0] ? null : d };
      if (told === 'nothing') return { wide, narrow: wide };
      if (told === 'all') return { wide, narrow: point(b) };
      const [staysBelow, staysAbove] = [openBelow[0] && openBelow[1], openAbove[0] && openAbove[1]];
      return { wide, narrow: { least: staysBelow ? null : b, most: staysAbove ? null : c } };
    });
}

function singles(type: Type): fc.Arbitrary<Value> {
  if (typeof type !== 'string') return fc.constantFrom(...type);
  return type === 'truth' ? fc.boolean() : fc.constantFrom('', 'a', '凉山');
}

/** Values of the type, each with one that is as much or more known. */
export function narrowings(type: Type): fc.Arbitrary<Narrowing> {
  if (isOrdered(type)) {
    // Where a table states nothing, nothing is known: anything may be told.
    const nothing = ranges(type).map(({ narrow }) => ({ wide: null, narrow }));
    return fc.oneof({ weight: 9, arbitrary: ranges(type) }, { weight: 1, arbitrary: nothing });
  }
  return fc.oneof(
    singles(type).map((value) => ({ wide: value, narrow: value })),
    singles(type).map((value) => ({ wide: null, narrow: value })),
    fc.constant({ wide: null, narrow: null }),
  );
}

export const values = (type: Type): fc.Arbitrary<Value> => narrowings(type).map(({ narrow }) => narrow);

/** Known at both ends, or known; a truth may be unknown. */
export function closedValues(type: Type): fc.Arbitrary<Value> {
  if (type === 'truth') return fc.constantFrom<Truth[]>(true, false, null);
  if (!isOrdered(type)) return singles(type);
  const pairs = fc.tuple(ends(type), ends(type));
  return pairs.map(([a, b]) => (compareExact(a, b) <= 0 ? { least: a, most: b } : { least: b, most: a }));
}

export interface List {
  readonly members: readonly Member[];
  readonly complete: boolean;
}

/** Lists with what more could be told about them: of each member, and of one that is not complete also further members. */
export function narrowedLists(type: Type): fc.Arbitrary<Narrowing<List>> {
  const member = fc.record({ belongs: narrowings('truth'), value: narrowings(type) }).map(({ belongs, value }) => ({
    wide: { belongs: belongs.wide as Truth, value: value.wide },
    narrow: { belongs: belongs.narrow as Truth, value: value.narrow },
  }));
  return fc
    .record({
      listed: fc.array(member, { maxLength: 4 }),
      further: fc.array(member, { maxLength: 2 }),
      complete: fc.constantFrom([true, true], [false, true], [false, false]),
    })
    .map(({ listed, further, complete: [before = true, after = true] }) => ({
      wide: { members: listed.map(({ wide }) => wide), complete: before },
      narrow: { members: [...listed, ...(before ? [] : further)].map(({ narrow }) => narrow), complete: after },
    }));
}

/** Is all that the narrow value allows also allowed by the wide one? */
export function isInside(narrow: Value, wide: Value): boolean {
  if (wide === null) return true;
  if (!isRange(wide)) return narrow === wide;
  if (!isRange(narrow)) return false;
  const above = wide.least === null || (narrow.least !== null && compareExact(narrow.least, wide.least) >= 0);
  return above && (wide.most === null || (narrow.most !== null && compareExact(narrow.most, wide.most) <= 0));
}
