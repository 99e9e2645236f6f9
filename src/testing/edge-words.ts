import type { Node } from '../expr/expr.js';
import { say } from '../expr/say.js';
import { dayFromText } from '../value/civil-date.js';
import { bothLanguages, type Text } from '../value/text.js';

/** One step down and one step up. */
const STEPS = {
  day: [
    { zh: '早一天', en: 'one day earlier' },
    { zh: '晚一天', en: 'one day later' },
  ],
  number: [
    { zh: '少1', en: 'one less' },
    { zh: '多1', en: 'one more' },
  ],
  money: [
    { zh: '少0.01元', en: '0.01 yuan less' },
    { zh: '多0.01元', en: '0.01 yuan more' },
  ],
} as const satisfies Record<string, readonly [Text, Text]>;

const kindOf = (value: unknown): keyof typeof STEPS =>
  typeof value === 'number' ? 'number' : dayFromText(value) === null ? 'money' : 'day';

/** Of a household one step beside a boundary: `children[0].birthDate is one day earlier than at the boundary: …`. */
export function neighbourWords(path: string, moved: unknown, side: 'below' | 'above', condition: Node): Text {
  const step = STEPS[kindOf(moved)][side === 'below' ? 0 : 1];
  return bothLanguages((locale) => {
    if (locale === 'zh') return `${path === 'on' ? '所问之日' : path}比恰在界上时${step.zh}：${say(condition, locale)}`;
    const what = path === 'on' ? 'the day asked about' : path;
    return `${what} is ${step.en} than at the boundary: ${say(condition, locale)}`;
  });
}

/** Of a household of which one fact is not told, that else would show the condition true or false. */
export const unknownWords = (path: string, holds: boolean, condition: Node): Text =>
  bothLanguages((locale) =>
    locale === 'zh'
      ? `${path}不明，它可能使下列条件${holds ? '符合' : '不符合'}，并由此决定结果：${say(condition, locale)}`
      : `${path} is not told; it may be such that this ${holds ? 'holds' : 'does not hold'}, and the answer follows it: ${say(condition, locale)}`,
  );
