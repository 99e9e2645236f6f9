import type { Frames, Step } from '../evaluate/interpret.js';
import type { Node } from '../expr/expr.js';
import { followsFromAdoption, innerNodes } from '../expr/walk.js';
import type { ListName } from '../household/vocabulary.js';
import { operatorOf } from '../operators/index.js';
import { isDecided, isRange, known, type Range } from '../value/value.js';
import { readingPath } from './domains.js';

/** One question that divides a kind of household in two. */
export type Split =
  /** Is the fact (yes or no) so? */
  | { readonly kind: 'truth'; readonly path: string }
  /** Is the fact this option? `options`: the closed list, `null` for a text. */
  | {
      readonly kind: 'option';
      readonly path: string;
      readonly option: string;
      readonly options: readonly string[] | null;
    }
  /** Does this condition between facts hold? */
  | { readonly kind: 'order'; readonly node: Node; readonly frames: Frames; readonly counts?: true }
  /** Is the series read before this day or from it on? */
  | { readonly kind: 'day'; readonly at: Step; readonly day: number }
  /** Has the list no more members than those that it surely has? */
  | { readonly kind: 'length'; readonly list: ListName };

export interface SplitContext {
  /** What was found already: a term may stand in many places. */
  readonly found: Map<Step, Split | null>;
  /** The days between the two ends at which the series at that path changes. */
  readonly cuts: (path: string, at: Range) => readonly number[];
  /** Are all members of the list there? */
  readonly complete: (list: ListName) => boolean;
  /** Comparisons of counts are assumed as a whole. */
  readonly countsLast: boolean;
  /** Options already excluded for a path. */
  readonly excluded: (path: string) => readonly string[];
}

/** The first choice that keeps this value open; `null` when it is settled, or one formula without choices. */
export function firstSplit(step: Step, context: SplitContext): Split | null {
  if (isDecided(step.value)) return null;
  const known = context.found.get(step);
  if (known !== undefined) return known;
  const split = findSplit(step, context);
  context.found.set(step, split);
  return split;
}

function findSplit(step: Step, context: SplitContext): Split | null {
  const { node } = step;
  switch (node.kind) {
    case 'value':
      return null;
    case 'named':
      return first(step.steps, context);
    case 'fact':
      return factSplit(step, node, context);
    case 'reading': {
      const [option] = node.options
        .map(({ option }) => option)
        .filter((one) => !context.excluded(readingPath(node.reading)).includes(one));
      if (step.steps.length < 2 || option === undefined) return first(step.steps, context);
      return {
        kind: 'option',
        path: readingPath(node.reading),
        option,
        options: node.options.map(({ option }) => option),
      };
    }
    case 'each':
      return first(step.steps, context) ?? (context.complete(node.list) ? null : { kind: 'length', list: node.list });
    case 'apply':
      return applySplit(step, node, context);
    default:
      return node satisfies never;
  }
}

function first(steps: readonly Step[], context: SplitContext): Split | null {
  for (const step of steps) {
    const split = firstSplit(step, context);
    if (split !== null) return split;
  }
  return null;
}

/** The order of the arguments of logic says nothing: what divides least comes first, and may settle the rest. */
function cheapest(steps: readonly Step[], context: SplitContext): Split | null {
  let best: { readonly split: Split; readonly cost: number } | null = null;
  for (const step of steps) {
    const split = firstSplit(step, context);
    if (split === null) continue;
    const cost = costOf(split);
    if (best === null || cost < best.cost) best = { split, cost };
    if (cost === 0) break;
  }
  return best?.split ?? null;
}

/** One fact of the household, then readings, then members, and at last how many of them there are. */
function costOf(split: Split): number {
  if (split.kind === 'length') return 4;
  if (split.kind === 'order' || split.kind === 'day') return 3;
  return split.path.startsWith('children[')
    ? 3
    : split.path.includes('[')
      ? 2
      : split.path.startsWith('readings.')
        ? 1
        : 0;
}

function factSplit(step: Step, node: Node & { kind: 'fact' }, context: SplitContext): Split | null {
  const path = step.path ?? '';
  const [at] = step.steps;
  const [cut] = at === undefined ? [] : context.cuts(path, at.value as Range);
  if (at !== undefined && cut !== undefined) return { kind: 'day', at, day: cut };
  if (followsFromAdoption(node.fact)) return { kind: 'order', node, frames: step.frames };
  if (node.type === 'truth') return { kind: 'truth', path };
  if (typeof node.type === 'string') return null;
  const [option] = node.type.filter((one) => !context.excluded(path).includes(one));
  return option === undefined ? null : { kind: 'option', path, option, options: node.type };
}

const LOGIC: readonly string[] = ['all', 'any'];

/** The first choice inside a comparison of counts that was assumed as a whole. */
export const splitInside = (step: Step, context: SplitContext): Split | null => first(step.steps, context);

/** Does it compare what is counted over the members of a list? */
function comparesCount(node: Node): boolean {
  const isComparison =
    node.kind === 'apply' && node.type === 'truth' && node.args.some(({ type }) => type === 'number');
  return isComparison && node.args.some(isCounted);
}

const isCounted = (node: Node): boolean =>
  node.type === 'number' && (node.kind === 'each' || innerNodes(node).some(isCounted));

function applySplit(step: Step, node: Node & { kind: 'apply' }, context: SplitContext): Split | null {
  if (context.countsLast && comparesCount(node)) {
    const inside = first(step.steps, context);
    if (inside !== null) return { kind: 'order', node, frames: step.frames, counts: true };
  }
  const operator = operatorOf(node.operator);
  if (node.means !== null) return first(step.steps.slice(-1), context);
  const args = step.steps.map(({ value }) => value);
  if (LOGIC.includes(node.operator)) return cheapest(step.steps, context);
  // Of a table: the conditions first, then the values that remain possible.
  if (operator.settledBy !== undefined) {
    const settling = operator.settledBy(args, step.value);
    return first(
      settling.flatMap((index) => step.steps[index] ?? []),
      context,
    );
  }
  return (
    comparedOption(step, context) ??
    first(step.steps, context) ??
    (node.type === 'truth' && hasOpenRange(step) ? { kind: 'order', node, frames: step.frames } : null)
  );
}

/** A fact compared with one option is a question about that option, not about each of the list. */
function comparedOption(step: Step, context: SplitContext): Split | null {
  const [a, b] = step.steps;
  if (a === undefined || b === undefined || step.steps.length !== 2) return null;
  const [open, fixed] = a.value === null ? [a, b] : [b, a];
  const inner = innermost(open);
  if (typeof fixed.value !== 'string' || inner.node.kind !== 'fact' || inner.path === null) return null;
  const options = typeof inner.node.type === 'string' ? null : inner.node.type;
  // An option that the fact cannot be divides nothing: then it is asked which of its own it is.
  if (options?.includes(fixed.value) === false || context.excluded(inner.path).includes(fixed.value)) return null;
  if (firstSplit(inner, context)?.kind === 'day') return null;
  return {
    kind: 'option',
    path: inner.path,
    option: fixed.value,
    options,
  };
}

/** The fact behind a term that is nothing but that fact. */
function innermost(step: Step): Step {
  const [inner] = step.steps;
  return step.node.kind === 'named' && inner !== undefined ? innermost(inner) : step;
}

const hasOpenRange = (step: Step): boolean => step.steps.some(({ value }) => isRange(value) && known(value) === null);
