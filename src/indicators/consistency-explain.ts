import { bothLanguages, type Locale, type Text } from '../value/text.js';
import { type Group, widestOf, witness } from './consistency-group.js';
import { type Range, theOne } from './consistency-ranges.js';
import type { Relation } from './consistency-relations.js';
import type { Repair } from './consistency-repair.js';
import { type Derived, derived, named, rangeText, statement, tellsNothing } from './consistency-words.js';

export type ConsistencyAnswer = 'consistent' | 'inconsistent' | 'undecidable';

const VERDICTS = {
  consistent: { zh: '可以成立。', en: 'this is possible.' },
  inconsistent: { zh: '不可能。', en: 'this is impossible.' },
  undecidable: { zh: '只看这一条，无从判断。', en: 'by itself this cannot be decided.' },
} as const satisfies Record<ConsistencyAnswer, Text>;

const sentences = (parts: readonly string[], locale: Locale): string =>
  parts.filter((part) => part !== '').join(locale === 'zh' ? '' : ' ');

/** One relation by itself, in words. */
export const findingText = (
  { figures }: Group,
  relation: Relation,
  { answer, slip }: { readonly answer: ConsistencyAnswer; readonly slip: number | null },
): Text =>
  bothLanguages((locale) => {
    const colon = locale === 'zh' ? '：' : ': ';
    const verdict = `${statement(relation, figures)[locale]}${colon}${VERDICTS[answer][locale]}`;
    return sentences([verdict, derivedText(derived(relation, figures), locale), slipText(slip, locale)], locale);
  });

/** What follows, and what is printed. */
function derivedText(found: Derived | null, locale: Locale): string {
  if (found === null) return '';
  const { of, gives, printed, noWhole } = found;
  if (locale === 'zh') {
    const beside = printed === null ? '' : `，所印即${lies(printed, locale)}`;
    return `${of.zh}算得${lies(gives, locale)}${beside}${noWhole ? '，其中没有整数' : ''}。`;
  }
  const beside = printed === null ? '' : `; what is printed stands for ${rangeText(printed)}`;
  const whole = noWhole ? ', and no whole number lies there' : '';
  return `So ${of.en} ${lies(gives, locale)}${beside}${whole}.`;
}

const lies = (of: Range, locale: Locale): string =>
  theOne(of) === null
    ? `${locale === 'zh' ? '在' : 'lies in '}${rangeText(of)}`
    : `${locale === 'zh' ? '为' : 'is '}${rangeText(of)}`;

function slipText(slip: number | null, locale: Locale): string {
  if (slip === null) return '';
  const factor = slip > 0 ? `${10 ** slip}` : `1/${10 ** -slip}`;
  return locale === 'zh'
    ? `所印的率乘以${factor}即相符，可能是单位之误。`
    : `Times ${factor} the printed rate agrees: perhaps a slip of unit.`;
}

interface Told {
  readonly answer: ConsistencyAnswer;
  readonly conflict: readonly number[];
  readonly repairs: readonly Repair[];
}

/** The answer about the whole group, in words. */
export function explained(group: Group, { answer, conflict, repairs }: Told): Text {
  const [nearest] = repairs;
  return bothLanguages((locale) => {
    const zh = locale === 'zh';
    if (answer === 'consistent') return zh ? '所印数字可以同时成立。' : 'The printed figures can all be true.';
    if (answer === 'undecidable') {
      const why = undecided(group)[locale];
      return sentences([zh ? '无从判断。' : 'This cannot be decided.', why, nearest?.message[locale] ?? ''], locale);
    }
    const none = zh ? '改动任何单个数字都不能使其一致。' : 'No change of a single figure makes them agree.';
    const reasons =
      conflict.length === 0 ? [impossibleText(group, locale)] : conflict.map((at) => reason(group, at, locale));
    const head = zh ? '所印数字不能同时成立。' : 'The printed figures cannot all be true.';
    return sentences([head, ...reasons, nearest?.message[locale] ?? none], locale);
  });
}

function reason({ figures, relations }: Group, place: number, locale: Locale): string {
  const relation = relations[place] as Relation;
  const end = locale === 'zh' ? '。' : '.';
  const says = statement(relation, figures)[locale];
  const sentence = `${says.slice(0, 1).toUpperCase()}${says.slice(1)}${end}`;
  return sentences([sentence, derivedText(derived(relation, figures), locale)], locale);
}

/** A figure that no value can stand for, such as a share above 100 %. */
function impossibleText({ figures }: Group, locale: Locale): string {
  const names = Object.values(figures)
    .filter((figure) => figure.impossible)
    .map((figure) => named(figure, locale));
  return locale === 'zh'
    ? `${names.join('、')}本身不可能：没有这样的值。`
    : `By itself ${names.join(', ')} is impossible: there is no such value.`;
}

/** Why there is no answer. */
function undecided({ figures, relations }: Group): Text {
  if (witness(figures, relations, widestOf(figures)) === 'not-settled') {
    return { zh: '在限度内未能查完。', en: 'The search was given up at its limit.' };
  }
  if (relations.every((relation) => tellsNothing(relation, figures))) {
    return {
      zh: '所印位数太少，或未印的数太多：印成什么都说得通。',
      en: 'Too few digits or too many figures that are not printed: whatever were printed would do.',
    };
  }
  return Object.values(figures).some((figure) => figure.about)
    ? {
        zh: '取决于“约”“左右”可差多少，原文未写。',
        en: 'It depends on how far off "about" may be, which the source does not say.',
      }
    : { zh: '取决于取舍方法（四舍五入或截尾）。', en: 'It depends on the rounding: half up, or cut off.' };
}
