import { createInterpreter, type Interpreter } from '../evaluate/interpret.js';
import type { Type } from '../operators/operator.js';
import { policyHash } from '../policy/hash.js';
import { dayText } from '../value/civil-date.js';
import { exactYuanText, isWholeFen, yuanFromFen } from '../value/money.js';
import { once } from '../value/once.js';
import { type Decimal, type Exact, toDecimal } from '../value/rate.js';
import { isRange, known, type Value } from '../value/value.js';
import { VERSION } from '../version.js';
import type { Summary } from './answer.js';
import { type Bounds, type Determination, type Output, withJson } from './determination.js';
import { explanationOf } from './explanation.js';
import { type Inquiry, questionOf } from './inquiry.js';
import { answeredKinds, type Summarised, summaryOf } from './kinds.js';
import { missingFacts } from './missing.js';
import { citationsOf, notesOf } from './notes.js';
import { isRobust, type OtherAnswer, otherAnswers } from './readings.js';

/** Everything about one answer that every kind of provision shares, with the summaries that the kinds shape further. */
export interface Determined {
  readonly inquiry: Inquiry;
  readonly interpreter: Interpreter;
  /** Under the readings taken. */
  readonly chosen: Summarised;
  /** Under every option of the open readings; costly, so made when it is asked for. */
  readonly across: () => Summarised;
  /** Each different answer under other readings, with the smallest change that gives it. */
  readonly alternatives: () => readonly OtherAnswer[];
  readonly base: Omit<Determination<string>, 'toJSON' | 'status' | 'alternatives'>;
}

/** Answers one inquiry: plain evaluation for the explanation, the analysis of the open facts for the answer. */
export function determine(inquiry: Inquiry): Determined {
  const { resolved, readings } = inquiry;
  const question = questionOf(inquiry, 'none');
  const interpreter = createInterpreter(question.world, undefined, 'whole');
  const kinds = answeredKinds(resolved, question);
  const chosen = summaryOf(resolved, question, kinds);
  const openQuestion = once(() => questionOf(inquiry, 'unpicked'));
  const open = once(() => answeredKinds(resolved, openQuestion()));
  const robust = once(() => open().complete && isRobust(openQuestion(), open().leaves));
  const missing = once(() => missingFacts(resolved, question, kinds));
  const explanation = once(() => explanationOf(inquiry, interpreter, chosen.summary));
  const on = dayText(inquiry.on);
  const receipt = once(() => ({
    library: VERSION,
    policy: resolved.policy.id,
    policyHash: policyHash(resolved.policy),
    on,
    readings,
  }));
  return {
    inquiry,
    interpreter,
    chosen,
    across: once(() => summaryOf(resolved, openQuestion(), open())),
    alternatives: once(() => otherAnswers(resolved, readings, open())),
    base: {
      policy: resolved.policy.id,
      provision: resolved.id,
      subject: subjectId(inquiry),
      readings,
      outputs: outputsOf(inquiry, chosen.summary),
      get robust() {
        return robust();
      },
      get missing() {
        return missing();
      },
      citations: citationsOf(inquiry, interpreter, chosen.summary.status),
      notes: notesOf(inquiry, interpreter, chosen.summary),
      get explanation() {
        return explanation();
      },
      get receipt() {
        return receipt();
      },
    },
  };
}

function subjectId({ resolved, household, frames }: Inquiry): string {
  const { child, person } = frames;
  if (resolved.provision.subject === 'child' && child !== undefined) return household.children?.[child]?.id ?? 'child';
  if (resolved.provision.subject === 'person' && person !== undefined)
    return household.partners?.[person]?.id ?? 'person';
  return 'household';
}

/** The named outputs; `null` for one that is given in words or open. */
export function outputsOf({ resolved }: Inquiry, summary: Summary): Readonly<Record<string, Output>> {
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

/** The bounds of a named amount in yuan; `null` where none is stated, or nothing limits it from below. */
export function boundsOf({ summary, complete }: Summarised, name: string): Bounds | null {
  const amount = summary.amounts[name];
  const range = amount?.bounds ?? null;
  if (amount === undefined || range === null || range.least === null) return null;
  const exact = complete && amount.tight;
  return withJson({
    least: yuanFromFen(range.least),
    most: range.most === null ? null : yuanFromFen(range.most),
    exact,
  });
}

/** A named amount in yuan, where all share one. */
export function amountOf({ amounts }: Summary, name: string): Decimal | null {
  const value = amounts[name]?.value ?? null;
  return value === null ? null : yuanFromFen(value);
}

/** The exact value of an amount that is no whole number of fen. */
export const exactOf = (fen: Exact | null): { readonly exact?: string } =>
  fen === null || isWholeFen(fen) ? {} : { exact: exactYuanText(fen) };

/** One result from what all share and what this kind adds, the answer first; what is costly is made when it is asked for. */
export function resultOf<Own extends object>(
  base: Determined['base'],
  own: Own,
): Determined['base'] & Own & { toJSON(): unknown } {
  const [shared, added] = [Object.getOwnPropertyDescriptors(base), Object.getOwnPropertyDescriptors(own)];
  const { policy, provision, subject, ...rest } = shared;
  const result = Object.defineProperties({}, { policy, provision, subject, ...added, ...rest, ...added });
  return withJson(result as Determined['base'] & Own);
}
