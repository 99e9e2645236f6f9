import { ArgumentError, type Issue, type IssueCode, issue, nearestName, shown } from '../value/issue.js';
import { isJson, type Json } from '../value/json.js';
import { plainText, type Text } from '../value/text.js';

const AN_OBJECT: Text = { zh: '对象', en: 'an object' };
const A_LIST: Text = { zh: '列表', en: 'a list' };

/** What is wrong with a value that is not of the kind expected: nothing was given, or something else. */
export function notThis(given: unknown, path: string, says: Text): Issue {
  if (given !== undefined) return issue('wrong-type', path, { given: shown(given), expected: says });
  const name = path.slice(path.lastIndexOf('.') + 1);
  const expected = name === '' ? says : { zh: `${name}（${says.zh}）`, en: `${name} (${says.en})` };
  return issue('missing-key', path, { expected });
}

export const notObject = (given: unknown, path: string): Issue => notThis(given, path, AN_OBJECT);
export const notList = (given: unknown, path: string): Issue => notThis(given, path, A_LIST);

/** What is wrong with a number that could not be read, by the code that reading it gave. */
export const notNumber = (code: IssueCode, given: unknown, path: string, says: Text): Issue =>
  code === 'wrong-type' ? notThis(given, path, says) : issue(code, path, { given: shown(given), expected: says });

/** What is wrong with a word that is none of the options. */
export function notOption(given: unknown, path: string, options: readonly string[], hint = false): Issue {
  const expected = plainText(options.join(', '));
  if (given === undefined) return notThis(given, path, expected);
  const nearest = hint && typeof given === 'string' ? nearestName(given, options) : null;
  return issue('not-an-option', path, { given: shown(given), expected, nearest });
}

/** Refuses a value that does not fit. @throws {ArgumentError} with what is wrong with it. */
export function mustFit(fits: boolean, given: unknown, path: string, says: Text): void {
  if (!fits) throw new ArgumentError([notThis(given, path, says)]);
}

/** The value, where it is an object. @throws {ArgumentError} where it is none. */
export function objectAt(given: unknown, path: string, says = AN_OBJECT): Json {
  if (isJson(given)) return given;
  throw new ArgumentError([notThis(given, path, says)]);
}
