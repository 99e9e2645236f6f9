import { isJson } from '../value/json.js';
import {
  Decimal,
  type Exact,
  fraction,
  isDecimal,
  partsOf,
  plus,
  roundHalfUp,
  times,
  toDecimal,
} from '../value/rate.js';
import { mustFit } from './kinds.js';

const isExact = (value: unknown): boolean =>
  typeof value === 'number'
    ? Number.isSafeInteger(value)
    : isJson(value) && typeof value['numerator'] === 'bigint' && typeof value['denominator'] === 'bigint';

const EXACT = { zh: '整数或分数', en: 'a whole number or a fraction' };

/** Refuses what is no exact number. @throws {ArgumentError} */
export const mustBeExact = (value: unknown, path: string): void => mustFit(isExact(value), value, path, EXACT);

/** What stands in this place of a list; the readers see to it that the lists of one formula are of one length. */
export const nth = <T>(list: readonly T[], place: number): T => list[place] as T;

/** `a / b`; `b` must not be zero. */
export function over(a: Exact, b: Exact): Exact {
  const [x, y] = [partsOf(a), partsOf(b)];
  return fraction(x.numerator * y.denominator, x.denominator * y.numerator);
}

export const sumOf = (values: readonly Exact[]): Exact => values.reduce<Exact>((sum, value) => plus(sum, value), 0);

/** The sum of the products of two lists of one length. */
export const sumOfProducts = (left: readonly Exact[], right: readonly Exact[]): Exact =>
  sumOf(left.map((value, index) => times(value, nth(right, index))));

export const isZero = (value: Exact): boolean => value === 0;

export const isNegative = (value: Exact): boolean => (typeof value === 'number' ? value < 0 : value.numerator < 0n);

/** What a formula gives: an exact number, or one with roots or logarithms in it, to 40 digits. */
export type Quantity = Exact | Decimal;

export const asDecimal = (value: Quantity): Decimal => (isDecimal(value) ? value : toDecimal(value));

/** With so many decimals, halves away from zero; from the exact number where there is one. */
export function fixedText(value: Quantity, digits: number): string {
  if (isDecimal(value)) {
    const text = value.toFixed(digits, Decimal.ROUND_HALF_UP);
    return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
  }
  const { numerator, denominator } = partsOf(value);
  const scaled = roundHalfUp(fraction(numerator * 10n ** BigInt(digits), denominator));
  const text = (scaled < 0n ? -scaled : scaled).toString().padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  return `${scaled < 0n ? '-' : ''}${whole}${digits > 0 ? `.${text.slice(-digits)}` : ''}`;
}
