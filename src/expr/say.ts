import { listSpec } from '../household/vocabulary.js';
import { groupTable, operatorTable } from '../operators/index.js';
import type { Type } from '../operators/operator.js';
import { daysText } from '../value/civil-date.js';
import { exactYuanText, isWholeFen, yuanText } from '../value/money.js';
import { type Exact, exactToText } from '../value/rate.js';
import type { Locale, Text } from '../value/text.js';
import { bothLanguages } from '../value/text.js';
import { isRange, known, NEVER, type Range, type Value } from '../value/value.js';
import type { FactPlace, Node } from './expr.js';

const UNKNOWN: Text = { zh: '未知', en: 'unknown' };
const YES: Text = { zh: '是', en: 'yes' };
const NO: Text = { zh: '否', en: 'no' };
const NOT_HAPPENED: Text = { zh: '未发生', en: 'has not happened' };

/** A value in words: `13000.00 yuan`, `2005-02`, `between 1 and 2`, `unknown`. */
export function valueWords(value: Value, type: Type, options: Readonly<Record<string, Text>> = {}): Text {
  if (value === null) return UNKNOWN;
  if (typeof value === 'boolean') return value ? YES : NO;
  if (typeof value === 'string')
    return Object.hasOwn(options, value) ? (options[value] ?? UNKNOWN) : { zh: value, en: value };
  return type === 'date' ? dayWords(value) : rangeWords(value, type);
}

function dayWords({ least, most }: Range): Text {
  const [first, last] = [Number(least), Number(most)];
  if (first >= NEVER) return NOT_HAPPENED;
  if (last - first > 366) return UNKNOWN;
  return last >= NEVER ? UNKNOWN : bothLanguages(() => daysText(first, last));
}

function rangeWords(range: Range, type: Type): Text {
  const single = known(range);
  if (single !== null) return quantity(single, type);
  const { least, most } = range;
  if (least === null && most === null) return UNKNOWN;
  if (most === null)
    return bothLanguages((locale) =>
      locale === 'zh' ? `至少${quantity(least as Exact, type).zh}` : `at least ${quantity(least as Exact, type).en}`,
    );
  if (least === null)
    return bothLanguages((locale) =>
      locale === 'zh' ? `至多${quantity(most, type).zh}` : `at most ${quantity(most, type).en}`,
    );
  const [a, b] = [quantity(least, type), quantity(most, type)];
  return { zh: `${a.zh}至${b.zh}之间`, en: `between ${a.en} and ${b.en}` };
}

function quantity(value: Exact, type: Type): Text {
  if (type !== 'money') return bothLanguages(() => exactToText(value));
  const text = isWholeFen(value) ? yuanText(value) : exactYuanText(value);
  return { zh: `${text}元`, en: `${text} yuan` };
}

const SUBJECTS: Readonly<Record<string, Text>> = {
  child: { zh: '该子女', en: 'this child' },
  person: { zh: '本人', en: 'this person' },
};

/** A fact in words. The member that an `each` goes over is named by the `each`, not again by each fact of it. */
export function factWords({ frame, spec, derived }: FactPlace, locale: Locale): string {
  const label = spec.label[locale];
  const subject = frame === null ? undefined : SUBJECTS[frame]?.[locale];
  if (subject === undefined) return label;
  if (spec.type === 'truth')
    return locale === 'zh' ? `${subject}${label}` : derived === null ? `${subject}: ${label}` : `${subject} ${label}`;
  return locale === 'zh' ? `${subject}的${label}` : `the ${label} of ${subject}`;
}

/** An expression in words. Terms and parameters are said by their names: the steps tell how they came about. */
export function say(node: Node, locale: Locale): string {
  switch (node.kind) {
    case 'value':
      return node.words[locale];
    case 'fact':
      return factWords(node.fact, locale);
    case 'named':
      return node.words[locale];
    case 'reading':
      return node.options
        .map(({ words, is }) => `${words[locale]}:${say(is, locale)}`)
        .join(locale === 'zh' ? ';' : '; ');
    case 'each':
      return groupTable[node.how].say[locale]([listSpec(node.list).label[locale], say(node.of, locale)]);
    case 'apply':
      return operatorTable[node.operator].say[locale](node.args.map((arg) => say(arg, locale)));
    default:
      return node satisfies never;
  }
}

/** The words of the options that an expression can yield. */
export function optionWords(node: Node): Readonly<Record<string, Text>> {
  switch (node.kind) {
    case 'value':
      return typeof node.value === 'string' ? { [node.value]: node.words } : {};
    case 'fact':
      return node.fact.spec.options ?? {};
    case 'named':
      return optionWords(node.is);
    case 'reading':
      return Object.assign({}, ...node.options.map(({ is }) => optionWords(is))) as Readonly<Record<string, Text>>;
    case 'apply':
      return Object.assign({}, ...node.args.map(optionWords)) as Readonly<Record<string, Text>>;
    case 'each':
      return {};
    default:
      return node satisfies never;
  }
}
