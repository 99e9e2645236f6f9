import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';

const {
  add,
  addMonths,
  all,
  atMost,
  calendarMonths,
  fact,
  happened,
  not,
  on,
  onOrAfter,
  onOrBefore,
  reading,
  rows,
  smallest,
  term,
  times,
  yearStart,
} = build;

const STANDARD = '补贴标准';
const APPLICATION = '申领';

const birth = fact('child.birthDate');
const living = not(happened(fact('child.deathDate')));
const thirdBirthday = term('third-birthday');

/** 育儿补贴制度实施方案: a yearly subsidy for each child under three, from 2025. */
export const childcareSubsidy2025 = builtIn({
  id: 'childcare-subsidy-2025',
  title: { zh: '育儿补贴制度实施方案', en: 'Plan for a childcare subsidy' },
  issuer: {
    zh: '中共中央办公厅、国务院办公厅',
    en: 'General Offices of the Central Committee and of the State Council',
  },
  documentNumber: null,
  rank: 'national-document',
  jurisdiction: { division: null },
  issuedOn: '2025-07-28',
  inForce: {
    from: '2025-01-01',
    until: 'not-stated',
    evidencedUntil: '2027-01-01',
    evidence: {
      zh: '方案2025年7月28日公布，自2025年1月1日起补贴，未写终止；2026年1月5日起受理2026年申领，2026年3月7日重申同一标准',
      en: 'Published on 28 July 2025, paid from 1 January 2025, no end stated; applications for 2026 opened on 5 January 2026 and the amount was confirmed on 7 March 2026',
    },
  },
  source: { zh: '方案及2026年3月7日记者会', en: 'The plan, and a press conference of 7 March 2026' },

  readings: {
    'claim-until': {
      asks: {
        zh: '子女满三周岁后，还能申领此前月份的补贴吗？',
        en: 'Can what is due for the months before the third birthday still be claimed after it?',
      },
      options: {
        'end-of-year': {
          says: { zh: '可以，至满三周岁当年年底', en: 'yes, to the end of the year of the third birthday' },
          cites: {
            zh: '按年发放、按年度开放申领；2022年1月以后出生的都计算，而方案到2025年7月才公布',
            en: 'it is paid and applied for by the year, and births from January 2022 count although the plan was only published in July 2025',
          },
        },
        'month-of-birthday': {
          says: { zh: '不可以，至满三周岁当月', en: 'no, only up to the month of the third birthday' },
          cites: { zh: '补贴“至其年满3周岁”', en: 'it is paid "until the third birthday"' },
        },
      },
      default: 'end-of-year',
      because: {
        zh: '否则2025年上半年满三周岁的子女无法申领，而方案把他们计算在内',
        en: 'Else children who turned three before the plan was published could never claim, and the plan counts them.',
      },
    },
  },

  parameters: {
    yearly: {
      says: { zh: '每孩每年', en: 'for each child and year' },
      is: { value: '3600.00', type: 'money' },
      cites: STANDARD,
    },
    monthly: {
      says: { zh: '按月折算，每孩每月', en: 'by months, for each child and month' },
      is: { value: '300.00', type: 'money' },
      cites: STANDARD,
    },
    start: {
      says: { zh: '补贴起始日', en: 'the day from which it is paid' },
      is: { value: '2025-01-01', type: 'date' },
      cites: STANDARD,
    },
    'most-months': {
      says: { zh: '三十六', en: 'thirty-six' },
      is: { value: 36, type: 'number' },
      cites: STANDARD,
    },
    applicants: {
      says: { zh: '每个家庭一名申领人', en: 'one applicant for the family' },
      is: { value: 1, type: 'number' },
      cites: APPLICATION,
    },
  },

  terms: {
    'third-birthday': {
      says: { zh: '满三周岁之日', en: 'the third birthday' },
      is: addMonths(birth, { parameter: 'most-months' }),
    },
    months: {
      says: { zh: '应补贴的月数', en: 'the months for which it is due' },
      is: smallest({ parameter: 'most-months' }, add(calendarMonths({ parameter: 'start' }, thirdBirthday), 1)),
    },
    open: {
      says: { zh: '尚可申领', en: 'it can still be claimed' },
      is: reading('claim-until', {
        'end-of-year': onOrBefore(yearStart(on), thirdBirthday),
        'month-of-birthday': atMost(calendarMonths(birth, on), { parameter: 'most-months' }),
      }),
    },
  },

  provisions: {
    subsidy: {
      kind: 'benefit',
      says: { zh: '育儿补贴（每孩每年）', en: 'Childcare subsidy, for each child and year' },
      cites: STANDARD,
      subject: 'child',
      when: all(fact('child.birthAuthorised'), term('open'), living),
      amount: rows([onOrAfter(birth, { parameter: 'start' }), { parameter: 'yearly' }]),
      frequency: 'yearly',
      outputs: {
        months: { says: { zh: '应补贴的月数', en: 'months for which it is due' }, is: term('months') },
        total: {
          says: { zh: '全部年份合计', en: 'over all years together' },
          is: times({ parameter: 'monthly' }, term('months')),
        },
        applicants: { says: { zh: '申领人数', en: 'number of applicants' }, is: { parameter: 'applicants' } },
      },
    },
  },

  notes: [
    {
      id: 'born-before-2025',
      says: {
        zh: '2025年1月1日前出生的，按应补贴月数折算，给出合计；合计在各年之间如何分配，未见规定，因此年数额不作回答',
        en: 'For a child born before 1 January 2025 the months are counted and the total is given; how it is spread over the years is not stated, so no yearly amount is',
      },
    },
    {
      id: 'day-of-birth',
      says: {
        zh: '按出生月份计算，与出生日无关；满三周岁当月计算在内',
        en: 'It goes by the month of birth, whatever the day; the month of the third birthday counts',
      },
    },
    {
      id: 'where-and-who',
      says: {
        zh: '由父母一方（特殊情况下由其他监护人）在子女户籍地申领，一个家庭一名申领人',
        en: "One parent, or in special cases another guardian, applies at the child's place of registration; one applicant for the family",
      },
    },
    {
      id: 'tax-and-allowance',
      says: {
        zh: '免征个人所得税；认定低保等对象时不计入收入',
        en: 'Free of income tax, and not counted as income for the minimum living allowance',
      },
    },
    {
      id: 'death-not-stated',
      says: {
        zh: '子女死亡或户籍迁出后如何处理，收养的从何日起算，未见规定；此处子女死亡的不再享受',
        en: 'What follows when the child dies or loses its registration, and from when an adopted child counts, is not stated; here it ends with the death of the child',
      },
    },
  ],

  notModelled: [
    {
      what: { zh: '发放时间、申领截止日', en: 'The calendar of payments; a last day for applying' },
      because: { zh: '未见规定', en: 'Not stated in what was read' },
    },
    {
      what: { zh: '各地另行发放的补贴', en: 'Subsidies that places add' },
      because: { zh: '属地方文件', en: 'They belong to local texts' },
    },
  ],

  cases: [
    {
      name: { zh: '2025年5月出生：每年3600元', en: 'Born in May 2025: 3600 yuan a year' },
      provision: 'subsidy',
      on: '2026-11-24',
      household: { children: [{ birthDate: '2025-05-01', birthAuthorised: true }] },
      expect: {
        status: 'eligible',
        amountStatus: 'stated',
        amount: '3600.00',
        outputs: { months: 36, total: '10800.00' },
      },
    },
    {
      name: { zh: '2023年12月出生：二十四个月，共7200元', en: 'Born in December 2023: 24 months, 7200 yuan' },
      provision: 'subsidy',
      on: '2026-11-24',
      household: { children: [{ birthDate: '2023-12', birthAuthorised: true }] },
      expect: {
        status: 'eligible',
        amountStatus: 'not-stated',
        amount: null,
        outputs: { months: 24, total: '7200.00', applicants: 1 },
      },
    },
    {
      name: { zh: '2021年12月出生：2025年1月前已满三周岁', en: 'Born in December 2021: three before January 2025' },
      provision: 'subsidy',
      on: '2025-01-01',
      household: { children: [{ birthDate: '2021-12', birthAuthorised: true }] },
      expect: { status: 'not-eligible', amountStatus: null, amount: null },
    },
  ],
});
