import { type Note, withJson } from '../assess/determination.js';
import {
  COMPULSION_LAW,
  LAW_OF_2021,
  LEVY_ENDED_ON,
  LEVY_MEASURES,
  SURCHARGE_CAPPED_FROM,
  SURCHARGE_PER_MILLE,
} from '../policy/levy-law.js';
import type { Citation } from '../policy/policy.js';
import { dayFromText, dayText } from '../value/civil-date.js';
import { ArgumentError, type Issue, issue, refuse } from '../value/issue.js';
import { type AmountInput, exactYuanText, isWholeFen, yuanFromFen } from '../value/money.js';
import { compareExact, type Decimal, type Exact, fraction, plus, smallerOf, times } from '../value/rate.js';
import { civilDate, type Item, listOf, objectOf, optional, truth, yuan, yuanWords } from './arguments.js';
import { monthsLate, ROUNDED } from './surcharge.js';

export interface AccountOptions {
  /** The sum that was decided, in yuan. */
  readonly total: AmountInput;
  /** The last day for payment in one sum, `YYYY-MM-DD`. */
  readonly dueOn: string;
  /** The installments that were approved; without them the whole sum falls due on `dueOn`. */
  readonly plan?:
    | { readonly installments: readonly { readonly amount: AmountInput; readonly dueOn: string }[] }
    | null
    | undefined;
  readonly payments: readonly { readonly on: string; readonly amount: AmountInput }[];
  /** The day asked about: payments after it have not been made. */
  readonly on: string;
  /** The day of the decision, `YYYY-MM-DD`; with `on` it settles whether the surcharge is capped. */
  readonly decidedOn?: string | null | undefined;
  /** A month that has begun counts as a whole one; default: complete months only. */
  readonly partMonth?: boolean | null | undefined;
}

/** A period in which the overdue part of one installment stayed the same. */
export interface AccountPeriod {
  /** 1 for the first installment, or for the whole sum. */
  readonly installment: number;
  readonly from: string;
  /** The day of the next payment towards it, the day asked about, or the day on which the levy ended. */
  readonly until: string;
  /** Yuan. */
  readonly unpaid: Decimal;
  /** Months that count, from the due day of the installment, completed in this period. */
  readonly months: number;
  /** Yuan, in full. */
  readonly surcharge: string;
}

/** What is owed on a day, in yuan. `toJSON` gives plain JSON. */
export interface LevyAccount {
  readonly paid: Decimal;
  /** What is left of the sum; nothing from the day on which the levy ended. */
  readonly outstanding: Decimal;
  /** The part of it whose day has passed. */
  readonly overdue: Decimal;
  /** To the fen, half up. */
  readonly surcharge: Decimal;
  /** The surcharge in full. */
  readonly exact: string;
  /** Did the cap cut the surcharge? */
  readonly capped: boolean;
  readonly periods: readonly AccountPeriod[];
  readonly citations: readonly Citation[];
  /** `levy-ended`, `overpaid`, `rounded`. */
  readonly notes: readonly Note[];
  toJSON(): unknown;
}

const ignored: Item<null> = () => ({ value: null, problems: [] });

/** Also an `InstallmentPlan`: only its installments are looked at. */
const readPlan = objectOf('plan', {
  installments: listOf(objectOf('installment', { amount: yuan, dueOn: civilDate })),
  total: ignored,
  start: ignored,
  limitMonths: ignored,
  lastAllowedOn: ignored,
});

const readOptions = objectOf('options', {
  total: yuan,
  dueOn: civilDate,
  plan: optional(readPlan),
  payments: listOf(objectOf('payment', { on: civilDate, amount: yuan })),
  on: civilDate,
  decidedOn: optional(civilDate),
  partMonth: optional(truth),
});

type Asked = ReturnType<typeof readOptions>['value'];

/** Fen that fall due on a day. */
interface Share {
  readonly amount: number;
  readonly dueOn: number;
}

const ENDED = dayFromText(LEVY_ENDED_ON) as number;
const CAPPED_FROM = dayFromText(SURCHARGE_CAPPED_FROM) as number;

/**
 * The account of a levy on a day: paid, outstanding, overdue, and the surcharge run period by period as payments arrive.
 *
 * Payments go to the installments in the order of their days, and to the sum alone, never to the surcharge. Months are counted
 * from the due day of each installment; a month counts on what was unpaid until it was complete (with `partMonth`: when it
 * began). On its due day nothing is overdue yet. From 2021-08-20 on nothing accrues, and what was not paid is not collected.
 *
 * @throws {ArgumentError} for bad options, every one listed; `contradiction` where the installments are not the total.
 * @example levyAccount({ total: 25000, dueOn: '2012-03-01', payments: [], on: '2012-09-01' }).exact // '300'
 * @example levyAccount({ total: 25000, dueOn: '2012-03-01', payments: [{ on: '2012-06-15', amount: 5000 }], on: '2012-09-01' })
 *   .periods.map(({ months, surcharge }) => `${months}: ${surcharge}`) // ['3: 150', '3: 120']
 */
export function levyAccount(options: AccountOptions): LevyAccount {
  const { value: asked, problems } = readOptions(options, '');
  refuse(ArgumentError, [...problems, ...planIssues(asked)]);
  const { total, on, decidedOn } = asked;
  const ended = on >= ENDED;
  const made = asked.payments.filter((payment) => payment.on <= on).sort((a, b) => a.on - b.on);
  const paid = made.reduce((sum, { amount }) => sum + amount, 0);
  const shares = sharesOf(asked);
  const dueBy = shares.filter(({ dueOn }) => dueOn < on).reduce((sum, { amount }) => sum + amount, 0);
  const periods = shares.flatMap((share, index) => periodsOf(share, index, shares, made, asked));
  const accrued = periods.reduce<Exact>((sum, period) => plus(sum, period.surcharge), 0);
  const limited = on >= CAPPED_FROM || (decidedOn !== null && decidedOn >= CAPPED_FROM);
  const surcharge = limited ? smallerOf(accrued, total) : accrued;
  return withJson({
    paid: yuanFromFen(paid),
    outstanding: yuanFromFen(ended ? 0 : Math.max(0, total - paid)),
    overdue: yuanFromFen(ended ? 0 : Math.max(0, dueBy - paid)),
    surcharge: yuanFromFen(surcharge),
    exact: exactYuanText(surcharge),
    capped: limited && compareExact(accrued, total) > 0,
    periods: periods.map((period) => ({
      installment: period.installment,
      from: dayText(period.from),
      until: dayText(period.until),
      unpaid: yuanFromFen(period.unpaid),
      months: period.months,
      surcharge: exactYuanText(period.surcharge),
    })),
    citations: [
      { ...LEVY_MEASURES, place: '第八条' },
      ...(limited ? [COMPULSION_LAW] : []),
      ...(ended ? [LAW_OF_2021] : []),
    ],
    notes: [
      ...(ended ? [endedNote(Math.max(0, total - paid))] : []),
      ...(paid > total ? [overpaidNote(paid - total)] : []),
      ...(isWholeFen(surcharge) ? [] : [ROUNDED]),
    ],
  });
}

function planIssues({ total, plan }: Asked): readonly Issue[] {
  if (plan === null) return [];
  const sum = plan.installments.reduce((fen, { amount }) => fen + amount, 0);
  return sum === total
    ? []
    : [issue('sum-differs', 'plan.installments', { given: yuanWords(sum).en, expected: yuanWords(total) })];
}

/** In the order of their days. */
const sharesOf = ({ total, dueOn, plan }: Asked): readonly Share[] =>
  plan === null ? [{ amount: total, dueOn }] : [...plan.installments].sort((a, b) => a.dueOn - b.dueOn);

interface Run {
  readonly installment: number;
  readonly from: number;
  readonly until: number;
  readonly unpaid: number;
  readonly months: number;
  readonly surcharge: Exact;
}

/** The periods of one installment, from its due day on, until it is paid. */
function periodsOf(
  { amount, dueOn }: Share,
  index: number,
  shares: readonly Share[],
  payments: readonly { readonly on: number; readonly amount: number }[],
  { on, partMonth }: Asked,
): readonly Run[] {
  const before = shares.slice(0, index).reduce((sum, share) => sum + share.amount, 0);
  const unpaidOn = (day: number): number => {
    const paid = payments.filter((payment) => payment.on <= day).reduce((sum, payment) => sum + payment.amount, 0);
    return Math.max(0, amount - Math.max(0, paid - before));
  };
  const end = Math.min(on, ENDED);
  const turns = payments.map((payment) => payment.on).filter((day) => day > dueOn && day < end);
  const days = [...new Set([dueOn, ...turns, end])].filter((day) => day <= end);
  const late = (day: number): number => monthsLate(dueOn, day, partMonth === true);
  return days.slice(1).flatMap((until, place) => {
    const from = days[place] as number;
    const unpaid = unpaidOn(from);
    const months = late(until) - late(from);
    const surcharge = times(unpaid, fraction(BigInt(SURCHARGE_PER_MILLE * months), 1000n));
    return unpaid === 0 ? [] : [{ installment: index + 1, from, until, unpaid, months, surcharge }];
  });
}

function endedNote(left: number): Note {
  const { zh, en } = yuanWords(left);
  return {
    id: 'levy-ended',
    says: {
      zh: `自${LEVY_ENDED_ON}起社会抚养费取消：已缴不退，未缴的${zh}不再征收，不再加收滞纳金`,
      en: `The levy ended on ${LEVY_ENDED_ON}: what was paid is not refunded, the ${en} not paid are not collected, and nothing accrues`,
    },
  };
}

function overpaidNote(over: number): Note {
  const { zh, en } = yuanWords(over);
  return { id: 'overpaid', says: { zh: `多缴${zh}`, en: `${en} more were paid than was decided` } };
}
