import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths as addMonthsToDate } from 'date-fns/addMonths';
import { LAST_DAY, NEVER, type Range } from './value.js';

/** A civil date as text, `YYYY-MM-DD`, Gregorian, years 1800 to 2999. No time of day, no time zone. */
export type CivilDate = string;

const DAY_LENGTH = 86_400_000;
const PARTIAL_DATE = /^(1[89]\d\d|2\d\d\d)(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

const dayOf = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date) / DAY_LENGTH;

/** Reads `YYYY-MM-DD`, `YYYY-MM` or `YYYY` as the range of its days; `null` for anything else, a day that does not exist included. */
export function daysOf(text: string): (Range & { readonly least: number; readonly most: number }) | null {
  const match = PARTIAL_DATE.exec(text);
  if (match === null) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
  if (month === 0) return { least: dayOf(year, 1, 1), most: dayOf(year, 12, 31) };
  const last = dayOf(year, month + 1, 0);
  if (date === 0) return { least: dayOf(year, month, 1), most: last };
  const day = dayOf(year, month, date);
  return day > last ? null : { least: day, most: day };
}

/** Reads a whole date as its day number (0 = 1970-01-01); `null` when it is no civil date. */
export function dayFromText(text: unknown): number | null {
  const days = typeof text === 'string' ? daysOf(text) : null;
  return days !== null && days.least === days.most ? days.least : null;
}

/** The day as `YYYY-MM-DD`. */
export const dayText = (day: number): CivilDate => new Date(day * DAY_LENGTH).toISOString().slice(0, 10);

/** The range of days as it would be written: `2005-02-03`, `2005-02`, `2005`, or the two ends. */
export function daysText(least: number, most: number): string {
  if (least === most) return dayText(least);
  const text = dayText(least);
  for (const part of [text.slice(0, 4), text.slice(0, 7)]) {
    const days = daysOf(part);
    if (days !== null && days.least === least && days.most === most) return part;
  }
  return `${text}/${dayText(most)}`;
}

/** What has not happened stays so; no sum leaves the calendar. */
const within = (day: number, shift: (day: number) => number): number =>
  day >= NEVER ? NEVER : Math.min(shift(day), LAST_DAY);

/** That many months later, on the last day of the month where the day does not exist (31 January + 1 month = 28 February). */
export const addMonths = (day: number, months: number): number =>
  within(day, () => addMonthsToDate(new UTCDateMini(day * DAY_LENGTH), months).getTime() / DAY_LENGTH);

/**
 * Complete months from one day to another: the greatest n for which `addMonths(from, n)` is not after `to`, so that a
 * month from 31 January is complete on 28 February. Negative where `to` is the earlier day.
 */
export function completeMonths(from: number, to: number): number {
  const months = calendarMonths(from, to);
  return addMonths(from, months) <= to ? months : months - 1;
}

/** Months of the calendar from that of one day to that of another, whatever the day of the month. */
export function calendarMonths(from: number, to: number): number {
  const [first, last] = [dayText(from), dayText(to)];
  const part = (start: number, end: number): number => Number(last.slice(start, end)) - Number(first.slice(start, end));
  return 12 * part(0, 4) + part(5, 7);
}

/** 1 January of the year of that day. */
export const yearStart = (day: number): number => within(day, () => dayOf(Number(dayText(day).slice(0, 4)), 1, 1));

export const addDays = (day: number, days: number): number => within(day, () => day + days);

/**
 * When a year of age is reached: on the birthday, where 29 February reaches a common year on 1 March or on 28 February,
 * or on the day after the birthday (`semantics.md` 2).
 */
export type AgeRule = 'birthday-march-1' | 'birthday-february-28' | 'day-after';

/** The day on which somebody born on `birth` reaches that age. */
export function anniversary(birth: number, years: number, rule: AgeRule): number {
  const clamped = addMonths(birth, 12 * years);
  // The day after the last day of the calendar is not in it: such an age is never reached.
  if (rule === 'day-after') return Math.min(clamped + 1, NEVER);
  if (rule === 'birthday-february-28') return clamped;
  return dayText(birth).slice(8) === dayText(clamped).slice(8) ? clamped : clamped + 1;
}

/** Full years reached on a day (周岁); negative before the birth. */
export function ageOn(birth: number, day: number, rule: AgeRule): number {
  const years = Number(dayText(day).slice(0, 4)) - Number(dayText(birth).slice(0, 4));
  return anniversary(birth, years, rule) <= day ? years : years - 1;
}
