import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import { stated } from './parts/households.js';
import { COERCIVE, collected, NOT_ABOUT_HOUSEHOLDS, unnamed, YEAR_HIDDEN } from './parts/plan-collection.js';
import { targetsOf } from './parts/targets.js';

const { all, any, fact } = build;

/** A school plan: certificates within a month of birth, rewards for marrying and giving birth late. */
export const plan03 = builtIn({
  id: 'plan-03',
  title: {
    zh: '学校计划生育工作计划（汇编第3篇）',
    en: 'Work plan of a school on family planning (collection, text 3)',
  },
  issuer: { zh: '某学校（名称已隐去）', en: 'A school (name hidden)' },
  documentNumber: null,
  rank: 'community-agreement',
  jurisdiction: unnamed('某学校', 'a school'),
  issuedOn: 'not-stated',
  inForce: {
    from: { notBefore: '2010-10-18', notAfter: '2011-12-31' },
    until: 'not-stated',
    evidencedUntil: '2012-01-01',
    evidence: {
      zh: '年份已隐去：引用十七届五中全会（2010年10月）而未提六中全会（2011年10月），推定为2010年底至2011年',
      en: 'The year is hidden: the plenum of October 2010 is cited and that of October 2011 is not, hence late 2010 or 2011',
    },
  },
  source: collected(3),
  extra: {
    staff: stated(
      { zh: '本单位教职工', en: 'member of the staff' },
      { zh: '是否本单位教职工？', en: 'Is one of the partners on the staff of the school?' },
    ),
    marriedLate: stated(
      { zh: '晚婚', en: 'married late' },
      { zh: '是否属于“晚婚”（原文未写年龄）？', en: 'Did they marry late (the text names no age)?' },
    ),
    bornLate: stated(
      { zh: '晚育', en: 'gave birth late' },
      { zh: '是否属于“晚育”（原文未写年龄）？', en: 'Did they have the child late (the text names no age)?' },
    ),
  },
  provisions: {
    'late-marriage-and-birth': {
      kind: 'benefit',
      says: { zh: '晚婚、晚育奖励', en: 'Rewards for marrying late and for giving birth late' },
      cites: '四、4',
      subject: 'household',
      when: all(fact('extra.staff'), any(fact('extra.marriedLate'), fact('extra.bornLate'))),
      amount: 'not-stated',
      frequency: null,
    },
  },
  targets: targetsOf(
    { cites: '二', period: YEAR_HIDDEN },
    {
      cert: {
        says: { zh: '独生子女办证率（孩子出生后一个月内）', en: 'only-child certificates, within one month of birth' },
        is: ['=', '100', '%'],
        of: { zh: '已生育一孩的教职工夫妇', en: 'couples of the staff with one child' },
        cites: '二、三',
      },
      survey: {
        says: { zh: '每年一次“双情普查”到位率', en: 'attendance at the yearly survey of pregnancies and devices' },
        is: ['=', '100', '%'],
        of: { zh: '应参加普查的教职工', en: 'members of the staff who are to attend' },
        cites: '二、六',
        coercive: true,
      },
    },
  ),
  notes: [
    {
      id: 'not-stated',
      says: { zh: '晚婚、晚育的年龄和奖励数额原文均未写', en: 'The text states neither the ages nor the amounts' },
      provisions: ['late-marriage-and-birth'],
    },
  ],
  notModelled: [
    {
      what: {
        zh: '节育奖励、“双情普查”和妇检、落实避孕节育方法的要求',
        en: 'Rewards for contraception, surveys and checks, the demand to use a method',
      },
      because: COERCIVE,
    },
    {
      what: {
        zh: '责任制、宣传、关爱女孩、房屋出租户雇工管理和月度安排',
        en: "Responsibility, publicity, care for girls, tenants' workers and the calendar of work",
      },
      because: NOT_ABOUT_HOUSEHOLDS,
    },
  ],
  cases: [
    {
      name: { zh: '晚育的教职工', en: 'A member of the staff who gave birth late' },
      provision: 'late-marriage-and-birth',
      on: '2011-12-31',
      household: { extra: { staff: true, marriedLate: false, bornLate: true } },
      expect: { status: 'eligible', amountStatus: 'not-stated', amount: null },
    },
    {
      name: { zh: '既非晚婚也非晚育', en: 'Neither late' },
      provision: 'late-marriage-and-birth',
      on: '2011-12-31',
      household: { extra: { staff: true, marriedLate: false, bornLate: false } },
      expect: { status: 'not-eligible' },
    },
  ],
});
