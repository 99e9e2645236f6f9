import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import { LEFT_OUT, PARENTS_LISTED, PRESS_SOURCE } from './parts/levy-document.js';
import { atDecided, INCOMES } from './parts/levy-terms.js';
import { bornUnlawfully, GOVERNED_BY, GOVERNING_DATE, number, OTHER_WAYS } from './parts/levy-text.js';

const { parameter, reading, term, times } = build;

const ARTICLE = '第四十一条';

const figure = (zh: string, en: string, value: number | string) => number({ zh, en }, value, ARTICLE);

const child = { id: 'c1', birthDate: '2013-03-01', birthAuthorised: false, unlawfulAs: 'extra-child' };

/** 湖北省人口与计划生育条例第四十一条: known from one published case. */
export const hubeiLevyArt41 = builtIn({
  id: 'hubei-levy-art41',
  title: { zh: '湖北省人口与计划生育条例', en: 'Population and family planning regulation of Hubei' },
  issuer: { zh: '湖北省人民代表大会常务委员会', en: "Standing Committee of the People's Congress of Hubei" },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '420000' },
  issuedOn: 'not-stated',
  inForce: {
    from: { notBefore: '2002-09-01', notAfter: '2014-12-31' },
    until: 'not-stated',
    evidencedUntil: '2015-01-01',
    evidence: {
      zh: '只见2014年的一个案例，起止日均未见；征收不早于2002年9月1日',
      en: 'One case of 2014 is all that was read, and neither day; no levy began before 1 September 2002',
    },
  },
  source: { zh: '报道的2014年案例', en: 'A case of 2014 in the press' },
  governedBy: GOVERNED_BY,
  readings: {
    'governing-date': GOVERNING_DATE,
    'multiple-of-the-case': {
      asks: {
        zh: '案例采用的三倍是条文所定，还是在幅度内选定？',
        en: 'Are the three times of the case those of the article, or chosen within a range?',
      },
      options: {
        chosen: {
          says: { zh: '在幅度内选定，最低倍数未见', en: 'chosen within a range, of which the least was not read' },
          cites: { zh: '各省条文多规定幅度', en: 'most provinces state a range' },
        },
        fixed: {
          says: { zh: '条文所定', en: 'those of the article' },
          cites: { zh: '案例按三倍计算', en: 'the case is computed at three times' },
        },
      },
      default: 'chosen',
      because: { zh: '一个案例不足以说明最低倍数', en: 'One case does not show the least multiple.' },
    },
  },
  parameters: {
    'of-the-case': figure('案例采用的倍数', 'the multiple of the case', 3),
  },
  terms: {
    incomes: INCOMES,
    fixed: {
      says: { zh: '案例的倍数为条文所定', en: 'the multiple of the case is that of the article' },
      is: reading('multiple-of-the-case', { chosen: false, fixed: true }),
    },
  },
  provisions: {
    levy: {
      kind: 'levy',
      says: { zh: '社会抚养费', en: 'The social maintenance fee' },
      cites: ARTICLE,
      subject: 'child',
      when: bornUnlawfully('extra-child'),
      minimum: {
        rows: [{ when: term('fixed'), gives: times(term('incomes'), parameter('of-the-case')) }],
        otherwise: 'not-stated',
      },

      outputs: { 'at-multiple': atDecided(term('incomes')) },
    },
  },
  notes: [
    PRESS_SOURCE,
    OTHER_WAYS,
    PARENTS_LISTED,
    {
      id: 'one-income',
      says: {
        zh: '案例以一方的收入计得双方的总额；此处按所列各方收入之和',
        en: 'In the case the income of one parent gave the whole for the couple; here the incomes of the partners listed are added up',
      },
    },
  ],
  notModelled: LEFT_OUT,
  cases: [
    {
      name: { zh: '默认：最低倍数未见', en: 'By default the least multiple was not read' },
      provision: 'levy',
      on: '2014-12-31',
      child: 'c1',
      household: { partners: [{ annualIncome: '100000.00' }], children: [child] },
      expect: { status: 'due', amountStatus: 'not-stated', minimum: null },
    },
    {
      name: { zh: '三倍为条文所定', en: 'The three times are those of the article' },
      provision: 'levy',
      on: '2014-12-31',
      child: 'c1',
      household: { partners: [{ annualIncome: '100000.00' }], children: [child] },
      readings: { 'multiple-of-the-case': 'fixed' },
      expect: { status: 'due', amountStatus: 'stated', minimum: '300000.00' },
    },
  ],
});
