import { type Item, plainItem, type Section, type Table } from '../../assess/page.js';
import { inBrackets, labelled } from '../../assess/phrases.js';
import { citationWords } from '../../assess/render.js';
import { amountsOf, isTable } from '../../policy/amounts.js';
import { type Policy, RANKS, type Target } from '../../policy/policy.js';
import { type Locale, plainText, type Text } from '../../value/text.js';
import { tableOfRows } from './decision-table.js';
import { ruleSection } from './rule.js';
import { type Sayer, sayerOf } from './sayer.js';
import { forceWords, limitWords, noAmountWords, placeWords } from './words.js';

const WORDS = {
  id: { zh: '编号', en: 'Id' },
  issuer: { zh: '制定者', en: 'Issuer' },
  number: { zh: '文号', en: 'Number' },
  noNumber: { zh: '无', en: 'none' },
  rank: { zh: '效力层级', en: 'Rank' },
  place: { zh: '适用地区', en: 'Applies in' },
  issued: { zh: '发文日期', en: 'Issued on' },
  force: { zh: '效力', en: 'In force' },
  evidence: { zh: '依据', en: 'evidence' },
  endedBy: { zh: '终止依据', en: 'ended by' },
  evidenced: { zh: '有据可查至', en: 'evidenced until' },
  governed: { zh: '依何日选用文件', en: 'The day that decides which text applies' },
  source: { zh: '来源', en: 'Source' },
  about: { zh: '文件', en: 'The document' },
  targets: { zh: '指标', en: 'Targets' },
  targetsCaption: {
    zh: '原文所定的指标（作为数据保存，不用于判断任何家庭）',
    en: 'What the text sets as targets (kept as data, never to judge a household)',
  },
  target: { zh: '指标', en: 'target' },
  comparison: { zh: '比较', en: 'comparison' },
  value: { zh: '数值', en: 'value' },
  ofWhom: { zh: '对象与时间', en: 'of whom and when' },
  citedAt: { zh: '出处', en: 'place' },
  coercive: { zh: '强制性措施，仅存史料', en: 'a coercive measure, kept as history only' },
  terms: { zh: '术语', en: 'Terms' },
  parameters: { zh: '数额与参数', en: 'Amounts and other parameters' },
  readings: { zh: '有不同解读之处', en: 'Where the text can be read in more than one way' },
  byDefault: { zh: '默认', en: 'default' },
  because: { zh: '默认理由', en: 'why the default' },
  support: { zh: '依据', en: 'support' },
  extra: { zh: '本文件另需的事实（写在 extra 下）', en: 'Facts of its own (under extra)' },
  blanks: { zh: '空白或未写明', en: 'Left blank or not stated' },
  notes: { zh: '说明', en: 'Remarks' },
  notModelled: { zh: '未纳入计算', en: 'Not modelled' },
} as const satisfies Record<string, Text>;

/** Each term with its meaning; one that is a table of rows as a table. */
function termSection({ terms }: Policy, say: Sayer, locale: Locale): Section {
  const all = Object.values(terms).map(({ says, is }) => ({
    says: says[locale],
    is,
    table: tableOfRows(says[locale], is, say, locale),
  }));
  return {
    heading: WORDS.terms[locale],
    items: all.flatMap(({ says, is, table }) => (table === null ? [say.item(says, is)] : [])),
    tables: all.flatMap(({ table }) => (table === null ? [] : [table])),
  };
}

/** The sections of a document: where it comes from, when it is in force, what it provides, what it leaves open. */
export function documentSections(policy: Policy, locale: Locale): readonly Section[] {
  const say = sayerOf(policy, locale);
  const section = (heading: Text, items: readonly Item[]): Section => ({ heading: heading[locale], items });
  return [
    section(WORDS.about, aboutItems(policy, say, locale)),
    ...Object.keys(policy.provisions).map((id) => ruleSection(policy, id, say, locale)),
    termSection(policy, say, locale),
    section(
      WORDS.parameters,
      Object.values(policy.parameters).map(({ says, is, cites }) => say.parameter(says[locale], is, cites)),
    ),
    section(WORDS.readings, readingItems(policy, locale)),
    { ...section(WORDS.targets, []), tables: targetTables(policy, locale) },
    section(
      WORDS.extra,
      Object.entries(policy.extra).map(([name, { question }]) =>
        plainItem(labelled(plainText(name), question[locale], locale)),
      ),
    ),
    section(WORDS.blanks, blankItems(policy, locale)),
    section(
      WORDS.notes,
      policy.notes.map(({ says }) => plainItem(says[locale])),
    ),
    section(
      WORDS.notModelled,
      policy.notModelled.map(({ what, because }) => plainItem(labelled(what, because[locale], locale))),
    ),
  ].filter(({ items, tables = [] }) => items.length + tables.length > 0);
}

function aboutItems(policy: Policy, say: Sayer, locale: Locale): readonly Item[] {
  const { id, issuer, documentNumber, rank, jurisdiction, issuedOn, inForce, source, governedBy } = policy;
  const { inferred } = jurisdiction;
  const item = (label: Text, words: string, items: readonly Item[] = []): Item => ({
    text: labelled(label, words, locale),
    items,
  });
  const told = (label: Text, words: string | undefined): readonly Item[] =>
    words === undefined ? [] : [item(label, words)];
  return [
    item(WORDS.id, id),
    item(WORDS.issuer, issuer[locale]),
    item(WORDS.number, documentNumber ?? WORDS.noNumber[locale]),
    item(WORDS.rank, RANKS[rank][locale]),
    item(WORDS.place, placeWords(jurisdiction, locale), told(WORDS.evidence, inferred?.[locale])),
    item(WORDS.issued, limitWords(issuedOn, locale)),
    item(WORDS.force, forceWords(policy, locale), [
      ...told(WORDS.evidence, inForce.evidence?.[locale]),
      ...told(WORDS.evidenced, inForce.evidencedUntil),
      ...told(WORDS.endedBy, inForce.endedBy === undefined ? undefined : citationWords(inForce.endedBy, locale)),
    ]),
    ...(governedBy === undefined ? [] : [say.item(WORDS.governed[locale], governedBy)]),
    item(WORDS.source, source[locale]),
  ];
}

const readingItems = ({ readings }: Policy, locale: Locale): readonly Item[] =>
  Object.entries(readings).map(([name, { asks, options, default: chosen, because }]) => ({
    text: `${asks[locale]}${inBrackets(name, locale)}`,
    items: [
      ...Object.entries(options).map(([option, { says, cites }]) => ({
        text: says[locale] + inBrackets(optionWords(option, option === chosen, locale), locale),
        items: [plainItem(labelled(WORDS.support, cites[locale], locale))],
      })),
      plainItem(labelled(WORDS.because, because[locale], locale)),
    ],
  }));

const optionWords = (option: string, isDefault: boolean, locale: Locale): string =>
  isDefault ? `${option}${locale === 'zh' ? '，' : ', '}${WORDS.byDefault[locale]}` : option;

/** What the text sets as targets: carried as data, judged by the indicators. */
function targetTables({ targets }: Policy, locale: Locale): readonly Table[] {
  const rows = Object.values(targets).map(({ says, operator, value, unit, population, period, coercive, cites }) => [
    says[locale] + (coercive === true ? inBrackets(WORDS.coercive[locale], locale) : ''),
    OPERATORS[operator][locale],
    value === null ? noAmountWords('blank-in-source', locale) : `${value} ${unit}`,
    [population?.[locale], period?.[locale]].filter((part) => part !== undefined).join(locale === 'zh' ? '；' : '; '),
    cites,
  ]);
  const head = [WORDS.target, WORDS.comparison, WORDS.value, WORDS.ofWhom, WORDS.citedAt].map((word) => word[locale]);
  return rows.length === 0 ? [] : [{ caption: WORDS.targetsCaption[locale], head, rows }];
}

const OPERATORS: Readonly<Record<Target['operator'], Text>> = {
  '>=': { zh: '不低于', en: 'at least' },
  '<=': { zh: '不高于', en: 'at most' },
  '=': { zh: '等于', en: 'equal to' },
  '~': { zh: '左右', en: 'about' },
  '+>=': { zh: '增长不低于', en: 'grows by at least' },
  '<previous': { zh: '低于上年', en: 'below the year before' },
};

/** What the paper leaves blank or does not say: its number and dates, and amounts. */
function blankItems({ documentNumber, issuedOn, inForce, provisions }: Policy, locale: Locale): readonly Item[] {
  const dates = [
    ...(documentNumber === null ? [THE_NUMBER] : []),
    ...(issuedOn === 'not-stated' ? [DAY_OF_ISSUE] : []),
    ...(typeof inForce.from === 'string' ? [] : [FIRST_DAY]),
    ...(inForce.until === 'not-stated' ? [LAST_DAY] : []),
  ].map((label) => plainItem(label[locale]));
  const amounts = Object.values(provisions).flatMap((provision) => {
    const [amount] = Object.values(amountsOf(provision));
    const word = typeof amount === 'string' ? amount : isTable(amount) ? amount.otherwise : null;
    if (word !== 'blank-in-source' && word !== 'not-stated') return [];
    const what = labelled(provision.says, noAmountWords(word, locale), locale);
    return [plainItem(typeof amount === 'string' ? what : what + inBrackets(OTHER_CASES[locale], locale))];
  });
  return [...dates, ...amounts];
}

const THE_NUMBER: Text = { zh: '文号', en: 'The number of the document' };
const DAY_OF_ISSUE: Text = { zh: '发文日期', en: 'The day of issue' };
const FIRST_DAY: Text = { zh: '生效的具体日期', en: 'The exact first day' };
const LAST_DAY: Text = { zh: '失效日期', en: 'The last day' };
const OTHER_CASES: Text = { zh: '各行以外的情形', en: 'outside the rows of the table' };
