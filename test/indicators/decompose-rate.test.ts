import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dasGuptaDecomposition, decomposeRate } from '../../src/indicators/index.js';
import { Decimal } from '../../src/value/rate.js';
import { issuesOf as issuesOfRun } from './issues.js';

const decompose = decomposeRate as (inputs: unknown) => ReturnType<typeof decomposeRate>;

const issuesOf = (inputs: unknown) => issuesOfRun(() => decompose(inputs));

/** Sums of the effects differ from the difference by no more than the 40th digit of each. */
const near = (a: Decimal, b: Decimal): boolean =>
  a
    .minus(b)
    .abs()
    .lessThanOrEqualTo(Decimal.max(a.abs(), b.abs(), 1).times('1e-35'));

describe('a rate of any form', () => {
  it('Das Gupta 1993, example 3.1: births less deaths', () => {
    const { first, second, difference, factors } = decomposeRate({
      first: { births: '19.4', deaths: '10.8' },
      second: { births: '23.7', deaths: '9.5' },
      rate: ({ births, deaths }) => births.minus(deaths),
    });
    expect([first, second, difference].map((one) => one.toFixed(2))).toEqual(['8.60', '14.20', '5.60']);
    expect(factors.births.effect.toFixed(1)).toBe('4.3');
    expect([factors.deaths.first, factors.deaths.second].map((one) => one.toFixed(2))).toEqual(['10.75', '12.05']);
  });

  it('Das Gupta 1993, example 4.3: the sum over age groups of three factors', () => {
    const { first, second, factors } = decomposeRate({
      first: {
        births: [393, 407, 369, 274, 184, 90, 16],
        married: ['.122', '.622', '.903', '.930', '.916', '.873', '.800'],
        women: ['.043', '.041', '.036', '.032', '.026', '.020', '.018'],
      },
      second: {
        births: [488, 452, 338, 156, 63, 22, 3],
        married: ['.082', '.527', '.866', '.941', '.942', '.923', '.876'],
        women: ['.058', '.038', '.032', '.030', '.026', '.023', '.019'],
      },
      rate: 'sum-of-products',
    });
    expect([first, second].map((one) => one.toFixed(5))).toEqual(['38.77463', '27.20318']);
    expect(Object.values(factors).map(({ effect }) => effect.toFixed(6))).toEqual([
      '-7.285632',
      '-2.720633',
      '-1.565181',
    ]);
  });

  it('of products is the indicator, for up to six factors', () => {
    const value = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 6 }), (pairs) => {
        const side = (end: 0 | 1) => Object.fromEntries(pairs.map((pair, index) => [`f${index}`, pair[end]]));
        const { factors } = decomposeRate({ first: side(0), second: side(1), rate: 'product' });
        const given = { factors1: pairs.map(([one]) => one), factors2: pairs.map(([, two]) => two) };
        pairs.forEach((_, factor) => {
          const { value: own } = dasGuptaDecomposition({ ...given, factor });
          expect(factors[`f${factor}`]?.effect.toFixed(20)).toBe(own?.toFixed(20));
        });
      }),
      { numRuns: 30 },
    );
  });

  it('adds up to the difference, whatever the function, and swaps sign with the populations', () => {
    const value = fc.integer({ min: 1, max: 1000 });
    const side = fc.record({ a: value, b: fc.array(value, { minLength: 3, maxLength: 3 }), c: value });
    fc.assert(
      fc.property(side, side, (first, second) => {
        const rate = ({ a, b, c }: { readonly a: Decimal; readonly b: readonly Decimal[]; readonly c: Decimal }) =>
          b.reduce((sum, one) => sum.plus(one.div(a)), c.sqrt());
        const there = decomposeRate({ first, second, rate });
        const back = decomposeRate({ first: second, second: first, rate });
        const sum = Object.values(there.factors).reduce((all, { effect }) => all.plus(effect), new Decimal(0));
        expect(near(sum, there.difference)).toBe(true);
        for (const name of ['a', 'b', 'c'] as const)
          expect(near(there.factors[name].effect, back.factors[name].effect.neg())).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('bad input', () => {
  const two = { first: { a: 1, b: 2 }, second: { a: 1, b: 2 }, rate: 'product' };
  const many = Object.fromEntries(Array.from({ length: 13 }, (_, index) => [`f${index}`, 1]));
  it.each<readonly [string, string, unknown]>([
    ['wrong-type', 'inputs', 5],
    ['wrong-type', 'inputs', { ...two, second: [1, 2] }],
    ['too-small', 'first', { ...two, first: {}, second: {} }],
    ['limit-exceeded', 'first', { first: many, second: many, rate: 'product' }],
    ['unknown-key', 'second.c', { ...two, second: { a: 1, b: 2, c: 3 } }],
    ['wrong-type', 'second.b', { ...two, second: { a: 1 } }],
    ['not-a-number', 'first.a', { ...two, first: { a: 'x', b: 1 } }],
    ['not-a-number', 'first.a[1]', { first: { a: [1, Number.NaN] }, second: { a: [1, 2] }, rate: 'sum-of-products' }],
    ['lengths-differ', 'second.a', { first: { a: [1, 2] }, second: { a: [1] }, rate: 'sum-of-products' }],
    [
      'lengths-differ',
      'first.b',
      { first: { a: [1, 2], b: [1] }, second: { a: [1, 2], b: [1] }, rate: 'sum-of-products' },
    ],
    ['lengths-differ', 'first.a', { first: { a: [1] }, second: { a: [1] }, rate: 'product' }],
    ['not-an-option', 'rate', { ...two, rate: 'mean' }],
    ['wrong-type', 'rate', { ...two, rate: () => 5 }],
    ['not-a-number', 'rate', { ...two, rate: () => new Decimal(Number.NaN) }],
  ])('%s at %s', (code, path, inputs) => {
    expect(issuesOf(inputs)).toContainEqual([code, path]);
  });
});
