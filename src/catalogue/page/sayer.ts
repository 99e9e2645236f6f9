import { type Item, plainItem } from '../../assess/page.js';
import { inBrackets, labelled } from '../../assess/phrases.js';
import type { Expr, Node } from '../../expr/expr.js';
import { createInterner } from '../../expr/interner.js';
import { createPreparer } from '../../expr/prepare.js';
import { say, sayWith } from '../../expr/say.js';
import type { Parameter, Policy, Reading } from '../../policy/policy.js';
import { type Locale, plainText, type Text } from '../../value/text.js';
import { CLOCKS, MINIMUM_OF } from './words.js';

/** Says the expressions of one policy in one language. */
export interface Sayer {
  readonly words: (expr: Expr) => string;
  /** A label and its meaning; under a reading, one entry for each option. */
  readonly item: (label: string, expr: Expr) => Item;
  /** A parameter with its value, or with the days from which its values hold. */
  readonly parameter: (label: string, is: Parameter['is'], cites: string) => Item;
  /** An amount or a number: its value first, where it is a parameter. */
  readonly amount: (expr: Expr) => string;
}

/** For a checked policy: each of its expressions can be prepared. */
export function sayerOf({ parameters, terms, readings, extra }: Policy, locale: Locale): Sayer {
  const preparer = createPreparer({ parameters, terms, readings, extra }, createInterner());
  const prepared = (expr: Expr): Node => preparer.prepare(expr, '') as Node;
  const words = (expr: Expr): string => sayNode(prepared(expr), locale);
  const under = (label: string, meaning: string): Item => plainItem(labelled(plainText(label), meaning, locale));
  const lead = (label: string): string => labelled(plainText(label), '', locale).trimEnd();
  return {
    words,
    item: (label, expr) => {
      const named = 'value' in expr ? NAMED_OPTIONS[String(expr.value)] : undefined;
      if (!('reading' in expr)) return under(label, named?.[locale] ?? words(expr));
      const { options } = readings[expr.reading] as Reading;
      const meanings = Object.entries(options).map(([option, { says }]) => ({
        option,
        says: says[locale],
        is: expr.is[option] as Expr,
      }));
      const name = label + inBrackets(byReading(expr.reading, locale), locale);
      // An option that stands for itself says nothing beyond what the reading says.
      if (meanings.every(({ option, is }) => 'value' in is && is.value === option)) {
        const choice = meanings.map(({ says }) => says).join(locale === 'zh' ? '，或' : ', or ');
        return under(name, choice);
      }
      return { text: lead(name), items: meanings.map(({ says, is }) => under(says, words(is))) };
    },
    parameter: (label, value, cites) => {
      const name = label + inBrackets(cites, locale);
      if (!('series' in value)) return under(name, words(value));
      return {
        text: lead(name),
        items: value.series.map(({ from, value: amount }) =>
          under(locale === 'zh' ? `自${from}起` : `from ${from}`, words(amount)),
        ),
      };
    },
    amount: (expr) => {
      const node = prepared(expr);
      if (node.kind !== 'named' || node.is.kind !== 'value') return words(expr);
      return say(node.is, locale) + inBrackets(words(expr), locale);
    },
  };
}

const NAMED_OPTIONS: Readonly<Record<string, Text>> = { ...MINIMUM_OF, ...CLOCKS };

const byReading = (reading: string, locale: Locale): string =>
  locale === 'zh' ? `依解读 ${reading}` : `by the reading ${reading}`;

/** An expression in words; a reading inside it in square brackets, with its name. */
function sayNode(node: Node, locale: Locale): string {
  if (node.kind !== 'reading') return sayWith(node, locale, (inner) => sayNode(inner, locale));
  const options = node.options.map(({ words, is }) => labelled(words, sayNode(is, locale), locale));
  return locale === 'zh'
    ? `〔${byReading(node.reading, locale)}——${options.join('；')}〕`
    : `[${byReading(node.reading, locale)} – ${options.join('; ')}]`;
}
