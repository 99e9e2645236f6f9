import { type Issue, issue } from '../value/issue.js';
import { compareExact, Decimal, type Exact, fraction, plus, times } from '../value/rate.js';
import { plainText } from '../value/text.js';
import { contiguous, sameLength } from './ages.js';
import { asDecimal, isZero, nth, over, sumOfProducts } from './exact.js';
import { defineIndicator } from './indicator.js';
import { amount, count, positive } from './items.js';
import { figureText, type Outcome, plainly, undefinedBecause } from './outcome.js';
import { checked, either, form, listOf, optional } from './read.js';

const noBirths = (): Outcome =>
  undefinedBecause('没有出生，女婴比重无从计算。', 'There are no births to take the share of girls from.');

/**
 * The daughters that a woman would bear at the rates of one year: the total fertility rate times the share of girls, or the sum
 * of the rates of daughters.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example grossReproductionRate({ totalFertilityRate: '2.05', sexRatioAtBirth: 105 }).toFixed(3) // '1.000'
 * @example grossReproductionRate({ totalFertilityRate: '1.18110', maleBirths: 54, femaleBirths: 46 }).toFixed(4) // '0.5433'
 */
export const grossReproductionRate = /* @__PURE__ */ defineIndicator({
  id: 'grossReproductionRate',
  title: { zh: '粗再生产率', en: 'Gross reproduction rate' },
  says: {
    zh: '假如一名妇女按某一年的生育率度过育龄期，一生所生的女儿数。',
    en: 'Daughters a woman would bear if she lived from 15 to 49 at the birth rates of this one year.',
  },
  formula: { zh: '总和生育率 × 出生中女婴的比重', en: 'total fertility rate × the share of girls among births' },
  math: 'TFR \\cdot \\frac{B_f}{B_m + B_f} = n \\sum_x m_x',
  unit: 'daughters per woman',
  denominators: [],
  range: { hard: [0, null], plausible: [0.2, 5] },
  misuse: { zh: '出生性别比已知而仍用 100/205。', en: 'Fixed 100/205 although the ratio at birth is known.' },
  source: 'Preston et al., Demography (2001), 5.5',
  reads: () =>
    either(
      form({ totalFertilityRate: amount, sexRatioAtBirth: amount }),
      form({ totalFertilityRate: amount, maleBirths: count, femaleBirths: count }),
      form({ daughters: listOf(amount), width: positive, per: positive }),
    ),
  compute: (given) => {
    if ('daughters' in given) {
      const sum = sumOfProducts(
        given.daughters,
        given.daughters.map(() => given.width),
      );
      return plainly(over(sum, given.per));
    }
    const [girls, all] =
      'sexRatioAtBirth' in given
        ? [100, plus(100, given.sexRatioAtBirth)]
        : [given.femaleBirths, plus(given.maleBirths, given.femaleBirths)];
    return isZero(all) ? noBirths() : plainly(over(times(given.totalFertilityRate, girls), all));
  },
  cases: [
    { given: { totalFertilityRate: '2.05', sexRatioAtBirth: '105' }, gives: '1.000', from: '2.05 over 2.05' },
    { given: { daughters: [20, 40], width: 5, per: 1000 }, gives: '0.30', from: '5 × 0.06' },
    { given: { totalFertilityRate: 2, maleBirths: 0, femaleBirths: 0 }, gives: null, from: 'no births' },
  ],
});

const years = () => ({ nLx: listOf(amount), daughters: listOf(amount), radix: optional(positive) });

/**
 * The daughters that a newborn girl will bear at the birth and death rates of one year. `nLx` are years lived for a radix of
 * `radix` (1 if it is not given), `daughters` births of girls per woman.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example netReproductionRate({ nLx: [4.7, 4.6], daughters: [0.1, 0.2] }).toFixed(2) // '1.39'
 */
export const netReproductionRate = /* @__PURE__ */ defineIndicator({
  id: 'netReproductionRate',
  title: { zh: '净再生产率', en: 'Net reproduction rate' },
  says: {
    zh: '按某一年的生育率和死亡率，一名新生女婴一生所生的女儿数。',
    en: 'Daughters that a newborn girl will bear at the birth and death rates of this one year.',
  },
  formula: {
    zh: '各年龄组的女儿生育率 × 生存人年数 ÷ 基数之和',
    en: 'the sum over the age groups of rate of daughters × years lived ÷ radix',
  },
  math: '\\sum_x m_x \\frac{{}_nL_x}{l_0}',
  unit: 'daughters per woman',
  denominators: [],
  range: { hard: [0, null], plausible: [0.2, 5] },
  misuse: { zh: '人年数与基数不配；用男女合计的率。', en: 'Years lived with another radix; both-sex rates.' },
  source: 'Preston et al., Demography (2001), 5.5 and box 7.1',
  reads: () => checked(form(years()), sameYears),
  compute: ({ nLx, daughters, radix }) => plainly(over(sumOfProducts(nLx, daughters), radix ?? 1)),
  cases: [
    {
      given: {
        nLx: ['4.6674', '4.63097', '4.58518', '4.53206', '4.46912', '4.39135', '4.28969'],
        daughters: ['0.00567', '0.06627', '0.11204', '0.07889', '0.05075', '0.0159', '0.0061'],
      },
      gives: '1.527414',
      from: 'Preston et al., box 7.1',
    },
    { given: { nLx: [470000, 460000], daughters: [0.1, 0.2], radix: 100000 }, gives: '1.39', from: '0.47 + 0.92' },
  ],
});

interface Years {
  readonly nLx: readonly Exact[];
  readonly daughters: readonly Exact[];
  readonly radix: Exact | null;
}

const sameYears = ({ nLx, daughters }: Years): readonly Issue[] => [
  ...sameLength({ nLx, daughters }),
  ...risingYears(nLx, daughters),
];

/** Years lived never rise with age among groups of one width, as those of childbearing are: a rise is a misprint. */
const risingYears = (nLx: readonly Exact[], daughters: readonly Exact[]): readonly Issue[] =>
  nLx.flatMap((years, index) => {
    const before = nLx[index - 1];
    const bearing = !isZero(nth(daughters, index)) || !isZero(daughters[index - 1] ?? 0);
    if (before === undefined || !bearing || compareExact(years, before) <= 0) return [];
    const path = `nLx[${index}]`;
    return [issue('not-monotone', path, { given: figureText(years), expected: plainText(`nLx[${index - 1}]`) })];
  });

/** Nobody lives more than the width of a group in it. */
const tooManyYears = ({ nLx, radix }: Years, width: Exact): readonly Issue[] => {
  const most = times(width, radix ?? 1);
  const expected = { zh: `0至${figureText(most)}（组距 × 基数）`, en: `0 to ${figureText(most)} (width × radix)` };
  return nLx.flatMap((years, index) =>
    compareExact(years, most) > 0
      ? [issue('out-of-range', `nLx[${index}]`, { given: figureText(years), expected })]
      : [],
  );
};

/**
 * The growth rate at which a population settles if the birth and death rates of one year go on for ever: the root of Lotka's
 * equation.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example intrinsicGrowthRate({ ages: [25], width: 5, nLx: [4.5], daughters: [0.25] }).toFixed(6) // '0.004283'
 */
export const intrinsicGrowthRate = /* @__PURE__ */ defineIndicator({
  id: 'intrinsicGrowthRate',
  title: { zh: '内在增长率', en: 'Intrinsic growth rate' },
  says: {
    zh: '某一年的生育率和死亡率长期不变时，人口最终的年增长率。',
    en: 'The growth rate at which a population settles if the birth and death rates of one year go on for ever.',
  },
  formula: {
    zh: '使各年龄组 e^(−r × 组中值) × 人年数 × 女儿生育率之和等于 1 的 r',
    en: 'the r at which the sum of e^(−r × middle of the group) × years lived × rate of daughters is 1',
  },
  math: '\\sum_x e^{-r (x + n/2)} \\frac{{}_nL_x}{l_0} m_x = 1',
  unit: 'per year',
  denominators: [],
  range: { hard: [null, null], plausible: [-0.05, 0.05] },
  misuse: { zh: '以 ln(净再生产率) ÷ 27 作为结果。', en: 'ln NRR / 27 given as the result.' },
  source: 'Preston et al., Demography (2001), 7.3',
  reads: () =>
    checked(form({ ages: listOf(amount), width: positive, ...years() }), ({ ages, width, ...told }) => [
      ...sameLength({ ages, nLx: told.nLx }),
      ...sameYears(told),
      ...tooManyYears(told, width),
      ...contiguous(
        ages,
        ages.map(() => width),
        'ages',
      ),
    ]),
  compute: ({ ages, width, nLx, daughters, radix }) => {
    const middles = ages.map((age) => asDecimal(plus(age, times(width, fraction(1n, 2n)))));
    const net = nLx.map((lived, index) => asDecimal(over(times(lived, nth(daughters, index)), radix ?? 1)));
    if (net.every((births) => births.isZero()))
      return undefinedBecause('没有生育，方程无解。', 'There are no births, so the equation has no root.');
    return plainly(lotkaRoot(middles, net));
  },
  cases: [
    {
      given: {
        ages: ['15', '20', '25', '30', '35', '40', '45'],
        width: 5,
        nLx: ['4.6674', '4.63097', '4.58518', '4.53206', '4.46912', '4.39135', '4.28969'],
        daughters: ['0.00567', '0.06627', '0.11204', '0.07889', '0.05075', '0.0159', '0.0061'],
      },
      gives: '0.01424406',
      from: 'Preston et al., box 7.1',
    },
    { given: { ages: [25], width: 5, nLx: [4.5], daughters: [0] }, gives: null, from: 'no births' },
  ],
});

/** Newton's method on the logarithm of the sum, which is convex and all but straight in r: a few steps from anywhere. */
function lotkaRoot(middles: readonly Decimal[], net: readonly Decimal[]): Decimal {
  let rate = new Decimal(0);
  for (let step = 0; step < 100; step++) {
    const terms = net.map((births, index) => births.times(nth(middles, index).times(rate).neg().exp()));
    const sum = terms.reduce((total, term) => total.plus(term), new Decimal(0));
    const slope = terms.reduce((total, term, index) => total.plus(term.times(nth(middles, index))), new Decimal(0));
    const change = sum.ln().times(sum).div(slope);
    rate = rate.plus(change);
    if (change.abs().lessThan('1e-36')) break;
  }
  return rate;
}
