import type { HouseholdInput } from '../../src/household/household.js';
import { assessLevy, type LevyAssessment } from '../../src/levy/levy.js';
import type { Policy } from '../../src/policy/policy.js';
import { asksFor, type ChildInput, type PartnerInput } from './families.js';

/** A levy case as the tests of the provincial levies put it: everything known, but for what a test says otherwise. */
export interface Asked {
  readonly policy: Policy;
  readonly on: string;
  readonly partners: readonly PartnerInput[];
  readonly children: readonly ChildInput[];
  readonly case: object;
  readonly household?: HouseholdInput;
  readonly readings?: Readonly<Record<string, string>>;
}

/** The answer for the last child. */
export function levyOf({ policy, on, partners, children, case: levyCase, household = {}, readings = {} }: Asked) {
  const child = children.at(-1)?.id ?? '';
  return assessLevy({ ...household, partners, children }, { policy, on, child, case: levyCase, readings });
}

/** Status, least and greatest amount, as one line. */
export const range = ({ status, amountStatus, minimum, maximum }: LevyAssessment): string =>
  status !== 'due'
    ? status
    : amountStatus === 'stated'
      ? `${minimum?.toFixed(2)} to ${maximum?.toFixed(2) ?? null}`
      : `due, ${amountStatus}`;

export const rangeOf = (asked: Asked): string => range(levyOf(asked));

/** Status and amount, and what is asked for. */
export function openOf(asked: Asked): readonly [string, readonly string[]] {
  const answer = levyOf(asked);
  return [range(answer), asksFor(answer)];
}

export const rural = (annualIncome: string | null = '0.00'): PartnerInput => ({ registration: 'rural', annualIncome });
export const urban = (annualIncome: string | null = '0.00'): PartnerInput => ({ registration: 'urban', annualIncome });

export const born = (unlawfulAs: ChildInput['unlawfulAs'], birthDate: string, id = birthDate): ChildInput => ({
  id,
  birthDate,
  birthAuthorised: false,
  unlawfulAs: unlawfulAs ?? null,
});

export const lawfulBefore = (birthDate: string): ChildInput => ({ id: birthDate, birthDate, birthAuthorised: true });

/** Income figures of one year. */
export const figures = (year: number, amounts: { readonly rural?: string; readonly urban?: string }) =>
  [
    { kind: 'rural-net-income', year, amount: amounts.rural },
    { kind: 'urban-disposable-income', year, amount: amounts.urban },
  ].filter(({ amount }) => amount !== undefined);
