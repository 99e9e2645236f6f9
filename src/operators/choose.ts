import { either, isRange, unknown, type Value } from '../value/value.js';
import {
  commonType,
  type Inference,
  NOWHERE,
  type Operator,
  operators,
  type SqlValue,
  sqlOne,
  type Type,
} from './operator.js';

/** The rows that may be the first true one: a row is out when it is false, or when an earlier one is surely true. */
function candidates(conditions: readonly Value[]): readonly number[] {
  const sure = conditions.indexOf(true);
  const upTo = sure < 0 ? conditions.length : sure + 1;
  return conditions.slice(0, upTo).flatMap((condition, index) => (condition === false ? [] : [index]));
}

/** Arguments of a table: condition, value, condition, value, … and, if their number is odd, what applies otherwise. */
function rowsOf<T>(args: readonly T[]): { conditions: readonly T[]; values: readonly T[]; otherwise: T | undefined } {
  const pairs = args.length - (args.length % 2);
  return {
    conditions: args.slice(0, pairs).filter((_, index) => index % 2 === 0),
    values: args.filter((_, index) => index % 2 === 1),
    otherwise: args[pairs],
  };
}

function result(args: readonly Value[]): Value {
  const { conditions, values, otherwise } = rowsOf(args);
  const possible = candidates(conditions).map((row) => values[row] as Value);
  if (conditions.includes(true)) return either(possible);
  if (otherwise !== undefined) return either([...possible, otherwise]);
  // It may be that no row applies. An amount is then what it is if one is stated; a truth or an option is unknown.
  return possible.every(isRange) ? either(possible) : unknown;
}

function inferRows(types: readonly Type[]): Inference {
  const { conditions, values, otherwise } = rowsOf(types);
  if (conditions.length === 0 || conditions.some((type) => type !== 'truth')) {
    return { needs: { zh: '每行先是条件（是非），后是值', en: 'rows of a condition (yes or no) and a value' } };
  }
  const gives = commonType(otherwise === undefined ? values : [...values, otherwise]);
  return gives === null ? { needs: { zh: '各行的值同类', en: 'values of the same kind in all rows' } } : { gives };
}

/** Every condition up to the row that decides, then the values that remain possible. */
function settledBy(args: readonly Value[]): readonly number[] {
  const { conditions, otherwise } = rowsOf(args);
  const sure = conditions.indexOf(true);
  const upTo = sure < 0 ? conditions.length : sure + 1;
  const asked = Array.from({ length: upTo }, (_, row) => 2 * row);
  const values = candidates(conditions).map((row) => 2 * row + 1);
  return sure < 0 && otherwise !== undefined ? [...asked, ...values, args.length - 1] : [...asked, ...values];
}

/** A row after one that surely applies, or the value of a row that surely does not. */
function skips(before: readonly Value[]): boolean {
  const { conditions, otherwise: own } = rowsOf(before);
  return conditions.includes(true) || own === false;
}

/** "No earlier row is surely true, and this one is not surely false", row by row. */
function guards(conditions: readonly string[]): readonly string[] {
  return conditions.map((condition, row) =>
    [...conditions.slice(0, row).map((earlier) => `${earlier} IS NOT TRUE`), `${condition} IS NOT FALSE`].join(' AND '),
  );
}

function tableSql(args: readonly SqlValue[]): SqlValue {
  const { conditions, values, otherwise } = rowsOf(args);
  const texts = conditions.map(sqlOne);
  const open = guards(texts);
  const none = texts.map((text) => `${text} IS NOT TRUE`).join(' AND ');
  const rows = values.map((value, row) => ({ value, when: `(${open[row]})` }));
  const ofRanges = values.some((value) => typeof value !== 'string');
  if (otherwise !== undefined || !ofRanges) rows.push({ value: otherwise ?? 'NULL', when: `(${none})` });
  const end = (side: 'least' | 'most', pick: string): string => {
    const ends = rows.map(({ value, when }) => ({ when, end: typeof value === 'string' ? value : value[side] }));
    const missing = ends.map(({ when, end }) => `(${when} AND ${end} IS NULL)`).join(' OR ');
    const parts = ends.map(({ when, end }) => `CASE WHEN ${when} THEN ${end} END`);
    return `CASE WHEN ${missing} THEN NULL ELSE ${parts.length === 1 ? parts[0] : `${pick}(${parts.join(', ')})`} END`;
  };
  if (ofRanges) return { least: end('least', 'LEAST'), most: end('most', 'GREATEST') };
  // An option is known when the least and the greatest of the candidates are the same.
  return `CASE WHEN ${end('least', 'LEAST')} = ${end('most', 'GREATEST')} THEN ${end('least', 'LEAST')} END`;
}

const evenIndexes = (count: number): readonly number[] =>
  Array.from({ length: Math.floor(count / 2) }, (_, row) => 2 * row);

const sayRows = (
  args: readonly string[],
  row: (when: string, value: string) => string,
  otherwise: (value: string) => string,
  gap: string,
): string => {
  const { conditions, values, otherwise: rest } = rowsOf(args);
  const rows = conditions.map((when, index) => row(when, values[index] ?? ''));
  return (rest === undefined ? rows : [...rows, otherwise(rest)]).join(gap);
};

const table: Operator = {
  infer: inferRows,
  apply: result,
  sql: tableSql,
  moves: (args) => args.map((_, index) => (index % 2 === 0 && index < args.length - 1 ? NOWHERE : 'up')),
  say: {
    zh: (args) =>
      sayRows(
        args,
        (when, value) => `${when}的，${value}`,
        (value) => `其他情形，${value}`,
        '；',
      ),
    en: (args) =>
      sayRows(
        args,
        (when, value) => `${value} if ${when}`,
        (value) => `otherwise ${value}`,
        '; ',
      ),
  },
  skips,
  settledBy,
  conditions: evenIndexes,
};

export const choice = operators({
  /** The value of the first row whose condition holds. Where no row applies nothing is stated. */
  table,
  /** One value if the condition holds, else the other. */
  choose: {
    ...table,
    infer: (types) =>
      types.length === 3
        ? inferRows(types)
        : { needs: { zh: '条件、值、另一值', en: 'a condition, a value, another value' } },
  },
});
