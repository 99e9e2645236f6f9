import { ArgumentError, type Issue, issue, refuse, shown } from '../value/issue.js';
import { isJson } from '../value/json.js';
import { compareExact, type Decimal, type Exact, plus, times } from '../value/rate.js';
import { bothLanguages, type Text } from '../value/text.js';
import { type Limits, limitsOf } from './consistency.js';
import { atLeast, onlyOne, type Range, range, scaled, sumRange } from './consistency-ranges.js';
import { brief } from './consistency-words.js';
import { asDecimal, fixedText, isZero, over } from './exact.js';
import { notNumber, notObject, notOption, notThis } from './kinds.js';
import { exactFrom, exactFromDigits, type NumberInput } from './numbers.js';
import { itemProblems, type Scored, type ScoreItem, scoreOf } from './scorecard-items.js';

export interface ScoreCardInputs {
  readonly items: readonly ScoreItem[];
  /** What a missing figure counts: it leaves the score open (the default), gives nothing, or is left out and the rest scaled up. */
  readonly missing?: 'open' | 'zero' | 'leave-out';
  /** Points are rounded half up: each item's, or their sum's; default: not at all. */
  readonly rounding?: { readonly of: 'items' | 'total'; readonly decimals: number };
  /** The least and the most that the whole card may give. */
  readonly floor?: NumberInput;
  readonly cap?: NumberInput;
}

/** The points of one item. */
export interface ItemScore {
  readonly id: string;
  /** `null` where the figure is missing. */
  readonly points: Decimal | null;
  readonly weight: Decimal;
  /** What the points may be, given the rounding of the figure. */
  readonly within: Limits;
}

export interface ScoreCard {
  /** `null` while a figure is missing and nothing says what that counts. */
  readonly score: Decimal | null;
  /** What the score may be, given the rounding of the figures and those that are missing. */
  readonly within: Limits;
  readonly items: readonly ItemScore[];
  readonly missing: readonly string[];
  readonly message: Text;
}

/**
 * The score of a weighted card, exactly, with what it may be given the rounding of the figures. A missing figure is never a full score.
 *
 * @throws {ArgumentError} for bad items, every one listed.
 * @example scoreCard({ items: [{ id: 'planned', type: 'benefit', weight: 60, target: 96, actual: 97 }, { id: 'cases', type: 'deduction', weight: 40, step: 5, actual: 2 }] }).score // '90'
 */
export function scoreCard(inputs: ScoreCardInputs): ScoreCard {
  refuse(ArgumentError, problemsOf(inputs));
  const { items, missing = 'open', rounding } = inputs;
  const scored = items.map((item, index) => scoreOf(item, `items[${index}]`));
  const rounded = scored.map((one) => (rounding?.of === 'items' ? roundedItem(one, rounding.decimals) : one));
  const absent = rounded.filter(({ points }) => points === null);
  const counted = missing === 'leave-out' ? rounded.filter(({ points }) => points !== null) : rounded;
  const zero = missing === 'zero';
  const points = counted.map((one) => one.points ?? (zero ? 0 : null));
  const factor = missing === 'leave-out' ? scaleUp(rounded, counted) : 1;
  const known = factor !== null && points.every((one) => one !== null);
  const shape = (value: Exact): Exact => shaped(inputs, value);
  const total = known ? shape(times(factor, (points as readonly Exact[]).reduce(plus, 0))) : null;
  const sum = counted
    .map((one) => (one.points === null && zero ? onlyOne(0) : one.within))
    .reduce(sumRange, onlyOne(0));
  const within = factor === null ? atLeast(0) : overEnds(scaled(sum, factor), shape);
  return Object.freeze({
    score: total === null ? null : asDecimal(total),
    within: limitsOf(within),
    items: rounded.map((one) => ({
      id: one.id,
      points: one.points === null ? null : asDecimal(one.points),
      weight: asDecimal(one.weight),
      within: limitsOf(one.within),
    })),
    missing: absent.map(({ id }) => id),
    message: messageOf(total, within, absent),
  });
}

/** What is left of the weights is made the whole; `null` where nothing is left. */
function scaleUp(all: readonly Scored[], counted: readonly Scored[]): Exact | null {
  const weigh = (list: readonly Scored[]): Exact => list.map(({ weight }) => weight).reduce(plus, 0);
  return isZero(weigh(counted)) ? null : over(weigh(all), weigh(counted));
}

const roundTo = (value: Exact, decimals: number): Exact => exactFromDigits(fixedText(value, decimals)) ?? value;

const roundedItem = (one: Scored, decimals: number): Scored => ({
  ...one,
  points: one.points === null ? null : roundTo(one.points, decimals),
  within: overEnds(one.within, (value) => roundTo(value, decimals)),
});

/** Rounding and caps never turn the order of two values round, so the ends stay the ends. */
const overEnds = ({ least, most }: Range, shape: (value: Exact) => Exact): Range =>
  range(
    least === null ? null : { at: shape(least.at), open: false },
    most === null ? null : { at: shape(most.at), open: false },
  );

function shaped({ rounding, floor, cap }: ScoreCardInputs, value: Exact): Exact {
  const round = rounding?.of === 'total' ? roundTo(value, rounding.decimals) : value;
  const low = exactOr(floor);
  const high = exactOr(cap);
  const lifted = low !== null && compareExact(round, low) < 0 ? low : round;
  return high !== null && compareExact(lifted, high) > 0 ? high : lifted;
}

const exactOr = (given: NumberInput | undefined): Exact | null => {
  const read = given === undefined ? null : exactFrom(given);
  return read !== null && 'exact' in read ? read.exact : null;
};

function messageOf(total: Exact | null, within: Range, absent: readonly Scored[]): Text {
  const names = absent.map(({ id }) => id);
  return bothLanguages((locale) => {
    const zh = locale === 'zh';
    const ends = [within.least, within.most].map((end) => (end === null ? '—' : brief(end.at)));
    const span = ends[0] === ends[1] ? '' : zh ? `（${ends.join('至')}）` : ` (${ends.join(' to ')})`;
    const value =
      total === null
        ? zh
          ? '得分未定'
          : 'The score is not determined'
        : zh
          ? `得分${brief(total)}`
          : `Score ${brief(total)}`;
    const lack = names.length === 0 ? '' : zh ? `；缺少${names.join('、')}` : `; missing: ${names.join(', ')}`;
    return `${value}${span}${lack}${zh ? '。' : '.'}`;
  });
}

function problemsOf(inputs: unknown): readonly Issue[] {
  if (!isJson(inputs)) return [notObject(inputs, 'inputs')];
  const { items, missing = 'open', rounding, floor, cap } = inputs;
  if (!Array.isArray(items) || items.length === 0) {
    return [notThis(items, 'items', { zh: '非空的列表', en: 'a list that is not empty' })];
  }
  const ids = items.map((item: unknown) => (isJson(item) ? item['id'] : undefined));
  const twice = ids.flatMap((id, index) =>
    id !== undefined && ids.indexOf(id) !== index
      ? [issue('duplicate-id', `items[${index}].id`, { given: shown(id) })]
      : [],
  );
  const choices = ['open', 'zero', 'leave-out'];
  return [
    ...items.flatMap((item: unknown, index) => itemProblems(item, `items[${index}]`)),
    ...twice,
    ...(choices.some((one) => one === missing) ? [] : [notOption(missing, 'missing', choices)]),
    ...(rounding === undefined ? [] : roundingProblems(rounding)),
    ...Object.entries({ floor, cap }).flatMap(([key, value]) => {
      const read = value === undefined ? null : exactFrom(value);
      return read === null || 'exact' in read
        ? []
        : [notNumber(read.problem, value, key, { zh: '数字', en: 'a number' })];
    }),
  ];
}

function roundingProblems(rounding: unknown): readonly Issue[] {
  const { of, decimals } = isJson(rounding) ? rounding : {};
  const right =
    (of === 'items' || of === 'total') && Number.isInteger(decimals) && Number(decimals) >= 0 && Number(decimals) <= 20;
  const expected = {
    zh: "{ of: 'items' 或 'total', decimals: 0至20 }",
    en: "{ of: 'items' or 'total', decimals: 0 to 20 }",
  };
  return right ? [] : [notThis(rounding, 'rounding', expected)];
}
