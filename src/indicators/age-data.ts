import { issue } from '../value/issue.js';
import { compareExact, type Exact, fraction, minus, plus, times } from '../value/rate.js';
import { plainText } from '../value/text.js';
import { contiguous, sameLength } from './ages.js';
import { isNegative, isZero, nth, over, sumOf } from './exact.js';
import { defineIndicator } from './indicator.js';
import { amount, positive, stock, whole } from './items.js';
import { plainly, ratio, undefinedBecause } from './outcome.js';
import { named } from './population.js';
import { checked, form, listOf, oneOf, optional } from './read.js';

const SIEGEL = 'Siegel & Swanson, The Methods and Materials of Demography (2004)';

/**
 * The age that half of the population has not reached, by linear interpolation within its age group. Inside an open last
 * group it is not defined.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example medianAge({ lower: [0, 20, 40], width: [20, 20, 60], counts: [300, 400, 300] }).toFixed(1) // '30.0'
 */
export const medianAge = /* @__PURE__ */ defineIndicator({
  id: 'medianAge',
  title: { zh: '年龄中位数', en: 'Median age' },
  says: { zh: '一半人口低于此年龄。', en: 'The age that half of the population has not reached.' },
  formula: {
    zh: '所在组下限 + 组距 ×（总人口的一半 − 以下各组累计）÷ 该组人口',
    en: 'lower bound of its group + width × (half of the population − those below the group) ÷ people in the group',
  },
  math: 'l + n \\cdot \\frac{P/2 - F}{f}',
  unit: 'years',
  denominators: [],
  range: { hard: [0, 150], plausible: [10, 60] },
  misuse: { zh: '在开口组内插值。', en: 'Interpolating inside an open interval.' },
  source: SIEGEL,
  reads: () =>
    checked(
      form({
        lower: listOf(amount),
        width: listOf(positive),
        counts: listOf(stock),
        lastGroup: optional(oneOf('closed', 'open')),
      }),
      ({ lower, width, counts }) => [...sameLength({ lower, width, counts }), ...contiguous(lower, width, 'lower')],
    ),
  compute: ({ lower, width, counts, lastGroup }) => {
    const half = times(sumOf(counts), fraction(1n, 2n));
    if (isZero(half)) return undefinedBecause('没有人口。', 'There is nobody.');
    const below = counts.map((_, index) => sumOf(counts.slice(0, index)));
    const at = counts.findIndex((people, index) => compareExact(plus(nth(below, index), people), half) >= 0);
    if (lastGroup === 'open' && at === counts.length - 1) {
      return undefinedBecause(
        '中位数落在开口组内，无法插值。',
        'The median lies in the open group, where nothing can be interpolated.',
      );
    }
    const inside = over(minus(half, nth(below, at)), nth(counts, at));
    return plainly(plus(nth(lower, at), times(nth(width, at), inside)));
  },
  cases: [
    {
      given: { lower: [0, 20, 40], width: [20, 20, 60], counts: [300, 400, 300] },
      gives: '30.00',
      from: '20 + 20 × 200 over 400',
    },
    {
      given: { lower: [0, 20], width: [20, 80], counts: [1, 9], lastGroup: 'open' },
      gives: null,
      from: 'the half is past 20',
    },
  ],
});

/** Single years from this age to that one, each listed once. */
const singleYears =
  (from: number, to: number) => (given: { readonly ages: readonly Exact[]; readonly counts: readonly Exact[] }) => [
    ...sameLength({ ages: given.ages, counts: given.counts }),
    ...contiguous(
      given.ages,
      given.ages.map(() => 1),
      'ages',
    ),
    ...([from, to].every((age) => given.ages.includes(age))
      ? []
      : [issue('missing-ages', 'ages', { given: String(to), expected: plainText(String(from)) })]),
  ];

const countAt = (
  { ages, counts }: { readonly ages: readonly Exact[]; readonly counts: readonly Exact[] },
  age: number,
): Exact => nth(counts, ages.indexOf(age));

const steps = (from: number, to: number, step: number): readonly number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);

/**
 * Preference for ages that end in 0 or 5, from single years 23 to 62: 100 is none, 500 nobody reports anything else.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example whippleIndex({ ages: ages(23, 62), counts: ages(23, 62).map(() => 40) }).toFixed(1) // '100.0'
 */
export const whippleIndex = /* @__PURE__ */ defineIndicator({
  id: 'whippleIndex',
  title: { zh: '惠普尔指数', en: "Whipple's index" },
  says: {
    zh: '23–62 岁中尾数为 0 和 5 的年龄的人数，与均匀时之比。',
    en: 'People at ages ending in 0 or 5 among those aged 23 to 62, against what no preference gives.',
  },
  formula: {
    zh: '100 × 25、30……60 岁人数之和 ÷（23–62 岁人数的五分之一）',
    en: '100 × people aged 25, 30, … 60 ÷ a fifth of the people aged 23 to 62',
  },
  math: '100 \\cdot \\frac{\\sum_{x=25,30,\\dots,60} P_x}{\\frac{1}{5} \\sum_{x=23}^{62} P_x}',
  unit: 'index',
  denominators: ['total'],
  range: { hard: [0, 500], plausible: [90, 250] },
  misuse: {
    zh: '用于按出生日期推算年龄的登记资料。',
    en: 'Applied to registers in which age is computed from a birth date.',
  },
  source: 'UN, Demographic Yearbook',
  reads: () => checked(form({ ages: listOf(whole(0, 130)), counts: listOf(stock) }), singleYears(23, 62)),
  compute: (given) => {
    const all = sumOf(steps(23, 62, 1).map((age) => countAt(given, age)));
    const round = sumOf(steps(25, 60, 5).map((age) => countAt(given, age)));
    return ratio(round, named('total', all), 500);
  },
  cases: [
    {
      given: { ages: /* @__PURE__ */ ages(23, 62), counts: /* @__PURE__ */ ages(23, 62).map(() => 40) },
      gives: '100.0',
      from: '8 of 40 ages end in 0 or 5',
    },
    {
      given: {
        ages: /* @__PURE__ */ ages(23, 62),
        counts: /* @__PURE__ */ ages(23, 62).map((age) => (age % 5 === 0 ? 10 : 5)),
      },
      gives: '166.67',
      from: '500 × 80 over 240',
    },
  ],
});

/**
 * Preference for ending digits by Myers' blended method, over ages `fromAge` (10 or 0) to 89: 0 is none, 90 is everybody at one
 * digit. As in the source the second sums leave out the first ten ages, so that a flat population does not give exactly 0.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example myersIndex({ ages: ages(10, 89), counts: ages(10, 89).map((age) => (age % 10 === 0 ? 7 : 0)) }).toFixed(1) // '90.0'
 */
export const myersIndex = /* @__PURE__ */ defineIndicator({
  id: 'myersIndex',
  title: { zh: '迈尔斯指数', en: "Myers' index" },
  says: {
    zh: '为使各尾数均匀，须改报年龄的人口的最小百分比。',
    en: 'The least percentage of people who would have to report another age for all ending digits to be alike.',
  },
  formula: {
    zh: '各尾数混合人数所占百分比与 10 之差的绝对值之和的一半',
    en: 'half the sum of the absolute deviations from 10 of the percentages of the blended sums of the digits',
  },
  math: "\\frac{1}{2} \\sum_{d=0}^{9} \\left| 100 \\cdot \\frac{(d+1) S_d + (9-d) S'_d}{\\sum_j (j+1) S_j + (9-j) S'_j} - 10 \\right|",
  unit: 'index',
  denominators: ['total'],
  range: { hard: [0, 90], plausible: [0, 40] },
  misuse: { zh: '与年龄范围不同的参考值相比较。', en: 'A different age range than that of the reference value.' },
  source: `${SIEGEL}, ch. 7`,
  reads: () =>
    checked(
      form({ ages: listOf(whole(0, 130)), counts: listOf(stock), fromAge: optional(oneOf('10', '0')) }),
      (given) => singleYears(Number(given.fromAge ?? '10'), 89)(given),
    ),
  compute: (given) => {
    const from = Number(given.fromAge ?? '10');
    const digits = steps(0, 9, 1);
    const starting = (first: number, digit: number): Exact =>
      sumOf(steps(first + digit, 89, 10).map((age) => countAt(given, age)));
    const blended = digits.map((digit) =>
      plus(times(digit + 1, starting(from, digit)), times(9 - digit, starting(from + 10, digit))),
    );
    const all = sumOf(blended);
    if (isZero(all)) return undefinedBecause('没有人口。', 'There is nobody.');
    const deviations = blended.map((part) => minus(over(times(100, part), all), 10));
    const total = sumOf(deviations.map((deviation) => (isNegative(deviation) ? times(-1, deviation) : deviation)));
    return plainly(times(total, fraction(1n, 2n)), { denominator: named('total', all) });
  },
  cases: [
    {
      given: {
        ages: /* @__PURE__ */ ages(10, 89),
        counts: /* @__PURE__ */ ages(10, 89).map((age) => (age % 10 === 0 ? 7 : 0)),
      },
      gives: '90.00',
      from: 'one digit has all: (90 + 9 × 10) over 2',
    },
    {
      given: { ages: /* @__PURE__ */ ages(10, 89), counts: /* @__PURE__ */ ages(10, 89).map(() => 1) },
      gives: '1.66',
      from: 'blended sums 71 to 80 of 755: half of 25 over 7.55',
    },
  ],
});

/** The single years from one age to another. */
function ages(from: number, to: number): readonly number[] {
  return steps(from, to, 1);
}
