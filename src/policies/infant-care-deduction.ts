import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';

const {
  above,
  addMonths,
  all,
  calendarMonths,
  fact,
  greatest,
  happened,
  not,
  on,
  smallest,
  subtract,
  term,
  times,
  yearStart,
} = build;

const DEDUCTION = '3岁以下婴幼儿照护专项附加扣除';

const january = yearStart(on);
const birth = fact('child.birthDate');

/** 3岁以下婴幼儿照护: what may be deducted from taxable income for a child under three. */
export const infantCareDeduction = builtIn({
  id: 'infant-care-deduction',
  title: {
    zh: '3岁以下婴幼儿照护个人所得税专项附加扣除',
    en: 'Income-tax deduction for the care of children under three',
  },
  issuer: { zh: '国务院', en: 'State Council' },
  documentNumber: '国发〔2022〕8号',
  rank: 'national-document',
  jurisdiction: { division: null },
  issuedOn: 'not-stated',
  inForce: {
    from: '2022-01-01',
    until: 'not-stated',
    evidencedUntil: '2027-01-01',
    evidence: {
      zh: '自2022年1月1日起，2023年1月1日起提高标准（国发〔2023〕13号），未写终止，现行有效',
      en: 'From 1 January 2022, raised on 1 January 2023 (document number 13 of 2023); no end is stated and it is in force today',
    },
  },
  source: { zh: '国发〔2022〕8号、国发〔2023〕13号', en: 'The documents of 2022 and 2023' },

  parameters: {
    monthly: {
      says: { zh: '每孩每月扣除', en: 'deducted for each child and month' },
      is: {
        series: [
          { from: '2022-01-01', value: { value: '1000.00', type: 'money' } },
          { from: '2023-01-01', value: { value: '2000.00', type: 'money' } },
        ],
      },
      cites: DEDUCTION,
    },
    'most-months': {
      says: { zh: '三十六', en: 'thirty-six' },
      is: { value: 36, type: 'number' },
      cites: DEDUCTION,
    },
    half: {
      says: { zh: '一半', en: 'one half' },
      is: { value: '0.5', type: 'number' },
      cites: DEDUCTION,
    },
  },

  terms: {
    months: {
      says: { zh: '当年可扣除的月数', en: 'the months of the year that count' },
      is: subtract(
        smallest(12, calendarMonths(january, addMonths(birth, { parameter: 'most-months' }))),
        greatest(0, calendarMonths(january, birth)),
      ),
    },
    'for-the-year': {
      says: { zh: '当年可扣除的数额', en: 'what may be deducted in the year' },
      is: times({ parameter: 'monthly' }, term('months')),
    },
  },

  provisions: {
    deduction: {
      kind: 'rule',
      says: {
        zh: '当年应纳税所得额的扣除（不是发放的款项）',
        en: 'A deduction from the taxable income of the year (not a payment)',
      },
      cites: DEDUCTION,
      subject: 'child',
      when: all(above(term('months'), 0), not(happened(fact('child.deathDate')))),
      outputs: {
        months: { says: { zh: '当年的月数', en: 'months in the year' }, is: term('months') },
        whole: {
          says: { zh: '父母一方全额扣除', en: 'where one parent deducts it all' },
          is: term('for-the-year'),
        },
        half: {
          says: { zh: '父母各扣一半时，每人扣除', en: 'for each parent, where both deduct one half' },
          is: times(term('for-the-year'), { parameter: 'half' }),
        },
      },
    },
  },

  notes: [
    {
      id: 'whole-year',
      says: {
        zh: '按所问之日所在的全年计算',
        en: 'It is computed for the whole of the year in which the day asked about lies',
      },
    },
    {
      id: 'fixed-for-the-year',
      says: { zh: '分摊方式一年内不变', en: 'How the parents share it is fixed for the year' },
    },
    {
      id: 'death-not-stated',
      says: {
        zh: '子女死亡的如何处理，未见规定；此处死亡后不再计算',
        en: 'What follows when the child dies was not read; here nothing is given after the death',
      },
    },
  ],

  notModelled: [
    {
      what: { zh: '税率和少缴的税额', en: 'Tax rates, and how much tax is saved' },
      because: { zh: '取决于收入，不属本规定', en: 'They depend on income and are not in this text' },
    },
  ],

  cases: [
    {
      name: { zh: '2022年5月出生，2022年：八个月', en: 'Born in May 2022, in 2022: eight months' },
      provision: 'deduction',
      on: '2022-12-31',
      household: { children: [{ birthDate: '2022-05-10' }] },
      expect: { status: 'applies', outputs: { months: 8, whole: '8000.00', half: '4000.00' } },
    },
    {
      name: { zh: '2020年3月出生，2023年：两个月', en: 'Born in March 2020, in 2023: two months' },
      provision: 'deduction',
      on: '2023-06-30',
      household: { children: [{ birthDate: '2020-03-15' }] },
      expect: { status: 'applies', outputs: { months: 2, whole: '4000.00' } },
    },
    {
      name: { zh: '现行：2024年出生', en: 'In force today: born in 2024' },
      provision: 'deduction',
      on: '2026-11-24',
      household: { children: [{ birthDate: '2024-02-01' }] },
      expect: { status: 'applies', outputs: { months: 12, whole: '24000.00', half: '12000.00' } },
    },
    {
      name: { zh: '2023年1月满三周岁，2023年：无', en: 'Three in January 2023: nothing in 2023' },
      provision: 'deduction',
      on: '2023-06-30',
      household: { children: [{ birthDate: '2020-01-15' }] },
      expect: { status: 'does-not-apply' },
    },
  ],
});
