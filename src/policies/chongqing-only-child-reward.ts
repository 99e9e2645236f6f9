import { builtIn } from '../policy/document.js';
import {
  money,
  NO_CERTIFICATES_AFTER_2016,
  ONLY_CHILD_TERMS,
  OTHER_PARTS,
  onlyChildReward,
  untilAge,
} from './parts/province.js';

/** 重庆市 only-child reward, from a secondary source. */
export const chongqingOnlyChildReward = builtIn({
  id: 'chongqing-only-child-reward',
  title: { zh: '重庆市独生子女父母奖励规定', en: "Rule of Chongqing on the reward for an only child's parents" },
  issuer: { zh: '重庆市人民代表大会常务委员会', en: "Standing Committee of the People's Congress of Chongqing" },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '500000' },
  issuedOn: 'not-stated',
  inForce: {
    from: { notBefore: '2002-09-01', notAfter: '2015-12-31' },
    until: 'not-stated',
    evidencedUntil: '2016-01-01',
    evidence: {
      zh: '文本年份未见；发证限于2016年1月1日前出生的子女',
      en: 'The year of the text is not known; certificates were only issued for children born before 1 January 2016',
    },
  },
  source: { zh: '转引', en: 'Read in a secondary source' },

  parameters: {
    'monthly-least': money(
      { zh: '每人每月至少', en: 'at least, for each parent and month' },
      '2.50',
      '独生子女父母奖励',
    ),
    'monthly-most': money({ zh: '每人每月至多', en: 'at most, for each parent and month' }, '5.00', '独生子女父母奖励'),
    'once-least': money({ zh: '或一次性至少', en: 'or, once, at least' }, '300.00', '独生子女父母奖励'),
    'until-age': untilAge(14, '独生子女父母奖励'),
  },

  terms: { ...ONLY_CHILD_TERMS },

  provisions: {
    'only-child-reward': onlyChildReward({
      cites: '独生子女父母奖励',
      amount: 'set-locally',
      frequency: null,
      outputs: {
        'monthly-least': {
          says: { zh: '每人每月至少', en: 'at least, for each parent and month' },
          is: { parameter: 'monthly-least' },
        },
        'monthly-most': {
          says: { zh: '每人每月至多', en: 'at most, for each parent and month' },
          is: { parameter: 'monthly-most' },
        },
        'once-least': { says: { zh: '或一次性至少', en: 'or, once, at least' }, is: { parameter: 'once-least' } },
      },
    }),
  },

  notes: [
    NO_CERTIFICATES_AFTER_2016,
    {
      id: 'secondary-source',
      says: { zh: '数额为转引', en: 'The amounts were read in a secondary source' },
    },
    {
      id: 'monthly-or-once',
      says: {
        zh: '按月发或一次性发，由地方选定',
        en: 'Whether it is paid by the month or once is for the place to choose',
      },
    },
  ],

  notModelled: [OTHER_PARTS],

  cases: [
    {
      name: { zh: '持证，子女13周岁', en: 'Certificate, the child is 13' },
      provision: 'only-child-reward',
      on: '2018-06-01',
      household: {
        certificates: [{ kind: 'only-child', issuedOn: '2010-06-01' }],
        children: [{ birthDate: '2005-05-01' }],
      },
      expect: {
        status: 'eligible',
        amountStatus: 'set-locally',
        amount: null,
        outputs: { 'monthly-least': '2.50', 'monthly-most': '5.00', 'once-least': '300.00' },
      },
    },
    {
      name: { zh: '子女满14周岁', en: 'The child is 14' },
      provision: 'only-child-reward',
      on: '2019-05-01',
      household: {
        certificates: [{ kind: 'only-child', issuedOn: '2010-06-01' }],
        children: [{ birthDate: '2005-05-01' }],
      },
      expect: { status: 'not-eligible', amountStatus: null, amount: null },
    },
  ],
});
