import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import { stated } from './parts/households.js';
import { collected, NOT_ABOUT_HOUSEHOLDS, unnamed } from './parts/plan-collection.js';
import { targetsOf } from './parts/targets.js';

const { all, atLeast, fact } = build;

/** A plan of a central school after the two-child policy: convenience for older pregnant teachers. Text 7 is the same. */
export const plan05 = builtIn({
  id: 'plan-05',
  title: {
    zh: '中心学校计划生育工作计划（汇编第5篇，第7篇同）',
    en: 'Work plan of a central school on family planning (collection, texts 5 and 7)',
  },
  issuer: { zh: '某中心学校（名称已隐去）', en: 'A central school (name hidden)' },
  documentNumber: null,
  rank: 'community-agreement',
  jurisdiction: unnamed('某中心学校', 'a central school'),
  issuedOn: 'not-stated',
  inForce: {
    from: { notBefore: '2013-11-15', notAfter: '2021-05-30' },
    until: 'not-stated',
    evidencedUntil: '2021-05-31',
    evidence: {
      zh: '年份未印：文称“现在国家放开二胎生育”，在公布单独两孩（2013年11月15日）与三孩政策（2021年5月31日）之间',
      en: 'No year is printed: the state has "now" opened second births, which lies between the decisions of 15 November 2013 and of 31 May 2021, on three children',
    },
  },
  source: collected(5),
  extra: {
    teacher: stated(
      { zh: '在校女教师', en: 'woman teacher of the school' },
      { zh: '是否在校女教师？', en: 'Is she a teacher of one of the schools?' },
    ),
    olderMother: stated(
      { zh: '高龄孕妇', en: 'older expectant mother' },
      { zh: '是否属于“高龄”孕妇（原文未写年龄）？', en: 'Is she an "older" expectant mother (the text names no age)?' },
    ),
  },
  provisions: {
    'older-mothers': {
      kind: 'benefit',
      says: {
        zh: '为高龄怀孕女教师解决困难、提供方便',
        en: 'Convenience and help with difficulties for older pregnant teachers',
      },
      cites: '五',
      subject: 'household',
      when: all(fact('extra.teacher'), fact('extra.olderMother'), atLeast(fact('pregnancy.months'), 1)),
      amount: 'in-kind',
      frequency: null,
    },
  },
  targets: targetsOf(
    { cites: '一', period: { zh: '原文年份未印，每学期', en: 'year not printed, each school term' } },
    {
      meetings: {
        says: { zh: '每学期计划生育工作会议', en: 'meetings on family planning each school term' },
        is: ['>=', '1', 'meetings per term'],
        of: { zh: '学校', en: 'the school' },
      },
    },
  ),
  notes: [
    {
      id: 'help-not-stated',
      says: { zh: '提供哪些方便、多大年龄为高龄，原文未写', en: 'Which help, and which age is "older", is not stated' },
      provisions: ['older-mothers'],
    },
    {
      id: 'printed-twice',
      says: {
        zh: '汇编第5篇与第7篇是同一文本，此处只列一次',
        en: 'Texts 5 and 7 of the collection are the same text; it stands here once',
      },
    },
  ],
  notModelled: [
    {
      what: {
        zh: '违反者的处罚，评优晋级与计划生育挂钩',
        en: 'Punishment, and the tie between promotion and family planning',
      },
      because: { zh: '原文未写数额、期限和程序', en: 'The text gives no amount, period or procedure' },
    },
    {
      what: { zh: '宣传、国情教育、青春期教育和领导小组', en: 'Publicity, teaching and the leading group' },
      because: NOT_ABOUT_HOUSEHOLDS,
    },
  ],
  cases: [
    {
      name: { zh: '怀孕的高龄女教师', en: 'An older teacher who is pregnant' },
      provision: 'older-mothers',
      on: '2021-05-30',
      household: { pregnancy: { months: 5 }, extra: { teacher: true, olderMother: true } },
      expect: { status: 'eligible', amountStatus: 'in-kind', amount: null },
    },
    {
      name: { zh: '未怀孕', en: 'Not pregnant' },
      provision: 'older-mothers',
      on: '2021-05-30',
      household: { pregnancy: { months: 0 }, extra: { teacher: true, olderMother: true } },
      expect: { status: 'not-eligible' },
    },
  ],
});
