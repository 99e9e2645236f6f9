import * as z from 'zod/mini';
import type { HandChecked } from './shape.js';

/** JSON Schema (2020-12) of a zod schema; what is checked by hand brings its own. */
export function toJsonSchema(schema: z.ZodMiniType, hand: HandChecked): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const own = hand.get(zodSchema);
      if (own === undefined) return;
      Object.assign(
        jsonSchema,
        'alternatives' in own ? { anyOf: own.alternatives.map((one) => toJsonSchema(one, hand)) } : own.json,
      );
    },
  });
  return rest;
}

export const DIALECT = 'https://json-schema.org/draft/2020-12/schema';
