import { daysOf } from '../value/civil-date.js';
import { type Issue, issue, nearestName, shown } from '../value/issue.js';
import { fenFromAmount, MOST_FEN, yuanText } from '../value/money.js';
import { exactFromText } from '../value/rate.js';
import { listInWords, type Text } from '../value/text.js';
import { ANY_DAY, NEVER, point, unknown, type Value } from '../value/value.js';
import type { FactSpec } from './vocabulary.js';

/** What one fact was read as: its canonical JSON form, or what is wrong with it. */
export type Leaf = { readonly json: LeafJson } | { readonly problem: Issue };
export type LeafJson = boolean | string | number | null;

const TRUTHS: Text = { zh: 'true 或 false', en: 'true or false' };
const TEXT: Text = { zh: '文字(不超过200字)', en: 'a text of at most 200 characters' };
const NUMBER: Text = { zh: '非负整数', en: 'a whole number that is not negative' };
const DATE: Text = { zh: 'YYYY-MM-DD(或 YYYY-MM、YYYY)', en: 'YYYY-MM-DD (or YYYY-MM, YYYY)' };

/** The text that says of an event that it is not known whether it has happened. */
const NOT_KNOWN_WHETHER = 'unknown';

const optionNames = (options: readonly string[]): Text => ({
  zh: listInWords(options, 'zh'),
  en: listInWords(options, 'en'),
});

/** Reads one value given for a fact. `null` is unknown for every fact. */
export function readLeaf(spec: FactSpec, given: unknown, path: string): Leaf {
  if (given === null || given === undefined) return { json: null };
  const wrong = (expected: Text): Leaf => ({ problem: issue('wrong-type', path, { given: shown(given), expected }) });
  switch (spec.type) {
    case 'truth':
      return typeof given === 'boolean' ? { json: given } : wrong(TRUTHS);
    case 'text':
      return typeof given === 'string' && given !== '' && given.length <= 200 ? { json: given } : wrong(TEXT);
    case 'options': {
      const names = Object.keys(spec.options ?? {});
      if (typeof given !== 'string') return wrong(optionNames(names));
      if (names.includes(given)) return { json: given };
      const details = { given: shown(given), expected: optionNames(names), nearest: nearestName(given, names) };
      return { problem: issue('not-an-option', path, details) };
    }
    case 'date':
    case 'event':
      if (typeof given !== 'string') return wrong(DATE);
      if (daysOf(given) !== null || (spec.type === 'event' && given === NOT_KNOWN_WHETHER)) return { json: given };
      return { problem: issue('not-a-date', path, { given: shown(given), expected: DATE }) };
    case 'money': {
      const fen = fenFromAmount(given);
      if (fen === null) return { problem: issue('not-an-amount', path, { given: shown(given) }) };
      if (fen <= MOST_FEN) return { json: yuanText(fen) };
      const most = yuanText(MOST_FEN);
      return {
        problem: issue('limit-exceeded', path, {
          given: shown(given),
          expected: { zh: `${most}元`, en: `${most} yuan` },
        }),
      };
    }
    case 'number':
      return readNumber(spec, given, path) ?? wrong(NUMBER);
    default:
      return spec.type satisfies never;
  }
}

function readNumber(spec: FactSpec, given: unknown, path: string): Leaf | null {
  if (typeof given !== 'string' && typeof given !== 'number') return null;
  const value = exactFromText(String(given));
  if (value === null) return null;
  if (typeof value !== 'number') return null;
  const most = spec.most ?? MOST_NUMBER;
  if (value >= 0 && value <= most) return { json: given };
  const range = `0–${most}`;
  return { problem: issue('out-of-range', path, { given: shown(given), expected: { zh: range, en: range } }) };
}

/** A number is whole, and at most this. */
const MOST_NUMBER = 1_000_000_000;

/** What a canonical value means: `null` is unknown, except that an event that is not told has not happened. */
export function leafValue(spec: FactSpec, json: LeafJson): Value {
  switch (spec.type) {
    case 'truth':
      return typeof json === 'boolean' ? json : unknown;
    case 'text':
    case 'options':
      return typeof json === 'string' ? json : unknown;
    case 'money':
      return json === null ? { least: 0, most: MOST_FEN } : point(fenFromAmount(json) ?? 0);
    case 'number':
      return json === null ? { least: 0, most: spec.most ?? MOST_NUMBER } : point(Number(json));
    case 'date':
      return typeof json === 'string' ? (daysOf(json) ?? ANY_DAY) : ANY_DAY;
    case 'event':
      if (json === null) return point(NEVER);
      return json === NOT_KNOWN_WHETHER ? { ...ANY_DAY, most: NEVER } : (daysOf(String(json)) ?? ANY_DAY);
    default:
      return spec.type satisfies never;
  }
}

/** JSON Schema of one fact. */
export function leafSchema(spec: FactSpec): Record<string, unknown> {
  const description = spec.label.en;
  switch (spec.type) {
    case 'truth':
      return { description, type: ['boolean', 'null'] };
    case 'text':
      return { description, type: ['string', 'null'], minLength: 1, maxLength: 200 };
    case 'options':
      return { description, enum: [...Object.keys(spec.options ?? {}), null] };
    case 'date':
      return { description, type: ['string', 'null'], pattern: DATE_PATTERN };
    case 'event':
      return {
        description,
        anyOf: [{ type: ['string', 'null'], pattern: DATE_PATTERN }, { const: NOT_KNOWN_WHETHER }],
      };
    case 'money':
      return {
        description,
        anyOf: [
          { type: 'string', pattern: '^(0|[1-9]\\d*)(\\.\\d{1,2})?$' },
          { type: 'number', minimum: 0, maximum: 1e9 },
          { type: 'null' },
        ],
      };
    case 'number':
      return {
        description,
        anyOf: [
          { type: 'string', pattern: '^(0|[1-9]\\d*)$' },
          { type: 'integer', minimum: 0, maximum: spec.most ?? MOST_NUMBER },
          { type: 'null' },
        ],
      };
    default:
      return spec.type satisfies never;
  }
}

const DATE_PATTERN = '^(1[89]\\d\\d|2\\d\\d\\d)(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$';
