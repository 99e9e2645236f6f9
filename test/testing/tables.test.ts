import { describe, expect, it } from 'vitest';
import { build } from '../../src/expr/build.js';
import type { Policy, PolicyInput } from '../../src/policy/policy.js';
import { deadRules, findGaps, findOverlaps, mutationScore, verifyPolicy } from '../../src/testing/index.js';
import { samplePolicy } from '../sample-policy.js';

const { all, any, atLeast, below, count, equal, fact, not, reading, some, yuan } = build;
const text = (words: string) => ({ zh: words, en: words });

type Benefit = Extract<PolicyInput['provisions'][string], { readonly kind: 'benefit' }>;
type Rows = Extract<Benefit['amount'], { readonly rows: unknown }>['rows'];

const N = fact('extra.n');
const A = fact('extra.a');
const GIRLS = count('children', equal(fact('each.sex'), 'female'));

const own = (rows: Rows, more: Partial<Benefit> = {}): Policy =>
  samplePolicy({
    id: 'table',
    readings: {
      which: {
        asks: text('which?'),
        options: {
          small: { says: text('small'), cites: text('1') },
          large: { says: text('large'), cites: text('1') },
        },
        default: 'small',
        because: text('as it is usually read'),
      },
    },
    extra: {
      a: { type: 'truth', label: text('a'), question: text('a?') },
      n: { type: 'number', label: text('n'), question: text('n?') },
    },
    provisions: {
      aid: {
        kind: 'benefit',
        says: text('aid'),
        cites: '1',
        subject: 'household',
        when: A,
        amount: { rows, otherwise: 'not-stated' },
        frequency: 'once',
        ...more,
      },
    },
  });

const [LOW, HIGH] = [yuan('100.00'), yuan('200.00')];
const all3 = (policy: Policy) => [findGaps(policy), findOverlaps(policy), deadRules(policy)] as const;

describe('the rows of a table', () => {
  it('that share out all numbers leave nothing', () => {
    const policy = own([
      { when: below(N, 3), gives: LOW },
      { when: atLeast(N, 3), gives: HIGH },
    ]);
    expect(all3(policy)).toEqual([[], [], []]);
  });

  it('leave a gap, shown by a household', () => {
    const [gaps, overlaps, dead] = all3(
      own([
        { when: below(N, 3), gives: LOW },
        { when: atLeast(N, 4), gives: HIGH },
      ]),
    );
    expect(gaps).toMatchObject([
      {
        kind: 'gap',
        provision: 'aid',
        at: 'amount',
        settled: true,
        witness: { household: { extra: { a: true, n: 3 } } },
      },
    ]);
    expect([overlaps, dead]).toEqual([[], []]);
  });

  it('overlap where they do not agree', () => {
    const [gaps, overlaps, dead] = all3(
      own([
        { when: below(N, 4), gives: LOW },
        { when: atLeast(N, 3), gives: HIGH },
      ]),
    );
    expect(overlaps).toMatchObject([{ rows: [0, 1], witness: { household: { extra: { a: true, n: 3 } } } }]);
    expect([gaps, dead]).toEqual([[], []]);
    const agreeing = own([
      { when: below(N, 4), gives: LOW },
      { when: atLeast(N, 3), gives: LOW },
    ]);
    expect(findOverlaps(agreeing)).toEqual([]);
  });

  it('overlap where one gives no amount', () => {
    const rows: Rows = [
      { when: below(N, 4), gives: 'not-stated' },
      { when: atLeast(N, 3), gives: LOW },
    ];
    expect(findOverlaps(own(rows))).toMatchObject([{ rows: [0, 1] }]);
  });

  it('are dead where nothing meets them, or an earlier one comes first', () => {
    const rows: Rows = [
      { when: any(below(N, 5), A), gives: LOW },
      { when: all(below(N, 2), atLeast(N, 3)), gives: HIGH },
      { when: below(N, 4), gives: HIGH },
    ];
    expect(deadRules(own(rows))).toMatchObject([
      { at: 'amount.rows[1]', rows: [1], settled: true, witness: null },
      { at: 'amount.rows[2]', rows: [2], settled: true, witness: null },
    ]);
  });

  it('count members of a list', () => {
    const gaps = findGaps(
      own([
        { when: atLeast(GIRLS, 2), gives: HIGH },
        { when: some('children', equal(fact('each.sex'), 'male')), gives: LOW },
      ]),
    );
    expect(gaps).toMatchObject([{ settled: true, witness: { household: { extra: { a: true } } } }]);
    const { children } = gaps[0]?.witness?.household ?? {};
    expect(Array.isArray(children) ? children.length : 0).toBe(0);
  });

  it('leave a gap only under a reading that is not the default', () => {
    const small = { when: reading('which', { small: true, large: atLeast(N, 1) }), gives: LOW };
    expect(findGaps(own([small]))).toMatchObject([
      { settled: true, witness: { household: { extra: { a: true, n: 0 } }, readings: { which: 'large' } } },
    ]);
  });
});

describe('cases against mistakes', () => {
  const policy = own([
    { when: below(N, 3), gives: LOW },
    { when: reading('which', { small: atLeast(N, 3), large: atLeast(N, 2) }), gives: HIGH },
  ]);
  const asked = (extra: object, expected: object) => ({
    name: text('case'),
    provision: 'aid',
    on: '2016-01-01',
    household: { extra },
    expect: expected,
  });

  it('notice none where there is no case', () => {
    const { killed, score, survivors } = mutationScore(policy, []);
    expect([killed, score]).toEqual([0, 0]);
    for (const { witness } of survivors) expect(witness.household).toBeDefined();
  });

  it('notice a fact that is taken as false where it is not told', () => {
    const isNoticed = (extra: object): boolean =>
      !mutationScore(policy, [asked(extra, { status: 'undetermined' })]).survivors.some(
        ({ mutant }) => mutant.kind === 'unknown-as-false',
      );
    expect(isNoticed({ n: 1 })).toBe(true);
    expect(isNoticed({ a: true, n: 1 })).toBe(false);
  });

  it('notice a limit that is off by one only at the limit', () => {
    const offByOne = (n: number): number =>
      mutationScore(policy, [asked({ a: true, n }, { status: 'eligible' })]).survivors.filter(
        ({ mutant }) => mutant.kind === 'off-by-one' && mutant.at.includes('rows.0'),
      ).length;
    expect(offByOne(0)).toBeGreaterThan(offByOne(3));
  });
});

describe('a small policy', () => {
  it('is looked at from every side', () => {
    const policy = own([
      { when: below(N, 3), gives: LOW },
      { when: all(atLeast(N, 3), not(fact('extra.a'))), gives: HIGH },
    ]);
    const { findings, mutation, complete, tables, rows, idle } = verifyPolicy(policy);
    expect([tables, rows, complete]).toEqual([1, 2, true]);
    expect(findings.map(({ kind, at }) => `${kind} ${at}`)).toEqual(['gap amount', 'dead-row amount.rows[1]']);
    expect(mutation.survivors).toEqual([]);
    expect(idle.length).toBeGreaterThan(0);
  });
});
