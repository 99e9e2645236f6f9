import { oncePer } from '../value/once.js';
import type { FactPlace, Node } from './expr.js';

/** The nodes below these, each once: a term may stand in many places. */
export function everyNode(roots: readonly Node[]): ReadonlySet<Node> {
  const seen = new Set<Node>();
  const visit = (node: Node): void => {
    if (seen.has(node)) return;
    seen.add(node);
    innerNodes(node).forEach(visit);
  };
  roots.forEach(visit);
  return seen;
}

/** The nodes that a node is made of. */
export function innerNodes(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'value':
      return [];
    case 'fact':
      return node.at === null ? [] : [node.at];
    case 'named':
      return [node.is];
    case 'apply':
      return node.args;
    case 'each':
      return [node.of, ...(node.belongs === null ? [] : [node.belongs])];
    case 'reading':
      return node.options.map(({ is }) => is);
    default:
      return node satisfies never;
  }
}

/** Every fact that the expressions read, without the places of members: `children.birthDate`. */
export const factsRead = oncePer((nodes: readonly Node[]): ReadonlySet<string> => {
  const facts = [...everyNode(nodes)].flatMap((node) => (node.kind === 'fact' ? [node.fact] : []));
  return new Set(
    facts.map((place) => {
      const name = followsFromAdoption(place) ? 'adoptedOn' : place.name;
      return place.list === null ? name : `${place.list}.${name}`;
    }),
  );
});

/** Whether a child was born to the partners, or never adopted, follows from its adoption. */
export const followsFromAdoption = ({ derived }: FactPlace): boolean =>
  derived === 'bornToPartners' || derived === 'neverAdopted';
