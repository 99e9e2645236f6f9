import { daysOf } from '../value/civil-date.js';
import { type Issue, issue, nearestName, shown } from '../value/issue.js';
import { fenFromAmount, MOST_FEN, yuanText } from '../value/money.js';
import { listInWords, type Text } from '../value/text.js';
import { ANY_DAY, NEVER, point, unknown, type Value } from '../value/value.js';
import type { FactSpec } from './vocabulary.js';

/** What one fact was read as: its canonical JSON form, or what is wrong with it. */
export type Leaf = { readonly json: LeafJson } | { readonly problem: Issue };
export type LeafJson = boolean | string | number | null;

const TRUTHS: Text = { zh: 'true 或 false', en: 'true or false' };
const TEXT: Text = { zh: '文字（不超过200字）', en: 'a text of at most 200 characters' };
const NUMBER: Text = { zh: '非负整数', en: 'a whole number that is not negative' };
const DATE: Text = { zh: 'YYYY-MM-DD（或 YYYY-MM、YYYY）', en: 'YYYY-MM-DD (or YYYY-MM, YYYY)' };

/** The text that says of an event that it is not known whether it has happened. */
export const NOT_KNOWN_WHETHER = 'unknown';

/** Signs are counted as JSON Schema does, by code points. */
const isShortText = (text: string): boolean => text !== '' && text.length <= 400 && [...text].length <= 200;

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
      return typeof given === 'string' && isShortText(given) ? { json: given } : wrong(TEXT);
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

/** `null`: no whole number. */
function readNumber(spec: FactSpec, given: unknown, path: string): Leaf | null {
  if (typeof given !== 'string' && typeof given !== 'number') return null;
  const text = String(given);
  if (!WHOLE_NUMBER.test(text)) return null;
  const value = Number(text);
  const most = mostOf(spec);
  if (value >= 0 && value <= most) return { json: value };
  const range = `0–${most}`;
  return { problem: issue('out-of-range', path, { given: shown(given), expected: { zh: range, en: range } }) };
}

const WHOLE_NUMBER = /^(?:0|-?[1-9]\d*)$/;

/** A number is whole, and at most this. */
const mostOf = (spec: FactSpec): number => spec.most ?? 1_000_000_000;

/** What a canonical value means: `null` is unknown, except that an event that is not told has not happened. */
export function leafValue(spec: FactSpec, json: LeafJson): Value {
  switch (spec.type) {
    case 'truth':
      return typeof json === 'boolean' ? json : unknown;
    case 'text':
    case 'options':
      return typeof json === 'string' ? json : unknown;
    case 'money': {
      const fen = fenFromAmount(json);
      return fen === null ? { least: 0, most: MOST_FEN } : point(fen);
    }
    case 'number':
      return json === null ? { least: 0, most: mostOf(spec) } : point(Number(json));
    case 'date':
      return daysOf(String(json)) ?? ANY_DAY;
    case 'event':
      return json === null ? point(NEVER) : (daysOf(String(json)) ?? { ...ANY_DAY, most: NEVER });
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
          { type: 'string', pattern: AMOUNT_PATTERN },
          { type: 'number', minimum: 0, maximum: 1e9 },
          { type: 'null' },
        ],
      };
    case 'number':
      return {
        description,
        anyOf: [
          { type: 'string', pattern: `^(${wholePattern(mostOf(spec))})$` },
          { type: 'integer', minimum: 0, maximum: mostOf(spec) },
          { type: 'null' },
        ],
      };
    default:
      return spec.type satisfies never;
  }
}

/** Whole numbers up to `most`, without leading zeros: those with fewer digits, then digit by digit. */
function wholePattern(most: number): string {
  const digits = String(most);
  const shorter = digits.length === 1 ? '' : `[1-9]\\d{0,${digits.length - 2}}`;
  const below = [...digits].map((digit, index) => {
    const least = index === 0 ? 1 : 0;
    const rest = digits.length - index - 1;
    return Number(digit) <= least ? '' : `${digits.slice(0, index)}[${least}-${Number(digit) - 1}]\\d{${rest}}`;
  });
  return ['0', shorter, ...below, digits].filter((part) => part !== '').join('|');
}

const AMOUNT_PATTERN = '^((0|[1-9]\\d{0,8})(\\.\\d{1,2})?|1000000000(\\.00?)?)$';

const LEAP_YEAR = '((1[89]|2\\d)(0[48]|[2468][048]|[13579][26])|(20|24|28)00)';
const DAY_OF_MONTH = '(0[13578]|1[02])-(0[1-9]|[12]\\d|3[01])|(0[469]|11)-(0[1-9]|[12]\\d|30)|02-(0[1-9]|1\\d|2[0-8])';
const YEAR = '(1[89]|2\\d)\\d\\d';
const DAY = `${YEAR}-(${DAY_OF_MONTH})|${LEAP_YEAR}-02-29`;

/** A day that exists, of the years 1800 to 2999. */
export const DAY_PATTERN = `^(${DAY})$`;
const DATE_PATTERN = `^(${YEAR}(-(0[1-9]|1[0-2]))?|${DAY})$`;
