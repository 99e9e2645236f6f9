import type { Frames } from '../evaluate/interpret.js';
import type { Household } from '../household/household.js';
import type { Policy } from '../policy/policy.js';
import type { Resolved } from '../policy/resolve.js';
import { yuanFromFen } from '../value/money.js';
import type { Summary } from './answer.js';
import type { Alternative, Determination, Output, RuleStatus } from './determination.js';
import { type Determined, determine, outputOf, resultOf } from './determine.js';
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
  const { summary } = determined;
  return resultOf(determined.base, {
    status: ruleStatus(summary.status),
    outputs: { ...amountOutputs(summary), ...determined.base.outputs },
    alternatives: determined.alternatives.map(
      ({ readings, says, summary: other }): Alternative => ({
        readings,
        says,
        status: ruleStatus(other.status),
        outputs: { ...amountOutputs(other), ...settledOutputs(determined, other) },
      }),
    ),
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

function settledOutputs({ inquiry }: Determined, summary: Summary): Readonly<Record<string, Output>> {
  return Object.fromEntries(
    Object.entries(inquiry.resolved.outputs).map(([name, { is }]) => [
      name,
      typeof is === 'string' ? null : outputOf(summary.outputs[name] ?? null, is.type),
    ]),
  );
}
