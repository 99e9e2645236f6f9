// One page for each built-in document, in both languages, and the list of them: how a lawyer reviews what is encoded.

import { allPolicies } from '../src/catalogue/catalogue.js';
import { placeWords } from '../src/catalogue/page/words.js';
import { policyPage } from '../src/catalogue/policy-page.js';
import { type Policy, RANKS } from '../src/policy/policy.js';

export const POLICY_PAGES = 'docs/policies';

/** The pages by their paths; `mark`: the line that says that a page is generated. */
export function policyPages(mark: string): Readonly<Record<string, string>> {
  const policies = [...allPolicies()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    [`${POLICY_PAGES}/README.md`]: listPage(policies, mark),
    ...Object.fromEntries(policies.map((policy) => [`${POLICY_PAGES}/${policy.id}.md`, pageOf(policy, mark)])),
  };
}

function pageOf(policy: Policy, mark: string): string {
  const page = (locale: 'zh' | 'en'): string => policyPage(policy, { locale, format: 'markdown' });
  return `${mark}\n\n# ${policy.id}\n\n[中文](#中文) · [English](#english) · [all documents](README.md)\n\n<a id="中文"></a>\n\n${page('zh')}\n\n<a id="english"></a>\n\n${page('en')}\n`;
}

function listPage(policies: readonly Policy[], mark: string): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const rows = policies.map((policy) => {
    const { id, title, rank, jurisdiction } = policy;
    const facts = [`[${id}](${id}.md)`, `《${title.zh}》`, title.en, RANKS[rank].en, placeWords(jurisdiction, 'en')];
    return `| ${facts.map(cell).join(' | ')} |`;
  });
  return `${mark}

# The documents 文件目录

Each document has a page made from its data: its sources, its rules with their decision tables, its readings as questions with the
default and why, its targets, what it leaves blank, and what is not modelled. The same page is printed by
\`family-planning-rules policies <id> --format markdown\`, and by \`policyPage\`.

| id | 标题 | title | rank | place |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}
