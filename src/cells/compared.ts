import { type Frames, frameKey } from '../evaluate/interpret.js';
import type { Node } from '../expr/expr.js';
import { operatorOf } from '../operators/index.js';
import { oncePer } from '../value/once.js';
import { compareExact, type Exact, plus } from '../value/rate.js';
import { isRange, known, type Truth, unknown } from '../value/value.js';
import type { Order } from './domains.js';
import { plainNode } from './nodes.js';

/** One end of what is left of a value: the value itself is left too, or not. */
interface End {
  readonly at: Exact;
  readonly open: boolean;
}

/** What a comparison with a constant leaves of the other side; `null`: no end. */
interface Ends {
  readonly least: End | null;
  readonly most: End | null;
}

/** A value compared with a constant: what it is where the comparison holds, and where it does not (`null`: anything else). */
interface Comparison {
  readonly of: Operand;
  readonly holds: Ends;
  readonly fails: Ends | null;
}

/**
 * A value by what it is made of, with the days apart that are added to it or to what it is made of: the age on the day before is
 * never above the age on the day.
 */
interface Operand {
  /** With what it is made of, unmoved, in the place of its own id. */
  readonly node: Node;
  /** How far each part is moved, in the direction in which the value grows. */
  readonly moved: readonly number[];
}

/** What was assumed of one value. */
interface Assumed {
  readonly key: string;
  readonly of: Operand;
  readonly ends: Ends;
}

/**
 * What follows for a comparison with a constant from those that were assumed of the same value: who is 60 is 55, and who is not 55
 * is not 60. `own`: the condition that is being narrowed, which does not count.
 */
export function followsFromCompared(
  node: Node,
  frames: Frames,
  orders: readonly Order[],
  own: string | undefined,
): Truth {
  const comparison = orders.length === 0 ? null : comparisonOf(node);
  if (comparison === null) return unknown;
  const { of, holds, fails } = comparison;
  const assumed = assumedIn(orders).get(valueKey(of, frames));
  if (assumed === undefined) return unknown;
  const left = assumed.reduce<Ends>((ends, one) => (one.key === own ? ends : within(ends, endsFor(of, one))), ANYTHING);
  if (areApart(left, holds)) return false;
  return liesIn(left, holds) || (fails !== null && areApart(left, fails)) ? true : unknown;
}

/** A value that is moved up is at least what the other one is, and one that is moved down at most. */
function endsFor({ moved }: Operand, { of, ends }: Assumed): Ends {
  const isUp = moved.every((days, index) => days >= (of.moved[index] ?? 0));
  const isDown = moved.every((days, index) => days <= (of.moved[index] ?? 0));
  return { least: isUp ? ends.least : null, most: isDown ? ends.most : null };
}

const valueKey = ({ node }: Operand, frames: Frames): string => frameKey(node, frames);

const ANYTHING: Ends = { least: null, most: null };

const assumedIn = oncePer((orders: readonly Order[]): ReadonlyMap<string, readonly Assumed[]> => {
  const found = new Map<string, Assumed[]>();
  for (const order of orders) {
    const assumed = assumedBy(order);
    if (assumed === null) continue;
    const value = valueKey(assumed.of, order.frames);
    const same = found.get(value);
    if (same === undefined) found.set(value, [assumed]);
    else same.push(assumed);
  }
  return found;
});

const assumedBy = oncePer((order: Order): Assumed | null => {
  const comparison = comparisonOf(order.node);
  const ends = order.truth ? comparison?.holds : comparison?.fails;
  return comparison === null || ends === undefined || ends === null
    ? null
    : { key: order.key, of: comparison.of, ends };
});

const FLIPPED: Readonly<Record<string, string>> = {
  ...{ below: 'above', above: 'below', atMost: 'atLeast', atLeast: 'atMost', equal: 'equal' },
  ...{ before: 'after', after: 'before', onOrBefore: 'onOrAfter', onOrAfter: 'onOrBefore' },
};

const comparisonOf = oncePer((node: Node): Comparison | null => {
  if (node.kind !== 'apply' || node.args.length !== 2 || !Object.hasOwn(FLIPPED, node.operator)) return null;
  const [first, second] = node.args.map(plainNode);
  if (first === undefined || second === undefined) return null;
  const [of, limit, operator] =
    second.kind === 'value' ? [first, second, node.operator] : [second, first, FLIPPED[node.operator] ?? ''];
  if (of.kind === 'value' || limit.kind !== 'value' || !isRange(limit.value)) return null;
  const at = known(limit.value);
  return at === null ? null : compared(operandOf(of), operator, at);
});

function operandOf(node: Node): Operand {
  const { base, days } = unmoved(node);
  const whole: Operand = { node: { ...node, id: String(base.id) }, moved: [days] };
  if (base.kind !== 'apply') return whole;
  const parts = base.args.map(unmoved);
  const moves = operatorOf(base.operator).moves(base.args.map((arg) => (arg.kind === 'value' ? arg.value : null)));
  // What moves in no one direction with a part says nothing where the part is moved.
  if (parts.some((part, index) => part.days !== 0 && typeof moves[index] !== 'string')) return whole;
  const made = `${base.operator} ${parts.map((part) => part.base.id).join(' ')}`;
  const moved = parts.map((part, index) => (moves[index] === 'down' ? -part.days : part.days));
  return { node: { ...node, id: made }, moved: [days, ...moved] };
}

/** The day to which days are added, and how many. Once only: at the ends of the calendar a day and a day are not two days. */
function unmoved(node: Node): { readonly base: Node; readonly days: number } {
  const plain = plainNode(node);
  const [day, by] = plain.kind === 'apply' && plain.operator === 'addDays' ? plain.args : [];
  const added = by?.kind === 'value' && isRange(by.value) ? known(by.value) : null;
  if (day === undefined || typeof added !== 'number' || !Number.isInteger(added)) return { base: plain, days: 0 };
  return { base: plainNode(day), days: added };
}

function compared(of: Operand, operator: string, at: Exact): Comparison | null {
  const whole = isWhole(of.node);
  const [below, upTo] = [most(at, true, whole), most(at, false, whole)];
  const [above, from] = [least(at, true, whole), least(at, false, whole)];
  switch (operator) {
    case 'below':
    case 'before':
      return { of, holds: below, fails: from };
    case 'atMost':
    case 'onOrBefore':
      return { of, holds: upTo, fails: above };
    case 'above':
    case 'after':
      return { of, holds: above, fails: upTo };
    case 'atLeast':
    case 'onOrAfter':
      return { of, holds: from, fails: below };
    default:
      return { of, holds: { least: from.least, most: upTo.most }, fails: null };
  }
}

/** Of whole values there is none between two neighbours: above 59 is from 60 on. */
const least = (at: Exact, open: boolean, whole: boolean): Ends => ({
  least: open && whole && typeof at === 'number' ? { at: plus(at, 1), open: false } : { at, open },
  most: null,
});
const most = (at: Exact, open: boolean, whole: boolean): Ends => ({
  least: null,
  most: open && whole && typeof at === 'number' ? { at: plus(at, -1), open: false } : { at, open },
});

/** Operators that give whole numbers of whole ones. */
const WHOLE: readonly string[] = ['add', 'subtract', 'smallest', 'greatest'];

/** Days are whole, and so are counts, ages, and the numbers and amounts in fen that a household tells. */
function isWhole(node: Node): boolean {
  switch (node.kind) {
    case 'named':
      return isWhole(node.is);
    case 'value':
      return isRange(node.value) && typeof known(node.value) === 'number' && Number.isInteger(known(node.value));
    case 'fact':
      return true;
    case 'each':
      return node.how === 'count';
    case 'apply':
      return (
        node.type === 'date' ||
        node.operator.startsWith('age') ||
        (WHOLE.includes(node.operator) && node.args.every(isWhole))
      );
    default:
      return false;
  }
}

function within(a: Ends, b: Ends): Ends {
  return { least: tighter(a.least, b.least, 1), most: tighter(a.most, b.most, -1) };
}

/** The end that leaves less; `side`: 1 for lower ends, -1 for upper ones. */
function tighter(a: End | null, b: End | null, side: 1 | -1): End | null {
  if (a === null || b === null) return a ?? b;
  const order = side * compareExact(a.at, b.at);
  return order > 0 || (order === 0 && a.open) ? a : b;
}

/** No value is in both. */
const areApart = (a: Ends, b: Ends): boolean => endsBefore(a.most, b.least) || endsBefore(b.most, a.least);

const endsBefore = (most: End | null, least: End | null): boolean => {
  if (most === null || least === null) return false;
  const order = compareExact(most.at, least.at);
  return order < 0 || (order === 0 && (most.open || least.open));
};

/** Every value of the first is in the second. */
function liesIn(inner: Ends, outer: Ends): boolean {
  const both = within(inner, outer);
  return sameEnd(both.least, inner.least) && sameEnd(both.most, inner.most);
}

const sameEnd = (a: End | null, b: End | null): boolean =>
  a === null || b === null ? a === b : a.open === b.open && compareExact(a.at, b.at) === 0;
