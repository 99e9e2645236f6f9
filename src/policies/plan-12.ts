import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import { RURAL_COUPLE, ruralCouple } from './parts/households.js';
import { COERCIVE, collected, NOT_ABOUT_HOUSEHOLDS, unnamed } from './parts/plan-collection.js';
import { targetsOf } from './parts/targets.js';

const { all, below, equal, fact, reading } = build;

/** A village plan: the free health check of rural couples before a pregnancy. */
export const plan12 = builtIn({
  id: 'plan-12',
  title: {
    zh: '村计划生育工作计划（汇编第12篇）',
    en: 'Work plan of a village on family planning (collection, text 12)',
  },
  issuer: { zh: '某村（名称已隐去）', en: 'A village (name hidden)' },
  documentNumber: null,
  rank: 'community-agreement',
  jurisdiction: unnamed('某村', 'a village'),
  issuedOn: 'not-stated',
  inForce: {
    from: { notBefore: '2010-01-01', notAfter: '2022-09-28' },
    until: 'not-stated',
    evidencedUntil: '2022-09-29',
    evidence: {
      zh: '年份未印：在免费孕前优生健康检查开始试点的2010年与网页日期（2022年9月28日）之间',
      en: 'No year is printed: between 2010, when the free checks began as a trial, and the date of the page, 28 September 2022',
    },
  },
  source: collected(12),
  readings: {
    'rural-couple': RURAL_COUPLE,
    once: {
      asks: {
        zh: '“免费提供一次”是每对夫妇一次，还是每次计划怀孕一次？',
        en: 'Is "one free check" one for the couple or one for each planned pregnancy?',
      },
      options: {
        'once-per-planned-pregnancy': {
          says: { zh: '每次计划怀孕一次', en: 'one for each planned pregnancy' },
          cites: {
            zh: '国家项目在每次符合政策的怀孕前提供一次（转引）',
            en: 'the national programme gives one before each lawful pregnancy (read in a secondary source)',
          },
        },
        'once-per-couple': {
          says: { zh: '每对夫妇只有一次', en: 'one for the couple' },
          cites: { zh: '原文只写“一次”', en: 'the text says only "once"' },
        },
      },
      default: 'once-per-planned-pregnancy',
      because: {
        zh: '该句介绍的是政府的项目，以怀孕前检查为目的',
        en: 'The sentence describes the programme of the government, whose checks are for a pregnancy to come.',
      },
    },
  },
  parameters: {
    checks: { says: { zh: '免费检查一次', en: 'one free check' }, is: { value: 1, type: 'number' }, cites: '五' },
  },
  extra: {
    earlierChecks: {
      type: 'number',
      label: { zh: '为以前各次怀孕享受的免费检查次数', en: 'free checks had for earlier pregnancies' },
      question: {
        zh: '为以前各次怀孕共享受过几次免费检查？',
        en: 'How many free checks has the couple had for earlier pregnancies?',
      },
    },
  },
  provisions: {
    'free-precheck': {
      kind: 'benefit',
      says: { zh: '农村夫妇免费孕前优生健康检查', en: 'Free health check of rural couples before a pregnancy' },
      cites: '五',
      subject: 'household',
      when: all(
        ruralCouple,
        fact('pregnancy.planned'),
        fact('pregnancy.lawful'),
        below(fact('pregnancy.freeChecks'), { parameter: 'checks' }),
        reading('once', {
          'once-per-planned-pregnancy': true,
          'once-per-couple': equal(fact('extra.earlierChecks'), 0),
        }),
      ),
      amount: 'in-kind',
      frequency: 'once',
    },
  },
  targets: targetsOf(
    { cites: '四', period: { zh: '原文年份未印', en: 'year not printed' } },
    {
      'service-events': {
        says: { zh: '便民服务活动，至少', en: 'service events, at least' },
        is: ['>=', '1', 'events'],
        of: { zh: '流动人口', en: 'floating population' },
      },
      'service-events-most': {
        says: { zh: '便民服务活动，至多', en: 'service events, at most' },
        is: ['<=', '2', 'events'],
        of: { zh: '流动人口', en: 'floating population' },
      },
    },
  ),
  notes: [
    {
      id: 'items-not-stated',
      says: { zh: '检查项目和机构原文未写', en: 'What is checked, and where, is not stated' },
      provisions: ['free-precheck'],
    },
  ],
  notModelled: [
    {
      what: { zh: '每月一查、每季度一核对的普查验证', en: 'Monthly checks and quarterly reconciliation' },
      because: COERCIVE,
    },
    { what: { zh: '队伍、宣传和走访', en: 'Staff, publicity and visits' }, because: NOT_ABOUT_HOUSEHOLDS },
  ],
  cases: [
    {
      name: { zh: '符合政策、计划怀孕的农村夫妇', en: 'A rural couple that plans a lawful pregnancy' },
      provision: 'free-precheck',
      on: '2022-09-28',
      household: {
        partners: [{ registration: 'rural' }, { registration: 'rural' }],
        pregnancy: { planned: true, lawful: true, freeChecks: 0 },
      },
      expect: { status: 'eligible', amountStatus: 'in-kind', amount: null },
    },
    {
      name: { zh: '已为这次计划检查过', en: 'Already checked for this plan' },
      provision: 'free-precheck',
      on: '2022-09-28',
      household: {
        partners: [{ registration: 'rural' }, { registration: 'rural' }],
        pregnancy: { planned: true, lawful: true, freeChecks: 1 },
      },
      expect: { status: 'not-eligible' },
    },
  ],
});
