import { build } from '../expr/build.js';
import type { Expr } from '../expr/expr.js';
import { builtIn } from '../policy/document.js';
import { bornAndCovered, byYear, LEFT_OUT, PARENTS_LISTED, untilTheEnd } from './parts/levy-document.js';
import { NUMBER, PARENTS } from './parts/levy-terms.js';
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
import { ruralBase, urbanBase } from './parts/provincial-levy.js';

const { choose, doublings, equal, fact, not, parameter, reading, some, subtract, term, times } = build;

const PLACE = '2018年文章所引';

/** For a mixed couple the urban figure, as in the text before. */
const baseOf = (day: Expr) =>
  choose(not(some('partners', equal(fact('each.registration'), 'urban'))), ruralBase(day), urbanBase(day));

const once = reading('further-children', {
  alike: times(term('base'), parameter('extra')),
  doubled: times(times(term('base'), parameter('extra')), doublings(subtract(term('number'), 1))),
});

const table = {
  rows: [
    { when: as('extra-child'), gives: reading('unit', { 'each-parent': times(once, term('parents')), couple: once }) },
  ],
  otherwise: 'not-stated',
} as const;

const bases = [
  { kind: 'rural-net-income', year: 2016, amount: '11000.00' },
  { kind: 'urban-disposable-income', year: 2016, amount: '28000.00' },
];
const children = [{ id: 'c1', birthDate: '2017-02-10', birthAuthorised: false, unlawfulAs: 'extra-child' }];

/** 四川省人口与计划生育条例 (2016): three times the base, as an article of 2018 quotes it. */
export const sichuanLevy2016 = builtIn({
  id: 'sichuan-levy-2016',
  title: {
    zh: '四川省人口与计划生育条例（2016年修正）',
    en: 'Population and family planning regulation of Sichuan, as amended in 2016',
  },
  issuer: {
    zh: '四川省人民代表大会常务委员会',
    en: "Standing committee of the Sichuan people's congress",
  },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '510000' },
  issuedOn: 'not-stated',
  inForce: untilTheEnd(2016),
  source: { zh: '2018年文章引用的倍数', en: 'The multiple, as quoted in an article of 2018' },

  governedBy: GOVERNED_BY,
  readings: {
    'governing-date': GOVERNING_DATE,
    unit: {
      asks: { zh: '三倍是每一方的，还是双方合计？', en: 'Is the multiple for each parent or for the couple?' },
      options: {
        'each-parent': {
          says: { zh: '每一方', en: 'for each parent' },
          cites: { zh: '凭记忆：双方各三倍', en: 'from memory: three times the base from each' },
        },
        couple: {
          says: { zh: '双方合计', en: 'for the couple' },
          cites: {
            zh: '2004年文本在已公布的决定中按夫妻一份征收',
            en: 'published decisions under the text of 2004 charge the couple once',
          },
        },
      },
      default: 'each-parent',
      because: {
        zh: '文章未写；凭记忆为双方各三倍',
        en: 'The article does not say; three times from each is what is recalled.',
      },
    },
    'further-children': {
      asks: { zh: '再多生育的是否逐个加倍？', en: 'Is the levy doubled for each further extra child?' },
      options: {
        alike: {
          says: { zh: '均按三倍', en: 'no, three times the base for each' },
          cites: { zh: '文章只引三倍', en: 'the article quotes three times only' },
        },
        doubled: {
          says: { zh: '逐个加倍', en: 'yes' },
          cites: { zh: '2004年文本第四十三条', en: 'article 43 of the text of 2004' },
        },
      },
      default: 'alike',
      because: { zh: '所见转述未区分', en: 'What was read makes no difference.' },
    },
    'base-year': {
      asks: { zh: '计征基数取哪一年？', en: 'Of which year is the base?' },
      options: {
        birth: {
          says: { zh: '出生前一年', en: 'the year before the birth' },
          cites: { zh: '2004年文本列出两个年份，此为其一', en: 'the text of 2004 names two years; this is the first' },
        },
        discovery: {
          says: { zh: '被发现前一年', en: 'the year before the discovery' },
          cites: { zh: '2004年文本列出两个年份，此为其二', en: 'the text of 2004 names two years; this is the second' },
        },
      },
      default: 'birth',
      because: { zh: '征收所依据的事实是生育', en: 'What is charged is the birth.' },
    },
  },

  parameters: { extra: number({ zh: '多生育子女，倍数', en: 'extra child: the multiple' }, 3, PLACE) },

  terms: {
    covered: {
      says: { zh: '属多生育子女', en: 'it is an extra child' },
      is: as('extra-child'),
    },
    base: { says: { zh: '计征基数', en: 'the base' }, is: byYear(baseOf, 'birth', 'discovery') },
    parents: PARENTS,
    number: NUMBER,
  },

  provisions: {
    levy: {
      kind: 'levy',
      says: { zh: '社会抚养费', en: 'The social maintenance fee' },
      cites: PLACE,
      subject: 'child',
      when: bornAndCovered,
      minimum: table,
      maximum: table,
    },
  },
  notes: [
    SECONDARY_SOURCE,
    OTHER_WAYS,
    PARENTS_LISTED,
    TWINS,
    baseArea(
      '按2004年文本：农村取县级农村居民人均收入，城镇取市级城镇居民人均可支配收入；一方为城镇的取其所在市',
      "As in the text of 2004: rural, income per head of the county; urban, disposable income per head of the city, and of the urban partner's city for a mixed couple",
    ),
  ],
  notModelled: LEFT_OUT,
  cases: [
    {
      name: { zh: '农村夫妻多生育一个，双方各三倍', en: 'Rural couple, an extra child: three times from each' },
      provision: 'levy',
      on: '2018-03-01',
      child: 'c1',
      case: { bases },
      household: { partners: [{ registration: 'rural' }, { registration: 'rural' }], children },
      expect: { status: 'due', amountStatus: 'stated', minimum: '66000.00', maximum: '66000.00' },
    },
    {
      name: { zh: '一方城镇，按夫妻一份', en: 'One partner is urban, one amount for the couple' },
      provision: 'levy',
      on: '2018-03-01',
      child: 'c1',
      case: { bases },
      readings: { unit: 'couple' },
      household: { partners: [{ registration: 'urban' }, { registration: 'rural' }], children },
      expect: { status: 'due', amountStatus: 'stated', minimum: '84000.00', maximum: '84000.00' },
    },
    {
      name: {
        zh: '次年才被发现：仍取出生前一年的基数',
        en: 'Discovered in the next year: still the base of the year before the birth',
      },
      provision: 'levy',
      on: '2018-03-01',
      child: 'c1',
      case: {
        discoveredOn: '2018-02-01',
        bases: [...bases, { kind: 'rural-net-income', year: 2017, amount: '12000.00' }],
      },
      household: { partners: [{ registration: 'rural' }], children },
      expect: { status: 'due', amountStatus: 'stated', minimum: '33000.00', maximum: '33000.00' },
    },
    {
      name: { zh: '逐个加倍时的第二个', en: 'The second one, if the levy is doubled for each' },
      provision: 'levy',
      on: '2018-03-01',
      child: 'c1',
      case: { bases },
      readings: { 'further-children': 'doubled' },
      household: {
        partners: [{ registration: 'rural' }, { registration: 'rural' }],
        children: [{ birthDate: '2012-02-10', birthAuthorised: false, unlawfulAs: 'extra-child' }, ...children],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '132000.00', maximum: '132000.00' },
    },
  ],
});
