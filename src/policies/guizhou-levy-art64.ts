import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import { LEFT_OUT, PARENTS_LISTED } from './parts/levy-document.js';
import { atDecided, FIGURE, FIGURES, FIGURES_BY_YEAR } from './parts/levy-terms.js';
import {
  BASE_YEAR,
  baseArea,
  begunBy,
  bornUnlawfully,
  GOVERNED_BY,
  GOVERNING_DATE,
  number,
  OTHER_WAYS,
  SECONDARY_SOURCE,
} from './parts/levy-text.js';
import { eachParent } from './parts/provincial-levy.js';

const { choose, equal, fact, parameter, term, times } = build;

const ARTICLE = '第六十四条';

const figure = (zh: string, en: string, value: number | string) => number({ zh, en }, value, ARTICLE);

const SELF_EMPLOYED = equal(fact('each.employment'), 'self-employed');

/** Of each parent by his or her own trade. */
const extra = (end: 'least' | 'greatest') =>
  eachParent(times(FIGURE, choose(SELF_EMPLOYED, parameter(`trader-${end}`), parameter(`extra-${end}`))));

const parent = { registration: 'rural', employment: 'none' };
const child = { id: 'c1', birthDate: '2008-05-01', birthAuthorised: false, unlawfulAs: 'extra-child' };
const bases = [{ kind: 'rural-net-income', year: 2007, amount: '5000.00' }];

/** 贵州省人口与计划生育条例第六十四条: an old text of the province's levy. */
export const guizhouLevyArt64 = builtIn({
  id: 'guizhou-levy-art64',
  title: {
    zh: '贵州省人口与计划生育条例（旧文本）',
    en: 'Population and family planning regulation of Guizhou, an old text',
  },
  issuer: { zh: '贵州省人民代表大会常务委员会', en: "Standing Committee of the People's Congress of Guizhou" },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '520000' },
  issuedOn: 'not-stated',
  inForce: {
    from: begunBy('2008-12-31'),
    until: { notBefore: '2009-01-01', notAfter: '2016-03-31' },
    evidence: {
      zh: '文本年份未见，可能早于2009年；2016年3月31日起施行的文本已改条号',
      en: 'The year of the text was not seen, it may be older than 2009; the text in force from 31 March 2016 has another article',
    },
  },
  source: { zh: '网页转述的第六十四条', en: 'Article 64, restated on a web page' },
  governedBy: GOVERNED_BY,
  readings: {
    'governing-date': GOVERNING_DATE,
    'base-year': BASE_YEAR,
  },
  parameters: {
    'extra-least': figure('农村居民和城镇居民，最低倍数', 'rural and urban residents, least multiple', 2),
    'extra-greatest': figure('农村居民和城镇居民，最高倍数', 'rural and urban residents, greatest multiple', 5),
    'trader-least': figure(
      '个体工商户、私营业主和经商人员，最低倍数',
      'self-employed, owners and traders, least multiple',
      4,
    ),
    'trader-greatest': figure(
      '个体工商户、私营业主和经商人员，最高倍数',
      'self-employed, owners and traders, greatest multiple',
      10,
    ),
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
      minimum: extra('least'),
      maximum: extra('greatest'),
      outputs: { 'at-multiple': atDecided(term('figures')) },
    },
  },
  notes: [
    SECONDARY_SOURCE,
    OTHER_WAYS,
    PARENTS_LISTED,
    baseArea('以县级的人均收入为基数', 'The figure is that of the county'),
    {
      id: 'staff',
      says: {
        zh: '国家工作人员和企业职工除征收外予以辞退；其征收按城乡居民的倍数计',
        en: 'State and firm staff are dismissed besides; their levy is computed at the multiple for residents',
      },
    },
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
      name: { zh: '农村居民一方', en: 'One rural resident' },
      provision: 'levy',
      on: '2008-12-31',
      child: 'c1',
      household: { partners: [parent], children: [child] },
      case: { bases },
      expect: { status: 'due', amountStatus: 'stated', minimum: '10000.00', maximum: '25000.00' },
    },
    {
      name: { zh: '个体工商户一方', en: 'One self-employed parent' },
      provision: 'levy',
      on: '2008-12-31',
      child: 'c1',
      household: { partners: [{ ...parent, employment: 'self-employed' }], children: [child] },
      case: { bases },
      expect: { status: 'due', amountStatus: 'stated', minimum: '20000.00', maximum: '50000.00' },
    },
    {
      name: {
        zh: '次年才被发现，再次年作出决定：仍取出生前一年的基数',
        en: 'Discovered a year later and decided on later still: the figure of the year before the birth all the same',
      },
      provision: 'levy',
      on: '2008-12-31',
      child: 'c1',
      household: { partners: [parent], children: [{ ...child, birthDate: '2006-05-01' }] },
      case: {
        discoveredOn: '2007-05-01',
        bases: [
          { kind: 'rural-net-income', year: 2005, amount: '4000.00' },
          { kind: 'rural-net-income', year: 2006, amount: '4500.00' },
          { kind: 'rural-net-income', year: 2007, amount: '5000.00' },
        ],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '8000.00', maximum: '20000.00' },
    },
  ],
});
