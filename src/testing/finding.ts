import type { Text } from '../value/text.js';
import type { Found } from './search.js';
import type { Shown } from './shown.js';

/** What can be found in a decision table. */
export type FindingKind = 'gap' | 'overlap' | 'dead-row';

/** One thing that was found, or that could not be settled, with a household that shows it. */
export interface Finding {
  readonly kind: FindingKind;
  readonly provision: string;
  /** The table, or the row: `minimum`, `minimum.rows[1]`. */
  readonly at: string;
  /** The rows concerned, counted from 0. */
  readonly rows: readonly number[];
  readonly says: Text;
  /** A household that shows it, with the question to ask; `null` for what never happens, and for what is not settled. */
  readonly witness: Shown | null;
  /** False: there was too much to look at, and this is not proved. */
  readonly settled: boolean;
}

/** A finding where there is a household, or where that is not settled; nothing where it is proved that there is none. */
export function whereFound(found: Found, finding: Omit<Finding, 'witness' | 'settled'>): readonly Finding[] {
  if (found.kind === 'none') return [];
  return [{ ...finding, witness: found.kind === 'found' ? found.shown : null, settled: found.kind === 'found' }];
}

/** A finding where there is no household, or where that is not settled. */
export function whereNone(found: Found, finding: Omit<Finding, 'witness' | 'settled'>): readonly Finding[] {
  if (found.kind === 'found') return [];
  return [{ ...finding, witness: null, settled: found.kind === 'none' }];
}
