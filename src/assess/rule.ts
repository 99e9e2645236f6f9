import type { Frames } from '../evaluate/interpret.js';
import type { Household } from '../household/household.js';
import type { Policy } from '../policy/policy.js';
import type { Resolved } from '../policy/resolve.js';
import { yuanFromFen } from '../value/money.js';
import type { Summary } from './answer.js';
import type { Alternative, Determination, Output, RuleStatus } from './determination.js';
import { determine, outputsOf, resultOf } from './determine.js';
import { type Ask, inquiryOf } from './options.js';

const ruleStatus = (status: string | null): RuleStatus => (status as RuleStatus | null) ?? 'undetermined';

/** One provision of any kind as a rule: it applies or not, and its outputs; for a levy or benefit the amounts are outputs too. */
export function ruleOf(
  policy: Policy,
  resolved: Resolved,
  household: Household,
  frames: Frames,
  ask: Ask,
): Determination {
  const determined = determine(inquiryOf(policy, resolved, household, frames, ask));
  const { summary } = determined.chosen;
  return resultOf(determined.base, {
    status: ruleStatus(summary.status),
    outputs: { ...amountOutputs(summary), ...determined.base.outputs },
    get alternatives() {
      return determined.alternatives().map(
        (other): Alternative => ({
          readings: other.readings,
          says: other.says,
          status: ruleStatus(other.summary.status),
          outputs: { ...amountOutputs(other.summary), ...outputsOf(determined.inquiry, other.summary) },
        }),
      );
    },
  });
}

function amountOutputs({ amounts }: Summary): Readonly<Record<string, Output>> {
  const named = Object.entries(amounts).filter(([name]) => !name.startsWith('shares['));
  return Object.fromEntries(
    named.flatMap(([name, { value, status }]): [string, Output][] => [
      [name, value === null ? null : yuanFromFen(value)],
      [`${name}Status`, status],
    ]),
  );
}
