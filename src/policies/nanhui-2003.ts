import { build } from '../expr/build.js';
import type { Expr } from '../expr/expr.js';
import { builtIn } from '../policy/document.js';
import { PRACTISES, stated } from './parts/households.js';
import { targetsOf } from './parts/targets.js';

const { addDays, addMonths, all, any, before, equal, fact, not, on, onOrBefore, reading, term, times } = build;

const TIERS = '一、（五）2';

type Tier = 'register' | 'card' | 'system';

/** The woman has stayed so many months (30 days each under the other reading), by the readings `edge` and `month`. */
const stayed = (tier: Tier): Expr => {
  const months: Expr = { parameter: `${tier}-months` };
  const reached = (day: Expr): Expr => reading('edge', { inclusive: onOrBefore(day, on), exclusive: before(day, on) });
  return reading('month', {
    'calendar-month': reached(addMonths(fact('residence.since'), months)),
    'days-30': reached(addDays(fact('residence.since'), times(months, { parameter: 'month-days' }))),
  });
};

const months = (zh: string, en: string, value: number) => ({
  says: { zh, en },
  is: { value, type: 'number' } as const,
  cites: TIERS,
});

/** What is done at a tier and not where a longer stay is reached, if only the highest counts. */
const unless = (longer: Tier): Expr =>
  reading('tiers', { cumulative: true, 'highest-only': not(term(`stayed-${longer}`)) });

const YEAR = { zh: '原文年份已删（推定2004年）', en: 'year removed from the text (inferred 2004)' };
const REGISTERED = { zh: '户籍人口', en: 'registered population' };
const RESIDENT = { zh: '常住人口', en: 'resident population' };

/** 计生委两年工作计划 of a Shanghai district: tiers by length of stay, free basic services, targets. */
export const nanhui2003 = builtIn({
  id: 'nanhui-2003',
  title: { zh: '计生委两年工作计划', en: 'Two-year work plan of a district population commission' },
  issuer: { zh: '区人口和计划生育委员会（区名已删）', en: 'Population commission of a district (name removed)' },
  documentNumber: null,
  rank: 'local-document',
  jurisdiction: {
    division: '310119',
    inferred: {
      zh: '区名已删；文中有惠南镇、周浦医院和南府办文件，推定为当时的上海市南汇区及其代码',
      en: "The district's name was removed; Huinan town, Zhoupu hospital and the district's document numbers point to Nanhui, Shanghai, with its code of the time",
    },
  },
  issuedOn: 'not-stated',
  inForce: {
    from: '2003-01-01',
    until: 'not-stated',
    evidencedUntil: '2006-01-01',
    evidence: {
      zh: '原文年份已删；上海市条例（2004年4月15日施行）尚“将出台”，又称“计划后两年”，推定写于2003年秋，所述为2003年的做法和2004至2005年的打算',
      en: 'The years were removed; the Shanghai regulation, in force on 15 April 2004, is still to come, and two years of the five-year plan are left: written in autumn 2003, about the practice of 2003 and the plans for 2004 and 2005',
    },
  },
  source: {
    zh: '区人口计生委工作计划（繁体，夹有拼音）',
    en: 'Work plan of a district commission, in traditional characters',
  },

  readings: {
    edge: {
      asks: { zh: '“以上”是否包括恰好满1、3、6个月？', en: 'Does "or more" include exactly one, three or six months?' },
      options: {
        inclusive: {
          says: { zh: '包括', en: 'it does' },
          cites: { zh: '“以上”通常包括本数', en: '"or more" ordinarily includes the number named' },
        },
        exclusive: {
          says: { zh: '不包括', en: 'it does not' },
          cites: { zh: '字面亦可指超过', en: 'the words can also mean above it' },
        },
      },
      default: 'inclusive',
      because: { zh: '“以上”通常包括本数', en: '"Or more" ordinarily includes the number named.' },
    },
    month: {
      asks: { zh: '一个月如何计算？', en: 'How long is a month?' },
      options: {
        'calendar-month': {
          says: { zh: '按日历月，至同日为止', en: 'a calendar month, to the same day of the month' },
          cites: { zh: '期间通常按日历月计算', en: 'periods are ordinarily counted by the calendar' },
        },
        'days-30': {
          says: { zh: '按30天', en: '30 days' },
          cites: { zh: '日常按30天计一个月', en: 'everyday usage counts a month as 30 days' },
        },
      },
      default: 'calendar-month',
      because: { zh: '期间通常按日历月计算', en: 'Periods are ordinarily counted by the calendar.' },
    },
    tiers: {
      asks: {
        zh: '住满较长期限的，较短期限的措施是否同时适用？',
        en: 'Does a longer stay keep what a shorter one brings?',
      },
      options: {
        cumulative: {
          says: { zh: '同时适用', en: 'it does: registered, carded and entered' },
          cites: { zh: '各项逐级递进，建卡、入网以登记为前提', en: 'each step builds on the one before' },
        },
        'highest-only': {
          says: { zh: '只适用最高一级', en: 'only the highest step applies' },
          cites: { zh: '三项分别列出', en: 'the three are listed side by side' },
        },
      },
      default: 'cumulative',
      because: { zh: '登记、建卡、入网逐级递进', en: 'The three steps build on one another.' },
    },
    scope: {
      asks: { zh: '三级办法适用于哪些人？', en: 'To whom do the tiers apply?' },
      options: {
        'separated-registration-only': {
          says: { zh: '只限人户分离人员', en: 'only those who live apart from where they are registered' },
          cites: { zh: '该段讲人户分离人员', en: 'the item is about them' },
        },
        'all-incomers': {
          says: { zh: '也适用于外来流动人员', en: 'incomers too' },
          cites: { zh: '句中只说“居住在本地”', en: 'the sentence says only "living locally"' },
        },
      },
      default: 'separated-registration-only',
      because: {
        zh: '外来流动人员另列一项，未写分级',
        en: 'Incomers have an item of their own, which has no tiers.',
      },
    },
  },

  parameters: {
    'register-months': months('登记：1个月', 'registered: one month', 1),
    'card-months': months('建卡：3个月', 'card: three months', 3),
    'system-months': months('入网：6个月', 'system: six months', 6),
    'month-days': months('按30天计的一个月', 'a month of 30 days', 30),
  },

  terms: {
    'stayed-register': { says: { zh: '住满1个月', en: 'the stay is one month or more' }, is: stayed('register') },
    'stayed-card': { says: { zh: '住满3个月', en: 'the stay is three months or more' }, is: stayed('card') },
    'stayed-system': { says: { zh: '住满6个月', en: 'the stay is six months or more' }, is: stayed('system') },
    covered: {
      says: { zh: '属分级管理的人员', en: 'she is one of those whom the tiers are about' },
      is: reading('scope', {
        'separated-registration-only': fact('residence.separated'),
        'all-incomers': any(fact('residence.separated'), equal(fact('residence.status'), 'floating')),
      }),
    },
  },

  extra: {
    practises: PRACTISES,
    ofChildBearingAge: stated(
      { zh: '妇女属育龄', en: 'the woman is of child-bearing age' },
      {
        zh: '妇女是否属于“育龄妇女”（原文未写年龄，全国统计为15至49周岁）？',
        en: 'Is the woman of child-bearing age (not defined in the text; 15 to 49 in the national statistics)?',
      },
    ),
  },

  provisions: {
    'residence-tiers': {
      kind: 'rule',
      says: {
        zh: '人户分离育龄妇女按居住时间分级登记、建卡、入网',
        en: 'Women who live apart from their registration: registered, carded or entered in the system by length of stay',
      },
      cites: TIERS,
      subject: 'person',
      when: all(
        equal(fact('person.sex'), 'female'),
        fact('extra.ofChildBearingAge'),
        term('covered'),
        term('stayed-register'),
      ),
      outputs: {
        register: { says: { zh: '登记', en: 'registered' }, is: unless('card') },
        card: {
          says: { zh: '建立育龄妇女计划生育卡', en: 'family-planning card' },
          is: all(term('stayed-card'), unless('system')),
        },
        system: {
          says: { zh: '进入市育龄妇女信息系统', en: 'entered in the city information system' },
          is: term('stayed-system'),
        },
      },
    },
    'free-basic-services': {
      kind: 'benefit',
      says: {
        zh: '育龄夫妻免费的基本项目计划生育技术服务',
        en: 'The basic technical services of family planning for couples of child-bearing age, free of charge',
      },
      cites: '一、（三）3',
      subject: 'household',
      when: all(fact('extra.practises'), fact('extra.ofChildBearingAge')),
      periods: [
        {
          from: '2003-07-01',
          cites: {
            document: {
              zh: '关于向实行计划生育的育龄夫妻免费提供基本项目的计划生育技术服务的实施办法',
              en: 'Measures on free basic technical services for couples of child-bearing age who practise family planning',
            },
            date: '2003-07-01',
            confidence: 'secondary',
          },
        },
      ],
      amount: 'in-kind',
      frequency: null,
    },
  },

  targets: {
    ...targetsOf(
      { cites: '二、（一）1', period: YEAR },
      {
        'registered-pop': {
          says: { zh: '户籍人口总量', en: 'registered population' },
          is: ['~', '695000', 'persons'],
          of: REGISTERED,
        },
        'registered-births': {
          says: { zh: '户籍人口出生数', en: 'registered births' },
          is: ['~', '4700', 'births'],
          of: REGISTERED,
        },
        'registered-birth-rate': {
          says: { zh: '户籍人口出生率', en: 'registered birth rate' },
          is: ['=', '6.76', '‰'],
          of: REGISTERED,
        },
        'registered-growth': {
          says: { zh: '户籍人口自然增长率', en: 'registered natural growth' },
          is: ['=', '0.22', '‰'],
          of: REGISTERED,
        },
        'resident-pop': {
          says: { zh: '常住人口总量', en: 'resident population' },
          is: ['~', '915000', 'persons'],
          of: RESIDENT,
        },
        'resident-births': {
          says: { zh: '常住人口出生数', en: 'resident births' },
          is: ['~', '6200', 'births'],
          of: RESIDENT,
        },
        'resident-birth-rate': {
          says: { zh: '常住人口出生率', en: 'resident birth rate' },
          is: ['<=', '6.9', '‰'],
          of: RESIDENT,
        },
        'resident-growth': {
          says: { zh: '常住人口自然增长率', en: 'resident natural growth' },
          is: ['=', '1.9', '‰'],
          of: RESIDENT,
        },
      },
    ),
    ...targetsOf(
      { cites: '二、（一）2', period: YEAR },
      {
        'plan-registered': {
          says: { zh: '户籍人口计划生育率', en: 'planned births, registered' },
          is: ['>=', '99', '%'],
          of: REGISTERED,
        },
        'plan-resident': {
          says: { zh: '常住人口计划生育率', en: 'planned births, resident' },
          is: ['>=', '96', '%'],
          of: RESIDENT,
        },
      },
    ),
    ...targetsOf(
      { cites: '二、（一）3', period: YEAR },
      {
        abortion: {
          says: { zh: '人工流产率低于上年', en: 'abortion rate below that of the year before' },
          is: ['<previous', null, '%'],
          of: { zh: '全区', en: 'the whole district' },
        },
      },
    ),
    ...targetsOf(
      { cites: '二、（一）4', period: YEAR },
      {
        'spend-growth': {
          says: { zh: '人均人口与计划生育事业费增幅', en: 'growth of the spending on family planning per head' },
          is: ['+>=', '20', '%'],
          of: { zh: '全区人均事业费', en: 'spending per head of the district' },
        },
      },
    ),
    ...targetsOf(
      { cites: '二、（二）2', period: YEAR },
      {
        knowledge: {
          says: {
            zh: '村（居）干部对人户分离对象生育、节育情况的知晓率',
            en: "village officers' knowledge of those who live apart from their registration",
          },
          is: ['>=', '98', '%'],
          of: { zh: '辖区内人户分离对象', en: 'those of the area who live apart from their registration' },
        },
      },
    ),
    ...targetsOf(
      { cites: '一、（三）1', period: { zh: '原文未写', en: 'not stated' } },
      {
        indicators: {
          says: { zh: '创建优质服务先进区的分解指标数', en: 'indicators of an "advanced district", split up' },
          is: ['=', '33', 'indicators'],
          of: { zh: '区人口计生委各科室', en: 'offices of the commission' },
        },
      },
    ),
  },

  notes: [
    {
      id: 'under-one-month',
      says: { zh: '居住不满1个月的，原文未作规定', en: 'For a stay under one month the text says nothing' },
      provisions: ['residence-tiers'],
    },
    {
      id: 'age-not-stated',
      says: {
        zh: '“育龄”的年龄原文未写：全国统计为15至49周岁，另一地方文件印有18—49',
        en: 'The text names no ages for child-bearing age: 15 to 49 in the national statistics, 18 to 49 in another local document',
      },
      provisions: ['residence-tiers', 'free-basic-services'],
    },
    {
      id: 'stay-counted',
      says: {
        zh: '居住时间是连续计算还是累计，原文未写；此处自居住起始之日起连续计算',
        en: 'Whether the stay is one stay or the sum of several is not said; here it runs from the day since which she has lived there',
      },
      provisions: ['residence-tiers'],
    },
    {
      id: 'regulation-number',
      says: {
        zh: '所引区府办法的文号，一处印作南府办[2002]16号，一处印作南府办[2002]164号，名称几乎相同，两者并存',
        en: 'The district measures that the text cites bear two numbers of 2002, 16 in one place and 164 in another, with nearly the same title; both are kept',
      },
      provisions: ['residence-tiers'],
    },
    {
      id: 'services-not-listed',
      says: {
        zh: '免费项目的清单原文未列；施行日只写7月1日，年份推定为2003年',
        en: 'The free services are not listed; of the first day only 1 July is printed, the year is inferred',
      },
      provisions: ['free-basic-services'],
    },
    {
      id: 'levy-even',
      says: {
        zh: '原文称社会抚养费征收及时、不随意增减，未写数额',
        en: 'The text says that the levy is collected in time and neither raised nor lowered at will, without a figure',
      },
    },
    {
      id: 'rates-carry-their-base',
      says: {
        zh: '指标中的率不一定能由同列的人数和出生数算得：户籍4700除以695000为6.76‰，与所印相符；常住6200除以915000为6.78‰，原文印6.9‰；率的基数须另给',
        en: 'A rate of the targets need not follow from the population and births beside it: 4700 registered births of 695 000 are 6.76 per mille, as printed; 6200 resident births of 915 000 are 6.78, 6.9 is printed; the base of a rate has to be given with it',
      },
    },
    {
      id: 'about-no-tolerance',
      says: {
        zh: '“左右”无误差范围；“控制在……左右”可解作约数（默认）或上限',
        en: '"About" has no tolerance; "controlled at about" can be read as about (the default) or as a ceiling',
      },
    },
  ],

  notModelled: [
    {
      what: {
        zh: '对外来人员的验证、孕检，以及计划外怀孕的处理',
        en: 'Checks of certificates and pregnancies of incomers, and what follows an unplanned pregnancy',
      },
      because: { zh: '属强制手段，本库不计算', en: 'Means of coercion, which this library does not compute' },
    },
    {
      what: {
        zh: '出生、计划生育率等已完成的成绩，宣传、课题、法制、队伍、信息化等工作',
        en: 'Results such as births and planned-birth rates; publicity, research, legal work, staff and information systems',
      },
      because: { zh: '不是关于家庭的规定', en: 'Not rules about a household' },
    },
  ],

  cases: [
    {
      name: { zh: '满1个月：登记', en: 'One month: registered' },
      provision: 'residence-tiers',
      on: '2003-04-15',
      person: 'w',
      household: {
        partners: [{ id: 'w', sex: 'female' }],
        residence: { since: '2003-03-15', separated: true },
        extra: { ofChildBearingAge: true },
      },
      expect: { status: 'applies', outputs: { register: true, card: false, system: false } },
    },
    {
      name: { zh: '满6个月：登记、建卡、入网', en: 'Six months: registered, carded, entered' },
      provision: 'residence-tiers',
      on: '2003-09-15',
      person: 'w',
      household: {
        partners: [{ id: 'w', sex: 'female' }],
        residence: { since: '2003-03-15', separated: true },
        extra: { ofChildBearingAge: true },
      },
      expect: { status: 'applies', outputs: { register: true, card: true, system: true } },
    },
    {
      name: { zh: '实行计划生育的夫妇', en: 'A couple that practises family planning' },
      provision: 'free-basic-services',
      on: '2003-10-01',
      household: { extra: { practises: true, ofChildBearingAge: true } },
      expect: { status: 'eligible', amountStatus: 'in-kind', amount: null },
    },
    {
      name: { zh: '7月1日以前', en: 'Before 1 July' },
      provision: 'free-basic-services',
      on: '2003-06-30',
      household: { extra: { practises: true, ofChildBearingAge: true } },
      expect: { status: 'not-in-force', amountStatus: null, amount: null },
    },
  ],
});
