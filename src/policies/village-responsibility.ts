import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import { targetsOf } from './parts/targets.js';

const { yuan } = build;

const REWARDS = '三';

const YEAR = { zh: '原文年份未写', en: 'year not stated' };
const VILLAGE = { zh: '全村', en: 'the village' };

/** 计划生育目标管理责任书 between a village party branch and the village committee: targets, a bonus and two deductions. */
export const villageResponsibility = builtIn({
  id: 'village-responsibility',
  title: { zh: '村计划生育目标管理责任书', en: 'Contract of a village on family planning targets' },
  issuer: { zh: '四渡河村党支部', en: 'Party branch of Siduhe village' },
  documentNumber: null,
  rank: 'community-agreement',
  jurisdiction: {
    division: null,
    place: '四渡河村',
    inferred: { zh: '所属县未印', en: 'The county is not printed' },
  },
  issuedOn: 'not-stated',
  inForce: {
    from: { notBefore: '1995-01-01', notAfter: '2015-12-31' },
    until: 'not-stated',
    evidencedUntil: '2016-01-01',
    evidence: {
      zh: '年份未写：引用《中国计划生育工作纲要》（1995年起），并要求办独生子女证（2016年起不再新办），故在此之间',
      en: 'No year is printed: the outline of family planning work of 1995 is cited, and only-child certificates are newly issued, which ended with 2015: so it lies between',
    },
  },
  source: { zh: '计划生育工作计划汇编，第8篇', en: 'Collection of family planning work plans, text 8' },

  readings: {
    persons: {
      asks: {
        zh: '责任人有两人时，数额是合计还是每人？',
        en: 'Two people are responsible: is an amount for both together or for each?',
      },
      options: {
        'one-total': {
          says: { zh: '合计', en: 'both together' },
          cites: { zh: '原文作“责任人”，未写“各”', en: 'the text says "the person responsible", not "each"' },
        },
        'each-of-two': {
          says: { zh: '每人', en: 'each' },
          cites: { zh: '乙方为村委会主任和计生主管两人', en: 'the other party is two people' },
        },
      },
      default: 'one-total',
      because: { zh: '原文未写“各”', en: 'The text does not say "each".' },
    },
    deduction: {
      asks: { zh: '扣罚按例还是按年？', en: 'Is the deduction for each case or once a year?' },
      options: {
        'per-case': {
          says: { zh: '每例一次', en: 'each case' },
          cites: { zh: '“其中一例”', en: 'the text says "one case of them"' },
        },
        'once-a-year': {
          says: { zh: '每年一次', en: 'once a year' },
          cites: { zh: '考核按年进行', en: 'the assessment is yearly' },
        },
      },
      default: 'per-case',
      because: { zh: '原文作“其中一例”', en: 'The text speaks of one case.' },
    },
    'bonus-and-deduction': {
      asks: { zh: '奖励与扣罚能否并存？', en: 'Can bonus and deduction stand side by side?' },
      options: {
        exclusive: {
          says: { zh: '不能', en: 'they cannot' },
          cites: { zh: '发生一例即未达到全部指标', en: 'one case means that not all targets are met' },
        },
        netted: {
          says: { zh: '相抵', en: 'they are set off' },
          cites: { zh: '两项分别列出', en: 'the two are listed separately' },
        },
      },
      default: 'exclusive',
      because: { zh: '发生一例即未达到全部指标', en: 'One case means that not all targets are met.' },
    },
    fine: {
      asks: { zh: '隐瞒虚报的罚款按次还是一次？', en: 'Is the fine for hiding laid for each finding or once?' },
      options: {
        'per-finding': {
          says: { zh: '每次发现', en: 'each finding' },
          cites: { zh: '“一旦发现”', en: 'the text says "once it is found"' },
        },
        once: {
          says: { zh: '只罚一次', en: 'once' },
          cites: { zh: '原文只写一个数额', en: 'one amount is printed' },
        },
      },
      default: 'per-finding',
      because: { zh: '原文作“一旦发现”', en: 'The text speaks of whenever it is found.' },
    },
  },

  parameters: {
    bonus: {
      says: { zh: '全部指标达到的奖励', en: 'bonus where all targets are met' },
      is: yuan('500.00'),
      cites: `${REWARDS}、1`,
    },
    deduction: {
      says: { zh: '发生一例违反指标的扣罚', en: 'deduction for one case against a target' },
      is: yuan('500.00'),
      cites: `${REWARDS}、2`,
    },
    'concealment-fine': {
      says: { zh: '隐瞒虚报的罚款', en: 'fine for hiding or a false report' },
      is: yuan('200.00'),
      cites: `${REWARDS}、3`,
    },
  },

  provisions: {},

  targets: targetsOf(
    { cites: '一', period: YEAR },
    {
      plan: { says: { zh: '计划生育率', en: 'planned births' }, is: ['=', '100', '%'], of: VILLAGE, cites: '一、1' },
      early: {
        says: {
          zh: '早婚、早育和非政策性多孩生育',
          en: 'early marriage, early birth, third or later births outside the policy',
        },
        is: ['=', '0', 'cases'],
        of: VILLAGE,
        cites: '一、1',
      },
      'late-marriage': {
        says: { zh: '晚婚率', en: 'late marriage' },
        is: ['=', '100', '%'],
        of: VILLAGE,
        cites: '一、2',
      },
      'late-birth': { says: { zh: '晚育率', en: 'late birth' }, is: ['=', '100', '%'], of: VILLAGE, cites: '一、3' },
      iud: {
        says: { zh: '当年一孩出生放环率', en: 'devices after the first birth of the year' },
        is: ['=', '100', '%'],
        of: { zh: '当年生育一孩的妇女', en: 'women with a first birth in the year' },
        cites: '一、4',
        coercive: true,
      },
      cert: {
        says: { zh: '独生子女领证率', en: 'only-child certificates' },
        is: ['=', '100', '%'],
        of: { zh: '独生子女户', en: 'only-child households' },
        cites: '一、5',
      },
      check: {
        says: { zh: '环透、孕检率', en: 'checks of devices and pregnancies' },
        is: ['=', '100', '%'],
        of: {
          zh: '全面和重点对象，包括男村民的家属',
          en: 'all and key persons, the families of male villagers included',
        },
        cites: '一、6',
        coercive: true,
      },
    },
  ),

  notes: [
    {
      id: 'for-officials',
      says: {
        zh: '奖励、扣罚和罚款针对村委会主任和计生主管；此处只保存数值和读法，不作为家庭的规定',
        en: 'Bonus, deduction and fine are for the head of the village committee and the family planning officer: their figures and readings are kept here, not as rules about a household',
      },
    },
    {
      id: 'breaks-off',
      says: {
        zh: '第三项在“200元”之后中断，其后内容不详；合计能否低于零，原文未写',
        en: 'The third item breaks off after "200 yuan"; what followed is not known, nor whether the sum may fall below zero',
      },
    },
    {
      id: 'besides-higher-penalties',
      says: {
        zh: '扣罚之外，另按区、镇有关规定处罚',
        en: 'The deduction comes besides the penalties of district and town',
      },
    },
  ],

  notModelled: [
    {
      what: { zh: '放环、环透和孕检的实施', en: 'How devices and checks are carried out' },
      because: { zh: '属强制手段，本库不计算', en: 'Means of coercion, which this library does not compute' },
    },
    {
      what: { zh: '宣传教育、监督检查和书面检查', en: 'Publicity, supervision and written self-criticism' },
      because: { zh: '不是关于家庭的规定', en: 'Not rules about a household' },
    },
  ],
});
