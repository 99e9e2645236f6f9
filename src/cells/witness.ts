import { placeAt } from '../expr/names.js';
import type { ExtraFact } from '../household/household.js';
import { dayText } from '../value/civil-date.js';
import { yuanText } from '../value/money.js';
import { isRange, known, NEVER, point, type Range, type Value } from '../value/value.js';
import { type Env, isReadingPath, type Order, readingPath } from './domains.js';
import { narrow } from './narrow.js';
import { dateNode } from './nodes.js';
import { interpreterIn, type Question } from './question.js';
import { dayOf, framesOfRead, isSeriesRead, pathOf, type SeriesReads, type Told, withSeries } from './series.js';

/** One household of a kind, as a caller would give it, with the question under which it is of that kind. */
export interface Witness {
  readonly household: Readonly<Record<string, unknown>>;
  readonly on: string | null;
  readonly readings: Readonly<Record<string, string>>;
  readonly case: Readonly<Record<string, unknown>>;
}

/**
 * A household of the kind: every open number and date at its least value that is possible, events not happened where they need
 * not, lists as short as they may be. `null` where the conditions leave none that this finds (`cells.md` 2).
 */
export function witnessOf(question: Question, kind: Env): Witness | null {
  const { extra } = question;
  let env: Env | null = kind;
  for (const path of openPaths(question, kind, extra)) {
    const fixed = fixedAt(question, env, path, extra);
    if (fixed === null) return null;
    env = fixed;
  }
  return written(question, env, extra);
}

/** Every number and date about which the kind assumes something and that may still vary. */
function openPaths(
  question: Question,
  { domains, orders }: Env,
  extra: Readonly<Record<string, ExtraFact>>,
): readonly string[] {
  const paths = new Set([...domains.keys(), ...orders.flatMap((order) => order.paths)]);
  return [...paths].filter((path) => !isReadingPath(path) && isRange(rangeOf(question, domains, path, extra))).sort();
}

function rangeOf(
  question: Question,
  domains: Env['domains'],
  path: string,
  extra: Readonly<Record<string, ExtraFact>>,
): Value {
  return domains.get(path)?.value ?? question.world.read(path, placeAt(pathOf(path), extra), null);
}

/** The first of the preferred values that the conditions allow: never for an event, else the least, else the greatest. */
function fixedAt(question: Question, env: Env, path: string, extra: Readonly<Record<string, ExtraFact>>): Env | null {
  const range = rangeOf(question, env.domains, path, extra) as Range;
  if (known(range) !== null && env.crept !== true) return env;
  // What the kind's conditions say is drawn already: only those about this fact say anything new.
  const concerned = env.crept === true ? undefined : ({ reads }: Order): boolean => reads.includes(path);
  const preferred = [range.most === NEVER ? NEVER : null, range.least, range.most].filter((value) => value !== null);
  for (const value of preferred) {
    const domains = new Map(env.domains).set(path, { value: point(value), excluded: [], options: null });
    const narrowed = narrow(question, { ...env, domains }, concerned);
    if (narrowed !== null) return narrowed;
  }
  return null;
}

function written(question: Question, env: Env, extra: Readonly<Record<string, ExtraFact>>): Witness | null {
  const household: Record<string, unknown> = JSON.parse(JSON.stringify(question.household));
  const readings: Record<string, string> = {};
  const levyCase: Record<string, unknown> = {};
  const told: Told[] = [];
  let on: string | null = null;
  for (const [list, { least }] of env.lengths) household[list] = Array.from({ length: least }, () => ({}));
  for (const [path, domain] of env.domains) {
    if (isReadingPath(path)) {
      const option = domain.value ?? domain.options?.find((one) => !domain.excluded.includes(one));
      if (typeof option === 'string') readings[path.slice(readingPath('').length)] = option;
    } else if (path === 'on') {
      on = dayText(Number((domain.value as Range).least));
    } else {
      const value = jsonOf(path, domain.value ?? otherOption(domain), extra);
      if (question.seriesReads !== undefined && isSeriesRead(question.seriesReads, path))
        told.push({ path: pathOf(path), day: dayRead(question, question.seriesReads, env, path), value });
      else put(path.startsWith('case.') ? levyCase : household, path.replace(/^case\./, ''), value);
    }
  }
  const inCase = ({ path }: Told): boolean => path.startsWith('case.');
  const ofCase = told.filter(inCase).map((one) => ({ ...one, path: one.path.slice('case.'.length) }));
  const ofHousehold = told.filter((one) => !inCase(one));
  const [whole, wholeCase] = [withSeries(household, ofHousehold, put), withSeries(levyCase, ofCase, put)];
  return whole === null || wholeCase === null ? null : { household: whole, on, readings, case: wholeCase };
}

/** The day on which a fact is read under that path; `null` where the kind leaves it open. */
function dayRead(question: Question, { days }: SeriesReads, env: Env, path: string): number | null {
  const day = days.get(dayOf(path) ?? '') ?? dateNode('on');
  const { value } = interpreterIn(question, env).step(day, framesOfRead(path, day, question.frames));
  const single = isRange(value) ? known(value) : null;
  return single === null ? null : Number(single);
}

/** A value that is none of those excluded. */
function otherOption({
  options,
  excluded,
}: {
  readonly options: readonly string[] | null;
  readonly excluded: readonly string[];
}): string {
  return (
    options?.find((option) => !excluded.includes(option)) ??
    ['other', 'another', 'a third'].find((text) => !excluded.includes(text)) ??
    '?'
  );
}

function jsonOf(path: string, value: Value, extra: Readonly<Record<string, ExtraFact>>): unknown {
  if (!isRange(value)) return value;
  const { type } = placeAt(pathOf(path), extra).spec;
  const single = Number(value.least);
  if (type === 'money') return yuanText(single);
  if (type === 'number') return single;
  return single >= NEVER ? null : dayText(single);
}

const MEMBER = /^(\w+)\[(\d+)\]\.(\w+)$/;

/** Writes a value at a concrete path, making what leads there. */
function put(into: Record<string, unknown>, path: string, value: unknown): void {
  const [, list, index, name] = MEMBER.exec(path) ?? [];
  if (list !== undefined && index !== undefined && name !== undefined) {
    const members = into[list] as Record<string, unknown>[] | undefined;
    const member = members?.[Number(index)];
    if (member !== undefined) member[name] = value;
    return;
  }
  const [object, fact] = path.split('.');
  if (fact === undefined || object === undefined) into[path] = value;
  else into[object] = { ...(into[object] as object | undefined), [fact]: value };
}
