import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import { holds, stated } from './parts/households.js';

const { all, any, atLeast, atMost, below, equal, fact, on, onOrBefore, reading, term } = build;

const AWARDS = '三、（二）';
const SCREENING = '四、（三）2';

/** 大渡口区2009年人口和计划生育工作要点: programmes named without amounts, and free screening. */
export const dadukou2009 = builtIn({
  id: 'dadukou-2009',
  title: {
    zh: '大渡口区2009年人口和计划生育工作要点',
    en: 'Main points of the work of Dadukou district on population and family planning, 2009',
  },
  issuer: {
    zh: '大渡口区人口和计划生育委员会',
    en: 'Population and family planning commission of Dadukou district',
  },
  documentNumber: '渡人口计生委发〔2009〕1号',
  rank: 'local-document',
  jurisdiction: {
    division: '500104',
    inferred: {
      zh: '原文印有大渡口区；重庆市及区划代码据区名推定',
      en: 'Dadukou district is printed; Chongqing and the code follow from its name',
    },
  },
  issuedOn: '2009-01-19',
  inForce: {
    from: '2009-01-19',
    until: '2010-01-01',
    evidence: {
      zh: '原文为2009年的工作要点，未写生效日和失效日：自发文之日至当年年底',
      en: 'Main points of the work of 2009, without a first or last day: from the day of issue to the end of the year',
    },
  },
  source: { zh: '大渡口区人口计生委文件', en: 'Document of the commission of Dadukou district' },

  readings: {
    'policy-scope': {
      asks: {
        zh: '“符合生育政策”是否也限定怀孕三个月内的妇女？',
        en: 'Must those within three months of pregnancy comply with the birth policy too?',
      },
      options: {
        'both-branches': {
          says: { zh: '两类都须符合', en: 'both must' },
          cites: { zh: '“符合生育政策”置于两类之前', en: 'the words stand before both' },
        },
        'preparing-only': {
          says: { zh: '只限准备怀孕的', en: 'only those who prepare for pregnancy' },
          cites: { zh: '“或”字之后未重复', en: 'they are not repeated after the "or"' },
        },
      },
      default: 'both-branches',
      because: { zh: '限定语置于两类之前', en: 'The qualification stands before both.' },
    },
    'three-months': {
      asks: {
        zh: '“怀孕三个月内”是否包括第三个月？',
        en: 'Does "within three months of pregnancy" include the third month?',
      },
      options: {
        'gestation-at-most-3-months': {
          says: { zh: '包括第三个月', en: 'it does' },
          cites: { zh: '“内”通常包括本数', en: '"within" ordinarily includes the number named' },
        },
        'less-than-3-months': {
          says: { zh: '不包括第三个月', en: 'it does not' },
          cites: { zh: '字面亦可指不满三个月', en: 'the words can also mean less than three' },
        },
      },
      default: 'gestation-at-most-3-months',
      because: { zh: '“内”通常包括本数', en: '"Within" ordinarily includes the number named.' },
    },
    resident: {
      asks: {
        zh: '“常住”是否包括户籍不在本地的人？',
        en: 'Does "resident" include those who are not registered there?',
      },
      options: {
        'by-residence': {
          says: { zh: '包括，按居住认定', en: 'it does: it is where they live' },
          cites: {
            zh: '常住按居住认定，不以户籍为准',
            en: 'residence is where one lives, not where one is registered',
          },
        },
        'registered-only': {
          says: { zh: '只限本地户籍', en: 'only those registered there' },
          cites: { zh: '文件另列流动人口', en: 'the floating population is dealt with in another section' },
        },
      },
      default: 'by-residence',
      because: { zh: '常住按居住认定', en: 'Residence is where one lives.' },
    },
  },

  parameters: {
    months: {
      says: { zh: '怀孕三个月', en: 'three months of pregnancy' },
      is: { value: 3, type: 'number' },
      cites: SCREENING,
    },
  },

  terms: {
    'early-pregnancy': {
      says: { zh: '怀孕三个月内', en: 'the pregnancy is within three months' },
      is: all(
        atLeast(fact('pregnancy.months'), 1),
        reading('three-months', {
          'gestation-at-most-3-months': atMost(fact('pregnancy.months'), { parameter: 'months' }),
          'less-than-3-months': below(fact('pregnancy.months'), { parameter: 'months' }),
        }),
      ),
    },
    'lawful-plan': {
      says: {
        zh: '尚未怀孕，准备怀孕且符合生育政策',
        en: 'a pregnancy within the policy is planned and has not begun',
      },
      // Who is pregnant does not prepare for it any more: for her the three months count.
      is: all(fact('pregnancy.planned'), fact('pregnancy.lawful'), equal(fact('pregnancy.months'), 0)),
    },
    'lawful-pregnancy': {
      says: {
        zh: '怀孕三个月内且符合要求的政策条件',
        en: 'the pregnancy is early and meets what the policy asks of it',
      },
      is: all(
        term('early-pregnancy'),
        reading('policy-scope', { 'both-branches': fact('pregnancy.lawful'), 'preparing-only': true }),
      ),
    },
  },

  extra: {
    meetsRuralReward: stated(
      { zh: '符合农村部分计划生育家庭奖励扶助条件', en: 'conditions of the rural reward met' },
      {
        zh: '是否符合农村部分计划生育家庭奖励扶助制度的条件（条件由其他文件规定）？',
        en: 'Are the conditions of the rural reward scheme met (they are set by other documents)?',
      },
    ),
    meetsSpecialAssistance: stated(
      { zh: '符合计划生育家庭特别扶助条件', en: 'conditions of the special assistance met' },
      {
        zh: '是否符合计划生育家庭特别扶助制度的条件（条件由其他文件规定）？',
        en: 'Are the conditions of the special assistance met (they are set by other documents)?',
      },
    ),
    firstDelivery: stated(
      { zh: '首次分娩', en: 'first delivery' },
      { zh: '是否首次分娩？', en: 'Is it the first delivery?' },
    ),
    owedParentsReward: stated(
      { zh: '有独生子女父母奖励金历史欠账', en: "old arrears of the only-child parents' reward" },
      { zh: '是否有以往未发的独生子女父母奖励金？', en: "Are earlier only-child parents' rewards unpaid?" },
    ),
  },

  provisions: {
    'rural-reward': {
      kind: 'benefit',
      says: { zh: '农村部分计划生育家庭奖励扶助', en: 'Rural reward assistance' },
      cites: AWARDS,
      subject: 'household',
      when: fact('extra.meetsRuralReward'),
      amount: 'not-stated',
      frequency: null,
    },
    'special-assistance': {
      kind: 'benefit',
      says: { zh: '计划生育家庭特别扶助', en: 'Special assistance' },
      cites: AWARDS,
      subject: 'household',
      when: fact('extra.meetsSpecialAssistance'),
      amount: 'not-stated',
      frequency: null,
    },
    'first-delivery': {
      kind: 'benefit',
      says: { zh: '首次分娩补助', en: 'Subsidy for the first delivery' },
      cites: AWARDS,
      subject: 'household',
      when: fact('extra.firstDelivery'),
      amount: 'not-stated',
      frequency: null,
    },
    'further-birth-given-up': {
      kind: 'benefit',
      says: { zh: '放弃再生育奖励', en: 'Reward for giving up a further birth' },
      cites: AWARDS,
      subject: 'household',
      when: all(fact('furtherBirth.allowed'), fact('furtherBirth.givenUp')),
      amount: 'not-stated',
      frequency: null,
    },
    'only-child-parents': {
      kind: 'benefit',
      says: { zh: '独生子女父母奖励金', en: "Only-child parents' reward" },
      cites: AWARDS,
      subject: 'household',
      when: holds('only-child'),
      amount: 'not-stated',
      frequency: null,
    },
    'only-child-parents-arrears': {
      kind: 'benefit',
      says: { zh: '独生子女父母奖励金历史欠账的兑现', en: "Payment of old arrears of the only-child parents' reward" },
      cites: AWARDS,
      subject: 'household',
      when: fact('extra.owedParentsReward'),
      amount: 'not-stated',
      frequency: null,
    },
    'free-screening': {
      kind: 'benefit',
      says: {
        zh: '常住已婚育龄妇女的免费出生缺陷检测（备孕或怀孕三个月内）',
        en: 'Free birth-defect testing for resident married women of child-bearing age who prepare for pregnancy or are within three months of it',
      },
      cites: SCREENING,
      subject: 'household',
      when: all(
        onOrBefore(fact('marriedOn'), on),
        reading('resident', {
          'by-residence': true,
          'registered-only': equal(fact('residence.status'), 'registered'),
        }),
        any(term('lawful-plan'), term('lawful-pregnancy')),
      ),
      amount: 'in-kind',
      frequency: null,
    },
  },

  notes: [
    {
      id: 'no-amounts',
      says: {
        zh: '各项奖励扶助的数额和条件原文均未写；欠账的年份和数额亦未写',
        en: 'The text gives neither amounts nor conditions of the rewards, nor years and amounts of the arrears',
      },
      provisions: [
        'rural-reward',
        'special-assistance',
        'first-delivery',
        'further-birth-given-up',
        'only-child-parents',
        'only-child-parents-arrears',
      ],
    },
    {
      id: 'known-by-certificate',
      says: {
        zh: '谁可领奖励金原文未写；依人口与计划生育法（2001年）第二十七条，以独生子女父母证件为准',
        en: "The text does not say who gets the only-child parents' reward; under article 27 of the Population and Family Planning Law of 2001 the certificate decides",
      },
      provisions: ['only-child-parents'],
    },
    {
      id: 'screening-not-stated',
      says: {
        zh: '检测的价格、次数和机构原文未写；三个月如何起算（末次月经起13周或三个日历月）亦未写',
        en: 'Price, number and place of the tests are not stated, nor how the three months are counted (13 weeks or calendar months from the last period)',
      },
      provisions: ['free-screening'],
    },
    {
      id: 'age-follows',
      says: {
        zh: '“育龄”的年龄原文未写；准备怀孕或已怀孕的妇女即按育龄妇女处理',
        en: 'The text names no age; a woman who prepares for pregnancy or is pregnant is taken to be of child-bearing age',
      },
      provisions: ['free-screening'],
    },
    {
      id: 'lives-there',
      says: {
        zh: '文件适用于居住在大渡口区的家庭；居住多久才算常住，原文未写',
        en: 'The document is for households that live in the district; how long one has to live there to be resident is not said',
      },
      provisions: ['free-screening'],
    },
  ],

  notModelled: [
    {
      what: {
        zh: '违法生育专项治理、社会抚养费立案和征收率，孕环情监测',
        en: 'Campaigns against unlawful births, levy cases and collection rates, monitoring of pregnancies and devices',
      },
      because: {
        zh: '无数额、无期限，或属强制手段',
        en: 'Without amounts or periods, or means of coercion, which this library does not compute',
      },
    },
    {
      what: {
        zh: '学习、宣传、协会、统计、流动人口、药具和队伍建设等工作要点',
        en: 'Points about study, publicity, associations, statistics, the floating population, supplies and staff',
      },
      because: { zh: '不是关于家庭的规定', en: 'Not rules about a household' },
    },
  ],

  cases: [
    ...(
      [
        ['rural-reward', 'meetsRuralReward'],
        ['special-assistance', 'meetsSpecialAssistance'],
        ['first-delivery', 'firstDelivery'],
        ['only-child-parents-arrears', 'owedParentsReward'],
      ] as const
    ).flatMap(([provision, name]) => [
      {
        name: { zh: `符合条件（${provision}）`, en: `Conditions met (${provision})` },
        provision,
        on: '2009-06-01',
        household: { extra: { [name]: true } },
        expect: { status: 'eligible', amountStatus: 'not-stated', amount: null },
      },
      {
        name: { zh: `不符合条件（${provision}）`, en: `Conditions not met (${provision})` },
        provision,
        on: '2009-06-01',
        household: { extra: { [name]: false } },
        expect: { status: 'not-eligible' },
      },
    ]),
    {
      name: { zh: '可再生育而放弃', en: 'A further birth was allowed and given up' },
      provision: 'further-birth-given-up',
      on: '2009-06-01',
      household: { furtherBirth: { allowed: true, givenUp: true } },
      expect: { status: 'eligible', amountStatus: 'not-stated', amount: null },
    },
    {
      name: { zh: '可再生育，未放弃', en: 'A further birth was allowed and not given up' },
      provision: 'further-birth-given-up',
      on: '2009-06-01',
      household: { furtherBirth: { allowed: true, givenUp: false } },
      expect: { status: 'not-eligible' },
    },
    {
      name: { zh: '持独生子女证', en: 'The certificate is held' },
      provision: 'only-child-parents',
      on: '2009-06-01',
      household: { certificates: [{ kind: 'only-child', issuedOn: '2001-01-01' }] },
      expect: { status: 'eligible', amountStatus: 'not-stated', amount: null },
    },
    {
      name: { zh: '独生子女证已注销', en: 'The certificate was revoked' },
      provision: 'only-child-parents',
      on: '2009-06-01',
      household: { certificates: [{ kind: 'only-child', issuedOn: '2001-01-01', revokedOn: '2008-01-01' }] },
      expect: { status: 'not-eligible' },
    },
    {
      name: { zh: '怀孕第三个月，符合政策', en: 'Third month of pregnancy, within the policy' },
      provision: 'free-screening',
      on: '2009-06-01',
      household: { marriedOn: '2008-05-01', pregnancy: { planned: false, lawful: true, months: 3 } },
      expect: { status: 'eligible', amountStatus: 'in-kind', amount: null },
    },
    {
      name: { zh: '怀孕第四个月', en: 'Fourth month of pregnancy' },
      provision: 'free-screening',
      on: '2009-06-01',
      household: { marriedOn: '2008-05-01', pregnancy: { planned: false, lawful: true, months: 4 } },
      expect: { status: 'not-eligible' },
    },
  ],
});
