import * as documents from '../policies/index.js';
import type { Policy, Provision } from '../policy/policy.js';
import { dayFromText } from '../value/civil-date.js';
import { ArgumentError, issue, nearestName, shown } from '../value/issue.js';

type Documents = (typeof documents)[keyof typeof documents];

/** The ids of the built-in documents. */
export type PolicyId = Documents['id'];

/** The ids of their rules, `policy/provision`. */
export type RuleId = {
  [Document in Documents as Document['id']]: `${Document['id']}/${Extract<keyof Document['provisions'], string>}`;
}[PolicyId];

const builtIns: readonly Policy[] = Object.values(documents);

/** Every built-in document, by the order of the catalogue. */
export const allPolicies = (): readonly Policy[] => builtIns;

/**
 * The built-in document with that id.
 *
 * @throws {ArgumentError} `unknown-policy`, with the nearest id.
 * @example getPolicy(id).id === id // true
 */
export function getPolicy(id: PolicyId): Policy {
  const found = builtIns.find((policy) => policy.id === id);
  if (found !== undefined) return found;
  throw new ArgumentError([
    issue('unknown-policy', 'policy', {
      given: shown(id),
      nearest: nearestName(
        String(id),
        builtIns.map((policy) => policy.id),
      ),
    }),
  ]);
}

export interface PolicyFilter {
  /** Six digits: documents of this division, of those above it, and of the nation. */
  readonly division?: string;
  /** Documents of this township or community, and those of no single place. */
  readonly place?: string;
  /** Documents that may be in force on this day. */
  readonly on?: string;
  /** Documents with a provision of this kind. */
  readonly kind?: Provision['kind'];
}

/**
 * The built-in documents that fit the filter.
 *
 * @throws {ArgumentError} for a bad day or an unknown filter.
 * @example findPolicies({ kind: 'levy' }).length > 0 // true
 */
export function findPolicies(filter: PolicyFilter = {}): readonly Policy[] {
  const { division, place, on, kind } = filter;
  const names = ['division', 'place', 'on', 'kind'];
  for (const key of Object.keys(filter)) {
    if (!names.includes(key))
      throw new ArgumentError([issue('unknown-key', key, { given: key, nearest: nearestName(key, names) })]);
  }
  if (on !== undefined && dayFromText(on) === null) {
    throw new ArgumentError([
      issue('not-a-date', 'on', { given: shown(on), expected: { zh: 'YYYY-MM-DD', en: 'YYYY-MM-DD' } }),
    ]);
  }
  return builtIns.filter(
    (policy) =>
      (division === undefined || coversDivision(policy, division)) &&
      (place === undefined || policy.jurisdiction.place === undefined || policy.jurisdiction.place === place) &&
      (on === undefined || mayBeInForce(policy, on)) &&
      (kind === undefined || Object.values(policy.provisions).some((provision) => provision.kind === kind)),
  );
}

/** Is the document that of the division or of one above it? Six digits: province, prefecture and county by two each. */
export function coversDivision({ jurisdiction }: Policy, division: string): boolean {
  if (jurisdiction.division === null) return true;
  return division.startsWith(jurisdiction.division.replace(/(00)+$/, ''));
}

function mayBeInForce({ inForce, issuedOn }: Policy, on: string): boolean {
  const from = inForce.from === 'not-stated' ? issuedOn : inForce.from;
  const begun = typeof from === 'string' ? from === 'not-stated' || from <= on : from.notBefore <= on;
  const { until } = inForce;
  const notEnded = typeof until === 'string' ? until === 'not-stated' || on < until : on < until.notAfter;
  return begun && notEnded;
}
