import { ArgumentError, issue, refuse, shown } from '../value/issue.js';
import { compareExact, type Decimal, type Exact, fraction, minus, partsOf, plus, times } from '../value/rate.js';
import { plainText } from '../value/text.js';
import { type Limits, limitsOf } from './consistency.js';
import { atLeast, meet, onlyOne, quotientRange, scaled, wholeRange } from './consistency-ranges.js';
import { asDecimal, over } from './exact.js';
import { notThis, objectAt } from './kinds.js';
import { type Reported, type ReportedInput, readReported } from './reported.js';

/** The multiplier of a rate in % or ‰. */
export const perOf = ({ unit }: Reported): Exact => (unit === '%' ? 100 : 1000);

export const notPositive = (path: string, given: unknown) =>
  issue('out-of-range', path, { given: shown(given), expected: { zh: '大于0的数', en: 'a number above 0' } });

/** A figure that is printed. @throws {ArgumentError} where it is not, or is bad. */
export function figure(given: unknown, path: string): Reported {
  const read = readReported(given, path, path);
  refuse(ArgumentError, 'problems' in read ? read.problems : []);
  if ('reported' in read && read.reported.value !== null) return read.reported;
  throw new ArgumentError([
    issue('missing-key', path, { expected: { zh: '所印的数', en: 'a figure that is printed' } }),
  ]);
}

function rateFigure(given: unknown, path: string): Reported {
  const rate = figure(given, path);
  if (rate.unit === '%' || rate.unit === '‰') return rate;
  throw new ArgumentError([
    issue('mixed-units', path, { given: shown(given), expected: { zh: '%或‰', en: '% or ‰' } }),
  ]);
}

const RATE_AND_DENOMINATOR = /* @__PURE__ */ plainText('{ rate, denominator }');
const NO_WHOLE = /* @__PURE__ */ onlyOne(fraction(1n, 2n));

/** The whole numerators that a printed rate allows. */
export interface Numerators {
  readonly count: number;
  readonly first: Decimal | null;
  readonly last: Decimal | null;
  /** What the numerator must lie in, whole or not. */
  readonly needed: Limits;
  /** Could the check have failed at all? */
  readonly canTell: boolean;
}

/**
 * Which whole numerators give a printed rate over a denominator (GRIM).
 *
 * @throws {ArgumentError} for bad figures.
 * @example possibleNumerators({ rate: '97.07%', denominator: 4463 }).needed.text // '[4332.01095, 4332.45725)'
 * @example possibleNumerators({ rate: '99.4%', denominator: 3533 }).count // 3
 */
export function possibleNumerators(given: {
  readonly rate: ReportedInput;
  readonly denominator: ReportedInput;
}): Numerators {
  const inputs = objectAt(given, 'inputs', RATE_AND_DENOMINATOR);
  const rate = rateFigure(inputs['rate'], 'rate');
  const denominator = positiveOf(inputs['denominator'], 'denominator');
  const needed = scaled(rate.widest, over(denominator, perOf(rate)));
  const found = wholeRange(meet(needed, atLeast(0)) ?? NO_WHOLE);
  const [first, last] = [found?.least?.at ?? null, found?.most?.at ?? null];
  const count = first === null || last === null ? 0 : Number(partsOf(plus(minus(last, first), 1)).numerator);
  return {
    count,
    first: first === null ? null : asDecimal(first),
    last: last === null ? null : asDecimal(last),
    needed: limitsOf(needed),
    canTell: tells(rate, denominator),
  };
}

/**
 * Can the check of whole numerators say anything? Only below `limit`: from there on every printed rate has a numerator.
 *
 * @throws {ArgumentError} for bad figures.
 * @example grimPower({ rate: '99.8%', denominator: 43066 }) // { canTell: false, limit: '1000' }
 */
export function grimPower(given: { readonly rate: ReportedInput; readonly denominator: ReportedInput }): {
  readonly canTell: boolean;
  readonly limit: Decimal;
} {
  const inputs = objectAt(given, 'inputs', RATE_AND_DENOMINATOR);
  const rate = rateFigure(inputs['rate'], 'rate');
  return {
    canTell: tells(rate, positiveOf(inputs['denominator'], 'denominator')),
    limit: asDecimal(over(perOf(rate), rate.step)),
  };
}

const tells = (rate: Reported, denominator: Exact): boolean =>
  compareExact(times(denominator, rate.step), perOf(rate)) < 0;

function positiveOf(given: unknown, path: string): Exact {
  const { value } = figure(given, path);
  if (value !== null && compareExact(value, 0) > 0) return value;
  throw new ArgumentError([notPositive(path, given)]);
}

/**
 * What the denominator may be, given a numerator and a printed rate.
 *
 * @throws {ArgumentError} for bad figures.
 * @example possibleDenominators({ rate: '7.43‰', numerator: 6052 }).text // '(813987.895, 815084.175]'
 */
export function possibleDenominators(given: {
  readonly rate: ReportedInput;
  readonly numerator: ReportedInput;
}): Limits {
  const inputs = objectAt(given, 'inputs', plainText('{ rate, numerator }'));
  const rate = rateFigure(inputs['rate'], 'rate');
  const numerator = figure(inputs['numerator'], 'numerator');
  return limitsOf(quotientRange(scaled(numerator.widest, perOf(rate)), rate.widest) ?? onlyOne(0));
}

const MOST_DENOMINATORS = 1_000_000;

function wholeAt(given: unknown, path: string): number {
  if (typeof given === 'number' && Number.isSafeInteger(given) && given >= 1) return given;
  const says = { zh: '1或更大的整数', en: 'a whole number, 1 or more' };
  const found = typeof given === 'number' ? issue('out-of-range', path, { given: shown(given), expected: says }) : null;
  throw new ArgumentError([found ?? notThis(given, path, says)]);
}

/**
 * For which whole denominators in a range no whole numerator gives the printed rate: the gaps, first and last of each.
 *
 * @throws {ArgumentError} for bad figures, or more than a million denominators.
 * @example denominatorSearch({ rate: '33.3%', from: 1, to: 12 }) // [[1, 2], [4, 5], [7, 8], [10, 11]]
 */
export function denominatorSearch(given: {
  readonly rate: ReportedInput;
  readonly from: number;
  readonly to: number;
}): readonly (readonly [number, number])[] {
  const inputs = objectAt(given, 'inputs', plainText('{ rate, from, to }'));
  const rate = rateFigure(inputs['rate'], 'rate');
  const [from, to] = [wholeAt(inputs['from'], 'from'), wholeAt(inputs['to'], 'to')];
  if (to < from) {
    const expected = { zh: 'from 不大于 to', en: 'from not above to' };
    throw new ArgumentError([issue('out-of-range', 'from', { given: `${from}–${to}`, expected })]);
  }
  if (to - from >= MOST_DENOMINATORS) {
    const expected = { zh: `${MOST_DENOMINATORS}`, en: `${MOST_DENOMINATORS}` };
    throw new ArgumentError([issue('limit-exceeded', 'to', { given: `${to - from + 1}`, expected })]);
  }
  const gaps: (readonly [number, number])[] = [];
  for (let n = from; n <= to; n++) {
    if (wholeRange(scaled(rate.widest, over(n, perOf(rate)))) !== null) continue;
    const last = gaps.at(-1);
    if (last !== undefined && last[1] === n - 1) gaps[gaps.length - 1] = [last[0], n];
    else gaps.push([n, n]);
  }
  return gaps;
}

/**
 * What a printed figure stands for.
 *
 * @throws {ArgumentError} for a bad figure.
 * @example standsFor('7.43‰').text // '[7.425, 7.435)'
 * @example standsFor({ value: '69.5万人', rounding: 'truncated' }).text // '[695000, 696000)'
 */
export const standsFor = (given: ReportedInput): Limits => limitsOf(figure(given, '').widest);
