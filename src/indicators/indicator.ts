import { ArgumentError, type Issue, issue, refuse, shown } from '../value/issue.js';
import { once } from '../value/once.js';
import { compareExact, type Decimal, isDecimal, partsOf, toDecimal } from '../value/rate.js';
import { plainText, type Text } from '../value/text.js';
import { asDecimal, fixedText, type Quantity } from './exact.js';
import { mustFit, objectAt } from './kinds.js';
import { exactFrom } from './numbers.js';
import { figureText, type Outcome } from './outcome.js';
import type { Reader } from './read.js';
import { mixed, type Period } from './tags.js';
import { DENOMINATORS, type DenominatorKind, type Unit, unitInWords } from './units.js';

/** The least and the greatest value, in the unit of the indicator; `null` for no end. */
export type Bounds = readonly [least: number | null, most: number | null];

/** A worked case: what the formula gives for these inputs, to the decimals written; `null` where it is not defined. */
export interface IndicatorCase<Given = unknown> {
  readonly given: Given;
  readonly gives: string | null;
  /** Where the figure is from, or how it was computed. */
  readonly from: string;
}

/** An indicator: words, formula and arithmetic side by side. */
export interface IndicatorDefinition<Id extends string = string, Given = unknown, Value = unknown> {
  readonly id: Id;
  readonly title: Text;
  /** What it means, in one sentence. */
  readonly says: Text;
  /** The formula in words. */
  readonly formula: Text;
  /** The formula in TeX, for pages that set mathematics. */
  readonly math: string;
  readonly unit: Unit;
  /** The kinds of denominator that it may have; none where it is no ratio. */
  readonly denominators: readonly DenominatorKind[];
  /** Outside `hard` a value is impossible and refused; outside `plausible` it carries a warning. */
  readonly range: { readonly hard: Bounds; readonly plausible?: Bounds };
  /** The mistake most often made with it. */
  readonly misuse: Text;
  readonly source: string;
  /** A rate per year: of part of a year it can be annualised. */
  readonly perYear?: true;
  /** The inputs; a function, so that nothing is made before it is used. */
  readonly reads: () => Reader<Given, Value>;
  readonly compute: (inputs: Value) => Outcome;
  readonly cases: readonly [IndicatorCase<NoInfer<Given>>, ...IndicatorCase<NoInfer<Given>>[]];
}

/** Something to know about a value. */
export interface IndicatorWarning {
  readonly code: 'outside-plausible-range';
  readonly message: Text;
}

/** The value of an indicator, with what it is made of. Where it is not defined, `value` is `null` and `undefinedBecause` says why. */
export interface Indicator<Id extends string = string> {
  readonly id: Id;
  readonly title: Text;
  /** To 34 significant digits or more where the formula is rational. */
  readonly value: Decimal | null;
  /** The value as a fraction; `null` where the formula has roots, logarithms or quantiles in it. */
  readonly exact: { readonly numerator: bigint; readonly denominator: bigint } | null;
  readonly unit: Unit;
  readonly unitName: Text;
  readonly numerator: Decimal | null;
  readonly denominator: { readonly value: Decimal; readonly kind: DenominatorKind; readonly says: Text } | null;
  /** The part of a year that the events were counted over; `null` for a whole year, or where nothing was said. */
  readonly period: Period | null;
  /** Is it a rate per year, which can be annualised? */
  readonly perYear: boolean;
  /** Was it made a yearly rate by {@link annualise}, and from which part of a year? */
  readonly annualisedFrom: Period | null;
  /** What the value is made of, by name. */
  readonly parts: Readonly<Record<string, Decimal>>;
  readonly formula: Text;
  readonly math: string;
  /** Where the formula is from. */
  readonly citation: string;
  readonly warnings: readonly IndicatorWarning[];
  readonly undefinedBecause: Text | null;
  /** The value with so many decimals, rounded half up from `exact`; `—` where it is not defined. */
  toFixed(digits: number): string;
  toJSON(): unknown;
}

/** An indicator as a function of its inputs, with its definition beside it. */
export interface IndicatorFunction<Id extends string, Given, Value> {
  (inputs: Given): Indicator<Id>;
  readonly definition: IndicatorDefinition<Id, Given, Value>;
}

/**
 * Makes an indicator from one object: what it means, its formula, what it reads, how it is computed, and its worked cases.
 * The result is the function that computes it.
 *
 * @example defineIndicator(peoplePerDoctor)({ people: 3000, doctors: 2 }).toFixed(0) // '1500'
 */
export function defineIndicator<const Id extends string, Given, Value>(
  definition: IndicatorDefinition<Id, Given, Value>,
): IndicatorFunction<Id, Given, Value> {
  const { id, reads, compute: formula } = objectAt(definition, 'definition');
  mustFit(typeof id === 'string', id, 'definition.id', { zh: '文字', en: 'a text' });
  mustFit(typeof reads === 'function', reads, 'definition.reads', FUNCTION);
  mustFit(typeof formula === 'function', formula, 'definition.compute', FUNCTION);
  const own = { ...definition, reads: once(definition.reads) };
  return Object.assign((inputs: Given) => compute(own, inputs), { definition: own });
}

const FUNCTION = { zh: '函数', en: 'a function' };

function compute<Id extends string, Given, Value>(
  definition: IndicatorDefinition<Id, Given, Value>,
  inputs: unknown,
): Indicator<Id> {
  const { value, problems, tags } = definition.reads().read(objectAt(inputs, 'inputs'), '');
  refuse(ArgumentError, problems);
  refuse(ArgumentError, mixed(tags));
  const period = tags.find((tag) => tag.events)?.period ?? null;
  return indicatorOf(definition, definition.compute(value), period);
}

function indicatorOf<Id extends string>(
  definition: Omit<IndicatorDefinition<Id, never, never>, 'reads' | 'compute' | 'cases'>,
  outcome: Outcome,
  period: Period | null,
): Indicator<Id> {
  const known = 'value' in outcome ? outcome : null;
  const unit = known?.unit ?? definition.unit;
  const value = known?.value ?? null;
  // With a multiplier of the caller's own the bounds, which are those of the usual unit, do not apply.
  const range = value === null || unit !== definition.unit ? null : definition.range;
  if (value !== null && range !== null) refuse(ArgumentError, impossible(value, range.hard));
  const { numerator = null, denominator = null } = outcome;
  return indicatorWith<Id>(value, {
    id: definition.id,
    title: definition.title,
    unit,
    unitName: unitInWords(unit),
    numerator: numerator === null ? null : asDecimal(numerator),
    denominator:
      denominator === null
        ? null
        : { value: toDecimal(denominator.value), kind: denominator.kind, says: DENOMINATORS[denominator.kind] },
    period,
    perYear: definition.perYear === true,
    annualisedFrom: null,
    parts: Object.fromEntries(Object.entries(known?.parts ?? {}).map(([name, part]) => [name, asDecimal(part)])),
    formula: definition.formula,
    math: definition.math,
    citation: definition.source,
    warnings: value === null || range?.plausible === undefined ? [] : implausible(value, range.plausible),
    undefinedBecause: 'undefinedBecause' in outcome ? outcome.undefinedBecause : null,
  });
}

type Facts<Id extends string> = Omit<Indicator<Id>, 'value' | 'exact' | 'toFixed' | 'toJSON'>;

/** The indicator with this value and all else as it is. */
export function indicatorWith<Id extends string>(value: Quantity | null, facts: Facts<Id>): Indicator<Id> {
  const parts = value === null || isDecimal(value) ? null : partsOf(value);
  const all = {
    ...facts,
    value: value === null ? null : asDecimal(value),
    exact: parts === null ? null : { numerator: parts.numerator, denominator: parts.denominator },
  };
  return Object.freeze({
    ...all,
    toFixed: (digits: number): string => (value === null ? '—' : fixedText(value, digitsFrom(digits))),
    toJSON: () => jsonOf(all),
  });
}

const jsonOf = ({ exact, ...facts }: Omit<Indicator, 'toFixed' | 'toJSON'>): unknown =>
  JSON.parse(
    JSON.stringify({
      ...facts,
      exact: exact === null ? null : { numerator: `${exact.numerator}`, denominator: `${exact.denominator}` },
    }),
  );

function digitsFrom(digits: unknown): number {
  if (Number.isInteger(digits) && (digits as number) >= 0 && (digits as number) <= 100) return digits as number;
  const expected = { zh: '0至100的整数', en: 'a whole number from 0 to 100' };
  throw new ArgumentError([issue('out-of-range', 'digits', { given: shown(digits), expected })]);
}

function outside(value: Quantity, [least, most]: Bounds): boolean {
  const beyond = (bound: number | null, sign: 1 | -1): boolean => {
    if (bound === null) return false;
    if (isDecimal(value)) return value.comparedTo(bound) === sign;
    const limit = exactFrom(bound);
    return 'exact' in limit && compareExact(value, limit.exact) === sign;
  };
  return beyond(least, -1) || beyond(most, 1);
}

const boundsText = ([least, most]: Bounds): Text => ({
  zh: most === null ? `${least}或更大` : least === null ? `${most}或更小` : `${least}至${most}`,
  en: most === null ? `${least} or more` : least === null ? `${most} or less` : `${least} to ${most}`,
});

const impossible = (value: Quantity, bounds: Bounds): readonly Issue[] =>
  outside(value, bounds)
    ? [issue('outside-hard-range', '', { given: figureText(value), expected: boundsText(bounds) })]
    : [];

function implausible(value: Quantity, bounds: Bounds): readonly IndicatorWarning[] {
  if (!outside(value, bounds)) return [];
  const [given, usual] = [plainText(figureText(value)), boundsText(bounds)];
  const message = {
    zh: `${given.zh}不在通常的范围（${usual.zh}）内，请核对。`,
    en: `${given.en} is outside the usual range (${usual.en}); check it.`,
  };
  return [{ code: 'outside-plausible-range', message }];
}
