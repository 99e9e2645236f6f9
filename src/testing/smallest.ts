import { isList } from '../assess/facts-at.js';
import { createInterpreter } from '../evaluate/interpret.js';
import { worldOf } from '../evaluate/world.js';
import type { CaseInput } from '../household/household.js';
import { safeParseHousehold } from '../household/parse.js';
import { listNames } from '../household/vocabulary.js';
import { defaultReadings } from '../policy/document.js';
import { dayFromText } from '../value/civil-date.js';
import { isJson } from '../value/json.js';
import type { Truth } from '../value/value.js';
import type { Asked } from './anybody.js';
import { framesOf, type Shown } from './shown.js';

type Json = Readonly<Record<string, unknown>>;

/** The same with every member and fact left out without which the condition still surely holds; what is left cannot be spared. */
export function smallest(asked: Asked, shown: Shown): Shown {
  let least = inLivingMemory(asked, shown);
  for (;;) {
    const lesser = firstThat(lesserOnes(least), (one) => holds(asked, one));
    if (lesser === null) return least;
    least = lesser;
  }
}

function firstThat<T>(items: Iterable<T>, fits: (item: T) => boolean): T | null {
  for (const item of items) if (fits(item)) return item;
  return null;
}

/** The least possible day is 1800-01-01; a reader is shown a day of our time where it will do. */
function inLivingMemory(asked: Asked, shown: Shown): Shown {
  const text = JSON.stringify(shown).replaceAll(/"1800-01-(\d\d)"/g, '"2001-01-$1"');
  const later = JSON.parse(text, (_, part: unknown) => (isSeries(part) ? byDay(part) : part)) as Shown;
  return holds(asked, later) ? later : shown;
}

/** Does plain evaluation say so, whatever is not told? */
const holds = (asked: Asked, shown: Shown): boolean => plainTruth(asked, shown) === true;

/** What plain evaluation says of the condition; `false` also of what is no household. */
export function plainTruth({ resolved, root, readings }: Asked, shown: Shown): Truth {
  const parsed = safeParseHousehold(shown.household);
  const on = dayFromText(shown.on);
  if (!parsed.success || on === null) return false;
  const world = worldOf({
    household: parsed.data,
    on,
    readings: { ...defaultReadings(resolved.policy), ...readings, ...shown.readings },
    case: shown.case as CaseInput | undefined,
  });
  return createInterpreter(world).step(root, framesOf(shown)).value as Truth;
}

/** Everything that is one step smaller: without a member, a list, a fact, an item of the case or a reading. */
function* lesserOnes(shown: Shown): Generator<Shown> {
  const { household } = shown;
  for (const list of listNames) {
    const members = household[list];
    if (!Array.isArray(members)) continue;
    for (let index = members.length - 1; index >= 0; index--) yield* withoutMember(shown, list, members, index);
  }
  for (const [name, value] of Object.entries(household)) {
    const asked = (name === 'children' && shown.child) || (name === 'partners' && shown.person);
    if (!asked) yield { ...shown, household: without(household, name) };
    if (isList(name) && Array.isArray(value)) {
      for (const [index, member] of value.entries()) {
        for (const [fact, told] of Object.entries(member as Json))
          for (const lesser of [
            without(member as Json, fact),
            ...fewerEntries(told).map((one) => ({ ...member, [fact]: one })),
          ])
            yield { ...shown, household: { ...household, [name]: replaced(value, index, lesser) } };
      }
    } else if (Array.isArray(value)) {
      for (const lesser of fewerEntries(value)) yield { ...shown, household: { ...household, [name]: lesser } };
    } else if (typeof value === 'object' && value !== null) {
      for (const fact of Object.keys(value))
        yield { ...shown, household: { ...household, [name]: without(value as Json, fact) } };
    }
  }
  for (const part of ['case', 'readings'] as const) {
    const items = shown[part] ?? {};
    for (const name of Object.keys(items)) {
      const { [part]: _, ...rest } = shown;
      const fewer = without(items, name);
      yield (Object.keys(fewer).length === 0 ? rest : { ...rest, [part]: fewer }) as Shown;
    }
  }
}

interface Entry {
  readonly from: string;
  readonly value: unknown;
}

const isSeries = (told: unknown): told is readonly Entry[] =>
  Array.isArray(told) && told.length > 0 && told.every((entry) => isJson(entry) && 'from' in entry);

const byDay = (series: readonly Entry[]): readonly Entry[] =>
  [...series].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));

/** A dated series with one entry less; of two entries, one value for all days. */
function fewerEntries(told: unknown): readonly unknown[] {
  if (!isSeries(told)) return [];
  return told.length === 2
    ? told.map(({ value }) => value)
    : told.map((_, index) => told.filter((_entry, place) => place !== index));
}

const without = (json: Json, name: string): Json =>
  Object.fromEntries(Object.entries(json).filter(([key]) => key !== name));

const replaced = (items: readonly unknown[], at: number, by: unknown): readonly unknown[] =>
  items.map((item, index) => (index === at ? by : item));

/** Later members move up, and the one asked about keeps its place among them. */
function* withoutMember(shown: Shown, list: string, members: readonly unknown[], index: number): Generator<Shown> {
  const household = { ...shown.household, [list]: members.filter((_, place) => place !== index) };
  const key = list === 'children' ? 'child' : list === 'partners' ? 'person' : null;
  const place = key === null ? undefined : framesOf(shown)[key];
  if (key === null || place === undefined) {
    if (list !== 'partners' || members.length > 1) yield { ...shown, household };
  } else if (place !== index) {
    const id = `${key === 'child' ? 'child' : 'partner'}-${place > index ? place : place + 1}`;
    yield { ...shown, household, [key]: id };
  }
}
