import { compareExact, plus } from '../value/rate.js';
import { isRange, known, type Range, type Truth, unknown, type Value } from '../value/value.js';
import {
  asRange,
  comparable,
  type Move,
  NOWHERE,
  type Operator,
  operators,
  type SqlRange,
  type SqlValue,
  sqlOne,
  sqlRange,
  takes,
} from './operator.js';

const quantities: Operator['infer'] = ([a, b, ...rest]) =>
  a === b && rest.length === 0 && (a === 'number' || a === 'money')
    ? { gives: 'truth' }
    : { needs: { zh: '两个数，或两个金额', en: 'two numbers, or two amounts' } };

const dates = takes(['date', 'date'], 'truth');

/** a < b for ranges: sure when they lie apart, unknown while they overlap. */
function below(a: Range, b: Range): Truth {
  if (a.most !== null && b.least !== null && compareExact(a.most, b.least) < 0) return true;
  if (a.least !== null && b.most !== null && compareExact(a.least, b.most) >= 0) return false;
  return unknown;
}

const no = (truth: Truth): Truth => (truth === unknown ? unknown : !truth);
const atMost = (a: Range, b: Range): Truth => no(below(b, a));

const belowSql = (a: SqlRange, b: SqlRange): string =>
  `CASE WHEN ${a.most} < ${b.least} THEN TRUE WHEN ${a.least} >= ${b.most} THEN FALSE END`;

const atMostSql = (a: SqlRange, b: SqlRange): string =>
  `CASE WHEN ${a.most} <= ${b.least} THEN TRUE WHEN ${a.least} > ${b.most} THEN FALSE END`;

function equal(a: Value, b: Value): Truth {
  if (!isRange(a) || !isRange(b)) return a === unknown || b === unknown ? unknown : a === b;
  const [up, down] = [atMost(a, b), atMost(b, a)];
  return up === false || down === false ? false : up === true && down === true ? true : unknown;
}

/** Equality begins at the other value, and ends one past it. */
function atEndsOf(other: Value = unknown): Move {
  const value = isRange(other) ? known(other) : null;
  return value === null ? NOWHERE : { at: [value, plus(value, 1)] };
}

const equalSql = (a: SqlValue | undefined, b: SqlValue | undefined): string =>
  typeof a === 'string'
    ? `(${a} = ${sqlOne(b)})`
    : `(${atMostSql(sqlRange(a), sqlRange(b))} AND ${atMostSql(sqlRange(b), sqlRange(a))})`;

/** The four orders; dates have their own words, so that a policy reads as the paper does. */
const order = (infer: Operator['infer'], kind: 'below' | 'atMost', flip: boolean, zh: string, en: string): Operator => {
  const pick = <T>(args: readonly T[]): readonly [T | undefined, T | undefined] =>
    flip ? [args[1], args[0]] : [args[0], args[1]];
  const [apply, sql] = kind === 'below' ? [below, belowSql] : [atMost, atMostSql];
  return {
    infer,
    apply: (args) => apply(...mapped(pick(args), asRange)),
    sql: (args) => sql(...mapped(pick(args), sqlRange)),
    moves: () => (flip ? ['up', 'down'] : ['down', 'up']),
    say: { zh: ([a, b]) => `${a}${zh}${b}`, en: ([a, b]) => `${a} is ${en} ${b}` },
  };
};

const mapped = <A, B>([a, b]: readonly [A, A], convert: (value: A) => B): readonly [B, B] => [convert(a), convert(b)];

export const compare = operators({
  /** The same truth, option, text, number, amount or day. */
  equal: {
    infer: ([a, b, ...rest]) =>
      a !== undefined && b !== undefined && rest.length === 0 && comparable(a, b)
        ? { gives: 'truth' }
        : { needs: { zh: '两个可以相等的值', en: 'two values that can be equal' } },
    apply: ([a, b]) => equal(a ?? unknown, b ?? unknown),
    sql: ([a, b]) => equalSql(a, b),
    moves: ([a, b]) => [atEndsOf(b), atEndsOf(a)],
    say: { zh: ([a, b]) => `${a}为${b}`, en: ([a, b]) => `${a} is ${b}` },
  },
  below: order(quantities, 'below', false, '小于', 'less than'),
  atMost: order(quantities, 'atMost', false, '不超过', 'at most'),
  above: order(quantities, 'below', true, '大于', 'more than'),
  atLeast: order(quantities, 'atMost', true, '不少于', 'at least'),
  before: order(dates, 'below', false, '早于', 'before'),
  onOrBefore: order(dates, 'atMost', false, '不晚于', 'on or before'),
  after: order(dates, 'below', true, '晚于', 'after'),
  onOrAfter: order(dates, 'atMost', true, '不早于', 'on or after'),
});
