import type { Policy } from '../../src/policy/policy.js';
import { deadRules, findGaps, findOverlaps } from '../../src/testing/tables.js';
import type { Verdict } from './referee.js';

/** What the library finds about a table: `findGaps`, `findOverlaps` and `deadRules`. */
export interface LibraryFinding {
  readonly kind: string;
  readonly provision: string;
  /** The table or a row of it: `minimum`, `minimum.rows[1]`. */
  readonly at: string;
  /** Counted from 0. */
  readonly rows: readonly number[];
  /** False: it is not proved either way. */
  readonly settled: boolean;
}

export interface Comparison {
  readonly onlyBySolver: readonly string[];
  readonly onlyByLibrary: readonly string[];
  /** What the library leaves open: neither found nor excluded. */
  readonly notSettled: readonly string[];
  /** What the solver gave up: only the library says something there. */
  readonly gaveUp: readonly string[];
}

const nameOf = (kind: string, provision: string, amount: string, rows: readonly number[]): string =>
  [kind, provision, amount, ...(kind === 'gap' ? [] : rows)].join(' ');

const ofLibrary = ({ kind, provision, at, rows }: LibraryFinding): string =>
  nameOf(kind, provision, at.split('.')[0] ?? '', rows);

/** What the solver says that the library should find: a row is dead where it can never be the first to hold. Sorted. */
export const expectedFindings = (verdicts: readonly Verdict[], readings: Verdict['readings']): readonly string[] =>
  verdicts
    .filter((one) => one.readings === readings && one.sat === (one.kind !== 'dead-row'))
    .map(({ kind, provision, amount, rows }) => nameOf(kind, provision, amount, rows))
    .sort();

/** All that the library finds about the tables of a policy. */
export const findingsOf = (policy: Policy): readonly LibraryFinding[] => [
  ...findGaps(policy),
  ...findOverlaps(policy),
  ...deadRules(policy),
];

/** Where the library and the solver differ about the tables of a policy. */
export function compareFindings(
  findings: readonly LibraryFinding[],
  verdicts: readonly Verdict[],
  readings: Verdict['readings'],
): Comparison {
  const solver = new Set(expectedFindings(verdicts, readings));
  const gaveUp = new Set(
    verdicts
      .filter((one) => one.readings === readings && one.sat === 'gave-up')
      .map(({ kind, provision, amount, rows }) => nameOf(kind, provision, amount, rows)),
  );
  const library = new Set(findings.filter(({ settled }) => settled).map(ofLibrary));
  const open = new Set(findings.filter(({ settled }) => !settled).map(ofLibrary));
  return {
    onlyBySolver: [...solver].filter((one) => !library.has(one) && !open.has(one)),
    onlyByLibrary: [...library].filter((one) => !solver.has(one) && !gaveUp.has(one)),
    notSettled: [...open],
    gaveUp: [...gaveUp],
  };
}
