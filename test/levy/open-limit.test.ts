import { describe, expect, it } from 'vitest';
import { build } from '../../src/expr/build.js';
import { assessLevy } from '../../src/levy/levy.js';
import { definePolicy } from '../../src/policy/define.js';
import { call } from '../cli/terminal.js';

const { choose, fact, not, yuan } = build;
const text = (words: string) => ({ zh: `${words}的话`, en: words });

const input = {
  id: 'poor-county-2012',
  title: text('a county'),
  issuer: text('a county'),
  documentNumber: null,
  rank: 'local-document',
  jurisdiction: { division: null },
  issuedOn: '2012-01-01',
  inForce: { from: '2012-01-01', until: '2020-01-01' },
  source: text('a county'),
  extra: { poor: { type: 'truth', label: text('poor'), question: text('poor?') } },
  provisions: {
    levy: {
      kind: 'levy',
      says: text('the levy'),
      cites: '1',
      subject: 'child',
      when: not(fact('child.birthAuthorised')),
      minimum: yuan('500.00'),
      installments: 'parts',
    },
    parts: {
      kind: 'installments',
      says: text('in parts'),
      cites: '2',
      subject: 'child',
      when: not(fact('child.birthAuthorised')),
      limitMonths: choose(fact('extra.poor'), 24, 12),
      clock: { value: 'decision', type: 'option' },
      needs: [],
    },
  },
};

const policy = definePolicy(input);
const household = (poor: boolean | null) => ({
  children: [{ id: 'c', birthDate: '2012-02-01', birthAuthorised: false }],
  extra: { poor },
});
const termsOf = (poor: boolean | null) =>
  assessLevy(household(poor), { policy, child: 'c', on: '2012-06-01' }).installments;

describe('a limit of installments that depends on a fact', () => {
  it('is told where the fact is', () => {
    expect([termsOf(true)?.limitMonths, termsOf(true)?.lastAllowedOn]).toEqual([24, '2014-06-01']);
    expect([termsOf(false)?.limitMonths, termsOf(false)?.lastAllowedOn]).toEqual([12, '2013-06-01']);
  });

  it('is open, and not 0, where the fact is unknown', async () => {
    expect([termsOf(null)?.limitMonths, termsOf(null)?.lastAllowedOn]).toEqual([null, null]);
    const argv = ['levy', '-', '--policy', 'p.json', '--child', 'c', '--on', '2012-06-01', '--locale', 'en'];
    const { out } = await call(argv, { stdin: household(null), files: { 'p.json': input } });
    expect(out).toContain('for a time that depends on facts that are not known');
  });
});
