import { describe, expect, it } from 'vitest';
import { allPolicies, definePolicy } from '../../src/index.js';
import { runCase } from '../run-cases.js';

describe.each(allPolicies().map((policy) => [policy.id, policy] as const))('the worked cases of %s', (_, policy) => {
  it.each(policy.cases.map((worked) => [worked.name.zh, worked] as const))('%s', (_name, worked) => {
    runCase(policy, worked);
  });

  it('hold for the document read from JSON', () => {
    const read = definePolicy(JSON.parse(JSON.stringify(policy)));
    // Two at least; a document that only sets targets has nothing to ask.
    expect(policy.cases.length > 1).toBe(Object.keys(policy.provisions).length > 0);
    for (const worked of policy.cases) runCase(read, worked);
  });
});
