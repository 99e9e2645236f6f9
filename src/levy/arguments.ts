import { dayFromText } from '../value/civil-date.js';
import { type Issue, type IssueCode, issue, nearestName, shown } from '../value/issue.js';
import { isJson } from '../value/json.js';
import { fenFromAmount, MOST_FEN, yuanText } from '../value/money.js';
import type { Text } from '../value/text.js';

/** Reads one value of the arguments of a call, at its path. */
export type Item<T> = (given: unknown, path: string) => Read<T>;

/** What was read. Where there are problems the value is a stand-in: the caller refuses before it uses it. */
interface Read<T> {
  readonly value: T;
  readonly problems: readonly Issue[];
}

/** What is wrong with a value that is not of the kind expected: nothing was given, or something else. */
export function notThis(given: unknown, path: string, says: Text, code: IssueCode = 'wrong-type'): Issue {
  if (given !== undefined) return issue(code, path, { given: shown(given), expected: says });
  const name = path.slice(path.lastIndexOf('.') + 1);
  return issue('missing-key', path, { expected: { zh: `${name}（${says.zh}）`, en: `${name} (${says.en})` } });
}

/** An amount for a message. */
export const yuanWords = (fen: number): Text => ({ zh: `${yuanText(fen)}元`, en: `${yuanText(fen)} yuan` });

/** Yuan, read as fen; at most 10⁹ yuan. */
export const yuan: Item<number> = (given, path) => {
  const says = { zh: '金额，元', en: 'an amount in yuan' };
  const fen = fenFromAmount(given);
  if (fen === null) return { value: 0, problems: [notThis(given, path, says, 'not-an-amount')] };
  if (fen <= MOST_FEN) return { value: fen, problems: [] };
  return { value: 0, problems: [notThis(given, path, yuanWords(MOST_FEN), 'limit-exceeded')] };
};

const WHOLE_DATE: Text = { zh: 'YYYY-MM-DD', en: 'YYYY-MM-DD' };

/** A whole date, read as its day number. */
export const civilDate: Item<number> = (given, path) => {
  const day = dayFromText(given);
  if (day !== null) return { value: day, problems: [] };
  return {
    value: 0,
    problems: [notThis(given, path, WHOLE_DATE, typeof given === 'string' ? 'not-a-date' : 'wrong-type')],
  };
};

export const truth: Item<boolean> = (given, path) =>
  typeof given === 'boolean'
    ? { value: given, problems: [] }
    : { value: false, problems: [notThis(given, path, { zh: 'true 或 false', en: 'true or false' })] };

/** As many months as the calendar has, from 1800 to 2999. */
const MOST_MONTHS = 14_400;

/** A whole number of months or installments. */
export const wholeFrom =
  (least: 0 | 1): Item<number> =>
  (given, path) => {
    const says = { zh: `${least}至${MOST_MONTHS}的整数`, en: `a whole number from ${least} to ${MOST_MONTHS}` };
    if (typeof given !== 'number') return { value: least, problems: [notThis(given, path, says)] };
    const inRange = Number.isInteger(given) && given >= least && given <= MOST_MONTHS;
    // Adding 0 turns −0 into 0.
    return { value: given + 0, problems: inRange ? [] : [notThis(given, path, says, 'out-of-range')] };
  };

/** Absent or `null` is `null`. */
export const optional =
  <T>(item: Item<T>): Item<T | null> =>
  (given, path) => {
    if (given === undefined || given === null) return { value: null, problems: [] };
    const { value, problems } = item(given, path);
    return { value: problems.length > 0 ? null : value, problems };
  };

type Items = Readonly<Record<string, Item<unknown>>>;
type ValuesOf<Own extends Items> = { readonly [Name in keyof Own]: ReturnType<Own[Name]>['value'] };

/** An object with these items and no others; `name` is its path where it is the argument itself. */
export const objectOf =
  <Own extends Items>(name: string, items: Own): Item<ValuesOf<Own>> =>
  (given, path) => {
    const from = isJson(given) ? given : {};
    const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
    const known = Object.keys(items);
    const read = Object.entries(items).map(([key, item]) => [key, item(from[key], at(key))] as const);
    const value = Object.fromEntries(read.map(([key, one]) => [key, one.value])) as ValuesOf<Own>;
    if (!isJson(given)) {
      const expected = { zh: '对象', en: 'an object' };
      return { value, problems: [issue('wrong-type', path || name, { given: shown(given), expected })] };
    }
    const strange = Object.keys(given)
      .filter((key) => !known.includes(key))
      .map((key) => issue('unknown-key', at(key), { given: key, nearest: nearestName(key, known) }));
    return { value, problems: [...strange, ...read.flatMap(([, { problems }]) => problems)] };
  };

/** A list of such values. */
export const listOf =
  <T>(item: Item<T>): Item<readonly T[]> =>
  (given, path) => {
    if (!Array.isArray(given)) return { value: [], problems: [notThis(given, path, { zh: '列表', en: 'a list' })] };
    const read = Array.from(given, (one: unknown, index) => item(one, `${path}[${index}]`));
    return { value: read.map(({ value }) => value), problems: read.flatMap(({ problems }) => problems) };
  };
