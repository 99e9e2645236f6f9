import { type Domain, type Env, type Length, meet } from './domains.js';
import { asIs, narrowed, type View } from './narrow.js';
import type { Question } from './question.js';

/** Which facts may have two values at once: a fact, or a whole list with its members. */
export type Doubled = (path: string) => boolean;

export const doubledFact =
  (fact: string): Doubled =>
  (path) =>
    path === fact || path.startsWith(`${fact}[`);

/** The doubled facts go by another name in the second of two kinds. */
export const renamed =
  (doubled: Doubled): View['rename'] =>
  (path) =>
    doubled(path) ? `${path}′` : path;

/**
 * Is there one household in both kinds at once, if the doubled facts may have one value in the first and another in the second?
 * Then, where the answers differ, it is the doubled facts that make the difference (`cells.md` 4, use 2).
 */
export function compatible(question: Question, a: Env, b: Env, doubled: Doubled): boolean {
  if (conflicts(a, b, doubled)) return false;
  const rename = renamed(doubled);
  const both = joinedKinds(a, b, rename);
  if (both === null) return false;
  const views = [
    { env: a, rename: asIs },
    { env: b, rename },
  ];
  return narrowed(question, both, views) !== null;
}

/** What two kinds both leave possible of each fact and list, some of them renamed in the second; `null` where that is nothing. */
export function joinedKinds(a: Env, b: Env, rename: View['rename']): Env | null {
  const domains = joined(a.domains, b.domains, rename, meet);
  const lengths = joined(a.lengths, b.lengths, rename, overlap);
  return domains === null || lengths === null ? null : { domains, lengths, orders: [], decided: new Map() };
}

function joined<T extends Domain | Length>(
  first: ReadonlyMap<string, T>,
  second: ReadonlyMap<string, T>,
  rename: (path: string) => string,
  both: (a: T, b: T) => T | null,
): ReadonlyMap<string, T> | null {
  const result = new Map(first);
  for (const [path, theirs] of second) {
    const key = rename(path);
    const ours = result.get(key);
    const shared = ours === undefined ? theirs : both(ours, theirs);
    if (shared === null) return null;
    result.set(key, shared);
  }
  return result;
}

function overlap(a: Length, b: Length): Length | null {
  const [least, most] = [Math.max(a.least, b.least), Math.min(a.most, b.most)];
  return least > most ? null : { least, most };
}

/** The quick test, which settles most pairs: the two assume different things of a fact that is not doubled. */
function conflicts(a: Env, b: Env, doubled: Doubled): boolean {
  for (const [path, theirs] of b.domains) {
    const ours = a.domains.get(path);
    if (ours !== undefined && !doubled(path) && meet(ours, theirs) === null) return true;
  }
  return b.orders.some(({ key, truth, reads }) => a.decided.get(key) === !truth && !reads.some(doubled));
}
