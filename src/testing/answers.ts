import { plainSummary, type Summary } from '../assess/answer.js';
import { type Inquiry, questionOf } from '../assess/inquiry.js';
import { answeredKinds, summaryOf } from '../assess/kinds.js';
import type { Question } from '../cells/question.js';
import { createInterpreter, type Frames } from '../evaluate/interpret.js';
import type { CaseInput, Household } from '../household/household.js';
import { parseHousehold } from '../household/parse.js';
import { defaultReadings } from '../policy/document.js';
import type { Policy, Provision } from '../policy/policy.js';
import type { Resolved } from '../policy/resolve.js';
import { dayFromText } from '../value/civil-date.js';
import { comparedText, isJson, type Json } from '../value/json.js';
import { oncePer } from '../value/once.js';
import { isDecided } from '../value/value.js';
import { answerTo, resultsOf } from './run.js';
import type { Shown } from './shown.js';

/** The results that make up an answer, by the kind of provision. */
const RESULTS: Readonly<Record<Provision['kind'], readonly string[]>> = {
  levy: ['status', 'amountStatus', 'minimum', 'maximum', 'minimumOf', 'bounds', 'outputs'],
  benefit: ['status', 'amountStatus', 'amount', 'shares', 'bounds', 'outputs'],
  installments: ['status', 'outputs'],
  rule: ['status', 'outputs'],
};

/** What the library answers, in the form in which a worked case states what it expects. */
export function answerIn(policy: Policy, question: Shown & { readonly provision: string }): Json {
  const { kind } = policy.provisions[question.provision] as Provision;
  const results = resultsOf(answerTo(policy, question), RESULTS[kind]);
  return Object.fromEntries(
    Object.entries(results).filter(([name, value]) => {
      if (isJson(value) && Object.keys(value).length === 0) return false;
      // Bounds say something only where the answer itself is open.
      return name !== 'bounds' || results['amountStatus'] === 'open' || results['status'] === 'undetermined';
    }),
  );
}

/** Some ten thousand evaluated nodes: a case that asks for more is answered by plain evaluation. */
const MOST_WORK = 100_000;

/**
 * Would a question be answered differently by two versions of a provision? Each is asked its own household. `null`: plain
 * evaluation leaves something open, and only completing the facts can tell.
 */
export function differPlainly(before: Resolved, first: Shown, after: Resolved, second: Shown): boolean | null {
  const [a, b] = [plainAnswer(before)(first), plainAnswer(after)(second)];
  // Where plain evaluation leaves nothing open, completing the facts gives the same.
  if (a.key === b.key) return false;
  return isSettled(a.summary) && isSettled(b.summary) ? true : null;
}

/** The same, with the facts completed where something is open. */
export const answersDiffer = (before: Resolved, first: Shown, after: Resolved, second: Shown): boolean =>
  differPlainly(before, first, after, second) ?? sharpened(before)(first) !== sharpened(after)(second);

interface PlainAnswer {
  readonly question: Question;
  readonly summary: Summary;
  readonly key: string;
}

const parsed = oncePer((shown: Shown) => ({
  household: parseHousehold(shown.household),
  on: dayFromText(shown.on) ?? 0,
}));

/** Every mistake is held against the one right version, which is asked once. */
const plainAnswer = oncePer((resolved: Resolved) => oncePer((shown: Shown) => plainAnswerOf(resolved, shown)));

function plainAnswerOf(resolved: Resolved, shown: Shown): PlainAnswer {
  const { household, on } = parsed(shown);
  const frames = framesIn(household, resolved.provision.subject, shown);
  const inquiry: Inquiry = {
    resolved,
    household,
    frames,
    on,
    readings: { ...defaultReadings(resolved.policy), ...shown.readings },
    picked: [],
    case: shown.case as CaseInput | undefined,
  };
  const question = questionOf(inquiry, 'none');
  const summary = plainSummary(resolved, createInterpreter(question.world), frames);
  return { question, summary, key: keyOf(summary) };
}

/** As a question is asked: a case worked by hand may give its members ids of their own, or name none where there is one. */
function framesIn({ children, partners }: Household, subject: Provision['subject'], { child, person }: Shown): Frames {
  const place = (members: Household['children'] | Household['partners'], id: string | undefined): number =>
    Math.max(0, members?.findIndex((member) => member.id === id) ?? 0);
  if (subject === 'household') return {};
  return subject === 'child' ? { child: place(children, child) } : { person: place(partners, person) };
}

const isSettled = ({ status, amounts, outputs }: Summary): boolean =>
  status !== null &&
  (status !== 'applies' ||
    (Object.values(amounts).every((amount) => amount.status !== 'open') && Object.values(outputs).every(isDecided)));

const sharpened = oncePer((resolved: Resolved) =>
  oncePer((shown: Shown): string => {
    const { question } = plainAnswer(resolved)(shown);
    return keyOf(summaryOf(resolved, question, answeredKinds(resolved, question, { most: MOST_WORK })).summary);
  }),
);

/** Whether bounds are tight says how they were found, not what they are. */
const keyOf = (summary: Summary): string => comparedText(summary, ['tight']);
