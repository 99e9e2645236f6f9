import { Decimal, type Exact } from '../value/rate.js';
import { asDecimal, isZero, over } from './exact.js';
import { type Limits, tailOf, wholeCount, zOf } from './interval.js';
import { betaQuantile, gammaQuantile } from './quantiles.js';

const ZERO = (): Decimal => new Decimal(0);
const ONE = (): Decimal => new Decimal(1);

/** Wilson's limits for `x` of `n`, `n` above 0; `effect` is the design effect of a sample survey. */
export function wilsonLimits(x: Exact, n: Exact, covered: Decimal, effect: Exact = 1): Limits {
  const z2 = zOf(covered).pow(2).times(asDecimal(effect));
  const [successes, trials, share] = [asDecimal(x), asDecimal(n), asDecimal(over(x, n))];
  const middle = successes.times(2).plus(z2);
  const reach = z2.sqrt().times(z2.plus(successes.times(4).times(ONE().minus(share))).sqrt());
  const width = trials.plus(z2).times(2);
  return {
    estimate: share,
    // At the ends the root is exact in theory only.
    lower: isZero(x) ? ZERO() : middle.minus(reach).div(width),
    upper: share.equals(1) ? ONE() : middle.plus(reach).div(width),
  };
}

/** The limits at which the tail of the binomial distribution is as large as the part left out. */
export function clopperPearsonLimits(x: Exact, n: Exact, covered: Decimal): Limits {
  const [successes, trials, tail] = [wholeCount(x, 'x'), wholeCount(n, 'n'), tailOf(covered)];
  return {
    estimate: asDecimal(over(x, n)),
    lower: successes === 0 ? ZERO() : betaQuantile(tail, successes, trials - successes + 1),
    upper: successes === trials ? ONE() : betaQuantile(ONE().minus(tail), successes + 1, trials - successes),
  };
}

/** Byar's approximation for a count of events; where the formula falls below 0 (1 event at 99.8 %), the limit is 0. */
export function byarLimits(o: Exact, covered: Decimal): Limits {
  const z = zOf(covered);
  const cube = (count: Decimal, sign: 1 | -1): Decimal =>
    ONE()
      .minus(ONE().div(count.times(9)))
      .plus(z.times(sign).div(count.sqrt().times(3)))
      .pow(3)
      .times(count);
  const events = asDecimal(o);
  const lower = isZero(o) ? ZERO() : Decimal.max(0, cube(events, -1));
  return { estimate: events, lower, upper: cube(events.plus(1), 1) };
}

/** The limits at which the tail of the Poisson distribution is as large as the part left out. */
export function exactPoissonLimits(o: Exact, covered: Decimal): Limits {
  const [events, tail] = [wholeCount(o, 'o'), tailOf(covered)];
  return {
    estimate: asDecimal(o),
    lower: events === 0 ? ZERO() : gammaQuantile(tail, events),
    upper: gammaQuantile(ONE().minus(tail), events + 1),
  };
}

/** Byar's limits from 10 events on, the exact ones below, unless a method is named. */
export function countLimits(o: Exact, covered: Decimal, method: 'byar' | 'exactPoisson' | null): Limits {
  return methodOfCount(o, method) === 'byar' ? byarLimits(o, covered) : exactPoissonLimits(o, covered);
}

export const methodOfCount = (o: Exact, method: 'byar' | 'exactPoisson' | null): 'byar' | 'exactPoisson' =>
  method ?? (asDecimal(o).lessThan(10) ? 'exactPoisson' : 'byar');

/** `per × limit / by` for each end. */
export function scaled({ estimate, lower, upper }: Limits, per: Exact, by: Exact): Limits {
  const factor = asDecimal(over(per, by));
  return { estimate: estimate.times(factor), lower: lower.times(factor), upper: upper.times(factor) };
}

/** Newcombe's limits for the first proportion less the second, from two Wilson intervals. */
export function newcombeLimits(first: Limits, second: Limits): Limits {
  const estimate = first.estimate.minus(second.estimate);
  const apart = (a: Decimal, b: Decimal): Decimal => a.pow(2).plus(b.pow(2)).sqrt();
  return {
    estimate,
    lower: estimate.minus(apart(first.estimate.minus(first.lower), second.upper.minus(second.estimate))),
    upper: estimate.plus(apart(first.upper.minus(first.estimate), second.estimate.minus(second.lower))),
  };
}

/** `100 p / (1 − p)` of each end: a ratio of males to females from the share of males. */
export function asSexRatio({ estimate, lower, upper }: Limits): Limits {
  const ratio = (share: Decimal): Decimal => share.times(100).div(ONE().minus(share));
  return { estimate: ratio(estimate), lower: ratio(lower), upper: ratio(upper) };
}

/** The rate and its interval from limits of the total count: DSR + √(Var / O) × (limit − O). */
export function dobsonLimits(rate: Exact, variance: Exact, events: Exact, total: Limits): Limits {
  const scale = asDecimal(over(variance, events)).sqrt();
  const estimate = asDecimal(rate);
  const at = (limit: Decimal): Decimal => estimate.plus(scale.times(limit.minus(total.estimate)));
  return { estimate, lower: at(total.lower), upper: at(total.upper) };
}
