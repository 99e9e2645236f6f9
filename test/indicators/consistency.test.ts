import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkConsistency,
  denominatorSearch,
  grimPower,
  inferRounding,
  possibleNumerators,
  type Relation,
  type ReportedInput,
  scaleSlip,
  staleDenominator,
  standsFor,
} from '../../src/indicators/index.js';
import { issuesOf } from './issues.js';

const check = (figures: Readonly<Record<string, ReportedInput>>, ...relations: readonly Relation[]) =>
  checkConsistency({ figures, relations });
const rate: Relation = { check: 'rateFromCounts', rate: 'r', numerator: 'x', denominator: 'n' };
const none = { value: null, unit: 'persons' } as const;

/** A rate as printed, by whole numbers alone: halves up, or cut off. */
function print(
  x: number,
  n: number,
  { per, decimals, cut = false }: { per: number; decimals: number; cut?: boolean },
): string {
  const top = BigInt(x) * BigInt(per) * 10n ** BigInt(decimals);
  const scaled = cut ? top / BigInt(n) : (2n * top + BigInt(n)) / (2n * BigInt(n));
  const text = scaled.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}

describe('what a figure stands for', () => {
  it.each<[ReportedInput, string]>([
    ['5.10‰', '[5.095, 5.105)'],
    ['-0.02‰', '(-0.025, -0.015]'],
    ['0.0%', '(-0.05, 0.05)'],
    ['4463人', '4463'],
    ['69.5万人', '[694500, 695500)'],
    [{ value: '5.78%', rounding: 'truncated' }, '[5.78, 5.79)'],
    [{ value: '5.78%', rounding: 'unknown' }, '[5.775, 5.79)'],
    [{ value: '4700人左右', tolerance: 50 }, '[4650, 4750]'],
    ['4700人左右', '(−∞, ∞)'],
    [{ value: '96%', bound: 'at-least', share: true }, '[96, 100]'],
    [{ value: '70', whole: false }, '[69.5, 70.5)'],
  ])('%j: %s', (given, text) => {
    expect(standsFor(given).text).toBe(text);
  });
});

describe('a relation', () => {
  it.each<[string, Readonly<Record<string, ReportedInput>>, Relation, string]>([
    [
      'shares that add up within rounding',
      { a: '33.3%', b: '33.3%', c: '33.3%' },
      { check: 'shareSum', shares: ['a', 'b', 'c'] },
      'consistent',
    ],
    [
      'shares that do not',
      { a: '33.3%', b: '33.3%', c: '33.1%' },
      { check: 'shareSum', shares: ['a', 'b', 'c'] },
      'inconsistent',
    ],
    [
      'natural increase, one unit off',
      { d: '1.09‰', a: '5.33‰', b: '4.25‰' },
      { check: 'differenceCheck', difference: 'd', from: 'a', less: 'b' },
      'consistent',
    ],
    [
      'natural increase, two units off',
      { d: '1.10‰', a: '5.33‰', b: '4.25‰' },
      { check: 'differenceCheck', difference: 'd', from: 'a', less: 'b' },
      'inconsistent',
    ],
    [
      'a total between its parts',
      { t: '96.5%', a: '97.1%', b: '96.2%' },
      { check: 'meanOfRates', total: 't', rates: ['a', 'b'] },
      'consistent',
    ],
    [
      'a total outside',
      { t: '95.5%', a: '97.1%', b: '96.2%' },
      { check: 'meanOfRates', total: 't', rates: ['a', 'b'] },
      'inconsistent',
    ],
    [
      'a weighted mean',
      { t: '96.40%', a: '97.00%', b: '96.00%', u: 40, v: 60 },
      { check: 'meanOfRates', total: 't', rates: ['a', 'b'], weights: ['u', 'v'] },
      'consistent',
    ],
    [
      'a mean with other weights',
      { t: '96.60%', a: '97.00%', b: '96.00%', u: 40, v: 60 },
      { check: 'meanOfRates', total: 't', rates: ['a', 'b'], weights: ['u', 'v'] },
      'inconsistent',
    ],
    [
      'nine months within the year',
      { p: '3533人', y: '4850人' },
      { check: 'periodCheck', part: 'p', year: 'y' },
      'consistent',
    ],
    [
      'nine months above the year',
      { p: '4900人', y: '4850人' },
      { check: 'periodCheck', part: 'p', year: 'y' },
      'inconsistent',
    ],
    [
      'a population that balances',
      { o: 1000, c: 1010, b: 20, d: 5, m: -5 },
      { check: 'growthCheck', opening: 'o', closing: 'c', births: 'b', deaths: 'd', netMigration: 'm' },
      'consistent',
    ],
    [
      'a population that does not',
      { o: 1000, c: 1010, b: 20, d: 5, m: 5 },
      { check: 'growthCheck', opening: 'o', closing: 'c', births: 'b', deaths: 'd', netMigration: 'm' },
      'inconsistent',
    ],
  ])('%s', (_, figures, relation, answer) => {
    expect(check(figures, relation).answer).toBe(answer);
  });

  it('bounds what is not printed', () => {
    const found = check(
      { b: '3533人', n: none, birth: '5.10‰', growth: '-0.02‰', d: none, i: none },
      { check: 'rateFromCounts', rate: 'birth', numerator: 'b', denominator: 'n' },
      { check: 'rateFromCounts', rate: 'growth', numerator: 'i', denominator: 'n' },
      { check: 'differenceCheck', difference: 'i', from: 'b', less: 'd' },
    );
    // −0.02 ‰ of 692 067 to 693 425 people: 11 to 17 more deaths than births.
    expect(found.figures['d']?.possible?.text).toBe('[3544, 3550]');
  });

  it('tells a slip of unit', () => {
    const found = check({ r: '7.43%', x: 6052, n: 814536 }, rate);
    expect(found.checks[0]?.scaleSlip).toBe(-1);
  });

  it('is decided only where both ways of rounding agree', () => {
    const of = (printed: string) =>
      check({ r: { value: printed, rounding: 'unknown' }, x: 5788, n: 1000000 }, rate).answer;
    expect([of('5.79‰'), of('5.78‰'), of('5.77‰')]).toEqual(['undecidable', 'undecidable', 'inconsistent']);
    expect(check({ r: { value: '5.78‰', rounding: 'unknown' }, x: 5784, n: 1000000 }, rate).answer).toBe('consistent');
  });
});

describe('figures made from true counts', () => {
  const counts = fc
    .integer({ min: 1, max: 3000 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

  it('are never inconsistent, rounded or cut off', () => {
    fc.assert(
      fc.property(counts, fc.boolean(), ([x, n], cut) => {
        const r = {
          value: `${print(x, n, { per: 100, decimals: 2, cut })}%`,
          rounding: cut ? 'truncated' : 'half-up',
        } as const;
        expect(check({ r, x: none, n }, rate).answer).not.toBe('inconsistent');
        expect(check({ r, x, n }, rate).answer).toBe('consistent');
      }),
      { numRuns: 60 },
    );
  });

  it('have the numerators that a count one by one finds', () => {
    const printed = fc.integer({ min: 0, max: 1000 }).map((tenths) => `${(tenths / 10).toFixed(1)}`);
    fc.assert(
      fc.property(printed, fc.integer({ min: 1, max: 400 }), (value, n) => {
        const all = Array.from({ length: n + 1 }, (_, x) => x).filter(
          (x) => print(x, n, { per: 100, decimals: 1 }) === value,
        );
        const found = possibleNumerators({ rate: `${value}%`, denominator: n });
        // A rate near 100 % could also be that of one count more than all.
        const beyond = print(n + 1, n, { per: 100, decimals: 1 }) === value ? 1 : 0;
        expect(found.count).toBe(all.length + beyond);
        if (all.length > 0) expect(found.first?.toNumber()).toBe(all[0]);
        const single = check({ r: `${value}%`, x: none, n }, rate).answer;
        expect(single === 'inconsistent').toBe(found.count === 0);
      }),
      { numRuns: 60 },
    );
  });

  it('with one figure moved are mended by a change that is no greater, and that does mend', () => {
    const moved = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(
        fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 900 })),
        moved,
        ([a, b], off) => {
          const relation: Relation = { check: 'sumCheck', whole: 'w', parts: ['a', 'b'] };
          const { answer, repairs } = check({ a, b, w: a + b + off }, relation);
          expect(answer).toBe('inconsistent');
          expect(repairs.find(({ figure }) => figure === 'w')).toMatchObject({ units: off, to: [`${a + b}`] });
          for (const { figure, to } of repairs) {
            expect(check({ a, b, w: a + b + off, [figure]: to[0] ?? '' }, relation).answer).toBe('consistent');
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('have a smallest change that a search one step at a time confirms', () => {
    const planned = fc.integer({ min: 200, max: 999 });
    fc.assert(
      fc.property(planned, fc.integer({ min: 2000, max: 9900 }), (n, hundredths) => {
        const value = (hundredths / 100).toFixed(2);
        const fits = (one: number) =>
          Array.from({ length: one + 2 }, (_, x) => x).some((x) => print(x, one, { per: 100, decimals: 2 }) === value);
        const found = check({ r: `${value}%`, x: none, n }, rate);
        expect(found.answer === 'inconsistent').toBe(!fits(n));
        if (fits(n)) return;
        let units = 1;
        while (!fits(n + units) && !(n > units && fits(n - units))) units++;
        expect(found.repairs.find(({ figure }) => figure === 'n')?.units).toBe(units);
      }),
      { numRuns: 15 },
    );
  });
});

describe('tables', () => {
  it('tell rounding from cutting off; only a tie tells half up from half even', () => {
    expect(inferRounding([{ rate: '5.78‰', numerator: 5788, denominator: 1000000 }])).toMatchObject({
      mode: 'truncated',
    });
    const rounded = inferRounding([{ rate: '5.79‰', numerator: 5788, denominator: 1000000 }]);
    expect(rounded).toMatchObject({ mode: null, possible: ['half-up', 'half-even'], ties: 0 });
    expect(inferRounding([{ rate: '0.2%', numerator: 1, denominator: 400 }]).possible).not.toContain('half-up');
    const tie = inferRounding([
      { rate: '0.3%', numerator: 1, denominator: 400 },
      { rate: '0.1%', numerator: 1, denominator: 1000 },
    ]);
    expect(tie).toMatchObject({ mode: 'half-up', ties: 1 });
  });

  it('tell a denominator that stands still', () => {
    const series = [
      { rate: '5.0‰', numerator: 50, denominator: 10000 },
      { rate: '6.0‰', numerator: 60, denominator: 12000 },
      { rate: '7.0‰', numerator: 70, denominator: 14000 },
    ];
    expect(staleDenominator(series)).toEqual({ moving: 1, fixed: { row: 0, explains: 3 }, stale: true });
    expect(staleDenominator(series.slice(0, 1)).stale).toBe(false);
  });

  it('list the denominators that cannot be', () => {
    const gaps = denominatorSearch({ rate: '97.07%', from: 4460, to: 4466 });
    const fits = (n: number) =>
      Array.from({ length: n + 1 }, (_, x) => x).some((x) => print(x, n, { per: 100, decimals: 2 }) === '97.07');
    const listed = gaps.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index),
    );
    expect(listed).toEqual([4460, 4461, 4462, 4463, 4464, 4465, 4466].filter((n) => !fits(n)));
    expect(listed).toContain(4463);
    expect(grimPower({ rate: '97.07%', denominator: 4463 }).canTell).toBe(true);
    expect(grimPower({ rate: '97.07%', denominator: 10000 }).canTell).toBe(false);
  });
});

describe('bad input', () => {
  const bad = (figures: unknown, relations: unknown) =>
    issuesOf(() => checkConsistency({ figures, relations } as never));
  it.each<[string, unknown, unknown, string, string]>([
    ['no figures', 5, [], 'wrong-type', 'figures'],
    ['no list', {}, {}, 'wrong-type', 'relations'],
    ['no number', { a: 'many' }, [], 'not-a-number', 'figures.a'],
    ['not finite', { a: Number.POSITIVE_INFINITY }, [], 'not-finite', 'figures.a'],
    ['beyond 2⁵³', { a: 2 ** 60 }, [], 'unsafe-number', 'figures.a'],
    ['no such check', { a: 1 }, [{ check: 'sum' }], 'not-an-option', 'relations[0].check'],
    [
      'no such figure',
      { a: 1 },
      [{ check: 'notAbove', smaller: 'a', greater: 'b' }],
      'unknown-name',
      'relations[0].greater',
    ],
    ['a name missing', { a: 1 }, [{ check: 'notAbove', smaller: 'a' }], 'missing-key', 'relations[0].greater'],
    ['no parts', { a: 1 }, [{ check: 'sumCheck', whole: 'a', parts: [] }], 'wrong-type', 'relations[0].parts'],
    ['a key that is none', { a: { value: 1, unti: '%' } }, [], 'unknown-key', 'figures.a.unti'],
    ['a rounding that is none', { a: { value: 1, rounding: 'up' } }, [], 'not-an-option', 'figures.a.rounding'],
    ['a tolerance below zero', { a: { value: 1, tolerance: -1 } }, [], 'out-of-range', 'figures.a.tolerance'],
    ['a rate without a unit', { r: '7.43', x: 1, n: 2 }, [rate], 'missing-key', 'relations[0].per'],
    ['another multiplier', { r: '7.43‰', x: 1, n: 2 }, [{ ...rate, per: 100 }], 'contradiction', 'relations[0].per'],
    [
      'percent with per mille',
      { a: '1%', b: '1‰' },
      [{ check: 'notAbove', smaller: 'a', greater: 'b' }],
      'mixed-units',
      'relations[0]',
    ],
    ['a rate for a count', { r: '7.43‰', x: '5%', n: 2 }, [rate], 'mixed-units', 'relations[0]'],
    [
      'too many',
      Object.fromEntries(Array.from({ length: 61 }, (_, index) => [`f${index}`, 1])),
      [],
      'limit-exceeded',
      'figures',
    ],
  ])('%s', (_, figures, relations, code, path) => {
    expect(bad(figures, relations)).toContainEqual([code, path]);
  });

  it('is refused by the small functions too', () => {
    expect(issuesOf(() => possibleNumerators({ rate: '5', denominator: 5 }))).toEqual([['mixed-units', 'rate']]);
    expect(issuesOf(() => possibleNumerators({ rate: '5%', denominator: 0 }))).toEqual([
      ['out-of-range', 'denominator'],
    ]);
    expect(issuesOf(() => denominatorSearch({ rate: '5%', from: 5, to: 1 }))).toEqual([['out-of-range', 'from']]);
    expect(issuesOf(() => denominatorSearch({ rate: '5%', from: 1, to: 1e7 }))).toEqual([['limit-exceeded', 'to']]);
    expect(issuesOf(() => scaleSlip({ rate: '5%', numerator: 1, denominator: 0 }))).toEqual([
      ['out-of-range', '.denominator'],
    ]);
    expect(issuesOf(() => inferRounding(5 as never))).toEqual([['wrong-type', '']]);
  });
});
