import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import {
  fatherDays,
  inYear,
  LEAVE_OF_THE_DAY,
  LEAVE_PARAMETERS,
  leaveDays,
  maternityLeave,
  money,
  NATIONAL_LEAVE,
  NO_CERTIFICATES_AFTER_2016,
  NO_OTHER_CHILD,
  number,
  ONLY_CHILD_TERMS,
  OTHER_PARTS,
  onlyChildReward,
  untilAge,
} from './parts/province.js';

const { age, all, atLeast, choose, equal, fact, happened, not, on, term, times } = build;

/** 北京市人口与计划生育条例 of 2016: maternity leave, the monthly only-child reward and the sum in old age. */
export const beijingRegulation2016 = builtIn({
  id: 'beijing-regulation-2016',
  title: {
    zh: '北京市人口与计划生育条例（2016年）',
    en: 'Population and Family Planning Regulation of Beijing (2016)',
  },
  issuer: { zh: '北京市人民代表大会常务委员会', en: "Standing Committee of the People's Congress of Beijing" },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '110000' },
  issuedOn: 'not-stated',
  inForce: inYear(2016, '2021-08-20'),
  source: { zh: '第十八条、第十九条', en: 'Articles 18 and 19' },

  parameters: {
    ...NATIONAL_LEAVE,
    'added-days': LEAVE_PARAMETERS.added(30, '第十八条'),
    'father-days': LEAVE_PARAMETERS.father(15, '第十八条'),
    reward: money({ zh: '每月', en: 'a month' }, '10.00', '第十九条'),
    'until-age': untilAge(18, '第十九条'),
    'old-age': money({ zh: '一次性奖励', en: 'one sum' }, '1000.00', '第十九条'),
    'age-women': number({ zh: '55周岁', en: '55 years' }, 55, '第十九条'),
    'age-men': number({ zh: '60周岁', en: '60 years' }, 60, '第十九条'),
  },

  terms: { ...ONLY_CHILD_TERMS, ...NO_OTHER_CHILD },

  provisions: {
    'maternity-leave': maternityLeave({
      cites: '第十八条',
      outputs: { ...leaveDays({ parameter: 'added-days' }), father: fatherDays },
    }),
    'only-child-reward': onlyChildReward({
      cites: '第十九条',
      amount: { parameter: 'reward' },
      frequency: 'monthly',
      outputs: { yearly: { says: { zh: '一年合计', en: 'in a year' }, is: times({ parameter: 'reward' }, 12) } },
    }),
    'old-age-reward': {
      kind: 'benefit',
      says: { zh: '独生子女父母一次性奖励', en: "One sum for an only child's parent in old age" },
      cites: '第十九条',
      subject: 'person',
      when: all(
        term('certificate'),
        term('no-other-child'),
        not(happened(fact('person.deathDate'))),
        atLeast(
          age(fact('person.birthDate'), on),
          choose(equal(fact('person.sex'), 'female'), { parameter: 'age-women' }, { parameter: 'age-men' }),
        ),
      ),
      amount: { parameter: 'old-age' },
      frequency: 'once',
    },
  },

  notes: [
    LEAVE_OF_THE_DAY,
    NO_CERTIFICATES_AFTER_2016,
    {
      id: 'by-agreement',
      says: {
        zh: '经单位同意可再增加一至三个月（凭记忆）；2021年起增加60日（凭记忆），该文本未见',
        en: 'One to three months more by agreement with the employer (recalled); from 2021 the text adds 60 days (recalled), which was not read',
      },
      provisions: ['maternity-leave'],
    },
  ],

  notModelled: [OTHER_PARTS],

  cases: [
    {
      name: { zh: '单胎顺产：98日加30日', en: 'One baby: 98 and 30 days' },
      provision: 'maternity-leave',
      child: 'c1',
      on: '2017-06-01',
      household: { children: [{ id: 'c1', birthDate: '2017-05-05', difficultBirth: false }] },
      expect: { status: 'applies', outputs: { days: 128, 'added-days': 30, father: 15 } },
    },
    {
      name: { zh: '难产：再加15日', en: 'Difficult birth: 15 days more' },
      provision: 'maternity-leave',
      child: 'c1',
      on: '2017-06-01',
      household: { children: [{ id: 'c1', birthDate: '2017-05-05', difficultBirth: true }] },
      expect: { status: 'applies', outputs: { days: 143 } },
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
    {
      name: { zh: '女方满55周岁', en: 'She is 55' },
      provision: 'old-age-reward',
      on: '2018-06-01',
      household: {
        certificates: [{ kind: 'only-child', issuedOn: '2010-06-01' }],
        partners: [{ sex: 'female', birthDate: '1963-06-01' }],
        children: [{ birthDate: '1988-06-01' }],
      },
      expect: { status: 'eligible', amountStatus: 'stated', amount: '1000.00' },
    },
    {
      name: { zh: '男方59周岁', en: 'He is 59' },
      provision: 'old-age-reward',
      on: '2018-06-01',
      household: {
        certificates: [{ kind: 'only-child', issuedOn: '2010-06-01' }],
        partners: [{ sex: 'male', birthDate: '1958-06-02' }],
        children: [{ birthDate: '1988-06-01' }],
      },
      expect: { status: 'not-eligible', amountStatus: null, amount: null },
    },
  ],
});
