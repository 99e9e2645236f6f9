import { type Cells, cells } from '../cells/cells.js';
import { type Env, isReadingPath } from '../cells/domains.js';
import type { Question } from '../cells/question.js';
import { seriesCuts, worldOf } from '../evaluate/world.js';
import { placeAt } from '../expr/names.js';
import type { Household } from '../household/household.js';
import { isDecided, type Range } from '../value/value.js';
import { type Facts, isList } from './facts-at.js';
import type { Goal } from './goal.js';
import { type Inquiry, questionOf } from './inquiry.js';

/** An answer that is sought, and how much work may still be done for it. */
export interface Aim {
  readonly inquiry: Inquiry;
  readonly goal: Goal;
  /** The inquiry as the analysis takes it; the facts are exchanged. */
  readonly question: Question;
  /** The id of the child or person asked about, to be kept where the list is absent. */
  readonly subject: string | undefined;
  readonly budget: { facts: number };
}

/** For one aim at most so many facts are read, a second or two of work, and for one set of changes so many nodes are evaluated. */
const MOST_FACTS = 600_000;
const MOST_WORK = 12_500;

export function aimOf(inquiry: Inquiry, goal: Goal, subject: string | undefined): Aim {
  const question = questionOf(inquiry, 'none');
  const lengths = new Map<string, number>();
  const longest: Question['longest'] = (list) => {
    const length = lengths.get(list) ?? question.longest(list);
    lengths.set(list, length);
    return length;
  };
  return {
    inquiry,
    goal,
    question: { ...question, relevant: goal.relevant, longest },
    subject,
    budget: { facts: MOST_FACTS },
  };
}

/** The same question about other facts, and on one day or among several. */
export function questionAbout(
  { inquiry, question, budget }: Aim,
  facts: Facts,
  on: number | Range = inquiry.on,
): Question {
  const household = facts.household as Household;
  const levyCase = facts.case as Inquiry['case'];
  const world = worldOf({ household, on, readings: inquiry.readings, case: levyCase });
  const all = { ...household, case: levyCase };
  return {
    ...question,
    household,
    cuts: (path, at) => seriesCuts(all, path, at),
    world: {
      ...world,
      read(path, fact, at) {
        budget.facts--;
        return world.read(path, fact, at);
      },
    },
  };
}

/** The kinds of household with these facts: is the goal met? */
export function kindsOf(
  aim: Aim,
  facts: Facts,
  { on, most = MOST_WORK, isFirstEnough = false }: Look = {},
): Cells<boolean> {
  if (aim.budget.facts <= 0) return { leaves: [], exhausted: false, complete: false, seen: [] };
  const question = questionAbout(aim, facts, on);
  return cells(question, (_, interpreter) => aim.goal.met((node) => interpreter.step(node, question.frames).value), {
    most,
    enough: ({ answer }) => isFirstEnough && answer,
  });
}

interface Look {
  /** Another day than the one asked about, or the days among which it lies. */
  readonly on?: number | Range;
  /** At most so many nodes are evaluated. */
  readonly most?: number;
  /** Stops at the first kind for which the goal is met. */
  readonly isFirstEnough?: boolean;
}

/** Is the goal met whatever the facts are that stay open? */
export function isMet(aim: Aim, facts: Facts, on?: number): boolean {
  const { leaves, complete } = kindsOf(aim, facts, on === undefined ? {} : { on });
  return complete && leaves.length > 0 && leaves.every(({ answer }) => answer);
}

/** Every fact about which a kind of household assumes something, or that it orders by another. */
export const assumed = ({ domains, lengths, orders }: Env): readonly string[] => [
  ...new Set(
    [...lengths.keys(), ...domains.keys(), ...orders.flatMap(({ paths }) => paths)].filter(
      (path) => path !== 'on' && !isReadingPath(path),
    ),
  ),
];

/** Those of which the facts do not tell the value. */
export function openFacts(aim: Aim, facts: Facts, paths: Iterable<string>): readonly string[] {
  const { world, extra } = questionAbout(aim, facts);
  return [...new Set(paths)].filter((path) =>
    isList(path) ? !world.length(path).complete : !isDecided(world.read(path, placeAt(path, extra), null)),
  );
}
