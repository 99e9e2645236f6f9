import {
  Decimal,
  type Exact,
  exactFromText,
  exactToText,
  fraction,
  isDecimal,
  partsOf,
  roundHalfUp,
  times,
} from './rate.js';

/** What a caller may give as an amount of yuan. */
export type AmountInput = Decimal | string | number;

/** A money fact is at most 10⁹ yuan (`semantics.md` 3), here in fen. */
export const MOST_FEN = 100_000_000_000;

/** No amount has as many digits before the point. */
const MOST_DIGITS = 30;

const YUAN_TEXT = /^(?:0|[1-9]\d*)(?:\.\d{1,2})?$/;

/**
 * Reads an amount of yuan as whole fen; `null` when it is no amount: more than two decimals, negative, an exponent, not a number.
 * A JavaScript number counts by its shortest text, so `0.1` is 10 fen and `0.1 + 0.2` is refused.
 */
export function fenFromAmount(input: unknown): number | null {
  if (typeof input !== 'string' && typeof input !== 'number' && !isDecimal(input)) return null;
  const text = isDecimal(input) ? decimalText(new Decimal(input)) : String(input);
  if (!YUAN_TEXT.test(text)) return null;
  const yuan = exactFromText(text);
  if (yuan === null) return null;
  const fen = times(yuan, 100);
  return typeof fen === 'number' ? fen : null;
}

/** In full; what is far too large or too small to be an amount keeps its exponent, since its digits could fill the memory. */
const decimalText = (amount: Decimal): string =>
  Math.abs(amount.e) > MOST_DIGITS ? amount.toExponential() : amount.toFixed();

/** The amount in yuan, rounded to the fen (half up) where it is no whole fen. */
export const yuanFromFen = (fen: Exact): Decimal => new Decimal(roundHalfUp(fen).toString()).div(100);

/** Is the amount a whole number of fen? */
export const isWholeFen = (fen: Exact): boolean => partsOf(fen).denominator === 1n;

/** Yuan with two decimals, `150.00`, half up where needed. */
export const yuanText = (fen: Exact): string => yuanFromFen(fen).toFixed(2);

/** Yuan in full, `34.78496`: the value behind a rounded amount. */
export function exactYuanText(fen: Exact): string {
  const { numerator, denominator } = partsOf(fen);
  return exactToText(fraction(numerator, denominator * 100n));
}
