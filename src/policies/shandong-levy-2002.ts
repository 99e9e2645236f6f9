import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import {
  betweenYears,
  bornAndCovered,
  byYear,
  type End,
  LEFT_OUT,
  PARENTS_LISTED,
  PRESS_SOURCE,
  tableOf,
} from './parts/levy-document.js';
import { as, BASE_YEAR, baseArea, number, OTHER_WAYS, TWINS } from './parts/levy-text.js';
import { decidedMultiple, eachParent, ownBase } from './parts/provincial-levy.js';

const { all, atLeast, before, count, fact, any, parameter, times } = build;

const ARTICLE = '征收标准条（报道未写条号）';

const figure = (zh: string, en: string, value: number | string) => number({ zh, en }, value, ARTICLE);

const BASE = byYear(ownBase, 'birth', 'discovery', 'decision');
const ofEach = (multiple: string) => eachParent(times(BASE, parameter(multiple)));

const hadTwoBefore = atLeast(
  count('children', all(fact('each.bornToPartners'), before(fact('each.birthDate'), fact('child.birthDate')))),
  2,
);

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
  inForce: betweenYears(2002, 2013),
  source: {
    zh: '报道的2010年计算示例和生育间隔倍数',
    en: 'Worked figures of 2010 and the multiple for the interval, as reported in the press',
  },

  readings: { 'base-year': BASE_YEAR },

  parameters: {
    'second-least': figure('第二个子女，最低倍数', 'second child, least multiple', 3),
    'second-greatest': figure('第二个子女，最高倍数', 'second child, greatest multiple', 4),
    'third-least': figure('第三个以上子女，最低倍数', 'third or later child, least multiple', 6),
    'third-greatest': figure('第三个以上子女，最高倍数', 'third or later child, greatest multiple', 10),
    spacing: figure('未到间隔，约计倍数', 'interval not passed, multiple as reported', 2),
  },

  terms: {
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
          is: eachParent(times(BASE, decidedMultiple)),
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
        zh: '未到间隔的倍数，报道作“约”两倍；2013年起不再征收，已作的决定不变，未决定的不再追究',
        en: 'For the interval the press says about twice; from 2013 it was no longer levied, decisions made stayed, undecided cases were not pursued',
      },
    },
  ],
  notModelled: LEFT_OUT,
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
  ],
});
