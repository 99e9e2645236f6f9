import { exprProblems } from '../expr/shape.js';
import { dayFromText } from '../value/civil-date.js';
import { type Issue, issue, nearestName, shown } from '../value/issue.js';
import { isJson, type Json } from '../value/json.js';
import { plainText, type Text } from '../value/text.js';

// What has several forms is checked by hand: a schema of alternatives would say only that none fits.

export const NO_AMOUNTS = ['blank-in-source', 'not-stated', 'in-kind', 'set-locally'] as const;

export const A_LIMIT: Text = {
  zh: '日期、{ notBefore, notAfter } 或 not-stated',
  en: 'a date, { notBefore, notAfter } or not-stated',
};
export const AN_AMOUNT: Text = {
  zh: `表达式、${NO_AMOUNTS.join('、')} 或 { rows, otherwise }`,
  en: `an expression, ${NO_AMOUNTS.join(', ')} or { rows, otherwise }`,
};
export const A_PARAMETER: Text = { zh: '常数或 { series, by }', en: 'a constant or { series, by }' };
const WHOLE_DATE: Text = { zh: 'YYYY-MM-DD', en: 'YYYY-MM-DD' };

export function limitProblems(given: unknown): readonly Issue[] {
  if (given === 'not-stated' || dayFromText(given) !== null) return [];
  if (!isJson(given)) return [issue('not-a-date', '', { given: shown(given), expected: A_LIMIT })];
  const { notBefore, notAfter, ...rest } = given;
  const [first, last] = [dayFromText(notBefore), dayFromText(notAfter)];
  const wrong = [
    ...unknownKeys(rest, '', ['notBefore', 'notAfter']),
    ...(first === null ? [dateIssue('notBefore', notBefore)] : []),
    ...(last === null ? [dateIssue('notAfter', notAfter)] : []),
  ];
  if (first === null || last === null || first <= last) return wrong;
  const expected = {
    zh: `notAfter（${notAfter}）早于 notBefore（${notBefore}）`,
    en: `notAfter (${notAfter}) is before notBefore (${notBefore})`,
  };
  return [...wrong, issue('contradiction', 'notAfter', { expected })];
}

const dateIssue = (path: string, given: unknown): Issue =>
  given === undefined
    ? issue('missing-key', path, { expected: { zh: `${path}（YYYY-MM-DD）`, en: `${path} (YYYY-MM-DD)` } })
    : issue('not-a-date', path, { given: shown(given), expected: WHOLE_DATE });

const unknownKeys = (rest: Json, path: string, known: readonly string[]): readonly Issue[] =>
  Object.keys(rest).map((key) =>
    issue('unknown-key', path === '' ? key : `${path}.${key}`, { given: key, nearest: nearestName(key, known) }),
  );

export const wordProblems = (given: string): readonly Issue[] =>
  (NO_AMOUNTS as readonly string[]).includes(given)
    ? []
    : [issue('not-an-option', '', { given, expected: { zh: NO_AMOUNTS.join('、'), en: NO_AMOUNTS.join(', ') } })];

export function amountProblems(given: unknown): readonly Issue[] {
  if (typeof given === 'string') return wordProblems(given);
  if (!isJson(given) || !Object.hasOwn(given, 'rows')) return exprProblems(given, '');
  const { rows, otherwise, ...rest } = given;
  const last =
    otherwise === undefined
      ? [issue('missing-key', 'otherwise', { expected: plainText(`otherwise (${NO_AMOUNTS.join(', ')})`) })]
      : at('otherwise', wordProblems(shown(otherwise)));
  return [
    ...unknownKeys(rest, '', ['rows', 'otherwise']),
    ...last,
    ...entriesProblems(rows, 'rows', plainText('{ when, gives }'), rowProblems),
  ];
}

const at = (path: string, issues: readonly Issue[]): readonly Issue[] => issues.map((one) => ({ ...one, path }));

function rowProblems({ when, gives, ...rest }: Json, path: string): readonly Issue[] {
  const value =
    typeof gives === 'string' ? at(`${path}.gives`, wordProblems(gives)) : exprProblems(gives, `${path}.gives`);
  return [...unknownKeys(rest, path, ['when', 'gives']), ...exprProblems(when, `${path}.when`), ...value];
}

export function parameterProblems(given: unknown): readonly Issue[] {
  if (!isJson(given) || !Object.hasOwn(given, 'series')) return exprProblems(given, '');
  const { series, by, ...rest } = given;
  const days = new Set<unknown>();
  return [
    ...unknownKeys(rest, '', ['series', 'by']),
    ...(by === undefined ? [] : exprProblems(by, 'by')),
    ...entriesProblems(series, 'series', plainText('{ from, value }'), (entry, path) =>
      entryProblems(entry, path, days),
    ),
  ];
}

/** One value of a dated series; `days` are those of the values before it. */
function entryProblems({ from, value, ...rest }: Json, path: string, days: Set<unknown>): readonly Issue[] {
  const day = dayFromText(from);
  const twice = day !== null && days.has(day);
  days.add(day);
  return [
    ...unknownKeys(rest, path, ['from', 'value']),
    ...(day === null ? [dateIssue(`${path}.from`, from)] : []),
    ...(twice
      ? [
          issue('contradiction', `${path}.from`, {
            expected: { zh: `自${from}起有两个值`, en: `two values from ${from} on` },
          }),
        ]
      : []),
    ...exprProblems(value, `${path}.value`),
  ];
}

/** A list of at least one entry, each looked at by itself. */
function entriesProblems(
  given: unknown,
  path: string,
  entry: Text,
  problems: (entry: Json, path: string) => readonly Issue[],
): readonly Issue[] {
  if (!Array.isArray(given) || given.length === 0) {
    const expected = { zh: `至少一项 ${entry.zh} 的列表`, en: `a list of at least one ${entry.en}` };
    return [issue('wrong-type', path, { given: shown(given), expected })];
  }
  return given.flatMap((one: unknown, index) => {
    const place = `${path}[${index}]`;
    return isJson(one) ? problems(one, place) : [issue('wrong-type', place, { given: shown(one), expected: entry })];
  });
}
