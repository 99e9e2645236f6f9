import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { DIALECT, toJsonSchema } from '../../src/value/json-schema.js';
import type { HandChecked } from '../../src/value/shape.js';

const NONE: HandChecked = new Map();

describe('a JSON schema', () => {
  it('is of the dialect of 2020', () => {
    expect(DIALECT).toBe('https://json-schema.org/draft/2020-12/schema');
  });

  it('says what a schema says, without naming its dialect at every place', () => {
    expect(toJsonSchema(z.string(), NONE)).toEqual({ type: 'string' });
    expect(toJsonSchema(z.strictObject({ name: z.string() }), NONE)).toEqual({
      type: 'object',
      properties: { name: { type: 'string' } },
      required: ['name'],
      additionalProperties: false,
    });
  });

  it('allows anything where a schema checks by hand and brings nothing', () => {
    expect(toJsonSchema(z.custom(), NONE)).toEqual({});
  });

  it('has what a part that is checked by hand brings', () => {
    const amount = z.custom();
    const hand: HandChecked = new Map([[amount, { json: { type: 'string', pattern: '^\\d+$' } }]]);
    expect(toJsonSchema(z.array(amount), hand)).toEqual({
      type: 'array',
      items: { type: 'string', pattern: '^\\d+$' },
    });
  });

  it('has the alternatives among which a part chooses, each with its own', () => {
    const [amount, choice] = [z.custom(), z.custom()];
    const hand: HandChecked = new Map<unknown, { json: Record<string, unknown> } | { alternatives: z.ZodMiniType[] }>([
      [amount, { json: { type: 'number' } }],
      [choice, { alternatives: [z.boolean(), z.array(amount)] }],
    ]);
    expect(toJsonSchema(choice, hand)).toEqual({
      anyOf: [{ type: 'boolean' }, { type: 'array', items: { type: 'number' } }],
    });
  });
});
