import { type Issue, issue, shown } from '../value/issue.js';
import { isJson } from '../value/json.js';
import { compareExact, type Exact, exactToText, fraction, isDecimal, minus, plus, times } from '../value/rate.js';
import { plainText, type Text } from '../value/text.js';
import {
  above,
  atLeast,
  atMost,
  below,
  closed,
  EVERYTHING,
  hull,
  meet,
  openAt,
  type Range,
  range,
  unlessEmpty,
} from './consistency-ranges.js';
import { asDecimal, isZero, over } from './exact.js';
import { type Figure, type FigureUnit, figureUnit, formatFigure, isFigureUnit, readFigure } from './figures.js';
import { notNumber } from './kinds.js';
import { exactFrom, type NumberInput } from './numbers.js';

/** How a figure was shortened to its printed decimals. */
const ROUNDINGS = ['half-up', 'truncated', 'unknown'] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/** A figure that says more than its printed text. */
export interface ReportedObject {
  /** As printed, with all its decimals; `null` for a figure that is not printed. */
  readonly value: NumberInput | null;
  readonly unit?: FigureUnit | null;
  readonly decimals?: number;
  /** Written with 约 or 左右. */
  readonly about?: boolean;
  /** Default `half-up`. */
  readonly rounding?: Rounding;
  /** How far off an 约 or 左右 may be, in the unit; the source has to say so: none is assumed. */
  readonly tolerance?: NumberInput;
  /** The value itself is meant, not what rounds to it: a limit, a target. */
  readonly exact?: boolean;
  /** A floor or a ceiling, not a level. */
  readonly bound?: 'at-least' | 'more-than' | 'at-most' | 'less-than';
  /** Part of a whole: from 0 to 100 %. */
  readonly share?: boolean;
  /** Only whole numbers; default for counts that are printed without decimals. `false`: such a number is rounded too. */
  readonly whole?: boolean;
  /** What the figure is, in words. */
  readonly says?: Text;
}

/** A figure as a report prints it: `7.43‰`, `69.5万人左右`, or an object that says more. */
export type ReportedInput = NumberInput | Figure | ReportedObject;

/** A figure that was read: what it stands for, exactly. Values are in the base unit: persons for 万人. */
export interface Reported {
  readonly says: Text;
  /** As printed; `null` where it is not printed. */
  readonly printed: string | null;
  readonly value: Exact | null;
  readonly unit: FigureUnit | null;
  readonly decimals: number;
  /** One unit of the last place printed. */
  readonly step: Exact;
  readonly whole: boolean;
  readonly about: boolean;
  /** What it may stand for on the narrowest and on the widest view; they differ where the source leaves something open. */
  readonly views: readonly [Range, ...Range[]];
  readonly widest: Range;
  /** No value at all can stand behind it. */
  readonly impossible: boolean;
  /** What it would stand for with another printed value. */
  readonly around: (least: Exact, most: Exact) => Range;
}

const KEYS = [
  'value',
  'unit',
  'decimals',
  'about',
  'rounding',
  'tolerance',
  'exact',
  'bound',
  'share',
  'whole',
  'says',
];
const BOUNDS = ['at-least', 'more-than', 'at-most', 'less-than'] as const;
const SAYS: Text = { zh: '如"7.43‰"的数字', en: 'a figure such as "7.43‰"' };

type ReadReported = { readonly reported: Reported } | { readonly problems: readonly Issue[] };

/** Reads a reported figure; `name` is used where it has no words of its own. */
export function readReported(given: unknown, path: string, name: string): ReadReported {
  const object = objectFrom(given);
  if (object === null) return { problems: [numberIssue(given, path)] };
  const problems = keyProblems(object, path);
  if (problems.length > 0) return { problems };
  const { value, unit = null } = object;
  const says = object.says ?? plainText(name);
  const share = object.share === true ? range(closed(0), closed(unit === '‰' ? 1000 : 100)) : EVERYTHING;
  if (value === null) return { reported: notPrinted(object, says, share) };
  const read = exactFrom(value);
  if (!('exact' in read)) return { problems: [notNumber(read.problem, value, path, SAYS)] };
  const scale = unit === null ? 1 : fraction(figureUnit(unit).scale, 1n);
  const decimals = object.decimals ?? decimalsOf(value, read.exact);
  const step = times(scale, fraction(1n, 10n ** BigInt(decimals)));
  const tolerance = object.tolerance === undefined ? null : exactFrom(object.tolerance);
  const standing = standsFor(object, step, {
    tolerance: tolerance !== null && 'exact' in tolerance ? times(tolerance.exact, scale) : null,
    counted: isCount(unit, decimals) && object.whole !== false,
    share,
  });
  const exact = times(read.exact, scale);
  return {
    reported: {
      says,
      printed: printedText(object, decimals),
      value: exact,
      unit,
      decimals,
      step,
      whole: object.whole ?? isCount(unit, decimals),
      about: object.about === true,
      views: standing.views(exact),
      widest: standing.widest(exact),
      impossible: unlessEmpty(standing.widest(exact)) === null,
      around: standing.around,
    },
  };
}

/** A text, a number, a figure or an object, all in the form of an object. */
function objectFrom(given: unknown): ReportedObject | null {
  if (typeof given === 'string') {
    const figure = readFigure(given);
    return figure === null ? null : figure;
  }
  if (typeof given === 'number' || typeof given === 'bigint' || isDecimal(given)) return { value: given };
  if (!isJson(given) || !('value' in given)) return null;
  const { value } = given;
  const figure = typeof value === 'string' ? readFigure(value) : null;
  const { unit, decimals, ...rest } = given as Partial<ReportedObject>;
  if (figure === null) return given as unknown as ReportedObject;
  return {
    ...rest,
    value: figure.value,
    unit: figure.unit ?? unit ?? null,
    decimals: decimals ?? figure.decimals,
    about: figure.about || rest.about === true,
  };
}

function numberIssue(given: unknown, path: string): Issue {
  return notNumber(typeof given === 'string' ? 'not-a-number' : 'wrong-type', given, path, SAYS);
}

function keyProblems(object: ReportedObject, path: string): readonly Issue[] {
  const { unit = null, rounding = 'half-up', bound, decimals, tolerance } = object;
  const option = (key: string, value: unknown, options: readonly string[]): Issue =>
    issue('not-an-option', `${path}.${key}`, { given: shown(value), expected: plainText(options.join(', ')) });
  const off = tolerance === undefined ? null : exactFrom(tolerance);
  return [
    ...Object.keys(object)
      .filter((key) => !KEYS.includes(key))
      .map((key) => issue('unknown-key', `${path}.${key}`, { given: key })),
    ...(unit === null || isFigureUnit(unit)
      ? []
      : [issue('not-an-option', `${path}.unit`, { given: shown(unit), expected: SAYS })]),
    ...(ROUNDINGS.includes(rounding) ? [] : [option('rounding', rounding, ROUNDINGS)]),
    ...(bound === undefined || BOUNDS.includes(bound) ? [] : [option('bound', bound, BOUNDS)]),
    ...(decimals === undefined || (Number.isInteger(decimals) && decimals >= 0 && decimals <= 100)
      ? []
      : [
          issue('out-of-range', `${path}.decimals`, {
            given: shown(decimals),
            expected: { zh: '0至100的整数', en: 'a whole number from 0 to 100' },
          }),
        ]),
    ...(off === null || ('exact' in off && compareExact(off.exact, 0) >= 0)
      ? []
      : [
          issue('out-of-range', `${path}.tolerance`, {
            given: shown(tolerance),
            expected: { zh: '0或更大的数', en: 'a number, 0 or more' },
          }),
        ]),
  ];
}

const decimalsOf = (value: NumberInput, exact: Exact): number =>
  (typeof value === 'string' ? value : exactToText(exact)).split('.')[1]?.length ?? 0;

/** Counts of single persons or cases are not rounded: the printed number is the number. */
const isCount = (unit: FigureUnit | null, decimals: number): boolean =>
  decimals === 0 && (unit === null || ['persons', 'person-times', 'yuan'].includes(unit));

const printedText = ({ value, unit = null, about }: ReportedObject, decimals: number): string => {
  const text = formatFigure({ value: value ?? 0, unit }, { decimals });
  return about === true ? `${text}左右` : text;
};

function notPrinted(object: ReportedObject, says: Text, share: Range): Reported {
  const unit = object.unit ?? null;
  const count = unit === null || figureUnit(unit).family === 'count';
  const within = count ? atLeast(0) : share;
  const whole = object.whole ?? false;
  const nothing = { printed: null, value: null, decimals: 0, step: 1, about: false, impossible: false };
  return { ...nothing, says, unit, whole, views: [within], widest: within, around: () => within };
}

interface Standing {
  readonly tolerance: Exact | null;
  readonly counted: boolean;
  readonly share: Range;
}

/** What a printed value stands for, on each view and on the widest; `around`: what printed values from `least` to `most` stand for. */
function standsFor(object: ReportedObject, step: Exact, { tolerance, counted, share }: Standing) {
  const { rounding = 'half-up', bound, about = false } = object;
  const exactly = object.exact === true || counted || bound !== undefined;
  const plain = (view: Exclude<Rounding, 'unknown'>, least: Exact, most: Exact): Range => {
    if (exactly) return range(closed(least), closed(most));
    return hull(shortened(view, least, step), shortened(view, most, step));
  };
  const shaped = (of: Range): Range => {
    const bounded =
      bound === undefined || of.least === null || of.most === null
        ? of
        : { 'at-least': atLeast, 'more-than': above, 'at-most': atMost, 'less-than': below }[bound](
            bound === 'at-least' || bound === 'more-than' ? of.least.at : of.most.at,
          );
    return meet(bounded, share) ?? range(openAt(0), openAt(0));
  };
  const modes = rounding === 'unknown' ? (['half-up', 'truncated'] as const) : ([rounding] as const);
  const off = (least: Exact, most: Exact): Range | null =>
    !about
      ? null
      : tolerance === null
        ? EVERYTHING
        : range(closed(minus(least, tolerance)), closed(plus(most, tolerance)));
  const views = (value: Exact): readonly [Range, ...Range[]] => {
    const [first, ...others] = modes.map((mode) => shaped(plain(mode, value, value)));
    const wide = off(value, value);
    // A stated tolerance is the figure; without one, both the printed value and anything else are views of it.
    if (wide !== null && tolerance !== null) return [shaped(wide)];
    return [first as Range, ...others];
  };
  const asWritten = (least: Exact, most: Exact): Range => modes.map((mode) => plain(mode, least, most)).reduce(hull);
  const widest = (value: Exact): Range => shaped(off(value, value) ?? asWritten(value, value));
  const around = (least: Exact, most: Exact): Range =>
    shaped(tolerance === null ? asWritten(least, most) : (off(least, most) ?? asWritten(least, most)));
  return { views, widest, around };
}

/** What a printed value stands for: halves go away from zero, and what is cut off leaves the part nearer to zero. */
export function shortened(view: 'half-up' | 'truncated', value: Exact, step: Exact): Range {
  const negative = compareExact(value, 0) < 0;
  const up = view === 'half-up' ? times(step, fraction(1n, 2n)) : step;
  const down = view === 'half-up' ? up : 0;
  if (isZero(value)) return range(openAt(times(up, -1)), openAt(up));
  return negative
    ? range(openAt(minus(value, up)), closed(plus(value, down)))
    : range(closed(minus(value, down)), openAt(plus(value, up)));
}

/** The exact value as a figure would be printed. */
export const printedAs = ({ unit, decimals }: Reported, value: Exact): string => {
  const scale = unit === null ? 1 : fraction(figureUnit(unit).scale, 1n);
  return formatFigure({ value: asDecimal(over(value, scale)), unit }, { decimals });
};
