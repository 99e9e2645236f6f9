// Terms, outputs and periods that several provincial levies write down alike: each list of the household is gone through once, in a term.
import { build } from '../../expr/build.js';
import type { Expr } from '../../expr/expr.js';
import { LAW_OF_2021, LEVY_ENDED_ON } from '../../policy/levy-law.js';
import type { Citation, InForce, NamedOutput, PolicyNote, Reading, Term } from '../../policy/policy.js';
import { as, begunBy, IN_2016 } from './levy-text.js';
import {
  decidedMultiple,
  eachParent,
  extraNumber,
  incomeAbove,
  ruralBase,
  type Unlawful,
  urbanBase,
  YEAR_BEFORE,
} from './provincial-levy.js';

const { add, choose, count, equal, fact, greatest, not, parameter, reading, rows, subtract, term, times } = build;

const isUrban = equal(fact('each.registration'), 'urban');

/** The figure by the own registration of one parent; the document has both terms. In this order a search finds sooner where two figures differ. */
export const FIGURE: Expr = choose(not(isUrban), term('rural-figure'), term('urban-figure'));

const figureOn = (base: (day: Expr) => Expr, days: Readonly<Record<string, Expr>>): Expr =>
  reading('base-year', mapped(days, base));

const mapped = (days: Readonly<Record<string, Expr>>, change: (day: Expr) => Expr) =>
  Object.fromEntries(Object.entries(days).map(([option, day]) => [option, change(day)]));

/** The two figures; under each option of the reading that of another day, so that each is read on a day that is known. */
export const figures = (days: Readonly<Record<string, Expr>>) => ({
  'rural-figure': {
    says: { zh: '农村居民的基数', en: 'the figure of rural residents' },
    is: figureOn(ruralBase, days),
  },
  'urban-figure': {
    says: { zh: '城镇居民的基数', en: 'the figure of urban residents' },
    is: figureOn(urbanBase, days),
  },
});

/** The figures of the year that the reading names: before the birth, the discovery or the decision. */
export const FIGURES_BY_YEAR = figures(YEAR_BEFORE);

export const INCOME: Expr = { fact: 'each.annualIncome' };

export const FIGURES: Term = {
  says: { zh: '双方的基数之和', en: 'the figures of the parents added up' },
  is: eachParent(FIGURE),
};

export const INCOMES: Term = {
  says: { zh: '双方的实际收入之和', en: 'the real incomes of the parents added up' },
  is: eachParent(INCOME),
};

export const HIGHER: Term = {
  says: { zh: '双方各按基数与实际收入中较高者之和', en: 'the higher of figure and real income, added up' },
  is: eachParent(greatest(FIGURE, INCOME)),
};

export const ABOVE: Term = {
  says: { zh: '双方收入超过基数的部分之和', en: 'the parts of the incomes above the figures, added up' },
  is: eachParent(incomeAbove(FIGURE)),
};

export const NUMBER: Term = {
  says: { zh: '第几个多生育的子女', en: 'which extra child it is' },
  is: extraNumber,
};

/** How many extra children came before this one. */
export const FURTHER: Expr = subtract(term('number'), 1);

export const PARENTS: Term = {
  says: { zh: '所列父母人数', en: 'the number of parents listed' },
  is: count('partners', true),
};

/** A fixed amount by the reading `fixed-unit`; the document has the term `parents`. */
export const fixedAmount = (name: string): Expr =>
  reading('fixed-unit', { couple: parameter(name), 'each-parent': times(parameter(name), term('parents')) });

/** So many times the first multiple, and so many more for each further child. */
export const growing = (name: string, step: string): Expr => add(parameter(name), times(parameter(step), FURTHER));

const AT_DECIDED = {
  zh: '按决定的倍数（不含收入加征）',
  en: 'at the multiple decided, without the addition for income',
};

/** That base at the multiple that was decided; where ways are named, for births unlawful in another way nothing is stated. */
export const atDecided = (base: Expr, ...ways: readonly Unlawful[]): NamedOutput => ({
  says: AT_DECIDED,
  is:
    ways.length === 0
      ? times(base, decidedMultiple)
      : rows(...ways.map((way) => [as(way), times(base, decidedMultiple)] as const)),
});

/** In force at the end of 2015, and until some day of 2016. */
export const untilSomeDayOf2016 = (endedBy: Citation): InForce => ({
  from: begunBy('2015-12-31'),
  until: IN_2016,
  endedBy,
  evidence: {
    zh: '转述称施行至2016年修正，起止日均未见；征收不早于2002年9月1日',
    en: 'The source has it apply until the amendment of 2016 and gives no days; no levy began before 1 September 2002',
  },
});

/** From some day of 2016 to the day on which the levy lost its basis. */
export const FROM_SOME_DAY_OF_2016: InForce = {
  from: IN_2016,
  until: LEVY_ENDED_ON,
  endedBy: LAW_OF_2021,
  evidence: {
    zh: '只知2016年施行；征收依据自2021年8月20日起不复存在',
    en: 'Only the year 2016 is known; the levy lost its basis on 20 August 2021',
  },
};

/** Where a later text is known in one line only, and the one before it multiplied by the number of extra children. */
export const FURTHER_CHILDREN: Reading = {
  asks: { zh: '再多生育的子女按什么征收？', en: 'What is charged for a second or later extra child?' },
  options: {
    alike: {
      says: { zh: '与第一个相同', en: 'the same as for the first' },
      cites: { zh: '所见转述只列一个幅度', en: 'what was read names one range only' },
    },
    'times-number': {
      says: { zh: '乘以多生育的子女数', en: 'multiplied by the number of extra children' },
      cites: { zh: '本省2016年以前的文本如此', en: "the province's text before 2016 did so" },
    },
  },
  default: 'alike',
  because: { zh: '所见转述未区分', en: 'What was read makes no difference.' },
};

export const timesNumber = (amount: Expr): Expr =>
  reading('further-children', { alike: amount, 'times-number': times(amount, term('number')) });

/** Where the amount grows with further children and part of it comes from an income above the base. */
export const ADDITION_GROWTH: Reading = {
  asks: {
    zh: '对超过基数的收入的加征，是否也随再多生育而增加？',
    en: 'Does the addition for income above the base grow with further children too?',
  },
  options: {
    once: {
      says: { zh: '不增加', en: 'no' },
      cites: {
        zh: '加征与随子女数增加的倍数分开写明',
        en: 'the addition is stated apart from the multiple that grows',
      },
    },
    grown: {
      says: { zh: '同样增加', en: 'yes, likewise' },
      cites: {
        zh: '所增加的也可能是全部应征数额',
        en: 'what grows can also be the whole of what is levied',
      },
    },
  },
  default: 'once',
  because: {
    zh: '所见转述只对按基数计算的部分写明增加',
    en: 'What was read states the growth for the part that comes from the base only.',
  },
};

/** The addition for income, once or growing as the rest does. */
export const additionBy = (addition: Expr, growth: Expr): Expr =>
  reading('addition-growth', { once: addition, grown: times(addition, growth) });

export const WITHOUT_ADDITION: PolicyNote = {
  id: 'at-multiple-without-addition',
  says: {
    zh: '按决定倍数的数额不含对超过基数收入的加征',
    en: 'The amount at the decided multiple leaves out the addition for income above the base',
  },
};
