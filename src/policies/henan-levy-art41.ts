import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import { bornAndCovered, hadTwoBefore, inYear, LEFT_OUT, PARENTS_LISTED } from './parts/levy-document.js';
import { as, baseArea, GOVERNED_BY, GOVERNING_DATE, number, OTHER_WAYS, TWINS } from './parts/levy-text.js';
import { eachParent, ownBase, YEAR_BEFORE } from './parts/provincial-levy.js';

const { all, atLeast, choose, fact, not, parameter, times } = build;

const ARTICLE = '第四十一条';

const figure = (zh: string, en: string, value: number | string) => number({ zh, en }, value, ARTICLE);

const BASE = ownBase(YEAR_BEFORE.discovery);
const income = fact('each.annualIncome');

const table = {
  rows: [
    {
      when: all(as('extra-child'), not(hadTwoBefore)),
      gives: eachParent(
        times(choose(atLeast(income, times(BASE, parameter('high-income'))), income, BASE), parameter('extra')),
      ),
    },
  ],
  otherwise: 'not-stated',
} as const;

/** 河南省人口与计划生育条例, article 41 (until 2016): three times the own base, or the real income where it is twice the base. */
export const henanLevyArt41 = builtIn({
  id: 'henan-levy-art41',
  title: {
    zh: '河南省人口与计划生育条例（2016年修正前）',
    en: 'Population and family planning regulation of Henan, before the amendment of 2016',
  },
  issuer: { zh: '河南省人民代表大会常务委员会', en: "Standing committee of the Henan people's congress" },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '410000' },
  issuedOn: 'not-stated',
  inForce: {
    from: inYear(2002, 2003),
    until: inYear(2016),
    evidence: {
      zh: '施行日未见：条例依2002年施行的法律制定，凭记忆自2003年1月1日起；条号先为第三十八条，后为第四十一条；2016年修改，未见月日',
      en: 'The first day was not read: the regulation follows the law in force from 2002, and 1 January 2003 is recalled; the article was the 38th before it was the 41st; amended in 2016, on a day that is not known',
    },
  },
  governedBy: GOVERNED_BY,
  readings: { 'governing-date': GOVERNING_DATE },
  source: { zh: '第四十一条', en: 'Article 41' },

  parameters: {
    extra: figure('生育第二个子女，倍数', 'second child: the multiple', 3),
    'high-income': figure('收入达到基数的倍数即按实际收入', 'times the base from which the real income counts', 2),
  },

  terms: {
    covered: {
      says: { zh: '属所见条文的情形', en: 'it is unlawful in a way that the article, as read, names' },
      is: as('extra-child'),
    },
  },

  provisions: {
    levy: {
      kind: 'levy',
      says: { zh: '社会抚养费', en: 'The social maintenance fee' },
      cites: ARTICLE,
      subject: 'child',
      when: bornAndCovered,
      minimum: table,
      maximum: table,
    },
  },
  notes: [
    PARENTS_LISTED,
    OTHER_WAYS,
    TWINS,
    baseArea(
      '各方户籍地被发现上一年度的城镇居民人均可支配收入或农村居民人均纯收入',
      'The urban disposable or rural net income per head at the registered place of each, of the year before the discovery',
    ),
    {
      id: 'third-child',
      says: {
        zh: '所见只有第二个子女的标准，第三个以上的答未规定',
        en: 'Only the standard for a second child was read: for a third or later one the answer is not stated',
      },
    },
    {
      id: 'one-fold',
      says: {
        zh: '“高于一倍以上”按达到两倍计（“以上”包括本数）',
        en: 'An income above the average by as much again or more counts from exactly twice the base on',
      },
    },
  ],
  notModelled: LEFT_OUT,
  cases: [
    {
      name: { zh: '实际收入高于一倍以上', en: 'Real income above twice the base' },
      provision: 'levy',
      on: '2012-08-01',
      child: 'c2',
      case: {
        discoveredOn: '2012-05-01',
        bases: [{ kind: 'urban-disposable-income', year: 2011, amount: '20000.00' }],
      },
      household: {
        partners: [{ registration: 'urban', annualIncome: '50000.00' }],
        children: [{ id: 'c2', birthDate: '2012-03-10', birthAuthorised: false, unlawfulAs: 'extra-child' }],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '150000.00', maximum: '150000.00' },
    },
    {
      name: { zh: '未达一倍以上', en: 'Income below twice the base' },
      provision: 'levy',
      on: '2012-08-01',
      child: 'c2',
      case: {
        discoveredOn: '2012-05-01',
        bases: [{ kind: 'urban-disposable-income', year: 2011, amount: '20000.00' }],
      },
      household: {
        partners: [{ registration: 'urban', annualIncome: '39000.00' }],
        children: [{ id: 'c2', birthDate: '2012-03-10', birthAuthorised: false, unlawfulAs: 'extra-child' }],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '60000.00', maximum: '60000.00' },
    },
  ],
});
