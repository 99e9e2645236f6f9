import { defineIndicator } from './indicator.js';
import { count, stock } from './items.js';
import { ratio } from './outcome.js';
import { named } from './population.js';
import { form } from './read.js';

const UN = 'UN, Principles and Recommendations for a Vital Statistics System, rev. 3 (2014)';
const PRESTON_ASFR = 'Preston et al., Demography (2001), 5.1; China census 2010, table 6-3';

/**
 * Births per thousand women aged 15 to 49.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example generalFertilityRate({ births: 1190060, women: 35725466 }).toFixed(2) // '33.31'
 */
export const generalFertilityRate = /* @__PURE__ */ defineIndicator({
  id: 'generalFertilityRate',
  title: { zh: '一般生育率', en: 'General fertility rate' },
  says: { zh: '一年内每千名育龄妇女的活产数。', en: 'Live births in a year for each thousand women aged 15 to 49.' },
  formula: { zh: '1000 × 出生人数 ÷ 15–49 岁妇女平均人数', en: '1000 × births ÷ women aged 15 to 49' },
  math: '1000 \\cdot \\frac{B}{W_{15-49}}',
  unit: '‰',
  denominators: ['womenReproductive'],
  range: { hard: [0, 1000], plausible: [10, 250] },
  misuse: {
    zh: '15–44 岁与 15–49 岁口径相比；月率未按天数折算。',
    en: 'Ages 15 to 44 against 15 to 49; monthly rates not annualised by days.',
  },
  source: `${UN}; NCHS uses 15 to 44`,
  perYear: true,
  reads: () => form({ births: count, women: stock }),
  compute: ({ births, women }) => ratio(births, named('womenReproductive', women), 1000),
  cases: [{ given: { births: '1190060', women: '35725466' }, gives: '33.31', from: 'China 2010 census, table 6-3' }],
});

/**
 * Births in marriage per thousand married women.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example maritalFertilityRate({ births: 54, marriedWomen: 900 }).toFixed(1) // '60.0'
 */
export const maritalFertilityRate = /* @__PURE__ */ defineIndicator({
  id: 'maritalFertilityRate',
  title: { zh: '已婚育龄妇女生育率', en: 'Marital fertility rate' },
  says: {
    zh: '一年内每千名已婚育龄妇女的婚内活产数。',
    en: 'Live births in marriage in a year for each thousand married women aged 15 to 49.',
  },
  formula: {
    zh: '1000 × 婚内出生 ÷ 已婚育龄妇女平均人数',
    en: '1000 × births in marriage ÷ married women aged 15 to 49',
  },
  math: '1000 \\cdot \\frac{B_m}{W_m}',
  unit: '‰',
  denominators: ['marriedWomen'],
  range: { hard: [0, 1000], plausible: [20, 400] },
  misuse: { zh: '分子中保留婚外出生。', en: 'Births outside marriage kept in the numerator.' },
  source: UN,
  perYear: true,
  reads: () => form({ births: count, marriedWomen: stock }),
  compute: ({ births, marriedWomen }) => ratio(births, named('marriedWomen', marriedWomen), 1000),
  cases: [{ given: { births: 54, marriedWomen: 900 }, gives: '60.00', from: '54 over 0.9' }],
});

/**
 * Births per thousand women of an age.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example ageSpecificFertilityRate({ births: 98108, women: 990077 }).toFixed(2) // '99.09'
 */
export const ageSpecificFertilityRate = /* @__PURE__ */ defineIndicator({
  id: 'ageSpecificFertilityRate',
  title: { zh: '年龄别生育率', en: 'Age-specific fertility rate' },
  says: { zh: '一年内该年龄每千名妇女的活产数。', en: 'Live births in a year to each thousand women of the age.' },
  formula: {
    zh: '1000 × 该年龄妇女的出生数 ÷ 该年龄妇女平均人数',
    en: '1000 × births to women of the age ÷ women of the age',
  },
  math: '1000 \\cdot \\frac{B_x}{W_x}',
  unit: '‰',
  denominators: ['womenByAge'],
  range: { hard: [0, 1000], plausible: [0, 400] },
  misuse: { zh: '同一列中混用每名与每千名。', en: 'Rates per woman and per thousand mixed in one column.' },
  source: PRESTON_ASFR,
  perYear: true,
  reads: () => form({ births: count, women: stock }),
  compute: ({ births, women }) => ratio(births, named('womenByAge', women), 1000),
  cases: [
    { given: { births: '98108', women: '990077' }, gives: '99.09', from: 'China 2010 census, table 6-3, age 24' },
    { given: { births: 0, women: 0 }, gives: null, from: 'an age without women has no rate' },
  ],
});

/**
 * Births of an order per thousand women of an age, whatever their parity.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example orderSpecificFertilityRate({ births: 18407, women: 990077 }).toFixed(2) // '18.59'
 */
export const orderSpecificFertilityRate = /* @__PURE__ */ defineIndicator({
  id: 'orderSpecificFertilityRate',
  title: { zh: '孩次别生育率', en: 'Order-specific fertility rate' },
  says: {
    zh: '一年内该年龄每千名妇女的该孩次活产数。',
    en: 'Live births of the order in a year to each thousand women of the age.',
  },
  formula: {
    zh: '1000 × 该孩次出生数 ÷ 该年龄全部妇女平均人数',
    en: '1000 × births of the order ÷ all women of the age',
  },
  math: '1000 \\cdot \\frac{B_{x,i}}{W_x}',
  unit: '‰',
  denominators: ['womenByAge'],
  range: { hard: [0, 1000], plausible: [0, 400] },
  misuse: {
    zh: '当作风险：风险须以已有 i−1 孩的妇女为分母。',
    en: 'Read as a risk, which needs women of parity i − 1.',
  },
  source: 'Human Fertility Database, methods protocol',
  perYear: true,
  reads: () => form({ births: count, women: stock }),
  compute: ({ births, women }) => ratio(births, named('womenByAge', women), 1000),
  cases: [
    {
      given: { births: '18407', women: '990077' },
      gives: '18.59',
      from: 'China 2010 census, table 6-3, age 24, order 2',
    },
  ],
});

/**
 * Births per thousand women aged 15 to 19.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example adolescentBirthRate({ births: 27474, women: 4634347 }).toFixed(2) // '5.93'
 */
export const adolescentBirthRate = /* @__PURE__ */ defineIndicator({
  id: 'adolescentBirthRate',
  title: { zh: '青少年生育率', en: 'Adolescent birth rate' },
  says: {
    zh: '一年内每千名 15–19 岁女性的活产数。',
    en: 'Live births in a year to each thousand women aged 15 to 19.',
  },
  formula: {
    zh: '1000 × 15–19 岁女性的出生数 ÷ 15–19 岁女性平均人数',
    en: '1000 × births to women aged 15 to 19 ÷ women aged 15 to 19',
  },
  math: '1000 \\cdot \\frac{B_{15-19}}{W_{15-19}}',
  unit: '‰',
  denominators: ['womenByAge'],
  range: { hard: [0, 1000], plausible: [0, 250] },
  misuse: { zh: '加入 15 岁以下的生育而不说明。', en: 'Births under 15 added without saying so.' },
  source: 'SDG 3.7.2',
  perYear: true,
  reads: () => form({ births: count, women: stock }),
  compute: ({ births, women }) => ratio(births, named('womenByAge', women), 1000),
  cases: [{ given: { births: '27474', women: '4634347' }, gives: '5.93', from: 'China 2010 census, table 6-3' }],
});
