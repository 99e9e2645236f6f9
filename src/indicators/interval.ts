import { ArgumentError, issue, refuse, shown } from '../value/issue.js';
import { compareExact, Decimal, type Exact } from '../value/rate.js';
import type { Text } from '../value/text.js';
import { asDecimal } from './exact.js';
import { objectAt } from './kinds.js';
import { exactFrom, type NumberInput } from './numbers.js';
import { normalQuantile } from './quantiles.js';
import { bad, good, type Item, type Reader } from './read.js';
import { mixed } from './tags.js';

/** The methods by which an interval is computed. */
const INTERVAL_METHODS = {
  wilson: { zh: '威尔逊（无连续性校正）', en: 'Wilson, without continuity correction' },
  clopperPearson: { zh: '克洛珀–皮尔逊（精确）', en: 'Clopper–Pearson, exact' },
  byar: { zh: '拜尔近似', en: "Byar's approximation" },
  exactPoisson: { zh: '泊松精确（Garwood）', en: 'exact Poisson (Garwood)' },
  dobson: { zh: '多布森（标准化率）', en: 'Dobson, for a standardised rate' },
  newcombe: { zh: '纽科姆（两比例之差）', en: 'Newcombe, for a difference of proportions' },
  chiang: { zh: '蒋庆琅方差，开口组按 Silcocks', en: "Chiang's variance, the open group by Silcocks" },
} as const satisfies Record<string, Text>;

export type IntervalMethod = keyof typeof INTERVAL_METHODS;

/** A confidence interval. It describes chance in a sample or a super-population: a complete enumeration has none. */
export interface Interval {
  readonly method: IntervalMethod;
  readonly estimate: Decimal;
  readonly lower: Decimal;
  readonly upper: Decimal;
  /** The probability with which such intervals cover the true value, 0.95 for 95 %. */
  readonly confidence: Decimal;
}

/** What every interval may be asked for. */
export interface IntervalOptions {
  /** Between 0 and 1; default 0.95. */
  readonly confidence?: NumberInput;
}

/** The two ends of an interval, and what lies between. */
export interface Limits {
  readonly estimate: Decimal;
  readonly lower: Decimal;
  readonly upper: Decimal;
}

const CONFIDENCE: Text = { zh: '大于0、小于1的数，例如 0.95', en: 'a number above 0 and below 1, such as 0.95' };
const DEFAULT_CONFIDENCE = '0.95';

/** The probability of covering, default 0.95. */
export const confidence: Item<NumberInput | undefined, Decimal> = {
  says: CONFIDENCE,
  optional: true,
  read: (given, path) => {
    if (given === undefined) return good(new Decimal(DEFAULT_CONFIDENCE));
    const read = exactFrom(given);
    const stand = new Decimal(DEFAULT_CONFIDENCE);
    if (!('exact' in read)) return bad(stand, issue(read.problem, path, { given: shown(given), expected: CONFIDENCE }));
    return compareExact(read.exact, 0) > 0 && compareExact(read.exact, 1) < 0
      ? good(asDecimal(read.exact))
      : bad(stand, issue('out-of-range', path, { given: shown(given), expected: CONFIDENCE }));
  },
};

/** The probability left out at each end. */
export const tailOf = (covered: Decimal): Decimal => new Decimal(1).minus(covered).div(2);

/** The normal quantile of the confidence: 1.96 for 95 %. */
export const zOf = (covered: Decimal): Decimal => normalQuantile(new Decimal(1).minus(tailOf(covered)));

/** Reads the inputs of an interval. @throws {ArgumentError} with every problem. */
export function readInputs<Given, Value>(reader: Reader<Given, Value>, inputs: unknown): Value {
  const { value, problems, tags } = reader.read(objectAt(inputs, 'inputs'), '');
  refuse(ArgumentError, problems);
  refuse(ArgumentError, mixed(tags));
  return value;
}

/** Whole events only: the exact methods count terms one by one. */
export function wholeCount(value: Exact, path: string): number {
  const most = 1e8;
  if (typeof value === 'number' && value <= most) return value;
  const expected = { zh: `0至${most}的整数`, en: `a whole number from 0 to ${most}` };
  throw new ArgumentError([issue('out-of-range', path, { given: asDecimal(value).toFixed(), expected })]);
}

export const intervalOf = (method: IntervalMethod, limits: Limits, covered: Decimal): Interval =>
  Object.freeze({ method, ...limits, confidence: covered });
