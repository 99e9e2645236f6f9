import { dayPieces, type Piece } from '../assess/day-pieces.js';
import { type Determination, withJson } from '../assess/determination.js';
import { type Flip, flipsAt } from '../assess/flips.js';
import {
  type Ask,
  type AskOptions,
  checkExtra,
  checkOptions,
  dateIssue,
  inquiryOf,
  provisionOf,
} from '../assess/options.js';
import { recipients } from '../assess/recipients.js';
import type { Frames } from '../evaluate/interpret.js';
import type { Household } from '../household/household.js';
import { parseHousehold } from '../household/parse.js';
import type { Policy } from '../policy/policy.js';
import { dayFromText, daysOf, dayText } from '../value/civil-date.js';
import { ArgumentError, type Issue, issue, refuse } from '../value/issue.js';
import { type BenefitAssessment, benefitOf, policiesOf } from './benefits.js';

/** What begins a period: the asked span itself, or what flipped the answer on its first day. */
export type Beginning = { readonly kind: 'asked' } | Flip;

/** What stays the same within a period. */
type Constant = Pick<
  BenefitAssessment,
  | 'policy'
  | 'provision'
  | 'recipient'
  | 'status'
  | 'amountStatus'
  | 'amount'
  | 'bounds'
  | 'frequency'
  | 'shares'
  | 'exact'
  | 'outputs'
  | 'missing'
>;

/** The days on which one benefit has one answer for one recipient. `toJSON` gives plain JSON. */
export interface BenefitPeriod extends Constant {
  /** The first day, `YYYY-MM-DD`. */
  readonly from: string;
  /** The day after the last, `YYYY-MM-DD`. */
  readonly until: string;
  /** What flipped the answer on the first day; more than one where several did together. */
  readonly begins: readonly Beginning[];
  toJSON(): unknown;
}

export interface TimelineOptions extends Pick<AskOptions, 'readings' | 'asKnownOn'> {
  readonly policies: readonly Policy[];
  /** The first day, `YYYY-MM-DD`. */
  readonly from: string;
  /** The day after the last, `YYYY-MM-DD`. */
  readonly until: string;
}

/**
 * When each benefit of these policies begins, changes and ends: for each provision and recipient the periods from one day up to,
 * and without, another on which status, amount, bounds, outputs and missing facts are the same, and what flips them. Periods that meet
 * differ. A child has none before the first day on which it may have been born.
 *
 * @throws {FactsError} for bad facts. @throws {ArgumentError} for bad options, and where `from` is not before `until`.
 * @example benefitTimeline(household, { policies: [policy], from: '2014-01-01', until: '2016-01-01' }).map((period) => `${period.from} ${period.status}`) // ['2014-01-01 not-in-force', '2015-01-01 not-eligible', '2015-01-10 eligible']
 */
export function benefitTimeline(household: unknown, options: TimelineOptions): readonly BenefitPeriod[] {
  const { policies, ask, until } = checkTimeline(options);
  const facts = parseHousehold(household);
  for (const policy of policies) checkExtra(policy, facts);
  return policies.flatMap((policy) =>
    Object.entries(policy.provisions).flatMap(([id, provision]) => {
      if (provision.kind !== 'benefit') return [];
      const span: Piece = { first: ask.on, last: until - 1 };
      return periodsOf(policy, id, facts, ask, span);
    }),
  );
}

function periodsOf(policy: Policy, id: string, facts: Household, ask: Ask, span: Piece): readonly BenefitPeriod[] {
  const resolved = provisionOf(policy, id, ask.asKnownOn);
  return recipients(facts, resolved.provision.subject, span.last).flatMap((frames) => {
    const inquiry = inquiryOf(policy, resolved, facts, frames, ask);
    const first = Math.max(span.first, firstDayOf(facts, frames));
    return dayPieces(inquiry, first, span.last).map((piece) =>
      periodOf(
        benefitOf(policy, resolved, facts, frames, { ...ask, on: piece.first }),
        piece,
        piece.first === span.first ? [{ kind: 'asked' }] : flipsAt(inquiry, piece.first),
      ),
    );
  });
}

/** The day before which a child cannot have been born. */
function firstDayOf({ children }: Household, { child }: Frames): number {
  const birth = child === undefined ? undefined : children?.[child]?.birthDate;
  return (typeof birth === 'string' ? daysOf(birth)?.least : undefined) ?? Number.NEGATIVE_INFINITY;
}

function periodOf(answer: BenefitAssessment, { first, last }: Piece, begins: readonly Beginning[]): BenefitPeriod {
  const { policy, provision, recipient, status, amountStatus, amount, bounds, frequency, outputs, missing } = answer;
  return withJson({
    policy,
    provision,
    recipient,
    from: dayText(first),
    until: dayText(last + 1),
    begins,
    status,
    amountStatus,
    amount,
    bounds,
    frequency,
    ...(answer.shares === undefined ? {} : { shares: answer.shares }),
    ...(answer.exact === undefined ? {} : { exact: answer.exact }),
    outputs,
    missing,
  } satisfies Omit<BenefitPeriod, 'toJSON'> & Partial<Determination<string>>);
}

/** @throws {ArgumentError} with every problem. */
function checkTimeline(options: TimelineOptions): { policies: readonly Policy[]; ask: Ask; until: number } {
  const given = (options ?? {}) as unknown as Readonly<Record<string, unknown>>;
  const policies = policiesOf(given['policies']);
  const [from, until] = [dayFromText(given['from']), dayFromText(given['until'])];
  const others = ['on', 'case'].filter((key) => key in given);
  const own: readonly Issue[] = [
    ...others.map((key) => issue('unknown-key', key, { given: key })),
    ...(from === null ? [dateIssue('from', given['from'])] : []),
    ...(until === null ? [dateIssue('until', given['until'])] : []),
    ...(from !== null && until !== null && from >= until ? [notBefore(from, until)] : []),
  ];
  const { on: _on, case: _case, ...rest } = given;
  try {
    // The other options are those of a question about one day.
    const ask = checkOptions({ ...rest, on: dayText(from ?? 0) }, policies, ['policies', 'from', 'until']);
    refuse(ArgumentError, own);
    return { policies, ask, until: Number(until) };
  } catch (error) {
    if (!(error instanceof ArgumentError) || error.issues.some((one) => own.includes(one))) throw error;
    const [first, ...others] = [...own, ...error.issues];
    throw first === undefined ? error : new ArgumentError([first, ...others]);
  }
}

const notBefore = (from: number, until: number): Issue =>
  issue('contradiction', 'until', {
    expected: {
      zh: `until（${dayText(until)}）不晚于from（${dayText(from)}）`,
      en: `until (${dayText(until)}) is not after from (${dayText(from)})`,
    },
  });
