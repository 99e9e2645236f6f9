import { longestList } from '../cells/lengths.js';
import type { Question } from '../cells/question.js';
import { NOT_KNOWN_WHETHER } from '../household/leaf.js';
import { factAt } from '../household/parse.js';
import {
  householdObjects,
  type ListName,
  listNames,
  listSpec,
  type ObjectName,
  objectSpec,
} from '../household/vocabulary.js';
import type { Resolved } from '../policy/resolve.js';
import { answerNodes, type Inquiry } from './inquiry.js';

/** The facts of an inquiry while some of them are changed: those of the household, and those of the levy case. */
export interface Facts {
  readonly household: object;
  readonly case: object | undefined;
}

export const factsOf = ({ household, case: levyCase }: Inquiry): Facts => ({ household, case: levyCase });

const inCase = (path: string): boolean => path.startsWith('case.');
const keysOf = (path: string): readonly string[] => path.replaceAll(']', '').split(/[.[]/);

/** What stands at a concrete path: of a fact, a member or a list. */
export const jsonAt = (facts: Facts, path: string): unknown =>
  inCase(path) ? factAt({ case: facts.case }, path) : factAt(facts.household, path);

/** The same facts with another value at a concrete path; `undefined` takes it away. */
export function withFact(facts: Facts, path: string, value: unknown): Facts {
  const keys = keysOf(path);
  return inCase(path)
    ? { ...facts, case: put(facts.case, keys.slice(1), value) as object }
    : { ...facts, household: put(facts.household, keys, value) as object };
}

function put(holder: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(holder)) {
    const members: unknown[] = [...holder];
    members[Number(key)] = put(members[Number(key)], rest, value);
    return members;
  }
  const { [key]: inner, ...others } = { ...(holder as Readonly<Record<string, unknown>> | null | undefined) };
  const next = put(inner, rest, value);
  // What is there keeps its place, so that the same facts are the same text.
  return next === undefined ? others : { ...(holder as object | null | undefined), [key]: next };
}

/** The same facts with this one open: an event that is not told would not have happened. */
export const freed = (facts: Facts, path: string): Facts =>
  withFact(facts, path, isEvent(path) ? NOT_KNOWN_WHETHER : undefined);

const isEvent = (path: string): boolean => {
  const list = listOf(path);
  const name = path.slice(path.lastIndexOf('.') + 1);
  return list !== null && listSpec(list).facts[name]?.type === 'event';
};

export const isList = (name: string): name is ListName => (listNames as readonly string[]).includes(name);

/** The list that a path is in, or is. */
export const listOf = (path: string): ListName | null => {
  const [head = ''] = keysOf(path);
  return isList(head) ? head : null;
};

/** How many members the list has; `null` where it is absent. */
export function lengthOf(facts: Facts, list: ListName): number | null {
  const members = jsonAt(facts, list);
  return Array.isArray(members) ? members.length : null;
}

/** Is the fact one of those, or of a member of a list that is itself one of those and absent? */
export function isFree(facts: Facts, free: readonly string[], path: string): boolean {
  const list = listOf(path);
  return free.includes(path) || (list !== null && free.includes(list) && lengthOf(facts, list) === null);
}

/** The facts of a member of a list that the answer may rest on. */
export const memberFacts = (reads: ReadonlySet<string>, list: ListName): readonly string[] =>
  Object.keys(listSpec(list).facts).filter((name) => reads.has(`${list}.${name}`));

/** A member of whom nothing is known. */
export const unknownMember = (list: ListName): object =>
  Object.fromEntries(
    Object.entries(listSpec(list).facts).flatMap(([name, { type }]) =>
      type === 'event' ? [[name, NOT_KNOWN_WHETHER]] : [],
    ),
  );

/**
 * The facts that the answer may rest on, told or not, in the order of the household: those of each member, or the whole list
 * where it is absent. What is inside a dated series of objects has no path of its own and is left out.
 */
export function factsInReach(
  facts: Facts,
  { reads, longest, extra }: Pick<Question, 'reads' | 'longest' | 'extra'>,
): readonly string[] {
  const inLists = listNames.flatMap((list) => {
    const length = lengthOf(facts, list);
    const names = memberFacts(reads, list);
    if (length === null) return names.length > 0 || longest(list) > 0 ? [list] : [];
    return Array.from({ length }, (_, index) => names.map((name) => `${list}[${index}].${name}`)).flat();
  });
  const objects: readonly ObjectName[] = [...householdObjects, 'case'];
  const single = [
    ...Object.keys(objectSpec('household').facts),
    ...objects.flatMap((object) =>
      Array.isArray(jsonAt(facts, object))
        ? []
        : Object.keys(objectSpec(object).facts).map((name) => `${object}.${name}`),
    ),
    ...Object.keys(extra).map((name) => `extra.${name}`),
  ];
  return [...inLists, ...single.filter((path) => reads.has(path))];
}

/** The paths at which a member may be added: no more than the answer can tell apart. */
export function membersInReach(resolved: Resolved, facts: Facts, list: ListName): readonly string[] {
  const length = lengthOf(facts, list);
  if (length === null) return [];
  const more = Math.min(longestList(answerNodes(resolved), list, false), listSpec(list).most - length);
  return Array.from({ length: Math.max(0, more) }, (_, index) => `${list}[${length + index}]`);
}
