import { type Determination, withJson } from '../assess/determination.js';
import { checkExtra, checkOptions, provisionOf, subjectFrames } from '../assess/options.js';
import { ruleOf } from '../assess/rule.js';
import { benefitOf } from '../benefits/benefits.js';
import { parseHousehold } from '../household/parse.js';
import { listSpec } from '../household/vocabulary.js';
import { levyOf } from '../levy/levy.js';
import { requirePolicy } from '../policy/document.js';
import type { Policy, WorkedCase } from '../policy/policy.js';
import { FamilyPlanningRulesError, type Issue, shown } from '../value/issue.js';
import { isJson, type Json } from '../value/json.js';
import { once } from '../value/once.js';
import { compareExact, exactFromText } from '../value/rate.js';
import { listInWords, type Text } from '../value/text.js';
import { type Asked, type Coverage, coverageOf } from './coverage.js';

/** A case by its name and its place among the cases. */
interface CaseOutcome {
  readonly name: Text;
  readonly index: number;
}

/** One result that is not as expected; `found` is undefined where the answer has no result of that name. */
interface CaseDifference {
  /** The result, as `minimum` or `bounds.least`. */
  readonly result: string;
  readonly expected: unknown;
  readonly found: unknown;
}

export interface FailedCase extends CaseOutcome {
  readonly expected: Json;
  /** The results that the case names, as they are; `null` where the question was refused. */
  readonly found: Json | null;
  readonly differences: readonly CaseDifference[];
  /** Why the question was refused; empty where it was answered. */
  readonly issues: readonly Issue[];
  /** What is wrong, in words. */
  readonly says: Text;
}

export interface CaseRun {
  readonly passed: readonly CaseOutcome[];
  readonly failed: readonly FailedCase[];
  /** What the cases reach of the policy, and what none of them does; worked out when it is asked for. */
  readonly coverage: Coverage;
  toJSON(): unknown;
}

/**
 * Asks a policy every case and compares the results that the case names: the status in the words of the provision's kind
 * (`due`, `eligible`, `applies` …), amounts and numbers by their value, objects by the keys that the case gives, lists whole.
 * A question that is refused fails its case. `coverage` counts what the cases reach: conditions, rows, readings, boundaries.
 *
 * @throws {ArgumentError} `not-a-policy`.
 * @example runCases(policy, policy.cases).failed // []
 */
export function runCases(policy: Policy, cases: readonly WorkedCase[]): CaseRun {
  requirePolicy(policy, 'policy');
  const run = cases.map((worked, index) => ({ name: worked.name, index, failed: failureOf(policy, worked, index) }));
  const coverage = once(() => coverageOf(policy, cases.flatMap(askedBy(policy))));
  return withJson({
    passed: run.flatMap(({ name, index, failed }) => (failed === null ? [{ name, index }] : [])),
    failed: run.flatMap(({ failed }) => failed ?? []),
    get coverage() {
      return coverage();
    },
  });
}

/** The question of a case; none where it is refused. */
const askedBy =
  (policy: Policy) =>
  (worked: WorkedCase): readonly Asked[] => {
    try {
      return [checkedQuestion(policy, worked)];
    } catch (error) {
      if (!(error instanceof FamilyPlanningRulesError)) throw error;
      return [];
    }
  };

function failureOf(policy: Policy, worked: WorkedCase, index: number): FailedCase | null {
  const { name, expect: expected } = worked;
  const told = { name, index, expected };
  try {
    const found = resultsOf(answerTo(policy, worked), Object.keys(expected));
    const differences = differencesOf(expected, found, '');
    if (differences.length === 0) return null;
    return { ...told, found, differences, issues: [], says: differenceWords(differences) };
  } catch (error) {
    if (!(error instanceof FamilyPlanningRulesError)) throw error;
    return { ...told, found: null, differences: [], issues: error.issues, says: refusalWords(error.issues) };
  }
}

type Question = Omit<WorkedCase, 'name' | 'expect'>;

/** The answer that the kind of the provision has a question for. @throws {FamilyPlanningRulesError} where the question is refused. */
export function answerTo(policy: Policy, question: Question): Determination<string> {
  const { facts, ask, resolved, frames } = checkedQuestion(policy, question);
  const { kind, subject } = resolved.provision;
  if (kind === 'benefit') return benefitOf(policy, resolved, facts, frames, ask);
  if (kind !== 'levy') return ruleOf(policy, resolved, facts, frames, ask);
  const list = subject === 'person' ? 'partners' : 'children';
  const place = frames[subject] ?? 0;
  const id = facts[list]?.[place]?.id ?? `${listSpec(list).idPrefix}-${place + 1}`;
  return levyOf(policy, resolved, facts, ask, id);
}

/** All that can be wrong with a question is told here, before it is answered. */
export function checkedQuestion(
  policy: Policy,
  { provision, on, household, child, person, case: levyCase, readings }: Question,
): Asked {
  const ask = checkOptions({ on, readings, case: levyCase }, [policy], []);
  const facts = parseHousehold(household);
  checkExtra(policy, facts);
  const resolved = provisionOf(policy, provision, ask.asKnownOn);
  return { facts, ask, resolved, frames: subjectFrames(facts, resolved.provision.subject, ask, { child, person }) };
}

/** Those results of an answer as plain JSON; the others, which may be dear, are not computed. */
export function resultsOf(answer: Determination<string>, names: readonly string[]): Json {
  const named = names.filter((name) => Object.hasOwn(answer, name));
  const results = named.map((name) => [name, answer[name as keyof typeof answer]] as const);
  return withJson(Object.fromEntries(results)).toJSON() as Json;
}

function differencesOf(expected: unknown, found: unknown, result: string): readonly CaseDifference[] {
  if (isJson(expected) && isJson(found)) {
    return Object.entries(expected).flatMap(([key, part]) =>
      differencesOf(part, Object.hasOwn(found, key) ? found[key] : undefined, result === '' ? key : `${result}.${key}`),
    );
  }
  if (Array.isArray(expected) && Array.isArray(found) && expected.length === found.length)
    return expected.flatMap((part, index) => differencesOf(part, found[index], `${result}[${index}]`));
  return expected === found || sameNumber(expected, found) ? [] : [{ result, expected, found }];
}

/** A table of cases may write in whole yuan what the answer writes with two decimals. */
function sameNumber(expected: unknown, found: unknown): boolean {
  const [a, b] = [numberOf(expected), numberOf(found)];
  return a !== null && b !== null && compareExact(a, b) === 0;
}

const numberOf = (value: unknown) =>
  typeof value === 'number' || typeof value === 'string' ? exactFromText(String(value)) : null;

function differenceWords(differences: readonly CaseDifference[]): Text {
  const zh = differences.map(({ result, expected, found }) =>
    found === undefined ? `没有名为“${result}”的结果` : `${result}应为${shown(expected)}，得到${shown(found)}`,
  );
  const en = differences.map(({ result, expected, found }) =>
    found === undefined
      ? `there is no result "${result}"`
      : `${result} should be ${shown(expected)} but is ${shown(found)}`,
  );
  return { zh: `${zh.join('；')}。`, en: `${listInWords(en, 'en')}.` };
}

const refusalWords = (issues: readonly Issue[]): Text => ({
  zh: issues.map(({ path, message }) => (path === '' ? message.zh : `${path}：${message.zh}`)).join(''),
  en: issues.map(({ path, message }) => (path === '' ? message.en : `${path}: ${message.en}`)).join(' '),
});
