import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';

const { addMonths, all, any, below, equal, fact, on, onOrBefore, reading, some, term } = build;

const CONDITIONS = '服务对象';

/** 国家免费孕前优生健康检查: a free check before a planned pregnancy. */
export const freePrecheck = builtIn({
  id: 'free-precheck',
  title: { zh: '国家免费孕前优生健康检查项目', en: 'National free check before pregnancy' },
  issuer: {
    zh: '国家卫生健康（计划生育）主管部门、财政部（发文机关未见）',
    en: 'National health authority and Ministry of Finance (the issuer was not seen)',
  },
  documentNumber: null,
  rank: 'national-document',
  jurisdiction: { division: null },
  issuedOn: 'not-stated',
  inForce: {
    from: { notBefore: '2010-01-01', notAfter: '2013-12-31' },
    until: 'not-stated',
    evidencedUntil: '2027-01-01',
    evidence: {
      zh: '起始年份凭记忆（2010年起试点，2013年起全国），现行有效',
      en: 'The first years are recalled (a pilot from 2010, national from 2013); it is in force today',
    },
  },
  source: { zh: '项目的服务对象规定', en: 'The conditions of the project' },

  readings: {
    'rural-condition': {
      asks: { zh: '是否须至少一方为农村户口？', en: 'Must at least one of the two be registered as rural?' },
      options: {
        'one-rural': {
          says: { zh: '须至少一方', en: 'at least one must' },
          cites: { zh: '早先的文本', en: 'the earlier texts' },
        },
        'no-condition': {
          says: { zh: '不要求', en: 'none need be' },
          cites: { zh: '2022年以后部分地方取消', en: 'later texts (2022) of some places dropped it' },
        },
      },
      default: 'one-rural',
      because: { zh: '只有部分地方取消', en: 'Only some places dropped it.' },
    },
  },

  parameters: {
    'months-of-residence': {
      says: { zh: '六', en: 'six' },
      is: { value: 6, type: 'number' },
      cites: CONDITIONS,
    },
    checks: {
      says: { zh: '一次', en: 'one' },
      is: { value: 1, type: 'number' },
      cites: CONDITIONS,
    },
  },

  terms: {
    local: {
      says: { zh: '本地户籍，或在本地居住半年以上', en: 'registered there, or resident for half a year' },
      is: any(
        equal(fact('residence.status'), 'registered'),
        onOrBefore(addMonths(fact('residence.since'), { parameter: 'months-of-residence' }), on),
      ),
    },
    rural: {
      says: { zh: '户口符合', en: 'the registration is as asked' },
      is: reading('rural-condition', {
        'one-rural': some('partners', equal(fact('each.registration'), 'rural')),
        'no-condition': true,
      }),
    },
  },

  provisions: {
    check: {
      kind: 'benefit',
      says: { zh: '免费孕前优生健康检查', en: 'A free check before pregnancy' },
      cites: CONDITIONS,
      subject: 'household',
      when: all(
        fact('pregnancy.lawful'),
        fact('pregnancy.planned'),
        term('local'),
        term('rural'),
        below(fact('pregnancy.freeChecks'), { parameter: 'checks' }),
      ),
      amount: 'in-kind',
      frequency: 'per-event',
    },
  },

  notes: [
    {
      id: 'recalled',
      says: {
        zh: '检查十九项、每对夫妇二百四十元系凭记忆，不影响结论',
        en: 'Nineteen tests and 240 yuan a couple are recalled; they change no answer',
      },
    },
    {
      id: 'half-a-year',
      says: {
        zh: '一方为本地户籍的，按户籍人口填写；均非本地户籍的，须双方居住满半年，此处按家庭的居住起始日期判断',
        en: 'A couple of whom one is registered there is to be stated as registered; where neither is, both must have lived there for half a year, and here the day since which the household lives there decides',
      },
    },
  ],

  notModelled: [
    {
      what: { zh: '检查项目、定点机构、费用结算', en: 'The tests, the clinics and how they are paid' },
      because: { zh: '不影响资格', en: 'They do not change who is eligible' },
    },
  ],

  cases: [
    {
      name: { zh: '计划怀孕，一方农村户口', en: 'A pregnancy is planned, one of the two is rural' },
      provision: 'check',
      on: '2026-11-24',
      household: {
        partners: [{ registration: 'rural' }, { registration: 'urban' }],
        residence: { status: 'registered' },
        pregnancy: { planned: true, lawful: true, freeChecks: 0 },
      },
      expect: { status: 'eligible', amountStatus: 'in-kind', amount: null },
    },
    {
      name: { zh: '已检查过一次', en: 'One check already had' },
      provision: 'check',
      on: '2026-11-24',
      household: {
        partners: [{ registration: 'rural' }],
        residence: { status: 'registered' },
        pregnancy: { planned: true, lawful: true, freeChecks: 1 },
      },
      expect: { status: 'not-eligible', amountStatus: null, amount: null },
    },
  ],
});
