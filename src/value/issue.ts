import { FIGURE_ISSUES, type Words } from './figure-issues.js';
import type { Text } from './text.js';

/** One thing that is wrong with what the caller gave, or with a plan: which kind, where, and what to do about it. */
export interface Issue {
  readonly code: IssueCode;
  /** Where, as `children[0].birthDate`; empty for the whole. */
  readonly path: string;
  readonly message: Text;
}

interface IssueDetails {
  /** What was given. */
  readonly given?: string;
  /** What would be right. */
  readonly expected?: Text;
  /** The nearest known name, where a name was not known. */
  readonly nearest?: string | null;
}

/** Each kind of issue with its words. Codes are stable: callers may rely on them. */
const KINDS = {
  'unknown-key': ({ given, hint }) => ({
    zh: `没有“${given}”这一项${hint.zh}。请改正名称或删去。`,
    en: `There is no item "${given}"${hint.en}. Correct the name or remove it.`,
  }),
  'missing-key': ({ zh, en }) => ({
    zh: `缺少必需的一项：${zh}。请补上。`,
    en: `Something required is missing: ${en}. Add it.`,
  }),
  'wrong-type': ({ given, zh, en }) => ({
    zh: `类型不对：应为${zh}，收到${given}。`,
    en: `Wrong kind of value: expected ${en}, received ${given}.`,
  }),
  'not-a-date': ({ given, zh, en }) => ({
    zh: `“${given}”不是日期。请写成${zh}，且该日须存在（1800–2999年）。`,
    en: `"${given}" is not a date. Write ${en}; the day must exist (years 1800 to 2999).`,
  }),
  'not-an-amount': ({ given }) => ({
    zh: `“${given}”不是金额。请以元为单位，不超过两位小数，例如"150.00"。`,
    en: `"${given}" is not an amount. Write yuan with at most two decimals, such as "150.00".`,
  }),
  'not-an-option': ({ given, zh, en, hint }) => ({
    zh: `“${given}”不是可选值${hint.zh}。可选：${zh}。`,
    en: `"${given}" is not one of the options${hint.en}. Choose from: ${en}.`,
  }),
  'out-of-range': ({ given, zh, en }) => ({
    zh: `${given}超出范围：应为${zh}。`,
    en: `${given} is out of range: expected ${en}.`,
  }),
  'duplicate-id': ({ given }) => ({
    zh: `标识“${given}”用了两次。请给每个人不同的标识。`,
    en: `The id "${given}" is used twice. Give each person an id of their own.`,
  }),
  'unknown-id': ({ given, zh, en, hint }) => ({
    zh: `没有标识为“${given}”的${zh}${hint.zh}。`,
    en: `There is no ${en} with the id "${given}"${hint.en}.`,
  }),
  'unknown-policy': ({ given, hint }) => ({
    zh: `没有编号为“${given}”的文件${hint.zh}。`,
    en: `There is no policy with the id "${given}"${hint.en}.`,
  }),
  'unknown-provision': ({ given, zh, en, hint }) => ({
    zh: `文件中没有“${given}”这一规定${hint.zh}。现有：${zh}。`,
    en: `The policy has no provision "${given}"${hint.en}. It has: ${en}.`,
  }),
  'unknown-reading': ({ given, zh, en, hint }) => ({
    zh: `没有名为“${given}”的解读${hint.zh}。现有：${zh}。`,
    en: `There is no reading named "${given}"${hint.en}. There are: ${en}.`,
  }),
  'unknown-name': ({ given, zh, en, hint }) => ({
    zh: `此处没有名为“${given}”的${zh}${hint.zh}。`,
    en: `There is no ${en} named "${given}" here${hint.en}.`,
  }),
  'type-mismatch': ({ given, zh, en }) => ({
    zh: `表达式类型不合：${zh}；收到${given}。`,
    en: `The expression does not fit: ${en}; received ${given}.`,
  }),
  'circular-term': ({ given }) => ({
    zh: `术语“${given}”经由自身定义。请打破循环。`,
    en: `The term "${given}" is defined by way of itself. Break the circle.`,
  }),
  'not-a-policy': () => ({
    zh: '这不是经过检查的文件。请先用 definePolicy 处理。',
    en: 'This is not a checked policy. Pass it through definePolicy first.',
  }),
  contradiction: ({ zh, en }) => ({ zh: `互相矛盾：${zh}。请核对。`, en: `A contradiction: ${en}. Check both.` }),
  'event-after-on': ({ given, zh, en }) => ({
    zh: `在所问之日${zh}，${given}尚未发生。请改用较晚的日期。`,
    en: `On the day asked about, ${en}, this had not happened yet (${given}). Ask about a later day.`,
  }),
  'limit-exceeded': ({ given, zh, en }) => ({
    zh: `${given}超过限度：最多${zh}。`,
    en: `${given} is above the limit: at most ${en}.`,
  }),
  'too-small': ({ given, zh, en }) => ({
    zh: `${given}太小：至少${zh}。`,
    en: `${given} is too small: at least ${en}.`,
  }),
  'before-start': ({ given, zh, en }) => ({
    zh: `${given}早于起算日${zh}。`,
    en: `${given} is before the start, ${en}.`,
  }),
  'after-limit': ({ given, zh, en }) => ({
    zh: `${given}晚于最后期限${zh}。`,
    en: `${given} is after the last day allowed, ${en}.`,
  }),
  'not-in-order': ({ given }) => ({
    zh: `到期日${given}早于前一期。请按先后排列。`,
    en: `The due date ${given} is before the one that precedes it. Put them in order.`,
  }),
  'sum-differs': ({ given, zh, en }) => ({
    zh: `各期合计${given}，应为${zh}。`,
    en: `The installments add up to ${given}, not to ${en}.`,
  }),
  'first-too-small': ({ given, zh, en }) => ({
    zh: `首期${given}，不足${zh}。`,
    en: `The first installment is ${given}, less than ${en}.`,
  }),
  'too-many': ({ given, zh, en }) => ({
    zh: `共${given}期，最多${zh}期。`,
    en: `There are ${given} installments; at most ${en} are allowed.`,
  }),
  'no-written-application': () => ({
    zh: '没有书面申请。分期缴纳须书面申请。',
    en: 'There is no written application, which paying by installments requires.',
  }),
  'no-difficulty-shown': () => ({
    zh: '未证明一次性缴纳确有困难。',
    en: 'It has not been shown that paying at once is really difficult.',
  }),
  'not-json': ({ zh, en }) => ({
    zh: `不是有效的 JSON${zh}。请检查引号、逗号和括号。`,
    en: `It is not valid JSON${en}. Check the quotes, commas and brackets.`,
  }),
  'not-csv': ({ zh, en }) => ({ zh: `CSV 表格有误：${zh}。`, en: `The CSV table is malformed: ${en}.` }),
  'duplicate-column': ({ given }) => ({
    zh: `列“${given}”出现了不止一次。请只留一列。`,
    en: `The column "${given}" stands more than once. Keep one of them.`,
  }),
  ...FIGURE_ISSUES,
} as const satisfies Record<string, Words>;

export type IssueCode = keyof typeof KINDS;

/** One issue with its words, from the code and what is known about it. */
export function issue(code: IssueCode, path: string, details: IssueDetails = {}): Issue {
  const { given = '', expected = { zh: '', en: '' }, nearest = null } = details;
  const hint =
    nearest === null ? { zh: '', en: '' } : { zh: `，是否指“${nearest}”`, en: ` (did you mean "${nearest}"?)` };
  const words: Words = KINDS[code];
  return { code, path, message: words({ given, zh: expected.zh, en: expected.en, hint }) };
}

/** Any value, short and readable, for a message. */
export function shown(value: unknown): string {
  if (typeof value === 'bigint' || typeof value === 'symbol' || typeof value === 'function') return typeof value;
  const text = typeof value === 'object' && value !== null ? objectText(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** What cannot be written as JSON, such as a ring of objects, is named by its kind. */
function objectText(value: object): string {
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    return typeof value;
  }
}

/** The name among `names` that is most likely meant, if one is near enough. */
export function nearestName(name: string, names: Iterable<string>): string | null {
  let best: { name: string; distance: number } | null = null;
  for (const candidate of names) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (best === null || distance < best.distance) best = { name: candidate, distance };
  }
  // A short name of which every letter would change is no hint.
  const most = Math.min(Math.max(2, Math.floor(name.length / 3)), name.length - 1);
  return best !== null && best.distance <= most ? best.name : null;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replace, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}

/** The base of everything that the library throws. `code` is that of the first issue. */
export class FamilyPlanningRulesError extends Error {
  override readonly name: string = 'FamilyPlanningRulesError';
  readonly code: IssueCode;
  readonly issues: readonly Issue[];

  constructor(issues: readonly [Issue, ...Issue[]]) {
    super(issues.map(({ path, message }) => (path === '' ? message.en : `${path}: ${message.en}`)).join('\n'));
    this.code = issues[0].code;
    this.issues = Object.freeze([...issues]);
  }
}

/** The facts of a household are bad. */
export class FactsError extends FamilyPlanningRulesError {
  override readonly name = 'FactsError';
}

/** A policy document is bad. */
export class PolicyError extends FamilyPlanningRulesError {
  override readonly name = 'PolicyError';
}

/** The options of a call are bad. */
export class ArgumentError extends FamilyPlanningRulesError {
  override readonly name = 'ArgumentError';
}

/** A plan of installments cannot be kept to. */
export class InstallmentError extends FamilyPlanningRulesError {
  override readonly name = 'InstallmentError';
}

/** Throws one error that lists all issues, if there are any. */
export function refuse(
  ErrorClass: new (issues: readonly [Issue, ...Issue[]]) => FamilyPlanningRulesError,
  issues: readonly Issue[],
): void {
  const [first, ...rest] = issues;
  if (first !== undefined) throw new ErrorClass([first, ...rest]);
}
