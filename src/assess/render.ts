import type { ExplainedStep } from '../evaluate/explain.js';
import type { Citation } from '../policy/policy.js';
import { RANKS } from '../policy/policy.js';
import { ArgumentError, issue, shown } from '../value/issue.js';
import type { Locale, Text } from '../value/text.js';
import type { Determination } from './determination.js';
import { FORMATS, type Format, type Item, renderPage, type Section } from './page.js';

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

const LOCALES: readonly unknown[] = ['zh', 'en'];

/**
 * An answer with its reasons for people: as plain text, Markdown, or HTML (escaped).
 *
 * @throws {ArgumentError} `not-an-option` for an unknown locale or format.
 * @example explain(determination, { locale: 'en', format: 'text' }).split('\n')[0] // 'The school grant: eligible'
 */
export function explain(determination: Determination<string>, options: ExplainOptions): string {
  if (typeof determination !== 'object' || determination === null)
    throw new ArgumentError([notAnAnswer(determination)]);
  const { locale, format } = checkPageOptions(options);
  const { explanation } = determination;
  if (explanation === undefined) throw new ArgumentError([notAnAnswer(determination)]);
  const title = `${explanation.rule[locale]}${locale === 'zh' ? '：' : ': '}${explanation.value[locale]}`;
  return renderPage(format, title, sectionsOf(determination, locale));
}

/** The options of a page. @throws {ArgumentError} `not-an-option` */
export function checkPageOptions(options: ExplainOptions | undefined): ExplainOptions {
  const { locale, format } = options ?? ({} as Partial<ExplainOptions>);
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
  return { locale, format } as ExplainOptions;
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
