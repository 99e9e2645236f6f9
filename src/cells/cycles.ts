import { factPath } from '../evaluate/interpret.js';
import type { FactPlace, Node } from '../expr/expr.js';
import { ON, placeAt } from '../expr/names.js';
import { followsFromAdoption } from '../expr/walk.js';
import { operatorOf } from '../operators/index.js';
import { isRange, NEVER, point, type Range } from '../value/value.js';
import type { Env, Order } from './domains.js';

/** A condition that says of two facts which is the smaller: `early ≤ late`, or `<` where it is strict. */
export interface Pair {
  readonly early: Side;
  readonly late: Side;
  readonly strict: boolean;
}

/** A plain fact, or a constant. */
export type Side = { readonly path: string; readonly place: FactPlace } | { readonly constant: Range };

const UP: readonly string[] = ['before', 'onOrBefore', 'below', 'atMost'];
const DOWN: readonly string[] = ['after', 'onOrAfter', 'above', 'atLeast'];
const STRICT: readonly string[] = ['before', 'after', 'below', 'above'];

/** Of something compared with itself: false where the comparison is strict, else true; `null` for what is no such comparison. */
export function comparedWithItself(operator: string): boolean | null {
  return UP.includes(operator) || DOWN.includes(operator) ? !STRICT.includes(operator) : null;
}

/** The pair of plain facts, or of a fact and a constant, that a condition orders; `null` for every other condition. */
export function pairOf(order: Order): Pair | null {
  const pair = statedPair(order);
  if (pair === null) return null;
  const { early, late, strict } = pair;
  return order.truth ? pair : { early: late, late: early, strict: !strict };
}

const ON_PLACE: Side = { path: 'on', place: ON };

/** What the condition says where it holds. */
function statedPair({ node, frames }: Order): Pair | null {
  if (node.kind === 'fact') return followsFromAdoption(node.fact) ? neverAdopted(node.fact, frames) : null;
  if (node.kind !== 'apply') return null;
  const [first, second] = node.args;
  if (first === undefined) return null;
  if (node.operator === 'happened') {
    // Asked about a day, what is dated after it has not happened.
    const event = eventOf(first, frames);
    return event === null ? null : { early: event, late: ON_PLACE, strict: false };
  }
  if (second === undefined || !(UP.includes(node.operator) || DOWN.includes(node.operator))) return null;
  const [small, large] = UP.includes(node.operator) ? [first, second] : [second, first];
  const late = sideOf(large, frames);
  // An event that is on or before the day asked about is seen as it is; compared with another day it may not be.
  const early = sideOf(small, frames) ?? (isOn(late) ? eventOf(small, frames) : null);
  return early === null || late === null ? null : { early, late, strict: STRICT.includes(node.operator) };
}

const isOn = (side: Side | null): boolean => side !== null && 'path' in side && side.path === 'on';

function neverAdopted(place: FactPlace, frames: Order['frames']): Pair {
  const path = factPath({ ...place, name: 'adoptedOn' }, frames);
  return { early: { constant: point(NEVER) }, late: { path, place: placeAt(path) }, strict: false };
}

function eventOf(node: Node, frames: Order['frames']): Side | null {
  if (node.kind === 'named') return eventOf(node.is, frames);
  if (node.kind !== 'fact' || node.at !== null || node.fact.spec.type !== 'event') return null;
  return { path: factPath(node.fact, frames), place: node.fact };
}

/** Events are seen as of the day asked about, so they are no plain facts. */
function sideOf(node: Node, frames: Order['frames']): Side | null {
  if (node.kind === 'named') return sideOf(node.is, frames);
  if (node.kind === 'value') return isRange(node.value) ? { constant: node.value } : null;
  if (node.kind !== 'fact' || node.at !== null) return null;
  const { spec, derived } = node.fact;
  const isPlain = derived === 'on' || derived === 'asTold' || (derived === null && spec.type !== 'event');
  if (!isPlain) return null;
  return { path: factPath(node.fact, frames), place: node.fact };
}

/** Do the conditions say of some fact, by way of others, that it is smaller than itself? */
export function contradicts(
  views: readonly { readonly env: Env; readonly rename: (path: string) => string }[],
): boolean {
  const next = new Map<string, { to: string; strict: boolean }[]>();
  for (const { env, rename } of views) {
    for (const order of env.orders) {
      const pair = pairOf(order);
      // What a constant says is in the domains already.
      if (pair === null || 'constant' in pair.early || 'constant' in pair.late) continue;
      const from = rename(pair.early.path);
      const edges = next.get(from) ?? [];
      edges.push({ to: rename(pair.late.path), strict: pair.strict });
      next.set(from, edges);
    }
  }
  return [...next.keys()].some((start) => returnsStrictly(next, start));
}

/** Is there a way from the fact back to itself on which one step is strict? */
function returnsStrictly(
  next: ReadonlyMap<string, readonly { to: string; strict: boolean }[]>,
  start: string,
): boolean {
  const seen = new Set<string>();
  const work: { at: string; strict: boolean }[] = [{ at: start, strict: false }];
  for (let here = work.pop(); here !== undefined; here = work.pop()) {
    for (const { to, strict } of next.get(here.at) ?? []) {
      const soFar = here.strict || strict;
      if (to === start && soFar) return true;
      const key = `${to} ${soFar}`;
      if (seen.has(key)) continue;
      seen.add(key);
      work.push({ at: to, strict: soFar });
    }
  }
  return false;
}

/**
 * Does the condition grow with one fact and fall with another, at most? Of such conditions narrowing decides exactly whether
 * they can hold together (`cells.md` 2).
 */
export function isOrderOfTwo(order: Order): boolean {
  const { node, frames, paths } = order;
  if (pairOf(order) !== null) return true;
  if (paths.length < 2) return reads(node, frames).filter((path) => path === paths[0]).length < 2;
  // What is known moves nothing; what stands in a reading or a list moves in no known direction.
  const known = movesWith(node, frames);
  const moves = paths.map((path) => known.get(path));
  return moves.length === 2 && moves.includes('up') && moves.includes('down');
}

/** In which direction the value moves with each fact that it reads. */
function movesWith(node: Node, frames: Order['frames']): ReadonlyMap<string, 'up' | 'down' | 'none'> {
  if (node.kind === 'named') return movesWith(node.is, frames);
  // An event is seen as of the day asked about: it moves with two facts at once.
  if (node.kind === 'fact')
    return new Map([[factPath(node.fact, frames), node.fact.spec.type === 'event' ? 'none' : 'up']]);
  const moves = new Map<string, 'up' | 'down' | 'none'>();
  if (node.kind !== 'apply') return moves;
  const values = node.args.map((arg) => (arg.kind === 'value' ? arg.value : null));
  for (const [index, own] of operatorOf(node.operator).moves(values).entries()) {
    for (const [path, inner] of movesWith(node.args[index] as Node, frames)) {
      const move = typeof own !== 'string' || inner === 'none' ? 'none' : own === inner ? 'up' : 'down';
      const before = moves.get(path);
      moves.set(path, before === undefined || before === move ? move : 'none');
    }
  }
  return moves;
}

/** Every place in which an expression reads a fact, those of members that it goes through apart. */
export function reads(node: Node, frames: Order['frames']): readonly string[] {
  switch (node.kind) {
    case 'fact':
      return [factPath(node.fact, frames)];
    case 'named':
      return reads(node.is, frames);
    case 'apply':
      return node.args.flatMap((arg) => reads(arg, frames));
    case 'reading':
      return node.options.flatMap(({ is }) => reads(is, frames));
    default:
      return [];
  }
}
