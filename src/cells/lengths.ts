import type { Node } from '../expr/expr.js';
import { everyNode, innerNodes } from '../expr/walk.js';
import { type ListName, listSpec } from '../household/vocabulary.js';
import { isRange, known } from '../value/value.js';

/** No absent list is given more members than this; past it the answer is sound and not exact. */
const MOST_MEMBERS = 6;

/** How many members an absent list is given, and whether that is proved to be enough for every answer. */
export interface ListBound {
  readonly longest: number;
  /** False past the most members that are tried, and where counts are compared with each other or become amounts. */
  readonly proved: boolean;
}

/**
 * How many members an absent list need have for every answer of the expressions to occur: for each condition one that it holds
 * for, or against it; for each condition that is counted one more than the greatest number compared with; and the subject.
 * Conditions of different options of a reading never meet. Proof: keep that many members of each condition, or all there are;
 * taking out any other changes no comparison (`cells.md` 5).
 */
export function listBound(roots: readonly Node[], list: ListName, hasSubject: boolean): ListBound {
  const nodes = [...everyNode(roots)];
  const greatest = Math.max(0, ...nodes.filter(comparesCount).flatMap((node) => [...everyNode([node])].map(numberOf)));
  const needed = membersFor(roots, list, greatest) + (hasSubject ? 1 : 0);
  const longest = Math.min(listSpec(list).most, MOST_MEMBERS, needed);
  const capped = longest < Math.min(needed, listSpec(list).most);
  const open = nodes.some((node) => comparesCounts(node, list)) || roots.some((root) => yieldsCount(root, list));
  return { longest, proved: !capped && !open };
}

export const longestList = (roots: readonly Node[], list: ListName, hasSubject: boolean): number =>
  listBound(roots, list, hasSubject).longest;

const isComparison = (node: Node): node is Node & { kind: 'apply' } =>
  node.kind === 'apply' && node.type === 'truth' && node.args.some(({ type }) => type === 'number');

const comparesCount = (node: Node): boolean => isComparison(node) && node.args.some((arg) => yieldsCount(arg, null));

const comparesCounts = (node: Node, list: ListName): boolean =>
  isComparison(node) &&
  node.args.length === 2 &&
  node.args[0] !== node.args[1] &&
  node.args.every((arg) => yieldsCount(arg, list));

/** Is the value made of a count or a sum over the members of the list (of any list: `null`)? */
function yieldsCount(node: Node, list: ListName | null): boolean {
  if (node.type === 'truth' || typeof node.type !== 'string') return false;
  if (node.kind === 'each') return list === null || node.list === list;
  return innerNodes(node).some((inner) => yieldsCount(inner, list));
}

function numberOf(node: Node): number {
  const single = node.kind === 'value' && node.type === 'number' && isRange(node.value) ? known(node.value) : null;
  return typeof single === 'number' ? single : 0;
}

function membersFor(nodes: readonly Node[], list: ListName, greatest: number): number {
  const needed = new Map<Node, number>();
  let alternatives = 0;
  const seen = new Set<Node>();
  const visit = (node: Node): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (node.kind === 'each' && node.list === list)
      needed.set(node, node.how === 'some' || node.how === 'every' ? 1 : greatest + 1);
    if (node.kind === 'reading')
      alternatives = Math.max(alternatives, ...node.options.map(({ is }) => membersFor([is], list, greatest)));
    else innerNodes(node).forEach(visit);
  };
  nodes.forEach(visit);
  return [...needed.values()].reduce((sum, members) => sum + members, alternatives);
}
