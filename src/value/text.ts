/** The two languages in which the library speaks. */
export type Locale = 'zh' | 'en';

/** A text in both languages. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** The same words in both languages: a document number, a figure, a path. */
export const plainText = (words: string): Text => ({ zh: words, en: words });

/** Builds a text by writing it once for each language. */
export const bothLanguages = (write: (locale: Locale) => string): Text => ({ zh: write('zh'), en: write('en') });

/** A full list in words: "a, b and c". */
export function listInWords(items: readonly string[], locale: Locale, last: Text = { zh: '和', en: ' and ' }): string {
  if (items.length < 2) return items.join('');
  const comma = locale === 'zh' ? '、' : ', ';
  return items.slice(0, -1).join(comma) + last[locale] + items[items.length - 1];
}
