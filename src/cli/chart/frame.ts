import { numberText, type Scale } from './scale.js';
import { INK, label, line, widthOf } from './svg.js';

export const SIZE = { width: 760, height: 460 } as const;

/** Where the data are drawn. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const AREA: Area = { left: 76, right: 724, top: 98, bottom: 392 };

/** The scale at the left with lines across, and its unit above. */
export const leftAxis = (
  { left, right, top }: Area,
  { at, ticks, decimals }: Scale,
  unit: string,
): readonly string[] => [
  // A long unit begins at the margin, a sign stands above the numbers.
  widthOf(unit, 12) > left - 28
    ? label(unit, 20, top - 14, { size: 12 })
    : label(unit, left - 8, top - 14, { anchor: 'end', size: 12 }),
  ...ticks.flatMap((tick) => [
    line(left, at(tick), right, at(tick), INK.grid),
    label(numberText(tick, decimals), left - 8, at(tick) + 4, { anchor: 'end', size: 12 }),
  ]),
];

interface Tick {
  readonly x: number;
  readonly words: string;
}

/** Words along the bottom: as many as there is room for. */
export function bottomAxis({ left, right, bottom }: Area, ticks: readonly Tick[], name: string): readonly string[] {
  const widest = Math.max(...ticks.map(({ words }) => widthOf(words, 12))) + 10;
  const room =
    ticks.length < 2 ? right - left : Math.abs(((ticks.at(-1)?.x ?? 0) - (ticks[0]?.x ?? 0)) / (ticks.length - 1));
  const every = Math.max(1, Math.ceil(widest / room));
  return [
    line(left, bottom, right, bottom, INK.axis),
    ...ticks.flatMap(({ x, words }, index) =>
      index % every === 0
        ? [line(x, bottom, x, bottom + 5, INK.axis), label(words, x, bottom + 20, { anchor: 'middle', size: 12 })]
        : [],
    ),
    label(name, (left + right) / 2, bottom + 42, { anchor: 'middle', size: 12 }),
  ];
}

/** What each mark stands for, in one line under the title. */
export function legend(
  entries: readonly { readonly mark: (x: number, y: number) => string; readonly words: string }[],
): readonly string[] {
  let x = 20;
  return entries.flatMap(({ mark, words }) => {
    const parts = [mark(x, 52), label(words, x + 34, 56, { size: 12 })];
    x += 34 + widthOf(words, 12) + 24;
    return parts;
  });
}
