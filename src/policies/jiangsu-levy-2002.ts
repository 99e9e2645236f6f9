import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import {
  bornAndCovered,
  type End,
  hadChildBefore,
  hadExtraBefore,
  inYear,
  LEFT_OUT,
  PARENTS_LISTED,
  tableOf,
  withAddition,
} from './parts/levy-document.js';
import { FIGURE, FIGURES } from './parts/levy-terms.js';
import { as, baseArea, GOVERNED_BY, GOVERNING_DATE, number, OTHER_WAYS, TWINS } from './parts/levy-text.js';
import { decidedMultiple, eachParent, ruralBase, urbanBase, YEAR_BEFORE } from './parts/provincial-levy.js';

const { all, any, atLeast, choose, fact, parameter, subtract, term, times, yuan } = build;

const ARTICLE = '第四十四条';

const figure = (zh: string, en: string, value: number | string) => number({ zh, en }, value, ARTICLE);

const income = fact('each.annualIncome');

const ofEach = (multiple: string, end: End) =>
  withAddition(times(term('bases'), parameter(multiple)), term('income-above'), parameter(`addition-${end}`));

const ROWS = [
  [all(as('extra-child'), hadExtraBefore), (end: End) => ofEach(`extra-later-${end}`, end)],
  [as('extra-child'), (end: End) => ofEach('extra-first', end)],
  [all(as('unmarried'), hadChildBefore), (end: End) => ofEach(`unmarried-later-${end}`, end)],
  [as('unmarried'), (end: End) => ofEach(`unmarried-first-${end}`, end)],
  [as('outside-marriage'), (end: End) => ofEach(`other-${end}`, end)],
] as const;

/** 江苏省人口与计划生育条例 (2002), article 44: each parent by the own base of the year before the birth. */
export const jiangsuLevy2002 = builtIn({
  id: 'jiangsu-levy-2002',
  title: {
    zh: '江苏省人口与计划生育条例（2002年）',
    en: 'Population and family planning regulation of Jiangsu of 2002',
  },
  issuer: { zh: '江苏省人民代表大会常务委员会', en: "Standing committee of the Jiangsu people's congress" },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '320000' },
  issuedOn: 'not-stated',
  inForce: {
    from: inYear(2002),
    until: inYear(2013, 2016),
    evidence: {
      zh: '只知施行年份；2012年仍据以举例，全国性修改自2016年起',
      en: 'Only the year in which it began is known; it was still used in an example of 2012, and the national law changed from 2016',
    },
  },
  governedBy: GOVERNED_BY,
  readings: { 'governing-date': GOVERNING_DATE },
  source: {
    zh: '第四十四条；赣榆县2006年决定；某市2012年举例',
    en: 'Article 44; a decision of Ganyu county of 2006; the example of a city of 2012',
  },

  parameters: {
    'extra-first': figure('超生一个，倍数', 'one extra child: the multiple', 4),
    'extra-later-least': figure('超生两个以上，最低倍数', 'two or more extra, least multiple', 5),
    'extra-later-greatest': figure('超生两个以上，最高倍数', 'two or more extra, greatest multiple', 8),
    'unmarried-first-least': figure('未婚生育一个，最低倍数', 'unmarried, one child, least multiple', '0.5'),
    'unmarried-first-greatest': figure('未婚生育一个，最高倍数', 'unmarried, one child, greatest multiple', 2),
    'unmarried-later-least': figure('未婚生育两个以上，最低倍数', 'unmarried, two or more, least multiple', 5),
    'unmarried-later-greatest': figure('未婚生育两个以上，最高倍数', 'unmarried, two or more, greatest multiple', 8),
    'other-least': figure('重婚或与他人生育，最低倍数', 'bigamy or with another person, least multiple', 6),
    'other-greatest': figure('重婚或与他人生育，最高倍数', 'bigamy or with another person, greatest multiple', 9),
    'addition-least': figure('收入超过部分加征，最低倍数', 'part of income above the base, least multiple', 1),
    'addition-greatest': figure('收入超过部分加征，最高倍数', 'part of income above the base, greatest multiple', 2),
    'high-income': figure('收入达到基数的倍数即加征', 'times the base from which income brings an addition', 2),
  },

  terms: {
    'rural-figure': {
      says: { zh: '农村居民的基数', en: 'the figure of rural residents' },
      is: ruralBase(YEAR_BEFORE.birth),
    },
    'urban-figure': {
      says: { zh: '城镇居民的基数', en: 'the figure of urban residents' },
      is: urbanBase(YEAR_BEFORE.birth),
    },
    bases: FIGURES,
    covered: {
      says: { zh: '属所见条文的情形', en: 'it is unlawful in a way that the article, as read, names' },
      is: any(as('extra-child'), as('unmarried'), as('outside-marriage')),
    },
    'income-above': {
      says: {
        zh: '收入达到基数两倍者超过基数的部分之和',
        en: 'the parts above the base of the incomes that reach twice the base',
      },
      is: eachParent(
        choose(atLeast(income, times(FIGURE, parameter('high-income'))), subtract(income, FIGURE), yuan('0.00')),
      ),
    },
  },

  provisions: {
    levy: {
      kind: 'levy',
      says: { zh: '社会抚养费', en: 'The social maintenance fee' },
      cites: ARTICLE,
      subject: 'child',
      when: bornAndCovered,
      minimum: tableOf(ROWS, 'least'),
      maximum: tableOf(ROWS, 'greatest'),
      outputs: {
        'at-multiple': {
          says: { zh: '按决定的倍数（不含收入加征）', en: 'at the multiple decided, without the addition for income' },
          is: times(term('bases'), decidedMultiple),
        },
      },
    },
  },
  notes: [
    PARENTS_LISTED,
    OTHER_WAYS,
    TWINS,
    baseArea(
      '农村取乡镇农村居民人均纯收入，城镇取当地城镇居民人均可支配收入；各方按本人户口',
      'Rural: net income per head of the township; urban: the local disposable income per head; for each parent by the own registration',
    ),
  ],
  notModelled: LEFT_OUT,
  cases: [
    {
      name: { zh: '某市2012年举例：男方年收入十万元', en: 'Example of a city, 2012: one income of 100,000' },
      provision: 'levy',
      on: '2012-08-01',
      child: 'c1',
      case: { bases: [{ kind: 'urban-disposable-income', year: 2011, amount: '33070.00' }] },
      household: {
        partners: [
          { registration: 'urban', annualIncome: '100000.00' },
          { registration: 'urban', annualIncome: '0.00' },
        ],
        children: [{ id: 'c1', birthDate: '2012-03-01', birthAuthorised: false, unlawfulAs: 'extra-child' }],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '331490.00', maximum: '398420.00' },
    },
    {
      name: { zh: '赣榆县2006年决定', en: 'Decision of Ganyu county, 2006' },
      provision: 'levy',
      on: '2006-06-01',
      child: 'c1',
      case: { bases: [{ kind: 'rural-net-income', year: 2004, amount: '3558.00' }] },
      household: {
        partners: [
          { registration: 'rural', annualIncome: '0.00' },
          { registration: 'rural', annualIncome: '0.00' },
        ],
        children: [{ id: 'c1', birthDate: '2005-02-10', birthAuthorised: false, unlawfulAs: 'extra-child' }],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '28464.00', maximum: '28464.00' },
    },
    {
      name: {
        zh: '农村居民第二个超生子女：五至八倍，收入不到基数两倍',
        en: 'Rural, second extra child: five to eight times, with an income below twice the base',
      },
      provision: 'levy',
      on: '2012-08-01',
      child: 'c2',
      case: {
        bases: [
          { kind: 'rural-net-income', year: 2011, amount: '10805.00' },
          { kind: 'urban-disposable-income', year: 2011, amount: '26341.00' },
        ],
      },
      household: {
        partners: [{ registration: 'rural', annualIncome: '15000.00' }],
        children: [
          { id: 'c1', birthDate: '2008-05-01', birthAuthorised: false, unlawfulAs: 'extra-child' },
          { id: 'c2', birthDate: '2012-03-01', birthAuthorised: false, unlawfulAs: 'extra-child' },
        ],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '54025.00', maximum: '86440.00' },
    },
    {
      name: {
        zh: '未婚生育第二个子女：五至八倍；收入恰为基数的两倍，超过部分另加',
        en: 'Unmarried, second child: five to eight times; an income of exactly twice the base, the part above it in addition',
      },
      provision: 'levy',
      on: '2012-08-01',
      child: 'c2',
      case: { bases: [{ kind: 'rural-net-income', year: 2011, amount: '10805.00' }] },
      household: {
        partners: [{ registration: 'rural', annualIncome: '21610.00' }],
        children: [
          { id: 'c1', birthDate: '2008-05-01', birthAuthorised: false, unlawfulAs: 'unmarried' },
          { id: 'c2', birthDate: '2012-03-01', birthAuthorised: false, unlawfulAs: 'unmarried' },
        ],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '64830.00', maximum: '108050.00' },
    },
    {
      name: {
        zh: '此前的子女是未婚生育或收养，不是超生；收入恰为上一年基数的两倍',
        en: 'The children before were born unmarried or adopted, not extra; an income of exactly twice the base',
      },
      provision: 'levy',
      on: '2012-08-01',
      child: 'c2',
      case: {
        bases: [
          { kind: 'rural-net-income', year: 2011, amount: '10805.00' },
          { kind: 'urban-disposable-income', year: 2010, amount: '27000.00' },
          { kind: 'urban-disposable-income', year: 2011, amount: '26341.00' },
        ],
      },
      household: {
        partners: [{ registration: 'urban', annualIncome: '52682.00' }],
        children: [
          {
            id: 'c0',
            birthDate: '2006-05-01',
            birthAuthorised: false,
            unlawfulAs: 'extra-child',
            adoptedOn: '2007-01-01',
          },
          { id: 'c1', birthDate: '2008-05-01', birthAuthorised: false, unlawfulAs: 'unmarried' },
          { id: 'c2', birthDate: '2012-01-01', birthAuthorised: false, unlawfulAs: 'extra-child' },
        ],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '131705.00', maximum: '158046.00' },
    },
  ],
});
