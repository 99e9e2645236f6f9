import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import { LEFT_OUT, PARENTS_LISTED } from './parts/levy-document.js';
import {
  ABOVE,
  ADDITION_GROWTH,
  additionBy,
  atDecided,
  FIGURES,
  FIGURES_BY_YEAR,
  FROM_SOME_DAY_OF_2016,
  FURTHER_CHILDREN,
  NUMBER,
  timesNumber,
  WITHOUT_ADDITION,
} from './parts/levy-terms.js';
import {
  BASE_AREA_UNKNOWN,
  BASE_YEAR,
  bornUnlawfully,
  GOVERNED_BY,
  GOVERNING_DATE,
  number,
  OTHER_WAYS,
  SECONDARY_SOURCE,
  TWINS,
} from './parts/levy-text.js';

import { multiple } from './parts/provincial-levy.js';

const { add, parameter, term, times } = build;

const ARTICLE = '征收标准';

const figure = (zh: string, en: string, value: number | string) => number({ zh, en }, value, ARTICLE);

const extra = (end: 'least' | 'greatest') =>
  add(
    timesNumber(times(term('figures'), parameter(`extra-${end}`))),
    times(additionBy(term('income-above'), timesNumber(multiple(1))), parameter(`addition-${end}`)),
  );

const child = { id: 'c1', birthDate: '2017-05-01', birthAuthorised: false, unlawfulAs: 'extra-child' };
const bases = [{ kind: 'urban-disposable-income', year: 2016, amount: '28000.00' }];

/** 陕西省人口与计划生育条例 (2016): the province's levy from then on. */
export const shaanxiLevy2016 = builtIn({
  id: 'shaanxi-levy-2016',
  title: {
    zh: '陕西省人口与计划生育条例（2016年修正）',
    en: 'Population and family planning regulation of Shaanxi, as amended in 2016',
  },
  issuer: { zh: '陕西省人民代表大会常务委员会', en: "Standing Committee of the People's Congress of Shaanxi" },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '610000' },
  issuedOn: 'not-stated',
  inForce: FROM_SOME_DAY_OF_2016,
  source: { zh: '网页转述的征收标准', en: 'The standard, restated on a web page' },
  governedBy: GOVERNED_BY,
  readings: {
    'governing-date': GOVERNING_DATE,
    'base-year': BASE_YEAR,
    'further-children': FURTHER_CHILDREN,
    'addition-growth': ADDITION_GROWTH,
  },
  parameters: {
    'extra-least': figure('多生育子女，最低倍数', 'extra child, least multiple', 2),
    'extra-greatest': figure('多生育子女，最高倍数', 'extra child, greatest multiple', 3),
    'addition-least': figure('超过基数的收入，最低倍数', 'income above the base, least multiple', 1),
    'addition-greatest': figure('超过基数的收入，最高倍数', 'income above the base, greatest multiple', 2),
  },
  terms: {
    ...FIGURES_BY_YEAR,
    figures: FIGURES,
    'income-above': ABOVE,
    number: NUMBER,
  },
  provisions: {
    levy: {
      kind: 'levy',
      says: { zh: '社会抚养费', en: 'The social maintenance fee' },
      cites: ARTICLE,
      subject: 'child',
      when: bornUnlawfully('extra-child'),
      minimum: extra('least'),
      maximum: extra('greatest'),
      outputs: { 'at-multiple': atDecided(timesNumber(term('figures'))) },
    },
  },
  notes: [
    SECONDARY_SOURCE,
    OTHER_WAYS,
    PARENTS_LISTED,
    TWINS,
    WITHOUT_ADDITION,
    BASE_AREA_UNKNOWN,
    {
      id: 'each-parent',
      says: {
        zh: '按双方分别征收，与本省2016年以前的文本相同',
        en: "Charged to each parent, as in the province's text before 2016",
      },
    },
  ],
  notModelled: LEFT_OUT,
  cases: [
    {
      name: { zh: '城镇父母一方，收入不超过基数', en: 'One urban parent, income not above the figure' },
      provision: 'levy',
      on: '2018-03-01',
      child: 'c1',
      household: { partners: [{ registration: 'urban', annualIncome: '20000.00' }], children: [child] },
      case: { bases },
      expect: { status: 'due', amountStatus: 'stated', minimum: '56000.00', maximum: '84000.00' },
    },
    {
      name: { zh: '收入超过基数一万元', en: 'Ten thousand yuan above the figure' },
      provision: 'levy',
      on: '2018-03-01',
      child: 'c1',
      household: { partners: [{ registration: 'urban', annualIncome: '38000.00' }], children: [child] },
      case: { bases },
      expect: { status: 'due', amountStatus: 'stated', minimum: '66000.00', maximum: '104000.00' },
    },
    {
      name: {
        zh: '第二个多生育的子女，次年才被发现：取出生前一年的基数',
        en: 'A second extra child, discovered a year later: the figure of the year before the birth',
      },
      provision: 'levy',
      on: '2019-06-01',
      child: 'c1',
      household: {
        partners: [{ registration: 'urban', annualIncome: '38000.00' }],
        children: [{ ...child, id: 'c0', birthDate: '2015-05-01' }, child],
      },
      case: {
        discoveredOn: '2018-05-01',
        bases: [
          { kind: 'urban-disposable-income', year: 2016, amount: '28000.00' },
          { kind: 'urban-disposable-income', year: 2017, amount: '30000.00' },
          { kind: 'urban-disposable-income', year: 2018, amount: '32000.00' },
        ],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '66000.00', maximum: '104000.00' },
    },
    {
      name: {
        zh: '按子女数相乘时，前婚的子女、后经认定符合规定的和以其他情形的生育不计',
        en: 'Multiplied by the number: a child of an earlier marriage, a birth found lawful later and one of another way do not count',
      },
      provision: 'levy',
      on: '2018-03-01',
      child: 'c1',
      readings: { 'further-children': 'times-number' },
      household: {
        partners: [{ registration: 'urban', annualIncome: '20000.00' }],
        children: [
          { ...child, id: 'c2', birthDate: '2008-05-01', parents: [] },
          { ...child, id: 'c3', birthDate: '2013-05-01', birthAuthorised: true },
          { ...child, id: 'c4', birthDate: '2014-09-01', unlawfulAs: 'spacing' },
          child,
        ],
      },
      case: { bases },
      expect: { status: 'due', amountStatus: 'stated', minimum: '56000.00', maximum: '84000.00' },
    },
    {
      name: {
        zh: '加征也乘以子女数时：第二个多生育子女，收入超过基数二千元',
        en: 'If the addition is multiplied by the number too: second extra child, an income 2000 above the figure',
      },
      provision: 'levy',
      on: '2018-03-01',
      child: 'c1',
      readings: { 'further-children': 'times-number', 'addition-growth': 'grown' },
      household: {
        partners: [{ registration: 'urban', annualIncome: '30000.00' }],
        children: [{ ...child, id: 'c0', birthDate: '2014-05-01' }, child],
      },
      case: { bases },
      expect: { status: 'due', amountStatus: 'stated', minimum: '116000.00', maximum: '176000.00' },
    },
  ],
});
