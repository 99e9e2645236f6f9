import { minus, plus } from '../value/rate.js';
import { sumOf } from './exact.js';
import { defineIndicator } from './indicator.js';
import { count } from './items.js';
import { proportion, ratio } from './outcome.js';
import { named } from './population.js';
import { either, form, oneOf, optional } from './read.js';

/**
 * Persons checked for each hundred of the planned target; it may exceed 100.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example pregnancyCheckCoverage({ examined: 1043, target: 1000 }).toFixed(1) // '104.3'
 */
export const pregnancyCheckCoverage = /* @__PURE__ */ defineIndicator({
  id: 'pregnancyCheckCoverage',
  title: { zh: '免费孕前优生健康检查目标人群覆盖率', en: 'Coverage of free pre-pregnancy checks' },
  says: {
    zh: '计划目标人群中已检查者所占的百分比；可超过 100。',
    en: 'Persons checked for each hundred of the planned target; it may exceed 100.',
  },
  formula: { zh: '100 × 已检查人数 ÷ 计划目标人数', en: '100 × persons checked ÷ planned target persons' },
  math: '100 \\cdot \\frac{E}{T}',
  unit: '%',
  denominators: ['target'],
  range: { hard: [0, null], plausible: [0, 120] },
  misuse: { zh: '以对数除以人数；事后改动目标。', en: 'Couples over persons; the target revised after the event.' },
  source: '国家免费孕前优生健康检查项目',
  reads: () => form({ examined: count, target: count }),
  compute: ({ examined, target }) => ratio(examined, named('target', target), 100),
  cases: [{ given: { examined: 1043, target: 1000 }, gives: '104.3', from: '1043 over 10, by hand' }],
});

/**
 * Of each hundred due in the period, what was collected, by amount or by cases; arrears can lift it above 100.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example levyCollectionRate({ collected: 20, due: 21 }).toFixed(1) // '95.2'
 */
export const levyCollectionRate = /* @__PURE__ */ defineIndicator({
  id: 'levyCollectionRate',
  title: { zh: '社会抚养费征收到位率', en: 'Levy collected' },
  says: {
    zh: '应征收额中已征收者所占的百分比（也可按例数计）；追缴旧欠时可超过 100。',
    en: 'Of each hundred due in the period, what was collected, by amount or by cases; arrears can lift it above 100.',
  },
  formula: { zh: '100 × 已征收 ÷ 应征收', en: '100 × collected ÷ due in the period' },
  math: '100 \\cdot \\frac{C}{D}',
  unit: '%',
  denominators: ['due'],
  range: { hard: [0, null], plausible: [0, 120] },
  misuse: {
    zh: '计入往年欠缴；例数与金额混用。2021 年已取消，仅供历史研究。',
    en: 'Payments for earlier years; cases and amounts mixed. Abolished in 2021, historical only.',
  },
  source: '社会抚养费征收管理办法 (2002–2021)',
  reads: () => form({ collected: count, due: count }),
  compute: ({ collected, due }) => ratio(collected, named('due', due), 100),
  cases: [{ given: { collected: 20, due: 21 }, gives: '95.2', from: '20 over 0.21, by hand' }],
});

/**
 * What was achieved for each hundred of the target, where more is better.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example targetAttainment({ achieved: 530, target: 500 }).toFixed(1) // '106.0'
 */
export const targetAttainment = /* @__PURE__ */ defineIndicator({
  id: 'targetAttainment',
  title: { zh: '完成率', en: 'Target attainment' },
  says: {
    zh: '完成数与目标数之比，按百分数计；用于越多越好的目标。',
    en: 'What was achieved for each hundred of the target, where more is better.',
  },
  formula: { zh: '100 × 完成数 ÷ 目标数', en: '100 × achieved ÷ target' },
  math: '100 \\cdot \\frac{A}{T}',
  unit: '%',
  denominators: ['target'],
  range: { hard: [0, null], plausible: [0, 120] },
  misuse: { zh: '用于出生率上限一类的限制性目标。', en: 'Used for ceilings such as a limit of the birth rate.' },
  source: '目标责任制',
  reads: () => form({ achieved: count, target: count }),
  compute: ({ achieved, target }) => ratio(achieved, named('target', target), 100),
  cases: [{ given: { achieved: 530, target: 500 }, gives: '106.0', from: '530 over 5, by hand' }],
});

/**
 * The share done within the time limit: of what was due, or (which hides omissions) of what was done.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example timelinessRate({ onTime: 340, due: 400 }).toFixed(1) // '85.0'
 */
export const timelinessRate = /* @__PURE__ */ defineIndicator({
  id: 'timelinessRate',
  title: { zh: '及时率', en: 'Timeliness rate' },
  says: {
    zh: '应办（或已办）事项中，按时办结者所占的百分比。',
    en: 'Done within the limit in each hundred due, or in each hundred done.',
  },
  formula: {
    zh: '100 × 按时办结数 ÷ 应办数（或已办数，须注明）',
    en: '100 × done within the limit ÷ due (or done, which must be stated)',
  },
  math: '100 \\cdot \\frac{T}{D}',
  unit: '%',
  denominators: ['due', 'done'],
  range: { hard: [0, 100] },
  misuse: {
    zh: '以已办数为分母，漏办反使率升高。',
    en: 'What was done as the denominator, so that omissions raise the rate.',
  },
  source: '地方考核办法',
  reads: () => either(form({ onTime: count, due: count }), form({ onTime: count, done: count })),
  compute: (given) =>
    proportion(given.onTime, 'due' in given ? named('due', given.due) : named('done', given.done), 'onTime'),
  cases: [
    { given: { onTime: '340', due: '400' }, gives: '85.00', from: '340 over 4' },
    { given: { onTime: 340, done: 350 }, gives: '97.14', from: '340 over 3.5' },
  ],
});

/**
 * Examinations per hundred persons due. Counted in person-times (`counted: 'person-times'`) it may exceed 100.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example examinationRate({ examined: 380, due: 400 }).toFixed(1) // '95.0'
 */
export const examinationRate = /* @__PURE__ */ defineIndicator({
  id: 'examinationRate',
  title: { zh: '孕检率（妇检率、环孕检率）', en: 'Examination rate' },
  says: {
    zh: '应检者中已检者所占的百分比；按人次计可超过 100。',
    en: 'Examined for each hundred due; in person-times it may exceed 100.',
  },
  formula: { zh: '100 × 已检数 ÷ 应检数', en: '100 × examined ÷ due' },
  math: '100 \\cdot \\frac{E}{D}',
  unit: '%',
  denominators: ['due'],
  range: { hard: [0, null], plausible: [0, 100] },
  misuse: { zh: '把重复检查计作人数。', en: 'Repeated examinations counted as persons.' },
  source: '地方考核办法 (historical; aggregates only)',
  reads: () => form({ examined: count, due: count, counted: optional(oneOf('persons', 'person-times')) }),
  compute: ({ examined, due, counted }) =>
    counted === 'person-times'
      ? ratio(examined, named('due', due), 100)
      : proportion(examined, named('due', due), 'examined'),
  cases: [
    { given: { examined: 380, due: 400 }, gives: '95.00', from: '380 over 4' },
    { given: { examined: 1500, due: 400, counted: 'person-times' }, gives: '375.00', from: '1500 over 4' },
  ],
});

/**
 * How many events in a hundred true ones were reported rightly, or how many of the records checked match.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example statisticsAccuracy({ omitted: 3, wrong: 2, invented: 1, trueEvents: 640 }).toFixed(2) // '99.06'
 */
export const statisticsAccuracy = /* @__PURE__ */ defineIndicator({
  id: 'statisticsAccuracy',
  title: { zh: '出生统计准确率', en: 'Accuracy of birth statistics' },
  says: {
    zh: '实际发生的事件中，统计无误者所占的百分比。',
    en: 'Events reported rightly in each hundred that truly happened.',
  },
  formula: {
    zh: '100 ×〔1 −（漏报 + 错报 + 虚报）÷ 实际发生数〕，或 100 × 相符数 ÷ 核查数',
    en: '100 × (1 − (omitted + wrong + invented) ÷ true events), or 100 × matching ÷ checked',
  },
  math: '100 \\left( 1 - \\frac{o + w + i}{N} \\right)',
  unit: '%',
  denominators: ['trueEvents', 'checked'],
  range: { hard: [null, 100], plausible: [0, 100] },
  misuse: { zh: '用净误差：漏报与虚报互相抵消。', en: 'The net error, in which omissions and inventions cancel.' },
  source: '国家人口计生委, 人口和计划生育统计报表制度; 质量抽查',
  reads: () =>
    either(
      form({ omitted: count, wrong: count, invented: count, trueEvents: count }),
      form({ matching: count, checked: count }),
    ),
  compute: (given) => {
    if ('matching' in given) return proportion(given.matching, named('checked', given.checked), 'matching');
    const errors = sumOf([given.omitted, given.wrong, given.invented]);
    return ratio(minus(given.trueEvents, errors), named('trueEvents', given.trueEvents), 100);
  },
  cases: [
    { given: { omitted: '3', wrong: '2', invented: '1', trueEvents: '640' }, gives: '99.06', from: '634 over 6.4' },
    { given: { matching: 190, checked: 200 }, gives: '95.00', from: '190 over 2' },
  ],
});

/**
 * Births that were left out, of all that happened.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example omissionRate({ reported: 637, omitted: 13 }).toFixed(2) // '2.00'
 */
export const omissionRate = /* @__PURE__ */ defineIndicator({
  id: 'omissionRate',
  title: { zh: '出生漏报率', en: 'Omission of births' },
  says: { zh: '实际出生中漏报者所占的百分比。', en: 'Omitted births in each hundred that truly happened.' },
  formula: { zh: '100 × 漏报数 ÷（已报数 + 漏报数）', en: '100 × omitted ÷ (reported + omitted)' },
  math: '100 \\cdot \\frac{o}{r + o}',
  unit: '%',
  denominators: ['trueEvents'],
  range: { hard: [0, 100], plausible: [0, 50] },
  misuse: { zh: '以已报数为分母，可超过 100。', en: 'The reported births as the denominator, which can exceed 100.' },
  source: '国家人口计生委, 人口和计划生育统计报表制度; 质量抽查',
  reads: () => form({ reported: count, omitted: count }),
  compute: ({ reported, omitted }) => ratio(omitted, named('trueEvents', plus(reported, omitted)), 100),
  cases: [{ given: { reported: '637', omitted: '13' }, gives: '2.00', from: '13 over 6.5' }],
});
