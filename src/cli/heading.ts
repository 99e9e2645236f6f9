import type { Locale, Text } from '../value/text.js';
import type { Context } from './io.js';

/** The title of a document, as each language marks one: 《…》 in Chinese. */
export const documentTitle = (title: Text, locale: Locale): string => (locale === 'zh' ? `《${title.zh}》` : title.en);

/** The title of the question, where the file gives one, and the day asked about. */
export function questionHeading(title: Text | null, on: string, { locale, paint }: Context): readonly string[] {
  const day = locale === 'zh' ? `所问之日：${on}` : `On ${on}`;
  return title === null ? [day] : [paint.title(title[locale]), day];
}
