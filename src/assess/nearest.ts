import { placeAt } from '../expr/names.js';
import { safeParseHousehold } from '../household/parse.js';
import { isRange, NEVER, type Range } from '../value/value.js';
import { type Aim, isMet, kindsOf, questionAbout } from './aim.js';
import { type Facts, factsOf, freed, isList, jsonAt, withFact } from './facts-at.js';
import { jsonOf } from './realise.js';

/** A value near another makes room for a third to come nearer: so often all are looked at anew. */
const MOST_ROUNDS = 4;

/**
 * The same changes with each day, number and amount as near to what it is now as the goal allows while the other changes stay.
 * What is not known now is near to nothing, and stays as it was proposed.
 */
export function nearest(aim: Aim, paths: readonly string[], reached: Facts): Facts {
  let facts = reached;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = facts;
    for (const path of paths) facts = nearerIn(aim, facts, path);
    if (facts === before || paths.length === 1) break;
  }
  return facts;
}

function nearerIn(aim: Aim, facts: Facts, path: string): Facts {
  const now = rangeAt(aim, factsOf(aim.inquiry), path);
  const proposed = rangeAt(aim, facts, path);
  if (now === null || proposed === null) return facts;
  const far = (value: number): number => Math.max(0, Number(now.least) - value, value - Number(now.most));
  const most = far(Number(proposed.least));
  const candidates = valuesOf(aim, freed(facts, path), path, now).filter((value) => far(value) < most);
  for (const value of candidates.sort((a, b) => far(a) - far(b) || a - b)) {
    const nearer = withFact(facts, path, jsonOf(path, value, aim.question));
    // What is not told at all is not nearer: it is open.
    if (jsonAt(nearer, path) !== undefined && safeParseHousehold({ ...nearer.household }).success && isMet(aim, nearer))
      return nearer;
  }
  return facts;
}

/** The day, number or amount that a single fact is known to be, or lies between; `null` for any other, and for what never happened. */
function rangeAt(aim: Aim, facts: Facts, path: string): Range | null {
  const json = jsonAt(facts, path);
  if (isList(path) || path.endsWith(']') || Array.isArray(json) || json === undefined) return null;
  const place = placeAt(path, aim.question.extra);
  const value = questionAbout(aim, facts).world.read(path, place, null);
  if (!isRange(value)) return null;
  const isAmount = place.spec.type === 'money' || place.spec.type === 'number';
  return isAmount || Number(value.most) < NEVER ? value : null;
}

/**
 * Of each kind of household the value next to what the fact is now, and the ends: between these the answer is the same for all
 * that stays open. Values of no kind that reaches the goal are left out.
 */
function valuesOf(aim: Aim, open: Facts, path: string, { least }: Range): number[] {
  const kinds = kindsOf(aim, open).leaves.map(({ env, answer }) => {
    const value = env.domains.get(path)?.value ?? null;
    const [first, last] = isRange(value) ? [Number(value.least), Number(value.most)] : [-Infinity, Infinity];
    return { first, last, answer };
  });
  const values = kinds.flatMap(({ first, last }) => [
    first - 1,
    first,
    Math.min(Math.max(first, Number(least)), last),
    last,
    last + 1,
  ]);
  return [...new Set(values)].filter((value) =>
    kinds.some(({ first, last, answer }) => answer && first <= value && value <= last),
  );
}
