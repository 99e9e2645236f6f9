import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import {
  childcareDays,
  employerShare,
  employersHalf,
  fatherDays,
  inYear,
  LEAVE_PARAMETERS,
  leaveDays,
  maternityLeave,
  money,
  NATIONAL_LEAVE,
  NO_CERTIFICATES_AFTER_2016,
  ONLY_CHILD_TERMS,
  OTHER_PARTS,
  onlyChildReward,
  untilAge,
} from './parts/province.js';

const { before, choose, fact, some, term } = build;

/** 浙江省人口与计划生育条例 of 2021: maternity leave by order of births, and the only-child reward. */
export const zhejiangRegulation2021 = builtIn({
  id: 'zhejiang-regulation-2021',
  title: {
    zh: '浙江省人口与计划生育条例（2021年）',
    en: 'Population and Family Planning Regulation of Zhejiang (2021)',
  },
  issuer: { zh: '浙江省人民代表大会常务委员会', en: "Standing Committee of the People's Congress of Zhejiang" },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '330000' },
  issuedOn: 'not-stated',
  inForce: inYear(2021, '2022-01-01'),
  source: { zh: '第二十六条、第二十七条及产假规定', en: 'Articles 26 and 27, and the rule on leave' },

  parameters: {
    ...NATIONAL_LEAVE,
    'added-first': LEAVE_PARAMETERS.added(60, '产假'),
    'added-later': LEAVE_PARAMETERS.added(90, '产假'),
    'father-days': LEAVE_PARAMETERS.father(15, '产假'),
    'childcare-days': LEAVE_PARAMETERS.childcare(10, '产假'),
    reward: money({ zh: '每年至少', en: 'at least, a year' }, '100.00', '第二十六条'),
    'employer-share': employerShare('第二十七条'),
    'until-age': untilAge(14, '第二十六条'),
  },

  terms: {
    ...ONLY_CHILD_TERMS,
    later: {
      says: { zh: '此前已有子女出生', en: 'a child was born before this one' },
      is: some('children', before(fact('each.birthDate'), fact('child.birthDate'))),
    },
  },

  provisions: {
    'maternity-leave': maternityLeave({
      cites: '产假',
      outputs: {
        ...leaveDays(choose(term('later'), { parameter: 'added-later' }, { parameter: 'added-first' })),
        father: fatherDays,
        childcare: childcareDays,
      },
    }),
    'only-child-reward': onlyChildReward({
      cites: '第二十六条',
      amount: { parameter: 'reward' },
      frequency: 'yearly',
      shares: employersHalf('reward'),
    }),
  },

  notes: [
    NO_CERTIFICATES_AFTER_2016,
    {
      id: 'one-employer',
      says: {
        zh: '双方用人单位各负担一半；一方为农村居民或已死亡的，由另一方单位全部负担',
        en: 'Each employer bears half; where one parent is a rural resident or dead, the other employer bears all',
      },
      provisions: ['only-child-reward'],
    },
    {
      id: 'at-least',
      says: { zh: '数额为下限', en: 'The amount is the least' },
      provisions: ['only-child-reward'],
    },
    {
      id: 'fourth-child',
      says: {
        zh: '所增天数只写到第三孩；第四孩及以上此处按第二、三孩计算',
        en: 'The days are stated up to the third child; later ones are taken like the second and third here',
      },
      provisions: ['maternity-leave'],
    },
  ],

  notModelled: [OTHER_PARTS],

  cases: [
    {
      name: { zh: '第二孩：98日加90日', en: 'Second child: 98 and 90 days' },
      provision: 'maternity-leave',
      child: 'c1',
      on: '2022-01-01',
      household: {
        children: [{ id: 'c1', birthDate: '2021-12-05', difficultBirth: false }, { birthDate: '2018-03-01' }],
      },
      expect: { status: 'applies', outputs: { days: 188, 'added-days': 90, father: 15, childcare: 10 } },
    },
    {
      name: { zh: '第一孩：98日加60日', en: 'First child: 98 and 60 days' },
      provision: 'maternity-leave',
      child: 'c1',
      on: '2022-01-01',
      household: { children: [{ id: 'c1', birthDate: '2021-12-05', difficultBirth: false }] },
      expect: { status: 'applies', outputs: { days: 158 } },
    },
    {
      name: { zh: '持证，子女13周岁', en: 'Certificate, the child is 13' },
      provision: 'only-child-reward',
      on: '2022-06-01',
      household: {
        certificates: [{ kind: 'only-child', issuedOn: '2010-06-01' }],
        children: [{ birthDate: '2009-05-01' }],
      },
      expect: { status: 'eligible', amountStatus: 'stated', amount: '100.00' },
    },
    {
      name: { zh: '子女满14周岁', en: 'The child is 14' },
      provision: 'only-child-reward',
      on: '2023-05-01',
      household: {
        certificates: [{ kind: 'only-child', issuedOn: '2010-06-01' }],
        children: [{ birthDate: '2009-05-01' }],
      },
      expect: { status: 'not-eligible', amountStatus: null, amount: null },
    },
  ],
});
