import { deepFreeze } from '../value/freeze.js';
import { ArgumentError, issue } from '../value/issue.js';
import { VALIDITY, VALIDITY_READING } from './in-force.js';
import type { Policy, PolicyInput, Provision } from './policy.js';

/** Policies that were checked, by `definePolicy` or, for the built-in documents, by the tests. */
const checked = new WeakSet<object>();

/** Fills in what a document leaves out, and freezes it. Checks nothing: see `definePolicy`. */
export function asChecked(input: PolicyInput): Policy {
  const policy = deepFreeze(completed(input)) as Policy;
  checked.add(policy);
  return policy;
}

/** Every list and table that a policy may leave out, empty; and the reading that a text without a stated end declares. */
export function completed(input: PolicyInput): PolicyInput {
  const validity = input.inForce.until === 'not-stated' ? { [VALIDITY]: VALIDITY_READING } : {};
  const empty = { parameters: {}, terms: {}, extra: {}, targets: {}, notes: [], notModelled: [], cases: [] };
  return { ...empty, ...input, readings: { ...validity, ...input.readings } };
}

/** A built-in document: its provisions are checked by the tests, not when it is imported. */
export const builtIn = <const Id extends string, const ProvisionId extends string>(
  input: Omit<PolicyInput, 'id' | 'provisions'> & {
    readonly id: Id;
    readonly provisions: Readonly<Record<ProvisionId, Provision>>;
  },
): Policy<Id, ProvisionId> => asChecked(input) as Policy<Id, ProvisionId>;

/** @throws {ArgumentError} `not-a-policy` for anything that did not pass `definePolicy`. */
export function requirePolicy(value: unknown, path: string): Policy {
  if (isPolicy(value)) return value;
  throw new ArgumentError([issue('not-a-policy', path)]);
}

/** Did it pass `definePolicy`, or is it a built-in document? */
export const isPolicy = (value: unknown): value is Policy =>
  typeof value === 'object' && value !== null && checked.has(value);

/** The default option of each reading. */
export const defaultReadings = ({ readings = {} }: Pick<PolicyInput, 'readings'>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(readings).map(([id, reading]) => [id, reading.default]));
