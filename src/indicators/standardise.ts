import { type Issue, issue } from '../value/issue.js';
import { compareExact, type Exact, plus, times } from '../value/rate.js';
import { plainText } from '../value/text.js';
import { sameLength } from './ages.js';
import { directRate } from './direct-rate.js';
import { isZero, nth, over, sumOf } from './exact.js';
import { defineIndicator } from './indicator.js';
import { directInputs, directIssues } from './interval-inputs.js';
import { count, positive, stock } from './items.js';
import { figureText, type NotDefined, plainly, ratio, undefinedBecause } from './outcome.js';
import { named } from './population.js';
import { checked, form, listOf, optional } from './read.js';
import type { Unit } from './units.js';

const BRESLOW = 'Preston et al., Demography (2001), 2.3; Breslow & Day, vol. II (1987)';

const perUnit = (per: Exact): Unit => `per ${figureText(per)}` as Unit;

const emptyGroup = (): NotDefined =>
  undefinedBecause('有一个组没有人口，该组没有率。', 'A group without people has no rate.');

/**
 * The rate that a standard population would have at the rates of the groups. A warning of the definition: below 10 events it
 * should not be published.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example directlyStandardisedRate({ counts: [20, 30], populations: [1000, 2000], weights: [1, 1], per: 1000 }).toFixed(1) // '17.5'
 */
export const directlyStandardisedRate = /* @__PURE__ */ defineIndicator({
  id: 'directlyStandardisedRate',
  title: { zh: '直接标准化率', en: 'Directly standardised rate' },
  says: {
    zh: '标准人口按本地各组的率应有的率。',
    en: 'The rate that a standard population would have at the rates of the groups.',
  },
  formula: {
    zh: '（标准权数 × 该组的率）之和 ÷ 标准权数之和',
    en: 'the sum of standard weight × rate of the group ÷ the sum of the weights',
  },
  math: 'k \\cdot \\frac{\\sum_s w_s \\frac{O_s}{N_s}}{\\sum_s w_s}',
  unit: 'per 1000',
  denominators: ['standard'],
  range: { hard: [0, null] },
  misuse: { zh: '不说明标准人口；事件不足 10 例。', en: 'An unstated standard; fewer than 10 events.' },
  source: 'Preston et al., Demography (2001), 2.2; OHID',
  reads: () => checked(form(directInputs()), directIssues),
  compute: ({ per, ...groups }) => {
    const rate = directRate(groups, per);
    if (rate === null) return emptyGroup();
    return plainly(rate.value, {
      unit: perUnit(per),
      parts: { variance: rate.variance },
      denominator: named('standard', sumOf(groups.weights)),
    });
  },
  cases: [
    {
      given: { counts: [20, 30], populations: [1000, 2000], weights: [1, 1], per: 1000 },
      gives: '17.50',
      from: '(20 + 15) over 2',
    },
    { given: { counts: [0], populations: [0], weights: [1], per: 1000 }, gives: null, from: 'nobody in the group' },
  ],
});

const reference = () => ({
  observed: count,
  populations: listOf(stock),
  refCounts: listOf(count),
  refPopulations: listOf(stock),
  per: positive,
});

interface Reference {
  readonly populations: readonly Exact[];
  readonly refCounts: readonly Exact[];
  readonly refPopulations: readonly Exact[];
}

const referenceIssues = ({ populations, refCounts, refPopulations }: Reference): readonly Issue[] =>
  sameLength({ populations, refCounts, refPopulations });

/** The events that the groups would have at the reference rates; `null` where a reference group has no people. */
function expectedEvents({ populations, refCounts, refPopulations }: Reference): Exact | null {
  if (refPopulations.some(isZero)) return null;
  return sumOf(
    populations.map((people, index) => over(times(people, nth(refCounts, index)), nth(refPopulations, index))),
  );
}

/**
 * Observed events for each `per` that the reference rates lead one to expect.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example standardisedMortalityRatio({ observed: 12, populations: [100, 200], refCounts: [1, 5], refPopulations: [50, 125], per: 100 }).toFixed(0) // '120'
 */
export const standardisedMortalityRatio = /* @__PURE__ */ defineIndicator({
  id: 'standardisedMortalityRatio',
  title: { zh: '标准化死亡比（SMR）', en: 'Standardised mortality ratio' },
  says: {
    zh: '实际死亡数与按参照率期望的死亡数之比。',
    en: 'Observed deaths for each that the reference rates lead one to expect, times the multiplier.',
  },
  formula: {
    zh: 'k × 实际死亡 ÷（各组人口 × 参照死亡率）之和',
    en: 'k × observed deaths ÷ the sum of people × reference rate of the groups',
  },
  math: 'k \\cdot \\frac{O}{\\sum_x N_x M_x^{ref}}',
  unit: 'per 100',
  denominators: ['expected'],
  range: { hard: [0, null], plausible: [20, 500] },
  misuse: { zh: '混用以 1 和以 100 为基准的比。', en: 'Ratios on a base of 1 and of 100 mixed.' },
  source: BRESLOW,
  reads: () => checked(form(reference()), referenceIssues),
  compute: ({ observed, per, ...groups }) => {
    const expected = expectedEvents(groups);
    return expected === null ? emptyGroup() : ratio(observed, named('expected', expected), per, perUnit(per));
  },
  cases: [
    {
      given: { observed: 12, populations: [100, 200], refCounts: [1, 5], refPopulations: [50, 125], per: 100 },
      gives: '120.00',
      from: '12 over 2 + 8 expected',
    },
    {
      given: { observed: 1, populations: [5], refCounts: [0], refPopulations: [5], per: 1 },
      gives: null,
      from: 'none expected',
    },
  ],
});

/**
 * The crude rate of the reference population, times observed over expected events.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example indirectlyStandardisedRate({ observed: 12, populations: [100, 200], refCounts: [1, 5], refPopulations: [50, 125], per: 1000 }).toFixed(2) // '41.14'
 */
export const indirectlyStandardisedRate = /* @__PURE__ */ defineIndicator({
  id: 'indirectlyStandardisedRate',
  title: { zh: '间接标准化率', en: 'Indirectly standardised rate' },
  says: {
    zh: '参照人口的粗率乘以标准化死亡比。',
    en: 'The crude rate of the reference population, times observed over expected events.',
  },
  formula: { zh: '标准化死亡比 × 参照粗率', en: 'standardised mortality ratio × crude rate of the reference' },
  math: 'k \\cdot \\frac{O}{\\sum_x N_x M_x^{ref}} \\cdot \\frac{\\sum_x D_x^{ref}}{\\sum_x N_x^{ref}}',
  unit: 'per 1000',
  denominators: ['expected'],
  range: { hard: [0, null] },
  misuse: { zh: '人口结构不同的两个 SMR 相互比较。', en: 'Two SMRs of different populations compared.' },
  source: BRESLOW,
  reads: () =>
    checked(form({ ...reference(), refTotalCount: optional(count), refTotalPopulation: optional(stock) }), (given) => [
      ...referenceIssues(given),
      ...totalIssues(given),
    ]),
  compute: ({ observed, per, refTotalCount, refTotalPopulation, ...groups }) => {
    const expected = expectedEvents(groups);
    if (expected === null) return emptyGroup();
    const crude = over(refTotalCount ?? sumOf(groups.refCounts), refTotalPopulation ?? sumOf(groups.refPopulations));
    return ratio(observed, named('expected', expected), times(per, crude), perUnit(per));
  },
  cases: [
    {
      given: { observed: 12, populations: [100, 200], refCounts: [1, 5], refPopulations: [50, 125], per: 1000 },
      gives: '41.14',
      from: '1.2 × 6000 over 175',
    },
  ],
});

/** Totals of the reference that are smaller than the sum of its groups. */
function totalIssues(given: {
  readonly refPopulations: readonly Exact[];
  readonly refTotalPopulation: Exact | null;
}): readonly Issue[] {
  const { refTotalPopulation, refPopulations } = given;
  const sum = refPopulations.reduce(plus, 0);
  if (refTotalPopulation === null || compareExact(refTotalPopulation, sum) >= 0) return [];
  const expected = plainText(`≥ ${figureText(sum)}`);
  return [issue('out-of-range', 'refTotalPopulation', { given: figureText(refTotalPopulation), expected })];
}
