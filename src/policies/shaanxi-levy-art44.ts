import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import { LEFT_OUT, PARENTS_LISTED } from './parts/levy-document.js';
import {
  ABOVE,
  atDecided,
  FIGURES,
  FIGURES_BY_YEAR,
  fixedAmount,
  NUMBER,
  PARENTS,
  untilSomeDayOf2016,
  WITHOUT_ADDITION,
} from './parts/levy-terms.js';
import {
  amendedIn2016,
  amount,
  as,
  BASE_YEAR,
  baseArea,
  bornUnlawfully,
  FIXED_UNIT,
  GOVERNED_BY,
  GOVERNING_DATE,
  number,
  OTHER_WAYS,
  SECONDARY_SOURCE,
  TWINS,
} from './parts/levy-text.js';

const { add, any, parameter, reading, term, times } = build;

const ARTICLE = '第四十四条';

const figure = (zh: string, en: string, value: number | string) => number({ zh, en }, value, ARTICLE);

const sum = (zh: string, en: string, value: string) => amount({ zh, en }, value, ARTICLE);

/** The multiple and the addition for one extra child, by how many there are. */
const extra = (end: 'least' | 'greatest') => {
  const [levied, added] = [
    times(term('figures'), parameter(`extra-${end}`)),
    times(term('income-above'), parameter(`addition-${end}`)),
  ];
  return reading('number-multiplies', {
    base: add(times(levied, term('number')), added),
    whole: times(add(levied, added), term('number')),
  });
};

const rowsFor = (end: 'least' | 'greatest') => [
  { when: as('extra-child'), gives: extra(end) },
  { when: any(as('early'), as('spacing')), gives: fixedAmount(`fixed-${end}`) },
];

const parent = { registration: 'rural', annualIncome: '8000.00' };
const child = { id: 'c1', birthDate: '2015-05-01', birthAuthorised: false };
const bases = [{ kind: 'rural-net-income', year: 2014, amount: '8000.00' }];

/** 陕西省人口与计划生育条例第四十四条: the province's levy until 2016. */
export const shaanxiLevyArt44 = builtIn({
  id: 'shaanxi-levy-art44',
  title: {
    zh: '陕西省人口与计划生育条例（2016年修正前）',
    en: 'Population and family planning regulation of Shaanxi, before the amendment of 2016',
  },
  issuer: { zh: '陕西省人民代表大会常务委员会', en: "Standing Committee of the People's Congress of Shaanxi" },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '610000' },
  issuedOn: 'not-stated',
  inForce: untilSomeDayOf2016(
    amendedIn2016('陕西省人口与计划生育条例', 'Population and family planning regulation of Shaanxi'),
  ),
  source: { zh: '网页转述的第四十四条', en: 'Article 44, restated on a web page' },
  governedBy: GOVERNED_BY,
  readings: {
    'governing-date': GOVERNING_DATE,
    'base-year': BASE_YEAR,
    'fixed-unit': FIXED_UNIT,
    'number-multiplies': {
      asks: {
        zh: '多生两个以上的，乘以子女数的是哪一部分？',
        en: 'Which part is multiplied by the number of extra children?',
      },
      options: {
        base: {
          says: { zh: '只乘按基数计算的部分', en: 'only the part from the base' },
          cites: { zh: '超过基数的收入另行加征', en: 'the addition for higher income is charged beside it' },
        },
        whole: {
          says: { zh: '连同加征部分一并乘', en: 'the whole, with the addition' },
          cites: {
            zh: '广东省条例第五十五条：以一个子女的应征额乘以子女数',
            en: 'Guangdong regulation, article 55: the levy due for one child times their number',
          },
        },
      },
      default: 'base',
      because: {
        zh: '转述的乘数跟在按基数征收之后',
        en: 'What was read has the number beside the levy from the base.',
      },
    },
  },
  parameters: {
    'extra-least': figure('多生育子女，最低倍数', 'extra child, least multiple', 3),
    'extra-greatest': figure('多生育子女，最高倍数', 'extra child, greatest multiple', 6),
    'addition-least': figure('超过基数的收入，最低倍数', 'income above the base, least multiple', 1),
    'addition-greatest': figure('超过基数的收入，最高倍数', 'income above the base, greatest multiple', 2),
    'fixed-least': sum('早育或未达间隔，最低额', 'early or within the interval, least', '2000.00'),
    'fixed-greatest': sum('早育或未达间隔，最高额', 'early or within the interval, greatest', '5000.00'),
  },
  terms: {
    ...FIGURES_BY_YEAR,
    figures: FIGURES,
    'income-above': ABOVE,
    number: NUMBER,
    parents: PARENTS,
  },
  provisions: {
    levy: {
      kind: 'levy',
      says: { zh: '社会抚养费', en: 'The social maintenance fee' },
      cites: ARTICLE,
      subject: 'child',
      when: bornUnlawfully('extra-child', 'early', 'spacing'),
      minimum: { rows: rowsFor('least'), otherwise: 'not-stated' },
      maximum: { rows: rowsFor('greatest'), otherwise: 'not-stated' },
      outputs: { 'at-multiple': atDecided(times(term('figures'), term('number')), 'extra-child') },
    },
  },
  notes: [
    SECONDARY_SOURCE,
    OTHER_WAYS,
    PARENTS_LISTED,
    TWINS,
    WITHOUT_ADDITION,
    baseArea(
      '农村居民以乡镇人均纯收入为基数；城镇居民的地区所见转述未写',
      'For rural residents the net income per head of the township; for urban ones what was read names no area',
    ),
  ],
  notModelled: LEFT_OUT,
  cases: [
    {
      name: { zh: '农村夫妻，多生育一个', en: 'Rural couple, one extra child' },
      provision: 'levy',
      on: '2015-12-31',
      child: 'c1',
      household: { partners: [parent, parent], children: [{ ...child, unlawfulAs: 'extra-child' }] },
      case: { bases },
      expect: { status: 'due', amountStatus: 'stated', minimum: '48000.00', maximum: '96000.00' },
    },
    {
      name: { zh: '未达间隔', en: 'Within the interval' },
      provision: 'levy',
      on: '2015-12-31',
      child: 'c1',
      household: { partners: [parent, parent], children: [{ ...child, unlawfulAs: 'spacing' }] },
      case: { bases },
      expect: { status: 'due', amountStatus: 'stated', minimum: '2000.00', maximum: '5000.00' },
    },
    {
      name: {
        zh: '第二个多生育的子女，次年才被发现：取出生前一年的基数',
        en: 'A second extra child, discovered a year later: the figure of the year before the birth',
      },
      provision: 'levy',
      on: '2015-12-31',
      child: 'c1',
      household: {
        partners: [parent, parent],
        children: [
          { birthDate: '2011-05-01', birthAuthorised: false, unlawfulAs: 'extra-child' },
          { ...child, birthDate: '2013-05-01', unlawfulAs: 'extra-child' },
        ],
      },
      case: {
        discoveredOn: '2014-05-01',
        bases: [
          { kind: 'rural-net-income', year: 2012, amount: '7000.00' },
          { kind: 'rural-net-income', year: 2013, amount: '7500.00' },
          { kind: 'rural-net-income', year: 2014, amount: '8000.00' },
        ],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '86000.00', maximum: '172000.00' },
    },
    {
      name: {
        zh: '前婚的子女和后经认定符合规定的生育不计入多生育的子女数',
        en: 'A child of an earlier marriage and a birth found lawful later are not among the extra children',
      },
      provision: 'levy',
      on: '2015-12-31',
      child: 'c1',
      household: {
        partners: [parent, parent],
        children: [
          { birthDate: '2007-05-01', birthAuthorised: false, unlawfulAs: 'extra-child', parents: [] },
          { birthDate: '2011-05-01', birthAuthorised: true, unlawfulAs: 'extra-child' },
          { ...child, unlawfulAs: 'extra-child' },
        ],
      },
      case: { bases },
      expect: { status: 'due', amountStatus: 'stated', minimum: '48000.00', maximum: '96000.00' },
    },
  ],
});
