// A page of headings, lists and tables, as plain text, Markdown or HTML.

export type Format = 'text' | 'markdown' | 'html';

export const FORMATS: readonly Format[] = ['text', 'markdown', 'html'];

/** One heading with its list, nested where one thing rests on others, and its tables. */
export interface Section {
  readonly heading: string;
  readonly items: readonly Item[];
  readonly tables?: readonly Table[];
}

export interface Item {
  readonly text: string;
  readonly items: readonly Item[];
}

export interface Table {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** An entry of a list without a list of its own. */
export const plainItem = (text: string): Item => ({ text, items: [] });

/** How a terminal marks the title and the headings. */
export interface Marks {
  readonly title: (text: string) => string;
  readonly heading: (text: string) => string;
}

const UNMARKED: Marks = { title: (text) => text, heading: (text) => text };

/** The page in that form; what could be taken for a sign of the form is escaped. `marks`: for plain text on a terminal. */
export function renderPage(
  format: Format,
  title: string,
  sections: readonly Section[],
  marks: Marks = UNMARKED,
): string {
  switch (format) {
    case 'text':
      return [marks.title(title), ...sections.flatMap((section) => textSection(section, marks))].join('\n');
    case 'markdown':
      return [`## ${inMarkdown(title)}`, ...sections.flatMap(markdownSection)].join('\n');
    case 'html':
      return `<section><h2>${inHtml(title)}</h2>${sections.map(htmlSection).join('')}</section>`;
    default:
      return format satisfies never;
  }
}

const textSection = ({ heading, items, tables = [] }: Section, marks: Marks): readonly string[] => [
  '',
  marks.heading(heading),
  ...indented(items, 1),
  ...tables.flatMap(({ caption, rows }) => [
    `  - ${caption}`,
    ...rows.map(([first = '', ...rest]) => `    - ${[first, ...rest].join(' | ')}`),
  ]),
];

function markdownSection({ heading, items, tables = [] }: Section): readonly string[] {
  const row = (cells: readonly string[]): string => `| ${cells.map(inMarkdown).join(' | ')} |`;
  return [
    '',
    `### ${inMarkdown(heading)}`,
    ...(items.length === 0 ? [] : ['', ...indented(mapped(items, inMarkdown), 0)]),
    ...tables.flatMap(({ caption, head, rows }) => [
      '',
      inMarkdown(caption),
      '',
      row(head),
      row(head.map(() => '---')),
      ...rows.map(row),
    ]),
  ];
}

const htmlSection = ({ heading, items, tables = [] }: Section): string =>
  `<h3>${inHtml(heading)}</h3>${htmlList(items)}${tables.map(htmlTable).join('')}`;

function htmlTable({ caption, head, rows }: Table): string {
  const row = (cells: readonly string[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${inHtml(cell)}</${tag}>`).join('')}</tr>`;
  return `<table><caption>${inHtml(caption)}</caption>${row(head, 'th')}${rows.map((cells) => row(cells, 'td')).join('')}</table>`;
}

const indented = (items: readonly Item[], depth: number): readonly string[] =>
  items.flatMap(({ text, items: inner }) => [`${'  '.repeat(depth)}- ${text}`, ...indented(inner, depth + 1)]);

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
