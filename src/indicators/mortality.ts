import { ArgumentError, issue } from '../value/issue.js';
import { compareExact, type Exact, minus, plus, times } from '../value/rate.js';
import { coaleDemeny } from './coale-demeny.js';
import { isNegative, over } from './exact.js';
import { defineIndicator } from './indicator.js';
import { amount, count, positive, stock } from './items.js';
import { figureText, plainly, ratio } from './outcome.js';
import { named } from './population.js';
import { form, oneOf, optional } from './read.js';
import type { Unit } from './units.js';

const COALE = 'Coale & Demeny, Regional Model Life Tables (1983), West; Preston et al., Demography (2001), table 3.3';

/**
 * Deaths at an age for each person-year lived at it, or for each `per` of them.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example ageSpecificDeathRate({ deaths: 419, population: 47925 }).toFixed(6) // '0.008743'
 */
export const ageSpecificDeathRate = /* @__PURE__ */ defineIndicator({
  id: 'ageSpecificDeathRate',
  title: { zh: '年龄别死亡率', en: 'Age-specific death rate' },
  says: { zh: '某年龄死亡数与该年龄存活人年数之比。', en: 'Deaths at an age for each person-year lived at it.' },
  formula: { zh: 'k × 该年龄死亡数 ÷ 该年龄人年数', en: 'k × deaths at the age ÷ person-years at the age' },
  math: '{}_nM_x = \\frac{{}_nD_x}{{}_nN_x}',
  unit: 'per 1',
  denominators: ['personYears'],
  range: { hard: [0, null], plausible: [0, 1] },
  misuse: { zh: '当作死亡概率。', en: 'Treating it as a probability.' },
  source: 'Preston et al., Demography (2001), 2.1',
  perYear: true,
  reads: () => form({ deaths: count, population: stock, per: optional(positive) }),
  compute: ({ deaths, population, per }) =>
    ratio(deaths, named('personYears', population), per ?? 1, `per ${figureText(per ?? 1)}` as Unit),
  cases: [
    { given: { deaths: '419', population: '47925', per: 1 }, gives: '0.008743', from: 'Preston et al., box 3.1' },
  ],
});

/**
 * Deaths under one year of age per thousand live births.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example infantMortalityRate({ infantDeaths: 51, liveBirths: 10840 }).toFixed(2) // '4.70'
 */
export const infantMortalityRate = /* @__PURE__ */ defineIndicator({
  id: 'infantMortalityRate',
  title: { zh: '婴儿死亡率', en: 'Infant mortality rate' },
  says: {
    zh: '一年内每千名活产中未满周岁的死亡数。',
    en: 'Deaths under one year of age in a year for each thousand live births.',
  },
  formula: { zh: '1000 × 未满周岁死亡数 ÷ 同期活产数', en: '1000 × deaths under one year ÷ live births of the period' },
  math: '1000 \\cdot \\frac{D_{<1}}{B}',
  unit: '‰',
  denominators: ['liveBirths'],
  range: { hard: [0, 1000], plausible: [0, 400] },
  misuse: { zh: '以不满一岁的人口为分母。', en: 'The population under one year as the denominator.' },
  source: 'UN, Principles and Recommendations for a Vital Statistics System, rev. 3 (2014); NBS',
  reads: () => form({ infantDeaths: count, liveBirths: count }),
  compute: ({ infantDeaths, liveBirths }) => ratio(infantDeaths, named('liveBirths', liveBirths), 1000),
  cases: [{ given: { infantDeaths: '51', liveBirths: '10840' }, gives: '4.70', from: '51 over 10.84 = 4.70479…' }],
});

/**
 * Deaths under five years of age per thousand live births, as Chinese monitoring counts them; surveys give a probability instead.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example under5MortalityRate({ under5Deaths: 70, liveBirths: 10000 }).toFixed(1) // '7.0'
 */
export const under5MortalityRate = /* @__PURE__ */ defineIndicator({
  id: 'under5MortalityRate',
  title: { zh: '5 岁以下儿童死亡率', en: 'Under-five mortality rate' },
  says: {
    zh: '一年内每千名活产对应的未满五岁死亡数。',
    en: 'Deaths under five years of age in a year for each thousand live births.',
  },
  formula: {
    zh: '1000 × 未满五岁死亡数 ÷ 同期活产数',
    en: '1000 × deaths under five years ÷ live births of the period',
  },
  math: '1000 \\cdot \\frac{D_{<5}}{B}',
  unit: '‰',
  denominators: ['liveBirths'],
  range: { hard: [0, 1000], plausible: [0, 500] },
  misuse: { zh: '与按概率 ₅q₀ 计算的定义相比较。', en: 'Compared with the definition as a probability, 5q0.' },
  source: 'UNICEF; 妇幼卫生监测',
  reads: () => form({ under5Deaths: count, liveBirths: count }),
  compute: ({ under5Deaths, liveBirths }) => ratio(under5Deaths, named('liveBirths', liveBirths), 1000),
  cases: [{ given: { under5Deaths: 70, liveBirths: 10000 }, gives: '7.00', from: '70 over 10' }],
});

/**
 * Maternal deaths per hundred thousand live births.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example maternalMortalityRatio({ maternalDeaths: 2, liveBirths: 10840 }).toFixed(2) // '18.45'
 */
export const maternalMortalityRatio = /* @__PURE__ */ defineIndicator({
  id: 'maternalMortalityRatio',
  title: { zh: '孕产妇死亡率', en: 'Maternal mortality ratio' },
  says: {
    zh: '一年内每 10 万活产对应的孕产妇死亡数。',
    en: 'Maternal deaths in a year for each hundred thousand live births.',
  },
  formula: { zh: '100000 × 孕产妇死亡数 ÷ 活产数', en: '100000 × maternal deaths ÷ live births' },
  math: '100000 \\cdot \\frac{D_m}{B}',
  unit: 'per 100000 live births',
  denominators: ['liveBirths'],
  range: { hard: [0, 100000], plausible: [0, 2000] },
  misuse: { zh: '当作每名妇女的率。', en: 'Called a rate per women.' },
  source: 'WHO; NBS',
  reads: () => form({ maternalDeaths: count, liveBirths: count }),
  compute: ({ maternalDeaths, liveBirths }) => ratio(maternalDeaths, named('liveBirths', liveBirths), 100000),
  cases: [
    { given: { maternalDeaths: '2', liveBirths: '10840' }, gives: '18.45', from: '200000 over 10840 = 18.4501…' },
  ],
});

/**
 * The probability of dying in an age group, from its rate: `n` years wide, those who die in it living `a` years of them.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example lifeTableProbability({ n: 5, m: '0.0284', a: '2.619' }).toFixed(4) // '0.1330'
 */
export const lifeTableProbability = /* @__PURE__ */ defineIndicator({
  id: 'lifeTableProbability',
  title: { zh: '死亡概率', en: 'Probability of dying' },
  says: {
    zh: '活到该年龄的人在该年龄组内死亡的概率。',
    en: 'Of those who reach an age group, the share who die in it.',
  },
  formula: { zh: 'n × 死亡率 ÷〔1 +（n − a）× 死亡率〕', en: 'n × rate ÷ (1 + (n − a) × rate)' },
  math: '{}_nq_x = \\frac{n \\, {}_nM_x}{1 + (n - {}_na_x) \\, {}_nM_x}',
  unit: 'probability',
  denominators: [],
  range: { hard: [0, 1] },
  misuse: { zh: '以 n × 死亡率代替；大于 1 的值不报错。', en: 'n × rate taken for it; a value above 1 not reported.' },
  source: 'Preston et al., Demography (2001), 3.2; Chiang (1968)',
  reads: () => form({ n: positive, m: amount, a: amount }),
  compute: ({ n, m, a }) => {
    const value = probabilityOf(n, m, a);
    if (value === null || compareExact(a, n) > 0) {
      const expected = { zh: `0至n（${figureText(n)}）`, en: `0 to n (${figureText(n)})` };
      throw new ArgumentError([issue('out-of-range', 'a', { given: figureText(a), expected })]);
    }
    return plainly(value);
  },
  cases: [
    {
      given: { n: '5', m: '0.0284', a: '2.619' },
      gives: '0.1330',
      from: 'Preston et al., box 3.1, age 65, rounded rate',
    },
    { given: { n: 1, m: 2, a: '0.5' }, gives: '1.000', from: '2 over 1 + 0.5 × 2' },
  ],
});

/** `n m / (1 + (n − a) m)`; `null` where that is no probability. */
function probabilityOf(n: Exact, m: Exact, a: Exact): Exact | null {
  const below = plus(1, times(minus(n, a), m));
  if (isNegative(below) || below === 0) return null;
  return over(times(n, m), below);
}

const rateAndSex = () => form({ m0: amount, sex: oneOf('male', 'female') });

/**
 * The years that those who die in their first year live of it, by the West model of Coale and Demeny.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example coaleDemenyA0({ m0: '0.00874282734', sex: 'male' }).toFixed(3) // '0.068'
 */
export const coaleDemenyA0 = /* @__PURE__ */ defineIndicator({
  id: 'coaleDemenyA0',
  title: { zh: '婴儿死亡者平均存活年数', en: 'Years lived in the first year by those who die in it' },
  says: {
    zh: '未满周岁死亡者在该年内平均存活的年数（柯尔–德曼西区模型）。',
    en: 'The part of their first year that those who die in it live, by the West model.',
  },
  formula: {
    zh: '男：0.045 + 2.684 m₀（m₀ ≥ 0.107 时 0.330）；女：0.053 + 2.800 m₀（0.350）',
    en: 'males: 0.045 + 2.684 m₀ (0.330 from m₀ = 0.107 on); females: 0.053 + 2.800 m₀ (0.350)',
  },
  math: '{}_1a_0 = 0.045 + 2.684 \\, m_0 \\quad (0.053 + 2.800 \\, m_0)',
  unit: 'years',
  denominators: [],
  range: { hard: [0, 1] },
  misuse: {
    zh: '用于男女合计而不按出生性别比加权。',
    en: 'Used for both sexes without weighing by the sex ratio at birth.',
  },
  source: COALE,
  reads: () => rateAndSex(),
  compute: ({ m0, sex }) => plainly(coaleDemeny(m0, sex).a0),
  cases: [
    { given: { m0: '0.00874282734', sex: 'male' }, gives: '0.068', from: 'Preston et al., box 3.1' },
    { given: { m0: '0.107', sex: 'female' }, gives: '0.350', from: 'the upper branch begins here' },
  ],
});

/**
 * The years that those who die at ages 1 to 4 live of those four, by the West model of Coale and Demeny.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example coaleDemeny4a1({ m0: '0.00874282734', sex: 'male' }).toFixed(3) // '1.626'
 */
export const coaleDemeny4a1 = /* @__PURE__ */ defineIndicator({
  id: 'coaleDemeny4a1',
  title: { zh: '1–4 岁死亡者平均存活年数', en: 'Years lived at ages 1 to 4 by those who die at them' },
  says: {
    zh: '1–4 岁死亡者在该组内平均存活的年数（柯尔–德曼西区模型）。',
    en: 'The part of ages 1 to 4 that those who die at them live, by the West model.',
  },
  formula: {
    zh: '男：1.651 − 2.816 m₀（m₀ ≥ 0.107 时 1.352）；女：1.522 − 1.518 m₀（1.361）',
    en: 'males: 1.651 − 2.816 m₀ (1.352 from m₀ = 0.107 on); females: 1.522 − 1.518 m₀ (1.361)',
  },
  math: '{}_4a_1 = 1.651 - 2.816 \\, m_0 \\quad (1.522 - 1.518 \\, m_0)',
  unit: 'years',
  denominators: [],
  range: { hard: [0, 4] },
  misuse: { zh: '以 2 年代替。', en: '2 years taken for it.' },
  source: COALE,
  reads: () => rateAndSex(),
  compute: ({ m0, sex }) => plainly(coaleDemeny(m0, sex).a1),
  cases: [
    { given: { m0: '0.00874282734', sex: 'male' }, gives: '1.626', from: 'Preston et al., box 3.1' },
    { given: { m0: '0.2', sex: 'male' }, gives: '1.352', from: 'the upper branch' },
  ],
});
