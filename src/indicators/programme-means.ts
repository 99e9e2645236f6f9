import { issue } from '../value/issue.js';
import { compareExact, type Exact } from '../value/rate.js';
import { plainText } from '../value/text.js';
import { sameLength } from './ages.js';
import { sumOf, sumOfProducts } from './exact.js';
import { defineIndicator } from './indicator.js';
import { amount, count, money, share } from './items.js';
import { figureText, plainly, ratio } from './outcome.js';
import { named, withPopulation } from './population.js';
import { checked, form, listOf } from './read.js';
import { POPULATION_KINDS } from './units.js';

/**
 * Abortions for each live birth, the x of 1:x.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example birthsToAbortionsRatio({ abortions: 37, births: 185 }).toFixed(1) // '0.2'
 */
export const birthsToAbortionsRatio = /* @__PURE__ */ defineIndicator({
  id: 'birthsToAbortionsRatio',
  title: { zh: '生流比', en: 'Ratio of births to abortions' },
  says: { zh: '每一例活产对应的流产数，写作 1:x。', en: 'Abortions for each live birth, written 1:x.' },
  formula: { zh: '流产数 ÷ 活产数', en: 'abortions ÷ live births' },
  math: '\\frac{A}{B}',
  unit: 'ratio',
  denominators: ['liveBirths'],
  range: { hard: [0, null], plausible: [0, 3] },
  misuse: { zh: '与每千名妇女的流产率混淆。', en: 'The abortion rate per thousand women confused with the ratio.' },
  source: '国家人口计生委, 人口和计划生育统计报表制度; WHO',
  reads: () => form({ abortions: count, births: count }),
  compute: ({ abortions, births }) => ratio(abortions, named('liveBirths', births)),
  cases: [{ given: { abortions: '37', births: '185' }, gives: '0.2', from: 'a county report: 1:0.2' }],
});

/**
 * Yuan spent on the programme for each person.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example perCapitaInvestment({ expenditure: '1234567.80', populationStart: 220000, populationEnd: 224000 }).toFixed(2) // '5.56'
 */
export const perCapitaInvestment = /* @__PURE__ */ defineIndicator({
  id: 'perCapitaInvestment',
  title: { zh: '人均计划生育事业费', en: 'Programme expenditure per person' },
  says: { zh: '按人口平均的计划生育事业费支出。', en: 'Yuan spent on the programme for each person.' },
  formula: {
    zh: '事业费支出 ÷ 人口（年末或年平均，须注明）',
    en: 'programme expenditure ÷ population (year-end or mean, stated)',
  },
  math: '\\frac{C}{P}',
  unit: 'yuan per person',
  denominators: POPULATION_KINDS,
  range: { hard: [0, null], plausible: [0, 200] },
  misuse: { zh: '以预算代替支出；计入规费收入。', en: 'The budget in place of expenditure; fee income included.' },
  source: '财政投入考核',
  reads: () => withPopulation({ expenditure: money }),
  compute: ({ expenditure, population }) => ratio(expenditure, population),
  cases: [
    {
      given: { expenditure: '1234567.80', populationStart: '220000', populationEnd: '224000' },
      gives: '5.56',
      from: '1 234 567.80 over 222 000 = 5.5611…',
    },
    {
      given: { expenditure: '123.45678万元', population: 222000 },
      gives: '5.56',
      from: 'the same in ten thousand yuan',
    },
  ],
});

/**
 * The weighted score of an assessment: weights add up to 100, scores lie from 0 to 1.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example compositeScore({ weights: [30, 25, 20, 15, 10], scores: ['0.95', 1, '0.72', '0.5', 0] }).toFixed(2) // '75.40'
 */
export const compositeScore = /* @__PURE__ */ defineIndicator({
  id: 'compositeScore',
  title: { zh: '综合考核分', en: 'Composite score' },
  says: { zh: '各项得分的加权和，满分 100。', en: 'The weighted sum of the scores of the items, 100 in full.' },
  formula: { zh: '各项权重 × 得分之和，权重合计 100', en: 'the sum of weight × score, weights adding up to 100' },
  math: '\\sum_i w_i s_i, \\quad \\sum_i w_i = 100',
  unit: 'points',
  denominators: [],
  range: { hard: [0, 100] },
  misuse: { zh: '加分不封顶；缺项按满分计。', en: 'A bonus without a cap; missing items scored as full marks.' },
  source: '地方考核办法',
  reads: () =>
    checked(form({ weights: listOf(amount), scores: listOf(share) }), ({ weights, scores }) => [
      ...sameLength({ weights, scores }),
      ...fullWeight(weights),
    ]),
  compute: ({ weights, scores }) => plainly(sumOfProducts(weights, scores)),
  cases: [
    {
      given: { weights: ['30', '25', '20', '15', '10'], scores: ['0.95', '1', '0.72', '0.5', '0'] },
      gives: '75.40',
      from: '28.5 + 25 + 14.4 + 7.5 + 0',
    },
  ],
});

function fullWeight(weights: readonly Exact[]) {
  const total = sumOf(weights);
  return compareExact(total, 100) === 0
    ? []
    : [issue('out-of-range', 'weights', { given: figureText(total), expected: plainText('100') })];
}
