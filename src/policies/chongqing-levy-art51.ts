import { build } from '../expr/build.js';
import type { Expr } from '../expr/expr.js';
import { builtIn } from '../policy/document.js';
import type { ReadingChoice } from '../policy/policy.js';
import { LEFT_OUT, PARENTS_LISTED, SAME_BIRTH } from './parts/levy-document.js';
import { atDecided, figures, HIGHER } from './parts/levy-terms.js';
import {
  amendedIn2016,
  BASE_YEAR,
  baseArea,
  begunBy,
  bornUnlawfully,
  GOVERNED_BY,
  GOVERNING_DATE,
  IN_2016,
  number,
  OTHER_WAYS,
  SECONDARY_SOURCE,
} from './parts/levy-text.js';
import { extraAnd, YEAR_BEFORE } from './parts/provincial-levy.js';

const { addMonths, after, all, before, choose, count, fact, not, parameter, term, times, add } = build;

const ARTICLE = '第五十一条';

const figure = (zh: string, en: string, value: number | string) => number({ zh, en }, value, ARTICLE);

/** The year before the discovery where it came late, otherwise another. */
const discoveredLateOr = (otherwise: Expr) =>
  choose(
    after(fact('case.discoveredOn'), addMonths(fact('child.birthDate'), parameter('late-months'))),
    YEAR_BEFORE.discovery,
    otherwise,
  );

const extra = (end: 'least' | 'greatest') => times(times(term('higher'), parameter(`extra-${end}`)), term('number'));

const parent = { registration: 'rural', annualIncome: '8000.00' };
const child = { id: 'c1', birthDate: '2012-05-01', birthAuthorised: false, unlawfulAs: 'extra-child' };
const bases = [
  { kind: 'rural-net-income', year: 2011, amount: '7000.00' },
  { kind: 'rural-net-income', year: 2012, amount: '8696.24' },
];

/** 重庆市人口与计划生育条例第五十一条: the municipality's levy before 2016. */
export const chongqingLevyArt51 = builtIn({
  id: 'chongqing-levy-art51',
  title: {
    zh: '重庆市人口与计划生育条例（2016年修正前）',
    en: 'Population and family planning regulation of Chongqing, before the amendment of 2016',
  },
  issuer: { zh: '重庆市人民代表大会常务委员会', en: "Standing Committee of the People's Congress of Chongqing" },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '500000' },
  issuedOn: 'not-stated',
  inForce: {
    from: begunBy('2013-12-31'),
    until: IN_2016,
    endedBy: amendedIn2016('重庆市人口与计划生育条例', 'Population and family planning regulation of Chongqing'),
    evidence: {
      zh: '起止日均未见；2013年有按该条计算的实例，2016年的文本已改',
      en: 'Neither day was seen; an example of 2013 is computed by the article, and a text of 2016 differs',
    },
  },
  source: { zh: '网页转述的第五十一条', en: 'Article 51, restated on a web page' },
  governedBy: GOVERNED_BY,
  readings: {
    'governing-date': GOVERNING_DATE,
    'base-year': {
      asks: {
        zh: '一年以内发现的，取哪一年的数字？',
        en: 'Of which year is the figure where the birth was discovered within a year?',
      },
      options: {
        birth: BASE_YEAR.options['birth'] as ReadingChoice,
        decision: BASE_YEAR.options['decision'] as ReadingChoice,
      },
      default: 'birth',
      because: BASE_YEAR.because,
    },
  },
  parameters: {
    'extra-least': figure('多生育子女，最低倍数', 'extra child, least multiple', 2),
    'extra-greatest': figure('多生育子女，最高倍数', 'extra child, greatest multiple', 6),
    'late-months': figure('晚于生育多少个月发现', 'months after which the birth is discovered late', 12),
  },
  terms: {
    ...figures({ birth: discoveredLateOr(YEAR_BEFORE.birth), decision: discoveredLateOr(YEAR_BEFORE.decision) }),
    higher: HIGHER,
    'same-birth': SAME_BIRTH,
    number: {
      says: { zh: '第几次多生育', en: 'which extra delivery it is' },
      is: add(count('children', extraAnd(before(fact('each.birthDate'), fact('child.birthDate')))), 1),
    },
  },
  provisions: {
    levy: {
      kind: 'levy',
      says: { zh: '社会抚养费', en: 'The social maintenance fee' },
      cites: ARTICLE,
      subject: 'child',
      when: all(bornUnlawfully('extra-child'), not(term('same-birth'))),
      minimum: extra('least'),
      maximum: extra('greatest'),
      outputs: { 'at-multiple': atDecided(times(term('higher'), term('number'))) },
    },
  },
  notes: [
    SECONDARY_SOURCE,
    OTHER_WAYS,
    PARENTS_LISTED,
    baseArea(
      '农村取乡镇，城镇取区县的人均收入',
      'Rural: income per head of the township; urban: of the county or district',
    ),
    {
      id: 'twins',
      says: {
        zh: '多胞胎按一个子女计：同日出生的只征一次，按列在最前的一个',
        en: 'A multiple birth counts as one child: of children born on one day one is charged, the one listed first',
      },
    },
  ],
  notModelled: [
    {
      what: { zh: '一方无力缴纳的由另一方缴纳', en: 'That one parent pays where the other cannot' },
      because: { zh: '不改变总额', en: 'It does not change the sum' },
    },
    {
      what: {
        zh: '此前多生育的多胞胎在计数时按一个计',
        en: 'That earlier extra twins count as one among the extra children',
      },
      because: { zh: '少见；此前的子女按人计数', en: 'Rare; earlier children are counted one by one' },
    },
    ...LEFT_OUT,
  ],
  cases: [
    {
      name: { zh: '一年以内发现，收入高于基数', en: 'Discovered within a year, income above the figure' },
      provision: 'levy',
      on: '2013-12-31',
      child: 'c1',
      household: { partners: [parent], children: [child] },
      case: { discoveredOn: '2013-05-01', bases },
      expect: { status: 'due', amountStatus: 'stated', minimum: '16000.00', maximum: '48000.00' },
    },
    {
      name: { zh: '一年以后发现：取发现前一年', en: 'Discovered later: the year before the discovery' },
      provision: 'levy',
      on: '2013-12-31',
      child: 'c1',
      household: { partners: [parent], children: [child] },
      case: { discoveredOn: '2013-05-02', bases },
      expect: { status: 'due', amountStatus: 'stated', minimum: '17392.48', maximum: '52177.44' },
    },
    {
      name: {
        zh: '城镇居民第二次多生育：合法出生的、另一种违法的和收养的均不计入',
        en: 'Second extra delivery of an urban parent: none within the rules, unlawful otherwise or adopted is counted',
      },
      provision: 'levy',
      on: '2013-12-31',
      child: 'c1',
      household: {
        partners: [{ registration: 'urban', annualIncome: '18000.00' }],
        children: [
          { ...child, id: 'c2', birthDate: '2003-05-01', birthAuthorised: true },
          { ...child, id: 'c3', birthDate: '2005-05-01', unlawfulAs: 'without-permit' },
          { ...child, id: 'c4', birthDate: '2007-05-01', adoptedOn: '2009-01-01' },
          { ...child, id: 'c5', birthDate: '2009-05-01' },
          child,
        ],
      },
      case: {
        discoveredOn: '2013-05-01',
        bases: [{ kind: 'urban-disposable-income', year: 2011, amount: '20000.00' }],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '80000.00', maximum: '240000.00' },
    },
  ],
});
