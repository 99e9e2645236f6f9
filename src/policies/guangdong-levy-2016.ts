import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import {
  GUANGDONG_BASES,
  GUANGDONG_READINGS,
  ofEachUnapproved,
  ROUNDING,
  unapprovedFigures,
} from './parts/guangdong-levy.js';
import { bornAndCovered, LEFT_OUT, PARENTS_LISTED, PRESS_SOURCE, untilTheEnd } from './parts/levy-document.js';
import { FURTHER_CHILDREN, NUMBER, timesNumber } from './parts/levy-terms.js';
import { as, baseArea, GOVERNED_BY, GOVERNING_DATE, number, OTHER_WAYS, TWINS } from './parts/levy-text.js';

const { any, parameter, term, times } = build;

const ARTICLE = '第四十六条';

const table = {
  rows: [
    { when: as('extra-child'), gives: timesNumber(times(term('bases'), parameter('extra'))) },
    { when: as('without-permit'), gives: ofEachUnapproved },
  ],
  otherwise: 'not-stated',
} as const;

const bases = [
  { kind: 'urban-disposable-income', year: 2015, amount: '30000.00' },
  { kind: 'rural-net-income', year: 2015, amount: '12000.00' },
  { kind: 'urban-disposable-income', year: 2016, amount: '33000.00' },
  { kind: 'rural-net-income', year: 2016, amount: '13000.00' },
];

/** 广东省人口与计划生育条例 (2016): three times the base from each parent. */
export const guangdongLevy2016 = builtIn({
  id: 'guangdong-levy-2016',
  title: {
    zh: '广东省人口与计划生育条例（2016年修正）',
    en: 'Population and family planning regulation of Guangdong, as amended in 2016',
  },
  issuer: {
    zh: '广东省人民代表大会常务委员会',
    en: "Standing committee of the Guangdong people's congress",
  },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '440000' },
  issuedOn: 'not-stated',
  inForce: untilTheEnd(2016),
  source: { zh: '报道的第四十六条', en: 'Article 46, as reported in the press' },

  governedBy: GOVERNED_BY,
  readings: {
    'governing-date': GOVERNING_DATE,
    'base-year': GUANGDONG_READINGS['base-year'],
    'further-children': FURTHER_CHILDREN,
    rounding: ROUNDING,
  },

  parameters: {
    extra: number({ zh: '多生育子女，倍数', en: 'extra child: the multiple' }, 3, ARTICLE),
    ...unapprovedFigures(ARTICLE),
  },

  terms: {
    ...GUANGDONG_BASES,
    number: NUMBER,
    covered: {
      says: { zh: '属所见条文的情形', en: 'it is unlawful in a way that the article, as read, names' },
      is: any(as('extra-child'), as('without-permit')),
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
    PRESS_SOURCE,
    OTHER_WAYS,
    PARENTS_LISTED,
    TWINS,
    baseArea(
      '报道未写基数所在地区；按此前的做法取县级数字，各方按本人户口',
      'The reports do not name the area of the base; by earlier practice the figure of the county, for each parent by the own registration',
    ),
  ],
  notModelled: LEFT_OUT,
  cases: [
    {
      name: { zh: '一方城镇、一方农村，多生育一个', en: 'One urban, one rural, an extra child' },
      provision: 'levy',
      on: '2017-03-01',
      child: 'c1',
      case: { bases },
      household: {
        partners: [{ registration: 'urban' }, { registration: 'rural' }],
        children: [{ id: 'c1', birthDate: '2016-11-10', birthAuthorised: false, unlawfulAs: 'extra-child' }],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '126000.00', maximum: '126000.00' },
    },
    {
      name: { zh: '未经批准：百分之二', en: 'Not approved: two per cent' },
      provision: 'levy',
      on: '2017-03-01',
      child: 'c1',
      case: { bases },
      household: {
        partners: [{ registration: 'urban' }, { registration: 'urban' }],
        children: [{ id: 'c1', birthDate: '2016-11-10', birthAuthorised: false, unlawfulAs: 'without-permit' }],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '1200.00', maximum: '1200.00' },
    },
    {
      name: {
        zh: '未经批准：246.90元四舍五入，每一方247元',
        en: 'Not approved: 246.90 yuan rounded, 247 from each parent',
      },
      provision: 'levy',
      on: '2017-03-01',
      child: 'c1',
      case: { bases: [{ kind: 'rural-net-income', year: 2015, amount: '12345.00' }] },
      readings: { rounding: 'nearest-yuan' },
      household: {
        partners: [{ registration: 'rural' }, { registration: 'rural' }],
        children: [{ id: 'c1', birthDate: '2016-11-10', birthAuthorised: false, unlawfulAs: 'without-permit' }],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '494.00', maximum: '494.00' },
    },
    {
      name: {
        zh: '乘以超生子女数时，合法出生的、他人所生的和未经批准的均不计入',
        en: 'Multiplied by the number: one within the rules, one of others and one not approved do not count',
      },
      provision: 'levy',
      on: '2017-03-01',
      child: 'c2',
      case: { bases },
      readings: { 'further-children': 'times-number' },
      household: {
        partners: [{ registration: 'urban' }],
        children: [
          { birthDate: '2008-01-10', birthAuthorised: true, unlawfulAs: 'extra-child' },
          { birthDate: '2010-01-10', birthAuthorised: false, unlawfulAs: 'extra-child', parents: [] },
          { birthDate: '2012-01-10', birthAuthorised: false, unlawfulAs: 'without-permit' },
          { birthDate: '2014-01-10', birthAuthorised: false, unlawfulAs: 'extra-child' },
          { id: 'c2', birthDate: '2016-11-10', birthAuthorised: false, unlawfulAs: 'extra-child' },
        ],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '180000.00', maximum: '180000.00' },
    },
  ],
});
