import { answerNodes } from '../assess/inquiry.js';
import type { Node } from '../expr/expr.js';
import { everyNode } from '../expr/walk.js';
import type { Resolved } from '../policy/resolve.js';

const LOGIC: readonly string[] = ['all', 'any', 'not'];

/** The conditions of a provision that are no combination of others: comparisons, facts, and what is said of members of a list. */
export function conditionsOf(resolved: Resolved): readonly Node[] {
  const nodes = [...everyNode(answerNodes(resolved))];
  const halves = new Set(nodes.flatMap((node) => (node.kind === 'apply' && node.means !== null ? [node.means] : [])));
  return nodes.filter((node) => node.type === 'truth' && isSimple(node) && !halves.has(node));
}

const isSimple = (node: Node): boolean =>
  node.kind === 'fact' ||
  node.kind === 'each' ||
  (node.kind === 'apply' && !LOGIC.includes(node.operator) && !chooses(node));

const chooses = (node: Node): boolean =>
  node.kind === 'apply' && (node.operator === 'table' || node.operator === 'choose');

/** The two sides of a comparison of days, numbers or amounts; `null` for any other condition. */
export function comparedSides(condition: Node): readonly [Node, Node] | null {
  const [a, b, ...rest] = condition.kind === 'apply' ? condition.args : [];
  return a !== undefined && b !== undefined && rest.length === 0 && isQuantity(a) && isQuantity(b) ? [a, b] : null;
}

const isQuantity = ({ type }: Node): boolean => type === 'date' || type === 'number' || type === 'money';
