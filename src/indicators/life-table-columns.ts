import { ArgumentError, issue } from '../value/issue.js';
import { compareExact, type Exact, fraction, minus, partsOf, plus, times } from '../value/rate.js';
import { isNegative, isZero, nth, over } from './exact.js';
import { figureText } from './outcome.js';

/** What a life table is made from: the last group is open, so it has no width. */
export interface LifeTableGroups {
  readonly ages: readonly Exact[];
  /** Of the closed groups. */
  readonly widths: readonly Exact[];
  readonly rates: readonly Exact[];
  /** Of the closed groups: the years of the group that those who die in it live. */
  readonly lived: readonly Exact[];
  readonly radix: Exact;
  /** The probability of dying in the first group where it is known by itself. */
  readonly infantProbability: Exact | null;
}

/** A column of whole numbers over one common denominator: exact, and without a division until a value is asked for. */
export interface Column {
  readonly parts: readonly bigint[];
  readonly over: bigint;
}

export interface LifeTableColumns {
  /** Probabilities of dying; 1 in the open group. */
  readonly q: readonly Exact[];
  readonly l: Column;
  readonly d: Column;
  readonly L: Column;
  readonly T: Column;
}

/** One value of a column. */
export const at = ({ parts, over: denominator }: Column, index: number): Exact =>
  fraction(nth(parts, index), denominator);

/** The expectancy at the age in this place, `T / l`. */
export const expectancyAt = ({ T, l }: LifeTableColumns, index: number): Exact =>
  fraction(nth(T.parts, index) * l.over, nth(l.parts, index) * T.over);

/** Is anybody left at the age in this place? */
export const anybodyAt = ({ l }: LifeTableColumns, index: number): boolean => nth(l.parts, index) > 0n;

/**
 * Steps 2 to 5 of the construction, in whole numbers: every column over the product of the denominators of the probabilities.
 *
 * Years lived of one width never rise: each years lived is at most its width.
 *
 * @throws {ArgumentError} for a probability outside 0 to 1.
 */
export function lifeTableColumns(groups: LifeTableGroups): LifeTableColumns {
  const { ages, widths, rates, lived, radix, infantProbability } = groups;
  const q = widths.map((width, index) =>
    index === 0 && infantProbability !== null
      ? infantProbability
      : probability(width, nth(rates, index), nth(lived, index), index),
  );
  const dying = q.map(partsOf);
  const start = partsOf(radix);
  const product = dying.reduce((all, { denominator }) => all * denominator, 1n);
  const survivors = [start.numerator * product];
  for (const { numerator, denominator } of dying) {
    const before = nth(survivors, survivors.length - 1);
    // The product holds the denominator of every group that is still to come, so nothing is left over.
    survivors.push((before / denominator) * (denominator - numerator));
  }
  const l = { parts: survivors, over: product * start.denominator };
  const last = partsOf(nth(rates, ages.length - 1));
  const scale = commonDenominator([...widths, ...lived]) * last.numerator;
  const whole = (value: Exact): bigint => {
    const { numerator, denominator } = partsOf(value);
    return (numerator * scale) / denominator;
  };
  const deaths = survivors.map((count, index) => count - (survivors[index + 1] ?? 0n));
  const years = survivors.map((count, index) => {
    const width = widths[index];
    if (width === undefined) return (count * scale * last.denominator) / last.numerator;
    return whole(width) * nth(survivors, index + 1) + whole(nth(lived, index)) * nth(deaths, index);
  });
  const L = { parts: years, over: l.over * scale };
  const total: bigint[] = [];
  let above = 0n;
  for (const lifetime of [...years].reverse()) {
    above += lifetime;
    total.unshift(above);
  }
  return { q: [...q, 1], l, d: { parts: deaths, over: l.over }, L, T: { parts: total, over: L.over } };
}

function probability(width: Exact, rate: Exact, lived: Exact, index: number): Exact {
  const below = plus(1, times(minus(width, lived), rate));
  const q = isZero(below) || isNegative(below) ? null : over(times(width, rate), below);
  if (q !== null && compareExact(q, 1) <= 0) return q;
  throw new ArgumentError([
    issue('not-a-probability', `ages[${index}]`, {
      given: q === null ? '∞' : figureText(q),
      expected: { zh: '死亡概率', en: 'probability of dying' },
    }),
  ]);
}

function commonDenominator(values: readonly Exact[]): bigint {
  return values.reduce((all, value) => {
    const { denominator } = partsOf(value);
    const shared = partsOf(fraction(all, denominator)).denominator;
    return all * shared;
  }, 1n);
}
