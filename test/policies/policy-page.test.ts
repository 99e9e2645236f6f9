import { describe, expect, it } from 'vitest';
import { policyPage } from '../../src/catalogue/policy-page.js';
import * as documents from '../../src/policies/index.js';
import { sichuanLevy2004, taibai2009 } from '../../src/policies/index.js';
import type { Policy } from '../../src/policy/policy.js';
import { ArgumentError } from '../../src/value/issue.js';
import type { Text } from '../../src/value/text.js';

const LOCALES = ['zh', 'en'] as const;

/** Everything that a lawyer must find on the page, read off the data. */
const mustSay = ({
  title,
  issuer,
  provisions,
  parameters,
  terms,
  readings,
  notes,
  notModelled,
}: Policy): readonly Text[] => [
  title,
  issuer,
  ...Object.values(provisions).map(({ says }) => says),
  ...Object.values(parameters).map(({ says }) => says),
  ...Object.values(terms).map(({ says }) => says),
  ...Object.values(readings).flatMap(({ asks, options, because }) => [
    asks,
    because,
    ...Object.values(options).map(({ says }) => says),
  ]),
  ...notes.map(({ says }) => says),
  ...notModelled.flatMap(({ what, because }) => [what, because]),
];

/** Without what a format does to a text: escapes, entities, a capital letter at the start of a line. */
const plain = (text: string): string =>
  text
    .replace(/\\(?=[^\w\s])/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .toLowerCase();

describe('the page of a policy', () => {
  const all = Object.values<Policy>(documents).map((policy): [string, Policy] => [policy.id, policy]);

  it.each(all)('says all that the document holds, in both languages and every format: %s', (_, policy) => {
    for (const locale of LOCALES)
      for (const format of ['text', 'markdown', 'html'] as const) {
        const page = plain(policyPage(policy, { locale, format }));
        const absent = mustSay(policy).filter((words) => !page.includes(plain(words[locale])));
        expect([locale, format, absent]).toEqual([locale, format, []]);
      }
  });

  it('shows a decision table, and a term that is one, as a table', () => {
    const page = policyPage(sichuanLevy2004, { locale: 'en', format: 'markdown' });
    const rows = page.split('\n').filter((line) => line.startsWith('|') && /unlawful birth|otherwise/.test(line));
    // Five ways and the rest, for the least and for the greatest multiple.
    expect(rows).toHaveLength(12);
    expect(rows.filter((row) => row.includes('| 9 (')).length).toBe(1);
    expect(rows.filter((row) => row.includes('| 10 (')).length).toBe(1);
    expect(rows.filter((row) => row.includes('| nothing is given |')).length).toBe(2);
  });

  it('refuses what is no policy, and a language or a format that it does not have', () => {
    const page: (policy: unknown, options: unknown) => string = policyPage as never;
    for (const [policy, options] of [
      [undefined, { locale: 'zh', format: 'text' }],
      [{}, { locale: 'zh', format: 'text' }],
      [taibai2009, { locale: 'fr', format: 'text' }],
      [taibai2009, { locale: 'zh', format: 'pdf' }],
    ])
      expect(() => page(policy, options)).toThrow(ArgumentError);
  });
});
