import { compareExact, type Exact, minus, partsOf, plus, times } from '../value/rate.js';
import {
  above,
  atMost,
  closed,
  EVERYTHING,
  floorOf,
  holds,
  hull,
  type MaybeRange,
  meet,
  onlyOne,
  productRange,
  quotientRange,
  type Range,
  range,
  sameRange,
  scaled,
  sumRange,
  theOne,
  wholeNumber,
  wholeRange,
  widthOf,
} from './consistency-ranges.js';
import { over } from './exact.js';

/** An unknown number: by its place in a list. */
export type Place = number;

/**
 * What must hold between numbers: a weighted sum lies in a range; `times · result = left · right`; a number is not outside the least and
 * the greatest of others.
 */
export type Constraint =
  | {
      readonly kind: 'sum';
      readonly terms: readonly { readonly of: Place; readonly by: Exact }[];
      readonly within: Range;
    }
  | {
      readonly kind: 'product';
      readonly left: Place;
      readonly right: Place;
      readonly result: Place;
      readonly times: Exact;
    }
  | { readonly kind: 'between'; readonly of: Place; readonly among: readonly Place[] };

/** A number that is looked for: where it lies, whether it is whole, and the value to try first. */
export interface Unknown {
  readonly within: Range;
  readonly whole: boolean;
  readonly first: Exact | null;
}

export interface System {
  readonly unknowns: readonly Unknown[];
  readonly constraints: readonly Constraint[];
}

/** Numbers that meet every constraint; `none` where it is proved that there are none; `not-settled` past the budget. */
export type Solution = { readonly found: readonly Exact[] } | 'none' | 'not-settled';

type Domains = readonly Range[];

const ROUNDS = 30;
const NODES = 200;
/** Ends with longer denominators are moved outwards, so that numbers do not grow without end. */
const LONGEST = 10n ** 60n;

/** Is there a number for every unknown such that all constraints hold? Ranges are narrowed, then halved; all exact. */
export function solve({ unknowns, constraints }: System): Solution {
  const all = [...constraints, ...combined(constraints)];
  const start = narrowed(
    unknowns.map(({ within }) => within),
    unknowns,
    all,
  );
  const open: Domains[] = start === null ? [] : [start];
  for (let node = 0; open.length > 0; node++) {
    if (node >= NODES) return 'not-settled';
    const domains = open.pop() as Domains;
    const found = tried(domains, unknowns, all);
    if (found !== null) return { found };
    for (const half of split(domains, unknowns)) {
      const next = narrowed(half, unknowns, all);
      if (next !== null) open.push(next);
    }
  }
  return 'none';
}

/** The ranges that narrowing leaves; `null` where nothing is left. Nothing that is possible lies outside them. */
export const hulls = ({ unknowns, constraints }: System): Domains | null =>
  narrowed(
    unknowns.map(({ within }) => within),
    unknowns,
    [...constraints, ...combined(constraints)],
  );

/** Two sums that share two numbers say more together: without one of them. */
function combined(constraints: readonly Constraint[]): readonly Constraint[] {
  const sums = constraints.flatMap((one) => (one.kind === 'sum' ? [one] : []));
  return sums.flatMap((a, index) =>
    sums.slice(index + 1).flatMap((b) => {
      const shared = a.terms.filter(({ of }) => b.terms.some((term) => term.of === of));
      return shared.length < 2 ? [] : shared.map(({ of }) => without(of, a, b));
    }),
  );
}

type Sum = Extract<Constraint, { kind: 'sum' }>;

function without(of: Place, a: Sum, b: Sum): Constraint {
  const byIn = (sum: Sum, place: Place): Exact => sum.terms.find((term) => term.of === place)?.by ?? 0;
  const factor = times(over(byIn(a, of), byIn(b, of)), -1);
  const places = [...new Set([...a.terms, ...b.terms].map((term) => term.of))].filter((place) => place !== of);
  const terms = places
    .map((place) => ({ of: place, by: plus(byIn(a, place), times(byIn(b, place), factor)) }))
    .filter(({ by }) => by !== 0);
  return { kind: 'sum', terms, within: sumRange(a.within, scaled(b.within, factor)) };
}

function narrowed(start: Domains, unknowns: readonly Unknown[], constraints: readonly Constraint[]): Domains | null {
  const domains = [...start];
  const narrow = (place: Place, within: MaybeRange): boolean | null => {
    const before = domains[place] ?? EVERYTHING;
    const both = within === null ? null : meet(before, within);
    const after = both !== null && unknowns[place]?.whole === true ? wholeRange(both) : both;
    if (after === null) return null;
    const next = shortened(after);
    domains[place] = next;
    return moved(before, next, unknowns[place]?.whole === true);
  };
  for (let place = 0; place < domains.length; place++) if (narrow(place, EVERYTHING) === null) return null;
  for (let round = 0; round < ROUNDS; round++) {
    let changed = false;
    for (const constraint of constraints) {
      for (const [place, within] of implied(constraint, domains)) {
        const change = narrow(place, within);
        if (change === null) return null;
        changed ||= change;
      }
      if (constraint.kind === 'sum' && constraint.terms.length === 0 && !holds(constraint.within, 0)) return null;
    }
    if (!changed) break;
  }
  return domains;
}

/** Is it worth another round? Ranges of real numbers may shrink for ever, by less and less. */
function moved(before: Range, after: Range, whole: boolean): boolean {
  if (sameRange(before, after)) return false;
  const [was, is] = [widthOf(before), widthOf(after)];
  return whole || was === null || is === null || compareExact(times(is, 10), times(was, 9)) < 0;
}

/** What a constraint says of each of its numbers, given where the others lie. */
function* implied(constraint: Constraint, domains: Domains): Generator<readonly [Place, MaybeRange]> {
  const at = (place: Place): Range => domains[place] ?? EVERYTHING;
  if (constraint.kind === 'product') {
    const { left, right, result, times: by } = constraint;
    yield [result, scaled(productRange(at(left), at(right)), over(1, by))];
    yield [left, quotientRange(scaled(at(result), by), at(right))];
    yield [right, quotientRange(scaled(at(result), by), at(left))];
    return;
  }
  if (constraint.kind === 'between') {
    yield* between(constraint, at);
    return;
  }
  for (const term of constraint.terms) {
    const others = constraint.terms
      .filter((other) => other !== term)
      .reduce((sum, { of, by }) => sumRange(sum, scaled(at(of), by)), onlyOne(0));
    yield [term.of, scaled(sumRange(constraint.within, scaled(others, -1)), over(1, term.by))];
  }
}

/** The number lies in the hull of the others; where all but one lie on one side of it, that one lies on the other. */
function* between(
  { of, among }: Extract<Constraint, { kind: 'between' }>,
  at: (place: Place) => Range,
): Generator<readonly [Place, MaybeRange]> {
  yield [of, among.map(at).reduce(hull)];
  for (const place of among) {
    const { least, most } = at(of);
    const others = among.filter((other) => other !== place).map(at);
    if (least !== null && others.every((other) => meet(other, range(least, null)) === null)) {
      yield [place, range(least, null)];
    }
    if (most !== null && others.every((other) => meet(other, range(null, most)) === null)) {
      yield [place, range(null, most)];
    }
  }
}

/** The same or a slightly larger range, with ends that are not too long to compute with. */
function shortened(of: Range): Range {
  const long = (at: Exact): boolean => partsOf(at).denominator > LONGEST;
  if ((of.least === null || !long(of.least.at)) && (of.most === null || !long(of.most.at))) return of;
  const down = (at: Exact): Exact => over(wholeNumber(floorOf(times(at, wholeNumber(LONGEST)))), wholeNumber(LONGEST));
  const { least, most } = of;
  return range(
    least === null || !long(least.at) ? least : closed(down(least.at)),
    most === null || !long(most.at) ? most : closed(times(down(times(most.at, -1)), -1)),
  );
}

/** Fixes one number after the other, whole ones first; `null` where that leads nowhere. */
function tried(
  start: Domains,
  unknowns: readonly Unknown[],
  constraints: readonly Constraint[],
): readonly Exact[] | null {
  const order = unknowns
    .map((_, place) => place)
    .sort((a, b) => Number(isWhole(unknowns, b)) - Number(isWhole(unknowns, a)));
  let domains = start;
  for (const place of order) {
    const within = domains[place] ?? EVERYTHING;
    if (theOne(within) !== null) continue;
    const fixed = put(domains, place, onlyOne(guess(within, unknowns[place] as Unknown)));
    const next = narrowed(fixed, unknowns, constraints);
    if (next === null) return null;
    domains = next;
  }
  const values = domains.map((within) => theOne(within));
  return values.every((value) => value !== null) ? (values as readonly Exact[]) : null;
}

const isWhole = (unknowns: readonly Unknown[], place: Place): boolean => unknowns[place]?.whole === true;

function guess(within: Range, { whole, first }: Unknown): Exact {
  if (first !== null && holds(within, first)) return first;
  const { least, most } = within;
  if (least === null) return most === null ? 0 : minus(most.at, most.open ? 1 : 0);
  if (most === null) return plus(least.at, least.open ? 1 : 0);
  const middle = over(plus(least.at, most.at), 2);
  return whole ? wholeNumber(floorOf(middle)) : middle;
}

/** Two halves that together are the whole, at the whole number with the fewest values, else at the widest range. */
function split(domains: Domains, unknowns: readonly Unknown[]): readonly Domains[] {
  const undecided = domains.flatMap((within, place) => (theOne(within) === null ? [{ within, place }] : []));
  const bySize = (a: { within: Range }, b: { within: Range }): number => {
    const [x, y] = [widthOf(a.within), widthOf(b.within)];
    return x === null ? (y === null ? 0 : 1) : y === null ? -1 : compareExact(x, y);
  };
  const whole = undecided.filter(({ place }) => isWhole(unknowns, place)).sort(bySize);
  const real = undecided.filter(({ place }) => !isWhole(unknowns, place)).sort((a, b) => bySize(b, a));
  const bounded = whole.filter(({ within }) => widthOf(within) !== null);
  const chosen = bounded[0] ?? real[0] ?? whole[0];
  if (chosen === undefined) return [];
  const pivot = pivotOf(chosen.within, isWhole(unknowns, chosen.place));
  const halves = [meet(chosen.within, above(pivot)), meet(chosen.within, atMost(pivot))];
  return halves.flatMap((half) => (half === null ? [] : [put(domains, chosen.place, half)]));
}

const put = (domains: Domains, place: Place, within: Range): Domains =>
  domains.map((range, index) => (index === place ? within : range));

function pivotOf({ least, most }: Range, whole: boolean): Exact {
  const size = (at: Exact): Exact => plus(compareExact(at, 0) < 0 ? times(at, -1) : at, 1);
  const pivot =
    least !== null && most !== null
      ? over(plus(least.at, most.at), 2)
      : least !== null
        ? plus(least.at, size(least.at))
        : most !== null
          ? minus(most.at, size(most.at))
          : 0;
  return whole ? wholeNumber(floorOf(pivot)) : pivot;
}
