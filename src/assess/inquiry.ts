import type { Question } from '../cells/question.js';
import type { Frames } from '../evaluate/interpret.js';
import { seriesCuts, worldOf } from '../evaluate/world.js';
import type { Node } from '../expr/expr.js';
import type { CaseInput, Household } from '../household/household.js';
import { type ListName, listSpec } from '../household/vocabulary.js';
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
    extra: resolved.policy.extra ?? {},
    cuts: (path, at) => seriesCuts(facts, path, at),
  };
}

/** No absent list is given more members than this; past it the answer is sound and not exact. */
const MOST_MEMBERS = 6;

/**
 * How many members an absent list need have for every answer to occur: one more than the greatest number that a count is compared
 * with, for each condition counted, and one for the subject. Conditions of different options of a reading never meet.
 */
export function longestList(resolved: Resolved, list: ListName): number {
  const nodes = [
    resolved.status,
    ...Object.values(resolved.amounts).flatMap(({ status, amount }) => [status, ...(amount === null ? [] : [amount])]),
  ];
  const greatest = Math.max(0, ...nodes.map(greatestNumber));
  const counted = countedConditions(nodes, list);
  return Math.min(listSpec(list).most, MOST_MEMBERS, counted * (greatest + 1) + 1);
}

function greatestNumber(node: Node): number {
  if (node.kind === 'value') {
    const single = node.type === 'number' && isRange(node.value) ? known(node.value) : null;
    return typeof single === 'number' ? single : 0;
  }
  return Math.max(0, ...innerNodes(node).map(greatestNumber));
}

function countedConditions(nodes: readonly Node[], list: ListName): number {
  const distinct = new Set<Node>();
  let alternatives = 0;
  const visit = (node: Node): void => {
    if (node.kind === 'each' && node.list === list) distinct.add(node);
    if (node.kind === 'reading')
      alternatives = Math.max(alternatives, ...node.options.map(({ is }) => countedConditions([is], list)));
    else innerNodes(node).forEach(visit);
  };
  nodes.forEach(visit);
  return distinct.size + alternatives;
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
