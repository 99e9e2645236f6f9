import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import { LEFT_OUT, PARENTS_LISTED } from './parts/levy-document.js';
import { atDecided, FIGURE, FIGURES_BY_YEAR, fixedAmount, INCOME, NUMBER, PARENTS } from './parts/levy-terms.js';
import {
  amount,
  as,
  BASE_AREA_UNKNOWN,
  BASE_YEAR,
  bornUnlawfully,
  FIXED_UNIT,
  GOVERNED_BY,
  GOVERNING_DATE,
  IN_2016,
  number,
  OTHER_WAYS,
  SECONDARY_SOURCE,
  TWINS,
} from './parts/levy-text.js';
import { eachParent } from './parts/provincial-levy.js';

const { above, choose, fact, parameter, reading, term, times } = build;

const ARTICLE = '第四十八条';

const figure = (zh: string, en: string, value: number | string) => number({ zh, en }, value, ARTICLE);

const sum = (zh: string, en: string, value: string) => amount({ zh, en }, value, ARTICLE);

const rowsFor = (end: 'least' | 'greatest') => [
  { when: as('extra-child'), gives: times(term('bases'), times(parameter('extra'), term('number'))) },
  { when: as('without-permit'), gives: fixedAmount(`permit-${end}`) },
];

const parent = { registration: 'rural', annualIncome: '15000.00' };
const child = { id: 'c1', birthDate: '2015-05-01', birthAuthorised: false };
const bases = [{ kind: 'rural-net-income', year: 2014, amount: '6000.00' }];

/** 安徽省人口与计划生育条例第四十八条: the later text of the province's levy. */
export const anhuiLevyArt48 = builtIn({
  id: 'anhui-levy-art48',
  title: {
    zh: '安徽省人口与计划生育条例（较晚文本）',
    en: 'Population and family planning regulation of Anhui, the later text',
  },
  issuer: { zh: '安徽省人民代表大会常务委员会', en: "Standing Committee of the People's Congress of Anhui" },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '340000' },
  issuedOn: 'not-stated',
  inForce: {
    from: { notBefore: '2003-01-01', notAfter: '2015-12-31' },
    until: IN_2016,
    evidence: {
      zh: '两个文本的施行日均未见；较晚文本在2016年以前，两孩政策施行时结束',
      en: 'The days of neither text were seen; the later one came before 2016 and is taken to end with the two-child rule',
    },
  },
  source: { zh: '网页转述的第四十八条', en: 'Article 48, restated on a web page' },
  governedBy: GOVERNED_BY,
  readings: {
    'governing-date': GOVERNING_DATE,
    'base-year': BASE_YEAR,
    'fixed-unit': FIXED_UNIT,
    'real-income': {
      asks: {
        zh: '家庭人均收入超过基数两倍的，以什么为实际收入？',
        en: 'Which is the real income where that of the family per head is above twice the figure?',
      },
      options: {
        own: {
          says: { zh: '各方本人的年收入', en: "each parent's own" },
          cites: { zh: '该条对双方分别征收', en: 'the article charges each parent' },
        },
        'family-per-head': {
          says: { zh: '家庭人均收入', en: 'that of the family per head' },
          cites: { zh: '比较所用的是家庭人均收入', en: 'it is the income that is compared' },
        },
      },
      default: 'own',
      because: { zh: '该条对双方分别征收', en: 'The article charges each parent.' },
    },
  },
  extra: {
    familyIncomePerHead: {
      type: 'money',
      label: { zh: '家庭人均收入', en: 'income of the family per head' },
      question: { zh: '家庭人均年收入是多少？', en: 'What is the yearly income of the family per head?' },
    },
  },
  parameters: {
    extra: figure(
      '多生育第一个子女的倍数，再多生育的逐个递增',
      'the multiple for the first extra child, added again for each further one',
      5,
    ),
    'income-limit': figure('家庭人均收入与基数之比', 'income of the family per head to the figure', 2),
    'permit-least': sum('未办证，最低额', 'without a permit, least', '200.00'),
    'permit-greatest': sum('未办证，最高额', 'without a permit, greatest', '500.00'),
  },
  terms: {
    ...FIGURES_BY_YEAR,
    bases: {
      says: { zh: '双方的计征基数之和', en: 'what the levy is computed from, added up' },
      is: eachParent(
        choose(
          above(fact('extra.familyIncomePerHead'), times(FIGURE, parameter('income-limit'))),
          reading('real-income', { own: INCOME, 'family-per-head': fact('extra.familyIncomePerHead') }),
          FIGURE,
        ),
      ),
    },
    number: NUMBER,
    parents: PARENTS,
  },
  provisions: {
    levy: {
      kind: 'levy',
      says: { zh: '社会抚养费', en: 'The social maintenance fee' },
      cites: ARTICLE,
      subject: 'child',
      when: bornUnlawfully('extra-child', 'without-permit'),
      minimum: { rows: rowsFor('least'), otherwise: 'not-stated' },
      maximum: { rows: rowsFor('greatest'), otherwise: 'not-stated' },
      outputs: { 'at-multiple': atDecided(term('bases'), 'extra-child') },
    },
  },
  notes: [
    SECONDARY_SOURCE,
    OTHER_WAYS,
    PARENTS_LISTED,
    TWINS,
    BASE_AREA_UNKNOWN,
    {
      id: 'decided-multiple',
      says: {
        zh: '决定的倍数须已含再多生育的递增',
        en: 'The decided multiple must already hold what is added for further children',
      },
    },
  ],
  notModelled: LEFT_OUT,
  cases: [
    {
      name: { zh: '多生育第一个子女：双方基数的五倍', en: 'First extra child: five times the figure of each' },
      provision: 'levy',
      on: '2015-12-31',
      child: 'c1',
      household: {
        partners: [parent, parent],
        children: [{ ...child, unlawfulAs: 'extra-child' }],
        extra: { familyIncomePerHead: '12000.00' },
      },
      case: { bases },
      expect: { status: 'due', amountStatus: 'stated', minimum: '60000.00', maximum: '60000.00' },
    },
    {
      name: {
        zh: '家庭人均收入超过基数两倍：本人收入的五倍',
        en: 'Family income above twice the figure: five times the own income',
      },
      provision: 'levy',
      on: '2015-12-31',
      child: 'c1',
      household: {
        partners: [parent],
        children: [{ ...child, unlawfulAs: 'extra-child' }],
        extra: { familyIncomePerHead: '12000.01' },
      },
      case: { bases },
      expect: { status: 'due', amountStatus: 'stated', minimum: '75000.00', maximum: '75000.00' },
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
        partners: [parent, parent],
        children: [{ ...child, birthDate: '2013-05-01', unlawfulAs: 'extra-child' }],
        extra: { familyIncomePerHead: '8000.00' },
      },
      case: {
        discoveredOn: '2014-05-01',
        bases: [
          { kind: 'rural-net-income', year: 2012, amount: '5000.00' },
          { kind: 'rural-net-income', year: 2013, amount: '5500.00' },
          { kind: 'rural-net-income', year: 2014, amount: '6000.00' },
        ],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '50000.00', maximum: '50000.00' },
    },
    {
      name: {
        zh: '第二个多生育的子女：合法出生的和收养的均不计入，双方基数的十倍',
        en: 'Second extra child: no child within the rules or adopted is counted; ten times the figure of each',
      },
      provision: 'levy',
      on: '2015-12-31',
      child: 'c1',
      household: {
        partners: [parent, parent],
        children: [
          { birthDate: '2003-05-01', birthAuthorised: true, unlawfulAs: 'extra-child' },
          { birthDate: '2010-05-01', birthAuthorised: false, unlawfulAs: 'extra-child' },
          { birthDate: '2012-05-01', adoptedOn: '2014-01-01', birthAuthorised: false, unlawfulAs: 'extra-child' },
          { ...child, unlawfulAs: 'extra-child' },
        ],
        extra: { familyIncomePerHead: '12000.00' },
      },
      case: { bases },
      expect: { status: 'due', amountStatus: 'stated', minimum: '120000.00', maximum: '120000.00' },
    },
  ],
});
