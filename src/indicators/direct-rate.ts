import { compareExact, type Exact, plus, times } from '../value/rate.js';
import { isZero, nth, over, sumOf } from './exact.js';

interface Groups {
  readonly counts: readonly Exact[];
  readonly populations: readonly Exact[];
  readonly weights: readonly Exact[];
}

interface DirectRate {
  readonly value: Exact;
  /** Of the rate, in the square of its unit. */
  readonly variance: Exact;
  /** Fewer than 10 events, too few for a rate to compare. */
  readonly few: boolean;
}

/** The rate of each group weighted by the standard; `null` where a group with weight has no people. */
export function directRate({ counts, populations, weights }: Groups, per: Exact): DirectRate | null {
  const groups = counts
    .map((events, index) => ({ events, people: nth(populations, index), weight: nth(weights, index) }))
    .filter(({ weight }) => !isZero(weight));
  if (groups.some(({ people }) => isZero(people))) return null;
  const standard = sumOf(weights);
  const rates = groups.map(({ events, people, weight }) => times(weight, over(events, people)));
  const spread = groups.map(({ events, people, weight }) =>
    over(times(times(weight, weight), events), times(people, people)),
  );
  return {
    value: over(times(per, sumOf(rates)), standard),
    variance: over(times(times(per, per), sumOf(spread)), times(standard, standard)),
    few: compareExact(counts.reduce(plus, 0), 10) < 0,
  };
}
