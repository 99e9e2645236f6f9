import { assessBenefits } from '../../src/benefits/benefits.js';
import type { HouseholdInput } from '../../src/household/household.js';
import type { Policy } from '../../src/policy/policy.js';
import { asksFor } from './families.js';

// What the second reading of the seed documents asks, and two families that it often asks about.

export type Readings = Readonly<Record<string, string>>;

export interface Question {
  readonly policy: Policy;
  readonly provision: string;
  readonly on: string;
  readonly readings?: Readings;
}

export function answer({ policy, provision, on, readings = {} }: Question, household: HouseholdInput) {
  const found = assessBenefits(household, { policies: [policy], on, readings }).find(
    (one) => one.provision === provision,
  );
  if (found === undefined) throw new Error(`no answer for ${provision}`);
  return found;
}

export const statusOf = (question: Question, household: HouseholdInput) => answer(question, household).status;

export const askedOf = (question: Question, household: HouseholdInput) => {
  const open = answer(question, household);
  return [open.status, asksFor(open)];
};

export const ruralPair = [{ registration: 'rural' }, { registration: 'rural' }] as const;
export const disabledChild = { birthDate: '2000-01-01', disability: 'grade-2' } as const;
