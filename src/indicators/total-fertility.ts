import { times } from '../value/rate.js';
import { type AgeRates, ageRates, ratesAtAges } from './age-rates.js';
import { isZero, over, sumOf, sumOfProducts } from './exact.js';
import { defineIndicator } from './indicator.js';
import { positive } from './items.js';
import { type NotDefined, type Outcome, plainly, undefinedBecause } from './outcome.js';
import { form } from './read.js';

const sumOfRates = (given: AgeRates | NotDefined): Outcome =>
  'undefinedBecause' in given ? given : plainly(sumOfProducts(given.rates, given.widths));

/**
 * The children that a woman would bear if she lived from 15 to 49 at the birth rates of one year: the sum of the rates of the
 * age groups, each times its years. From rates per `per` women, or from births and women of each group.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example totalFertilityRate({ rates: ['5.93', '69.47', '84.08', '45.84', '18.71', '7.51', '4.68'], width: 5, per: 1000 }).toFixed(5) // '1.18110'
 */
export const totalFertilityRate = /* @__PURE__ */ defineIndicator({
  id: 'totalFertilityRate',
  title: { zh: '总和生育率', en: 'Total fertility rate' },
  says: {
    zh: '假如一名妇女按某一年的年龄别生育率度过育龄期，一生所生的孩子数。',
    en: 'Children a woman would bear if she lived from 15 to 49 at the birth rates of this one year.',
  },
  formula: {
    zh: '各年龄组的组距 × 出生数 ÷ 妇女数之和',
    en: 'the sum over the age groups of years in the group × births ÷ women',
  },
  math: 'n \\sum_x f_x',
  unit: 'children per woman',
  denominators: [],
  range: { hard: [0, null], plausible: [0.5, 10] },
  misuse: {
    zh: '漏乘组距 5；把五岁组与单岁算出的值并列。',
    en: 'Forgetting the width of 5; a value from five-year groups beside one from single years.',
  },
  source: 'Preston et al., Demography (2001), 5.1',
  reads: () => ageRates(),
  compute: sumOfRates,
  cases: [
    {
      given: { rates: ['5.93', '69.47', '84.08', '45.84', '18.71', '7.51', '4.68'], width: 5, per: 1000 },
      gives: '1.18110',
      from: 'China 2010 census, published',
    },
    {
      given: {
        groups: [
          { fromAge: 20, toAge: 24, births: 50, women: 1000 },
          { fromAge: 25, toAge: 29, births: 100, women: 1000 },
        ],
      },
      gives: '0.75',
      from: '5 × 0.05 + 5 × 0.1',
    },
    { given: { groups: [{ fromAge: 15, toAge: 19, births: 0, women: 0 }] }, gives: null, from: 'no women, no rate' },
  ],
});

/**
 * The births of one order that a woman would have at the rates of one year.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example totalFertilityRateByOrder({ rates: [40, 80, 30], width: 5, per: 1000 }).toFixed(2) // '0.75'
 */
export const totalFertilityRateByOrder = /* @__PURE__ */ defineIndicator({
  id: 'totalFertilityRateByOrder',
  title: { zh: '孩次总和生育率', en: 'Total fertility rate by order' },
  says: {
    zh: '假如一名妇女按某一年该孩次的年龄别生育率度过育龄期，一生所生该孩次的孩子数。',
    en: 'Births of one order that a woman would have if she lived from 15 to 49 at the rates of this one year.',
  },
  formula: {
    zh: '各年龄组的组距 × 该孩次生育率之和',
    en: 'the sum over the age groups of years in the group × the rate of the order',
  },
  math: 'n \\sum_x f_{x,i}',
  unit: 'children per woman',
  denominators: [],
  range: { hard: [0, null], plausible: [0, 1.5] },
  misuse: {
    zh: '把“一孩总和生育率大于 1”一律当作错误：回升时期可以大于 1。',
    en: 'A first-order value above 1 taken for an error: in a recovery of births it may be.',
  },
  source: 'Bongaarts & Feeney, PDR 24 (1998)',
  reads: () => ageRates(),
  compute: sumOfRates,
  cases: [{ given: { rates: [40, 80, 30], width: 5, per: 1000 }, gives: '0.75', from: '5 × 0.15' }],
});

/**
 * The mean age of mothers at the rates of one year: ages in the middle of their group, weighted by rates and not by births.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example meanAgeAtChildbearing({ ages: [20, 25], width: 5, rates: [50, 150] }).toFixed(2) // '26.25'
 */
export const meanAgeAtChildbearing = /* @__PURE__ */ defineIndicator({
  id: 'meanAgeAtChildbearing',
  title: { zh: '平均生育年龄', en: 'Mean age at childbearing' },
  says: {
    zh: '按年龄别生育率加权的母亲平均年龄。',
    en: 'The mean age of mothers, weighted by the rates of their ages.',
  },
  formula: {
    zh: '（组中值 × 生育率）之和 ÷ 生育率之和',
    en: 'the sum of the middles of the groups × rates ÷ the sum of the rates',
  },
  math: '\\frac{\\sum_x (x + n/2) f_x}{\\sum_x f_x}',
  unit: 'years',
  denominators: ['rates'],
  range: { hard: [10, 60], plausible: [20, 40] },
  misuse: {
    zh: '以出生数加权（中国 2010 年：按率 28.44 岁，按出生数 28.33 岁）；漏加半个组距。',
    en: 'Weighting by births (China 2010: 28.44 by rates, 28.33 by births); forgetting the half interval.',
  },
  source: 'Preston et al., Demography (2001), 5.3; Human Fertility Database, methods protocol',
  reads: () => ratesAtAges(),
  compute: (given) => {
    if ('undefinedBecause' in given) return given;
    // Groups of unequal width count by their years.
    const weights = given.rates.map((rate, index) => times(rate, given.widths[index] ?? 0));
    const total = sumOf(weights);
    if (isZero(total)) return undefinedBecause('没有生育。', 'There are no births.');
    return plainly(over(sumOfProducts(given.middles, weights), total));
  },
  cases: [
    { given: { ages: [20, 25], width: 5, rates: [50, 150] }, gives: '26.25', from: '(22.5 + 3 × 27.5) over 4' },
    { given: { ages: [20], width: 5, rates: [0] }, gives: null, from: 'no births' },
  ],
});

/**
 * The fertility at which a generation just replaces itself, at the present mortality and sex ratio at birth.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example replacementFertility({ totalFertilityRate: '3.27', netReproductionRate: '1.5' }).toFixed(2) // '2.18'
 */
export const replacementFertility = /* @__PURE__ */ defineIndicator({
  id: 'replacementFertility',
  title: { zh: '更替水平', en: 'Replacement fertility' },
  says: {
    zh: '在现有死亡率和出生性别比下，使一代人恰好更替的总和生育率。',
    en: 'The total fertility rate at which a generation just replaces itself at the present mortality and sex ratio at birth.',
  },
  formula: { zh: '总和生育率 ÷ 净再生产率', en: 'total fertility rate ÷ net reproduction rate' },
  math: '\\frac{TFR}{NRR}',
  unit: 'children per woman',
  denominators: [],
  range: { hard: [0, null], plausible: [2, 3.5] },
  misuse: { zh: '不论性别比和死亡率，一律取 2.1。', en: '2.1 as a constant for every sex ratio and mortality.' },
  source: 'Preston et al., Demography (2001), 5.5',
  reads: () => form({ totalFertilityRate: positive, netReproductionRate: positive }),
  compute: (given) => plainly(over(given.totalFertilityRate, given.netReproductionRate)),
  cases: [{ given: { totalFertilityRate: '3.27', netReproductionRate: '1.5' }, gives: '2.18', from: '3.27 over 1.5' }],
});
