import type { Cells } from '../cells/cells.js';
import { doubledFact, joinedKinds, renamed } from '../cells/compatible.js';
import type { Env } from '../cells/domains.js';
import { asIs, lastPossible, narrowed } from '../cells/narrow.js';
import type { Question } from '../cells/question.js';
import { worldOf } from '../evaluate/world.js';
import { ON } from '../expr/names.js';
import { comparedText } from '../value/json.js';
import { once } from '../value/once.js';
import { isDecided, point, type Range } from '../value/value.js';
import { type Answer, type Summary, summarise } from './answer.js';
import { type DayAtoms, dayAtoms, type InterpreterOn, interpretersOf, standsStill } from './day-atoms.js';
import { determine } from './determine.js';
import { type Inquiry, questionOf } from './inquiry.js';
import { answeredKinds } from './kinds.js';
import { missingFacts } from './missing.js';

/** Days from the first to the last, both among them, on which the answer is one and the same. */
export interface Piece {
  readonly first: number;
  readonly last: number;
}

/** The parts of an answer that a caller can see change, as one text. */
interface Seen {
  readonly complete: boolean;
  /** What is said of the facts: status, amounts, outputs, missing facts. */
  readonly answer: string;
  /** The same, and whether the bounds are reached. */
  readonly whole: string;
}

function seenOf(summary: Summary, complete: boolean, missing: readonly { readonly path: string }[]): Seen {
  // Of an output that is open, and of an amount that nothing limits from below, no range is told.
  const outputs = Object.entries(summary.outputs).map(([name, value]) => [name, isDecided(value) ? value : null]);
  const amounts = Object.entries(summary.amounts).map(([name, { status, value, bounds }]) => [
    name,
    status,
    value,
    bounds?.least === null ? null : bounds,
  ]);
  const answer = comparedText([summary.status, amounts, outputs, missing.map(({ path }) => path)]);
  const tight = Object.values(summary.amounts).map((amount) => amount.tight);
  return { complete, answer, whole: JSON.stringify([answer, complete, tight]) };
}

/**
 * Cuts the days from the first to the last where the answer changes; neighbours differ. No day is looked at for itself: the
 * days are first cut where a part of the answer that reads the day changes, each found by halving. Where facts are open as
 * well, a stretch is one piece only if the analysis over all its days at once finds what the two ends have and nothing else,
 * and one household that is answered so on all of them; otherwise it is cut again.
 */
export function dayPieces(inquiry: Inquiry, first: number, last: number): readonly Piece[] {
  const found = dayAtoms(inquiry);
  const interpreterOn = interpretersOf(inquiry);
  const stretches = stretchesOf(inquiry, found, interpreterOn, { first, last });
  const seen = new Map<number, Seen>();
  const seenOn = (day: number): Seen => {
    const known = seen.get(day) ?? seenOnDay(inquiry, day);
    seen.set(day, known);
    return known;
  };
  const pieces = stretches.flatMap((stretch) => {
    const settled =
      !found.hidden &&
      found.atoms.every(
        ({ node, frames, kind }) =>
          kind === 'series' || isDecided(interpreterOn(stretch.first, stretch.first).step(node, frames).value),
      );
    return settled ? [stretch] : piecesOf(inquiry, seenOn, stretch);
  });
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    const same = before !== undefined && seenOn(before.first).whole === seenOn(piece.first).whole;
    joined.splice(same ? -1 : joined.length, 1, same ? { first: before.first, last: piece.last } : piece);
  }
  return joined;
}

function seenOnDay(inquiry: Inquiry, day: number): Seen {
  const { chosen, base } = determine({ ...inquiry, on: day });
  return seenOf(chosen.summary, chosen.complete, base.missing);
}

/** The stretches on which every part that reads the day stands still. */
function stretchesOf(
  inquiry: Inquiry,
  { atoms }: DayAtoms,
  interpreterOn: InterpreterOn,
  { first, last }: Piece,
): readonly Piece[] {
  const { cuts } = questionOf(inquiry, 'none');
  const stretches: Piece[] = [];
  for (let start = first; start <= last; ) {
    const still = (day: number): boolean => atoms.every((atom) => standsStill(atom, [start, day], interpreterOn, cuts));
    const end = still(last) ? last : lastPossible(start, last, still);
    stretches.push({ first: start, last: end });
    start = end + 1;
  }
  return stretches;
}

type SeenOn = (day: number) => Seen;

/** The pieces of a stretch on which facts are open beside the day. */
function piecesOf(inquiry: Inquiry, seenOn: SeenOn, stretch: Piece): readonly Piece[] {
  const done: Piece[] = [];
  const open: Piece[] = [stretch];
  for (let piece = open.pop(); piece !== undefined; piece = open.pop()) {
    const { first, last } = piece;
    const over = once(() => analysed(inquiry, first, last));
    if (first === last || isOne(inquiry, seenOn, piece, over)) {
      done.push(piece);
      continue;
    }
    const end = cutOf(seenOn, piece, likelyEnds(over()));
    open.push({ first: end + 1, last }, { first, last: end });
  }
  return done;
}

/** The analysis with the day itself open, over all the days of a stretch. */
interface Analysed {
  readonly question: Question;
  readonly found: Cells<Answer>;
}

function analysed(inquiry: Inquiry, first: number, last: number): Analysed {
  const { resolved, household, readings, case: levyCase } = inquiry;
  const on: Range = { least: first, most: last };
  const question: Question = {
    ...questionOf(inquiry, 'none'),
    world: worldOf({ household, on, readings, case: levyCase }),
  };
  return { question, found: answeredKinds(resolved, question) };
}

/** Is the answer the same on every day from the first to the last? */
function isOne({ resolved }: Inquiry, seenOn: SeenOn, { first, last }: Piece, over: () => Analysed): boolean {
  const [start, end] = [seenOn(first), seenOn(last)];
  if (start.whole !== end.whole) return false;
  // Past the budget, on a day or over all of them, no more is claimed than that the ends agree.
  if (!start.complete) return true;
  const { question, found } = over();
  const { leaves } = found;
  if (leaves.length === 0) return true;
  const answers = leaves.map(({ answer }) => answer);
  const missing = missingFacts(resolved, question, { ...found, complete: true });
  if (seenOf(summarise(resolved, answers), true, missing).answer !== start.answer) return false;
  const lasts = (a: Env, b: Env, doubled: string | null): boolean =>
    holdsThroughout(question, [a, b], doubled, [first, last]);
  const keys = [...new Set(answers.map(({ key }) => key))];
  const answered = keys.every((key) => leaves.some(({ env, answer }) => answer.key === key && lasts(env, env, null)));
  return (
    answered &&
    missing.every(({ path }) =>
      leaves.some(
        (a) =>
          leaves.some((b) => a.answer.key !== b.answer.key && lasts(a.env, b.env, path)) ||
          a.answer.formulaPaths.includes(path),
      ),
    )
  );
}

const DAY = 'on';

/**
 * Is one household of both kinds on the first day and on the last, if the doubled fact may have a value of its own in the
 * second? What reads the day does so in one direction: then it is of them on every day between.
 */
function holdsThroughout(
  question: Question,
  [a, b]: readonly [Env, Env],
  doubled: string | null,
  days: readonly [number, number],
): boolean {
  const other = doubled === null ? asIs : renamed(doubledFact(doubled));
  const atEnd = (path: string): string => (path === DAY ? 'the last day' : path);
  const views = [
    { env: a, rename: asIs },
    { env: a, rename: atEnd },
    { env: b, rename: other },
    { env: b, rename: (path: string) => atEnd(other(path)) },
  ];
  const both = joinedKinds(a, b, other);
  if (both === null) return false;
  const domains = new Map(both.domains);
  [DAY, atEnd(DAY)].forEach((path, index) => {
    domains.set(path, { value: point(days[index] ?? 0), excluded: [], options: null });
  });
  return narrowed(question, { ...both, domains }, views) !== null;
}

/** The last days on which some kind of household is possible, or before its first: there the answer is likely to change. */
function likelyEnds({ found, question }: Analysed): readonly number[] {
  const whole = question.world.read(DAY, ON, null) as Range;
  const ends = found.leaves.flatMap(({ env }) => {
    const { least, most } = (env.domains.get(DAY)?.value ?? whole) as Range;
    return [Number(least) - 1, Number(most)];
  });
  return [...new Set(ends)]
    .filter((day) => day >= Number(whole.least) && day < Number(whole.most))
    .sort((a, b) => a - b);
}

/** The last day of the first part: where the answer is not that of the first day any more, else a likely day, else the middle. */
function cutOf(seenOn: SeenOn, { first, last }: Piece, likely: readonly number[]): number {
  const { whole } = seenOn(first);
  const middleOf = (low: number, high: number): number => low + Math.floor((high - low) / 2);
  if (seenOn(last).whole === whole) {
    const middle = middleOf(first, last);
    const nearest = [...likely].sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
    return nearest ?? middle;
  }
  let [same, other] = [first, last];
  const tries = [...new Set(likely.flatMap((day) => [day, day + 1]))];
  while (other - same > 1) {
    const between = tries.filter((day) => day > same && day < other);
    const day = between[Math.floor(between.length / 2)] ?? middleOf(same, other);
    if (seenOn(day).whole === whole) same = day;
    else other = day;
  }
  return same;
}
