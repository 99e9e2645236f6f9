import type { Decimal } from '../value/rate.js';
import type { Text } from '../value/text.js';
import { type ConsistencyAnswer, explained, findingText } from './consistency-explain.js';
import { feasible, type Group, narrowOf, type ReportedGroup, readGroup, widestOf } from './consistency-group.js';
import { possibleOf } from './consistency-possible.js';
import { EVERYTHING, type Range } from './consistency-ranges.js';
import { isRate, namesIn, type Relation } from './consistency-relations.js';
import { type Repair, repairsOf } from './consistency-repair.js';
import { derived, rangeText, slipOf, tellsNothing } from './consistency-words.js';
import { asDecimal } from './exact.js';

export type { ConsistencyAnswer } from './consistency-explain.js';

/** From where to where; `null` for no end. */
export interface Limits {
  readonly least: Decimal | null;
  readonly leastIncluded: boolean;
  readonly most: Decimal | null;
  readonly mostIncluded: boolean;
  /** As mathematics writes it: `[7.425, 7.435)`. */
  readonly text: string;
}

/** One relation by itself. */
export interface CheckFinding {
  readonly check: Relation['check'];
  readonly answer: ConsistencyAnswer;
  /** What follows from the other figures; `null` where nothing does. */
  readonly gives: Limits | null;
  /** What the printed figure stands for. */
  readonly printed: Limits | null;
  /** The printed rate agrees after a shift by this power of ten: per 100 taken for per 1000, persons for 万. */
  readonly scaleSlip: number | null;
  readonly message: Text;
}

/** What a figure may be, given all relations. */
export interface FigureRange {
  readonly printed: string | null;
  readonly standsFor: Limits;
  /** Given all relations; `null` where they cannot all hold. */
  readonly possible: Limits | null;
}

/** Can the figures of a report all be true? */
export interface Consistency {
  readonly answer: ConsistencyAnswer;
  readonly checks: readonly CheckFinding[];
  /** Relations that cannot hold, by their places: each by itself, or else only together. */
  readonly conflict: readonly number[];
  readonly figures: Readonly<Record<string, FigureRange>>;
  /** The smallest change of each single figure after which all agree, nearest first. */
  readonly repairs: readonly Repair[];
  readonly explanation: Text;
}

/**
 * Are there true values behind the printed figures such that all relations hold? Figures are ranges (what rounds, or is cut off, to what is
 * printed), taken together and computed exactly. Where the source leaves open how it rounds or what 左右 means, an answer is given
 * only if it is the same on every view. A finding is about the text, never about conduct.
 *
 * @throws {ArgumentError} for bad figures or relations, every one listed.
 * @example checkConsistency({ figures: { rate: '97.07%', planned: { value: null }, births: 4463 }, relations: [{ check: 'rateFromCounts', rate: 'rate', numerator: 'planned', denominator: 'births' }] }).answer // 'inconsistent'
 */
export function checkConsistency(group: ReportedGroup): Consistency {
  const read = readGroup(group);
  const { figures, relations } = read;
  const widest = widestOf(figures);
  const answer = answerOf(read, relations);
  const conflict = answer === 'inconsistent' ? conflictOf(read) : [];
  const narrow = narrowOf(figures).find((view) => feasible(read, relations, view) === 'no');
  const at = answer === 'inconsistent' ? widest : narrow;
  const repairs = at === undefined ? [] : repairsOf(read, relations, at);
  const checks = relations.map((relation) => findingOf(read, relation));
  const possible = answer === 'inconsistent' ? null : possibleOf(read);
  return Object.freeze({
    answer,
    checks,
    conflict,
    figures: Object.fromEntries(
      Object.entries(figures).map(([name, { printed, widest: stands }]) => [
        name,
        {
          printed,
          standsFor: limitsOf(stands),
          possible: possible === null ? null : limitsOf(possible[name] ?? EVERYTHING),
        },
      ]),
    ),
    repairs,
    explanation: explained(read, { answer, conflict, repairs }),
  });
}

/** The same on every view, or not decided. */
function answerOf(group: Group, relations: readonly Relation[]): ConsistencyAnswer {
  const widest = feasible(group, relations, widestOf(group.figures));
  if (widest === 'no') return 'inconsistent';
  if (widest === 'not-settled') return 'undecidable';
  const silent = relations.length > 0 && relations.every((relation) => tellsNothing(relation, group.figures));
  if (silent && !shareable(group, relations)) return 'undecidable';
  const all = narrowOf(group.figures).every((view) => feasible(group, relations, view) === 'yes');
  return all ? 'consistent' : 'undecidable';
}

/** Relations that say nothing alone may do so together, through a figure that two of them name. */
function shareable({ figures }: Group, relations: readonly Relation[]): boolean {
  const names = relations.flatMap((relation) => [...new Set(namesIn(relation))]);
  return names.some((name, index) => names.indexOf(name) !== index && figures[name]?.value === null);
}

/** Those that cannot hold by themselves; else leaves out one after the other, as long as the rest still cannot hold. */
function conflictOf(group: Group): readonly number[] {
  const at = widestOf(group.figures);
  const alone = group.relations.flatMap((relation, index) => (feasible(group, [relation], at) === 'no' ? [index] : []));
  if (alone.length > 0) return alone;
  const places = group.relations.map((_, index) => index);
  const of = (kept: readonly number[]): readonly Relation[] =>
    group.relations.filter((_, index) => kept.includes(index));
  return places.reduce<readonly number[]>((kept, place) => {
    const fewer = kept.filter((one) => one !== place);
    return feasible(group, of(fewer), at) === 'no' ? fewer : kept;
  }, places);
}

function findingOf(group: Group, relation: Relation): CheckFinding {
  const { figures } = group;
  const answer = answerOf(group, [relation]);
  const found = derived(relation, figures);
  const slip = answer === 'inconsistent' && isRate(relation) ? slipOf(relation, figures) : null;
  return {
    check: relation.check,
    answer,
    gives: found === null ? null : limitsOf(found.gives),
    printed: found?.printed == null ? null : limitsOf(found.printed),
    scaleSlip: slip,
    message: findingText(group, relation, { answer, slip }),
  };
}

/** A range as a result. */
export const limitsOf = (of: Range): Limits => ({
  least: of.least === null ? null : asDecimal(of.least.at),
  leastIncluded: of.least !== null && !of.least.open,
  most: of.most === null ? null : asDecimal(of.most.at),
  mostIncluded: of.most !== null && !of.most.open,
  text: rangeText(of),
});
