import type { Type } from '../operators/operator.js';
import type { Node, NodeKind } from './expr.js';

/** Makes the nodes of one or several policies, equal ones one object. */
export interface Interner {
  readonly node: (type: Type, frames: readonly string[], kind: NodeKind) => Node;
}

export function createInterner(): Interner {
  const nodes = new Map<string, Node>();
  return {
    node(type, frames, kind) {
      const key = JSON.stringify([type, kind], (_, part: unknown) =>
        isNode(part) ? part.id : typeof part === 'bigint' ? `${part}n` : part,
      );
      const known = nodes.get(key);
      if (known !== undefined) return known;
      const node = { id: nodes.size, type, frames: [...new Set(frames)].sort(), ...kind };
      nodes.set(key, node);
      return node;
    },
  };
}

const isNode = (part: unknown): part is Node =>
  typeof part === 'object' && part !== null && 'kind' in part && 'id' in part;
