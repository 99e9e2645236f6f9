import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import { LEFT_OUT, PARENTS_LISTED } from './parts/levy-document.js';
import { atDecided, FIGURE, FIGURES, FIGURES_BY_YEAR, untilSomeDayOf2016 } from './parts/levy-terms.js';
import {
  amendedIn2016,
  BASE_YEAR,
  baseArea,
  bornUnlawfully,
  GOVERNED_BY,
  GOVERNING_DATE,
  number,
  OTHER_WAYS,
  SECONDARY_SOURCE,
} from './parts/levy-text.js';
import { eachParent } from './parts/provincial-levy.js';

const { choose, equal, fact, parameter, term, times } = build;

const ARTICLE = '征收标准';

const figure = (zh: string, en: string, value: number | string) => number({ zh, en }, value, ARTICLE);

/** The greatest multiple differs by registration; each parent pays by the own, in mixed couples too. */
const greatest = eachParent(
  times(
    FIGURE,
    choose(equal(fact('each.registration'), 'urban'), parameter('urban-greatest'), parameter('rural-greatest')),
  ),
);

const child = { id: 'c1', birthDate: '2015-05-01', birthAuthorised: false, unlawfulAs: 'extra-child' };
const bases = [
  { kind: 'rural-net-income', year: 2014, amount: '7000.00' },
  { kind: 'urban-disposable-income', year: 2014, amount: '24000.00' },
];

/** 云南省人口与计划生育条例: the province's levy before 2016. */
export const yunnanLevyTo2016 = builtIn({
  id: 'yunnan-levy-to-2016',
  title: {
    zh: '云南省人口与计划生育条例（2016年以前的文本）',
    en: 'Population and family planning regulation of Yunnan, a text from before 2016',
  },
  issuer: { zh: '云南省人民代表大会常务委员会', en: "Standing Committee of the People's Congress of Yunnan" },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '530000' },
  issuedOn: 'not-stated',
  inForce: untilSomeDayOf2016(
    amendedIn2016('云南省人口与计划生育条例', 'Population and family planning regulation of Yunnan'),
  ),
  source: { zh: '网页转述的征收标准', en: 'The standard, restated on a web page' },
  governedBy: GOVERNED_BY,
  readings: {
    'governing-date': GOVERNING_DATE,
    'base-year': BASE_YEAR,
  },
  parameters: {
    least: figure('最低倍数', 'least multiple', 5),
    'rural-greatest': figure('农业户口，最高倍数', 'agricultural registration, greatest multiple', 8),
    'urban-greatest': figure('非农业户口，最高倍数', 'non-agricultural registration, greatest multiple', 10),
  },
  terms: {
    ...FIGURES_BY_YEAR,
    figures: FIGURES,
  },
  provisions: {
    levy: {
      kind: 'levy',
      says: { zh: '社会抚养费', en: 'The social maintenance fee' },
      cites: ARTICLE,
      subject: 'child',
      when: bornUnlawfully('extra-child'),
      minimum: times(term('figures'), parameter('least')),
      maximum: greatest,
      outputs: { 'at-multiple': atDecided(term('figures')) },
    },
  },
  notes: [
    SECONDARY_SOURCE,
    OTHER_WAYS,
    PARENTS_LISTED,
    baseArea(
      '非农业户口取全省城镇的数字，农业户口取州市的农村数字',
      'Non-agricultural: the urban figure of the province; agricultural: the rural figure of the prefecture',
    ),
    {
      id: 'further-children',
      says: {
        zh: '所见转述未区分多生育的个数，每个均按同一幅度',
        en: 'What was read does not tell further extra children apart: each is charged within the same range',
      },
    },
  ],
  notModelled: LEFT_OUT,
  cases: [
    {
      name: { zh: '双方均为农业户口', en: 'Both agricultural' },
      provision: 'levy',
      on: '2015-12-31',
      child: 'c1',
      household: { partners: [{ registration: 'rural' }, { registration: 'rural' }], children: [child] },
      case: { bases },
      expect: { status: 'due', amountStatus: 'stated', minimum: '70000.00', maximum: '112000.00' },
    },
    {
      name: { zh: '一方农业，一方非农业：各按各的', en: 'One of each: each by the own' },
      provision: 'levy',
      on: '2015-12-31',
      child: 'c1',
      household: { partners: [{ registration: 'rural' }, { registration: 'urban' }], children: [child] },
      case: { bases },
      expect: { status: 'due', amountStatus: 'stated', minimum: '155000.00', maximum: '296000.00' },
    },
    {
      name: {
        zh: '次年才被发现，再次年作出决定：仍取出生前一年的基数',
        en: 'Discovered a year later and decided on later still: the figure of the year before the birth all the same',
      },
      provision: 'levy',
      on: '2015-12-31',
      child: 'c1',
      household: {
        partners: [{ registration: 'rural' }, { registration: 'rural' }],
        children: [{ ...child, birthDate: '2013-05-01' }],
      },
      case: {
        discoveredOn: '2014-05-01',
        bases: [
          { kind: 'rural-net-income', year: 2012, amount: '6000.00' },
          { kind: 'rural-net-income', year: 2013, amount: '6500.00' },
          { kind: 'rural-net-income', year: 2014, amount: '7000.00' },
        ],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '60000.00', maximum: '96000.00' },
    },
  ],
});
