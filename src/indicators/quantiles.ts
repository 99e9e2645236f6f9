import jstat from 'jstat';
import { Decimal } from '../value/rate.js';

/**
 * Quantiles to 30 digits and more. The library gives a first value in floating point; Newton's steps then refine it with sums of
 * exact binomial and Poisson terms. The terms are summed relative to one of them and divided by the sum of all, so that no
 * factorial, and no error of one, comes in.
 */

/** The value below which the standard normal distribution has this probability, above 0.5 and below 1. */
export function normalQuantile(probability: Decimal): Decimal {
  return refine(new Decimal(jstat.jStat.normal.inv(probability.toNumber(), 0, 1)), (z) => {
    const density = z.times(z).div(-2).exp().div(Decimal.acos(-1).times(2).sqrt());
    return { error: density.times(oddSeries(z)).plus('0.5').minus(probability), slope: density };
  });
}

/** x + x³/3 + x⁵/(3·5) + …: the area from 0 to x over the density at x. */
function oddSeries(x: Decimal): Decimal {
  let [term, sum] = [x, x];
  for (let odd = 3; term.greaterThan(sum.times(TINY)); odd += 2) {
    term = term.times(x).times(x).div(odd);
    sum = sum.plus(term);
  }
  return sum;
}

const TINY = '1e-36';

/** The value below which the gamma distribution of this whole shape has this probability. */
export function gammaQuantile(probability: Decimal, shape: number): Decimal {
  const start = jstat.jStat.gammapinv(probability.toNumber(), shape);
  return refine(new Decimal(start), (mean) => {
    // P(at least `shape` events): the terms from `shape` on, as a share of all, each relative to the first of them.
    const from = sumWhile((step) => mean.div(shape + step));
    const below = sumWhile((step) => (step > shape ? null : new Decimal(shape - step + 1).div(mean))).minus(1);
    const all = from.plus(below);
    return { error: from.div(all).minus(probability), slope: new Decimal(shape).div(mean).div(all) };
  });
}

/** The value below which the beta distribution of these whole shapes has this probability. */
export function betaQuantile(probability: Decimal, alpha: number, beta: number): Decimal {
  const start = jstat.jStat.ibetainv(probability.toNumber(), alpha, beta);
  const trials = alpha + beta - 1;
  return refine(new Decimal(start), (share) => {
    const odds = share.div(new Decimal(1).minus(share));
    const from = sumWhile((step) => {
      const successes = alpha + step;
      return successes > trials ? null : odds.times(trials - successes + 1).div(successes);
    });
    const below = sumWhile((step) => {
      const successes = alpha - step;
      return successes < 0 ? null : new Decimal(successes + 1).div(odds).div(trials - successes);
    }).minus(1);
    const all = from.plus(below);
    return { error: from.div(all).minus(probability), slope: new Decimal(alpha).div(share).div(all) };
  });
}

/** 1 + r₁ + r₁r₂ + …, until the terms no longer count or the ratios end. */
function sumWhile(ratio: (step: number) => Decimal | null): Decimal {
  let [term, sum] = [new Decimal(1), new Decimal(1)];
  for (let step = 1; ; step++) {
    const next = ratio(step);
    if (next === null) return sum;
    term = term.times(next);
    sum = sum.plus(term);
    if (next.lessThan(1) && term.lessThan(sum.times(TINY))) return sum;
  }
}

/** Newton's steps until they no longer change the 32nd digit. */
function refine(start: Decimal, at: (value: Decimal) => { readonly error: Decimal; readonly slope: Decimal }): Decimal {
  let value = start;
  for (let step = 0; step < 50; step++) {
    const { error, slope } = at(value);
    const change = error.div(slope);
    value = value.minus(change);
    if (change.abs().lessThan(value.abs().times('1e-32'))) break;
  }
  return value;
}
