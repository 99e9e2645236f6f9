import type { Leaf } from '../cells/cells.js';
import type { Domain, Env } from '../cells/domains.js';
import { narrow } from '../cells/narrow.js';
import type { Question } from '../cells/question.js';
import { subjectList } from '../expr/lists.js';
import { placeAt } from '../expr/names.js';
import type { ListName } from '../household/vocabulary.js';
import { dayText } from '../value/civil-date.js';
import { yuanText } from '../value/money.js';
import { ANY_DAY, isRange, known, NEVER, point, type Range, type Value } from '../value/value.js';
import { type Aim, questionAbout } from './aim.js';
import { type Facts, factsOf, isFree, isList, jsonAt, withFact } from './facts-at.js';

/**
 * One household of a kind that differs from the one asked about in free facts only, each as near to what it is now as the
 * conditions allow. `null` where this finds none.
 */
export function realised(aim: Aim, facts: Facts, kind: Env, free: readonly string[]): Facts | null {
  const question = questionAbout(aim, facts);
  const paths = [...new Set([...kind.domains.keys(), ...kind.orders.flatMap((order) => order.paths)])]
    .filter((path) => isFree(facts, free, path))
    .sort();
  let env: Env = kind;
  let made = listsTold(aim, asBefore(aim, facts, free), kind, free);
  for (const path of paths) {
    const fixed = fixedNear(aim, question, env, path);
    if (fixed === null) return null;
    env = fixed.env;
    made = withFact(made, path, fixed.json);
  }
  return made;
}

/** A free fact stays as it is unless the kind assumes something of it; of a new member it stays untold. */
function asBefore({ inquiry }: Aim, facts: Facts, free: readonly string[]): Facts {
  const before = factsOf(inquiry);
  return free
    .filter((path) => !isList(path))
    .reduce((made, path) => withFact(made, path, jsonAt(before, path) ?? undefined), facts);
}

/** Lists that were absent, with as few members as the kind has. */
const listsTold = (aim: Aim, facts: Facts, { lengths }: Env, free: readonly string[]): Facts =>
  [...lengths].reduce(
    (made, [list, { least }]) =>
      isList(list) && isFree(made, free, list) ? withFact(made, list, newMembers(aim, list, least, {})) : made,
    facts,
  );

/** Members of a list that was absent, all alike but for the id of the one asked about. */
export function newMembers({ inquiry, subject }: Aim, list: ListName, length: number, each: object): readonly object[] {
  const isAsked = subject !== undefined && subjectList(inquiry.resolved.provision.subject) === list;
  return Array.from({ length }, (_, index) => (isAsked && index === 0 ? { id: subject, ...each } : each));
}

interface Fixed {
  readonly env: Env;
  /** The value as a household states it; `undefined`: an event that has not happened. */
  readonly json: unknown;
}

function fixedNear(aim: Aim, question: Question, env: Env, path: string): Fixed | null {
  const place = placeAt(path, question.extra);
  const domain = env.domains.get(path);
  const value = domain?.value ?? question.world.read(path, place, null);
  if (!isRange(value)) return { env, json: value ?? (domain === undefined ? undefined : otherOption(domain)) };
  for (const one of preferred(aim, path, value)) {
    const domains = new Map(env.domains).set(path, { value: point(one), excluded: [], options: null });
    const narrowed = narrow(question, { ...env, domains });
    if (narrowed !== null) return { env: narrowed, json: jsonOf(path, one, question) };
  }
  return null;
}

/** As it is now or as near as may be; an event rather not at all; a day that is not told near the day asked about. */
function preferred({ inquiry, question }: Aim, path: string, { least, most }: Range): readonly number[] {
  const [first, last] = [Number(least), Number(most)];
  const place = placeAt(path, question.extra);
  const now = question.world.read(path, place, null) as Range;
  const single = known(now);
  const isDay = place.spec.type === 'date';
  const isOpenDay = isDay && now.least === ANY_DAY.least && now.most === ANY_DAY.most;
  const isOnDay = isOpenDay || single === NEVER;
  const wish = isOnDay ? inquiry.on : Number(single ?? now.least);
  return [...new Set([...(last === NEVER ? [NEVER] : []), Math.min(Math.max(wish, first), last), first, last])];
}

/** The day, number or amount as a household states it; `undefined`: it never happened. */
export function jsonOf(path: string, value: number, { extra }: Question): unknown {
  const { type } = placeAt(path, extra).spec;
  if (type === 'money') return yuanText(value);
  if (type === 'number') return value;
  return value >= NEVER ? undefined : dayText(value);
}

const TEXTS = ['other', 'another', 'a third'] as const;

/** A value that is none of those excluded. */
const otherOption = ({ options, excluded }: Domain): string =>
  (options ?? TEXTS).find((option) => !excluded.includes(option)) ?? `not ${excluded.join(' or ')}`;

/** The values of a free fact of which no two are alike to the kinds: each option, and the ends of what the kinds assume. */
export function valuesToTry(aim: Aim, path: string, leaves: readonly Leaf<boolean>[]): readonly unknown[] {
  if (isList(path)) return Array.from({ length: aim.question.longest(path) + 1 }, (_, length) => length);
  const { spec } = placeAt(path, aim.question.extra);
  const domains = leaves.flatMap(({ env }) => env.domains.get(path) ?? []);
  if (spec.type === 'truth') return [true, false];
  if (spec.type === 'options') return Object.keys(spec.options ?? {});
  if (spec.type === 'text') {
    const texts = [...new Set(domains.flatMap(({ value, excluded }) => [value, ...excluded]).filter(isText))];
    return [...texts, otherOption({ value: null, excluded: texts, options: null })];
  }
  return ends(domains.map(({ value }) => value)).map((value) => jsonOf(path, value, aim.question));
}

const isText = (value: Value): value is string => typeof value === 'string';

/** The first and last values of each range, and those beside them. */
function ends(values: readonly Value[]): readonly number[] {
  const ranges = values.filter(isRange).map(({ least, most }) => [Number(least), Number(most)] as const);
  const [first, last] = [Math.min(...ranges.map(([least]) => least)), Math.max(...ranges.map(([, most]) => most))];
  const all = ranges.flatMap(([least, most]) => [least - 1, least, most, most + 1]);
  return [...new Set(all)].filter((value) => value >= first && value <= last).sort((a, b) => a - b);
}
