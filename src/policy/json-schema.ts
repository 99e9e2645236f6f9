import { exprSchema } from '../expr/shape.js';
import { DIALECT, toJsonSchema } from '../value/json-schema.js';
import type { HandChecked } from '../value/shape.js';
import { policySchema } from './schema.js';
import { EXPR } from './schema-kit.js';

/**
 * JSON Schema (2020-12) of a policy document.
 *
 * @example policyJsonSchema()['title'] // 'Policy'
 */
export function policyJsonSchema(): Record<string, unknown> {
  const hand: HandChecked = new Map();
  return {
    $schema: DIALECT,
    title: 'Policy',
    ...toJsonSchema(policySchema(hand), hand),
    $defs: { expr: exprSchema(EXPR) },
  };
}
