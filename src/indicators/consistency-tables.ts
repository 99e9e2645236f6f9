import { ArgumentError, issue, refuse, shown } from '../value/issue.js';
import { compareExact, type Exact, fraction, partsOf, times } from '../value/rate.js';
import { figure, notPositive, perOf } from './consistency-figures.js';
import { holds, scaled } from './consistency-ranges.js';
import { over } from './exact.js';
import { notList, objectAt } from './kinds.js';
import type { Reported, ReportedInput } from './reported.js';

/** A printed rate with the counts that it is said to come from. */
export interface RateRow {
  readonly rate: ReportedInput;
  readonly numerator: ReportedInput;
  readonly denominator: ReportedInput;
}

/** How a table was rounded. `half-up` and `half-even` differ at exact halves only. */
export type TableRounding = 'half-up' | 'half-even' | 'truncated';

/** Which way of rounding explains the rows of a table. */
export interface RoundingFinding {
  /** How many rows each way explains. */
  readonly fits: Readonly<Record<TableRounding, number>>;
  /** The only one that explains every row; `null` where there is none, or more than one. */
  readonly mode: TableRounding | null;
  readonly possible: readonly TableRounding[];
  /** Rows whose exact value lies halfway between two printed values. */
  readonly ties: number;
  readonly rows: number;
}

const MODES = ['half-up', 'half-even', 'truncated'] as const;

/**
 * By which way of rounding the printed rates of a table follow from its counts: one row that no other way explains settles it.
 *
 * @throws {ArgumentError} for bad figures, every one listed.
 * @example inferRounding([{ rate: '5.78‰', numerator: 5788, denominator: 1000000 }]).mode // 'truncated'
 */
export function inferRounding(rows: readonly RateRow[]): RoundingFinding {
  const read = rowsFrom(rows);
  const fit = read.map(({ rate, exact }) =>
    MODES.filter((mode) => rounded(exact, rate.step, mode) === partsText(rate)),
  );
  const fits = Object.fromEntries(MODES.map((mode) => [mode, fit.filter((modes) => modes.includes(mode)).length]));
  const possible = MODES.filter((mode) => fits[mode] === read.length && read.length > 0);
  const ties = read.filter(({ rate, exact }) => partsOf(over(exact, rate.step)).denominator === 2n).length;
  const [mode = null, ...others] = possible;
  return {
    fits: fits as Record<TableRounding, number>,
    mode: others.length === 0 ? mode : null,
    possible,
    ties,
    rows: read.length,
  };
}

const partsText = ({ value, step }: Reported): bigint => partsOf(over(value ?? 0, step)).numerator;

/** The whole number of steps that is printed for an exact value. */
function rounded(exact: Exact, step: Exact, mode: TableRounding): bigint {
  const { numerator, denominator } = partsOf(over(exact, step));
  const size = numerator < 0n ? -numerator : numerator;
  const [cut, rest] = [size / denominator, size % denominator];
  const half = 2n * rest - denominator;
  const up = mode !== 'truncated' && (half > 0n || (half === 0n && (mode === 'half-up' || cut % 2n === 1n)));
  const result = up ? cut + 1n : cut;
  return numerator < 0n ? -result : result;
}

/** Is a series of rates on a denominator that stands still? */
export interface StaleFinding {
  /** How many rates follow from the denominator printed beside them. */
  readonly moving: number;
  /** The denominator of one row that explains most of the rates, and how many. */
  readonly fixed: { readonly row: number; readonly explains: number } | null;
  /** The rates fit one fixed denominator better than those printed beside them. */
  readonly stale: boolean;
}

/**
 * Do the rates of a series follow from the denominators beside them, or from that of one row, used for all?
 *
 * @throws {ArgumentError} for bad figures, every one listed.
 * @example staleDenominator([{ rate: '5.0‰', numerator: 50, denominator: 10000 }, { rate: '6.0‰', numerator: 60, denominator: 12000 }]).stale // true
 */
export function staleDenominator(series: readonly RateRow[]): StaleFinding {
  const rows = rowsFrom(series);
  const agree = (row: Row, denominator: Exact): boolean =>
    holds(row.rate.widest, over(times(row.per, row.numerator), denominator));
  const moving = rows.filter((row) => agree(row, row.denominator)).length;
  const fixed = rows
    .map(({ denominator }, row) => ({ row, explains: rows.filter((one) => agree(one, denominator)).length }))
    .sort((a, b) => b.explains - a.explains)[0];
  return { moving, fixed: fixed ?? null, stale: fixed !== undefined && fixed.explains > moving };
}

interface Row {
  readonly rate: Reported;
  readonly numerator: Exact;
  readonly denominator: Exact;
  readonly per: Exact;
  readonly exact: Exact;
}

function rowsFrom(rows: unknown): readonly Row[] {
  if (!Array.isArray(rows)) throw new ArgumentError([notList(rows, '')]);
  return rows.map((row: RateRow, index) => rowFrom(row, `[${index}]`));
}

const ROW = { zh: '{ rate, numerator, denominator }', en: '{ rate, numerator, denominator }' };

function rowFrom(row: RateRow, path: string): Row {
  const rate = figure(row?.rate, `${path}.rate`);
  const numerator = figure(row?.numerator, `${path}.numerator`).value ?? 0;
  const denominator = figure(row?.denominator, `${path}.denominator`).value ?? 0;
  refuse(ArgumentError, [
    ...(compareExact(denominator, 0) > 0 ? [] : [notPositive(`${path}.denominator`, row?.denominator)]),
    ...(rate.unit === '%' || rate.unit === '‰'
      ? []
      : [issue('mixed-units', `${path}.rate`, { given: shown(row?.rate), expected: { zh: '%或‰', en: '% or ‰' } })]),
  ]);
  const per = perOf(rate);
  return { rate, numerator, denominator, per, exact: over(times(per, numerator), denominator) };
}

/**
 * The power of ten by which a printed rate is off, if it agrees with its counts after such a shift: per 100 for per 1000, persons for 万.
 *
 * @throws {ArgumentError} for bad figures.
 * @example scaleSlip({ rate: '7.43%', numerator: 6052, denominator: 814536 }) // -1
 * @example scaleSlip({ rate: '7.43‰', numerator: 6052, denominator: 814536 }) // null
 */
export function scaleSlip(given: RateRow): number | null {
  const { rate, exact } = rowFrom(objectAt(given, '', ROW) as unknown as RateRow, '');
  if (holds(rate.widest, exact)) return null;
  const powers = [-1, 1, -2, 2, -3, 3, -4, 4];
  const tenTo = (power: number): Exact => (power < 0 ? fraction(1n, 10n ** BigInt(-power)) : 10 ** power);
  return powers.find((power) => holds(scaled(rate.widest, tenTo(power)), exact)) ?? null;
}
