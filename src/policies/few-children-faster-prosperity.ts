import { build } from '../expr/build.js';
import { builtIn } from '../policy/document.js';

const { all, equal, fact, happened, not, some } = build;

const REWARD = '一次性奖励';

/** 少生快富: one sum for couples in the west who hold its certificate. */
export const fewChildrenFasterProsperity = builtIn({
  id: 'few-children-faster-prosperity',
  title: {
    zh: '西部地区计划生育“少生快富”工程',
    en: 'Programme "fewer births, faster prosperity" of the western regions',
  },
  issuer: {
    zh: '国家人口和计划生育主管部门、财政部（发文机关未见）',
    en: 'National family planning authority and Ministry of Finance (the issuer was not seen)',
  },
  documentNumber: null,
  rank: 'national-document',
  jurisdiction: {
    division: null,
    inferred: {
      zh: '只限西部有关省区；所限地区未逐一核实，因此不设区划',
      en: 'Only for provinces of the west; which ones was not verified, so no division is set',
    },
  },
  issuedOn: 'not-stated',
  inForce: {
    from: { notBefore: '2002-09-01', notAfter: '2008-12-31' },
    until: 'not-stated',
    evidencedUntil: '2017-01-01',
    evidence: {
      zh: '起止均凭记忆：2000年代开始，2016年以后实际停办；2025年仍有网页提到宁夏3000元至5000元，证据薄弱',
      en: 'Both ends are recalled: it began in the 2000s and in practice closed after 2016; a page of 2025 still speaks of 3000 to 5000 yuan in Ningxia, which is weak evidence',
    },
  },
  source: { zh: '凭记忆，未见文件', en: 'Recalled; no document was read' },

  parameters: {
    'least-reward': {
      says: { zh: '每对夫妇一次性至少', en: 'at least, once for a couple' },
      is: { value: '3000.00', type: 'money' },
      cites: REWARD,
    },
  },

  provisions: {
    reward: {
      kind: 'benefit',
      says: { zh: '“少生快富”一次性奖励', en: 'The one sum of the programme' },
      cites: REWARD,
      subject: 'household',
      when: some('certificates', all(equal(fact('each.kind'), 'few-children'), not(happened(fact('each.revokedOn'))))),
      amount: { parameter: 'least-reward' },
      frequency: 'once',
    },
  },

  notes: [
    {
      id: 'recalled',
      says: {
        zh: '数额为下限，凭记忆，未见文件',
        en: 'The amount is the least, recalled, no document was read',
      },
    },
    {
      id: 'closed-after-2016',
      says: {
        zh: '2016年以后实际已停办（凭记忆），停止的文件未见；此后各年的结论只表示未见废止',
        en: 'In practice it closed after 2016 (recalled); no act that ended it was seen, and for later years the answer means no more than that',
      },
    },
  ],

  notModelled: [
    {
      what: { zh: '申请条件（涉及长效避孕措施）', en: 'The conditions, which name long-acting contraception' },
      because: {
        zh: '本库不涉及避孕要求，只看证件',
        en: 'The library does not deal with demands of contraception: only the certificate counts',
      },
    },
  ],

  cases: [
    {
      name: { zh: '持证', en: 'With the certificate' },
      provision: 'reward',
      on: '2012-06-01',
      household: { certificates: [{ kind: 'few-children', issuedOn: '2011-01-01' }] },
      expect: { status: 'eligible', amountStatus: 'stated', amount: '3000.00' },
    },
    {
      name: { zh: '证已注销', en: 'The certificate was revoked' },
      provision: 'reward',
      on: '2012-06-01',
      household: { certificates: [{ kind: 'few-children', issuedOn: '2011-01-01', revokedOn: '2012-01-01' }] },
      expect: { status: 'not-eligible', amountStatus: null, amount: null },
    },
  ],
});
