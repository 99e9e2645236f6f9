import type { MissingFact } from '../assess/determination.js';
import { placeAt } from '../expr/names.js';
import type { Citation } from '../policy/policy.js';
import type { Text } from '../value/text.js';

/** What is looked at, in the order of the page. */
export const CHECKS = {
  text: { zh: '所依据的文本', en: 'the text that governed' },
  due: { zh: '是否应征', en: 'whether a levy was due' },
  least: { zh: '最低额', en: 'the least amount' },
  greatest: { zh: '最高额', en: 'the greatest amount' },
  multiple: { zh: '按所定倍数计算的金额', en: 'the amount at the multiple decided' },
  place: { zh: '管辖地', en: 'the competent place' },
  'double-levy': { zh: '重复征收', en: 'levied twice' },
  payment: { zh: '缴纳期限', en: 'payment in time' },
  application: { zh: '分期申请', en: 'the application for installments' },
  answer: { zh: '分期答复', en: 'the answer to the application' },
  installments: { zh: '分期缴纳', en: 'payment by installments' },
  surcharge: { zh: '滞纳金', en: 'the late surcharge' },
  transition: { zh: '2021年衔接', en: 'the transition of 2021' },
} as const satisfies Record<string, Text>;

export type CheckId = keyof typeof CHECKS;

/** `open`: it depends on facts that are not told, or on what the texts do not say. */
export type FindingResult = 'in-order' | 'not-in-order' | 'open' | 'does-not-apply';

/** One thing that was looked at in a past decision. `toJSON` gives plain JSON. */
export interface Finding {
  readonly check: CheckId;
  readonly result: FindingResult;
  readonly says: Text;
  /** The figures and days that it rests on, by name: yuan with two decimals, days as `YYYY-MM-DD`. */
  readonly figures: Readonly<Record<string, string>>;
  /** The facts that would settle it. */
  readonly missing: readonly MissingFact[];
  readonly citations: readonly Citation[];
  toJSON(): unknown;
}

/** A finding before it gets its `toJSON`. */
export type Found = Omit<Finding, 'toJSON'>;

/** The facts of the case that are not told, with their questions. */
export const missingOf = (...names: readonly string[]): readonly MissingFact[] =>
  names.map((name) => {
    const path = `case.${name}`;
    return { path, question: placeAt(path).spec.question };
  });
