import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import {
  betweenYears,
  bornAndCovered,
  type End,
  hadChildBefore,
  LEFT_OUT,
  PARENTS_LISTED,
  SAME_BIRTH,
  tableOf,
} from './parts/levy-document.js';
import { as, baseArea, GOVERNED_BY, GOVERNING_DATE, number, OTHER_WAYS, SECONDARY_SOURCE } from './parts/levy-text.js';
import { decidedMultiple, ownBase, ruralBase, urbanBase, YEAR_BEFORE } from './parts/provincial-levy.js';

const { above, all, any, before, choose, equal, fact, not, parameter, rows, some, term, times } = build;

const ARTICLE = '征收标准条';

const figure = (zh: string, en: string, value: number | string) => number({ zh, en }, value, ARTICLE);

const lives = (area: 'rural' | 'urban') => some('partners', equal(fact('each.registration'), area));

const ofCouple = (multiple: string) => times(term('base'), parameter(multiple));

/** Two births came before; children of one birth count once. */
const hadTwoBefore = some(
  'children',
  all(
    fact('each.bornToPartners'),
    before(fact('each.birthDate'), fact('child.birthDate')),
    some(
      'children',
      all(fact('other.bornToPartners'), before(fact('other.birthDate'), fact('each.birthDate'))),
      'other',
    ),
  ),
);

const ROWS = [
  [all(as('extra-child'), hadTwoBefore), (end: End) => ofCouple(`third-${end}`)],
  [as('extra-child'), (end: End) => ofCouple(`second-${end}`)],
  [as('unmarried'), () => ofCouple('unmarried')],
  [any(as('spacing'), as('early')), () => ofCouple('spacing')],
] as const;

/** What the base is then was not read. */
const noBaseStated = any(term('mixed'), term('higher-income'));

const OPEN = { when: noBaseStated, gives: 'not-stated' } as const;

const table = (end: End) => {
  const stated = tableOf(ROWS, end);
  return { ...stated, rows: [OPEN, ...stated.rows] };
};

/** 北京市社会抚养费征收管理办法 (2002): one amount for the couple, by the municipal figure of the year before the decision. */
export const beijingLevy2002 = builtIn({
  id: 'beijing-levy-2002',
  title: {
    zh: '北京市社会抚养费征收管理办法（2002年）',
    en: 'Measures of Beijing on the collection of the social maintenance fee, of 2002',
  },
  issuer: { zh: '北京市人民代表大会常务委员会', en: "Standing committee of the Beijing people's congress" },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '110000' },
  issuedOn: 'not-stated',
  inForce: betweenYears(2002, 2016, 2021),
  governedBy: GOVERNED_BY,
  readings: { 'governing-date': GOVERNING_DATE },
  source: {
    zh: '网页转述的征收标准；海淀区2010年决定',
    en: 'The standard, restated on a web page; a decision of Haidian district of 2010',
  },

  parameters: {
    'second-least': figure('第二个子女，最低倍数', 'second child, least multiple', 3),
    'second-greatest': figure('第二个子女，最高倍数', 'second child, greatest multiple', 10),
    'third-least': figure('第三个以上子女，最低倍数', 'third or later child, least multiple', 6),
    'third-greatest': figure('第三个以上子女，最高倍数', 'third or later child, greatest multiple', 20),
    unmarried: figure('未婚生育第一个子女，倍数', 'unmarried, first child: the multiple', 1),
    spacing: figure('间隔或年龄不符，五分之一', 'interval or age not reached: one fifth', '0.2'),
  },

  terms: {
    base: {
      says: { zh: '夫妻户口的基数', en: 'the figure by the registration of the couple' },
      is: choose(lives('urban'), urbanBase(YEAR_BEFORE.decision), ruralBase(YEAR_BEFORE.decision)),
    },
    'same-birth': SAME_BIRTH,
    mixed: {
      says: { zh: '夫妻一方城镇、一方农村', en: 'one partner is urban and the other rural' },
      is: all(lives('urban'), lives('rural')),
    },
    'higher-income': {
      says: { zh: '一方实际收入高于基数', en: 'the real income of one partner is above the base' },
      is: some('partners', above(fact('each.annualIncome'), ownBase(YEAR_BEFORE.decision))),
    },
    covered: {
      says: { zh: '属所见条文的情形', en: 'it is unlawful in a way that the article, as read, names' },
      is: all(
        not(term('same-birth')),
        any(as('extra-child'), as('spacing'), as('early'), all(as('unmarried'), not(hadChildBefore))),
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
      minimum: table('least'),
      maximum: table('greatest'),
      outputs: {
        'at-multiple': {
          says: { zh: '按决定的倍数', en: 'at the multiple decided' },
          is: rows([not(noBaseStated), times(term('base'), decidedMultiple)]),
        },
      },
    },
  },
  notes: [
    SECONDARY_SOURCE,
    OTHER_WAYS,
    PARENTS_LISTED,
    baseArea(
      '全市决定上一年度的城镇居民人均可支配收入或农村居民人均纯收入；夫妻一份',
      'The urban disposable or rural net income per head of the whole municipality in the year before the decision; once for the couple',
    ),
    {
      id: 'real-income',
      says: {
        zh: '实际收入较高的按实际收入，但所见转述未写是谁的收入、取一年还是三年平均，故答未规定；夫妻户口不同的也未见规定',
        en: 'Where the real income is higher it counts, but what was read does not say whose, and whether of one year or the mean of three: the answer is not stated; nor was anything read on couples of mixed registration',
      },
    },
    {
      id: 'multiple-birth',
      says: {
        zh: '一次生育多个子女按一个计：列在前面的一个承担，其余不征收',
        en: 'Children of one birth count as one: the one listed first is charged, the others are not',
      },
    },
  ],
  notModelled: LEFT_OUT,
  cases: [
    {
      name: { zh: '海淀区2010年决定的幅度', en: 'The range for the decision of Haidian, 2010' },
      provision: 'levy',
      on: '2010-08-01',
      child: 'c2',
      case: { bases: [{ kind: 'urban-disposable-income', year: 2009, amount: '26738.00' }] },
      household: {
        partners: [
          { registration: 'urban', annualIncome: '0.00' },
          { registration: 'urban', annualIncome: '0.00' },
        ],
        children: [
          { id: 'c1', birthDate: '2004-03-10', birthAuthorised: true },
          { id: 'c2', birthDate: '2009-03-10', birthAuthorised: false, unlawfulAs: 'extra-child' },
        ],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '80214.00', maximum: '267380.00' },
    },
    {
      name: { zh: '间隔不符：五分之一', en: 'Interval not passed: one fifth' },
      provision: 'levy',
      on: '2010-08-01',
      child: 'c2',
      case: { bases: [{ kind: 'urban-disposable-income', year: 2009, amount: '20000.00' }] },
      household: {
        partners: [
          { registration: 'urban', annualIncome: '0.00' },
          { registration: 'urban', annualIncome: '0.00' },
        ],
        children: [
          { id: 'c1', birthDate: '2007-03-10', birthAuthorised: true },
          { id: 'c2', birthDate: '2009-03-10', birthAuthorised: false, unlawfulAs: 'spacing' },
        ],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '4000.00', maximum: '4000.00' },
    },
  ],
});
