// The days of installments and of the late surcharge; also run under several time zones (`npm run test:tz`).

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkInstallments, planInstallments } from '../../src/levy/installments.js';
import { lateSurcharge } from '../../src/levy/surcharge.js';
import { completeMonths, dayFromText, dayText } from '../../src/value/civil-date.js';
import { type FamilyPlanningRulesError, InstallmentError } from '../../src/value/issue.js';
import { FIRST_DAY, LAST_DAY } from '../../src/value/value.js';

// A calendar of our own: no Date in it.
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lastOf = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
function monthsLater(date: string, months: number): string {
  let [year, month, day] = date.split('-').map(Number) as [number, number, number];
  for (let n = 0; n < months; n++) {
    month += 1;
    if (month === 13) [year, month] = [year + 1, 1];
  }
  day = Math.min(day, lastOf(year, month));
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
const naiveComplete = (from: string, to: string): number => {
  let months = 0;
  while (monthsLater(from, months + 1) <= to) months += 1;
  return months;
};

const dayNumber = (text: string): number => dayFromText(text) ?? Number.NaN;
const complete = (from: string, to: string): number => completeMonths(dayNumber(from), dayNumber(to));

const dueDays = (start: string, count: number, everyMonths: number, limitMonths: number): readonly string[] =>
  planInstallments({ total: 1000, start, count, everyMonths, limitMonths }).installments.map(({ dueOn }) => dueOn);

describe('the days of a plan', () => {
  it('are counted from the start, on the last day of a shorter month', () => {
    expect(dueDays('2011-01-31', 4, 1, 36)).toEqual(['2011-02-28', '2011-03-31', '2011-04-30', '2011-05-31']);
    expect(dueDays('2012-01-31', 2, 1, 36)).toEqual(['2012-02-29', '2012-03-31']);
    expect(dueDays('2012-02-29', 4, 12, 48)).toEqual(['2013-02-28', '2014-02-28', '2015-02-28', '2016-02-29']);
    expect(dueDays('2011-08-31', 2, 6, 12)).toEqual(['2012-02-29', '2012-08-31']);
    // Apia skipped 2011-12-30; China had summer time from May 1986.
    expect(dueDays('2011-11-30', 2, 1, 36)).toEqual(['2011-12-30', '2012-01-30']);
    expect(dueDays('1986-04-04', 2, 1, 36)).toEqual(['1986-05-04', '1986-06-04']);
  });

  it('end with the last day allowed, which counts', () => {
    const plan = planInstallments({ total: 1, start: '2011-08-31', count: 1, everyMonths: 6, limitMonths: 6 });
    expect(plan.lastAllowedOn).toBe('2012-02-29');
    expect(plan.installments[0]?.dueOn).toBe('2012-02-29');
    const offered = (dueOn: string) =>
      checkInstallments({ total: 1, start: '2011-08-31', limitMonths: 6, installments: [{ amount: 1, dueOn }] });
    expect(offered('2012-02-29').violations).toEqual([]);
    expect(offered('2012-03-01').violations).toMatchObject([{ code: 'after-limit' }]);
    expect(offered('2011-08-31').violations).toEqual([]);
    expect(offered('2011-08-30').violations).toMatchObject([{ code: 'before-start' }]);
  });

  it('stay inside the calendar', () => {
    const codes = (start: string, count: number, limitMonths: number): readonly string[] => {
      try {
        dueDays(start, count, 1, limitMonths);
      } catch (error) {
        expect(error).toBeInstanceOf(InstallmentError);
        return (error as FamilyPlanningRulesError).issues.map(({ code, path }) => `${code} ${path}`);
      }
      return [];
    };
    expect(dueDays('2999-10-31', 2, 1, 36)).toEqual(['2999-11-30', '2999-12-31']);
    expect(codes('2999-10-31', 3, 36)).toEqual(['limit-exceeded count']);
    expect(codes('2999-10-31', 4, 3)).toEqual(['after-limit count', 'limit-exceeded count']);
    expect(codes('2999-12-31', 1, 14_400)).toEqual(['limit-exceeded count']);
    expect(codes('1800-01-31', 14_399, 14_400)).toEqual([]);
    expect(codes('2011-10-01', 14_400, 36)).toEqual(['after-limit count', 'limit-exceeded count']);
    const far = { total: 1e6, start: '2011-10-01', count: 14_400, everyMonths: 14_400, limitMonths: 36 };
    expect(() => planInstallments(far)).toThrow('is above the limit: at most 11858 months');
    const last = { total: 1, start: '2999-10-31', count: 2, everyMonths: 1, limitMonths: 36 };
    expect(planInstallments(last).lastAllowedOn).toBe('2999-12-31');
  });

  it('are those of a calendar counted by hand, and pass the check', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2030-12-31') }).map(dayText),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 0, max: 5 }),
        (start, count, everyMonths, spare) => {
          const limitMonths = count * everyMonths + spare;
          const plan = planInstallments({ total: 1000, start, count, everyMonths, limitMonths });
          expect(plan.installments.map(({ dueOn }) => dueOn)).toEqual(
            Array.from({ length: count }, (_, k) => monthsLater(start, everyMonths * (k + 1))),
          );
          expect(plan.lastAllowedOn).toBe(monthsLater(start, limitMonths));
          expect(checkInstallments(plan, { appliedInWriting: true, difficultyShown: true })).toEqual({
            violations: [],
            open: [],
          });
        },
      ),
    );
  });
});

describe('complete months', () => {
  it('end on the day of the same number, or on the last day of a shorter month', () => {
    expect(complete('2013-01-15', '2013-02-14')).toBe(0);
    expect(complete('2013-01-15', '2013-02-15')).toBe(1);
    expect(complete('2013-01-31', '2013-02-27')).toBe(0);
    expect(complete('2013-01-31', '2013-02-28')).toBe(1);
    expect(complete('2012-01-31', '2012-02-28')).toBe(0);
    expect(complete('2012-01-31', '2012-02-29')).toBe(1);
    expect(complete('2013-01-31', '2013-03-30')).toBe(1);
    expect(complete('2013-01-31', '2013-03-31')).toBe(2);
    expect(complete('2012-02-29', '2013-02-28')).toBe(12);
    expect(complete('2013-02-28', '2013-03-28')).toBe(1);
    expect(complete('2012-12-01', '2013-01-01')).toBe(1);
    expect(complete('2013-05-05', '2013-05-05')).toBe(0);
  });

  it('are negative backwards, and hold at the ends of the calendar', () => {
    expect(complete('2013-05-05', '2013-05-04')).toBe(-1);
    expect(complete('2013-05-05', '2013-04-05')).toBe(-1);
    expect(complete('2013-05-05', '2013-04-04')).toBe(-2);
    expect(completeMonths(FIRST_DAY, LAST_DAY)).toBe(14_399);
    expect(completeMonths(LAST_DAY, LAST_DAY)).toBe(0);
    expect(completeMonths(LAST_DAY - 1, LAST_DAY)).toBe(0);
  });

  it('are those counted one by one', () => {
    const day = fc.integer({ min: dayNumber('2002-09-01'), max: dayNumber('2021-08-20') });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 1200 }), (from, length) => {
        expect(completeMonths(from, from + length)).toBe(naiveComplete(dayText(from), dayText(from + length)));
      }),
    );
  });

  it('and begun ones are what the surcharge counts', () => {
    const day = fc.integer({ min: dayNumber('2002-09-01'), max: dayNumber('2023-12-31') }).map(dayText);
    fc.assert(
      fc.property(day, day, fc.boolean(), (dueOn, paidOn, partMonth) => {
        const until = paidOn < '2021-08-20' ? paidOn : '2021-08-20';
        const whole = dueOn < until ? naiveComplete(dueOn, until) : 0;
        const begun = dueOn < until && monthsLater(dueOn, whole) < until ? 1 : 0;
        const { months, notes } = lateSurcharge({ unpaid: 1000, dueOn, paidOn, partMonth });
        expect(months).toBe(partMonth ? whole + begun : whole);
        expect(notes.some(({ id }) => id === 'levy-ended')).toBe(paidOn >= '2021-08-20');
        expect(notes.some(({ id }) => id === 'part-month')).toBe(begun === 1);
      }),
    );
  });
});
