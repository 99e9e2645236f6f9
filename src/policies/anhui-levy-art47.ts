import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import { hadChildBefore, LEFT_OUT, PARENTS_LISTED } from './parts/levy-document.js';
import {
  atDecided,
  FIGURES,
  FIGURES_BY_YEAR,
  fixedAmount,
  growing,
  INCOMES,
  NUMBER,
  PARENTS,
} from './parts/levy-terms.js';
import {
  amount,
  as,
  BASE_YEAR,
  baseArea,
  begunBy,
  FIXED_UNIT,
  GOVERNED_BY,
  GOVERNING_DATE,
  number,
  OTHER_WAYS,
  SECONDARY_SOURCE,
  TWINS,
} from './parts/levy-text.js';

const { all, any, fact, not, reading, term, times } = build;

const ARTICLE = '第四十七条';

const figure = (zh: string, en: string, value: number | string) => number({ zh, en }, value, ARTICLE);

const sum = (zh: string, en: string, value: string) => amount({ zh, en }, value, ARTICLE);

const rowsFor = (end: 'least' | 'greatest') => [
  { when: as('extra-child'), gives: times(term('incomes-taken'), growing(`extra-${end}`, 'step')) },
  { when: as('unmarried'), gives: fixedAmount(`unmarried-${end}`) },
  { when: as('spacing'), gives: fixedAmount(`spacing-${end}`) },
  { when: as('without-permit'), gives: fixedAmount(`permit-${end}`) },
];

const parent = { registration: 'rural', annualIncome: '5000.00' };
const child = { id: 'c1', birthDate: '2002-10-01', birthAuthorised: false };

/** 安徽省人口与计划生育条例第四十七条: the earlier text of the province's levy. */
export const anhuiLevyArt47 = builtIn({
  id: 'anhui-levy-art47',
  title: {
    zh: '安徽省人口与计划生育条例（较早文本）',
    en: 'Population and family planning regulation of Anhui, the earlier text',
  },
  issuer: { zh: '安徽省人民代表大会常务委员会', en: "Standing Committee of the People's Congress of Anhui" },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '340000' },
  issuedOn: 'not-stated',
  inForce: {
    from: begunBy('2002-12-31'),
    until: { notBefore: '2003-01-01', notAfter: '2015-12-31' },
    evidence: {
      zh: '两个文本的施行日均未见；较早文本推定自2002年起，较晚文本在2016年以前',
      en: 'The days of neither text were seen; the earlier one is taken to begin in 2002, the later one came before 2016',
    },
  },
  source: { zh: '网页转述的第四十七条', en: 'Article 47, restated on a web page' },
  governedBy: GOVERNED_BY,
  readings: {
    'governing-date': GOVERNING_DATE,
    'base-year': BASE_YEAR,
    'fixed-unit': FIXED_UNIT,
    'incomes-taken': {
      asks: { zh: '双方收入按什么计？', en: 'What counts as the incomes of the parents?' },
      options: {
        own: {
          says: { zh: '双方的实际收入', en: 'their real incomes' },
          cites: { zh: '转述作双方收入的倍数', en: 'what was read speaks of a multiple of both incomes' },
        },
        figures: {
          says: { zh: '双方所在地的人均收入', en: 'the incomes per head where they live' },
          cites: {
            zh: '转述另称农村以乡镇的数字为基数',
            en: 'what was read also has the figure of the township for rural residents',
          },
        },
      },
      default: 'own',
      because: { zh: '转述说的是双方收入', en: 'What was read speaks of both incomes.' },
    },
  },
  parameters: {
    'extra-least': figure('多生育第一个子女，最低倍数', 'first extra child, least multiple', 3),
    'extra-greatest': figure('多生育第一个子女，最高倍数', 'first extra child, greatest multiple', 4),
    step: figure('每再多生育一个增加的倍数', 'added for each further child', 2),
    'unmarried-least': sum('未登记生育第一个子女，最低额', 'first child without marriage, least', '2000.00'),
    'unmarried-greatest': sum('未登记生育第一个子女，最高额', 'first child without marriage, greatest', '5000.00'),
    'spacing-least': sum('未达间隔，最低额', 'within the interval, least', '1000.00'),
    'spacing-greatest': sum('未达间隔，最高额', 'within the interval, greatest', '2000.00'),
    'permit-least': sum('未办证，最低额', 'without a permit, least', '200.00'),
    'permit-greatest': sum('未办证，最高额', 'without a permit, greatest', '500.00'),
  },
  terms: {
    ...FIGURES_BY_YEAR,
    figures: FIGURES,
    incomes: INCOMES,
    'incomes-taken': {
      says: { zh: '计征的收入', en: 'the incomes that count' },
      is: reading('incomes-taken', { own: term('incomes'), figures: term('figures') }),
    },
    number: NUMBER,
    parents: PARENTS,
    covered: {
      says: { zh: '属所列情形', en: 'it is unlawful in a way that was read' },
      is: any(as('extra-child'), as('spacing'), as('without-permit'), all(as('unmarried'), not(hadChildBefore))),
    },
  },
  provisions: {
    levy: {
      kind: 'levy',
      says: { zh: '社会抚养费', en: 'The social maintenance fee' },
      cites: ARTICLE,
      subject: 'child',
      when: all(fact('child.bornToPartners'), not(fact('child.birthAuthorised')), term('covered')),
      minimum: { rows: rowsFor('least'), otherwise: 'not-stated' },
      maximum: { rows: rowsFor('greatest'), otherwise: 'not-stated' },
      outputs: { 'at-multiple': atDecided(term('incomes-taken'), 'extra-child') },
    },
  },
  notes: [
    SECONDARY_SOURCE,
    OTHER_WAYS,
    PARENTS_LISTED,
    TWINS,
    baseArea('农村居民的人均收入为乡镇的数字', 'For rural residents the income per head is that of the township'),
    {
      id: 'decided-multiple',
      says: {
        zh: '决定的倍数须已含再多生育的增加',
        en: 'The decided multiple must already hold what is added for further children',
      },
    },
  ],
  notModelled: LEFT_OUT,
  cases: [
    {
      name: { zh: '多生育第一个子女：双方收入的三至四倍', en: 'First extra child: three to four times both incomes' },
      provision: 'levy',
      on: '2002-12-31',
      child: 'c1',
      household: { partners: [parent, parent], children: [{ ...child, unlawfulAs: 'extra-child' }] },
      expect: { status: 'due', amountStatus: 'stated', minimum: '30000.00', maximum: '40000.00' },
    },
    {
      name: { zh: '未办证', en: 'Without a permit' },
      provision: 'levy',
      on: '2002-12-31',
      child: 'c1',
      household: { partners: [parent, parent], children: [{ ...child, unlawfulAs: 'without-permit' }] },

      expect: { status: 'due', amountStatus: 'stated', minimum: '200.00', maximum: '500.00' },
    },
    {
      name: {
        zh: '以人均收入计：次年才被发现和决定，仍取出生前一年的数字',
        en: 'By the income per head: discovered and decided on in the next year, still the figure of the year before the birth',
      },
      provision: 'levy',
      on: '2002-12-31',
      child: 'c1',
      household: {
        partners: [parent, parent],
        children: [{ ...child, birthDate: '2001-05-01', unlawfulAs: 'extra-child' }],
      },
      case: {
        discoveredOn: '2002-05-01',
        bases: [
          { kind: 'rural-net-income', year: 2000, amount: '2000.00' },
          { kind: 'rural-net-income', year: 2001, amount: '2100.00' },
        ],
      },
      readings: { 'incomes-taken': 'figures' },
      expect: { status: 'due', amountStatus: 'stated', minimum: '12000.00', maximum: '16000.00' },
    },
    {
      name: {
        zh: '第二个多生育的子女：合法出生的、以其他情形出生的、他人所生的、收养的和更晚出生的均不计入，五至六倍',
        en: 'Second extra child: none within the rules, of another way, of others, adopted or born later is counted; five to six times',
      },
      provision: 'levy',
      on: '2002-12-31',
      child: 'c1',
      household: {
        partners: [parent, parent],
        children: [
          { birthDate: '1990-05-01', birthAuthorised: true, unlawfulAs: 'extra-child' },
          { birthDate: '1992-05-01', birthAuthorised: false, unlawfulAs: 'spacing' },
          { birthDate: '1993-05-01', birthAuthorised: false, unlawfulAs: 'extra-child', parents: [] },
          { birthDate: '1998-05-01', birthAuthorised: false, unlawfulAs: 'extra-child' },
          { birthDate: '1999-05-01', adoptedOn: '2001-01-01', birthAuthorised: false, unlawfulAs: 'extra-child' },
          { ...child, birthDate: '2002-01-10', unlawfulAs: 'extra-child' },
          { birthDate: '2002-01-10', birthAuthorised: false, unlawfulAs: 'extra-child' },
          { birthDate: '2002-12-20', birthAuthorised: false, unlawfulAs: 'extra-child' },
        ],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '50000.00', maximum: '60000.00' },
    },
  ],
});
