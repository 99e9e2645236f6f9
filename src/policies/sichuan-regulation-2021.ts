import { builtIn } from '../policy/document.js';
import {
  childcareDays,
  fatherDays,
  inYear,
  LEAVE_OF_THE_DAY,
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

/** 四川省人口与计划生育条例 of 2021: maternity leave and the only-child reward. */
export const sichuanRegulation2021 = builtIn({
  id: 'sichuan-regulation-2021',
  title: {
    zh: '四川省人口与计划生育条例（2021年）',
    en: 'Population and Family Planning Regulation of Sichuan (2021)',
  },
  issuer: { zh: '四川省人民代表大会常务委员会', en: "Standing Committee of the People's Congress of Sichuan" },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '510000' },
  issuedOn: 'not-stated',
  inForce: inYear(2021, '2025-06-01'),
  source: {
    zh: '第二十四条（产假）；独生子女父母奖励为转引，年份未见',
    en: 'Article 24 (leave); the only-child reward from a secondary source, year unknown',
  },

  parameters: {
    ...NATIONAL_LEAVE,
    'added-days': LEAVE_PARAMETERS.added(60, '第二十四条'),
    'father-days': LEAVE_PARAMETERS.father(20, '第二十四条'),
    'childcare-days': LEAVE_PARAMETERS.childcare(10, '第二十四条'),
    'reward-least': money({ zh: '每月至少', en: 'at least, a month' }, '5.00', '独生子女父母奖励'),
    'reward-most': money({ zh: '每月至多', en: 'at most, a month' }, '10.00', '独生子女父母奖励'),
    'until-age': untilAge(18, '独生子女父母奖励'),
  },

  terms: { ...ONLY_CHILD_TERMS },

  provisions: {
    'maternity-leave': maternityLeave({
      cites: '第二十四条',
      outputs: { ...leaveDays({ parameter: 'added-days' }), father: fatherDays, childcare: childcareDays },
    }),
    'only-child-reward': onlyChildReward({
      cites: '独生子女父母奖励',
      amount: 'set-locally',
      frequency: 'monthly',
      outputs: {
        least: { says: { zh: '每月至少', en: 'at least, a month' }, is: { parameter: 'reward-least' } },
        most: { says: { zh: '每月至多', en: 'at most, a month' }, is: { parameter: 'reward-most' } },
      },
    }),
  },

  notes: [
    LEAVE_OF_THE_DAY,
    NO_CERTIFICATES_AFTER_2016,
    {
      id: 'secondary-source',
      says: {
        zh: '奖励每月5元至10元为转引，具体数额由地方定',
        en: 'That the reward is 5 to 10 yuan a month was read in a secondary source; the place sets the amount',
      },
      provisions: ['only-child-reward'],
    },
    {
      id: 'working-days',
      says: {
        zh: '育儿假以工作日计，限子女三周岁以前',
        en: 'The childcare leave is in working days, and for a child under three',
      },
      provisions: ['maternity-leave'],
    },
    {
      id: 'draft-of-2025',
      says: {
        zh: '2025年6月有修改草案（产假增加90至150日），是否通过未见',
        en: 'A draft of June 2025 would add 90 to 150 days; whether it was adopted is not known',
      },
      provisions: ['maternity-leave'],
    },
  ],

  notModelled: [OTHER_PARTS],

  cases: [
    {
      name: { zh: '单胎顺产：98日加60日', en: 'One baby: 98 and 60 days' },
      provision: 'maternity-leave',
      child: 'c1',
      on: '2022-01-01',
      household: { children: [{ id: 'c1', birthDate: '2021-12-05', difficultBirth: false }] },
      expect: { status: 'applies', outputs: { days: 158, 'added-days': 60, father: 20, childcare: 10 } },
    },
    {
      name: { zh: '难产：98日加15日加60日', en: 'Difficult birth: 98, 15 and 60 days' },
      provision: 'maternity-leave',
      child: 'c1',
      on: '2022-01-01',
      household: { children: [{ id: 'c1', birthDate: '2021-12-05', difficultBirth: true }] },
      expect: { status: 'applies', outputs: { days: 173, 'each-further-baby': 15 } },
    },
    {
      name: { zh: '持证，子女17周岁', en: 'Certificate, the child is 17' },
      provision: 'only-child-reward',
      on: '2026-11-24',
      household: {
        certificates: [{ kind: 'only-child', issuedOn: '2010-06-01' }],
        children: [{ birthDate: '2009-05-01' }],
      },
      expect: {
        status: 'eligible',
        amountStatus: 'set-locally',
        amount: null,
        outputs: { least: '5.00', most: '10.00', 'until-age': 18 },
      },
    },
    {
      name: { zh: '子女满18周岁', en: 'The child is 18' },
      provision: 'only-child-reward',
      on: '2026-11-24',
      household: {
        certificates: [{ kind: 'only-child', issuedOn: '2010-06-01' }],
        children: [{ birthDate: '2008-11-24' }],
      },
      expect: { status: 'not-eligible', amountStatus: null, amount: null },
    },
  ],
});
