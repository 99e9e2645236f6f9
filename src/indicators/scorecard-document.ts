import { ArgumentError, type Issue, issue, nearestName, refuse, shown } from '../value/issue.js';
import { isJson } from '../value/json.js';
import { fenFromAmount } from '../value/money.js';
import { type Exact, exactFromText } from '../value/rate.js';
import { notThis, objectAt } from './kinds.js';

/** A document that carries a scheme: its amounts and numbers by name, and how its text may be read. A policy is one. */
export interface SchemeDocument {
  readonly parameters: Readonly<Record<string, { readonly is: unknown }>>;
  readonly readings: Readonly<
    Record<string, { readonly options: Readonly<Record<string, unknown>>; readonly default: string }>
  >;
}

/** A reading chosen for each question of the document that is not to be read by its default. */
export type ChosenReadings = Readonly<Record<string, string>>;

/** The reading of each question: the one chosen, else the default. @throws {ArgumentError} for a name that is none. */
export function readingsOf(
  document: SchemeDocument,
  questions: readonly string[],
  chosen: ChosenReadings = {},
): ChosenReadings {
  objectAt(chosen, 'readings');
  refuse(ArgumentError, documentProblems(document, questions));
  refuse(ArgumentError, chosenProblems(document, questions, chosen));
  return Object.fromEntries(
    questions.map((question) => [question, chosen[question] ?? document.readings[question]?.default ?? '']),
  );
}

function documentProblems(document: unknown, questions: readonly string[]): readonly Issue[] {
  const expected = { zh: '带有参数和解读的文件', en: 'a document with parameters and readings' };
  if (!isJson(document) || !isJson(document['parameters']) || !isJson(document['readings'])) {
    return [notThis(document, 'document', expected)];
  }
  const { readings } = document as unknown as SchemeDocument;
  const names = Object.keys(readings).join(', ');
  return questions
    .filter((question) => !Object.hasOwn(readings, question))
    .map((question) =>
      issue('unknown-reading', 'document.readings', { given: question, expected: { zh: names, en: names } }),
    );
}

function chosenProblems(
  document: SchemeDocument,
  questions: readonly string[],
  chosen: ChosenReadings,
): readonly Issue[] {
  return Object.entries(chosen).flatMap(([question, option]) => {
    const path = `readings.${question}`;
    const among = questions.join(', ');
    if (!questions.includes(question)) {
      const nearest = nearestName(question, questions);
      return [issue('unknown-reading', path, { given: question, expected: { zh: among, en: among }, nearest })];
    }
    const options = Object.keys(document.readings[question]?.options ?? {});
    if (options.includes(option)) return [];
    const expected = { zh: options.join(', '), en: options.join(', ') };
    return [issue('not-an-option', path, { given: shown(option), expected })];
  });
}

/** Each set of readings that differs from these at one question. */
export const neighbours = (
  document: SchemeDocument,
  readings: ChosenReadings,
): readonly { readonly question: string; readonly readings: ChosenReadings }[] =>
  Object.entries(readings).flatMap(([question, chosen]) =>
    Object.keys(document.readings[question]?.options ?? {})
      .filter((option) => option !== chosen)
      .map((option) => ({ question, readings: { ...readings, [question]: option } })),
  );

/** A number of the document. @throws {ArgumentError} where it has none of that name. */
export function numberIn({ parameters }: SchemeDocument, name: string): Exact {
  const { value, type } = valueIn(parameters, name);
  const exact =
    type === 'number' && (typeof value === 'number' || typeof value === 'string') ? exactFromText(`${value}`) : null;
  if (exact !== null) return exact;
  throw new ArgumentError([issue('not-a-number', `parameters.${name}`, { given: shown(value), expected: NUMBER })]);
}

/** An amount of the document, in fen. @throws {ArgumentError} where it has none of that name. */
export function fenIn({ parameters }: SchemeDocument, name: string): number {
  const { value } = valueIn(parameters, name);
  const fen = fenFromAmount(value);
  if (fen !== null) return fen;
  throw new ArgumentError([issue('not-an-amount', `parameters.${name}`, { given: shown(value) })]);
}

const NUMBER = { zh: '数字', en: 'a number' };

function valueIn(
  parameters: SchemeDocument['parameters'],
  name: string,
): { readonly value: unknown; readonly type: unknown } {
  const is = Object.hasOwn(parameters, name) ? parameters[name]?.is : undefined;
  if (isJson(is) && 'value' in is) return { value: is['value'], type: is['type'] };
  const names = Object.keys(parameters);
  throw new ArgumentError([
    issue('unknown-name', `parameters.${name}`, {
      given: name,
      expected: { zh: '参数', en: 'parameter' },
      nearest: nearestName(name, names),
    }),
  ]);
}

/** A whole number that is 0 or more, or what is wrong with it. */
export function countProblems(given: unknown, path: string): readonly Issue[] {
  const expected = { zh: '0或更大的整数', en: 'a whole number, 0 or more' };
  if (Number.isSafeInteger(given) && (given as number) >= 0) return [];
  if (given === undefined) return [issue('missing-key', path, { expected })];
  return [
    issue(typeof given === 'number' && given < 0 ? 'negative-count' : 'wrong-type', path, {
      given: shown(given),
      expected,
    }),
  ];
}
