import type { Type } from '../../src/operators/operator.js';
import { type Exact, exactToText, fraction } from '../../src/value/rate.js';
import {
  ANY_DAY,
  ANY_NUMBER,
  FIRST_DAY,
  isRange,
  LAST_DAY,
  NEVER,
  point,
  type Range,
  type Value,
} from '../../src/value/value.js';
import { TYPES } from './signatures.js';

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
const between = (least: Exact | null, most: Exact | null): Range => ({ least, most });

const [HALF, NINE_QUARTERS, LARGE] = [fraction(1n, 2n), fraction(9n, 4n), Number.MAX_SAFE_INTEGER];

/** `null` among the quantities and days is what a table yields where nothing is stated. */
const NUMBERS: readonly Value[] = [
  ...[0, 1, 2, 3, -1, -2, 12, 731, -24_001, LARGE, -LARGE].map(point),
  ...[HALF, NINE_QUARTERS, fraction(-1n, 2n), fraction(-1n, 100n)].map(point),
  ...[between(0, 1), between(1, 3), between(-1, 2), between(-3, -1), between(-LARGE, LARGE)],
  ...[between(0, HALF), between(2, NINE_QUARTERS), between(fraction(-1n, 4n), 1)],
  ...[between(0, null), between(1, null), between(-2, null), between(HALF, null)],
  ...[between(null, 0), between(null, 3), between(null, -1), between(null, HALF)],
  ANY_NUMBER,
  null,
];

/** Whole fen, as columns of a database hold them. */
const AMOUNTS: readonly Value[] = [
  ...[0, 1, 50, 1_300_000, 4_000_000, 100_000_000_000, -1].map(point),
  ...[between(0, 100_000_000_000), between(0, 1), between(1_300_000, 4_000_000), between(-50, 50)],
  ...[between(0, null), between(1_300_000, null), between(null, 50), between(null, 0)],
  ANY_NUMBER,
  null,
];

const DAYS: readonly Value[] = [
  ...['1970-01-01', '2000-02-29', '2012-02-29', '2072-02-29', '2400-02-29', '1900-02-28', '1999-02-28'].map((text) =>
    point(day(text)),
  ),
  ...['2015-01-31', '2015-02-28', '2015-03-01', '2014-06-30', '2014-12-31', '2998-12-31', '2999-02-28'].map((text) =>
    point(day(text)),
  ),
  ...[FIRST_DAY, LAST_DAY, NEVER].map(point),
  ...[between(day('2015-01-01'), day('2015-12-31')), between(day('2015-02-01'), day('2015-02-28'))],
  ...[between(day('2000-02-29'), day('2012-02-29')), between(FIRST_DAY, day('2000-02-29'))],
  ...[ANY_DAY, between(FIRST_DAY, NEVER), between(day('2015-01-31'), NEVER), between(LAST_DAY, NEVER)],
  null,
];

const TEXTS: readonly Value[] = ['', 'a', 'A', 'a ', "it's", '凉山', null];

/** The small domain of a type: what is known, half known and unknown, and the values at which answers change. */
export function domainOf(type: Type): readonly Value[] {
  if (typeof type !== 'string') return [...type, null];
  return { truth: [true, false, null], number: NUMBERS, money: AMOUNTS, date: DAYS, text: TEXTS }[type];
}

/** The type of a column that holds values of the type, or the ends of their ranges. */
export function columnType(type: Type): string {
  if (typeof type !== 'string') return 'VARCHAR';
  return { truth: 'BOOLEAN', number: 'DECIMAL(20, 2)', money: 'BIGINT', date: 'INTEGER', text: 'VARCHAR' }[type];
}

/** The name of the table that holds the domain of a type. */
export const tableOf = (type: Type): string => `domain_${TYPES.findIndex((other) => String(other) === String(type))}`;

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const endSql = (end: Exact | null): string => (end === null ? 'NULL' : exactToText(end));

/** The columns of a value: both ends of a quantity or day, else the value itself. */
export function columnsOf(value: Value, type: Type): readonly string[] {
  if (isRange(value)) return [endSql(value.least), endSql(value.most)];
  if (type === 'number' || type === 'money' || type === 'date') return ['NULL', 'NULL'];
  return [value === null ? 'NULL' : typeof value === 'boolean' ? String(value) : quoted(value)];
}

/** A stream of numbers below a bound, the same in every run. */
export function fixedSequence(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

/** Every combination of one index per length, or as many as the limit out of them, picked by a fixed sequence. */
export function combinations(lengths: readonly number[], limit: number): readonly (readonly number[])[] {
  const product = lengths.reduce((a, b) => a * b, 1);
  if (product <= limit) {
    return Array.from({ length: product }, (_, row) => {
      let rest = row;
      return lengths.map((length) => {
        const index = rest % length;
        rest = Math.floor(rest / length);
        return index;
      });
    });
  }
  const next = fixedSequence(product);
  return Array.from({ length: limit }, () => lengths.map(next));
}
