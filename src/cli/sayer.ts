import type { Expr, Node } from '../expr/expr.js';
import { createInterner } from '../expr/interner.js';
import { createPreparer } from '../expr/prepare.js';
import { say, sayWith } from '../expr/say.js';
import type { Parameter, Policy, Reading } from '../policy/policy.js';
import { type Locale, plainText, type Text } from '../value/text.js';
import { inBrackets, labelled } from './io.js';
import { CLOCKS, MINIMUM_OF } from './words.js';

/** Says the expressions of one policy in one language. */
export interface Sayer {
  readonly words: (expr: Expr) => string;
  /** A label and its meaning; under a reading, one line for each option. */
  readonly lines: (label: string, expr: Expr) => readonly string[];
  /** A parameter with its value, or with the days from which its values hold. */
  readonly parameter: (label: string, is: Parameter['is'], cites: string) => readonly string[];
  /** An amount or a number: its value first, where it is a parameter. */
  readonly amount: (expr: Expr) => string;
}

/** For a checked policy: each of its expressions can be prepared. */
export function sayerOf({ parameters, terms, readings, extra }: Policy, locale: Locale): Sayer {
  const preparer = createPreparer({ parameters, terms, readings, extra }, createInterner());
  const prepared = (expr: Expr): Node => preparer.prepare(expr, '') as Node;
  const words = (expr: Expr): string => sayNode(prepared(expr), locale);
  const under = (label: string, meaning: string): string => `  - ${labelled(plainText(label), meaning, locale)}`;
  return {
    words,
    lines: (label, expr) => {
      const named = 'value' in expr ? NAMED_OPTIONS[String(expr.value)] : undefined;
      if (!('reading' in expr)) return [labelled(plainText(label), named?.[locale] ?? words(expr), locale)];
      const { options } = readings[expr.reading] as Reading;
      const meanings = Object.entries(options).map(([option, { says }]) => ({
        option,
        says: says[locale],
        is: expr.is[option] as Expr,
      }));
      const lead = label + inBrackets(byReading(expr.reading, locale), locale);
      // An option that stands for itself says nothing beyond what the reading says.
      if (meanings.every(({ option, is }) => 'value' in is && is.value === option)) {
        const choice = meanings.map(({ says }) => says).join(locale === 'zh' ? '，或' : ', or ');
        return [labelled(plainText(lead), choice, locale)];
      }
      return [
        labelled(plainText(lead), '', locale).trimEnd(),
        ...meanings.map(({ says, is }) => under(says, words(is))),
      ];
    },
    parameter: (label, value, cites) => {
      const lead = label + inBrackets(cites, locale);
      if (!('series' in value)) return [labelled(plainText(lead), words(value), locale)];
      return [
        labelled(plainText(lead), '', locale).trimEnd(),
        ...value.series.map(({ from, value: amount }) =>
          under(locale === 'zh' ? `自${from}起` : `from ${from}`, words(amount)),
        ),
      ];
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
