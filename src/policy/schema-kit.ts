import * as z from 'zod/mini';
import { AN_EXPRESSION, exprProblems } from '../expr/shape.js';
import { dayFromText, daysOf } from '../value/civil-date.js';
import { type Issue, issue, nearestName, shown } from '../value/issue.js';
import type { HandChecked } from '../value/shape.js';
import type { Text } from '../value/text.js';
import { RANKS } from './policy.js';

export const EXPR = '#/$defs/expr';

const NAME = /^[A-Za-z][\w-]{0,99}$/;
const A_DATE: Text = { zh: 'YYYY-MM-DD（或 YYYY-MM、YYYY）', en: 'YYYY-MM-DD (or YYYY-MM, YYYY)' };
const CONFIDENCES = ['verified', 'secondary', 'recalled'] as const;
const A_NAME: Text = {
  zh: '以字母开头，只含字母、数字、- 和 _ 的名称',
  en: 'a name of letters, digits, - and _ that begins with a letter',
};

/** What is wrong with a value that is not of the kind expected. */
export const wrongKind = (given: unknown, expected: Text): readonly Issue[] => [
  issue('wrong-type', '', { given: shown(given), expected }),
];

export type Kit = ReturnType<typeof createKit>;

/** The schemas of the parts that recur in a policy document. */
export function createKit(hand: HandChecked) {
  /** `expected` is said where nothing is given. */
  const custom = (expected: Text, check: (given: unknown) => readonly Issue[], schema: Record<string, unknown>) => {
    const part = z.unknown().check((context) => {
      const issues = context.value === undefined ? [issue('missing-key', '', { expected })] : check(context.value);
      if (issues.length > 0) context.issues.push({ code: 'custom', input: context.value, params: { issues } });
    });
    hand.set(part, { json: schema });
    return part;
  };
  const matching = (pattern: RegExp, expected: Text) =>
    custom(expected, (given) => (typeof given === 'string' && pattern.test(given) ? [] : wrongKind(given, expected)), {
      type: 'string',
      pattern: pattern.source,
    });
  const oneOf = (options: readonly string[]) => {
    const expected = { zh: options.join('、'), en: options.join(', ') };
    const details = (given: unknown) => ({
      given: shown(given),
      expected,
      nearest: nearestName(shown(given), options),
    });
    const check = (given: unknown) =>
      typeof given === 'string' && options.includes(given) ? [] : [issue('not-an-option', '', details(given))];
    return custom(expected, check, { enum: [...options] });
  };
  /** A whole date, or one of the words that may stand for it. */
  const date = (...words: readonly string[]) => {
    const expected = { zh: ['YYYY-MM-DD', ...words].join(' 或 '), en: ['YYYY-MM-DD', ...words].join(' or ') };
    return custom(
      expected,
      (given) =>
        dayFromText(given) !== null || words.some((word) => word === given)
          ? []
          : [issue('not-a-date', '', { given: shown(given), expected })],
      words.length === 0 ? { type: 'string', format: 'date' } : { type: 'string' },
    );
  };
  const words = matching(/\S/, { zh: '非空文字', en: 'a text that is not empty' });
  const text = z.strictObject({ zh: words, en: words });
  const name = matching(NAME, A_NAME) as unknown as z.ZodMiniString;
  const table = <Value extends z.ZodMiniType>(value: Value) => z.record(name, value);
  const expr = custom(AN_EXPRESSION, (given) => exprProblems(given, ''), { $ref: EXPR });
  const citedDate = custom(
    A_DATE,
    (given) =>
      typeof given === 'string' && daysOf(given) !== null
        ? []
        : [issue('not-a-date', '', { given: shown(given), expected: A_DATE })],
    { type: 'string' },
  );
  const citation = z.strictObject({
    document: text,
    number: z.optional(z.nullable(z.string())),
    place: z.optional(z.string()),
    date: z.optional(z.nullable(citedDate)),
    rank: z.optional(oneOf(Object.keys(RANKS))),
    confidence: z.optional(oneOf(CONFIDENCES)),
  });
  return { custom, matching, oneOf, date, text, table, expr, citation };
}
