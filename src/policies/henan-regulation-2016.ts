import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import {
  inYear,
  LEAVE_OF_THE_DAY,
  maternityLeave,
  money,
  NATIONAL_DAYS,
  NATIONAL_LEAVE,
  NO_CERTIFICATES_AFTER_2016,
  number,
  ONLY_CHILD_TERMS,
  OTHER_PARTS,
  onlyChildReward,
  untilAge,
} from './parts/province.js';

const { times } = build;

/** 河南省人口与计划生育条例 of 2016 to 2020: maternity leave and the only-child reward. */
export const henanRegulation2016 = builtIn({
  id: 'henan-regulation-2016',
  title: {
    zh: '河南省人口与计划生育条例（2016至2020年文本）',
    en: 'Population and Family Planning Regulation of Henan (text of 2016 to 2020)',
  },
  issuer: { zh: '河南省人民代表大会常务委员会', en: "Standing Committee of the People's Congress of Henan" },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '410000' },
  issuedOn: 'not-stated',
  inForce: inYear(2016, '2021-01-01'),
  source: { zh: '第二十七条、第三十一条', en: 'Articles 27 and 31' },

  parameters: {
    ...NATIONAL_LEAVE,
    'added-months': number({ zh: '增加的产假月数', en: 'months of maternity leave added' }, 3, '第二十七条'),
    'father-months': number({ zh: '父亲护理假月数', en: 'months of leave for the father' }, 1, '第二十七条'),
    reward: money({ zh: '每人每月至少', en: 'at least, for each parent and month' }, '20.00', '第三十一条'),
    'until-age': untilAge(18, '第三十一条'),
  },

  terms: { ...ONLY_CHILD_TERMS },

  provisions: {
    'maternity-leave': maternityLeave({
      cites: '第二十七条',
      outputs: {
        'national-days': { says: { zh: '国家规定的天数', en: 'the national days' }, is: NATIONAL_DAYS },
        'added-months': { says: { zh: '增加的月数', en: 'the months added' }, is: { parameter: 'added-months' } },
        'father-months': {
          says: { zh: '父亲的月数', en: 'the months of the father' },
          is: { parameter: 'father-months' },
        },
      },
    }),
    'only-child-reward': onlyChildReward({
      cites: '第三十一条',
      amount: { parameter: 'reward' },
      frequency: 'monthly',
      outputs: {
        'both-yearly': {
          says: { zh: '父母两人一年至少', en: 'at least, for both parents in a year' },
          is: times({ parameter: 'reward' }, 24),
        },
      },
    }),
  },

  notes: [
    LEAVE_OF_THE_DAY,
    NO_CERTIFICATES_AFTER_2016,
    {
      id: 'each-parent',
      says: { zh: '数额为父母每人的下限', en: 'The amount is the least for each parent' },
      provisions: ['only-child-reward'],
    },
    {
      id: 'in-months',
      says: {
        zh: '增加的产假以月计，合计天数因此不作回答',
        en: 'What is added is stated in months, so that no number of days is given for the whole',
      },
      provisions: ['maternity-leave'],
    },
    {
      id: 'version',
      says: {
        zh: '两条见于同一文本，按2016年至2020年文本处理',
        en: 'Both articles are taken to be of the text of 2016 to 2020',
      },
    },
  ],

  notModelled: [OTHER_PARTS],

  cases: [
    {
      name: { zh: '单胎顺产', en: 'One baby' },
      provision: 'maternity-leave',
      child: 'c1',
      on: '2017-06-01',
      household: { children: [{ id: 'c1', birthDate: '2017-05-05', difficultBirth: false }] },
      expect: { status: 'applies', outputs: { 'national-days': 98, 'added-months': 3, 'father-months': 1 } },
    },
    {
      name: { zh: '难产：98日加15日', en: 'Difficult birth: 98 and 15 days' },
      provision: 'maternity-leave',
      child: 'c1',
      on: '2017-06-01',
      household: { children: [{ id: 'c1', birthDate: '2017-05-05', difficultBirth: true }] },
      expect: { status: 'applies', outputs: { 'national-days': 113, 'each-further-baby': 15 } },
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
        amount: '20.00',
        outputs: { 'both-yearly': '480.00', 'until-age': 18 },
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
