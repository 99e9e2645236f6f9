import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { definePolicy } from '../../src/index.js';
import { comparePolicies, verifyPolicy } from '../../src/testing/index.js';

const text = readFileSync(join(import.meta.dirname, '../own-policy/river-county-2015.json'), 'utf8');
const policy = definePolicy(JSON.parse(text));

/** The same document with one text put in the place of another. */
function changed(from: string, to: string): ReturnType<typeof definePolicy> {
  expect(text).toContain(from);
  return definePolicy(JSON.parse(text.replace(from, to)));
}

describe("a user's own policy", () => {
  it('is verified: what is found has a household, and no mistake goes by', () => {
    const { findings, mutation, cases, notSettled } = verifyPolicy(policy);
    expect(findings.map(({ kind, provision }) => `${kind} ${provision}`)).toEqual([
      'gap child-aid',
      'overlap birth-levy',
      'overlap birth-levy',
      'overlap birth-levy',
    ]);
    expect(findings.every(({ witness }) => witness !== null)).toBe(true);
    expect(mutation).toMatchObject({ score: 1, survivors: [], notSettled: [] });
    expect(notSettled).toEqual([]);
    expect(cases.failed).toEqual([]);
  }, 60_000);

  it('has no change against itself, nor against a copy laid out otherwise', () => {
    expect(comparePolicies(policy, policy).changes).toEqual([]);
    expect(comparePolicies(policy, changed('"zh":', '"zh" :'))).toEqual({ changes: [], complete: true });
  });

  it('is told from a copy with another amount, by a household that gets another answer', () => {
    const amount = /"value": "(\d+\.\d\d)"/.exec(text)?.[1];
    if (amount === undefined) throw new Error('the document names no amount');
    const { changes } = comparePolicies(policy, changed(`"value": "${amount}"`, '"value": "1.00"'));
    expect(changes.length).toBeGreaterThan(0);
    for (const { before, after } of changes) expect(before).not.toEqual(after);
  });
});
