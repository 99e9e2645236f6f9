import { describe, expect, it } from 'vitest';
import { build } from '../../src/expr/build.js';
import type { Policy, PolicyInput } from '../../src/policy/policy.js';
import { comparePolicies } from '../../src/testing/index.js';
import { samplePolicy } from '../sample-policy.js';

const { all, atLeast, choose, fact, reading, yuan } = build;
const text = (words: string) => ({ zh: words, en: words });

const INCOME = fact('extra.income');
const POOR = fact('extra.poor');
const LOCAL = fact('extra.local');

type Benefit = Extract<PolicyInput['provisions'][string], { readonly kind: 'benefit' }>;

const AID: Benefit = {
  kind: 'benefit',
  says: text('aid'),
  cites: '1',
  subject: 'household',
  when: POOR,
  amount: yuan('100.00'),
  frequency: 'yearly',
};

const option = (words: string) => ({ says: text(words), cites: text('1') });

/** Who counts as poor is one question, who counts as local is another. */
const READINGS: NonNullable<PolicyInput['readings']> = {
  poor: {
    asks: text('who is poor?'),
    options: { told: option('who is told to be'), any: option('anybody') },
    default: 'told',
    because: text('as it is usually read'),
  },
};

const own = (change: Partial<PolicyInput> = {}): Policy =>
  samplePolicy({
    id: 'aid-2015',
    extra: {
      poor: { type: 'truth', label: text('poor'), question: text('poor?') },
      local: { type: 'truth', label: text('local'), question: text('local?') },
      income: { type: 'number', label: text('income'), question: text('income?') },
    },
    provisions: { aid: AID },
    ...change,
  });

const aid = (change: Partial<Benefit>, more: Partial<PolicyInput> = {}): Policy =>
  own({ ...more, provisions: { aid: { ...AID, ...change } } });

const eligible = (amount: string | null): object => ({ status: 'eligible', amount });
const NOT_ELIGIBLE = { status: 'not-eligible', amount: null };

describe('two versions of a policy', () => {
  it('give one change for each pair of answers, with the smallest household', () => {
    const other = aid({ amount: choose(atLeast(INCOME, 3), yuan('50.00'), yuan('100.00')) });
    const { changes, complete } = comparePolicies(own(), other);
    expect(complete).toBe(true);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      provision: 'aid',
      witness: { household: { extra: { poor: true, income: 3 } } },
      before: eligible('100.00'),
      after: eligible('50.00'),
    });
  });

  it('are told apart by status and amount', () => {
    const { changes, complete } = comparePolicies(own(), aid({ when: LOCAL, amount: yuan('200.00') }));
    expect(complete).toBe(true);
    const pairs = changes.map(({ before, after }) => [before?.['amount'] ?? null, after?.['amount'] ?? null]);
    expect(pairs.sort()).toEqual(
      [
        [null, '200.00'],
        ['100.00', null],
        ['100.00', '200.00'],
      ].sort(),
    );
    expect(changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          before: expect.objectContaining(NOT_ELIGIBLE),
          after: expect.objectContaining(eligible('200.00')),
        }),
      ]),
    );
  });

  it('give no more changes than were asked for, and say so', () => {
    const { changes, complete } = comparePolicies(own(), aid({ when: LOCAL, amount: yuan('200.00') }), { most: 1 });
    expect([changes.length, complete]).toEqual([1, false]);
  });

  it('may have provisions of their own', () => {
    const more = own({ provisions: { aid: AID, gift: { ...AID, amount: 'in-kind' } } });
    const added = comparePolicies(own(), more).changes;
    const removed = comparePolicies(more, own()).changes;
    expect(added).toMatchObject([{ provision: 'gift', says: { en: 'the old text had no such provision' } }]);
    expect(removed).toMatchObject([{ provision: 'gift', says: { en: 'the new text has no such provision' } }]);
    for (const { witness, before, after } of [...added, ...removed])
      expect([witness, before, after]).toEqual([null, null, null]);
  });

  it('differ where an amount is no longer stated', () => {
    const { changes, complete } = comparePolicies(own(), aid({ amount: 'not-stated' }));
    expect(complete).toBe(true);
    expect(changes).toMatchObject([
      { before: { amountStatus: 'stated', amount: '100.00' }, after: { amountStatus: 'not-stated', amount: null } },
    ]);
  });

  it('differ where an output is given by one only, or is another', () => {
    const outputs = { heads: { says: text('heads'), is: INCOME } };
    expect(comparePolicies(own(), aid({ outputs })).changes).toHaveLength(1);
    const other = { heads: { says: text('heads'), is: choose(LOCAL, INCOME, 0) } };
    const { changes, complete } = comparePolicies(aid({ outputs }), aid({ outputs: other }));
    expect(complete).toBe(true);
    expect(changes).toMatchObject([{ witness: { household: { extra: { poor: true, local: false } } } }]);
  });

  it('differ on the days on which only one is in force', () => {
    const { changes, complete } = comparePolicies(own(), own({ inForce: { from: '2016-01-01', until: '2020-01-01' } }));
    expect(complete).toBe(true);
    for (const { witness, after } of changes) {
      expect(witness?.on).toMatch(/^2015-/);
      expect(after).toMatchObject({ status: 'not-in-force' });
    }
    expect(changes.length).toBeGreaterThan(0);
  });
});

describe('two versions with readings', () => {
  const when = reading('poor', { told: POOR, any: true });

  it('are compared at the defaults first', () => {
    const [before, after] = [
      aid({ when }, { readings: READINGS }),
      aid({ when: all(when, LOCAL) }, { readings: READINGS }),
    ];
    const { changes, complete } = comparePolicies(before, after);
    expect(complete).toBe(true);
    expect(changes[0]?.witness).toMatchObject({ household: { extra: { poor: true, local: false } } });
    expect(changes[0]?.witness?.readings).toBeUndefined();
  });

  it('differ under one option only, which the witness names', () => {
    const other = reading('poor', { told: POOR, any: LOCAL });
    const { changes, complete } = comparePolicies(
      aid({ when }, { readings: READINGS }),
      aid({ when: other }, { readings: READINGS }),
    );
    expect(complete).toBe(true);
    expect(changes).toMatchObject([
      {
        witness: { household: { extra: { local: false } }, readings: { poor: 'any' } },
        before: { status: 'eligible' },
        after: { status: 'not-eligible' },
      },
    ]);
  });

  it('differ where the default is another, and the witness leaves it to each', () => {
    const { poor } = READINGS;
    const turned = { poor: { ...poor, default: 'any' } } as NonNullable<PolicyInput['readings']>;
    const { changes, complete } = comparePolicies(
      aid({ when }, { readings: READINGS }),
      aid({ when }, { readings: turned }),
    );
    expect(complete).toBe(true);
    expect(changes).toMatchObject([
      { witness: { household: { extra: { poor: false } } }, before: NOT_ELIGIBLE, after: eligible('100.00') },
    ]);
  });

  it('may have a reading that the other has not', () => {
    const { changes, complete } = comparePolicies(own(), aid({ when }, { readings: READINGS }));
    expect([changes, complete]).toEqual([[], true]);
    expect(comparePolicies(aid({ when: LOCAL }), aid({ when }, { readings: READINGS })).changes.length).toBe(2);
  });
});
