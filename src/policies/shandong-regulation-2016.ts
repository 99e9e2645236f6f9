import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import {
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

const { times } = build;

/** 山东省人口与计划生育条例 of 2016: maternity leave and the only-child reward. */
export const shandongRegulation2016 = builtIn({
  id: 'shandong-regulation-2016',
  title: {
    zh: '山东省人口与计划生育条例（2016年）',
    en: 'Population and Family Planning Regulation of Shandong (2016)',
  },
  issuer: { zh: '山东省人民代表大会常务委员会', en: "Standing Committee of the People's Congress of Shandong" },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '370000' },
  issuedOn: 'not-stated',
  inForce: inYear(2016, '2021-08-20'),
  source: { zh: '第二十五条、第二十六条', en: 'Articles 25 and 26' },

  parameters: {
    ...NATIONAL_LEAVE,
    'added-days': LEAVE_PARAMETERS.added(60, '第二十五条'),
    'father-days': LEAVE_PARAMETERS.father(7, '第二十五条'),
    reward: money({ zh: '每月至少', en: 'at least, a month' }, '10.00', '第二十六条'),
    'employer-share': employerShare('第二十六条'),
    'until-age': untilAge(18, '第二十六条'),
  },

  terms: { ...ONLY_CHILD_TERMS },

  provisions: {
    'maternity-leave': maternityLeave({
      cites: '第二十五条',
      outputs: { ...leaveDays({ parameter: 'added-days' }), father: fatherDays },
    }),
    'only-child-reward': onlyChildReward({
      cites: '第二十六条',
      amount: { parameter: 'reward' },
      frequency: 'monthly',
      shares: employersHalf('reward'),
      outputs: {
        yearly: { says: { zh: '一年至少', en: 'at least, in a year' }, is: times({ parameter: 'reward' }, 12) },
        'employer-share': {
          says: { zh: '每个用人单位负担的部分', en: 'the part that each employer bears' },
          is: { parameter: 'employer-share' },
        },
      },
    }),
  },

  notes: [
    LEAVE_OF_THE_DAY,
    NO_CERTIFICATES_AFTER_2016,
    {
      id: 'at-least',
      says: { zh: '数额为下限', en: 'The amount is the least' },
      provisions: ['only-child-reward'],
    },
    {
      id: 'later-text',
      says: { zh: '2021年以后的文本未见', en: 'The text after 2021 was not read' },
    },
  ],

  notModelled: [OTHER_PARTS],

  cases: [
    {
      name: { zh: '单胎顺产：98日加60日', en: 'One baby: 98 and 60 days' },
      provision: 'maternity-leave',
      child: 'c1',
      on: '2017-06-01',
      household: { children: [{ id: 'c1', birthDate: '2017-05-05', difficultBirth: false }] },
      expect: { status: 'applies', outputs: { days: 158, 'added-days': 60, father: 7 } },
    },
    {
      name: { zh: '难产：再加15日', en: 'Difficult birth: 15 days more' },
      provision: 'maternity-leave',
      child: 'c1',
      on: '2017-06-01',
      household: { children: [{ id: 'c1', birthDate: '2017-05-05', difficultBirth: true }] },
      expect: { status: 'applies', outputs: { days: 173 } },
    },
    {
      name: { zh: '持证，子女17周岁', en: 'Certificate, the child is 17' },
      provision: 'only-child-reward',
      on: '2018-06-01',
      household: {
        certificates: [{ kind: 'only-child', issuedOn: '2010-06-01' }],
        children: [{ birthDate: '2000-07-01' }],
      },
      expect: {
        status: 'eligible',
        amountStatus: 'stated',
        amount: '10.00',
        outputs: { yearly: '120.00', 'until-age': 18 },
      },
    },
    {
      name: { zh: '子女满18周岁', en: 'The child is 18' },
      provision: 'only-child-reward',
      on: '2018-07-01',
      household: {
        certificates: [{ kind: 'only-child', issuedOn: '2010-06-01' }],
        children: [{ birthDate: '2000-07-01' }],
      },
      expect: { status: 'not-eligible', amountStatus: null, amount: null },
    },
  ],
});
