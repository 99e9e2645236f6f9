import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LateSurcharge } from '../../src/levy/surcharge.js';
import { lateSurcharge } from '../../src/levy/surcharge.js';
import { ArgumentError } from '../../src/value/issue.js';
import { Decimal } from '../../src/value/rate.js';

const noteIds = ({ notes }: LateSurcharge): readonly string[] => notes.map(({ id }) => id);
const cites = ({ citations }: LateSurcharge): readonly string[] =>
  citations.map(({ number, document, place = '' }) => `${number ?? document.zh}${place}`);
const between = (dueOn: string, paidOn: string, more: { partMonth?: boolean } = {}) =>
  lateSurcharge({ unpaid: 1000, dueOn, paidOn, ...more });

describe('lateSurcharge for months', () => {
  it('is two per mille of the unpaid sum for each (o357-surcharge)', () => {
    const result = lateSurcharge({ unpaid: 20000, months: 6 });
    expect(result).toMatchObject({ exact: '240', months: 6, capped: null, notes: [] });
    expect(result.amount).toEqual(new Decimal(240));
    expect(cites(result)).toEqual(['国务院令第357号第八条']);
  });

  it('keeps the exact value beside the rounded one (o357-surcharge-cents)', () => {
    const result = lateSurcharge({ unpaid: '17392.48', months: 1 });
    expect(result.exact).toBe('34.78496');
    expect(result.amount.toFixed(2)).toBe('34.78');
    expect(noteIds(result)).toEqual(['rounded']);
    expect(JSON.parse(JSON.stringify(result))).toMatchObject({ exact: '34.78496', amount: '34.78', months: 1 });
  });

  it('rounds half a fen up', () => {
    // 2.50 yuan × 2‰ = 0.005 yuan; 2.49 yuan × 2‰ = 0.00498 yuan.
    expect(lateSurcharge({ unpaid: '2.50', months: 1 }).amount.toFixed(2)).toBe('0.01');
    expect(lateSurcharge({ unpaid: '2.49', months: 1 }).amount.toFixed(2)).toBe('0.00');
    expect(lateSurcharge({ unpaid: '0.01', months: 1 }).exact).toBe('0.00002');
  });

  it('is never above the principal for a decision from 2012 on (o357-surcharge-cap)', () => {
    const ask = (months: number, decidedOn: string) => lateSurcharge({ unpaid: 20000, months, decidedOn });
    const cut = ask(600, '2012-03-01');
    expect(cut).toMatchObject({ exact: '20000', months: 600, capped: true });
    expect(cites(cut)).toContain('中华人民共和国行政强制法第四十五条');
    expect(ask(500, '2012-03-01')).toMatchObject({ exact: '20000', capped: false });
    expect(ask(501, '2012-01-01')).toMatchObject({ exact: '20000', capped: true });
    const before = ask(501, '2011-12-31');
    expect(before).toMatchObject({ exact: '20040', capped: false, notes: [{ id: 'months-as-given' }] });
    expect(cites(before)).not.toContain('中华人民共和国行政强制法第四十五条');
  });

  it('does not cut without a date, and says so where it matters', () => {
    const result = lateSurcharge({ unpaid: 100, months: 501 });
    expect(result).toMatchObject({ exact: '100.2', capped: null });
    expect(noteIds(result)).toEqual(['cap-unknown']);
    expect(lateSurcharge({ unpaid: 100, months: 500 }).notes).toEqual([]);
  });

  it('caps at the principal, not at the unpaid part', () => {
    const ask = (months: number) =>
      lateSurcharge({ unpaid: 100, principal: '150.00', months, decidedOn: '2013-01-01' });
    expect(ask(600)).toMatchObject({ exact: '120', capped: false });
    expect(ask(750)).toMatchObject({ exact: '150', capped: false });
    expect(ask(751)).toMatchObject({ exact: '150', capped: true });
    expect(lateSurcharge({ unpaid: 100, principal: 100, months: 1 }).exact).toBe('0.2');
  });

  it('lets months stand that reach beyond the end of the levy, with a note', () => {
    const ask = (months: number, decidedOn: string) => lateSurcharge({ unpaid: 100, months, decidedOn });
    expect(noteIds(ask(1, '2021-07-20'))).toEqual([]);
    expect(ask(1, '2021-07-21')).toMatchObject({ exact: '0.2', months: 1, notes: [{ id: 'months-as-given' }] });
    expect(cites(ask(1, '2021-08-20')).at(-1)).toContain('2021年修正');
    expect(ask(1, '2022-05-01')).toMatchObject({ exact: '0.2', notes: [{ id: 'months-as-given' }] });
    expect(ask(0, '2022-05-01')).toMatchObject({ exact: '0', months: 0, notes: [] });
  });

  it('of nothing, or for no month, is nothing', () => {
    expect(lateSurcharge({ unpaid: 0, months: 12 })).toMatchObject({ exact: '0', capped: null });
    expect(lateSurcharge({ unpaid: '5.00', months: 0, decidedOn: '2015-01-01' })).toMatchObject({
      exact: '0',
      capped: false,
    });
    expect(Object.is(lateSurcharge({ unpaid: 1, months: -0 }).months, 0)).toBe(true);
  });

  it('stays exact for the greatest amount', () => {
    // 10⁹ yuan less a fen, 14400 months: 28.8 times the sum.
    expect(lateSurcharge({ unpaid: '999999999.99', months: 14_400 }).exact).toBe('28799999999.712');
  });
});

describe('lateSurcharge between days', () => {
  it('counts complete months by default, begun ones where asked', () => {
    expect(between('2013-01-31', '2013-07-30')).toMatchObject({ exact: '10', months: 5, capped: false });
    expect(between('2013-01-31', '2013-07-30', { partMonth: true })).toMatchObject({ exact: '12', months: 6 });
    expect(between('2013-01-31', '2013-07-31', { partMonth: true })).toMatchObject({ months: 6, notes: [] });
    expect(between('2013-01-31', '2013-07-31', { partMonth: false })).toMatchObject({ months: 6, notes: [] });
    expect(noteIds(between('2013-01-31', '2013-07-30'))).toEqual(['part-month']);
    expect(noteIds(between('2013-01-31', '2013-07-30', { partMonth: true }))).toEqual(['part-month']);
    expect(between('2013-01-31', '2013-02-01').notes[0]?.says.en).toContain('is not counted');
    expect(between('2013-01-31', '2013-02-01', { partMonth: true }).notes[0]?.says.en).toContain('as a whole one');
  });

  it('gives the example of its description', () => {
    const result = lateSurcharge({ unpaid: 10000, dueOn: '2013-01-31', paidOn: '2013-07-30' });
    expect(result).toMatchObject({ amount: new Decimal(100), months: 5 });
  });

  it('is nothing when paid in time', () => {
    for (const paidOn of ['2013-01-31', '2013-01-30', '2011-01-01'])
      for (const partMonth of [true, false])
        expect(between('2013-01-31', paidOn, { partMonth })).toMatchObject({ exact: '0', months: 0, notes: [] });
  });

  it('caps by the day of payment or of the decision', () => {
    const ask = (paidOn: string, decidedOn?: string) =>
      lateSurcharge({ unpaid: 1, dueOn: '1950-01-01', paidOn, decidedOn });
    expect(ask('2011-12-31')).toMatchObject({ months: 743, exact: '1.486', capped: false });
    expect(ask('2012-01-01')).toMatchObject({ months: 744, exact: '1', capped: true });
    expect(ask('2012-01-01', '2011-01-01')).toMatchObject({ exact: '1', capped: true });
    expect(ask('2011-12-31', '2011-01-01')).toMatchObject({ exact: '1.486', capped: false });
    expect(ask('2011-12-31', '2012-01-01')).toMatchObject({ exact: '1', capped: true });
    expect(between('2015-01-01', '2015-02-01').capped).toBe(false);
  });

  it('accrues nothing from 2021-08-20 on', () => {
    expect(between('2021-06-20', '2021-08-19')).toMatchObject({ months: 1, notes: [{ id: 'part-month' }] });
    expect(between('2021-06-20', '2021-08-20')).toMatchObject({ months: 2, notes: [{ id: 'levy-ended' }] });
    expect(between('2021-06-20', '2024-01-01')).toMatchObject({ months: 2, exact: '4', notes: [{ id: 'levy-ended' }] });
    expect(between('2021-06-21', '2024-01-01')).toMatchObject({ months: 1 });
    expect(between('2021-06-21', '2024-01-01', { partMonth: true })).toMatchObject({ months: 2 });
    expect(between('2021-08-20', '2024-01-01', { partMonth: true })).toMatchObject({ months: 0, exact: '0' });
    expect(between('2022-08-20', '2024-01-01')).toMatchObject({ months: 0, notes: [{ id: 'levy-ended' }] });
    expect(cites(between('2021-06-20', '2024-01-01'))).toEqual([
      '国务院令第357号第八条',
      '中华人民共和国行政强制法第四十五条',
      '中华人民共和国人口与计划生育法（2021年修正）',
    ]);
  });
});

it('is, for any sum and months, the sum of whole units handed out month by month, cut at the principal', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_000 }),
      fc.integer({ min: 0, max: 10_000_000 }),
      fc.integer({ min: 0, max: 1000 }),
      fc.option(fc.constantFrom('2011-12-31', '2012-01-01', '2020-02-29'), { nil: undefined }),
      (unpaid, more, months, decidedOn) => {
        // In thousandths of a fen.
        let units = 0;
        for (let month = 0; month < months; month++) units += 2 * unpaid;
        const cap = 1000 * (unpaid + more);
        const limited = decidedOn !== undefined && decidedOn >= '2012';
        const cut = limited && units > cap ? cap : units;
        const yuan = (fen: number) => new Decimal(fen).div(100);
        const result = lateSurcharge({ unpaid: yuan(unpaid), principal: yuan(unpaid + more), months, decidedOn });
        expect(new Decimal(result.exact).times(100_000).toNumber()).toBe(cut);
        expect(result.amount.times(100).toNumber()).toBe(Math.floor((cut + 500) / 1000));
        expect(result.capped).toBe(decidedOn === undefined ? null : limited && units > cap);
      },
    ),
  );
});

describe('lateSurcharge refuses', () => {
  function refused(given: unknown): readonly string[] {
    try {
      lateSurcharge(given as never);
    } catch (error) {
      expect(error).toBeInstanceOf(ArgumentError);
      return (error as ArgumentError).issues.map(({ code, path }) => `${code} ${path}`);
    }
    return [];
  }
  const days = { unpaid: 1, dueOn: '2013-01-01', paidOn: '2013-02-01' };

  it.each<[string, unknown, readonly string[]]>([
    ['nothing', undefined, ['wrong-type options']],
    ['a number', 20000, ['wrong-type options']],
    ['a list', [20000, 6], ['wrong-type options']],
    ['an empty object', {}, ['missing-key unpaid', 'missing-key months']],
    ['no months and no days', { unpaid: 1 }, ['missing-key months']],
    ['no day of payment', { unpaid: 1, dueOn: '2013-01-01' }, ['missing-key paidOn']],
    ['no due date', { unpaid: 1, paidOn: '2013-01-01', dueOn: null }, ['missing-key dueOn']],
    ['neither day', { unpaid: 1, partMonth: true }, ['missing-key dueOn', 'missing-key paidOn']],
    ['months and days', { ...days, months: 1 }, ['contradiction months']],
    ['months and a part of one', { unpaid: 1, months: 1, partMonth: true }, ['contradiction months']],
    ['more unpaid than owed', { unpaid: 2, principal: '1.99', months: 1 }, ['contradiction unpaid']],
    ['an unknown key', { unpaid: 1, month: 1 }, ['unknown-key month', 'missing-key months']],
    ['an amount with an exponent', { unpaid: '1e3', months: 1 }, ['not-an-amount unpaid']],
    ['a principal in words', { unpaid: 1, principal: 'all', months: 1 }, ['not-an-amount principal']],
    ['more than 10⁹ yuan', { unpaid: 1_000_000_000.01, months: 1 }, ['limit-exceeded unpaid']],
    ['negative months', { unpaid: 1, months: -1 }, ['out-of-range months']],
    ['half a month', { unpaid: 1, months: 0.5 }, ['out-of-range months']],
    ['months without end', { unpaid: 1, months: Number.POSITIVE_INFINITY }, ['out-of-range months']],
    ['months as text', { unpaid: 1, months: '6' }, ['wrong-type months']],
    ['a decision on no day', { unpaid: 1, months: 1, decidedOn: '2012-02-30' }, ['not-a-date decidedOn']],
    ['a due date of no day', { ...days, dueOn: '2013-00-01' }, ['not-a-date dueOn']],
    ['a year as the day of payment', { ...days, paidOn: '2013' }, ['not-a-date paidOn']],
    ['a Date', { ...days, paidOn: new Date(0) }, ['wrong-type paidOn']],
    ['a part month as text', { ...days, partMonth: 'yes' }, ['wrong-type partMonth']],
    [
      'everything wrong at once',
      { unpaid: 2, principal: 1, months: 'x', decidedOn: 7, paidOn: 'x', partMonths: true },
      [
        'unknown-key partMonths',
        'wrong-type months',
        'not-a-date paidOn',
        'wrong-type decidedOn',
        'contradiction months',
        'contradiction unpaid',
      ],
    ],
  ])('%s', (_, given, issues) => {
    expect(refused(given)).toEqual(issues);
  });

  it('in words that help', () => {
    expect(() => lateSurcharge({ unpaid: 1 } as never)).toThrow(
      'months: Something required is missing: months (or dueOn and paidOn). Add it.',
    );
    expect(() => lateSurcharge({ ...days, months: 1 } as never)).toThrow(
      'months: A contradiction: months together with dueOn, paidOn. Check both.',
    );
  });

  it('and takes null for what is optional as not given', () => {
    const given = { unpaid: 1, principal: null, months: null, decidedOn: null, partMonth: null };
    expect(lateSurcharge({ ...given, dueOn: '2013-01-01', paidOn: '2013-02-01' })).toMatchObject({ months: 1 });
    expect(lateSurcharge({ ...given, months: 1, dueOn: null, paidOn: null })).toMatchObject({ capped: null });
  });
});
