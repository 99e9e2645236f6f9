// What the plans of one collection have in common: almost nothing of their heads is left.
import type { PolicyInput } from '../../policy/policy.js';
import type { Text } from '../../value/text.js';

/** The source of a plan of the collection. */
export const collected = (number: number): Text => ({
  zh: `计划生育工作计划汇编，第${number}篇`,
  en: `Collection of family planning work plans, text ${number}`,
});

/** A plan whose place was removed: it is for one unit only. */
export const unnamed = (zh: string, en: string): PolicyInput['jurisdiction'] => ({
  division: null,
  place: `${zh}（名称已隐去）`,
  placeWithheld: true,
  inferred: { zh: '原文未印地名', en: `No place is printed: the plan is that of ${en}` },
});

export const COERCIVE = {
  zh: '属强制手段，本库不计算',
  en: 'Means of coercion, which this library does not compute',
} as const satisfies Text;

export const NOT_ABOUT_HOUSEHOLDS = {
  zh: '不是关于家庭的规定',
  en: 'Not rules about a household',
} as const satisfies Text;

export const YEAR_HIDDEN = { zh: '原文年份已隐去', en: 'year hidden in the text' } as const satisfies Text;
