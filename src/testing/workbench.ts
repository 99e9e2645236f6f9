import type { Node } from '../expr/expr.js';
import { createInterner, type Interner } from '../expr/interner.js';
import { createPreparer, type Preparer } from '../expr/prepare.js';
import type { PolicyInput } from '../policy/policy.js';
import { type ResolvedPolicy, resolveChecked } from '../policy/resolve.js';
import { point } from '../value/value.js';

/** Makes further expressions over the nodes of a policy: equal ones are one object. */
export interface Workbench {
  readonly interner: Interner;
  readonly applied: Preparer['applied'];
  readonly truth: (value: boolean) => Node;
  readonly option: (value: string) => Node;
  readonly number: (value: number) => Node;
  /** An amount in fen. */
  readonly money: (fen: number) => Node;
  readonly not: (node: Node) => Node;
  /** All of them; of none: true. Constants are left out. */
  readonly all: (...nodes: readonly Node[]) => Node;
  /** One of them; of none: false. Constants are left out. */
  readonly any: (...nodes: readonly Node[]) => Node;
}

export function createWorkbench(interner: Interner = createInterner()): Workbench {
  const { applied, node } = createPreparer({ parameters: {}, terms: {}, readings: {}, extra: {} }, interner);
  const plain = (value: string): { zh: string; en: string } => ({ zh: value, en: value });
  const truth = (value: boolean): Node => node('truth', [], { kind: 'value', value, words: plain(String(value)) });
  const joined =
    (operator: 'all' | 'any', neutral: boolean) =>
    (...nodes: readonly Node[]): Node => {
      if (nodes.some((one) => isTruth(one, !neutral))) return truth(!neutral);
      const open = [...new Set(nodes)].filter((one) => !isTruth(one, neutral));
      const [only] = open;
      if (only === undefined) return truth(neutral);
      return open.length === 1 ? only : applied(operator, ...open);
    };
  return {
    interner,
    applied,
    truth,
    option: (value) => node([value], [], { kind: 'value', value, words: plain(value) }),
    number: (value) => node('number', [], { kind: 'value', value: point(value), words: plain(String(value)) }),
    money: (fen) => node('money', [], { kind: 'value', value: point(fen), words: plain(`${fen}`) }),
    not: (one) => {
      if (one.kind === 'value') return truth(one.value !== true);
      const [inner] = one.kind === 'apply' && one.operator === 'not' ? one.args : [];
      return inner ?? applied('not', one);
    },
    all: joined('all', true),
    any: joined('any', false),
  };
}

/** Is this the constant? */
const isTruth = (node: Node, value: boolean): boolean => node.kind === 'value' && node.value === value;

/** The provisions of a policy over the nodes of the bench. */
export const provisionsOf = (policy: PolicyInput, { interner }: Workbench): ResolvedPolicy =>
  resolveChecked(policy, null, interner).provisions;
