import { ArgumentError, type Issue, issue, refuse, shown } from '../value/issue.js';
import { isJson } from '../value/json.js';
import { compareExact, type Decimal, type Exact, minus } from '../value/rate.js';
import { bothLanguages, plainText, type Text } from '../value/text.js';
import { EVERYTHING, holds, meet, type Range, range } from './consistency-ranges.js';
import { brief } from './consistency-words.js';
import { asDecimal } from './exact.js';
import { notList, notNumber, notOption, notThis } from './kinds.js';
import { exactFrom, type NumberInput } from './numbers.js';
import { type ReportedInput, readReported } from './reported.js';

/** A rule of a scheme of warnings, as data. */
export type WarningRule =
  /** Fires below a mark, or at it too. */
  | {
      readonly id: string;
      readonly kind: 'below';
      readonly of: string;
      readonly mark: NumberInput;
      readonly including: boolean;
    }
  /** Fires for the units with the greatest values; those that an earlier rule has hit may be left out of the ranking. */
  | {
      readonly id: string;
      readonly kind: 'worst';
      readonly of: string;
      readonly places: number;
      readonly exceptFiredBy?: string;
    }
  /** Fires for any value above zero (一票否决). */
  | { readonly id: string; readonly kind: 'veto'; readonly of: string }
  /** Fires where one of these rules fired in so many years running; `same`: the same one each year. */
  | {
      readonly id: string;
      readonly kind: 'repeated';
      readonly rules: readonly string[];
      readonly years: number;
      readonly same: boolean;
    };

/** What is assessed: a township, a village, an office. */
export interface WarnedUnit {
  readonly id: string;
  readonly values: Readonly<Record<string, ReportedInput | null>>;
  /** The rules that fired in earlier years, the last year first; `null` for a year of which nothing is known. */
  readonly history?: readonly (readonly string[] | null)[];
}

/** Whether a rule fired for a unit, and why. */
export interface RuleFinding {
  readonly rule: string;
  /** `null`: not determined, by a missing value or a tie of which the scheme says nothing. */
  readonly fired: boolean | null;
  readonly inputs: Readonly<Record<string, Decimal | null>>;
  /** How far the value is from the mark, below zero where a mark is missed; for ranks, from the first unit on the other side. */
  readonly margin: Decimal | null;
  /** The margin is smaller than the rounding of the values. */
  readonly borderline: boolean;
  readonly message: Text;
}

export interface UnitWarnings {
  readonly id: string;
  readonly findings: readonly RuleFinding[];
}

interface Value {
  readonly value: Exact | null;
  readonly within: Range;
}

interface ReadUnit {
  readonly id: string;
  readonly values: Readonly<Record<string, Value>>;
  readonly history: readonly (readonly string[] | null)[];
}

/**
 * Applies the rules of a scheme, in their order, to all units: which fired, with the values, the margin, and whether rounding could turn it.
 *
 * @throws {ArgumentError} for bad rules or units, every one listed.
 * @example applyWarnings([{ id: 'card', kind: 'below', of: 'score', mark: 60, including: false }], [{ id: 'a', values: { score: '59.5' } }])[0].findings[0].fired // true
 */
export function applyWarnings(rules: readonly WarningRule[], units: readonly WarnedUnit[]): readonly UnitWarnings[] {
  refuse(ArgumentError, [...ruleProblems(rules), ...unitProblems(units)]);
  const read = units.map(readUnit);
  const found = new Map<string, RuleFinding[]>(read.map(({ id }) => [id, []]));
  const firedBy = (unit: string, rule: string): boolean | null =>
    found.get(unit)?.find((finding) => finding.rule === rule)?.fired ?? null;
  for (const rule of rules) {
    const findings = read.map((unit) => findingOf(rule, unit, { units: read, firedBy }));
    for (const [index, { id }] of read.entries()) found.get(id)?.push(findings[index] as RuleFinding);
  }
  return read.map(({ id }) => ({ id, findings: found.get(id) ?? [] }));
}

interface Around {
  readonly units: readonly ReadUnit[];
  readonly firedBy: (unit: string, rule: string) => boolean | null;
}

function findingOf(rule: WarningRule, unit: ReadUnit, around: Around): RuleFinding {
  if (rule.kind === 'repeated') return repeated(rule, unit, around);
  const { value, within } = unit.values[rule.of] ?? { value: null, within: EVERYTHING };
  const at = { [rule.of]: value === null ? null : asDecimal(value) };
  if (rule.kind === 'worst') return worst(rule, unit, { ...around, inputs: at });
  const mark = rule.kind === 'veto' ? 0 : exactOf(rule.mark);
  const hit =
    rule.kind === 'veto' ? range({ at: 0, open: true }, null) : range(null, { at: mark, open: !rule.including });
  if (value === null) return finding(rule.id, null, { inputs: at, margin: null, borderline: false });
  const fired = holds(hit, value);
  const certain = meet(within, hit) === null || contains(hit, within);
  return finding(rule.id, fired, { inputs: at, margin: minus(value, mark), borderline: !certain });
}

/** Does all of the one lie in the other? */
function contains(outer: Range, inner: Range): boolean {
  const { least, most } = outer;
  const under = least === null || meet(inner, { least: null, most: { at: least.at, open: !least.open } }) === null;
  return under && (most === null || meet(inner, { least: { at: most.at, open: !most.open }, most: null }) === null);
}

/** Ranks by what the values may be: differences below their rounding are ties, and of a tie across the last place nothing is said. */
function worst(
  rule: Extract<WarningRule, { kind: 'worst' }>,
  unit: ReadUnit,
  { units, firedBy, inputs }: Around & { readonly inputs: RuleFinding['inputs'] },
): RuleFinding {
  const leftOut = (id: string): boolean | null =>
    rule.exceptFiredBy === undefined ? false : firedBy(id, rule.exceptFiredBy);
  const own = unit.values[rule.of] ?? { value: null, within: EVERYTHING };
  if (leftOut(unit.id) === true) return finding(rule.id, false, { inputs, margin: null, borderline: false });
  const others = units.filter(({ id }) => id !== unit.id && leftOut(id) !== true);
  const rank = (surely: boolean): number =>
    others.filter((other) => {
      const { within } = other.values[rule.of] ?? { within: EVERYTHING };
      return surely ? leftOut(other.id) === false && wholly(own.within, within) : !wholly(within, own.within);
    }).length;
  const printed = others.flatMap((other) => other.values[rule.of]?.value ?? []).sort((a, b) => compareExact(b, a));
  const last = printed[rule.places - 1];
  const margin = own.value === null || last === undefined ? null : minus(own.value, last);
  const surelyIn = rank(false) < rule.places && leftOut(unit.id) === false;
  const fired = surelyIn ? true : rank(true) >= rule.places ? false : null;
  return finding(rule.id, fired, { inputs, margin, borderline: fired === null && own.value !== null });
}

/** Is every value of the one below every value of the other? */
function wholly(low: Range, high: Range): boolean {
  if (low.most === null || high.least === null) return false;
  const order = compareExact(low.most.at, high.least.at);
  return order < 0 || (order === 0 && (low.most.open || high.least.open));
}

function repeated(rule: Extract<WarningRule, { kind: 'repeated' }>, unit: ReadUnit, { firedBy }: Around): RuleFinding {
  const before = unit.history.slice(0, rule.years - 1);
  const years = [...before, ...Array<null>(Math.max(0, rule.years - 1 - before.length)).fill(null)];
  const inYear = (one: string): readonly (boolean | null)[] => [
    firedBy(unit.id, one),
    ...years.map((year) => (year === null ? null : year.includes(one))),
  ];
  const fired = rule.same
    ? some(rule.rules.map((one) => every(inYear(one))))
    : every(inYear(rule.rules[0] ?? '').map((_, year) => some(rule.rules.map((one) => inYear(one)[year] ?? null))));
  return finding(rule.id, fired, { inputs: {}, margin: null, borderline: false });
}

/** Unknown is not false: it leaves open what it could decide. */
export const some = (values: readonly (boolean | null)[]): boolean | null =>
  values.includes(true) ? true : values.includes(null) ? null : false;
const every = (values: readonly (boolean | null)[]): boolean | null =>
  values.includes(false) ? false : values.includes(null) ? null : true;

function finding(
  rule: string,
  fired: boolean | null,
  told: { readonly inputs: RuleFinding['inputs']; readonly margin: Exact | null; readonly borderline: boolean },
): RuleFinding {
  const { inputs, margin, borderline } = told;
  const values = Object.entries(inputs).map(([name, value]) => `${name} ${value?.toFixed() ?? '?'}`);
  const message = bothLanguages((locale) => {
    const zh = locale === 'zh';
    const verdict =
      fired === null
        ? zh
          ? '未定'
          : 'not determined'
        : fired
          ? zh
            ? '触发'
            : 'fires'
          : zh
            ? '不触发'
            : 'does not fire';
    const beside = values.length === 0 ? '' : zh ? `（${values.join('、')}）` : ` (${values.join(', ')})`;
    const gap = margin === null ? '' : zh ? `，相差${brief(margin)}` : `, ${brief(margin)} off`;
    const near = borderline ? (zh ? '，差距小于取舍误差' : ', less than the rounding') : '';
    return zh ? `${rule}：${verdict}${beside}${gap}${near}。` : `${rule}: ${verdict}${beside}${gap}${near}.`;
  });
  return { rule, fired, inputs, margin: margin === null ? null : asDecimal(margin), borderline, message };
}

const exactOf = (given: NumberInput): Exact => {
  const read = exactFrom(given);
  return 'exact' in read ? read.exact : 0;
};

function readUnit({ id, values, history = [] }: WarnedUnit): ReadUnit {
  const entries = Object.entries(values).map(([name, given]): [string, Value] => {
    const read = given === null ? null : readReported(given, name, name);
    const known = read !== null && 'reported' in read ? read.reported : null;
    return [name, { value: known?.value ?? null, within: known?.value == null ? EVERYTHING : known.widest }];
  });
  return { id, values: Object.fromEntries(entries), history };
}

const KINDS = ['below', 'worst', 'veto', 'repeated'];

function ruleProblems(rules: unknown): readonly Issue[] {
  if (!Array.isArray(rules)) return [notList(rules, 'rules')];
  return rules.flatMap((rule: unknown, index) => {
    const path = `rules[${index}]`;
    const { id, kind, of, mark, places, years, rules: named } = isJson(rule) ? rule : {};
    if (!KINDS.some((one) => one === kind)) {
      return [notOption(kind, `${path}.kind`, KINDS, true)];
    }
    const whole = { zh: '1或更大的整数', en: 'a whole number, 1 or more' };
    const atLeastOne = (key: string, value: unknown): readonly Issue[] =>
      Number.isSafeInteger(value) && Number(value) >= 1
        ? []
        : [
            value === undefined
              ? notThis(value, `${path}.${key}`, whole)
              : issue('out-of-range', `${path}.${key}`, { given: shown(value), expected: whole }),
          ];
    const text = (key: string, value: unknown): readonly Issue[] =>
      typeof value === 'string' ? [] : [notThis(value, `${path}.${key}`, { zh: '名称', en: 'a name' })];
    const own = text('id', id);
    if (kind === 'repeated') {
      const listed = Array.isArray(named) ? [] : [notList(named, `${path}.rules`)];
      return [...own, ...listed, ...atLeastOne('years', years)];
    }
    if (kind === 'worst') return [...own, ...text('of', of), ...atLeastOne('places', places)];
    const read = kind === 'below' ? exactFrom(mark) : null;
    const number = { zh: '数字', en: 'a number' };
    return read === null || 'exact' in read
      ? [...own, ...text('of', of)]
      : [...own, ...text('of', of), notNumber(read.problem, mark, `${path}.mark`, number)];
  });
}

function unitProblems(units: unknown): readonly Issue[] {
  if (!Array.isArray(units)) return [notList(units, 'units')];
  const ids = units.map((unit: unknown) => (isJson(unit) ? unit['id'] : undefined));
  return units.flatMap((unit: unknown, index) => {
    const path = `units[${index}]`;
    const [id, values] = isJson(unit) ? [unit['id'], unit['values']] : [];
    if (typeof id !== 'string' || !isJson(values)) {
      return [notThis(unit, path, plainText('{ id, values }'))];
    }
    const twice = ids.indexOf(id) === index ? [] : [issue('duplicate-id', `${path}.id`, { given: id })];
    const bad = Object.entries(values).flatMap(([name, given]) => {
      const read = given === null ? null : readReported(given, `${path}.values.${name}`, name);
      return read !== null && 'problems' in read ? read.problems : [];
    });
    const past = isJson(unit) ? unit['history'] : undefined;
    const history = past === undefined || Array.isArray(past) ? [] : [notList(past, `${path}.history`)];
    return [...twice, ...bad, ...history];
  });
}
