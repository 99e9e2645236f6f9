import { describe, expect, it } from 'vitest';
import { build, definePolicy } from '../../src/index.js';
import { edgeCases, edgeCasesOf } from '../../src/testing/edge-cases.js';
import { examine } from '../../src/testing/examine.js';
import type { Progress } from '../../src/testing/progress.js';
import { verifyPolicy } from '../../src/testing/verify.js';
import { aidWith, faulty, sound } from '../cli/aid.js';

const { all, atLeast, atMost, before, fact, yuan, date } = build;
const both = (zh: string, en: string) => ({ zh, en });

/** Up to 100.00 yuan, born before 2000, three boats at least. */
const threeKinds = definePolicy({
  ...aidWith({ rows: [{ when: atMost(fact('extra.income'), yuan('100.00')), gives: yuan('10.00') }] }),
  extra: {
    income: { type: 'money', label: both('收入', 'income'), question: both('收入？', 'Income?') },
    boats: { type: 'number', label: both('船数', 'boats'), question: both('几条船？', 'How many boats?') },
    since: { type: 'date', label: both('入村日期', 'since'), question: both('何时？', 'Since when?') },
  },
  provisions: {
    aid: {
      kind: 'benefit',
      says: both('补助', 'aid'),
      cites: '1',
      subject: 'household',
      frequency: 'once',
      when: all(before(fact('extra.since'), date('2000-01-01')), atLeast(fact('extra.boats'), 3)),
      amount: {
        rows: [{ when: atMost(fact('extra.income'), yuan('100.00')), gives: yuan('10.00') }],
        otherwise: 'not-stated',
      },
    },
  },
});

describe('the name of an edge case', () => {
  const probes = edgeCases(threeKinds).flatMap((one) => one.probes.map(({ at, says }) => ({ at, says, one })));
  const named = (at: string) => {
    const found = probes.find((probe) => probe.at === at);
    return { ...found?.says, household: found?.one.household };
  };

  it.each([
    [
      'boundary 4 extra.boats below',
      { extra: { boats: 2 } },
      'extra.boats is one less than at the boundary: boats is at least 3',
      'extra.boats比恰在界上时少1：船数不少于3',
    ],
    [
      'boundary 4 extra.boats above',
      { extra: { boats: 4 } },
      'extra.boats is one more than at the boundary: boats is at least 3',
      'extra.boats比恰在界上时多1：船数不少于3',
    ],
    [
      'boundary 3 extra.since below',
      { extra: { since: '1999-12-31' } },
      'extra.since is one day earlier than at the boundary: since is before 2000-01-01',
      'extra.since比恰在界上时早一天：入村日期早于2000-01-01',
    ],
    [
      'boundary 5 extra.income above',
      { extra: { income: '100.01' } },
      'extra.income is 0.01 yuan more than at the boundary: income is at most 100.00 yuan',
      'extra.income比恰在界上时多0.01元：收入不超过100.00元',
    ],
    [
      'boundary 1 on below',
      {},
      'the day asked about is one day earlier than at the boundary: the day asked about is on or after 2010-01-01',
      '所问之日比恰在界上时早一天：所问之日不早于2010-01-01',
    ],
  ])('beside a boundary says what it is: %s', (at, household, en, zh) => {
    const found = named(at);
    expect([found.en, found.zh]).toEqual([en, zh]);
    expect(found.household).toMatchObject(household);
  });

  it('with a fact unknown says what that fact may do', () => {
    expect(named('condition 4 true without extra.boats').en).toBe(
      'extra.boats is not told; it may be such that this holds, and the answer follows it: boats is at least 3',
    );
    expect(named('condition 4 false without extra.boats').zh).toBe(
      'extra.boats不明，它可能使下列条件不符合，并由此决定结果：船数不少于3',
    );
  });

  it('at the boundary itself is told of no other household', () => {
    for (const { at, says } of probes)
      if (/ (?:below|above)$/.test(at)) expect(`${says.en}${says.zh}`).not.toMatch(/exactly at|恰在界上：/);
  });
});

describe.each([faulty, sound].map((input) => ({ id: JSON.stringify(input).length, policy: definePolicy(input) })))(
  'what became of the mistakes ($id)',
  ({ policy }) => {
    it('is the same as if every case had been asked about every mistake at last', () => {
      const { cases, outcomes } = edgeCasesOf(policy);
      const whole = examine(policy, cases);
      expect(outcomes.map(({ mutant, kind }) => [mutant.id, kind])).toEqual(
        whole.map(({ mutant, kind }) => [mutant.id, kind]),
      );
      // The mistakes for which a case was added are noticed by it.
      expect(outcomes.filter(({ kind }) => kind === 'survived')).toEqual([]);
    });

    it('is told as it comes, part by part', () => {
      const told: Progress[] = [];
      const { mutation } = verifyPolicy(policy, { onProgress: (progress) => void told.push(progress) });
      const parts = [...new Set(told.map(({ part }) => part))];
      expect(parts).toEqual(['edge-cases', 'mistakes', 'tables']);
      for (const part of parts) {
        const own = told.filter((one) => one.part === part);
        expect(own.map(({ done }) => done)).toEqual(own.map((_, index) => index));
        expect(own.at(-1)).toMatchObject({ done: own.length - 1, of: own.length - 1 });
        expect(own.every(({ provision }) => provision === (part === 'edge-cases' ? 'aid' : null))).toBe(true);
      }
      expect(told.filter(({ part }) => part === 'mistakes')).toHaveLength(mutation.mutants + 1);
    });
  },
);
