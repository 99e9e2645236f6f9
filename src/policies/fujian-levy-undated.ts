import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import { LEFT_OUT, PARENTS_LISTED } from './parts/levy-document.js';
import { atDecided, FIGURES, HIGHER, NUMBER } from './parts/levy-terms.js';
import {
  as,
  baseArea,
  begunBy,
  bornUnlawfully,
  GOVERNED_BY,
  GOVERNING_DATE,
  IN_2016,
  number,
  OTHER_WAYS,
  SECONDARY_SOURCE,
  TWINS,
} from './parts/levy-text.js';
import { ruralBase, urbanBase, YEAR_BEFORE } from './parts/provincial-levy.js';

const { any, below, equal, not, parameter, rows, term, times } = build;

const ARTICLE = '征收标准';
const figure = (zh: string, en: string, value: number | string) => number({ zh, en }, value, ARTICLE);

/** From the figures at least; at most from the real income of a parent, where it is higher. */
const rowsFor = (end: 'least' | 'greatest') => {
  const levied = (name: string) => times(term(end === 'least' ? 'figures' : 'higher'), parameter(`${name}-${end}`));
  return [
    { when: as('early'), gives: levied('early') },
    { when: as('extra-child'), gives: rows([nth(1), levied('first')], [nth(2), levied('higher')]) },
    { when: as('outside-marriage'), gives: levied('higher') },
  ];
};

const nth = (place: number) => equal(term('number'), place);

const standardRead = any(not(as('extra-child')), below(term('number'), 3));

const bases = [{ kind: 'rural-net-income', year: 2014, amount: '10000.00' }];
const parent = { registration: 'rural', annualIncome: '10000.00' };
const child = { id: 'c1', birthDate: '2015-05-01', birthAuthorised: false };

/** 福建省人口与计划生育条例: the province's levy, of a text whose dates and article were not read. */
export const fujianLevyUndated = builtIn({
  id: 'fujian-levy-undated',
  title: {
    zh: '福建省人口与计划生育条例（年份不详的文本）',
    en: 'Population and family planning regulation of Fujian, a text of an unknown year',
  },
  issuer: { zh: '福建省人民代表大会常务委员会', en: "Standing Committee of the People's Congress of Fujian" },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '350000' },
  issuedOn: 'not-stated',
  inForce: {
    from: begunBy('2015-12-31'),
    until: IN_2016,
    evidence: {
      zh: '转述未写年份；所列为两孩政策以前的标准，征收不早于2002年9月1日',
      en: 'The source names no year; the standards are those from before the two-child rule, and no levy began before 1 September 2002',
    },
  },
  source: { zh: '网页转述的征收标准', en: 'The standards, restated on a web page' },
  governedBy: GOVERNED_BY,
  readings: { 'governing-date': GOVERNING_DATE },

  parameters: {
    'early-least': figure('提前生育，最低倍数', 'early birth, least multiple', '0.6'),
    'early-greatest': figure('提前生育，最高倍数', 'early birth, greatest multiple', 1),
    'first-least': figure('多生育第一个子女，最低倍数', 'first extra child, least multiple', 2),
    'first-greatest': figure('多生育第一个子女，最高倍数', 'first extra child, greatest multiple', 3),
    'higher-least': figure(
      '多生育第二个子女或婚外生育，最低倍数',
      'second extra child or outside marriage, least multiple',
      4,
    ),
    'higher-greatest': figure(
      '多生育第二个子女或婚外生育，最高倍数',
      'second extra child or outside marriage, greatest multiple',
      6,
    ),
  },

  terms: {
    'rural-figure': {
      says: { zh: '农村居民的基数', en: 'the figure of rural residents' },
      is: ruralBase(YEAR_BEFORE.discovery),
    },
    'urban-figure': {
      says: { zh: '城镇居民的基数', en: 'the figure of urban residents' },
      is: urbanBase(YEAR_BEFORE.discovery),
    },
    figures: FIGURES,
    higher: HIGHER,
    number: NUMBER,
  },

  provisions: {
    levy: {
      kind: 'levy',
      says: { zh: '社会抚养费', en: 'The social maintenance fee' },
      cites: ARTICLE,
      subject: 'child',
      when: bornUnlawfully('early', 'extra-child', 'outside-marriage'),
      minimum: { rows: rowsFor('least'), otherwise: 'not-stated' },
      maximum: { rows: rowsFor('greatest'), otherwise: 'not-stated' },
      outputs: { 'at-multiple': atDecided(rows([standardRead, term('figures')])) },
    },
  },

  notes: [
    SECONDARY_SOURCE,
    OTHER_WAYS,
    PARENTS_LISTED,
    TWINS,
    baseArea(
      '基数为县级的人均收入，取发现前一年',
      'The figure is that of the county, of the year before the discovery',
    ),
    {
      id: 'real-income',
      says: {
        zh: '可以按实际收入计征：最低额按基数，最高额按基数与实际收入中较高者',
        en: 'The real income may be taken instead: the least is computed from the figure, the greatest from the higher of the two',
      },
    },
    {
      id: 'third-extra-child',
      says: {
        zh: '所见转述只列到多生育的第二个子女',
        en: 'What was read stops at the second extra child',
      },
    },
  ],
  notModelled: LEFT_OUT,

  cases: [
    {
      name: { zh: '提前生育，只对一方征收', en: 'Early birth, one parent charged' },
      provision: 'levy',
      on: '2015-12-31',
      child: 'c1',
      household: { partners: [parent], children: [{ ...child, unlawfulAs: 'early' }] },
      case: { discoveredOn: '2015-06-01', bases },
      expect: { status: 'due', amountStatus: 'stated', minimum: '6000.00', maximum: '10000.00' },
    },
    {
      name: { zh: '多生育第一个子女，双方', en: 'First extra child, both parents' },
      provision: 'levy',
      on: '2015-12-31',
      child: 'c1',
      household: { partners: [parent, parent], children: [{ ...child, unlawfulAs: 'extra-child' }] },
      case: { discoveredOn: '2015-06-01', bases },
      expect: { status: 'due', amountStatus: 'stated', minimum: '40000.00', maximum: '60000.00' },
    },
    {
      name: {
        zh: '多生育第二个子女，实际收入高于基数；提前生育的不计入',
        en: 'Second extra child, real income above the figure; one born early is not counted',
      },
      provision: 'levy',
      on: '2015-12-31',
      child: 'c1',
      household: {
        partners: [{ registration: 'rural', annualIncome: '15000.00' }],
        children: [
          { birthDate: '2009-05-01', birthAuthorised: false, unlawfulAs: 'early' },
          { birthDate: '2012-05-01', birthAuthorised: false, unlawfulAs: 'extra-child' },
          { ...child, unlawfulAs: 'extra-child' },
        ],
      },
      case: { discoveredOn: '2015-06-01', bases },
      expect: { status: 'due', amountStatus: 'stated', minimum: '40000.00', maximum: '90000.00' },
    },
  ],
});
