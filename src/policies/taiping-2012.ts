import { builtIn } from '../policy/document.js';
import { targetsOf } from './parts/targets.js';

const YEAR = { zh: '2012年', en: 'the year 2012' };
const QUARTERLY = { zh: '2012年每季度', en: '2012, each quarter' };
const JANUARY = { zh: '2012年1月30日前', en: 'by 30 January 2012' };

const QUALITY = '二、（二）';
const FIRST_QUARTER = '六、2';

const RESIDENTS = { zh: '常住人口', en: 'residents' };
const FLOATING = { zh: '流动人口', en: 'floating population' };
const WOMEN_FERTILE = { zh: '全乡育龄妇女', en: 'women of child-bearing age of the township' };

/** 太平乡2012年人口计生工作计划: targets of a township for the year. */
export const taiping2012 = builtIn({
  id: 'taiping-2012',
  title: {
    zh: '太平乡2012年人口计生工作计划',
    en: 'Work plan of Taiping township on population and family planning, 2012',
  },
  issuer: {
    zh: '太平乡人口与计划生育领导小组',
    en: 'Leading group on population and family planning of Taiping township',
  },
  documentNumber: null,
  rank: 'township-document',
  jurisdiction: {
    division: '520621',
    place: '太平乡',
    inferred: {
      zh: '原文印有江口县和贵州省；区划代码据县名推定，为铜仁撤地设市（2011年底）以后的代码',
      en: 'Jiangkou county and Guizhou are printed; the code follows from the name, as it is since Tongren became a city at the end of 2011',
    },
  },
  issuedOn: '2012-01-11',
  inForce: {
    from: '2012-01-11',
    until: '2013-01-01',
    evidence: {
      zh: '原文为2012年的计划，未写生效日和失效日：自落款之日至当年年底',
      en: 'A plan for 2012 that prints neither its first nor its last day: from the day on which it was signed to the end of the year',
    },
  },
  source: { zh: '太平乡工作计划，原文第二篇', en: 'Work plan of Taiping township, second text of the source' },

  provisions: {},

  targets: {
    ...targetsOf(
      { cites: '二、（一）', period: YEAR },
      {
        'birth-rate': {
          says: { zh: '人口出生率', en: 'birth rate' },
          is: ['<=', '15', '‰'],
          of: { zh: '全乡人口', en: 'population of the township' },
        },
        'policy-resident': {
          says: { zh: '常住人口符合政策生育率', en: 'births within policy, residents' },
          is: ['>=', '96', '%'],
          of: { zh: '常住人口的出生', en: 'births of residents' },
        },
        'policy-floating': {
          says: { zh: '流动人口符合政策生育率', en: 'births within policy, floating population' },
          is: ['>=', '85', '%'],
          of: { zh: '流动人口的出生', en: 'births of the floating population' },
        },
        contraception: {
          says: { zh: '综合避孕节育率', en: 'contraceptive prevalence' },
          is: ['>=', '86', '%'],
          of: WOMEN_FERTILE,
          coercive: true,
        },
      },
    ),
    ...targetsOf(
      { cites: QUALITY, period: YEAR },
      {
        'check-key': {
          says: { zh: '重管对象妇检率', en: 'quarterly check, key persons' },
          is: ['>=', '98', '%'],
          of: { zh: '重点管理对象', en: 'key persons' },
          period: QUARTERLY,
          coercive: true,
        },
        'check-resident': {
          says: { zh: '常住人口妇检率', en: 'quarterly check, residents' },
          is: ['>=', '100', '%'],
          of: RESIDENTS,
          period: QUARTERLY,
          coercive: true,
        },
        'card-mailback': {
          says: { zh: '流动人口寄证率', en: 'certificates sent back' },
          is: ['>=', '85', '%'],
          of: FLOATING,
        },
        'birth-stat-accuracy': {
          says: { zh: '人口出生统计准确率', en: 'accuracy of the birth statistics' },
          is: ['>=', '99', '%'],
          of: { zh: '出生统计', en: 'birth statistics' },
        },
        longacting: {
          says: { zh: '长效避孕节育措施落实率', en: 'long-acting measures' },
          is: ['=', '87', '%'],
          of: WOMEN_FERTILE,
          coercive: true,
        },
        'longacting-timely': {
          says: { zh: '长效避孕节育措施落实及时率', en: 'long-acting measures, timeliness' },
          is: ['=', '85', '%'],
          of: WOMEN_FERTILE,
          coercive: true,
        },
        'floating-cert': {
          says: { zh: '流动人口办证率', en: 'floating women with a certificate' },
          is: ['>=', '95', '%'],
          of: { zh: '18—49岁流动育龄妇女', en: 'floating women aged 18 to 49' },
        },
        'floating-feedback': {
          says: { zh: '流动人口信息反馈率', en: 'feedback of information on the floating population' },
          is: ['>=', '100', '%'],
          of: FLOATING,
        },
        'supplies-use': {
          says: { zh: '药具使用率', en: 'use of supplies' },
          is: ['=', '100', '%'],
          of: { zh: '药具使用者', en: 'users of supplies' },
        },
        'supplies-effective': {
          says: { zh: '药具有效率', en: 'effectiveness of supplies' },
          is: ['=', '100', '%'],
          of: { zh: '药具使用者', en: 'users of supplies' },
        },
        'supplies-follow-up': {
          says: { zh: '药具随访率', en: 'follow-up visits on supplies' },
          is: ['=', '100', '%'],
          of: { zh: '药具使用者', en: 'users of supplies' },
        },
      },
    ),
    ...targetsOf(
      { cites: '二、（三）', period: YEAR },
      {
        'budget-per-head': {
          says: { zh: '乡财政人均投入', en: 'budget of the township per head' },
          is: ['>=', '5', 'yuan per head'],
          of: { zh: '全乡人口', en: 'population of the township' },
        },
        'levy-use': {
          says: {
            zh: '社会抚养费和行政处罚金用于计划生育事业的比例',
            en: 'part of the levy and of the fines used for family planning work',
          },
          is: ['=', '100', '%'],
          of: { zh: '征收的社会抚养费和行政处罚金', en: 'levy and fines that were collected' },
        },
      },
    ),
    ...targetsOf(
      { cites: FIRST_QUARTER, period: JANUARY },
      {
        'q1-resident': {
          says: { zh: '第一季度妇检率，常住人口', en: 'check of the first quarter, residents' },
          is: ['=', '100', '%'],
          of: { zh: '49岁以下常住已婚育龄妇女', en: 'resident married women of child-bearing age, 49 and below' },
          coercive: true,
        },
        'q1-away': {
          says: { zh: '第一季度妇检率，外流人员', en: 'check of the first quarter, those away from home' },
          is: ['>=', '95', '%'],
          of: {
            zh: '49岁以下外流已婚育龄妇女',
            en: 'married women of child-bearing age, 49 and below, who are away from home',
          },
          coercive: true,
        },
      },
    ),
  },

  notes: [
    {
      id: 'levy-use',
      says: {
        zh: '原文称社会抚养费和罚金都归计划生育工作使用；这只是原文的说法，依国务院令第357号，社会抚养费应当上缴国库',
        en: 'The text claims the levy and the fines for family planning work entirely; this is a claim of the text only: under State Council order 357 the levy is paid into the treasury',
      },
    },
    {
      id: 'long-acting-operator',
      says: {
        zh: '长效措施的两项指标原文未印“以上”，按等于记录；常住人口妇检率和信息反馈率的100%也未印，按不低于记录，两者并无差别',
        en: 'For the two figures on long-acting measures the text prints no "or above": they are kept as equal to. Nor does it for the 100 per cent of the check of residents and of the feedback, kept as at least: of 100 per cent that is the same',
      },
    },
    {
      id: 'forty-nine',
      says: {
        zh: '原文印作“49以下”，未写单位；是否包括49岁原文未写',
        en: 'The text prints 49 and below, without a unit; whether age 49 itself is meant is not said',
      },
    },
    {
      id: 'percent-sign',
      says: {
        zh: '原文有几处把百分号印作形近的符号，均按百分比记录',
        en: 'In several places another sign that looks alike is printed for percent; all are kept as percent',
      },
    },
    {
      id: 'quarter-inspected',
      says: {
        zh: '1月10日前检查的季度印作“20121季度”：只有2011年第四季度与日期相符，字面则为2012年第一季度',
        en: 'The quarter to be inspected by 10 January is misprinted: only the fourth quarter of 2011 fits the date, the letters look like the first of 2012',
      },
    },
    {
      id: 'number-blank',
      says: {
        zh: '所引太党发〔2011〕文件的号数空白',
        en: 'The number of the document of the township party committee of 2011 that is cited is left blank',
      },
    },
  ],

  notModelled: [
    {
      what: {
        zh: '孕检环检的组织、手术对象的落实和清理、对重点管理对象的跟踪',
        en: 'How checks are organised, surgery lists worked off and key persons tracked',
      },
      because: { zh: '属强制手段，本库不计算', en: 'Means of coercion, which this library does not compute' },
    },
    {
      what: {
        zh: '宣传、网络、依法行政、综合治理、季度检查和责任状等工作安排',
        en: 'Publicity, networks, lawful administration, inspections, contracts with villages and other arrangements of work',
      },
      because: { zh: '不是关于家庭的规定', en: 'Not rules about a household' },
    },
  ],
});
