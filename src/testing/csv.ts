import { type CsvError, type Options, parse } from 'csv-parse/browser/esm/sync';
import { type Issue, issue } from '../value/issue.js';
import type { Text } from '../value/text.js';

/** A row of a table, counted as a spreadsheet does: the header is row 1. */
export interface CsvRow {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly header: CsvRow;
  /** The rows below the header that are not blank. */
  readonly rows: readonly CsvRow[];
  readonly problems: readonly Issue[];
}

/** Where a cell stands, for an issue: `row 3, children[0].birthDate`. */
export const cellPath = (row: number, column: string): string =>
  column === '' ? `row ${row}` : `row ${row}, ${column}`;

const OPEN_QUOTE: Text = { zh: '引号没有闭合', en: 'a quote is not closed' };
const STRAY_QUOTE: Text = {
  zh: '单元格内有引号：请把整个单元格放在引号内，里面的引号写两次',
  en: 'there is a quote inside a cell: put the whole cell in quotes and write the inner quote twice',
};
const EMPTY: Text = { zh: '内容为空，第一行应为列名', en: 'it is empty; the first row should name the columns' };

/**
 * Reads a table; every cell is a text, trimmed. A row that cannot be read is told, and those after it are read, unless a quoted
 * cell has no clear end: then nobody can tell where the next row begins.
 */
export function readCsv(text: string): CsvTable {
  const problems: Issue[] = [];
  const table: CsvRow[] = [];
  const lost: number[] = [];
  let row = 0;
  let adrift = false;
  const options: Options = {
    bom: true,
    relax_column_count: true,
    skip_records_with_error: true,
    on_record: (cells: readonly string[]) => {
      row += 1;
      if (!adrift) table.push({ row, cells: cells.map((cell) => cell.trim()) });
      return null;
    },
    on_skip: (error: CsvError | undefined) => {
      row += 1;
      if (adrift) return;
      adrift = error?.code !== 'INVALID_OPENING_QUOTE';
      lost.push(row);
      problems.push(
        issue('not-csv', cellPath(row, ''), {
          expected: error?.code === 'CSV_QUOTE_NOT_CLOSED' ? OPEN_QUOTE : STRAY_QUOTE,
        }),
      );
    },
  };
  parse(text, options);
  const filled = table.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [header, ...rows] = filled;
  // Where the row that names the columns cannot be read, the others mean nothing.
  if (header === undefined || lost.some((one) => one < header.row)) {
    const empty = lost.length > 0 ? [] : [issue('not-csv', '', { expected: EMPTY })];
    return { header: { row: 1, cells: [] }, rows: [], problems: [...problems, ...empty] };
  }
  return { header, rows, problems: [...problems, ...rows.flatMap((one) => widthProblems(one, header))] };
}

/** A row that is cut short may be a table that is cut short; further cells have no name. */
function widthProblems({ row, cells }: CsvRow, { cells: header }: CsvRow): readonly Issue[] {
  const spare = cells.slice(header.length).some((cell) => cell !== '');
  if (cells.length >= header.length && !spare) return [];
  const expected = {
    zh: `本行有${cells.length}个单元格，列名有${header.length}个`,
    en: `this row has ${cells.length} cells, but there are ${header.length} columns`,
  };
  return [issue('not-csv', cellPath(row, ''), { expected })];
}
