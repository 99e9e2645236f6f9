import type { Node } from '../expr/expr.js';
import { placeAt } from '../expr/names.js';
import { isDecided, isRange, sameValue } from '../value/value.js';
import { cells } from './cells.js';
import { type Domain, type Env, meet } from './domains.js';
import { narrow } from './narrow.js';
import { before, dateNode, either } from './nodes.js';
import { interpreterIn, type Question } from './question.js';
import { dayOf, framesOfRead, isSeriesRead, pathOf } from './series.js';

/** What was made of the first kind that gave something; or whether it is proved that there is no such kind. */
export interface Made<T> {
  readonly made: T | null;
  readonly impossible: boolean;
}

interface Read {
  readonly path: string;
  readonly day: Node;
}

/**
 * A fact that is read on several days was given a value for each. Looks within a kind for those in which they agree: two that fall
 * on one day are the same. Others hold no household.
 */
export function agreeing<T>(
  question: Question,
  kind: Env,
  most: number,
  make: (env: Env) => T | null,
  passed: readonly string[] = [],
): Made<T> {
  const pair = openPair(question, kind, passed);
  if (pair === null) return { made: make(kind), impossible: false };
  const [a, b] = pair;
  const both = withSameValue(question, kind, a, b);
  // That two dates are the same is not held to later: then the witness must show it.
  const isDate = isRange(domainOf(question, kind, a).value);
  const same =
    both === null
      ? { made: null, impossible: true }
      : agreeing(question, both, most, make, isDate ? [...passed, `${a.path} ${b.path}`] : passed);
  if (same.made !== null) return same;

  let [made, impossible]: [T | null, boolean] = [null, same.impossible];
  const { node, frames } = daysApart(question, a, b);
  const { exhausted } = cells(
    { ...question, frames, relevant: () => [node] },
    (_, own) => own.step(node, frames).value,
    {
      most,
      from: kind,
      enough(leaf) {
        if (leaf.answer === false) return false;
        const inner = leaf.answer === true ? agreeing(question, leaf.env, most, make, passed) : null;
        impossible &&= inner?.impossible === true;
        made = inner?.made ?? null;
        return made !== null;
      },
    },
  );
  return { made, impossible: exhausted && impossible };
}

/** Two readings of one fact of which the kind says something, and of which it is open whether they agree. */
function openPair(question: Question, env: Env, passed: readonly string[]): readonly [Read, Read] | null {
  const { seriesReads } = question;
  if (seriesReads === undefined) return null;
  const paths = [...new Set([...env.domains.keys(), ...env.orders.flatMap((order) => order.paths)])];
  const reads = paths
    .filter((path) => isSeriesRead(seriesReads, path))
    .map((path): Read => ({ path, day: seriesReads.days.get(dayOf(path) ?? '') ?? dateNode('on') }));
  for (const [index, a] of reads.entries())
    for (const b of reads.slice(index + 1)) {
      if (pathOf(a.path) !== pathOf(b.path) || passed.includes(`${a.path} ${b.path}`)) continue;
      if (!areSame(domainOf(question, env, a), domainOf(question, env, b)) && !areApart(question, env, a, b))
        return [a, b];
    }
  return null;
}

const areSame = (a: Domain, b: Domain): boolean =>
  a === b || (isDecided(a.value) && isDecided(b.value) && sameValue(a.value, b.value));

function areApart(question: Question, env: Env, a: Read, b: Read): boolean {
  const { node, frames } = daysApart(question, a, b);
  return interpreterIn(question, env).step(node, frames).value === true;
}

/** One of the two is read before the other. */
function daysApart(
  { frames }: Question,
  a: Read,
  b: Read,
): { readonly node: Node; readonly frames: Question['frames'] } {
  return {
    node: either(before(a.day, b.day), before(b.day, a.day)),
    frames: { ...framesOfRead(a.path, a.day, frames), ...framesOfRead(b.path, b.day, frames) },
  };
}

function domainOf({ world, extra }: Question, { domains }: Env, { path }: Read): Domain {
  const known = domains.get(path);
  return known ?? { value: world.read(path, placeAt(pathOf(path), extra), null), excluded: [], options: null };
}

/** The two have one value; `null` where they cannot. */
function withSameValue(question: Question, env: Env, a: Read, b: Read): Env | null {
  const shared = meet(domainOf(question, env, a), domainOf(question, env, b));
  if (shared === null) return null;
  const domains = new Map(env.domains).set(a.path, shared).set(b.path, shared);
  return narrow(question, { ...env, domains }, ({ reads }) => reads.includes(a.path) || reads.includes(b.path));
}
