/** A calendar written apart from the library's, with whole-number arithmetic only: what it says is what the tests expect. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export const lengthOfMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Days since 1970-01-01, by eras of 400 years that begin on 1 March. */
export function dayNumber({ year, month, date }: CivilDay): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - 400 * era;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const dayOfEra = 365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return 146_097 * era + dayOfEra - 719_468;
}

/** The civil day of a day number: the other way round. */
export function civilDay(day: number): CivilDay {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - 146_097 * era;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const date = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return { year: yearOfEra + 400 * era + (month <= 2 ? 1 : 0), month, date };
}

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

export const textOf = ({ year, month, date }: CivilDay): string =>
  `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`;

/** The day number of `YYYY-MM-DD`. */
export function dayOf(text: string): number {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return dayNumber({ year, month, date });
}

/** The same day that many months later, or the last of that month. */
export function monthsAfter({ year, month, date }: CivilDay, months: number): CivilDay {
  const count = 12 * year + month - 1 + months;
  const [y, m] = [Math.floor(count / 12), (count % 12) + 1];
  return { year: y, month: m, date: Math.min(date, lengthOfMonth(y, m)) };
}

/** Negative, zero or positive, as month and date of a come before, with or after those of b. */
const inYear = (a: CivilDay, b: CivilDay): number => 100 * a.month + a.date - (100 * b.month + b.date);

/** Full years from the parts of the dates, under each of the three rules of `semantics.md` 2. */
export function fullYears(birth: CivilDay, on: CivilDay, rule: string): number {
  const years = on.year - birth.year;
  const isLeapBirth = birth.month === 2 && birth.date === 29;
  const birthday = isLeapBirth && !isLeapYear(on.year) ? { ...birth, date: 28 } : birth;
  switch (rule) {
    case 'birthday-march-1':
      return inYear(on, birth) >= 0 ? years : years - 1;
    case 'birthday-february-28':
      return inYear(on, birthday) >= 0 ? years : years - 1;
    default:
      return inYear(on, birthday) > 0 ? years : years - 1;
  }
}
