import type { Script } from './script.js';
import { and, ite, not, or, type Smt, type SmtOther } from './smtlib.js';

/**
 * A day is one number: 372 for a year, 31 for a month, 1 for a day of it. Days that exist stand in their order, and no
 * calendar is needed to take one apart; numbers between them are no days.
 */
export const dayOf = (date: string): number => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return 372 * year + 31 * month + day;
};

export function dateOf(number: number): string {
  const rest = number - 32;
  const digits = (part: number, length: number): string => String(part).padStart(length, '0');
  const month = Math.floor((rest % 372) / 31) + 1;
  return `${digits(Math.floor(rest / 372), 4)}-${digits(month, 2)}-${digits((rest % 31) + 1, 2)}`;
}

/** The first and the last day of the calendar; what never happens stands on the day after (`semantics.md` 2). */
const [FIRST, LAST] = [dayOf('1800-01-01'), dayOf('2999-12-31')];
export const NEVER = LAST + 1;

/** Divisible by four, and yet no leap years. */
const COMMON = [1800, 1900, 2100, 2200, 2300, 2500, 2600, 2700, 2900, 3000];
/** What `day-number` gives for 1 March of the year 0, with the century years from 1800 on only. */
const DAYS_BEFORE_MARCH = 73;
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

const byMonth = DAYS_BEFORE_MONTH.reduceRight<Smt>(
  (rest, days, index) => ite(`(= m ${index + 1})`, String(days), rest),
  '0',
);

/** The Gregorian calendar in the logic of the solver. */
export const CALENDAR: readonly string[] = [
  `(define-fun leap ((y Int)) Bool (and (= (mod y 4) 0) ${not(or(...COMMON.map((year) => `(= y ${year})`)))}))`,
  '(define-fun length-of-month ((y Int) (m Int)) Int (ite (= m 2) (ite (leap y) 29 28) (ite (or (= m 4) (= m 6) (= m 9) (= m 11)) 30 31)))',
  `(define-fun days-before-month ((m Int)) Int ${byMonth})`,
  `(define-fun days-before-year ((y Int)) Int (- (+ (* 365 y) (div (- y 1) 4)) ${COMMON.map((year) => `(ite (> y ${year}) 1 0)`).join(' ')}))`,
  '(define-fun day-number ((y Int) (m Int) (d Int)) Int (+ (days-before-year y) (days-before-month m) (ite (and (leap y) (> m 2)) 1 0) d))',
];

export const lastDayAtMost = (day: Smt): Smt => ite(`(> ${day} ${LAST})`, String(LAST), day);

interface Civil {
  readonly year: Smt;
  readonly month: Smt;
  readonly day: Smt;
}

export interface Calendar {
  /** A constant that is a day, or never. */
  readonly declareDay: (name: string) => Smt;
  readonly choose: (condition: Smt, then: SmtOther, otherwise: SmtOther) => SmtOther;
  readonly addMonths: (day: Smt, months: Smt) => Smt;
  readonly addDays: (day: Smt, days: Smt) => Smt;
  readonly age: (birth: Smt, on: Smt, rule: 'march-1' | 'february-28' | 'day-after') => Smt;
}

export function createCalendar({ declare, assert, share }: Script): Calendar {
  const known = new Map<Smt, Civil>();

  function civil(day: Smt): Civil {
    const found = known.get(day) ?? constantParts(day);
    if (found === null) throw new TypeError(`no parts of the day ${day}`);
    return found;
  }

  const numberOf = ({ year, month, day }: Civil): Smt => `(+ (* 372 ${year}) (* 31 ${month}) ${day})`;

  function named(parts: Civil): Smt {
    const term = share(numberOf(parts), 'Int');
    known.set(term, parts);
    return term;
  }

  function declareDay(name: string): Smt {
    const [year, month, day] = ['year', 'month', 'day'].map((part) => declare(`${part} of ${name}`, 'Int')) as [
      Smt,
      Smt,
      Smt,
    ];
    const symbol = declare(name, 'Int');
    known.set(symbol, { year, month, day });
    assert(and(`(<= 1800 ${year} 3000)`, `(<= 1 ${month} 12)`, `(<= 1 ${day} 31)`));
    assert(`(<= ${day} (length-of-month ${year} ${month}))`);
    assert(and(`(= ${symbol} ${numberOf({ year, month, day })})`, `(<= ${symbol} ${NEVER})`));
    return symbol;
  }

  const partsIf = (condition: Smt, then: Civil, otherwise: Civil): Civil => ({
    year: share(ite(condition, then.year, otherwise.year), 'Int'),
    month: share(ite(condition, then.month, otherwise.month), 'Int'),
    day: share(ite(condition, then.day, otherwise.day), 'Int'),
  });

  function dayIf(condition: Smt, then: Smt, otherwise: Smt): Smt {
    const term = share(ite(condition, then, otherwise), 'Int');
    if (!known.has(term) && constantParts(term) === null)
      known.set(term, partsIf(condition, civil(then), civil(otherwise)));
    return term;
  }

  /** From the number of days to the parts: in eras of 400 years from 1 March of the year 0, so that a leap day is the last of its year. */
  function partsOf(number: Smt): Civil {
    const whole = (term: Smt): Smt => share(term, 'Int');
    const since = whole(`(- ${number} ${DAYS_BEFORE_MARCH})`);
    const ofEra = whole(`(mod ${since} 146097)`);
    const leapDays = `(- (div ${ofEra} 36524) (div ${ofEra} 1460) (div ${ofEra} 146096))`;
    const year = whole(`(div (+ ${ofEra} ${leapDays}) 365)`);
    const ofYear = whole(`(- (+ ${ofEra} (div ${year} 100)) (* 365 ${year}) (div ${year} 4))`);
    const fromMarch = whole(`(div (+ (* 5 ${ofYear}) 2) 153)`);
    const month = whole(`(ite (< ${fromMarch} 10) (+ ${fromMarch} 3) (- ${fromMarch} 9))`);
    return {
      year: whole(`(+ ${year} (* 400 (div ${since} 146097)) (ite (<= ${month} 2) 1 0))`),
      month,
      day: whole(`(- (+ ${ofYear} 1) (div (+ (* 153 ${fromMarch}) 2) 5))`),
    };
  }

  const never = (day: Smt): Smt => `(>= ${day} ${NEVER})`;

  return {
    declareDay,
    choose: (condition, then, otherwise) => ({
      kind: then.kind,
      is:
        then.kind === 'date'
          ? dayIf(condition, then.is, otherwise.is)
          : share(ite(condition, then.is, otherwise.is), then.kind === 'number' ? 'Real' : 'Int'),
      known: share(ite(condition, then.known, otherwise.known), 'Bool'),
    }),
    addMonths(day, months) {
      const parts = civil(day);
      const total = share(`(+ (* 12 ${parts.year}) (- ${parts.month} 1) ${months})`, 'Int');
      const year = share(`(div ${total} 12)`, 'Int');
      const month = share(`(+ (mod ${total} 12) 1)`, 'Int');
      const last = share(`(length-of-month ${year} ${month})`, 'Int');
      const moved = named({ year, month, day: share(ite(`(> ${parts.day} ${last})`, last, parts.day), 'Int') });
      // No sum leaves the calendar, and what never happens stays so.
      const within = dayIf(`(< ${year} 1800)`, String(FIRST), dayIf(`(> ${year} 2999)`, String(LAST), moved));
      return dayIf(never(day), String(NEVER), within);
    },
    addDays(day, days) {
      const number = ({ year, month, day: date }: Civil): Smt => `(day-number ${year} ${month} ${date})`;
      const target = share(`(+ ${number(civil(day))} ${days})`, 'Int');
      const beyond = (limit: number, relation: '<' | '>', otherwise: Smt): Smt =>
        dayIf(`(${relation} ${target} ${number(civil(String(limit)))})`, String(limit), otherwise);
      const within = beyond(FIRST, '<', beyond(LAST, '>', named(partsOf(target))));
      return dayIf(never(day), String(NEVER), within);
    },
    age(birth, on, rule) {
      const clamped = (day: Smt): Civil => partsIf(never(day), civil(String(LAST)), civil(day));
      const [born, asked] = [clamped(birth), clamped(on)];
      const leapling = and(`(= ${born.month} 2)`, `(= ${born.day} 29)`, `(not (leap ${asked.year}))`);
      // In a common year the birthday of 29 February is moved to the 28th, or left: then 1 March is the first day after it.
      const date = ite(rule === 'march-1' ? 'false' : leapling, '28', born.day);
      const [monthDay, birthday] = [`(+ (* 31 ${asked.month}) ${asked.day})`, `(+ (* 31 ${born.month}) ${date})`];
      const reached = `(${rule === 'day-after' ? '>' : '>='} ${monthDay} ${birthday})`;
      return share(`(- ${asked.year} ${born.year} ${ite(reached, '0', '1')})`, 'Int');
    },
  };
}

function constantParts(day: Smt): Civil | null {
  if (!/^\d+$/.test(day)) return null;
  const [year = '', month = '', date = ''] = dateOf(Number(day))
    .split('-')
    .map((part) => String(Number(part)));
  return { year, month, day: date };
}
