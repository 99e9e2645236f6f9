import type { ExplainedStep } from '../evaluate/explain.js';
import type { Citation } from '../policy/policy.js';
import { Decimal } from '../value/rate.js';
import type { Text } from '../value/text.js';

/** One thing that a provision gives: an amount in yuan, a number, a date or option, a truth. `null`: unknown, blank or not stated. */
export type Output = Decimal | number | string | boolean | null;

/** A remark on an answer, with a stable id: `rounded`, `end-not-stated`, `inferred-date`, a note of the policy … */
export interface Note {
  readonly id: string;
  readonly says: Text;
}

/** An unknown fact that matters, and how to ask for it. */
export interface MissingFact {
  readonly path: string;
  readonly question: Text;
}

/** The least and the greatest amount in yuan; `most` is null where nothing limits it. `exact`: proved tight. */
export interface Bounds {
  readonly least: Decimal;
  readonly most: Decimal | null;
  readonly exact: boolean;
}

/** Another answer, and the smallest change of open readings that gives it. */
export interface Alternative {
  readonly readings: Readonly<Record<string, string>>;
  /** The questions answered otherwise, and what follows, in words. */
  readonly says: Text;
  readonly status: string;
  readonly [answer: string]: unknown;
}

/** What an answer was made from, to make it again. */
export interface Receipt {
  readonly library: string;
  readonly policy: string;
  readonly policyHash: string;
  readonly on: string;
  readonly readings: Readonly<Record<string, string>>;
}

export type RuleStatus = 'applies' | 'does-not-apply' | 'not-in-force' | 'undetermined';

/** The answer of one provision, with its reasons. `toJSON` gives plain JSON. */
export interface Determination<Status extends string = RuleStatus> {
  readonly policy: string;
  readonly provision: string;
  /** Whom it is about: `household`, or the id of a person or child. */
  readonly subject: string;
  readonly status: Status;
  readonly outputs: Readonly<Record<string, Output>>;
  /** For every completion of the unknown facts, all open readings give the same status and amounts. */
  readonly robust: boolean;
  /** The readings under which the answer stands. */
  readonly readings: Readonly<Record<string, string>>;
  readonly alternatives: readonly Alternative[];
  readonly missing: readonly MissingFact[];
  readonly citations: readonly Citation[];
  readonly notes: readonly Note[];
  readonly explanation: ExplainedStep;
  readonly receipt: Receipt;
  toJSON(): unknown;
}

/** Plain JSON of a result: money as text with two decimals, in full where it has more. */
function plainJson(value: unknown): unknown {
  if (Decimal.isDecimal(value))
    return (value as Decimal).decimalPlaces() > 2 ? (value as Decimal).toFixed() : (value as Decimal).toFixed(2);
  if (Array.isArray(value)) return value.map(plainJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => (typeof part === 'function' ? [] : [[key, plainJson(part)]])),
  );
}

/** What Node prints of an object, by the name that its inspector looks for. */
const INSPECT = Symbol.for('nodejs.util.inspect.custom');

/** The same result with a `toJSON` that gives plain JSON, and printed with its values though some are made when asked for. */
export function withJson<Result extends object>(result: Result): Result & { toJSON(): unknown } {
  return Object.defineProperties(result, {
    toJSON: { value: () => plainJson(result) },
    [INSPECT]: { value: () => ({ ...result }) },
  }) as Result & { toJSON(): unknown };
}
