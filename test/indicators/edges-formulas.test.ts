import { describe, expect, it } from 'vitest';
import {
  bongaartsCm,
  bongaartsIndices,
  byarInterval,
  checkLifeTable,
  computeIndicator,
  dasGuptaDecomposition,
  decomposeRate,
  dobsonInterval,
  indirectlyStandardisedRate,
  lifeExpectancy,
  lifeExpectancyInterval,
  lifeTable,
  meanAgeAtChildbearing,
  medianAge,
  sexRatioInterval,
  standardisedMortalityRatio,
  wilsonInterval,
} from '../../src/indicators/index.js';
import { issuesOf } from './issues.js';

describe('life tables at their edges', () => {
  const two = { ages: [0, 1], population: [100, 400], deaths: [10, 20], nax: 'half' } as const;

  it('take a column of years lived, and widths that agree with the ages', () => {
    const own = lifeTable({ ...two, nax: ['0.5', 0], widths: [1] });
    expect([own.method, own.rows[0]?.e?.toFixed(2)]).toEqual(['supplied', '19.05']);
    expect(issuesOf(() => lifeTable({ ...two, widths: [1, 4] }))).toEqual([['lengths-differ', 'widths']]);
    expect(issuesOf(() => lifeTable({ ...two, widths: [2] }))).toEqual([['ages-overlap', 'ages[1]']]);
    expect(issuesOf(() => lifeTable({ ...two, ages: [0, 5], widths: [4] }))).toEqual([['missing-ages', 'ages[1]']]);
  });

  it('of whom nobody is left have no expectancy there', () => {
    // 2 deaths of 1 person-year at half a year each: everybody dies in the first year.
    const all = { ages: [0, 1], population: [1, 1], deaths: [2, 1], nax: 'half' } as const;
    expect(lifeTable(all).rows.map(({ e }) => e?.toFixed(2) ?? null)).toEqual(['0.50', null]);
    expect(lifeExpectancy({ ...all, atAge: 1 }).undefinedBecause?.en).toMatch(/Nobody survives/);
    const empty = lifeExpectancy({ ...two, population: [0, 400] });
    expect(empty.undefinedBecause?.en).toMatch(/no people/);
    // The table ends before its rates do: q = 1 · 3 / (1 + 0 · 3) is above 1, and q over 1 − 2 · 1 is none at all.
    expect(issuesOf(() => lifeTable({ ages: [0, 1], rates: [3, 1], nax: [1, 0] }))).toEqual([
      ['not-a-probability', 'ages[0]'],
    ]);
    expect(lifeExpectancyInterval({ ...all, atAge: 0 }).upper.toFixed(2)).toBe('0.50');
  });

  it('of adults alone, by Greville where a neighbour and deaths are there, else half the width', () => {
    const adults = {
      ages: [15, 20, 25, 30],
      rates: ['0.01', '0.02', '0', '0.1'],
      nax: 'greville',
      sex: 'male',
    } as const;
    const { rows } = lifeTable(adults);
    // No group before the first; no deaths beside the second; for the third k = ln(0.1 / 0.02) / 10 = 0.16094: 2.5 − 25/12 × (0 − 0.16094).
    expect(rows.slice(0, 3).map(({ a }) => a.toFixed(4))).toEqual(['2.5000', '2.5000', '2.8353']);
    expect(lifeExpectancy(adults).exact).toBeNull();
    expect(lifeTable({ ...adults, nax: 'coaleDemenyWest' }).rows[0]?.a.toFixed(1)).toBe('2.5');
  });

  it('their interval leaves out ages before the one asked for, and groups without deaths', () => {
    const three = { ages: [0, 1, 5], population: [100, 400, 500], deaths: [10, 0, 25], nax: 'half' } as const;
    // At 5 the open group alone: e = 500/25 = 20, variance e² / D = 16, ± 1.959964 × 4.
    const { lower, upper } = lifeExpectancyInterval({ ...three, atAge: 5 });
    expect([lower.toFixed(3), upper.toFixed(3)]).toEqual(['12.160', '27.840']);
    expect(issuesOf(() => lifeExpectancyInterval({ ...three, atAge: 5, confidence: 'high' }))).toEqual([
      ['not-a-number', 'confidence'],
    ]);
  });

  it('as printed may miss their survivors on either side', () => {
    expect(checkLifeTable({ ages: [0, 1], lx: [100, 90], ndx: [10, 80] }).map(({ code }) => code)).toEqual([
      'contradiction',
    ]);
    expect(checkLifeTable({ ages: [0, 1], lx: [100, 90], ndx: [10, 89] })).toEqual([]);
  });
});

describe('standards, intervals and decompositions at their edges', () => {
  const reference = { observed: 5, populations: [100, 100], refCounts: [1, 2], refPopulations: [0, 100], per: 1000 };

  it('have no value where a group of the standard has nobody', () => {
    expect(standardisedMortalityRatio(reference).undefinedBecause?.en).toMatch(/without people/);
    const totals = { ...reference, refPopulations: [100, 100], refTotalCount: 3 };
    // Expected 1 + 2, observed 5; the reference rate is 3 of 200.
    expect(indirectlyStandardisedRate({ ...totals, refTotalPopulation: 200 }).toFixed(2)).toBe('25.00');
    expect(
      indirectlyStandardisedRate({ ...totals, refPopulations: [0, 100], refTotalPopulation: 200 }).value,
    ).toBeNull();
    expect(issuesOf(() => indirectlyStandardisedRate({ ...totals, refTotalPopulation: 199 }))).toEqual([
      ['out-of-range', 'refTotalPopulation'],
    ]);
  });

  it('have no interval of a directly standardised rate below ten events or without people', () => {
    const groups = { counts: [4, 5], populations: [1000, 2000], weights: [1, 1], per: 1000 };
    expect(issuesOf(() => dobsonInterval(groups))).toEqual([['too-small', 'counts']]);
    expect(issuesOf(() => dobsonInterval({ ...groups, populations: [0, 2000] }))).toEqual([
      ['out-of-range', 'populations'],
    ]);
    const dobson = (more: object) => computeIndicator('dobson', { ...groups, bound: 'lower', ...more });
    expect(dobson({ populations: [0, 2000] }).undefinedBecause?.en).toMatch(/no people/);
    // 14 events at 4 and 5 ‰: rate (4 + 5)/2; the lower limit lies below it.
    const enough = dobson({ counts: [4, 10] });
    expect(enough.value?.toNumber()).toBeLessThan(4.5);
    expect(byarInterval({ o: 0 }).lower.toFixed(2)).toBe('0.00');
  });

  it('a sex ratio by Clopper and Pearson holds the narrower one of Wilson', () => {
    const given = { male: 530, female: 470 };
    const [wilson, exact] = [sexRatioInterval(given), sexRatioInterval({ ...given, method: 'clopperPearson' })];
    expect(exact.lower.lessThan(wilson.lower)).toBe(true);
    const lower = computeIndicator('sexRatioInterval', { ...given, method: 'clopperPearson', bound: 'lower' });
    expect(lower.toFixed(8)).toBe(exact.lower.toFixed(8));
    expect(issuesOf(() => wilsonInterval({ x: 1, n: 2, confidence: true as never }))).toEqual([
      ['wrong-type', 'confidence'],
    ]);
  });

  it('have one factor by its place, and refuse a rate that is none', () => {
    // 2 · 3 = 6 and 4 · 5 = 20: the first factor (4 − 2) · (3 + 5)/2 = 8, the second 6.
    expect(dasGuptaDecomposition({ factors1: [2, 3], factors2: [4, 5], factor: 0 }).toFixed(0)).toBe('8');
    expect(dasGuptaDecomposition({ factors1: [2, 3], factors2: [4, 5] }).toFixed(0)).toBe('14');
    const [first, second] = [{ a: 1 }, { a: 2 }];
    expect(issuesOf(() => decomposeRate({ first, second, rate: undefined } as never))).toEqual([
      ['missing-key', 'rate'],
    ]);
    expect(issuesOf(() => decomposeRate({ first, second, rate: 'sum' } as never))).toEqual([['not-an-option', 'rate']]);
    expect(issuesOf(() => decomposeRate({ first, second, rate: () => undefined } as never))).toEqual([
      ['wrong-type', 'rate'],
    ]);
  });

  it('nobody has no median age, and no fertility no indices', () => {
    expect(medianAge({ lower: [0, 10], width: [10, 10], counts: [0, 0] }).undefinedBecause?.en).toBe(
      'There is nobody.',
    );
    const ages = Array.from({ length: 80 }, (_, index) => index + 10);
    const myers = computeIndicator('myersIndex', { ages, counts: ages.map(() => 0) });
    expect(myers.undefinedBecause?.en).toBe('There is nobody.');
    const nothing = { married: [0.5], fertility: [0] };
    expect(bongaartsCm(nothing).value).toBeNull();
    expect(bongaartsIndices({ ...nothing, u: 0, e: 0, tfr: 1, totalAbortionRate: 0, i: 0 } as never)).toMatchObject({
      value: null,
    });
    const women = [{ fromAge: 15, toAge: 19, births: 0, women: 0 }];
    expect(meanAgeAtChildbearing({ groups: women }).value).toBeNull();
  });
});
