import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import { PRACTISES } from './parts/households.js';
import { collected, NOT_ABOUT_HOUSEHOLDS, unnamed } from './parts/plan-collection.js';

const { all, equal, fact } = build;

/** A town plan for the first year of the two-child policy: what floating couples who practise family planning are given first. */
export const plan02 = builtIn({
  id: 'plan-02',
  title: { zh: '镇计划生育工作计划（汇编第2篇）', en: 'Work plan of a town on family planning (collection, text 2)' },
  issuer: { zh: '某镇（名称已隐去）', en: 'A town (name hidden)' },
  documentNumber: null,
  rank: 'township-document',
  jurisdiction: unnamed('某镇', 'a town'),
  issuedOn: 'not-stated',
  inForce: {
    from: '2016-01-01',
    until: '2017-01-01',
    evidence: {
      zh: '年份已隐去：文称十八届五中全会（2015年10月）通过全面放开二孩，当年将全面实施，推定为2016年的计划',
      en: 'The year is hidden: the two-child policy decided in October 2015 is to be carried out in that year, hence the plan of 2016',
    },
  },
  source: collected(2),
  extra: { practises: PRACTISES },
  provisions: {
    'floating-priority': {
      kind: 'benefit',
      says: {
        zh: '流动人口实行计划生育的优先优惠（迁入、子女入学、从业等）',
        en: 'Priority and preference for those of the floating population who practise family planning (moving in, schooling, work and the like)',
      },
      cites: '三、四',
      subject: 'household',
      when: all(equal(fact('residence.status'), 'floating'), fact('extra.practises')),
      amount: 'in-kind',
      frequency: null,
    },
  },
  notes: [
    {
      id: 'support-without-amounts',
      says: {
        zh: '“三结合”项目的帮扶资金、困难家庭的经济、独生子女父母养老保障和独生子女意外伤害问题，原文只提及，未写数额和条件',
        en: 'The help of the three-combination projects, families in difficulty, the old-age security of only-child parents and accidents of only children are only mentioned, without amounts or conditions',
      },
    },
  ],
  notModelled: [
    {
      what: {
        zh: '“三结合”项目、二孩政策宣传、技术服务体系和“一票否决”等工作安排',
        en: 'Projects, publicity for the two-child policy, services, the veto in assessments and other arrangements of work',
      },
      because: NOT_ABOUT_HOUSEHOLDS,
    },
  ],
  cases: [
    {
      name: { zh: '实行计划生育的流动人口', en: 'A floating couple that practises family planning' },
      provision: 'floating-priority',
      on: '2016-06-01',
      household: { residence: { status: 'floating' }, extra: { practises: true } },
      expect: { status: 'eligible', amountStatus: 'in-kind', amount: null },
    },
    {
      name: { zh: '户籍人口', en: 'A couple that is registered there' },
      provision: 'floating-priority',
      on: '2016-06-01',
      household: { residence: { status: 'registered' }, extra: { practises: true } },
      expect: { status: 'not-eligible' },
    },
  ],
});
