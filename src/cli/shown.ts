import { inBrackets, labelled } from '../assess/phrases.js';
import { amountWords, NO_AMOUNT_WORDS, statusWords } from '../assess/words.js';
import { MINIMUM_OF } from '../catalogue/page/words.js';
import type { Policy, Provision } from '../policy/policy.js';
import type { Shown } from '../testing/shown.js';
import { isJson, type Json } from '../value/json.js';
import { type Locale, plainText, type Text } from '../value/text.js';

/** A rule of a document by its words, with its id. */
export const ruleName = (policy: Policy, id: string, locale: Locale): string => {
  const says = Object.hasOwn(policy.provisions, id) ? policy.provisions[id]?.says[locale] : undefined;
  return says === undefined ? id : says + inBrackets(id, locale);
};

/** A household that shows something, introduced by the question under which it does. */
export function witnessLine(
  { household, on, child, person, case: levyCase, readings = {} }: Shown,
  locale: Locale,
): string {
  const zh = locale === 'zh';
  const subject = child ?? person;
  const taken = Object.entries(readings).map(([name, option]) => `${name}=${option}`);
  const parts = [
    zh ? `所问之日${on}` : `on ${on}`,
    ...(subject === undefined ? [] : [zh ? `就${subject}而问` : `about ${subject}`]),
    ...(taken.length === 0 ? [] : [`${zh ? '解读取' : 'with the reading '}${taken.join(zh ? '、' : ', ')}`]),
    ...(levyCase === undefined ? [] : [`${zh ? '案情为' : 'with the case '}${JSON.stringify(levyCase)}`]),
  ];
  const facts = JSON.stringify(household);
  return zh
    ? `例如（${parts.join('，')}）这样的家庭：${facts}`
    : `For example (${parts.join(', ')}) a household with ${facts}`;
}

const PLAIN_STATUS: Readonly<Record<string, string | null>> = {
  due: 'applies',
  eligible: 'applies',
  'not-due': 'does-not-apply',
  'not-eligible': 'does-not-apply',
  undetermined: null,
};

const BOUNDS: Text = { zh: '范围', en: 'bounds' };

/** The results of an answer in words; what is nothing is left out. */
export function answerWords(results: Json, provision: Provision | undefined, locale: Locale): string {
  const parts = Object.entries(results).flatMap(([name, value]) => {
    if (value === null || (name === 'amountStatus' && value === 'stated')) return [];
    return name === 'outputs' && isJson(value)
      ? Object.entries(value).flatMap(([output, given]) =>
          given === null || output in results
            ? []
            : [labelled(provision?.outputs?.[output]?.says ?? plainText(output), resultWords(given), locale)],
        )
      : [resultInWords(name, value, provision, locale)];
  });
  return parts.join(locale === 'zh' ? '；' : '; ');
}

function resultInWords(name: string, value: unknown, provision: Provision | undefined, locale: Locale): string {
  const word = String(value);
  if (name === 'status' && provision !== undefined) {
    const plain = Object.hasOwn(PLAIN_STATUS, word) ? PLAIN_STATUS[word] : word;
    return statusWords(plain ?? null, provision.kind)[locale];
  }
  if (name === 'amountStatus') return NO_AMOUNT_WORDS[word]?.[locale] ?? word;
  if (name === 'minimumOf') return (MINIMUM_OF as Readonly<Record<string, Text>>)[word]?.[locale] ?? word;
  if (name === 'bounds' && isJson(value)) return labelled(BOUNDS, boundsInWords(value, locale), locale);
  const label = provision === undefined ? plainText(name) : amountWords(name, provision);
  return labelled(label, AMOUNTS.includes(name) ? yuan(word, locale) : resultWords(value), locale);
}

const AMOUNTS = ['minimum', 'maximum', 'amount'];

const yuan = (amount: unknown, locale: Locale): string => `${amount}${locale === 'zh' ? '元' : ' yuan'}`;

function boundsInWords({ least, most }: Json, locale: Locale): string {
  const [from, to] = [yuan(least, locale), yuan(most, locale)];
  if (most === null) return locale === 'zh' ? `至少${from}` : `at least ${from}`;
  return locale === 'zh' ? `${from}至${to}` : `${from} to ${to}`;
}

/** One result as it stands in a case. */
export const resultWords = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
