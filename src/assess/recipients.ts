import type { Frames } from '../evaluate/interpret.js';
import type { Household } from '../household/household.js';
import type { Provision } from '../policy/policy.js';
import { daysOf } from '../value/civil-date.js';

/**
 * Everybody whom a provision may be about: the household, each person, or each child that may have been born by the day.
 * Where the list is absent there is one unknown member to ask about.
 */
export function recipients(household: Household, subject: Provision['subject'], on: number): readonly Frames[] {
  if (subject === 'household') return [{}];
  if (subject === 'person') return (household.partners ?? [{}]).map((_, person) => ({ person }));
  return (household.children ?? [{}]).flatMap((child, index) => {
    const birth = 'birthDate' in child && typeof child.birthDate === 'string' ? daysOf(child.birthDate) : null;
    return birth !== null && birth.least > on ? [] : [{ child: index }];
  });
}
