import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import type { ReadingChoice } from '../policy/policy.js';
import { LEFT_OUT, PARENTS_LISTED } from './parts/levy-document.js';
import { FURTHER, figures, growing, HIGHER, NUMBER } from './parts/levy-terms.js';
import {
  as,
  BASE_YEAR,
  baseArea,
  begunBy,
  bornUnlawfully,
  GOVERNED_BY,
  GOVERNING_DATE,
  IN_2016,
  number,
  OTHER_WAYS,
  TWINS,
} from './parts/levy-text.js';
import { decidedMultiple, YEAR_BEFORE } from './parts/provincial-levy.js';

const { add, choose, parameter, term, times } = build;

const ARTICLE = '第四十二条';

const figure = (zh: string, en: string, value: number | string) => number({ zh, en }, value, ARTICLE);

const rowsFor = (end: 'least' | 'greatest') => [
  { when: as('extra-child'), gives: times(term('higher'), growing(`extra-${end}`, 'step')) },
  { when: as('outside-marriage'), gives: times(term('higher'), parameter(`other-${end}`)) },
  { when: as('without-permit'), gives: times(term('higher'), parameter('without-permit')) },
];

const parent = { registration: 'rural', annualIncome: '4000.00' };
const child = { id: 'c1', birthDate: '2009-09-01', birthAuthorised: false };
const bases = [{ kind: 'rural-net-income', year: 2008, amount: '5669.00' }];

/** 湖南省人口与计划生育条例第四十二条: the levy, from the incomes of both parents. */
export const hunanLevyArt42 = builtIn({
  id: 'hunan-levy-art42',
  title: { zh: '湖南省人口与计划生育条例', en: 'Population and family planning regulation of Hunan' },
  issuer: { zh: '湖南省人民代表大会常务委员会', en: "Standing Committee of the People's Congress of Hunan" },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '430000' },
  issuedOn: 'not-stated',
  inForce: {
    from: begunBy('2009-12-31'),
    until: IN_2016,
    evidence: {
      zh: '起止日均未见；有2009年生育、2010年裁定的案例；推定至两孩政策施行的2016年',
      en: 'Neither day was seen; there is a case of a birth of 2009 ruled on in 2010; taken to last until the two-child rule of 2016',
    },
  },
  source: { zh: '第四十二条及其说明', en: 'Article 42 and the explanations of it' },
  governedBy: GOVERNED_BY,
  readings: {
    'governing-date': GOVERNING_DATE,
    'base-year': {
      asks: {
        zh: '“上一年”是出生的上一年还是决定的上一年？',
        en: 'Is the last year that before the birth or that before the decision?',
      },
      options: {
        birth: {
          says: { zh: '出生的上一年', en: 'that before the birth' },
          cites: {
            zh: '望城县案：2009年生育，基数为2008年',
            en: 'The case of Wangcheng county: a birth of 2009, a figure of 2008',
          },
        },
        decision: BASE_YEAR.options['decision'] as ReadingChoice,
      },
      default: 'birth',
      because: { zh: '所见案例如此', en: 'The case that was read does so.' },
    },
  },
  parameters: {
    'extra-least': figure('多生育第一个子女，最低倍数', 'first extra child, least multiple', 2),
    'extra-greatest': figure('多生育第一个子女，最高倍数', 'first extra child, greatest multiple', 6),
    step: figure('每再多生育一个增加的倍数', 'added for each further child', 3),
    'other-least': figure('重婚或与他人生育，最低倍数', 'bigamy or with another person, least multiple', 6),
    'other-greatest': figure('重婚或与他人生育，最高倍数', 'bigamy or with another person, greatest multiple', 8),
    'without-permit': figure('符合条件未办证，倍数', 'conditions met, no permit: the multiple', '0.3'),
  },
  terms: {
    ...figures({ birth: YEAR_BEFORE.birth, decision: YEAR_BEFORE.decision }),
    higher: HIGHER,
    number: NUMBER,
  },
  provisions: {
    levy: {
      kind: 'levy',
      says: { zh: '社会抚养费', en: 'The social maintenance fee' },
      cites: ARTICLE,
      subject: 'child',
      when: bornUnlawfully('extra-child', 'outside-marriage', 'without-permit'),
      minimum: { rows: rowsFor('least'), otherwise: 'not-stated' },
      maximum: { rows: rowsFor('greatest'), otherwise: 'not-stated' },
      outputs: {
        base: {
          says: {
            zh: '计征基数：双方收入之和，各不低于当地平均',
            en: 'the base: both incomes, each at least the local average',
          },
          is: term('higher'),
        },
        'at-multiple': {
          says: {
            zh: '按决定的倍数（多生育第一个子女的倍数，再多生育的逐个增加）',
            en: 'at the multiple decided, that for a first extra child, with what is added for further ones',
          },
          is: times(
            term('higher'),
            choose(as('extra-child'), add(decidedMultiple, times(parameter('step'), FURTHER)), decidedMultiple),
          ),
        },
      },
    },
  },
  notes: [
    OTHER_WAYS,
    PARENTS_LISTED,
    TWINS,
    baseArea(
      '收入低于当地平均的按平均计：农村取乡镇，城镇取市县的数字',
      'An income below the local average counts as the average: rural that of the township, urban that of the city',
    ),
  ],
  notModelled: [
    {
      what: {
        zh: '涉及征地补偿的案件按四至六倍（湘人口函〔2011〕15号）',
        en: 'Four to six times in cases of land compensation (a letter of the province of 2011)',
      },
      because: { zh: '属另一文件，条件未见', en: 'Another document, of which the conditions were not read' },
    },
    ...LEFT_OUT,
  ],
  cases: [
    {
      name: { zh: '收入低于乡镇平均的按平均计', en: 'Incomes below the average of the township' },
      provision: 'levy',
      on: '2009-12-31',
      child: 'c1',
      household: { partners: [parent, parent], children: [{ ...child, unlawfulAs: 'extra-child' }] },
      case: { bases },
      expect: { status: 'due', amountStatus: 'stated', minimum: '22676.00', maximum: '68028.00' },
    },
    {
      name: { zh: '符合条件未办证：百分之三十', en: 'No permit: thirty per cent' },
      provision: 'levy',
      on: '2009-12-31',
      child: 'c1',
      household: {
        partners: [{ ...parent, annualIncome: '40000.00' }],
        children: [{ ...child, unlawfulAs: 'without-permit' }],
      },
      case: { bases },
      expect: { status: 'due', amountStatus: 'stated', minimum: '12000.00', maximum: '12000.00' },
    },
    {
      name: {
        zh: '第二个多生育的子女，次年作出决定：仍取出生前一年的平均',
        en: 'A second extra child, decided on in the next year: still the average of the year before the birth',
      },
      provision: 'levy',
      on: '2010-12-31',
      child: 'c1',
      household: {
        partners: [parent, parent],
        children: [
          { ...child, unlawfulAs: 'extra-child' },
          { birthDate: '2007-03-01', birthAuthorised: false, unlawfulAs: 'extra-child' },
        ],
      },
      case: { bases: [...bases, { kind: 'rural-net-income', year: 2009, amount: '6200.00' }] },
      expect: { status: 'due', amountStatus: 'stated', minimum: '56690.00', maximum: '102042.00' },
    },
    {
      name: {
        zh: '前婚的子女、后经认定符合规定的生育和此后的生育，均不使倍数增加',
        en: 'A child of an earlier marriage, a birth found lawful later and a birth after this one add nothing to the multiple',
      },
      provision: 'levy',
      on: '2010-12-31',
      child: 'c1',
      household: {
        partners: [parent, parent],
        children: [
          { birthDate: '2003-03-01', birthAuthorised: false, unlawfulAs: 'extra-child', parents: [] },
          { birthDate: '2006-03-01', birthAuthorised: true, unlawfulAs: 'extra-child' },
          { birthDate: '2010-11-01', birthAuthorised: false, unlawfulAs: 'extra-child' },
          { ...child, unlawfulAs: 'extra-child' },
        ],
      },
      case: { bases },
      expect: { status: 'due', amountStatus: 'stated', minimum: '22676.00', maximum: '68028.00' },
    },
  ],
});
