import { minus, plus } from '../value/rate.js';
import { defineIndicator } from './indicator.js';
import { count, rateIn } from './items.js';
import { plainly, ratio } from './outcome.js';
import { withPopulation } from './population.js';
import { either, form, mapped } from './read.js';
import { POPULATION_KINDS } from './units.js';

const SOURCE =
  'UN, Principles and Recommendations for a Vital Statistics System, rev. 3 (2014); Preston et al., Demography (2001), 1.2; NBS, 主要统计指标解释';
const MIGRATION = 'UN, Methods of Measuring Internal Migration, Manual VI (1970)';

/**
 * Live births per thousand of the population of the year.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example crudeBirthRate({ births: 8200, population: { value: 1_050_000, kind: 'midYear' } }).toFixed(2) // '7.81'
 */
export const crudeBirthRate = /* @__PURE__ */ defineIndicator({
  id: 'crudeBirthRate',
  title: { zh: '（粗）出生率', en: 'Crude birth rate' },
  says: { zh: '一年内每千人口的活产数。', en: 'Live births in a year for each thousand people.' },
  formula: { zh: '1000 × 出生人数 ÷ 年平均人口', en: '1000 × births ÷ population of the year' },
  math: '1000 \\cdot \\frac{B}{\\bar P}',
  unit: '‰',
  denominators: POPULATION_KINDS,
  range: { hard: [0, 1000], plausible: [3, 60] },
  misuse: {
    zh: '以常住人口的出生数除以户籍或年末人口；九个月的率与全年的率并列而不说明。',
    en: 'Births of residents over year-end or registered population; a rate of nine months beside a yearly one without saying so.',
  },
  source: SOURCE,
  perYear: true,
  reads: () => withPopulation({ births: count }),
  compute: ({ births, population }) => ratio(births, population, 1000),
  cases: [
    {
      given: { births: '1062', populationStart: '141212', populationEnd: '141260' },
      gives: '7.52',
      from: 'NBS communique 2021',
    },
    { given: { births: '59151', population: '4863300' }, gives: '12.16', from: 'CDC WONDER natality, Alabama 2016' },
    {
      given: { births: '11.8万人', populationStart: '2487.45万人', populationEnd: '2480.26万人' },
      gives: '4.75',
      from: 'Shanghai 2024',
    },
    { given: { births: 5, population: 0 }, gives: null, from: 'no population, no rate' },
  ],
});

/**
 * Deaths per thousand of the population of the year.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example crudeDeathRate({ deaths: 998, populationStart: 140541, populationEnd: 141008 }).toFixed(2) // '7.09'
 */
export const crudeDeathRate = /* @__PURE__ */ defineIndicator({
  id: 'crudeDeathRate',
  title: { zh: '（粗）死亡率', en: 'Crude death rate' },
  says: { zh: '一年内每千人口的死亡数。', en: 'Deaths in a year for each thousand people.' },
  formula: { zh: '1000 × 死亡人数 ÷ 年平均人口', en: '1000 × deaths ÷ population of the year' },
  math: '1000 \\cdot \\frac{D}{\\bar P}',
  unit: '‰',
  denominators: POPULATION_KINDS,
  range: { hard: [0, 1000], plausible: [2, 40] },
  misuse: {
    zh: '年龄结构不同的地区未经标准化就相比较。',
    en: 'Comparing areas of different age structure without standardising.',
  },
  source: SOURCE,
  perYear: true,
  reads: () => withPopulation({ deaths: count }),
  compute: ({ deaths, population }) => ratio(deaths, population, 1000),
  cases: [
    {
      given: { deaths: '998', populationStart: '140541', populationEnd: '141008' },
      gives: '7.09',
      from: 'NBS communique 2019',
    },
  ],
});

/**
 * Births less deaths per thousand of the population of the year; or the difference of two rates already rounded, which may
 * differ in the last digit.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example naturalIncreaseRate({ births: 902, deaths: 1110, populationStart: 141175, populationEnd: 140967 }).toFixed(2) // '-1.47'
 * @example naturalIncreaseRate({ crudeBirthRate: '6.39', crudeDeathRate: '7.87' }).toFixed(2) // '-1.48'
 */
export const naturalIncreaseRate = /* @__PURE__ */ defineIndicator({
  id: 'naturalIncreaseRate',
  title: { zh: '自然增长率', en: 'Rate of natural increase' },
  says: {
    zh: '一年内出生减死亡，与年平均人口之比，按千分数计。',
    en: 'What births less deaths add to a thousand people in a year.',
  },
  formula: {
    zh: '1000 ×（出生人数 − 死亡人数）÷ 年平均人口，即出生率 − 死亡率',
    en: '1000 × (births − deaths) ÷ population of the year, that is birth rate − death rate',
  },
  math: '1000 \\cdot \\frac{B - D}{\\bar P}',
  unit: '‰',
  denominators: POPULATION_KINDS,
  range: { hard: [-1000, 1000], plausible: [-30, 50] },
  misuse: {
    zh: '混用两种做法：对差数四舍五入，或以四舍五入后的两率相减；末位可差 0.01。',
    en: 'Mixing two habits: rounding the difference, and taking the difference of rounded rates; they may differ by 0.01.',
  },
  source: 'NBS, 主要统计指标解释; Preston et al., Demography (2001), 1.2',
  perYear: true,
  reads: () =>
    either(
      withPopulation({ births: count, deaths: count }),
      form({ crudeBirthRate: rateIn('‰'), crudeDeathRate: rateIn('‰') }),
    ),
  compute: (given) =>
    'population' in given
      ? ratio(minus(given.births, given.deaths), given.population, 1000)
      : plainly(minus(given.crudeBirthRate, given.crudeDeathRate)),
  cases: [
    {
      given: { births: '1465', deaths: '998', populationStart: '140541', populationEnd: '141008' },
      gives: '3.32',
      from: 'NBS communique 2019',
    },
    { given: { crudeBirthRate: '6.39‰', crudeDeathRate: '7.87‰' }, gives: '-1.48', from: 'NBS communique 2023' },
  ],
});

const moves = () =>
  mapped(withPopulation({ in: count, out: count }), ({ in: arrived, out: left, population }) => ({
    arrived,
    left,
    population,
  }));

/**
 * Moves in and out per thousand people.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example grossMigrationRate({ in: 5200, out: 1380, populationStart: 814536, populationEnd: 837336 }).toFixed(2) // '7.97'
 */
export const grossMigrationRate = /* @__PURE__ */ defineIndicator({
  id: 'grossMigrationRate',
  title: { zh: '总迁移率', en: 'Gross migration rate' },
  says: { zh: '一年内每千人口的迁入与迁出之和。', en: 'Moves in and out in a year for each thousand people.' },
  formula: { zh: '1000 ×（迁入 + 迁出）÷ 年平均人口', en: '1000 × (moves in + moves out) ÷ population of the year' },
  math: '1000 \\cdot \\frac{I + E}{\\bar P}',
  unit: '‰',
  denominators: POPULATION_KINDS,
  range: { hard: [0, null] },
  misuse: { zh: '迁移次数与迁移人数混用。', en: 'Counting moves and migrants interchangeably.' },
  source: MIGRATION,
  perYear: true,
  reads: () => moves(),
  compute: ({ arrived, left, population }) => ratio(plus(arrived, left), population, 1000),
  cases: [
    {
      given: { in: '5200', out: '1380', populationStart: '814536', populationEnd: '837336' },
      gives: '7.97',
      from: '6580 over 825 936 = 7.96672…',
    },
  ],
});

/**
 * Moves in less moves out per thousand people.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example netMigrationRate({ in: 5200, out: 1380, populationStart: 814536, populationEnd: 837336 }).toFixed(2) // '4.63'
 */
export const netMigrationRate = /* @__PURE__ */ defineIndicator({
  id: 'netMigrationRate',
  title: { zh: '净迁移率', en: 'Net migration rate' },
  says: { zh: '一年内迁入减迁出，按每千人口计。', en: 'Moves in less moves out in a year for each thousand people.' },
  formula: { zh: '1000 ×（迁入 − 迁出）÷ 年平均人口', en: '1000 × (moves in − moves out) ÷ population of the year' },
  math: '1000 \\cdot \\frac{I - E}{\\bar P}',
  unit: '‰',
  denominators: POPULATION_KINDS,
  range: { hard: [-1000, 1000] },
  misuse: { zh: '迁入以原住地人口为分母。', en: 'Denominators of origin used for moves in.' },
  source: MIGRATION,
  perYear: true,
  reads: () => moves(),
  compute: ({ arrived, left, population }) => ratio(minus(arrived, left), population, 1000),
  cases: [
    {
      given: { in: '5200', out: '1380', populationStart: '814536', populationEnd: '837336' },
      gives: '4.63',
      from: '3820 over 825 936 = 4.62505…',
    },
  ],
});

/**
 * Moves in per thousand people of the destination.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example inMigrationRate({ in: 5200, population: { value: 800000, kind: 'averageStartEnd' } }).toFixed(1) // '6.5'
 */
export const inMigrationRate = /* @__PURE__ */ defineIndicator({
  id: 'inMigrationRate',
  title: { zh: '迁入率', en: 'In-migration rate' },
  says: {
    zh: '一年内迁入地每千人口的迁入数。',
    en: 'Moves in during a year for each thousand people of the destination.',
  },
  formula: { zh: '1000 × 迁入 ÷ 迁入地年平均人口', en: '1000 × moves in ÷ population of the destination' },
  math: '1000 \\cdot \\frac{I}{\\bar P}',
  unit: '‰',
  denominators: POPULATION_KINDS,
  range: { hard: [0, null] },
  misuse: {
    zh: '当作风险：迁入地人口本身并不面临迁入。',
    en: 'Read as a risk: the people of the destination are not those who may move in.',
  },
  source: MIGRATION,
  perYear: true,
  reads: () => withPopulation({ in: count }),
  compute: (given) => ratio(given.in, given.population, 1000),
  cases: [{ given: { in: 5200, population: 800000 }, gives: '6.50', from: '5.2 over 0.8' }],
});

/**
 * Moves out per thousand people of the origin.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example outMigrationRate({ out: 1380, population: { value: 800000, kind: 'averageStartEnd' } }).toFixed(3) // '1.725'
 */
export const outMigrationRate = /* @__PURE__ */ defineIndicator({
  id: 'outMigrationRate',
  title: { zh: '迁出率', en: 'Out-migration rate' },
  says: { zh: '一年内迁出地每千人口的迁出数。', en: 'Moves out during a year for each thousand people of the origin.' },
  formula: { zh: '1000 × 迁出 ÷ 迁出地年平均人口', en: '1000 × moves out ÷ population of the origin' },
  math: '1000 \\cdot \\frac{E}{\\bar P}',
  unit: '‰',
  denominators: POPULATION_KINDS,
  range: { hard: [0, null] },
  misuse: { zh: '户籍迁出数除以常住人口。', en: 'Registered leavers over residents.' },
  source: MIGRATION,
  perYear: true,
  reads: () => withPopulation({ out: count }),
  compute: ({ out, population }) => ratio(out, population, 1000),
  cases: [{ given: { out: 1380, population: 800000 }, gives: '1.725', from: '1.38 over 0.8' }],
});
