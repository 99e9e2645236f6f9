import type { Node } from '../expr/expr.js';
import { everyNode, innerNodes } from '../expr/walk.js';
import { type ListName, listSpec } from '../household/vocabulary.js';
import { isRange, known } from '../value/value.js';

/** No absent list is given more members than this; past it the answer is sound and not exact. */
const MOST_MEMBERS = 6;

/**
 * How many members an absent list need have for every answer of the expressions to occur: for each condition one that it holds
 * for, or against it; for each condition that is counted one more than the greatest number compared with; and the subject.
 * Conditions of different options of a reading never meet.
 */
export function longestList(roots: readonly Node[], list: ListName, hasSubject: boolean): number {
  const greatest = Math.max(0, ...[...everyNode(roots)].map(numberOf));
  const subject = hasSubject ? 1 : 0;
  return Math.min(listSpec(list).most, MOST_MEMBERS, membersFor(roots, list, greatest) + subject);
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
