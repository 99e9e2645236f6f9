import { defineIndicator } from './indicator.js';
import { confidence } from './interval.js';
import { byarLimits, clopperPearsonLimits, exactPoissonLimits, wilsonLimits } from './interval-formulas.js';
import { partIssues } from './interval-inputs.js';
import { count, positive } from './items.js';
import { plainly } from './outcome.js';
import { checked, form, oneOf, optional } from './read.js';

const bound = () => oneOf('lower', 'upper');

/**
 * One end of the Wilson confidence interval of a proportion.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example wilson({ x: '65', n: '100', confidence: '0.95', bound: 'lower' }).toFixed(10) // '0.5525444330'
 */
export const wilson = /* @__PURE__ */ defineIndicator({
  id: 'wilson',
  title: { zh: '威尔逊区间的端点', en: 'Limit of the Wilson interval' },
  says: { zh: '比例的威尔逊置信区间的一端。', en: 'One end of the Wilson confidence interval of a proportion.' },
  formula: {
    zh: 'x、n 与正态分位数 z 的二次方程的根',
    en: 'the root of a quadratic equation in x, n and the normal quantile z',
  },
  math: '\\frac{2x + z^2 \\mp z \\sqrt{z^2 + 4x(1 - x/n)}}{2(n + z^2)}',
  unit: 'ratio',
  denominators: [],
  range: { hard: [0, 1] },
  misuse: { zh: '把全面调查的结果说成有抽样误差。', en: 'An interval for a complete enumeration presented as such.' },
  source: 'Wilson, JASA 22 (1927)',
  reads: () =>
    checked(form({ x: count, n: count, confidence, bound: bound(), designEffect: optional(positive) }), ({ x, n }) =>
      partIssues({ x, n }),
    ),
  compute: ({ x, n, confidence: covered, bound: end, designEffect }) =>
    plainly(wilsonLimits(x, n, covered, designEffect ?? 1)[end]),
  cases: [
    {
      given: { x: '65', n: '100', confidence: '0.95', bound: 'lower' },
      gives: '0.5525444330',
      from: 'PHEindicatormethods',
    },
  ],
});

/**
 * One end of the exact confidence interval of a proportion.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example clopperPearson({ x: '821', n: '932', confidence: '0.95', bound: 'upper' }).toFixed(6) // '0.901003'
 */
export const clopperPearson = /* @__PURE__ */ defineIndicator({
  id: 'clopperPearson',
  title: { zh: '克洛珀–皮尔逊区间的端点', en: 'Limit of the Clopper–Pearson interval' },
  says: { zh: '比例的精确置信区间的一端。', en: 'One end of the exact confidence interval of a proportion.' },
  formula: {
    zh: '使二项分布尾部恰为所余概率的比例',
    en: 'the proportion at which the tail of the binomial distribution is the probability left out',
  },
  math: 'B\\left(\\tfrac{\\alpha}{2};\\, x,\\, n - x + 1\\right)',
  unit: 'ratio',
  denominators: [],
  range: { hard: [0, 1] },
  misuse: { zh: '当作最短的区间：它偏于保守。', en: 'Taken for the shortest interval: it is conservative.' },
  source: 'Clopper & Pearson, Biometrika 26 (1934)',
  reads: () => checked(form({ x: count, n: count, confidence, bound: bound() }), ({ x, n }) => partIssues({ x, n })),
  compute: ({ x, n, confidence: covered, bound: end }) => plainly(clopperPearsonLimits(x, n, covered)[end]),
  cases: [
    {
      given: { x: '821', n: '932', confidence: '0.95', bound: 'upper' },
      gives: '0.901003',
      from: 'the reference, computed twice',
    },
  ],
});

/**
 * One end of Byar's approximate confidence interval of a count.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example byar({ o: '65', confidence: '0.95', bound: 'lower' }).toFixed(8) // '50.16318771'
 */
export const byar = /* @__PURE__ */ defineIndicator({
  id: 'byar',
  title: { zh: '拜尔区间的端点', en: "Limit of Byar's interval" },
  says: { zh: '事件数的拜尔近似置信区间的一端。', en: "One end of Byar's approximate confidence interval of a count." },
  formula: {
    zh: 'O ×（1 − 1/9O ∓ z/3√O）的立方；上端以 O + 1 代 O',
    en: 'O × (1 − 1/9O ∓ z/3√O) cubed; with O + 1 for O at the upper end',
  },
  math: 'O \\left( 1 - \\frac{1}{9 O} - \\frac{z}{3 \\sqrt{O}} \\right)^3',
  unit: 'events',
  denominators: [],
  range: { hard: [0, null] },
  misuse: { zh: '事件不足 10 例仍用。', en: 'Used below 10 events.' },
  source: 'Breslow & Day, vol. II (1987)',
  reads: () => form({ o: count, confidence, bound: bound() }),
  compute: ({ o, confidence: covered, bound: end }) => plainly(byarLimits(o, covered)[end]),
  cases: [
    { given: { o: '65', confidence: '0.95', bound: 'lower' }, gives: '50.16318771', from: 'PHEindicatormethods' },
  ],
});

/**
 * One end of the exact confidence interval of a count.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example exactPoisson({ o: '5', confidence: '0.95', bound: 'upper' }).toFixed(8) // '11.66833208'
 */
export const exactPoisson = /* @__PURE__ */ defineIndicator({
  id: 'exactPoisson',
  title: { zh: '泊松精确区间的端点', en: 'Limit of the exact Poisson interval' },
  says: { zh: '事件数的精确置信区间的一端。', en: 'One end of the exact confidence interval of a count.' },
  formula: {
    zh: '使泊松分布尾部恰为所余概率的均值',
    en: 'the mean at which the tail of the Poisson distribution is the probability left out',
  },
  math: '\\tfrac{1}{2} \\chi^2\\left(\\tfrac{\\alpha}{2};\\, 2 O\\right)',
  unit: 'events',
  denominators: [],
  range: { hard: [0, null] },
  misuse: { zh: '用于相互不独立的人次。', en: 'Used for person-times, which are not independent.' },
  source: 'Garwood, Biometrika 28 (1936)',
  reads: () => form({ o: count, confidence, bound: bound() }),
  compute: ({ o, confidence: covered, bound: end }) => plainly(exactPoissonLimits(o, covered)[end]),
  cases: [{ given: { o: '5', confidence: '0.95', bound: 'upper' }, gives: '11.66833208', from: 'PHEindicatormethods' }],
});
