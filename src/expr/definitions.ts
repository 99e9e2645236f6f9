import type { ExtraFact } from '../household/household.js';
import type { Text } from '../value/text.js';
import type { Expr, ValueExpr } from './expr.js';

/** What the names in the expressions of one policy stand for. */
export interface Definitions {
  readonly parameters: Readonly<Record<string, ParameterDefinition>>;
  readonly terms: Readonly<Record<string, TermDefinition>>;
  readonly readings: Readonly<Record<string, { readonly options: Readonly<Record<string, { readonly says: Text }>> }>>;
  readonly extra: Readonly<Record<string, ExtraFact>>;
}

export interface TermDefinition {
  readonly says: Text;
  readonly is: Expr;
  /** For a term that yields options: their words. */
  readonly options?: Readonly<Record<string, Text>>;
}

export interface ParameterDefinition {
  readonly says: Text;
  readonly is: ValueExpr | DatedSeries;
}

/** Values of which each holds from its day on, by the day asked about or by another one. */
export interface DatedSeries {
  readonly series: readonly { readonly from: string; readonly value: ValueExpr }[];
  readonly by?: Expr;
}
