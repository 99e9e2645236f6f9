import { type Issue, issue, nearestName, shown } from '../value/issue.js';
import { isJson } from '../value/json.js';
import { compareExact, type Exact, greaterOf, minus, smallerOf, times } from '../value/rate.js';
import type { Text } from '../value/text.js';
import { closed, type End, type Range, range } from './consistency-ranges.js';
import { over } from './exact.js';
import { notNumber, notObject, notOption, notThis } from './kinds.js';
import { exactFrom, type NumberInput } from './numbers.js';
import { type ReportedInput, readReported } from './reported.js';

/** How an item is scored: from 0 to 1 of its weight. */
export type ScoreItem = ScoreItemBase &
  (
    | /** More is better: `min(1, actual / target)`. */ {
        readonly type: 'benefit';
        readonly target: NumberInput;
      }
    | /** Less is better: full up to the target, nothing from `limit` on, linear between. */ {
        readonly type: 'ceiling';
        readonly target: NumberInput;
        readonly limit: NumberInput;
      }
    | /** Full from `from` to `to`; linear down to nothing at `lowest` and `highest`. */ {
        readonly type: 'band';
        readonly from: NumberInput;
        readonly to: NumberInput;
        readonly lowest: NumberInput;
        readonly highest: NumberInput;
      }
    | /** So many of the points for each case, out of the weight. */ {
        readonly type: 'deduction';
        readonly step: NumberInput;
      }
  );

interface ScoreItemBase {
  readonly id: string;
  readonly says?: Text;
  /** The points of a full score. */
  readonly weight: NumberInput;
  /** What was reached; for a deduction, how many cases. `null`: not known. */
  readonly actual: ReportedInput | null;
  /** The least and the most points that the item may give; default 0 and its weight. */
  readonly floor?: NumberInput;
  readonly cap?: NumberInput;
}

/** An item with its points. */
export interface Scored {
  readonly id: string;
  readonly weight: Exact;
  readonly points: Exact | null;
  readonly within: Range;
}

/** The numbers that each type of item needs beside its weight. */
const NUMBERS: Readonly<Record<ScoreItem['type'], readonly string[]>> = {
  benefit: ['target'],
  ceiling: ['target', 'limit'],
  band: ['from', 'to', 'lowest', 'highest'],
  deduction: ['step'],
};
const TYPES = Object.keys(NUMBERS) as readonly ScoreItem['type'][];
const OWN = ['id', 'type', 'says', 'weight', 'actual', 'floor', 'cap'];

const exact = (given: NumberInput | undefined): Exact => {
  const read = given === undefined ? null : exactFrom(given);
  return read !== null && 'exact' in read ? read.exact : 0;
};

/** The points of one item, and what they may be given the rounding of its figure. */
export function scoreOf(item: ScoreItem, path: string): Scored {
  const weight = exact(item.weight);
  const [floor, cap] = [exact(item.floor), item.cap === undefined ? weight : exact(item.cap)];
  const bounded = (points: Exact): Exact => smallerOf(greaterOf(points, floor), cap);
  const { id } = item;
  const all = range(closed(bounded(0)), closed(bounded(weight)));
  if (item.actual === null) return { id, weight, points: null, within: all };
  const read = readReported(item.actual, `${path}.actual`, id);
  if (!('reported' in read) || read.reported.value === null) return { id, weight, points: null, within: all };
  const { value, widest } = read.reported;
  const points = (actual: Exact): Exact => bounded(pointsFor(item, weight, actual));
  const at = (end: End | null): Exact | null => (end === null ? null : points(end.at));
  const corners = [at(widest.least), at(widest.most), points(value)];
  // A band rises and falls: its best may lie between the ends.
  const inside = item.type === 'band' && meets(widest, item) ? [bounded(weight)] : [];
  const known = corners.flatMap((one) => (one === null ? [] : [one])).concat(inside);
  const open = corners.includes(null);
  const within = open ? all : range(closed(known.reduce(smallerOf)), closed(known.reduce(greaterOf)));
  return { id, weight, points: points(value), within };
}

const meets = ({ least, most }: Range, item: Extract<ScoreItem, { type: 'band' }>): boolean =>
  (least === null || compareExact(least.at, exact(item.to)) <= 0) &&
  (most === null || compareExact(most.at, exact(item.from)) >= 0);

function pointsFor(item: ScoreItem, weight: Exact, actual: Exact): Exact {
  const part = (top: Exact, bottom: Exact): Exact => times(weight, clamp(over(top, bottom)));
  if (item.type === 'benefit') return part(actual, exact(item.target));
  if (item.type === 'deduction') return minus(weight, times(exact(item.step), actual));
  if (item.type === 'ceiling') {
    const [target, limit] = [exact(item.target), exact(item.limit)];
    return compareExact(actual, target) <= 0 ? weight : part(minus(limit, actual), minus(limit, target));
  }
  const [from, to, lowest, highest] = [item.from, item.to, item.lowest, item.highest].map(exact) as [
    Exact,
    Exact,
    Exact,
    Exact,
  ];
  if (compareExact(actual, from) < 0) return part(minus(actual, lowest), minus(from, lowest));
  return compareExact(actual, to) > 0 ? part(minus(highest, actual), minus(highest, to)) : weight;
}

const clamp = (value: Exact): Exact => smallerOf(greaterOf(value, 0), 1);

/** What is wrong with an item. */
export function itemProblems(item: unknown, path: string): readonly Issue[] {
  if (!isJson(item)) return [notObject(item, path)];
  const type = TYPES.find((one) => one === item['type']);
  if (type === undefined) return [notOption(item['type'], `${path}.type`, TYPES)];
  const keys = [...OWN, ...NUMBERS[type]];
  const numbers = ['weight', ...NUMBERS[type], ...['floor', 'cap'].filter((key) => item[key] !== undefined)];
  const own = [
    ...Object.keys(item)
      .filter((key) => !keys.includes(key))
      .map((key) => issue('unknown-key', `${path}.${key}`, { given: key, nearest: nearestName(key, keys) })),
    ...(typeof item['id'] === 'string' ? [] : [notThis(item['id'], `${path}.id`, { zh: '文字', en: 'a text' })]),
    ...numbers.flatMap((key) => numberProblems(item[key], `${path}.${key}`)),
    ...actualProblems(item['actual'], `${path}.actual`),
  ];
  return own.length > 0 ? own : orderProblems(item as unknown as ScoreItem, path);
}

function numberProblems(given: unknown, path: string): readonly Issue[] {
  const read = exactFrom(given);
  return 'exact' in read ? [] : [notNumber(read.problem, given, path, { zh: '数字', en: 'a number' })];
}

function actualProblems(given: unknown, path: string): readonly Issue[] {
  if (given === null) return [];
  const read = readReported(given, path, path);
  return 'problems' in read ? read.problems : [];
}

/** Points are above zero, and the numbers of an item stand in their order. */
function orderProblems(item: ScoreItem, path: string): readonly Issue[] {
  const rising = (
    keys: readonly string[],
    values: readonly NumberInput[],
    strict: readonly boolean[],
  ): readonly Issue[] =>
    values.slice(1).flatMap((value, index) => {
      const order = compareExact(exact(values[index]), exact(value));
      if (strict[index] === true ? order < 0 : order <= 0) return [];
      const expected = { zh: `不小于${keys[index]}`, en: `not below ${keys[index]}` };
      return [issue('out-of-range', `${path}.${keys[index + 1]}`, { given: shown(value), expected })];
    });
  const above = (key: string, value: NumberInput): readonly Issue[] =>
    compareExact(exact(value), 0) > 0
      ? []
      : [
          issue('out-of-range', `${path}.${key}`, {
            given: shown(value),
            expected: { zh: '大于0的数', en: 'a number above 0' },
          }),
        ];
  const weight = above('weight', item.weight);
  if (item.type === 'benefit') return [...weight, ...above('target', item.target)];
  if (item.type === 'deduction') return [...weight, ...above('step', item.step)];
  if (item.type === 'ceiling') return [...weight, ...rising(['target', 'limit'], [item.target, item.limit], [true])];
  const keys = ['lowest', 'from', 'to', 'highest'];
  return [...weight, ...rising(keys, [item.lowest, item.from, item.to, item.highest], [true, false, true])];
}
