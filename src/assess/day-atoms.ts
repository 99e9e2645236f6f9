import type { Question } from '../cells/question.js';
import { createInterpreter, type Frames, factPath, frameKey, type Interpreter } from '../evaluate/interpret.js';
import { worldOf } from '../evaluate/world.js';
import type { Node } from '../expr/expr.js';
import { findFact, ON } from '../expr/names.js';
import { everyNode, followsFromAdoption } from '../expr/walk.js';
import { operatorOf } from '../operators/index.js';
import { isDecided, point, type Range, sameValue } from '../value/value.js';
import { answerNodes, type Inquiry } from './inquiry.js';

/**
 * A part of the answer that reads the day asked about, by itself or as the day by which events have happened. While all of
 * them keep their values, so does everything that is made of them.
 * `grows`: it changes in one direction as the days pass, so that equal ends mean one value. `turns`: it may go to and fro.
 * `series`: a fact that is recorded from days on.
 */
export interface DayAtom {
  readonly node: Node;
  readonly frames: Frames;
  readonly kind: 'grows' | 'turns' | 'series';
}

export interface DayAtoms {
  readonly atoms: readonly DayAtom[];
  /** Members of a list that is absent are looked at by the day: what they do is not among the atoms. */
  readonly hidden: boolean;
}

/** How a value moves as the days pass while all atoms in it stand still: not, up, down, or both ways. */
type Way = 0 | 1 | -1 | 'both';

const joined = (ways: readonly Way[]): Way => ways.reduce((a, b) => (a === 0 || a === b ? b : b === 0 ? a : 'both'), 0);
const turned = (way: Way): Way => (way === 'both' || way === 0 ? way : way === 1 ? -1 : 1);

/** Finds the atoms of one inquiry: what its answer reads of the day, for the members that are listed. */
export function dayAtoms({ resolved, household, frames, readings }: Inquiry): DayAtoms {
  const atoms = new Map<string, DayAtom>();
  const ways = new Map<string, Way>();
  let hidden = false;

  const keep = (node: Node, at: Frames, kind: DayAtom['kind']): Way => {
    atoms.set(frameKey(node, at), { node, frames: at, kind });
    return 0;
  };
  const settle = (node: Node, at: Frames, way: Way): Way =>
    way === 0 ? 0 : keep(node, at, way === 'both' ? 'turns' : 'grows');
  /** The value becomes an atom, unless the day moves nothing in it. */
  const settled = (node: Node, at: Frames): Way => settle(node, at, wayOf(node, at));

  function wayOf(node: Node, at: Frames): Way {
    const key = frameKey(node, at);
    const known = ways.get(key);
    if (known !== undefined) return known;
    const way = look(node, at);
    ways.set(key, way);
    return way;
  }

  function look(node: Node, at: Frames): Way {
    switch (node.kind) {
      case 'value':
        return 0;
      case 'fact':
        return fact(node, at);
      case 'named':
        return wayOf(node.is, at);
      case 'reading':
        return joined(
          node.options.filter(({ option }) => option === readings[node.reading]).map(({ is }) => wayOf(is, at)),
        );
      case 'each':
        return each(node, at);
      case 'apply':
        return node.means === null ? apply(node, at) : wayOf(node.means, at);
      default:
        return node satisfies never;
    }
  }

  function fact(node: Node & { kind: 'fact' }, at: Frames): Way {
    if (node.fact.derived === 'on') return 1;
    if (node.at !== null) return wayOf(node.at, at) === 0 ? 0 : keep(node, at, 'series');
    // Before its day an event lies in the farthest future.
    return node.fact.spec.type === 'event' && !followsFromAdoption(node.fact) ? -1 : 0;
  }

  function each(node: Node & { kind: 'each' }, at: Frames): Way {
    const inner = [node.of, ...(node.belongs === null ? [] : [node.belongs])];
    const members = household[node.list];
    if (!Array.isArray(members)) hidden ||= [...everyNode(inner)].some(readsDay);
    else
      members.forEach((_, index) => {
        for (const part of inner) settled(part, { ...at, [node.as]: index });
      });
    return 0;
  }

  function apply(node: Node & { kind: 'apply' }, at: Frames): Way {
    const own = node.args.map((arg) => wayOf(arg, at));
    const way = combined(node, own);
    // Numbers that pull in different directions stand still if each of them does.
    const apart = way === 'both' && node.args.every((arg, index) => own[index] === 0 || arg.type !== 'date');
    if (apart) for (const [index, arg] of node.args.entries()) settle(arg, at, own[index] ?? 0);
    const rest = apart ? 0 : way;
    return node.type === 'truth' ? settle(node, at, rest) : rest;
  }

  for (const node of answerNodes(resolved)) settled(node, frames);
  const born = bornByDay(frames);
  if (born !== null) keep(born, frames, 'grows');
  return { atoms: [...atoms.values()], hidden };
}

const readsDay = (node: Node): boolean =>
  node.kind === 'fact' && (node.fact.derived === 'on' || node.fact.spec.type === 'event');

/** The way of a value, from those of its arguments; where an operator has no direction of its own, a moving one may go to and fro. */
function combined({ operator, args }: Node & { kind: 'apply' }, own: readonly Way[]): Way {
  const moves = operatorOf(operator).moves(args.map(() => null));
  return joined(
    own.map((way, index) => {
      const move = moves[index];
      if (typeof move !== 'string') return way === 0 ? 0 : 'both';
      return move === 'up' ? way : turned(way);
    }),
  );
}

/** The child asked about has been born by the day asked about. A node outside any policy: its id is a text. */
function bornByDay({ child }: Frames): Node | null {
  const birth = child === undefined ? null : findFact('child.birthDate', { child: 'children' }, {});
  if (birth === null) return null;
  const dateNode = (fact: typeof ON, frames: readonly string[]): Node => {
    return { id: fact.name, type: 'date', frames, kind: 'fact', at: null, fact };
  };
  const args = [dateNode(birth, ['child']), dateNode(ON, [])];
  return { id: 'born', type: 'truth', frames: ['child'], kind: 'apply', operator: 'onOrBefore', args, means: null };
}

/** The evaluator over the days from the first to the last, every reason kept; made once for each pair. */
export type InterpreterOn = (first: number, last: number) => Interpreter;

export function interpretersOf({ household, readings, case: levyCase }: Inquiry): InterpreterOn {
  const made = new Map<string, Interpreter>();
  return (first, last) => {
    const key = `${first} ${last}`;
    const on: Range = first === last ? point(first) : { least: first, most: last };
    const interpreter =
      made.get(key) ?? createInterpreter(worldOf({ household, on, readings, case: levyCase }), undefined, 'whole');
    made.set(key, interpreter);
    return interpreter;
  };
}

/** Does the atom keep its value from the first to the last of these days? True of a shorter stretch where it is of a longer one. */
export function standsStill(
  { node, frames, kind }: DayAtom,
  [first, last]: readonly [number, number],
  interpreterOn: InterpreterOn,
  cuts: Question['cuts'],
): boolean {
  if (first === last) return true;
  if (kind === 'turns') return isDecided(interpreterOn(first, last).step(node, frames).value);
  if (kind === 'series') {
    const at = interpreterOn(first, last).step(node, frames).steps[0];
    return (
      node.kind === 'fact' && at !== undefined && cuts(factPath(node.fact, frames), at.value as Range).length === 0
    );
  }
  const valueOn = (day: number) => interpreterOn(day, day).step(node, frames).value;
  return sameValue(valueOn(first), valueOn(last));
}
