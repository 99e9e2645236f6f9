import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import {
  betweenYears,
  bornAndCovered,
  type End,
  hadExtraBefore,
  LEFT_OUT,
  PARENTS_LISTED,
  tableOf,
  withAddition,
} from './parts/levy-document.js';
import { FIGURE, FIGURES, figures } from './parts/levy-terms.js';
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
import { decidedMultiple, eachParent, incomeAbove, YEAR_BEFORE } from './parts/provincial-levy.js';

const { all, parameter, term, times } = build;

const ARTICLE = '第四十八条';

const figure = (zh: string, en: string, value: number | string) => number({ zh, en }, value, ARTICLE);

const ofEach = (multiple: string, end: End) =>
  withAddition(times(term('bases'), parameter(multiple)), term('income-above'), parameter(`addition-${end}`));

const ROWS = [
  [all(as('extra-child'), hadExtraBefore), (end: End) => ofEach(`extra-later-${end}`, end)],
  [as('extra-child'), (end: End) => ofEach(`extra-first-${end}`, end)],
] as const;

/** 浙江省人口与计划生育条例 (2007), article 48: each parent by the own base. */
export const zhejiangLevy2007 = builtIn({
  id: 'zhejiang-levy-2007',
  title: {
    zh: '浙江省人口与计划生育条例（2007年修正）',
    en: 'Population and family planning regulation of Zhejiang, as amended in 2007',
  },
  issuer: { zh: '浙江省人民代表大会常务委员会', en: "Standing committee of the Zhejiang people's congress" },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '330000' },
  issuedOn: 'not-stated',
  inForce: betweenYears(2007, 2016),
  source: { zh: '网页转述的第四十八条', en: 'Article 48, restated on a web page' },

  governedBy: GOVERNED_BY,
  readings: {
    'governing-date': GOVERNING_DATE,
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
    'extra-first-least': figure('多生一胎，最低倍数', 'one extra child, least multiple', 2),
    'extra-first-greatest': figure('多生一胎，最高倍数', 'one extra child, greatest multiple', 4),
    'extra-later-least': figure('多生二胎以上，最低倍数', 'second or later extra child, least multiple', 4),
    'extra-later-greatest': figure('多生二胎以上，最高倍数', 'second or later extra child, greatest multiple', 8),
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
          is: times(term('bases'), decidedMultiple),
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
      '县级城镇居民人均可支配收入或农村居民人均纯收入；各方按本人户口',
      'The urban disposable or rural net income per head of the county; for each parent by the own registration',
    ),
    {
      id: 'recalled',
      says: {
        zh: '多生二胎以上的四至八倍凭记忆，未见任何文本',
        en: 'Four to eight times for further children is recalled from memory: no text was read',
      },
    },
  ],
  notModelled: LEFT_OUT,
  cases: [
    {
      name: {
        zh: '多生一胎：二至四倍，按出生上一年的数字；此后所生的虽列在前，不计入',
        en: 'One extra child: two to four times the figure of the year before the birth; one born later is not counted, though listed before',
      },
      provision: 'levy',
      on: '2013-03-01',
      child: 'c1',
      case: {
        bases: [
          { kind: 'urban-disposable-income', year: 2011, amount: '30000.00' },
          { kind: 'urban-disposable-income', year: 2012, amount: '34000.00' },
        ],
      },
      household: {
        partners: [
          { registration: 'urban', annualIncome: '0.00' },
          { registration: 'urban', annualIncome: '0.00' },
        ],
        children: [
          { birthDate: '2013-01-20', birthAuthorised: false, unlawfulAs: 'extra-child' },
          { id: 'c1', birthDate: '2012-12-10', birthAuthorised: false, unlawfulAs: 'extra-child' },
        ],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '120000.00', maximum: '240000.00' },
    },
    {
      name: {
        zh: '收入超过部分加征一至二倍；此前的子女是未婚生育或收养，不是多生',
        en: 'One to two times the part of income above the base; the children before were born unmarried or adopted',
      },
      provision: 'levy',
      on: '2013-03-01',
      child: 'c1',
      case: {
        bases: [
          { kind: 'rural-net-income', year: 2011, amount: '10000.00' },
          { kind: 'urban-disposable-income', year: 2011, amount: '30000.00' },
        ],
      },
      household: {
        partners: [{ registration: 'rural', annualIncome: '14000.00' }],
        children: [
          { birthDate: '2008-05-01', birthAuthorised: false, unlawfulAs: 'extra-child', adoptedOn: '2009-01-01' },
          { id: 'c0', birthDate: '2009-05-01', birthAuthorised: false, unlawfulAs: 'unmarried' },
          { id: 'c1', birthDate: '2012-12-10', birthAuthorised: false, unlawfulAs: 'extra-child' },
        ],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '24000.00', maximum: '48000.00' },
    },
    {
      name: { zh: '双胞胎中列在后的一个是多生二胎', en: 'Of twins the one listed second is the second extra child' },
      provision: 'levy',
      on: '2013-03-01',
      child: 'c2',
      case: { bases: [{ kind: 'urban-disposable-income', year: 2011, amount: '30000.00' }] },
      household: {
        partners: [{ registration: 'urban', annualIncome: '0.00' }],
        children: [
          { id: 'c1', birthDate: '2012-12-10', birthAuthorised: false, unlawfulAs: 'extra-child' },
          { id: 'c2', birthDate: '2012-12-10', birthAuthorised: false, unlawfulAs: 'extra-child' },
        ],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '120000.00', maximum: '240000.00' },
    },
    {
      name: { zh: '多生二胎：四至八倍', en: 'Second extra child: four to eight times' },
      provision: 'levy',
      on: '2013-03-01',
      child: 'c2',
      case: { bases: [{ kind: 'urban-disposable-income', year: 2011, amount: '30000.00' }] },
      household: {
        partners: [{ registration: 'urban', annualIncome: '0.00' }],
        children: [
          { id: 'c2', birthDate: '2012-12-10', birthAuthorised: false, unlawfulAs: 'extra-child' },
          { id: 'c1', birthDate: '2009-05-01', birthAuthorised: false, unlawfulAs: 'extra-child' },
        ],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '120000.00', maximum: '240000.00' },
    },
  ],
});
