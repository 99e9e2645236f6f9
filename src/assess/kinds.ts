import { type Cells, cells } from '../cells/cells.js';
import type { Question } from '../cells/question.js';
import { createInterpreter } from '../evaluate/interpret.js';
import type { Resolved } from '../policy/resolve.js';
import { type Answer, answerOf, plainSummary, type Summary, summarise } from './answer.js';

/** Every kind of household with what it is answered. `most`: the nodes that may be evaluated for it. */
export const answeredKinds = (
  resolved: Resolved,
  question: Question,
  limits: { readonly most?: number } = {},
): Cells<Answer> => cells(question, (env, interpreter) => answerOf(resolved, question, env, interpreter), limits);

/** A summary, and whether the analysis looked at every kind of household. */
export interface Summarised {
  readonly summary: Summary;
  readonly complete: boolean;
}

/**
 * Past the budget the analysis is given up, and what plain evaluation says stands: sound, not exact. It stands too where what is
 * told leaves no household at all, such as a child to be born before its mother: that a text is not in force is sure even then.
 */
export function summaryOf(resolved: Resolved, question: Question, { leaves, complete }: Cells<Answer>): Summarised {
  const answers = leaves.map(({ answer }) => answer);
  const plain = (): Summary => plainSummary(resolved, createInterpreter(question.world), question.frames);
  return { complete, summary: complete && answers.length > 0 ? summarise(resolved, answers) : plain() };
}
