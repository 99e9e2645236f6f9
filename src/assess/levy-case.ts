import type { CaseInput, DatedValue } from '../household/household.js';
import { readLeaf } from '../household/leaf.js';
import { type FactSpec, objectSpec } from '../household/vocabulary.js';
import { dayFromText } from '../value/civil-date.js';
import { type Issue, issue, nearestName, shown } from '../value/issue.js';
import { isJson, type Json } from '../value/json.js';
import { fenFromAmount, yuanText } from '../value/money.js';
import { listInWords, type Text } from '../value/text.js';

/** What is known of a levy case, each item optional. */
export interface LevyCase extends CaseInput {
  /** The multiple of the base that was decided, with at most two decimals: `3`, `"0.2"`. */
  readonly multiple?: string | number | null | undefined;
  readonly payments?: readonly Payment[] | null | undefined;
  readonly bases?: readonly IncomeBase[] | null | undefined;
}

/** Money that was paid on a day. */
export interface Payment {
  readonly on: string;
  readonly amount: string | number;
}

/** An income figure from which a levy is computed, of the area that the text names, for one year. */
export interface IncomeBase {
  /** Six digits (GB/T 2260) of the area; absent where it is a township. */
  readonly division?: string | null | undefined;
  readonly kind: BaseKind;
  readonly year: number;
  /** Yuan a year. */
  readonly amount: string | number;
  readonly source?: string | null | undefined;
}

/** Each kind of income figure, and the fact that it becomes: a series with one value a year. */
const BASE_FACTS = {
  'rural-net-income': 'ruralBase',
  'urban-disposable-income': 'urbanBase',
  'resident-disposable-income': 'residentBase',
} as const satisfies Record<string, keyof CaseInput>;

export type BaseKind = keyof typeof BASE_FACTS;

const BASE_KINDS = Object.keys(BASE_FACTS) as readonly BaseKind[];

const { facts: SPECS } = objectSpec('case');
const NAMES = [...Object.keys(SPECS), 'payments', 'bases', 'multiple'];

const AN_OBJECT: Text = { zh: '对象', en: 'an object' };
const A_LIST: Text = { zh: '列表', en: 'a list' };
const A_DAY: Text = { zh: '日期，YYYY-MM-DD', en: 'a date, YYYY-MM-DD' };
const A_YEAR: Text = { zh: '年份，如2011', en: 'a year, such as 2011' };
const A_MULTIPLE: Text = {
  zh: '至多两位小数的倍数，不超过1000',
  en: 'a multiple with at most two decimals, up to 1000',
};
const A_DIVISION: Text = { zh: '六位数字', en: 'six digits' };

/** Everything that is wrong with what is told of a case. */
export function caseIssues(given: unknown): readonly Issue[] {
  if (given === undefined) return [];
  if (!isJson(given)) return [issue('wrong-type', 'case', { given: shown(given), expected: AN_OBJECT })];
  return [
    ...Object.entries(given).flatMap(([name, value]) => partIssues(name, value)),
    ...toldTwice(given, 'bases', Object.values(BASE_FACTS)),
    ...toldTwice(given, 'payments', ['paid']),
    ...toldTwice(given, 'multiple', ['multiplePercent']),
  ];
}

function partIssues(name: string, value: unknown): readonly Issue[] {
  const path = `case.${name}`;
  const spec = Object.hasOwn(SPECS, name) ? SPECS[name] : undefined;
  if (spec !== undefined) return factIssues(spec, value, path);
  if (value === null || value === undefined) return [];
  switch (name) {
    case 'multiple':
      return percentOf(value) === null
        ? [issue('wrong-type', path, { given: shown(value), expected: A_MULTIPLE })]
        : [];
    case 'payments':
      return listIssues(value, path, paymentIssues);
    case 'bases':
      return [...listIssues(value, path, baseIssues), ...baseConflicts(value)];
    default:
      return [issue('unknown-key', path, { given: name, nearest: nearestName(name, NAMES) })];
  }
}

/** A fact, or a series of it where it may be one. */
function factIssues(spec: FactSpec, value: unknown, path: string): readonly Issue[] {
  if (spec.dated === true && Array.isArray(value))
    return listIssues(value, path, (entry, at) => [
      ...dayIssues(entry['from'], `${at}.from`),
      ...factIssues(spec, entry['value'], `${at}.value`),
    ]);
  const leaf = readLeaf(spec, value, path);
  return 'problem' in leaf ? [leaf.problem] : [];
}

function listIssues(
  value: unknown,
  path: string,
  problems: (entry: Json, at: string) => readonly Issue[],
): readonly Issue[] {
  if (!Array.isArray(value)) return [issue('wrong-type', path, { given: shown(value), expected: A_LIST })];
  return value.flatMap((entry: unknown, index) => {
    const at = `${path}[${index}]`;
    return isJson(entry)
      ? problems(entry, at)
      : [issue('wrong-type', at, { given: shown(entry), expected: AN_OBJECT })];
  });
}

const paymentIssues = (payment: Json, at: string): readonly Issue[] => [
  ...unknownKeys(payment, ['on', 'amount'], at),
  ...dayIssues(payment['on'], `${at}.on`),
  ...amountIssues(payment['amount'], `${at}.amount`),
];

const baseIssues = (base: Json, at: string): readonly Issue[] => [
  ...unknownKeys(base, ['division', 'kind', 'year', 'amount', 'source'], at),
  ...kindIssues(base['kind'], `${at}.kind`),
  ...(yearOf(base['year']) === null
    ? [issue('wrong-type', `${at}.year`, { given: shown(base['year']), expected: A_YEAR })]
    : []),
  ...amountIssues(base['amount'], `${at}.amount`),
  ...optionalText(base['division'], /^\d{6}$/, `${at}.division`, A_DIVISION),
  ...optionalText(base['source'], /^[\s\S]{1,400}$/, `${at}.source`, { zh: '文字', en: 'a text' }),
];

const unknownKeys = (entry: Json, names: readonly string[], at: string): readonly Issue[] =>
  Object.keys(entry)
    .filter((key) => !names.includes(key))
    .map((key) => issue('unknown-key', `${at}.${key}`, { given: key, nearest: nearestName(key, names) }));

function kindIssues(kind: unknown, at: string): readonly Issue[] {
  if (BASE_KINDS.some((one) => one === kind)) return [];
  const expected = { zh: listInWords(BASE_KINDS, 'zh'), en: listInWords(BASE_KINDS, 'en') };
  return [issue('not-an-option', at, { given: shown(kind), expected, nearest: nearestName(String(kind), BASE_KINDS) })];
}

const dayIssues = (day: unknown, at: string): readonly Issue[] =>
  dayFromText(day) === null ? [issue('not-a-date', at, { given: shown(day), expected: A_DAY })] : [];

const amountIssues = (amount: unknown, at: string): readonly Issue[] =>
  fenFromAmount(amount) === null ? [issue('not-an-amount', at, { given: shown(amount) })] : [];

const optionalText = (given: unknown, form: RegExp, at: string, expected: Text): readonly Issue[] =>
  given === undefined || given === null || (typeof given === 'string' && form.test(given))
    ? []
    : [issue('out-of-range', at, { given: shown(given), expected })];

/** Two figures for one kind and year: the text names one area, and only the caller knows which figure is of it. */
function baseConflicts(bases: unknown): readonly Issue[] {
  if (!Array.isArray(bases)) return [];
  const seen = new Map<string, number | null>();
  return bases.filter(isJson).flatMap(({ kind, year, amount }, index) => {
    const key = `${String(kind)} ${String(year)}`;
    const fen = fenFromAmount(amount);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, fen);
    if (before === undefined || before === fen) return [];
    const expected = {
      zh: `同一种类、同一年份只给文件所指地区的一个数（${key}）`,
      en: `one figure for one kind and year, of the area that the text names (${key})`,
    };
    return [issue('contradiction', `case.bases[${index}].amount`, { given: shown(amount), expected })];
  });
}

/** The same thing told in two forms. */
const toldTwice = (given: Json, name: string, facts: readonly string[]): readonly Issue[] =>
  isTold(given[name])
    ? facts
        .filter((fact) => isTold(given[fact]))
        .map((fact) =>
          issue('contradiction', `case.${fact}`, {
            expected: { zh: `已由case.${name}给出`, en: `told by case.${name} already` },
          }),
        )
    : [];

const isTold = (value: unknown): boolean => value !== undefined && value !== null;

function yearOf(given: unknown): number | null {
  const text = String(given);
  return /^(1[89]|2\d)\d\d$/.test(text) ? Number(text) : null;
}

/** A multiple in percent: whole, since it has at most two decimals. */
function percentOf(given: unknown): number | null {
  if (typeof given !== 'string' && typeof given !== 'number') return null;
  const match = /^(\d{1,4})(?:\.(\d{1,2}))?$/.exec(String(given));
  const percent = match === null ? Number.NaN : 100 * Number(match[1]) + Number((match[2] ?? '').padEnd(2, '0'));
  return percent <= 100_000 ? percent : null;
}

/** The facts of a case that has no issues: income figures as series by year, payments as what was paid so far. */
export function caseFacts(given: LevyCase | undefined): CaseInput | undefined {
  if (given === undefined) return undefined;
  const { bases, payments, multiple, ...facts } = given;
  return {
    ...facts,
    ...(isTold(multiple) ? { multiplePercent: Number(percentOf(multiple)) } : {}),
    ...(isTold(payments) ? { paid: paidSoFar(payments ?? []) } : {}),
    ...Object.fromEntries(
      BASE_KINDS.flatMap((kind) => {
        const own = (bases ?? []).filter((base) => base.kind === kind);
        return own.length === 0 ? [] : [[BASE_FACTS[kind], byYear(own)]];
      }),
    ),
  };
}

/** Known for the years given, unknown between and after them. */
function byYear(bases: readonly IncomeBase[]): readonly DatedValue<string | null>[] {
  const amounts = new Map(bases.map(({ year, amount }) => [Number(year), yuanText(Number(fenFromAmount(amount)))]));
  return [...amounts.keys()]
    .sort((a, b) => a - b)
    .flatMap((year) => {
      const known = { from: `${year}-01-01`, value: amounts.get(year) ?? null };
      return amounts.has(year + 1) ? [known] : [known, { from: `${year + 1}-01-01`, value: null }];
    });
}

/** The day before which nobody had paid anything. */
const BEFORE_ALL = '1800-01-01';

function paidSoFar(payments: readonly Payment[]): readonly DatedValue<string>[] {
  const days = [...new Set(payments.map(({ on }) => on))].sort();
  const until = (day: string): string =>
    yuanText(
      payments.filter(({ on }) => on <= day).reduce((sum, { amount }) => sum + Number(fenFromAmount(amount)), 0),
    );
  return [{ from: BEFORE_ALL, value: '0.00' }, ...days.map((from) => ({ from, value: until(from) }))];
}
