import type { Determination } from '../assess/determination.js';
import { withJson } from '../assess/determination.js';
import { type Ask, type AskOptions, checkExtra, checkOptions, provisionOf, subjectFrames } from '../assess/options.js';
import { recipients } from '../assess/recipients.js';
import { ruleOf } from '../assess/rule.js';
import { type BenefitAssessment, benefitsOf } from '../benefits/benefits.js';
import type { Household } from '../household/household.js';
import { parseHousehold } from '../household/parse.js';
import { type LevyAssessment, levyOf } from '../levy/levy.js';
import { isPolicy, requirePolicy } from '../policy/document.js';
import type { Policy } from '../policy/policy.js';
import { dayText } from '../value/civil-date.js';
import { ArgumentError, issue, refuse, shown } from '../value/issue.js';
import type { Text } from '../value/text.js';
import {
  allPolicies,
  coversDivision,
  divisionPrefix,
  lookUp,
  mayBeInForce,
  type PolicyId,
  type RuleId,
} from './catalogue.js';
import { withConflicts } from './conflicts.js';

export interface AssessOptions extends AskOptions {
  /** Ids of built-in documents, or policies of one's own; default: the documents of the household's residence. */
  readonly policies?: readonly (PolicyId | Policy)[] | undefined;
}

/** Everything that the documents say about one household on one day. */
export interface Assessment {
  readonly levies: readonly LevyAssessment[];
  readonly benefits: readonly BenefitAssessment[];
  /** The other rules: installments, and what has no kind of its own. */
  readonly others: readonly Determination[];
  /** Documents in force of a place that may be the household's: say `residence.place` to have them applied. */
  readonly mayAlsoApply: readonly PossibleDocument[];
  toJSON(): unknown;
}

export interface PossibleDocument {
  readonly policy: string;
  readonly title: Text;
  readonly place: string | null;
  /** The fact that would tell. */
  readonly path: 'residence.place' | 'residence.division';
}

/**
 * Assesses a household under every document that concerns it.
 *
 * @throws {FactsError} for bad facts. @throws {ArgumentError} for bad options.
 * @example assess(household, { policies: [liangfeng2011], on: '2012-06-01' }).levies[0].status // 'due'
 */
export function assess(household: unknown, options: AssessOptions): Assessment {
  const given: unknown = (options as AssessOptions | undefined)?.policies;
  if (given !== undefined && !Array.isArray(given)) {
    throw new ArgumentError([
      issue('wrong-type', 'policies', { given: shown(given), expected: { zh: '文件列表', en: 'a list of policies' } }),
    ]);
  }
  const named = given === undefined ? undefined : namedPolicies(given);
  const facts = parseHousehold(household);
  const ask = checkOptions(options, named ?? allPolicies(), ['policies']);
  const { applying, possible } = named === undefined ? documentsOf(facts, ask) : { applying: named, possible: [] };
  for (const policy of applying) checkExtra(policy, facts);
  return withJson({
    levies: withConflicts(applying.flatMap((policy) => leviesOf(policy, facts, ask).map((levy) => ({ levy, policy })))),
    benefits: applying.flatMap((policy) => benefitsOf(policy, facts, ask)),
    others: applying.flatMap((policy) => othersOf(policy, facts, ask)),
    mayAlsoApply: possible,
  });
}

/** @throws {ArgumentError} with every entry that is no policy. */
function namedPolicies(given: readonly unknown[]): readonly Policy[] {
  const found = Array.from(given, (policy, index) => {
    const path = `policies[${index}]`;
    if (typeof policy === 'string') return lookUp(policy, path);
    return isPolicy(policy) ? { policy } : { issue: issue('not-a-policy', path) };
  });
  refuse(
    ArgumentError,
    found.flatMap((one) => ('issue' in one ? [one.issue] : [])),
  );
  return found.flatMap((one) => ('policy' in one ? [one.policy] : []));
}

function leviesOf(policy: Policy, household: Household, ask: Ask): readonly LevyAssessment[] {
  return Object.entries(policy.provisions).flatMap(([id, { kind, subject }]) => {
    if (kind !== 'levy') return [];
    const resolved = provisionOf(policy, id, ask.asKnownOn);
    return recipients(household, subject, ask.on).map(({ child = 0 }) =>
      levyOf(policy, resolved, household, ask, household.children?.[child]?.id ?? 'child-1'),
    );
  });
}

function othersOf(policy: Policy, household: Household, ask: Ask): readonly Determination[] {
  return Object.entries(policy.provisions).flatMap(([id, { kind, subject }]) => {
    if (kind === 'levy' || kind === 'benefit') return [];
    const resolved = provisionOf(policy, id, ask.asKnownOn);
    return recipients(household, subject, ask.on).map((frames) => ruleOf(policy, resolved, household, frames, ask));
  });
}

/** The documents of the residence: of its division and those above it; one of a place only where the place is named. */
function documentsOf(
  household: Household,
  ask: Ask,
): { readonly applying: readonly Policy[]; readonly possible: readonly PossibleDocument[] } {
  const { division, place } = residenceOn(household, ask.on);
  const applying: Policy[] = [];
  const possible: PossibleDocument[] = [];
  for (const policy of allPolicies()) {
    // Nobody lives in a place that the paper does not name, and targets alone say nothing of a household.
    if (policy.jurisdiction.placeWithheld === true || Object.keys(policy.provisions).length === 0) continue;
    const own = policy.jurisdiction.place ?? null;
    if (division !== null && !coversDivision(policy, division)) continue;
    if (own !== null && place !== null && own !== place) continue;
    const told = (policy.jurisdiction.division === null || division !== null) && (own === null || place !== null);
    if (told) applying.push(policy);
    else if (mayBeInForce(policy, dayText(ask.on)))
      possible.push({
        policy: policy.id,
        title: policy.title,
        place: own,
        path: division === null && policy.jurisdiction.division !== null ? 'residence.division' : 'residence.place',
      });
  }
  return { applying: nearestFirst(applying), possible };
}

/** The township's own document before the county's, the province's and the nation's; else by the order of the catalogue. */
function nearestFirst(policies: readonly Policy[]): readonly Policy[] {
  const nearness = ({ jurisdiction }: Policy): number =>
    divisionPrefix(jurisdiction.division).length + (jurisdiction.place === undefined ? 0 : 1);
  return [...policies].sort((a, b) => nearness(b) - nearness(a));
}

interface Residence {
  readonly division?: string | null | undefined;
  readonly place?: string | null | undefined;
}

function residenceOn(
  { residence }: Household,
  on: number,
): { readonly division: string | null; readonly place: string | null } {
  const day = dayText(on);
  const series = Array.isArray(residence) ? (residence as readonly { from: string; value: Residence }[]) : null;
  const current =
    series === null
      ? (residence as Residence | null | undefined)
      : series.filter(({ from }) => from <= day).at(-1)?.value;
  return { division: current?.division ?? null, place: current?.place ?? null };
}

export interface CheckOptions extends AskOptions {
  /** The child asked about; may be left out where there is only one. */
  readonly child?: string | undefined;
  /** The partner asked about; may be left out where there is only one. */
  readonly person?: string | undefined;
  /** A policy of one's own that has the rule. */
  readonly policy?: Policy | undefined;
}

export const A_RULE: Text = { zh: '“文件/规定”形式的编号', en: 'an id of the form policy/provision' };

/**
 * Asks one rule by its id, `policy/provision`. For a levy or a benefit `applies` means due or eligible.
 *
 * @throws {FactsError} for bad facts. @throws {ArgumentError} for bad options, `unknown-policy` and `unknown-provision`.
 * @example check(household, 'my-county-2015/school-grant', { policy, on: '2016-03-01' }).status // 'applies'
 */
export function check(household: unknown, rule: RuleId | (string & {}), options: CheckOptions): Determination {
  if (typeof rule !== 'string')
    throw new ArgumentError([issue('wrong-type', 'rule', { given: shown(rule), expected: A_RULE })]);
  const { policy, resolved, facts, frames, ask } = askedRule(household, rule, 'rule', options, []);
  return ruleOf(policy, resolved, facts, frames, ask);
}

/** One rule by its id, with the question put to it; `path`: where the id stands in the call. @throws {FactsError} @throws {ArgumentError} */
export function askedRule(
  household: unknown,
  rule: string,
  path: 'rule' | 'provision',
  options: CheckOptions,
  ownKeys: readonly string[],
) {
  const slash = rule.indexOf('/');
  const [policyId, provisionId] = slash < 0 ? [rule, ''] : [rule.slice(0, slash), rule.slice(slash + 1)];
  const own: unknown = (options as CheckOptions | undefined)?.policy;
  const found = own === undefined ? lookUp(policyId, path) : { policy: requirePolicy(own, 'policy') };
  if ('issue' in found) throw new ArgumentError([found.issue]);
  const { policy } = found;
  if (policy.id !== policyId)
    throw new ArgumentError([issue('unknown-policy', path, { given: policyId, nearest: policy.id })]);
  const ask = checkOptions(options, [policy], ['child', 'person', 'policy', ...ownKeys]);
  const facts = parseHousehold(household);
  checkExtra(policy, facts);
  const resolved = provisionOf(policy, provisionId, ask.asKnownOn);
  const frames = subjectFrames(facts, resolved.provision.subject, ask, options);
  return { policy, resolved, facts, frames, ask };
}
