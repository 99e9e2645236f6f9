import { defineIndicator } from './indicator.js';
import { count } from './items.js';
import { proportion } from './outcome.js';
import { named } from './population.js';
import { form } from './read.js';

/**
 * Persons for whom it was carried out in each hundred due in the period.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example longActingMethodRate({ carriedOut: 45, due: 60 }).toFixed(2) // '75.00'
 */
export const longActingMethodRate = /* @__PURE__ */ defineIndicator({
  id: 'longActingMethodRate',
  title: { zh: '长效避孕节育措施落实率', en: 'Long-acting methods carried out' },
  says: {
    zh: '应落实者中已落实长效措施者所占的百分比。',
    en: 'Persons for whom it was carried out in each hundred due in the period.',
  },
  formula: {
    zh: '100 × 已落实人数 ÷ 应落实人数',
    en: '100 × persons for whom it was carried out ÷ persons due in the period',
  },
  math: '100 \\cdot \\frac{A}{D}',
  unit: '%',
  denominators: ['due'],
  range: { hard: [0, 100] },
  misuse: { zh: '以使用者存量代替本期应落实数。', en: 'The stock of users in place of the cases due in the period.' },
  source: '地方考核办法 (historical)',
  reads: () => form({ carriedOut: count, due: count }),
  compute: ({ carriedOut, due }) => proportion(carriedOut, named('due', due), 'carriedOut'),
  cases: [{ given: { carriedOut: 45, due: 60 }, gives: '75.00', from: '45 over 0.6, by hand' }],
});

/**
 * Persons who hold the certificate in each hundred who had to hold one.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example certificateIssuingRate({ holders: 96, due: 120 }).toFixed(2) // '80.00'
 */
export const certificateIssuingRate = /* @__PURE__ */ defineIndicator({
  id: 'certificateIssuingRate',
  title: { zh: '办证率', en: 'Certificates issued' },
  says: {
    zh: '应办证者中已持证者所占的百分比。',
    en: 'Persons who hold the certificate in each hundred who had to hold one.',
  },
  formula: {
    zh: '100 × 持证人数 ÷ 应办证人数',
    en: '100 × persons who hold the certificate ÷ persons who had to hold one',
  },
  math: '100 \\cdot \\frac{H}{D}',
  unit: '%',
  denominators: ['due'],
  range: { hard: [0, 100] },
  misuse: { zh: '分子含应办名单以外的人。', en: 'Persons outside the due list in the numerator.' },
  source: '流动人口计划生育工作条例 (2009)',
  reads: () => form({ holders: count, due: count }),
  compute: ({ holders, due }) => proportion(holders, named('due', due), 'holders'),
  cases: [{ given: { holders: 96, due: 120 }, gives: '80.00', from: '96 over 1.2, by hand' }],
});

/**
 * Persons checked in each hundred to be checked.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example certificateCheckRate({ checked: 42980, due: 43066 }).toFixed(1) // '99.8'
 */
export const certificateCheckRate = /* @__PURE__ */ defineIndicator({
  id: 'certificateCheckRate',
  title: { zh: '验证率（查验率）', en: 'Certificates checked' },
  says: { zh: '应验证者中已验证者所占的百分比。', en: 'Persons checked in each hundred to be checked.' },
  formula: { zh: '100 × 已验证数 ÷ 应验证数', en: '100 × checked ÷ to be checked' },
  math: '100 \\cdot \\frac{C}{D}',
  unit: '%',
  denominators: ['due'],
  range: { hard: [0, 100] },
  misuse: {
    zh: '以人次除以人数：43 066 人次中的 99.8% 说明不了人数。',
    en: 'Person-times over persons: 99.8 % of 43 066 person-times says nothing about persons.',
  },
  source: '流动人口计划生育工作条例 (2009)',
  reads: () => form({ checked: count, due: count }),
  compute: ({ checked, due }) => proportion(checked, named('due', due), 'checked'),
  cases: [{ given: { checked: 42980, due: 43066 }, gives: '99.8', from: '42980 over 430.66, by hand' }],
});

/**
 * Replies sent in each hundred requests received.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example feedbackRate({ replies: 286, received: 287 }).toFixed(2) // '99.65'
 */
export const feedbackRate = /* @__PURE__ */ defineIndicator({
  id: 'feedbackRate',
  title: { zh: '信息反馈率', en: 'Feedback rate' },
  says: { zh: '收到的查询中已反馈者所占的百分比。', en: 'Replies sent in each hundred requests received.' },
  formula: { zh: '100 × 已反馈数 ÷ 收到的查询数', en: '100 × replies sent ÷ requests received' },
  math: '100 \\cdot \\frac{R}{D}',
  unit: '%',
  denominators: ['due'],
  range: { hard: [0, 100] },
  misuse: { zh: '计入逾期反馈。', en: 'Replies outside the time limit counted.' },
  source: '流动人口计划生育工作条例 (2009)',
  reads: () => form({ replies: count, received: count }),
  compute: ({ replies, received }) => proportion(replies, named('due', received), 'replies'),
  cases: [{ given: { replies: 286, received: 287 }, gives: '99.65', from: '286 over 2.87, by hand' }],
});

/**
 * Records submitted in each hundred that had to be submitted.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example submissionRate({ submitted: 480, due: 500 }).toFixed(2) // '96.00'
 */
export const submissionRate = /* @__PURE__ */ defineIndicator({
  id: 'submissionRate',
  title: { zh: '信息提交率', en: 'Submission rate' },
  says: {
    zh: '应提交的信息中已提交者所占的百分比。',
    en: 'Records submitted in each hundred that had to be submitted.',
  },
  formula: { zh: '100 × 已提交数 ÷ 应提交数', en: '100 × records submitted ÷ records that had to be submitted' },
  math: '100 \\cdot \\frac{S}{D}',
  unit: '%',
  denominators: ['due'],
  range: { hard: [0, 100] },
  misuse: { zh: '以已提交者构造分母。', en: 'Denominators built from the submitted records.' },
  source: '流动人口计划生育工作条例 (2009)',
  reads: () => form({ submitted: count, due: count }),
  compute: ({ submitted, due }) => proportion(submitted, named('due', due), 'submitted'),
  cases: [{ given: { submitted: 480, due: 500 }, gives: '96.00', from: '480 over 5, by hand' }],
});

/**
 * Persons followed up in each hundred due.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example followUpRate({ followedUp: 171, due: 190 }).toFixed(2) // '90.00'
 */
export const followUpRate = /* @__PURE__ */ defineIndicator({
  id: 'followUpRate',
  title: { zh: '随访率', en: 'Follow-up rate' },
  says: { zh: '应随访者中已随访者所占的百分比。', en: 'Persons followed up in each hundred due.' },
  formula: { zh: '100 × 已随访数 ÷ 应随访数', en: '100 × followed up ÷ due' },
  math: '100 \\cdot \\frac{F}{D}',
  unit: '%',
  denominators: ['due'],
  range: { hard: [0, 100] },
  misuse: { zh: '未区分联系成功与尝试联系。', en: 'Successful contact not separated from an attempt.' },
  source: '药具管理',
  reads: () => form({ followedUp: count, due: count }),
  compute: ({ followedUp, due }) => proportion(followedUp, named('due', due), 'followedUp'),
  cases: [{ given: { followedUp: 171, due: 190 }, gives: '90.00', from: '171 over 1.9, by hand' }],
});

/**
 * Correct answers in each hundred respondents, for an item or a passing score.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example awarenessRate({ correct: 475, respondents: 500 }).toFixed(2) // '95.00'
 */
export const awarenessRate = /* @__PURE__ */ defineIndicator({
  id: 'awarenessRate',
  title: { zh: '知晓率', en: 'Awareness rate' },
  says: {
    zh: '有效应答者中回答正确者所占的百分比。',
    en: 'Correct answers in each hundred respondents, for an item or a passing score.',
  },
  formula: { zh: '100 × 回答正确人数 ÷ 有效应答人数', en: '100 × correct answers ÷ respondents' },
  math: '100 \\cdot \\frac{C}{R}',
  unit: '%',
  denominators: ['respondents'],
  range: { hard: [0, 100] },
  misuse: { zh: '把平均得分称作率；不给区间。', en: 'The mean score of items called a rate; no interval given.' },
  source: 'survey practice',
  reads: () => form({ correct: count, respondents: count }),
  compute: ({ correct, respondents }) => proportion(correct, named('respondents', respondents), 'correct'),
  cases: [{ given: { correct: 475, respondents: 500 }, gives: '95.00', from: '475 over 5, by hand' }],
});

/**
 * Satisfied in each hundred valid answers.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example satisfactionRate({ satisfied: 451, respondents: 500 }).toFixed(2) // '90.20'
 */
export const satisfactionRate = /* @__PURE__ */ defineIndicator({
  id: 'satisfactionRate',
  title: { zh: '群众满意率', en: 'Satisfaction rate' },
  says: { zh: '有效应答者中满意者所占的百分比。', en: 'Satisfied in each hundred valid answers.' },
  formula: { zh: '100 × 满意人数 ÷ 有效应答人数', en: '100 × satisfied ÷ valid answers' },
  math: '100 \\cdot \\frac{S}{R}',
  unit: '%',
  denominators: ['respondents'],
  range: { hard: [0, 100] },
  misuse: { zh: '去掉“说不清”者而不说明。', en: '"No opinion" dropped without a note.' },
  source: 'survey practice',
  reads: () => form({ satisfied: count, respondents: count }),
  compute: ({ satisfied, respondents }) => proportion(satisfied, named('respondents', respondents), 'satisfied'),
  cases: [{ given: { satisfied: 451, respondents: 500 }, gives: '90.20', from: '451 over 5, by hand' }],
});
