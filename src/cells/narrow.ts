import { createInterpreter, type Step } from '../evaluate/interpret.js';
import type { FactPlace } from '../expr/expr.js';
import { placeAt } from '../expr/names.js';
import { followsFromAdoption } from '../expr/walk.js';
import { isRange, known, type Range, type Truth, unknown } from '../value/value.js';
import { contradicts, pairOf, reads, type Side } from './cycles.js';
import { type Domain, type Env, type Order, rangeDomain, worldIn } from './domains.js';
import { decidedIn, type Question } from './question.js';

/** After so many rounds dates still creep: what remains is sound, though it may hold no household. */
const MOST_ROUNDS = 24;

/** A set of conditions that reads some facts under another name. */
export interface View {
  readonly env: Env;
  readonly rename: (path: string) => string;
}

export const asIs = (path: string): string => path;

/** Which conditions are new, or about facts that have become narrower: the others say nothing new. */
export type Concerned = (order: Order) => boolean;

/** Narrows every open number and date by the conditions kept; `null` when one of them has become impossible. */
export const narrow = (question: Question, env: Env, concerned?: Concerned): Env | null =>
  narrowed(question, env, [{ env, rename: asIs }], concerned);

/** Like {@link narrow}, for the conditions of several views over the domains of one kind of household. */
export function narrowed(
  question: Question,
  start: Env,
  views: readonly View[],
  concerned: Concerned = () => true,
): Env | null {
  // Conditions that go round in a circle would narrow a day at a time without end.
  if (contradicts(views)) return null;
  let env = start;
  let pending = views.flatMap((view) => view.env.orders.filter(concerned).map((order) => ({ view, order })));
  for (let round = 0; round < MOST_ROUNDS && pending.length > 0; round++) {
    const narrower = new Set<string>();
    if (question.meter !== undefined) question.meter.spent += pending.length;
    for (const { view, order } of pending) {
      const next = narrowByOrder(question, env, order, view);
      if (next === null) return null;
      for (const [path, domain] of next.domains) if (env.domains.get(path) !== domain) narrower.add(path);
      env = next;
    }
    pending = views.flatMap((view) =>
      view.env.orders
        .filter(({ reads }) => reads.some((path) => narrower.has(view.rename(path))))
        .map((order) => ({ view, order })),
    );
  }
  return pending.length === 0 ? env : { ...env, crept: true };
}

function narrowByOrder(question: Question, env: Env, order: Order, view: View): Env | null {
  const settled = narrowPair(question, env, order, view);
  return settled === undefined ? narrowBySearch(question, env, order, view) : settled;
}

/** Two plain facts in order: the ends follow at once. `undefined` for every other condition, `null` when it is impossible. */
function narrowPair(question: Question, env: Env, order: Order, view: View): Env | null | undefined {
  const pair = pairOf(order);
  if (pair === null) return undefined;
  const [a, b] = [ends(question, env, pair.early, view), ends(question, env, pair.late, view)];
  // An amount that nothing limits has no end to move.
  if (a === null || b === null) return undefined;
  const gap = pair.strict ? 1 : 0;
  const [mostEarly, leastLate] = [Math.min(a.most, b.most - gap), Math.max(b.least, a.least + gap)];
  if (mostEarly < a.least || leastLate > b.most) return null;
  if (mostEarly === a.most && leastLate === b.least) return env;
  const domains = new Map(env.domains);
  if (mostEarly < a.most) setRange(domains, pair.early, view, a.least, mostEarly);
  if (leastLate > b.least) setRange(domains, pair.late, view, leastLate, b.most);
  return { ...env, domains };
}

interface Ends {
  readonly least: number;
  readonly most: number;
}

function ends({ world }: Question, { domains }: Env, side: Side, { rename }: View): Ends | null {
  const range =
    'constant' in side
      ? side.constant
      : ((domains.get(rename(side.path))?.value ?? world.read(side.path, side.place, null)) as Range);
  const { least, most } = range;
  return Number.isInteger(least) && Number.isInteger(most) ? { least: Number(least), most: Number(most) } : null;
}

function setRange(domains: Map<string, Domain>, side: Side, { rename }: View, least: number, most: number): void {
  const domain = rangeDomain(least, most);
  if (domain !== null && 'path' in side) domains.set(rename(side.path), domain);
}

/**
 * Any other condition: an end that is impossible moves to where, by halving, the condition becomes possible. What it moves past must
 * be impossible as a whole stretch, so that nothing is lost where a fact pulls in both directions, as in
 * `addMonths(d, 6) ≤ addDays(d, 183)`; where it pulls in one, that is always so.
 */
function narrowBySearch(question: Question, env: Env, order: Order, view: View): Env | null {
  const { decided: truths, orders } = view.env;
  const decided = decidedIn(question, { decided: truths, domains: env.domains, orders }, order, view.rename);
  const stepIn = (domains: Env['domains']): Step => {
    const world = worldIn(question, { domains, lengths: env.lengths }, view.rename);
    const interpreter = createInterpreter(world, decided);
    const step = interpreter.step(order.node, order.frames);
    if (question.meter !== undefined) question.meter.spent += interpreter.evaluated();
    return step;
  };
  const possible = (truth: Truth): boolean => truth === unknown || truth === order.truth;
  let domains = env.domains;
  const here = stepIn(domains);
  if (!possible(here.value as Truth)) return null;
  if (here.value !== unknown || order.counts === true) return env;
  for (const [path, place] of openRanges(here)) {
    const key = view.rename(path);
    const before = (domains.get(key)?.value ?? question.world.read(path, place, null)) as Range;
    const ends = { least: Number(before.least), most: Number(before.most) };
    const can = (least: number, most: number): boolean => {
      const stretch = rangeDomain(least, most);
      return stretch !== null && possible(stepIn(new Map(domains).set(key, stretch)).value as Truth);
    };
    const left = endsLeft(ends, can);
    const rest = left === null ? null : rangeDomain(left.least, left.most);
    if (rest !== null) domains = new Map(domains).set(key, rest);
  }
  return domains === env.domains ? env : { ...env, domains };
}

/** What is left of a stretch that as a whole is possible; `null` where nothing is learned, as where it is possible at neither end. */
function endsLeft({ least, most }: Ends, can: (least: number, most: number) => boolean): Ends | null {
  const [low, high] = [can(least, least), can(most, most)];
  if (low === high) return null;
  return low
    ? { least, most: lastLeft(least, most, can) }
    : { least: -lastLeft(-most, -least, (first, last) => can(-last, -first)), most };
}

/** The upper end that is left: halving tells where it may be, and what is beyond must be impossible, at once or piece by piece. */
function lastLeft(least: number, most: number, can: (least: number, most: number) => boolean): number {
  const beyond = lastPossible(least, most, (value) => can(value, value)) + 1;
  if (!can(beyond, most)) return beyond - 1;
  const starts = [beyond];
  for (let step = 1; beyond + step <= most; step *= 2) starts.push(beyond + step);
  let left = most;
  for (const start of starts.reverse()) {
    if (can(start, left)) return left;
    left = start - 1;
  }
  return left;
}

/** The last whole number for which it is possible; it is for `least`, and not for `most`. */
export function lastPossible(least: number, most: number, can: (value: number) => boolean): number {
  let [yes, no] = [least, most];
  while (no - yes > 1) {
    const middle = yes + Math.floor((no - yes) / 2);
    if (can(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

/** The open numbers and dates that a step reads, by path. */
export function openRanges(step: Step): ReadonlyMap<string, FactPlace> {
  const found = new Map<string, FactPlace>();
  const seen = new Set<Step>();
  const visit = (step: Step): void => {
    if (seen.has(step)) return;
    seen.add(step);
    const { node, path, value, steps } = step;
    if (node.kind === 'fact' && path !== null) {
      if (followsFromAdoption(node.fact) && value === unknown) {
        const adoption = adoptionOf(path);
        found.set(adoption, placeAt(adoption));
      } else if (isRange(value) && known(value) === null) found.set(path, node.fact);
    }
    steps.forEach(visit);
  };
  visit(step);
  return found;
}

const adoptionOf = (path: string): string => path.replace(/[^.]+$/, 'adoptedOn');

/** Every fact that a step reads, by path; of a condition that was assumed, those that it would read. */
export function factsRead(step: Step): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<Step>();
  const visit = (inner: Step): void => {
    if (seen.has(inner)) return;
    seen.add(inner);
    const { node, frames, path, steps } = inner;
    if (node.kind === 'fact') found.add(followsFromAdoption(node.fact) ? adoptionOf(path ?? '') : (path ?? ''));
    else if (steps.length === 0) for (const fact of reads(node, frames)) found.add(fact);
    steps.forEach(visit);
  };
  visit(step);
  return [...found];
}
