import { type ChangeSets, changesFor } from '../assess/change.js';
import { pathIssues } from '../assess/changeable.js';
import type { MissingFact } from '../assess/determination.js';
import type { Wanted } from '../assess/goal.js';
import type { Inquiry } from '../assess/inquiry.js';
import { nextQuestionOf } from '../assess/next-question.js';
import { checkOptions, inquiryOf } from '../assess/options.js';
import { ArgumentError, issue, refuse, shown } from '../value/issue.js';
import { A_RULE, askedRule, type CheckOptions } from './assess.js';
import type { RuleId } from './catalogue.js';

/** A rule, and the question put to it. */
export interface QuestionOptions extends CheckOptions {
  /** `policy/provision`: the rule asked. */
  readonly provision: RuleId | (string & {});
}

export interface ChangeOptions extends QuestionOptions {
  /**
   * The facts that may change: paths (`partners[0].birthDate`), or the beginning of some (`children`, `children[0]`, `residence`,
   * `case`); `on` for a later day. A list by its name may also get new members. Default: every fact that the rule reads, told or
   * not, and `on`; lists keep their length.
   */
  readonly changeable?: readonly string[] | undefined;
  /**
   * The answer sought: `applies`, `does-not-apply`, `not-in-force`; `higher` or `lower`, an amount above or below the present
   * one; `{ above }` or `{ below }` so many yuan. Default: `does-not-apply` where it applies, else `applies`.
   */
  readonly wanted?: Wanted | undefined;
}

/**
 * All smallest sets of changes that give a rule another answer: no set holds another, and every change of a set is needed.
 * Applied to the household (to `case` for paths of the case, to `on` for `on`), the changes of one set give the answer for sure,
 * whatever the facts are that are still unknown. The smallest sets come first; no set: it cannot be reached; one set without a
 * change: the answer is already so. `to` is one value that does; others may do as well. Of a day, number or amount that is known now
 * it is the nearest that does while the other changes of the set stay, but where an event that happened is undone instead, and
 * where the work was cut short; of what is not known now nothing is nearest.
 *
 * Waiting is a set of its own: a change of `on` to the first later day on which the answer is so though no fact changes; it is
 * not combined with other changes. Members are never taken away; a fact that is a dated series is replaced by one value for all
 * time; facts inside a dated `residence` stay; facts that the rule does not read stay. `complete` (a property of the result
 * beside its members) is false where the work was cut short, so that sets may be missing.
 *
 * @throws {FactsError} for bad facts. @throws {ArgumentError} for bad options, `unknown-policy` and `unknown-provision`.
 * @example whatWouldChange(household, { provision: 'my-county-2015/school-grant', policy, on: '2015-01-05' })[1][0].to // '2015-01-10'
 */
export function whatWouldChange(household: unknown, options: ChangeOptions): ChangeSets {
  const inquiry = inquiryFor(household, options, ['changeable', 'wanted']);
  const { changeable, wanted, child, person } = options;
  refuse(ArgumentError, pathIssues(changeable, inquiry));
  return changesFor(inquiry, { changeable, wanted, subject: child ?? person });
}

/**
 * The unknown fact to ask for next: of those that matter (`missing`) the one whose answer leaves the fewest different answers of
 * the rule at worst; then on average, where values that leave the same answers count once; then the first of the household.
 * `null` when nothing is missing.
 *
 * @throws {FactsError} for bad facts. @throws {ArgumentError} for bad options, `unknown-policy` and `unknown-provision`.
 * @example nextQuestion({}, { provision: 'my-county-2015/school-grant', policy, on: '2016-03-01' }).path // 'children'
 */
export function nextQuestion(household: unknown, options: QuestionOptions): MissingFact | null {
  return nextQuestionOf(inquiryFor(household, options, []));
}

/** @throws {FactsError} @throws {ArgumentError} */
function inquiryFor(household: unknown, options: QuestionOptions, ownKeys: readonly string[]): Inquiry {
  if (options === undefined || options === null) checkOptions(options, [], []);
  const rule: unknown = options.provision;
  if (typeof rule !== 'string')
    throw new ArgumentError([
      rule === undefined
        ? issue('missing-key', 'provision', { expected: A_RULE })
        : issue('wrong-type', 'provision', { given: shown(rule), expected: A_RULE }),
    ]);
  const asked = askedRule(household, rule, 'provision', options, ['provision', ...ownKeys]);
  return inquiryOf(asked.policy, asked.resolved, asked.facts, asked.frames, asked.ask);
}
