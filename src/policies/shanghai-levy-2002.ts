import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import { betweenYears, bornAndCovered, LEFT_OUT, PARENTS_LISTED } from './parts/levy-document.js';
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
import { comesBefore, decidedMultiple, eachParent, extraAnd, ownBase, YEAR_BEFORE } from './parts/provincial-levy.js';

const { below, count, fact, greatest, parameter, rows, term, times } = build;

const ARTICLE = '征收标准条';

const figure = (zh: string, en: string, value: number | string) => number({ zh, en }, value, ARTICLE);

/** The municipal figure, or the real income where it is higher. */
const BASE = greatest(ownBase(YEAR_BEFORE.birth), fact('each.annualIncome'));
const ofEach = (multiple: string) => times(term('bases'), parameter(multiple));

const extraBefore = count('children', extraAnd(comesBefore));

const table = {
  rows: [
    { when: below(extraBefore, 1), gives: ofEach('extra') },
    { when: below(extraBefore, 2), gives: ofEach('extra-second') },
  ],
  otherwise: 'not-stated',
} as const;

/** 上海市计划生育若干规定 (2002): each parent by the municipal figure of the year before the birth, or the real income. */
export const shanghaiLevy2002 = builtIn({
  id: 'shanghai-levy-2002',
  title: { zh: '上海市计划生育若干规定（2002年）', en: 'Rules on family planning of Shanghai of 2002' },
  issuer: { zh: '上海市人民代表大会常务委员会', en: "Standing committee of the Shanghai people's congress" },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '310000' },
  issuedOn: 'not-stated',
  inForce: betweenYears(2002, 2016),
  governedBy: GOVERNED_BY,
  readings: { 'governing-date': GOVERNING_DATE },
  source: { zh: '网页转述的征收标准', en: 'The standard, restated on a web page' },

  parameters: {
    extra: figure('第一个多生育子女，倍数', 'first extra child: the multiple', 3),
    'extra-second': figure('第二个多生育子女，倍数', 'second extra child: the multiple', 6),
  },

  terms: {
    bases: {
      says: { zh: '双方各按基数与实际收入中较高者之和', en: 'the higher of figure and real income, added up' },
      is: eachParent(BASE),
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
      minimum: table,
      maximum: table,
      outputs: {
        'at-multiple': {
          says: { zh: '按决定的倍数', en: 'at the multiple decided' },
          is: rows([below(extraBefore, 2), times(term('bases'), decidedMultiple)]),
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
      '全市出生上一年度城镇居民人均可支配收入或农村居民人均纯收入；各方按本人户口',
      'The urban disposable or rural net income per head of the whole municipality in the year before the birth; for each parent by the own registration',
    ),
  ],
  notModelled: LEFT_OUT,
  cases: [
    {
      name: { zh: '实际收入高于基数', en: 'Real income above the base' },
      provision: 'levy',
      on: '2010-08-01',
      child: 'c2',
      case: { bases: [{ kind: 'urban-disposable-income', year: 2009, amount: '30000.00' }] },
      household: {
        partners: [{ registration: 'urban', annualIncome: '50000.00' }],
        children: [{ id: 'c2', birthDate: '2010-03-10', birthAuthorised: false, unlawfulAs: 'extra-child' }],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '150000.00', maximum: '150000.00' },
    },
    {
      name: {
        zh: '第二个多生育子女：六倍；合法出生的和未婚所生的不计入',
        en: 'Second extra child: six times; one within the rules and one born unmarried are not counted',
      },
      provision: 'levy',
      on: '2010-08-01',
      child: 'c3',
      case: {
        multiple: 6,
        bases: [
          { kind: 'urban-disposable-income', year: 2009, amount: '30000.00' },
          { kind: 'rural-net-income', year: 2009, amount: '12000.00' },
        ],
      },
      household: {
        partners: [{ registration: 'urban', annualIncome: '0.00' }],
        children: [
          { id: 'c0', birthDate: '2004-03-10', birthAuthorised: true, unlawfulAs: 'extra-child' },
          { id: 'c1', birthDate: '2006-03-10', birthAuthorised: false, unlawfulAs: 'unmarried' },
          { id: 'c2', birthDate: '2008-03-10', birthAuthorised: false, unlawfulAs: 'extra-child' },
          { id: 'c3', birthDate: '2010-03-10', birthAuthorised: false, unlawfulAs: 'extra-child' },
        ],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '180000.00', maximum: '180000.00' },
    },
    {
      name: {
        zh: '农村居民；此前收养的子女不计入',
        en: 'Rural; a child that was adopted before is not counted',
      },
      provision: 'levy',
      on: '2010-08-01',
      child: 'c3',
      case: {
        bases: [
          { kind: 'urban-disposable-income', year: 2009, amount: '28838.00' },
          { kind: 'rural-net-income', year: 2009, amount: '12324.00' },
        ],
      },
      household: {
        partners: [{ registration: 'rural', annualIncome: '0.00' }],
        children: [
          {
            id: 'c2',
            birthDate: '2008-03-10',
            birthAuthorised: false,
            unlawfulAs: 'extra-child',
            adoptedOn: '2009-06-01',
          },
          { id: 'c3', birthDate: '2010-03-10', birthAuthorised: false, unlawfulAs: 'extra-child' },
        ],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '36972.00', maximum: '36972.00' },
    },
  ],
});
