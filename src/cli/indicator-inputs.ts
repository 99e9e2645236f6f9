import { type IndicatorId, indicators } from '../indicators/registry.js';
import type { CsvRow } from '../testing/csv.js';

type Fields = Readonly<Record<string, { readonly list?: boolean; readonly members?: readonly string[] }>>;

/** `rates[3]` is the fourth of the list `rates`. */
const NUMBERED = /^([A-Za-z]\w*)\[(\d+)\]$/;

/** `population.kind` says of what kind the number in the column `population` is. */
const DETAIL = /^([A-Za-z]\w*(?:\[\d+\])?)\.([A-Za-z][\w.]*)$/;

/** The names of an indicator's inputs. */
export interface Names {
  readonly single: readonly string[];
  readonly lists: readonly string[];
  /** The list of objects whose members the table has, if it has one. */
  readonly object: { readonly name: string; readonly members: readonly string[] } | null;
}

export function namesOf(id: IndicatorId, header: readonly string[]): Names {
  const forms: readonly Fields[] = indicators[id].definition.reads().forms;
  const fields = forms.flatMap((form) => Object.entries(form));
  const single = [...new Set(fields.flatMap(([name, { list }]) => (list === true ? [] : [name])))];
  const lists = fields.flatMap(([name, { list, members }]) => (list === true && members === undefined ? [name] : []));
  const objects = fields.flatMap(([name, { members }]) => (members === undefined ? [] : [{ name, members }]));
  const [object = null] = objects.filter(
    ({ members }) => members.every((name) => header.includes(name)) && !members.every((name) => single.includes(name)),
  );
  return { single, lists: [...new Set(lists)], object };
}

/** Does the column hold an input, or say something of one? */
export function isInput({ single, lists, object }: Names, column: string): boolean {
  const name = DETAIL.exec(column)?.[1] ?? column;
  return (
    [...single, ...lists, ...(object?.members ?? [])].includes(name) || lists.includes(NUMBERED.exec(name)?.[1] ?? '')
  );
}

interface Sheet {
  readonly header: readonly string[];
  /** Inputs that are the same for all rows. */
  readonly constants: Readonly<Record<string, string>>;
}

/** The inputs of one result, from its rows. An empty cell is nothing: never 0. */
export function inputsOf(names: Names, sheet: Sheet, group: readonly [CsvRow, ...CsvRow[]]) {
  const { single, lists, object } = names;
  const { header, constants } = sheet;
  const columns = [...new Set([...header, ...Object.keys(constants)])].filter((column) => isInput(names, column));
  const at = (row: CsvRow, column: string): unknown => withDetails(row, column, { sheet, columns });
  const [first] = group;
  const inside = object?.members ?? [];
  const entries: (readonly [string, unknown])[] = [];
  if (object !== null) {
    const members = group.map((row) => Object.fromEntries(inside.map((member) => [member, at(row, member)])));
    entries.push([object.name, members]);
  }
  for (const column of columns) {
    if (inside.includes(column)) continue;
    if (lists.includes(column) && header.includes(column)) {
      entries.push([column, group.map((row) => at(row, column))]);
    } else if (single.includes(column) || lists.includes(column)) entries.push([column, at(first, column)]);
  }
  const numbered = columns.flatMap((column) => {
    const [, name = '', index = ''] = NUMBERED.exec(column) ?? [];
    return name === '' ? [] : [{ column, name, index: Number(index) }];
  });
  for (const name of new Set(numbered.map((one) => one.name))) {
    const own = numbered.filter((one) => one.name === name).sort((a, b) => a.index - b.index);
    entries.push([name, own.map(({ column }) => at(first, column))]);
  }
  // What is said of an input that is nowhere given is passed on under its whole name, and refused there.
  const loose = columns.filter((column) => !columns.includes(DETAIL.exec(column)?.[1] ?? column));
  entries.push(...loose.map((column) => [column, cellOf(first, column, sheet)] as const));
  const strange = Object.entries(constants).filter(([name]) => !columns.includes(name));
  return Object.fromEntries([...strange, ...entries].filter(([, value]) => value !== undefined));
}

function cellOf(row: CsvRow, column: string, { header, constants }: Sheet): string | undefined {
  const text = row.cells[header.indexOf(column)] ?? '';
  return text === '' ? constants[column] : text;
}

/** The value of a cell, with what other columns say of it: `{ value, kind }`. */
function withDetails(
  row: CsvRow,
  column: string,
  { sheet, columns }: { readonly sheet: Sheet; readonly columns: readonly string[] },
): unknown {
  const value = cellOf(row, column, sheet);
  const details = columns.flatMap((one) => {
    const [, name, detail = ''] = DETAIL.exec(one) ?? [];
    const said = name === column ? cellOf(row, one, sheet) : undefined;
    return said === undefined ? [] : [[detail.split('.'), said] as const];
  });
  if (value === undefined || details.length === 0) return value;
  return details.reduce<Readonly<Record<string, unknown>>>((all, [path, said]) => placed(all, path, said), { value });
}

/** `period.months` is inside `period`; what stands so deep is a whole number. */
function placed(all: Readonly<Record<string, unknown>>, [name = '', ...rest]: readonly string[], said: string) {
  if (rest.length === 0) return { ...all, [name]: said };
  const before = typeof all[name] === 'object' ? all[name] : {};
  return { ...all, [name]: { ...before, [rest.join('.')]: /^\d+$/.test(said) ? Number(said) : said } };
}
