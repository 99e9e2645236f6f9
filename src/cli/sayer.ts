import type { Expr, Node } from '../expr/expr.js';
import { createInterner } from '../expr/interner.js';
import { createPreparer } from '../expr/prepare.js';
import { say } from '../expr/say.js';
import type { Parameter, Policy } from '../policy/policy.js';
import type { Locale } from '../value/text.js';
import { inBrackets } from './io.js';

/** Says the expressions of one policy in one language. */
export interface Sayer {
  readonly words: (expr: Expr) => string;
  /** A label and its meaning; under readings, one line for each option. */
  readonly lines: (label: string, expr: Expr) => readonly string[];
  /** A parameter with its value, or the days from which its values hold. */
  readonly parameter: (label: string, is: Parameter['is'], cites: string) => readonly string[];
  /** An amount: its value first, where it is a parameter. */
  readonly amount: (expr: Expr) => string;
}

/** For a checked policy: each of its expressions can be prepared. */
export function sayerOf({ parameters, terms, readings, extra }: Policy, locale: Locale): Sayer {
  const preparer = createPreparer({ parameters, terms, readings, extra }, createInterner());
  const node = (expr: Expr): Node => preparer.prepare(expr, '') as Node;
  const words = (expr: Expr): string => say(node(expr), locale);
  const is = locale === 'zh' ? ':' : ': ';
  return {
    words,
    lines: (label, expr) => {
      if (!('reading' in expr)) return [`${label}${is}${words(expr)}`];
      const options = readings[expr.reading]?.options ?? {};
      return [
        `${label}${inBrackets(expr.reading, locale)}${is.trimEnd()}`,
        ...Object.entries(expr.is).map(
          ([option, meaning]) => `  - ${options[option]?.says[locale] ?? option}${is}${words(meaning)}`,
        ),
      ];
    },
    parameter: (label, value, cites) => {
      if (!('series' in value)) return [`${label}${is}${words(value)}${inBrackets(cites, locale)}`];
      return [
        `${label}${inBrackets(cites, locale)}${is.trimEnd()}`,
        ...value.series.map(({ from, value: amount }) =>
          locale === 'zh' ? `  - 自${from}起${is}${words(amount)}` : `  - from ${from}${is}${words(amount)}`,
        ),
      ];
    },
    amount: (expr) => {
      const prepared = node(expr);
      if (prepared.kind !== 'named' || prepared.is.kind !== 'value') return words(expr);
      return `${say(prepared.is, locale)}${inBrackets(words(expr), locale)}`;
    },
  };
}
