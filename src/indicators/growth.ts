import { Decimal, type Exact, minus, plus, times } from '../value/rate.js';
import { asDecimal, isNegative, isZero, over } from './exact.js';
import { defineIndicator } from './indicator.js';
import { count, number, positive, stock } from './items.js';
import { type Outcome, plainly, proportion, ratio, undefinedBecause } from './outcome.js';
import { named } from './population.js';
import { either, form, mapped, optional } from './read.js';

const PRESTON =
  'Preston et al., Demography (2001), 1.3; Siegel & Swanson, The Methods and Materials of Demography (2004)';

const emptyAtFirst = (): Outcome =>
  undefinedBecause('期初人口为0，没有增长率。', 'The opening population is zero, so there is no growth rate.');
const emptyAtLast = (): Outcome =>
  undefinedBecause('期末人口为0，没有对数。', 'The closing population is zero and has no logarithm.');

/**
 * Mean yearly growth as a share of the opening population, without compounding.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example growthRateArithmetic({ p0: 281421906, p1: 308745538, years: 10 }).toFixed(6) // '0.009709'
 */
export const growthRateArithmetic = /* @__PURE__ */ defineIndicator({
  id: 'growthRateArithmetic',
  title: { zh: '年均增长率（算术）', en: 'Mean yearly growth, arithmetic' },
  says: { zh: '平均每年增加的人数与期初人口之比。', en: 'The yearly gain as a share of the opening population.' },
  formula: { zh: '（期末 − 期初）÷（期初 × 年数）', en: '(closing − opening) ÷ (opening × years)' },
  math: '\\frac{P_1 - P_0}{P_0 \\, t}',
  unit: 'per year',
  denominators: ['openingPopulation'],
  range: { hard: [null, null], plausible: [-0.1, 0.1] },
  misuse: { zh: '用于很长的时期。', en: 'Quoting it for long periods.' },
  source: PRESTON,
  reads: () => form({ p0: stock, p1: stock, years: positive }),
  compute: ({ p0, p1, years }) =>
    isZero(p0) ? emptyAtFirst() : ratio(minus(p1, p0), named('openingPopulation', p0), over(1, years)),
  cases: [
    { given: { p0: '281421906', p1: '308745538', years: 10 }, gives: '0.009709135', from: 'US census 2000 and 2010' },
    { given: { p0: 0, p1: 5, years: 1 }, gives: null, from: 'nobody at the start' },
  ],
});

/**
 * Mean yearly growth with compounding, once a year or `compounding` times a year.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example growthRateGeometric({ p0: 281421906, p1: 308745538, years: 10 }).toFixed(6) // '0.009309'
 */
export const growthRateGeometric = /* @__PURE__ */ defineIndicator({
  id: 'growthRateGeometric',
  title: { zh: '年均增长率（几何，水平法）', en: 'Mean yearly growth, geometric' },
  says: { zh: '每年按同一比例增长时的增长率。', en: 'The growth rate if each year grows by the same factor.' },
  formula: {
    zh: '（期末 ÷ 期初）的年数次方根 − 1；一年复利 m 次时为 m ×〔（期末 ÷ 期初）的 m×年数 次方根 − 1〕',
    en: 'the root (years) of closing ÷ opening, less 1; compounded m times a year: m × (the root (m × years) less 1)',
  },
  math: 'm \\left( \\left( \\frac{P_1}{P_0} \\right)^{1/(m t)} - 1 \\right)',
  unit: 'per year',
  denominators: [],
  range: { hard: [null, null], plausible: [-0.1, 0.1] },
  misuse: { zh: '把（期末÷期初−1）÷年数 称作年均增长率。', en: '(P1/P0 − 1)/t called yearly growth.' },
  source: PRESTON,
  reads: () => form({ p0: stock, p1: stock, years: positive, compounding: optional(positive) }),
  compute: ({ p0, p1, years, compounding }) => {
    if (isZero(p0)) return emptyAtFirst();
    const each = compounding ?? 1;
    const root = asDecimal(over(p1, p0)).pow(asDecimal(over(1, times(each, years))));
    return plainly(root.minus(1).times(asDecimal(each)));
  },
  cases: [
    { given: { p0: '281421906', p1: '308745538', years: 10 }, gives: '0.0093093093', from: 'US census 2000 and 2010' },
    { given: { p0: 100, p1: 400, years: 2 }, gives: '1.000', from: 'the square root of 4, less 1' },
  ],
});

/**
 * Mean yearly growth with continuous compounding.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example growthRateExponential({ p0: 281421906, p1: 308745538, years: 10 }).toFixed(8) // '0.00926624'
 */
export const growthRateExponential = /* @__PURE__ */ defineIndicator({
  id: 'growthRateExponential',
  title: { zh: '年均增长率（指数）', en: 'Mean yearly growth, exponential' },
  says: { zh: '连续增长时的年增长率。', en: 'The yearly growth rate if growth is continuous.' },
  formula: { zh: 'ln（期末 ÷ 期初）÷ 年数', en: 'ln(closing ÷ opening) ÷ years' },
  math: '\\frac{\\ln (P_1 / P_0)}{t}',
  unit: 'per year',
  denominators: [],
  range: { hard: [null, null], plausible: [-0.1, 0.1] },
  misuse: { zh: '在同一表中与几何增长率混用。', en: 'Mixing it with the geometric rate in one table.' },
  source: PRESTON,
  reads: () => form({ p0: stock, p1: stock, years: positive }),
  compute: ({ p0, p1, years }) => {
    if (isZero(p0)) return emptyAtFirst();
    if (isZero(p1)) return emptyAtLast();
    return plainly(asDecimal(over(p1, p0)).ln().div(asDecimal(years)));
  },
  cases: [
    { given: { p0: '281421906', p1: '308745538', years: 10 }, gives: '0.00926624', from: 'US census 2000 and 2010' },
    { given: { p0: 5, p1: 0, years: 1 }, gives: null, from: 'nobody at the end' },
  ],
});

/**
 * Years until a population that grows at this rate has doubled: `r` compounds continuously, `g` once a year.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example doublingTime({ r: '0.00926624' }).toFixed(2) // '74.80'
 */
export const doublingTime = /* @__PURE__ */ defineIndicator({
  id: 'doublingTime',
  title: { zh: '人口倍增时间', en: 'Doubling time' },
  says: {
    zh: '按此增长率，人口翻一番所需的年数。',
    en: 'Years until a population that grows at this rate has doubled.',
  },
  formula: {
    zh: 'ln 2 ÷ r（指数），或 ln 2 ÷ ln（1 + g）（几何）',
    en: 'ln 2 ÷ r (exponential), or ln 2 ÷ ln(1 + g) (geometric)',
  },
  math: '\\frac{\\ln 2}{r} \\quad \\text{or} \\quad \\frac{\\ln 2}{\\ln (1 + g)}',
  unit: 'years',
  denominators: [],
  range: { hard: [0, null] },
  misuse: { zh: '把“70 法则”当作精确值。', en: 'The "70 rule" reported as if exact.' },
  source: 'Preston et al., Demography (2001), 1.3',
  reads: () => either(form({ r: number }), form({ g: number })),
  compute: (given) => {
    const rate: Exact = 'r' in given ? given.r : given.g;
    if (isZero(rate) || isNegative(rate)) {
      return undefinedBecause(
        '增长率不大于0，人口不会翻番。',
        'The rate is not above zero, so the population never doubles.',
      );
    }
    const yearly = 'r' in given ? asDecimal(rate) : asDecimal(plus(rate, 1)).ln();
    return plainly(new Decimal(2).ln().div(yearly));
  },
  cases: [
    { given: { r: '0.00926624' }, gives: '74.80', from: 'US growth 2000 to 2010' },
    { given: { g: '0.02' }, gives: '35.00', from: 'ln 2 over ln 1.02' },
    { given: { r: 0 }, gives: null, from: 'no growth' },
  ],
});

/**
 * What is left of the closing population when the opening one, births, deaths and moves are taken into account: 0 if the
 * figures agree. Without moves, the rest is net migration and error together.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example balancingEquation({ p0: 141175, p1: 140967, births: 902, deaths: 1110 }).toFixed(0) // '0'
 */
export const balancingEquation = /* @__PURE__ */ defineIndicator({
  id: 'balancingEquation',
  title: { zh: '人口平衡方程的余额', en: 'Residual of the balancing equation' },
  says: {
    zh: '期末人口减去由期初人口、出生、死亡和迁移推算的人口。',
    en: 'The closing population less what the opening one, births, deaths and moves make it.',
  },
  formula: {
    zh: '期末 −（期初 + 出生 − 死亡 + 迁入 − 迁出）',
    en: 'closing − (opening + births − deaths + moves in − moves out)',
  },
  math: 'P_1 - (P_0 + B - D + I - E)',
  unit: 'persons',
  denominators: [],
  range: { hard: [null, null] },
  misuse: { zh: '把余额悄悄记作迁移。', en: 'The residual silently booked as migration.' },
  source: 'UN, Methods of Measuring Internal Migration, Manual VI (1970)',
  reads: () =>
    mapped(
      form({ p0: stock, p1: stock, births: count, deaths: count, in: optional(count), out: optional(count) }),
      ({ in: arrived, out: left, ...others }) => ({ ...others, arrived: arrived ?? 0, left: left ?? 0 }),
    ),
  compute: ({ p0, p1, births, deaths, arrived, left }) =>
    plainly(minus(p1, plus(plus(p0, minus(births, deaths)), minus(arrived, left)))),
  cases: [
    { given: { p0: '141175', p1: '140967', births: '902', deaths: '1110' }, gives: '0', from: 'NBS communique 2023' },
    { given: { p0: 100, p1: 120, births: 10, deaths: 4, in: 9, out: 2 }, gives: '7', from: '120 − (100 + 6 + 7)' },
  ],
});

/**
 * The share of the floating population among the residents.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example floatingPopulationShare({ floating: 376, population: 1410 }).toFixed(1) // '26.7'
 */
export const floatingPopulationShare = /* @__PURE__ */ defineIndicator({
  id: 'floatingPopulationShare',
  title: { zh: '流动人口占比', en: 'Share of the floating population' },
  says: { zh: '流动人口占常住人口的百分比。', en: 'Floating people in each hundred residents.' },
  formula: { zh: '100 × 流动人口 ÷ 同一时点常住人口', en: '100 × floating population ÷ residents at the same date' },
  math: '100 \\cdot \\frac{F}{P}',
  unit: '%',
  denominators: ['total'],
  range: { hard: [0, 100] },
  misuse: { zh: '以户籍人口为分母。', en: 'The registered population in the denominator.' },
  source: 'NBS, 主要统计指标解释',
  reads: () => form({ floating: stock, population: stock }),
  compute: ({ floating, population }) => proportion(floating, named('total', population), 'floating'),
  cases: [
    {
      given: { floating: 375_820_000, population: 1_411_780_000 },
      gives: '26.62',
      from: 'China 2020 census; 37582 over 141178, by hand',
    },
  ],
});
