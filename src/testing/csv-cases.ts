import { type Issue, issue } from '../value/issue.js';
import { isJson } from '../value/json.js';
import { type Column, columnsOf, type Declared } from './columns.js';
import { type CsvRow, cellPath, readCsv } from './csv.js';

/** A case as it was given, not yet checked. */
interface GivenCase {
  readonly given: unknown;
  /** Where a part of it stands in the text, for an issue. */
  readonly place: (inner: string) => string;
}

/** Cases as they were given, and what is wrong with the text that holds them. */
export interface GivenCases {
  readonly cases: readonly GivenCase[];
  readonly problems: readonly Issue[];
}

type Container = Record<string | number, unknown>;

/** The cases of a table: one a row, an empty cell is not known. */
export function csvCases(text: string, declared: Declared): GivenCases {
  const { header, rows, problems } = readCsv(text);
  const { columns, problems: unnamed } = columnsOf(header, declared);
  const missing = header.cells.length === 0 ? [] : missingColumns(header);
  const read = rows.map((row) => rowCase(row, header.cells, columns));
  return {
    // Without a column that every case needs, each row would say the same again.
    cases: missing.length > 0 ? [] : read.map(({ one }) => one),
    problems: [...unnamed, ...missing, ...problems, ...read.flatMap((row) => row.problems)],
  };
}

const REQUIRED = ['provision', 'on'];

const missingColumns = ({ row, cells: header }: CsvRow): readonly Issue[] => [
  ...REQUIRED.filter((name) => !header.includes(name)).map((name) =>
    issue('missing-key', cellPath(row, name), { expected: { zh: `列 ${name}`, en: `the column ${name}` } }),
  ),
  ...(header.some((name) => name.startsWith('expect.'))
    ? []
    : [
        issue('missing-key', cellPath(row, 'expect.status'), {
          expected: { zh: '列 expect.status，或其他 expect. 列', en: 'a column expect.status, or another of expect.' },
        }),
      ]),
];

function rowCase(
  { row, cells }: CsvRow,
  header: readonly string[],
  columns: readonly (Column | null)[],
): { readonly one: GivenCase; readonly problems: readonly Issue[] } {
  const given: Container = { household: {} };
  const problems: Issue[] = [];
  for (const [index, column] of columns.entries()) {
    const cell = cells[index] ?? '';
    if (cell === '') continue;
    if (header[index] === '') {
      const path = cellPath(row, `column ${index + 1}`);
      problems.push(issue('missing-key', path, { expected: { zh: '该列的列名', en: 'the name of this column' } }));
    } else if (column !== null && !put(given, column.keys, column.read(cell))) {
      const expected = {
        zh: `“${column.name}”与同一行的另一列说的不是一回事`,
        en: `"${column.name}" and another column of the row say different things`,
      };
      problems.push(issue('contradiction', cellPath(row, column.name), { expected }));
    }
  }
  const place = (inner: string): string => cellPath(row, inner.replace(/^household(?:\.|$)/, ''));
  return { one: { given: filled(given), place }, problems };
}

/** Puts a value where the keys lead, making what lies on the way; `false` where something of another kind stands there. */
function put(container: Container, [key, ...rest]: Column['keys'], value: unknown): boolean {
  if (key === undefined) return false;
  const there = Object.hasOwn(container, key) ? container[key] : undefined;
  if (rest.length === 0) {
    if (there !== undefined) return false;
    container[key] = value;
    return true;
  }
  const isList = typeof rest[0] === 'number';
  if (there !== undefined && (isList ? !Array.isArray(there) || there.length === 0 : !isJson(there))) return false;
  const inner = (there ?? (isList ? [] : {})) as Container;
  container[key] = inner;
  return put(inner, rest, value);
}

/** A member of which nothing is known, before one of which something is. */
function filled(value: unknown): unknown {
  if (Array.isArray(value)) return Array.from(value, (part: unknown) => filled(part === undefined ? {} : part));
  if (!isJson(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, filled(part)]));
}
