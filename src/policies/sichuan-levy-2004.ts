import { build } from '../expr/build.js';
import type { Expr } from '../expr/expr.js';
import { builtIn } from '../policy/document.js';
import {
  betweenYears,
  byYear,
  type End,
  hadChildBefore,
  LEFT_OUT,
  PARENTS_LISTED,
  withAddition,
} from './parts/levy-document.js';
import { ADDITION_GROWTH, additionBy, PARENTS } from './parts/levy-terms.js';
import {
  as,
  baseArea,
  GOVERNED_BY,
  GOVERNING_DATE,
  number,
  OTHER_WAYS,
  SECONDARY_SOURCE,
  TWINS,
} from './parts/levy-text.js';
import {
  decidedMultiple,
  eachParent,
  extraNumber,
  incomeAbove,
  ruralBase,
  urbanBase,
} from './parts/provincial-levy.js';

const { addMonths, all, any, choose, doublings, equal, fact, not, onOrBefore } = build;
const { parameter, reading, rows, some, subtract, term, times } = build;

const ARTICLE = '第四十三条';

const figure = (zh: string, en: string, value: number) => number({ zh, en }, value, ARTICLE);

/** For a mixed couple the urban figure, for both. */
const baseOf = (day: Expr): Expr =>
  choose(not(some('partners', equal(fact('each.registration'), 'urban'))), ruralBase(day), urbanBase(day));

/** The multiple by the way in which the birth was unlawful; `covered` holds of these ways alone. */
const multipleOf = (end: End): Expr =>
  rows(
    [as('extra-child'), times(parameter(`extra-${end}`), term('doubled'))],
    [as('unmarried'), parameter(`unmarried-${end}`)],
    [as('outside-marriage'), parameter(`other-${end}`)],
    [as('without-permit'), parameter('without-permit')],
    [as('spacing'), parameter('spacing')],
  );

/** Once for the couple, or once for each parent listed. */
const byUnit = (once: Expr): Expr => reading('unit', { couple: once, 'each-parent': times(once, term('parents')) });

/** So many times the base, and the part of higher incomes that comes on top. */
const amount = (end: End): Expr =>
  withAddition(
    byUnit(times(term('base'), term(`multiple-${end}`))),
    additionBy(term('income-above'), choose(as('extra-child'), term('doubled'), 1)),
    parameter(`addition-${end}`),
  );

const rural = { registration: 'rural', annualIncome: '0.00' };

const bases = [
  { kind: 'rural-net-income', year: 2007, amount: '5000.00' },
  { kind: 'urban-disposable-income', year: 2007, amount: '15000.00' },
];

/** 四川省人口与计划生育条例 (2004): the levy, one amount for the couple, doubled for each further child. */
export const sichuanLevy2004 = builtIn({
  id: 'sichuan-levy-2004',
  title: {
    zh: '四川省人口与计划生育条例（2004年修正）',
    en: 'Population and family planning regulation of Sichuan, as amended in 2004',
  },
  issuer: { zh: '四川省人民代表大会常务委员会', en: "Standing Committee of the People's Congress of Sichuan" },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '510000' },
  issuedOn: 'not-stated',
  inForce: betweenYears(2004, 2014, 2016),
  source: {
    zh: '网页转引的第四十三条全段',
    en: 'The whole paragraph of article 43, as a web page gives it',
  },
  governedBy: GOVERNED_BY,

  readings: {
    'governing-date': GOVERNING_DATE,
    unit: {
      asks: { zh: '倍数是双方合计，还是每一方的？', en: 'Is the multiple for the couple or for each parent?' },
      options: {
        couple: {
          says: { zh: '双方合计', en: 'for the couple' },
          cites: {
            zh: '一县两份已公布的决定（其基数为反推）',
            en: 'two published decisions of one county, of which the bases were worked back',
          },
        },
        'each-parent': {
          says: { zh: '每一方', en: 'for each parent' },
          cites: {
            zh: '条文未写合计；多数省份对双方分别征收',
            en: 'the text does not say that it is for both; most provinces charge each parent',
          },
        },
      },
      default: 'couple',
      because: {
        zh: '两份决定的数额与夫妻一份、最低倍数、逐个加倍相符',
        en: 'The amounts of both decisions fit one levy for the couple, the least multiple and the doubling.',
      },
    },
    'addition-growth': ADDITION_GROWTH,
    'base-year': {
      asks: { zh: '计征基数取哪一年？', en: 'Of which year is the base?' },
      options: {
        birth: {
          says: { zh: '出生前一年', en: 'the year before the birth' },
          cites: { zh: '条文列出两个年份，此为其一', en: 'the text names two years; this is the first' },
        },
        discovery: {
          says: { zh: '被发现前一年', en: 'the year before the discovery' },
          cites: { zh: '条文列出两个年份，此为其二', en: 'the text names two years; this is the second' },
        },
      },
      default: 'birth',
      because: {
        zh: '征收所依据的事实是生育；何时改用发现之年，条文未写',
        en: 'What is charged is the birth; when the year of discovery takes its place the text does not say.',
      },
    },
  },

  parameters: {
    'extra-least': figure('多生育第一个子女，最低倍数', 'first extra child, least multiple', 6),
    'extra-greatest': figure('多生育第一个子女，最高倍数', 'first extra child, greatest multiple', 8),
    'unmarried-least': figure('未登记生育第一个子女，最低倍数', 'first child without marriage, least multiple', 3),
    'unmarried-greatest': figure(
      '未登记生育第一个子女，最高倍数',
      'first child without marriage, greatest multiple',
      4,
    ),
    'other-least': figure(
      '有配偶而与他人生育第一个子女，最低倍数',
      'first child with another person while married, least multiple',
      9,
    ),
    'other-greatest': figure(
      '有配偶而与他人生育第一个子女，最高倍数',
      'first child with another person while married, greatest multiple',
      10,
    ),
    'without-permit': figure(
      '符合条件和间隔而未经批准，倍数',
      'conditions and interval met, no permit: the multiple',
      1,
    ),
    spacing: figure('符合条件而未到间隔，倍数', 'conditions met, interval not: the multiple', 2),
    'registration-months': figure('补办结婚登记的月数', 'months for registering the marriage', 3),
    'addition-least': figure('收入超过部分加征，最低倍数', 'part of income above the base, least multiple', 1),
    'addition-greatest': figure('收入超过部分加征，最高倍数', 'part of income above the base, greatest multiple', 2),
  },

  terms: {
    'registered-in-time': {
      says: {
        zh: '符合结婚条件并在生育后三个月内登记',
        en: 'the two could marry and registered within three months of the birth',
      },
      is: all(
        fact('couldMarry'),
        onOrBefore(fact('marriedOn'), addMonths(fact('child.birthDate'), parameter('registration-months'))),
      ),
    },
    first: { says: { zh: '属第一个子女', en: 'it is the first child' }, is: not(hadChildBefore) },
    covered: {
      says: { zh: '属条文所列的情形', en: 'it is unlawful in a way that the article names' },
      is: any(
        as('extra-child'),
        as('without-permit'),
        as('spacing'),
        all(term('first'), any(as('outside-marriage'), all(as('unmarried'), not(term('registered-in-time'))))),
      ),
    },
    base: {
      says: { zh: '计征基数', en: 'the base' },
      is: byYear(baseOf, 'birth', 'discovery'),
    },
    parents: PARENTS,
    doubled: {
      says: { zh: '逐个加倍', en: 'the doubling for each further child' },
      is: doublings(subtract(extraNumber, 1)),
    },
    'multiple-least': { says: { zh: '最低倍数', en: 'the least multiple' }, is: multipleOf('least') },
    'multiple-greatest': { says: { zh: '最高倍数', en: 'the greatest multiple' }, is: multipleOf('greatest') },
    'income-above': {
      says: { zh: '双方收入超过基数的部分', en: 'the parts of both incomes above the base' },
      is: eachParent(incomeAbove(term('base'))),
    },
  },

  provisions: {
    levy: {
      kind: 'levy',
      says: { zh: '社会抚养费', en: 'The social maintenance fee' },
      cites: ARTICLE,
      subject: 'child',
      when: all(fact('child.bornToPartners'), not(fact('child.birthAuthorised')), term('covered')),
      minimum: amount('least'),
      maximum: amount('greatest'),
      outputs: {
        'at-multiple': {
          says: { zh: '按决定的倍数（不含收入加征）', en: 'at the multiple decided, without the addition for income' },
          is: byUnit(times(term('base'), times(decidedMultiple, choose(as('extra-child'), term('doubled'), 1)))),
        },
      },
    },
  },
  notes: [
    SECONDARY_SOURCE,
    OTHER_WAYS,
    PARENTS_LISTED,
    TWINS,
    {
      id: 'doubling',
      says: {
        zh: '逐个加倍自所定倍数起算，幅度随之加倍',
        en: 'The doubling starts from the chosen multiple, so that the range doubles too',
      },
    },
    baseArea(
      '农村取县级农村居民人均纯收入，城镇取市级城镇居民人均可支配收入；一方为城镇的取其所在市',
      "Rural: net income per head of the county; urban: disposable income per head of the city, and of the urban partner's city for a mixed couple",
    ),
  ],
  notModelled: LEFT_OUT,
  cases: [
    {
      name: {
        zh: '农村夫妻多生育第一个子女：五千元的六至八倍',
        en: 'Rural couple, first extra child: six to eight times 5000',
      },
      provision: 'levy',
      on: '2009-03-01',
      child: 'c2',
      case: { bases },
      household: {
        partners: [rural, rural],
        children: [
          { id: 'c1', birthDate: '2002-05-01', birthAuthorised: true },
          { id: 'c2', birthDate: '2008-05-01', birthAuthorised: false, unlawfulAs: 'extra-child' },
        ],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '30000.00', maximum: '40000.00' },
    },
    {
      name: { zh: '一方城镇：按城镇基数', en: 'One partner is urban: the urban base' },
      provision: 'levy',
      on: '2009-03-01',
      child: 'c1',
      case: { bases },
      household: {
        partners: [rural, { ...rural, registration: 'urban' }],
        children: [{ id: 'c1', birthDate: '2008-05-01', birthAuthorised: false, unlawfulAs: 'spacing' }],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '30000.00', maximum: '30000.00' },
    },
    {
      name: {
        zh: '次年才被发现：仍取出生前一年的基数',
        en: 'Discovered in the next year: still the base of the year before the birth',
      },
      provision: 'levy',
      on: '2009-03-01',
      child: 'c2',
      case: {
        discoveredOn: '2009-02-01',
        bases: [...bases, { kind: 'rural-net-income', year: 2008, amount: '6000.00' }],
      },
      household: {
        partners: [rural, rural],
        children: [
          { id: 'c1', birthDate: '2002-05-01', birthAuthorised: true },
          { id: 'c2', birthDate: '2008-05-01', birthAuthorised: false, unlawfulAs: 'extra-child' },
        ],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '30000.00', maximum: '40000.00' },
    },
    {
      name: {
        zh: '后经认定符合规定的生育不使倍数加倍',
        en: 'An earlier birth that was found lawful later doubles nothing',
      },
      provision: 'levy',
      on: '2009-03-01',
      child: 'c2',
      case: { bases },
      household: {
        partners: [rural, rural],
        children: [
          { id: 'c1', birthDate: '2002-05-01', birthAuthorised: true, unlawfulAs: 'extra-child' },
          { id: 'c2', birthDate: '2008-05-01', birthAuthorised: false, unlawfulAs: 'extra-child' },
        ],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '30000.00', maximum: '40000.00' },
    },
    {
      name: {
        zh: '收入加征也加倍时：第二个多生育子女，收入超过基数三千元；合法出生的、未达间隔的和他人所生的均不计入',
        en: 'If the addition is doubled too: second extra child, income 3000 above; one within the rules, one within the interval and one of others do not count',
      },
      provision: 'levy',
      on: '2009-03-01',
      child: 'c2',
      case: { bases },
      readings: { 'addition-growth': 'grown' },
      household: {
        partners: [{ registration: 'rural', annualIncome: '8000.00' }],
        children: [
          { birthDate: '1998-05-01', birthAuthorised: true, unlawfulAs: 'extra-child' },
          { birthDate: '2000-05-01', birthAuthorised: false, unlawfulAs: 'spacing' },
          { birthDate: '2002-05-01', birthAuthorised: false, unlawfulAs: 'extra-child', parents: [] },
          { birthDate: '2005-05-01', birthAuthorised: false, unlawfulAs: 'extra-child' },
          { id: 'c2', birthDate: '2008-05-01', birthAuthorised: false, unlawfulAs: 'extra-child' },
        ],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '66000.00', maximum: '92000.00' },
    },
  ],
});
