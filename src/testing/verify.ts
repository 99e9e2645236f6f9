import { answerNodes, boundOf } from '../assess/inquiry.js';
import { type ListName, listNames } from '../household/vocabulary.js';
import { requirePolicy } from '../policy/document.js';
import type { Policy, WorkedCase } from '../policy/policy.js';
import { resolve } from '../policy/resolve.js';
import { comparePolicies, type PolicyComparison } from './compare.js';
import { type EdgeCases, edgeCasesOf, type IdleProbe } from './edge-cases.js';
import type { Finding } from './finding.js';
import { type MutationScore, scoreOf } from './mutation-score.js';
import { inSteps, type OnProgress } from './progress.js';
import { type CaseRun, runCases } from './run.js';
import { deadRules, findGaps, findOverlaps, tableSizes } from './tables.js';

/** How long the lists of a household were taken to be, and whether that is proved to be enough. */
export interface Bounded {
  readonly provision: string;
  readonly list: ListName;
  readonly longest: number;
  readonly proved: boolean;
}

/**
 * Everything that can be said of a policy without knowing what its text meant; and, by the cases and the reviewed version that
 * are given, where it is not what a person said that it means.
 */
export interface Verification {
  readonly policy: string;
  readonly tables: number;
  readonly rows: number;
  /** Gaps, overlaps and dead rows of the decision tables; what is not settled is listed too. */
  readonly findings: readonly Finding[];
  /** Conditions and readings that make no difference: each probe for which it is proved that no household shows it. */
  readonly idle: readonly IdleProbe[];
  /** Probes for which there was too much to look at. */
  readonly notSettled: readonly IdleProbe[];
  readonly edgeCases: number;
  readonly mutation: MutationScore;
  /** The policy's own worked cases and those given. */
  readonly cases: CaseRun;
  /** What is answered otherwise than by the version that was reviewed; `null`: none was given. */
  readonly changes: PolicyComparison | null;
  readonly bounded: readonly Bounded[];
  /** Nothing was left open: what is not listed is proved not to be there. */
  readonly complete: boolean;
}

export interface VerifyOptions {
  /** Cases that the policy must answer as they say, besides its own. */
  readonly cases?: readonly WorkedCase[];
  /** The version that was read against its source last: every kind of household that is answered otherwise now is found. */
  readonly reviewed?: Policy;
  /** Is told how far the work has come, which may take minutes: before each probe, each mistake, each look at the tables. */
  readonly onProgress?: OnProgress;
}

/**
 * Looks at a policy from every side: gaps, overlaps, dead rows, conditions and readings that never matter, the mistakes that
 * its edge cases would notice, its worked cases, and what has changed since it was reviewed.
 *
 * @throws {ArgumentError} `not-a-policy`.
 * @example verifyPolicy(policy).cases.failed // []
 */
export function verifyPolicy(policy: Policy, options: VerifyOptions = {}): Verification {
  return verificationWith(policy, edgeCasesOf(requirePolicy(policy, 'policy'), options), options);
}

/** The same where the edge cases, which take most of the time, are there already. */
export function verificationWith(
  policy: Policy,
  edges: EdgeCases,
  { cases = [], reviewed, onProgress }: VerifyOptions = {},
): Verification {
  const looks = [findGaps, findOverlaps, deadRules];
  const findings = inSteps(looks, { part: 'tables', provision: null }, onProgress, (look) => look(policy)).flat();
  const mutation = scoreOf(edges.outcomes);
  const bounded = boundsOf(policy);
  const changes = reviewed === undefined ? null : comparePolicies(requirePolicy(reviewed, 'reviewed'), policy);
  return {
    policy: policy.id,
    ...tableSizes(policy),
    findings,
    idle: edges.idle,
    notSettled: edges.notSettled,
    edgeCases: edges.cases.length,
    mutation,
    cases: runCases(policy, [...policy.cases, ...cases]),
    changes,
    bounded,
    complete:
      findings.every(({ settled }) => settled) &&
      edges.notSettled.length === 0 &&
      mutation.notSettled.length === 0 &&
      changes?.complete !== false &&
      bounded.every(({ proved }) => proved),
  };
}

function boundsOf(policy: Policy): readonly Bounded[] {
  return Object.values(resolve(policy, null)).flatMap((resolved) => {
    const nodes = answerNodes(resolved);
    return listNames.flatMap((list) => {
      const { longest, proved } = boundOf(resolved, nodes, list);
      return longest === 0 ? [] : [{ provision: resolved.id, list, longest, proved }];
    });
  });
}
