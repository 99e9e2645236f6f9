import { labelled } from '../assess/phrases.js';
import type { Policy } from '../policy/policy.js';
import type { PolicyChange } from '../testing/compare.js';
import type { Json } from '../value/json.js';
import { type Locale, plainText, type Text } from '../value/text.js';
import { answerWords, ruleName, witnessLine } from './shown.js';

export const BEFORE: Text = { zh: '原文件', en: 'before' };
export const AFTER: Text = { zh: '新文件', en: 'after' };

/** A change between two documents: the rule, the household that shows it, and both answers. */
export function changeLines(
  { provision, says, witness, before, after }: PolicyChange,
  documents: { readonly before: Policy; readonly after: Policy },
  locale: Locale,
): readonly string[] {
  const named = Object.hasOwn(documents.before.provisions, provision) ? documents.before : documents.after;
  const answer = (label: Text, policy: Policy, results: Json | null): readonly string[] =>
    results === null
      ? []
      : [`  ${labelled(label, answerWords(results, policy.provisions[provision], locale), locale)}`];
  return [
    labelled(plainText(ruleName(named, provision, locale)), says[locale], locale),
    ...(witness === null ? [] : [`  ${witnessLine(witness, locale)}`]),
    ...answer(BEFORE, documents.before, before),
    ...answer(AFTER, documents.after, after),
  ];
}
