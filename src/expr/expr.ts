import type { FactSpec, ListName } from '../household/vocabulary.js';
import type { GroupId, OperatorId } from '../operators/index.js';
import type { Type } from '../operators/operator.js';
import type { Text } from '../value/text.js';
import type { Value } from '../value/value.js';

/** An expression as a policy states it: plain JSON, seven kinds of node, closed for good. */
export type Expr = ValueExpr | FactExpr | ParameterExpr | TermExpr | ApplyExpr | EachExpr | ReadingExpr;

/** A constant. Money and dates are texts: `{ value: '150.00', type: 'money' }`. */
export interface ValueExpr {
  readonly value: boolean | string | number;
  readonly type: 'truth' | 'option' | 'text' | 'number' | 'money' | 'date';
}

/** A fact: `child.birthDate`, `residence.place`, `case.decidedOn`, `extra.herd`, `on`; inside `each`, of the member: `each.sex`. */
export interface FactExpr {
  readonly fact: string;
  /** For a fact that may be a dated series: the day at which it is read; default: the day asked about. */
  readonly at?: Expr;
}

export interface ParameterExpr {
  readonly parameter: string;
}

export interface TermExpr {
  readonly term: string;
}

export interface ApplyExpr {
  readonly apply: OperatorId;
  readonly to: readonly Expr[];
}

/** Over the members of a list that belong to the household on the day asked about. */
export interface EachExpr {
  readonly each: ListName;
  readonly how: GroupId;
  readonly of: Expr;
  /** The name of the member inside `of`; default `each`. Needed where one `each` stands inside another. */
  readonly as?: string;
  /** The whole in words, where those of its parts would be hard to read. */
  readonly says?: Text;
}

/** The meaning of this place under each option of a reading. */
export interface ReadingExpr {
  readonly reading: string;
  readonly is: Readonly<Record<string, Expr>>;
}

/**
 * An expression made ready: names looked up, constants parsed, equal expressions one object. `id` is unique among the nodes
 * made by one interner, and `frames` names the members and subjects that the value depends on.
 */
export type Node = { readonly id: number | string; readonly type: Type; readonly frames: readonly string[] } & NodeKind;

export type NodeKind =
  | { readonly kind: 'value'; readonly value: Value; readonly words: Text }
  | { readonly kind: 'fact'; readonly fact: FactPlace; readonly at: Node | null }
  | {
      readonly kind: 'named';
      readonly what: 'term' | 'parameter';
      readonly name: string;
      readonly words: Text;
      /** The words of the options that it yields, where the policy gives them. */
      readonly options: Readonly<Record<string, Text>> | null;
      readonly is: Node;
    }
  | {
      readonly kind: 'apply';
      readonly operator: OperatorId;
      readonly args: readonly Node[];
      readonly means: Node | null;
    }
  | {
      readonly kind: 'each';
      readonly list: ListName;
      readonly as: string;
      readonly how: GroupId;
      readonly of: Node;
      readonly belongs: Node | null;
      readonly says: Text | null;
    }
  | { readonly kind: 'reading'; readonly reading: string; readonly options: readonly ReadingOption[] };

export interface ReadingOption {
  readonly option: string;
  readonly words: Text;
  readonly is: Node;
}

/** Where a fact is found, once the members are chosen: `frame` = the member or subject, `null` for the household itself. */
export interface FactPlace {
  readonly frame: string | null;
  readonly list: ListName | null;
  /** `birthDate`, `residence.place`, `extra.herd`, `on`. */
  readonly name: string;
  readonly spec: FactSpec;
  readonly derived: DerivedFact | null;
}

/**
 * Facts that follow from where a member stands and how it came to the household, not from a value of their own; and an event as
 * the household tells it, whether or not it has happened by the day asked about.
 */
type DerivedFact = 'on' | 'position' | 'bornToPartners' | 'neverAdopted' | 'asTold';
