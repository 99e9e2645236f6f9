import { definePolicy } from '../src/policy/define.js';
import type { Policy, PolicyInput } from '../src/policy/policy.js';

export const both = (words: string) => ({ zh: words, en: words });

/** A made-up document of 2015 to 2020, for tests that are about one part of it. */
export const samplePolicy = (parts: Partial<PolicyInput> & Pick<PolicyInput, 'provisions'>): Policy =>
  definePolicy({
    id: 'sample-2015',
    title: both('sample'),
    issuer: both('a county'),
    documentNumber: null,
    rank: 'local-document',
    jurisdiction: { division: null },
    issuedOn: '2015-01-01',
    inForce: { from: '2015-01-01', until: '2020-01-01' },
    source: both('made up'),
    ...parts,
  });
