import { ArgumentError, issue } from '../value/issue.js';
import { type Exact, times } from '../value/rate.js';
import { sumOf } from './exact.js';
import { defineIndicator } from './indicator.js';
import { count, positive, share, stock, whole } from './items.js';
import { plainly, proportion, ratio } from './outcome.js';
import { named } from './population.js';
import { form, listOf } from './read.js';

const TABLES = '国家人口计生委, 人口和计划生育统计报表制度';

/**
 * The share of births of one order among births of known order.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example birthOrderShare({ part: 739866, total: 1190060 }).toFixed(2) // '62.17'
 */
export const birthOrderShare = /* @__PURE__ */ defineIndicator({
  id: 'birthOrderShare',
  title: { zh: '孩次率（一孩率、二孩率、多孩率）', en: 'Share of a birth order' },
  says: {
    zh: '该孩次出生数占孩次已知的出生数的百分比。',
    en: 'Births of the order in each hundred births of known order.',
  },
  formula: { zh: '100 × 该孩次出生数 ÷ 孩次已知的出生数', en: '100 × births of the order ÷ births of known order' },
  math: '100 \\cdot \\frac{B_i}{B}',
  unit: '%',
  denominators: ['liveBirths'],
  range: { hard: [0, 100] },
  misuse: {
    zh: '当作孩次递进比；多孩率指三孩及以上。',
    en: 'Read as parity progression; 多孩率 is third and higher order, not second.',
  },
  source: TABLES,
  reads: () => form({ part: count, total: count }),
  compute: ({ part, total }) => proportion(part, named('liveBirths', total), 'part'),
  cases: [{ given: { part: '739866', total: '1190060' }, gives: '62.17', from: 'China 2010 census, table 6-3' }],
});

/**
 * Of the women with at least `parity` children, the share with one more. The last entry of `womenByParity` stands for that
 * parity and above.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example parityProgressionRatio({ womenByParity: [50, 230, 410, 210, 70, 30], parity: 1 }).toFixed(4) // '0.7579'
 */
export const parityProgressionRatio = /* @__PURE__ */ defineIndicator({
  id: 'parityProgressionRatio',
  title: { zh: '孩次递进比', en: 'Parity progression ratio' },
  says: {
    zh: '已有若干孩的妇女中，又生育下一孩者所占的比例。',
    en: 'Of the women who reached a parity, the share who went on to the next.',
  },
  formula: {
    zh: '达到下一孩次的妇女 ÷ 达到该孩次的妇女',
    en: 'women who reached the next parity ÷ women who reached this one',
  },
  math: 'a_i = \\frac{W_{\\ge i+1}}{W_{\\ge i}}',
  unit: 'ratio',
  denominators: ['womenOfParity'],
  range: { hard: [0, 1] },
  misuse: {
    zh: '由某一时期的出生算出却称作队列递进比；漏掉孩次不详的妇女。',
    en: 'Computed from the births of one period and still called that of a cohort; women of unknown parity dropped.',
  },
  source: 'Preston et al., Demography (2001), 5.4; IUSSP, Tools for Demographic Estimation',
  reads: () => form({ womenByParity: listOf(stock, 2), parity: whole(0, 30) }),
  compute: ({ womenByParity, parity }) => {
    const last = womenByParity.length - 1;
    if (parity >= last) {
      const expected = { zh: `0至${last - 1}`, en: `0 to ${last - 1}` };
      throw new ArgumentError([issue('out-of-range', 'parity', { given: String(parity), expected })]);
    }
    return ratio(sumOf(womenByParity.slice(parity + 1)), named('womenOfParity', sumOf(womenByParity.slice(parity))));
  },
  cases: [
    {
      given: { womenByParity: ['50', '230', '410', '210', '70', '30'], parity: 0 },
      gives: '0.9500',
      from: '950 over 1000',
    },
    { given: { womenByParity: [5, 0, 0], parity: 1 }, gives: null, from: 'nobody reached the parity' },
  ],
});

/**
 * The children of a cohort of women from its parity progression ratios, from the first birth on.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example cohortFertilityFromPPR({ ratios: ['0.95', '0.80', '0.40', '0.25'] }).toFixed(2) // '2.09'
 */
export const cohortFertilityFromPPR = /* @__PURE__ */ defineIndicator({
  id: 'cohortFertilityFromPPR',
  title: { zh: '由孩次递进比得终身生育率', en: 'Cohort fertility from parity progression' },
  says: {
    zh: '由各孩次递进比算出的一代妇女平均终身生育数。',
    en: 'The children per woman of a cohort, from its parity progression ratios.',
  },
  formula: { zh: 'a₀ + a₀a₁ + a₀a₁a₂ + …', en: 'a₀ + a₀a₁ + a₀a₁a₂ + …' },
  math: '\\sum_{i \\ge 0} \\prod_{j=0}^{i} a_j',
  unit: 'children per woman',
  denominators: [],
  range: { hard: [0, null], plausible: [0, 15] },
  misuse: { zh: '在开口孩次处截断而不用其平均值。', en: 'Truncation at the open parity without a mean for it.' },
  source: 'Preston et al., Demography (2001), 5.4',
  reads: () => form({ ratios: listOf(share) }),
  compute: ({ ratios }) => {
    const products = ratios.map((_, index) => ratios.slice(0, index + 1).reduce<Exact>(times, 1));
    return plainly(sumOf(products));
  },
  cases: [
    { given: { ratios: ['0.95', '0.80', '0.40', '0.25'] }, gives: '2.0900', from: '0.95 + 0.76 + 0.304 + 0.076' },
  ],
});

/**
 * The mean number of months between births i − 1 and i, of the intervals that are closed.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example meanBirthInterval({ months: [28, 35, 41, 50, 36] }).toFixed(1) // '38.0'
 */
export const meanBirthInterval = /* @__PURE__ */ defineIndicator({
  id: 'meanBirthInterval',
  title: { zh: '平均生育间隔', en: 'Mean birth interval' },
  says: { zh: '相邻两次生育之间的平均月数。', en: 'The mean number of months between one birth and the next.' },
  formula: { zh: '各间隔月数之和 ÷ 间隔数', en: 'the sum of the months ÷ the number of intervals' },
  math: '\\frac{\\sum m}{N}',
  unit: 'months',
  denominators: ['intervals'],
  range: { hard: [0, null], plausible: [9, 240] },
  misuse: {
    zh: '只用已闭合的间隔，偏向生育快者；开口间隔须用生命表。',
    en: 'Closed intervals only, which selects the fast; open intervals need a life table.',
  },
  source: 'DHS, Guide to Statistics',
  reads: () => form({ months: listOf(positive) }),
  compute: ({ months }) => ratio(sumOf(months), named('intervals', months.length)),
  cases: [{ given: { months: ['28', '35', '41', '50', '36'] }, gives: '38.0', from: '190 over 5' }],
});

/**
 * The share of second and later births that kept to the birth interval of the rules.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example birthIntervalCompliance({ compliant: 171, births: 180 }).toFixed(1) // '95.0'
 */
export const birthIntervalCompliance = /* @__PURE__ */ defineIndicator({
  id: 'birthIntervalCompliance',
  title: { zh: '生育间隔符合率', en: 'Compliance with the birth interval' },
  says: {
    zh: '二孩及以上出生中，间隔符合规定者所占的百分比。',
    en: 'Births that kept to the interval in each hundred second and later births.',
  },
  formula: {
    zh: '100 × 间隔符合规定的出生 ÷ 二孩及以上出生',
    en: '100 × births with the interval of the rule ÷ births of order 2 and over',
  },
  math: '100 \\cdot \\frac{B_{\\text{interval}}}{B_{\\ge 2}}',
  unit: '%',
  denominators: ['birthsOfOrder'],
  range: { hard: [0, 100] },
  misuse: {
    zh: '计入一孩；许多省在 2016 年前已取消此规定。',
    en: 'First births included; many provinces had dropped the rule before 2016.',
  },
  source: 'provincial regulations (historical)',
  reads: () => form({ compliant: count, births: count }),
  compute: ({ compliant, births }) => proportion(compliant, named('birthsOfOrder', births), 'compliant'),
  cases: [{ given: { compliant: 171, births: 180 }, gives: '95.00', from: '171 over 1.8' }],
});

/**
 * The share of women's first marriages at or above the age of late marriage.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example lateMarriageShare({ late: 130, firstMarriages: 200 }).toFixed(1) // '65.0'
 */
export const lateMarriageShare = /* @__PURE__ */ defineIndicator({
  id: 'lateMarriageShare',
  title: { zh: '晚婚率', en: 'Share of late marriages' },
  says: {
    zh: '女性初婚中达到晚婚年龄者所占的百分比。',
    en: 'First marriages at or above the stated age in each hundred first marriages of women.',
  },
  formula: {
    zh: '100 × 达到晚婚年龄的女性初婚 ÷ 女性初婚',
    en: '100 × first marriages of women at or above the age ÷ first marriages of women',
  },
  math: '100 \\cdot \\frac{M_{\\ge a}}{M}',
  unit: '%',
  denominators: ['firstMarriages'],
  range: { hard: [0, 100] },
  misuse: { zh: '以各年龄已婚妇女为分母。', en: 'Married women of all ages in the denominator.' },
  source: `${TABLES} (rule 23 years)`,
  reads: () => form({ late: count, firstMarriages: count }),
  compute: ({ late, firstMarriages }) => proportion(late, named('firstMarriages', firstMarriages), 'late'),
  cases: [{ given: { late: 130, firstMarriages: 200 }, gives: '65.00', from: '130 over 2' }],
});

/**
 * The share of first births to mothers at or above the age of late childbearing.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example lateChildbearingShare({ late: 60, firstBirths: 150 }).toFixed(1) // '40.0'
 */
export const lateChildbearingShare = /* @__PURE__ */ defineIndicator({
  id: 'lateChildbearingShare',
  title: { zh: '晚育率', en: 'Share of late first births' },
  says: {
    zh: '一孩出生中，母亲达到晚育年龄者所占的百分比。',
    en: 'First births at or above the stated age in each hundred first births.',
  },
  formula: {
    zh: '100 × 达到晚育年龄的一孩出生 ÷ 一孩出生',
    en: '100 × first births at or above the age ÷ first births',
  },
  math: '100 \\cdot \\frac{B_{1,\\ge a}}{B_1}',
  unit: '%',
  denominators: ['birthsOfOrder'],
  range: { hard: [0, 100] },
  misuse: { zh: '以全部出生为分母。', en: 'All births in the denominator.' },
  source: `${TABLES} (rule 24 years)`,
  reads: () => form({ late: count, firstBirths: count }),
  compute: ({ late, firstBirths }) => proportion(late, named('birthsOfOrder', firstBirths), 'late'),
  cases: [{ given: { late: 60, firstBirths: 150 }, gives: '40.00', from: '60 over 1.5' }],
});
