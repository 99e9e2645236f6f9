import type { Locale } from '../../value/text.js';

/** A drawing with its name and what it shows in words, for those who do not see it. */
export interface Drawing {
  readonly locale: Locale;
  readonly title: string;
  readonly describes: string;
  readonly width: number;
  readonly height: number;
  readonly parts: readonly string[];
}

/** Dark on white: each has a contrast of at least 4.5, and none is told from another by its colour alone. */
export const INK = {
  text: '#1f1f1f',
  axis: '#595959',
  grid: '#dddddd',
  main: '#0b4f8a',
  other: '#9c2a00',
  band: '#cfe0f0',
} as const;

const FONTS =
  "system-ui, 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', 'WenQuanYi Micro Hei', sans-serif";

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// XML allows no control characters.
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '').replace(/\p{Cc}/gu, ' ');

/** An element; numbers are written with at most two decimals. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  inner: string | null = null,
): string {
  const written = Object.entries(attributes)
    .map(
      ([key, value]) =>
        ` ${key}="${typeof value === 'number' ? String(Math.round(value * 100) / 100) : escaped(value)}"`,
    )
    .join('');
  return inner === null ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

interface Label {
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly size?: number;
  readonly fill?: string;
  readonly weight?: 'bold';
}

export const label = (
  words: string,
  x: number,
  y: number,
  { anchor = 'start', size = 13, fill = INK.text, weight }: Label = {},
): string =>
  element(
    'text',
    {
      x,
      y,
      'text-anchor': anchor,
      'font-size': size,
      fill,
      ...(weight === undefined ? {} : { 'font-weight': weight }),
    },
    escaped(words),
  );

export const line = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: string,
  more: Readonly<Record<string, string | number>> = {},
): string => element('line', { x1, y1, x2, y2, stroke, ...more });

export type Point = readonly [x: number, y: number];

export const path = (points: readonly Point[]): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join(' ');

/** What a mark says when it is pointed at, or read aloud. */
export const withTitle = (words: string, ...parts: readonly string[]): string =>
  element('g', {}, `${element('title', {}, escaped(words))}${parts.join('')}`);

/** About how wide a text is: a Chinese character takes the whole of its size. */
export const widthOf = (words: string, size = 13): number =>
  [...words].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 1 : 0.58), 0) * size;

/** Cut to a width, with a sign that it is cut. */
export function fitted(words: string, width: number, size = 13): string {
  if (widthOf(words, size) <= width) return words;
  let short = [...words];
  while (short.length > 1 && widthOf(`${short.join('')}…`, size) > width) short = short.slice(0, -1);
  return `${short.join('')}…`;
}

export function svgOf({ locale, title, describes, width, height, parts }: Drawing): string {
  const head = {
    xmlns: 'http://www.w3.org/2000/svg',
    role: 'img',
    'aria-labelledby': 'chart-title chart-description',
    lang: locale === 'zh' ? 'zh-CN' : 'en',
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    'font-family': FONTS,
  };
  const inner = [
    element('title', { id: 'chart-title' }, escaped(title)),
    element('desc', { id: 'chart-description' }, escaped(describes)),
    element('rect', { width, height, fill: '#ffffff' }),
    label(fitted(title, width - 40, 17), 20, 30, { size: 17, weight: 'bold' }),
    ...parts,
  ];
  return `${element('svg', head, `\n${inner.join('\n')}\n`)}\n`;
}
