import type { Env } from '../../src/cells/domains.js';
import { interpreterIn } from '../../src/cells/question.js';
import { firstSplit, type Split, type SplitContext } from '../../src/cells/split.js';
import type { Frames, Step } from '../../src/evaluate/interpret.js';
import type { Expr } from '../../src/expr/expr.js';
import { type Asked, ask, EMPTY, nodesOf } from './questions.js';

export const node = nodesOf();

export interface Told extends Asked {
  readonly env?: Env;
  readonly frames?: Frames;
  readonly excluded?: Readonly<Record<string, readonly string[]>>;
  readonly complete?: boolean;
}

export function contextOf({ excluded = {}, complete = false, countsLast = false, ...asked }: Told): SplitContext {
  return {
    found: new Map(),
    cuts: ask([], asked).cuts,
    complete: () => complete,
    countsLast,
    excluded: (path) => excluded[path] ?? [],
  };
}

export function stepOf(expr: Expr, { env = EMPTY, frames = {}, excluded: _, complete: __, ...asked }: Told = {}): Step {
  return interpreterIn(ask([node(expr)], { allBelong: true, ...asked }), env).step(node(expr), frames);
}

/** The first split in short: its kind, and the path, list or operator that it is about. */
export function short(split: Split | null): string | null {
  if (split === null) return null;
  switch (split.kind) {
    case 'truth':
      return `truth ${split.path}`;
    case 'option':
      return `${split.path} = ${split.option} of ${split.options === null ? 'any' : split.options.join('/')}`;
    case 'order':
      return `${split.counts === true ? 'counts' : 'order'} ${split.node.kind === 'apply' ? split.node.operator : split.node.kind}`;
    case 'day':
      return `day ${split.day}`;
    default:
      return `length ${split.list}`;
  }
}
export const split = (expr: Expr, told: Told = {}): Split | null => firstSplit(stepOf(expr, told), contextOf(told));
export const splitText = (expr: Expr, told: Told = {}): string | null => short(split(expr, told));
