import { nameOnDay, type SeriesReads } from '../cells/series.js';
import type { Node } from '../expr/expr.js';
import { createInterner, type Interner } from '../expr/interner.js';
import { SUBJECTS } from '../expr/lists.js';
import { everyNode } from '../expr/walk.js';
import { oncePer } from '../value/once.js';
import { type Substitution, substitution } from './substitute.js';
import { createWorkbench } from './workbench.js';

type SeriesNode = Node & { readonly kind: 'fact'; readonly at: Node };

const readsSeries = (node: Node): node is SeriesNode =>
  node.kind === 'fact' && node.at !== null && node.fact.spec.dated === true;

const nameOf = ({ fact }: SeriesNode): string => (fact.list === null ? fact.name : `${fact.list}.${fact.name}`);

const isOnDayAsked = ({ at }: SeriesNode): boolean => at.kind === 'fact' && at.fact.derived === 'on';

/** Is the day one for each member of another list, so that one fact is read on many days by one expression? */
const isReadPerMember = ({ at, fact }: SeriesNode): boolean =>
  at.frames.some((frame) => frame !== fact.frame && !Object.hasOwn(SUBJECTS, frame));

/** Is every fact of the expression read on days that can be told apart? What is read once for each member of a list is not. */
export const tellsDaysApart = (root: Node): boolean =>
  ![...everyNode([root])].some((node) => readsSeries(node) && isReadPerMember(node));

interface ByDay {
  readonly root: Node;
  /** Undefined where no fact is read on more than one day. */
  readonly reads: SeriesReads | undefined;
}

/**
 * The expression with each fact that it reads on several days taken for several facts, one a day. That admits more than the
 * households that there are: who is found must be told apart by `agreeing`, and where nobody is found there is nobody.
 */
export const readByDay = oncePer((root: Node): ByDay => {
  const nodes = [...everyNode([root])].filter(readsSeries);
  const facts = new Set(nodes.filter((node) => isReadOnSeveral(node, nodes)).map(nameOf));
  if (facts.size === 0) return { root, reads: undefined };
  const days = new Map<string, Node>();
  const bench = createWorkbench(besides());
  const parts = nodes
    .filter((node) => facts.has(nameOf(node)))
    .map((node): readonly [SeriesNode, Node] => {
      const { dated: _, ...spec } = node.fact.spec;
      const name = isOnDayAsked(node) ? node.fact.name : nameOnDay(node.fact.name, String(node.at.id));
      const own = node.fact.frame === null ? [] : [node.fact.frame];
      return [
        node,
        bench.interner.node(node.type, own, { kind: 'fact', fact: { ...node.fact, name, spec }, at: null }),
      ];
    });
  const apart: Substitution = substitution(bench, parts);
  // A day may itself be told by a fact that is read on several days.
  for (const [{ at }] of parts) days.set(String(at.id), apart(at));
  return { root: apart(root), reads: { facts, days } };
});

function isReadOnSeveral(node: SeriesNode, nodes: readonly SeriesNode[]): boolean {
  const same = nodes.filter((other) => nameOf(other) === nameOf(node));
  return new Set(same.map(({ at }) => at)).size > 1 && !same.some(isReadPerMember);
}

/** Makes nodes that stand beside those of another interner, without sharing an id with them. */
function besides(): Interner {
  const own = createInterner();
  const made = new Map<Node, Node>();
  return {
    node(...parts) {
      const node = own.node(...parts);
      const known = made.get(node) ?? { ...node, id: `+${node.id}` };
      made.set(node, known);
      return known;
    },
  };
}
