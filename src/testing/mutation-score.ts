import { requirePolicy } from '../policy/document.js';
import type { Policy, WorkedCase } from '../policy/policy.js';
import { edgeCases } from './edge-cases.js';
import { examine, type Outcome, type ScoredCase } from './examine.js';
import type { Mutant } from './mutants.js';
import type { Shown } from './shown.js';

/** A mistake that no case shows, with a household that would. */
export interface Survivor {
  readonly mutant: Mutant;
  readonly provision: string;
  readonly witness: Shown;
}

export interface MutationScore {
  /** Of the mutants that are not proved equivalent, the part that some case shows; 1 where there are none. */
  readonly score: number;
  readonly mutants: number;
  readonly killed: number;
  /** Proved to give every household the same answer. */
  readonly equivalent: readonly Mutant[];
  readonly survivors: readonly Survivor[];
  /** Neither killed nor proved equivalent. */
  readonly notSettled: readonly Mutant[];
}

/**
 * How many of the mistakes that people make would be noticed by these cases (default: the edge cases of the policy). A mistake
 * that no case shows is either proved to make no difference, or comes with a household that shows it.
 *
 * @throws {ArgumentError} `not-a-policy`.
 * @example mutationScore(policy).score // 1
 */
export function mutationScore(
  policy: Policy,
  cases: readonly (ScoredCase | WorkedCase)[] = edgeCases(policy),
): MutationScore {
  // A case worked by hand holds plain JSON too; its type only says less of it.
  return scoreOf(examine(requirePolicy(policy, 'policy'), cases as readonly ScoredCase[]));
}

/** The figures of what became of the mutants. */
export function scoreOf(outcomes: readonly Outcome[]): MutationScore {
  const of = <Kind extends Outcome['kind']>(kind: Kind): readonly Extract<Outcome, { kind: Kind }>[] =>
    outcomes.filter((outcome): outcome is Extract<Outcome, { kind: Kind }> => outcome.kind === kind);
  const [killed, equivalent] = [of('killed').length, of('equivalent').map(({ mutant }) => mutant)];
  const counted = outcomes.length - equivalent.length;
  return {
    score: counted === 0 ? 1 : killed / counted,
    mutants: outcomes.length,
    killed,
    equivalent,
    survivors: of('survived').map(({ mutant, provision, witness }) => ({ mutant, provision, witness })),
    notSettled: of('not-settled').map(({ mutant }) => mutant),
  };
}
