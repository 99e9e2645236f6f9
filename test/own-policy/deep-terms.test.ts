import { describe, expect, it } from 'vitest';
import { build } from '../../src/expr/build.js';
import type { Expr } from '../../src/expr/expr.js';
import { check, explain } from '../../src/index.js';
import { samplePolicy } from '../sample-policy.js';

const { all, any, fact, not, term } = build;
const text = (words: string) => ({ zh: `${words}的话`, en: words });

/** Each term rests twice on the one before: told out in full there would be 2⁴⁰ steps. */
const terms: Record<string, { says: { zh: string; en: string }; is: Expr }> = {
  t0: { says: text('t0'), is: fact('extra.a') },
};
for (let i = 1; i <= 40; i++) {
  const [join, before] = [i % 2 === 0 ? any : all, term(`t${i - 1}`)];
  terms[`t${i}`] = { says: text(`t${i}`), is: join(before, not(not(before))) };
}

const policy = samplePolicy({
  id: 'deep-county-2012',
  issuedOn: '2012-01-01',
  inForce: { from: '2012-01-01', until: '2020-01-01' },
  extra: { a: { type: 'truth', label: text('a'), question: text('a?') } },
  terms,
  provisions: { rule: { kind: 'rule', says: text('the rule'), cites: '1', subject: 'household', when: term('t40') } },
});

describe('a document in which terms rest on terms many times over', () => {
  it.each([
    [true, 'applies', []],
    [false, 'does-not-apply', []],
    [null, 'undetermined', ['extra.a']],
  ])(
    'is answered and told in no time: a = %s',
    (a, status, missing) => {
      const answer = check({ extra: { a } }, 'deep-county-2012/rule', { policy, on: '2015-01-01' });
      expect([answer.status, answer.missing.map(({ path }) => path), answer.robust]).toEqual([status, missing, true]);
      expect(explain(answer, { locale: 'en', format: 'text' }).length).toBeLessThan(1_000_000);
    },
    5_000,
  );
});
