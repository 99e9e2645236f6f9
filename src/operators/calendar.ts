import { type AgeRule, addDays, addMonths, ageOn, calendarMonths, yearStart } from '../value/civil-date.js';
import { type Exact, partsOf } from '../value/rate.js';
import { FIRST_DAY, LAST_DAY, NEVER, type Range, unknown } from '../value/value.js';
import { allMove, asRange, type Operator, operators, type SqlRange, sqlRange, takes } from './operator.js';

/** The end of a range as a whole number; an open end is the outermost that makes sense here. */
const whole = (end: Exact | null, open: number): number => (typeof end === 'number' ? end : open);

/** More months or years than these reach past every day of the calendar. */
const MOST_MONTHS = 24_000;

/** How far to shift. A part of a month or day lies between two whole ones: below it for the lower end, above for the upper. */
function shiftBy(end: Exact | null, side: keyof Range, most: number): number {
  if (end === null) return side === 'least' ? -most : most;
  const { numerator, denominator } = partsOf(end);
  const truncated = Number(numerator / denominator);
  const below = numerator < 0n && denominator !== 1n ? truncated - 1 : truncated;
  return Math.max(-most, Math.min(most, side === 'most' && denominator !== 1n ? below + 1 : below));
}

const inCalendar = (day: number): number => Math.max(FIRST_DAY, Math.min(NEVER, day));

/** Shifts both ends of a range of days; grows with the day and with the shift, so the ends give the ends. */
function shifted(days: Range, by: Range, most: number, shift: (day: number, by: number) => number): Range {
  return {
    least: inCalendar(shift(whole(days.least, FIRST_DAY), shiftBy(by.least, 'least', most))),
    most: inCalendar(shift(whole(days.most, NEVER), shiftBy(by.most, 'most', most))),
  };
}

const EPOCH = "DATE '1970-01-01'";
const dateSql = (day: string): string => `(${EPOCH} + CAST(${day} AS INTEGER))`;
const dayNumber = (date: string): string => `(CAST(${date} AS DATE) - ${EPOCH})`;

const inCalendarSql = (day: string): string => `GREATEST(${FIRST_DAY}, LEAST(${LAST_DAY}, ${day}))`;
const shiftSql = (day: string, moved: string): string =>
  `CASE WHEN ${day} >= ${NEVER} THEN ${NEVER} ELSE ${inCalendarSql(moved)} END`;

const monthsLater = (day: string, months: string): string =>
  dayNumber(`${dateSql(`LEAST(${day}, ${LAST_DAY})`)} + INTERVAL (${months}) MONTH`);

const clampSql = (by: string, whole: 'FLOOR' | 'CEIL', open: number, most: number): string =>
  `CAST(CASE WHEN ${by} IS NULL THEN ${open} ELSE GREATEST(${-most}, LEAST(${most}, ${whole}(${by}))) END AS INTEGER)`;

function shiftedSql(days: SqlRange, by: SqlRange, most: number, shift: (day: string, by: string) => string): SqlRange {
  const [first, last] = [`COALESCE(${days.least}, ${FIRST_DAY})`, `COALESCE(${days.most}, ${NEVER})`];
  return {
    least: shiftSql(first, shift(first, clampSql(by.least, 'FLOOR', -most, most))),
    most: shiftSql(last, shift(last, clampSql(by.most, 'CEIL', most, most))),
  };
}

const MOST_DAYS = LAST_DAY - FIRST_DAY;

/** From the age of the youngest on the first day to that of the oldest on the last; what never happens counts as the last day. */
function ages(birth: Range, on: Range, rule: AgeRule): Range {
  const [youngest, oldest] = [whole(birth.most, LAST_DAY), whole(birth.least, FIRST_DAY)];
  const [first, last] = [whole(on.least, FIRST_DAY), whole(on.most, LAST_DAY)];
  return {
    least: ageOn(Math.min(youngest, LAST_DAY), Math.min(first, LAST_DAY), rule),
    most: ageOn(Math.min(oldest, LAST_DAY), Math.min(last, LAST_DAY), rule),
  };
}

function anniversarySql(birth: string, years: string, rule: AgeRule): string {
  const clamped = monthsLater(birth, `(12 * (${years}))`);
  if (rule === 'birthday-february-28') return clamped;
  if (rule === 'day-after') return `(${clamped} + 1)`;
  return `(${clamped} + CASE WHEN EXTRACT(DAY FROM ${dateSql(birth)}) = EXTRACT(DAY FROM ${dateSql(clamped)}) THEN 0 ELSE 1 END)`;
}

function ageSql(birth: string, on: string, rule: AgeRule): string {
  const [born, day] = [`LEAST(${birth}, ${LAST_DAY})`, `LEAST(${on}, ${LAST_DAY})`];
  const years = `(EXTRACT(YEAR FROM ${dateSql(day)}) - EXTRACT(YEAR FROM ${dateSql(born)}))`;
  return `(${years} - CASE WHEN ${anniversarySql(born, years, rule)} <= ${day} THEN 0 ELSE 1 END)`;
}

const age = (rule: AgeRule, zh: string, en: string): Operator => ({
  infer: takes(['date', 'date'], 'number'),
  apply: ([birth, on]) => ages(asRange(birth), asRange(on), rule),
  sql: ([birth, on]) => ({
    least: ageSql(
      `COALESCE(${sqlRange(birth).most}, ${LAST_DAY})`,
      `COALESCE(${sqlRange(on).least}, ${FIRST_DAY})`,
      rule,
    ),
    most: ageSql(
      `COALESCE(${sqlRange(birth).least}, ${FIRST_DAY})`,
      `COALESCE(${sqlRange(on).most}, ${LAST_DAY})`,
      rule,
    ),
  }),
  moves: () => ['down', 'up'],
  say: {
    zh: ([birth, on]) => `自${birth}起至${on}的周岁${zh}`,
    en: ([birth, on]) => `the age in full years, born on ${birth}, on ${on}${en}`,
  },
});

/** Like an age: what never happens counts as the last day. */
function monthsBetween(from: Range, to: Range): Range {
  const day = (end: Exact | null, open: number): number => Math.min(whole(end, open), LAST_DAY);
  return {
    least: calendarMonths(day(from.most, LAST_DAY), day(to.least, FIRST_DAY)),
    most: calendarMonths(day(from.least, FIRST_DAY), day(to.most, LAST_DAY)),
  };
}

function monthsSql(from: string, to: string): string {
  const part = (name: 'YEAR' | 'MONTH'): string => {
    const [first, last] = [from, to].map((day) => `EXTRACT(${name} FROM ${dateSql(`LEAST(${day}, ${LAST_DAY})`)})`);
    return `(${last} - ${first})`;
  };
  return `(12 * ${part('YEAR')} + ${part('MONTH')})`;
}

export const calendar = operators({
  /** That many months later, month ends clamped; what never happens stays so. */
  addMonths: {
    infer: takes(['date', 'number'], 'date'),
    apply: ([days, months]) => shifted(asRange(days), asRange(months), MOST_MONTHS, addMonths),
    sql: ([days, months]) => shiftedSql(sqlRange(days), sqlRange(months), MOST_MONTHS, monthsLater),
    moves: allMove('up'),
    say: { zh: ([day, n]) => `${day}后${n}个月`, en: ([day, n]) => `${n} months after ${day}` },
  },
  addDays: {
    infer: takes(['date', 'number'], 'date'),
    apply: ([days, count]) => shifted(asRange(days), asRange(count), MOST_DAYS, addDays),
    sql: ([days, count]) => shiftedSql(sqlRange(days), sqlRange(count), MOST_DAYS, (day, by) => `${day} + ${by}`),
    moves: allMove('up'),
    say: { zh: ([day, n]) => `${day}后${n}天`, en: ([day, n]) => `${n} days after ${day}` },
  },
  /** 1 January of the year of that day; what never happens stays so. */
  yearStart: {
    infer: takes(['date'], 'date'),
    apply: ([days]) => {
      const { least, most } = asRange(days);
      return { least: yearStart(whole(least, FIRST_DAY)), most: yearStart(whole(most, NEVER)) };
    },
    sql: ([days]) => {
      const end = (day: string): string =>
        `CASE WHEN ${day} >= ${NEVER} THEN ${NEVER} ELSE ${dayNumber(`DATE_TRUNC('year', ${dateSql(`LEAST(${day}, ${LAST_DAY})`)})`)} END`;
      const { least, most } = sqlRange(days);
      return { least: end(`COALESCE(${least}, ${FIRST_DAY})`), most: end(`COALESCE(${most}, ${NEVER})`) };
    },
    moves: allMove('up'),
    say: { zh: ([day]) => `${day}当年1月1日`, en: ([day]) => `1 January of the year of ${day}` },
  },
  /** From the month of the first day to the month of the second, whatever the day of the month; negative where the second is earlier. */
  calendarMonths: {
    infer: takes(['date', 'date'], 'number'),
    apply: ([from, to]) => monthsBetween(asRange(from), asRange(to)),
    sql: ([from, to]) => {
      const [first, last] = [sqlRange(from), sqlRange(to)];
      return {
        least: monthsSql(`COALESCE(${first.most}, ${LAST_DAY})`, `COALESCE(${last.least}, ${FIRST_DAY})`),
        most: monthsSql(`COALESCE(${first.least}, ${FIRST_DAY})`, `COALESCE(${last.most}, ${LAST_DAY})`),
      };
    },
    moves: () => ['down', 'up'],
    say: {
      zh: ([from, to]) => `自${from}当月至${to}当月的月数`,
      en: ([from, to]) => `the months from that of ${from} to that of ${to}`,
    },
  },
  /** Did the event happen at all, on whatever day? */
  happened: {
    infer: takes(['date'], 'truth'),
    apply: ([days]) => {
      const { least, most } = asRange(days);
      return whole(most, NEVER) < NEVER ? true : whole(least, FIRST_DAY) >= NEVER ? false : unknown;
    },
    sql: ([days]) =>
      `CASE WHEN ${sqlRange(days).most} < ${NEVER} THEN TRUE WHEN ${sqlRange(days).least} >= ${NEVER} THEN FALSE END`,
    moves: allMove('down'),
    say: { zh: ([event]) => `已发生${event}`, en: ([event]) => `${event} has happened` },
  },
  /** Full years reached; 29 February reaches a common year on 1 March. */
  age: age('birthday-march-1', '', ''),
  /** Full years reached; 29 February reaches a common year on 28 February. */
  ageFebruary28: age(
    'birthday-february-28',
    '（2月29日出生者平年以2月28日为生日）',
    ' (29 February counts as 28 February in a common year)',
  ),
  /** Full years reached on the day after the birthday. */
  ageDayAfter: age('day-after', '（自生日次日起算）', ' (reached on the day after the birthday)'),
});
