import type { IssueCode } from '../value/issue.js';
import { Decimal, type Exact, fraction, isDecimal } from '../value/rate.js';

/** A number as callers give it: decimal text is exact, and a JavaScript number counts by its shortest text. */
export type NumberInput = number | bigint | string | Decimal;

/** Digits with or without a point, `12`, `-0.5`, `.58`; no exponent. */
const NUMBER_TEXT = /^-?(?:\d+(?:\.\d+)?|\.\d+)$/;
const MOST_DIGITS = 400;

/** Reads a decimal text; `null` when it is none. */
export function exactFromDigits(text: string): Exact | null {
  if (text.length > MOST_DIGITS || !NUMBER_TEXT.test(text)) return null;
  const point = text.indexOf('.');
  const places = point < 0 ? 0 : text.length - point - 1;
  return fraction(BigInt(text.replace('.', '')), 10n ** BigInt(places));
}

/** Reads a number exactly, or says what is wrong with it. */
export function exactFrom(given: unknown): { readonly exact: Exact } | { readonly problem: IssueCode } {
  if (typeof given === 'bigint') return { exact: fraction(given, 1n) };
  if (typeof given === 'number') return fromNumber(given);
  if (typeof given === 'string') {
    const exact = exactFromDigits(given);
    return exact === null ? { problem: 'not-a-number' } : { exact };
  }
  if (!isDecimal(given)) return { problem: 'wrong-type' };
  if (given.isNaN()) return { problem: 'not-a-number' };
  if (!given.isFinite() || Math.abs(given.e) > MOST_DIGITS) return { problem: 'not-finite' };
  const exact = exactFromDigits(given.toFixed());
  return exact === null ? { problem: 'not-a-number' } : { exact };
}

function fromNumber(given: number): { readonly exact: Exact } | { readonly problem: IssueCode } {
  if (Number.isNaN(given)) return { problem: 'not-a-number' };
  if (!Number.isFinite(given)) return { problem: 'not-finite' };
  if (Math.abs(given) > Number.MAX_SAFE_INTEGER) return { problem: 'unsafe-number' };
  if (Number.isInteger(given)) return { exact: given + 0 };
  const exact = exactFromDigits(new Decimal(given).toFixed());
  return exact === null ? { problem: 'not-a-number' } : { exact };
}
