import { type Issue, issue } from '../value/issue.js';
import { compareExact, type Exact } from '../value/rate.js';
import { plainText } from '../value/text.js';
import { sameLength } from './ages.js';
import { isZero, sumOf } from './exact.js';
import { confidence } from './interval.js';
import { amount, count, positive, stock } from './items.js';
import { figureText } from './outcome.js';
import { checked, form, listOf, oneOf, optional } from './read.js';

/** `x` of `n`, `n` above 0. */
export const partOfWhole = () =>
  checked(form({ x: count, n: count, confidence, designEffect: optional(positive) }), ({ x, n }) =>
    partIssues({ x, n }),
  );

/** The part at the first name, the whole at the second. */
export function partIssues(given: Readonly<Record<string, Exact>>): readonly Issue[] {
  const [[partName, part], [wholeName, all]] = Object.entries(given) as [[string, Exact], [string, Exact]];
  if (isZero(all)) {
    const expected = { zh: '大于0', en: 'more than 0' };
    return [issue('out-of-range', wholeName, { given: '0', expected })];
  }
  if (compareExact(part, all) <= 0) return [];
  return [
    issue('numerator-above-denominator', partName, { given: figureText(part), expected: plainText(figureText(all)) }),
  ];
}

export const eventCount = () => form({ o: count, confidence });

export const method = () => optional(oneOf('byar', 'exactPoisson'));

export const ratePerPopulation = () =>
  checked(form({ o: count, population: stock, per: positive, confidence, method: method() }), ({ population }) =>
    notZero({ population }),
  );

export const observedAndExpected = () =>
  checked(form({ observed: count, expected: amount, per: optional(positive), confidence, method: method() }), (given) =>
    notZero({ expected: given.expected }),
  );

export const notZero = (given: Readonly<Record<string, Exact>>): readonly Issue[] =>
  Object.entries(given).flatMap(([name, value]) =>
    isZero(value) ? [issue('out-of-range', name, { given: '0', expected: { zh: '大于0', en: 'more than 0' } })] : [],
  );

export const twoParts = () =>
  checked(form({ x1: count, n1: count, x2: count, n2: count, confidence }), ({ x1, n1, x2, n2 }) => [
    ...partIssues({ x1, n1 }),
    ...partIssues({ x2, n2 }),
  ]);

export const maleAndFemale = () =>
  checked(
    form({ male: count, female: count, confidence, method: optional(oneOf('wilson', 'clopperPearson')) }),
    ({ female }) => notZero({ female }),
  );

/** Events and people of each group, and the standard population. */
export const directInputs = () => ({
  counts: listOf(count),
  populations: listOf(stock),
  weights: listOf(amount),
  per: positive,
});

/** Groups of one number, each with people, and a standard that is not empty. */
export const directIssues = (given: {
  readonly counts: readonly Exact[];
  readonly populations: readonly Exact[];
  readonly weights: readonly Exact[];
}): readonly Issue[] => {
  const { counts, populations, weights } = given;
  return [...sameLength({ counts, populations, weights }), ...notZero({ weights: sumOf(weights) })];
};
