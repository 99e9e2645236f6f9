import { describe, expect, it } from 'vitest';
import { build, definePolicy } from '../../src/index.js';
import { mutationScore, type WorkedCase } from '../../src/testing/index.js';

const both = (zh: string, en: string) => ({ zh, en });
const { age, atLeast, fact, on } = build;

/** From the third birthday on. */
const policy = definePolicy({
  id: 'creche-2015',
  title: both('托幼补助办法', 'Creche aid'),
  issuer: both('某县', 'A county'),
  documentNumber: null,
  rank: 'local-document',
  jurisdiction: { division: null },
  issuedOn: '2015-01-01',
  inForce: { from: '2015-01-01', until: '2020-01-01' },
  source: both('虚构', 'made up'),
  provisions: {
    aid: {
      kind: 'benefit',
      says: both('补助', 'The aid'),
      cites: '1',
      subject: 'child',
      when: atLeast(age(fact('child.birthDate'), on), 3),
      amount: 'in-kind',
      frequency: null,
    },
  },
});

const ben = { id: 'ben', birthDate: '2005-06-01' };
const anna = { id: 'anna', birthDate: '2013-06-01' };

const asked = (question: Pick<WorkedCase, 'household' | 'child'>): WorkedCase => ({
  name: both('例', 'case'),
  provision: 'aid',
  on: '2016-06-01',
  expect: { status: 'eligible' },
  ...question,
});

/** Would the case notice that the third birthday itself no longer counts? */
const notices = (one: WorkedCase): boolean =>
  !mutationScore(policy, [one]).survivors.some(
    ({ mutant }) => mutant.kind === 'strictness' && mutant.at.includes('.when'),
  );

describe('cases worked by hand', () => {
  it('are about the child that they name, wherever it stands', () => {
    expect(notices(asked({ household: { children: [ben, anna] }, child: 'anna' }))).toBe(true);
    expect(notices(asked({ household: { children: [ben, anna] }, child: 'ben' }))).toBe(false);
    expect(notices(asked({ household: { children: [anna, ben] }, child: 'anna' }))).toBe(true);
  });

  it('need not name the only child', () => {
    expect(notices(asked({ household: { children: [anna] } }))).toBe(true);
    expect(notices(asked({ household: { children: [ben] } }))).toBe(false);
  });

  it('may name a child by its place', () => {
    const { birthDate } = anna;
    expect(notices(asked({ household: { children: [ben, { birthDate }] }, child: 'child-2' }))).toBe(true);
    expect(notices(asked({ household: { children: [{ birthDate }, ben] }, child: 'child-1' }))).toBe(true);
  });
});
