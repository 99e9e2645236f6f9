import type { Note } from '../assess/determination.js';
import { documentTitle, inBrackets, labelled } from '../assess/phrases.js';
import { citationWords, explain } from '../assess/render.js';
import { getPolicy, type PolicyId } from '../catalogue/catalogue.js';
import type { ExplainedStep, UsedFact } from '../evaluate/explain.js';
import type { Policy } from '../policy/policy.js';
import { resolve } from '../policy/resolve.js';
import type { Locale, Text } from '../value/text.js';
import {
  type Answered,
  answerLine,
  boundsWords,
  installmentLines,
  nameOf,
  outputLines,
  provisionIn,
} from './answer.js';
import { type Context, sentence } from './io.js';

const WORDS = {
  because: { zh: '原因，下列条件不成立', en: 'because this does not hold' },
  ask: { zh: '待查', en: 'still to ask' },
  across: { zh: '计入其他解读', en: 'counting other readings' },
  fragile: { zh: '按其他解读，答案可能不同', en: 'other readings of the text can give another answer' },
  reasons: { zh: '逐项理由', en: 'Reasons, one by one' },
  common: { zh: '对以上各项的说明', en: 'Remarks on all of these' },
  notInForce: { zh: '当日未施行或已失效的文件', en: 'Documents not in force on that day' },
} as const satisfies Record<string, Text>;

/** What is printed of each answer: all, or the answers without the reasons. */
export interface ReportOptions {
  readonly brief: boolean;
}

/** Each answer with its document: one of those named, else a built-in one. */
export const withPolicies = (
  answers: readonly Answered['answer'][],
  named: readonly Policy[] | null,
): readonly Answered[] =>
  answers.map((answer) => ({
    answer,
    policy: named?.find(({ id }) => id === answer.policy) ?? getPolicy(answer.policy as PolicyId),
  }));

/** Answers, document by document: first each in a line or two, then the reasons. Those not in force are only named, if there are others. */
export function reportLines(
  answers: readonly Answered[],
  { brief }: ReportOptions,
  context: Context,
): readonly string[] {
  const documents = [...new Set(answers.map(({ policy }) => policy))].map((policy) => ({
    policy,
    own: withoutFolded(answers.filter((answered) => answered.policy === policy)),
  }));
  const ended = documents.filter(({ own }) => own.every(({ answer }) => answer.status === 'not-in-force'));
  const shown = ended.length === documents.length ? documents : documents.filter((one) => !ended.includes(one));
  return [
    ...shown.flatMap(({ policy, own }) => {
      const common = commonNotes(own);
      return [
        '',
        context.paint.heading(documentName(policy, context.locale)),
        ...own.flatMap((answered, index) => ['', ...answerLines(answered, { brief, number: index + 1 }, context)]),
        ...(brief && own.some(({ answer }) => !answer.robust) ? ['', `  ${fragileWords(own, context.locale)}`] : []),
        ...(brief ? [] : reasonLines(own, common, context)),
      ];
    }),
    ...(shown === documents ? [] : notInForceLines(ended, context)),
  ];
}

const notInForceLines = (
  documents: readonly { readonly policy: Policy; readonly own: readonly Answered[] }[],
  { locale, paint }: Context,
): readonly string[] =>
  documents.length === 0
    ? []
    : [
        '',
        paint.heading(WORDS.notInForce[locale]),
        ...documents.map(({ policy, own }) => {
          const why = [...new Set(own.flatMap((answered) => whyNot(answered, locale)))];
          return `  - ${[documentName(policy, locale), ...why].join(locale === 'zh' ? '：' : ': ')}`;
        }),
      ];

/** Which of the answers can be others under other readings. */
function fragileWords(answers: readonly Answered[], locale: Locale): string {
  const numbers = answers.flatMap(({ answer }, index) => (answer.robust ? [] : [index + 1]));
  if (numbers.length === answers.length)
    return locale === 'zh' ? '按其他解读，答案可能不同。' : 'Other readings of the text can give other answers.';
  const list = numbers.join(locale === 'zh' ? '、' : ', ');
  return locale === 'zh'
    ? `按其他解读，第${list}项的答案可能不同。`
    : `Other readings of the text can give other answers to ${list}.`;
}

/** What a levy tells of its installments is not told again as an answer of its own. */
function withoutFolded(answers: readonly Answered[]): readonly Answered[] {
  const folded = answers.flatMap((answered) => {
    const provision = provisionIn(answered);
    return provision.kind === 'levy' ? [`${provision.installments} ${answered.answer.subject}`] : [];
  });
  return answers.filter(({ answer }) => !folded.includes(`${answer.provision} ${answer.subject}`));
}

/** `Opinion on … (the number of the document, its id)`. */
function documentName({ id, title, documentNumber }: Policy, locale: Locale): string {
  return (
    documentTitle(title, locale) +
    inBrackets([...(documentNumber === null ? [] : [documentNumber]), id].join(locale === 'zh' ? '，' : ', '), locale)
  );
}

const COLOURS = { open: ['undetermined'], applies: ['applies', 'due', 'eligible'] } as const;

function answerLines(
  answered: Answered,
  { brief, number }: ReportOptions & { readonly number: number },
  { locale, paint }: Context,
): readonly string[] {
  const { answer } = answered;
  const has = (statuses: readonly string[]): boolean => statuses.includes(answer.status);
  const colour = has(COLOURS.applies) ? paint.applies : has(COLOURS.open) ? paint.open : paint.not;
  const lines = [
    ...outputLines(answered, locale),
    ...('installments' in answer && answer.installments !== null ? installmentLines(answer.installments, locale) : []),
    ...whyNot(answered, locale),
    ...acrossLine(answered, locale),
    ...(brief
      ? answer.missing.map(({ path, question }) =>
          labelled(WORDS.ask, question[locale] + inBrackets(path, locale), locale),
        )
      : []),
    ...(!answer.robust && !brief && answer.alternatives.length === 0 ? [WORDS.fragile[locale]] : []),
  ];
  const indent = ' '.repeat(4 + String(number).length);
  return [
    `  ${number}. ${nameOf(answered, locale)}`,
    `${indent}${colour(sentence(answerLine(answered, locale)))}`,
    ...lines.map((line) => `${indent}${sentence(line)}`),
  ];
}

/** Where other readings widen the range of the amount: the wider range. */
function acrossLine({ answer }: Answered, locale: Locale): readonly string[] {
  if (!('acrossReadings' in answer) || answer.acrossReadings === null || answer.bounds === null) return [];
  const wide = boundsWords(answer.acrossReadings, locale);
  return wide === null || wide === boundsWords(answer.bounds, locale) ? [] : [labelled(WORDS.across, wide, locale)];
}

/** Why a rule does not apply, or since when or until when it is not in force, and by which act. */
function whyNot({ answer, policy }: Answered, locale: Locale): readonly string[] {
  const says = ({ notes }: typeof answer, ids: readonly string[]): readonly string[] => [
    ...new Set(notes.filter(({ id }) => ids.includes(id)).map((note) => note.says[locale])),
  ];
  if (answer.status === 'undetermined') return says(answer, ['day-left-blank']);
  if (answer.status === 'not-in-force') {
    const acts = [...new Set(answer.citations.slice(1).map((citation) => citationWords(citation, locale)))];
    const limits = says(answer, ['no-longer-in-force', 'not-yet-in-force']);
    const cited = acts.length === 0 ? '' : inBrackets(acts.join(locale === 'zh' ? '；' : '; '), locale);
    return [limits.join(locale === 'zh' ? '；' : '; ') + cited];
  }
  if (!['does-not-apply', 'not-due', 'not-eligible'].includes(answer.status)) return [];
  return failedConditions(answer.explanation, resolve(policy, null)[answer.provision]?.applies.kind === 'apply').map(
    ({ rule, facts }) => labelled(WORDS.because, rule[locale] + factWords(facts, locale), locale),
  );
}

/** A condition that failed, with the facts that it rests on. */
interface Failed {
  readonly rule: Text;
  readonly facts: readonly UsedFact[];
}

/** The condition of the rule, or of a composed one the parts of it that failed. */
function failedConditions({ steps }: ExplainedStep, composed: boolean): readonly Failed[] {
  // A rule that is in force is explained by that, and then by its condition.
  const condition = steps[1] as ExplainedStep;
  const failed = condition.steps.filter(({ value }) => value.en === 'no');
  const facts = condition.facts.filter(({ value }) => value.en === 'no');
  if (!composed || failed.length + facts.length === 0) return [{ rule: condition.rule, facts: allFacts(condition) }];
  return [
    ...failed.map((step) => ({ rule: step.rule, facts: allFacts(step) })),
    ...facts.map((fact) => ({ rule: fact.label, facts: [] })),
  ];
}

const allFacts = ({ facts, steps }: ExplainedStep): readonly UsedFact[] => [...facts, ...steps.flatMap(allFacts)];

function factWords(facts: readonly UsedFact[], locale: Locale): string {
  const words = [
    ...new Set(facts.map(({ label, value }) => `${label[locale]}${locale === 'zh' ? '=' : ' = '}${value[locale]}`)),
  ];
  if (words.length === 0) return '';
  return locale === 'zh' ? `〔${words.join('；')}〕` : ` [${words.join('; ')}]`;
}

/** The remarks that every answer of a document carries, if there are several: told once. */
function commonNotes(answers: readonly Answered[]): readonly Note[] {
  const [first, ...rest] = answers;
  if (first === undefined || rest.length === 0) return [];
  return first.answer.notes.filter(({ says }) =>
    rest.every(({ answer }) => answer.notes.some((other) => other.says.en === says.en)),
  );
}

function reasonLines(answers: readonly Answered[], common: readonly Note[], context: Context): readonly string[] {
  const { locale, paint } = context;
  const several = answers.length > 1;
  const own = answers.flatMap((answered, index) => [
    '',
    ...(several ? [`  ${paint.heading(`${index + 1}. ${nameOf(answered, locale)}`)}`] : []),
    ...explanationLines(answered, common, context).map((line) => (several && line !== '' ? `   ${line}` : line)),
  ]);
  return [
    '',
    ...(several ? [paint.heading(WORDS.reasons[locale])] : []),
    ...own,
    ...(common.length === 0 ? [] : ['', `  ${paint.heading(WORDS.common[locale])}`]),
    ...common.map(({ says }) => `    - ${says[locale]}`),
  ];
}

/** The explanation without its title, which the answer has told, and without the remarks told once for all. */
function explanationLines(
  { answer }: Answered,
  common: readonly Note[],
  { locale, paint }: Context,
): readonly string[] {
  const seen = new Set<string>();
  const notes = answer.notes.filter(({ says }) => {
    const told = seen.has(says.en) || common.some((other) => other.says.en === says.en);
    seen.add(says.en);
    return !told;
  });
  const text = explain({ ...answer, notes, toJSON: answer.toJSON }, { locale, format: 'text' });
  const [, , ...lines] = text.split('\n');
  return lines.map((line) => (line === '' ? '' : line.startsWith(' ') ? `  ${line}` : `  ${paint.heading(line)}`));
}
