import { followsFromAdoption } from '../cells/narrow.js';
import type { Question } from '../cells/question.js';
import type { Frames } from '../evaluate/interpret.js';
import { seriesCuts, worldOf } from '../evaluate/world.js';
import type { Node } from '../expr/expr.js';
import type { CaseInput, Household } from '../household/household.js';
import { type ListName, listSpec } from '../household/vocabulary.js';
import type { Provision } from '../policy/policy.js';
import type { Resolved } from '../policy/resolve.js';
import { isRange, known } from '../value/value.js';
import { relevantNodes } from './answer.js';

/** One question to one provision: about whom, on which day, under which readings. */
export interface Inquiry {
  readonly resolved: Resolved;
  readonly household: Household;
  /** The child or person asked about, by position. */
  readonly frames: Frames;
  readonly on: number;
  /** The option taken for every reading of the policy. */
  readonly readings: Readonly<Record<string, string>>;
  /** The readings that the caller picked: settled. */
  readonly picked: readonly string[];
  readonly case: CaseInput | undefined;
}

/** The question that the inquiry puts to the analysis; `open` readings may be any of their options. */
export function questionOf(inquiry: Inquiry, open: 'none' | 'unpicked'): Question {
  const { resolved, household, frames, on, case: levyCase, picked } = inquiry;
  const settled = Object.entries(inquiry.readings).filter(([id]) => open === 'none' || picked.includes(id));
  const world = worldOf({ household, on, readings: Object.fromEntries(settled), case: levyCase });
  const facts = { ...household, case: levyCase };
  return {
    world,
    household,
    frames,
    relevant: (value) => relevantNodes(resolved, value),
    longest: (list) => longestList(resolved, list),
    reads: factsRead(answerNodes(resolved)),
    extra: resolved.policy.extra ?? {},
    cuts: (path, at) => seriesCuts(facts, path, at),
  };
}

/** Everything that the answer may rest on. */
export const answerNodes = ({ status, amounts, outputs }: Resolved): readonly Node[] => [
  status,
  ...Object.values(amounts).flatMap(({ status: word, amount }) => [word, ...(amount === null ? [] : [amount])]),
  ...Object.values(outputs).flatMap(({ is }) => (typeof is === 'string' ? [] : [is])),
];

/** No absent list is given more members than this; past it the answer is sound and not exact. */
const MOST_MEMBERS = 6;

/**
 * How many members an absent list need have for every answer to occur: for each condition one that it holds for, or against it;
 * for each condition that is counted one more than the greatest number compared with; and the subject. Conditions of different
 * options of a reading never meet.
 */
function longestList(resolved: Resolved, list: ListName): number {
  const nodes = answerNodes(resolved);
  const greatest = Math.max(0, ...[...everyNode(nodes)].map(numberOf));
  const subject = SUBJECT_LISTS[resolved.provision.subject] === list ? 1 : 0;
  return Math.min(listSpec(list).most, MOST_MEMBERS, membersFor(nodes, list, greatest) + subject);
}

const SUBJECT_LISTS: Readonly<Partial<Record<Provision['subject'], ListName>>> = {
  child: 'children',
  person: 'partners',
};

/** Every fact that the expressions read; whether a child was born to the partners follows from its adoption. */
function factsRead(nodes: readonly Node[]): ReadonlySet<string> {
  const facts = [...everyNode(nodes)].flatMap((node) => (node.kind === 'fact' ? [node.fact] : []));
  return new Set(
    facts.map((place) => {
      const name = followsFromAdoption(place) ? 'adoptedOn' : place.name;
      return place.list === null ? name : `${place.list}.${name}`;
    }),
  );
}

/** The nodes below these, each once: a term may stand in many places. */
function everyNode(roots: readonly Node[]): ReadonlySet<Node> {
  const seen = new Set<Node>();
  const visit = (node: Node): void => {
    if (seen.has(node)) return;
    seen.add(node);
    innerNodes(node).forEach(visit);
  };
  roots.forEach(visit);
  return seen;
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

function innerNodes(node: Node): readonly Node[] {
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
