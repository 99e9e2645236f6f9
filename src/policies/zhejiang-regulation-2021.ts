import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import {
  childcareDays,
  employerShare,
  fatherDays,
  inYear,
  LEAVE_OF_THE_DAY,
  LEAVE_PARAMETERS,
  leaveDays,
  maternityLeave,
  money,
  NATIONAL_LEAVE,
  NO_CERTIFICATES_AFTER_2016,
  number,
  ONLY_CHILD_TERMS,
  OTHER_PARTS,
  onlyChildReward,
  untilAge,
} from './parts/province.js';

const { all, any, atMost, before, count, equal, fact, happened, not, on, rows, some, term, times, yuan } = build;

/** Who is a rural resident or dead has no employer that bears a part. */
const outside = any(equal(fact('each.registration', on), 'rural'), happened(fact('each.deathDate')));

/** What the employer of one of the two bears: half, all where the other is outside, nothing where this one is. */
const borne = (self: string, other: string) =>
  rows(
    [all(not(term(self)), not(term(other))), times({ parameter: 'reward' }, { parameter: 'employer-share' })],
    [all(not(term(self)), term(other)), { parameter: 'reward' }],
    [all(term(self), not(term(other))), yuan('0.00')],
  );

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
    'added-first': number({ zh: '第一孩增加的天数', en: 'the days added for a first child' }, 60, '产假'),
    'added-later': number({ zh: '第二、三孩增加的天数', en: 'the days added for a second or third child' }, 90, '产假'),
    'father-days': LEAVE_PARAMETERS.father(15, '产假'),
    'childcare-days': LEAVE_PARAMETERS.childcare(10, '产假'),
    reward: money({ zh: '每年至少', en: 'at least, a year' }, '100.00', '第二十六条'),
    'employer-share': employerShare('第二十七条'),
    'until-age': untilAge(14, '第二十六条'),
  },

  terms: {
    ...ONLY_CHILD_TERMS,
    earlier: {
      says: { zh: '此前出生的子女数', en: 'the number of children born before this one' },
      is: count('children', all(fact('each.bornToPartners'), before(fact('each.birthDate'), fact('child.birthDate')))),
    },
    added: {
      says: { zh: '按孩次增加的产假天数', en: 'the days added by the order of the birth' },
      is: rows(
        [equal(term('earlier'), 0), { parameter: 'added-first' }],
        [atMost(term('earlier'), 2), { parameter: 'added-later' }],
      ),
    },
    'she-is-out': {
      says: { zh: '女方为农村居民或已死亡', en: 'she is a rural resident or dead' },
      is: some('partners', all(equal(fact('each.sex'), 'female'), outside)),
    },
    'he-is-out': {
      says: { zh: '男方为农村居民或已死亡', en: 'he is a rural resident or dead' },
      is: some('partners', all(equal(fact('each.sex'), 'male'), outside)),
    },
  },

  provisions: {
    'maternity-leave': maternityLeave({
      cites: '产假',
      outputs: {
        ...leaveDays(term('added')),
        father: fatherDays,
        childcare: childcareDays,
      },
    }),
    'only-child-reward': onlyChildReward({
      cites: '第二十六条',
      amount: { parameter: 'reward' },
      frequency: 'yearly',
      shares: [
        { payer: { zh: '女方用人单位', en: 'her employer' }, amount: borne('she-is-out', 'he-is-out') },
        { payer: { zh: '男方用人单位', en: 'his employer' }, amount: borne('he-is-out', 'she-is-out') },
      ],
    }),
  },

  notes: [
    LEAVE_OF_THE_DAY,
    NO_CERTIFICATES_AFTER_2016,
    {
      id: 'one-employer',
      says: {
        zh: '双方用人单位各负担一半；一方为农村居民或已死亡的，由另一方单位全部负担；双方均是的由谁负担，未写',
        en: 'Each employer bears half; where one parent is a rural resident or dead, the other employer bears all; who pays where both are was not read',
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
        zh: '所增天数只写到第三孩；第四孩及以上未写，不作回答',
        en: 'The days are stated up to the third child; for later ones none is, and no answer is given',
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
