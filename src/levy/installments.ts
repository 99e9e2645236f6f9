import { withJson } from '../assess/determination.js';
import { addMonths, completeMonths, dayText } from '../value/civil-date.js';
import { ArgumentError, InstallmentError, type Issue, type IssueCode, issue, refuse } from '../value/issue.js';
import { type AmountInput, yuanFromFen, yuanText } from '../value/money.js';
import { compareExact, type Decimal, type Exact, plus } from '../value/rate.js';
import { plainText, type Text } from '../value/text.js';
import { LAST_DAY, type Truth } from '../value/value.js';
import { civilDate, listOf, objectOf, optional, truth, wholeFrom, yuan, yuanWords } from './arguments.js';

/** What limits a plan beside its time: only what the text states. */
interface ShareLimits {
  /** The least first installment, in yuan. */
  readonly firstAtLeast?: AmountInput | null | undefined;
  /** The greatest number of installments. */
  readonly maxCount?: number | null | undefined;
}

export interface InstallmentOptions extends ShareLimits {
  /** The sum to pay, in yuan. */
  readonly total: AmountInput;
  /** The day on which the clock starts, `YYYY-MM-DD`. */
  readonly start: string;
  readonly count: number;
  readonly everyMonths: number;
  /** The last installment falls due at most this many months after the start. */
  readonly limitMonths: number;
}

/** A plan that keeps to its limits. `toJSON` gives plain JSON, which `checkInstallments` accepts. */
export interface InstallmentPlan {
  /** Yuan. */
  readonly total: Decimal;
  readonly start: string;
  readonly limitMonths: number;
  /** The last day on which an installment may fall due. */
  readonly lastAllowedOn: string;
  /** In yuan, whole fen; in the order of their days. */
  readonly installments: readonly { readonly amount: Decimal; readonly dueOn: string }[];
  toJSON(): unknown;
}

const readOptions = objectOf('options', {
  total: yuan,
  start: civilDate,
  count: wholeFrom(1),
  everyMonths: wholeFrom(1),
  limitMonths: wholeFrom(1),
  firstAtLeast: optional(yuan),
  maxCount: optional(wholeFrom(1)),
});

type Asked = ReturnType<typeof readOptions>['value'];

/**
 * Splits a sum of yuan into equal installments of whole fen, the first one `everyMonths` after the start, and so on.
 *
 * The fen that remain go one each to the earliest. A first share below `firstAtLeast` is raised to it and the rest is
 * split equally. Each day is counted from the start: 31 January, 28 February, 31 March.
 *
 * @throws {ArgumentError} for bad options, every one listed. @throws {InstallmentError} for what cannot be kept:
 * `after-limit`, `too-many`, `first-too-small` (the least first share is above the total), `too-small` (a share below one
 * fen), `limit-exceeded` (beyond the year 2999).
 * @example planInstallments({ total: 100, start: '2012-01-31', count: 3, everyMonths: 1, limitMonths: 36 }).installments
 *   .map(({ amount, dueOn }) => `${amount} on ${dueOn}`) // ['33.34 on 2012-02-29', '33.33 on 2012-03-31', '33.33 on 2012-04-30']
 */
export function planInstallments(options: InstallmentOptions): InstallmentPlan {
  const { value: asked, problems } = readOptions(options, '');
  refuse(ArgumentError, problems);
  refuse(InstallmentError, [...timeIssues(asked), ...shareIssues(asked)]);
  const { total, start, everyMonths, limitMonths } = asked;
  return withJson({
    total: yuanFromFen(total),
    start: dayText(start),
    limitMonths,
    lastAllowedOn: dayText(addMonths(start, limitMonths)),
    installments: shares(asked).map((fen, index) => ({
      amount: yuanFromFen(fen),
      dueOn: dayText(addMonths(start, everyMonths * (index + 1))),
    })),
  });
}

/** Fen: the same for all, and what remains one fen each to the earliest. */
function evenShares(total: number, count: number): readonly number[] {
  const over = total % count;
  return Array.from({ length: count }, (_, index) => (total - over) / count + (index < over ? 1 : 0));
}

/** The first share in fen where an equal one is too small, else `null`. */
function raisedFirst({ total, count, firstAtLeast }: Asked): number | null {
  const over = total % count;
  const equal = (total - over) / count + (over > 0 ? 1 : 0);
  return firstAtLeast !== null && firstAtLeast > equal ? firstAtLeast : null;
}

function shares(asked: Asked): readonly number[] {
  const first = raisedFirst(asked);
  if (first === null) return evenShares(asked.total, asked.count);
  return [first, ...evenShares(asked.total - first, asked.count - 1)];
}

function timeIssues({ start, count, everyMonths, limitMonths, maxCount }: Asked): readonly Issue[] {
  const months = everyMonths * count;
  const inCalendar = completeMonths(start, LAST_DAY);
  const last = dayText(addMonths(start, Math.min(months, inCalendar)));
  const allowed = plainText(dayText(addMonths(start, limitMonths)));
  const calendar = {
    zh: `${inCalendar}个月（日期止于2999年）`,
    en: `${inCalendar} months (dates end with the year 2999)`,
  };
  return [
    ...(months > limitMonths ? [issue('after-limit', 'count', { given: last, expected: allowed })] : []),
    ...(months > inCalendar ? [issue('limit-exceeded', 'count', { given: `${months}`, expected: calendar })] : []),
    ...countIssues('count', count, maxCount),
  ];
}

function shareIssues(asked: Asked): readonly Issue[] {
  const { total, count } = asked;
  const first = raisedFirst(asked);
  const above = first !== null && first > total;
  const least = first === null || above ? count : first + count - 1;
  return [
    ...(above ? [amountIssue('first-too-small', 'firstAtLeast', total, first)] : []),
    ...(total < least ? [amountIssue('too-small', 'total', total, least)] : []),
  ];
}

const countIssues = (path: string, count: number, maxCount: number | null): readonly Issue[] =>
  maxCount !== null && count > maxCount
    ? [issue('too-many', path, { given: `${count}`, expected: plainText(`${maxCount}`) })]
    : [];

const amountIssue = (code: IssueCode, path: string, given: Exact, expected: number): Issue =>
  issue(code, path, { given: yuanText(given), expected: yuanWords(expected) });

/** A plan that somebody offers: also an {@link InstallmentPlan}, or its JSON. */
export interface OfferedPlan {
  /** The sum to pay, in yuan. */
  readonly total: AmountInput;
  /** The day on which the clock starts, `YYYY-MM-DD`. */
  readonly start: string;
  /** The last installment falls due at most this many months after the start. */
  readonly limitMonths: number;
  /** Yuan; the shares may differ. */
  readonly installments: readonly { readonly amount: AmountInput; readonly dueOn: string }[];
  /** Not looked at: it follows from `start` and `limitMonths`. */
  readonly lastAllowedOn?: unknown;
}

export interface PlanConditions extends ShareLimits {
  /** Was there a written application? Absent or `null`: not known. */
  readonly appliedInWriting?: Truth | undefined;
  /** Was it shown that paying at once is really difficult? Absent or `null`: not known. */
  readonly difficultyShown?: Truth | undefined;
}

/** What is wrong with an offered plan, and what is not known about it. */
export interface PlanCheck {
  readonly violations: readonly Issue[];
  readonly open: readonly Issue[];
}

const readPlan = objectOf('plan', {
  total: yuan,
  start: civilDate,
  limitMonths: wholeFrom(1),
  installments: listOf(objectOf('installment', { amount: yuan, dueOn: civilDate })),
  lastAllowedOn: () => ({ value: null, problems: [] }),
});
const readConditions = objectOf('options', {
  appliedInWriting: optional(truth),
  difficultyShown: optional(truth),
  firstAtLeast: optional(yuan),
  maxCount: optional(wholeFrom(1)),
});

type Plan = ReturnType<typeof readPlan>['value'];
type Share = Plan['installments'][number];
type Known = ReturnType<typeof readConditions>['value'];

/**
 * Lists every violation of an offered plan, whose shares in yuan may differ, and every condition that is not known.
 *
 * An installment may fall due on the start itself and on the last day allowed; several may share a day. The codes:
 * `before-start`, `after-limit`, `not-in-order`, `sum-differs`, `too-small` (below one fen), `first-too-small`, `too-many`,
 * `no-written-application`, `no-difficulty-shown`.
 *
 * @throws {ArgumentError} for a plan or conditions that are malformed, every problem listed.
 * @example checkInstallments({ total: 100, start: '2011-10-01', limitMonths: 36, installments: [{ amount: 100,
 *   dueOn: '2014-10-02' }] }).violations.map(({ code }) => code) // ['after-limit']
 * @example checkInstallments(plan, { appliedInWriting: true }).open.map(({ code }) => code) // ['no-difficulty-shown']
 */
export function checkInstallments(plan: OfferedPlan, conditions: PlanConditions = {}): PlanCheck {
  const offered = readPlan(plan, '');
  const known = readConditions(conditions, '');
  refuse(ArgumentError, [...offered.problems, ...known.problems]);
  const { appliedInWriting, difficultyShown } = known.value;
  const needs = [
    { met: appliedInWriting, lacking: issue('no-written-application', 'appliedInWriting'), unclear: APPLICATION_OPEN },
    { met: difficultyShown, lacking: issue('no-difficulty-shown', 'difficultyShown'), unclear: DIFFICULTY_OPEN },
  ];
  return {
    violations: [
      ...planViolations(offered.value, known.value),
      ...needs.flatMap(({ met, lacking }) => (met === false ? [lacking] : [])),
    ],
    open: needs.flatMap(({ met, lacking, unclear }) => (met === null ? [{ ...lacking, message: unclear }] : [])),
  };
}

const APPLICATION_OPEN: Text = {
  zh: '是否书面申请尚不清楚。分期缴纳须书面申请。',
  en: 'It is not known whether there is a written application, which paying by installments requires.',
};
const DIFFICULTY_OPEN: Text = {
  zh: '是否已证明一次性缴纳确有困难，尚不清楚。',
  en: 'It is not known whether it has been shown that paying at once is really difficult.',
};

function planViolations(plan: Plan, { firstAtLeast, maxCount }: Known): readonly Issue[] {
  const { total, installments } = plan;
  const [first] = installments;
  const sum = installments.reduce<Exact>((fen, { amount }) => plus(fen, amount), 0);
  return [
    ...installments.flatMap((share, index) => shareViolations(plan, share, index)),
    ...(first !== undefined && firstAtLeast !== null && first.amount < firstAtLeast
      ? [amountIssue('first-too-small', 'installments[0].amount', first.amount, firstAtLeast)]
      : []),
    ...countIssues('installments', installments.length, maxCount),
    ...(compareExact(sum, total) === 0 ? [] : [amountIssue('sum-differs', 'installments', sum, total)]),
  ];
}

function shareViolations(plan: Plan, { amount, dueOn }: Share, index: number): readonly Issue[] {
  const { start, limitMonths, installments } = plan;
  const last = addMonths(start, limitMonths);
  const before = installments[index - 1];
  const path = `installments[${index}]`;
  const dated = (code: IssueCode, limit: number): Issue =>
    issue(code, `${path}.dueOn`, { given: dayText(dueOn), expected: plainText(dayText(limit)) });
  return [
    ...(dueOn < start ? [dated('before-start', start)] : []),
    ...(dueOn > last ? [dated('after-limit', last)] : []),
    ...(before !== undefined && dueOn < before.dueOn ? [dated('not-in-order', before.dueOn)] : []),
    ...(amount < 1 ? [amountIssue('too-small', `${path}.amount`, amount, 1)] : []),
  ];
}
