import { renderPage } from '../assess/page.js';
import { documentTitle } from '../assess/phrases.js';
import { checkPageOptions, type ExplainOptions } from '../assess/render.js';
import { requirePolicy } from '../policy/document.js';
import type { Policy } from '../policy/policy.js';
import { documentSections } from './page/document.js';

/**
 * A document as a page for people, made from its data: its sources, its rules with their decision tables, its readings as
 * questions, its targets, what it leaves blank and what is not modelled. As plain text, Markdown, or HTML (escaped).
 *
 * @throws {ArgumentError} `not-a-policy`; `not-an-option` for an unknown locale or format.
 * @example policyPage(policy, { locale: 'en', format: 'text' }).split('\n')[0] // 'School grants of a county (made up)'
 */
export function policyPage(policy: Policy, options: ExplainOptions): string {
  const document = requirePolicy(policy, 'policy');
  const { locale, format } = checkPageOptions(options);
  return renderPage(format, documentTitle(document.title, locale), documentSections(document, locale));
}
