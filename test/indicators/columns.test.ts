import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeColumns,
  type crudeBirthRate,
  directlyStandardisedRate,
  type IndicatorId,
  indicatorColumn,
  lifeTableProbability,
  policyCompliantBirthRate,
  totalFertilityRate,
} from '../../src/indicators/index.js';
import { indicators } from '../../src/indicators/registry.js';
import { issuesOf } from './issues.js';

describe('an indicator over columns', () => {
  it('gives for every row what the indicator gives, exactly', () => {
    const rates = computeColumns('crudeBirthRate', {
      births: ['59151', '9'],
      population: Uint32Array.of(4863300, 700),
    });
    expect(rates.length).toBe(2);
    expect([...rates.values]).toEqual([59151000 / 4863300, 9000 / 700]);
    expect(rates.toFixed(4)).toEqual(['12.1627', '12.8571']);
    expect(rates.at(1).exact).toEqual({ numerator: 90n, denominator: 7n });
    expect([rates.unit, rates.unitName.zh, rates.title.en]).toEqual(['‰', '‰', 'Crude birth rate']);
  });

  it('takes one value for all rows, objects with a unit, and other forms of the inputs', () => {
    const nine = { births: [{ value: '0.9', unit: 'ten-thousands' }, '1万'], population: '100万人' } as const;
    expect(computeColumns('crudeBirthRate', nine).toFixed(1)).toEqual(['9.0', '10.0']);
    const ends = { births: [5, 6], populationStart: [900, 900], populationEnd: [1100, 1500] };
    expect(computeColumns('crudeBirthRate', ends).toFixed(1)).toEqual(['5.0', '5.0']);
    expect(computeColumns('crudeBirthRate', ends).at(0).denominator?.kind).toBe('averageStartEnd');
  });

  it('takes a column for each age where an input is a list', () => {
    const rates = [[10, 20], Float64Array.of(100, 50), ['20', '30.5']] as const;
    expect(indicatorColumn(totalFertilityRate, { rates, width: 5, per: 1000 }).toFixed(4)).toEqual([
      '0.6500',
      '0.5025',
    ]);
    const weights = [1, 1];
    const given = { counts: [[20], [30]], populations: [[1000], [2000]], weights, per: 1000 };
    expect(indicatorColumn(directlyStandardisedRate, given).toFixed(1)).toEqual(['17.5']);
    expect(indicatorColumn(directlyStandardisedRate, given).unit).toBe('per 1000');
  });

  it('says of an undefined row why, and keeps a bad row apart if asked', () => {
    const births = [1, 0, -1, 5];
    const given = { compliantBirths: [1, 0, 1, 6], births };
    const kept = computeColumns('policyCompliantBirthRate', given, { badRows: 'keep' });
    expect([...kept.values]).toEqual([100, Number.NaN, Number.NaN, Number.NaN]);
    expect(kept.undefinedRows.get(1)?.en).toContain('denominator is zero');
    expect([...kept.undefinedRows.keys(), ...kept.badRows.keys()]).toEqual([1, 2, 3]);
    expect(kept.toFixed(0)).toEqual(['100', '—', '—', '—']);
    expect(issuesOf(() => computeColumns('policyCompliantBirthRate', given))).toEqual([
      ['negative-count', 'births[2]'],
      ['numerator-above-denominator', 'compliantBirths[3]'],
    ]);
    expect(issuesOf(() => kept.at(4))).toEqual([['out-of-range', 'row']]);
  });

  it.each<readonly [string, string, IndicatorId, unknown]>([
    ['wrong-type', 'columns', 'crudeBirthRate', [1]],
    ['unknown-key', 'birth', 'crudeBirthRate', { birth: [1], population: [1] }],
    ['missing-key', 'columns', 'crudeBirthRate', { births: 1, population: 2 }],
    ['missing-key', 'population', 'crudeBirthRate', { births: [1, 2] }],
    ['lengths-differ', 'population', 'crudeBirthRate', { births: [1, 2], population: [1] }],
    ['lengths-differ', 'rates[1]', 'totalFertilityRate', { rates: [[1, 2], [1]], width: 5, per: 1000 }],
    ['not-a-number', 'rates[1][0]', 'totalFertilityRate', { rates: [[1], ['x']], width: 5, per: 1000 }],
    ['not-a-number', 'births[1]', 'crudeBirthRate', { births: Float64Array.of(1, Number.NaN), population: [9, 9] }],
    ['outside-hard-range', '[0]', 'crudeBirthRate', { births: [2000], population: [1000] }],
    ['not-an-option', 'births[1].unit', 'crudeBirthRate', { births: [1, { value: 1, unit: 'x' }], population: [9, 9] }],
    ['unknown-indicator', 'id', 'crudeBirthRates' as IndicatorId, { births: [1] }],
  ])('%s at %s', (code, path, id, columns) => {
    expect(issuesOf(() => computeColumns(id, columns as never))).toContainEqual([code, path]);
  });
});

describe('the short way', () => {
  const cell = fc.oneof(
    fc.integer({ min: -1, max: 5 }),
    fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
    fc.double(),
    fc.constantFrom(Number.NaN, 0.5, -0, 2 ** 53),
  );
  // Every indicator whose inputs are single numbers and none of them a word.
  const scalar = Object.entries(indicators).flatMap(([id, { definition }]) =>
    definition
      .reads()
      .forms.filter((fields) => Object.values(fields).every((item) => item.list !== true && !('words' in item)))
      .map((fields) => ({
        id,
        names: Object.keys(fields),
        indicator: indicators[id as IndicatorId] as unknown as Compute,
      })),
  );
  type Compute = (inputs: unknown) => ReturnType<typeof crudeBirthRate>;

  it('is there for most indicators', () => {
    expect(scalar.length).toBeGreaterThan(50);
  });

  it.each(scalar)('$id of $names is the same as the long one', ({ id, names, indicator }) => {
    const rows = fc.array(fc.tuple(...names.map(() => cell)), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (table) => {
        const columns = Object.fromEntries(names.map((name, place) => [name, table.map((row) => row[place] ?? 0)]));
        const made = computeColumns(id as IndicatorId, columns as never, { badRows: 'keep' });
        table.forEach((row, index) => {
          const inputs = Object.fromEntries(names.map((name, place) => [name, row[place]]));
          const single = issuesOf(() => indicator(inputs));
          expect(made.badRows.get(index)?.map(({ code }) => code) ?? []).toEqual(single.map(([code]) => code));
          if (single.length > 0) return;
          const whole = indicator(inputs);
          expect(made.values[index]).toBe(whole.value?.toNumber() ?? Number.NaN);
          expect(made.undefinedRows.get(index) ?? null).toEqual(whole.undefinedBecause);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('gives whole numbers and bounds exactly', () => {
    expect([...indicatorColumn(policyCompliantBirthRate, { compliantBirths: [0, 3], births: [7, 3] }).values]).toEqual([
      0, 100,
    ]);
    expect([...indicatorColumn(lifeTableProbability, { n: [1], m: [2], a: ['0.5'] }).values]).toEqual([1]);
  });
});
