import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import { bornAndCovered, type End, LEFT_OUT, PARENTS_LISTED, tableOf, untilTheEnd } from './parts/levy-document.js';
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
import { decidedMultiple, eachParent, ownBase, YEAR_BEFORE } from './parts/provincial-levy.js';

const { fact, greatest, parameter, reading, term, times } = build;

const OWN = ownBase(YEAR_BEFORE.birth);

const ARTICLE = '征收标准条';

const figure = (zh: string, en: string, value: number | string) => number({ zh, en }, value, ARTICLE);

const ROWS = [[as('extra-child'), (end: End) => times(term('bases'), parameter(`extra-${end}`))]] as const;

/** 上海市人口与计划生育条例 (2016): one to three times the base for a third or later child. */
export const shanghaiLevy2016 = builtIn({
  id: 'shanghai-levy-2016',
  title: {
    zh: '上海市人口与计划生育条例（2016年修正）',
    en: 'Population and family planning regulation of Shanghai, as amended in 2016',
  },
  issuer: { zh: '上海市人民代表大会常务委员会', en: "Standing committee of the Shanghai people's congress" },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '310000' },
  issuedOn: 'not-stated',
  inForce: untilTheEnd(2016),
  governedBy: GOVERNED_BY,
  readings: {
    'governing-date': GOVERNING_DATE,
    'real-income': {
      asks: {
        zh: '实际收入高于基数的，是否按实际收入征收？',
        en: 'Does a real income above the figure take the place of the figure?',
      },
      options: {
        'left-out': {
          says: { zh: '否', en: 'no' },
          cites: { zh: '所见转述只写倍数', en: 'what was read states the multiple only' },
        },
        'if-higher': {
          says: { zh: '是', en: 'yes' },
          cites: { zh: '前一文本如此', en: 'the text before did so' },
        },
      },
      default: 'left-out',
      because: { zh: '所见转述未提实际收入', en: 'What was read does not speak of real income.' },
    },
  },
  source: { zh: '网页转述的征收标准', en: 'The standard, restated on a web page' },

  parameters: {
    'extra-least': figure('第三个以上子女，最低倍数', 'third or later child, least multiple', 1),
    'extra-greatest': figure('第三个以上子女，最高倍数', 'third or later child, greatest multiple', 3),
  },

  terms: {
    bases: {
      says: { zh: '双方的基数之和', en: 'the figures of the parents added up' },
      is: reading('real-income', {
        'left-out': eachParent(OWN),
        'if-higher': eachParent(greatest(OWN, fact('each.annualIncome'))),
      }),
    },
    covered: {
      says: { zh: '属所见条文的情形', en: 'it is unlawful in a way that the article, as read, names' },
      is: as('extra-child'),
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
          says: { zh: '按决定的倍数', en: 'at the multiple decided' },
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
      '所见转述未写基数；此处沿用前一文本：全市出生上一年度的数字，各方按本人户口',
      'What was read does not name the base; that of the text before is taken: the municipal figure of the year before the birth, for each parent by the own registration',
    ),
    {
      id: 'each-parent',
      says: {
        zh: '所见转述未写对双方分别征收；此处与前一文本相同',
        en: 'What was read does not say that each parent is charged; it is taken from the text before',
      },
    },
  ],
  notModelled: [
    {
      what: {
        zh: '分期最长三年，三十日内申请，三十日内答复',
        en: 'Installments over three years at most, applied for and answered within thirty days each',
      },
      because: { zh: '只见转述，何时起算未见', en: 'Restated only, without the day on which the three years begin' },
    },
    ...LEFT_OUT,
  ],
  cases: [
    {
      name: { zh: '第三个子女：一至三倍', en: 'Third child: one to three times' },
      provision: 'levy',
      on: '2018-08-01',
      child: 'c3',
      case: { bases: [{ kind: 'urban-disposable-income', year: 2017, amount: '60000.00' }] },
      household: {
        partners: [{ registration: 'urban' }, { registration: 'urban' }],
        children: [{ id: 'c3', birthDate: '2018-03-10', birthAuthorised: false, unlawfulAs: 'extra-child' }],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '120000.00', maximum: '360000.00' },
    },
    {
      name: { zh: '各按本人户口', en: 'Each by the own registration' },
      provision: 'levy',
      on: '2018-08-01',
      child: 'c3',
      case: {
        bases: [
          { kind: 'urban-disposable-income', year: 2017, amount: '60000.00' },
          { kind: 'rural-net-income', year: 2017, amount: '27000.00' },
        ],
      },
      household: {
        partners: [{ registration: 'urban' }, { registration: 'rural' }],
        children: [{ id: 'c3', birthDate: '2018-03-10', birthAuthorised: false, unlawfulAs: 'extra-child' }],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '87000.00', maximum: '261000.00' },
    },
  ],
});
