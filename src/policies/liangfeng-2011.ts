import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import { LAW_OF_2021, LEVY_ENDED_ON } from '../policy/levy-law.js';

const { all, choose, count, equal, fact, not, on, rankOfChild, reading, smallest, some, term, yuan } = build;

const TABLE = '三、3';
const OFFICE = '二、(二)4';

const order = (place: number) => equal(term('place'), place);

/** The registration of the couple as the reading about mixed couples takes it. */
const registered = (area: 'rural' | 'urban') => equal(term('registration'), area);

const lives = (area: 'rural' | 'urban') => equal(fact('each.registration', on), area);

const REGISTRATIONS = { rural: { zh: '农村', en: 'rural' }, urban: { zh: '城镇', en: 'urban' } };

/** The registration that decides: of the partner of that sex if exactly one of two has it, else the higher. */
const registrationOf = (sex: 'female' | 'male') => {
  const both = equal(count('partners', true), 2);
  const one = equal(count('partners', equal(fact('each.sex'), sex)), 1);
  const urban = some('partners', all(equal(fact('each.sex'), sex), lives('urban')));
  return choose(all(both, one), choose(urban, 'urban', 'rural'), term('higher-registration'));
};

/** 关于进一步抓好人口和计划生育工作的实施意见: the township's least levy for a birth outside the rules, and payment by installments. */
export const liangfeng2011 = builtIn({
  id: 'liangfeng-2011',
  title: {
    zh: '关于进一步抓好人口和计划生育工作的实施意见',
    en: 'Opinion on further improving population and family planning work',
  },
  issuer: {
    zh: '中共宣汉县凉风乡委员会、凉风乡人民政府',
    en: 'Party committee and government of Liangfeng township, Xuanhan county',
  },
  documentNumber: '凉委发〔2011〕38号',
  rank: 'township-document',
  jurisdiction: {
    division: '511722',
    place: '凉风乡',
    inferred: {
      zh: '原文只印宣汉县;省、市据县名推定',
      en: 'Only Xuanhan county is printed; province and prefecture follow from its name',
    },
  },
  issuedOn: '2011-09-05',
  inForce: {
    from: '2011-09-05',
    until: LEVY_ENDED_ON,
    endedBy: LAW_OF_2021,
    evidence: {
      zh: '原文未写生效日和失效日:自发文之日起;征收依据自2021年8月20日起不复存在',
      en: 'Neither the first nor the last day is printed: from the day of issue; the levy lost its basis on 20 August 2021',
    },
  },
  source: { zh: '凉风乡文件,原文第三篇', en: 'Liangfeng township document, third text of the source' },

  governedBy: reading('governing-date', { decision: on, birth: fact('child.birthDate') }),

  readings: {
    'birth-counted': {
      asks: { zh: '“第一孩”“第二孩”按什么计数?', en: 'Which births are counted as first and second?' },
      options: {
        'unlawful-births': {
          says: { zh: '只数违法生育的孩次', en: 'only births outside the rules' },
          cites: { zh: '原文作“违法生育第一孩”', en: 'the text says "first unlawful birth"' },
        },
        children: {
          says: { zh: '数全部子女的孩次', en: 'all births of the couple' },
          cites: {
            zh: '当时省条例对未婚生育第一个子女另设较低一档',
            en: 'the provincial rule of the time had a lower step of its own for a first child',
          },
        },
      },
      default: 'unlawful-births',
      because: { zh: '条文说的是“违法生育第一孩”', en: 'The text speaks of the first unlawful birth.' },
    },
    'employee-scope': {
      asks: { zh: '单位职工的标准适用于哪些孩次?', en: 'To which births does the standard for employees apply?' },
      options: {
        'any-birth': {
          says: { zh: '任何孩次', en: 'any birth' },
          cites: { zh: '该句未写孩次', en: 'the clause names no birth' },
        },
        'second-only': {
          says: { zh: '只适用于第二孩', en: 'the second birth only' },
          cites: { zh: '该句紧接第二孩之后', en: 'the clause follows that on the second birth' },
        },
      },
      default: 'any-birth',
      because: { zh: '该句以分号独立,未写孩次', en: 'The clause stands alone after a semicolon and names no birth.' },
    },
    'mixed-couple': {
      asks: {
        zh: '夫妻一方农村、一方城镇的,按哪一方?',
        en: 'Whose registration counts when one partner is rural and the other urban?',
      },
      options: {
        higher: {
          says: { zh: '取较高的一方', en: 'the higher one' },
          cites: {
            zh: '四川条例2004年第四十三条:以城镇一方所在市为基数',
            en: 'Sichuan regulation of 2004, article 43: the urban base',
          },
        },
        mother: { says: { zh: '按女方', en: "the mother's" }, cites: { zh: '原文未写', en: 'the text does not say' } },
        father: { says: { zh: '按男方', en: "the father's" }, cites: { zh: '原文未写', en: 'the text does not say' } },
      },
      default: 'higher',
      because: { zh: '省条例对此类夫妻采用城镇基数', en: "The province's rule takes the urban base." },
    },
    'later-births': {
      asks: { zh: '第三孩及以上的最低标准是多少?', en: 'What is the minimum for a third or later birth?' },
      options: {
        'not-stated': {
          says: { zh: '未规定', en: 'not stated' },
          cites: { zh: '原文只列到第二孩', en: 'the text stops at the second birth' },
        },
        'as-second': {
          says: { zh: '按第二孩', en: 'as for a second birth' },
          cites: { zh: '通常做法不低于前一孩', en: 'in practice not below the birth before' },
        },
      },
      default: 'not-stated',
      because: { zh: '原文只列到第二孩', en: 'The table stops at two.' },
    },
    'first-levy': {
      asks: { zh: '“首征标准”是什么的最低额?', en: 'Of what is the "first levy standard" the least amount?' },
      options: {
        total: {
          says: { zh: '决定征收总额', en: 'the whole levy' },
          cites: { zh: '原文称为须坚持的征收标准', en: 'the text heads it as a standard to keep' },
        },
        'first-payment': {
          says: { zh: '首次缴纳额', en: 'the first payment' },
          cites: {
            zh: '省定倍数的总额更高;邻县有先收一部分的做法',
            en: "the province's multiples give more; a neighbouring county collected part first",
          },
        },
      },
      default: 'total',
      because: { zh: '原文作为须坚持的标准列出', en: 'The table is headed as a standard to keep.' },
    },
    'installment-clock': {
      asks: { zh: '三年期限从何时起算?', en: 'When do the three years begin?' },
      options: {
        decision: {
          says: { zh: '自决定之日', en: 'on the day of the decision' },
          cites: { zh: '债务由决定确定', en: 'the decision fixes the debt' },
        },
        approval: {
          says: { zh: '自批准分期之日', en: 'on the day the installments are approved' },
          cites: { zh: '分期须经县级部门批准', en: 'the county must approve' },
        },
        receipt: {
          says: { zh: '自收到决定书之日', en: 'on the day the decision is received' },
          cites: { zh: '缴纳期限自收到起算', en: 'the time for payment runs from receipt' },
        },
      },
      default: 'decision',
      because: { zh: '征收决定确定债务', en: 'The decision fixes the debt.' },
    },
    'governing-date': {
      asks: { zh: '适用决定时还是出生时的文件?', en: 'Is it the text of the day of decision or of the day of birth?' },
      options: {
        decision: {
          says: { zh: '决定之日', en: 'the day of the decision' },
          cites: { zh: '文件约束作出决定和征收的机关', en: 'the text addresses those who decide and collect' },
        },
        birth: {
          says: { zh: '出生之日', en: 'the day of birth' },
          cites: { zh: '法不溯及既往', en: 'law does not reach back' },
        },
      },
      default: 'decision',
      because: { zh: '文件针对作出决定和征收的机关', en: 'The text addresses those who decide and collect.' },
    },
  },

  parameters: {
    'first-rural': {
      says: { zh: '违法生育第一孩,农村人口', en: 'first unlawful birth, rural' },
      is: yuan('13000.00'),
      cites: TABLE,
    },
    'first-urban': {
      says: { zh: '违法生育第一孩,城镇人口', en: 'first unlawful birth, urban' },
      is: yuan('20000.00'),
      cites: TABLE,
    },
    'second-rural': {
      says: { zh: '违法生育第二孩,农村人口', en: 'second unlawful birth, rural' },
      is: yuan('20000.00'),
      cites: TABLE,
    },
    'second-urban': {
      says: { zh: '违法生育第二孩,城镇人口', en: 'second unlawful birth, urban' },
      is: yuan('30000.00'),
      cites: TABLE,
    },
    employee: { says: { zh: '单位职工', en: 'employee of a unit' }, is: yuan('40000.00'), cites: TABLE },
    'limit-months': {
      says: { zh: '分期期限三年', en: 'three years of installments' },
      is: { value: 36, type: 'number' },
      cites: OFFICE,
    },
  },

  terms: {
    'unlawful-birth': {
      says: { zh: '该子女属违法生育', en: 'the birth of this child was outside the rules' },
      is: all(fact('child.bornToPartners'), not(fact('child.birthAuthorised'))),
    },
    'place-among-births': {
      says: { zh: '孩次', en: 'the place of this birth in the count' },
      is: reading('birth-counted', {
        'unlawful-births': rankOfChild(all(fact('each.bornToPartners'), not(fact('each.birthAuthorised')))),
        children: rankOfChild(fact('each.bornToPartners')),
      }),
    },
    place: {
      says: { zh: '适用的孩次', en: 'the birth as which it is treated' },
      is: reading('later-births', {
        'not-stated': term('place-among-births'),
        'as-second': smallest(term('place-among-births'), 2),
      }),
    },
    employee: {
      says: { zh: '夫妻一方为单位职工', en: 'one of the partners is an employee of a unit' },
      is: some('partners', equal(fact('each.employment', on), 'unit-employee')),
    },
    'higher-registration': {
      says: { zh: '夫妻中较高的户口性质', en: 'the higher registration of the couple' },
      options: REGISTRATIONS,
      is: choose(some('partners', lives('urban')), 'urban', 'rural'),
    },
    registration: {
      says: { zh: '适用的户口性质', en: 'the registration that counts' },
      options: REGISTRATIONS,
      is: reading('mixed-couple', {
        higher: term('higher-registration'),
        mother: registrationOf('female'),
        father: registrationOf('male'),
      }),
    },
    'employee-row': {
      says: { zh: '按单位职工标准', en: 'the standard for employees applies' },
      is: all(term('employee'), reading('employee-scope', { 'any-birth': true, 'second-only': order(2) })),
    },
  },

  provisions: {
    'levy-minimum': {
      kind: 'levy',
      says: { zh: '社会抚养费的首征标准:不得低于下列数额', en: 'The first levy standard: not less than these amounts' },
      cites: TABLE,
      subject: 'child',
      when: term('unlawful-birth'),
      minimum: {
        rows: [
          { when: term('employee-row'), gives: { parameter: 'employee' } },
          { when: all(order(1), registered('rural')), gives: { parameter: 'first-rural' } },
          { when: all(order(1), registered('urban')), gives: { parameter: 'first-urban' } },
          { when: all(order(2), registered('rural')), gives: { parameter: 'second-rural' } },
          { when: all(order(2), registered('urban')), gives: { parameter: 'second-urban' } },
        ],
        otherwise: 'not-stated',
      },
      minimumOf: reading('first-levy', { total: 'total', 'first-payment': 'first-payment' }),
      installments: 'installments',
    },
    installments: {
      kind: 'installments',
      says: {
        zh: '一次性缴纳确有困难的,可书面申请分期缴纳,期限不超过三年',
        en: 'Where paying at once is really difficult, installments may be applied for in writing, for at most three years',
      },
      cites: OFFICE,
      subject: 'child',
      when: term('unlawful-birth'),
      limitMonths: { parameter: 'limit-months' },
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
    },
  },

  notes: [
    {
      id: 'unit-of-charge',
      says: {
        zh: '原文未写按夫妻、按个人还是按决定计;此处按夫妻计一次',
        en: 'The text does not say whether the amount is for the couple, for each parent or for each decision; here it is one amount for the couple',
      },
      provisions: ['levy-minimum'],
    },
    {
      id: 'who-is-employee',
      says: { zh: '原文未界定“单位职工”', en: 'The text does not define "employee of a unit"' },
      provisions: ['levy-minimum'],
    },
    {
      id: 'township-rank',
      says: {
        zh: '乡镇文件无权设定或提高征收标准;结果是当地做法的最低额,不是应缴额',
        en: 'A township text cannot set or raise a levy standard: the result is the floor of local practice, not the amount owed',
      },
      provisions: ['levy-minimum'],
    },
    {
      id: 'collector',
      says: {
        zh: '乡人民政府受县级部门委托征收;决定主体是县级部门',
        en: 'The township collects by delegation; the county department decides',
      },
    },
  ],

  notModelled: [
    {
      what: { zh: '向党员干部的党纪政纪处分', en: 'Discipline of party members and officials' },
      because: { zh: '不属于家庭的权利义务', en: 'Not a right or duty of a household' },
    },
    {
      what: {
        zh: '“三不准”及证件、户口、低保、就医方面的限制',
        en: 'The refusals of papers, registration, allowance and medical reimbursement',
      },
      because: { zh: '属强制手段,本库不计算', en: 'Means of coercion, which this library does not compute' },
    },
    {
      what: {
        zh: '独生子女父母奖励金专户、困难户救济优先',
        en: 'The account for only-child rewards; priority in relief',
      },
      because: { zh: '原文未列金额或对象标准', en: 'The text gives neither amounts nor conditions' },
    },
    {
      what: { zh: '学校、医院、派出所的通报期限', en: 'Reporting duties of schools, hospital and police' },
      because: { zh: '不是关于家庭的规定', en: 'Not rules about a household' },
    },
  ],

  cases: [
    {
      name: { zh: '农村夫妻,违法生育第一孩', en: 'Rural couple, first unlawful birth' },
      provision: 'levy-minimum',
      on: '2012-06-01',
      child: 'c1',
      household: {
        partners: [
          { sex: 'female', registration: 'rural', employment: 'none' },
          { sex: 'male', registration: 'rural', employment: 'other' },
        ],
        children: [{ id: 'c1', birthDate: '2012-01-10', birthAuthorised: false }],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '13000.00' },
    },
    {
      name: { zh: '城镇夫妻,违法生育第二孩', en: 'Urban couple, second unlawful birth' },
      provision: 'levy-minimum',
      on: '2013-06-01',
      child: 'c2',
      household: {
        partners: [
          { sex: 'female', registration: 'urban', employment: 'none' },
          { sex: 'male', registration: 'urban', employment: 'other' },
        ],
        children: [
          { id: 'c1', birthDate: '2011-10-10', birthAuthorised: false },
          { id: 'c2', birthDate: '2013-01-10', birthAuthorised: false },
        ],
      },
      expect: { status: 'due', amountStatus: 'stated', minimum: '30000.00' },
    },
    {
      name: { zh: '第三孩:原文未规定', en: 'Third unlawful birth: the text is silent' },
      provision: 'levy-minimum',
      on: '2016-06-01',
      child: 'c3',
      household: {
        partners: [{ sex: 'female', registration: 'rural', employment: 'none' }],
        children: [
          { id: 'c1', birthDate: '2011-10-10', birthAuthorised: false },
          { id: 'c2', birthDate: '2013-01-10', birthAuthorised: false },
          { id: 'c3', birthDate: '2015-01-10', birthAuthorised: false },
        ],
      },
      expect: { status: 'due', amountStatus: 'not-stated', minimum: null },
    },
  ],
});
