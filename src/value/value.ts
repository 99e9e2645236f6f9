import { compareExact, type Exact, greaterOf, smallerOf } from './rate.js';

/** The only absence: not told, not known. */
export type Unknown = null;
export const unknown: Unknown = null;

/** Yes, no, or not known. Combined by Kleene's strong logic (`semantics.md` 1). */
export type Truth = boolean | Unknown;

/**
 * A number, an amount in fen, or a day: all that is known of it. Known = equal ends; an open end is `null`.
 * Days are never open: they lie between the first day and {@link NEVER}.
 */
export interface Range {
  readonly least: Exact | null;
  readonly most: Exact | null;
}

/** What an expression can yield: a truth, an option or a text (`null` = unknown), or a range. */
export type Value = Truth | string | Range;

/** The first and the last day that a civil date can name, and the day after: "it has not happened" (day 0 = 1970-01-01). */
export const FIRST_DAY = -62_091;
export const LAST_DAY = 376_199;
export const NEVER = LAST_DAY + 1;

export const ANY_NUMBER: Range = { least: null, most: null };
export const ANY_DAY: Range = { least: FIRST_DAY, most: LAST_DAY };

export const point = (value: Exact): Range => ({ least: value, most: value });

export const isRange = (value: Value): value is Range => typeof value === 'object' && value !== null;

/** The single value of a known range, else `null`. */
export const known = (range: Range): Exact | null =>
  range.least !== null && range.most !== null && compareExact(range.least, range.most) === 0 ? range.least : null;

/** Nothing is open about this value. */
export const isDecided = (value: Value): boolean => (isRange(value) ? known(value) !== null : value !== null);

/** The least range that holds all the ranges given. Of no range at all: nothing is known. */
export function hull(ranges: readonly Range[]): Range {
  const [first, ...rest] = ranges;
  if (first === undefined) return ANY_NUMBER;
  return rest.reduce(
    (a, b) => ({
      least: a.least === null || b.least === null ? null : smallerOf(a.least, b.least),
      most: a.most === null || b.most === null ? null : greaterOf(a.most, b.most),
    }),
    first,
  );
}

/** What is known when the answer is one of these: a value that all share, or the hull of ranges; nothing if one is unknown. */
export function either(values: readonly Value[]): Value {
  const [first, ...rest] = values;
  if (first === undefined) return unknown;
  if (values.every(isRange)) return hull(values);
  return rest.every((value) => value === first) ? first : unknown;
}

export function sameValue(a: Value, b: Value): boolean {
  if (!isRange(a) || !isRange(b)) return a === b;
  return sameEnd(a.least, b.least) && sameEnd(a.most, b.most);
}

const sameEnd = (a: Exact | null, b: Exact | null): boolean =>
  a === null || b === null ? a === b : compareExact(a, b) === 0;
