import type { Text } from './text.js';

/** The words of an issue, from what is known about it. */
export type Words = (details: { given: string; zh: string; en: string; hint: Text }) => Text;

/** The kinds of issue that numbers, units, ages and life tables may have. */
export const FIGURE_ISSUES = {
  'not-a-number': ({ given, zh, en }) => ({
    zh: `“${given}”不是数。请写成${zh}。`,
    en: `"${given}" is not a number. Write ${en}.`,
  }),
  'not-finite': ({ given }) => ({
    zh: `${given}不是有限的数。请核对算出它的一步。`,
    en: `${given} is not a finite number. Check the step that computed it.`,
  }),
  'unsafe-number': ({ given }) => ({
    zh: `${given}超过2⁵³，作为 JavaScript 数已不精确。请改用文字，例如"9007199254740993"。`,
    en: `${given} is beyond 2⁵³, where a JavaScript number is no longer exact. Give a text, such as "9007199254740993".`,
  }),
  'negative-count': ({ given }) => ({
    zh: `数量不能为负：${given}。`,
    en: `A count cannot be negative: ${given}.`,
  }),
  'numerator-above-denominator': ({ given, zh, en }) => ({
    zh: `分子${given}大于分母${zh}：部分不能大于全体。`,
    en: `The numerator ${given} is above the denominator ${en}: a part cannot exceed its whole.`,
  }),
  'mixed-units': ({ given, zh, en }) => ({
    zh: `单位不能混用：${given}，应为${zh}。`,
    en: `Units cannot be mixed: ${given}, expected ${en}.`,
  }),
  'mixed-periods': ({ given, zh, en }) => ({
    zh: `时期不能混用：此处为${given}，另一处为${zh}。`,
    en: `Periods cannot be mixed: ${given} here, ${en} elsewhere.`,
  }),
  'mixed-scopes': ({ given, zh, en }) => ({
    zh: `人口口径不能混用：此处为${given}，另一处为${zh}。`,
    en: `Populations of different scope cannot be mixed: ${given} here, ${en} elsewhere.`,
  }),
  'lengths-differ': ({ given, zh, en }) => ({
    zh: `各列长度不一：此处${given}项，应为${zh}项。`,
    en: `The lists differ in length: ${given} entries here, ${en} expected.`,
  }),
  'ages-not-in-order': ({ given, zh, en }) => ({
    zh: `年龄须由小到大：${given}排在${zh}之后。`,
    en: `Ages must rise: ${given} stands after ${en}.`,
  }),
  'ages-overlap': ({ given, zh, en }) => ({
    zh: `年龄组重叠：${given}岁起的一组与前一组（至${zh}岁）有共同年龄。`,
    en: `Age groups overlap: the group from age ${given} shares ages with the one before it, which ends at ${en}.`,
  }),
  'missing-ages': ({ given, zh, en }) => ({
    zh: `缺少年龄组：${zh}岁至${given}岁之间没有数。`,
    en: `An age group is missing: nothing stands between ages ${en} and ${given}.`,
  }),
  'outside-hard-range': ({ given, zh, en }) => ({
    zh: `结果${given}不可能：须在${zh}之内。请核对分子和分母。`,
    en: `The result ${given} is impossible: it must lie within ${en}. Check numerator and denominator.`,
  }),
  'not-a-probability': ({ given, zh, en }) => ({
    zh: `${zh}为${given}，不在0与1之间。请核对死亡数、人年数和 a 值。`,
    en: `The ${en} is ${given}, not between 0 and 1. Check deaths, person-years and the a value.`,
  }),
  'not-monotone': ({ given, zh, en }) => ({
    zh: `${given}大于前一年龄的${zh}：存活人数和人年数不会随年龄增加。`,
    en: `${given} is above the ${en} of the age before: survivors and person-years never rise with age.`,
  }),
  'no-deaths-in-open-group': ({ given }) => ({
    zh: `最后的开口组（${given}岁以上）没有死亡，其人年数无从确定。请合并到有死亡的年龄组。`,
    en: `The open group (ages ${given} and over) has no deaths, so its person-years are not determined. Close the table at an earlier age.`,
  }),
  'unknown-indicator': ({ given, hint }) => ({
    zh: `没有编号为“${given}”的指标${hint.zh}。`,
    en: `There is no indicator with the id "${given}"${hint.en}.`,
  }),
} as const satisfies Record<string, Words>;
