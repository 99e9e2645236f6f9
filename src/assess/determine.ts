import { type Cells, cells } from '../cells/cells.js';
import type { Question } from '../cells/question.js';
import { type ExplainedStep, explained } from '../evaluate/explain.js';
import { createInterpreter, type Interpreter, type Step } from '../evaluate/interpret.js';
import type { Node } from '../expr/expr.js';
import { valueWords } from '../expr/say.js';
import type { Type } from '../operators/operator.js';
import { policyHash } from '../policy/hash.js';
import { citationOf } from '../policy/in-force.js';
import type { Citation } from '../policy/policy.js';
import type { Resolved } from '../policy/resolve.js';
import { dayText } from '../value/civil-date.js';
import { exactYuanText, isWholeFen, yuanFromFen } from '../value/money.js';
import { type Exact, toDecimal } from '../value/rate.js';
import { bothLanguages, type Text } from '../value/text.js';
import { isRange, known, type Range, type Value } from '../value/value.js';
import { VERSION } from '../version.js';
import { type Answer, answerOf, plainSummary, type Summary, summarise } from './answer.js';
import { type Bounds, type Determination, type Note, type Output, withJson } from './determination.js';
import { type Inquiry, questionOf } from './inquiry.js';
import { missingFacts } from './missing.js';
import { changesOfReadings, isRobust } from './readings.js';
import { amountWords, NO_AMOUNT_WORDS, OPEN, statusWords } from './words.js';

/** Everything about one answer that every kind of provision shares, with the summaries that the kinds shape further. */
export interface Determined {
  readonly inquiry: Inquiry;
  readonly interpreter: Interpreter;
  /** Under the readings taken. */
  readonly summary: Summary;
  /** Under every option of the open readings. */
  readonly across: Summary;
  readonly complete: boolean;
  readonly completeAcross: boolean;
  readonly base: Omit<Determination<string>, 'toJSON' | 'status' | 'alternatives'>;
  /** Each different answer under other readings, with the smallest change that gives it. */
  readonly alternatives: readonly OtherAnswer[];
}

/** The answer under other readings than those taken. */
export interface OtherAnswer {
  readonly readings: Readonly<Record<string, string>>;
  readonly says: Text;
  readonly summary: Summary;
  readonly complete: boolean;
}

/** Answers one inquiry: plain evaluation for the explanation, the analysis of the open facts for the answer. */
export function determine(inquiry: Inquiry): Determined {
  const { resolved, frames, readings } = inquiry;
  const question = questionOf(inquiry, 'none');
  const interpreter = createInterpreter(question.world);
  const chosen = answered(inquiry, question);
  const openQuestion = questionOf(inquiry, 'unpicked');
  const open = answered(inquiry, openQuestion);
  // Past the budget the analysis is given up, and what plain evaluation says stands: sound, not exact.
  const summary = chosen.complete
    ? summarise(
        resolved,
        chosen.leaves.map(({ answer }) => answer),
      )
    : plainSummary(resolved, interpreter, frames);
  const across = open.complete
    ? summarise(
        resolved,
        open.leaves.map(({ answer }) => answer),
      )
    : plainSummary(resolved, createInterpreter(openQuestion.world), frames);
  const lasting = { policy: resolved.policy.id, provision: resolved.id, subject: subjectId(inquiry), readings };
  return {
    inquiry,
    interpreter,
    summary,
    across,
    complete: chosen.complete,
    completeAcross: open.complete,
    alternatives: alternativesOf(inquiry, open),
    base: {
      ...lasting,
      outputs: outputsOf(inquiry, summary),
      robust: open.complete && isRobust(openQuestion, open.leaves),
      missing: missingFacts(resolved, question, chosen.leaves),
      citations: citationsOf(inquiry, interpreter, summary.status),
      notes: notesOf(inquiry, interpreter, summary),
      get explanation() {
        return explanationOf(inquiry, interpreter, summary);
      },
      get receipt() {
        return {
          library: VERSION,
          policy: resolved.policy.id,
          policyHash: policyHash(resolved.policy),
          on: dayText(inquiry.on),
          readings,
        };
      },
    },
  };
}

const answered = ({ resolved }: Inquiry, question: Question): Cells<Answer> =>
  cells(question, (env, interpreter) => answerOf(resolved, question, env, interpreter));

function alternativesOf(
  { resolved, readings }: Inquiry,
  { leaves, complete }: Cells<Answer>,
): Determined['alternatives'] {
  const options = (id: string): readonly string[] => Object.keys(resolved.policy.readings?.[id]?.options ?? {});
  const seen = new Set<string>();
  const found: OtherAnswer[] = [];
  for (const change of changesOfReadings(leaves, readings, options)) {
    const summary = summarise(
      resolved,
      change.leaves.map(({ answer }) => answer),
    );
    const key = summaryKey(summary);
    if (!seen.has(key) && seen.size > 0)
      found.push({
        readings: change.readings,
        says: alternativeWords(resolved, change.readings, summary),
        summary,
        complete,
      });
    seen.add(key);
  }
  return found;
}

/** "Asked …, answered …: a levy is due, 20000.00 yuan." */
function alternativeWords(
  { policy, provision }: Resolved,
  readings: Readonly<Record<string, string>>,
  { status, amounts }: Summary,
): Text {
  const [amount] = Object.values(amounts);
  return bothLanguages((locale) => {
    const [quote, end, gap] = locale === 'zh' ? [['“', '”'], ':', ','] : [['"', '"'], ': ', ', '];
    const changed = Object.entries(readings).map(([id, option]) => {
      const reading = policy.readings?.[id];
      return `${reading?.asks[locale] ?? id} ${quote[0]}${reading?.options[option]?.says[locale] ?? option}${quote[1]}`;
    });
    const word = amount?.status === null || amount === undefined ? null : (NO_AMOUNT_WORDS[amount.status] ?? null);
    const figure = amount === undefined || amount.bounds === null ? null : valueWords(amount.bounds, 'money')[locale];
    const answer = [
      statusWords(status, provision.kind)[locale],
      amount?.value !== null || word === null ? figure : word[locale],
    ].filter((part) => part !== null);
    return `${changed.join(locale === 'zh' ? ';' : '; ')}${end}${answer.join(gap)}`;
  });
}

const summaryKey = (summary: Summary): string =>
  JSON.stringify(summary, (key, part: unknown) =>
    key === 'minimumOf' || key === 'clock' ? undefined : typeof part === 'bigint' ? `${part}n` : part,
  );

/** The whole explanation: what the provision says, whether the text is in force, whom it is about, and how much follows. */
function explanationOf({ resolved, frames }: Inquiry, interpreter: Interpreter, summary: Summary): ExplainedStep {
  const { provision, inForce, applies, amounts } = resolved;
  const step = (node: Node): Step => interpreter.step(node, frames);
  const force = explained(step(inForce));
  const forceStep = {
    ...force,
    rule: IN_FORCE,
    steps: force.steps.filter(
      ({ rule }, index) => force.steps.findIndex((other) => other.rule.en === rule.en) === index,
    ),
  };
  const condition = explained(step(applies));
  const figures = Object.entries(amounts).flatMap(([name, { status, amount }]) => {
    const word = step(status).value;
    if (amount !== null && word !== null && word !== 'stated')
      return [
        {
          ...explained(step(status)),
          rule: amountWords(name, provision),
          value: NO_AMOUNT_WORDS[String(word)] ?? OPEN,
        },
      ];
    if (amount === null)
      return [
        { rule: amountWords(name, provision), value: NO_AMOUNT_WORDS[String(word)] ?? OPEN, facts: [], steps: [] },
      ];
    return [{ ...amountStep(step(amount)), rule: amountWords(name, provision) }];
  });
  const about = step(inForce).value === false ? [] : [condition];
  const follows = step(inForce).value !== false && step(applies).value !== false ? figures : [];
  return {
    rule: provision.says,
    value: statusWords(summary.status, provision.kind),
    facts: [],
    steps: [forceStep, ...about, ...follows],
  };
}

/** An amount is told with the row that gave it as its first step. */
function amountStep(step: Step): ExplainedStep {
  const own = explained(step);
  return own.steps.length === 0 && own.facts.length === 0
    ? own
    : { ...own, facts: [], steps: [{ ...own, value: own.value }] };
}

const IN_FORCE: Text = { zh: '文件在适用之日有效', en: 'the text is in force on the day that counts' };

function subjectId({ resolved, household, frames }: Inquiry): string {
  const { child, person } = frames;
  if (resolved.provision.subject === 'child' && child !== undefined) return household.children?.[child]?.id ?? 'child';
  if (resolved.provision.subject === 'person' && person !== undefined)
    return household.partners?.[person]?.id ?? 'person';
  return 'household';
}

function outputsOf({ resolved }: Inquiry, summary: Summary): Readonly<Record<string, Output>> {
  return Object.fromEntries(
    Object.entries(resolved.outputs).map(([name, { is }]) => [
      name,
      typeof is === 'string' ? null : outputOf(summary.outputs[name] ?? null, is.type),
    ]),
  );
}

/** A settled value as callers see it: yuan as Decimal, a day as text, a whole number as a number. */
export function outputOf(value: Value, type: Type): Output {
  if (!isRange(value)) return value;
  const single = known(value);
  if (single === null) return null;
  if (type === 'money') return yuanFromFen(single);
  if (type === 'date') return dayText(Number(single));
  return typeof single === 'number' ? single : toDecimal(single);
}

/** The document with the place of the rule; where the text is not in force, the act that says so. */
function citationsOf(
  { resolved, frames }: Inquiry,
  interpreter: Interpreter,
  status: string | null,
): readonly Citation[] {
  const own = citationOf(resolved.policy, resolved.provision.cites);
  if (status !== 'not-in-force') return [own];
  const acts = resolved.force
    .filter(({ node }) => interpreter.step(node, frames).value === false)
    .map(({ cites }) => cites);
  return [own, ...acts.filter((act) => act.document.zh !== own.document.zh)];
}

function notesOf({ resolved, readings, frames }: Inquiry, interpreter: Interpreter, summary: Summary): readonly Note[] {
  const { policy, id, force } = resolved;
  const notes: Note[] = [];
  for (const { node, side, note, limit } of force) {
    const { value } = interpreter.step(node, frames);
    if (value === null && summary.status === null && limit.includes('/')) {
      const [first, last] = limit.split('/');
      const span = side === 'begun' ? { zh: '起始日', en: 'the first day' } : { zh: '终止日', en: 'the last day' };
      notes.push({
        id: 'day-left-blank',
        says: {
          zh: `${span.zh}在${first}至${last}之间,无法判断是否有效`,
          en: `${span.en} lies between ${first} and ${last}: it cannot be told whether the text is in force`,
        },
      });
    }
    if (value === false) {
      const says =
        side === 'begun'
          ? { zh: `自${limit}起才有效`, en: `in force from ${limit} only` }
          : { zh: `至${limit}止,此后不再有效`, en: `no longer in force from ${limit} on` };
      notes.push({ id: side === 'begun' ? 'not-yet-in-force' : 'no-longer-in-force', says });
    }
    if (note !== null && !notes.some((other) => other.id === 'inferred-date'))
      notes.push({ id: 'inferred-date', says: note });
  }
  if (policy.inForce.until === 'not-stated' && readings['validity'] === 'until-repealed') {
    notes.push({ id: 'end-not-stated', says: { zh: '原文未写失效日期', en: 'The text does not say when it ends' } });
  }
  const own = (policy.notes ?? []).filter(({ provisions }) => provisions === undefined || provisions.includes(id));
  const amounts = Object.values(summary.amounts).some(({ value }) => value !== null && !isWholeFen(value));
  const rounded: readonly Note[] = amounts
    ? [
        {
          id: 'rounded',
          says: {
            zh: '金额四舍五入到分,原值另列',
            en: 'The amount is shown to the fen, half up; the exact value is given beside it',
          },
        },
      ]
    : [];
  return [...notes, ...own.map(({ id: noteId, says }) => ({ id: noteId, says })), ...rounded];
}

/** A range of fen as bounds in yuan; `null` where no amount is stated, or nothing limits it from below. */
export function boundsOf(range: Range | null, exact: boolean): Bounds | null {
  if (range === null || range.least === null) return null;
  return withJson({
    least: yuanFromFen(range.least),
    most: range.most === null ? null : yuanFromFen(range.most),
    exact,
  });
}

/** The exact value of an amount that is no whole number of fen. */
export const exactOf = (fen: Exact | null): { readonly exact?: string } =>
  fen === null || isWholeFen(fen) ? {} : { exact: exactYuanText(fen) };

/** One result from what all share and what this kind adds; what is costly is made when it is asked for. */
export function resultOf<Own extends object>(
  base: Determined['base'],
  own: Own,
): Determined['base'] & Own & { toJSON(): unknown } {
  const result = Object.defineProperties(
    {},
    { ...Object.getOwnPropertyDescriptors(base), ...Object.getOwnPropertyDescriptors(own) },
  );
  return withJson(result as Determined['base'] & Own);
}
