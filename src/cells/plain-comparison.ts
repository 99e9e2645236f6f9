import { type Frames, frameKey, type Step } from '../evaluate/interpret.js';
import type { Node } from '../expr/expr.js';
import type { ListName } from '../household/vocabulary.js';
import { oncePer } from '../value/once.js';
import { compareExact } from '../value/rate.js';
import { isRange, known, sameValue } from '../value/value.js';

/** A comparison of what two sides stand for, for certain members. */
export interface PlainComparison {
  readonly node: Node;
  readonly frames: Frames;
  /** The key of the same said as "at most" or "on or before". */
  readonly key: string;
  /** That holds where the comparison does not. */
  readonly negated: boolean;
}

type Applied = Node & { readonly kind: 'apply' };

/** Of how many members a list surely is; `null` while that is open. */
export type LengthOf = (list: ListName) => number | null;

/**
 * What a comparison compares once every choice in it is made: `choose(urban, a, b) ≤ choose(urban, c, d)` of somebody urban is
 * `a ≤ c`, and so is "not above". Equal ones have one id, so that what was assumed of one is known of the other, and nothing has to be
 * narrowed step by step to find it out.
 */
export function plainComparison(step: Step, lengthOf: LengthOf): PlainComparison {
  const { node, frames, steps } = step;
  const [first, second] = steps;
  const asItIs = { node, frames, key: frameKey(node, frames), negated: false };
  if (node.kind !== 'apply' || node.means !== null || steps.length !== 2 || first === undefined || second === undefined)
    return asItIs;
  const [a, b] = withoutFactor(plain(first, lengthOf), plain(second, lengthOf), lengthOf);
  const shared = a.node.frames.filter((name) => b.node.frames.includes(name));
  // One frame cannot stand for two members.
  if (shared.some((name) => a.frames[name] !== b.frames[name])) return asItIs;
  const both = { ...frames, ...picked(a), ...picked(b) };
  const { operator, turned, negated } = FORMS[node.operator] ?? AS_SAID(node.operator);
  const form = turned ? comparing(node, operator, b.node, a.node) : comparing(node, operator, a.node, b.node);
  const isPlain = a.node === node.args[0] && b.node === node.args[1];
  const own = isPlain ? node : comparing(node, node.operator, a.node, b.node);
  return { node: own, frames: isPlain ? frames : both, key: frameKey(form, both), negated };
}

const picked = ({ node, frames }: Step): Frames =>
  Object.fromEntries(node.frames.flatMap((name) => (name in frames ? [[name, frames[name] as number]] : [])));

const made = oncePer((_: Node) => new Map<string, Node>());

const AS_SAID = (operator: Applied['operator']) => ({ operator, turned: false, negated: false });

/** Each comparison as "at most" or "on or before". */
const FORMS: Readonly<
  Record<string, { readonly operator: Applied['operator']; readonly turned: boolean; readonly negated: boolean }>
> = {
  atMost: { operator: 'atMost', turned: false, negated: false },
  atLeast: { operator: 'atMost', turned: true, negated: false },
  above: { operator: 'atMost', turned: false, negated: true },
  below: { operator: 'atMost', turned: true, negated: true },
  onOrBefore: { operator: 'onOrBefore', turned: false, negated: false },
  onOrAfter: { operator: 'onOrBefore', turned: true, negated: false },
  after: { operator: 'onOrBefore', turned: false, negated: true },
  before: { operator: 'onOrBefore', turned: true, negated: true },
};

function comparing(node: Applied, operator: Applied['operator'], one: Node, other: Node): Node {
  const id = `${operator} ${one.id} ${other.id}`;
  const found = made(one).get(id);
  if (found !== undefined) return found;
  const frames = [...new Set([...one.frames, ...other.frames])].sort();
  const comparison: Node = { ...node, id, operator, frames, args: [one, other] };
  made(one).set(id, comparison);
  return comparison;
}

/** The step that a step takes its value from, as far as that is settled. */
function plain(step: Step, lengthOf: LengthOf): Step {
  const inner = behind(step, lengthOf);
  return inner === undefined ? step : plain(inner, lengthOf);
}

function behind({ node, steps }: Step, lengthOf: LengthOf): Step | undefined {
  switch (node.kind) {
    case 'named':
      return steps[0];
    case 'reading':
      return steps.length === 1 ? steps[0] : undefined;
    case 'each': {
      const [of, belongs] = steps;
      const isOne = node.how === 'total' && lengthOf(node.list) === 1;
      return isOne && (belongs === undefined || belongs.value === true) ? of : undefined;
    }
    case 'apply':
      if (node.means !== null) return steps.at(-1);
      return node.operator === 'choose' || node.operator === 'table' ? chosen(steps) : undefined;
    default:
      return undefined;
  }
}

/** Of rows, a condition and a value each, and what is given otherwise: the value of the first that applies. */
function chosen(steps: readonly Step[]): Step | undefined {
  for (let row = 0; row + 1 < steps.length; row += 2) {
    const when = steps[row]?.value;
    if (when === true) return steps[row + 1];
    if (when !== false) return undefined;
  }
  return steps.length % 2 === 1 ? steps.at(-1) : undefined;
}

/** Two products by one number above zero compare as what is multiplied. */
function withoutFactor(a: Step, b: Step, lengthOf: LengthOf): readonly [Step, Step] {
  const [x, by] = factorsOf(a);
  const [y, same] = factorsOf(b);
  if (x === undefined || y === undefined || by === undefined || same === undefined) return [a, b];
  const number = isRange(by.value) ? known(by.value) : null;
  if (number === null || !sameValue(by.value, same.value) || compareExact(number, 0) <= 0) return [a, b];
  return withoutFactor(plain(x, lengthOf), plain(y, lengthOf), lengthOf);
}

const factorsOf = ({ node, steps }: Step): readonly Step[] =>
  node.kind === 'apply' && node.operator === 'times' ? steps : [];
