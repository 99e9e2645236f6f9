import type { Domain, Env } from '../cells/domains.js';
import { placeAt } from '../expr/names.js';
import { isDecided, isRange, type Value } from '../value/value.js';
import { type Aim, assumed, kindsOf, questionAbout } from './aim.js';
import { type Facts, factsOf, freed, isList, jsonAt, lengthOf, listOf } from './facts-at.js';
import { reach, withAdded } from './reach.js';

/** One smallest set of facts to change, and facts changed so that the goal is reached. */
export interface Reached {
  readonly paths: readonly string[];
  readonly facts: Facts;
}

/** A set of facts to try, and the facts by which it may have to grow. */
interface Candidate {
  readonly paths: readonly string[];
  readonly grow: ReadonlySet<string>;
}

/** No more sets are tried, and no more ways to open facts; and of one way so many nodes are evaluated. */
const MOST_SETS = 4_000;
const MOST_WAYS = 48;
const MOST_WORK = 60_000;

/**
 * Every set of these facts, of which none contains another, whose change can reach the goal whatever the other open facts are.
 * `added`: for each list the members that may be added to it, one after the other.
 */
export function minimalSets(
  aim: Aim,
  changeable: readonly string[],
  added: readonly (readonly string[])[],
): { readonly sets: readonly Reached[]; readonly complete: boolean } {
  const order = [...changeable, ...added.flat()];
  const candidates = candidateStore(order);
  const ways = waysToOpen(factsOf(aim.inquiry), changeable, added);
  const sets: Reached[] = [];
  const isCovered = (paths: readonly string[]): boolean => sets.some((smaller) => isWithin(smaller.paths, paths));
  let complete = ways.length <= MOST_WAYS;
  let tried = 0;
  for (let size = 0; size <= order.length; size++) {
    for (const must of ways.slice(0, MOST_WAYS).filter((way) => way.length === size && !isCovered(way))) {
      const found = candidatesOf(aim, changeable, must);
      if (!found.complete) complete = false;
      found.candidates.forEach(candidates.add);
    }
    for (const { paths, grow } of candidates.ofSize(size)) {
      if (isCovered(paths)) continue;
      if (++tried > MOST_SETS) return { sets, complete: false };
      const outcome = reach(aim, paths);
      if (outcome.kind === 'yes') {
        sets.push({ paths, facts: outcome.facts });
        continue;
      }
      if (outcome.kind === 'open') complete = false;
      for (const path of grow) if (!paths.includes(path)) candidates.add({ paths: [...paths, path], grow });
    }
  }
  return { sets, complete };
}

const isWithin = (small: readonly string[], large: readonly string[]): boolean =>
  small.every((path) => large.includes(path));

/** Candidates by size; one that is found in two ways may grow in both. */
function candidateStore(order: readonly string[]): {
  readonly add: (candidate: Candidate) => void;
  readonly ofSize: (size: number) => readonly Candidate[];
} {
  const sizes = new Map<number, Map<string, Candidate>>();
  return {
    add({ paths, grow }) {
      const sorted = order.filter((path) => paths.includes(path));
      const key = sorted.join(' ');
      const ofSize = sizes.get(sorted.length) ?? new Map<string, Candidate>();
      sizes.set(sorted.length, ofSize);
      ofSize.set(key, { paths: sorted, grow: new Set([...(ofSize.get(key)?.grow ?? []), ...grow]) });
    },
    ofSize: (size) => [...(sizes.get(size)?.values() ?? [])],
  };
}

/**
 * With everything changeable open at once: of each kind of household that reaches the goal the facts that are otherwise now
 * must change, and those that it orders by others may have to. Where a fact that stays open matters, any may have to.
 */
function candidatesOf(
  aim: Aim,
  changeable: readonly string[],
  must: readonly string[],
): { readonly candidates: readonly Candidate[]; readonly complete: boolean } {
  const now = factsOf(aim.inquiry);
  const opened = [...new Set([...changeable.filter((path) => !isDatedSeries(now, path)), ...must])];
  const { facts, free } = withAdded(aim, now, opened);
  const { leaves, complete } = kindsOf(aim, free.reduce(freed, facts), { most: MOST_WORK });
  // The kinds were not listed to the end: any set may do.
  if (!complete && leaves.length === 0)
    return { candidates: [{ paths: must, grow: new Set(opened) }], complete: false };
  const touchedBy = (env: Env): readonly string[] => assumed(env).map((path) => pathToChange(now, path));
  const everything = new Set(leaves.flatMap(({ env }) => touchedBy(env)));
  const staysOpen = [...everything].some((path) => isOpenNow(aim, now, path));
  const candidates = leaves
    .filter(({ answer }) => answer)
    .map(({ env }) => {
      const touched = staysOpen ? everything : new Set(touchedBy(env));
      const otherwise = [...env.domains].filter(([path, domain]) => !isAsNow(aim, now, path, domain));
      return {
        paths: [...must, ...otherwise.map(([path]) => path)],
        grow: new Set(opened.filter((path) => touched.has(path))),
      };
    });
  return { candidates, complete: true };
}

const isDatedSeries = (facts: Facts, path: string): boolean => Array.isArray(jsonAt(facts, path)) && !isList(path);

/**
 * A fact that is a dated series may be replaced by one value or stay as it is, and each list may get no member, one, two …:
 * every choice, as the paths that are then surely changed.
 */
function waysToOpen(
  now: Facts,
  changeable: readonly string[],
  added: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const series = changeable.filter((path) => isDatedSeries(now, path)).map((path) => [[], [path]]);
  const members = added.map((paths) => [[], ...paths.map((_, index) => paths.slice(0, index + 1))]);
  return [...members, ...series].reduce<readonly (readonly string[])[]>(
    (ways, choices) => ways.slice(0, MOST_WAYS + 1).flatMap((way) => choices.map((more) => [...way, ...more])),
    [[]],
  );
}

/** The path by which a fact is changed: itself, the member that is added, or the list that is absent now. */
function pathToChange(now: Facts, path: string): string {
  const list = listOf(path);
  if (list === null) return path;
  const length = lengthOf(now, list);
  if (length === null) return list;
  const [, index = '0'] = /\[(\d+)\]/.exec(path) ?? [];
  return Number(index) < length ? path : `${list}[${index}]`;
}

const valueNow = (aim: Aim, now: Facts, path: string): Value =>
  questionAbout(aim, now).world.read(path, placeAt(path, aim.question.extra), null);

function isOpenNow(aim: Aim, now: Facts, path: string): boolean {
  if (isList(path)) return lengthOf(now, path) === null;
  return pathToChange(now, path) === path && !isDecided(valueNow(aim, now, path));
}

/** Is what the kind assumes of the fact so, or possible, as the facts are now? Of what is not there now nothing is said. */
function isAsNow(aim: Aim, now: Facts, path: string, { value, excluded }: Domain): boolean {
  if (path === 'on' || pathToChange(now, path) !== path || isDatedSeries(now, path)) return true;
  const told = valueNow(aim, now, path);
  if (isRange(told) && isRange(value))
    return Number(told.least) <= Number(value.most) && Number(value.least) <= Number(told.most);
  if (told === null) return true;
  return value === null ? !(typeof told === 'string' && excluded.includes(told)) : value === told;
}
