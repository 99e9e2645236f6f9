import { assessBenefits, type BenefitAssessment } from '../../src/benefits/index.js';
import type { Policy } from '../../src/policy/policy.js';

/** One stretch of equal answers, in plain JSON. */
export interface DayPeriod {
  readonly of: string;
  readonly from: string;
  readonly until: string;
  readonly answer: string;
}

const DAY = 86_400_000;

export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** Whom the answer is about. */
export const nameOf = ({
  policy,
  provision,
  recipient,
}: Pick<BenefitAssessment, 'policy' | 'provision' | 'recipient'>) => `${policy}/${provision} ${recipient}`;

type Told = Pick<
  BenefitAssessment,
  'status' | 'amountStatus' | 'amount' | 'bounds' | 'shares' | 'exact' | 'outputs' | 'missing'
>;

/** Everything of an answer that a period tells, as one text. */
export const answerText = (told: Told): string => {
  const { status, amountStatus, amount, bounds, shares, exact, outputs, missing } = told;
  const paths = missing.map(({ path }) => path);
  return JSON.stringify({ status, amountStatus, amount, bounds, shares, exact, outputs, paths });
};

/** The answers of one day, by whom they are about. */
export const answersOn = (household: unknown, policies: readonly Policy[], on: string): ReadonlyMap<string, string> =>
  new Map(assessBenefits(household, { policies, on }).map((answer) => [nameOf(answer), answerText(answer)]));

/** Asks about every day from the first up to, and without, the last, and puts equal neighbours together. */
export function dayByDay(
  household: unknown,
  policies: readonly Policy[],
  from: string,
  until: string,
): readonly DayPeriod[] {
  const done = new Map<string, DayPeriod[]>();
  for (let on = from; on < until; on = dayAfter(on)) {
    for (const [of, answer] of answersOn(household, policies, on)) {
      const periods = done.get(of) ?? [];
      const last = periods.at(-1);
      if (last !== undefined && last.answer === answer && last.until === on)
        periods[periods.length - 1] = { ...last, until: dayAfter(on) };
      else periods.push({ of, from: on, until: dayAfter(on), answer });
      done.set(of, periods);
    }
  }
  return [...done.values()].flat();
}
