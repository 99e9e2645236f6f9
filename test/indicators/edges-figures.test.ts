import { describe, expect, it } from 'vitest';
import {
  checkConsistency,
  countIn,
  denominatorSearch,
  formatFigure,
  impliedDenominator,
  impliedNumerator,
  inferRounding,
  parseFigure,
  percent,
  perMille,
  persons,
  possibleDenominators,
  possibleNumerators,
  type ReportedGroup,
  scaleSlip,
  standsFor,
  tenThousands,
} from '../../src/indicators/index.js';
import { Decimal } from '../../src/value/rate.js';
import { issuesOf } from './issues.js';

describe('figures as they are written', () => {
  it('1:x, a bare point, full-width signs, counts in another unit', () => {
    expect(parseFigure('1∶0.2')).toEqual({ value: '0.2', unit: 'one-to', decimals: 1, about: false });
    expect(formatFigure(parseFigure('1:0.2'))).toBe('1:0.2');
    expect(parseFigure('.5%').value).toBe('0.5');
    expect(formatFigure(percent('97.07'), { fullWidth: true })).toBe('97.07％');
    expect(formatFigure(perMille('7.425'), { decimals: 2 })).toBe('7.43‰');
    expect(formatFigure(perMille('-0.004'), { decimals: 2 })).toBe('0.00‰');
    expect(formatFigure(countIn(695000, 'ten-thousands'))).toBe('69.5万人');
    expect(persons(new Decimal(1).div(3)).value).toMatch(/^0\.3{30,}$/);
  });

  it('are refused in a unit or with decimals that there are not', () => {
    expect(issuesOf(() => countIn(5, '%' as never))).toEqual([['mixed-units', 'unit']]);
    expect(issuesOf(() => countIn(5, 'person' as never))).toEqual([['not-an-option', 'unit']]);
    expect(issuesOf(() => formatFigure(percent(5), { decimals: -1 }))).toEqual([['out-of-range', 'decimals']]);
    expect(issuesOf(() => formatFigure(percent(5), { decimals: 0.5 }))).toEqual([['out-of-range', 'decimals']]);
    expect(issuesOf(() => formatFigure({ value: 5, unit: 5 } as never))).toEqual([['not-an-option', 'unit']]);
    expect(issuesOf(() => persons(new Decimal(Number.NaN)))).toEqual([['not-a-number', '']]);
    expect(issuesOf(() => persons(new Decimal(Number.POSITIVE_INFINITY)))).toEqual([['not-finite', '']]);
    expect(issuesOf(() => persons(new Decimal('1e401')))).toEqual([['not-finite', '']]);
    expect(issuesOf(() => persons(1e-320))).toEqual([]);
    expect(tenThousands(6n).value).toBe('6');
  });

  it('stand for what their bound, share and rounding say', () => {
    expect(standsFor({ value: '99.96‰', share: true }).text).toBe('[99.955, 99.965)');
    expect(standsFor({ value: '999.99‰', decimals: 1, share: true }).mostIncluded).toBe(true);
    expect(standsFor({ value: '5%', bound: 'at-most' }).text).toBe('(−∞, 5]');
    expect(standsFor({ value: '5%', bound: 'less-than' }).text).toBe('(−∞, 5)');
    expect(standsFor({ value: '5%', bound: 'more-than' }).text).toBe('(5, ∞)');
    expect(standsFor(new Decimal('7.4')).text).toBe('[7.35, 7.45)');
    const bad = (more: object) => issuesOf(() => standsFor({ value: 1, ...more } as never));
    expect(bad({ unit: 'dozen' })).toEqual([['not-an-option', '.unit']]);
    expect(bad({ bound: 'about' })).toEqual([['not-an-option', '.bound']]);
    expect(bad({ decimals: 1.5 })).toEqual([['out-of-range', '.decimals']]);
    expect(bad({ value: true })).toEqual([['wrong-type', '']]);
  });
});

describe('what a printed rate allows', () => {
  it('at zero: any denominator, and no more', () => {
    expect(possibleDenominators({ rate: '0.0%', numerator: 0 }).text).toMatch(/∞/);
    expect(impliedDenominator({ numerator: 3, rate: 0, decimals: 1, per: 100, bound: 'upper' }).value).toBeNull();
    expect(impliedNumerator({ rate: 50, decimals: 0, per: 100, n: 0 }).toFixed(0)).toBe('0');
    expect(impliedNumerator({ rate: -50, decimals: 0, per: 100, n: 10 }).toFixed(0)).toBe('0');
    expect(possibleNumerators({ rate: '-5%', denominator: 100 }).count).toBe(0);
    expect(issuesOf(() => impliedNumerator({ rate: '97.071', decimals: 2, per: 100, n: 9 }))).toEqual([
      ['out-of-range', 'rate'],
    ]);
  });

  it('is searched in whole numbers from 1 on', () => {
    const search = (from: unknown, to: unknown) => issuesOf(() => denominatorSearch({ rate: '5%', from, to } as never));
    expect(search(0, 5)).toEqual([['out-of-range', 'from']]);
    expect(search(1.5, 5)).toEqual([['out-of-range', 'from']]);
    expect(search(1, '5')).toEqual([['wrong-type', 'to']]);
    expect(search(1, undefined)).toEqual([['missing-key', 'to']]);
  });

  it('is off by a power of ten, either way, or by none', () => {
    // 7.43 of a thousand: printed as 74.3 it is ten times too much, as 743 a hundred times.
    expect(scaleSlip({ rate: '74.3‰', numerator: 6052, denominator: 814536 })).toBe(-1);
    expect(scaleSlip({ rate: '743‰', numerator: 6052, denominator: 814536 })).toBe(-2);
    expect(scaleSlip({ rate: '0.743‰', numerator: 6052, denominator: 814536 })).toBe(1);
    expect(scaleSlip({ rate: '5.55‰', numerator: 6052, denominator: 814536 })).toBeNull();
    expect(issuesOf(() => scaleSlip({ rate: '7.43', numerator: 6052, denominator: 814536 }))).toEqual([
      ['mixed-units', '.rate'],
    ]);
  });

  it('of a fall is rounded and cut off towards its own side', () => {
    // −14 of 692 745 are −0.0202 ‰: −0.02 both ways. −18 are −0.026: −0.03 rounded, −0.02 cut off.
    const of = (rate: string, numerator: number) => inferRounding([{ rate, numerator, denominator: 692745 }]).possible;
    expect(of('-0.02‰', -14)).toEqual(['half-up', 'half-even', 'truncated']);
    expect(of('-0.03‰', -18)).toEqual(['half-up', 'half-even']);
    expect(of('-0.02‰', -18)).toEqual(['truncated']);
  });
});

describe('groups of figures at their edges', () => {
  const check = (figures: ReportedGroup['figures'], ...relations: ReportedGroup['relations']) =>
    checkConsistency({ figures, relations });
  const rate = { check: 'rateFromCounts', rate: 'r', numerator: 'x', denominator: 'n' } as const;

  it('shares in per mille add up to a thousand', () => {
    const shares = { check: 'shareSum', shares: ['a', 'b'] } as const;
    expect(check({ a: '400‰', b: '600‰' }, shares).answer).toBe('consistent');
    expect(check({ a: '400‰', b: '500‰' }, shares).answer).toBe('inconsistent');
  });

  it('a ratio 1:x, and a rate without a unit whose multiplier is told', () => {
    // 20 abortions for 100 births are 1:0.2.
    expect(check({ r: '1:0.2', x: 20, n: 100 }, rate).answer).toBe('consistent');
    expect(check({ r: '1:0.3', x: 20, n: 100 }, rate).answer).toBe('inconsistent');
    expect(check({ r: '7.43', x: 6052, n: 814536 }, { ...rate, per: 1000 }).answer).toBe('consistent');
    expect(check({ r: '7.44', x: 6052, n: 814536 }, { ...rate, per: 1000 }).answer).toBe('inconsistent');
  });

  it('growth of which migration is not named says nothing; a slip of the unit is told both ways', () => {
    const growth = { check: 'growthCheck', opening: 'p0', closing: 'p1', births: 'b', deaths: 'd' } as const;
    expect(check({ p0: 100, p1: 200, b: 5, d: 3 }, growth).answer).toBe('consistent');
    const slip = (r: string) => check({ r, x: 6052, n: 814536 }, rate);
    expect(slip('74.3‰').checks[0]?.message.en).toContain('1/10');
    expect(slip('0.743‰').checks[0]?.message.en).toMatch(/ 10\D/);
    expect([slip('74.3‰').checks[0]?.scaleSlip, slip('0.743‰').checks[0]?.scaleSlip]).toEqual([-1, 1]);
  });

  it('a rate over nobody, a figure below zero, one that no change mends', () => {
    // Over nobody there is no rate, so none can be printed; and no other numerator would give one.
    const none = check({ r: '5%', x: 0, n: 0 }, rate);
    expect([none.answer, none.conflict, none.repairs]).toEqual(['inconsistent', [0], []]);
    const less = { check: 'notAbove', smaller: 'a', greater: 'b' } as const;
    const negative = check({ a: '-0.02‰', b: '-0.05‰' }, less);
    // −0.04 stands for more than −0.045, and −0.05 for no more than that: two in the last place are not enough.
    expect(negative.repairs.map(({ figure, to, units }) => [figure, to, units])).toEqual([
      ['b', ['-0.02‰'], 3],
      ['a', ['-0.05‰'], 3],
    ]);
    // Three shares above their whole: no single figure, moved as far as may be, mends both.
    const both = check({ a: 9, b: 1, c: 9, d: 1 }, less, { check: 'notAbove', smaller: 'c', greater: 'd' });
    expect([both.answer, both.conflict, both.repairs]).toEqual(['inconsistent', [0, 1], []]);
    expect(both.explanation.en).toMatch(/\.$/);
  });

  it('are refused where weights are too few, a multiplier is nothing, or a unit differs from none', () => {
    const bad = (figures: object, relation: object) =>
      issuesOf(() => checkConsistency({ figures, relations: [relation] } as never));
    const mean = { check: 'meanOfRates', total: 't', rates: ['a', 'b'], weights: ['w'] };
    expect(bad({ t: '5%', a: '4%', b: '6%', w: 1 }, mean)).toEqual([['lengths-differ', 'relations[0].weights']]);
    expect(bad({ r: '7.43', x: 1, n: 2 }, { ...rate, per: 0 })).toEqual([['out-of-range', 'relations[0].per']]);
    expect(bad({ r: '7.43', x: 1, n: 2 }, { ...rate, per: 'many' })).toEqual([['out-of-range', 'relations[0].per']]);
    expect(bad({ a: '5%', b: 5 }, { check: 'notAbove', smaller: 'a', greater: 'b' })).toEqual([
      ['mixed-units', 'relations[0]'],
    ]);
    expect(bad({ a: 1 }, 'sumCheck' as never)).toEqual([['missing-key', 'relations[0].check']]);
  });
});
