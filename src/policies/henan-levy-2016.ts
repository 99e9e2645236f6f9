import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import { bornAndCovered, LEFT_OUT, PARENTS_LISTED, untilTheEnd } from './parts/levy-document.js';
import { as, baseArea, GOVERNED_BY, GOVERNING_DATE, number, OTHER_WAYS, TWINS } from './parts/levy-text.js';
import { eachParent, ownBase, YEAR_BEFORE } from './parts/provincial-levy.js';

const { parameter, times } = build;

const ARTICLE = '第三十五条';

const figure = (zh: string, en: string, value: number | string) => number({ zh, en }, value, ARTICLE);

const BASE = ownBase(YEAR_BEFORE.discovery);

const table = {
  rows: [{ when: as('extra-child'), gives: eachParent(times(BASE, parameter('extra'))) }],
  otherwise: 'not-stated',
} as const;

/** 河南省人口与计划生育条例 (2016), article 35: three times the own base of the year before the discovery. */
export const henanLevy2016 = builtIn({
  id: 'henan-levy-2016',
  title: {
    zh: '河南省人口与计划生育条例（2016年修正）',
    en: 'Population and family planning regulation of Henan, as amended in 2016',
  },
  issuer: { zh: '河南省人民代表大会常务委员会', en: "Standing committee of the Henan people's congress" },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '410000' },
  issuedOn: 'not-stated',
  inForce: untilTheEnd(2016),
  governedBy: GOVERNED_BY,
  readings: { 'governing-date': GOVERNING_DATE },
  source: { zh: '条例全文第三十五条', en: 'The full text, article 35' },

  parameters: {
    extra: figure('多生育子女，倍数', 'extra child: the multiple', 3),
  },

  terms: {
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
    },
  },
  notes: [
    PARENTS_LISTED,
    OTHER_WAYS,
    TWINS,
    baseArea(
      '各方户籍地县级被发现上一年度的城镇或农村居民人均可支配收入',
      'The urban or rural disposable income per head of the county in which each is registered, of the year before the discovery',
    ),
  ],
  notModelled: LEFT_OUT,
  cases: [
    {
      name: { zh: '一方城镇、一方农村，各按本人', en: 'One urban, one rural, each by the own base' },
      provision: 'levy',
      on: '2018-08-01',
      child: 'c3',
      case: {
        discoveredOn: '2018-05-01',
        bases: [
          { kind: 'urban-disposable-income', year: 2017, amount: '27000.00' },
          { kind: 'rural-net-income', year: 2017, amount: '12000.00' },
        ],
      },
      household: {
        partners: [{ registration: 'urban' }, { registration: 'rural' }],
        children: [{ id: 'c3', birthDate: '2018-03-10', birthAuthorised: false, unlawfulAs: 'extra-child' }],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '117000.00', maximum: '117000.00' },
    },
    {
      name: { zh: '只对一方', en: 'One parent alone' },
      provision: 'levy',
      on: '2018-08-01',
      child: 'c3',
      case: { discoveredOn: '2018-05-01', bases: [{ kind: 'rural-net-income', year: 2017, amount: '12000.00' }] },
      household: {
        partners: [{ registration: 'rural' }],
        children: [{ id: 'c3', birthDate: '2018-03-10', birthAuthorised: false, unlawfulAs: 'extra-child' }],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '36000.00', maximum: '36000.00' },
    },
  ],
});
