// What the levies of Sichuan, Guangdong, Jiangsu, Zhejiang, Shandong, Henan, Shanghai and Beijing share beside `levy-text`.
import { build } from '../../expr/build.js';
import type { Expr } from '../../expr/expr.js';
import { LAW_OF_2021, LEVY_ENDED_ON } from '../../policy/levy-law.js';
import type { AmountTable, InForce, NotModelled, PolicyNote, Term } from '../../policy/policy.js';
import { DISCIPLINE, NOT_READ } from './levy-text.js';
import { comesBefore, extraAnd, YEAR_BEFORE } from './provincial-levy.js';

const { add, all, atLeast, count, equal, fact, not, reading, some, term, times } = build;

/** Some day of a year, or of several, of which no more is known; in 2002 not before the law and the measures, on which every levy rests. */
export const inYear = (year: number, last = year) => ({
  notBefore: year === 2002 ? '2002-09-01' : `${year}-01-01`,
  notAfter: `${last}-12-31`,
});

/** In force from some day of that year to the day on which the levy lost its basis. */
export const untilTheEnd = (year: number): InForce => ({
  from: inYear(year),
  until: LEVY_ENDED_ON,
  endedBy: LAW_OF_2021,
  evidence: {
    zh: '只知施行年份；征收依据自2021年8月20日起不复存在',
    en: 'Only the year in which it began is known; the levy lost its basis on 20 August 2021',
  },
});

/** In force from some day of one year to some day of another. */
export const betweenYears = (from: number, until: number, last = until): InForce => ({
  from: inYear(from),
  until: inYear(until, last),
  evidence: {
    zh: '只知施行和修改的年份，未见月日',
    en: 'Only the years in which it began and was amended are known, not the days',
  },
});

/** The base by the year that the reading takes: the reading stands outside, so that an open day matters under its option only. */
export const byYear = (base: (day: Expr) => Expr, ...years: readonly (keyof typeof YEAR_BEFORE)[]): Expr =>
  reading('base-year', Object.fromEntries(years.map((year) => [year, base(YEAR_BEFORE[year])])));

/** Children of one birth count once: the one that is listed first. */
export const SAME_BIRTH: Term = {
  says: { zh: '与列在前面的子女同一次出生', en: 'it is of one birth with a child listed before' },
  is: some(
    'children',
    all(fact('each.bornToPartners'), equal(fact('each.birthDate'), fact('child.birthDate')), comesBefore),
  ),
};

/** The couple had a child before this one. */
export const hadChildBefore: Expr = some('children', all(fact('each.bornToPartners'), comesBefore));

/** The couple had two children before this one. */
export const hadTwoBefore: Expr = atLeast(count('children', all(fact('each.bornToPartners'), comesBefore)), 2);

/** The least and the greatest of a range of multiples. */
export type End = 'least' | 'greatest';

/** A table over the ways in which a birth was unlawful, at one end of their ranges. */
export const tableOf = (
  rows: readonly (readonly [when: Expr, gives: (end: End) => Expr])[],
  end: End,
): AmountTable => ({
  rows: rows.map(([when, gives]) => ({ when, gives: gives(end) })),
  otherwise: 'not-stated',
});

/** A child born outside the rules to the listed partners, in one of the ways that a term names. */
export const bornAndCovered: Expr = all(
  fact('child.bornToPartners'),
  not(fact('child.birthAuthorised')),
  term('covered'),
);

/** The couple had an extra child before this one. */
export const hadExtraBefore: Expr = some('children', extraAnd(comesBefore));

/** A multiple of an amount, and what comes on top of it. */
export const withAddition = (amount: Expr, addition: Expr, share: Expr): Expr => add(amount, times(addition, share));

/** A remark on a text that was read in the press. */
export const PRESS_SOURCE: PolicyNote = {
  id: 'secondary-source',
  says: {
    zh: '标准据报道，未见条例原文',
    en: 'The standard was read in the press; the text itself was not seen',
  },
};

/** Who is charged: the library cannot know it from a list of partners. */
export const PARENTS_LISTED: PolicyNote = {
  id: 'parents-listed',
  says: {
    zh: '按所列夫妻计算：只列该子女的父母；只对一方征收的，只列一方',
    en: 'Computed for the partners listed: list the parents of this child only, and one alone where one alone is charged',
  },
};

/** What every one of these texts leaves to others. */
export const LEFT_OUT: readonly NotModelled[] = [
  {
    what: { zh: '在幅度内选定倍数', en: 'The choice of a multiple between the least and the greatest' },
    because: {
      zh: '由决定机关酌情决定；已选定的倍数作为案件事实给出',
      en: 'It is for the authority that decides; a multiple that was chosen is told as a fact of the case',
    },
  },
  {
    what: { zh: '缴纳期限、分期和滞纳金', en: 'Time for payment, installments and the late surcharge' },
    because: { zh: '由国务院令第357号规定', en: 'State Council order 357 rules on them' },
  },
  DISCIPLINE,
  NOT_READ,
];
