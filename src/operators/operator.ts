import type { Exact } from '../value/rate.js';
import type { Text } from '../value/text.js';
import { ANY_NUMBER, isRange, type Range, type Truth, unknown, type Value } from '../value/value.js';

/** The type of an expression: a closed list of options is the list itself. */
export type Type = 'truth' | 'number' | 'money' | 'date' | 'text' | readonly string[];

/** What an operator says to the types of its arguments: the type of its result, or what it would have needed. */
export type Inference = { readonly gives: Type } | { readonly needs: Text };

/** A range in SQL is a pair of expressions, NULL for an open end; everything else is one expression, NULL for unknown. */
export type SqlValue = string | SqlRange;
export interface SqlRange {
  readonly least: string;
  readonly most: string;
}

/** The members of a list in SQL: which belong to the household, and the value of each; both NULL when the list is absent. */
export interface SqlMembers {
  readonly belongs: string;
  readonly value: SqlValue;
}

/** A member of a list: does it belong to the household on the day, and its value. */
export interface Member {
  readonly belongs: Truth;
  readonly value: Value;
}

/**
 * How a value moves when one argument grows and the others stay (no before yes): up, down, or in no one direction, and then `at`
 * which whole values of that argument it may change. An option or a text does not grow: its move is `at` none.
 */
export type Move = 'up' | 'down' | { readonly at: readonly Exact[] };

type Words<Argument> = { readonly [L in keyof Text]: (args: readonly Argument[]) => string };

/**
 * One operator: what it takes, what it means, how SQL says it, how people say it. `apply` is total: it never throws and never rounds.
 */
export interface Operator {
  readonly infer: (types: readonly Type[]) => Inference;
  readonly apply: (args: readonly Value[]) => Value;
  readonly sql: (args: readonly SqlValue[]) => SqlValue;
  readonly say: Words<string>;
  /** One move for each of these arguments; an argument that is not known may be anything. */
  readonly moves: (args: readonly Value[]) => readonly Move[];
  /** Which arguments settled this value (indexes); default: all of them. */
  readonly settledBy?: (args: readonly Value[], value: Value) => readonly number[];
  /** Given the arguments before it, can the argument at this place no longer matter? Then it need not be evaluated. */
  readonly skips?: (before: readonly Value[]) => boolean;
  /** Which arguments are conditions that choose among the others. */
  readonly conditions?: (args: number) => readonly number[];
}

/** One operator over the members of a list; an absent list may have any number of them. */
export interface GroupOperator {
  readonly infer: (type: Type) => Inference;
  /** `complete`: these are all the members; an absent list has none here and is not complete. */
  readonly apply: (members: readonly Member[], complete: boolean) => Value;
  readonly sql: (members: SqlMembers) => SqlValue;
  /** How the value moves when that of one member grows. */
  readonly moves: 'up' | 'down';
  /** Arguments: the name of the list, the condition or value in words. */
  readonly say: Words<string>;
}

/** Keeps the exact keys and checks every entry; that is all it does. */
export const operators = <Table extends Record<string, Operator>>(table: Table): Table => table;
export const groupOperators = <Table extends Record<string, GroupOperator>>(table: Table): Table => table;

const isOptions = (type: Type): type is readonly string[] => typeof type !== 'string';

export const isOrdered = (type: Type): boolean => type === 'number' || type === 'money' || type === 'date';

export const allMove =
  (move: Move): Operator['moves'] =>
  (args) =>
    args.map(() => move);

export const NOWHERE: Move = { at: [] };

/** Takes these types in this order and gives that one. */
export const takes =
  (expected: readonly Type[], gives: Type): Operator['infer'] =>
  (types) =>
    types.length === expected.length && types.every((type, index) => type === expected[index])
      ? { gives }
      : { needs: typeList(expected) };

/** Takes any number (at least one) of arguments of the type, and gives the same. */
export const takesMany =
  (expected: Type): Operator['infer'] =>
  (types) =>
    types.length > 0 && types.every((type) => type === expected)
      ? { gives: expected }
      : { needs: typeList([expected]) };

/** The one type that all have, options joined; `null` when they do not go together. */
export function commonType(types: readonly Type[]): Type | null {
  const [first, ...rest] = types;
  if (first === undefined) return null;
  if (!isOptions(first)) return rest.every((type) => type === first) ? first : null;
  const lists = types.filter(isOptions);
  return lists.length === types.length ? [...new Set(lists.flat())] : null;
}

/** Can two values of these types be equal at all? Options must share at least one. */
export function comparable(a: Type, b: Type): boolean {
  if (isOptions(a) && isOptions(b)) return a.some((option) => b.includes(option));
  return commonType([a, b]) !== null;
}

const TYPE_NAMES = {
  truth: { zh: '是非', en: 'yes or no' },
  number: { zh: '数', en: 'a number' },
  money: { zh: '金额', en: 'an amount' },
  date: { zh: '日期', en: 'a date' },
  text: { zh: '文字', en: 'a text' },
} as const satisfies Record<Extract<Type, string>, Text>;

export const typeName = (type: Type): Text =>
  isOptions(type) ? { zh: `选项（${type.join('、')}）`, en: `one of ${type.join(', ')}` } : TYPE_NAMES[type];

export const typeList = (types: readonly Type[]): Text => ({
  zh: types.map((type) => typeName(type).zh).join('、'),
  en: types.map((type) => typeName(type).en).join(', '),
});

/**
 * The argument as a range; the types were checked when the policy was defined.
 * A table in which no row applies states nothing: of that every number and day is possible.
 */
export const asRange = (value: Value = unknown): Range => (isRange(value) ? value : ANY_NUMBER);
export const asTruth = (value: Value | undefined): Truth => value as Truth;
export const sqlRange = (value: SqlValue | undefined): SqlRange => value as SqlRange;
export const sqlOne = (value: SqlValue | undefined): string => value as string;
