import type { Frames } from '../evaluate/interpret.js';
import type { Node } from '../expr/expr.js';
import { dayText } from '../value/civil-date.js';
import { isJson } from '../value/json.js';
import { LAST_DAY } from '../value/value.js';

/**
 * Facts that may be dated series and that are read on several days: in a search such a fact has on each of them a value of its
 * own, under a path of its own, `partners[0].employment@12`. The plain path is its value on the day asked about.
 */
export interface SeriesReads {
  /** Which facts these are, without the places of members: `partners.employment`. */
  readonly facts: ReadonlySet<string>;
  /** By what stands after the `@`: the expression that gives the day. */
  readonly days: ReadonlyMap<string, Node>;
}

const MARK = '@';

/** The name of a fact as it is read on that day. */
export const nameOnDay = (name: string, day: string): string => `${name}${MARK}${day}`;

/** The fact itself, on whatever day it is read. */
export const pathOf = (path: string): string => path.split(MARK)[0] ?? path;

/** What stands after the mark; `null` for the day asked about. */
export const dayOf = (path: string): string | null =>
  path.includes(MARK) ? path.slice(path.indexOf(MARK) + MARK.length) : null;

export const isSeriesRead = ({ facts }: SeriesReads, path: string): boolean =>
  facts.has(pathOf(path).replace(/\[\d+\]/, ''));

/** The frames in which the day of a reading is evaluated: what is no subject stands for the member that the fact is of. */
export function framesOfRead(path: string, day: Node, subjects: Frames): Frames {
  const member = Number(/\[(\d+)\]/.exec(path)?.[1] ?? 0);
  return { ...Object.fromEntries(day.frames.map((frame) => [frame, member])), ...subjects };
}

/** A fact that a household tells: the value that it has on a day; `null`: the day is not known. */
export interface Told {
  readonly path: string;
  readonly day: number | null;
  readonly value: unknown;
}

interface Entry {
  readonly day: number;
  readonly value: unknown;
}

/**
 * The household with these facts told, as a series where a fact has several values: each holds from the day on which it is read.
 * `null` where one day would need two of them.
 */
export function withSeries(
  household: Readonly<Record<string, unknown>>,
  told: readonly Told[],
  put: (into: Record<string, unknown>, path: string, value: unknown) => void,
): Readonly<Record<string, unknown>> | null {
  const into: Record<string, unknown> = { ...household };
  const objects = new Map<string, [fact: string, entries: readonly Entry[]][]>();
  for (const path of new Set(told.map((one) => one.path))) {
    const own = told.filter((one) => one.path === path);
    const entries = entriesOf(own);
    if (entries === null) return null;
    const [object = '', fact = ''] = path.split('.');
    if (entries === 'one') put(into, path, own[0]?.value);
    // A fact of a member or of a case is a series by itself; an object is one as a whole.
    else if (path.includes('[') || !path.includes('.')) put(into, path, entries.map(dated));
    else objects.set(object, [...(objects.get(object) ?? []), [fact, entries]]);
  }
  for (const [object, facts] of objects) into[object] = objectSeries(into[object], facts);
  return into;
}

const dated = ({ day, value }: Entry): unknown => ({ from: dayText(day), value });

/** The values by day, `one` where there is only one; `null` where they contradict each other or a day is not known. */
function entriesOf(told: readonly Told[]): readonly Entry[] | 'one' | null {
  if (new Set(told.map(({ value }) => value)).size === 1) return 'one';
  const byDay = new Map<number, unknown>();
  for (const { day, value } of told) {
    // What is read on the day of something that never happens is the last that there is.
    const from = day === null ? null : Math.min(day, LAST_DAY);
    if (from === null || (byDay.has(from) && byDay.get(from) !== value)) return null;
    byDay.set(from, value);
  }
  return [...byDay].map(([day, value]) => ({ day, value })).sort((a, b) => a.day - b.day);
}

/** An object is a series as a whole: each entry tells all its facts, the latest value of each. */
function objectSeries(plain: unknown, facts: readonly (readonly [string, readonly Entry[]])[]): unknown {
  const days = [...new Set(facts.flatMap(([, entries]) => entries.map(({ day }) => day)))].sort((a, b) => a - b);
  return days.map((day) => {
    const changing = facts.flatMap(([fact, entries]) => {
      const latest = entries.filter((entry) => entry.day <= day).at(-1);
      return latest === undefined ? [] : [[fact, latest.value] as const];
    });
    return dated({ day, value: { ...(isJson(plain) ? plain : {}), ...Object.fromEntries(changing) } });
  });
}
