import { ArgumentError, type Issue, issue, nearestName, refuse, shown } from '../value/issue.js';
import { isJson } from '../value/json.js';
import type { Text } from '../value/text.js';
import type { Bounds, Indicator, IndicatorDefinition, IndicatorFunction } from './indicator.js';
import { mustFit, notOption, objectAt } from './kinds.js';
import { Quotient } from './outcome.js';
import type { Fields, PlainReader } from './read.js';
import { type Unit, unitInWords } from './units.js';

/** Numbers of one kind in a row of memory. */
export type NumberColumn =
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Uint8Array;

type ColumnOf<Given> =
  | Given
  | ([Exclude<Given, undefined>] extends [readonly (infer One)[]]
      ? readonly (readonly One[] | NumberColumn)[]
      : readonly Given[] | NumberColumn);

/** For each input a column, one value a row, or one value for all rows. An input that is a list is a list of columns. */
export type ColumnsOf<Given> = Given extends unknown
  ? { readonly [Name in keyof Given]: ColumnOf<Given[Name]> }
  : never;

export interface ColumnOptions {
  /** What becomes of rows that cannot be read: an error with all of them (`refuse`, the default), or they stand under `badRows` (`keep`). */
  readonly badRows?: 'refuse' | 'keep';
}

/** An indicator for every row of a table. */
export interface IndicatorColumn<Id extends string = string> {
  readonly id: Id;
  readonly title: Text;
  readonly unit: Unit;
  readonly unitName: Text;
  readonly length: number;
  /** The double nearest to each exact value; `NaN` where there is none. */
  readonly values: Float64Array;
  /** The rows in which it is not defined, and why. */
  readonly undefinedRows: ReadonlyMap<number, Text>;
  /** The rows that cannot be read, and what is wrong with them. */
  readonly badRows: ReadonlyMap<number, readonly Issue[]>;
  /** The whole result of one row, exact. */
  readonly at: (row: number) => Indicator<Id>;
  /** Every value with so many decimals, rounded half up from the exact one; `—` where there is none. */
  readonly toFixed: (digits: number) => readonly string[];
}

/**
 * Computes an indicator for every row of a table: a county a row, or a year. Values are those of the indicator itself.
 *
 * @throws {ArgumentError} for what is wrong in any row, the row in its path: `births[3]`.
 * @example indicatorColumn(crudeBirthRate, { births: [12, 9], population: Float64Array.of(1000, 1000) }).toFixed(1) // ['12.0', '9.0']
 */
export function indicatorColumn<Id extends string, Given, Value>(
  indicator: IndicatorFunction<Id, Given, Value>,
  columns: ColumnsOf<Given>,
  options: ColumnOptions = {},
): IndicatorColumn<Id> {
  const { definition } = readable(indicator);
  const onBad = badRowsOf(options);
  const table = tableOf(definition.reads().forms, columns);
  const { length } = table;
  const values = new Float64Array(length);
  const undefinedRows = new Map<number, Text>();
  const badRows = new Map<number, readonly Issue[]>();
  const fast = fastPath(definition, table, undefinedRows);
  let unit: Unit = definition.unit;
  for (let row = 0; row < length; row++) {
    const quick = fast(row);
    if (quick !== undefined) {
      values[row] = quick;
      continue;
    }
    try {
      const whole = indicator(inputsAt(table, row) as Given);
      values[row] = whole.value === null ? Number.NaN : whole.value.toNumber();
      unit = whole.unit;
      if (whole.undefinedBecause !== null) undefinedRows.set(row, whole.undefinedBecause);
    } catch (error) {
      if (!(error instanceof ArgumentError)) throw error;
      values[row] = Number.NaN;
      badRows.set(
        row,
        error.issues.map((one) => atRow(one, row, table)),
      );
    }
  }
  if (onBad === 'refuse') refuse(ArgumentError, distinct([...badRows.values()].flat()));
  const at = (row: number): Indicator<Id> => indicator(inputsAt(table, rowFrom(row, length)) as Given);
  const toFixed = (digits: number): readonly string[] =>
    Array.from(values, (_, row) => (badRows.has(row) || undefinedRows.has(row) ? '—' : at(row).toFixed(digits)));
  const { id, title } = definition;
  return Object.freeze({
    id,
    title,
    unit,
    unitName: unitInWords(unit),
    length,
    values,
    undefinedRows,
    badRows,
    at,
    toFixed,
  });
}

/** The indicator, where it is one. @throws {ArgumentError} where it is none. */
function readable<Id extends string, Given, Value>(
  indicator: IndicatorFunction<Id, Given, Value>,
): IndicatorFunction<Id, Given, Value> {
  const is = typeof indicator === 'function' && isJson(indicator.definition);
  mustFit(is, indicator, 'indicator', { zh: '指标函数', en: 'the function of an indicator' });
  return indicator;
}

function badRowsOf(options: unknown): 'refuse' | 'keep' {
  const { badRows = 'refuse' } = objectAt(options, 'options');
  if (badRows === 'refuse' || badRows === 'keep') return badRows;
  throw new ArgumentError([notOption(badRows, 'options.badRows', ['refuse', 'keep'], true)]);
}

type Definition = IndicatorDefinition<string, never, never>;
type Cells = readonly unknown[] | NumberColumn;

interface Column {
  readonly name: string;
  /** The value of the input in a row. */
  readonly at: (row: number) => unknown;
  /** The cells, where they are one column of the table. */
  readonly cells: Cells | null;
}

interface InputTable {
  readonly columns: readonly Column[];
  readonly length: number;
}

const inputsAt = ({ columns }: InputTable, row: number): Readonly<Record<string, unknown>> =>
  Object.fromEntries(columns.map(({ name, at }) => [name, at(row)]));

const isColumn = (given: unknown): given is Cells => Array.isArray(given) || ArrayBuffer.isView(given);

/** What was given, as columns of one length. */
function tableOf(forms: readonly Fields[], given: unknown): InputTable {
  const table = objectAt(given, 'columns', { zh: '{ 输入名: 列 }', en: '{ name of input: column }' });
  const names = [...new Set(forms.flatMap(Object.keys))];
  const lists = new Set(forms.flatMap((fields) => Object.keys(fields).filter((name) => fields[name]?.list === true)));
  const strange = Object.keys(table).filter((name) => !names.includes(name));
  refuse(
    ArgumentError,
    strange.map((name) => issue('unknown-key', name, { given: name, nearest: nearestName(name, names) })),
  );
  const read = Object.entries(table)
    .filter(([, input]) => input !== undefined)
    .map(([name, input]) => columnOf(name, input, lists.has(name)));
  const lengths = read.flatMap(({ column, cells }) =>
    cells.map((one, index) => ({ name: column.name, index, length: one.length })),
  );
  const [first] = lengths;
  if (first === undefined) {
    const expected = { zh: '至少一列', en: 'at least one column' };
    throw new ArgumentError([issue('missing-key', 'columns', { expected })]);
  }
  const expected = { zh: `${first.length}`, en: `${first.length}` };
  const others = lengths.filter(({ length }) => length !== first.length);
  refuse(
    ArgumentError,
    others.map(({ name, index, length }) =>
      issue('lengths-differ', lists.has(name) ? `${name}[${index}]` : name, { given: String(length), expected }),
    ),
  );
  return { columns: read.map(({ column }) => column), length: first.length };
}

/** A list of columns where the input is a list, a column where it is not; anything else holds for every row. */
function columnOf(
  name: string,
  given: unknown,
  list: boolean,
): { readonly column: Column; readonly cells: readonly Cells[] } {
  if (list && Array.isArray(given) && given.length > 0 && given.every(isColumn)) {
    const cells: readonly Cells[] = given;
    return { column: { name, cells: null, at: (row) => cells.map((one) => one[row]) }, cells };
  }
  if (!list && isColumn(given)) return { column: { name, cells: given, at: (row) => given[row] }, cells: [given] };
  return { column: { name, cells: null, at: () => given }, cells: [] };
}

/**
 * Rows of whole numbers that are right as they stand, of an indicator that is a ratio: two exact whole numbers and one division give
 * the double nearest to the exact value. `undefined` where the row needs the long way.
 */
function fastPath(
  definition: {
    readonly reads: () => unknown;
    readonly compute: unknown;
    readonly unit: Unit;
    readonly range: { readonly hard: Bounds };
  },
  { columns }: InputTable,
  undefinedRows: Map<number, Text>,
): (row: number) => number | undefined {
  const reader = definition.reads() as ReturnType<Definition['reads']>;
  const cells = columns.map((column) => column.cells);
  const plain = (reader.plain?.(columns.map(({ name }) => name)) ?? null) as PlainReader<never> | null;
  if (plain === null || cells.includes(null)) return () => undefined;
  const compute = definition.compute as Definition['compute'];
  const { hard } = definition.range;
  const numbers = cells.map(() => 0);
  return (row) => {
    for (let place = 0; place < cells.length; place++) {
      const cell = cells[place]?.[row];
      if (typeof cell !== 'number') return undefined;
      numbers[place] = cell;
    }
    const value = plain(numbers);
    if (value === undefined) return undefined;
    try {
      const outcome = compute(value);
      if (outcome instanceof Quotient) return divided(outcome, hard);
      if ('undefinedBecause' in outcome) undefinedRows.set(row, outcome.undefinedBecause);
      return 'undefinedBecause' in outcome ? Number.NaN : undefined;
    } catch (error) {
      if (error instanceof ArgumentError) return undefined;
      throw error;
    }
  };
}

function divided({ numerator, denominator, per, unit }: Quotient, [least, most]: Bounds): number | undefined {
  const below = denominator.value;
  if (unit !== undefined || typeof numerator !== 'number' || typeof below !== 'number' || typeof per !== 'number')
    return undefined;
  const above = per * numerator;
  if (!Number.isSafeInteger(above)) return undefined;
  const value = above / below;
  if ((least !== null && value <= least) || (most !== null && value >= most)) {
    // At a bound itself rounding could hide that the exact value is beyond it.
    const exact = (value === least || value === most) && Number.isSafeInteger(value * below) && value * below === above;
    if (!exact) return undefined;
  }
  return value;
}

/** `births` in row 3 is `births[3]`; an input that is the same for all rows keeps its path. */
function atRow(one: Issue, row: number, { columns }: InputTable): Issue {
  if (one.path === '') return { ...one, path: `[${row}]` };
  const [, name = '', index = '', rest = ''] = /^([^.[]+)(\[\d+\])?(.*)$/.exec(one.path) ?? [];
  const column = columns.find((input) => input.name === name);
  if (column === undefined) return one;
  return { ...one, path: `${name}${index}[${row}]${rest}` };
}

const distinct = (issues: readonly Issue[]): readonly Issue[] => [
  ...new Map(issues.map((one) => [`${one.code} ${one.path}`, one])).values(),
];

function rowFrom(row: number, length: number): number {
  if (Number.isInteger(row) && row >= 0 && row < length) return row;
  const expected = { zh: `0至${length - 1}的整数`, en: `a whole number from 0 to ${length - 1}` };
  throw new ArgumentError([issue('out-of-range', 'row', { given: shown(row), expected })]);
}
