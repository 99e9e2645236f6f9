import { computeIndicator, type Indicator, type IndicatorId, type InputsOf } from '../indicators/index.js';
import { type CsvRow, type CsvTable, cellPath } from '../testing/csv.js';
import { FamilyPlanningRulesError, type Issue, issue } from '../value/issue.js';
import { BadInput, WrongUsage } from './failure.js';
import { inputsOf, isInput, namesOf } from './indicator-inputs.js';

/** How the table is to be read. */
export interface TableFlags {
  /** The column that names the rows; of a long table the rows of one name are one. */
  readonly label?: string | undefined;
  /** Inputs that are the same for all rows. */
  readonly constants: Readonly<Record<string, string>>;
}

/** An indicator for each row of a table. */
export interface ComputedRow {
  readonly name: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** The other cells of its first row, by their columns. */
  readonly others: Readonly<Record<string, string>>;
  readonly indicator: Indicator;
}

export interface ComputedTable {
  readonly labelColumn: string;
  readonly rows: readonly ComputedRow[];
}

/** Reads the inputs of an indicator from a table whose columns are named as they are, and computes it for every row. */
export function computeTable(id: IndicatorId, table: CsvTable, flags: TableFlags, source: string): ComputedTable {
  if (table.problems.length > 0) throw new BadInput(table.problems, source);
  const header = table.header.cells;
  const names = namesOf(id, header);
  if (flags.label !== undefined && !header.includes(flags.label)) throw new WrongUsage(noColumn(flags.label, header));
  const others = header.filter((column) => !isInput(names, column));
  const labelColumn = flags.label ?? others[0] ?? '';
  const long = names.object !== null || names.lists.some((name) => header.includes(name));
  const groups = long ? grouped(table.rows, header.indexOf(labelColumn)) : table.rows.map((row) => [row] as const);
  const problems: Issue[] = [];
  const rows = groups.flatMap((group): readonly ComputedRow[] => {
    const [first] = group;
    const cells = (row: CsvRow, column: string): string => row.cells[header.indexOf(column)] ?? '';
    const inputs = inputsOf(names, { header, constants: flags.constants }, group);
    try {
      const indicator = computeIndicator(id, inputs as unknown as InputsOf<typeof id>) as Indicator;
      const name = labelColumn === '' ? String(first.row) : cells(first, labelColumn);
      const rest = Object.fromEntries(others.map((column) => [column, cells(first, column)]));
      return [{ name, inputs, others: rest, indicator }];
    } catch (error) {
      if (!(error instanceof FamilyPlanningRulesError)) throw error;
      problems.push(...error.issues.map((one) => atCell(one, group, long)));
      return [];
    }
  });
  if (rows.length === 0 && problems.length === 0) problems.push(issue('not-csv', '', { expected: NO_ROWS }));
  if (problems.length > 0) throw new BadInput(problems, source);
  return { labelColumn, rows };
}

const NO_ROWS = { zh: '只有列名，没有数据行', en: 'there are column names but no rows' };

const noColumn = (column: string, header: readonly string[]) => ({
  zh: `表中没有列“${column}”；有：${header.join('、')}。`,
  en: `The table has no column "${column}"; it has ${header.join(', ')}.`,
});

type Group = readonly [CsvRow, ...CsvRow[]];

/** The rows of one name, in the order in which the names come. Without a column of names all rows are one. */
function grouped(rows: readonly CsvRow[], column: number): readonly Group[] {
  const groups = new Map<string, [CsvRow, ...CsvRow[]]>();
  for (const row of rows) {
    const name = column < 0 ? '' : (row.cells[column] ?? '');
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

/** Where an input stands in the table: `row 3, births`; of a long table the row of the list's entry. */
function atCell(one: Issue, group: Group, long: boolean): Issue {
  const [, name = '', index = '', rest = ''] = /^([^.[]*)(?:\[(\d+)\])?(.*)$/.exec(one.path) ?? [];
  const row = long && index !== '' ? (group[Number(index)] ?? group[0]) : group[0];
  const column = long && index !== '' ? (rest === '' ? name : rest.replace(/^\./, '')) : one.path;
  return { ...one, path: cellPath(row.row, column.replace(/\.value$/, '')) };
}
