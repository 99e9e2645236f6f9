import type { Expr, Node } from '../expr/expr.js';
import { createInterner } from '../expr/interner.js';
import { createPreparer } from '../expr/prepare.js';
import { say, sayWith } from '../expr/say.js';
import type { Parameter, Policy } from '../policy/policy.js';
import type { Locale } from '../value/text.js';
import { inBrackets, labelled } from './io.js';

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
  const under = (label: string, meaning: string): string =>
    `  - ${labelled({ zh: label, en: label }, meaning, locale)}`;
  return {
    words,
    lines: (label, expr) => {
      if (!('reading' in expr)) return [labelled({ zh: label, en: label }, words(expr), locale)];
      const options = readings[expr.reading]?.options ?? {};
      const meanings = Object.entries(expr.is).map(([option, is]) => ({
        says: options[option]?.says[locale] ?? option,
        is,
      }));
      const lead = label + inBrackets(byReading(expr.reading, locale), locale);
      // An option that is only named says what its reading says.
      if (meanings.every(({ is }) => 'value' in is && is.type === 'option')) {
        const choice = meanings.map(({ says }) => says).join(locale === 'zh' ? ',或' : ', or ');
        return [labelled({ zh: lead, en: lead }, choice, locale)];
      }
      return [
        labelled({ zh: lead, en: lead }, '', locale).trimEnd(),
        ...meanings.map(({ says, is }) => under(says, words(is))),
      ];
    },
    parameter: (label, value, cites) => {
      const lead = label + inBrackets(cites, locale);
      if (!('series' in value)) return [labelled({ zh: lead, en: lead }, words(value), locale)];
      return [
        labelled({ zh: lead, en: lead }, '', locale).trimEnd(),
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

const byReading = (reading: string, locale: Locale): string =>
  locale === 'zh' ? `依解读 ${reading}` : `by the reading ${reading}`;

/** An expression in words; a reading inside it in square brackets, with its name. */
function sayNode(node: Node, locale: Locale): string {
  if (node.kind !== 'reading') return sayWith(node, locale, (inner) => sayNode(inner, locale));
  const options = node.options.map(({ words, is }) => labelled(words, sayNode(is, locale), locale));
  return locale === 'zh'
    ? `〔${byReading(node.reading, locale)}——${options.join(';')}〕`
    : `[${byReading(node.reading, locale)} – ${options.join('; ')}]`;
}
