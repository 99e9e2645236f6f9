import {
  createInterpreter,
  type Decided,
  type Frames,
  factPath,
  type Interpreter,
  type Settled,
} from '../evaluate/interpret.js';
import type { World } from '../evaluate/world.js';
import type { FactPlace, Node } from '../expr/expr.js';
import type { ExtraFact, Household } from '../household/household.js';
import type { ListName } from '../household/vocabulary.js';
import { type Range, type Truth, unknown, type Value } from '../value/value.js';
import { followsFromCompared } from './compared.js';
import { comparedWithItself } from './cycles.js';
import { type Env, type Order, worldIn } from './domains.js';
import { plainNode } from './nodes.js';
import type { SeriesReads } from './series.js';

/** A question whose answer depends on facts that are open. */
export interface Question {
  readonly world: World;
  readonly household: Household;
  readonly frames: Frames;
  /** Which nodes matter, given what is known so far: the status first, the amounts only where there are any. */
  readonly relevant: (value: (node: Node) => Value) => readonly Node[];
  /** The most members that an absent list need be given (`cells.md` 5). */
  readonly longest: (list: ListName) => number;
  /** False where so many members are not proved to be enough for every answer; default: they are. */
  readonly enoughMembers?: boolean;
  /** The facts that the expressions read, without the places of members: `children.birthDate`. */
  readonly reads: ReadonlySet<string>;
  /** The facts that the policy itself declares. */
  readonly extra: Readonly<Record<string, ExtraFact>>;
  /** The first days of the entries of a dated series in a range. */
  readonly cuts: (path: string, at: Range) => readonly number[];
  /** The children are listed by birth: any household will do, so one in that order (`cells.md` 5). */
  readonly inOrderOfBirth?: boolean;
  /** Whoever an absent list is given belongs on the day: who does not may as well not be listed. */
  readonly allBelong?: boolean;
  /** Comparisons of counts are assumed first, and their members looked at last: for a search, where most ends before. */
  readonly countsLast?: boolean;
  /** In a search: facts that are read on several days. */
  readonly seriesReads?: SeriesReads;
  /** Counts the work, in evaluated nodes. */
  readonly meter?: Meter;
}

export interface Meter {
  spent: number;
}

/** The evaluator as one kind of household sees it. */
export function interpreterIn(question: Question, env: Env, before?: Settled): Interpreter {
  return createInterpreter(worldIn(question, env), decidedIn(question, env), 'lazy', before);
}

/** What the splits have decided; a condition being narrowed does not count on itself. */
export function decidedIn(
  { inOrderOfBirth = false }: Question,
  env: Pick<Env, 'decided' | 'domains' | 'orders'>,
  own?: Order,
  rename: (path: string) => string = (path) => path,
): Decided {
  return (node, frames, key) => {
    const assumed = own?.key === key ? undefined : env.decided.get(key);
    return (
      assumed ??
      ofItself(node) ??
      (own?.key === key ? unknown : followsFromCompared(node, frames, env.orders, own?.key)) ??
      (inOrderOfBirth ? byBirth(node, frames) : unknown) ??
      excludedOption(node, frames, (path) => env.domains.get(rename(path))?.excluded ?? [])
    );
  };
}

/** Nothing is before or above itself, though its value is open: equal expressions are one object. */
function ofItself(node: Node): Truth {
  if (node.kind !== 'apply' || node.args.length !== 2 || node.args[0] !== node.args[1]) return unknown;
  return comparedWithItself(node.operator);
}

/** Of two children listed by birth the first is not the younger. */
function byBirth(node: Node, frames: Frames): Truth {
  if (node.kind !== 'apply' || node.args.length !== 2) return unknown;
  const [a, b] = node.args.map((arg) => bornAs(arg, frames));
  if (a === undefined || a === null || b === undefined || b === null || a === b) return unknown;
  const [first, second] = a < b ? (['onOrBefore', 'after'] as const) : (['onOrAfter', 'before'] as const);
  return node.operator === first ? true : node.operator === second ? false : unknown;
}

/** The place of the child whose birth date this is. */
const bornAs = (node: Node, frames: Frames): number | null =>
  node.kind === 'fact' && node.fact.list === 'children' && node.fact.name === 'birthDate' && node.fact.derived === null
    ? (frames[node.fact.frame ?? ''] ?? null)
    : null;

/** "The fact is this option" is false once the option is excluded, though the fact itself is still open. */
function excludedOption(node: Node, frames: Frames, excluded: (path: string) => readonly string[]): Truth {
  if (node.kind !== 'apply' || node.operator !== 'equal') return unknown;
  const constant = node.args.find((arg) => arg.kind === 'value');
  const place = node.args.map(factBehind).find((fact) => fact !== null);
  if (constant?.kind !== 'value' || place === undefined || place === null) return unknown;
  return excluded(factPath(place, frames)).includes(String(constant.value)) ? false : unknown;
}

function factBehind(node: Node): FactPlace | null {
  const plain = plainNode(node);
  return plain.kind === 'fact' ? plain.fact : null;
}
