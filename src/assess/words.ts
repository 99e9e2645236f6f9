import type { Provision } from '../policy/policy.js';
import type { Text } from '../value/text.js';

/** The statuses of an answer in words, for each kind of provision. */
const STATUSES: Readonly<Record<Provision['kind'], Readonly<Record<string, Text>>>> = {
  levy: {
    applies: { zh: '应征收', en: 'a levy is due' },
    'does-not-apply': { zh: '不征收', en: 'no levy is due' },
  },
  benefit: {
    applies: { zh: '可享受', en: 'eligible' },
    'does-not-apply': { zh: '不可享受', en: 'not eligible' },
  },
  installments: {
    applies: { zh: '可分期缴纳', en: 'installments are possible' },
    'does-not-apply': { zh: '不可分期缴纳', en: 'installments are not possible' },
  },
  rule: {
    applies: { zh: '适用', en: 'it applies' },
    'does-not-apply': { zh: '不适用', en: 'it does not apply' },
  },
};

const NOT_IN_FORCE: Text = { zh: '文件不在有效期内', en: 'not in force' };
const UNDETERMINED: Text = { zh: '无法确定', en: 'undetermined' };

/** `null` is undetermined. */
export function statusWords(status: string | null, kind: Provision['kind']): Text {
  if (status === null) return UNDETERMINED;
  return status === 'not-in-force' ? NOT_IN_FORCE : (STATUSES[kind][status] ?? UNDETERMINED);
}

export const OPEN: Text = { zh: '取决于未知事实', en: 'depends on facts that are not known' };

/** Why there is no amount to state. */
export const NO_AMOUNT_WORDS: Readonly<Record<string, Text>> = {
  'not-stated': { zh: '原文未规定', en: 'not stated in the text' },
  'blank-in-source': { zh: '原文此处空白', en: 'left blank in the text' },
  'in-kind': { zh: '非金钱待遇，无金额', en: 'in kind: there is no amount' },
  'set-locally': { zh: '由地方规定', en: 'set locally' },
  open: OPEN,
};

const AMOUNTS: Readonly<Record<string, Text>> = {
  minimum: { zh: '最低额', en: 'the minimum' },
  maximum: { zh: '最高额', en: 'the maximum' },
  amount: { zh: '金额', en: 'the amount' },
};

/** What an amount of a provision is, in words: one of the usual ones, or what one payer bears. */
export function amountWords(name: string, provision: Provision): Text {
  const index = /^shares\[(\d+)\]$/.exec(name)?.[1];
  const payer =
    index !== undefined && provision.kind === 'benefit' ? provision.shares?.[Number(index)]?.payer : undefined;
  if (payer !== undefined) return { zh: `${payer.zh}承担`, en: `borne by the ${payer.en}` };
  return AMOUNTS[name] ?? { zh: name, en: name };
}
