import { defineIndicator } from './indicator.js';
import { count, stock } from './items.js';
import { proportion } from './outcome.js';
import { named } from './population.js';
import { form } from './read.js';

/**
 * Births within the rules in force at the birth in each hundred births.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example policyCompliantBirthRate({ compliantBirths: 821, births: 932 }).toFixed(1) // '88.1'
 */
export const policyCompliantBirthRate = /* @__PURE__ */ defineIndicator({
  id: 'policyCompliantBirthRate',
  title: { zh: '符合政策生育率', en: 'Share of births within the rules' },
  says: {
    zh: '出生中符合当时政策者所占的百分比。',
    en: 'Births within the rules in force at the birth in each hundred births.',
  },
  formula: {
    zh: '100 × 符合政策的出生 ÷ 全部出生',
    en: '100 × births within the rules in force at the birth ÷ all births of the same scope and period',
  },
  math: '100 \\cdot \\frac{B_c}{B}',
  unit: '%',
  denominators: ['liveBirths'],
  range: { hard: [0, 100] },
  misuse: {
    zh: '以后来的规定衡量；漏掉收养或未登记的出生；常住口径的率与户籍口径的数并列。',
    en: 'Births judged by a later rule; adopted or unregistered births left out; a rate for residents beside counts for registered persons.',
  },
  source: '国家人口计生委, 人口和计划生育统计报表制度',
  reads: () => form({ compliantBirths: count, births: count }),
  compute: ({ compliantBirths, births }) => proportion(compliantBirths, named('liveBirths', births), 'compliantBirths'),
  cases: [
    { given: { compliantBirths: 821, births: 932 }, gives: '88.1', from: 'a county report: 821 of 932, printed 88.1' },
  ],
});

/**
 * Births inside the plan in each hundred births; the older name.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example plannedBirthRate({ planned: 821, births: 932 }).toFixed(2) // '88.09'
 */
export const plannedBirthRate = /* @__PURE__ */ defineIndicator({
  id: 'plannedBirthRate',
  title: { zh: '计划生育率', en: 'Planned birth rate' },
  says: {
    zh: '出生中计划内者所占的百分比（旧称）。',
    en: 'Births inside the plan in each hundred births; the older name.',
  },
  formula: {
    zh: '100 × 计划内出生 ÷ 全部出生',
    en: '100 × births inside the plan ÷ all births of the same scope and period',
  },
  math: '100 \\cdot \\frac{B_p}{B}',
  unit: '%',
  denominators: ['liveBirths'],
  range: { hard: [0, 100] },
  misuse: {
    zh: '跨越政策变更，与符合政策生育率视为同一指标。',
    en: 'Treated as identical with the share within the rules across changes of the rules.',
  },
  source: '国家人口计生委, 人口和计划生育统计报表制度',
  reads: () => form({ planned: count, births: count }),
  compute: ({ planned, births }) => proportion(planned, named('liveBirths', births), 'planned'),
  cases: [{ given: { planned: 821, births: 932 }, gives: '88.09', from: '821 of 932' }],
});

/**
 * Married women who, or whose partner, use any method in each hundred married women aged 15 to 49.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example contraceptivePrevalenceRate({ users: 2233, marriedWomen: 3417 }).toFixed(2) // '65.35'
 */
export const contraceptivePrevalenceRate = /* @__PURE__ */ defineIndicator({
  id: 'contraceptivePrevalenceRate',
  title: { zh: '综合避孕率', en: 'Contraceptive prevalence' },
  says: {
    zh: '已婚育龄妇女中，本人或配偶使用任一方法者所占的百分比。',
    en: 'Married women who, or whose partner, use any method in each hundred married women aged 15 to 49.',
  },
  formula: {
    zh: '100 × 使用任一方法者 ÷ 已婚育龄妇女',
    en: '100 × married women (or partner) using any method ÷ married women aged 15 to 49',
  },
  math: '100 \\cdot \\frac{U}{W_m}',
  unit: '%',
  denominators: ['marriedWomen'],
  range: { hard: [0, 100] },
  misuse: {
    zh: '分母扣除孕妇或想生育者；分子含各年龄使用者。',
    en: 'Pregnant women or those wanting a child removed from the denominator; users of all ages over women aged 15 to 49.',
  },
  source: 'UN, World Contraceptive Use; 国家人口计生委, 人口和计划生育统计报表制度',
  reads: () => form({ users: stock, marriedWomen: stock }),
  compute: ({ users, marriedWomen }) => proportion(users, named('marriedWomen', marriedWomen), 'users'),
  cases: [{ given: { users: 2233, marriedWomen: 3417 }, gives: '65.35', from: 'Brazil method choice data, counts' }],
});

/**
 * Users of modern methods in each hundred users.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example modernMethodShare({ part: 1915, total: 2233 }).toFixed(2) // '85.76'
 */
export const modernMethodShare = /* @__PURE__ */ defineIndicator({
  id: 'modernMethodShare',
  title: { zh: '现代避孕方法占比', en: 'Share of modern methods' },
  says: { zh: '避孕者中使用现代方法者所占的百分比。', en: 'Users of modern methods in each hundred users.' },
  formula: { zh: '100 × 使用现代方法者 ÷ 全部使用者', en: '100 × users of modern methods ÷ all users' },
  math: '100 \\cdot \\frac{U_{mod}}{U}',
  unit: '%',
  denominators: ['users'],
  range: { hard: [0, 100] },
  misuse: { zh: '与现代方法避孕率混淆。', en: 'Confused with modern prevalence.' },
  source: 'UN, World Contraceptive Use',
  reads: () => form({ part: stock, total: stock }),
  compute: ({ part, total }) => proportion(part, named('users', total), 'part'),
  cases: [{ given: { part: 1915, total: 2233 }, gives: '85.76', from: 'Brazil method choice data, counts' }],
});

/**
 * Fecund women who want to space or stop and use nothing in each hundred women in union aged 15 to 49.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example unmetNeed({ unmet: 90, women: 1200 }).toFixed(2) // '7.50'
 */
export const unmetNeed = /* @__PURE__ */ defineIndicator({
  id: 'unmetNeed',
  title: { zh: '未满足的避孕需求', en: 'Unmet need' },
  says: {
    zh: '有配偶育龄妇女中，想推迟或停止生育而未避孕者所占的百分比。',
    en: 'Fecund women who want to space or stop and use nothing in each hundred women in union aged 15 to 49.',
  },
  formula: {
    zh: '100 × 想推迟或停止生育而未避孕的可育妇女 ÷ 有配偶育龄妇女',
    en: '100 × fecund women, not using, who want to space or stop ÷ women in union aged 15 to 49',
  },
  math: '100 \\cdot \\frac{N}{W_u}',
  unit: '%',
  denominators: ['womenInUnion'],
  range: { hard: [0, 100] },
  misuse: { zh: '以 100 减避孕率代替。', en: '100 less the prevalence taken for it.' },
  source: 'DHS, Guide to Statistics; SDG 3.7.1',
  reads: () => form({ unmet: stock, women: stock }),
  compute: ({ unmet, women }) => proportion(unmet, named('womenInUnion', women), 'unmet'),
  cases: [{ given: { unmet: 90, women: 1200 }, gives: '7.50', from: '90 over 12, by hand' }],
});

/**
 * Couples who hold the certificate in each hundred couples with one child.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example onlyChildCertificateRate({ holders: 318, couples: 400 }).toFixed(2) // '79.50'
 */
export const onlyChildCertificateRate = /* @__PURE__ */ defineIndicator({
  id: 'onlyChildCertificateRate',
  title: { zh: '独生子女领证率', en: 'Only-child certificate rate' },
  says: {
    zh: '一孩夫妇中已领独生子女证者所占的百分比。',
    en: 'Couples who hold the certificate in each hundred couples with one child.',
  },
  formula: {
    zh: '100 × 已领证的夫妇 ÷ 一孩夫妇（已婚育龄妇女）',
    en: '100 × couples who hold the certificate ÷ couples with one child (married women aged 15 to 49)',
  },
  math: '100 \\cdot \\frac{C}{K_1}',
  unit: '%',
  denominators: ['couples'],
  range: { hard: [0, 100] },
  misuse: { zh: '以全部夫妇为分母。', en: 'All couples in the denominator.' },
  source: '国家人口计生委, 人口和计划生育统计报表制度 (historical)',
  reads: () => form({ holders: stock, couples: stock }),
  compute: ({ holders, couples }) => proportion(holders, named('couples', couples), 'holders'),
  cases: [{ given: { holders: 318, couples: 400 }, gives: '79.50', from: '318 over 4, by hand' }],
});
