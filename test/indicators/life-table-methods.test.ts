import { describe, expect, it } from 'vitest';
import {
  byar,
  byarInterval,
  checkLifeTable,
  intrinsicGrowthRate,
  type LifeTableInputs,
  lifeExpectancy,
  lifeTable,
  netReproductionRate,
  type PublishedLifeTable,
} from '../../src/indicators/index.js';
import { issuesOf } from './issues.js';

const AGES = [0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85];

describe('years lived by those who die', () => {
  // United Nations, Model Life Tables for Developing Countries (1982), page 34.
  const rates =
    `.23669 .04672 .00982 .00511 .00697 .01036 .01169 .01332 .01528 .01757 .02092 .02517 .03225 .04241 .06056 .08574
    .11840 .16226 .23745`.split(/\s+/);
  const of = (nax: 'greville' | 'coaleDemenyWest') => lifeTable({ ages: AGES, rates, nax, sex: 'male' }).rows;

  it('greville: the slope of the rates on both sides, the open group included', () => {
    const years = of('greville').map(({ a }) => a);
    // 2.5 − 25/12 × (0.00697 − ln(0.01036/0.00511)/10), and with 0.23745 over 0.11840, by hand with a calculator.
    expect(years[4]?.toFixed(4)).toBe('2.6327');
    expect(years[17]?.toFixed(4)).toBe('2.3069');
    expect(years.slice(2, 4).map((one) => one.toFixed(1))).toEqual(['2.5', '2.5']);
    expect(of('greville')[0]?.e?.toFixed(2)).toBe('35.00');
  });

  it('coaleDemenyWest: the upper branch of the model below age 5, half the width above', () => {
    const years = of('coaleDemenyWest').map(({ a }) => a.toFixed(3));
    expect(years.slice(0, 2)).toEqual(['0.330', '1.352']);
    expect(new Set(years.slice(2, -1))).toEqual(new Set(['2.500']));
  });

  it('coaleDemenyWest of both sexes: weighted by the boys and girls born', () => {
    const both = { ages: [0, 1, 5], rates: ['0.2', '0.01', '0.02'], nax: 'coaleDemenyWest', sex: 'both' } as const;
    // (105 × 0.330 + 100 × 0.350) over 205.
    expect(lifeTable({ ...both, sexRatioAtBirth: 105 }).rows[0]?.a.toFixed(6)).toBe('0.339756');
  });
});

describe('an infant mortality rate that is known', () => {
  const given = { ages: [0, 1, 5], rates: ['0.05', '0.01', '0.02'], nax: 'chiang' } as const;

  it('is the probability of the first year', () => {
    const { rows } = lifeTable({ ...given, infantMortalityRate: '40‰', radix: 1000 });
    // l1 = 960, L0 = 960 + 0.1 × 40; the rate of 0.05 would give 1q0 = 0.05/1.045.
    expect([rows[0]?.q, rows[1]?.l, rows[0]?.L].map((one) => one?.toFixed(2))).toEqual(['0.04', '960.00', '964.00']);
    expect(lifeTable({ ...given, infantMortalityRate: 40 }).rows[0]?.q.toFixed(4)).toBe('0.0400');
    expect(lifeTable(given).rows[0]?.q.toFixed(4)).toBe('0.0478');
    // T0 = 964 + (4 × 960 − 2 × d1) + l5/0.02, q1 = 0.04/1.02: 964 + 3764.706 + 46117.647.
    expect(lifeExpectancy({ ...given, infantMortalityRate: 40 }).toFixed(3)).toBe('50.846');
  });

  it('needs the first year as a group of its own, and a rate of at most 1000', () => {
    const late: LifeTableInputs = { ...given, ages: [0, 5, 10], infantMortalityRate: 40 };
    expect(issuesOf(() => lifeTable(late))).toEqual([['contradiction', 'infantMortalityRate']]);
    expect(issuesOf(() => lifeTable({ ...given, infantMortalityRate: 1001 }))).toEqual([
      ['out-of-range', 'infantMortalityRate'],
    ]);
    expect(issuesOf(() => lifeTable({ ...given, infantMortalityRate: '4%' as never }))).toEqual([
      ['mixed-units', 'infantMortalityRate'],
    ]);
  });
});

describe('years lived that rise with age', () => {
  // A printed series of the United States, 1960: 492905 stands between 484410 and 481001.
  const misprint = { nLx: ['484410', '492905', '481001'], daughters: ['.1', '.1', '.1'], radix: 100000 };
  const right = { ...misprint, nLx: ['484410', '482905', '481001'] };

  it('are found as a misprint in the reproduction rates', () => {
    expect(issuesOf(() => netReproductionRate(misprint))).toEqual([['not-monotone', 'nLx[1]']]);
    expect(issuesOf(() => intrinsicGrowthRate({ ages: [15, 20, 25], width: 5, ...misprint }))).toEqual([
      ['not-monotone', 'nLx[1]'],
    ]);
    expect(netReproductionRate(right).toFixed(5)).toBe('1.44832');
  });

  it('are found in a printed table, and so are survivors that rise and deaths that do not add up', () => {
    const ages = [15, 20, 25];
    const codes = (table: PublishedLifeTable) => checkLifeTable(table).map(({ code, path }) => [code, path]);
    expect(codes({ ages, nLx: misprint.nLx })).toEqual([['not-monotone', 'nLx[1]']]);
    expect(codes({ ages, nLx: right.nLx, lx: [97000, 96800, 96400], ndx: [200, 400, 96400] })).toEqual([]);
    expect(codes({ ages, lx: [97000, 96800, 96900] })).toEqual([['not-monotone', 'lx[2]']]);
    expect(codes({ ages, lx: [97000, 96800, 96400], ndx: [200, 410, 96400] })).toEqual([['contradiction', 'ndx']]);
    // Rounded deaths may miss by half a unit each.
    expect(codes({ ages, lx: [97000, 96800, 96400], ndx: [201, 400, 96400] })).toEqual([]);
    expect(codes({ ages: [0, 1, 5], nLx: ['0.97', '3.8', '4.7'] })).toEqual([]);
    expect(codes({ ages: [0, 5, 10], nLx: [1, 1] })).toEqual([['lengths-differ', 'nLx']]);
    expect(codes({ ages: [5, 0], nLx: [1, 1] })).toEqual([['ages-not-in-order', 'ages[1]']]);
    expect(issuesOf(() => checkLifeTable({ ages, nLx: ['x', 1, 1] }))).toEqual([['not-a-number', 'nLx[0]']]);
  });

  it('may rise before childbearing, where groups are of other widths', () => {
    const young = { nLx: ['0.97', '3.8', '4.7', '4.6'], daughters: [0, 0, '.1', '.1'] };
    expect(issuesOf(() => netReproductionRate({ ...young, nLx: ['0.97', '3.8', '3.7', '3.6'] }))).toEqual([]);
    expect(issuesOf(() => netReproductionRate(young))).toEqual([['not-monotone', 'nLx[2]']]);
  });

  it('are no more than the width times the radix', () => {
    const given = { ages: [15, 20, 25], width: 5, ...right, radix: 90000 };
    expect(issuesOf(() => intrinsicGrowthRate(given)).slice(0, 1)).toEqual([['out-of-range', 'nLx[0]']]);
  });
});

it("Byar's lower limit is 0 where the formula falls below it", () => {
  expect(byarInterval({ o: 1, confidence: '0.998' }).lower.toFixed()).toBe('0');
  expect(byar({ o: 1, confidence: '0.998', bound: 'lower' }).toFixed(1)).toBe('0.0');
});
