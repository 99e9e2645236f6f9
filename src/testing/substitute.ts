import { answerNodes } from '../assess/inquiry.js';
import type { Node, NodeKind } from '../expr/expr.js';
import { everyNode } from '../expr/walk.js';
import type { Resolved } from '../policy/resolve.js';
import type { Workbench } from './workbench.js';

/** The expression with some parts put in the place of others, wherever these stand. */
export type Substitution = (node: Node) => Node;

export function substitution(bench: Workbench, parts: Iterable<readonly [part: Node, by: Node]>): Substitution {
  const done = new Map<Node, Node>(parts);
  const inside = (node: Node): Node => {
    const known = done.get(node);
    if (known !== undefined) return known;
    const result = rebuilt(bench, node, inside);
    done.set(node, result);
    return result;
  };
  return inside;
}

function rebuilt({ interner, applied }: Workbench, node: Node, inside: Substitution): Node {
  const made = (frames: readonly string[], kind: NodeKind): Node => interner.node(node.type, frames, kind);
  switch (node.kind) {
    case 'value':
      return node;
    case 'fact': {
      if (node.at === null) return node;
      const at = inside(node.at);
      const own = node.fact.frame === null ? [] : [node.fact.frame];
      return at === node.at ? node : made([...own, ...at.frames], { kind: 'fact', fact: node.fact, at });
    }
    case 'named': {
      const { id, type, frames, ...kind } = node;
      const is = inside(node.is);
      return is === node.is ? node : made(is.frames, { ...kind, is });
    }
    case 'apply': {
      const args = node.args.map(inside);
      return args.every((arg, index) => arg === node.args[index]) ? node : applied(node.operator, ...args);
    }
    case 'each': {
      const { id, type, frames, ...kind } = node;
      const of = inside(node.of);
      const belongs = node.belongs === null ? null : inside(node.belongs);
      if (of === node.of && belongs === node.belongs) return node;
      const outer = [...of.frames, ...(belongs?.frames ?? [])].filter((frame) => frame !== node.as);
      return made(outer, { ...kind, of, belongs });
    }
    case 'reading': {
      const options = node.options.map((option) => ({ ...option, is: inside(option.is) }));
      if (options.every(({ is }, index) => is === node.options[index]?.is)) return node;
      return made(
        options.flatMap(({ is }) => is.frames),
        { kind: 'reading', reading: node.reading, options },
      );
    }
    default:
      return node satisfies never;
  }
}

/** The provision with parts of its expressions changed. */
export function changed(resolved: Resolved, change: Substitution): Resolved {
  return {
    ...resolved,
    status: change(resolved.status),
    applies: change(resolved.applies),
    inForce: change(resolved.inForce),
    force: resolved.force.map((part) => ({ ...part, node: change(part.node) })),
    amounts: Object.fromEntries(
      Object.entries(resolved.amounts).map(([name, { status, amount }]) => [
        name,
        { status: change(status), amount: amount === null ? null : change(amount) },
      ]),
    ),
    outputs: Object.fromEntries(
      Object.entries(resolved.outputs).map(([name, { says, is }]) => [
        name,
        { says, is: typeof is === 'string' ? is : change(is) },
      ]),
    ),
  };
}

/** The provision with some readings settled. */
export function settledAt(bench: Workbench, resolved: Resolved, options: Readonly<Record<string, string>>): Resolved {
  const parts = [...everyNode(answerNodes(resolved))].flatMap((node): (readonly [Node, Node])[] => {
    if (node.kind !== 'reading' || options[node.reading] === undefined) return [];
    const taken = node.options.find(({ option }) => option === options[node.reading]);
    return taken === undefined ? [] : [[node, taken.is]];
  });
  return parts.length === 0 ? resolved : settledAt(bench, changed(resolved, substitution(bench, parts)), options);
}
