import { listSpec } from '../household/vocabulary.js';
import { groupTable, operatorTable } from '../operators/index.js';
import type { Type } from '../operators/operator.js';
import { daysText } from '../value/civil-date.js';
import { exactYuanText, isWholeFen, MOST_FEN, yuanText } from '../value/money.js';
import { compareExact, type Exact, exactToText } from '../value/rate.js';
import type { Locale, Text } from '../value/text.js';
import { plainText } from '../value/text.js';
import { known, NEVER, type Range, type Value } from '../value/value.js';
import type { FactPlace, Node } from './expr.js';

export const UNKNOWN: Text = { zh: '未知', en: 'unknown' };
const YES: Text = { zh: '是', en: 'yes' };
const NO: Text = { zh: '否', en: 'no' };
const NOT_HAPPENED: Text = { zh: '未发生', en: 'has not happened' };

/** A value in words: `150.00 yuan`, `2005-02`, `between 1 and 2`, `unknown`. */
export function valueWords(value: Value, type: Type, options: Readonly<Record<string, Text>> = {}): Text {
  if (value === null) return UNKNOWN;
  if (typeof value === 'boolean') return value ? YES : NO;
  if (typeof value === 'string')
    return (Object.hasOwn(options, value) ? options[value] : undefined) ?? plainText(value);
  return type === 'date' ? dayWords(value) : rangeWords(value, type);
}

/** A range longer than a year is not known, nor is whether an event happens at all while that is open. */
function dayWords({ least, most }: Range): Text {
  if (least === null || most === null) return UNKNOWN;
  const [first, last] = [Number(least), Number(most)];
  if (first >= NEVER) return NOT_HAPPENED;
  return last - first > 366 || last >= NEVER ? UNKNOWN : plainText(daysText(first, last));
}

/** An amount that may be as large as this is limited by nothing but the greatest amount that the library takes. */
const UNLIMITED_FEN = MOST_FEN / 20;

function rangeWords(range: Range, type: Type): Text {
  const single = known(range);
  if (single !== null) return quantity(single, type);
  const { least, most } = range;
  if (least === null && most === null) return UNKNOWN;
  if (type === 'money' && most !== null && compareExact(most, UNLIMITED_FEN) >= 0)
    return rangeWords({ least: least === 0 ? null : least, most: null }, type);
  if (most === null) return atLeast(quantity(least as Exact, type));
  if (least === null) return atMost(quantity(most, type));
  const [a, b] = [quantity(least, type), quantity(most, type)];
  return { zh: `${a.zh}至${b.zh}之间`, en: `between ${a.en} and ${b.en}` };
}

const atLeast = ({ zh, en }: Text): Text => ({ zh: `至少${zh}`, en: `at least ${en}` });
const atMost = ({ zh, en }: Text): Text => ({ zh: `至多${zh}`, en: `at most ${en}` });

function quantity(value: Exact, type: Type): Text {
  if (type !== 'money') return plainText(exactToText(value));
  const text = isWholeFen(value) ? yuanText(value) : exactYuanText(value);
  return { zh: `${text}元`, en: `${text} yuan` };
}

const SUBJECTS: Readonly<Record<string, Text>> = {
  child: { zh: '该子女', en: 'this child' },
  person: { zh: '本人', en: 'this person' },
};

const MEMBERS: Readonly<Record<string, Text>> = {
  partners: { zh: '该方', en: 'that partner' },
  children: { zh: '该名子女', en: 'that child' },
  certificates: { zh: '该证件', en: 'that certificate' },
  agreements: { zh: '该协议', en: 'that agreement' },
};

/** A fact in words. The member that an `each` goes over is named by the `each`, not again by each fact of it. */
export function factWords(place: FactPlace, locale: Locale): string {
  const { frame, spec } = place;
  if (spec.says !== undefined) return aboutWhom(place, spec.says, locale);
  const label = spec.label[locale];
  const subject = frame === null ? undefined : SUBJECTS[frame]?.[locale];
  if (subject === undefined) return label;
  return locale === 'zh' ? `${subject}的${label}` : `the ${label} of ${subject}`;
}

/** A sentence with the one whom it is about. */
function aboutWhom({ frame, list }: FactPlace, sentence: Text, locale: Locale): string {
  const who = (frame === null ? undefined : SUBJECTS[frame]?.[locale]) ?? MEMBERS[list ?? '']?.[locale] ?? '';
  return sentence[locale].replace('{who}', who);
}

/** An expression in words. Terms and parameters are said by their names: the steps tell how they came about. */
export function say(node: Node, locale: Locale): string {
  return sayWith(node, locale, (inner) => say(inner, locale));
}

/** The words of one node, its parts said by the caller. */
export function sayWith(node: Node, locale: Locale, sayInner: (inner: Node, index: number) => string): string {
  switch (node.kind) {
    case 'value':
    case 'named':
      return node.words[locale];
    case 'fact':
      return datedWords(node, locale, sayInner);
    case 'reading':
      return optionsWords(node, locale, sayInner);
    case 'each':
      if (node.says === null && node.how === 'count' && node.of.kind === 'value') return countWords(node, locale);
      return (
        node.says?.[locale] ??
        groupTable[node.how].say[locale]([listSpec(node.list).label[locale], sayInner(node.of, 0)])
      );
    case 'apply':
      return deniedWords(node, locale) ?? operatorTable[node.operator].say[locale](node.args.map(sayInner));
    default:
      return node satisfies never;
  }
}

type OptionWords = Readonly<Record<string, Text>>;

/** Remembered: a term that is used twice would be looked through twice, and what it uses four times. */
const remembered = new WeakMap<Node, OptionWords>();

type SayInner = (inner: Node, index: number) => string;

/** "Not" of a fact, or of an event, has words of its own; `null` for every other expression. */
function deniedWords({ operator, args }: Node & { kind: 'apply' }, locale: Locale): string | null {
  const [inner] = args;
  if (operator !== 'not' || inner === undefined) return null;
  if (inner.kind === 'fact')
    return inner.fact.spec.denies === undefined ? null : aboutWhom(inner.fact, inner.fact.spec.denies, locale);
  if (inner.kind !== 'apply' || inner.operator !== 'happened') return null;
  const event = inner.args.map((arg) => say(arg, locale)).join('');
  return locale === 'zh' ? `未发生${event}` : `${event} has not happened`;
}

/** A fact that is read on another day than the one asked about says so. */
function datedWords({ fact, at }: Node & { kind: 'fact' }, locale: Locale, sayInner: SayInner): string {
  const words = factWords(fact, locale);
  if (at === null || (at.kind === 'fact' && at.fact.derived === 'on')) return words;
  return locale === 'zh' ? `${words}（以${sayInner(at, 0)}为准）` : `${words} (as on ${sayInner(at, 0)})`;
}

/** What a place means under each option of a reading. */
function optionsWords({ options }: Node & { kind: 'reading' }, locale: Locale, sayInner: SayInner): string {
  const [colon, gap] = locale === 'zh' ? ['：', '；'] : [': ', '; '];
  return `[${options.map(({ words, is }, index) => `${words[locale]}${colon}${sayInner(is, index)}`).join(gap)}]`;
}

function countWords({ list }: Node & { kind: 'each' }, locale: Locale): string {
  const { label } = listSpec(list);
  return locale === 'zh' ? `${label.zh}人数` : `the number of ${label.en}`;
}

/** The words of the options that an expression can yield. */
export function optionWords(node: Node): OptionWords {
  const words = remembered.get(node) ?? (typeof node.type === 'string' ? {} : ownOptionWords(node));
  remembered.set(node, words);
  return words;
}

function ownOptionWords(node: Node): OptionWords {
  switch (node.kind) {
    case 'value':
      return { [String(node.value)]: node.words };
    case 'fact':
      return node.fact.spec.options ?? {};
    case 'named':
      return node.options ?? optionWords(node.is);
    case 'reading':
      return Object.assign({}, ...node.options.map(({ is }) => optionWords(is))) as OptionWords;
    case 'apply':
      return Object.assign({}, ...node.args.map(optionWords)) as OptionWords;
    case 'each':
      return optionWords(node.of);
    default:
      return node satisfies never;
  }
}
