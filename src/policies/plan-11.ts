import { builtIn } from '../policy/document.js';
import { COERCIVE, collected, NOT_ABOUT_HOUSEHOLDS, unnamed } from './parts/plan-collection.js';
import { targetsOf } from './parts/targets.js';

const TERM = { zh: '原文学年已隐去', en: 'school year hidden in the text' };
const STAFF = { zh: '学校教职工', en: 'staff of the school' };
const WOMEN = { zh: '女职工', en: 'women staff' };
const SUPPLIES = { zh: '药具使用者', en: 'users of supplies' };

/** A school plan: nine rates of 100 per cent. */
export const plan11 = builtIn({
  id: 'plan-11',
  title: {
    zh: '学校计划生育工作计划（汇编第11篇）',
    en: 'Work plan of a school on family planning (collection, text 11)',
  },
  issuer: { zh: '某学校（名称已隐去）', en: 'A school (name hidden)' },
  documentNumber: null,
  rank: 'community-agreement',
  jurisdiction: unnamed('某学校', 'a school'),
  issuedOn: 'not-stated',
  inForce: {
    from: { notBefore: '2012-11-08', notAfter: '2017-10-17' },
    until: 'not-stated',
    evidencedUntil: '2017-10-18',
    evidence: {
      zh: '学年已隐去：以十八大（2012年11月8日开幕）精神为指导，未提十九大（2017年10月18日开幕）',
      en: 'The school year is hidden: guided by the congress that opened on 8 November 2012, and without that of 18 October 2017',
    },
  },
  source: collected(11),
  provisions: {},
  targets: targetsOf(
    { cites: '二', period: TERM },
    {
      plan: { says: { zh: '计划生育率', en: 'planned births' }, is: ['=', '100', '%'], of: STAFF },
      'late-marriage': {
        says: { zh: '女职工初婚晚婚率', en: 'late first marriage' },
        is: ['=', '100', '%'],
        of: WOMEN,
      },
      'late-birth': { says: { zh: '一孩晚育率', en: 'late first birth' }, is: ['=', '100', '%'], of: STAFF },
      statistics: {
        says: { zh: '人口与计划生育统计合格率', en: 'statistics that pass' },
        is: ['=', '100', '%'],
        of: { zh: '统计报表', en: 'statistical reports' },
      },
      contraception: {
        says: { zh: '避孕节育措施落实率', en: 'contraceptive measures in use' },
        is: ['=', '100', '%'],
        of: STAFF,
        coercive: true,
      },
      'supplies-follow-up': {
        says: { zh: '药具发送随访率', en: 'follow-up of supplies that were handed out' },
        is: ['=', '100', '%'],
        of: SUPPLIES,
      },
      'supplies-effective': {
        says: { zh: '药具使用有效率', en: 'effectiveness of supplies' },
        is: ['>=', '100', '%'],
        of: SUPPLIES,
      },
      publicity: { says: { zh: '各项宣传活动覆盖率', en: 'coverage of publicity' }, is: ['=', '100', '%'], of: STAFF },
      policy: { says: { zh: '出生人口政策符合率', en: 'births within policy' }, is: ['=', '100', '%'], of: STAFF },
    },
  ),
  notes: [
    {
      id: 'above-hundred',
      says: {
        zh: '药具有效率原文印作“100%以上”，照录',
        en: 'For the effectiveness of supplies "100 per cent or above" is printed; it is kept so',
      },
    },
    {
      id: 'rewards-named',
      says: {
        zh: '原文称落实符合条件教职工的计生奖励优惠，未写种类、条件和数额',
        en: 'The text says that those of the staff who meet the conditions get the rewards and preferences, without kinds, conditions or amounts',
      },
    },
  ],
  notModelled: [
    {
      what: { zh: '长效避孕节育措施和随访督查', en: 'Long-acting measures, follow-up visits and inspections' },
      because: COERCIVE,
    },
    {
      what: { zh: '宣传、阵地、档案和报表', en: 'Publicity, notice boards, files and reports' },
      because: NOT_ABOUT_HOUSEHOLDS,
    },
  ],
});
