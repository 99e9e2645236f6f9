import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import { ONLY_CHILD_HOUSEHOLD, onlyChildHousehold } from './parts/households.js';
import { COERCIVE, collected, NOT_ABOUT_HOUSEHOLDS, unnamed, YEAR_HIDDEN } from './parts/plan-collection.js';
import { targetsOf } from './parts/targets.js';

const { all, equal, fact, happened, not, on, some, term } = build;

const YONGZHOU = { zh: '永州市全市', en: 'the city of Yongzhou' };
const BOTH_LEVELS = { zh: '永州市及其各县（区）', en: 'the city of Yongzhou and each of its counties' };
const COUNTIES = { zh: '永州市各县（区）', en: 'each county of Yongzhou' };

/** Three texts printed as one: a community, the city of Yongzhou, a town. Help for families with a disabled only child; targets. */
export const plan13 = builtIn({
  id: 'plan-13',
  title: {
    zh: '社区、永州市和镇计划生育工作计划（汇编第13篇）',
    en: 'Work plans of a community, of Yongzhou and of a town on family planning (collection, text 13)',
  },
  issuer: {
    zh: '某社区、永州市、某镇（三篇连印）',
    en: 'A community, Yongzhou and a town (three texts printed as one)',
  },
  documentNumber: null,
  rank: 'community-agreement',
  jurisdiction: unnamed('某社区', 'a community, followed by those of Yongzhou in Hunan and of a town'),
  issuedOn: 'not-stated',
  inForce: {
    from: { notBefore: '2008-01-01', notAfter: '2022-09-28' },
    until: 'not-stated',
    evidencedUntil: '2022-09-29',
    evidence: {
      zh: '年份已隐去：特别扶助始于2008年，网页日期为2022年9月28日；永州部分提十八大和“十二五”中期评估，推定为2013年',
      en: 'The years are hidden: the special assistance began in 2008, the page is of 28 September 2022; the part of Yongzhou, with the congress of 2012 and the middle of the twelfth plan, is of 2013',
    },
  },
  source: collected(13),
  readings: { 'only-child-household': ONLY_CHILD_HOUSEHOLD },
  terms: {
    'only-child-household': {
      says: { zh: '属独生子女家庭', en: 'it is an only-child family' },
      is: onlyChildHousehold,
    },
    'disabled-child': {
      says: { zh: '有残疾子女', en: 'there is a disabled child' },
      is: some('children', all(not(happened(fact('each.deathDate'))), not(equal(fact('each.disability', on), 'none')))),
    },
  },
  provisions: {
    'special-help': {
      kind: 'benefit',
      says: {
        zh: '独生子女残疾家庭特别扶助（数额未写）',
        en: 'Special assistance for families whose only child is disabled (no amount)',
      },
      cites: '社区部分，五',
      subject: 'household',
      when: all(term('only-child-household'), term('disabled-child')),
      amount: 'not-stated',
      frequency: null,
    },
  },
  targets: {
    ...targetsOf(
      {
        cites: '永州部分，二',
        period: { zh: '原文年份已隐去（推定2013年）', en: 'year hidden in the text (inferred 2013)' },
      },
      {
        'yongzhou-cases': {
          says: { zh: '打击“两非”典型案件', en: 'cases against sex selection' },
          is: ['>=', null, 'cases'],
          of: YONGZHOU,
          cites: '永州部分，二、（一）3',
        },
        'yongzhou-towns': {
          says: { zh: '宣传示范乡镇', en: 'model towns for publicity' },
          is: ['>=', null, 'towns'],
          of: COUNTIES,
          cites: '永州部分，二、（二）2',
        },
        'yongzhou-villages': {
          says: { zh: '宣传示范村（居、社区）', en: 'model villages for publicity' },
          is: ['>=', null, 'villages'],
          of: COUNTIES,
          cites: '永州部分，二、（二）2',
        },
        'yongzhou-programmes': {
          says: { zh: '主流媒体专题节目', en: 'programmes in the main media' },
          is: ['>=', null, 'programmes'],
          of: BOTH_LEVELS,
          cites: '永州部分，二、（二）3',
        },
        'yongzhou-boards': {
          says: { zh: '大型国策宣传牌', en: 'large notice boards' },
          is: ['>=', null, 'boards'],
          of: COUNTIES,
          cites: '永州部分，二、（二）3',
        },
        'yongzhou-corridors': {
          says: { zh: '宣传走廊', en: 'corridors for publicity' },
          is: ['>=', null, 'corridors'],
          of: COUNTIES,
          cites: '永州部分，二、（二）3',
        },
        'yongzhou-lawful-towns': {
          says: { zh: '依法行政示范乡镇', en: 'model towns of lawful administration' },
          is: ['>=', null, 'towns'],
          of: COUNTIES,
          cites: '永州部分，二、（三）2',
        },
        'checks-least': {
          says: { zh: '执法质量抽查，至少', en: 'enforcement quality checks, at least' },
          is: ['>=', '1', 'checks'],
          of: YONGZHOU,
          cites: '永州部分，二、（三）2',
        },
        'checks-most': {
          says: { zh: '执法质量抽查，至多', en: 'enforcement quality checks, at most' },
          is: ['<=', '2', 'checks'],
          of: YONGZHOU,
          cites: '永州部分，二、（三）2',
        },
        'joint-meetings': {
          says: { zh: '部门联席会议（半年一次）', en: 'joint meetings, every half year' },
          is: ['=', '2', 'meetings a year'],
          of: BOTH_LEVELS,
          cites: '永州部分，二、（一）3',
        },
        'duty-reports': {
          says: { zh: '部门述职报告会', en: 'meeting for duty reports' },
          is: ['=', '1', 'meetings a year'],
          of: BOTH_LEVELS,
          cites: '永州部分，二、（一）3',
        },
      },
    ),
    ...targetsOf(
      {
        cites: '镇部分，2（2）',
        period: { zh: '原文年份已隐去，每季度', en: 'year hidden in the text, each quarter' },
      },
      {
        'quarter-check': {
          says: { zh: '每季度孕检普查率', en: 'quarterly check' },
          is: ['>=', '100', '%'],
          of: { zh: '应参加普查的妇女', en: 'women who are to attend' },
          coercive: true,
        },
      },
    ),
    ...targetsOf(
      { cites: '镇部分，3', period: YEAR_HIDDEN },
      {
        knowledge: {
          says: { zh: '应受教育人员的知识知晓率', en: 'people who should be taught' },
          is: ['>=', '95', '%'],
          of: { zh: '应受教育人员', en: 'people who should be taught' },
        },
      },
    ),
  },
  notes: [
    {
      id: 'no-amount',
      says: {
        zh: '特别扶助的数额和条件原文未写',
        en: 'The text states neither the amount nor the conditions of the assistance',
      },
      provisions: ['special-help'],
    },
    {
      id: 'asterisks',
      says: {
        zh: '永州部分的多数数目印作星号，按空白处理；乡镇、村、宣传牌和走廊四项未印“以上”，同其他各项按不低于记录',
        en: 'Most counts of the part of Yongzhou are printed as asterisks: they are kept as blank. Those of towns, villages, boards and corridors print no "or more" and are kept as at least like the others',
      },
    },
    {
      id: 'levy-enforced',
      says: {
        zh: '限期内未足额缴纳社会抚养费的申请法院强制执行，期限此处未写',
        en: 'Where the levy is not paid in full by the deadline the court is asked to enforce it; the deadline is not stated here',
      },
    },
  ],
  notModelled: [
    {
      what: {
        zh: '孕检普查、跟踪补救、长效措施、举报奖励，对女孩户等人群的盯防',
        en: 'Checks, tracking, remedial measures, long-acting measures, rewards for informing, watching over groups of families',
      },
      because: COERCIVE,
    },
    {
      what: {
        zh: '台账、协会、宣传、协调机制、干部考核和“一票否决”',
        en: 'Files, associations, publicity, coordination, assessment of officials and the veto',
      },
      because: NOT_ABOUT_HOUSEHOLDS,
    },
  ],
  cases: [
    {
      name: { zh: '领证独生子女残疾', en: 'The certified only child is disabled' },
      provision: 'special-help',
      on: '2022-09-28',
      household: {
        certificates: [{ kind: 'only-child', issuedOn: '2005-01-01' }],
        children: [{ birthDate: '2004-01-01', disability: 'grade-3' }],
      },
      expect: { status: 'eligible', amountStatus: 'not-stated', amount: null },
    },
    {
      name: { zh: '领证独生子女无残疾', en: 'The certified only child is not disabled' },
      provision: 'special-help',
      on: '2022-09-28',
      household: {
        certificates: [{ kind: 'only-child', issuedOn: '2005-01-01' }],
        children: [{ birthDate: '2004-01-01', disability: 'none' }],
      },
      expect: { status: 'not-eligible' },
    },
  ],
});
