import { citationWords } from '../assess/render.js';
import { amountsOf, isTable } from '../policy/amounts.js';
import { type Policy, RANKS } from '../policy/policy.js';
import { type Locale, plainText, type Text } from '../value/text.js';
import { documentTitle } from './heading.js';
import { type Context, inBrackets, labelled } from './io.js';
import { ruleLines } from './rule.js';
import { sayerOf } from './sayer.js';
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
  rules: { zh: '规定', en: 'Rules' },
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

/** One document in words: where it comes from, when it is in force, what it provides, what it leaves open. */
export function documentLines(policy: Policy, context: Context): readonly string[] {
  const { locale, paint } = context;
  const say = sayerOf(policy, locale);
  const section = (heading: Text, lines: readonly string[]): readonly string[] =>
    lines.length === 0
      ? []
      : ['', paint.heading(heading[locale]), ...lines.map((line) => (line === '' ? '' : `  ${line}`))];
  return [
    paint.title(documentTitle(policy.title, locale)),
    ...sourceLines(policy, locale),
    ...section(
      WORDS.rules,
      Object.keys(policy.provisions).flatMap((id, index) => [
        ...(index === 0 ? [] : ['']),
        ...ruleLines(policy, id, { say, locale, paint }),
      ]),
    ),
    ...section(
      WORDS.terms,
      Object.values(policy.terms).flatMap(({ says, is }) => [...say.lines(says[locale], is)]),
    ),
    ...section(
      WORDS.parameters,
      Object.values(policy.parameters).flatMap(({ says, is, cites }) => say.parameter(says[locale], is, cites)),
    ),
    ...section(WORDS.readings, readingLines(policy, locale)),
    ...section(
      WORDS.extra,
      Object.entries(policy.extra).map(([name, { question }]) => labelled(plainText(name), question[locale], locale)),
    ),
    ...section(WORDS.blanks, blankLines(policy, locale)),
    ...section(
      WORDS.notes,
      policy.notes.map(({ says }) => `- ${says[locale]}`),
    ),
    ...section(
      WORDS.notModelled,
      policy.notModelled.map(({ what, because }) => `- ${labelled(what, because[locale], locale)}`),
    ),
  ];
}

function sourceLines(policy: Policy, locale: Locale): readonly string[] {
  const { id, issuer, documentNumber, rank, jurisdiction, issuedOn, inForce, source, governedBy } = policy;
  const { inferred } = jurisdiction;
  const line = (label: Text, words: string): string => `  ${labelled(label, words, locale)}`;
  const under = (label: Text, words: string | undefined): readonly string[] =>
    words === undefined ? [] : [`    ${labelled(label, words, locale)}`];
  return [
    line(WORDS.id, id),
    line(WORDS.issuer, issuer[locale]),
    line(WORDS.number, documentNumber ?? WORDS.noNumber[locale]),
    line(WORDS.rank, RANKS[rank][locale]),
    line(
      WORDS.place,
      placeWords(jurisdiction, locale) + (inferred === undefined ? '' : inBrackets(inferred[locale], locale)),
    ),
    line(WORDS.issued, limitWords(issuedOn, locale)),
    line(WORDS.force, forceWords(policy, locale)),
    ...under(WORDS.evidence, inForce.evidence?.[locale]),
    ...under(WORDS.evidenced, inForce.evidencedUntil),
    ...under(WORDS.endedBy, inForce.endedBy === undefined ? undefined : citationWords(inForce.endedBy, locale)),
    ...(governedBy === undefined
      ? []
      : sayerOf(policy, locale)
          .lines(WORDS.governed[locale], governedBy)
          .map((words) => `  ${words}`)),
    line(WORDS.source, source[locale]),
  ];
}

function readingLines({ readings }: Policy, locale: Locale): readonly string[] {
  return Object.entries(readings).flatMap(([name, { asks, options, default: chosen, because }], index) => [
    ...(index === 0 ? [] : ['']),
    `${asks[locale]}${inBrackets(name, locale)}`,
    ...Object.entries(options).flatMap(([option, { says, cites }]) => {
      const mark = option === chosen ? `${option}${locale === 'zh' ? '，' : ', '}${WORDS.byDefault[locale]}` : option;
      return [
        `  ${option === chosen ? '*' : '-'} ${says[locale]}${inBrackets(mark, locale)}`,
        `      ${labelled(WORDS.support, cites[locale], locale)}`,
      ];
    }),
    `    ${labelled(WORDS.because, because[locale], locale)}`,
  ]);
}

/** What the paper leaves blank or does not say: its number and dates, and amounts. */
function blankLines({ documentNumber, issuedOn, inForce, provisions }: Policy, locale: Locale): readonly string[] {
  const dates = [
    ...(documentNumber === null ? [THE_NUMBER] : []),
    ...(issuedOn === 'not-stated' ? [DAY_OF_ISSUE] : []),
    ...(typeof inForce.from === 'string' ? [] : [FIRST_DAY]),
    ...(inForce.until === 'not-stated' ? [LAST_DAY] : []),
  ].map((label) => `- ${label[locale]}`);
  const amounts = Object.values(provisions).flatMap((provision) => {
    const [amount] = Object.values(amountsOf(provision));
    const word = typeof amount === 'string' ? amount : isTable(amount) ? amount.otherwise : null;
    if (word !== 'blank-in-source' && word !== 'not-stated') return [];
    const what = labelled(provision.says, noAmountWords(word, locale), locale);
    return [`- ${typeof amount === 'string' ? what : what + inBrackets(OTHER_CASES[locale], locale)}`];
  });
  return [...dates, ...amounts];
}

const THE_NUMBER: Text = { zh: '文号', en: 'The number of the document' };
const DAY_OF_ISSUE: Text = { zh: '发文日期', en: 'The day of issue' };
const FIRST_DAY: Text = { zh: '生效的具体日期', en: 'The exact first day' };
const LAST_DAY: Text = { zh: '失效日期', en: 'The last day' };
const OTHER_CASES: Text = { zh: '各行以外的情形', en: 'outside the rows of the table' };
