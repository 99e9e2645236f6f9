import { withJson } from '../assess/determination.js';
import { caseFacts, type LevyCase } from '../assess/levy-case.js';
import { type AskOptions, checkExtra, checkOptions, policyOf } from '../assess/options.js';
import { parseHousehold } from '../household/parse.js';
import type { Policy } from '../policy/policy.js';
import { dayFromText } from '../value/civil-date.js';
import { ArgumentError } from '../value/issue.js';
import { amountFindings } from './audit-amount.js';
import { endFindings, placeFindings } from './audit-end.js';
import { timeFindings } from './audit-time.js';
import { toldOf } from './audit-told.js';
import type { Finding } from './finding.js';
import { assessLevy, childIssue } from './levy.js';

export interface AuditOptions extends Omit<AskOptions, 'on' | 'case'> {
  /** The text by which the decision is checked. */
  readonly policy: Policy;
  /** The id of the child. */
  readonly child: string;
  /** What is known of the decision. */
  readonly case: LevyCase;
  /** The day on which the case is looked at, for what was paid and for the transition; default: the last day told of the case. */
  readonly on?: string | undefined;
}

/**
 * Checks a past levy decision against one text and the national measures: the text that governed, least and greatest amount,
 * place, deadlines, installments, surcharge, and what became of it in 2021. A finding for everything looked at, each with its
 * sources; what is not told leaves a finding open and is named.
 *
 * @throws {FactsError} for bad facts. @throws {ArgumentError} for bad options.
 * @example auditDecision(household, { policy: liangfeng2011, child: 'c1', case: { decidedOn: '2012-06-01', amount: 9000 } })
 *   .find(({ check }) => check === 'least').result // 'not-in-order'
 */
export function auditDecision(household: unknown, options: AuditOptions): readonly Finding[] {
  const policy = policyOf((options as AuditOptions | undefined)?.policy);
  const { on, ...shared } = options;
  const facts = parseHousehold(household);
  checkExtra(policy, facts);
  if (typeof options.child !== 'string') throw new ArgumentError([childIssue(options.child)]);
  const decided = dayFromText(options.case?.decidedOn);
  const { policy: _policy, child, ...ask } = shared;
  // Every option is checked, also where there is no day to assess the levy on.
  checkOptions({ ...ask, on: on ?? ANY_DAY }, [policy], []);
  const told = caseFacts(options.case) ?? {};
  const levy =
    decided === null ? null : assessLevy(facts, { ...ask, policy, child, on: String(options.case.decidedOn) });
  const conduct = toldOf(told, options.case, on ?? lastDayTold(options.case));
  return [
    ...amountFindings(policy, levy, told, options.case),
    ...placeFindings(told),
    ...timeFindings(levy, conduct),
    ...endFindings(conduct),
  ].map((finding) => withJson(finding));
}

/** Stands for a day where only the form of the options is checked. */
const ANY_DAY = '2002-09-01';

/** The last day that is told of the case; `null` where none is. */
function lastDayTold(levyCase: LevyCase): string | null {
  const days = [
    ...Object.entries(levyCase).flatMap(([name, value]) => (name.endsWith('On') ? [value] : [])),
    ...(levyCase.payments ?? []).map((payment) => payment.on),
  ].filter((day): day is string => dayFromText(day) !== null);
  return days.sort().at(-1) ?? null;
}
