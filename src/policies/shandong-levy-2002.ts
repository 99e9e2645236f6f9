import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import type { Citation } from '../policy/policy.js';
import {
  bornAndCovered,
  byYear,
  type End,
  hadTwoBefore,
  inYear,
  LEFT_OUT,
  PARENTS_LISTED,
  PRESS_SOURCE,
  tableOf,
} from './parts/levy-document.js';
import { as, BASE_YEAR, baseArea, GOVERNED_BY, GOVERNING_DATE, number, OTHER_WAYS, TWINS } from './parts/levy-text.js';
import { decidedMultiple, eachParent, ownBase } from './parts/provincial-levy.js';

const { all, any, parameter, term, times } = build;

const ARTICLE = '征收标准条（报道未写条号）';

const AMENDED_ON = '2013-06-02';

const AMENDED_2013: Citation = {
  document: {
    zh: '山东省人口与计划生育条例（2013年修正）',
    en: 'Population and family planning regulation of Shandong, as amended in 2013',
  },
  date: AMENDED_ON,
  rank: 'provincial-regulation',
  confidence: 'verified',
};

const figure = (zh: string, en: string, value: number | string) => number({ zh, en }, value, ARTICLE);

const ofEach = (multiple: string) => times(term('bases'), parameter(multiple));

const ROWS = [
  [all(as('extra-child'), hadTwoBefore), (end: End) => ofEach(`third-${end}`)],
  [as('extra-child'), (end: End) => ofEach(`second-${end}`)],
  [as('spacing'), () => ofEach('spacing')],
] as const;

/** 山东省人口与计划生育条例 (2002): the multiples that the press reports, for each parent. */
export const shandongLevy2002 = builtIn({
  id: 'shandong-levy-2002',
  title: {
    zh: '山东省人口与计划生育条例（2002年）',
    en: 'Population and family planning regulation of Shandong of 2002',
  },
  issuer: { zh: '山东省人民代表大会常务委员会', en: "Standing committee of the Shandong people's congress" },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '370000' },
  issuedOn: 'not-stated',
  inForce: {
    from: inYear(2002),
    until: AMENDED_ON,
    endedBy: AMENDED_2013,
    evidence: {
      zh: '只知施行年份；2013年6月2日修正取消生育间隔。修正后至2016年新文本之间的文本未见，其倍数不知，这一段不收录',
      en: 'Only the year in which it began is known. The amendment of 2 June 2013 dropped the interval; the text from then to that of 2016 was not read and its multiples are not known, so those years are left out',
    },
  },
  source: {
    zh: '报道的2010年计算示例和生育间隔倍数',
    en: 'Worked figures of 2010 and the multiple for the interval, as reported in the press',
  },

  governedBy: GOVERNED_BY,
  readings: { 'governing-date': GOVERNING_DATE, 'base-year': BASE_YEAR },

  parameters: {
    'second-least': figure('第二个子女，最低倍数', 'second child, least multiple', 3),
    'second-greatest': figure('第二个子女，最高倍数', 'second child, greatest multiple', 4),
    'third-least': figure('第三个以上子女，最低倍数', 'third or later child, least multiple', 6),
    'third-greatest': figure('第三个以上子女，最高倍数', 'third or later child, greatest multiple', 10),
    spacing: figure('未到间隔，约计倍数', 'interval not passed, multiple as reported', 2),
  },

  terms: {
    bases: {
      says: { zh: '双方的基数之和', en: 'the figures of the parents added up' },
      is: eachParent(byYear(ownBase, 'birth', 'discovery', 'decision')),
    },
    covered: {
      says: { zh: '属所见条文的情形', en: 'it is unlawful in a way that the article, as read, names' },
      is: any(as('extra-child'), as('spacing')),
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
          says: { zh: '按决定的倍数', en: 'at the multiple decided' },
          is: times(term('bases'), decidedMultiple),
        },
      },
    },
  },
  notes: [
    PRESS_SOURCE,
    OTHER_WAYS,
    PARENTS_LISTED,
    TWINS,
    baseArea(
      '县级城镇居民人均可支配收入或农村居民人均纯收入；各方按本人户口',
      'The urban disposable or rural net income per head of the county; for each parent by the own registration',
    ),
    {
      id: 'about',
      says: {
        zh: '未到间隔的倍数，报道作“约”两倍；2013年6月2日起不再征收，已作的决定不变，未决定的不再追究',
        en: 'For the interval the press says about twice; from 2 June 2013 it was no longer levied, decisions made stayed, undecided cases were not pursued',
      },
    },
  ],
  notModelled: [
    {
      what: { zh: '2013年6月2日修正后、2016年修正前的文本', en: 'The text from 2 June 2013 to the amendment of 2016' },
      because: { zh: '未见，只知取消了生育间隔', en: 'It was not read; only that the interval was dropped is known' },
    },
    ...LEFT_OUT,
  ],
  cases: [
    {
      name: { zh: '农村夫妻第二个子女', en: 'Rural couple, second child' },
      provision: 'levy',
      on: '2010-08-01',
      child: 'c2',
      case: { bases: [{ kind: 'rural-net-income', year: 2009, amount: '6000.00' }] },
      household: {
        partners: [{ registration: 'rural' }, { registration: 'rural' }],
        children: [
          { id: 'c1', birthDate: '2004-02-10', birthAuthorised: true },
          { id: 'c2', birthDate: '2010-03-10', birthAuthorised: false, unlawfulAs: 'extra-child' },
        ],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '36000.00', maximum: '48000.00' },
    },
    {
      name: { zh: '第三个子女', en: 'Third child' },
      provision: 'levy',
      on: '2010-08-01',
      child: 'c3',
      case: { bases: [{ kind: 'rural-net-income', year: 2009, amount: '6000.00' }] },
      household: {
        partners: [{ registration: 'rural' }, { registration: 'rural' }],
        children: [
          { id: 'c1', birthDate: '2002-02-10', birthAuthorised: true },
          { id: 'c2', birthDate: '2006-02-10', birthAuthorised: true },
          { id: 'c3', birthDate: '2010-03-10', birthAuthorised: false, unlawfulAs: 'extra-child' },
        ],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '72000.00', maximum: '120000.00' },
    },
    {
      name: {
        zh: '出生、发现、决定在三年里：按出生上一年的数字',
        en: 'Born, discovered and decided in three years: the figure before the birth',
      },
      provision: 'levy',
      on: '2012-02-01',
      child: 'c2',
      case: {
        discoveredOn: '2011-12-31',
        bases: [
          { kind: 'urban-disposable-income', year: 2009, amount: '17811.00' },
          { kind: 'urban-disposable-income', year: 2010, amount: '19946.00' },
          { kind: 'urban-disposable-income', year: 2011, amount: '22792.00' },
        ],
      },
      household: {
        partners: [{ registration: 'urban' }],
        children: [
          { id: 'c1', birthDate: '2004-02-10', birthAuthorised: true },
          { id: 'c2', birthDate: '2010-03-10', birthAuthorised: false, unlawfulAs: 'extra-child' },
        ],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '53433.00', maximum: '71244.00' },
    },
  ],
});
