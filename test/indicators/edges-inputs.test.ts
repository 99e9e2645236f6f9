import { describe, expect, it } from 'vitest';
import {
  checked,
  computeColumns,
  computeIndicator,
  count,
  crudeBirthRate,
  defineIndicator,
  form,
  indicatorColumn,
  naturalIncreaseRate,
  plainly,
} from '../../src/indicators/index.js';
import type { ArgumentError } from '../../src/value/issue.js';
import { issuesOf } from './issues.js';

describe('inputs at their edges', () => {
  it('parts of a year, told apart by days and by months', () => {
    const births = (period: unknown) => ({ births: { value: 9, period }, population: 1000 }) as never;
    expect(crudeBirthRate(births(undefined)).period).toBeNull();
    for (const wrong of [
      'nine',
      { days: 9 },
      { days: 9, of: 360 },
      { days: 400, of: 365 },
      { days: 9, of: 365, months: 1 },
    ]) {
      expect(issuesOf(() => crudeBirthRate(births(wrong)))).toEqual([['wrong-type', 'births.period']]);
    }
    const days = { value: 9, period: { days: 90, of: 365 } } as const;
    expect(
      issuesOf(() =>
        naturalIncreaseRate({ births: days, deaths: { value: 5, period: { months: 3 } }, population: 1000 }),
      ),
    ).toEqual([['mixed-periods', 'deaths']]);
  });

  it('a unit where none belongs, and persons beside person-times', () => {
    expect(issuesOf(() => computeIndicator('bongaartsCi', { i: '12个百分点' } as never))).toEqual([
      ['mixed-units', 'i'],
    ]);
    expect(issuesOf(() => computeIndicator('certificateCheckRate', { checked: '5人次', due: '9人' }))).toEqual([
      ['mixed-units', 'checked'],
    ]);
  });

  const own = (range: {
    readonly hard: readonly [number | null, number | null];
    readonly plausible?: readonly [number | null, number | null];
  }) =>
    defineIndicator({
      id: 'births',
      title: { zh: '出生', en: 'Births' },
      says: { zh: '出生数', en: 'Births' },
      formula: { zh: '出生数', en: 'births' },
      math: 'B',
      unit: 'persons',
      denominators: [],
      range,
      misuse: { zh: '无', en: 'none' },
      source: 'made up',
      reads: () =>
        checked(form({ births: count }), ({ births }) => {
          if (births === 13) throw new Error('unlucky');
          return [];
        }),
      compute: ({ births }) => {
        if (births === 7) throw new Error('broken');
        return plainly(births);
      },
      cases: [{ given: { births: 1 }, gives: '1', from: 'by hand' }],
    });

  it('of an indicator of one’s own: ranges with one end, in words', () => {
    const wordsOf = (run: () => unknown) => {
      try {
        run();
      } catch (error) {
        return (error as ArgumentError).issues[0]?.message;
      }
      return undefined;
    };
    expect(wordsOf(() => own({ hard: [5, null] })({ births: 1 }))?.en).toContain('5 or more');
    const most = wordsOf(() => own({ hard: [null, 5] })({ births: 9 }));
    expect([most?.en, most?.zh].join()).toMatch(/5 or less.*5或更小/);
    expect(own({ hard: [0, null], plausible: [0, 5] })({ births: 9 }).warnings).toHaveLength(1);
  });

  it('an error of one’s own formula is not taken for bad input', () => {
    const births = own({ hard: [0, null] });
    expect(() => indicatorColumn(births, { births: Float64Array.of(1, 7) })).toThrow('broken');
    expect(() => indicatorColumn(births, { births: ['7'] })).toThrow('broken');
    expect(indicatorColumn(births, { births: [1, 2] }).toFixed(0)).toEqual(['1', '2']);
  });

  it('a list of groups has objects in it', () => {
    expect(issuesOf(() => computeIndicator('totalFertilityRate', { groups: [5] } as never))).toContainEqual([
      'wrong-type',
      'groups[0]',
    ]);
    expect(issuesOf(() => computeColumns('crudeBirthRate', { births: [1] } as never))).toEqual([
      ['missing-key', 'population'],
    ]);
  });
});
