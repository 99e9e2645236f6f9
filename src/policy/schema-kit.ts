import * as z from 'zod/mini';
import { exprProblems } from '../expr/shape.js';
import { dayFromText } from '../value/civil-date.js';
import { type Issue, issue, shown } from '../value/issue.js';
import type { HandChecked } from '../value/shape.js';
import type { Text } from '../value/text.js';
import { RANKS } from './policy.js';

export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const EXPR = '#/$defs/expr';

const NAME = /^[A-Za-z][\w-]{0,99}$/;
const CONFIDENCES = ['verified', 'secondary', 'recalled'] as const;
const A_NAME: Text = {
  zh: '以字母开头,只含字母、数字、- 和 _ 的名称',
  en: 'a name of letters, digits, - and _ that begins with a letter',
};

/** What is wrong with a value that is not of the kind expected. */
export const wrongKind = (given: unknown, expected: Text): readonly Issue[] => [
  given === undefined
    ? issue('missing-key', '', { expected })
    : issue('wrong-type', '', { given: shown(given), expected }),
];

export type Kit = ReturnType<typeof createKit>;

/** The schemas of the parts that recur in a policy document. */
export function createKit(hand: HandChecked) {
  const custom = (check: (given: unknown) => readonly Issue[], schema: Record<string, unknown>) => {
    const part = z.unknown().check((context) => {
      const issues = check(context.value);
      if (issues.length > 0) context.issues.push({ code: 'custom', input: context.value, params: { issues } });
    });
    hand.set(part, { json: schema });
    return part;
  };
  const matching = (pattern: RegExp, expected: Text) =>
    custom((given) => (typeof given === 'string' && pattern.test(given) ? [] : wrongKind(given, expected)), {
      type: 'string',
      pattern: pattern.source,
    });
  const oneOf = (options: readonly string[]) =>
    custom(
      (given) =>
        typeof given === 'string' && options.includes(given)
          ? []
          : [
              issue('not-an-option', '', {
                given: shown(given),
                expected: { zh: options.join('、'), en: options.join(', ') },
              }),
            ],
      { enum: [...options] },
    );
  /** A whole date, or one of the words that may stand for it. */
  const date = (...words: readonly string[]) => {
    const expected = { zh: ['YYYY-MM-DD', ...words].join(' 或 '), en: ['YYYY-MM-DD', ...words].join(' or ') };
    return custom(
      (given) =>
        dayFromText(given) !== null || words.some((word) => word === given)
          ? []
          : [issue('not-a-date', '', { given: shown(given), expected })],
      words.length === 0 ? { type: 'string', format: 'date' } : { type: 'string' },
    );
  };
  const text = z.strictObject({ zh: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) });
  const name = matching(NAME, A_NAME) as unknown as z.ZodMiniString;
  const table = <Value extends z.ZodMiniType>(value: Value) => z.record(name, value);
  const expr = custom((given) => exprProblems(given, ''), { $ref: EXPR });
  const citation = z.strictObject({
    document: text,
    number: z.optional(z.nullable(z.string())),
    place: z.optional(z.string()),
    date: z.optional(z.nullable(z.string())),
    rank: z.optional(oneOf(Object.keys(RANKS))),
    confidence: z.optional(oneOf(CONFIDENCES)),
  });
  return { custom, matching, oneOf, date, text, table, expr, citation };
}
