import { documentTitle, inBrackets, labelled } from '../assess/phrases.js';
import { amountWords } from '../assess/words.js';
import { listSpec } from '../household/vocabulary.js';
import type { Policy } from '../policy/policy.js';
import { findingOfChange, type JudgedFinding, type JudgedKind, type Judgement } from '../testing/accept.js';
import type { Verification } from '../testing/verify.js';
import type { Locale, Text } from '../value/text.js';
import { countLine, failureLines } from './case-report.js';
import { changeLines } from './change-lines.js';
import type { Context } from './io.js';
import { ruleName, witnessLine } from './shown.js';

/** Nothing was found or left unsettled that is not accepted, every case is as expected, and nothing is accepted in vain. */
export const isClean = ({ cases }: Verification, { open, notSettled, stale }: Judgement): boolean =>
  open.length === 0 && notSettled.length === 0 && stale.length === 0 && cases.failed.length === 0;

const SECTIONS: readonly { readonly kinds: readonly JudgedKind[]; readonly says: Text }[] = [
  {
    kinds: ['gap'],
    says: { zh: '遗漏：表中没有一行适用的情形', en: 'Gaps: cases for which no row of a table applies' },
  },
  {
    kinds: ['overlap'],
    says: {
      zh: '重叠：两行都适用而结果不同，由先后次序决定',
      en: 'Overlaps: two rows apply and do not agree, so that their order decides',
    },
  },
  { kinds: ['dead-row'], says: { zh: '永不适用的行', en: 'Rows that never apply' } },
  {
    kinds: ['idle-condition', 'idle-boundary'],
    says: {
      zh: '从不影响答案的条件和界限：没有一户家庭属于下列情形',
      en: 'Conditions and boundaries that never matter to the answer: there is no household of which this is so',
    },
  },
  {
    kinds: ['idle-reading'],
    says: {
      zh: '从不影响答案的解读：没有一户家庭因此得到不同的答案',
      en: 'Readings that never matter to the answer: no household gets another answer by them',
    },
  },
  {
    kinds: ['survivor'],
    says: { zh: '边界案例发现不了的笔误', en: 'Mistakes in writing that no edge case would notice' },
  },
];

const WORDS = {
  none: { zh: '无', en: 'none' },
  noneFound: {
    zh: '未发现，但有的未能查清：见下文“未能查清之处”',
    en: 'none found, but some could not be settled: see “What could not be settled” below',
  },
  changed: {
    zh: '与审阅过的版本相比，答案不同的情形',
    en: 'What is answered otherwise than by the version that was reviewed',
  },
  accepted: { zh: '已接受', en: 'Accepted' },
  stale: {
    zh: '已接受，但不再出现：请从已接受的列表中删去',
    en: 'Accepted but not found any more: take them off the list of what is accepted',
  },
  cases: { zh: '案例', en: 'Worked cases' },
  bounded: { zh: '考察的名单长度', en: 'How long the lists of a household were taken to be' },
  proved: { zh: '已证明足够', en: 'proved to be enough' },
  notProved: { zh: '未证明足够', en: 'not proved to be enough' },
  notSettled: { zh: '未能查清', en: 'not settled' },
  open: {
    zh: '未能查清之处：既未发现，也未证明不存在',
    en: 'What could not be settled: neither found nor proved not to be there',
  },
  complete: {
    zh: '各种情形均已考察：以上未列出的，已证明不存在。',
    en: 'Everything was looked at: what is not listed is proved not to be there.',
  },
  lengths: {
    zh: '以上未列出的，在所考察的名单长度之内已证明不存在；名单更长时如何，未能证明。',
    en: 'What is not listed is proved not to be there for lists up to those lengths; of longer ones that is not proved.',
  },
  openAccepted: {
    zh: '未能全部考察：未能查清之处均已接受，其余以上未列出的，已证明不存在。',
    en: 'Not everything was looked at: what could not be settled is accepted; what is not listed is proved not to be there.',
  },
} as const satisfies Record<string, Text>;

/** A document, and the version of it that was reviewed, if one was given. */
export interface Looked {
  readonly policy: Policy;
  readonly reviewed?: Policy;
}

/** Everything that was found, what is accepted, what is left open. */
export function verificationLines(
  { policy, reviewed }: Looked,
  verification: Verification,
  judgement: Judgement,
  context: Context,
): readonly string[] {
  const { locale, paint } = context;
  const { cases } = verification;
  const unsettled = unsettledIn(judgement);
  const allUnsettled = [...unsettled, ...judgement.accepted.map(({ finding }) => finding)].filter(
    ({ settled }) => !settled,
  );
  const section = (heading: Text, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', paint.heading(heading[locale]), ...lines.map((line) => `  ${line}`)];
  return [
    paint.title(documentTitle(policy.title, locale)),
    sizeLine(verification, locale),
    ...SECTIONS.flatMap(({ kinds, says }) => {
      const found = judgement.open.filter(({ kind, settled }) => settled && kinds.includes(kind));
      const score = kinds.includes('survivor') ? [scoreLine(verification, locale)] : [];
      const none = WORDS[allUnsettled.some(({ kind }) => kinds.includes(kind)) ? 'noneFound' : 'none'][locale];
      return section(says, [
        ...score,
        ...(found.length === 0 ? [none] : found.flatMap((one) => findingLines(one, policy, locale))),
      ]);
    }),
    ...(reviewed === undefined
      ? []
      : section(WORDS.changed, sinceReview({ policy, reviewed }, verification, judgement, locale))),
    '',
    paint.heading(WORDS.cases[locale]),
    `  ${countLine(cases, locale)}`,
    ...failureLines(cases.failed, context).map((line) => (line === '' ? '' : `  ${line}`)),
    ...section(
      WORDS.accepted,
      judgement.accepted.map(
        ({ finding, reason }) =>
          `- ${place(finding, policy, locale)}${open(finding, locale)}${dash(locale)}${reason[locale]}`,
      ),
    ),
    ...section(
      WORDS.stale,
      judgement.stale.map((one) => `- ${place({ rows: [], ...one }, policy, locale)}${inBrackets(one.kind, locale)}`),
    ),
    ...section(
      WORDS.open,
      unsettled.map((one) => findingLine(one, policy, locale)),
    ),
    ...section(WORDS.bounded, boundLines(verification, locale)),
    ...(judgement.open.length + judgement.notSettled.length === 0 ? [] : ['', HOW_TO_ACCEPT[locale]]),
    '',
    lastLine(verification, judgement, locale),
  ];
}

/** The changes that nobody accepted. */
function sinceReview(
  { policy, reviewed }: Required<Looked>,
  { changes }: Verification,
  { open }: Judgement,
  locale: Locale,
): readonly string[] {
  const isOpen = ({ provision, at }: JudgedFinding): boolean =>
    open.some((one) => one.kind === 'changed' && one.provision === provision && one.at === at);
  const lines = (changes?.changes ?? [])
    .filter((change) => isOpen(findingOfChange(change)))
    .flatMap((change) => changeLines(change, { before: reviewed, after: policy }, locale))
    .map((line) => (line.startsWith(' ') ? `  ${line}` : `- ${line}`));
  if (lines.length > 0) return lines;
  return [WORDS[changes?.complete === false ? 'noneFound' : 'none'][locale]];
}

const HOW_TO_ACCEPT: Text = {
  zh: '如某项发现本应如此，可连同理由列入文件，用 --accept 指明；--json 在 judgement.open 和 judgement.notSettled 中给出各项的 kind、provision、at。',
  en: 'A finding that is as it should be can be listed with a reason in a file for --accept: --json gives the kind, provision and at of each under judgement.open and judgement.notSettled.',
};

/** What could not be settled and is not accepted. */
const unsettledIn = ({ open, notSettled }: Judgement): readonly JudgedFinding[] => [
  ...open.filter(({ settled }) => !settled),
  ...notSettled,
];

function lastLine({ bounded }: Verification, judgement: Judgement, locale: Locale): string {
  const count = unsettledIn(judgement).length;
  if (count > 0)
    return locale === 'zh'
      ? `有${count}处未能查清：既未发现，也未证明不存在，因此检查没有通过。其余以上未列出的，已证明不存在。`
      : `${count} ${count === 1 ? 'thing' : 'things'} could not be settled, neither found nor proved not to be there: so the check does not pass. What is not listed at all is proved not to be there.`;
  if (judgement.accepted.some(({ finding }) => !finding.settled)) return WORDS.openAccepted[locale];
  return WORDS[bounded.every(({ proved }) => proved) ? 'complete' : 'lengths'][locale];
}

const dash = (locale: Locale): string => (locale === 'zh' ? '：' : ': ');

function sizeLine({ tables, rows, edgeCases, mutation }: Verification, locale: Locale): string {
  return locale === 'zh'
    ? `判定表${tables}张，共${rows}行；边界案例${edgeCases}个；试过的笔误${mutation.mutants}处`
    : `${tables} decision ${tables === 1 ? 'table' : 'tables'} with ${rows} rows; ${edgeCases} edge cases; ${mutation.mutants} mistakes tried`;
}

function scoreLine({ mutation }: Verification, locale: Locale): string {
  const { killed, mutants, equivalent, notSettled, score } = mutation;
  const of = mutants - equivalent.length;
  // Rounded down: only what is whole is said to be so.
  const percent = Math.floor(score * 1000) / 10;
  const open = notSettled.length;
  return locale === 'zh'
    ? `${of}处笔误中，边界案例能发现${killed}处（${percent}%）${open === 0 ? '' : `，${open}处未能查清`}；另有${equivalent.length}处不影响任何答案`
    : `edge cases notice ${killed} of ${of} mistakes (${percent}%)${open === 0 ? '' : `, ${open} could not be settled`}; ${equivalent.length} more would change no answer`;
}

const open = ({ settled }: JudgedFinding, locale: Locale): string =>
  settled ? '' : inBrackets(WORDS.notSettled[locale], locale);

/** A mistake tells its place itself. */
function findingLine(finding: JudgedFinding, policy: Policy, locale: Locale): string {
  const { kind, provision, says } = finding;
  const rule = provision === policy.id ? '' : ruleName(policy, provision, locale) + dash(locale);
  return `- ${kind === 'survivor' ? rule : place(finding, policy, locale) + dash(locale)}${says[locale]}`;
}

function findingLines(finding: JudgedFinding, policy: Policy, locale: Locale): readonly string[] {
  const { witness } = finding;
  return [findingLine(finding, policy, locale), ...(witness === null ? [] : [`    ${witnessLine(witness, locale)}`])];
}

type Place = Pick<JudgedFinding, 'kind' | 'provision' | 'at' | 'rows'>;

/** The rule, the table and its rows, counted from 1; for other findings the place as it is accepted. */
function place({ kind, provision, at, rows }: Place, policy: Policy, locale: Locale): string {
  const zh = locale === 'zh';
  const numbers = rows.map((row) => row + 1);
  const [lead, end] = zh ? ['第', '行'] : [numbers.length === 1 ? 'row ' : 'rows ', ''];
  const which = numbers.length === 0 ? [] : [lead + numbers.join(zh ? '、' : ' and ') + end];
  const own = Object.hasOwn(policy.provisions, provision) ? policy.provisions[provision] : undefined;
  const isOfTable = kind === 'gap' || kind === 'overlap' || kind === 'dead-row';
  const table = at.replace(/\.rows\[\d+\]$/, '');
  const what = isOfTable && own !== undefined ? amountWords(table, own)[locale] : probeWords(at, locale);
  // A mistake that is not settled stands under the policy, which has no name among its rules.
  const rule = provision === policy.id ? [] : [ruleName(policy, provision, locale)];
  return [...rule, what, ...which].join(zh ? '，' : ', ');
}

/** The place of a probe as it is accepted; in Chinese with what that is. */
function probeWords(at: string, locale: Locale): string {
  const [, kind, number] = /^(condition|boundary|reading) (\S+) \S+$/.exec(at) ?? [];
  if (locale === 'en' || kind === undefined) return at;
  const what = { condition: `第${number}项条件`, boundary: `第${number}项条件的界限`, reading: '解读' };
  return `${what[kind as keyof typeof what]}〔${at}〕`;
}

const boundLines = ({ bounded }: Verification, locale: Locale): readonly string[] =>
  bounded.map(({ provision, list, longest, proved }) => boundLine(provision, list, longest, proved, locale));

function boundLine(
  provision: string,
  list: Verification['bounded'][number]['list'],
  longest: number,
  proved: boolean,
  locale: Locale,
): string {
  const upTo = (locale === 'zh' ? '至多' : 'up to ') + longest;
  const bound = labelled(listSpec(list).label, upTo, locale);
  return `- ${provision}${dash(locale)}${bound}${inBrackets(WORDS[proved ? 'proved' : 'notProved'][locale], locale)}`;
}
