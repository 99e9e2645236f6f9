import { ArgumentError, type Issue, issue, refuse, shown } from '../value/issue.js';
import { isJson } from '../value/json.js';
import { type Decimal, type Exact, isDecimal, minus, times, toDecimal } from '../value/rate.js';
import { plainText } from '../value/text.js';
import { nth, over, sumOf } from './exact.js';
import { notThis } from './kinds.js';
import { exactFrom, type NumberInput } from './numbers.js';

/** What a rate is made of, by name: a number, or a list of numbers, one for each group. */
export type RateFactors = Readonly<Record<string, NumberInput | readonly NumberInput[]>>;

type FactorValues<F extends RateFactors> = {
  readonly [Name in keyof F]: F[Name] extends readonly unknown[] ? readonly Decimal[] : Decimal;
};

/** The factors of a rate in two populations, and how the rate is made of them. */
export interface RateDecompositionInputs<F extends RateFactors> {
  readonly first: F;
  readonly second: {
    readonly [Name in keyof F]: F[Name] extends readonly unknown[] ? readonly NumberInput[] : NumberInput;
  };
  /** The product of the factors; of lists the sum over the groups of the product; or a function of one's own. */
  readonly rate: 'product' | 'sum-of-products' | ((factors: FactorValues<F>) => Decimal);
}

/** What one factor accounts for. */
export interface FactorEffect {
  /** The rate with this factor as in the first population, and the others averaged over the two. */
  readonly first: Decimal;
  readonly second: Decimal;
  /** The second less the first. */
  readonly effect: Decimal;
}

export interface RateDecomposition<Name extends string> {
  readonly first: Decimal;
  readonly second: Decimal;
  readonly difference: Decimal;
  /** They add up to the difference. */
  readonly factors: Readonly<Record<Name, FactorEffect>>;
}

/** The corners double with every factor. */
const MOST_FACTORS = 12;

/**
 * Das Gupta's decomposition of the difference of two rates, for any rate that is a function of its factors; a factor may be a list,
 * one number for each group. The rate is taken at every mixture of the two populations, as often as each factor can be swapped.
 *
 * @throws {ArgumentError} for bad inputs, every one listed; `limit-exceeded` for more than 12 factors.
 * @example decomposeRate({ first: { births: 19, deaths: 10 }, second: { births: 23, deaths: 9 }, rate: ({ births, deaths }) => births.minus(deaths) }).factors.deaths.effect.toFixed(0) // '1'
 */
export function decomposeRate<F extends RateFactors>(
  inputs: RateDecompositionInputs<F>,
): RateDecomposition<Extract<keyof F, string>> {
  const { names, sides, rate } = readFactors(inputs);
  // A mixture is a number whose bit says from which population each factor is.
  const rates = Array.from({ length: 2 ** names.length }, (_, mixture) =>
    rate(names.map((_, place) => sides[bit(mixture, place)]?.[place] ?? [])),
  );
  const [first, second] = [nth(rates, 0), nth(rates, rates.length - 1)];
  const effects = names.map((name, place) => {
    const [low, high] = [standardised(rates, names.length, place, 0), standardised(rates, names.length, place, 1)];
    return [name, { first: toDecimal(low), second: toDecimal(high), effect: toDecimal(minus(high, low)) }] as const;
  });
  return Object.freeze({
    first: toDecimal(first),
    second: toDecimal(second),
    difference: toDecimal(minus(second, first)),
    factors: Object.fromEntries(effects) as Record<Extract<keyof F, string>, FactorEffect>,
  });
}

const bit = (mixture: number, place: number): 0 | 1 => ((mixture >> place) & 1) as 0 | 1;

const ones = (mixture: number): number => (mixture === 0 ? 0 : (mixture & 1) + ones(mixture >> 1));

/** The mean of the rates with this factor from one population: over the mixtures of one size of the others, then over the sizes. */
function standardised(rates: readonly Exact[], count: number, place: number, side: 0 | 1): Exact {
  const sizes = Array.from({ length: count }, (_, size) =>
    rates.filter((_, mixture) => bit(mixture, place) === side && ones(mixture) - side === size),
  );
  return over(sumOf(sizes.map((some) => over(sumOf(some), some.length))), count);
}

type Values = readonly (readonly Exact[])[];

interface Read {
  readonly names: readonly string[];
  readonly sides: readonly [Values, Values];
  readonly rate: (values: Values) => Exact;
}

function readFactors(inputs: unknown): Read {
  const { first, second, rate } = isJson(inputs) ? inputs : {};
  if (!isJson(first) || !isJson(second)) {
    throw new ArgumentError([notThis(inputs, 'inputs', plainText('{ first, second, rate }'))]);
  }
  const names = Object.keys(first);
  const sides = [first, second].map((side, index) =>
    names.map((name) => factorFrom(side[name], `${index === 0 ? 'first' : 'second'}.${name}`)),
  );
  const values = sides.map((side) => side.map((one) => one.values)) as unknown as [Values, Values];
  const lists = names.map((name) => Array.isArray(first[name]));
  refuse(ArgumentError, [
    ...countProblems(names),
    ...Object.keys(second).flatMap((name) =>
      names.includes(name) ? [] : [issue('unknown-key', `second.${name}`, { given: name })],
    ),
    ...sides.flat().flatMap(({ problems }) => problems),
    ...names.flatMap((name, place) => shapeProblems(name, first[name], second[name], values, place)),
    ...rateProblems(rate, names, lists, values),
  ]);
  return { names, sides: values, rate: rateOf(rate as RateDecompositionInputs<RateFactors>['rate'], names, lists) };
}

const countProblems = (names: readonly string[]): readonly Issue[] => {
  if (names.length === 0) {
    return [issue('too-small', 'first', { given: 'first', expected: { zh: '1个因素', en: '1 factor' } })];
  }
  if (names.length <= MOST_FACTORS) return [];
  return [issue('limit-exceeded', 'first', { given: String(names.length), expected: plainText(String(MOST_FACTORS)) })];
};

const NUMBER = { zh: '数，或一列数', en: 'a number, or a list of numbers' };

function factorFrom(
  given: unknown,
  path: string,
): { readonly values: readonly Exact[]; readonly problems: readonly Issue[] } {
  const list: readonly unknown[] = Array.isArray(given) ? given : [given];
  const read = list.map((one, index) => {
    const number = exactFrom(one);
    const at = Array.isArray(given) ? `${path}[${index}]` : path;
    if ('exact' in number) return { value: number.exact, problems: [] };
    return { value: 0, problems: [issue(number.problem, at, { given: shown(one), expected: NUMBER })] };
  });
  return { values: read.map(({ value }) => value), problems: read.flatMap(({ problems }) => problems) };
}

function shapeProblems(
  name: string,
  first: unknown,
  second: unknown,
  [one, other]: readonly [Values, Values],
  place: number,
): readonly Issue[] {
  const [length, given] = [one[place]?.length ?? 0, other[place]?.length ?? 0];
  if (Array.isArray(first) === Array.isArray(second) && length === given) return [];
  const expected = plainText(String(length));
  return [issue('lengths-differ', `second.${name}`, { given: String(given), expected })];
}

function rateProblems(
  rate: unknown,
  names: readonly string[],
  lists: readonly boolean[],
  [first]: readonly [Values, Values],
): readonly Issue[] {
  if (typeof rate === 'function') return [];
  const expected = { zh: 'product、sum-of-products 或函数', en: 'product, sum-of-products or a function' };
  if (rate !== 'product' && rate !== 'sum-of-products') {
    return [
      rate === undefined
        ? notThis(rate, 'rate', expected)
        : issue('not-an-option', 'rate', { given: shown(rate), expected }),
    ];
  }
  const length = rate === 'product' ? 1 : (first[0]?.length ?? 0);
  return names.flatMap((name, place) => {
    const own = first[place]?.length ?? 0;
    if (own === length && !(rate === 'product' && lists[place] === true)) return [];
    return [issue('lengths-differ', `first.${name}`, { given: String(own), expected: plainText(String(length)) })];
  });
}

const sumOfProductsOf = (values: Values): Exact =>
  sumOf((values[0] ?? []).map((_, group) => values.reduce<Exact>((all, list) => times(all, nth(list, group)), 1)));

function rateOf(
  rate: RateDecompositionInputs<RateFactors>['rate'],
  names: readonly string[],
  lists: readonly boolean[],
): (values: Values) => Exact {
  if (typeof rate !== 'function') return sumOfProductsOf;
  return (values) => {
    const entries = names.map((name, place) => {
      const numbers = (values[place] ?? []).map(toDecimal);
      return [name, lists[place] === true ? numbers : numbers[0]] as const;
    });
    const given: unknown = rate(Object.fromEntries(entries) as FactorValues<RateFactors>);
    const read = exactFrom(given);
    if ('exact' in read && isDecimal(given)) return read.exact;
    const expected = { zh: '返回 Decimal 的函数', en: 'a function that gives a Decimal' };
    throw new ArgumentError([
      issue('exact' in read ? 'wrong-type' : read.problem, 'rate', {
        given: given === undefined ? '—' : shown(given),
        expected,
      }),
    ]);
  };
}
