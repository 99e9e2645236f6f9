import { agreeing } from '../cells/agreeing.js';
import { cells, type Leaf } from '../cells/cells.js';
import type { Env } from '../cells/domains.js';
import type { Question } from '../cells/question.js';
import { witnessOf } from '../cells/witness.js';
import type { Node } from '../expr/expr.js';
import { listNames } from '../household/vocabulary.js';
import type { Truth } from '../value/value.js';
import { type Asked, isProved, longestFor, questionsOf } from './anybody.js';
import { readByDay } from './series-reads.js';
import { type Shown, shownAs } from './shown.js';
import { plainTruth, smallest } from './smallest.js';
import { workedFor } from './worked.js';

/** A household for which the condition holds; or none does; or there was too much to look at. */
export type Found =
  | { readonly kind: 'found'; readonly shown: Shown }
  | { readonly kind: 'none' }
  | { readonly kind: 'not-settled' };

/** So many evaluated nodes, about a second or two; what is not settled by then is said to be open. */
const MOST_WORK = 400_000;

/**
 * Looks for a household for which one of the conditions holds, under the readings that are settled and any of the others: the
 * one with the shortest lists, and nothing in it that can be spared. `none` is a proof: every kind of household was looked at,
 * with lists as long as they need be. Where that is too much, a worked case of the policy may show one all the same.
 */
export function findCase(asked: Omit<Asked, 'root'>, roots: readonly Node[], most: number = MOST_WORK): Found {
  const longest = Math.max(1, ...listNames.map((list) => longestFor(asked, list)));
  let settled = true;
  // What a shorter list was too much for, a longer one is too.
  const firstWay = roots.map(() => 0);
  for (let length = 1; length <= longest; length++) {
    settled = true;
    for (const [index, root] of roots.entries()) {
      const { found, way } = search({ ...asked, root }, length, most, firstWay[index] ?? 0);
      if (found.kind === 'found') return { kind: 'found', shown: smallest({ ...asked, root }, found.shown) };
      settled &&= found.kind === 'none';
      firstWay[index] = way;
    }
  }
  if (settled && isProved(asked, roots)) return { kind: 'none' };
  const shown = workedCase(asked, roots);
  return shown.kind === 'not-settled' && roots.every((root) => isImpossible(asked, root, most))
    ? { kind: 'none' }
    : shown;
}

/** One of the things that would have to be so together is never so: of the others it does not matter how long their lists need be. */
function isImpossible(asked: Omit<Asked, 'root'>, root: Node, most: number): boolean {
  const parts = partsInTurn(root);
  return (
    parts.length > 1 && parts.some((part) => findCase({ ...asked, about: [part] }, [part], most / 4).kind === 'none')
  );
}

/** What {@link inTurn} made one condition of. */
function partsInTurn(root: Node): readonly Node[] {
  if (root.kind !== 'apply' || root.operator !== 'choose') return [root];
  const [first, second, otherwise] = root.args;
  const isBoth = otherwise?.kind === 'value' && otherwise.value === false;
  return isBoth && first !== undefined && second !== undefined ? [first, ...partsInTurn(second)] : [root];
}

function workedCase(asked: Omit<Asked, 'root'>, roots: readonly Node[]): Found {
  for (const root of roots) {
    const shown = workedFor(asked.resolved).find((one) => plainTruth({ ...asked, root }, one) === true);
    if (shown !== undefined) return { kind: 'found', shown: smallest({ ...asked, root }, shown) };
  }
  return { kind: 'not-settled' };
}

/** Two ways of going about it, each good where the other is not: members as they come, and counts before members. */
const WAYS = [
  { countsLast: false, part: 8 },
  { countsLast: true, part: 4 },
  { countsLast: false, part: 1 },
] as const;

function search(
  asked: Asked,
  longest: number,
  most: number,
  firstWay: number,
): { readonly found: Found; readonly way: number } {
  for (const [way, { countsLast, part }] of WAYS.entries()) {
    if (way < firstWay) continue;
    const found = searchIn(asked, longest, most / part, countsLast);
    if (found.kind !== 'not-settled') return { found, way };
  }
  return { found: { kind: 'not-settled' }, way: WAYS.length };
}

function searchIn(asked: Asked, longest: number, most: number, countsLast: boolean): Found {
  let complete = true;
  const condition = readByDay(asked.root).root;
  for (const question of questionsOf(asked, longest)) {
    let shown: Shown | null = null;
    const impossible = new Set<Leaf<Truth>>();
    const enough = (leaf: Leaf<Truth>): boolean => {
      if (leaf.answer !== true) return false;
      const looked = agreeing(question, leaf.env, most / 8, (kind) => shownIn(asked, question, kind));
      if (looked.impossible) impossible.add(leaf);
      shown = looked.made;
      return shown !== null;
    };
    const { leaves, exhausted } = cells(
      { ...question, countsLast },
      (_, { step }) => step(condition, question.frames).value as Truth,
      {
        most,
        enough,
      },
    );
    if (shown !== null) return { kind: 'found', shown };
    // Where the paper itself leaves a day blank the condition is neither met nor not, for any household.
    complete &&=
      exhausted &&
      leaves.every((leaf) => leaf.answer === false || impossible.has(leaf) || (leaf.answer === null && leaf.settled));
    if (!complete) return { kind: 'not-settled' };
  }
  return { kind: 'none' };
}

/** A household of the kind. Plain evaluation may not be able to tell that it meets the condition, but it must not deny it. */
function shownIn(asked: Asked, question: Question, kind: Env): Shown | null {
  const witness = witnessOf(question, kind);
  const shown = witness === null ? null : shownAs(question, witness);
  return shown !== null && plainTruth(asked, shown) !== false ? shown : null;
}
