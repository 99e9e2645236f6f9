import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import { holds, RURAL_COUPLE, ruralCouple } from './parts/households.js';
import { targetsOf } from './parts/targets.js';

const { all, yuan } = build;

const CARD = '三、三';
const MONITORING = '三、二';

const YEAR = { zh: '原文年份已隐去', en: 'year hidden in the text' };
const MARRIED_WOMEN = { zh: '已婚育龄妇女', en: 'married women of child-bearing age' };

/** A county meeting on assessment: yellow cards, responsibility money, and what rural only-child couples are promised. */
export const qiaojiaScoring = builtIn({
  id: 'qiaojia-scoring',
  title: {
    zh: '全区人口与计划生育工作三级干部会议讲话',
    en: 'Speech at a meeting of the officials of three levels on population and family planning work',
  },
  issuer: { zh: '区委、区政府（区名已隐去）', en: 'Party committee and government (name hidden)' },
  documentNumber: null,
  rank: 'local-document',
  jurisdiction: {
    division: '530622',
    inferred: {
      zh: '原文称“区”；文中有昭通、药山镇、小河镇和巧发文件，推定为云南省昭通市巧家县及其代码',
      en: 'The text says only district; Zhaotong, Yaoshan and Xiaohe towns and the letter of the document number point to Qiaojia county, Yunnan, with its code',
    },
  },
  issuedOn: 'not-stated',
  inForce: {
    from: { notBefore: '2003-10-14', notAfter: '2015-12-31' },
    until: 'not-stated',
    evidencedUntil: '2016-01-01',
    evidence: {
      zh: '年份已隐去：文中引用科学发展观（2003年10月提出），并新办独生子女证（2016年起不再新办），故在此之间',
      en: 'The year is hidden: the scientific outlook on development, put forward in October 2003, is cited, and only-child certificates are newly issued, which ended with 2015: so it lies between',
    },
  },
  source: { zh: '计划生育工作计划汇编，第15篇', en: 'Collection of family planning work plans, text 15' },

  readings: {
    threshold: {
      asks: { zh: '“70分以下”是否包括70分？', en: 'Is a score of exactly 70 within "70 and below"?' },
      options: {
        'below-70': {
          says: { zh: '不包括', en: 'it does not' },
          cites: { zh: '考核分与及格分相对而言', en: 'a score is set against a pass mark' },
        },
        'at-most-70': {
          says: { zh: '包括', en: 'it does' },
          cites: { zh: '法律用语中“以下”包括本数', en: 'in statutes the word includes the number named' },
        },
      },
      default: 'below-70',
      because: { zh: '考核中达到及格分即为合格', en: 'In an assessment the pass mark itself passes.' },
    },
    'worst-three': {
      asks: {
        zh: '“水分最重的前3名”在哪些乡镇中排名？',
        en: 'Among which townships are the three with the most false figures ranked?',
      },
      options: {
        'among-all': {
          says: { zh: '所有乡镇', en: 'all' },
          cites: { zh: '原文未加限定', en: 'the text does not narrow it' },
        },
        'among-not-yet-carded': {
          says: { zh: '尚未受黄牌警告的乡镇', en: 'those without a yellow card' },
          cites: { zh: '“除……外……也要”，两类分列', en: 'the two triggers are set side by side' },
        },
      },
      default: 'among-all',
      because: { zh: '原文未加限定', en: 'The text does not narrow it.' },
    },
    money: {
      asks: { zh: '500元是每人还是合计？', en: 'Are the 500 yuan for each or for all four?' },
      options: {
        'each-500': {
          says: { zh: '每人500元', en: 'each' },
          cites: { zh: '责任金按责任人处', en: 'responsibility money is laid on a person' },
        },
        'total-500': {
          says: { zh: '合计500元', en: 'all four together' },
          cites: { zh: '原文未写“各”', en: 'the text does not say "each"' },
        },
      },
      default: 'each-500',
      because: { zh: '责任金按责任人处', en: 'Responsibility money is laid on a person.' },
    },
    'one-year': {
      asks: { zh: '“一年内”如何计算？', en: 'How is "within one year" counted?' },
      options: {
        'twelve-months': {
          says: { zh: '自处理之日起十二个月', en: 'twelve months from the day of the card' },
          cites: { zh: '字面如此', en: 'so say the words' },
        },
        'next-assessment-year': {
          says: { zh: '下一考核年度', en: 'the next year of assessment' },
          cites: { zh: '考核按年度进行', en: 'assessments are made by the year' },
        },
      },
      default: 'twelve-months',
      because: { zh: '字面为一年内', en: 'The words say within one year.' },
    },
    'two-years': {
      asks: { zh: '“连续两年”是否须同一原因？', en: 'Must both cards of "two years in a row" have the same reason?' },
      options: {
        'any-trigger-each-year': {
          says: { zh: '不须', en: 'they need not' },
          cites: {
            zh: '原文只说连续两年受黄牌警告',
            en: 'the text speaks of a card in two years running, without more',
          },
        },
        'same-trigger': {
          says: { zh: '须同一原因', en: 'they must' },
          cites: { zh: '两类原因性质不同', en: 'the two reasons differ in kind' },
        },
      },
      default: 'any-trigger-each-year',
      because: { zh: '原文未要求同一原因', en: 'The text does not ask for the same reason.' },
    },
    'rural-couple': {
      ...RURAL_COUPLE,
      because: {
        zh: '原文所称是农村独生子女和办证的一孩夫妇，未写一方即可',
        en: 'The text speaks of rural only children and of couples with the certificate, and does not say that one rural partner is enough.',
      },
    },
  },

  parameters: {
    'pass-mark': {
      says: { zh: '黄牌警告的综合考核分', en: 'overall score of a yellow card' },
      is: { value: 70, type: 'number' },
      cites: CARD,
    },
    'worst-townships': {
      says: { zh: '水分最重的名次', en: 'townships with the most false figures' },
      is: { value: 3, type: 'number' },
      cites: CARD,
    },
    'responsibility-money': { says: { zh: '责任金', en: 'responsibility money' }, is: yuan('500.00'), cites: CARD },
    'people-responsible': {
      says: {
        zh: '责任人（书记、乡镇长、分管副乡镇长、计生服务站站长）',
        en: 'people responsible: secretary, head, deputy head and head of the station',
      },
      is: { value: 4, type: 'number' },
      cites: CARD,
    },
    'years-without-honours': {
      says: { zh: '不得提拔、调动、评先的年数', en: 'years without promotion, transfer or honours' },
      is: { value: 1, type: 'number' },
      cites: CARD,
    },
    'years-to-removal': {
      says: { zh: '连续受黄牌警告而就地免职的年数', en: 'years of cards in a row that lead to removal' },
      is: { value: 2, type: 'number' },
      cites: CARD,
    },
  },

  provisions: {
    'only-child-rural': {
      kind: 'benefit',
      says: {
        zh: '农村独生子女奖、优、免、补（数额未写）',
        en: 'Reward, preference, exemption and subsidy for rural only-child couples (no amounts)',
      },
      cites: '四、六',
      subject: 'household',
      when: all(holds('only-child'), ruralCouple),
      amount: 'not-stated',
      frequency: null,
    },
  },

  targets: {
    ...targetsOf(
      { cites: MONITORING, period: YEAR },
      {
        'monitor-count': {
          says: { zh: '医学监护次数（人均）', en: 'medical monitoring, on average for each woman' },
          is: ['>=', '2', 'times a year'],
          of: MARRIED_WOMEN,
          coercive: true,
        },
        'monitor-cover': {
          says: { zh: '每次医学监护的监护率', en: 'coverage of each round of monitoring' },
          is: ['>=', '90', '%'],
          of: MARRIED_WOMEN,
          coercive: true,
        },
      },
    ),
    ...targetsOf(
      { cites: '四、三', period: YEAR },
      {
        'no-multi-town': {
          says: { zh: '基本无多孩生育的乡镇', en: 'towns practically without third or later births' },
          is: ['=', '2', 'towns'],
          of: { zh: '大寨镇、金塘乡', en: 'Dazhai town and Jintang township' },
        },
        'no-multi-village': {
          says: { zh: '基本无多孩生育的村', en: 'villages practically without third or later births' },
          is: ['=', '14', 'villages'],
          of: {
            zh: '除小河镇、红山乡、炉房乡外的14个乡镇，每乡镇一村',
            en: 'one village in each of 14 townships: all but Xiaohe, Hongshan and Lufang',
          },
        },
      },
    ),
    ...targetsOf(
      { cites: '四、四', period: YEAR },
      {
        focus: {
          says: {
            zh: '重点整治的“一镇三村四企业”',
            en: 'places put under special attention: one town, three villages, four firms',
          },
          is: ['=', '8', 'places'],
          of: { zh: '列名的镇、村和企业', en: 'the town, villages and firms that are named' },
        },
      },
    ),
  },

  notes: [
    {
      id: 'for-officials',
      says: {
        zh: '黄牌警告、责任金和免职针对乡镇和干部；此处只保存数值和读法，不作为家庭的规定',
        en: 'Yellow cards, responsibility money and removal are for townships and officials: their figures and readings are kept here, not as rules about a household',
      },
    },
    {
      id: 'card-effects',
      says: {
        zh: '受黄牌警告的乡镇失去当年的评奖资格，一年内不能得到综合先进或文明单位称号，已有的文明单位称号撤销',
        en: "A township with a card cannot win the year's award, may not be named a comprehensive advanced or civilised unit for one year, and loses the title of civilised unit if it has it",
      },
    },
    {
      id: 'money-not-stated',
      says: {
        zh: '挂钩领导的责任金只写“一定的”，对完成任务较好的乡镇的奖励未写数额，排名并列如何处理未写',
        en: 'For leaders linked to a township "some" money is said; the reward of good townships has no amount; nothing is said of ties',
      },
    },
    {
      id: 'promised-treatment',
      says: {
        zh: '办证自愿；承诺的待遇必须及时兑现；骗取奖金的从严处理，未写后果；奖、优、免、补的数额均未写',
        en: 'The certificate is voluntary and what was promised must be paid in time; getting it by fraud is to be dealt with severely, without saying how; no amounts are stated',
      },
      provisions: ['only-child-rural'],
    },
    {
      id: 'levy-return',
      says: {
        zh: '社会抚养费须按规定上解并及时返还，返还比例未写',
        en: 'The levy is handed up and returned in time; no share is stated',
      },
    },
    {
      id: 'towns-among-the-fourteen',
      says: {
        zh: '两个无多孩乡镇是否也在14个乡镇之内，原文未写',
        en: 'Whether the two towns without third births are among the fourteen townships is not said',
      },
    },
  ],

  notModelled: [
    {
      what: {
        zh: '“一放二扎”的放环、结扎要求，对未参检者的跟踪和补救，举报奖和DNA鉴定，重点整治',
        en: 'Devices after the first and operations after later births, tracking those who stay away, rewards for informing, DNA tests, special campaigns',
      },
      because: { zh: '属强制手段，本库不计算', en: 'Means of coercion, which this library does not compute' },
    },
    {
      what: { zh: '免职和其他组织处理的程序', en: 'How officials are removed or otherwise dealt with' },
      because: { zh: '不属于家庭的权利义务', en: 'Not a right or duty of a household' },
    },
  ],

  cases: [
    {
      name: { zh: '农村独生子女领证夫妇', en: 'Rural couple with the certificate' },
      provision: 'only-child-rural',
      on: '2015-12-31',
      household: {
        partners: [{ registration: 'rural' }, { registration: 'rural' }],
        certificates: [{ kind: 'only-child', issuedOn: '2010-01-01' }],
      },
      expect: { status: 'eligible', amountStatus: 'not-stated', amount: null },
    },
    {
      name: { zh: '未领证', en: 'Without the certificate' },
      provision: 'only-child-rural',
      on: '2015-12-31',
      household: { partners: [{ registration: 'rural' }, { registration: 'rural' }], certificates: [] },
      expect: { status: 'not-eligible' },
    },
  ],
});
