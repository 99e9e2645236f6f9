import { parse } from 'csv-parse/sync';

/** One row of a table by the names of its columns; every cell as the text that it is. */
export type Row = Readonly<Record<string, string>>;
export type Table = readonly Row[];

export const readTable = (text: string): Table =>
  parse(text, { columns: true, bom: true, skip_empty_lines: true }) as Table;

/** A cell that must be there. */
export function cell(row: Row, name: string): string {
  const text = row[name];
  if (text === undefined) throw new Error(`there is no column ${name}`);
  return text;
}

export const column = (table: Table, name: string): readonly string[] => table.map((row) => cell(row, name));

/** The decimals that a cell is written with. */
export const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;
