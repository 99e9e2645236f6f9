import { type Issue, type IssueCode, issue, shown } from '../value/issue.js';
import { isJson } from '../value/json.js';
import { compareExact, type Exact, fraction, isDecimal, times } from '../value/rate.js';
import type { Text } from '../value/text.js';
import { isNegative } from './exact.js';
import {
  type CountUnit,
  FIGURE_UNITS,
  type Figure,
  type FigureUnit,
  figureUnit,
  isFigureUnit,
  type MoneyUnit,
  readFigure,
} from './figures.js';
import { notNumber, notThis } from './kinds.js';
import { exactFrom, type NumberInput } from './numbers.js';
import { bad, good, type Item, oneOf, optional } from './read.js';
import type { Period, Tag } from './tags.js';
import { SCOPES, type Scope } from './units.js';

/** A count of events: a number, a text such as `6.2万人`, or an object that says more. */
export type CountInput = NumberInput | Figure<CountUnit> | CountObject;
interface CountObject {
  readonly value: NumberInput;
  readonly unit?: CountUnit;
  /** Of part of a year; such counts go only with counts of the same part. */
  readonly period?: Period;
  readonly scope?: Scope;
}

/** People at a moment, or averaged over a period. */
export type StockInput =
  | NumberInput
  | Figure<CountUnit>
  | { readonly value: NumberInput; readonly unit?: CountUnit; readonly scope?: Scope };

interface Parts {
  readonly exact: Exact;
  readonly unit: FigureUnit | null;
}

/** Reads a number with its unit, from a number, a text, or an object with `value` and `unit`. */
function partsFrom(given: unknown, path: string, says: Text): { readonly parts: Parts } | { readonly problem: Issue } {
  const plain = exactFrom(given);
  if ('exact' in plain) return { parts: { exact: plain.exact, unit: null } };
  if (typeof given === 'string') {
    const figure = readFigure(given);
    if (figure !== null) return partsFrom({ value: figure.value, unit: figure.unit }, path, says);
  }
  if (isJson(given) && !isDecimal(given) && 'value' in given) {
    const { value, unit } = given;
    const inner = exactFrom(value);
    const at = `${path}.value`;
    if (!('exact' in inner)) return { problem: notNumber(inner.problem, value, at, says) };
    if (unit === undefined || unit === null) return { parts: { exact: inner.exact, unit: null } };
    if (isFigureUnit(unit)) {
      return { parts: { exact: times(inner.exact, fraction(figureUnit(unit).scale, 1n)), unit } };
    }
    const units = Object.keys(FIGURE_UNITS).join(', ');
    return {
      problem: issue('not-an-option', `${path}.unit`, { given: shown(unit), expected: { zh: units, en: units } }),
    };
  }
  return { problem: notNumber(plain.problem, given, path, says) };
}

type Rule = (exact: Exact) => { readonly code: IssueCode; readonly expected: Text } | null;

const notNegative: Rule = (exact) =>
  isNegative(exact) ? { code: 'negative-count', expected: { zh: '0或更大', en: '0 or more' } } : null;
const within =
  (least: number, most: number): Rule =>
  (exact) =>
    compareExact(exact, least) < 0 || compareExact(exact, most) > 0
      ? { code: 'out-of-range', expected: { zh: `${least}至${most}`, en: `${least} to ${most}` } }
      : null;
const above =
  (least: number): Rule =>
  (exact) =>
    compareExact(exact, least) <= 0
      ? { code: 'out-of-range', expected: { zh: `大于${least}`, en: `more than ${least}` } }
      : null;
const anything: Rule = () => null;

/** A number of this kind, in one of these units or bare. */
const numberItem = <Given>(
  says: Text,
  rule: Rule,
  units: readonly FigureUnit[],
  tag: ((given: unknown) => Omit<Tag, 'path' | 'unit'>) | null = null,
  keys: readonly string[] = [],
): Item<Given, Exact> => ({
  says,
  plain: (given) => (Number.isSafeInteger(given) && rule(given) === null ? given + 0 : undefined),
  read: (given, path) => {
    const read = partsFrom(given, path, says);
    if ('problem' in read) return bad<Exact>(0, read.problem);
    const { exact, unit } = read.parts;
    if (unit !== null && !units.includes(unit)) {
      const right = units.length === 0 ? says : figureUnit(units[0] as FigureUnit).says;
      return bad<Exact>(0, issue('mixed-units', path, { given: figureUnit(unit).says.en, expected: right }));
    }
    const broken = rule(exact);
    if (broken !== null) {
      return bad<Exact>(0, issue(broken.code, path, { given: shown(givenText(given)), expected: broken.expected }));
    }
    const details = detailProblems(given, path, keys);
    if (details.length > 0) return bad<Exact>(0, ...details);
    return good(exact, tag === null ? [] : [{ path, unit, ...tag(given) }]);
  },
});

const givenText = (given: unknown): unknown => (isJson(given) && 'value' in given ? given['value'] : given);

/** What an object with a figure may say beside its value. */
function detailProblems(given: unknown, path: string, keys: readonly string[]): readonly Issue[] {
  if (!isJson(given) || isDecimal(given)) return [];
  const allowed = ['value', 'unit', 'decimals', 'about', ...keys];
  return Object.entries(given).flatMap(([key, value]) => {
    if (!allowed.includes(key)) return [issue('unknown-key', `${path}.${key}`, { given: key })];
    if (key === 'scope') return optional(SCOPE).read(value, `${path}.scope`).problems;
    return key === 'period' ? periodProblems(value, `${path}.period`) : [];
  });
}

const SCOPE = /* @__PURE__ */ oneOf(...(Object.keys(SCOPES) as Scope[]));
const PERIOD: Text = { zh: '{ months: 1至12 } 或 { days, of: 365 }', en: '{ months: 1 to 12 } or { days, of: 365 }' };

function periodProblems(value: unknown, path: string): readonly Issue[] {
  if (value === undefined) return [];
  const { months, days, of } = isJson(value) ? value : {};
  const whole = (number: unknown, most: number): boolean =>
    Number.isInteger(number) && (number as number) >= 1 && (number as number) <= most;
  const right =
    days === undefined ? whole(months, 12) : (of === 365 || of === 366) && whole(days, of) && months === undefined;
  return right ? [] : [notThis(value, path, PERIOD)];
}

/** What an object says beside its number. */
export const detail = <T>(given: unknown, key: string): T | null =>
  isJson(given) && !isDecimal(given) ? ((given[key] as T | undefined) ?? null) : null;

/** Twelve months are a year. */
const partOfYear = (period: Period | null): Period | null =>
  period === null || ('months' in period ? period.months === 12 : period.days === period.of) ? null : period;

const COUNT_UNITS = ['persons', 'ten-thousands', 'hundred-millions', 'person-times'] as const;

/** Events of a period, 0 or more. */
export const count: Item<CountInput, Exact> = /* @__PURE__ */ numberItem(
  { zh: '数量（0或更大）', en: 'a count, 0 or more' },
  notNegative,
  COUNT_UNITS,
  (given) => ({
    events: true,
    period: partOfYear(detail<Period>(given, 'period')),
    scope: detail<Scope>(given, 'scope'),
  }),
  ['period', 'scope'],
);

/** People at a moment; `keys` are what an object may say beside value, unit and scope. */
export const stockItem = <Given>(...keys: readonly string[]): Item<Given, Exact> =>
  numberItem(
    { zh: '人数（0或更大）', en: 'a number of people, 0 or more' },
    notNegative,
    COUNT_UNITS,
    (given) => ({ events: false, period: null, scope: detail<Scope>(given, 'scope') }),
    ['scope', ...keys],
  );

/** People at a moment, 0 or more. */
export const stock: Item<StockInput, Exact> = /* @__PURE__ */ stockItem();

/** Any number, without a unit. */
export const number: Item<NumberInput, Exact> = /* @__PURE__ */ numberItem({ zh: '数', en: 'a number' }, anything, []);

/** A number that is 0 or more, without a unit. */
export const amount: Item<NumberInput, Exact> = /* @__PURE__ */ numberItem(
  { zh: '0或更大的数', en: 'a number, 0 or more' },
  within(0, Number.MAX_SAFE_INTEGER),
  [],
);

/** A number above 0. */
export const positive: Item<NumberInput, Exact> = /* @__PURE__ */ numberItem(
  { zh: '大于0的数', en: 'a number above 0' },
  above(0),
  [],
);

/** A share from 0 to 1. */
export const share: Item<NumberInput, Exact> = /* @__PURE__ */ numberItem(
  { zh: '0至1的数', en: 'a number from 0 to 1' },
  within(0, 1),
  [],
);

/** Yuan. */
export const money: Item<NumberInput | Figure<MoneyUnit>, Exact> = /* @__PURE__ */ numberItem(
  { zh: '金额（元）', en: 'an amount in yuan' },
  notNegative,
  ['yuan', 'ten-thousand-yuan'],
);

/** A rate in this unit, bare or written with it. */
export const rateIn = <Of extends '%' | '‰'>(unit: Of): Item<NumberInput | Figure<Of>, Exact> =>
  numberItem({ zh: `率（${unit}）`, en: `a rate in ${unit}` }, anything, [unit]);

/** A whole number within bounds, as a JavaScript number. */
export const whole = (least: number, most: number): Item<number | string, number> => {
  const says = { zh: `${least}至${most}的整数`, en: `a whole number from ${least} to ${most}` };
  return {
    says,
    read: (given, path) => {
      const read = exactFrom(given);
      if (!('exact' in read)) return bad(least, notNumber(read.problem, given, path, says));
      const { exact } = read;
      const fits = typeof exact === 'number' && Number.isInteger(exact) && exact >= least && exact <= most;
      return fits ? good(exact) : bad(least, issue('out-of-range', path, { given: shown(given), expected: says }));
    },
  };
};
