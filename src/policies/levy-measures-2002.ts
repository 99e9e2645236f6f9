import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import {
  ANSWER_WITHIN_DAYS,
  APPLY_WITHIN_DAYS,
  LEVY_PERIOD,
  PAY_WITHIN_DAYS,
  SURCHARGE_CAPPED_FROM,
  SURCHARGE_PER_MILLE,
} from '../policy/levy-law.js';

const { addDays, all, choose, equal, fact, not, on, onOrAfter, onOrBefore, term } = build;

const PLACES = {
  'registered-place': { zh: '户籍地', en: 'the place of registration' },
  'current-residence': { zh: '现居住地', en: 'the present residence' },
};

const PAYMENT = '第六条';
const FLOATING = '第五条';

const applyBy = addDays(fact('case.receivedOn'), { parameter: 'apply-days' });

/** 社会抚养费征收管理办法: which county levies, by when to pay or to ask for installments, and the late surcharge. */
export const levyMeasures2002 = builtIn({
  id: 'levy-measures-2002',
  title: { zh: '社会抚养费征收管理办法', en: 'Measures for the collection of the social maintenance fee' },
  issuer: { zh: '国务院', en: 'State Council' },
  documentNumber: '国务院令第357号',
  rank: 'administrative-regulation',
  jurisdiction: { division: null },
  issuedOn: '2002-08-02',
  inForce: {
    from: '2002-09-01',
    until: { notBefore: '2021-09-26', notAfter: '2021-09-27' },
    endedBy: {
      document: {
        zh: '国务院关于修改和废止部分行政法规的决定（2021年9月，文号未见）',
        en: 'Decision of the State Council of September 2021 repealing administrative regulations (number not seen)',
      },
      number: null,
      date: '2021-09-26',
      rank: 'administrative-regulation',
      confidence: 'verified',
    },
    evidence: {
      zh: '废止决定自公布之日起施行，见2021年9月27日报道，公布日为26日或27日；征收本身自2021年8月20日起已无依据',
      en: 'The repeal took effect on publication, which press reports of 27 September 2021 put on the 26th or 27th; the levy itself had lost its basis on 20 August 2021',
    },
  },
  source: { zh: '办法全文', en: 'The full text of the measures' },

  parameters: {
    'pay-days': {
      says: { zh: '三十（缴纳）', en: 'thirty (to pay)' },
      is: { value: PAY_WITHIN_DAYS, type: 'number' },
      cites: PAYMENT,
    },
    'apply-days': {
      says: { zh: '三十（申请分期）', en: 'thirty (to apply for installments)' },
      is: { value: APPLY_WITHIN_DAYS, type: 'number' },
      cites: `${PAYMENT}第二款`,
    },
    'answer-days': {
      says: { zh: '三十（答复申请）', en: 'thirty (to answer the application)' },
      is: { value: ANSWER_WITHIN_DAYS, type: 'number' },
      cites: `${PAYMENT}第二款`,
    },
    'per-mille': {
      says: { zh: '滞纳金每月千分之几', en: 'the late surcharge in per mille a month' },
      is: { value: SURCHARGE_PER_MILLE, type: 'number' },
      cites: '第八条',
    },
    'capped-from': {
      says: { zh: '滞纳金设上限之日', en: 'the day from which the surcharge is capped' },
      is: { value: SURCHARGE_CAPPED_FROM, type: 'date' },
      cites: '行政强制法第四十五条',
    },
  },

  terms: {
    unlawful: {
      says: { zh: '该子女的出生不符合规定', en: 'the birth of this child was outside the rules' },
      is: not(fact('child.birthAuthorised')),
    },
    floating: {
      says: { zh: '当事人为流动人口', en: 'they belong to the floating population' },
      is: equal(fact('residence.status'), 'floating'),
    },
    place: {
      says: { zh: '有权征收的地方', en: 'the place whose county levies' },
      options: PLACES,
      is: choose(fact('case.noticedAtBirth'), fact('case.birthPlace'), fact('case.foundFirstBy')),
    },
  },

  provisions: {
    levy: {
      kind: 'levy',
      says: { zh: '征收社会抚养费（标准由省规定）', en: 'The levy, by the standard that the province sets' },
      cites: '第三条、第五条第二款',
      subject: 'child',
      when: all(term('unlawful'), not(fact('case.leviedElsewhere'))),
      minimum: 'set-locally',
    },
    'competent-place': {
      kind: 'rule',
      says: { zh: '流动人口由哪一地征收', en: 'Which place levies on the floating population' },
      cites: FLOATING,
      subject: 'child',
      when: all(term('unlawful'), term('floating')),
      periods: [LEVY_PERIOD],
      outputs: { place: { says: { zh: '有权征收的地方', en: 'the place that levies' }, is: term('place') } },
    },
    payment: {
      kind: 'rule',
      says: { zh: '缴纳期限', en: 'When the levy is to be paid' },
      cites: PAYMENT,
      subject: 'child',
      when: term('unlawful'),
      periods: [LEVY_PERIOD],
      outputs: {
        'due-on': {
          says: { zh: '最后缴纳日', en: 'the last day for paying' },
          is: addDays(fact('case.receivedOn'), { parameter: 'pay-days' }),
        },
        'apply-by': {
          says: { zh: '申请分期的最后一日', en: 'the last day for applying for installments' },
          is: applyBy,
        },
      },
    },
    'installment-application': {
      kind: 'rule',
      says: { zh: '分期缴纳的申请', en: 'An application for installments' },
      cites: `${PAYMENT}第二款`,
      subject: 'child',
      when: all(term('unlawful'), fact('case.appliedInWriting')),
      periods: [LEVY_PERIOD],
      outputs: {
        'in-time': {
          says: { zh: '在期限内申请', en: 'it was made in time' },
          is: onOrBefore(fact('case.appliedOn'), applyBy),
        },
        'with-proof': {
          says: { zh: '附有确有困难的证明', en: 'real difficulty was shown' },
          is: fact('case.difficultyShown'),
        },
        'answer-by': {
          says: { zh: '作出书面答复的最后一日', en: 'the last day for the written answer' },
          is: addDays(fact('case.appliedOn'), { parameter: 'answer-days' }),
        },
      },
    },
    'late-surcharge': {
      kind: 'rule',
      says: { zh: '逾期滞纳金', en: 'The surcharge for late payment' },
      cites: '第八条',
      subject: 'child',
      when: term('unlawful'),
      periods: [LEVY_PERIOD],
      outputs: {
        'per-mille-a-month': {
          says: { zh: '每月按未缴部分的千分之几', en: 'per mille of the unpaid part, for each month' },
          is: { parameter: 'per-mille' },
        },
        capped: {
          says: { zh: '不得超过本金', en: 'it may not exceed the sum owed' },
          is: onOrAfter(on, { parameter: 'capped-from' }),
        },
      },
    },
  },

  notes: [
    {
      id: 'who-decides',
      says: {
        zh: '第四条：由县级计划生育行政部门作出书面征收决定，可以委托乡镇人民政府或街道办事处作出；委托方为县级部门，受托方为乡镇或街道',
        en: 'Article 4: the county family planning department decides in writing and may delegate the decision to a township or sub-district; the county is the principal, the township the delegate',
      },
    },
    {
      id: 'province-sets-standard',
      says: {
        zh: '第三条：具体标准由省规定；任何单位和个人不得增设项目或提高标准，县、乡的最低额不改变应缴数额',
        en: 'Article 3: the province sets the standard and nobody may add charges or raise it; a minimum of a county or township does not change what is owed',
      },
      provisions: ['levy'],
    },
    {
      id: 'no-double-levy',
      says: {
        zh: '第五条第二款：已在一地征收的，另一地不得因同一事实再次征收',
        en: 'Article 5, second paragraph: what was levied in one place may not be levied in another for the same fact',
      },
      provisions: ['levy'],
    },
    {
      id: 'standard-of-place',
      says: { zh: '由哪一地征收，即适用哪一地的标准', en: 'The standard is that of the place that levies' },
      provisions: ['competent-place'],
    },
    {
      id: 'day-of-receipt',
      says: {
        zh: '收到当日不计；最后一日为节假日的顺延，此处未作顺延（一般规则，凭记忆）',
        en: 'The day of receipt is not counted; a last day that is a holiday moves to the next working day, which is not computed here (general rules, recalled)',
      },
      provisions: ['payment', 'installment-application'],
    },
    {
      id: 'effective-on-delivery',
      says: {
        zh: '第六条：决定自送达起生效，应一次缴清；确有困难的才可申请分期',
        en: 'Article 6: a decision takes effect when it is delivered and is to be paid in one sum, unless real difficulty allows installments',
      },
      provisions: ['payment'],
    },
    {
      id: 'part-months',
      says: {
        zh: '不足一个月是否计算、如何取整，原文未写；应缴多少另行计算',
        en: 'Whether part months count, and how to round, is not stated; how much is owed is computed apart from this answer',
      },
      provisions: ['late-surcharge'],
    },
    {
      id: 'surcharge-before-2012',
      says: {
        zh: '2012年以前已产生的滞纳金是否受上限约束，此处不作回答',
        en: 'Whether the cap binds a surcharge that had run before 2012 is not answered here',
      },
      provisions: ['late-surcharge'],
    },
    {
      id: 'installment-limits',
      says: {
        zh: '分期的期限和期数由省规定，办法未写',
        en: 'How long and in how many parts one may pay is left to the provinces',
      },
      provisions: ['installment-application'],
    },
  ],

  notModelled: [
    {
      what: {
        zh: '第九条：复议和诉讼不停止执行；第十条：全部上缴国库；第十二条：单位和村居委会协助',
        en: 'Article 9: review or suit does not suspend the decision; article 10: all money goes to the treasury; article 12: employers and committees assist',
      },
      because: { zh: '不是关于家庭应缴数额的规定', en: 'Not rules about what a household owes' },
    },
    {
      what: { zh: '逾期后申请法院强制执行', en: 'Enforcement by the court after default' },
      because: { zh: '属程序', en: 'A matter of procedure' },
    },
    {
      what: { zh: '2021年对旧案的处理', en: 'What became of old cases in 2021' },
      because: { zh: '见 levy-transition-2021', en: 'See levy-transition-2021' },
    },
  ],

  cases: [
    {
      name: { zh: '2011年10月1日收到决定书', en: 'Decision received on 1 October 2011' },
      provision: 'payment',
      on: '2011-10-01',
      case: { receivedOn: '2011-10-01' },
      household: { children: [{ birthDate: '2011-01-01', birthAuthorised: false }] },
      expect: { status: 'applies', outputs: { 'due-on': '2011-10-31', 'apply-by': '2011-10-31' } },
    },
    {
      name: { zh: '跨年：2010年12月15日收到', en: 'Over the end of the year: received on 15 December 2010' },
      provision: 'payment',
      on: '2010-12-15',
      case: { receivedOn: '2010-12-15' },
      household: { children: [{ birthDate: '2010-01-01', birthAuthorised: false }] },
      expect: { status: 'applies', outputs: { 'apply-by': '2011-01-14' } },
    },
    {
      name: { zh: '第31日才申请分期', en: 'Applied on the 31st day' },
      provision: 'installment-application',
      on: '2011-11-01',
      case: {
        receivedOn: '2011-10-01',
        appliedOn: '2011-11-01',
        appliedInWriting: true,
        difficultyShown: true,
      },
      household: { children: [{ birthDate: '2011-01-01', birthAuthorised: false }] },
      expect: { status: 'applies', outputs: { 'in-time': false, 'with-proof': true, 'answer-by': '2011-12-01' } },
    },
    {
      name: { zh: '口头申请', en: 'Applied by word of mouth' },
      provision: 'installment-application',
      on: '2011-10-20',
      case: { receivedOn: '2011-10-01', appliedOn: '2011-10-20', appliedInWriting: false },
      household: { children: [{ birthDate: '2011-01-01', birthAuthorised: false }] },
      expect: { status: 'does-not-apply' },
    },
    {
      name: {
        zh: '当时未被发现，户籍地首先发现',
        en: 'Not noticed at the time; the place of registration found it first',
      },
      provision: 'competent-place',
      on: '2011-06-01',
      case: { noticedAtBirth: false, birthPlace: 'current-residence', foundFirstBy: 'registered-place' },
      household: { residence: { status: 'floating' }, children: [{ birthDate: '2010-01-01', birthAuthorised: false }] },
      expect: { status: 'applies', outputs: { place: 'registered-place' } },
    },
    {
      name: { zh: '在现居住地生育，当时已被发现', en: 'Born at the present residence and noticed at the time' },
      provision: 'competent-place',
      on: '2011-06-01',
      case: { noticedAtBirth: true, birthPlace: 'current-residence' },
      household: { residence: { status: 'floating' }, children: [{ birthDate: '2010-01-01', birthAuthorised: false }] },
      expect: { status: 'applies', outputs: { place: 'current-residence' } },
    },
    {
      name: { zh: '标准由省规定', en: 'The province sets the standard' },
      provision: 'levy',
      on: '2011-06-01',
      case: { leviedElsewhere: false },
      household: { children: [{ birthDate: '2010-01-01', birthAuthorised: false }] },
      expect: { status: 'due', amountStatus: 'set-locally', minimum: null },
    },
    {
      name: { zh: '已在别处征收', en: 'Levied elsewhere already' },
      provision: 'levy',
      on: '2011-06-01',
      case: { leviedElsewhere: true },
      household: { children: [{ birthDate: '2010-01-01', birthAuthorised: false }] },
      expect: { status: 'not-due', amountStatus: null, minimum: null },
    },
    {
      name: { zh: '2022年：已无征收依据', en: '2022: the levy has no basis any more' },
      provision: 'levy',
      on: '2022-06-01',
      case: { leviedElsewhere: false },
      household: { children: [{ birthDate: '2022-02-01', birthAuthorised: false }] },
      expect: { status: 'not-in-force', amountStatus: null, minimum: null },
    },
    {
      name: { zh: '2012年起滞纳金不超过本金', en: 'From 2012 the surcharge is capped' },
      provision: 'late-surcharge',
      on: '2012-03-01',
      household: { children: [{ birthDate: '2010-01-01', birthAuthorised: false }] },
      expect: { status: 'applies', outputs: { 'per-mille-a-month': 2, capped: true } },
    },
    {
      name: { zh: '2011年底尚无上限', en: 'No cap at the end of 2011' },
      provision: 'late-surcharge',
      on: '2011-12-31',
      household: { children: [{ birthDate: '2010-01-01', birthAuthorised: false }] },
      expect: { status: 'applies', outputs: { capped: false } },
    },
  ],
});
