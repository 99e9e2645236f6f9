import { ArgumentError, issue, refuse, shown } from '../value/issue.js';
import { isJson } from '../value/json.js';
import { type Exact, exactToText, fraction, minus } from '../value/rate.js';
import { plainText, type Text } from '../value/text.js';
import { asDecimal, fixedText, over } from './exact.js';
import { notNumber, notOption, notThis, objectAt } from './kinds.js';
import { exactFrom, type NumberInput } from './numbers.js';

interface FigureUnitSpec {
  /** Units of different families are never converted into each other. */
  readonly family: 'percent' | 'per-mille' | 'points' | 'count' | 'money' | 'ratio';
  /** How many of the base unit one of this unit is. */
  readonly scale: bigint;
  /** As Chinese documents write it, the usual form first. */
  readonly written: readonly [string, ...string[]];
  readonly says: Text;
}

/** The units of figures in Chinese statistics. */
export const FIGURE_UNITS = {
  '%': { family: 'percent', scale: 1n, written: ['%'], says: { zh: '百分比（%）', en: 'percent' } },
  '‰': { family: 'per-mille', scale: 1n, written: ['‰'], says: { zh: '千分比（‰）', en: 'per mille' } },
  'percentage-points': {
    family: 'points',
    scale: 1n,
    written: ['个百分点', '百分点'],
    says: { zh: '百分点', en: 'percentage points' },
  },
  'per-mille-points': {
    family: 'points',
    scale: 1n,
    written: ['个千分点', '千分点'],
    says: { zh: '千分点', en: 'per-mille points' },
  },
  persons: { family: 'count', scale: 1n, written: ['人', '名', '例'], says: { zh: '人', en: 'persons' } },
  'ten-thousands': {
    family: 'count',
    scale: 10000n,
    written: ['万人', '万'],
    says: { zh: '万人', en: 'ten thousands' },
  },
  'hundred-millions': {
    family: 'count',
    scale: 100000000n,
    written: ['亿人', '亿'],
    says: { zh: '亿人', en: 'hundred millions' },
  },
  'person-times': { family: 'count', scale: 1n, written: ['人次'], says: { zh: '人次', en: 'person-times' } },
  yuan: { family: 'money', scale: 1n, written: ['元'], says: { zh: '元', en: 'yuan' } },
  'ten-thousand-yuan': {
    family: 'money',
    scale: 10000n,
    written: ['万元'],
    says: { zh: '万元', en: 'ten thousand yuan' },
  },
  'one-to': { family: 'ratio', scale: 1n, written: [''], says: { zh: '1:x 的比', en: 'a ratio written 1:x' } },
} as const satisfies Record<string, FigureUnitSpec>;

export type FigureUnit = keyof typeof FIGURE_UNITS;
export type CountUnit = 'persons' | 'ten-thousands' | 'hundred-millions' | 'person-times';
export type MoneyUnit = 'yuan' | 'ten-thousand-yuan';

export const figureUnit = (unit: FigureUnit): FigureUnitSpec => FIGURE_UNITS[unit];
const unitIds = Object.keys(FIGURE_UNITS) as FigureUnit[];
export const isFigureUnit = (unit: unknown): unit is FigureUnit => unitIds.some((id) => id === unit);

/** A figure with its unit: what a document prints, or a caller says. */
export interface Figure<Of extends FigureUnit | null = FigureUnit | null> {
  /** In the unit: `69.5` of ten thousands. Decimal text, exact. */
  readonly value: string;
  readonly unit: Of;
  /** How many decimals are written. */
  readonly decimals: number;
  /** Written with 约 or 左右: not a precise figure. */
  readonly about: boolean;
}

const NUMBER = /^(?<sign>[-−负]?)(?<whole>\d{1,3}(?:,\d{3})+|\d*)(?:\.(?<decimals>\d+))?$/;

/** Reads a figure as Chinese documents print it; `null` when it is none. */
export function readFigure(text: string): Figure | null {
  // NFKC makes full-width digits, ％, ： and ， plain; the ratio sign ∶ it leaves.
  const plain = text.normalize('NFKC').replaceAll('∶', ':').replace(/\s/g, '');
  const about = /^约|左右$/.test(plain);
  const body = plain.replace(/^约/, '').replace(/左右$/, '');
  if (body.startsWith('1:')) return withUnit(body.slice(2), 'one-to', about);
  const endings = unitIds.flatMap((unit) => figureUnit(unit).written.map((written) => ({ unit, written })));
  const [ending] = endings
    .filter(({ written }) => written !== '' && body.endsWith(written))
    .sort((a, b) => b.written.length - a.written.length);
  return ending === undefined
    ? withUnit(body, null, about)
    : withUnit(body.slice(0, -ending.written.length), ending.unit, about);
}

function withUnit<Of extends FigureUnit | null>(digits: string, unit: Of, about: boolean): Figure<Of> | null {
  const match = NUMBER.exec(digits);
  const { sign = '', whole = '', decimals = '' } = match?.groups ?? {};
  if (match === null || (whole === '' && decimals === '')) return null;
  const value = `${sign === '' ? '' : '-'}${whole === '' ? '0' : whole.replaceAll(',', '')}${decimals === '' ? '' : `.${decimals}`}`;
  return { value, unit, decimals: decimals.length, about };
}

/**
 * Reads a figure as Chinese statistics print it: ‰, % and ％, 人, 万人, 亿, 元, 百分点, 1:0.2, full-width digits, thousands
 * commas, 约 and 左右. The value stays in the unit in which it is written.
 *
 * @throws {ArgumentError} `not-a-number` for anything else.
 * @example parseFigure('７．４３‰') // { value: '7.43', unit: '‰', decimals: 2, about: false }
 * @example parseFigure('69.5万人左右') // { value: '69.5', unit: 'ten-thousands', decimals: 1, about: true }
 * @example parseFigure('1∶0.2').value // '0.2'
 */
export function parseFigure(text: string): Figure {
  const figure = typeof text === 'string' ? readFigure(text) : null;
  if (figure !== null) return figure;
  const expected = { zh: '例如"7.43‰"、"69.5万人"、"1:0.2"', en: 'such as "7.43‰", "69.5万人" or "1:0.2"' };
  throw new ArgumentError([notNumber(typeof text === 'string' ? 'not-a-number' : 'wrong-type', text, '', expected)]);
}

/**
 * Writes a figure as Chinese statistics print it. With `decimals` it is rounded half up; with `fullWidth` the percent sign is ％.
 *
 * @throws {ArgumentError} where the value is no number or the unit is not known.
 * @example formatFigure(perMille('7.425'), { decimals: 2 }) // '7.43‰'
 * @example formatFigure({ value: '0.2', unit: 'one-to' }) // '1:0.2'
 */
export function formatFigure(
  figure: { readonly value: NumberInput; readonly unit: FigureUnit | null },
  options: { readonly decimals?: number; readonly fullWidth?: boolean } = {},
): string {
  objectAt(options, 'options');
  const { value, unit } = objectAt(figure, 'figure', plainText('{ value, unit }'));
  const exact = numberOrThrow(value, 'value');
  const digits = options.decimals === undefined ? exactToText(exact) : fixedText(exact, decimalsOf(options.decimals));
  if (unit === null) return digits;
  if (unit === 'one-to') return `1:${digits}`;
  const [written] = figureUnit(knownUnit(unit)).written;
  return `${digits}${options.fullWidth === true ? written.replace('%', '％') : written}`;
}

/**
 * A count of persons in another unit, exactly.
 *
 * @throws {ArgumentError} where the count is no number or the unit no unit of counts.
 * @example formatFigure(countIn(695000, 'ten-thousands')) // '69.5万人'
 */
export function countIn<Of extends CountUnit>(count: NumberInput, unit: Of): Figure<Of> {
  const { family, scale } = figureUnit(knownUnit(unit));
  if (family !== 'count') throw new ArgumentError([issue('mixed-units', 'unit', wrongUnit(unit))]);
  return figureOf(over(numberOrThrow(count, 'count'), fraction(scale, 1n)), unit);
}

/**
 * The change from one percentage to another, in percentage points: never in percent.
 *
 * @throws {ArgumentError} `mixed-units` where one of the two is no percentage.
 * @example formatFigure(changeInPoints(percent('96.1'), percent('97.07'))) // '0.97个百分点'
 */
export function changeInPoints(before: Figure<'%'>, after: Figure<'%'>): Figure<'percentage-points'> {
  const two = { before, after };
  refuse(
    ArgumentError,
    Object.entries(two).flatMap(([name, given]: [string, unknown]) => {
      const unit = isJson(given) ? (given['unit'] ?? null) : undefined;
      if (unit === undefined) return [notThis(given, name, plainText('{ value, unit }'))];
      return unit === '%' ? [] : [issue('mixed-units', name, wrongUnit(unit, '%'))];
    }),
  );
  const difference = minus(numberOrThrow(after.value, 'after'), numberOrThrow(before.value, 'before'));
  return figureOf(difference, 'percentage-points');
}

const make =
  <Of extends FigureUnit>(unit: Of) =>
  (value: NumberInput): Figure<Of> => {
    const text = typeof value === 'string' ? withUnit(value, unit, false) : null;
    return text ?? figureOf(numberOrThrow(value, ''), unit);
  };

/**
 * A percentage.
 *
 * @throws {ArgumentError} where it is no number.
 * @example percent('97.07') // { value: '97.07', unit: '%', decimals: 2, about: false }
 */
export const percent: (value: NumberInput) => Figure<'%'> = /* @__PURE__ */ make('%');

/**
 * So many per mille.
 *
 * @throws {ArgumentError} where it is no number.
 * @example perMille(7.43).unit // '‰'
 */
export const perMille: (value: NumberInput) => Figure<'‰'> = /* @__PURE__ */ make('‰');

/**
 * A count of persons, told apart from ten thousands.
 *
 * @throws {ArgumentError} where it is no number.
 * @example formatFigure(persons(6052)) // '6052人'
 */
export const persons: (value: NumberInput) => Figure<'persons'> = /* @__PURE__ */ make('persons');

/**
 * A count in ten thousands (万人).
 *
 * @throws {ArgumentError} where it is no number.
 * @example formatFigure(tenThousands('69.5')) // '69.5万人'
 */
export const tenThousands: (value: NumberInput) => Figure<'ten-thousands'> = /* @__PURE__ */ make('ten-thousands');

function figureOf<Of extends FigureUnit>(exact: Exact, unit: Of): Figure<Of> {
  const text = exactToText(exact);
  const value = text.includes('/') ? asDecimal(exact).toFixed() : text;
  return { value, unit, decimals: value.split('.')[1]?.length ?? 0, about: false };
}

function numberOrThrow(value: unknown, path: string): Exact {
  const read = exactFrom(value);
  if ('exact' in read) return read.exact;
  throw new ArgumentError([notNumber(read.problem, value, path, { zh: '数字', en: 'digits' })]);
}

function decimalsOf(decimals: number): number {
  if (Number.isInteger(decimals) && decimals >= 0 && decimals <= 100) return decimals;
  const expected = { zh: '0至100的整数', en: 'a whole number from 0 to 100' };
  throw new ArgumentError([issue('out-of-range', 'decimals', { given: shown(decimals), expected })]);
}

function knownUnit(unit: unknown): FigureUnit {
  if (isFigureUnit(unit)) return unit;
  throw new ArgumentError([notOption(unit, 'unit', unitIds, true)]);
}

const wrongUnit = (unit: unknown, right = 'persons, ten-thousands') => ({
  given: unit === null ? '—' : shown(unit),
  expected: { zh: right, en: right },
});
