import * as z from 'zod/mini';
import { AN_EXPRESSION, exprProblems } from '../expr/shape.js';
import { AN_AMOUNT, amountProblems, NO_AMOUNTS, wordProblems } from './hand-checked.js';
import { EXPR, type Kit } from './schema-kit.js';

const FREQUENCIES = ['once', 'monthly', 'yearly', 'per-event'] as const;
const SUBJECTS = ['household', 'person', 'child'] as const;

/** The schema of each kind of provision. */
export function provisionSchemas({
  custom,
  oneOf,
  date,
  text,
  table,
  expr,
  citation,
}: Kit): Readonly<Record<string, z.ZodMiniType>> {
  const rows = {
    type: 'object',
    properties: { rows: { type: 'array' }, otherwise: { enum: [...NO_AMOUNTS] } },
    required: ['rows', 'otherwise'],
  };
  const amount = custom(AN_AMOUNT, amountProblems, { anyOf: [{ enum: [...NO_AMOUNTS] }, { $ref: EXPR }, rows] });
  const wordOrExpr = custom(
    AN_EXPRESSION,
    (given) => (typeof given === 'string' ? wordProblems(given) : exprProblems(given, '')),
    {
      anyOf: [{ enum: [...NO_AMOUNTS] }, { $ref: EXPR }],
    },
  );
  const shared = {
    says: text,
    cites: z.string(),
    subject: oneOf(SUBJECTS),
    when: expr,
    periods: z.optional(
      z.array(
        z.strictObject({ from: z.optional(date()), until: z.optional(date()), of: z.optional(expr), cites: citation }),
      ),
    ),
    outputs: z.optional(table(z.strictObject({ says: text, is: wordOrExpr }))),
  };
  return {
    levy: z.strictObject({
      kind: oneOf(['levy']),
      ...shared,
      minimum: amount,
      maximum: z.optional(amount),
      minimumOf: z.optional(expr),
      installments: z.optional(z.string()),
    }),
    installments: z.strictObject({
      kind: oneOf(['installments']),
      ...shared,
      limitMonths: expr,
      clock: expr,
      needs: z.array(z.strictObject({ id: z.string(), says: text, is: expr })),
      firstAtLeast: z.optional(expr),
      maxCount: z.optional(expr),
    }),
    benefit: z.strictObject({
      kind: oneOf(['benefit']),
      ...shared,
      amount,
      frequency: z.nullable(oneOf(FREQUENCIES)),
      shares: z.optional(z.array(z.strictObject({ payer: text, amount: expr }))),
    }),
    rule: z.strictObject({ kind: oneOf(['rule']), ...shared }),
  };
}
