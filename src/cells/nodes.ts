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

const bothFrames = (a: Node, b: Node): readonly string[] => [...new Set([...a.frames, ...b.frames])].sort();

export const onOrBefore = (a: Node, b: Node): Node => ({
  id: `${a.id}≤${b.id}`,
  type: 'truth',
  frames: bothFrames(a, b),
  kind: 'apply',
  operator: 'onOrBefore',
  args: [a, b],
  means: null,
});

export const before = (a: Node, b: Node): Node => ({
  id: `${a.id}<${b.id}`,
  type: 'truth',
  frames: bothFrames(a, b),
  kind: 'apply',
  operator: 'before',
  args: [a, b],
  means: null,
});

export const either = (a: Node, b: Node): Node => ({
  id: `${a.id} or ${b.id}`,
  type: 'truth',
  frames: bothFrames(a, b),
  kind: 'apply',
  operator: 'any',
  args: [a, b],
  means: null,
});

export const beforeDay = (at: Node, day: number): Node => {
  const limit: Node = {
    id: `day ${day}`,
    type: 'date',
    frames: [],
    kind: 'value',
    value: point(day),
    words: plainText(dayText(day)),
  };
  return {
    id: `${at.id}<day ${day}`,
    type: 'truth',
    frames: at.frames,
    kind: 'apply',
    operator: 'before',
    args: [at, limit],
    means: null,
  };
};
