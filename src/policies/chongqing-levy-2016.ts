import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import { LEFT_OUT, PARENTS_LISTED } from './parts/levy-document.js';
import {
  atDecided,
  FROM_SOME_DAY_OF_2016,
  FURTHER_CHILDREN,
  NUMBER,
  PARENTS,
  timesNumber,
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
} from './parts/levy-text.js';
import { residentBase, YEAR_BEFORE } from './parts/provincial-levy.js';

const { parameter, reading, term, times } = build;

const ARTICLE = '征收标准';

const figure = (zh: string, en: string, value: number | string) => number({ zh, en }, value, ARTICLE);

const extra = (end: 'least' | 'greatest') => timesNumber(times(term('figures'), parameter(`extra-${end}`)));

const child = { id: 'c1', birthDate: '2017-05-01', birthAuthorised: false, unlawfulAs: 'extra-child' };
const bases = [{ kind: 'resident-disposable-income', year: 2016, amount: '22000.00' }];

/** 重庆市人口与计划生育条例 (2016): the municipality's levy from then on. */
export const chongqingLevy2016 = builtIn({
  id: 'chongqing-levy-2016',
  title: {
    zh: '重庆市人口与计划生育条例（2016年修正）',
    en: 'Population and family planning regulation of Chongqing, as amended in 2016',
  },
  issuer: { zh: '重庆市人民代表大会常务委员会', en: "Standing Committee of the People's Congress of Chongqing" },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '500000' },
  issuedOn: 'not-stated',
  inForce: FROM_SOME_DAY_OF_2016,
  source: { zh: '网页转述的征收标准', en: 'The standard, restated on a web page' },
  governedBy: GOVERNED_BY,
  readings: {
    'governing-date': GOVERNING_DATE,
    'base-year': BASE_YEAR,
    'further-children': FURTHER_CHILDREN,
  },
  parameters: {
    'extra-least': figure('多生育子女，最低倍数', 'extra child, least multiple', 2),
    'extra-greatest': figure('多生育子女，最高倍数', 'extra child, greatest multiple', 3),
  },
  terms: {
    parents: PARENTS,
    figures: {
      says: { zh: '双方的基数之和', en: 'the figures of the parents added up' },
      is: times(
        reading('base-year', {
          birth: residentBase(YEAR_BEFORE.birth),
          discovery: residentBase(YEAR_BEFORE.discovery),
          decision: residentBase(YEAR_BEFORE.decision),
        }),
        term('parents'),
      ),
    },
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
    {
      id: 'twins',
      says: {
        zh: '旧文本第五十一条对多胞胎按一个子女计；本文本是否如此未见，每个子女各计',
        en: 'By article 51 of the older text a multiple birth counts as one child; whether this one keeps that was not seen, and each child counts',
      },
    },
    BASE_AREA_UNKNOWN,
    {
      id: 'each-parent',
      says: { zh: '按双方分别征收，与2016年以前的文本相同', en: 'Charged to each parent, as in the text before 2016' },
    },
  ],
  notModelled: LEFT_OUT,
  cases: [
    {
      name: { zh: '父母一方', en: 'One parent' },
      provision: 'levy',
      on: '2018-03-01',
      child: 'c1',
      household: { partners: [{ registration: 'urban' }], children: [child] },
      case: { bases },
      expect: { status: 'due', amountStatus: 'stated', minimum: '44000.00', maximum: '66000.00' },
    },
    {
      name: { zh: '父母双方', en: 'Both parents' },
      provision: 'levy',
      on: '2018-03-01',
      child: 'c1',
      household: { partners: [{ registration: 'urban' }, { registration: 'rural' }], children: [child] },
      case: { bases },
      expect: { status: 'due', amountStatus: 'stated', minimum: '88000.00', maximum: '132000.00' },
    },
    {
      name: {
        zh: '第二个多生育的子女，乘以多生育的子女数：合法出生的和收养的均不计入',
        en: 'A second extra child, multiplied by the number of extra children: none within the rules or adopted is counted',
      },
      provision: 'levy',
      on: '2018-03-01',
      child: 'c2',
      household: {
        partners: [{ registration: 'urban' }],
        children: [
          { ...child, id: 'c3', birthDate: '2008-05-01', birthAuthorised: true },
          { ...child, id: 'c4', birthDate: '2010-05-01', adoptedOn: '2012-01-01' },
          { ...child, birthDate: '2016-12-10' },
          { ...child, id: 'c2' },
        ],
      },
      case: { bases },
      readings: { 'further-children': 'times-number' },
      expect: { status: 'due', amountStatus: 'stated', minimum: '88000.00', maximum: '132000.00' },
    },
  ],
});
