import type { FactPlace, Node } from '../expr/expr.js';
import { ON } from '../expr/names.js';
import { groupTable, operatorOf, operatorTable } from '../operators/index.js';
import type { Member } from '../operators/operator.js';
import { compareExact, type Exact } from '../value/rate.js';
import { either, isDecided, NEVER, point, type Range, type Truth, unknown, type Value } from '../value/value.js';
import type { World } from './world.js';

/** Which member each frame stands for: `{ child: 1, each: 0 }`. */
export type Frames = Readonly<Record<string, number>>;

/**
 * A value and the steps that gave it: the result of an evaluation is its own explanation.
 * The evaluator writes no sentences: words follow from the nodes.
 */
export interface Step {
  readonly node: Node;
  readonly frames: Frames;
  readonly value: Value;
  readonly steps: readonly Step[];
  /** For a fact: where it is found. */
  readonly path: string | null;
}

export interface Interpreter {
  readonly step: (node: Node, frames: Frames) => Step;
  /** How many nodes have been evaluated: the measure of the work done. */
  readonly evaluated: () => number;
  /** A step that is settled, by its key: it stays so in every world that knows more. */
  readonly settled: Settled;
}

export type Settled = (key: string) => Step | undefined;

/** What an analysis has decided about a condition beyond what the ranges say; `null` = nothing. */
export type Decided = (node: Node, frames: Frames, key: string) => Truth;

/** Names one node for one choice of the members that it depends on. */
export function frameKey({ id, frames: names }: Node, frames: Frames): string {
  let key = String(id);
  for (const name of names) key += `,${frames[name]}`;
  return key;
}

/** The concrete path of a fact. */
export function factPath({ frame, list, name }: FactPlace, frames: Frames): string {
  return frame === null || list === null ? name : `${list}[${frames[frame] ?? 0}].${name}`;
}

/**
 * Evaluates nodes in one world; what was evaluated once is remembered. `lazy` leaves out what can no longer matter; `whole` does
 * not, so that an explanation tells every reason and not the first one only. `before`: what a world that knew less had settled.
 */
export function createInterpreter(
  world: World,
  decided: Decided = () => unknown,
  order: 'lazy' | 'whole' = 'lazy',
  before: Settled = () => undefined,
): Interpreter {
  const remembered = new Map<string, Step>();
  let evaluated = 0;

  function step(node: Node, frames: Frames): Step {
    if (node.kind === 'value') return { node, frames, value: node.value, steps: [], path: null };
    const key = frameKey(node, frames);
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const result = before(key) ?? evaluate(node, frames, key);
    remembered.set(key, result);
    return result;
  }

  function settled(key: string): Step | undefined {
    const known = remembered.get(key) ?? before(key);
    return known === undefined || !isDecided(known.value) ? undefined : known;
  }

  function evaluate(node: Node, frames: Frames, key: string): Step {
    evaluated++;
    const given = (value: Value, steps: readonly Step[], path: string | null = null): Step => ({
      node,
      frames,
      value,
      steps,
      path,
    });
    const assumed = node.type === 'truth' ? decided(node, frames, key) : unknown;
    if (assumed !== unknown) return given(assumed, []);
    switch (node.kind) {
      case 'value':
        return given(node.value, []);
      case 'fact':
        return fact(node, frames);
      case 'named': {
        const inner = step(node.is, frames);
        return given(inner.value, [inner]);
      }
      case 'apply': {
        if (node.means !== null) {
          const means = step(node.means, frames);
          return given(means.value, [...node.args.map((arg) => step(arg, frames)), means]);
        }
        const steps = argumentSteps(node, frames);
        return given(operatorOf(node.operator).apply(steps.map(({ value }) => value)), steps);
      }
      case 'each':
        return each(node, frames);
      case 'reading': {
        const chosen = world.reading(node.reading);
        const options = node.options.filter(({ option }) => chosen === null || option === chosen);
        const steps = options.map(({ is }) => step(is, frames));
        return given(either(steps.map(({ value }) => value)), steps);
      }
      default:
        return node satisfies never;
    }
  }

  /** One step an argument; what can no longer matter is not evaluated. */
  function argumentSteps(node: Node & { kind: 'apply' }, frames: Frames): readonly Step[] {
    const operator = operatorOf(node.operator);
    if (order === 'whole' || operator.skips === undefined) return node.args.map((arg) => step(arg, frames));
    const steps: Step[] = [];
    const values: Value[] = [];
    for (const arg of node.args) {
      const next = operator.skips(values) ? notEvaluated(arg, frames) : step(arg, frames);
      steps.push(next);
      values.push(next.value);
    }
    return steps;
  }

  function fact(node: Node & { kind: 'fact' }, frames: Frames): Step {
    const { fact: place } = node;
    const at = node.at === null ? null : step(node.at, frames);
    const path = factPath(place, frames);
    const given = (value: Value): Step => ({ node, frames, value, steps: at === null ? [] : [at], path });
    const index = frames[place.frame ?? ''] ?? 0;
    if (place.derived === 'position') return given(point(index));
    if (place.derived === 'bornToPartners')
      return given(world.hasListedParent(index) ? neverAdopted(path, place) : false);
    if (place.derived === 'neverAdopted') return given(neverAdopted(path, place));
    const value = world.read(path, place, at === null ? null : (at.value as Range));
    const isEvent = place.spec.type === 'event' && place.derived !== 'asTold';
    return given(isEvent ? asOf(value as Range, dayAsked()) : value);
  }

  /** A child with an adoption of any date, one after the day asked about too, was never born to the couple (`semantics.md` 2). */
  function neverAdopted(path: string, place: FactPlace): Truth {
    const adopted = world.read(
      path.replace(/[^.]+$/, 'adoptedOn'),
      { ...place, derived: null, spec: { ...place.spec, type: 'event' } },
      null,
    );
    const happened = operatorTable.happened.apply([adopted]);
    return happened === unknown ? unknown : !happened;
  }

  const dayAsked = (): Range => world.read('on', ON, null) as Range;

  function each(node: Node & { kind: 'each' }, frames: Frames): Step {
    const { members, complete, present = false } = world.length(node.list);
    const steps: Step[] = [];
    const values: Member[] = [];
    for (let index = 0; index < members; index++) {
      const inner = { ...frames, [node.as]: index };
      const isSubject = node.list === 'children' && index === frames['child'];
      const belongs = node.belongs === null || (present && !isSubject) ? null : step(node.belongs, inner);
      const of = step(node.of, inner);
      steps.push(of, ...(belongs === null ? [] : [belongs]));
      values.push({ belongs: belongs === null ? true : (belongs.value as Truth), value: of.value });
    }
    return { node, frames, value: groupTable[node.how].apply(values, complete), steps, path: null };
  }

  return { step, evaluated: () => evaluated, settled };
}

/** In the place of an argument that no longer matters: its value is read by nobody. */
const notEvaluated = (node: Node, frames: Frames): Step => ({ node, frames, value: unknown, steps: [], path: null });

/** Asked about a day, nothing that is dated after it has happened. */
function asOf(event: Range, day: Range): Range {
  const [first, last] = [day.least as Exact, day.most as Exact];
  if (event.least === null || event.most === null || compareExact(event.most, first) <= 0) return event;
  if (compareExact(event.least, last) > 0) return point(NEVER);
  return { least: event.least, most: NEVER };
}
