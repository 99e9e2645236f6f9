import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import {
  bornAndCovered,
  byYear,
  hadChildBefore,
  LEFT_OUT,
  PARENTS_LISTED,
  untilTheEnd,
} from './parts/levy-document.js';
import {
  amount,
  as,
  baseArea,
  bornUnlawfully,
  GOVERNED_BY,
  GOVERNING_DATE,
  number,
  OTHER_WAYS,
  TWINS,
} from './parts/levy-text.js';
import { eachParent, ownBase } from './parts/provincial-levy.js';

const { addDays, all, any, fact, not, onOrBefore, parameter, term, times } = build;

const figure = (zh: string, en: string, value: number | string, article: string) => number({ zh, en }, value, article);

const ofEach = (multiple: string) => times(term('bases'), parameter(multiple));

const table = {
  rows: [
    { when: as('extra-child'), gives: ofEach('extra') },
    { when: as('outside-marriage'), gives: ofEach('other') },
    { when: all(as('unmarried'), fact('couldMarry')), gives: ofEach('unregistered') },
    { when: as('unmarried'), gives: ofEach('could-not-marry') },
  ],
  otherwise: 'not-stated',
} as const;

/** 山东省人口与计划生育条例 (2016): the levy on each parent, and a fine where only the certificate was missing. */
export const shandongLevy2016 = builtIn({
  id: 'shandong-levy-2016',
  title: {
    zh: '山东省人口与计划生育条例（2016年修正）',
    en: 'Population and family planning regulation of Shandong, as amended in 2016',
  },
  issuer: { zh: '山东省人民代表大会常务委员会', en: "Standing committee of the Shandong people's congress" },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '370000' },
  issuedOn: 'not-stated',
  inForce: untilTheEnd(2016),
  source: { zh: '条例全文第三十六至三十八、四十二、四十四条', en: 'The full text, articles 36 to 38, 42 and 44' },

  governedBy: GOVERNED_BY,
  readings: {
    'governing-date': GOVERNING_DATE,
    'base-year': {
      asks: { zh: '“上一年”是哪一件事的上一年？', en: 'The "last year" is the year before what?' },
      options: {
        birth: {
          says: { zh: '出生', en: 'the birth' },
          cites: {
            zh: '成武县一份决定对2017年1月的出生取2016年的数字',
            en: 'a decision of Chengwu county took the figure of 2016 for a birth of January 2017',
          },
        },
        decision: {
          says: { zh: '决定', en: 'the decision' },
          cites: {
            zh: '条文只写“上一年”，征收由决定确定',
            en: 'the text says "last year" only, and the decision fixes the levy',
          },
        },
      },
      default: 'birth',
      because: { zh: '已知的决定这样计算', en: 'The decision that is known computes it so.' },
    },
  },

  parameters: {
    extra: figure('多生育子女，倍数', 'extra child: the multiple', 3, '第三十七条'),
    other: figure('有配偶而与他人生育，倍数', 'with another person while married: the multiple', 3, '第三十八条'),
    unregistered: figure(
      '符合结婚条件未登记生育第一个子女，五分之一',
      'could marry, first child without registration: one fifth',
      '0.2',
      '第三十八条',
    ),
    'could-not-marry': figure('不符合结婚条件生育，倍数', 'could not marry: the multiple', 1, '第三十八条'),
    'registration-days': figure('补办结婚登记的天数', 'days for registering the marriage', 60, '第三十八条'),
    fine: amount({ zh: '每一方的罚款', en: 'the fine of each' }, '5000.00', '第三十七条'),
  },

  terms: {
    bases: {
      says: { zh: '双方的基数之和', en: 'the figures of the parents added up' },
      is: eachParent(byYear(ownBase, 'birth', 'decision')),
    },
    'registered-in-time': {
      says: { zh: '生育后六十日内办理结婚登记', en: 'the marriage was registered within sixty days of the birth' },
      is: onOrBefore(fact('marriedOn'), addDays(fact('child.birthDate'), parameter('registration-days'))),
    },
    covered: {
      says: { zh: '属所见条文的情形', en: 'it is unlawful in a way that the article, as read, names' },
      is: any(
        as('extra-child'),
        as('outside-marriage'),
        all(as('unmarried'), any(not(fact('couldMarry')), all(not(hadChildBefore), not(term('registered-in-time'))))),
      ),
    },
  },

  provisions: {
    levy: {
      kind: 'levy',
      says: { zh: '社会抚养费', en: 'The social maintenance fee' },
      cites: '第三十六至三十八条',
      subject: 'child',
      when: bornAndCovered,
      minimum: table,
      maximum: table,
    },
    'fine-without-permit': {
      kind: 'rule',
      says: {
        zh: '符合再生育条件而未办证、生育时仍未补办的罚款（不是社会抚养费）',
        en: 'A fine, which is no levy, where the conditions were met and no certificate was obtained by the birth',
      },
      cites: '第三十七条',
      subject: 'child',
      when: bornUnlawfully('without-permit'),
      outputs: { fine: { says: { zh: '罚款', en: 'the fine' }, is: eachParent(parameter('fine')) } },
    },
  },
  notes: [
    PARENTS_LISTED,
    OTHER_WAYS,
    TWINS,
    baseArea(
      '县级上一年度城镇居民人均可支配收入或农村居民人均收入；各方按本人户口',
      'The urban or rural income per head of the county in the year before; for each parent by the own registration',
    ),
    {
      id: 'own-children',
      says: {
        zh: '双方各按本人的子女数；子女数不同的，分别只列一方计算',
        en: 'Each parent counts the own children: where they differ, compute each parent alone',
      },
    },
  ],
  notModelled: LEFT_OUT,
  cases: [
    {
      name: { zh: '成武县2017年决定：双方各三倍', en: 'Decision of Chengwu county, 2017: three times from each' },
      provision: 'levy',
      on: '2017-10-01',
      child: 'c3',
      case: { bases: [{ kind: 'rural-net-income', year: 2016, amount: '10771.00' }] },
      household: {
        partners: [{ registration: 'rural' }, { registration: 'rural' }],
        children: [{ id: 'c3', birthDate: '2017-01-10', birthAuthorised: false, unlawfulAs: 'extra-child' }],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '64626.00', maximum: '64626.00' },
    },
    {
      name: {
        zh: '一方农村、一方城镇，次年决定：按出生上一年的数字',
        en: 'One rural, one urban, decided in the year after: the figures before the birth',
      },
      provision: 'levy',
      on: '2018-03-01',
      child: 'c3',
      case: {
        bases: [
          { kind: 'rural-net-income', year: 2016, amount: '10771.00' },
          { kind: 'urban-disposable-income', year: 2016, amount: '20000.00' },
          { kind: 'rural-net-income', year: 2017, amount: '11600.00' },
          { kind: 'urban-disposable-income', year: 2017, amount: '22000.00' },
        ],
      },
      household: {
        partners: [{ registration: 'rural' }, { registration: 'urban' }],
        children: [{ id: 'c3', birthDate: '2017-01-10', birthAuthorised: false, unlawfulAs: 'extra-child' }],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '92313.00', maximum: '92313.00' },
    },
    {
      name: { zh: '符合结婚条件，六十日内未登记', en: 'Could marry, not registered within sixty days' },
      provision: 'levy',
      on: '2017-10-01',
      child: 'c1',
      case: { bases: [{ kind: 'rural-net-income', year: 2016, amount: '10771.00' }] },
      household: {
        couldMarry: true,
        marriedOn: '2017-06-01',
        partners: [{ registration: 'rural' }],
        children: [{ id: 'c1', birthDate: '2017-01-10', birthAuthorised: false, unlawfulAs: 'unmarried' }],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '2154.20', maximum: '2154.20' },
    },
    {
      name: { zh: '未办证：双方各罚五千元', en: 'No certificate: a fine of 5000 for each' },
      provision: 'fine-without-permit',
      on: '2017-10-01',
      child: 'c2',
      household: {
        partners: [{ registration: 'rural' }, { registration: 'rural' }],
        children: [{ id: 'c2', birthDate: '2017-01-10', birthAuthorised: false, unlawfulAs: 'without-permit' }],
      },
      expect: { status: 'applies', outputs: { fine: '10000.00' } },
    },
    {
      name: { zh: '多生育子女：不是罚款', en: 'An extra child: no fine' },
      provision: 'fine-without-permit',
      on: '2017-10-01',
      child: 'c3',
      household: {
        partners: [{ registration: 'rural' }],
        children: [{ id: 'c3', birthDate: '2017-01-10', birthAuthorised: false, unlawfulAs: 'extra-child' }],
      },
      expect: { status: 'does-not-apply' },
    },
  ],
});
