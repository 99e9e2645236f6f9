import { compareExact, type Exact, fraction, minus, partsOf, plus, times } from '../value/rate.js';
import { isZero, over } from './exact.js';

/** An end of a range: `open` where the value itself does not belong to it. */
export interface End {
  readonly at: Exact;
  readonly open: boolean;
}

/** All numbers between two ends; `null` for no end. */
export interface Range {
  readonly least: End | null;
  readonly most: End | null;
}

/** A range, or nothing at all. */
export type MaybeRange = Range | null;

export const EVERYTHING: Range = { least: null, most: null };

export const closed = (at: Exact): End => ({ at, open: false });
export const openAt = (at: Exact): End => ({ at, open: true });
export const range = (least: End | null, most: End | null): Range => ({ least, most });
export const onlyOne = (at: Exact): Range => range(closed(at), closed(at));
export const atLeast = (at: Exact): Range => range(closed(at), null);
export const atMost = (at: Exact): Range => range(null, closed(at));
export const above = (at: Exact): Range => range(openAt(at), null);
export const below = (at: Exact): Range => range(null, openAt(at));

/** The one number of a range that holds one. */
export const theOne = ({ least, most }: Range): Exact | null =>
  least !== null && most !== null && compareExact(least.at, most.at) === 0 ? least.at : null;

/** `null` where the ends have crossed. */
export function unlessEmpty(of: Range): MaybeRange {
  if (of.least === null || of.most === null) return of;
  const order = compareExact(of.least.at, of.most.at);
  return order > 0 || (order === 0 && (of.least.open || of.most.open)) ? null : of;
}

const later = (a: End | null, b: End | null, sign: 1 | -1): End | null => {
  if (a === null || b === null) return a ?? b;
  const order = compareExact(a.at, b.at) * sign;
  return order === 0 ? { at: a.at, open: a.open || b.open } : order > 0 ? a : b;
};

/** What lies in both. */
export const meet = (a: Range, b: Range): MaybeRange =>
  unlessEmpty({ least: later(a.least, b.least, 1), most: later(a.most, b.most, -1) });

const wider = (a: End | null, b: End | null, sign: 1 | -1): End | null => {
  if (a === null || b === null) return null;
  const order = compareExact(a.at, b.at) * sign;
  return order === 0 ? { at: a.at, open: a.open && b.open } : order < 0 ? a : b;
};

/** The smallest range that holds both. */
export const hull = (a: Range, b: Range): Range => ({
  least: wider(a.least, b.least, 1),
  most: wider(a.most, b.most, -1),
});

export const holds = (of: Range, value: Exact): boolean => meet(of, onlyOne(value)) !== null;

const addEnds = (a: End | null, b: End | null): End | null =>
  a === null || b === null ? null : { at: plus(a.at, b.at), open: a.open || b.open };

/** All sums of a number of one and a number of the other. */
export const sumRange = (a: Range, b: Range): Range => ({
  least: addEnds(a.least, b.least),
  most: addEnds(a.most, b.most),
});

const scaleEnd = (end: End | null, by: Exact): End | null =>
  end === null ? null : { at: times(end.at, by), open: end.open };

/** All of it times a number that is not zero. */
export const scaled = (of: Range, by: Exact): Range =>
  compareExact(by, 0) < 0
    ? { least: scaleEnd(of.most, by), most: scaleEnd(of.least, by) }
    : { least: scaleEnd(of.least, by), most: scaleEnd(of.most, by) };

/** A corner of a product: a number, or without end in one direction. */
interface Corner {
  readonly end: End | null;
  readonly sign: number;
}

function corner(a: End | null, aSide: number, b: End | null, bSide: number): Corner {
  const zeros = [a, b].filter((end) => end !== null && isZero(end.at));
  // Zero times anything is zero, also where the other goes on without end; one zero that is reached is enough.
  if (zeros.length > 0) return { end: { at: 0, open: zeros.every((end) => end?.open === true) }, sign: 0 };
  const signOf = (end: End | null, side: number): number =>
    end === null ? side : compareExact(end.at, 0) < 0 ? -1 : 1;
  const sign = signOf(a, aSide) * signOf(b, bSide);
  if (a === null || b === null) return { end: null, sign };
  return { end: { at: times(a.at, b.at), open: a.open || b.open }, sign };
}

function outermost(corners: readonly Corner[], side: 1 | -1): End | null {
  if (corners.some(({ end, sign }) => end === null && sign === side)) return null;
  const ends = corners.flatMap(({ end }) => (end === null ? [] : [end]));
  return ends.reduce<End | null>((best, end) => {
    if (best === null) return end;
    const order = compareExact(end.at, best.at) * side;
    return order > 0 ? end : order === 0 && best.open ? end : best;
  }, null);
}

/** All products of a number of one and a number of the other. */
export function productRange(a: Range, b: Range): Range {
  const corners = [
    corner(a.least, -1, b.least, -1),
    corner(a.least, -1, b.most, 1),
    corner(a.most, 1, b.least, -1),
    corner(a.most, 1, b.most, 1),
  ];
  return { least: outermost(corners, -1), most: outermost(corners, 1) };
}

/** All `x` with `x · by` in `product`; `null` where there is none. */
export function quotientRange(product: Range, by: Range): MaybeRange {
  if (holds(product, 0) && holds(by, 0)) return EVERYTHING;
  if (theOne(by) === 0) return null;
  const negative = meet(by, below(0));
  const positive = meet(by, above(0));
  if (negative !== null && positive !== null) return EVERYTHING;
  const one = positive ?? negative;
  return one === null ? null : productRange(product, reciprocal(one));
}

/** Of a range that lies on one side of zero. */
function reciprocal({ least, most }: Range): Range {
  // The end next to zero becomes the one without end, and the other way round.
  const turned = (end: End | null): End | null =>
    end === null ? openAt(0) : isZero(end.at) ? null : { at: over(1, end.at), open: end.open };
  return { least: turned(most), most: turned(least) };
}

/** The greatest whole number that is not above it. */
export function floorOf(value: Exact): bigint {
  const { numerator, denominator } = partsOf(value);
  const cut = numerator / denominator;
  return numerator < 0n && cut * denominator !== numerator ? cut - 1n : cut;
}

export const wholeNumber = (value: bigint): Exact => fraction(value, 1n);

/** The whole numbers of a range, as a range with closed ends. */
export function wholeRange({ least, most }: Range): MaybeRange {
  const up = (end: End): Exact => {
    const floor = wholeNumber(floorOf(end.at));
    return compareExact(floor, end.at) < 0 || end.open ? plus(floor, 1) : floor;
  };
  const down = (end: End): Exact => {
    const floor = wholeNumber(floorOf(end.at));
    return end.open && compareExact(floor, end.at) === 0 ? minus(floor, 1) : floor;
  };
  return unlessEmpty({
    least: least === null ? null : closed(up(least)),
    most: most === null ? null : closed(down(most)),
  });
}

/** How far apart the ends are; `null` without end. */
export const widthOf = ({ least, most }: Range): Exact | null =>
  least === null || most === null ? null : minus(most.at, least.at);

export const sameRange = (a: Range, b: Range): boolean => sameEnd(a.least, b.least) && sameEnd(a.most, b.most);
const sameEnd = (a: End | null, b: End | null): boolean =>
  a === null || b === null ? a === b : a.open === b.open && compareExact(a.at, b.at) === 0;
