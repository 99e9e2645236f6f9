import type { HouseholdInput } from '../../../src/household/household.js';
import type { PolicyInput, WorkedCase } from '../../../src/policy/policy.js';

export type DocumentId = 'liangfeng-2011' | 'taibai-2009' | 'xijie-2013';

/** A document as plain JSON, changed. */
export type Change = (document: PolicyInput) => PolicyInput;

type Answer = WorkedCase['expect'];

/** A household worked out on paper from the source: what the text gives, and what the wrong copy gives. */
export interface Revealing extends Omit<WorkedCase, 'name' | 'expect' | 'household'> {
  readonly household: HouseholdInput;
  readonly right: Answer;
  readonly wrong: Answer;
}

/** A copy of a document as somebody would get it wrong. */
export interface Defect {
  readonly id: string;
  readonly policy: DocumentId;
  /** What the encoder got wrong. */
  readonly says: string;
  readonly wrong: Change;
  readonly reveals: Revealing;
}

/** A copy of a document that is written otherwise and means the same. */
export interface Same {
  readonly id: string;
  readonly policy: DocumentId;
  /** What is written otherwise. */
  readonly says: string;
  readonly same: Change;
}

type Json = Readonly<Record<string, unknown>>;

/** An entry that `put` and `edit` take out. */
const ABSENT = undefined;

function replaced(value: unknown, [key, ...rest]: readonly string[], change: (old: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  if (typeof value !== 'object' || value === null) throw new TypeError(`nothing to change at ${key}`);
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const place = key === 'end' ? items.length : Number(key);
    if (!(place <= items.length)) throw new TypeError(`no place ${key} in a list of ${items.length}`);
    const item = replaced(items[place], rest, change);
    return [...items.slice(0, place), ...(item === ABSENT ? [] : [item]), ...items.slice(place + 1)];
  }
  const inside = replaced((value as Json)[key], rest, change);
  const kept = Object.entries(value).filter(([name]) => name !== key || inside !== ABSENT);
  return { ...Object.fromEntries(kept), ...(inside === ABSENT ? {} : { [key]: inside }) };
}

/** Changes what stands at a place of the document: `terms/employee/is`. */
export const edit =
  (path: string, change: (old: unknown) => unknown): Change =>
  (document) =>
    replaced(document, path.split('/'), change) as PolicyInput;

/** Puts something at a place of the document; `end` is the place after the last of a list. */
export const put = (path: string, value: unknown): Change => edit(path, () => value);

/** Takes something out of the document. */
export const leaveOut = (path: string): Change => put(path, ABSENT);

/** Puts something into a list, before all that stands there. */
export const putFirst = (path: string, value: unknown): Change =>
  edit(path, (old) => [value, ...(old as readonly unknown[])]);

/** Writes something else wherever this stands. */
export function everywhere(from: unknown, to: unknown): Change {
  const looked = JSON.stringify(from);
  const walk = (value: unknown): unknown => {
    if (JSON.stringify(value) === looked) return to;
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, walk(inside)]));
  };
  return (document) => walk(document) as PolicyInput;
}

export const inTurn =
  (...changes: readonly Change[]): Change =>
  (document) =>
    changes.reduce((changed, change) => change(changed), document);
