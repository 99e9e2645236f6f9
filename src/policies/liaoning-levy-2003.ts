import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import { inYear, LEFT_OUT, PARENTS_LISTED, PRESS_SOURCE } from './parts/levy-document.js';
import { atDecided, FIGURES, FIGURES_BY_YEAR, NUMBER } from './parts/levy-terms.js';
import {
  BASE_YEAR,
  baseArea,
  bornUnlawfully,
  GOVERNED_BY,
  GOVERNING_DATE,
  IN_2016,
  number,
  OTHER_WAYS,
  TWINS,
} from './parts/levy-text.js';

const { equal, every, fact, not, parameter, reading, rows, term, times } = build;

const ARTICLE = '征收标准';
const INSTALLMENTS = '分期缴纳';

const figure = (zh: string, en: string, value: number | string) => number({ zh, en }, value, ARTICLE);

const isUrban = equal(fact('each.registration'), 'urban');
const base = times(term('figure'), term('number'));

const child = { id: 'c1', birthDate: '2010-03-01', birthAuthorised: false, unlawfulAs: 'extra-child' };
const household = {
  partners: [{ registration: 'urban' }, { registration: 'urban' }],
  children: [child],
};
const bases = [{ kind: 'urban-disposable-income', year: 2009, amount: '18560.00' }];

/** 辽宁省2003年的社会抚养费规定: five to ten times, and payment by installments. */
export const liaoningLevy2003 = builtIn({
  id: 'liaoning-levy-2003',
  title: { zh: '辽宁省社会抚养费征收规定（2003年）', en: 'Levy rules of Liaoning, 2003' },
  issuer: { zh: '辽宁省', en: 'Liaoning province' },
  documentNumber: null,
  rank: 'provincial-regulation',
  jurisdiction: { division: '210000' },
  issuedOn: 'not-stated',
  inForce: {
    from: inYear(2003),
    until: IN_2016,
    evidence: {
      zh: '只知2003年施行，2010年的报道仍据以征收；推定至两孩政策施行的2016年',
      en: 'Only the year 2003 is known; the press of 2010 still has it applied; taken to last until the two-child rule of 2016',
    },
  },
  source: { zh: '2010年的报道', en: 'Press reports of 2010' },
  governedBy: GOVERNED_BY,
  readings: {
    'governing-date': GOVERNING_DATE,
    'base-year': BASE_YEAR,
    'unit-of-charge': {
      asks: {
        zh: '对夫妻合计征收一份，还是对每一方征收？',
        en: 'Is one amount charged to the couple, or one to each parent?',
      },
      options: {
        couple: {
          says: { zh: '夫妻合计一份', en: 'one amount for the couple' },
          cites: {
            zh: '报道的辽阳例：18560元的五倍即92800元',
            en: 'the example of Liaoyang in the press: five times 18560 is 92800',
          },
        },
        'each-parent': {
          says: { zh: '每一方一份', en: 'one for each parent' },
          cites: { zh: '多数省份对双方分别征收', en: 'most provinces charge each parent' },
        },
      },
      default: 'couple',
      because: { zh: '报道的例子只计一份基数', en: 'The example in the press counts the figure once.' },
    },
    'installment-clock': {
      asks: { zh: '三年期限从何时起算？', en: 'When do the three years begin?' },
      options: {
        decision: {
          says: { zh: '自决定之日', en: 'on the day of the decision' },
          cites: { zh: '债务由决定确定', en: 'the decision fixes the debt' },
        },
        approval: {
          says: { zh: '自批准分期之日', en: 'on the day the installments are approved' },
          cites: {
            zh: '国务院令第357号第六条：分期须经批准',
            en: 'State Council order 357, article 6: installments need approval',
          },
        },
        receipt: {
          says: { zh: '自收到决定书之日', en: 'on the day the decision is received' },
          cites: {
            zh: '国务院令第357号第六条：缴纳期限自收到起算',
            en: 'State Council order 357, article 6: the time for payment runs from receipt',
          },
        },
      },
      default: 'decision',
      because: { zh: '征收决定确定债务', en: 'The decision fixes the debt.' },
    },
  },
  parameters: {
    'extra-least': figure('多生育子女，最低倍数', 'extra child, least multiple', 5),
    'extra-greatest': figure('多生育子女，最高倍数', 'extra child, greatest multiple', 10),
    'most-years': figure('分期最长年数', 'greatest number of years', 3),
    'months-a-year': figure('一年的月数', 'months in a year', 12),
    'most-payments': figure('最多期数', 'greatest number of payments', 3),
    'first-share': figure('首期至少占总额', 'first payment, least share of the whole', '0.5'),
  },
  terms: {
    ...FIGURES_BY_YEAR,
    'couple-figure': {
      says: { zh: '夫妻同属一种户口的基数', en: 'the figure of a couple of one registration' },
      is: rows(
        [every('partners', isUrban), term('urban-figure')],
        [every('partners', not(isUrban)), term('rural-figure')],
      ),
    },
    figures: FIGURES,
    figure: {
      says: { zh: '计征基数', en: 'the figure that the levy is computed from' },
      is: reading('unit-of-charge', { couple: term('couple-figure'), 'each-parent': term('figures') }),
    },
    number: NUMBER,
    'unlawful-birth': { says: { zh: '属多生育的子女', en: 'it is an extra child' }, is: bornUnlawfully('extra-child') },
  },
  provisions: {
    levy: {
      kind: 'levy',
      says: { zh: '社会抚养费', en: 'The social maintenance fee' },
      cites: ARTICLE,
      subject: 'child',
      when: term('unlawful-birth'),
      minimum: times(base, parameter('extra-least')),
      maximum: times(base, parameter('extra-greatest')),
      outputs: { 'at-multiple': atDecided(base) },
      installments: 'installments',
    },
    installments: {
      kind: 'installments',
      says: {
        zh: '分期缴纳：最长三年、至多三次，首次不低于总额一半',
        en: 'Installments: three years and three payments at most, the first at least one half',
      },
      cites: INSTALLMENTS,
      subject: 'child',
      when: term('unlawful-birth'),
      limitMonths: times(parameter('most-years'), parameter('months-a-year')),
      clock: reading('installment-clock', { decision: 'decision', approval: 'approval', receipt: 'receipt' }),
      needs: [
        {
          id: 'applied-in-writing',
          says: { zh: '已书面申请分期缴纳', en: 'installments were applied for in writing' },
          is: fact('case.appliedInWriting'),
        },
        {
          id: 'difficulty-shown',
          says: { zh: '已证明一次性缴纳确有困难', en: 'it was shown that paying at once is really difficult' },
          is: fact('case.difficultyShown'),
        },
      ],
      firstAtLeast: times(fact('case.amount'), parameter('first-share')),
      maxCount: parameter('most-payments'),
      outputs: {
        'limit-years': { says: { zh: '分期最长年数', en: 'greatest number of years' }, is: parameter('most-years') },
      },
    },
  },
  notes: [
    PRESS_SOURCE,
    OTHER_WAYS,
    PARENTS_LISTED,
    TWINS,
    baseArea(
      '报道的例子取市的城镇数字；农村的地区未写',
      'The example in the press takes the urban figure of the city; for rural residents no area is named',
    ),
    {
      id: 'mixed-couple',
      says: {
        zh: '合计一份而双方户口不同的，取哪一方的基数未见规定',
        en: 'Where one amount is charged to a couple of two registrations, whose figure counts was not read',
      },
      provisions: ['levy'],
    },
    {
      id: 'needs-of-the-measures',
      says: {
        zh: '申请和困难两项条件出自国务院令第357号第六条',
        en: 'The two conditions, application and difficulty, are those of State Council order 357, article 6',
      },
      provisions: ['installments'],
    },
  ],
  notModelled: LEFT_OUT,
  cases: [
    {
      name: { zh: '辽阳例：18560元的五倍', en: 'The example of Liaoyang: five times 18560' },
      provision: 'levy',
      on: '2010-09-01',
      child: 'c1',
      household,
      case: { bases },
      expect: { status: 'due', amountStatus: 'stated', minimum: '92800.00', maximum: '185600.00' },
    },
    {
      name: { zh: '双方户口不同：基数未见规定', en: 'Two registrations: whose figure counts was not read' },
      provision: 'levy',
      on: '2010-09-01',
      child: 'c1',
      household: { ...household, partners: [{ registration: 'urban' }, { registration: 'rural' }] },
      case: { bases },
      expect: { status: 'due', amountStatus: 'not-stated', minimum: null },
    },
    {
      name: { zh: '申请分期', en: 'Installments applied for' },
      provision: 'installments',
      on: '2010-09-01',
      child: 'c1',
      household,
      case: { appliedInWriting: true, difficultyShown: true, amount: '92800.00' },
      expect: { status: 'applies' },
    },
    {
      name: { zh: '未书面申请', en: 'Not applied for in writing' },
      provision: 'installments',
      on: '2010-09-01',
      child: 'c1',
      household,
      case: { appliedInWriting: false, difficultyShown: true, amount: '92800.00' },
      expect: { status: 'does-not-apply' },
    },
    {
      name: {
        zh: '第二个多生育子女；合法出生的和决定之后收养的均不计入；出生、发现、决定在三年里',
        en: 'Second extra child, none within the rules or adopted after the decision is counted; born, discovered and decided in three years',
      },
      provision: 'levy',
      on: '2012-09-01',
      child: 'c1',
      household: {
        ...household,
        children: [
          { birthDate: '2003-03-01', birthAuthorised: true, unlawfulAs: 'extra-child' },
          { birthDate: '2004-03-01', birthAuthorised: false, unlawfulAs: 'extra-child', parents: [] },
          { birthDate: '2005-03-01', birthAuthorised: false, unlawfulAs: 'unmarried' },
          { birthDate: '2007-03-01', birthAuthorised: false, unlawfulAs: 'extra-child' },
          { birthDate: '2008-03-01', birthAuthorised: false, unlawfulAs: 'extra-child', adoptedOn: '2013-01-01' },
          child,
        ],
      },
      case: {
        discoveredOn: '2011-06-01',
        bases: [
          ...bases,
          { kind: 'urban-disposable-income', year: 2010, amount: '20014.00' },
          { kind: 'urban-disposable-income', year: 2011, amount: '22500.00' },
        ],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '185600.00', maximum: '371200.00' },
    },
    {
      name: { zh: '农村夫妻', en: 'A rural couple' },
      provision: 'levy',
      on: '2010-09-01',
      child: 'c1',
      household: { ...household, partners: [{ registration: 'rural' }, { registration: 'rural' }] },
      case: { bases: [...bases, { kind: 'rural-net-income', year: 2009, amount: '6000.00' }] },
      expect: { status: 'due', amountStatus: 'stated', minimum: '30000.00', maximum: '60000.00' },
    },
    {
      name: { zh: '农村夫妻，按每一方一份', en: 'A rural couple, one amount for each parent' },
      provision: 'levy',
      on: '2010-09-01',
      child: 'c1',
      household: { ...household, partners: [{ registration: 'rural' }, { registration: 'rural' }] },
      case: { bases: [...bases, { kind: 'rural-net-income', year: 2009, amount: '6000.00' }] },
      readings: { 'unit-of-charge': 'each-parent' },
      expect: { status: 'due', amountStatus: 'stated', minimum: '60000.00', maximum: '120000.00' },
    },
  ],
});
