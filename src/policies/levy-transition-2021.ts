import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';
import { LEVY_ENDED_ON } from '../policy/levy-law.js';

const { all, atLeast, before, fact, greatest, not, reading, subtract, term, yuan } = build;

const TEXT = '衔接口径';

const paid = fact('case.paid');

/** What became of levy cases when the levy ended: what was decided and paid stands, the rest is not collected. */
export const levyTransition2021 = builtIn({
  id: 'levy-transition-2021',
  title: {
    zh: '社会抚养费取消后既有案件的衔接处理口径',
    en: 'How cases were handled when the social maintenance fee was abolished',
  },
  issuer: { zh: '卫生健康部门（发文机关未见）', en: 'Health authorities (the issuing paper was not seen)' },
  documentNumber: null,
  rank: 'national-document',
  jurisdiction: { division: null },
  issuedOn: 'not-stated',
  inForce: {
    from: LEVY_ENDED_ON,
    until: 'not-stated',
    evidencedUntil: '2023-01-01',
    evidence: {
      zh: '2021年9月起流传的口径，未见原件；所处理的是2021年8月20日法律取消征收以后的情形，各省条例在2021年至2022年间相应修改',
      en: 'In circulation from September 2021, the paper itself not seen; it deals with the time after the law took the levy away on 20 August 2021; provinces changed their regulations in 2021 and 2022',
    },
  },
  source: {
    zh: '2021年9月起流传的文本，转引',
    en: 'A text in circulation from September 2021, read in a secondary source',
  },

  readings: {
    'births-covered': {
      asks: { zh: '适用于哪些孩次？', en: 'To which births does it apply?' },
      options: {
        'any-birth': {
          says: { zh: '任何孩次', en: 'any birth' },
          cites: {
            zh: '法律取消了全部征收依据；对第二个子女，地方有同样处理的报道（凭记忆）',
            en: 'the law took the basis of every levy away; the same treatment of second children is reported locally (recalled)',
          },
        },
        'third-and-later': {
          says: { zh: '第三个及以上的子女', en: 'third and later children' },
          cites: {
            zh: '口径针对修法前生育的第三个子女',
            en: 'the text speaks of third children born before the change',
          },
        },
      },
      default: 'any-birth',
      because: {
        zh: '2021年8月20日起任何孩次都无征收依据',
        en: 'From 20 August 2021 no birth of whatever order can be levied on.',
      },
    },
  },

  extra: {
    birthOrder: {
      type: 'number',
      label: { zh: '孩次', en: 'order of the birth' },
      question: {
        zh: '该子女是第几个子女？',
        en: 'Which child of the couple is it: the first, the second, the third?',
      },
    },
  },

  parameters: {
    third: {
      says: { zh: '第三个子女', en: 'the third child' },
      is: { value: 3, type: 'number' },
      cites: TEXT,
    },
    change: {
      says: { zh: '法律取消征收之日', en: 'the day on which the law took the levy away' },
      is: { value: LEVY_ENDED_ON, type: 'date' },
      cites: '人口与计划生育法（2021年修正）',
    },
  },

  terms: {
    covered: {
      says: { zh: '该孩次适用', en: 'the birth is one of those covered' },
      is: reading('births-covered', {
        'any-birth': true,
        'third-and-later': atLeast(fact('extra.birthOrder'), { parameter: 'third' }),
      }),
    },
  },

  provisions: {
    case: {
      kind: 'rule',
      says: { zh: '既有征收案件的处理', en: 'How a case is handled' },
      cites: TEXT,
      subject: 'child',
      when: all(
        not(fact('child.birthAuthorised')),
        before(fact('child.birthDate'), { parameter: 'change' }),
        term('covered'),
      ),
      outputs: {
        stands: {
          says: { zh: '原征收决定继续有效', en: 'the decision that was made stands' },
          is: before(fact('case.decidedOn'), { parameter: 'change' }),
        },
        process: {
          says: { zh: '再作调查或决定', en: 'the case is opened or decided now' },
          is: { value: false, type: 'truth' },
        },
        executed: {
          says: { zh: '已执行完毕', en: 'it was paid in full' },
          is: atLeast(paid, fact('case.amount')),
        },
        refund: { says: { zh: '退还', en: 'paid back' }, is: yuan('0.00') },
        kept: { says: { zh: '已收不退的', en: 'what was paid is kept' }, is: paid },
        'still-due': { says: { zh: '仍须缴纳', en: 'still to be paid' }, is: yuan('0.00') },
        'not-collected': {
          says: { zh: '不再征收的余额', en: 'the rest that is not collected' },
          is: greatest(yuan('0.00'), subtract(fact('case.amount'), paid)),
        },
      },
    },
  },

  notes: [
    {
      id: 'secondary-source',
      says: {
        zh: '口径为转引，发文机关、文号未见',
        en: 'Read in a secondary source; neither issuer nor number was seen',
      },
    },
    {
      id: 'three-kinds',
      says: {
        zh: '已决定并执行完毕的维持；已决定未执行完毕的，已收不退、未收不再征；未决定的不再受理',
        en: 'Decided and paid in full: it stands. Decided and not paid in full: what was paid is kept, the rest is not collected. Not decided: it is not taken up',
      },
    },
    {
      id: 'decided-or-paid-later',
      says: {
        zh: '2021年8月20日以后作出的决定、此后缴纳的款项是否退还，所见文本未写；此处的“退还”只针对此前的决定',
        en: 'Whether money is paid back for a decision made, or a payment received, after 20 August 2021 was not read; "paid back" here is for earlier decisions only',
      },
    },
  ],

  notModelled: [
    {
      what: {
        zh: '2016年放开二孩时未了结的案件、2013年山东取消生育间隔时的处理',
        en: 'Open cases when two children were allowed in 2016, and when Shandong dropped the interval in 2013',
      },
      because: {
        zh: '2016年由各省自定，未见全国答案；山东的属地方规定',
        en: 'In 2016 each province decided and there is no national answer; Shandong is a local rule',
      },
    },
  ],

  cases: [
    {
      name: { zh: '已决定并执行完毕', en: 'Decided and paid in full' },
      provision: 'case',
      on: '2021-09-01',
      case: { decidedOn: '2018-05', amount: '60000.00', payments: [{ on: '2018-07-01', amount: '60000.00' }] },
      household: { children: [{ birthDate: '2017-03', birthAuthorised: false }] },
      expect: {
        status: 'applies',
        outputs: { stands: true, refund: '0.00', 'still-due': '0.00', executed: true },
      },
    },
    {
      name: { zh: '已决定，缴了两万元', en: 'Decided, 20 000 yuan paid' },
      provision: 'case',
      on: '2021-09-01',
      case: { decidedOn: '2018-05', amount: '60000.00', payments: [{ on: '2018-07-01', amount: '20000.00' }] },
      household: { children: [{ birthDate: '2017-03', birthAuthorised: false }] },
      expect: {
        status: 'applies',
        outputs: {
          stands: true,
          refund: '0.00',
          'still-due': '0.00',
          executed: false,
        },
      },
    },
  ],
});
