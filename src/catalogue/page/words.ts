import { NO_AMOUNT_WORDS } from '../../assess/words.js';
import type { Jurisdiction, Limit, NoAmount, Policy, Provision } from '../../policy/policy.js';
import type { Locale, Text } from '../../value/text.js';

/** Why there is no amount, or on what it depends. */
export const noAmountWords = (word: NoAmount | 'open' | 'stated', locale: Locale): string =>
  NO_AMOUNT_WORDS[word]?.[locale] ?? word;

/** The kinds of rules in words. */
export const KINDS: Readonly<Record<Provision['kind'], Text>> = {
  levy: { zh: '社会抚养费', en: 'levy' },
  installments: { zh: '分期缴纳', en: 'installments' },
  benefit: { zh: '待遇', en: 'benefits' },
  rule: { zh: '其他规定', en: 'other rules' },
};

const NATION: Text = { zh: '未限地区', en: 'no single division' };

/** `511722 凉风乡`. */
export function placeWords({ division, place }: Jurisdiction, locale: Locale): string {
  const parts = [division, place].filter((part) => part !== null && part !== undefined);
  return parts.length === 0 ? NATION[locale] : parts.join(' ');
}

const NOT_STATED: Text = { zh: '未写明', en: 'not stated' };

/** A day, a span in which the day lies, or that nothing is stated. */
export function limitWords(limit: Limit, locale: Locale): string {
  if (limit === 'not-stated') return NOT_STATED[locale];
  if (typeof limit === 'string') return limit;
  const { notBefore, notAfter } = limit;
  return locale === 'zh' ? `${notBefore}至${notAfter}间某日` : `a day between ${notBefore} and ${notAfter}`;
}

/** `from 2011-09-05, until 2021-08-20 (that day excluded)`. */
export function forceWords({ inForce, issuedOn }: Policy, locale: Locale): string {
  const from = limitWords(inForce.from === 'not-stated' ? issuedOn : inForce.from, locale);
  const until = limitWords(inForce.until, locale);
  const stated = inForce.until !== 'not-stated';
  if (locale === 'zh') return `${from}起有效，${stated ? `至${until}（当日不含）` : '失效日期未写明'}`;
  return `from ${from}, ${stated ? `until ${until} (that day excluded)` : 'the end not stated'}`;
}

/** Of what a minimum is the minimum. */
export const MINIMUM_OF = {
  total: { zh: '征收总额', en: 'the whole levy' },
  'first-payment': { zh: '首次缴纳额', en: 'the first payment' },
} as const satisfies Record<string, Text>;

/** The events that start the clock of installments. */
export const CLOCKS: Readonly<Record<string, Text>> = {
  decision: { zh: '作出决定之日', en: 'the day of the decision' },
  approval: { zh: '批准分期之日', en: 'the day the installments are approved' },
  receipt: { zh: '收到决定书之日', en: 'the day the decision is received' },
};
