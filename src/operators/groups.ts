import { type Exact, plus } from '../value/rate.js';
import { ANY_NUMBER, hull, point, type Range, type Truth, unknown } from '../value/value.js';
import {
  asRange,
  type GroupOperator,
  groupOperators,
  type Member,
  type SqlMembers,
  sqlOne,
  sqlRange,
} from './operator.js';

const ofTruth: GroupOperator['infer'] = (type) =>
  type === 'truth' ? { gives: 'number' } : { needs: { zh: '条件（是非）', en: 'a condition (yes or no)' } };

const ofCondition: GroupOperator['infer'] = (type) =>
  type === 'truth' ? { gives: 'truth' } : { needs: { zh: '条件（是非）', en: 'a condition (yes or no)' } };

const ofQuantity: GroupOperator['infer'] = (type) =>
  type === 'number' || type === 'money' ? { gives: type } : { needs: { zh: '数或金额', en: 'a number or an amount' } };

const belongsAnd = ({ belongs, value }: Member): Truth =>
  belongs === false || value === false ? false : belongs === true && value === true ? true : unknown;

/** How many members the condition holds for: at least those for which it is sure, at most those for which it is not excluded. */
function count(members: readonly Member[], complete: boolean): Range {
  const truths = members.map(belongsAnd);
  return {
    least: truths.filter((truth) => truth === true).length,
    most: complete ? truths.filter((truth) => truth !== false).length : null,
  };
}

/** Yes, as soon as one is sure; no, when all are excluded and the list is complete. */
function some(members: readonly Member[], complete: boolean): Truth {
  const { least, most } = count(members, complete);
  return least !== 0 ? true : most === 0 ? false : unknown;
}

const negated = (members: readonly Member[]): readonly Member[] =>
  members.map(({ belongs, value }) => ({ belongs, value: value === unknown ? unknown : !value }));

function every(members: readonly Member[], complete: boolean): Truth {
  const exception = some(negated(members), complete);
  return exception === unknown ? unknown : !exception;
}

/** The sum over the members: one that may not belong counts for nothing or for its value. */
function total(members: readonly Member[], complete: boolean): Range {
  if (!complete) return ANY_NUMBER;
  return members
    .filter(({ belongs }) => belongs !== false)
    .map(({ belongs, value }) => (belongs === true ? asRange(value) : hull([point(0), asRange(value)])))
    .reduce((a, b) => ({ least: sum(a.least, b.least), most: sum(a.most, b.most) }), point(0));
}

const sum = (a: Exact | null, b: Exact | null): Exact | null => (a === null || b === null ? null : plus(a, b));

/** The truths "belongs and the condition holds", one a member. */
const holds = ({ belongs, value }: SqlMembers, negate = false): string =>
  `list_transform(${belongs}, lambda b, i: b AND ${negate ? 'NOT ' : ''}list_extract(${sqlOne(value)}, i))`;

const sure = (truths: string): string => `coalesce(len(list_filter(${truths}, lambda t: t)), 0)`;
const possible = (truths: string): string => `len(list_filter(${truths}, lambda t: t IS NOT FALSE))`;
const someSql = (truths: string): string =>
  `CASE WHEN ${sure(truths)} > 0 THEN TRUE WHEN ${possible(truths)} = 0 THEN FALSE END`;

/** NULL as soon as one part is: the sum of SQL would skip it. */
const sumSql = (parts: string): string =>
  `CASE WHEN len(list_filter(${parts}, lambda p: p IS NULL)) = 0 THEN coalesce(list_sum(${parts}), 0) END`;

function totalSql({ belongs, value }: SqlMembers): { least: string; most: string } {
  const { least, most } = sqlRange(value);
  const part = (end: string, pick: string): string =>
    `list_transform(${belongs}, lambda b, i: CASE WHEN b THEN list_extract(${end}, i) WHEN b IS FALSE THEN 0 ` +
    `WHEN list_extract(${end}, i) IS NULL THEN NULL ELSE ${pick}(0, list_extract(${end}, i)) END)`;
  return { least: sumSql(part(least, 'LEAST')), most: sumSql(part(most, 'GREATEST')) };
}

export const groups = groupOperators({
  count: {
    infer: ofTruth,
    apply: count,
    sql: (members) => ({ least: sure(holds(members)), most: possible(holds(members)) }),
    moves: 'up',
    say: { zh: ([list, what]) => `${what}的${list}数`, en: ([list, what]) => `the number of ${list} for whom ${what}` },
  },
  some: {
    infer: ofCondition,
    apply: some,
    sql: (members) => someSql(holds(members)),
    moves: 'up',
    say: { zh: ([list, what]) => `有${list}${what}`, en: ([list, what]) => `for at least one of the ${list}, ${what}` },
  },
  every: {
    infer: ofCondition,
    apply: every,
    sql: (members) => `(NOT ${someSql(holds(members, true))})`,
    moves: 'up',
    say: { zh: ([list, what]) => `每一${list}${what}`, en: ([list, what]) => `for each of the ${list}, ${what}` },
  },
  total: {
    infer: ofQuantity,
    apply: total,
    sql: totalSql,
    moves: 'up',
    say: {
      zh: ([list, what]) => `各${list}的${what}之和`,
      en: ([list, what]) => `the sum over the ${list} of ${what}`,
    },
  },
});
