// What the conduct of a past decision is judged by, and the form of its findings.
import type { LevyCase } from '../assess/levy-case.js';
import type { CaseInput } from '../household/household.js';
import { LEVY_MEASURES } from '../policy/levy-law.js';
import type { Citation } from '../policy/policy.js';
import { dayFromText } from '../value/civil-date.js';
import { fenFromAmount } from '../value/money.js';
import { type CheckId, type Found, missingOf } from './finding.js';

const ARTICLE_6: readonly Citation[] = [{ ...LEVY_MEASURES, place: '第六条' }];

/** What the conduct of a case is judged by; days as day numbers, amounts in fen, `null`: not told. */
export interface Told {
  readonly received: number | null;
  readonly applied: number | null;
  readonly approved: number | null;
  readonly decided: number | null;
  readonly amount: number | null;
  readonly payments: readonly { readonly on: number; readonly amount: number }[] | null;
  readonly on: number | null;
}

/** `on`: the day on which the case is looked at, `null` where no day is told at all. */
export function toldOf(facts: CaseInput, levyCase: LevyCase, on: string | null): Told {
  const day = (text: unknown): number | null => dayFromText(text);
  return {
    received: day(facts.receivedOn),
    applied: day(facts.appliedOn),
    approved: day(facts.approvedOn),
    decided: day(facts.decidedOn),
    amount: fenFromAmount(facts.amount),
    payments:
      levyCase.payments?.map((payment) => ({
        on: Number(day(payment.on)),
        amount: Number(fenFromAmount(payment.amount)),
      })) ?? null,
    on: day(on),
  };
}

export const finding = (
  check: CheckId,
  result: Found['result'],
  zh: string,
  en: string,
  more: Partial<Pick<Found, 'figures' | 'missing' | 'citations'>> = {},
): Found => ({ check, result, says: { zh, en }, figures: {}, missing: [], citations: ARTICLE_6, ...more });

/** The names of the facts that are not told. */
export const untold = (facts: Readonly<Record<string, unknown>>): Found['missing'] =>
  missingOf(...Object.entries(facts).flatMap(([name, value]) => (value === null ? [name] : [])));

export const paidBy = ({ payments }: Told, day: number): number =>
  (payments ?? []).filter((payment) => payment.on <= day).reduce((sum, { amount }) => sum + amount, 0);
