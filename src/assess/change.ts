import { dayText } from '../value/civil-date.js';
import { deepFreeze } from '../value/freeze.js';
import type { Text } from '../value/text.js';
import { type Aim, aimOf } from './aim.js';
import { changeWords, waitWords } from './change-words.js';
import { factsInReach, factsOf, isList, jsonAt, membersInReach } from './facts-at.js';
import { goalOf } from './goal.js';
import type { Inquiry } from './inquiry.js';
import { minimalSets, type Reached } from './minimal.js';
import { nearest } from './nearest.js';
import { firstDay } from './wait.js';

/** A value as a household states it: of a fact, a dated series, a member or a list. */
export type FactJson =
  | boolean
  | string
  | number
  | null
  | readonly FactJson[]
  | { readonly [name: string]: FactJson | undefined };

/** One fact that would have to be otherwise. `null`: not told, or of an event that it has not happened. */
export interface Change {
  /** `children[0].sex`; `certificates[1]`: a member more; `children`: the list that is not told; `on`: a later day. */
  readonly path: string;
  readonly from: FactJson;
  readonly to: FactJson;
  readonly says: Text;
}

/** Sets of changes, the smallest first. `complete`: there are no others. */
export type ChangeSets = readonly (readonly Change[])[] & { readonly complete: boolean };

export interface ChangeRequest {
  /** The facts that may change: paths, what stands before `.` or `[` in them, `on`; `undefined`: every one, and no new members. */
  readonly changeable: readonly string[] | undefined;
  readonly wanted: unknown;
  /** The id of the child or person asked about. */
  readonly subject: string | undefined;
}

/** All sets of changes that reach the answer sought and hold no other such set. */
export function changesFor(inquiry: Inquiry, { changeable, wanted, subject }: ChangeRequest): ChangeSets {
  const goal = goalOf(inquiry, wanted);
  if (goal === null) return changeSets([], true);
  const aim = aimOf(inquiry, goal, subject);
  const now = factsOf(inquiry);
  const allowed = (path: string): boolean => changeable?.some((prefix) => isUnder(path, prefix)) ?? true;
  const facts = factsInReach(now, aim.question).filter(allowed);
  const added = (changeable ?? []).filter(isList).map((list) => membersInReach(inquiry.resolved, now, list));
  const found = minimalSets(aim, facts, added);
  const near = aimOf(inquiry, goal, subject);
  const changes = found.sets.map(({ paths, facts: reached }) =>
    changesOf(near, { paths, facts: nearest(near, paths, reached) }),
  );
  // An answer that is so already needs no change, and no other day.
  const isSo = found.sets.some(({ paths }) => paths.length === 0);
  const wait = isSo || !allowed('on') ? { day: null, complete: true } : firstDay(aimOf(inquiry, goal, subject));
  const later = wait.day === null ? [] : [[waitUntil(inquiry, wait.day)]];
  const sets = [...changes, ...later].sort((a, b) => a.length - b.length);
  return changeSets(sets, found.complete && wait.complete);
}

const isUnder = (path: string, prefix: string): boolean =>
  path === prefix || path.startsWith(`${prefix}.`) || path.startsWith(`${prefix}[`);

function changesOf({ inquiry, question }: Aim, { paths, facts }: Reached): readonly Change[] {
  const now = factsOf(inquiry);
  return paths.map((path) => {
    const to = jsonAt(facts, path) ?? null;
    return {
      path,
      from: (jsonAt(now, path) ?? null) as FactJson,
      to: to as FactJson,
      says: changeWords(now, path, to, question.extra),
    };
  });
}

function waitUntil({ on }: Inquiry, day: number): Change {
  const to = dayText(day);
  return { path: 'on', from: dayText(on), to, says: waitWords(to) };
}

/** An array as the contract says; whether it is all of them stands beside its members. */
const changeSets = (sets: readonly (readonly Change[])[], complete: boolean): ChangeSets =>
  deepFreeze(Object.defineProperty([...sets], 'complete', { value: complete })) as unknown as ChangeSets;
