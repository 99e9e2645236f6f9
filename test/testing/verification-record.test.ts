import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { changedIn, shareOf, stateOf, type VerificationRecord } from '../../scripts/verification-record.js';
import * as builtIns from '../../src/policies/index.js';
import type { Policy } from '../../src/policy/policy.js';

const { taibai2009, xijie2013 } = builtIns;

const entry = (busy: number, state = 's') => ({ state, busy, figures: {} }) as VerificationRecord[string];

describe('the state of a policy', () => {
  it('is another where the policy, one of its cases, or the kit is', () => {
    const [first, ...others] = taibai2009.cases;
    if (first === undefined) throw new Error('a policy without cases');
    const policies: readonly Policy[] = [
      taibai2009,
      xijie2013,
      { ...taibai2009, cases: others },
      { ...taibai2009, governedBy: { fact: 'child.birthDate' } },
    ];
    const states = [...policies.map((policy) => stateOf(policy, 'kit')), stateOf(taibai2009, 'another kit')];
    expect(new Set(states).size).toBe(states.length);
    expect(stateOf({ ...taibai2009 }, 'kit')).toBe(stateOf(taibai2009, 'kit'));
  });

  it('is outdated where the record holds another, or none', () => {
    const states = new Map([
      ['kept', 's'],
      ['changed', 't'],
      ['new', 's'],
    ]);
    expect(changedIn(states, { kept: entry(1), changed: entry(1) })).toEqual(['changed', 'new']);
  });
});

describe('the share that is verified again', () => {
  const record = { a: entry(10), b: entry(20), c: entry(500), d: entry(5), e: entry(40) };
  const lots = Array.from({ length: 60 }, (_, index) => `commit ${index}`);
  const cost = (ids: readonly string[]): number => ids.reduce((sum, id) => sum + (record[id as 'a']?.busy ?? 0), 0);

  it('is the same for the same lot', () => {
    expect(shareOf(record, 60, 'x')).toEqual(shareOf(record, 60, 'x'));
  });

  it('takes no longer than it may, but for the first one drawn', () => {
    for (const lot of lots) {
      const taken = shareOf(record, 60, lot);
      expect(taken.length).toBeGreaterThan(0);
      expect(taken.length === 1 || cost(taken.slice(1)) <= 60).toBe(true);
      expect(taken[0] === 'c' || cost(taken) <= 60).toBe(true);
    }
  });

  it('leaves none out for good', () => {
    expect(new Set(lots.flatMap((lot) => shareOf(record, 60, lot)))).toEqual(new Set(Object.keys(record)));
  });
});

describe('the record', () => {
  it('holds every built-in policy, and no other', () => {
    const record: VerificationRecord = JSON.parse(readFileSync('docs/verification.json', 'utf8'));
    expect(Object.keys(record).sort()).toEqual(
      Object.values<Policy>(builtIns)
        .map(({ id }) => id)
        .sort(),
    );
  });
});
