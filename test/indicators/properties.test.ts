import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byarInterval,
  clopperPearsonInterval,
  crudeBirthRate,
  crudeDeathRate,
  dasGuptaDecomposition,
  exactPoissonInterval,
  type Indicator,
  type Interval,
  kitagawaDecomposition,
  lifeExpectancy,
  lifeExpectancyInterval,
  lifeTable,
  naturalIncreaseRate,
  totalFertilityRate,
  wilsonInterval,
} from '../../src/indicators/index.js';
import { fraction, minus, plus } from '../../src/value/rate.js';

const exactOf = ({ exact }: Indicator) => {
  if (exact === null) throw new Error('not exact');
  return fraction(exact.numerator, exact.denominator);
};
const people = fc.integer({ min: 1000, max: 10 ** 9 });
const events = fc.integer({ min: 0, max: 1000 });

describe('rates', () => {
  it('add up: natural increase is births less deaths, exactly', () => {
    fc.assert(
      fc.property(events, events, people, people, (births, deaths, populationStart, populationEnd) => {
        const during = { populationStart, populationEnd };
        const increase = exactOf(naturalIncreaseRate({ births, deaths, ...during }));
        const parts = minus(
          exactOf(crudeBirthRate({ births, ...during })),
          exactOf(crudeDeathRate({ deaths, ...during })),
        );
        expect(increase).toEqual(parts);
      }),
    );
  });

  it('do not change with the unit in which all is counted', () => {
    fc.assert(
      fc.property(events, people, (births, population) => {
        const inTenThousands = crudeBirthRate({ births: `${births}万`, population: `${population}万人` });
        expect(exactOf(inTenThousands)).toEqual(exactOf(crudeBirthRate({ births, population })));
      }),
    );
  });

  it('of orders add up to the total', () => {
    const rates = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(rates, rates, (first, later) => {
        const tfr = (list: readonly number[]) => exactOf(totalFertilityRate({ rates: list, width: 5, per: 1000 }));
        expect(tfr(first.map((rate, index) => rate + (later[index] ?? 0)))).toEqual(plus(tfr(first), tfr(later)));
      }),
    );
  });
});

describe('intervals', () => {
  const width = ({ lower, upper }: Interval) => upper.minus(lower);
  const holds = ({ lower, estimate, upper }: Interval) =>
    lower.lessThanOrEqualTo(estimate) && estimate.lessThanOrEqualTo(upper);

  it('of proportions hold the estimate, stay within 0 and 1, and shrink with n', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 200 }), (n, some) => {
        const x = Math.min(some, n);
        for (const interval of [wilsonInterval, clopperPearsonInterval]) {
          const one = interval({ x, n });
          expect(holds(one)).toBe(true);
          expect(one.lower.greaterThanOrEqualTo(0) && one.upper.lessThanOrEqualTo(1)).toBe(true);
          expect(width(interval({ x: 4 * x, n: 4 * n })).lessThan(width(one))).toBe(true);
          expect(width(interval({ x, n, confidence: '0.998' })).greaterThan(width(one))).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('of counts hold the count, and shrink beside it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (o) => {
        for (const interval of [byarInterval, exactPoissonInterval]) {
          expect(holds(interval({ o }))).toBe(true);
          expect(width(interval({ o: 4 * o })).lessThan(width(interval({ o })).times(4))).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('a life table', () => {
  const ages = [0, 1, 5, 10, 15, 20, 25, 30];
  const group = fc.record({ people: fc.integer({ min: 500, max: 10 ** 6 }), deaths: fc.integer({ min: 1, max: 90 }) });
  const groups = fc.array(group, { minLength: ages.length, maxLength: ages.length });
  const inputs = (list: readonly { readonly people: number; readonly deaths: number }[]) => ({
    ages,
    population: list.map((one) => one.people),
    deaths: list.map((one) => one.deaths),
    nax: 'chiang' as const,
  });

  it('keeps its identities', () => {
    fc.assert(
      fc.property(groups, (list) => {
        const { rows, radix } = lifeTable(inputs(list));
        const total = rows.reduce((sum, { d }) => sum.plus(d), radix.times(0));
        expect(total.minus(radix).abs().lessThan('1e-25')).toBe(true);
        rows.forEach(({ l, d, L, T, e, q, m }, index) => {
          const next = rows[index + 1];
          expect(
            l
              .minus(d)
              .minus(next?.l ?? 0)
              .abs()
              .lessThan('1e-25'),
          ).toBe(true);
          expect(
            T.minus(L)
              .minus(next?.T ?? 0)
              .abs()
              .lessThan('1e-25'),
          ).toBe(true);
          expect(e?.times(l).minus(T).abs().lessThan('1e-25')).toBe(true);
          expect(d.minus(L.times(m)).abs().lessThan('1e-25')).toBe(true);
          expect(q.greaterThan(0) && q.lessThanOrEqualTo(1)).toBe(true);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('does not change its expectancy with the radix or the unit', () => {
    fc.assert(
      fc.property(groups, fc.integer({ min: 1, max: 10 ** 6 }), (list, radix) => {
        const one = exactOf(lifeExpectancy(inputs(list)));
        expect(exactOf(lifeExpectancy({ ...inputs(list), radix }))).toEqual(one);
        const tenfold = list.map(({ people, deaths }) => ({ people: people * 10, deaths: deaths * 10 }));
        expect(exactOf(lifeExpectancy(inputs(tenfold)))).toEqual(one);
        const interval = lifeExpectancyInterval({ ...inputs(list), atAge: 0 });
        const narrower = lifeExpectancyInterval({ ...inputs(tenfold), atAge: 0 });
        const [wide, narrow] = [interval, narrower].map(({ lower, upper }) => upper.minus(lower));
        expect(narrow?.lessThan(wide ?? 0)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('decompositions', () => {
  const value = fc.integer({ min: -1000, max: 1000 });
  it('add up exactly, for any number of factors', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 8 }), (pairs) => {
        const [factors1, factors2] = [pairs.map(([one]) => one), pairs.map(([, two]) => two)];
        const effects = pairs.map((_, factor) => exactOf(dasGuptaDecomposition({ factors1, factors2, factor })));
        const product = (list: readonly number[]) => list.reduce((all, one) => all * BigInt(one), 1n);
        expect(effects.reduce(plus, 0)).toEqual(fraction(product(factors2) - product(factors1), 1n));
      }),
    );
  });

  it('of crude rates add up exactly to their difference', () => {
    const size = fc.integer({ min: 1, max: 10 ** 6 });
    fc.assert(
      fc.property(fc.array(fc.tuple(size, size, value, value), { minLength: 1, maxLength: 9 }), (list) => {
        const given = {
          size1: list.map(([one]) => one),
          size2: list.map(([, two]) => two),
          rates1: list.map(([, , one]) => one),
          rates2: list.map(([, , , two]) => two),
        };
        const crude = (sizes: readonly number[], rates: readonly number[]) =>
          fraction(
            sizes.reduce((sum, one, index) => sum + BigInt(one) * BigInt(rates[index] ?? 0), 0n),
            sizes.reduce((sum, one) => sum + BigInt(one), 0n),
          );
        const difference = minus(crude(given.size2, given.rates2), crude(given.size1, given.rates1));
        const effects = (['rate', 'composition'] as const).map((effect) =>
          exactOf(kitagawaDecomposition({ ...given, effect })),
        );
        expect(effects.reduce(plus, 0)).toEqual(difference);
        expect(exactOf(kitagawaDecomposition(given))).toEqual(difference);
      }),
    );
  });
});
