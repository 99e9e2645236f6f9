import type { Table } from '../../assess/page.js';
import type { Expr } from '../../expr/expr.js';
import type { Locale, Text } from '../../value/text.js';
import type { Sayer } from './sayer.js';

const WORDS = {
  condition: { zh: '条件', en: 'condition' },
  otherwise: { zh: '其他情形', en: 'otherwise' },
  byFirst: { zh: '，取第一个成立的一行', en: ', by the first row that holds' },
  nothing: { zh: '不给出', en: 'nothing is given' },
} as const satisfies Record<string, Text>;

/** Conditions and what each gives, of which the first that holds counts, as two columns. */
export const decisionTable = (
  label: string,
  rows: readonly { readonly when: string; readonly gives: string }[],
  otherwise: string,
  locale: Locale,
): Table => ({
  caption: label + WORDS.byFirst[locale],
  head: [WORDS.condition[locale], label],
  rows: [...rows.map(({ when, gives }) => [when, gives]), [WORDS.otherwise[locale], otherwise]],
});

/** An expression that is itself a table of rows; `null` for any other. */
export function tableOfRows(label: string, is: Expr, say: Sayer, locale: Locale): Table | null {
  if (!('apply' in is) || is.apply !== 'table') return null;
  const pairs = Array.from({ length: Math.floor(is.to.length / 2) }, (_, index) =>
    is.to.slice(2 * index, 2 * index + 2),
  );
  const rows = pairs.flatMap(([when, gives]) =>
    when === undefined || gives === undefined ? [] : [{ when: say.words(when), gives: say.amount(gives) }],
  );
  const rest = is.to.length % 2 === 1 ? is.to.at(-1) : undefined;
  return decisionTable(label, rows, rest === undefined ? WORDS.nothing[locale] : say.amount(rest), locale);
}
