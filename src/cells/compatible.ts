import { type Domain, type Env, type Length, meet } from './domains.js';
import { narrowed } from './narrow.js';
import type { Question } from './question.js';

/** Which facts may have two values at once: a fact, or a whole list with its members. */
export type Doubled = (path: string) => boolean;

export const doubledFact =
  (fact: string): Doubled =>
  (path) =>
    path === fact || path.startsWith(`${fact}[`);

/**
 * Is there one household in both kinds at once, if the doubled facts may have one value in the first and another in the second?
 * Then, where the answers differ, it is the doubled facts that make the difference (`cells.md` 4, use 2).
 */
export function compatible(question: Question, a: Env, b: Env, doubled: Doubled): boolean {
  const rename = (path: string): string => (doubled(path) ? `${path}′` : path);
  if (conflicts(a, b, doubled)) return false;
  const domains = joined(a.domains, b.domains, rename, meet);
  const lengths = joined(a.lengths, b.lengths, rename, overlap);
  if (domains === null || lengths === null) return false;
  const both: Env = { domains, lengths, orders: [], decided: new Map() };
  return (
    narrowed(question, both, [
      { env: a, rename: (path) => path },
      { env: b, rename },
    ]) !== null
  );
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
