import { build } from '../expr/build.js';
import type { Expr } from '../expr/expr.js';
import { builtIn } from '../policy/document.js';

const { all, equal, fact, on, reading, some } = build;

const PLACE = '二、一';

/** A landless farmer who has social insurance: the text says that these had the farmers' pension before. */
const moved = (whose: 'person' | 'each'): Expr =>
  all(fact(`${whose}.landless`), equal(fact(`${whose}.pension`, on), 'social-insurance'));

/** 昆山 half-year plan: landless farmers who move to social insurance leave the rural reward scheme. */
export const kunshanRuralReward = builtIn({
  id: 'kunshan-rural-reward',
  title: {
    zh: '昆山市下半年人口与计生工作重点',
    en: 'Kunshan: main work on population and family planning in the second half of the year',
  },
  issuer: {
    zh: '昆山市人口和计划生育委员会（推定）',
    en: 'Population and family planning commission of Kunshan (inferred)',
  },
  documentNumber: null,
  rank: 'local-document',
  jurisdiction: {
    division: '320583',
    inferred: {
      zh: '开头的市名已删，文中印有昆山；省、市及区划代码据市名推定',
      en: 'The name was removed at the beginning; Kunshan is printed further on; province, prefecture and code follow from it',
    },
  },
  issuedOn: 'not-stated',
  inForce: {
    from: { notBefore: '2005-07-01', notAfter: '2006-07-01' },
    until: 'not-stated',
    evidencedUntil: '2007-01-01',
    evidence: {
      zh: '年份已删：“今年下半年开始”；文称“十五”示范市考核和制订“十一五”规划，推定为2005年或2006年',
      en: 'The year was removed; it begins in the second half of the year; an assessment of the tenth plan and the drafting of the eleventh point to 2005 or 2006',
    },
  },
  source: { zh: '计划生育工作计划汇编，第10篇', en: 'Collection of family planning work plans, text 10' },

  readings: {
    'exit-moment': {
      asks: { zh: '从何时起退出？', en: 'From when on does a person leave the scheme?' },
      options: {
        'from-switch-date': {
          says: { zh: '自转入社保之日', en: 'from the day of the change of pension' },
          cites: { zh: '“自动”退出，不再享受', en: 'the exit is "automatic", and the reward is no longer enjoyed' },
        },
        'from-next-payment-year': {
          says: { zh: '自下一发放年度', en: 'from the next year of payment' },
          cites: { zh: '奖励金按年发放', en: 'the reward is paid by the year' },
        },
      },
      default: 'from-switch-date',
      because: {
        zh: '原文作“自动退出，不再享受”',
        en: 'The text says that they leave automatically and no longer enjoy it.',
      },
    },
    spouse: {
      asks: {
        zh: '一方转入社保的，另一方是否也退出？',
        en: 'When one partner moves, does the other leave the scheme too?',
      },
      options: {
        individual: {
          says: { zh: '各自认定', en: 'no, each by himself or herself' },
          cites: { zh: '奖励金按人享受', en: 'the reward is a right of each person' },
        },
        couple: {
          says: { zh: '夫妻一同退出', en: 'yes, the couple leaves' },
          cites: { zh: '制度名称是“家庭”奖励', en: 'the scheme is named after the family' },
        },
      },
      default: 'individual',
      because: { zh: '奖励金按人享受，转换的是个人的保险', en: 'The reward and the pension are those of a person.' },
    },
  },

  provisions: {
    exit: {
      kind: 'rule',
      says: {
        zh: '失地农民由农保转入社保的，自动退出农村部分计划生育家庭奖励',
        en: "A landless farmer who moves from the farmers' pension to social insurance leaves the rural reward scheme automatically",
      },
      cites: PLACE,
      subject: 'person',
      when: reading('spouse', { individual: moved('person'), couple: some('partners', moved('each')) }),
      outputs: {
        endsWith: {
          says: { zh: '奖励终止的时点', en: 'the moment with which the reward ends' },
          is: reading('exit-moment', {
            'from-switch-date': 'switch-date',
            'from-next-payment-year': 'next-payment-year',
          }),
        },
      },
    },
  },

  notes: [
    {
      id: 'step-by-step',
      says: {
        zh: '转换自下半年起逐步进行，各人的转换日原文未写，由使用者以参保记录给出',
        en: 'The change goes step by step from the second half of the year; the day of each person is not stated: the caller gives it as the record of the pension',
      },
      provisions: ['exit'],
    },
    {
      id: 'moved-from-farmers-pension',
      says: {
        zh: '原文说失地农民原享受农保；失地农民已参加社保的，即按由农保转入处理',
        en: "The text says that landless farmers had the farmers' pension; a landless farmer who has social insurance is taken to have moved from it",
      },
      provisions: ['exit'],
    },
    {
      id: 'part-year',
      says: {
        zh: '退出当年的奖励金是否按月折算，原文未写',
        en: 'Whether the reward of the year of the exit is paid in part is not said',
      },
      provisions: ['exit'],
    },
    {
      id: 'survey-in-august',
      says: {
        zh: '原文力争8月上旬查清符合条件的人，并编制预算（所属年份已隐去），使符合条件的农村老人按时领到',
        en: 'The text strives to survey those who are eligible by the first ten days of August, and has a budget made (of a year that is hidden), so that eligible rural elders are paid in time',
      },
    },
    {
      id: 'welfare-fund',
      says: {
        zh: '年度计划生育公益金的救助对象和金额，原文只说要调查摸底，未写数额',
        en: 'The yearly family planning welfare money: people and amounts are to be surveyed, no amount is stated',
      },
    },
  ],

  notModelled: [
    {
      what: {
        zh: '服务网络：五个中心站、六个一般站、137个村（社区）服务室',
        en: 'The network: five central stations, six ordinary ones, 137 rooms in villages and communities',
      },
      because: { zh: '是事实，不是关于家庭的规定', en: 'Facts, not rules about a household' },
    },
    {
      what: {
        zh: '四个难点、示范市考核、政风行风和队伍建设',
        en: 'Four difficulties, the assessment of the model city, conduct and staff',
      },
      because: { zh: '不是关于家庭的规定', en: 'Not rules about a household' },
    },
  ],

  cases: [
    {
      name: { zh: '失地农民已由农保转入社保', en: "Landless, moved from the farmers' pension to social insurance" },
      provision: 'exit',
      on: '2006-10-01',
      person: 'p',
      household: {
        partners: [
          {
            id: 'p',
            landless: true,
            pension: [
              { from: '2000-01-01', value: 'rural' },
              { from: '2006-09-01', value: 'social-insurance' },
            ],
          },
        ],
      },
      expect: { status: 'applies', outputs: { endsWith: 'switch-date' } },
    },
    {
      name: { zh: '仍在农保', en: "Still in the farmers' pension" },
      provision: 'exit',
      on: '2006-10-01',
      person: 'p',
      household: { partners: [{ id: 'p', landless: true, pension: 'rural' }] },
      expect: { status: 'does-not-apply' },
    },
  ],
});
