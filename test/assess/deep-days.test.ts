import { expect, it } from 'vitest';
import { benefitTimeline } from '../../src/benefits/index.js';
import { build } from '../../src/expr/build.js';
import type { Expr } from '../../src/expr/expr.js';
import { samplePolicy } from '../sample-policy.js';

const { all, any, date, not, on, onOrAfter, term, yuan } = build;
const text = (words: string) => ({ zh: words, en: words });

/** Each term rests twice on the one before, and says the same as the first: told out in full there would be 2⁴⁰ steps. */
const terms: Record<string, { says: { zh: string; en: string }; is: Expr }> = {
  t0: { says: text('t0'), is: onOrAfter(on, date('2015-05-05')) },
};
for (let i = 1; i <= 40; i++) {
  const [join, before] = [i % 2 === 0 ? any : all, term(`t${i - 1}`)];
  terms[`t${i}`] = { says: text(`t${i}`), is: join(before, not(not(before))) };
}

const policy = samplePolicy({
  id: 'deep',
  issuedOn: '2012-01-01',
  inForce: { from: '2012-01-01', until: '2020-01-01' },
  terms,
  provisions: {
    p: {
      kind: 'benefit',
      says: text('p'),
      cites: '1',
      subject: 'household',
      when: term('t40'),
      frequency: 'once',
      amount: yuan('1.00'),
    },
  },
});

it('finds the day on which terms that rest on terms many times over turn, in no time', () => {
  const found = benefitTimeline({}, { policies: [policy], from: '2014-01-01', until: '2016-01-01' });
  expect(found.map(({ from, status }) => [from, status])).toEqual([
    ['2014-01-01', 'not-eligible'],
    ['2015-05-05', 'eligible'],
  ]);
}, 5_000);
