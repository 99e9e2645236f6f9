import type { Locale } from '../../value/text.js';
import { AREA, bottomAxis, leftAxis, legend, SIZE } from './frame.js';
import { scaleOf } from './scale.js';
import { element, fitted, INK, label, line, type Point, path, svgOf, widthOf, withTitle } from './svg.js';

export interface SeriesPoint {
  readonly name: string;
  /** `null`: there is no value; the line is broken here. */
  readonly value: number | null;
  readonly shown: string;
  readonly band: readonly [lower: number, upper: number] | null;
}

export interface SeriesChart {
  readonly locale: Locale;
  readonly title: string;
  readonly unit: string;
  /** The name of what runs along the bottom. */
  readonly along: string;
  readonly lines: readonly { readonly name: string; readonly points: readonly SeriesPoint[] }[];
  readonly target: { readonly value: number; readonly shown: string } | null;
  /** What the band is, where there is one. */
  readonly band: string | null;
}

/** Each line has a dash and a mark of its own. */
const DASHES = ['', '9 4', '3 3', '12 3 3 3'] as const;
const COLOURS = [INK.main, INK.other, INK.text, INK.axis] as const;

const markAt = (which: number, [x, y]: Point, fill: string): string => {
  if (which === 0) return element('circle', { cx: x, cy: y, r: 4, fill });
  if (which === 1) return element('rect', { x: x - 4, y: y - 4, width: 8, height: 8, fill });
  if (which === 2) return element('path', { d: `M${x} ${y - 5}L${x + 5} ${y + 4}L${x - 5} ${y + 4}Z`, fill });
  return element('path', { d: `M${x} ${y - 5}L${x + 5} ${y}L${x} ${y + 5}L${x - 5} ${y}Z`, fill });
};

/** A value over time, or over age: a line with its marks, the band of its interval, the line of a target. */
export function seriesChart(chart: SeriesChart): string {
  const { locale, lines, target, unit } = chart;
  const all = lines.flatMap(({ points }) =>
    points.flatMap(({ value, band }) => [...(value === null ? [] : [value]), ...(band ?? [])]),
  );
  const values = [...all, ...(target === null ? [] : [target.value])];
  const y = scaleOf(values.length === 0 ? [0] : values, AREA.bottom, AREA.top);
  const names = [...new Set(lines.flatMap(({ points }) => points.map(({ name }) => name)))];
  const inset = 26;
  const x = (name: string): number =>
    AREA.left + inset + ((AREA.right - AREA.left - 2 * inset) * names.indexOf(name)) / Math.max(1, names.length - 1);
  const parts = [
    ...legend(legendOf(chart)),
    ...leftAxis(AREA, y, unit),
    ...bottomAxis(
      AREA,
      names.map((name) => ({ x: x(name), words: fitted(name, 120, 12) })),
      chart.along,
    ),
    ...lines.flatMap(({ points }) => bandOf(points, x, y.at)),
    ...(target === null ? [] : targetLine(target, y.at(target.value))),
    ...lines.flatMap((one, which) => lineOf(one, which, x, y.at)),
  ];
  return svgOf({ locale, title: chart.title, describes: describe(chart), ...SIZE, parts });
}

/** The points without a gap between them. */
function runsOf<P extends { readonly value: number | null }>(points: readonly P[]): readonly (readonly P[])[] {
  const runs: P[][] = [[]];
  for (const point of points) {
    if (point.value === null) runs.push([]);
    else runs.at(-1)?.push(point);
  }
  return runs.filter((run) => run.length > 0);
}

function bandOf(
  points: readonly SeriesPoint[],
  x: (name: string) => number,
  y: (value: number) => number,
): readonly string[] {
  return runsOf(points.map((point) => (point.band === null ? { ...point, value: null } : point))).flatMap((run) => {
    const edge = (end: 0 | 1): readonly Point[] => run.map(({ name, band }) => [x(name), y(band?.[end] ?? 0)]);
    const thin = { stroke: INK.main, 'stroke-width': 1, 'stroke-dasharray': '2 3', fill: 'none' };
    if (run.length === 1) return [element('path', { d: path([...edge(0), ...edge(1)]), ...thin })];
    return [
      element('path', { d: `${path([...edge(1), ...[...edge(0)].reverse()])} Z`, fill: INK.band }),
      element('path', { d: path(edge(0)), ...thin }),
      element('path', { d: path(edge(1)), ...thin }),
    ];
  });
}

function targetLine({ shown }: { readonly shown: string }, y: number): readonly string[] {
  const width = widthOf(shown, 12);
  return [
    line(AREA.left, y, AREA.right, y, INK.other, { 'stroke-width': 2, 'stroke-dasharray': '10 5' }),
    element('rect', { x: AREA.right - width - 8, y: y - 19, width: width + 8, height: 16, fill: '#ffffff' }),
    label(shown, AREA.right - 4, y - 6, { anchor: 'end', size: 12, fill: INK.other }),
  ];
}

function lineOf(
  { name, points }: SeriesChart['lines'][number],
  which: number,
  x: (name: string) => number,
  y: (value: number) => number,
): readonly string[] {
  const stroke = COLOURS[which] ?? INK.text;
  const place = (point: SeriesPoint): Point => [x(point.name), y(point.value ?? 0)];
  const lines = runsOf(points).map((run) =>
    element('path', {
      d: path(run.map(place)),
      fill: 'none',
      stroke,
      'stroke-width': 2,
      'stroke-dasharray': DASHES[which] || 'none',
    }),
  );
  const marks = points.flatMap((point) => {
    if (point.value === null) return [];
    const words = [name, point.name, point.shown].filter((one) => one !== '').join(' ');
    return [withTitle(words, markAt(which, place(point), stroke))];
  });
  return [...lines, ...marks];
}

function legendOf({ lines, band, target, locale }: SeriesChart) {
  const own = lines.map(({ name }, which) => ({
    words: name,
    mark: (x: number, y: number): string =>
      line(x, y, x + 28, y, COLOURS[which] ?? INK.text, {
        'stroke-width': 2,
        'stroke-dasharray': DASHES[which] || 'none',
      }) + markAt(which, [x + 14, y], COLOURS[which] ?? INK.text),
  }));
  const interval = (x: number, y: number): string =>
    element('rect', {
      x,
      y: y - 7,
      width: 28,
      height: 14,
      fill: INK.band,
      stroke: INK.main,
      'stroke-dasharray': '2 3',
    });
  const aim = (x: number, y: number): string =>
    line(x, y, x + 28, y, INK.other, { 'stroke-width': 2, 'stroke-dasharray': '10 5' });
  return [
    ...own.filter(({ words }) => words !== ''),
    ...(band === null ? [] : [{ words: band, mark: interval }]),
    ...(target === null ? [] : [{ words: locale === 'zh' ? '目标' : 'target', mark: aim }]),
  ];
}

/** What the chart shows, in words. */
function describe({ locale, lines, target, band, unit }: SeriesChart): string {
  const zh = locale === 'zh';
  const each = lines.map(({ name, points }) => {
    const known = points.filter(({ value }) => value !== null);
    const listed = known.map((point) => `${point.name}${zh ? '：' : ': '}${point.shown}`).join(zh ? '；' : '; ');
    const missing = points.length - known.length;
    const gaps = missing === 0 ? '' : zh ? `；${missing}处没有值` : `; ${missing} without a value`;
    return `${name === '' ? '' : `${name}${zh ? '：' : ': '}`}${listed}${gaps}`;
  });
  const more = [...(target === null ? [] : [target.shown]), ...(band === null ? [] : [band])];
  const stop = zh ? '。' : '. ';
  return [zh ? `折线图，单位${unit}` : `Line chart, unit ${unit}`, ...each, ...more].join(stop) + stop.trim();
}
