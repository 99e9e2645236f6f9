import { describe, expect, it } from 'vitest';
import { safeParseHousehold } from '../../src/household/parse.js';
import * as builtIns from '../../src/policies/index.js';
import type { Policy } from '../../src/policy/policy.js';
import { type Verification, verifyPolicy } from '../../src/testing/index.js';
import { ACCEPTED } from '../testing/accepted.js';

const POLICIES: readonly (readonly [string, Policy])[] = Object.values(builtIns).map((policy) => [policy.id, policy]);

const verified = new Map<Policy, Verification>();

/** One look at each policy serves all the tests. */
function verificationOf(policy: Policy): Verification {
  const known = verified.get(policy) ?? verifyPolicy(policy);
  verified.set(policy, known);
  return known;
}

type Json = Readonly<Record<string, unknown>>;

/** The readings that a provision speaks of, itself or through terms; and those that choose the day for all of them. */
function readingsOf({ provisions, terms, governedBy }: Policy, provision: string): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { reading, term } = value as Json;
    if (typeof reading === 'string') found.add(reading);
    if (typeof term === 'string' && !seen.has(term)) {
      seen.add(term);
      walk(terms[term]);
    }
    for (const inside of Object.values(value)) walk(inside);
  };
  walk(provisions[provision]);
  walk(governedBy);
  return found;
}

interface Found {
  readonly kind: string;
  readonly provision: string;
  readonly at: string;
  readonly rows: readonly number[];
}

const line = ({ kind, provision, at, rows }: Found): string => [kind, provision, at, ...rows].join(' ');

/** Everything that was found or not settled; a reading of which the provision does not speak is no finding. */
function found(policy: Policy): readonly string[] {
  const { findings, idle, notSettled, mutation } = verificationOf(policy);
  const mistakes = mutation.notSettled.map((mutant): Found => {
    return { kind: 'survivor', provision: policy.id, at: mutant.id, rows: [] };
  });
  const probes = [...idle, ...notSettled].flatMap(({ provision, probe: { kind, at } }): readonly Found[] => {
    if (kind !== 'reading') return [{ kind: 'idle-condition', provision, at, rows: [] }];
    const [, reading = ''] = at.split(' ');
    return readingsOf(policy, provision).has(reading) ? [{ kind: 'idle-reading', provision, at, rows: [] }] : [];
  });
  return [...findings, ...probes, ...mistakes].map(line).sort();
}

const LONG = 300_000;

describe.each(POLICIES)('the gate for %s', (id, policy) => {
  it(
    'lets no mistake by that its edge cases do not show, but those proved to make no difference',
    () => {
      const { survivors, notSettled, mutants, killed, equivalent } = verificationOf(policy).mutation;
      expect(survivors).toEqual([]);
      expect(killed + equivalent.length + notSettled.length).toBe(mutants);
      // Each of its provisions can be got wrong in many ways.
      const provisions = Object.keys(policy.provisions).length;
      if (provisions === 0) expect(killed).toBe(0);
      else expect(killed).toBeGreaterThan(5 * provisions);
    },
    LONG,
  );

  it(
    'finds what was accepted one by one, and nothing else',
    () => {
      expect(found(policy)).toEqual(
        ACCEPTED.filter((one) => one.policy === id)
          .map(line)
          .sort(),
      );
    },
    LONG,
  );

  it(
    'shows a household for each gap and overlap',
    () => {
      for (const { kind, witness, settled } of verificationOf(policy).findings) {
        expect(witness === null).toBe(kind === 'dead-row' || !settled);
        if (witness !== null) expect(safeParseHousehold(witness.household).success).toBe(true);
      }
    },
    LONG,
  );

  it(
    'passes its own worked cases',
    () => {
      const { passed, failed } = verificationOf(policy).cases;
      expect(failed).toEqual([]);
      expect(passed.length).toBe(policy.cases.length);
    },
    LONG,
  );
});

describe('what was accepted', () => {
  it('is about a built-in policy, listed once, with a reason', () => {
    const lines = ACCEPTED.map((one) => `${one.policy} ${line(one)}`);
    expect(new Set(lines).size).toBe(lines.length);
    for (const { policy, because } of ACCEPTED) {
      expect(POLICIES.map(([id]) => id)).toContain(policy);
      expect(because.length).toBeGreaterThan(30);
    }
  });
});
