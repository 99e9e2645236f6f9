import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PolicyInput } from './policy.js';

/** SHA-256 of the policy as JSON with sorted keys: two policies with the same hash give the same answers. */
export const policyHash = (policy: PolicyInput): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify(sorted(policy)))));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}
