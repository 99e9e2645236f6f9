import { describe, expect, it } from 'vitest';
import { definePolicy } from '../../src/index.js';
import { liangfeng2011 } from '../../src/policies/index.js';
import { boundariesOf, shiftedBy } from '../../src/testing/boundaries.js';
import { dayFromText, dayText } from '../../src/value/civil-date.js';
import { FIRST_DAY, LAST_DAY } from '../../src/value/value.js';
import { riverJson } from '../own-policy/river-county.js';

const text = { zh: '文', en: 'text' };
const number = (value: number | string) => ({ value, type: 'number' });

/** A policy with one rule, in force from 2015-01-01 until 2020-01-01. */
const ruled = (when: object) => {
  const { title, issuer, rank, source } = riverJson();
  return definePolicy({
    ...{ id: 'one-rule', title, issuer, rank, source, documentNumber: null, issuedOn: '2014-12-01' },
    jurisdiction: { division: '511722', place: '河口乡' },
    inForce: { from: '2015-01-01', until: '2020-01-01' },
    provisions: { rule: { kind: 'rule', says: text, cites: '1', subject: 'household', when } },
  });
};

const compared = (operator: string, by: number | string) =>
  ruled({ apply: 'onOrBefore', to: [{ apply: operator, to: [{ fact: 'marriedOn' }, number(by)] }, { fact: 'on' }] });

const aged = (years: number) =>
  ruled({
    apply: 'all',
    to: [
      { apply: 'atLeast', to: [{ apply: 'ageDayAfter', to: [{ fact: 'marriedOn' }, { fact: 'on' }] }, number(years)] },
      { apply: 'below', to: [{ fact: 'cableTv.price' }, { value: '12.50', type: 'money' }] },
      { apply: 'equal', to: [{ fact: 'residence.place' }, { value: '东村', type: 'text' }] },
      { apply: 'equal', to: [{ fact: 'residence.status' }, { value: 'floating', type: 'option' }] },
    ],
  });

describe('the boundaries of a policy', () => {
  it('are what it compares facts with', () => {
    const { days, numbers, fen, texts, options, reads } = boundariesOf(aged(60));
    expect(days.map(dayText).sort()).toEqual(['2015-01-01', '2020-01-01']);
    expect(numbers).toEqual([60]);
    expect(fen).toEqual([1250]);
    expect(texts).toEqual(expect.arrayContaining(['东村', '河口乡', '511722', 'one-rule']));
    expect(options.has('floating')).toBe(true);
    expect([...(reads ?? [])].sort()).toEqual([
      'cableTv.price',
      'marriedOn',
      'on',
      'residence.place',
      'residence.status',
    ]);
  });

  it.each<
    [name: string, policy: ReturnType<typeof ruled>, shifts: readonly (readonly [months: number, days: number])[]]
  >([
    [
      'ages are years',
      aged(60),
      [
        [-720, 0],
        [720, 0],
      ],
    ],
    [
      'months may also be years',
      compared('addMonths', 36),
      [
        [-432, 0],
        [432, 0],
        [-36, 0],
        [36, 0],
      ],
    ],
    [
      'days',
      compared('addDays', 30),
      [
        [0, -30],
        [0, 30],
      ],
    ],
    ['nothing that goes beyond the calendar', compared('addDays', 1_000_000), []],
    ['no months beyond a life', compared('addMonths', 1_000_000), []],
    ['no part of a month', compared('addMonths', '1.5'), []],
    [
      'no number that has nothing to do with days',
      ruled({ apply: 'below', to: [{ fact: 'landCompensation.childShare' }, number(7)] }),
      [],
    ],
  ])('shift days: %s', (_, policy, shifts) => {
    expect(boundariesOf(policy).shifts.map(({ months, days }) => [months, days])).toEqual([[0, 0], ...shifts]);
  });

  it('are there where a policy names none, and where there is no policy', () => {
    const { numbers, fen } = boundariesOf(ruled({ value: true, type: 'truth' }));
    expect([numbers.length, fen.length]).toEqual([1, 1]);
    const { days, reads } = boundariesOf();
    expect([days.length, reads]).toEqual([1, null]);
  });

  it('of a levy have the day on which every levy ended', () => {
    expect(boundariesOf(liangfeng2011).days.map(dayText).sort()).toEqual(['2011-09-05', '2021-08-20']);
  });
});

describe('a day so far from another', () => {
  it.each<[from: string, months: number, days: number, day: string]>([
    ['2016-02-29', -12, 0, '2015-02-28'],
    ['2016-02-29', -12, 1, '2015-03-01'],
    ['2012-06-01', 36, -1, '2015-05-31'],
  ])('%s, %i months and %i days: %s', (from, months, days, day) => {
    expect(dayText(shiftedBy(dayFromText(from) as number, { months, days }))).toBe(day);
  });

  it('stays in the calendar', () => {
    expect(shiftedBy(FIRST_DAY, { months: -1, days: 0 })).toBe(FIRST_DAY);
    expect(shiftedBy(LAST_DAY, { months: 0, days: 1 })).toBe(LAST_DAY);
  });
});
