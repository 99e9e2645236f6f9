import { builtIn } from '../policy/document.js';
import {
  childcareDays,
  employerShare,
  employersHalf,
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

/** 广东省人口与计划生育条例 of 2021: maternity leave and the only-child reward. */
export const guangdongRegulation2021 = builtIn({
  id: 'guangdong-regulation-2021',
  title: {
    zh: '广东省人口与计划生育条例（2021年）',
    en: 'Population and Family Planning Regulation of Guangdong (2021)',
  },
  issuer: { zh: '广东省人民代表大会常务委员会', en: "Standing Committee of the People's Congress of Guangdong" },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '440000' },
  issuedOn: 'not-stated',
  inForce: inYear(2021, '2022-01-01'),
  source: { zh: '第三十条、第三十六条', en: 'Articles 30 and 36' },

  parameters: {
    ...NATIONAL_LEAVE,
    'added-days': LEAVE_PARAMETERS.added(80, '第三十条'),
    'father-days': LEAVE_PARAMETERS.father(15, '第三十条'),
    'childcare-days': LEAVE_PARAMETERS.childcare(10, '第三十条'),
    reward: money({ zh: '每月', en: 'a month' }, '10.00', '第三十六条'),
    'employer-share': employerShare('第三十六条'),
    'until-age': untilAge(14, '第三十六条'),
  },

  terms: { ...ONLY_CHILD_TERMS },

  provisions: {
    'maternity-leave': maternityLeave({
      cites: '第三十条',
      outputs: { ...leaveDays({ parameter: 'added-days' }), father: fatherDays, childcare: childcareDays },
    }),
    'only-child-reward': onlyChildReward({
      cites: '第三十六条',
      amount: { parameter: 'reward' },
      frequency: 'monthly',
      shares: employersHalf('reward'),
    }),
  },

  notes: [
    LEAVE_OF_THE_DAY,
    NO_CERTIFICATES_AFTER_2016,
    {
      id: 'staff-and-urban',
      says: {
        zh: '双方用人单位各负担一半，限职工和城镇居民；农村及无单位的由谁负担，未见规定',
        en: 'Each employer bears half, for staff and urban residents; who pays for the others was not read',
      },
      provisions: ['only-child-reward'],
    },
  ],

  notModelled: [OTHER_PARTS],

  cases: [
    {
      name: { zh: '单胎顺产：98日加80日', en: 'One baby: 98 and 80 days' },
      provision: 'maternity-leave',
      child: 'c1',
      on: '2022-01-01',
      household: { children: [{ id: 'c1', birthDate: '2021-12-05', difficultBirth: false }] },
      expect: { status: 'applies', outputs: { days: 178, 'added-days': 80, father: 15, childcare: 10 } },
    },
    {
      name: { zh: '难产：再加15日', en: 'Difficult birth: 15 days more' },
      provision: 'maternity-leave',
      child: 'c1',
      on: '2022-01-01',
      household: { children: [{ id: 'c1', birthDate: '2021-12-05', difficultBirth: true }] },
      expect: { status: 'applies', outputs: { days: 193, 'each-further-baby': 15 } },
    },
    {
      name: { zh: '持证，子女13周岁', en: 'Certificate, the child is 13' },
      provision: 'only-child-reward',
      on: '2022-06-01',
      household: {
        certificates: [{ kind: 'only-child', issuedOn: '2010-06-01' }],
        children: [{ birthDate: '2009-05-01' }],
      },
      expect: { status: 'eligible', amountStatus: 'stated', amount: '10.00' },
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
