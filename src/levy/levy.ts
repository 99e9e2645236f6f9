import type { Alternative, Bounds, Determination } from '../assess/determination.js';
import { amountOf, boundsOf, type Determined, determine, exactOf, resultOf } from '../assess/determine.js';
import {
  type Ask,
  type AskOptions,
  checkExtra,
  checkOptions,
  inquiryOf,
  policyOf,
  provisionOf,
  subjectFrames,
} from '../assess/options.js';
import type { OtherAnswer } from '../assess/readings.js';
import type { Household } from '../household/household.js';
import { parseHousehold } from '../household/parse.js';
import type { Policy } from '../policy/policy.js';
import type { Resolved } from '../policy/resolve.js';
import { addMonths, dayFromText, dayText } from '../value/civil-date.js';
import { ArgumentError, issue, refuse, shown } from '../value/issue.js';
import { yuanFromFen } from '../value/money.js';
import type { Decimal } from '../value/rate.js';
import type { Text } from '../value/text.js';
import { isRange, known, type Truth, type Value } from '../value/value.js';

export type LevyStatus = 'due' | 'not-due' | 'not-in-force' | 'undetermined';

/** A condition of paying by installments: met, not met, or not known (`null`). */
export interface Condition {
  readonly id: string;
  readonly says: Text;
  readonly met: Truth;
}

export interface InstallmentTerms {
  /** `null` while it depends on facts that are not known. */
  readonly limitMonths: number | null;
  /** The event that starts the clock. */
  readonly clock: string;
  /** The last day on which an installment may fall, once the start of the clock is known. */
  readonly lastAllowedOn: string | null;
  readonly needs: readonly Condition[];
  /** Least first installment in yuan, where the text states one. */
  readonly firstAtLeast?: Decimal;
  readonly maxCount?: number;
}

/** The least lawful amount of a levy under one text, with its reasons. */
export interface LevyAssessment extends Determination<LevyStatus> {
  /** Whether the minimum is stated; `null` unless a levy is due. */
  readonly amountStatus: 'stated' | 'not-stated' | 'blank-in-source' | 'set-locally' | 'in-kind' | 'open' | null;
  /** Yuan. */
  readonly minimum: Decimal | null;
  /** Yuan; `null` where the text states none. */
  readonly maximum: Decimal | null;
  readonly minimumOf: 'total' | 'first-payment';
  /** The range of the minimum over the completions that are due and stated, under the readings taken. */
  readonly bounds: Bounds | null;
  /** The same over every option of the open readings. */
  readonly acrossReadings: Bounds | null;
  /** `null` where no levy is due, or none is in force. */
  readonly installments: InstallmentTerms | null;
  /** The exact minimum, where it is no whole number of fen. */
  readonly exact?: string;
}

export interface LevyOptions extends AskOptions {
  readonly policy: Policy;
  /** The id of the child. */
  readonly child: string;
}

const STATUS = {
  applies: 'due',
  'does-not-apply': 'not-due',
  'not-in-force': 'not-in-force',
} as const satisfies Record<string, LevyStatus>;

const levyStatus = (status: string | null): LevyStatus =>
  status === null ? 'undetermined' : STATUS[status as keyof typeof STATUS];

/**
 * Is a levy due for this child under this text, and what is its least lawful amount?
 *
 * @throws {FactsError} for bad facts. @throws {ArgumentError} for bad options.
 * @example assessLevy(household, { policy: liangfeng2011, child: 'c1', on: '2012-06-01' }).status // 'due'
 */
export function assessLevy(household: unknown, options: LevyOptions): LevyAssessment {
  const policy = policyOf((options as LevyOptions | undefined)?.policy);
  const ask = checkOptions(options, [policy], ['policy', 'child']);
  const facts = parseHousehold(household);
  checkExtra(policy, facts);
  if (typeof options.child !== 'string') throw new ArgumentError([childIssue(options.child)]);
  return levyOf(policy, levyProvision(policy, ask), facts, ask, options.child);
}

/** What is wrong with the option `child`. */
export function childIssue(given: unknown) {
  const expected = { zh: 'child（子女标识）', en: "child (the child's id)" };
  return given === undefined
    ? issue('missing-key', 'child', { expected })
    : issue('wrong-type', 'child', { given: shown(given), expected });
}

/** The levy provision of a policy. @throws {ArgumentError} `unknown-provision` where it has none. */
function levyProvision(policy: Policy, { asKnownOn }: Ask): Resolved {
  const id = Object.entries(policy.provisions).find(([, { kind }]) => kind === 'levy')?.[0];
  return provisionOf(policy, id ?? 'levy', asKnownOn);
}

/** One levy provision for one child. */
export function levyOf(
  policy: Policy,
  resolved: Resolved,
  household: Household,
  ask: Ask,
  child: string,
): LevyAssessment {
  const frames = subjectFrames(household, resolved.provision.subject, ask, { child });
  const determined = determine(inquiryOf(policy, resolved, household, frames, ask));
  const { chosen, across, alternatives } = determined;
  const status = levyStatus(chosen.summary.status);
  const minimum = chosen.summary.amounts['minimum'];
  const inForce = status === 'due' || status === 'undetermined';
  return resultOf(determined.base, {
    status,
    amountStatus: (minimum?.status ?? null) as LevyAssessment['amountStatus'],
    minimum: amountOf(chosen.summary, 'minimum'),
    maximum: amountOf(chosen.summary, 'maximum'),
    minimumOf: minimumOf(determined),
    bounds: boundsOf(chosen, 'minimum'),
    get acrossReadings() {
      return boundsOf(across(), 'minimum');
    },
    installments: inForce ? installmentTerms(policy, resolved, determined, ask) : null,
    get alternatives() {
      return alternatives().map(alternativeOf);
    },
    ...exactOf(minimum?.value ?? null),
  });
}

const alternativeOf = (other: OtherAnswer): Alternative => ({
  readings: other.readings,
  says: other.says,
  status: levyStatus(other.summary.status),
  amountStatus: other.summary.amounts['minimum']?.status ?? null,
  minimum: amountOf(other.summary, 'minimum'),
  maximum: amountOf(other.summary, 'maximum'),
  bounds: boundsOf(other, 'minimum'),
});

function minimumOf({ interpreter, inquiry }: Determined): 'total' | 'first-payment' {
  const is = inquiry.resolved.outputs['minimumOf']?.is;
  const value = is === undefined || typeof is === 'string' ? 'total' : interpreter.step(is, inquiry.frames).value;
  return value === 'first-payment' ? 'first-payment' : 'total';
}

/** The fact of the case that starts the clock; the decision falls on the day asked about unless the case says otherwise. */
const CLOCK_FACTS: Readonly<Record<string, 'decidedOn' | 'approvedOn' | 'receivedOn'>> = {
  decision: 'decidedOn',
  approval: 'approvedOn',
  receipt: 'receivedOn',
};

function installmentTerms(
  policy: Policy,
  levy: Resolved,
  { interpreter, inquiry }: Determined,
  ask: Ask,
): InstallmentTerms | null {
  const id = levy.provision.kind === 'levy' ? levy.provision.installments : undefined;
  if (id === undefined) return null;
  const { outputs, needs } = provisionOf(policy, id, ask.asKnownOn);
  const value = (name: string): Value => {
    const is = outputs[name]?.is;
    return is === undefined || typeof is === 'string' ? null : interpreter.step(is, inquiry.frames).value;
  };
  const number = (name: string): number | null => {
    const range = value(name);
    const single = isRange(range) ? known(range) : null;
    return typeof single === 'number' ? single : null;
  };
  const clock = String(value('clock'));
  const fact = CLOCK_FACTS[clock];
  const given = fact === undefined ? null : (ask.case?.[fact] ?? null);
  const start = given === null ? (clock === 'decision' ? ask.on : null) : dayFromText(given);
  const limitMonths = number('limitMonths');
  const [firstAtLeast, maxCount] = [number('firstAtLeast'), number('maxCount')];
  return {
    limitMonths,
    clock,
    lastAllowedOn: start === null || limitMonths === null ? null : dayText(addMonths(start, limitMonths)),
    needs: needs.map(({ id: needId, says, is }) => ({
      id: needId,
      says,
      met: interpreter.step(is, inquiry.frames).value as Truth,
    })),
    ...(firstAtLeast === null ? {} : { firstAtLeast: yuanFromFen(firstAtLeast) }),
    ...(maxCount === null ? {} : { maxCount }),
  };
}

export interface LevyMinimumOptions extends AskOptions {
  readonly policy: Policy;
  readonly status: 'rural' | 'urban' | 'unit-employee';
  /** Which unlawful birth it is: 1 for the first. */
  readonly order: number;
  /** For a unit employee: the household registration, where a reading makes it matter. */
  readonly registration?: 'rural' | 'urban' | undefined;
}

/**
 * The table itself, without a household: the minimum for the order-th unlawful birth of a couple of that status. `on` stands for the birth too.
 *
 * @throws {ArgumentError} for bad options.
 * @example levyMinimum({ policy: liangfeng2011, status: 'urban', order: 2, on: '2012-06-01' }).amountStatus // 'stated'
 */
export function levyMinimum(options: LevyMinimumOptions): LevyAssessment {
  const policy = policyOf((options as LevyMinimumOptions | undefined)?.policy);
  const ask = checkOptions(options, [policy], ['policy', 'status', 'order', 'registration']);
  refuse(ArgumentError, tableIssues(options));
  const { status, order, registration } = options;
  const employed = status === 'unit-employee';
  const partner = {
    employment: employed ? 'unit-employee' : 'none',
    registration: employed ? (registration ?? null) : status,
  };
  const children = Array.from({ length: order }, () => ({ birthDate: options.on, birthAuthorised: false }));
  const household = parseHousehold({ partners: [partner], children });
  return levyOf(policy, levyProvision(policy, ask), household, ask, `child-${order}`);
}

const STATUSES = ['rural', 'urban', 'unit-employee'] as const;
const MOST_ORDER = 20;

function tableIssues({ status, order, registration }: LevyMinimumOptions) {
  const option = (given: unknown, path: string, options: readonly string[]) =>
    typeof given === 'string' && options.includes(given)
      ? []
      : [
          issue('not-an-option', path, {
            given: shown(given),
            expected: { zh: options.join('、'), en: options.join(', ') },
          }),
        ];
  const range = { zh: `1至${MOST_ORDER}的整数`, en: `a whole number from 1 to ${MOST_ORDER}` };
  const inRange = Number.isInteger(order) && order >= 1 && order <= MOST_ORDER;
  return [
    ...option(status, 'status', STATUSES),
    ...(inRange
      ? []
      : [
          issue(typeof order === 'number' ? 'out-of-range' : 'wrong-type', 'order', {
            given: shown(order),
            expected: range,
          }),
        ]),
    ...(registration === undefined ? [] : option(registration, 'registration', ['rural', 'urban'])),
  ];
}
