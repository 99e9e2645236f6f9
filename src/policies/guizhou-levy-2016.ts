import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import { LAW_OF_2021, LEVY_ENDED_ON } from '../policy/levy-law.js';
import { LEFT_OUT, PARENTS_LISTED } from './parts/levy-document.js';
import { atDecided, FIGURE, FIGURES, FIGURES_BY_YEAR } from './parts/levy-terms.js';
import {
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

const ARTICLE = '第五十九条';

const figure = (zh: string, en: string, value: number | string) => number({ zh, en }, value, ARTICLE);

const SELF_EMPLOYED = equal(fact('each.employment'), 'self-employed');

/** Of each parent by his or her own trade. */
const extra = (end: 'least' | 'greatest') =>
  eachParent(times(FIGURE, choose(SELF_EMPLOYED, parameter(`trader-${end}`), parameter(`extra-${end}`))));

const parent = { registration: 'rural', employment: 'none' };
const child = { id: 'c1', birthDate: '2017-02-01', birthAuthorised: false, unlawfulAs: 'extra-child' };
const bases = [{ kind: 'rural-net-income', year: 2016, amount: '7000.00' }];

/** 贵州省人口与计划生育条例第五十九条 (2016): the province's levy from then on. */
export const guizhouLevy2016 = builtIn({
  id: 'guizhou-levy-2016',
  title: {
    zh: '贵州省人口与计划生育条例（2016年修正）',
    en: 'Population and family planning regulation of Guizhou, as amended in 2016',
  },
  issuer: { zh: '贵州省人民代表大会常务委员会', en: "Standing Committee of the People's Congress of Guizhou" },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '520000' },
  issuedOn: 'not-stated',
  inForce: {
    from: '2016-03-31',
    until: LEVY_ENDED_ON,
    endedBy: LAW_OF_2021,
    evidence: {
      zh: '转述称自2016年3月31日起；征收依据自2021年8月20日起不复存在',
      en: 'The source has it begin on 31 March 2016; the levy lost its basis on 20 August 2021',
    },
  },
  source: { zh: '网页转述的第五十九条', en: 'Article 59, restated on a web page' },
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
    {
      id: 'recalled',
      says: {
        zh: '个体工商户等的四至十倍，在此文本中未经核对',
        en: 'The four to ten times for the self-employed are recalled for this version, not checked',
      },
    },
  ],
  notModelled: LEFT_OUT,
  cases: [
    {
      name: { zh: '农村夫妻', en: 'Rural couple' },
      provision: 'levy',
      on: '2017-06-01',
      child: 'c1',
      household: { partners: [parent, parent], children: [child] },
      case: { bases },
      expect: { status: 'due', amountStatus: 'stated', minimum: '28000.00', maximum: '70000.00' },
    },
    {
      name: { zh: '一方为个体工商户', en: 'One of them self-employed' },
      provision: 'levy',
      on: '2017-06-01',
      child: 'c1',
      household: { partners: [parent, { ...parent, employment: 'self-employed' }], children: [child] },
      case: { bases },
      expect: { status: 'due', amountStatus: 'stated', minimum: '42000.00', maximum: '105000.00' },
    },
    {
      name: {
        zh: '次年才被发现，再次年作出决定：仍取出生前一年的基数',
        en: 'Discovered a year later and decided on later still: the figure of the year before the birth all the same',
      },
      provision: 'levy',
      on: '2019-06-01',
      child: 'c1',
      household: { partners: [parent, parent], children: [child] },
      case: {
        discoveredOn: '2018-02-01',
        bases: [
          { kind: 'rural-net-income', year: 2016, amount: '7000.00' },
          { kind: 'rural-net-income', year: 2017, amount: '7500.00' },
          { kind: 'rural-net-income', year: 2018, amount: '8000.00' },
        ],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '28000.00', maximum: '70000.00' },
    },
  ],
});
