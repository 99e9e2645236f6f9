import { builtIn } from '../policy/document.js';
import { COERCIVE, collected, NOT_ABOUT_HOUSEHOLDS, unnamed } from './parts/plan-collection.js';
import { targetsOf } from './parts/targets.js';

const YEAR = { zh: '原文年份未印（推定2004年）', en: 'year not printed (inferred 2004)' };
const STAFF = { zh: '医院职工', en: 'staff of the hospital' };

/** A hospital plan: targets for its staff. */
export const plan06 = builtIn({
  id: 'plan-06',
  title: {
    zh: '医院计划生育工作计划（汇编第6篇）',
    en: 'Work plan of a hospital on family planning (collection, text 6)',
  },
  issuer: { zh: '某医院（名称已隐去）', en: 'A hospital (name hidden)' },
  documentNumber: null,
  rank: 'community-agreement',
  jurisdiction: unnamed('某医院', 'a hospital'),
  issuedOn: 'not-stated',
  inForce: {
    from: '2004-01-01',
    until: '2005-01-01',
    evidence: {
      zh: '年份未印：当年5月29日为计生协会（1980年成立）成立24周年，推定为2004年的计划',
      en: 'No year is printed: its 29 May is the 24th anniversary of the association founded in 1980, hence the plan of 2004',
    },
  },
  source: collected(6),
  provisions: {},
  targets: targetsOf(
    { cites: '二', period: YEAR },
    {
      plan: { says: { zh: '计划生育率', en: 'planned births' }, is: ['=', '100', '%'], of: STAFF, cites: '二、1' },
      contraception: {
        says: { zh: '综合节育率', en: 'contraceptive prevalence' },
        is: ['=', '100', '%'],
        of: STAFF,
        cites: '二、2',
        coercive: true,
      },
      'first-cert': {
        says: { zh: '一孩报名领证率', en: 'first-child registration and certificate' },
        is: ['=', '100', '%'],
        of: STAFF,
        cites: '二、3',
      },
      'pregnancy-survey': {
        says: { zh: '孕情普查率', en: 'pregnancy survey' },
        is: ['=', '100', '%'],
        of: STAFF,
        cites: '二、4',
        coercive: true,
      },
      statistics: {
        says: { zh: '统计求实率', en: 'truthful statistics' },
        is: ['=', '100', '%'],
        of: { zh: '统计报表', en: 'statistical reports' },
        cites: '二、5',
      },
      marriage: {
        says: { zh: '晚婚率（原文印作“完婚率”）', en: 'late marriage (a like-sounding word is printed)' },
        is: ['=', '100', '%'],
        of: STAFF,
        cites: '二、6',
      },
      'late-birth': { says: { zh: '晚育率', en: 'late births' }, is: ['=', '100', '%'], of: STAFF, cites: '二、7' },
      early: {
        says: { zh: '早婚早育', en: 'early marriage, early birth' },
        is: ['=', '0', 'cases'],
        of: STAFF,
        cites: '二、8',
      },
      'birth-abortion': {
        says: { zh: '生流比1:0.2，即每一例出生的流产数', en: 'births to abortions as 1 to 0.2: abortions per birth' },
        is: ['<=', '0.2', 'abortions per birth'],
        of: STAFF,
        cites: '二、9',
      },
      men: {
        says: { zh: '男职工早婚、早育、计划外生育', en: 'male staff: early marriage, early birth, unplanned birth' },
        is: ['=', '0', 'cases'],
        of: { zh: '男职工', en: 'male staff' },
        cites: '二、10',
      },
    },
  ),
  notes: [
    {
      id: 'marriage-printed',
      says: {
        zh: '“完婚率”可解作“晚婚率”之误（默认），也可按字面解',
        en: 'The word printed can be read as a slip for the rate of late marriage (the default) or as printed, the rate of marriage',
      },
    },
    {
      id: 'birth-abortion-operator',
      says: {
        zh: '生流比1:0.2原文未印大小，按不超过（默认）记录，也可解作等于',
        en: 'For 1 to 0.2 the text prints no operator: kept as at most (the default); exactly is possible too',
      },
    },
  ],
  notModelled: [
    { what: { zh: '生殖健康普查、药具发放', en: 'Health surveys and the giving out of supplies' }, because: COERCIVE },
    {
      what: {
        zh: '季度安排、宣传栏、月报、责任书和保证措施',
        en: 'Quarterly arrangements, notice boards, monthly reports, contracts and guarantees',
      },
      because: NOT_ABOUT_HOUSEHOLDS,
    },
  ],
});
