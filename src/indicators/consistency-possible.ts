import { type Exact, minus, plus } from '../value/rate.js';
import { systemOf } from './consistency-constraints.js';
import { feasible, type Group, widestOf } from './consistency-group.js';
import { closed, EVERYTHING, floorOf, meet, type Range, range, theOne, wholeNumber } from './consistency-ranges.js';
import { hulls } from './consistency-system.js';
import { over } from './exact.js';

/**
 * Where each figure may lie, given all relations: nothing outside is possible. For a whole count that is not printed the ends are
 * possible themselves.
 */
export function possibleOf(group: Group): Readonly<Record<string, Range>> {
  const { figures, relations } = group;
  const names = Object.keys(figures);
  const domains = hulls(systemOf(figures, relations, widestOf(figures)));
  const outer = (index: number): Range => domains?.[index] ?? EVERYTHING;
  return Object.fromEntries(
    names.map((name, index) => {
      const figure = figures[name];
      const sharp = figure?.value === null && figure.whole ? sharpened(group, name, outer(index)) : null;
      return [name, sharp ?? outer(index)];
    }),
  );
}

/** The least and the greatest whole number that is possible, by halving. */
function sharpened(group: Group, name: string, outer: Range): Range | null {
  const { least, most } = outer;
  if (least === null || most === null || theOne(outer) !== null) return null;
  const can = (from: Exact, to: Exact): boolean => {
    const within = meet(outer, range(closed(from), closed(to)));
    return within !== null && feasible(group, group.relations, { ...widestOf(group.figures), [name]: within }) !== 'no';
  };
  return range(
    closed(nearest(least.at, most.at, (to) => can(least.at, to))),
    closed(farthest(least.at, most.at, (from) => can(from, most.at))),
  );
}

/** The least `to` for which it holds; it holds at `most`. */
function nearest(least: Exact, most: Exact, test: (to: Exact) => boolean): Exact {
  let [low, high] = [floorOf(least), floorOf(most)];
  while (low < high) {
    const middle = floorOf(over(plus(wholeNumber(low), wholeNumber(high)), 2));
    if (test(wholeNumber(middle))) high = middle;
    else low = middle + 1n;
  }
  return wholeNumber(low);
}

/** The greatest `from` for which it holds; it holds at `least`. */
const farthest = (least: Exact, most: Exact, test: (from: Exact) => boolean): Exact =>
  minus(
    0,
    nearest(minus(0, most), minus(0, least), (to) => test(minus(0, to))),
  );
