import { type Interval, rateInterval, wilsonInterval } from '../indicators/index.js';
import { type Locale, plainText, type Text } from '../value/text.js';
import { funnelChart } from './chart/funnel.js';
import { pyramidChart } from './chart/pyramid.js';
import { type SeriesPoint, seriesChart } from './chart/series.js';
import { WrongUsage } from './failure.js';
import type { ComputedRow, ComputedTable } from './indicator-table.js';

/** The charts that `--plot` draws. */
export const KINDS = ['series', 'fertility', 'pyramid', 'funnel'] as const;
export type Kind = (typeof KINDS)[number];

export interface PlotFlags {
  readonly kind: Kind;
  readonly locale: Locale;
  readonly digits: number;
  /** The column whose values make lines of their own. */
  readonly line?: string | undefined;
  readonly target?: number | undefined;
  /** Draw the interval of each value at this confidence. */
  readonly band?: string | undefined;
}

const MOST_LINES = 4;

/** The chart of a computed table, as SVG. */
export function plot(table: ComputedTable, flags: PlotFlags): string {
  const [first] = table.rows;
  if (first === undefined) throw new WrongUsage(NOTHING);
  if (flags.kind === 'pyramid') return pyramid(table, first, flags);
  return flags.kind === 'funnel' ? funnel(table, first, flags) : series(table, first, flags);
}

const NOTHING: Text = { zh: '没有可画的行。', en: 'There are no rows to draw.' };

const shownOf = ({ indicator }: ComputedRow, digits: number): string =>
  `${indicator.toFixed(digits)}${signOf(indicator.unit)}`;

/** `%` and `‰` are written behind a number; longer units stand beside the axis. */
const signOf = (unit: string): string => (unit.length === 1 ? unit : '');

const titleOf = ({ indicator }: ComputedRow, locale: Locale): string => indicator.title[locale];

function series(
  table: ComputedTable,
  first: ComputedRow,
  { kind, locale, digits, line, target, band }: PlotFlags,
): string {
  const zh = locale === 'zh';
  const names = line === undefined ? [''] : [...new Set(table.rows.map(({ others }) => others[line] ?? ''))];
  if (line !== undefined && !(line in first.others)) throw new WrongUsage(noLine(line));
  if (names.length > MOST_LINES) throw new WrongUsage(TOO_MANY);
  if (line !== undefined && band !== undefined) throw new WrongUsage(BAND_OF_ONE);
  const lines = names.map((name) => ({
    name,
    points: table.rows
      .filter(({ others }) => line === undefined || others[line] === name)
      .map((row): SeriesPoint => {
        const interval = band === undefined ? null : intervalOf(row, band);
        return {
          name: row.name,
          value: row.indicator.value?.toNumber() ?? null,
          shown: shownOf(row, digits),
          band: interval === null ? null : [interval.lower.toNumber(), interval.upper.toNumber()],
        };
      }),
  }));
  const percent = band === undefined ? null : `${Number((Number(band) * 100).toFixed(6))}%`;
  const sign = signOf(first.indicator.unit);
  const aim = target === undefined ? null : { value: target, shown: `${zh ? '目标' : 'target '}${target}${sign}` };
  const age = zh ? '年龄' : 'age';
  return seriesChart({
    locale,
    title: titleOf(first, locale),
    unit: first.indicator.unitName[locale],
    along: kind === 'fertility' ? age : table.labelColumn,
    lines,
    target: aim,
    band: percent === null ? null : zh ? `${percent}区间` : `${percent} interval`,
  });
}

const noLine = (column: string): Text => ({
  zh: `没有可分线的列“${column}”。`,
  en: `There is no column "${column}" to make lines of.`,
});
const TOO_MANY: Text = {
  zh: `一张图最多${MOST_LINES}条线。请减少类别。`,
  en: `A chart has at most ${MOST_LINES} lines. Use a column with fewer values.`,
};
const BAND_OF_ONE: Text = { zh: '区间带只用于一条线。', en: 'A band is drawn for one line only.' };

/** The multiplier of a ratio: 100 for a percentage. */
function ratioOf(row: ComputedRow): { readonly x: string; readonly n: string; readonly per: number } | null {
  const { value, numerator, denominator } = row.indicator;
  if (value === null || numerator === null || denominator === null || denominator.value.isZero()) return null;
  if (numerator.isZero()) return { x: '0', n: denominator.value.toFixed(), per: perOf(row.indicator.unit) };
  const per = Number(value.times(denominator.value).div(numerator).toFixed(9));
  return { x: numerator.toFixed(), n: denominator.value.toFixed(), per };
}

const perOf = (unit: string): number => (unit === '%' ? 100 : unit === '‰' ? 1000 : Number(/\d+/.exec(unit)?.[0] ?? 1));

/** Of a share, Wilson's; of a rate, that of its count of events. */
function intervalOf(row: ComputedRow, confidence: string): Interval | null {
  if (row.indicator.value === null) return null;
  const ratio = ratioOf(row);
  if (ratio === null) throw new WrongUsage(NO_RATIO);
  const { x, n, per } = ratio;
  if (row.indicator.unit !== '%') return rateInterval({ o: x, population: n, per, confidence });
  const interval = wilsonInterval({ x, n, confidence });
  return { ...interval, lower: interval.lower.times(per), upper: interval.upper.times(per) };
}

const NO_RATIO: Text = {
  zh: '此图须有分子和分母的指标。',
  en: 'This chart needs an indicator with a numerator and a denominator.',
};

/** A place is outside where its own interval leaves out the value of all: the limits are p ± z√(p(1 − p)/n), for a rate p ± z√(p/n). */
function funnel({ rows }: ComputedTable, first: ComputedRow, { locale, digits }: PlotFlags): string {
  const known = rows.flatMap((row) => {
    if (row.indicator.value === null) return [];
    const ratio = ratioOf(row);
    if (ratio === null) throw new WrongUsage(NO_RATIO);
    return [{ row, ...ratio }];
  });
  const [one] = known;
  if (one === undefined) throw new WrongUsage(NOTHING);
  const sum = (key: 'x' | 'n'): number => known.reduce((total, each) => total + Number(each[key]), 0);
  const { per } = one;
  const share = first.indicator.unit === '%';
  const p = sum('x') / sum('n');
  const limits = (size: number, z: number): readonly [number, number] => {
    const reach = z * Math.sqrt((share ? p * (1 - p) : p) / size);
    return [Math.max(0, p - reach) * per, (share ? Math.min(1, p + reach) : p + reach) * per];
  };
  return funnelChart({
    locale,
    title: titleOf(first, locale),
    unit: first.indicator.unitName[locale],
    along: (first.indicator.denominator?.says ?? plainText(''))[locale],
    places: known.map(({ row, n }) => ({
      name: row.name,
      size: Number(n),
      value: row.indicator.value?.toNumber() ?? 0,
      shown: shownOf(row, digits),
    })),
    overall: p * per,
    overallShown: `${(p * per).toFixed(digits)}${signOf(first.indicator.unit)}`,
    limits,
  });
}

function pyramid({ rows }: ComputedTable, first: ComputedRow, { locale }: PlotFlags): string {
  const { numerator, denominator } = first.indicator;
  if (first.indicator.id !== 'sexRatio' || numerator === null || denominator === null) throw new WrongUsage(ONLY_SEXES);
  return pyramidChart({
    locale,
    title: locale === 'zh' ? '人口金字塔' : 'Population pyramid',
    unit: locale === 'zh' ? '人' : 'persons',
    groups: rows.map(({ name, indicator }) => ({
      name,
      male: indicator.numerator?.toNumber() ?? 0,
      female: indicator.denominator?.value.toNumber() ?? 0,
    })),
  });
}

const ONLY_SEXES: Text = {
  zh: '人口金字塔用指标 sexRatio 画：每行一个年龄组，列 male 和 female。',
  en: 'A pyramid is drawn of the indicator sexRatio: an age group a row, with the columns male and female.',
};
