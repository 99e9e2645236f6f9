import type { ExtraFact } from '../household/household.js';
import {
  type FactSpec,
  householdObjects,
  listNames,
  listSpec,
  type ObjectName,
  objectSpec,
} from '../household/vocabulary.js';
import { type Issue, issue, nearestName } from '../value/issue.js';
import { type CsvRow, cellPath } from './csv.js';

/** A column of a table of cases: where its cells belong in the case, and what they are. */
export interface Column {
  /** As the header names it. */
  readonly name: string;
  readonly keys: readonly (string | number)[];
  /** What a cell that is not empty says. */
  readonly read: (cell: string) => unknown;
}

/** The facts that a policy declares, by name; `null` where it is not told which policy. */
export type Declared = Readonly<Record<string, ExtraFact>> | null;

type Keys = Column['keys'];
type Read = Column['read'];

/** What stands beside the facts: one text each. */
const TEXT_COLUMNS = ['name', 'name.zh', 'name.en', 'provision', 'on', 'child', 'person'];

/** No series has more entries, and no result is a longer list. */
const MOST_ENTRIES = 200;

const asText: Read = (cell) => cell;

const TRUTHS: Readonly<Record<string, boolean>> = { true: true, false: false, 是: true, 否: false };

/** A spreadsheet writes TRUE; what is neither stays a text, for the check of its place to refuse. */
const asTruth: Read = (cell) => TRUTHS[cell.toLowerCase()] ?? cell;
const asNumber: Read = (cell) => (/^\d{1,15}$/.test(cell) ? Number(cell) : cell);
const asList: Read = (cell) => (cell === '[]' ? [] : cell);
/** A result may be nothing, a truth, an empty list, or a text; numbers are compared by value. */
const asResult: Read = (cell) => (cell === 'null' ? null : (TRUTHS[cell.toLowerCase()] ?? asList(cell)));

const readerOf = ({ type }: Pick<FactSpec, 'type'>): Read =>
  type === 'truth' ? asTruth : type === 'number' ? asNumber : asText;

/** The columns by their place, `null` where one has no name, and what is wrong with the names. */
export function columnsOf(
  { row, cells: header }: CsvRow,
  declared: Declared,
): {
  readonly columns: readonly (Column | null)[];
  readonly problems: readonly Issue[];
} {
  const problems: Issue[] = [];
  const columns = header.map((name, index) => {
    if (name === '') return null;
    if (header.indexOf(name) < index) {
      if (header.indexOf(name, header.indexOf(name) + 1) === index)
        problems.push(issue('duplicate-column', cellPath(row, name), { given: name }));
      return null;
    }
    const column = columnOf(name, declared);
    if (column === null)
      problems.push(issue('unknown-key', cellPath(row, name), { given: name, nearest: nearestColumn(name, declared) }));
    return column;
  });
  return { columns, problems };
}

function columnOf(name: string, declared: Declared): Column | null {
  if (TEXT_COLUMNS.includes(name)) return { name, keys: name.split('.'), read: asText };
  const keys = keysOf(name);
  if (keys === null) return null;
  const [head, ...rest] = keys;
  if (head === 'readings') return rest.length === 1 ? { name, keys, read: asText } : null;
  if (head === 'expect') return rest.length > 0 ? { name, keys, read: asResult } : null;
  if (head === 'case') {
    const read = factReader(objectSpec('case').facts, rest);
    return read === null ? null : { name, keys, read };
  }
  const read = householdReader(keys, declared);
  return read === null ? null : { name, keys: ['household', ...keys], read };
}

const PATH = /^[^.[\]]+(?:\[\d{1,3}\])*(?:\.[^.[\]]+(?:\[\d{1,3}\])*)*$/;

/** `children[0].birthDate` as `children`, 0, `birthDate`; `null` for what is no path. */
function keysOf(name: string): Keys | null {
  if (!PATH.test(name)) return null;
  const keys = [...name.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([key, place]) =>
    place === undefined ? key : Number(place),
  );
  return keys.some((key) => key === '__proto__' || (typeof key === 'number' && key >= MOST_ENTRIES)) ? null : keys;
}

/** How a cell at this place of a household is read; `null` where there is no such place. */
function householdReader([head, ...rest]: Keys, declared: Declared): Read | null {
  if (head === 'id') return rest.length === 0 ? asText : null;
  if (head === 'extra') return extraReader(rest, declared);
  const list = listNames.find((name) => name === head);
  if (list !== undefined) {
    const [index, ...inner] = rest;
    const { facts, most, idPrefix } = listSpec(list);
    if (index === undefined) return asList;
    if (typeof index !== 'number' || index >= most) return null;
    if (inner[0] === 'id' && idPrefix !== undefined) return inner.length === 1 ? asText : null;
    if (inner[0] === 'parents' && list === 'children') return parentReader(inner.slice(1));
    return factReader(facts, inner);
  }
  const object = householdObjects.find((name) => name === head);
  return object === undefined
    ? factReader(objectSpec('household').facts, [head ?? '', ...rest])
    : objectReader(object, rest);
}

/** Without a policy a fact of its own may have any name, and what it is is not known. */
function extraReader([name, ...rest]: Keys, declared: Declared): Read | null {
  if (typeof name !== 'string' || rest.length > 0) return null;
  if (declared === null) return asTruth;
  const spec = Object.hasOwn(declared, name) ? declared[name] : undefined;
  return spec === undefined ? null : readerOf(spec);
}

function parentReader(rest: Keys): Read | null {
  if (rest.length === 0) return asList;
  return rest.length === 1 && typeof rest[0] === 'number' && rest[0] < 2 ? asText : null;
}

function objectReader(object: ObjectName, rest: Keys): Read | null {
  const { facts, dated } = objectSpec(object);
  const [index, part, ...inner] = rest;
  if (typeof index !== 'number') return factReader(facts, rest);
  if (dated !== true) return null;
  if (part === 'from') return inner.length === 0 ? asText : null;
  return part === 'value' ? factReader(facts, inner) : null;
}

/** One fact of a group, or an entry of its dated series. */
function factReader(facts: Readonly<Record<string, FactSpec>>, [name, ...rest]: Keys): Read | null {
  const spec = typeof name === 'string' && Object.hasOwn(facts, name) ? facts[name] : undefined;
  if (spec === undefined) return null;
  const [index, part, ...more] = rest;
  if (index === undefined) return readerOf(spec);
  if (spec.dated !== true || typeof index !== 'number' || more.length > 0) return null;
  return part === 'from' ? asText : part === 'value' ? readerOf(spec) : null;
}

/** The column that is most likely meant, with the places of the members as they were written. */
function nearestColumn(name: string, declared: Declared): string | null {
  const places = [...name.matchAll(/\[\d+\]/g)].map(([place]) => place);
  const found = nearestName(name.replace(/\[\d+\]/g, '[]'), knownColumns(declared));
  return found === null ? null : found.replace(/\[\]/g, () => places.shift() ?? '[0]');
}

const knownColumns = (declared: Declared): readonly string[] => [
  ...TEXT_COLUMNS,
  'id',
  'expect.status',
  ...Object.keys(objectSpec('household').facts),
  ...listNames.flatMap((list) => [
    list,
    ...(listSpec(list).idPrefix === undefined ? [] : [`${list}[].id`]),
    ...Object.keys(listSpec(list).facts).map((fact) => `${list}[].${fact}`),
  ]),
  'children[].parents',
  ...Object.keys(declared ?? {}).map((name) => `extra.${name}`),
  ...([...householdObjects, 'case'] as const).flatMap((object) =>
    Object.keys(objectSpec(object).facts).map((fact) => `${object}.${fact}`),
  ),
];
