import type { Locale, Text } from '../value/text.js';

/** Words between brackets as each language writes them. */
export const inBrackets = (words: string, locale: Locale): string => (locale === 'zh' ? `（${words}）` : ` (${words})`);

/** A label and what it says: `Issuer: …`. */
export const labelled = (label: Text, words: string, locale: Locale): string =>
  `${label[locale]}${locale === 'zh' ? '：' : ': '}${words}`;

/** The title of a document, as each language marks one: 《…》 in Chinese. */
export const documentTitle = (title: Text, locale: Locale): string => (locale === 'zh' ? `《${title.zh}》` : title.en);
