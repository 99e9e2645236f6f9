import type { ExplainedStep } from '../evaluate/explain.js';
import type { Citation } from '../policy/policy.js';
import { RANKS } from '../policy/policy.js';
import { ArgumentError, issue, shown } from '../value/issue.js';
import type { Locale, Text } from '../value/text.js';
import type { Determination } from './determination.js';

type Format = 'text' | 'markdown' | 'html';

export interface ExplainOptions {
  readonly locale: Locale;
  readonly format: Format;
}

const HEADINGS = {
  reasons: { zh: '理由', en: 'Why' },
  missing: { zh: '尚缺的事实', en: 'Facts still needed' },
  readings: { zh: '其他解读下', en: 'Under other readings' },
  notes: { zh: '说明', en: 'Remarks' },
  sources: { zh: '依据', en: 'Sources' },
} as const satisfies Record<string, Text>;

/** One heading with its list, nested where reasons rest on others. */
interface Section {
  readonly heading: string;
  readonly items: readonly Item[];
}

interface Item {
  readonly text: string;
  readonly items: readonly Item[];
}

const LOCALES: readonly unknown[] = ['zh', 'en'];
const FORMATS: readonly unknown[] = ['text', 'markdown', 'html'];

/**
 * An answer with its reasons for people: as plain text, Markdown, or HTML (escaped).
 *
 * @throws {ArgumentError} `not-an-option` for an unknown locale or format.
 * @example explain(determination, { locale: 'en', format: 'text' }).split('\n')[0] // 'The school grant: eligible'
 */
export function explain(determination: Determination<string>, options: ExplainOptions): string {
  if (typeof determination !== 'object' || determination === null)
    throw new ArgumentError([notAnAnswer(determination)]);
  const { locale, format } = options ?? {};
  const bad = (path: string, given: unknown, allowed: readonly unknown[]) =>
    allowed.includes(given)
      ? []
      : [
          issue('not-an-option', path, {
            given: shown(given),
            expected: { zh: allowed.join('、'), en: allowed.join(', ') },
          }),
        ];
  const [first, ...rest] = [...bad('locale', locale, LOCALES), ...bad('format', format, FORMATS)];
  if (first !== undefined) throw new ArgumentError([first, ...rest]);
  const { explanation } = determination;
  if (explanation === undefined) throw new ArgumentError([notAnAnswer(determination)]);
  const title = `${explanation.rule[locale]}${locale === 'zh' ? '：' : ': '}${explanation.value[locale]}`;
  return RENDERERS[format](title, sectionsOf(determination, locale));
}

const notAnAnswer = (given: unknown) =>
  issue('wrong-type', 'determination', {
    given: shown(given),
    expected: { zh: '本库的一项答复', en: 'an answer of this library' },
  });

function sectionsOf(
  { explanation, missing, alternatives, notes, citations }: Determination<string>,
  locale: Locale,
): readonly Section[] {
  const plain = (text: string): Item => ({ text, items: [] });
  const sections: Section[] = [
    { heading: HEADINGS.reasons[locale], items: explanation.steps.map((step) => stepItem(step, locale)) },
    {
      heading: HEADINGS.missing[locale],
      items: missing.map(({ path, question }) =>
        plain(`${question[locale]}${locale === 'zh' ? `（${path}）` : ` (${path})`}`),
      ),
    },
    { heading: HEADINGS.readings[locale], items: alternatives.map(({ says }) => plain(says[locale])) },
    { heading: HEADINGS.notes[locale], items: notes.map(({ says }) => plain(says[locale])) },
    { heading: HEADINGS.sources[locale], items: citations.map((citation) => plain(citationWords(citation, locale))) },
  ];
  return sections.filter(({ items }) => items.length > 0);
}

function stepItem({ rule, value, facts, steps }: ExplainedStep, locale: Locale): Item {
  const used = facts.map((fact) => `${fact.label[locale]}${locale === 'zh' ? '=' : ' = '}${fact.value[locale]}`);
  const list = used.length === 0 ? '' : locale === 'zh' ? `〔${used.join('；')}〕` : ` [${used.join('; ')}]`;
  const answer = `${rule[locale]}${locale === 'zh' ? '：' : ': '}${value[locale]}`;
  return { text: `${answer}${list}`, items: steps.map((step) => stepItem(step, locale)) };
}

/** A source as it is cited: title, number, place, date, rank. */
export function citationWords({ document, number, place, date, rank, confidence }: Citation, locale: Locale): string {
  const parts = [
    locale === 'zh' ? `《${document.zh}》` : document.en,
    number,
    place,
    date,
    rank === undefined ? null : RANKS[rank][locale],
    CONFIDENCE[confidence ?? '']?.[locale],
  ];
  return parts.filter((part) => part !== null && part !== undefined).join(locale === 'zh' ? '，' : ', ');
}

const CONFIDENCE: Readonly<Record<string, Text>> = {
  secondary: { zh: '转引', en: 'read in a secondary source' },
  recalled: { zh: '凭记忆，未核对', en: 'recalled, not read' },
};

const indented = (items: readonly Item[], depth: number, mark: string): readonly string[] =>
  items.flatMap(({ text, items: inner }) => [
    `${'  '.repeat(depth)}${mark}${text}`,
    ...indented(inner, depth + 1, mark),
  ]);

const MARKDOWN_SIGNS = /[\\`*_{}[\]<>#|]/g;
const inMarkdown = (text: string): string => text.replace(MARKDOWN_SIGNS, (sign) => `\\${sign}`);
const HTML_SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const inHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => HTML_SIGNS[sign] ?? sign);

const mapped = (items: readonly Item[], write: (text: string) => string): readonly Item[] =>
  items.map(({ text, items: inner }) => ({ text: write(text), items: mapped(inner, write) }));

const htmlList = (items: readonly Item[]): string =>
  items.length === 0
    ? ''
    : `<ul>${items.map(({ text, items: inner }) => `<li>${inHtml(text)}${htmlList(inner)}</li>`).join('')}</ul>`;

const RENDERERS: Readonly<Record<Format, (title: string, sections: readonly Section[]) => string>> = {
  text: (title, sections) =>
    [title, ...sections.flatMap(({ heading, items }) => ['', heading, ...indented(items, 1, '- ')])].join('\n'),
  markdown: (title, sections) =>
    [
      `## ${inMarkdown(title)}`,
      ...sections.flatMap(({ heading, items }) => [
        '',
        `### ${heading}`,
        '',
        ...indented(mapped(items, inMarkdown), 0, '- '),
      ]),
    ].join('\n'),
  html: (title, sections) =>
    `<section><h2>${inHtml(title)}</h2>${sections.map(({ heading, items }) => `<h3>${inHtml(heading)}</h3>${htmlList(items)}`).join('')}</section>`,
};
