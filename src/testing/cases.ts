import { checkOptions } from '../assess/options.js';
import { safeParseHousehold } from '../household/parse.js';
import { requirePolicy } from '../policy/document.js';
import type { Policy, WorkedCase } from '../policy/policy.js';
import { ArgumentError, type Issue, issue, nearestName, refuse, shown } from '../value/issue.js';
import { isJson, type Json } from '../value/json.js';
import type { Text } from '../value/text.js';
import type { Declared } from './columns.js';
import { csvCases, type GivenCases } from './csv-cases.js';

/** How cases are written. */
export type CaseFormat = 'json' | 'ndjson' | 'csv';

const READERS: Readonly<Record<CaseFormat, (text: string, declared: Declared) => GivenCases>> = {
  json: jsonCases,
  ndjson: ndjsonCases,
  csv: csvCases,
};

/**
 * Reads cases worked by hand: a JSON list, NDJSON with one case a line, or CSV with one case a row. A case has `provision`,
 * `on`, `household` and `expect`, and may have `name` (a text, or `{ zh, en }`), `child`, `person`, `case` and `readings`.
 *
 * A CSV header names facts by their path (`children[0].birthDate`, `partners[1].registration`), and `name`, `provision`, `on`,
 * `child`, `person`, `readings.<id>`, `case.<fact>`, `expect.<result>`. **An empty cell is unknown**, never false, 0 or a text;
 * an empty list is `[]`. Truths are `true` and `false`, or 是 and 否; a result that is to be nothing is `null`.
 *
 * With the `policy` that the cases are for, a fact under `extra` that it does not declare is a problem too.
 *
 * @throws {ArgumentError} with every problem and its place: `row 3, children[0].birthDate`, `line 3, on`, `cases[2].household`.
 * @example readCases('provision,on,children,expect.status\nroll,2016-03-01,[],does-not-apply', 'csv').length // 1
 */
export function readCases(
  text: string,
  format: CaseFormat,
  { policy }: { readonly policy?: Policy } = {},
): readonly WorkedCase[] {
  if (typeof text !== 'string')
    throw new ArgumentError([
      issue('wrong-type', 'text', { given: shown(text), expected: { zh: '文字', en: 'a text' } }),
    ]);
  if (!Object.hasOwn(READERS, format)) {
    const expected = { zh: 'json、ndjson、csv', en: 'json, ndjson, csv' };
    throw new ArgumentError([issue('not-an-option', 'format', { given: shown(format), expected })]);
  }
  const declared = policy === undefined ? null : requirePolicy(policy, 'policy').extra;
  const { cases, problems } = READERS[format](text, declared);
  const checked = cases.map(({ given, place }, index) => ({
    worked: workedCase(given, index),
    issues: caseProblems(given, declared).map((one) => ({ ...one, path: place(one.path) })),
  }));
  refuse(ArgumentError, [...problems, ...checked.flatMap(({ issues }) => issues)]);
  return checked.map(({ worked }) => worked);
}

const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');

function jsonCases(text: string): GivenCases {
  const { json, problem } = parsed(withoutMark(text), '');
  if (problem !== null) return { cases: [], problems: [problem] };
  if (!Array.isArray(json)) {
    const expected = { zh: '案例列表', en: 'a list of cases' };
    return { cases: [], problems: [issue('wrong-type', '', { given: shown(json), expected })] };
  }
  const place = (index: number) => (inner: string) => `cases[${index}]${inner === '' ? '' : `.${inner}`}`;
  return { cases: json.map((given: unknown, index) => ({ given, place: place(index) })), problems: [] };
}

function ndjsonCases(text: string): GivenCases {
  const lines = withoutMark(text).split(/\r?\n/);
  const read = lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [{ ...parsed(line, `line ${index + 1}`), at: `line ${index + 1}` }],
  );
  return {
    cases: read
      .filter(({ problem }) => problem === null)
      .map(({ json, at }) => ({ given: json, place: (inner) => (inner === '' ? at : `${at}, ${inner}`) })),
    problems: read.flatMap(({ problem }) => problem ?? []),
  };
}

function parsed(text: string, path: string): { readonly json: unknown; readonly problem: Issue | null } {
  try {
    return { json: JSON.parse(text) as unknown, problem: null };
  } catch (error) {
    const position = /position (\d+)/.exec((error as Error).message)?.[1];
    const line = position === undefined || path !== '' ? null : text.slice(0, Number(position)).split('\n').length;
    const expected = line === null ? { zh: '', en: '' } : { zh: `（第${line}行附近）`, en: ` (near line ${line})` };
    return { json: null, problem: issue('not-json', path, { expected }) };
  }
}

const KEYS = ['name', 'provision', 'on', 'household', 'child', 'person', 'case', 'readings', 'expect'];

const A_TEXT: Text = { zh: '文字', en: 'a text' };
const A_NAME: Text = { zh: '文字，或 { zh, en }', en: 'a text, or { zh, en }' };
const AN_OBJECT: Text = { zh: '对象', en: 'an object' };
const RESULTS: Text = { zh: '对象，至少有一项结果', en: 'an object with at least one result' };

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isName = (value: unknown): value is string | Text =>
  isText(value) ||
  (isJson(value) &&
    isText(value['zh']) &&
    isText(value['en']) &&
    Object.keys(value).every((key) => key === 'zh' || key === 'en'));
const isFilled = (value: unknown): boolean => isJson(value) && Object.keys(value).length > 0;

/** Everything that is wrong with one case, with paths inside it. */
function caseProblems(given: unknown, declared: Declared): readonly Issue[] {
  if (!isJson(given)) return [issue('wrong-type', '', { given: shown(given), expected: AN_OBJECT })];
  const strange = Object.keys(given)
    .filter((key) => !KEYS.includes(key))
    .map((key) => issue('unknown-key', key, { given: key, nearest: nearestName(key, KEYS) }));
  const needs = (key: string, fits: (value: unknown) => boolean, expected: Text): readonly Issue[] =>
    isGiven(given, key)
      ? may(key, fits, expected)
      : [issue('missing-key', key, { expected: { zh: `${key}（${expected.zh}）`, en: `${key} (${expected.en})` } })];
  const may = (key: string, fits: (value: unknown) => boolean, expected: Text): readonly Issue[] =>
    !isGiven(given, key) || fits(given[key]) ? [] : [issue('wrong-type', key, { given: shown(given[key]), expected })];
  return [
    ...strange,
    ...may('name', isName, A_NAME),
    ...needs('provision', isText, A_TEXT),
    ...optionProblems(given),
    ...may('child', isText, A_TEXT),
    ...may('person', isText, A_TEXT),
    ...may('readings', isJson, AN_OBJECT),
    ...readingProblems(given['readings']),
    ...needs('household', isJson, AN_OBJECT),
    ...householdProblems(given['household']),
    ...extraProblems(given['household'], declared),
    ...needs('expect', isFilled, RESULTS),
  ];
}

/** What is null is not given. */
const isGiven = (given: Json, key: string): boolean => given[key] !== undefined && given[key] !== null;

/** The day and the levy case are checked as for a call; which readings there are is known only with the policy. */
function optionProblems({ on, case: levyCase }: Json): readonly Issue[] {
  try {
    checkOptions({ on: on ?? undefined, case: levyCase ?? undefined }, [], []);
    return [];
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    return error.issues;
  }
}

const readingProblems = (readings: unknown): readonly Issue[] =>
  Object.entries(isJson(readings) ? readings : {}).flatMap(([name, option]) =>
    isText(option) ? [] : [issue('wrong-type', `readings.${name}`, { given: shown(option), expected: A_TEXT })],
  );

function householdProblems(household: unknown): readonly Issue[] {
  const result = isJson(household) ? safeParseHousehold(household) : null;
  if (result === null || result.success) return [];
  return result.error.issues.map((one) => ({
    ...one,
    path: one.path === '' ? 'household' : `household.${one.path}`,
  }));
}

/** Facts of the household that the policy does not declare: nothing would ever read them. */
function extraProblems(household: unknown, declared: Declared): readonly Issue[] {
  const extra = isJson(household) ? household['extra'] : null;
  if (declared === null || !isJson(extra)) return [];
  return Object.keys(extra)
    .filter((name) => !Object.hasOwn(declared, name))
    .map((name) => {
      const nearest = nearestName(name, Object.keys(declared));
      return issue('unknown-key', `household.extra.${name}`, { given: name, nearest });
    });
}

/** The case as a policy holds it. What is malformed is refused by the caller before it is used. */
function workedCase(given: unknown, index: number): WorkedCase {
  const { name, ...rest } = isJson(given) ? given : {};
  const told = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
  return { ...told, name: nameOf(name, index) } as unknown as WorkedCase;
}

function nameOf(name: unknown, index: number): Text {
  if (!isName(name)) return { zh: `第${index + 1}例`, en: `case ${index + 1}` };
  return typeof name === 'string' ? { zh: name, en: name } : name;
}
