import type { Locale } from '../../value/text.js';
import { AREA, bottomAxis, leftAxis, legend, SIZE } from './frame.js';
import { numberText, scaleOf } from './scale.js';
import { element, fitted, INK, label, line, type Point, path, svgOf, widthOf, withTitle } from './svg.js';

interface FunnelPlace {
  readonly name: string;
  /** What the value is divided by: people, births, persons due. */
  readonly size: number;
  readonly value: number;
  readonly shown: string;
}

export interface FunnelChart {
  readonly locale: Locale;
  readonly title: string;
  readonly unit: string;
  /** What `size` counts. */
  readonly along: string;
  readonly places: readonly FunnelPlace[];
  /** The value of all places together. */
  readonly overall: number;
  readonly overallShown: string;
  /** How far from it places of a size lie by chance alone, at so many standard errors. */
  readonly limits: (size: number, z: number) => readonly [lower: number, upper: number];
}

/** The normal quantiles of 95 % and 99.8 %: two and three standard errors, as funnels are drawn. */
const LEVELS = [
  { z: 1.959963984540054, dash: '7 4' },
  { z: 3.090232306167813, dash: 'none' },
] as const;

const WORDS = {
  zh: { overall: '合计', inside: '界限以内', outside: '超出99.8%界限', between: '两界限之间' },
  en: { overall: 'all places', inside: 'within the limits', outside: 'outside 99.8%', between: 'between the limits' },
} as const;

type Standing = 'inside' | 'between' | 'outside';

const mark = (standing: Standing, [x, y]: Point): string => {
  if (standing === 'inside')
    return element('circle', { cx: x, cy: y, r: 4, fill: '#ffffff', stroke: INK.main, 'stroke-width': 1.8 });
  if (standing === 'between') return element('rect', { x: x - 4, y: y - 4, width: 8, height: 8, fill: INK.main });
  return element('path', { d: `M${x} ${y - 6}L${x + 6} ${y + 5}L${x - 6} ${y + 5}Z`, fill: INK.other });
};

/** Places by their size, with the limits within which chance alone leaves them. */
export function funnelChart(chart: FunnelChart): string {
  const { locale, places, limits, overall } = chart;
  const words = WORDS[locale];
  const largest = Math.max(...places.map(({ size }) => size));
  const x = scaleOf([0, largest], AREA.left, AREA.right, 6);
  const smallest = Math.min(...places.map(({ size }) => size));
  const curveFrom = Math.min(smallest, largest / 50);
  const sizes = Array.from(
    { length: 90 },
    (_, index) => (curveFrom * (x.ticks.at(-1) ?? largest) ** (index / 89)) / curveFrom ** (index / 89),
  );
  const ends = LEVELS.flatMap(({ z }) => limits(smallest, z));
  const y = scaleOf([...places.map(({ value }) => value), ...ends], AREA.bottom, AREA.top);
  const [least, most] = [y.ticks[0] ?? 0, y.ticks.at(-1) ?? 0];
  const curve = (z: number, end: 0 | 1): readonly Point[] =>
    sizes.flatMap((size) => {
      const value = limits(size, z)[end];
      return value < least || value > most ? [] : [[x.at(size), y.at(value)] as const];
    });
  const standing = ({ size, value }: FunnelPlace): Standing => {
    const beyond = ({ z }: (typeof LEVELS)[number]): boolean =>
      value < limits(size, z)[0] || value > limits(size, z)[1];
    return beyond(LEVELS[1]) ? 'outside' : beyond(LEVELS[0]) ? 'between' : 'inside';
  };
  const standings = places.map(standing);
  const parts = [
    ...legend(
      (['inside', 'between', 'outside'] as const).map((one) => ({
        words: words[one],
        mark: (left: number, at: number) => mark(one, [left + 14, at]),
      })),
    ),
    ...leftAxis(AREA, y, chart.unit),
    ...bottomAxis(
      AREA,
      x.ticks.map((tick) => ({ x: x.at(tick), words: numberText(tick, x.decimals) })),
      chart.along,
    ),
    line(AREA.left, y.at(overall), AREA.right, y.at(overall), INK.text, { 'stroke-width': 1.5 }),
    ...LEVELS.flatMap(({ z, dash }) =>
      ([0, 1] as const).map((end) =>
        element('path', {
          d: path(curve(z, end)),
          fill: 'none',
          stroke: INK.axis,
          'stroke-width': 1.4,
          'stroke-dasharray': dash,
        }),
      ),
    ),
    label(`${words.overall} ${chart.overallShown}${limitWords[locale]}`, AREA.right, AREA.top - 14, {
      anchor: 'end',
      size: 12,
    }),
    ...places.map((place, index) =>
      withTitle(
        `${place.name} ${place.shown}`,
        mark(standings[index] ?? 'inside', [x.at(place.size), y.at(place.value)]),
      ),
    ),
    ...namesOf(
      places.filter((_, index) => standings[index] === 'outside'),
      x.at,
      y.at,
    ),
  ];
  return svgOf({ locale, title: chart.title, describes: describe(chart, standings), ...SIZE, parts });
}

const limitWords = {
  zh: '（横线）；95%界限（虚线）；99.8%界限（实线）',
  en: ' (level line); 95% limits (dashed); 99.8% limits (solid)',
} as const;

/** Where a name may move to, away from another. */
const SHIFTS = [0, 12, -12, 24, -24];

/** The names of places beyond the limits, as far as none is written over another. */
function namesOf(
  places: readonly FunnelPlace[],
  x: (size: number) => number,
  y: (value: number) => number,
): readonly string[] {
  const taken: { readonly left: number; readonly right: number; readonly y: number }[] = [];
  return places.flatMap(({ name, size, value }) => {
    const words = fitted(name, 110, 11);
    const width = widthOf(words, 11);
    const toLeft = x(size) + 10 + width > AREA.right;
    const left = toLeft ? x(size) - 10 - width : x(size) + 10;
    const free = SHIFTS.map((shift) => ({ left, right: left + width, y: y(value) + 4 + shift })).find(
      (box) =>
        !taken.some((other) => Math.abs(other.y - box.y) < 12 && other.left < box.right && box.left < other.right),
    );
    if (free === undefined) return [];
    taken.push(free);
    return [label(words, left, free.y, { size: 11 })];
  });
}

function describe({ locale, places, overallShown, unit }: FunnelChart, standings: readonly Standing[]): string {
  const beyond = places
    .filter((_, index) => standings[index] === 'outside')
    .map(({ name, shown }) => `${name} ${shown}`);
  const zh = locale === 'zh';
  const list = beyond.length === 0 ? (zh ? '无' : 'none') : beyond.join(zh ? '、' : ', ');
  return zh
    ? `漏斗图，单位${unit}，${places.length}处；合计${overallShown}。超出99.8%界限：${list}。`
    : `Funnel plot, unit ${unit}, ${places.length} places; all together ${overallShown}. Outside the 99.8% limits: ${list}.`;
}
