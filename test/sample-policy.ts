import { definePolicy } from '../src/policy/define.js';
import type { Policy } from '../src/policy/policy.js';

export const both = (words: string) => ({ zh: words, en: words });

/** A made-up document of 2015 to 2020 with these provisions, for tests that are about one part of it; checked as any other. */
export const samplePolicy = (parts: { readonly provisions: object; readonly [part: string]: unknown }): Policy =>
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
