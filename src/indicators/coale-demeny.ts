import { compareExact, type Exact, fraction, minus, plus, times } from '../value/rate.js';
import { over } from './exact.js';

export type Sex = 'male' | 'female';

const thousandths = (number: number): Exact => fraction(BigInt(number), 1000n);

/** Preston et al., table 3.3: the values in thousandths, from `m0` = 0.107 on and below it. */
const WEST = {
  male: { high: [330, 1352], low: { a0: [45, 2684], a1: [1651, 2816] } },
  female: { high: [350, 1361], low: { a0: [53, 2800], a1: [1522, 1518] } },
} as const;

/** Years lived in the first year, and at ages 1 to 4, by those who die in them: the West model of Coale and Demeny. */
export function coaleDemeny(m0: Exact, sex: Sex): { readonly a0: Exact; readonly a1: Exact } {
  const { high, low } = WEST[sex];
  if (compareExact(m0, thousandths(107)) >= 0) return { a0: thousandths(high[0]), a1: thousandths(high[1]) };
  return {
    a0: plus(thousandths(low.a0[0]), times(thousandths(low.a0[1]), m0)),
    a1: minus(thousandths(low.a1[0]), times(thousandths(low.a1[1]), m0)),
  };
}

/** Both sexes together: the two weighted by the boys and girls born, `sexRatioAtBirth` boys for 100 girls. */
export function coaleDemenyBoth(m0: Exact, sexRatioAtBirth: Exact): { readonly a0: Exact; readonly a1: Exact } {
  const [boys, girls] = [coaleDemeny(m0, 'male'), coaleDemeny(m0, 'female')];
  const weigh = (boy: Exact, girl: Exact): Exact =>
    over(plus(times(boy, sexRatioAtBirth), times(girl, 100)), plus(sexRatioAtBirth, 100));
  return { a0: weigh(boys.a0, girls.a0), a1: weigh(boys.a1, girls.a1) };
}
