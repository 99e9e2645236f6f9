import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import { LAW_OF_2021, LEVY_ENDED_ON } from '../policy/levy-law.js';

const { all, choose, count, equal, fact, not, on, rankOfChild, reading, smallest, some, term, yuan } = build;

const TABLE = '三、3';
const OFFICE = '二、（二）4';

const order = (place: number) => equal(term('place'), place);

/** The registration of the couple as the reading about mixed couples takes it. */
const registered = (area: 'rural' | 'urban') => equal(term('registration'), area);

const lives = (area: 'rural' | 'urban') => equal(fact('each.registration', on), area);

const REGISTRATIONS = { rural: { zh: '农村', en: 'rural' }, urban: { zh: '城镇', en: 'urban' } };

const exactlyOne = (sex: 'female' | 'male') => equal(count('partners', equal(fact('each.sex'), sex)), 1);

const registrationOf = (sex: 'female' | 'male') =>
  choose(some('partners', all(equal(fact('each.sex'), sex), lives('urban'))), 'urban', 'rural');

/** 关于进一步抓好人口和计划生育工作的实施意见: the township's least levy for a birth outside the rules, and payment by installments. */
export const liangfeng2011 = builtIn({
  id: 'liangfeng-2011',
  title: {
    zh: '关于进一步抓好人口和计划生育工作的实施意见',
    en: 'Implementing opinion on further improving population and family planning work',
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
      zh: '原文只印宣汉县；省、市据县名推定',
      en: 'Only Xuanhan county is printed; province and prefecture follow from its name',
    },
  },
  issuedOn: '2011-09-05',
  inForce: {
    from: '2011-09-05',
    until: LEVY_ENDED_ON,
    endedBy: LAW_OF_2021,
    evidence: {
      zh: '原文未写生效日和失效日：自发文之日起；征收依据自2021年8月20日起不复存在',
      en: 'Neither the first nor the last day is printed: from the day of issue; the levy lost its basis on 20 August 2021',
    },
  },
  source: { zh: '凉风乡文件，原文第三篇', en: 'Liangfeng township document, third text of the source' },

  governedBy: reading('governing-date', { decision: on, birth: fact('child.birthDate') }),

  readings: {
    'birth-counted': {
      asks: { zh: '“第一孩”“第二孩”按什么计数？', en: 'Which births are counted as first and second?' },
      options: {
        'unlawful-births': {
          says: { zh: '只计违法生育的孩次', en: 'only births outside the rules' },
          cites: { zh: '原文作“违法生育第一孩”', en: 'the text says "first unlawful birth"' },
        },
        children: {
          says: { zh: '按全部生育计孩次', en: 'all births of the couple' },
          cites: {
            zh: '当时省条例对未办结婚登记生育第一个子女另设较低一档（转引）',
            en: 'the provincial regulation of the time had a lower step of its own for a first child born before marriage (read in a secondary source)',
          },
        },
      },
      default: 'unlawful-births',
      because: { zh: '条文说的是“违法生育第一孩”', en: 'The text speaks of the first unlawful birth.' },
    },
    'employee-scope': {
      asks: { zh: '单位职工的标准适用于哪些孩次？', en: 'To which births does the standard for employees apply?' },
      options: {
        'any-birth': {
          says: { zh: '任何孩次', en: 'any birth' },
          cites: { zh: '该句未写孩次', en: 'the clause names no birth' },
        },
        'second-only': {
          says: { zh: '只适用于第二孩', en: 'the second birth only' },
          cites: { zh: '该句紧接第二孩标准之后', en: 'the clause comes right after those on the second birth' },
        },
      },
      default: 'any-birth',
      because: { zh: '该句以分号独立，未写孩次', en: 'The clause stands alone after a semicolon and names no birth.' },
    },
    'mixed-couple': {
      asks: {
        zh: '夫妻一方为农村户口、另一方为城镇户口的，按哪一方？',
        en: 'Whose registration counts when one partner is rural and the other urban?',
      },
      options: {
        higher: {
          says: { zh: '按标准较高的一方', en: 'the one with the higher standard' },
          cites: {
            zh: '四川省条例（2004年）第四十三条：按城镇一方所在市的城镇基数（转引）',
            en: "Sichuan regulation of 2004, article 43: the urban base of the urban partner's city (read in a secondary source)",
          },
        },
        mother: { says: { zh: '按女方', en: "the mother's" }, cites: { zh: '原文未写', en: 'the text does not say' } },
        father: { says: { zh: '按男方', en: "the father's" }, cites: { zh: '原文未写', en: 'the text does not say' } },
      },
      default: 'higher',
      because: { zh: '省条例对此类夫妻采用城镇基数', en: "The province's rule takes the urban base." },
    },
    'later-births': {
      asks: { zh: '第三孩及以上的最低标准是多少？', en: 'What is the minimum for a third or later birth?' },
      options: {
        'not-stated': {
          says: { zh: '未规定', en: 'not stated' },
          cites: { zh: '原文只列到第二孩', en: 'the text stops at the second birth' },
        },
        'as-second': {
          says: { zh: '按第二孩', en: 'as for a second birth' },
          cites: {
            zh: '当时省条例对再多生育的逐个加倍，不会低于第二孩（转引）',
            en: 'the provincial regulation of the time doubled the levy for each further child, so it was never below the second (read in a secondary source)',
          },
        },
      },
      default: 'not-stated',
      because: { zh: '原文只列到第二孩', en: 'The table stops at two.' },
    },
    'first-levy': {
      asks: { zh: '“首征标准”是什么的最低额？', en: 'Of what is the "first levy standard" the least amount?' },
      options: {
        total: {
          says: { zh: '决定征收总额', en: 'the whole levy' },
          cites: { zh: '原文列为须严格坚持的标准', en: 'the text heads it as a standard to keep to strictly' },
        },
        'first-payment': {
          says: { zh: '首次缴纳额', en: 'the first payment' },
          cites: {
            zh: '按省定倍数计算的总额更高；省内另一县有先收一部分的做法',
            en: "the province's multiples give a higher total; another county of the province collected a part first",
          },
        },
      },
      default: 'total',
      because: { zh: '原文作为须坚持的标准列出', en: 'The table is headed as a standard to keep.' },
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
            zh: '国务院令第357号第六条：分期须经县级部门批准',
            en: 'State Council order 357, article 6: the county department must approve',
          },
        },
        receipt: {
          says: { zh: '自收到决定书之日', en: 'on the day the decision is received' },
          cites: {
            zh: '国务院令第357号第六条：缴纳期限自收到决定书起算',
            en: 'State Council order 357, article 6: the time for payment runs from receipt',
          },
        },
      },
      default: 'decision',
      because: { zh: '征收决定确定债务', en: 'The decision fixes the debt.' },
    },
    'governing-date': {
      asks: {
        zh: '文件是否适用，按决定之日还是出生之日判断？',
        en: 'Does the text govern by the day of the decision or by the day of birth?',
      },
      options: {
        decision: {
          says: { zh: '决定之日', en: 'the day of the decision' },
          cites: { zh: '文件针对作出决定和征收的机关', en: 'the text addresses those who decide and collect' },
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
      says: { zh: '违法生育第一孩，农村人口', en: 'first unlawful birth, rural' },
      is: yuan('13000.00'),
      cites: TABLE,
    },
    'first-urban': {
      says: { zh: '违法生育第一孩，城镇人口', en: 'first unlawful birth, urban' },
      is: yuan('20000.00'),
      cites: TABLE,
    },
    'second-rural': {
      says: { zh: '违法生育第二孩，农村人口', en: 'second unlawful birth, rural' },
      is: yuan('20000.00'),
      cites: TABLE,
    },
    'second-urban': {
      says: { zh: '违法生育第二孩，城镇人口', en: 'second unlawful birth, urban' },
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
      says: { zh: '计得的孩次', en: 'the place of this birth in the count' },
      is: reading('birth-counted', {
        'unlawful-births': rankOfChild(all(fact('each.bornToPartners'), not(fact('each.birthAuthorised')))),
        children: rankOfChild(fact('each.bornToPartners')),
      }),
    },
    place: {
      says: { zh: '按表适用的孩次', en: 'the place of this birth in the table' },
      is: reading('later-births', {
        'not-stated': term('place-among-births'),
        'as-second': smallest(term('place-among-births'), 2),
      }),
    },
    employee: {
      says: { zh: '夫妻一方为单位职工', en: 'one of the partners is an employee of a unit' },
      is: some('partners', equal(fact('each.employment', on), 'unit-employee')),
    },
    'one-woman': {
      says: { zh: '夫妻中仅一方为女性', en: 'exactly one of the partners is a woman' },
      is: exactlyOne('female'),
    },
    'one-man': {
      says: { zh: '夫妻中仅一方为男性', en: 'exactly one of the partners is a man' },
      is: exactlyOne('male'),
    },
    'higher-registration': {
      says: { zh: '标准较高一方的户口性质', en: 'the registration with the higher standard' },
      options: REGISTRATIONS,
      is: choose(some('partners', lives('urban')), 'urban', 'rural'),
    },
    'registration-of-mother': {
      says: { zh: '女方的户口性质', en: "the mother's registration" },
      options: REGISTRATIONS,
      is: registrationOf('female'),
    },
    'registration-of-father': {
      says: { zh: '男方的户口性质', en: "the father's registration" },
      options: REGISTRATIONS,
      is: registrationOf('male'),
    },
    registration: {
      says: { zh: '适用的户口性质', en: 'the registration that counts' },
      options: REGISTRATIONS,
      is: reading('mixed-couple', {
        higher: term('higher-registration'),
        mother: choose(term('one-woman'), term('registration-of-mother'), term('higher-registration')),
        father: choose(term('one-man'), term('registration-of-father'), term('higher-registration')),
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
      says: { zh: '社会抚养费首征标准（最低额）', en: 'The first levy standard (the least amount of the levy)' },
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
        zh: '确实无力一次缴清的，经书面申请可以分期，最长三年',
        en: 'Whoever really cannot pay at once may apply in writing for installments, over three years at most',
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
        zh: '原文未写最低额是按夫妻、按每一方还是按每份决定计算；此处每对夫妻只计一个数额',
        en: 'The text does not say whether the amount is for the couple, for each parent or for each decision; here it is one amount for the couple',
      },
      provisions: ['levy-minimum'],
    },
    {
      id: 'who-is-employee',
      says: {
        zh: '原文未界定“单位职工”是指任何用人单位的职工，还是只指机关、国有单位的职工',
        en: 'The text does not say whether an "employee of a unit" is one of any employer or of the state sector only',
      },
      provisions: ['levy-minimum'],
    },
    {
      id: 'township-rank',
      says: {
        zh: '乡镇文件无权设定或提高征收标准；所得只是当地做法的最低额，不是应缴数额',
        en: 'A township text cannot set or raise a levy standard: the result is the floor of local practice, not the amount owed',
      },
      provisions: ['levy-minimum'],
    },
    {
      id: 'collector',
      says: {
        zh: '原文称乡人民政府是唯一合法的受托征收主体，由乡计生办实施；依国务院令第357号第四条，征收由县级部门决定，可以委托乡镇',
        en: 'The text calls the township government the only lawful delegated collector, through its family planning office; under State Council order 357, article 4, the county department decides and may delegate',
      },
    },
    {
      id: 'earlier-practice',
      says: {
        zh: '原文要求“坚持”首征标准，此前可能已有此标准，但未见更早的文件',
        en: 'The text says to keep to the standard, so it may have been in use before; no earlier document is known',
      },
      provisions: ['levy-minimum'],
    },
    {
      id: 'installments-not-stated',
      says: {
        zh: '原文未写分期的期数、间隔、每期数额和首期比例，也未写利息和逾期后果',
        en: 'Number, spacing and size of the installments are not stated, nor a first share, interest or what follows a default',
      },
      provisions: ['installments'],
    },
    {
      id: 'approval',
      says: {
        zh: '原文只要求向人口计生局书面申请；依国务院令第357号第六条，还须提供证明并经县级部门书面批准',
        en: 'The text asks only for a written application to the population and family planning bureau; State Council order 357, article 6, also asks for proof and for the written approval of the county department',
      },
      provisions: ['installments'],
    },
  ],

  notModelled: [
    {
      what: {
        zh: '对违法生育的党员干部的党纪政纪处分',
        en: 'Party and administrative discipline of party members and officials',
      },
      because: { zh: '不属于家庭的权利义务', en: 'Not a right or duty of a household' },
    },
    {
      what: {
        zh: '“三不准”以及证件、户口、低保、医药费报销、国土林业规建手续方面的限制',
        en: 'The "three refusals", and the refusal of papers, registration, allowances, medical reimbursement and land, forestry or building formalities',
      },
      because: { zh: '属强制手段，本库不计算', en: 'Means of coercion, which this library does not compute' },
    },
    {
      what: {
        zh: '独生子女父母奖励金专户、困难户优先救济',
        en: "The separate account for only-child parents' rewards; priority in relief for households in need",
      },
      because: { zh: '原文未列金额或对象标准', en: 'The text gives neither amounts nor conditions' },
    },
    {
      what: {
        zh: '学校、卫生院、派出所的查验和通报，不得截留挪用社会抚养费，法制培训',
        en: 'Checks and reports by school, hospital and police; the ban on misusing levy money; legal training',
      },
      because: { zh: '不是关于家庭的规定', en: 'Not rules about a household' },
    },
  ],

  cases: [
    {
      name: { zh: '农村夫妻，违法生育第一孩', en: 'Rural couple, first unlawful birth' },
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
      name: { zh: '城镇夫妻，违法生育第二孩', en: 'Urban couple, second unlawful birth' },
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
      name: { zh: '第三孩：原文未规定', en: 'Third unlawful birth: the text is silent' },
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
