import { exprProblems } from '../expr/shape.js';
import { dayFromText } from '../value/civil-date.js';
import { type Issue, issue, shown } from '../value/issue.js';
import type { Text } from '../value/text.js';

// What has several forms is checked by hand: a schema of alternatives would say only that none fits.

export const NO_AMOUNTS = ['blank-in-source', 'not-stated', 'in-kind', 'set-locally'] as const;

const A_LIMIT: Text = {
  zh: '日期、{ notBefore, notAfter } 或 not-stated',
  en: 'a date, { notBefore, notAfter } or not-stated',
};
type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

export function limitProblems(given: unknown): readonly Issue[] {
  if (given === 'not-stated' || dayFromText(given) !== null) return [];
  if (isJson(given)) {
    const [notBefore, notAfter] = [given['notBefore'], given['notAfter']];
    const days = [dayFromText(notBefore), dayFromText(notAfter)];
    if (
      days[0] !== null &&
      days[0] !== undefined &&
      days[1] !== null &&
      days[1] !== undefined &&
      days[0] <= days[1] &&
      Object.keys(given).length === 2
    )
      return [];
  }
  return [issue('not-a-date', '', { given: shown(given), expected: A_LIMIT })];
}

export const wordProblems = (given: string): readonly Issue[] =>
  (NO_AMOUNTS as readonly string[]).includes(given)
    ? []
    : [issue('not-an-option', '', { given, expected: { zh: NO_AMOUNTS.join('、'), en: NO_AMOUNTS.join(', ') } })];

export function amountProblems(given: unknown): readonly Issue[] {
  if (typeof given === 'string') return wordProblems(given);
  if (!isJson(given) || !Object.hasOwn(given, 'rows')) return exprProblems(given, '');
  const { rows, otherwise, ...rest } = given;
  const unknownKeys = Object.keys(rest).map((key) => issue('unknown-key', key, { given: key }));
  const last =
    typeof otherwise === 'string'
      ? wordProblems(otherwise).map((one) => ({ ...one, path: 'otherwise' }))
      : [issue('missing-key', 'otherwise', { expected: { zh: 'otherwise', en: 'otherwise' } })];
  if (!Array.isArray(rows) || rows.length === 0)
    return [
      ...unknownKeys,
      ...last,
      issue('wrong-type', 'rows', {
        given: shown(rows),
        expected: { zh: '至少一行', en: 'a list of at least one row' },
      }),
    ];
  const inRows = rows.flatMap((row: unknown, index) => {
    const path = `rows[${index}]`;
    if (!isJson(row))
      return [
        issue('wrong-type', path, { given: shown(row), expected: { zh: '{ when, gives }', en: '{ when, gives }' } }),
      ];
    const { when, gives, ...others } = row;
    const extra = Object.keys(others).map((key) => issue('unknown-key', `${path}.${key}`, { given: key }));
    const value =
      typeof gives === 'string'
        ? wordProblems(gives).map((one) => ({ ...one, path: `${path}.gives` }))
        : exprProblems(gives, `${path}.gives`);
    return [...extra, ...exprProblems(when, `${path}.when`), ...value];
  });
  return [...unknownKeys, ...last, ...inRows];
}

export function parameterProblems(given: unknown): readonly Issue[] {
  if (!isJson(given) || !Object.hasOwn(given, 'series')) return exprProblems(given, '');
  const { series, by, ...rest } = given;
  const unknownKeys = Object.keys(rest).map((key) => issue('unknown-key', key, { given: key }));
  const day = by === undefined ? [] : exprProblems(by, 'by');
  if (!Array.isArray(series) || series.length === 0)
    return [
      ...unknownKeys,
      ...day,
      issue('wrong-type', 'series', {
        given: shown(series),
        expected: { zh: '至少一项 { from, value }', en: 'a list of at least one { from, value }' },
      }),
    ];
  const entries = series.flatMap((entry: unknown, index) => {
    const path = `series[${index}]`;
    if (!isJson(entry))
      return [
        issue('wrong-type', path, { given: shown(entry), expected: { zh: '{ from, value }', en: '{ from, value }' } }),
      ];
    const from =
      dayFromText(entry['from']) === null
        ? [
            issue('not-a-date', `${path}.from`, {
              given: shown(entry['from']),
              expected: { zh: 'YYYY-MM-DD', en: 'YYYY-MM-DD' },
            }),
          ]
        : [];
    return [...from, ...exprProblems(entry['value'], `${path}.value`)];
  });
  return [...unknownKeys, ...day, ...entries];
}
