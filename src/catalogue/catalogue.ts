import * as documents from '../policies/index.js';
import type { Policy, Provision } from '../policy/policy.js';
import { dayFromText } from '../value/civil-date.js';
import { ArgumentError, type Issue, issue, nearestName, refuse, shown } from '../value/issue.js';
import { plainText, type Text } from '../value/text.js';

type Documents = (typeof documents)[keyof typeof documents];

/** The ids of the built-in documents. */
export type PolicyId = Documents['id'];

/** The ids of their rules, `policy/provision`. */
export type RuleId = {
  [Document in Documents as Document['id']]: `${Document['id']}/${Extract<keyof Document['provisions'], string>}`;
}[PolicyId];

const builtIns: readonly Policy[] = Object.values(documents);

/**
 * Every built-in document, by the order of the catalogue.
 *
 * @example allPolicies().some((policy) => policy.id === id) // true
 */
export const allPolicies = (): readonly Policy[] => builtIns;

/**
 * The built-in document with that id.
 *
 * @throws {ArgumentError} `unknown-policy`, with the nearest id.
 * @example getPolicy(id).id === id // true
 */
export function getPolicy(id: PolicyId): Policy {
  const found = lookUp(id, 'policy');
  if ('issue' in found) throw new ArgumentError([found.issue]);
  return found.policy;
}

/** The built-in document with that id, or what is wrong with the id. */
export function lookUp(id: unknown, path: string): { readonly policy: Policy } | { readonly issue: Issue } {
  const policy = builtIns.find((one) => one.id === id);
  if (policy !== undefined) return { policy };
  const ids = builtIns.map((one) => one.id);
  return { issue: issue('unknown-policy', path, { given: shown(id), nearest: nearestName(shown(id), ids) }) };
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
  refuse(ArgumentError, filterIssues(filter));
  const { division, place, on, kind } = filter;
  return builtIns.filter(
    (policy) =>
      (division === undefined || coversDivision(policy, division)) &&
      ((division === undefined && place === undefined) || policy.jurisdiction.placeWithheld !== true) &&
      (place === undefined || policy.jurisdiction.place === undefined || policy.jurisdiction.place === place) &&
      (on === undefined || mayBeInForce(policy, on)) &&
      (kind === undefined || Object.values(policy.provisions).some((provision) => provision.kind === kind)),
  );
}

const KINDS: readonly Provision['kind'][] = ['levy', 'installments', 'benefit', 'rule'];

/** What may be given for each part of a filter. */
const FILTERS = {
  division: {
    fits: (given) => typeof given === 'string' && /^\d{6}$/.test(given),
    code: 'out-of-range',
    expected: { zh: '六位数字', en: 'six digits' },
  },
  place: { fits: (given) => typeof given === 'string', code: 'wrong-type', expected: { zh: '文字', en: 'a text' } },
  on: { fits: (given) => dayFromText(given) !== null, code: 'not-a-date', expected: plainText('YYYY-MM-DD') },
  kind: {
    fits: (given) => KINDS.some((kind) => kind === given),
    code: 'not-an-option',
    expected: { zh: KINDS.join('、'), en: KINDS.join(', ') },
  },
} as const satisfies Record<
  keyof PolicyFilter,
  { readonly fits: (given: unknown) => boolean; readonly code: Issue['code']; readonly expected: Text }
>;

function filterIssues(filter: unknown): readonly Issue[] {
  if (typeof filter !== 'object' || filter === null)
    return [issue('wrong-type', 'filter', { given: shown(filter), expected: { zh: '对象', en: 'an object' } })];
  const names = Object.keys(FILTERS);
  return Object.entries(filter).flatMap(([key, given]: [string, unknown]) => {
    if (!isFilter(key)) return [issue('unknown-key', key, { given: key, nearest: nearestName(key, names) })];
    const { fits, code, expected } = FILTERS[key];
    return given === undefined || fits(given) ? [] : [issue(code, key, { given: shown(given), expected })];
  });
}

const isFilter = (key: string): key is keyof typeof FILTERS => Object.hasOwn(FILTERS, key);

/** Is the document that of the division or of one above it? */
export const coversDivision = ({ jurisdiction }: Policy, division: string): boolean =>
  division.startsWith(divisionPrefix(jurisdiction.division));

/** What the codes of a division and of all below it begin with: province, prefecture and county by two digits each. */
export const divisionPrefix = (division: string | null): string => (division ?? '').replace(/(00)+$/, '');

/** Not surely before its first day or after its last. */
export function mayBeInForce({ inForce, issuedOn }: Policy, on: string): boolean {
  const from = inForce.from === 'not-stated' ? issuedOn : inForce.from;
  const begun = typeof from === 'string' ? from === 'not-stated' || from <= on : from.notBefore <= on;
  const { until } = inForce;
  const notEnded = typeof until === 'string' ? until === 'not-stated' || on < until : on < until.notAfter;
  return begun && notEnded;
}
