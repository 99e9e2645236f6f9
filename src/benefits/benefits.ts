import type { Summary } from '../assess/answer.js';
import type { Alternative, Bounds, Determination } from '../assess/determination.js';
import { amountOf, boundsOf, determine, exactOf, resultOf } from '../assess/determine.js';
import { type Ask, type AskOptions, checkExtra, checkOptions, inquiryOf, provisionOf } from '../assess/options.js';
import type { OtherAnswer } from '../assess/readings.js';
import { recipients } from '../assess/recipients.js';
import type { Household } from '../household/household.js';
import { parseHousehold } from '../household/parse.js';
import { requirePolicy } from '../policy/document.js';
import type { BenefitProvision, NoAmount, Policy } from '../policy/policy.js';
import type { Resolved } from '../policy/resolve.js';
import { ArgumentError, issue, shown } from '../value/issue.js';
import type { Decimal } from '../value/rate.js';
import type { Text } from '../value/text.js';

export type BenefitStatus = 'eligible' | 'not-eligible' | 'not-in-force' | 'undetermined';

/** The part of a benefit, or of its price, that one payer bears; `null` where it is open. */
export interface Share {
  readonly payer: Text;
  readonly amount: Decimal | null;
}

/** What one text gives to one household, person or child, with its reasons. */
export interface BenefitAssessment extends Determination<BenefitStatus> {
  /** `household`, or the id of a person or child. */
  readonly recipient: string;
  /** Yuan; `null` where there is none to state. */
  readonly amount: Decimal | null;
  /** Whether the amount is stated, and if not, why; `null` unless eligible. */
  readonly amountStatus: 'stated' | NoAmount | 'open' | null;
  /** The range of the amount over the completions that are eligible and stated. */
  readonly bounds: Bounds | null;
  readonly acrossReadings: Bounds | null;
  readonly frequency: BenefitProvision['frequency'];
  readonly shares?: readonly Share[];
  /** The exact amount, where it is no whole number of fen. */
  readonly exact?: string;
}

export interface BenefitOptions extends AskOptions {
  readonly policies: readonly Policy[];
}

const STATUS = {
  applies: 'eligible',
  'does-not-apply': 'not-eligible',
  'not-in-force': 'not-in-force',
} as const satisfies Record<string, BenefitStatus>;

const benefitStatus = (status: string | null): BenefitStatus =>
  status === null ? 'undetermined' : STATUS[status as keyof typeof STATUS];

/**
 * Every benefit of these policies, for the household, each person or each child, as the benefit says.
 *
 * @throws {FactsError} for bad facts. @throws {ArgumentError} for bad options.
 * @example assessBenefits(household, { policies: [policy], on: '2016-03-01' })[0].amount.toFixed(2) // '600.00'
 */
export function assessBenefits(household: unknown, options: BenefitOptions): readonly BenefitAssessment[] {
  const policies = policiesOf((options as BenefitOptions | undefined)?.policies);
  const ask = checkOptions(options, policies, ['policies']);
  const facts = parseHousehold(household);
  for (const policy of policies) checkExtra(policy, facts);
  return policies.flatMap((policy) => benefitsOf(policy, facts, ask));
}

/** The policies that a call names. @throws {ArgumentError} */
export function policiesOf(given: unknown): readonly Policy[] {
  if (!Array.isArray(given)) {
    const expected = { zh: '文件列表', en: 'a list of policies' };
    throw new ArgumentError([issue('wrong-type', 'policies', { given: shown(given), expected })]);
  }
  return given.map((policy: unknown, index) => requirePolicy(policy, `policies[${index}]`));
}

/** Every benefit of one policy. */
export function benefitsOf(policy: Policy, household: Household, ask: Ask): readonly BenefitAssessment[] {
  return Object.entries(policy.provisions).flatMap(([id, { kind, subject }]) => {
    if (kind !== 'benefit') return [];
    const resolved = provisionOf(policy, id, ask.asKnownOn);
    return recipients(household, subject, ask.on).map((frames) => benefitOf(policy, resolved, household, frames, ask));
  });
}

/** One benefit for one recipient. */
export function benefitOf(
  policy: Policy,
  resolved: Resolved,
  household: Household,
  frames: Readonly<Record<string, number>>,
  ask: Ask,
): BenefitAssessment {
  const determined = determine(inquiryOf(policy, resolved, household, frames, ask));
  const { chosen, across, alternatives } = determined;
  const provision = resolved.provision as BenefitProvision;
  const amount = chosen.summary.amounts['amount'];
  return resultOf(determined.base, {
    status: benefitStatus(chosen.summary.status),
    recipient: determined.base.subject,
    amount: amountOf(chosen.summary, 'amount'),
    amountStatus: (amount?.status ?? null) as BenefitAssessment['amountStatus'],
    bounds: boundsOf(chosen, 'amount'),
    get acrossReadings() {
      return boundsOf(across(), 'amount');
    },
    frequency: provision.frequency,
    ...sharesOf(provision, chosen.summary),
    get alternatives() {
      return alternatives().map((other) => alternativeOf(provision, other));
    },
    ...exactOf(amount?.value ?? null),
  });
}

const alternativeOf = (provision: BenefitProvision, other: OtherAnswer): Alternative => ({
  readings: other.readings,
  says: other.says,
  status: benefitStatus(other.summary.status),
  amountStatus: other.summary.amounts['amount']?.status ?? null,
  amount: amountOf(other.summary, 'amount'),
  bounds: boundsOf(other, 'amount'),
  ...sharesOf(provision, other.summary),
});

function sharesOf({ shares }: BenefitProvision, summary: Summary): { readonly shares?: readonly Share[] } {
  if (shares === undefined || summary.status !== 'applies') return {};
  return { shares: shares.map(({ payer }, index) => ({ payer, amount: amountOf(summary, `shares[${index}]`) })) };
}
