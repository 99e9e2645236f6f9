import { type Issue, issue } from '../value/issue.js';
import { type Exact, fraction, minus, plus, times } from '../value/rate.js';
import { plainText } from '../value/text.js';
import { sameLength } from './ages.js';
import { isZero, nth, over, sumOf, sumOfProducts } from './exact.js';
import { defineIndicator } from './indicator.js';
import { number, stock, whole } from './items.js';
import { plainly, undefinedBecause } from './outcome.js';
import { checked, form, listOf, oneOf, optional } from './read.js';

const HALF = /* @__PURE__ */ fraction(1n, 2n);

/**
 * How much of the difference of two crude rates comes from the rates of the groups and how much from their shares. Without
 * `effect` it is the whole difference; `parts` has both effects, which add up to it exactly.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example kitagawaDecomposition({ size1: [1, 1], size2: [3, 1], rates1: [10, 20], rates2: [12, 24], effect: 'rate' }).toFixed(2) // '2.75'
 */
export const kitagawaDecomposition = /* @__PURE__ */ defineIndicator({
  id: 'kitagawaDecomposition',
  title: { zh: '基塔加瓦分解', en: 'Kitagawa decomposition' },
  says: {
    zh: '两个粗率之差中，由各组的率和由人口构成造成的部分。',
    en: 'The parts of the difference of two crude rates that the rates of the groups and their shares account for.',
  },
  formula: {
    zh: '率的效应：（两期构成的平均 × 率之差）之和；构成的效应：（两期率的平均 × 构成之差）之和',
    en: 'effect of rates: sum of mean share × difference of rates; effect of composition: sum of mean rate × difference of shares',
  },
  math: '\\Delta = \\sum \\frac{c_2 + c_1}{2} (r_2 - r_1) + \\sum \\frac{r_2 + r_1}{2} (c_2 - c_1)',
  unit: 'unit of the rate',
  denominators: [],
  range: { hard: [null, null] },
  misuse: {
    zh: '两效应符号相反时给出不带符号的百分比。',
    en: 'Unsigned percentages when the effects have opposite signs.',
  },
  source: 'Kitagawa, JASA 50 (1955)',
  reads: () =>
    checked(
      form({
        size1: listOf(stock),
        size2: listOf(stock),
        rates1: listOf(number),
        rates2: listOf(number),
        effect: optional(oneOf('rate', 'composition')),
      }),
      ({ size1, size2, rates1, rates2 }) => sameLength({ size1, size2, rates1, rates2 }),
    ),
  compute: ({ size1, size2, rates1, rates2, effect }) => {
    const [all1, all2] = [sumOf(size1), sumOf(size2)];
    if (isZero(all1) || isZero(all2)) return undefinedBecause('有一方没有人口。', 'One of the populations is empty.');
    const [shares1, shares2] = [size1.map((size) => over(size, all1)), size2.map((size) => over(size, all2))];
    const rate = sumOfProducts(means(shares1, shares2), changes(rates1, rates2));
    const composition = sumOfProducts(means(rates1, rates2), changes(shares1, shares2));
    const parts = { rate, composition };
    return plainly(effect === null ? plus(rate, composition) : parts[effect], { parts });
  },
  cases: [
    {
      given: { size1: [1, 1], size2: [3, 1], rates1: [10, 20], rates2: [12, 24], effect: 'rate' },
      gives: '2.75',
      from: '0.625 × 2 + 0.375 × 4',
    },
    {
      given: { size1: [1, 1], size2: [3, 1], rates1: [10, 20], rates2: [12, 24], effect: 'composition' },
      gives: '-2.75',
      from: '11 × 0.25 − 22 × 0.25',
    },
    { given: { size1: [0], size2: [3], rates1: [10], rates2: [12] }, gives: null, from: 'nobody in the first' },
  ],
});

const means = (first: readonly Exact[], second: readonly Exact[]): readonly Exact[] =>
  first.map((value, index) => times(plus(value, nth(second, index)), HALF));
const changes = (first: readonly Exact[], second: readonly Exact[]): readonly Exact[] =>
  first.map((value, index) => minus(nth(second, index), value));

/**
 * How much of the difference of two products each of their factors accounts for, for any number of factors. With `factor`, its
 * place from 0 on, the effect of that one; without it the whole difference; `parts` has them all, and they add up to it exactly.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example dasGuptaDecomposition({ factors1: [2, 3], factors2: [4, 5], factor: 0 }).toFixed(0) // '8'
 */
export const dasGuptaDecomposition = /* @__PURE__ */ defineIndicator({
  id: 'dasGuptaDecomposition',
  title: { zh: '达斯古普塔分解', en: 'Das Gupta decomposition' },
  says: {
    zh: '若干因素之积的两期之差中，各因素所占的部分。',
    en: 'The parts of the difference of two products that each of their factors accounts for.',
  },
  formula: {
    zh: '对其他因素的每个子集，以该因素两期之差乘以子集取第二期、其余取第一期之积，按子集大小平均后相加',
    en: 'for each subset of the other factors: the change of the factor times the subset at the second and the rest at the first; averaged over subsets of a size, then over the sizes',
  },
  math: '\\Delta_i = \\sum_{S} \\frac{f(i_2, S_2, R_1) - f(i_1, S_2, R_1)}{K \\binom{K-1}{|S|}}',
  unit: 'unit of the rate',
  denominators: [],
  range: { hard: [null, null] },
  misuse: {
    zh: '只取最先与最后替换的平均：因素多于两个时不对称。',
    en: 'The average of first and last replacement only, which is not symmetric for more than two factors.',
  },
  source: 'Das Gupta, Standardization and Decomposition of Rates, P23-186 (1993)',
  reads: () =>
    checked(
      form({ factors1: listOf(number), factors2: listOf(number), factor: optional(whole(0, 99)) }),
      ({ factors1, factors2, factor }) => [
        ...sameLength({ factors1, factors2 }),
        ...(factor !== null && factor >= factors1.length ? beyond(factor, factors1.length) : []),
      ],
    ),
  compute: ({ factors1, factors2, factor }) => {
    const effects = effectsOf(factors1, factors2);
    const parts = Object.fromEntries(effects.map((effect, index) => [String(index), effect]));
    return plainly(factor === null ? sumOf(effects) : nth(effects, factor), { parts });
  },
  cases: [
    { given: { factors1: [2, 3], factors2: [4, 5], factor: 0 }, gives: '8', from: '2 × (3 + 5) over 2' },
    {
      given: {
        factors1: ['51.78746', '.45919', '.52638'],
        factors2: ['84.90502', '.75756', '.51065'],
        factor: 2,
      },
      gives: '-0.6670084',
      from: 'Das Gupta 1993, example 2.2',
    },
  ],
});

const beyond = (factor: number, length: number): readonly Issue[] => [
  issue('out-of-range', 'factor', { given: String(factor), expected: plainText(`0–${length - 1}`) }),
];

/**
 * The effects of the factors of a product. The sum over the subsets of one size is a coefficient of the polynomial whose roots the other
 * factors give, so that any number of factors is no more than a product of polynomials.
 */
function effectsOf(first: readonly Exact[], second: readonly Exact[]): readonly Exact[] {
  const count = first.length;
  return first.map((value, own) => {
    const bySize = first.reduce<readonly Exact[]>(
      (sums, other, index) => (index === own ? sums : timesLinear(sums, other, nth(second, index))),
      [1],
    );
    const weighted = bySize.map((sum, size) => over(sum, times(count, choose(count - 1, size))));
    return times(minus(nth(second, own), value), sumOf(weighted));
  });
}

/** The polynomial times (a + b t). */
const timesLinear = (sums: readonly Exact[], a: Exact, b: Exact): readonly Exact[] =>
  [...sums, 0].map((sum, size) => plus(times(sum, a), times(sums[size - 1] ?? 0, b)));

const choose = (from: number, size: number): Exact =>
  Array.from({ length: size }, (_, step) => step).reduce<Exact>(
    (product, step) => over(times(product, from - step), step + 1),
    1,
  );
