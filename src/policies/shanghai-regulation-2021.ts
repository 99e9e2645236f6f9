import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import {
  childcareDays,
  fatherDays,
  inYear,
  LEAVE_OF_THE_DAY,
  LEAVE_PARAMETERS,
  leaveDays,
  maternityLeave,
  NATIONAL_LEAVE,
  NO_CERTIFICATES_AFTER_2016,
  number,
  ONLY_CHILD_TERMS,
  OTHER_PARTS,
  onlyChildReward,
  untilAge,
} from './parts/province.js';

const { all, equal, fact, on, some, term } = build;

/** 上海市人口与计划生育条例 of 2021: maternity leave, the only-child reward, and the only child who counts as two. */
export const shanghaiRegulation2021 = builtIn({
  id: 'shanghai-regulation-2021',
  title: {
    zh: '上海市人口与计划生育条例（2021年）',
    en: 'Population and Family Planning Regulation of Shanghai (2021)',
  },
  issuer: { zh: '上海市人民代表大会常务委员会', en: "Standing Committee of the People's Congress of Shanghai" },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '310000' },
  issuedOn: 'not-stated',
  inForce: inYear(2021, '2022-01-01'),
  source: { zh: '第三十一条、第三十九条', en: 'Articles 31 and 39' },

  parameters: {
    ...NATIONAL_LEAVE,
    'added-days': LEAVE_PARAMETERS.added(60, '第三十一条'),
    'father-days': LEAVE_PARAMETERS.father(10, '第三十一条'),
    'childcare-days': LEAVE_PARAMETERS.childcare(5, '第三十一条'),
    'until-age': untilAge(16, '第三十九条'),
    'counts-as': number({ zh: '按两人计', en: 'counted as two' }, 2, '第三十九条第二款'),
  },

  terms: { ...ONLY_CHILD_TERMS },

  provisions: {
    'maternity-leave': maternityLeave({
      cites: '第三十一条',
      outputs: { ...leaveDays({ parameter: 'added-days' }), father: fatherDays, childcare: childcareDays },
    }),
    'only-child-reward': onlyChildReward({ cites: '第三十九条', amount: 'set-locally', frequency: null }),
    'plot-share': {
      kind: 'benefit',
      says: {
        zh: '农民的独生子女分配自留地、宅基地时按两人计',
        en: "A farmer's only child counts as two when plots are shared out",
      },
      cites: '第三十九条第二款',
      subject: 'household',
      when: all(
        term('certificate'),
        term('one-child'),
        some('partners', equal(fact('each.registration', on), 'rural')),
      ),
      amount: 'in-kind',
      frequency: 'per-event',
      outputs: { 'counts-as': { says: { zh: '按几人计', en: 'counted as' }, is: { parameter: 'counts-as' } } },
    },
  },

  notes: [
    LEAVE_OF_THE_DAY,
    NO_CERTIFICATES_AFTER_2016,
    {
      id: 'municipal-rule',
      says: { zh: '奖励数额由市人民政府规定，未见', en: 'The municipality sets the reward; the amount was not read' },
      provisions: ['only-child-reward'],
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
      expect: { status: 'applies', outputs: { days: 158, 'added-days': 60, father: 10, childcare: 5 } },
    },
    {
      name: { zh: '难产：再加15日', en: 'Difficult birth: 15 days more' },
      provision: 'maternity-leave',
      child: 'c1',
      on: '2022-01-01',
      household: { children: [{ id: 'c1', birthDate: '2021-12-05', difficultBirth: true }] },
      expect: { status: 'applies', outputs: { days: 173 } },
    },
    {
      name: { zh: '持证，子女15周岁', en: 'Certificate, the child is 15' },
      provision: 'only-child-reward',
      on: '2022-06-01',
      household: {
        certificates: [{ kind: 'only-child', issuedOn: '2010-06-01' }],
        children: [{ birthDate: '2007-05-01' }],
      },
      expect: { status: 'eligible', amountStatus: 'set-locally', amount: null, outputs: { 'until-age': 16 } },
    },
    {
      name: { zh: '子女满16周岁', en: 'The child is 16' },
      provision: 'only-child-reward',
      on: '2023-05-01',
      household: {
        certificates: [{ kind: 'only-child', issuedOn: '2010-06-01' }],
        children: [{ birthDate: '2007-05-01' }],
      },
      expect: { status: 'not-eligible', amountStatus: null, amount: null },
    },
    {
      name: { zh: '农村，持证', en: 'Rural, with the certificate' },
      provision: 'plot-share',
      on: '2022-06-01',
      household: {
        certificates: [{ kind: 'only-child', issuedOn: '2010-06-01' }],
        partners: [{ registration: 'rural' }, { registration: 'urban' }],
        children: [{ birthDate: '2007-05-01' }],
      },
      expect: { status: 'eligible', amountStatus: 'in-kind', amount: null, outputs: { 'counts-as': 2 } },
    },
    {
      name: { zh: '双方城镇', en: 'Both urban' },
      provision: 'plot-share',
      on: '2022-06-01',
      household: {
        certificates: [{ kind: 'only-child', issuedOn: '2010-06-01' }],
        partners: [{ registration: 'urban' }, { registration: 'urban' }],
        children: [{ birthDate: '2007-05-01' }],
      },
      expect: { status: 'not-eligible', amountStatus: null, amount: null },
    },
  ],
});
