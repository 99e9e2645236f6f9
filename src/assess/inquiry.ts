import { type ListBound, listBound } from '../cells/lengths.js';
import type { Question } from '../cells/question.js';
import type { Frames } from '../evaluate/interpret.js';
import { seriesCuts, worldOf } from '../evaluate/world.js';
import type { Node } from '../expr/expr.js';
import { subjectList } from '../expr/lists.js';
import { factsRead } from '../expr/walk.js';
import type { CaseInput, Household } from '../household/household.js';
import { type ListName, listNames } from '../household/vocabulary.js';
import type { Resolved } from '../policy/resolve.js';
import { oncePer } from '../value/once.js';
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
  const nodes = answerNodes(resolved);
  const bound = (list: ListName): ListBound => boundOf(resolved, nodes, list);
  return {
    world,
    household,
    frames,
    relevant: (value) => relevantNodes(resolved, value),
    longest: (list) => bound(list).longest,
    enoughMembers: listNames.every((list) => world.length(list).complete || bound(list).proved),
    reads: factsRead(nodes),
    extra: resolved.policy.extra ?? {},
    allBelong: true,
    cuts: (path, at) => seriesCuts(facts, path, at),
  };
}

/** Everything that the answer may rest on. */
export const answerNodes = oncePer(({ status, amounts, outputs }: Resolved): readonly Node[] => [
  status,
  ...Object.values(amounts).flatMap(({ status: word, amount }) => [word, ...(amount === null ? [] : [amount])]),
  ...Object.values(outputs).flatMap(({ is }) => (typeof is === 'string' ? [] : [is])),
]);

/** How many members a list need have for every answer of these expressions of a provision, with whom it is asked about. */
export const boundOf = (
  { provision }: Pick<Resolved, 'provision'>,
  nodes: readonly Node[],
  list: ListName,
): ListBound => listBound(nodes, list, subjectList(provision.subject) === list);
