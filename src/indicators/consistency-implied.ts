import { issue } from '../value/issue.js';
import { type Exact, exactToText, fraction, minus, plus, times } from '../value/rate.js';
import { atLeast, meet, onlyOne, quotientRange, type Range, scaled, wholeRange } from './consistency-ranges.js';
import { isZero, over } from './exact.js';
import { defineIndicator } from './indicator.js';
import { count, number, positive, whole } from './items.js';
import { type Outcome, plainly, undefinedBecause } from './outcome.js';
import { checked, form, oneOf, optional } from './read.js';
import { shortened } from './reported.js';

/** A printed rate: `rate` with so many `decimals`, for each `per`. */
const printed = () => ({
  rate: number,
  decimals: whole(0, 30),
  per: positive,
  rounding: optional(oneOf('half-up', 'truncated')),
});

interface Printed {
  readonly rate: Exact;
  readonly decimals: number;
  readonly per: Exact;
  readonly rounding: 'half-up' | 'truncated' | null;
}

/** What a printed rate stands for. */
const standing = ({ rate, decimals, rounding }: Omit<Printed, 'per'>): Range =>
  shortened(rounding ?? 'half-up', rate, fraction(1n, 10n ** BigInt(decimals)));

/** The rate has no more decimals than it is said to have. */
const digitsFit = ({ rate, decimals }: Pick<Printed, 'rate' | 'decimals'>) => {
  const digits = exactToText(rate).split('.')[1]?.length ?? 0;
  const expected = { zh: `不超过${decimals}位小数`, en: `at most ${decimals} decimals` };
  return digits > decimals ? [issue('out-of-range', 'rate', { given: exactToText(rate), expected })] : [];
};

const source = 'Brown and Heathers, The GRIM Test (2017); indicators reference, 8';

/**
 * The denominator that a numerator and a printed rate imply: the point, or an end of the range that rounds to the same rate.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example impliedDenominator({ numerator: 6052, rate: '7.43', decimals: 2, per: 1000, bound: 'point' }).toFixed(0) // '814536'
 */
export const impliedDenominator = /* @__PURE__ */ defineIndicator({
  id: 'impliedDenominator',
  title: { zh: '隐含分母', en: 'Implied denominator' },
  says: {
    zh: '由所印的分子和率反推的分母，或其范围的一端。',
    en: 'The denominator that follows from a printed numerator and rate, or an end of its range.',
  },
  formula: { zh: '基数 × 分子 ÷ 率', en: 'multiplier × numerator ÷ rate' },
  math: '\\frac{k x}{r}',
  unit: 'persons',
  denominators: [],
  range: { hard: [0, null] },
  misuse: {
    zh: '把点值当作确数：所印的率代表一个范围。',
    en: 'Taking the point for exact: a printed rate stands for a range.',
  },
  source,
  reads: () => checked(form({ numerator: count, ...printed(), bound: oneOf('point', 'lower', 'upper') }), digitsFit),
  compute: ({ numerator, bound, per, ...rate }): Outcome => {
    const over0 = undefinedBecause(
      '率为0，分母可以任意大。',
      'The rate is zero, so the denominator may be of any size.',
    );
    const top = times(per, numerator);
    if (bound === 'point') return isZero(rate.rate) ? over0 : plainly(over(top, rate.rate));
    const ends = quotientRange(onlyOne(top), standing(rate));
    const end = bound === 'lower' ? ends?.least : ends?.most;
    return end == null ? over0 : plainly(end.at);
  },
  cases: [
    {
      given: { numerator: '6052', rate: '7.43', decimals: 2, per: '1000', bound: 'lower' },
      gives: '813988',
      from: '6 052 000 over 7.435, by hand',
    },
    {
      given: { numerator: '6052', rate: '7.43', decimals: 2, per: '1000', bound: 'lower', rounding: 'truncated' },
      gives: '813441',
      from: '6 052 000 over 7.44, by hand',
    },
    { given: { numerator: 3, rate: 0, decimals: 1, per: 100, bound: 'point' }, gives: null, from: 'three of how many' },
  ],
});

const numeratorReader = () => checked(form({ ...printed(), n: count }), digitsFit);

/** The whole numerators from 0 on that give a printed rate over `n`; `null` for none. */
function numeratorsOf({ n, per, ...rate }: Printed & { readonly n: Exact }): Range | null {
  if (isZero(n)) return null;
  const counts = meet(scaled(standing(rate), over(n, per)), atLeast(0));
  return counts === null ? null : wholeRange(counts);
}

/**
 * How many whole numerators give a printed rate over this denominator; none: the rate is impossible.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example impliedNumerator({ rate: '97.07', decimals: 2, per: 100, n: 4463 }).toFixed(0) // '0'
 */
export const impliedNumerator = /* @__PURE__ */ defineIndicator({
  id: 'impliedNumerator',
  title: { zh: '可能的整数分子个数', en: 'Number of possible whole numerators' },
  says: {
    zh: '以该分母能得出所印之率的整数分子有几个；没有即为不可能。',
    en: 'How many whole numerators give the printed rate over this denominator; none means that the rate is impossible.',
  },
  formula: {
    zh: '落在分母 × 率的范围 ÷ 基数之内的整数个数',
    en: 'the whole numbers within denominator × range of the rate ÷ multiplier',
  },
  math: '\\#\\left(\\mathbb{Z} \\cap \\left[\\tfrac{n r_{lo}}{k}, \\tfrac{n r_{hi}}{k}\\right)\\right)',
  unit: 'events',
  denominators: [],
  range: { hard: [0, null] },
  misuse: {
    zh: '分母大于基数乘以10的位数次方时仍用此检验：那时任何率都有分子。',
    en: 'Testing where the denominator is above the multiplier times ten to the decimals: then every rate has a numerator.',
  },
  source,
  reads: numeratorReader,
  compute: (inputs): Outcome => {
    const found = numeratorsOf(inputs);
    if (found?.least == null || found.most === null) return plainly(0);
    return plainly(plus(minus(found.most.at, found.least.at), 1));
  },
  cases: [
    {
      given: { rate: '97.07', decimals: 2, per: '100', n: '4463' },
      gives: '0',
      from: '4332 gives 97.06, 4333 gives 97.09',
    },
    { given: { rate: '50', decimals: 0, per: 100, n: 2 }, gives: '1', from: '1 of 2' },
  ],
});

/**
 * The smallest whole numerator that gives a printed rate over this denominator.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example impliedNumeratorFirst({ rate: '97.07', decimals: 2, per: 100, n: 4465 }).toFixed(0) // '4334'
 */
export const impliedNumeratorFirst = /* @__PURE__ */ defineIndicator({
  id: 'impliedNumeratorFirst',
  title: { zh: '最小的可能分子', en: 'Smallest possible numerator' },
  says: {
    zh: '以该分母能得出所印之率的最小整数分子。',
    en: 'The smallest whole numerator that gives the printed rate over this denominator.',
  },
  formula: {
    zh: '不小于分母 × 率的下限 ÷ 基数的最小整数',
    en: 'the smallest whole number not below denominator × lower end of the rate ÷ multiplier',
  },
  math: '\\min\\left(\\mathbb{Z} \\cap \\left[\\tfrac{n r_{lo}}{k}, \\tfrac{n r_{hi}}{k}\\right)\\right)',
  unit: 'events',
  denominators: [],
  range: { hard: [0, null] },
  misuse: { zh: '有几个可能的分子时当作唯一的。', en: 'Taken for the only one where several are possible.' },
  source,
  reads: numeratorReader,
  compute: (inputs): Outcome => {
    const found = numeratorsOf(inputs);
    return found?.least == null
      ? undefinedBecause('没有整数分子能得出所印之率。', 'No whole numerator gives the printed rate.')
      : plainly(found.least.at);
  },
  cases: [
    {
      given: { rate: '88.1', decimals: 1, per: '100', n: '932' },
      gives: '821',
      from: '820 gives 87.98, 822 gives 88.20',
    },
    { given: { rate: '97.07', decimals: 2, per: '100', n: '4463' }, gives: null, from: 'no numerator at all' },
  ],
});
