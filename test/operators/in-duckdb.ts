import { DuckDBInstance } from '@duckdb/node-api';
import { isOrdered, type SqlMembers, type SqlValue, type Type } from '../../src/operators/operator.js';
import { type Exact, partsOf } from '../../src/value/rate.js';
import { isRange, type Value } from '../../src/value/value.js';
import { columnsOf, columnType, domainOf, tableOf } from './domains.js';
import { shortName, TYPES } from './signatures.js';

/** One row of answers, each as text: of a truth or text one, of a quantity its two ends. */
export type SqlAnswer = readonly (string | null)[];

export interface Database {
  /** The rows of a query, every cell as text. */
  readonly rows: (sql: string) => Promise<readonly SqlAnswer[]>;
  readonly close: () => void;
}

/** A database in memory with one table for each type: its domain, numbered. */
export async function openDatabase(): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const run = async (sql: string): Promise<void> => {
    await connection.run(sql);
  };
  for (const type of TYPES) {
    const columns = columnNames(type).map((name) => `${name} ${columnType(type)}`);
    const rows = domainOf(type).map((value, i) => `(${[i, ...columnsOf(value, type)].join(', ')})`);
    await run(`CREATE TABLE ${tableOf(type)} (i INTEGER, ${columns.join(', ')})`);
    await run(`INSERT INTO ${tableOf(type)} VALUES ${rows.join(', ')}`);
  }
  return {
    async rows(sql) {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRows().map((row) => row.map((cell) => (cell === null ? null : String(cell))));
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

const columnNames = (type: Type): readonly string[] => (isOrdered(type) ? ['least', 'most'] : ['one']);

/** The argument of an operator that stands for the columns of a value. */
export const columnsAsArgument = (type: Type, prefix: string): SqlValue =>
  isOrdered(type) ? { least: `${prefix}least`, most: `${prefix}most` } : `${prefix}one`;

/** The parts of what an operator's SQL yields; throws when its form does not fit the type. */
export function sqlParts(sql: SqlValue, type: Type): readonly string[] {
  if (isOrdered(type) !== (typeof sql !== 'string')) {
    throw new TypeError(`${shortName(type)} needs ${isOrdered(type) ? 'two expressions' : 'one expression'}`);
  }
  return typeof sql === 'string' ? [sql] : [sql.least, sql.most];
}

export interface Call {
  readonly types: readonly Type[];
  readonly gives: Type;
  readonly sql: SqlValue;
  /** For each row the number of each argument in its domain. */
  readonly picks: readonly (readonly number[])[];
}

/** The table alias of an argument, as a prefix of its columns. */
export const argument = (index: number): string => `a${index}.`;

/** What the SQL of a call yields on every row of picks. */
export async function answersInSql(
  database: Database,
  { types, gives, sql, picks }: Call,
): Promise<readonly SqlAnswer[]> {
  const joins = types.map((type, index) => `JOIN ${tableOf(type)} a${index} ON a${index}.i = picked.i${index}`);
  const picked = types.map((_, index) => `unnest([${picks.map((row) => row[index]).join(', ')}]) AS i${index}`);
  return checkedRows(
    database,
    sqlParts(sql, gives),
    `FROM (SELECT unnest(range(${picks.length})) AS id, ${picked.join(', ')}) picked ${joins.join(' ')} ORDER BY picked.id`,
  );
}

/** The rows of some expressions as text; no expression may be a binary floating-point number, which is not exact. */
export async function checkedRows(
  database: Database,
  parts: readonly string[],
  from: string,
): Promise<readonly SqlAnswer[]> {
  const cells = [...parts.map((part) => `CAST(${part} AS VARCHAR)`), ...parts.map((part) => `typeof(${part})`)];
  const rows = await database.rows(`SELECT ${cells.join(', ')} ${from}`);
  for (const kind of rows[0]?.slice(parts.length) ?? []) {
    if (kind === 'DOUBLE' || kind === 'FLOAT') throw new TypeError(`${parts.join(' / ')} is a ${kind}`);
  }
  return rows.map((row) => row.slice(0, parts.length));
}

/** Members of a list in SQL, as the columns of {@link listTable}. */
export const listColumns = (type: Type): SqlMembers => ({
  belongs: 'lists.belongs',
  value: columnsAsArgument(type, 'lists.'),
});

interface ListMember {
  readonly belongs: boolean | null;
  readonly value: Value;
}

/** A table of lists, numbered; `null` is a list that is absent. */
export function listTable(type: Type, lists: readonly (readonly ListMember[] | null)[]): string {
  const columns = ['belongs', ...columnNames(type)];
  const kinds = ['BOOLEAN[]', ...columnNames(type).map(() => `${columnType(type)}[]`)];
  const rows = lists.map((members, id) => {
    const cells = members?.map(({ belongs, value }) => [String(belongs), ...columnsOf(value, type)]);
    return `(${[id, ...columns.map((_, c) => (cells === undefined ? 'NULL' : `[${cells.map((cell) => cell[c]).join(', ')}]`))].join(', ')})`;
  });
  const typed = columns.map((name, c) => `${name}::${kinds[c]} AS ${name}`);
  return `(SELECT id, ${typed.join(', ')} FROM (VALUES ${rows.join(', ')}) untyped(id, ${columns.join(', ')})) lists`;
}

/** Is the text of SQL exactly this number? */
function sameNumber(text: string | null, exact: Exact | null): boolean {
  if (text === null || exact === null) return text === exact;
  const [, whole, decimals = ''] = /^(-?\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined) return false;
  const { numerator, denominator } = partsOf(exact);
  return BigInt(whole + decimals) * denominator === numerator * 10n ** BigInt(decimals.length);
}

/** Does SQL say the same? A quantity of which nothing is stated has two open ends in SQL. */
export function sameAnswer(value: Value, sql: SqlAnswer, type: Type): boolean {
  if (!isOrdered(type)) return sql.length === 1 && sql[0] === (value === null ? null : String(value));
  const { least, most } = isRange(value) ? value : { least: null, most: null };
  return sql.length === 2 && sameNumber(sql[0] ?? null, least) && sameNumber(sql[1] ?? null, most);
}
