import { build } from '../expr/build.js';
import type { Expr } from '../expr/expr.js';
import { builtIn } from '../policy/document.js';
import {
  bornAndCovered,
  type End,
  LEFT_OUT,
  PARENTS_LISTED,
  tableOf,
  untilTheEnd,
  withAddition,
} from './parts/levy-document.js';
import { ADDITION_GROWTH, additionBy, FIGURE, FIGURES, figures } from './parts/levy-terms.js';
import {
  as,
  baseArea,
  GOVERNED_BY,
  GOVERNING_DATE,
  number,
  OTHER_WAYS,
  SECONDARY_SOURCE,
  TWINS,
} from './parts/levy-text.js';
import { decidedMultiple, eachParent, extraNumber, incomeAbove, YEAR_BEFORE } from './parts/provincial-levy.js';

const { doublings, parameter, subtract, term, times } = build;

const ARTICLE = '征收标准条';

const figure = (zh: string, en: string, value: number | string) => number({ zh, en }, value, ARTICLE);

const ofEach = (multiple: Expr) => times(times(term('bases'), multiple), term('doubled'));

const ROWS = [
  [
    as('extra-child'),
    (end: End) =>
      withAddition(
        ofEach(parameter(`extra-${end}`)),
        additionBy(term('income-above'), term('doubled')),
        parameter(`addition-${end}`),
      ),
  ],
] as const;

/** 浙江省人口与计划生育条例 (2016): each parent by the own base, doubled for each further child. */
export const zhejiangLevy2016 = builtIn({
  id: 'zhejiang-levy-2016',
  title: {
    zh: '浙江省人口与计划生育条例（2016年修正）',
    en: 'Population and family planning regulation of Zhejiang, as amended in 2016',
  },
  issuer: { zh: '浙江省人民代表大会常务委员会', en: "Standing committee of the Zhejiang people's congress" },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '330000' },
  issuedOn: 'not-stated',
  inForce: untilTheEnd(2016),
  source: { zh: '网页转述的征收标准', en: 'The standard, restated on a web page' },

  governedBy: GOVERNED_BY,
  readings: {
    'governing-date': GOVERNING_DATE,
    'addition-growth': ADDITION_GROWTH,
    'base-year': {
      asks: { zh: '“上一年”是哪一件事的上一年？', en: 'The "last year" is the year before what?' },
      options: {
        birth: {
          says: { zh: '出生', en: 'the birth' },
          cites: {
            zh: '一份2013年的决定对2012年12月的出生取2011年的数字',
            en: 'a decision of 2013 took the figure of 2011 for a birth of December 2012',
          },
        },
        decision: {
          says: { zh: '决定', en: 'the decision' },
          cites: {
            zh: '条文只写“上一年”，征收由决定确定',
            en: 'the text says "last year" only, and the decision fixes the levy',
          },
        },
      },
      default: 'birth',
      because: { zh: '已知的决定这样计算', en: 'The decision that is known computes it so.' },
    },
  },

  parameters: {
    'extra-least': figure('多生一胎，最低倍数', 'one extra child, least multiple', 2),
    'extra-greatest': figure('多生一胎，最高倍数', 'one extra child, greatest multiple', 4),
    'addition-least': figure('收入超过部分加征，最低倍数', 'part of income above the base, least multiple', 1),
    'addition-greatest': figure('收入超过部分加征，最高倍数', 'part of income above the base, greatest multiple', 2),
  },

  terms: {
    ...figures({ birth: YEAR_BEFORE.birth, decision: YEAR_BEFORE.decision }),
    bases: FIGURES,
    covered: {
      says: { zh: '属所见条文的情形', en: 'it is unlawful in a way that the article, as read, names' },
      is: as('extra-child'),
    },
    doubled: {
      says: {
        zh: '多生二胎以上按前一胎标准加倍',
        en: 'each further extra child doubles the standard of the one before',
      },
      is: doublings(subtract(extraNumber, 1)),
    },
    'income-above': {
      says: { zh: '双方收入各自超过基数的部分之和', en: 'the parts of both incomes above the base of each' },
      is: eachParent(incomeAbove(FIGURE)),
    },
  },

  provisions: {
    levy: {
      kind: 'levy',
      says: { zh: '社会抚养费', en: 'The social maintenance fee' },
      cites: ARTICLE,
      subject: 'child',
      when: bornAndCovered,
      minimum: tableOf(ROWS, 'least'),
      maximum: tableOf(ROWS, 'greatest'),
      outputs: {
        'at-multiple': {
          says: { zh: '按决定的倍数（不含收入加征）', en: 'at the multiple decided, without the addition for income' },
          is: ofEach(decidedMultiple),
        },
      },
    },
  },
  notes: [
    SECONDARY_SOURCE,
    OTHER_WAYS,
    PARENTS_LISTED,
    TWINS,
    baseArea(
      '县级城镇居民人均可支配收入或农村居民人均收入；各方按本人户口',
      'The urban or rural income per head of the county; for each parent by the own registration',
    ),
  ],
  notModelled: LEFT_OUT,
  cases: [
    {
      name: {
        zh: '第二个多生子女：加倍；合法出生的不计入',
        en: 'Second extra child: doubled; a child within the rules is not counted',
      },
      provision: 'levy',
      on: '2018-03-01',
      child: 'c2',
      case: { bases: [{ kind: 'rural-net-income', year: 2016, amount: '10000.00' }] },
      household: {
        partners: [{ registration: 'rural', annualIncome: '0.00' }],
        children: [
          { birthDate: '2010-06-01', birthAuthorised: true, unlawfulAs: 'extra-child' },
          { birthDate: '2012-06-01', birthAuthorised: false, unlawfulAs: 'extra-child', parents: [] },
          { id: 'c0', birthDate: '2014-06-01', birthAuthorised: false, unlawfulAs: 'unmarried' },
          { id: 'c1', birthDate: '2016-06-01', birthAuthorised: false, unlawfulAs: 'extra-child' },
          { id: 'c2', birthDate: '2017-12-10', birthAuthorised: false, unlawfulAs: 'extra-child' },
        ],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '40000.00', maximum: '80000.00' },
    },
    {
      name: { zh: '一个多生子女，双方', en: 'One extra child, both parents' },
      provision: 'levy',
      on: '2018-03-01',
      child: 'c2',
      case: {
        bases: [
          { kind: 'rural-net-income', year: 2016, amount: '10000.00' },
          { kind: 'rural-net-income', year: 2017, amount: '11000.00' },
        ],
      },
      household: {
        partners: [
          { registration: 'rural', annualIncome: '0.00' },
          { registration: 'rural', annualIncome: '12000.00' },
        ],
        children: [{ id: 'c2', birthDate: '2017-12-10', birthAuthorised: false, unlawfulAs: 'extra-child' }],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '42000.00', maximum: '84000.00' },
    },
    {
      name: {
        zh: '收入加征也加倍时：第二个多生子女，收入超过基数二千元',
        en: 'If the addition is doubled too: second extra child, an income 2000 above the base',
      },
      provision: 'levy',
      on: '2018-03-01',
      child: 'c2',
      case: { bases: [{ kind: 'rural-net-income', year: 2016, amount: '10000.00' }] },
      readings: { 'addition-growth': 'grown' },
      household: {
        partners: [{ registration: 'rural', annualIncome: '12000.00' }],
        children: [
          { id: 'c1', birthDate: '2016-06-01', birthAuthorised: false, unlawfulAs: 'extra-child' },
          { id: 'c2', birthDate: '2017-12-10', birthAuthorised: false, unlawfulAs: 'extra-child' },
        ],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '44000.00', maximum: '88000.00' },
    },
  ],
});
