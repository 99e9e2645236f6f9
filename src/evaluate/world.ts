import type { FactPlace } from '../expr/expr.js';
import type { CaseInput, Household } from '../household/household.js';
import { type LeafJson, leafValue, NOT_KNOWN_WHETHER } from '../household/leaf.js';
import { factAt } from '../household/parse.js';
import type { ListName } from '../household/vocabulary.js';
import { dayFromText } from '../value/civil-date.js';
import { either, point, type Range, type Value } from '../value/value.js';

interface ListLength {
  readonly members: number;
  readonly complete: boolean;
  /** Members that an analysis has given to an absent list: all belong on the day, for one that does not changes nothing. */
  readonly present?: boolean;
}

/** What an evaluation can ask: of one household, on one day, or of many at once (`cells`). */
export interface World {
  /** The value of the fact at a concrete path (`children[0].birthDate`, `on`), read at a day if it may be a dated series. */
  readonly read: (path: string, fact: FactPlace, at: Range | null) => Value;
  /** How many members the list surely has, and whether these are all. */
  readonly length: (list: ListName) => ListLength;
  /** Do the listed partners count as parents of this child, adoption apart? */
  readonly hasListedParent: (child: number) => boolean;
  /** The option of a reading, `null` while it is open. */
  readonly reading: (id: string) => string | null;
}

export interface WorldInput {
  readonly household: Household;
  /** The day asked about, as a day number; or the days among which it lies. */
  readonly on: number | Range;
  readonly readings: Readonly<Record<string, string>>;
  readonly case: CaseInput | undefined;
}

interface Dated {
  readonly from: string;
  readonly value: unknown;
}

const isSeries = (value: unknown): value is readonly Dated[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'object' && entry !== null && 'from' in entry);

/** The entries that may be the one in force at some day of the range; `undefined` stands for "before the first". */
function entriesAt(series: readonly Dated[], at: Range): readonly (Dated | undefined)[] {
  const starts = series.map(({ from }) => dayFromText(from) ?? 0);
  const [first, last] = [Number(at.least), Number(at.most)];
  const inForce = series.filter(
    (_, index) => (starts[index] ?? 0) <= last && (index + 1 >= starts.length || (starts[index + 1] ?? 0) > first),
  );
  return (starts[0] ?? 0) > first ? [undefined, ...inForce] : inForce;
}

/** The first days of the entries of a series between two days: where the value may change. */
export function seriesCuts(household: object, path: string, at: Range): readonly number[] {
  const { series } = locate(household, path);
  const days = (series ?? []).map(({ from }) => dayFromText(from) ?? 0);
  return days.filter((day) => day > Number(at.least) && day <= Number(at.most));
}

interface Located {
  readonly series: readonly Dated[] | null;
  /** The value of the fact, in an entry of the series or as it stands. */
  readonly pick: (value: unknown) => unknown;
  /** False for a member of a list that is absent: what has happened to somebody who is not listed is not known. */
  readonly told: boolean;
}

const MEMBER = /^\w+\[\d+\]/;

/** A fact of its own, or of an object that is a dated series; and what to read in each entry. */
function locate(household: object, path: string): Located {
  const member = MEMBER.exec(path)?.[0];
  const told = member === undefined || factAt(household, member) !== undefined;
  const value = factAt(household, path);
  if (isSeries(value)) return { series: value, pick: (entry) => entry, told };
  const dot = path.indexOf('.');
  const holder = dot < 0 ? undefined : factAt(household, path.slice(0, dot));
  if (isSeries(holder)) return { series: holder, pick: (entry) => factAt(entry as object, path.slice(dot + 1)), told };
  return { series: null, pick: () => value, told };
}

/** One household on one day, with what it leaves unknown. */
export function worldOf({ household, on, readings, case: levyCase }: WorldInput): World {
  const facts = { ...household, case: levyCase };
  const asked = typeof on === 'number' ? point(on) : on;
  const located = new Map<string, Located>();
  const find = (path: string): Located => {
    const known = located.get(path) ?? locate(facts, path);
    located.set(path, known);
    return known;
  };
  return {
    read(path, { spec, derived }, at) {
      if (derived === 'on') return asked;
      const { series, pick, told } = find(path);
      const untold = told || spec.type !== 'event' ? null : NOT_KNOWN_WHETHER;
      const value = (given: unknown): Value => leafValue(spec, (given ?? untold) as LeafJson);
      if (series === null) return value(pick(undefined));
      return either(
        entriesAt(series, at ?? asked).map((entry) => value(entry === undefined ? null : pick(entry.value))),
      );
    },
    length(list) {
      const members = household[list];
      return Array.isArray(members) ? { members: members.length, complete: true } : { members: 0, complete: false };
    },
    hasListedParent: (child) => household.children?.[child]?.parents?.length !== 0,
    reading: (id) => readings[id] ?? null,
  };
}
