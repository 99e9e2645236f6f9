import { Decimal as DecimalJs } from 'decimal.js';

/**
 * Exact numbers. A whole number inside ±2⁵³ is a JavaScript number; every other value is a fraction in lowest terms.
 * Each value has one form only, so two exact numbers are equal when their parts are.
 */
export type Exact = number | Fraction;

export interface Fraction {
  readonly numerator: bigint;
  /** Always positive, and never 1 for a value that a number can hold. */
  readonly denominator: bigint;
}

/** decimal.js with its own settings: `Decimal.set` of the host program cannot change them, nor is it changed by us. */
export const Decimal = DecimalJs.clone({
  precision: 40,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -40,
  toExpPos: 60,
});
export type Decimal = DecimalJs;

/** Is this a number of decimal.js, of whichever copy of the library the host program loaded? */
export const isDecimal = (value: unknown): value is Decimal => DecimalJs.isDecimal(value);

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** The exact number `numerator / denominator`; the denominator must not be zero. */
export function fraction(numerator: bigint, denominator: bigint): Exact {
  if (denominator === 0n) throw new RangeError('zero denominator');
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(numerator, denominator * sign) || 1n;
  const top = (numerator * sign) / divisor;
  const bottom = (denominator * sign) / divisor;
  if (bottom === 1n && top >= -9007199254740991n && top <= 9007199254740991n) return Number(top);
  return { numerator: top, denominator: bottom };
}

/** The parts of an exact number as whole numbers. */
export const partsOf = (value: Exact): Fraction =>
  typeof value === 'number' ? { numerator: BigInt(value), denominator: 1n } : value;

export function plus(a: Exact, b: Exact): Exact {
  if (typeof a === 'number' && typeof b === 'number' && Number.isSafeInteger(a + b)) return a + b;
  const [x, y] = [partsOf(a), partsOf(b)];
  return fraction(x.numerator * y.denominator + y.numerator * x.denominator, x.denominator * y.denominator);
}

export function times(a: Exact, b: Exact): Exact {
  // `|| 0` turns −0 into 0, which is one value here.
  if (typeof a === 'number' && typeof b === 'number' && Number.isSafeInteger(a * b)) return a * b || 0;
  const [x, y] = [partsOf(a), partsOf(b)];
  return fraction(x.numerator * y.numerator, x.denominator * y.denominator);
}

export const minus = (a: Exact, b: Exact): Exact => plus(a, times(b, -1));

/** Negative, zero or positive, as a is below, equal to or above b. */
export function compareExact(a: Exact, b: Exact): number {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0;
  const [x, y] = [partsOf(a), partsOf(b)];
  const [left, right] = [x.numerator * y.denominator, y.numerator * x.denominator];
  return left < right ? -1 : left > right ? 1 : 0;
}

export const smallerOf = (a: Exact, b: Exact): Exact => (compareExact(a, b) <= 0 ? a : b);
export const greaterOf = (a: Exact, b: Exact): Exact => (compareExact(a, b) >= 0 ? a : b);

/** Rounds to a whole number, halves away from zero. */
export function roundHalfUp(value: Exact): bigint {
  const { numerator, denominator } = partsOf(value);
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * size + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

/** A whole number, or digits with a point: `12`, `-0.5`. No exponent, no plus sign, no bare point. */
const DECIMAL_TEXT = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Reads a decimal text exactly; `null` when it is not one. */
export function exactFromText(text: string): Exact | null {
  if (!DECIMAL_TEXT.test(text)) return null;
  const point = text.indexOf('.');
  const places = point < 0 ? 0 : text.length - point - 1;
  return fraction(BigInt(text.replace('.', '')), 10n ** BigInt(places));
}

/** The decimal.js number: exact when the fraction ends within 40 digits, else to 40 digits. */
export function toDecimal(value: Exact): Decimal {
  const { numerator, denominator } = partsOf(value);
  return new Decimal(numerator.toString()).div(denominator.toString());
}

/** The number as text, in full if its decimals end, else as a fraction `1/3`. */
export function exactToText(value: Exact): string {
  if (typeof value === 'number') return String(value);
  const { numerator, denominator } = value;
  let [rest, places] = [denominator, 0n];
  for (const prime of [2n, 5n]) {
    let power = 0n;
    while (rest % prime === 0n) {
      rest /= prime;
      power += 1n;
    }
    if (power > places) places = power;
  }
  if (rest !== 1n) return `${numerator}/${denominator}`;
  const scaled = (numerator * 10n ** places) / denominator;
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(Number(places) + 1, '0');
  const whole = digits.slice(0, digits.length - Number(places));
  return `${scaled < 0n ? '-' : ''}${whole}${places > 0n ? `.${digits.slice(-Number(places))}` : ''}`;
}
