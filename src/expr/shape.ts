import { listNames } from '../household/vocabulary.js';
import { groupTable, operatorTable } from '../operators/index.js';
import { type Issue, issue, nearestName, shown } from '../value/issue.js';
import { isJson, type Json } from '../value/json.js';
import type { Text } from '../value/text.js';

const KINDS = {
  value: ['value', 'type'],
  fact: ['fact', 'at'],
  parameter: ['parameter'],
  term: ['term'],
  apply: ['apply', 'to'],
  each: ['each', 'how', 'of', 'as', 'says'],
  reading: ['reading', 'is'],
} as const;

type Kind = keyof typeof KINDS;

const VALUE_TYPES = ['truth', 'option', 'text', 'number', 'money', 'date'] as const;
export const AN_EXPRESSION: Text = {
  zh: '表达式（value、fact、parameter、term、apply、each 或 reading）',
  en: 'an expression (value, fact, parameter, term, apply, each or reading)',
};
const TEXT: Text = { zh: '文字', en: 'a text' };
const LIST: Text = { zh: '表达式列表', en: 'a list of expressions' };
const OPTIONS: Text = { zh: '各选项的表达式', en: 'an expression for each option' };

/** A policy from elsewhere cannot exhaust the evaluator: no expression is deeper than this. */
const MOST_DEPTH = 60;

/** What is wrong with the form of an expression; names and types are looked up later. */
export function exprProblems(given: unknown, path: string, depth = 0): readonly Issue[] {
  if (depth > MOST_DEPTH)
    return [
      issue('limit-exceeded', path, { given: path, expected: { zh: `${MOST_DEPTH}层`, en: `${MOST_DEPTH} levels` } }),
    ];
  if (!isJson(given)) return wrong(path, given, AN_EXPRESSION);
  const kind = (Object.keys(KINDS) as Kind[]).find((name) => Object.hasOwn(given, name));
  if (kind === undefined) return wrong(path, given, AN_EXPRESSION);
  const allowed: readonly string[] = KINDS[kind];
  const extra = Object.keys(given)
    .filter((key) => !allowed.includes(key))
    .map((key) => issue('unknown-key', at(path, key), { given: key, nearest: nearestName(key, allowed) }));
  return [...extra, ...ownProblems(kind, given, path, depth)];
}

const wrong = (path: string, given: unknown, expected: Text): readonly Issue[] => [
  given === undefined
    ? issue('missing-key', path, { expected })
    : issue('wrong-type', path, { given: shown(given), expected }),
];

const at = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

function ownProblems(kind: Kind, given: Json, path: string, depth: number): readonly Issue[] {
  const inner = (value: unknown, place: string): readonly Issue[] => exprProblems(value, place, depth + 1);
  const text = (key: string): readonly Issue[] =>
    typeof given[key] === 'string' ? [] : wrong(at(path, key), given[key], TEXT);
  const oneOf = (key: string, options: readonly string[]): readonly Issue[] =>
    option(given[key], at(path, key), options);
  switch (kind) {
    case 'value':
      return [...oneOf('type', VALUE_TYPES), ...constantProblems(given['value'], at(path, 'value'))];
    case 'fact':
      return [...text('fact'), ...(given['at'] === undefined ? [] : inner(given['at'], at(path, 'at')))];
    case 'parameter':
    case 'term':
      return text(kind);
    case 'apply':
      return [...oneOf('apply', Object.keys(operatorTable)), ...listProblems(given['to'], at(path, 'to'), inner)];
    case 'each':
      return [
        ...oneOf('each', listNames),
        ...oneOf('how', Object.keys(groupTable)),
        ...inner(given['of'], at(path, 'of')),
        ...(given['as'] === undefined ? [] : text('as')),
        ...(given['says'] === undefined ? [] : saysProblems(given['says'], at(path, 'says'))),
      ];
    case 'reading':
      return [...text('reading'), ...tableProblems(given['is'], at(path, 'is'), inner)];
    default:
      return kind satisfies never;
  }
}

function option(given: unknown, path: string, options: readonly string[]): readonly Issue[] {
  if (typeof given === 'string' && options.includes(given)) return [];
  const expected = { zh: options.join('、'), en: options.join(', ') };
  if (typeof given !== 'string') return wrong(path, given, expected);
  return [issue('not-an-option', path, { given, expected, nearest: nearestName(given, options) })];
}

const constantProblems = (given: unknown, path: string): readonly Issue[] =>
  ['boolean', 'string', 'number'].includes(typeof given) ? [] : wrong(path, given, { zh: '常数', en: 'a constant' });

const saysProblems = (given: unknown, path: string): readonly Issue[] =>
  isJson(given) && typeof given['zh'] === 'string' && typeof given['en'] === 'string' && Object.keys(given).length === 2
    ? []
    : [issue('wrong-type', path, { given: shown(given), expected: { zh: '{ zh, en }', en: '{ zh, en }' } })];

type Inner = (value: unknown, path: string) => readonly Issue[];

const listProblems = (given: unknown, path: string, inner: Inner): readonly Issue[] =>
  Array.isArray(given) ? given.flatMap((value, index) => inner(value, `${path}[${index}]`)) : wrong(path, given, LIST);

const tableProblems = (given: unknown, path: string, inner: Inner): readonly Issue[] =>
  isJson(given)
    ? Object.entries(given).flatMap(([key, value]) => inner(value, at(path, key)))
    : wrong(path, given, OPTIONS);

const SAYS = {
  type: 'object',
  properties: { zh: { type: 'string' }, en: { type: 'string' } },
  required: ['zh', 'en'],
  additionalProperties: false,
};

/** JSON Schema of an expression, made from the operator tables; `ref` names the schema itself. */
export function exprSchema(ref: string): Record<string, unknown> {
  const self = { $ref: ref };
  const object = (properties: Record<string, unknown>, required: readonly string[]): Record<string, unknown> => ({
    type: 'object',
    properties,
    required,
    additionalProperties: false,
  });
  return {
    oneOf: [
      object({ value: { type: ['boolean', 'string', 'number'] }, type: { enum: [...VALUE_TYPES] } }, ['value', 'type']),
      object({ fact: { type: 'string' }, at: self }, ['fact']),
      object({ parameter: { type: 'string' } }, ['parameter']),
      object({ term: { type: 'string' } }, ['term']),
      object({ apply: { enum: Object.keys(operatorTable) }, to: { type: 'array', items: self } }, ['apply', 'to']),
      object(
        {
          each: { enum: [...listNames] },
          how: { enum: Object.keys(groupTable) },
          of: self,
          as: { type: 'string' },
          says: SAYS,
        },
        ['each', 'how', 'of'],
      ),
      object({ reading: { type: 'string' }, is: { type: 'object', additionalProperties: self } }, ['reading', 'is']),
    ],
  };
}
