// A page of headings and lists, as plain text, Markdown or HTML.

export type Format = 'text' | 'markdown' | 'html';

export const FORMATS: readonly Format[] = ['text', 'markdown', 'html'];

/** One heading with its list, nested where reasons rest on others. */
export interface Section {
  readonly heading: string;
  readonly items: readonly Item[];
}

export interface Item {
  readonly text: string;
  readonly items: readonly Item[];
}

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

/** The page in that form; what could be taken for a sign of the form is escaped. */
export const renderPage = (format: Format, title: string, sections: readonly Section[]): string =>
  RENDERERS[format](title, sections);

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
