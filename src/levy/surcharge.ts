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
import { addMonths, completeMonths, dayFromText } from '../value/civil-date.js';
import { ArgumentError, type Issue, issue, refuse } from '../value/issue.js';
import { isJson } from '../value/json.js';
import { type AmountInput, exactYuanText, isWholeFen, yuanFromFen } from '../value/money.js';
import { compareExact, type Decimal, fraction, smallerOf, times } from '../value/rate.js';
import { civilDate, notThis, objectOf, optional, truth, wholeFrom, yuan } from './arguments.js';

interface SharedSurchargeOptions {
  /** The part of the levy that was not paid, in yuan. */
  readonly unpaid: AmountInput;
  /** The levy itself, in yuan: the surcharge is never more, from 2012 on. Default: `unpaid`. */
  readonly principal?: AmountInput | null | undefined;
  /** The day of the decision, `YYYY-MM-DD`. */
  readonly decidedOn?: string | null | undefined;
}

/** For a number of months that the caller has counted. */
export interface SurchargeForMonths extends SharedSurchargeOptions {
  /** Months in default. */
  readonly months: number;
  readonly dueOn?: null | undefined;
  readonly paidOn?: null | undefined;
  readonly partMonth?: null | undefined;
}

/** From the day on which the sum was due to the day on which it was paid. */
export interface SurchargeBetweenDays extends SharedSurchargeOptions {
  /** The last day for payment, `YYYY-MM-DD`. */
  readonly dueOn: string;
  readonly paidOn: string;
  /** A month that has begun counts as a whole one; default: complete months only. */
  readonly partMonth?: boolean | null | undefined;
  readonly months?: null | undefined;
}

/** The surcharge for paying late, with its sources. `toJSON` gives plain JSON. */
export interface LateSurcharge {
  /** Yuan, in full: `34.78496`. */
  readonly exact: string;
  /** Yuan, to the fen, half up. */
  readonly amount: Decimal;
  /** The months counted. */
  readonly months: number;
  /** Did the cap cut the surcharge? `null`: no date tells whether there is a cap, and none was applied. */
  readonly capped: boolean | null;
  readonly citations: readonly Citation[];
  /** `levy-ended`, `months-as-given`, `part-month`, `cap-unknown`, `rounded`. */
  readonly notes: readonly Note[];
  toJSON(): unknown;
}

/**
 * The surcharge for late payment: 2 per mille of the unpaid sum for each complete month after the due date, in yuan.
 *
 * `capped` is true only where the cap cut something: false where there is a cap that was not reached, and where no cap
 * applied (decided or paid before 2012-01-01). Without `decidedOn` and `paidOn` it is `null` and nothing is cut. Nothing
 * accrues from 2021-08-20 on: months between two days are counted up to that day; months that the caller counted stand,
 * with a note where they reach beyond it.
 *
 * @throws {ArgumentError} for bad options, every one listed; `contradiction` where more is unpaid than the principal, or
 * where months are given together with days.
 * @example lateSurcharge({ unpaid: '17392.48', months: 1 }).exact // '34.78496'
 * @example lateSurcharge({ unpaid: 10000, dueOn: '2013-01-31', paidOn: '2013-07-30' }).months // 5
 */
export function lateSurcharge(options: SurchargeForMonths | SurchargeBetweenDays): LateSurcharge {
  const { unpaid, principal, decidedOn, late } = readSurcharge(options);
  const { months, notes, ended } = typeof late === 'number' ? monthsGiven(late, decidedOn) : monthsBetween(late);
  const accrued = times(unpaid, fraction(BigInt(SURCHARGE_PER_MILLE * months), 1000n));
  const over = compareExact(accrued, principal) > 0;
  const dates = [decidedOn, typeof late === 'number' ? null : late.paidOn].filter((day) => day !== null);
  const limited = dates.some((day) => day >= lawDay(SURCHARGE_CAPPED_FROM));
  const fen = limited ? smallerOf(accrued, principal) : accrued;
  return withJson({
    exact: exactYuanText(fen),
    amount: yuanFromFen(fen),
    months,
    capped: dates.length === 0 ? null : limited && over,
    citations: [
      { ...LEVY_MEASURES, place: '第八条' },
      ...(limited ? [COMPULSION_LAW] : []),
      ...(ended ? [LAW_OF_2021] : []),
    ],
    notes: [...notes, ...(dates.length === 0 && over ? [CAP_UNKNOWN] : []), ...(isWholeFen(fen) ? [] : [ROUNDED])],
  });
}

interface Asked {
  /** Fen. */
  readonly unpaid: number;
  /** Fen. */
  readonly principal: number;
  readonly decidedOn: number | null;
  /** A number of months, or the days between which they are counted. */
  readonly late: number | Days;
}

interface Days {
  readonly dueOn: number;
  readonly paidOn: number;
  readonly partMonth: boolean;
}

interface Counted {
  readonly months: number;
  readonly notes: readonly Note[];
  /** The end of the levy matters here. */
  readonly ended: boolean;
}

const lawDay = (date: string): number => dayFromText(date) as number;

function monthsGiven(months: number, decidedOn: number | null): Counted {
  const ended = decidedOn !== null && months > Math.max(0, completeMonths(decidedOn, lawDay(LEVY_ENDED_ON)));
  return { months, notes: ended ? [MONTHS_AS_GIVEN] : [], ended };
}

function monthsBetween({ dueOn, paidOn, partMonth }: Days): Counted {
  const end = lawDay(LEVY_ENDED_ON);
  const until = Math.min(paidOn, end);
  const complete = monthsLate(dueOn, until, false);
  const begun = monthsLate(dueOn, until, true) > complete;
  const ended = paidOn >= end;
  const notes = [...(ended ? [LEVY_ENDED] : []), ...(begun ? [partMonthNote(partMonth)] : [])];
  return { months: monthsLate(dueOn, until, partMonth), notes, ended };
}

/** Complete months from the due day to another; with `partMonth` one that has begun counts too. */
export function monthsLate(dueOn: number, until: number, partMonth: boolean): number {
  const complete = Math.max(0, completeMonths(dueOn, until));
  return complete + (partMonth && addMonths(dueOn, complete) < until ? 1 : 0);
}

const note = (id: string, zh: string, en: string): Note => ({ id, says: { zh, en } });

const LEVY_ENDED = note(
  'levy-ended',
  `自${LEVY_ENDED_ON}起社会抚养费取消，不再加收滞纳金；月数只计至该日`,
  `The levy ended on ${LEVY_ENDED_ON}: nothing accrues from then on, and months are counted up to that day`,
);
const MONTHS_AS_GIVEN = note(
  'months-as-given',
  `所给月数超出${LEVY_ENDED_ON}（该日起不再加收），未作扣减；如须扣减，请给 dueOn 和 paidOn`,
  `The months given reach beyond ${LEVY_ENDED_ON}, from which nothing accrues, and stand; give dueOn and paidOn to cut them`,
);
const partMonthNote = (counted: boolean): Note =>
  counted
    ? note('part-month', '不足一个月按一个月计；原文未写', 'A begun month counts as a whole one; the text does not say')
    : note('part-month', '不足一个月的部分未计；原文未写', 'A begun month is not counted; the text does not say');
const CAP_UNKNOWN = note(
  'cap-unknown',
  `滞纳金超过本金：自${SURCHARGE_CAPPED_FROM}起不得超过，但未给日期，未作限制`,
  `More than the principal: from ${SURCHARGE_CAPPED_FROM} on it may not be, but no date was given and nothing was cut`,
);
export const ROUNDED = note(
  'rounded',
  '金额四舍五入到分，原值另列',
  'The amount is shown to the fen, half up; the exact value is given beside it',
);

/** Checked options. @throws {ArgumentError} with every problem. */
function readSurcharge(options: unknown): Asked {
  const { value, problems } = objectOf('options', {
    unpaid: yuan,
    principal: optional(yuan),
    months: optional(wholeFrom(0)),
    dueOn: optional(civilDate),
    paidOn: optional(civilDate),
    partMonth: optional(truth),
    decidedOn: optional(civilDate),
  })(options, '');
  const { unpaid, months, dueOn, paidOn, decidedOn } = value;
  const principal = value.principal ?? unpaid;
  const tooMuch = { zh: '未缴部分大于本金', en: 'more is unpaid than the principal' };
  const over = unpaid > principal ? [issue('contradiction', 'unpaid', { expected: tooMuch })] : [];
  refuse(ArgumentError, [...problems, ...formIssues(options), ...over]);
  const partMonth = value.partMonth === true;
  // formIssues saw to it: either the months are there, or both days.
  const late = dueOn === null || paidOn === null ? (months as number) : { dueOn, paidOn, partMonth };
  return { unpaid, principal, decidedOn, late };
}

/** Either months, or the two days. */
function formIssues(options: unknown): readonly Issue[] {
  if (!isJson(options)) return [];
  const has = (name: string): boolean => (options[name] ?? null) !== null;
  const days = ['dueOn', 'paidOn', 'partMonth'].filter(has);
  if (has('months')) {
    const both = { zh: `months 与 ${days.join('、')} 同时给出`, en: `months together with ${days.join(', ')}` };
    return days.length === 0 ? [] : [issue('contradiction', 'months', { expected: both })];
  }
  if (days.length === 0)
    return [notThis(undefined, 'months', { zh: '或 dueOn 和 paidOn', en: 'or dueOn and paidOn' }, 'missing-key')];
  return ['dueOn', 'paidOn'].flatMap((name) => (has(name) ? [] : civilDate(undefined, name).problems));
}
