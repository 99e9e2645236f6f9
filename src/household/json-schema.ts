import { DIALECT, toJsonSchema } from '../value/json-schema.js';
import type { HandChecked } from '../value/shape.js';
import { householdSchema } from './schema.js';

/**
 * JSON Schema (2020-12) of a household, from the same vocabulary as the checks.
 *
 * @example householdJsonSchema()['title'] // 'Household'
 */
export function householdJsonSchema(): Record<string, unknown> {
  const hand: HandChecked = new Map();
  return { $schema: DIALECT, title: 'Household', ...toJsonSchema(householdSchema(hand), hand) };
}
