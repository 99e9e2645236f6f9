import { type Exact, fraction, minus, plus, times } from '../value/rate.js';
import { sameLength } from './ages.js';
import { isZero, over, sumOf, sumOfProducts } from './exact.js';
import { defineIndicator } from './indicator.js';
import { amount, positive, share } from './items.js';
import { type Outcome, plainly, undefinedBecause } from './outcome.js';
import { checked, form, listOf, optional } from './read.js';

const SOURCE = 'Bongaarts, PDR 4 (1978), SFP 13 (1982), Demographic Research 33 (2015)';

const tenths = (number: bigint): Exact => fraction(number, 10n);

const indexOfContraception = (u: Exact, e: Exact): Exact => minus(1, times(fraction(108n, 100n), times(u, e)));
const indexOfInfecundity = (i: Exact): Exact => over(20, plus(tenths(185n), i));
const indexOfAbortion = (tfr: Exact, u: Exact, abortions: Exact): Exact =>
  over(tfr, plus(tfr, times(tenths(4n), times(plus(1, u), abortions))));
const noFertility = (): Outcome =>
  undefinedBecause('总和生育率为0，没有指数。', 'The total fertility rate is zero, so there is no index.');

/**
 * The total fertility rate that the four indices and total fecundity make.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example bongaartsTFR({ cm: '.58', cc: '.76', ca: '.84', ci: '.66', tf: '16.573' }).toFixed(6) // '4.050102'
 */
export const bongaartsTFR = /* @__PURE__ */ defineIndicator({
  id: 'bongaartsTFR',
  title: { zh: '邦戈茨模型的总和生育率', en: 'Total fertility rate of the Bongaarts model' },
  says: {
    zh: '由四个指数和总生殖力得出的总和生育率。',
    en: 'The total fertility rate that the four indices and total fecundity make.',
  },
  formula: { zh: 'Cm × Cc × Ca × Ci × 总生殖力', en: 'Cm × Cc × Ca × Ci × total fecundity' },
  math: 'TFR = C_m \\, C_c \\, C_a \\, C_i \\, TF',
  unit: 'children per woman',
  denominators: [],
  range: { hard: [0, null], plausible: [0.5, 10] },
  misuse: {
    zh: '混用 15.3（1978、1982 年模型）与 15.4（2015 年修订）。',
    en: '15.3 of the 1978 and 1982 model mixed with 15.4 of the 2015 revision.',
  },
  source: SOURCE,
  reads: () => form({ cm: share, cc: share, ca: share, ci: share, tf: positive }),
  compute: ({ cm, cc, ca, ci, tf }) => plainly([cm, cc, ca, ci].reduce<Exact>(times, tf)),
  cases: [
    {
      given: { cm: '.58', cc: '.76', ca: '.84', ci: '.66', tf: '16.573' },
      gives: '4.050102',
      from: 'Das Gupta 1993, example 2.4',
    },
  ],
});

/**
 * The index of marriage: fertility as it is over what it would be if all women were married.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example bongaartsCm({ married: ['0.5', '0.9'], fertility: [200, 300] }).toFixed(2) // '0.74'
 */
export const bongaartsCm = /* @__PURE__ */ defineIndicator({
  id: 'bongaartsCm',
  title: { zh: '邦戈茨婚姻指数', en: 'Bongaarts index of marriage' },
  says: {
    zh: '现有婚姻状况下的生育与全部妇女在婚时的生育之比。',
    en: 'Fertility as it is over what it would be if all women were married.',
  },
  formula: {
    zh: '（在婚比例 × 婚内生育率）之和 ÷ 婚内生育率之和',
    en: 'the sum of share married × marital fertility rate ÷ the sum of the marital fertility rates',
  },
  math: 'C_m = \\frac{\\sum_x m(x) g(x)}{\\sum_x g(x)}',
  unit: 'index',
  denominators: ['rates'],
  range: { hard: [0, 1] },
  misuse: { zh: '以百分数代替比例。', en: 'Percentages in place of shares.' },
  source: SOURCE,
  reads: () => checked(form({ married: listOf(share), fertility: listOf(amount) }), sameLength),
  compute: ({ married, fertility }) => {
    const all = sumOf(fertility);
    return isZero(all) ? noFertility() : plainly(over(sumOfProducts(married, fertility), all));
  },
  cases: [{ given: { married: ['0.5', '0.9'], fertility: [200, 300] }, gives: '0.74', from: '(100 + 270) over 500' }],
});

/**
 * The index of contraception: 1 without any, 0 if every couple used a perfect method.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example bongaartsCc({ u: '0.60', e: '0.90' }).toFixed(4) // '0.4168'
 */
export const bongaartsCc = /* @__PURE__ */ defineIndicator({
  id: 'bongaartsCc',
  title: { zh: '邦戈茨避孕指数', en: 'Bongaarts index of contraception' },
  says: { zh: '避孕使生育降低后所余的比例。', en: 'What contraception leaves of fertility.' },
  formula: { zh: '1 − 1.08 × 使用比例 × 平均有效率', en: '1 − 1.08 × share using × mean effectiveness' },
  math: 'C_c = 1 - 1.08 \\, u \\, e',
  unit: 'index',
  denominators: [],
  range: { hard: [-0.08, 1], plausible: [0, 1] },
  misuse: {
    zh: 'u 写成百分数；漏乘 e；用于未作不孕校正的结合。',
    en: 'u as a percentage; e omitted; 1.08 kept for unions without infecundity correction.',
  },
  source: SOURCE,
  reads: () => form({ u: share, e: share }),
  compute: ({ u, e }) => plainly(indexOfContraception(u, e)),
  cases: [{ given: { u: '0.60', e: '0.90' }, gives: '0.4168', from: '1 − 1.08 × 0.54' }],
});

/**
 * The index of abortion: 1 without any.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example bongaartsCa({ tfr: '2.0', u: '0.6', totalAbortionRate: '0.5' }).toFixed(4) // '0.8621'
 */
export const bongaartsCa = /* @__PURE__ */ defineIndicator({
  id: 'bongaartsCa',
  title: { zh: '邦戈茨人工流产指数', en: 'Bongaarts index of abortion' },
  says: { zh: '人工流产使生育降低后所余的比例。', en: 'What abortion leaves of fertility.' },
  formula: {
    zh: '总和生育率 ÷〔总和生育率 + 0.4 ×（1 + u）× 总流产率〕',
    en: 'TFR ÷ (TFR + 0.4 × (1 + u) × total abortion rate)',
  },
  math: 'C_a = \\frac{TFR}{TFR + 0.4 (1 + u) \\, TA}',
  unit: 'index',
  denominators: [],
  range: { hard: [0, 1] },
  misuse: { zh: 'u 写成百分数。', en: 'u as a percentage.' },
  source: SOURCE,
  reads: () => form({ tfr: amount, u: share, totalAbortionRate: amount }),
  compute: ({ tfr, u, totalAbortionRate }) =>
    isZero(tfr) ? noFertility() : plainly(indexOfAbortion(tfr, u, totalAbortionRate)),
  cases: [
    { given: { tfr: '2.0', u: '0.6', totalAbortionRate: '0.5' }, gives: '0.8621', from: '2 over 2.32' },
    { given: { tfr: 0, u: 0, totalAbortionRate: 0 }, gives: null, from: 'no fertility' },
  ],
});

/**
 * The index of infecundity after a birth, from its mean duration in months.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example bongaartsCi({ i: 12 }).toFixed(4) // '0.6557'
 */
export const bongaartsCi = /* @__PURE__ */ defineIndicator({
  id: 'bongaartsCi',
  title: { zh: '邦戈茨产后不孕指数', en: 'Bongaarts index of postpartum infecundity' },
  says: { zh: '产后不孕使生育降低后所余的比例。', en: 'What infecundity after a birth leaves of fertility.' },
  formula: { zh: '20 ÷（18.5 + 产后不孕平均月数）', en: '20 ÷ (18.5 + mean months of infecundity after a birth)' },
  math: 'C_i = \\frac{20}{18.5 + i}',
  unit: 'index',
  denominators: [],
  range: { hard: [0, 1.1], plausible: [0, 1] },
  misuse: { zh: '以哺乳月数代替。', en: 'Months of breastfeeding taken for it.' },
  source: SOURCE,
  reads: () => form({ i: amount }),
  compute: ({ i }) => plainly(indexOfInfecundity(i)),
  cases: [{ given: { i: '12' }, gives: '0.6557', from: '20 over 30.5' }],
});

/**
 * All four indices, in `parts`, and the total fertility rate that they make with total fecundity `tf` (15.3 if it is not given).
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example bongaartsIndices({ married: [1], fertility: [1], u: 0, e: 0, tfr: 2, totalAbortionRate: 0, i: '1.5' }).toFixed(1) // '15.3'
 */
export const bongaartsIndices = /* @__PURE__ */ defineIndicator({
  id: 'bongaartsIndices',
  title: { zh: '邦戈茨中间变量指数', en: 'Bongaarts proximate determinants' },
  says: {
    zh: '婚姻、避孕、人工流产和产后不孕四个指数及其所得的总和生育率。',
    en: 'The indices of marriage, contraception, abortion and infecundity, and the total fertility rate that they make.',
  },
  formula: { zh: 'Cm × Cc × Ca × Ci × 总生殖力', en: 'Cm × Cc × Ca × Ci × total fecundity' },
  math: 'TFR = C_m \\, C_c \\, C_a \\, C_i \\, TF',
  unit: 'children per woman',
  denominators: [],
  range: { hard: [null, null], plausible: [0.5, 15.4] },
  misuse: {
    zh: 'u 写成百分数；漏乘 e；总生殖力所属的模型不说明。',
    en: 'u as a percentage; e omitted; the model of total fecundity unstated.',
  },
  source: SOURCE,
  reads: () =>
    checked(
      form({
        married: listOf(share),
        fertility: listOf(amount),
        u: share,
        e: share,
        tfr: positive,
        totalAbortionRate: amount,
        i: amount,
        tf: optional(positive),
      }),
      ({ married, fertility }) => sameLength({ married, fertility }),
    ),
  compute: ({ married, fertility, u, e, tfr, totalAbortionRate, i, tf }) => {
    const all = sumOf(fertility);
    if (isZero(all)) return noFertility();
    const parts = {
      cm: over(sumOfProducts(married, fertility), all),
      cc: indexOfContraception(u, e),
      ca: indexOfAbortion(tfr, u, totalAbortionRate),
      ci: indexOfInfecundity(i),
    };
    return plainly(Object.values(parts).reduce<Exact>(times, tf ?? tenths(153n)), { parts });
  },
  cases: [
    {
      given: {
        married: ['0.5', '0.9'],
        fertility: [200, 300],
        u: '0.6',
        e: '0.9',
        tfr: '2.0',
        totalAbortionRate: '0.5',
        i: 12,
      },
      gives: '2.6676',
      from: '0.74 × 0.4168 × 0.862069 × 0.655738 × 15.3, by hand',
    },
  ],
});
