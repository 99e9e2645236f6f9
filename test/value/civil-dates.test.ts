import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AgeRule,
  addDays,
  addMonths,
  ageOn,
  anniversary,
  completeMonths,
  dayFromText,
  daysOf,
  daysText,
  dayText,
} from '../../src/value/civil-date.js';
import { FIRST_DAY, LAST_DAY, NEVER } from '../../src/value/value.js';
import { civilDay, dayNumber, dayOf, fullYears, lengthOfMonth, monthsAfter, textOf } from './calendar.js';

const RULES: readonly AgeRule[] = ['birthday-march-1', 'birthday-february-28', 'day-after'];
const days = fc.integer({ min: FIRST_DAY, max: LAST_DAY });

/** Days near the ends of months and years, where a mistake would show. */
const edgeDays = fc
  .record({
    year: fc.integer({ min: 1801, max: 2998 }),
    month: fc.constantFrom(1, 2, 3, 4, 12),
    near: fc.integer({ min: -2, max: 2 }),
  })
  .map(({ year, month, near }) => dayNumber({ year, month, date: 1 }) + near);
const someDay = fc.oneof(days, edgeDays);

describe('a civil date', () => {
  // Day numbers from the table of Unix times; the ends of the calendar counted by years: 170 years before and 1030 after 1970.
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['1970-02-28', 58],
    ['1970-03-01', 59],
    ['1972-02-29', 789],
    ['1900-02-28', -25_509],
    ['1900-03-01', -25_508],
    ['2000-02-29', 11_016],
    ['2000-03-01', 11_017],
    ['2012-03-01', 15_400],
    ['2021-08-20', 18_859],
    ['2038-01-19', 24_855],
    ['1800-01-01', FIRST_DAY],
    ['2999-12-31', LAST_DAY],
  ])('%s is day %i', (text, day) => {
    expect(dayFromText(text)).toBe(day);
    expect(dayText(day)).toBe(text);
  });

  it('begins and ends where the calendar does', () => {
    expect([FIRST_DAY, LAST_DAY, NEVER]).toEqual([-62_091, 376_199, 376_200]);
    expect(LAST_DAY - FIRST_DAY + 1).toBe(1200 * 365 + 300 - 12 + 3);
  });

  it.each([
    ['1949-10-01', 'Saturday'],
    ['1980-09-25', 'Thursday'],
    ['2000-01-01', 'Saturday'],
    ['2008-08-08', 'Friday'],
    ['2021-08-20', 'Friday'],
  ])('%s was a %s', (text, weekday) => {
    const names = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'];
    const day = dayFromText(text) ?? Number.NaN;
    expect(names[((day % 7) + 7) % 7]).toBe(weekday);
  });

  it('is the same as in another calendar, every day from 1800 to 2999', () => {
    const wrong: number[] = [];
    for (let day = FIRST_DAY; day <= LAST_DAY; day++) {
      const text = textOf(civilDay(day));
      if (dayText(day) !== text || dayFromText(text) !== day) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    '2015-02-29',
    '1900-02-29',
    '2015-02-30',
    '2015-04-31',
    '2015-06-31',
    '2015-01-32',
    '2015-13-01',
    '2015-00-10',
    '2015-01-00',
    '1799-12-31',
    '3000-01-01',
    '0000-01-01',
    '2015-1-2',
    '2015-1-02',
    '20150102',
    '15-01-02',
    '2015/01/02',
    '2015.01.02',
    '2015年1月2日',
    '2015-01-02T00:00:00Z',
    '2015-01-02 ',
    ' 2015-01-02',
    '2015-01-02\n',
    '+2015-01-02',
    '-2015-01-02',
    '2015-01-',
    '2015-',
    '201',
    'today',
    '',
  ])('is not %j, which is neither refused softly nor rolled over', (text) => {
    expect(daysOf(text)).toBeNull();
    expect(dayFromText(text)).toBeNull();
  });

  it.each([[null], [undefined], [20_150_102], [new Date(0)], [['2015-01-02']], [{}]])('is a text, not %o', (given) => {
    expect(dayFromText(given)).toBeNull();
  });

  it('exists on each day of each month and on no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1700, max: 3100 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 33 }),
        (year, month, date) => {
          const exists =
            year >= 1800 &&
            year <= 2999 &&
            month >= 1 &&
            month <= 12 &&
            date >= 1 &&
            date <= lengthOfMonth(year, month);
          const civil = { year, month, date };
          expect(dayFromText(textOf(civil))).toBe(exists ? dayNumber(civil) : null);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a date known only in part', () => {
  it.each([
    ['2015', '2015-01-01', '2015-12-31'],
    ['1800', '1800-01-01', '1800-12-31'],
    ['2999', '2999-01-01', '2999-12-31'],
    ['2015-02', '2015-02-01', '2015-02-28'],
    ['2012-02', '2012-02-01', '2012-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2015-12', '2015-12-01', '2015-12-31'],
    ['2015-04', '2015-04-01', '2015-04-30'],
    ['2015-04-09', '2015-04-09', '2015-04-09'],
  ])('%s lies from %s to %s', (text, first, last) => {
    expect(daysOf(text)).toEqual({ least: dayOf(first), most: dayOf(last) });
    expect(daysText(dayOf(first), dayOf(last))).toBe(text);
  });

  it.each(['2015', '2015-02'])('%s is not one day', (text) => {
    expect(dayFromText(text)).toBeNull();
  });

  it.each(['1799', '3000', '2015-13', '2015-00', '2015-2'])('%s is none', (text) => {
    expect(daysOf(text)).toBeNull();
  });

  it('is written by its two ends when they are not those of a month or a year', () => {
    expect(daysText(dayOf('2015-02-01'), dayOf('2015-02-27'))).toBe('2015-02-01/2015-02-27');
    expect(daysText(dayOf('2015-02-02'), dayOf('2015-02-28'))).toBe('2015-02-02/2015-02-28');
    expect(daysText(dayOf('2015-01-01'), dayOf('2016-12-31'))).toBe('2015-01-01/2016-12-31');
    expect(daysText(dayOf('2014-12-31'), dayOf('2015-12-31'))).toBe('2014-12-31/2015-12-31');
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(someDay, fc.constantFrom(4, 7, 10), (day, length) => {
        const text = textOf(civilDay(day)).slice(0, length);
        const range = daysOf(text);
        expect(range?.least).toBeLessThanOrEqual(day);
        expect(range?.most).toBeGreaterThanOrEqual(day);
        expect(daysText(range?.least ?? 0, range?.most ?? 0)).toBe(text);
      }),
    );
  });
});

describe('adding months', () => {
  it.each([
    ['2015-01-31', 1, '2015-02-28'],
    ['2012-01-31', 1, '2012-02-29'],
    ['2015-01-31', 2, '2015-03-31'],
    ['2015-01-31', 3, '2015-04-30'],
    ['2015-08-31', 6, '2016-02-29'],
    ['2012-02-29', 12, '2013-02-28'],
    ['2012-02-29', 48, '2016-02-29'],
    ['1896-02-29', 48, '1900-02-28'],
    ['2015-12-15', 1, '2016-01-15'],
    ['2015-03-31', -1, '2015-02-28'],
    ['2015-01-15', -1, '2014-12-15'],
    ['2012-02-29', -12, '2011-02-28'],
    ['2012-03-01', 36, '2015-03-01'],
    ['2015-05-31', 0, '2015-05-31'],
    ['1970-01-31', 1, '1970-02-28'],
    ['1969-12-31', 2, '1970-02-28'],
  ])('to %s, %i of them, gives %s', (from, months, to) => {
    expect(dayText(addMonths(dayOf(from), months))).toBe(to);
  });

  it('counts from the first date, never step by step', () => {
    const first = dayOf('2015-01-31');
    expect(addMonths(addMonths(first, 1), 1)).toBe(dayOf('2015-03-28'));
    expect(addMonths(first, 2)).toBe(dayOf('2015-03-31'));
  });

  it('agrees with another calendar', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -2400, max: 2400 }), (day, months) => {
        expect(addMonths(day, months)).toBe(Math.min(dayNumber(monthsAfter(civilDay(day), months)), LAST_DAY));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps what is earlier earlier', () => {
    fc.assert(
      fc.property(
        someDay,
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: -600, max: 600 }),
        (day, later, months) => {
          expect(addMonths(day, months)).toBeLessThanOrEqual(addMonths(Math.min(day + later, NEVER), months));
          expect(addMonths(day, months)).toBeLessThanOrEqual(addMonths(day, months + 1));
        },
      ),
    );
  });

  it('does not leave the calendar', () => {
    expect(addMonths(dayOf('2999-12-01'), 1)).toBe(LAST_DAY);
    expect(addMonths(LAST_DAY, 1200)).toBe(LAST_DAY);
    expect(addDays(LAST_DAY, 1)).toBe(LAST_DAY);
  });

  it('leaves what has not happened as it is', () => {
    expect(addMonths(NEVER, 12)).toBe(NEVER);
    expect(addMonths(NEVER, -12)).toBe(NEVER);
    expect(addDays(NEVER, -1)).toBe(NEVER);
  });
});

describe('adding days', () => {
  it.each([
    ['2015-02-28', 1, '2015-03-01'],
    ['2012-02-28', 1, '2012-02-29'],
    ['2015-12-31', 1, '2016-01-01'],
    ['2015-03-01', -1, '2015-02-28'],
    // Samoa had no 30 December 2011 and clocks jump in March: neither touches a civil date.
    ['2011-12-29', 1, '2011-12-30'],
    ['2014-03-08', 2, '2014-03-10'],
  ])('to %s, %i of them, gives %s', (from, count, to) => {
    expect(dayText(addDays(dayOf(from), count))).toBe(to);
  });
});

describe('complete months', () => {
  it.each([
    ['2015-01-31', '2015-02-27', 0],
    ['2015-01-31', '2015-02-28', 1],
    ['2012-01-31', '2012-02-28', 0],
    ['2012-01-31', '2012-02-29', 1],
    ['2015-01-15', '2015-01-15', 0],
    ['2015-01-15', '2015-02-14', 0],
    ['2015-01-15', '2016-01-15', 12],
    ['2015-01-15', '2015-01-14', -1],
    ['2015-03-31', '2015-02-28', -1],
    ['2015-03-31', '2015-02-27', -2],
  ])('from %s to %s are %i', (from, to, months) => {
    expect(completeMonths(dayOf(from), dayOf(to))).toBe(months);
  });

  it('are the most that can be added without passing the later day', () => {
    fc.assert(
      fc.property(edgeDays, fc.integer({ min: -1000, max: 1000 }), (from, length) => {
        const to = Math.max(FIRST_DAY, Math.min(from + length, LAST_DAY));
        const months = completeMonths(from, to);
        expect(dayNumber(monthsAfter(civilDay(from), months))).toBeLessThanOrEqual(to);
        expect(dayNumber(monthsAfter(civilDay(from), months + 1))).toBeGreaterThan(to);
      }),
    );
  });
});

describe('full years of age', () => {
  const cases: readonly (readonly [string, string, readonly [number, number, number]])[] = [
    // Born on 29 February: a leap year, and common years around the end of February.
    ['2000-02-29', '2012-02-28', [11, 11, 11]],
    ['2000-02-29', '2012-02-29', [12, 12, 11]],
    ['2000-02-29', '2012-03-01', [12, 12, 12]],
    ['2000-02-29', '2015-02-27', [14, 14, 14]],
    ['2000-02-29', '2015-02-28', [14, 15, 14]],
    ['2000-02-29', '2015-03-01', [15, 15, 15]],
    ['1896-02-29', '1900-02-28', [3, 4, 3]],
    ['1896-02-29', '1900-03-01', [4, 4, 4]],
    // Other birthdays: reached on the day itself, or on the day after it.
    ['1954-03-01', '2014-02-28', [59, 59, 59]],
    ['1954-03-01', '2014-03-01', [60, 60, 59]],
    ['1954-03-01', '2014-03-02', [60, 60, 60]],
    ['1999-02-28', '2012-02-28', [13, 13, 12]],
    ['1999-02-28', '2012-02-29', [13, 13, 13]],
    ['1965-12-31', '2014-12-31', [49, 49, 48]],
    ['1965-12-31', '2015-01-01', [49, 49, 49]],
    ['2014-06-30', '2014-06-30', [0, 0, -1]],
    ['2014-06-30', '2014-06-29', [-1, -1, -1]],
    ['2014-06-30', '2013-06-30', [-1, -1, -2]],
  ];

  it.each(cases)('born on %s, on %s, are %o by the three rules', (birth, on, ages) => {
    expect(RULES.map((rule) => ageOn(dayOf(birth), dayOf(on), rule))).toEqual(ages);
  });

  it('are not reached on the last day of the calendar when they would be reached on the day after', () => {
    expect(ageOn(dayOf('2939-12-31'), LAST_DAY, 'birthday-march-1')).toBe(60);
    expect(ageOn(dayOf('2939-12-31'), LAST_DAY, 'day-after')).toBe(59);
    expect(anniversary(dayOf('2939-12-31'), 60, 'day-after')).toBe(NEVER);
  });

  describe.each(RULES)('by the rule %s', (rule) => {
    it('follow from the parts of the two dates', () => {
      const near = fc.integer({ min: -3, max: 3 });
      const birthdays = fc.tuple(someDay, fc.integer({ min: 0, max: 120 }), near).map(([birth, years, off]) => {
        const birthday = dayNumber(monthsAfter(civilDay(birth), 12 * years)) + off;
        return [birth, Math.max(FIRST_DAY, Math.min(birthday, LAST_DAY))] as const;
      });
      fc.assert(
        fc.property(fc.oneof(birthdays, fc.tuple(someDay, someDay)), ([birth, on]) => {
          expect(ageOn(birth, on, rule)).toBe(fullYears(civilDay(birth), civilDay(on), rule));
        }),
        { numRuns: 3000 },
      );
    });

    it('are reached on the anniversary and not before', () => {
      fc.assert(
        fc.property(edgeDays, fc.integer({ min: 0, max: 100 }), (birth, years) => {
          const reached = anniversary(birth, years, rule);
          fc.pre(reached < LAST_DAY);
          expect(ageOn(birth, reached, rule)).toBe(years);
          expect(ageOn(birth, reached - 1, rule)).toBe(years - 1);
        }),
      );
    });

    it('do not fall as days pass, nor for those born earlier', () => {
      fc.assert(
        fc.property(edgeDays, edgeDays, fc.integer({ min: 0, max: 4 }), (birth, on, later) => {
          expect(ageOn(birth, on, rule)).toBeLessThanOrEqual(ageOn(birth, on + later, rule));
          expect(ageOn(birth, on, rule)).toBeLessThanOrEqual(ageOn(birth - later, on, rule));
        }),
      );
    });

    it('beyond the calendar are never reached in it', () => {
      expect(anniversary(dayOf('2400-02-29'), 800, rule)).toBeGreaterThanOrEqual(LAST_DAY);
      expect(anniversary(NEVER, 1, rule)).toBe(NEVER);
    });
  });
});
