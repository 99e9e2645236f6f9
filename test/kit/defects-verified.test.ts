import { describe, expect, it } from 'vitest';
import { judge } from '../../src/testing/index.js';
import { type Verification, verificationWith } from '../../src/testing/verify.js';
import { copyOf, DEFECTS, ORIGINALS, SAME } from '../testing/defects/index.js';

/** Edge cases take most of the time of `verify`, and say nothing about what a text meant: `defects-edge-cases` looks at them. */
const NO_EDGES = { cases: [], outcomes: [], idle: [], notSettled: [] };

const verified = (one: (typeof DEFECTS)[number] | (typeof SAME)[number]): Verification =>
  verificationWith(copyOf(one), NO_EDGES, { reviewed: ORIGINALS[one.policy] });

const changesIn = (verification: Verification): number =>
  judge(verification, []).open.filter(({ kind }) => kind === 'changed').length;

/** Seconds each, where nothing else runs. */
const LONG = 600_000;

describe('verify, given the version that was reviewed,', () => {
  it.each(DEFECTS.map((one) => [one.id, one] as const))(
    'finds %s',
    (_, one) => {
      expect(changesIn(verified(one))).toBeGreaterThan(0);
    },
    LONG,
  );

  it.each(SAME.map((one) => [one.id, one] as const))(
    'finds nothing in %s, which means the same',
    (_, one) => {
      expect(changesIn(verified(one))).toBe(0);
    },
    LONG,
  );
});
