import { plus } from '../value/rate.js';
import { defineIndicator } from './indicator.js';
import { count, stock } from './items.js';
import { proportion, ratio } from './outcome.js';
import { named } from './population.js';
import { form, optional } from './read.js';

const NBS = 'NBS, 主要统计指标解释';
const NBS_UN = 'NBS, 主要统计指标解释; UN, World Population Prospects, methodology';
const SIEGEL = 'Siegel & Swanson, The Methods and Materials of Demography (2004)';

/**
 * Males per hundred females.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example sexRatio({ male: 682329104, female: 650481765 }).toFixed(2) // '104.90'
 */
export const sexRatio = /* @__PURE__ */ defineIndicator({
  id: 'sexRatio',
  title: { zh: '性别比', en: 'Sex ratio' },
  says: { zh: '每百名女性对应的男性人数。', en: 'Males for each hundred females.' },
  formula: { zh: '100 × 男性人数 ÷ 女性人数', en: '100 × males ÷ females' },
  math: '100 \\cdot \\frac{M}{F}',
  unit: 'males per 100 females',
  denominators: ['females'],
  range: { hard: [0, null], plausible: [80, 130] },
  misuse: { zh: '把男性所占比重当作性别比。', en: 'The share of males read as a ratio.' },
  source: NBS,
  reads: () => form({ male: stock, female: stock }),
  compute: ({ male, female }) => ratio(male, named('females', female), 100),
  cases: [
    { given: { male: '682329104', female: '650481765' }, gives: '104.90', from: 'China 2010 census' },
    { given: { male: 3, female: 0 }, gives: null, from: 'no females' },
  ],
});

/**
 * Boys born per hundred girls born.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example sexRatioAtBirth({ male: 53, female: 47 }).toFixed(2) // '112.77'
 */
export const sexRatioAtBirth = /* @__PURE__ */ defineIndicator({
  id: 'sexRatioAtBirth',
  title: { zh: '出生人口性别比', en: 'Sex ratio at birth' },
  says: { zh: '每百名出生女婴对应的出生男婴数。', en: 'Boys born for each hundred girls born.' },
  formula: { zh: '100 × 出生男婴 ÷ 出生女婴', en: '100 × boys born ÷ girls born' },
  math: '100 \\cdot \\frac{B_m}{B_f}',
  unit: 'male births per 100 female births',
  denominators: ['femaleBirths'],
  range: { hard: [0, null], plausible: [101, 130] },
  misuse: {
    zh: '由小样本下结论：1000 例出生时 95% 区间约为 ±13；把性别不详者计入分母。',
    en: 'Conclusions from small counts: with 1000 births the 95 % interval is about ±13; births of unknown sex in the denominator.',
  },
  source: 'UN; 国家卫生健康委',
  reads: () => form({ male: count, female: count }),
  compute: ({ male, female }) => ratio(male, named('femaleBirths', female), 100),
  cases: [{ given: { male: '53', female: '47' }, gives: '112.77', from: '5300 over 47 = 112.7659…' }],
});

/**
 * Children under 5 per thousand women aged 15 to 49.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example childWomanRatio({ children0to4: 75532610, women15to49: 379779700 }).toFixed(2) // '198.89'
 */
export const childWomanRatio = /* @__PURE__ */ defineIndicator({
  id: 'childWomanRatio',
  title: { zh: '儿童妇女比', en: 'Child-woman ratio' },
  says: { zh: '每千名育龄妇女对应的 0–4 岁儿童数。', en: 'Children under 5 for each thousand women aged 15 to 49.' },
  formula: { zh: '1000 × 0–4 岁人口 ÷ 15–49 岁妇女', en: '1000 × population aged 0 to 4 ÷ women aged 15 to 49' },
  math: '1000 \\cdot \\frac{P_{0-4}}{W_{15-49}}',
  unit: 'per 1000 women',
  denominators: ['womenReproductive'],
  range: { hard: [0, null], plausible: [100, 900] },
  misuse: {
    zh: '当作出生率：其中已含婴幼儿死亡和漏报。',
    en: 'Read as a birth rate, although it includes infant mortality and under-enumeration.',
  },
  source: SIEGEL,
  reads: () => form({ children0to4: stock, women15to49: stock }),
  compute: ({ children0to4, women15to49 }) => ratio(children0to4, named('womenReproductive', women15to49), 1000),
  cases: [
    {
      given: { children0to4: '75532610', women15to49: '379779700' },
      gives: '198.89',
      from: 'China 2010 census counts',
    },
  ],
});

const ages = () => form({ age0to14: stock, age15to64: stock, age65plus: stock });

/**
 * Children per hundred people of working age.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example childDependencyRatio({ age0to14: 221322621, age15to64: 992561090 }).toFixed(2) // '22.30'
 */
export const childDependencyRatio = /* @__PURE__ */ defineIndicator({
  id: 'childDependencyRatio',
  title: { zh: '少儿抚养比', en: 'Child dependency ratio' },
  says: { zh: '每百名劳动年龄人口对应的 0–14 岁人口。', en: 'People under 15 for each hundred aged 15 to 64.' },
  formula: { zh: '100 × 0–14 岁人口 ÷ 15–64 岁人口', en: '100 × population aged 0 to 14 ÷ population aged 15 to 64' },
  math: '100 \\cdot \\frac{P_{0-14}}{P_{15-64}}',
  unit: '%',
  denominators: ['population15to64'],
  range: { hard: [0, null], plausible: [10, 110] },
  misuse: { zh: '改用 15–59 岁而不说明。', en: 'Ages 15 to 59 used without saying so.' },
  source: NBS_UN,
  reads: () => form({ age0to14: stock, age15to64: stock, age65plus: optional(stock) }),
  compute: ({ age0to14, age15to64 }) => ratio(age0to14, named('population15to64', age15to64), 100),
  cases: [
    {
      given: { age0to14: '221322621', age15to64: '992561090', age65plus: '118927158' },
      gives: '22.30',
      from: 'China 2010 census counts',
    },
  ],
});

/**
 * Old people per hundred people of working age.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example oldAgeDependencyRatio({ age15to64: 992561090, age65plus: 118927158 }).toFixed(2) // '11.98'
 */
export const oldAgeDependencyRatio = /* @__PURE__ */ defineIndicator({
  id: 'oldAgeDependencyRatio',
  title: { zh: '老年抚养比', en: 'Old-age dependency ratio' },
  says: {
    zh: '每百名劳动年龄人口对应的 65 岁及以上人口。',
    en: 'People aged 65 and over for each hundred aged 15 to 64.',
  },
  formula: {
    zh: '100 × 65 岁及以上人口 ÷ 15–64 岁人口',
    en: '100 × population aged 65 and over ÷ population aged 15 to 64',
  },
  math: '100 \\cdot \\frac{P_{65+}}{P_{15-64}}',
  unit: '%',
  denominators: ['population15to64'],
  range: { hard: [0, null], plausible: [2, 100] },
  misuse: {
    zh: '把 65 岁及以上人口占总人口的比重称作抚养比。',
    en: 'The share aged 65 and over of the total called a dependency ratio.',
  },
  source: NBS_UN,
  reads: () => form({ age0to14: optional(stock), age15to64: stock, age65plus: stock }),
  compute: ({ age65plus, age15to64 }) => ratio(age65plus, named('population15to64', age15to64), 100),
  cases: [
    {
      given: { age0to14: '221322621', age15to64: '992561090', age65plus: '118927158' },
      gives: '11.98',
      from: 'China 2010 census counts',
    },
  ],
});

/**
 * Children and old people per hundred people of working age.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example totalDependencyRatio({ age0to14: 221322621, age15to64: 992561090, age65plus: 118927158 }).toFixed(2) // '34.28'
 */
export const totalDependencyRatio = /* @__PURE__ */ defineIndicator({
  id: 'totalDependencyRatio',
  title: { zh: '总抚养比', en: 'Total dependency ratio' },
  says: {
    zh: '每百名劳动年龄人口对应的少儿和老年人口之和。',
    en: 'People under 15 or over 64 for each hundred aged 15 to 64.',
  },
  formula: {
    zh: '100 ×（0–14 岁人口 + 65 岁及以上人口）÷ 15–64 岁人口',
    en: '100 × (population aged 0 to 14 + population aged 65 and over) ÷ population aged 15 to 64',
  },
  math: '100 \\cdot \\frac{P_{0-14} + P_{65+}}{P_{15-64}}',
  unit: '%',
  denominators: ['population15to64'],
  range: { hard: [0, null], plausible: [25, 130] },
  misuse: { zh: '以两个四舍五入后的分项相加，可差 0.1。', en: 'Adding two rounded parts; the sum may differ by 0.1.' },
  source: NBS_UN,
  reads: () => ages(),
  compute: ({ age0to14, age15to64, age65plus }) =>
    ratio(plus(age0to14, age65plus), named('population15to64', age15to64), 100),
  cases: [
    {
      given: { age0to14: '221322621', age15to64: '992561090', age65plus: '118927158' },
      gives: '34.28',
      from: 'China 2010 census counts',
    },
  ],
});

/**
 * Old people per hundred children.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example ageingIndex({ age0to14: 221322621, age65plus: 118927158 }).toFixed(2) // '53.73'
 */
export const ageingIndex = /* @__PURE__ */ defineIndicator({
  id: 'ageingIndex',
  title: { zh: '老少比', en: 'Ageing index' },
  says: { zh: '每百名 0–14 岁人口对应的 65 岁及以上人口。', en: 'People aged 65 and over for each hundred under 15.' },
  formula: {
    zh: '100 × 65 岁及以上人口 ÷ 0–14 岁人口',
    en: '100 × population aged 65 and over ÷ population aged 0 to 14',
  },
  math: '100 \\cdot \\frac{P_{65+}}{P_{0-14}}',
  unit: '%',
  denominators: ['population0to14'],
  range: { hard: [0, null], plausible: [3, 300] },
  misuse: { zh: '与老年抚养比混淆。', en: 'Confused with the old-age dependency ratio.' },
  source: 'UN, World Population Prospects, methodology',
  reads: () => form({ age0to14: stock, age15to64: optional(stock), age65plus: stock }),
  compute: ({ age0to14, age65plus }) => ratio(age65plus, named('population0to14', age0to14), 100),
  cases: [{ given: { age0to14: 200, age65plus: 107 }, gives: '53.5', from: '107 over 2' }],
});

/**
 * The share of an age group in the population.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example ageShare({ part: 15657955, total: 1332810869 }).toFixed(2) // '1.17'
 */
export const ageShare = /* @__PURE__ */ defineIndicator({
  id: 'ageShare',
  title: { zh: '年龄构成比', en: 'Share of an age group' },
  says: { zh: '某年龄组人口占年龄已知人口的百分比。', en: 'People of an age group in each hundred of known age.' },
  formula: {
    zh: '100 × 该年龄组人口 ÷ 年龄已知的总人口',
    en: '100 × people of the age group ÷ all people of known age',
  },
  math: '100 \\cdot \\frac{P_x}{P}',
  unit: '%',
  denominators: ['total'],
  range: { hard: [0, 100] },
  misuse: { zh: '改动某一项使各项之和恰为 100.00。', en: 'Shares forced to 100.00 by changing one cell.' },
  source: NBS,
  reads: () => form({ part: stock, total: stock }),
  compute: ({ part, total }) => proportion(part, named('total', total), 'part'),
  cases: [{ given: { part: '15657955', total: '1332810869' }, gives: '1.17', from: 'China 2010 census, age 1' }],
});

/**
 * The share of residents who live in towns.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example urbanShare({ urban: 93267, population: 140967 }).toFixed(2) // '66.16'
 */
export const urbanShare = /* @__PURE__ */ defineIndicator({
  id: 'urbanShare',
  title: { zh: '城镇化率', en: 'Urban share' },
  says: { zh: '城镇常住人口占常住人口的百分比。', en: 'Urban residents in each hundred residents.' },
  formula: { zh: '100 × 城镇常住人口 ÷ 常住人口', en: '100 × urban residents ÷ residents at the same date' },
  math: '100 \\cdot \\frac{P_u}{P}',
  unit: '%',
  denominators: ['total'],
  range: { hard: [0, 100] },
  misuse: { zh: '户籍口径与常住口径混用。', en: 'Registered against resident population.' },
  source: NBS,
  reads: () => form({ urban: stock, population: stock }),
  compute: ({ urban, population }) => proportion(urban, named('total', population), 'urban'),
  cases: [{ given: { urban: 93267, population: 140967 }, gives: '66.16', from: 'NBS communique 2023' }],
});
