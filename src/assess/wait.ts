import { placeAt } from '../expr/names.js';
import { daysOf } from '../value/civil-date.js';
import { isRange, LAST_DAY } from '../value/value.js';
import { type Aim, assumed, isMet, kindsOf, openFacts } from './aim.js';
import { type Facts, factsOf, isList } from './facts-at.js';

type Kinds = ReturnType<typeof kindsOf>['leaves'];

/** No more days are looked at. */
const MOST_DAYS = 600;

/** The first day after the one asked about on which the goal is met though no fact changes; `null`: there is none. */
export function firstDay(aim: Aim): { readonly day: number | null; readonly complete: boolean } {
  const facts = factsOf(aim.inquiry);
  let complete = true;
  let looked = 0;
  for (const { least, most } of stretches(facts, aim.inquiry.on + 1)) {
    const { leaves, complete: isWhole } = kindsOf(aim, facts, { on: { least, most } });
    if (!isWhole || hasOpenEvent(aim, facts, leaves)) complete = false;
    if (!leaves.some(({ answer }) => answer) && leaves.length > 0) continue;
    for (const day of turns(leaves, least, most)) {
      if (++looked > MOST_DAYS) return { day: null, complete: false };
      if (isMet(aim, facts, day)) return { day, complete };
    }
  }
  return { day: null, complete };
}

/** The days on which a kind of household begins or ends, in order. */
function turns(leaves: Kinds, least: number, most: number): readonly number[] {
  const days = leaves.flatMap(({ env }) => {
    const value = env.domains.get('on')?.value ?? null;
    return isRange(value) ? [Number(value.least), Number(value.most) + 1] : [];
  });
  return [...new Set([least, ...days])].filter((day) => day >= least && day <= most).sort((a, b) => a - b);
}

/** An event that may not have happened is seen as of a day that is itself open: such days are not all found. */
const hasOpenEvent = (aim: Aim, facts: Facts, leaves: Kinds): boolean =>
  openFacts(
    aim,
    facts,
    leaves.flatMap(({ env }) => assumed(env)),
  ).some((path) => !isList(path) && placeAt(path, aim.question.extra).spec.type === 'event');

/** From that day on, cut where something told of the household happens or begins: within each stretch none of it does. */
function stretches(facts: Facts, first: number): readonly { readonly least: number; readonly most: number }[] {
  const told = [...daysTold(facts.household), ...daysTold(facts.case)];
  const cuts = [...new Set([first, ...told.filter((day) => day > first && day <= LAST_DAY)])].sort((a, b) => a - b);
  return first > LAST_DAY ? [] : cuts.map((least, index) => ({ least, most: (cuts[index + 1] ?? LAST_DAY + 1) - 1 }));
}

/** The first day of every date, and the day after its last. */
function daysTold(value: unknown): readonly number[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(daysTold);
  const days = typeof value === 'string' ? daysOf(value) : null;
  return days === null ? [] : [days.least, days.most + 1];
}
