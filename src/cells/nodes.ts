import type { Node } from '../expr/expr.js';
import { placeAt } from '../expr/names.js';
import { dayText } from '../value/civil-date.js';
import { plainText } from '../value/text.js';
import { point } from '../value/value.js';

/** Nodes over concrete paths, outside any policy: their ids are texts, so they never meet those of an interner. */
export const dateNode = (path: string): Node => {
  const fact = placeAt(path);
  const asTold = fact.spec.type === 'event' ? { ...fact, derived: 'asTold' as const } : fact;
  return { id: path, type: 'date', frames: [], kind: 'fact', at: null, fact: asTold };
};

/** `sign` stands between the ids of the two, so that equal conditions have one id. */
const joined = (operator: 'onOrBefore' | 'before' | 'any', sign: string, a: Node, b: Node): Node => ({
  id: `${a.id}${sign}${b.id}`,
  type: 'truth',
  frames: [...new Set([...a.frames, ...b.frames])].sort(),
  kind: 'apply',
  operator,
  args: [a, b],
  means: null,
});

export const onOrBefore = (a: Node, b: Node): Node => joined('onOrBefore', '≤', a, b);
export const before = (a: Node, b: Node): Node => joined('before', '<', a, b);
export const either = (a: Node, b: Node): Node => joined('any', ' or ', a, b);

export const beforeDay = (at: Node, day: number): Node => {
  const limit: Node = {
    id: `day ${day}`,
    type: 'date',
    frames: [],
    kind: 'value',
    value: point(day),
    words: plainText(dayText(day)),
  };
  return before(at, limit);
};

/** What stands under a name. */
export const plainNode = (node: Node): Node => (node.kind === 'named' ? plainNode(node.is) : node);
