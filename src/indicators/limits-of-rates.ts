import { type Decimal, type Exact, plus } from '../value/rate.js';
import { directRate } from './direct-rate.js';
import { sumOf } from './exact.js';
import { defineIndicator } from './indicator.js';
import { confidence, type Limits } from './interval.js';
import {
  asSexRatio,
  clopperPearsonLimits,
  countLimits,
  dobsonLimits,
  newcombeLimits,
  scaled,
  wilsonLimits,
} from './interval-formulas.js';
import { directInputs, directIssues, method, notZero, partIssues } from './interval-inputs.js';
import { amount, count, positive, stock } from './items.js';
import { plainly, undefinedBecause } from './outcome.js';
import { checked, form, oneOf, optional } from './read.js';

const bound = () => oneOf('lower', 'upper');

/**
 * One end of the confidence interval of a rate; the population is taken as known.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example computeIndicator('rateInterval', { o: 1, population: 100, per: 100, bound: 'upper' }).toFixed(4) // '5.5716'
 */
export const rateInterval = /* @__PURE__ */ defineIndicator({
  id: 'rateInterval',
  title: { zh: '率的区间的端点', en: 'Limit of the interval of a rate' },
  says: {
    zh: '率的置信区间的一端；人口视为确知。',
    en: 'One end of the confidence interval of a rate; the population is taken as known.',
  },
  formula: { zh: 'k × 事件数的端点 ÷ 人口', en: 'k × limit of the count ÷ population' },
  math: 'k \\cdot \\frac{O_{L,U}}{N}',
  unit: 'unit of the rate',
  denominators: [],
  range: { hard: [0, null] },
  misuse: { zh: '人口本身也是估计数而不说明。', en: 'A population that is itself an estimate, without saying so.' },
  source: 'OHID; Breslow & Day, vol. II (1987)',
  reads: () =>
    checked(
      form({ o: count, population: stock, per: positive, confidence, method: method(), bound: bound() }),
      ({ population }) => notZero({ population }),
    ),
  compute: ({ o, population, per, confidence: covered, method: way, bound: end }) =>
    plainly(scaled(countLimits(o, covered, way), per, population)[end]),
  cases: [
    {
      given: { o: 1, population: 100, per: 100, bound: 'upper' },
      gives: '5.5716',
      from: 'PHEindicatormethods, exact Poisson',
    },
  ],
});

/**
 * One end of the confidence interval of a standardised ratio; the expected events are taken as known.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example computeIndicator('smrInterval', { observed: 65, expected: 50, bound: 'lower' }).toFixed(4) // '1.0033'
 */
export const smrInterval = /* @__PURE__ */ defineIndicator({
  id: 'smrInterval',
  title: { zh: '标准化比的区间的端点', en: 'Limit of the interval of a standardised ratio' },
  says: {
    zh: '标准化比的置信区间的一端；期望数视为确知。',
    en: 'One end of the confidence interval of a standardised ratio; the expected events are taken as known.',
  },
  formula: { zh: 'k × 实际事件数的端点 ÷ 期望数', en: 'k × limit of the observed events ÷ expected events' },
  math: 'k \\cdot \\frac{O_{L,U}}{E}',
  unit: 'unit of the rate',
  denominators: [],
  range: { hard: [0, null] },
  misuse: { zh: '参照率由很小的人口算出。', en: 'Reference rates from a very small population.' },
  source: 'Breslow & Day, vol. II (1987)',
  reads: () =>
    checked(
      form({
        observed: count,
        expected: amount,
        per: optional(positive),
        confidence,
        method: method(),
        bound: bound(),
      }),
      ({ expected }) => notZero({ expected }),
    ),
  compute: ({ observed, expected, per, confidence: covered, method: way, bound: end }) =>
    plainly(scaled(countLimits(observed, covered, way), per ?? 1, expected)[end]),
  cases: [{ given: { observed: 65, expected: 50, bound: 'lower' }, gives: '1.0033', from: '50.16318771 over 50' }],
});

/**
 * One end of the confidence interval of the first proportion less the second.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example differenceNewcombe({ x1: 56, n1: 70, x2: 48, n2: 80, bound: 'lower' }).toFixed(4) // '0.0524'
 */
export const differenceNewcombe = /* @__PURE__ */ defineIndicator({
  id: 'differenceNewcombe',
  title: { zh: '两比例之差的区间的端点', en: 'Limit of the interval of a difference of proportions' },
  says: {
    zh: '第一比例减第二比例之差的置信区间的一端。',
    en: 'One end of the confidence interval of the first proportion less the second.',
  },
  formula: { zh: '由两个威尔逊区间的半宽合成', en: 'from the half-widths of the two Wilson intervals' },
  math: 'd \\mp \\sqrt{(p_1 - l_1)^2 + (u_2 - p_2)^2}',
  unit: 'ratio',
  denominators: [],
  range: { hard: [-1, 1] },
  misuse: { zh: '两个区间重叠即断言无差异。', en: 'Overlapping intervals taken for no difference.' },
  source: 'Newcombe, Statistics in Medicine 17 (1998)',
  reads: () =>
    checked(form({ x1: count, n1: count, x2: count, n2: count, confidence, bound: bound() }), ({ x1, n1, x2, n2 }) => [
      ...partIssues({ x1, n1 }),
      ...partIssues({ x2, n2 }),
    ]),
  compute: ({ x1, n1, x2, n2, confidence: covered, bound: end }) =>
    plainly(newcombeLimits(wilsonLimits(x1, n1, covered), wilsonLimits(x2, n2, covered))[end]),
  cases: [
    {
      given: { x1: 56, n1: 70, x2: 48, n2: 80, bound: 'lower' },
      gives: '0.0524',
      from: 'Newcombe (1998), method 10, case (a)',
    },
  ],
});

/**
 * One end of the confidence interval of a sex ratio, from that of the share of males.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example computeIndicator('sexRatioInterval', { male: 530, female: 470, bound: 'lower' }).toFixed(1) // '99.6'
 */
export const sexRatioInterval = /* @__PURE__ */ defineIndicator({
  id: 'sexRatioInterval',
  title: { zh: '性别比的区间的端点', en: 'Limit of the interval of a sex ratio' },
  says: {
    zh: '性别比的置信区间的一端；由男婴比重的区间换算。',
    en: 'One end of the confidence interval of a sex ratio, from that of the share of males.',
  },
  formula: { zh: '100 × p ÷（1 − p）', en: '100 × p ÷ (1 − p)' },
  math: '100 \\cdot \\frac{p_{L,U}}{1 - p_{L,U}}',
  unit: 'males per 100 females',
  denominators: [],
  range: { hard: [0, null] },
  misuse: { zh: '对性别比用对称的正态区间。', en: 'A symmetric normal interval on the ratio.' },
  source: 'the Wilson or Clopper–Pearson limits, transformed',
  reads: () =>
    checked(
      form({
        male: count,
        female: count,
        confidence,
        method: optional(oneOf('wilson', 'clopperPearson')),
        bound: bound(),
      }),
      ({ female }) => notZero({ female }),
    ),
  compute: ({ male, female, confidence: covered, method: way, bound: end }) =>
    plainly(asSexRatio(shareLimits(male, female, covered, way))[end]),
  cases: [
    {
      given: { male: 530, female: 470, bound: 'lower' },
      gives: '99.6',
      from: 'Wilson limits of 530 in 1000, transformed by hand',
    },
  ],
});

/**
 * One end of the confidence interval of a directly standardised rate; there is none below 10 events.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example dobson({ counts: [4, 5], populations: [1000, 2000], weights: [1, 1], per: 1000, bound: 'lower' }).toFixed(2) // '—'
 */
export const dobson = /* @__PURE__ */ defineIndicator({
  id: 'dobson',
  title: { zh: '多布森区间的端点', en: 'Limit of the Dobson interval' },
  says: {
    zh: '直接标准化率的置信区间的一端；不足 10 例时没有。',
    en: 'One end of the confidence interval of a directly standardised rate; there is none below 10 events.',
  },
  formula: {
    zh: '标准化率 + √（方差 ÷ 事件数）×（事件数的端点 − 事件数）',
    en: 'rate + √(variance ÷ events) × (limit of the events − events)',
  },
  math: 'DSR + \\sqrt{\\frac{Var}{O}} \\, (O_{L,U} - O)',
  unit: 'unit of the rate',
  denominators: [],
  range: { hard: [null, null] },
  misuse: { zh: '事件不足 10 例仍给出区间。', en: 'An interval below 10 events.' },
  source: 'Dobson et al., Statistics in Medicine 10 (1991)',
  reads: () => checked(form({ ...directInputs(), confidence, method: method(), bound: bound() }), directIssues),
  compute: ({ confidence: covered, method: way, bound: end, per, ...groups }) => {
    const rate = directRate(groups, per);
    if (rate === null) return undefinedBecause('有一个组没有人口。', 'A group has no people.');
    if (rate.few)
      return undefinedBecause('事件不足10例，不给出区间。', 'There are fewer than 10 events, too few for an interval.');
    const events = sumOf(groups.counts);
    return plainly(dobsonLimits(rate.value, rate.variance, events, countLimits(events, covered, way))[end]);
  },
  cases: [
    {
      given: { counts: [4, 5], populations: [1000, 2000], weights: [1, 1], per: 1000, bound: 'lower' },
      gives: null,
      from: 'nine events',
    },
  ],
});

function shareLimits(male: Exact, female: Exact, covered: Decimal, way: 'wilson' | 'clopperPearson' | null): Limits {
  const all = plus(male, female);
  return way === 'clopperPearson' ? clopperPearsonLimits(male, all, covered) : wilsonLimits(male, all, covered);
}
