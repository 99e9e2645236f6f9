import type { Locale } from '../../value/text.js';
import { SIZE } from './frame.js';
import { numberText, scaleOf } from './scale.js';
import { element, INK, label, line, svgOf, widthOf, withTitle } from './svg.js';

export interface PyramidChart {
  readonly locale: Locale;
  readonly title: string;
  readonly unit: string;
  readonly groups: readonly { readonly name: string; readonly male: number; readonly female: number }[];
}

const WORDS = {
  zh: { male: '男', female: '女', age: '年龄', total: '合计' },
  en: { male: 'males', female: 'females', age: 'age', total: 'total' },
} as const;

/** Males to the left, females to the right, the youngest at the bottom. Females are hatched, so that colour is not all that tells. */
export function pyramidChart(chart: PyramidChart): string {
  const { locale, groups, unit } = chart;
  const words = WORDS[locale];
  const most = Math.max(1, ...groups.flatMap(({ male, female }) => [male, female]));
  const widest = Math.max(...groups.map(({ name }) => widthOf(name, 11)), widthOf(words.age, 12));
  const [middle, gap] = [SIZE.width / 2, widest / 2 + 8];
  const { top, bottom } = { top: 84, bottom: 404 };
  const right = scaleOf([0, most], middle + gap, SIZE.width - 40, 4);
  const left = scaleOf([0, most], middle - gap, 40, 4);
  const height = (bottom - top) / Math.max(1, groups.length);
  const every = Math.max(1, Math.ceil(14 / height));
  const bars = groups.flatMap(({ name, male, female }, index) => {
    const y = bottom - (index + 1) * height;
    const thick = Math.max(height - (height > 5 ? 1.5 : 0), 0.5);
    const bar = (x: number, width: number, fill: string): string =>
      element('rect', { x, y, width, height: thick, fill });
    return [
      withTitle(
        `${name} ${words.male} ${numberText(male, 0)}`,
        bar(left.at(male), left.at(0) - left.at(male), INK.main),
      ),
      withTitle(
        `${name} ${words.female} ${numberText(female, 0)}`,
        bar(right.at(0), right.at(female) - right.at(0), '#ffffff'),
        element('rect', {
          x: right.at(0),
          y,
          width: right.at(female) - right.at(0),
          height: thick,
          fill: 'url(#hatch)',
          stroke: INK.other,
          'stroke-width': 0.7,
        }),
      ),
      ...(index % every === 0 ? [label(name, middle, y + thick / 2 + 4, { anchor: 'middle', size: 11 })] : []),
    ];
  });
  const hatch = `<defs>${element(
    'pattern',
    { id: 'hatch', width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    element('rect', { width: 5, height: 5, fill: '#f6ddd3' }) + line(0, 0, 0, 5, INK.other, { 'stroke-width': 3 }),
  )}</defs>`;
  const axes = [left, right].flatMap(({ at, ticks, decimals }) =>
    ticks.flatMap((tick) => [
      line(at(tick), top, at(tick), bottom, INK.grid),
      label(numberText(tick, decimals), at(tick), bottom + 18, { anchor: 'middle', size: 11 }),
    ]),
  );
  const heads = [
    label(words.male, left.at(0), 70, { anchor: 'end', weight: 'bold', fill: INK.main }),
    label(words.age, middle, 70, { anchor: 'middle', size: 12 }),
    label(words.female, right.at(0), 70, { weight: 'bold', fill: INK.other }),
    label(unit, middle, bottom + 42, { anchor: 'middle', size: 12 }),
  ];
  return svgOf({
    locale,
    title: chart.title,
    describes: describe(chart),
    ...SIZE,
    parts: [hatch, ...axes, ...bars, ...heads],
  });
}

function describe({ locale, groups, unit }: PyramidChart): string {
  const words = WORDS[locale];
  const total = (sex: 'male' | 'female'): string =>
    numberText(
      groups.reduce((sum, group) => sum + group[sex], 0),
      0,
    );
  const [first, last] = [groups[0]?.name ?? '', groups.at(-1)?.name ?? ''];
  const largest = [...groups].sort((a, b) => b.male + b.female - a.male - a.female)[0]?.name ?? '';
  return locale === 'zh'
    ? `人口金字塔，单位${unit}，${groups.length}个年龄组，${first}至${last}。${words.total}：男${total('male')}，女${total('female')}。人数最多的年龄组：${largest}。`
    : `Population pyramid, unit ${unit}, ${groups.length} age groups, ${first} to ${last}. In total ${total('male')} males and ${total('female')} females. The largest group: ${largest}.`;
}
