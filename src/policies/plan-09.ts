import { builtIn } from '../policy/document.js';
import { COERCIVE, collected, NOT_ABOUT_HOUSEHOLDS, YEAR_HIDDEN } from './parts/plan-collection.js';
import { targetsOf } from './parts/targets.js';

/** A company plan under the Liaoning regulation: three rates. */
export const plan09 = builtIn({
  id: 'plan-09',
  title: {
    zh: '公司计划生育工作计划（汇编第9篇）',
    en: 'Work plan of a company on family planning (collection, text 9)',
  },
  issuer: { zh: '某公司（名称已隐去）', en: 'A company (name hidden)' },
  documentNumber: null,
  rank: 'community-agreement',
  jurisdiction: {
    division: '210000',
    place: '某公司（名称已隐去）',
    placeWithheld: true,
    inferred: {
      zh: '原文引用《辽宁省人口与计划生育条例》，推定在辽宁省',
      en: 'The regulation of Liaoning is cited, hence in that province',
    },
  },
  issuedOn: 'not-stated',
  inForce: {
    from: { notBefore: '2003-04-01', notAfter: '2022-09-28' },
    until: 'not-stated',
    evidencedUntil: '2022-09-29',
    evidence: {
      zh: '年份已隐去：在所引辽宁省条例施行（2003年4月1日）与网页日期（2022年9月28日）之间',
      en: 'The year is hidden: between the start of the Liaoning regulation cited, on 1 April 2003, and the date of the page, 28 September 2022',
    },
  },
  source: collected(9),
  provisions: {},
  targets: {
    ...targetsOf(
      { cites: '三', period: YEAR_HIDDEN },
      {
        check: {
          says: { zh: '女职工每年一次计划生育体检检查率', en: 'yearly health check of women staff' },
          is: ['=', '100', '%'],
          of: { zh: '女职工', en: 'women staff' },
        },
      },
    ),
    ...targetsOf(
      { cites: '上半年部分', period: YEAR_HIDDEN },
      {
        learning: {
          says: { zh: '学习率', en: 'learning rate' },
          is: ['=', '100', '%'],
          of: { zh: '基层组织和职工', en: 'units and staff' },
          cites: '上半年部分，三',
        },
        knowledge: {
          says: { zh: '计划生育政策知情率', en: 'knowledge of the policy' },
          is: ['=', '100', '%'],
          of: { zh: '职工', en: 'staff' },
          cites: '上半年部分，四',
        },
      },
    ),
  },
  notes: [
    {
      id: 'results-or-targets',
      says: {
        zh: '学习率和知情率出自上半年的总结，是已达到的数',
        en: 'The rates of learning and knowledge stand in the report on the first half of the year: they are given as reached',
      },
    },
  ],
  notModelled: [
    { what: { zh: '“三情”服务的检查内容', en: 'What is examined in the checks' }, because: COERCIVE },
    {
      what: {
        zh: '责任制、法规学习、每月上报信息和宣传',
        en: 'Responsibility, study, the monthly report and publicity',
      },
      because: NOT_ABOUT_HOUSEHOLDS,
    },
  ],
});
