import { build } from '../expr/build.js';
import type { Expr } from '../expr/expr.js';
import { builtIn } from '../policy/document.js';

const {
  all,
  any,
  atLeast,
  before,
  count,
  equal,
  every,
  fact,
  happened,
  not,
  on,
  onOrAfter,
  reading,
  rows,
  some,
  term,
  times,
  yearStart,
} = build;

const BASIS = '国办发〔2004〕21号';
const CONDITIONS = '奖励扶助对象条件';

const living = not(happened(fact('each.deathDate')));

const ageOn = (day: Expr): Expr => build.age(fact('person.birthDate'), day);

/** 农村部分计划生育家庭奖励扶助: a yearly reward for older rural parents of one child or two daughters. */
export const ruralReward = builtIn({
  id: 'rural-reward',
  title: {
    zh: '农村部分计划生育家庭奖励扶助制度',
    en: 'Reward scheme for certain rural family planning households',
  },
  issuer: { zh: '国务院办公厅', en: 'General Office of the State Council' },
  documentNumber: '国办发〔2004〕21号',
  rank: 'national-document',
  jurisdiction: { division: null },
  issuedOn: 'not-stated',
  inForce: {
    from: { notBefore: '2004-01-01', notAfter: '2004-12-31' },
    until: 'not-stated',
    evidencedUntil: '2024-01-01',
    evidence: {
      zh: '所见资料只写2004年起；2023年9月28日起施行的制度管理规范（国卫办人口发〔2023〕15号，未见全文）仍规范这一制度，2023年10月仍有县公布960元',
      en: 'The sources only say that it began in 2004; administrative rules in force from 28 September 2023 (not read) still govern it, and a county still published 960 yuan in October 2023',
    },
  },
  source: {
    zh: '依据文号及四份地方文本、一份地方标准表转述',
    en: 'Restated from the number of the basis, four local texts and a local table of amounts',
  },

  readings: {
    'rural-status': {
      asks: {
        zh: '配偶是否也须为农村居民户口？',
        en: 'Must the husband or wife be registered as rural too?',
      },
      options: {
        'both-rural': {
          says: { zh: '本人和配偶都须是', en: 'both must be rural' },
          cites: {
            zh: '多数地方文本写“本人及配偶”',
            en: 'most local texts speak of the person and the husband or wife',
          },
        },
        'self-only': {
          says: { zh: '只要求本人', en: 'only the person must be rural' },
          cites: {
            zh: '湖南省及安徽宣州的文本只要求“本人”',
            en: 'the texts of Hunan and of Xuanzhou (Anhui) only name the person',
          },
        },
      },
      default: 'both-rural',
      because: { zh: '多数文本要求夫妻双方', en: 'Most texts ask it of both.' },
    },
    'violation-until': {
      asks: {
        zh: '“1973年以来没有违法生育”看到哪一年为止？',
        en: 'Up to when does an unlawful birth since 1973 exclude?',
      },
      options: {
        open: {
          says: { zh: '至今，不设终点', en: 'up to the day asked about' },
          cites: { zh: '部分地方文本未写终点', en: 'some local texts name no last year' },
        },
        'to-2001': {
          says: { zh: '至2001年止', en: 'up to the end of 2001' },
          cites: { zh: '部分地方文本写至2001年', en: 'some local texts name 2001 as the last year' },
        },
        'to-2011': {
          says: { zh: '至2011年止', en: 'up to the end of 2011' },
          cites: { zh: '部分地方文本写至2011年', en: 'some local texts name 2011 as the last year' },
        },
      },
      default: 'open',
      because: {
        zh: '各地终点不一，不设终点最不易多发',
        en: 'Places differ; without a last year nobody is counted in who is excluded elsewhere.',
      },
    },
    'earliest-birth': {
      asks: {
        zh: '是否须1933年1月1日以后出生？',
        en: 'Must one be born on or after 1 January 1933?',
      },
      options: {
        'from-1933': {
          says: { zh: '须是', en: 'one must' },
          cites: { zh: '多数地方文本有此要求', en: 'most local texts ask for it' },
        },
        'no-limit': {
          says: { zh: '不要求', en: 'no day is asked for' },
          cites: { zh: '少数地方文本未写', en: 'some local texts name no such day' },
        },
      },
      default: 'from-1933',
      because: { zh: '多数文本有此要求', en: 'Most texts ask for it.' },
    },
    'starting-age': {
      asks: { zh: '从多少周岁起享受？', en: 'From which age is it given?' },
      options: {
        sixty: {
          says: { zh: '满60周岁', en: 'from 60' },
          cites: { zh: '四份地方文本均写60周岁', en: 'the four local texts say 60' },
        },
        'fifty-five': {
          says: { zh: '满55周岁', en: 'from 55' },
          cites: { zh: '个别地方（甘肃肃南）提前到55周岁', en: 'a few places (Sunan in Gansu) begin at 55' },
        },
      },
      default: 'sixty',
      because: { zh: '国家标准为60周岁', en: 'The national age is 60.' },
    },
  },

  parameters: {
    amount: {
      says: { zh: '每人每年标准', en: 'the amount for each person and year' },
      is: {
        series: [
          { from: '2004-01-01', value: { value: '600.00', type: 'money' } },
          { from: '2009-01-01', value: { value: '720.00', type: 'money' } },
          { from: '2012-01-01', value: { value: '960.00', type: 'money' } },
        ],
      },
      cites: `${BASIS}；地方公布的标准表`,
    },
    'born-from': {
      says: { zh: '所要求的最早出生日期', en: 'the earliest day of birth that is asked for' },
      is: { value: '1933-01-01', type: 'date' },
      cites: CONDITIONS,
    },
    'after-2001': {
      says: { zh: '2002年年初', en: 'the beginning of 2002' },
      is: { value: '2002-01-01', type: 'date' },
      cites: '部分地方文本',
    },
    'after-2011': {
      says: { zh: '2012年年初', en: 'the beginning of 2012' },
      is: { value: '2012-01-01', type: 'date' },
      cites: '部分地方文本',
    },
    'age-national': {
      says: { zh: '60周岁', en: '60 years' },
      is: { value: 60, type: 'number' },
      cites: CONDITIONS,
    },
    'age-earlier': {
      says: { zh: '55周岁', en: '55 years' },
      is: { value: 55, type: 'number' },
      cites: '甘肃肃南标准表',
    },
  },

  terms: {
    'starting-age': {
      says: { zh: '享受年龄', en: 'the age from which it is given' },
      is: reading('starting-age', { sixty: { parameter: 'age-national' }, 'fifty-five': { parameter: 'age-earlier' } }),
    },
    rural: {
      says: { zh: '户口符合', en: 'the registration is as asked' },
      is: reading('rural-status', {
        'both-rural': every('partners', equal(fact('each.registration'), 'rural')),
        'self-only': equal(fact('person.registration'), 'rural'),
      }),
    },
    violation: {
      says: { zh: '所计年份内有违法生育', en: 'there was an unlawful birth in the years that count' },
      is: some(
        'children',
        all(
          not(fact('each.birthAuthorised')),
          reading('violation-until', {
            open: true,
            'to-2001': before(fact('each.birthDate'), { parameter: 'after-2001' }),
            'to-2011': before(fact('each.birthDate'), { parameter: 'after-2011' }),
          }),
        ),
      ),
    },
    'living-children': {
      says: { zh: '现存子女数', en: 'the number of living children' },
      is: count('children', living),
    },
    'children-fit': {
      says: {
        zh: '现存一个子女，或两个女孩，或子女死亡现无子女',
        en: 'there is one living child, or two living daughters, or the children died and none is left',
      },
      is: any(
        equal(term('living-children'), 1),
        all(equal(term('living-children'), 2), not(some('children', all(living, equal(fact('each.sex'), 'male'))))),
        all(equal(term('living-children'), 0), some('children', true)),
      ),
    },
    'couple-fits': {
      says: { zh: '夫妻和子女方面的条件均符合', en: 'the conditions about the couple and its children are met' },
      is: all(term('rural'), not(term('violation')), term('children-fit')),
    },
    'person-fits': {
      says: { zh: '本人的条件符合', en: 'the conditions about the person are met' },
      is: all(
        not(happened(fact('person.deathDate'))),
        reading('earliest-birth', {
          'from-1933': onOrAfter(fact('person.birthDate'), { parameter: 'born-from' }),
          'no-limit': true,
        }),
        atLeast(ageOn(on), term('starting-age')),
      ),
    },
  },

  provisions: {
    reward: {
      kind: 'benefit',
      says: { zh: '奖励扶助金（每人每年）', en: 'Reward, for each person and year' },
      cites: CONDITIONS,
      subject: 'person',
      when: all(term('couple-fits'), term('person-fits')),
      amount: rows([atLeast(ageOn(yearStart(on)), term('starting-age')), { parameter: 'amount' }]),
      frequency: 'yearly',
      outputs: {
        both: {
          says: {
            zh: '夫妻两人均符合的，两人整年合计',
            en: 'what both receive in a whole year, where both qualify',
          },
          is: times({ parameter: 'amount' }, 2),
        },
      },
    },
  },

  notes: [
    {
      id: 'national-minimum',
      says: {
        zh: '这是国家标准，各地可以提高，地方标准不在此计算',
        en: 'This is the national standard; places may add to it, which is not computed here',
      },
    },
    {
      id: 'after-2023',
      says: {
        zh: '960元标准自2012年起，2023年10月仍见公布；此后有无调整，未见资料',
        en: 'The 960 yuan hold from 2012 and were still published in October 2023; whether they changed later is not known',
      },
    },
    {
      id: 'year-of-entry',
      says: {
        zh: '满龄当年如何计发，所见文本未写',
        en: 'What is paid for the year in which the age is reached is not stated in the texts read',
      },
    },
    {
      id: 'since-1973',
      says: {
        zh: '文本从1973年算起；是否在此以前出生，此处不作判断：此前的违法生育不影响资格，请按符合规定填写',
        en: 'The texts count from 1973. Whether a birth came before that is not looked at here: an earlier unlawful birth does not exclude, and is to be stated as within the rules',
      },
    },
    {
      id: 'defined-as-rural',
      says: {
        zh: '“界定为农村居民”的，按农村户口填写',
        en: 'Who is not registered but defined as a rural resident is to be stated as rural',
      },
    },
  ],

  notModelled: [
    {
      what: { zh: '申报、审核、公示和发放手续', en: 'Application, review, public notice and payment' },
      because: { zh: '不影响资格和金额', en: 'They change neither eligibility nor amount' },
    },
    {
      what: {
        zh: '2023年管理规范（国卫办人口发〔2023〕15号）的内容',
        en: 'The content of the administrative rules of 2023',
      },
      because: { zh: '未见全文，可能改变资格条件', en: 'Not read; it may change the conditions' },
    },
    {
      what: {
        zh: '各地加发、与社会保险衔接后停发',
        en: 'Local additions, and local rules that stop it when social insurance begins',
      },
      because: { zh: '属地方文件', en: 'They belong to local texts' },
    },
  ],

  cases: [
    {
      name: { zh: '夫妻均为农村户口，一个子女，2008年', en: 'Rural couple with one child, 2008' },
      provision: 'reward',
      person: 'her',
      on: '2008-06-30',
      household: {
        partners: [
          { id: 'her', birthDate: '1945-02-01', sex: 'female', registration: 'rural' },
          { id: 'him', birthDate: '1943-02-01', sex: 'male', registration: 'rural' },
        ],
        children: [{ birthDate: '1970-05-01', sex: 'male', birthAuthorised: true }],
      },
      expect: { status: 'eligible', amountStatus: 'stated', amount: '600.00' },
    },
    {
      name: { zh: '两个女孩，差一天满60周岁', en: 'Two daughters, 60 on the next day' },
      provision: 'reward',
      person: 'her',
      on: '2010-05-31',
      household: {
        partners: [{ id: 'her', birthDate: '1950-06-01', sex: 'female', registration: 'rural' }],
        children: [
          { birthDate: '1974-05-01', sex: 'female', birthAuthorised: true },
          { birthDate: '1979-05-01', sex: 'female', birthAuthorised: true },
        ],
      },
      expect: { status: 'not-eligible', amountStatus: null, amount: null },
    },
    {
      name: { zh: '现行：1960年出生的母亲，2026年', en: 'In force today: a mother born in 1960, 2026' },
      provision: 'reward',
      person: 'her',
      on: '2026-11-24',
      household: {
        partners: [{ id: 'her', birthDate: '1960-03-01', sex: 'female', registration: 'rural' }],
        children: [{ birthDate: '1985-05-01', sex: 'female', birthAuthorised: true }],
      },
      expect: { status: 'eligible', amountStatus: 'stated', amount: '960.00' },
    },
  ],
});
