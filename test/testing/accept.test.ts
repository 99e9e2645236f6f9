import { describe, expect, it } from 'vitest';
import { ArgumentError } from '../../src/index.js';
import { type AcceptedFinding, acceptedFrom, judge } from '../../src/testing/accept.js';
import type { Finding } from '../../src/testing/finding.js';
import type { Verification } from '../../src/testing/verify.js';

const says = { zh: '甲', en: 'A' };
const finding = (kind: Finding['kind'], at: string, rows: readonly number[] = []): Finding => ({
  kind,
  provision: 'levy',
  at,
  rows,
  says,
  witness: null,
  settled: true,
});
const probe = (kind: 'condition' | 'reading' | 'boundary', at: string, provision = 'levy') => ({
  provision,
  probe: { kind, at, says },
});
const mutant = (id: string) => ({ id, kind: 'off-by-one', at: 'terms.x', says: { zh: '差一', en: 'off by one' } });
const shown = { household: {}, on: '2012-01-01' };

/** What a verification found, by hand. */
const found = {
  policy: 'sample-2010',
  findings: [finding('gap', 'minimum'), finding('overlap', 'minimum', [0, 1]), finding('overlap', 'minimum', [0, 2])],
  idle: [
    probe('condition', 'condition 1 true'),
    probe('boundary', 'boundary 1 at'),
    probe('reading', 'reading x y'),
    probe('reading', 'reading x y', 'other'),
  ],
  notSettled: [probe('condition', 'condition 9 false')],
  mutation: {
    survivors: [{ mutant: mutant('off-by-one terms.x'), provision: 'levy', witness: shown }],
    notSettled: [mutant('off-by-one terms.y')],
  },
} as unknown as Verification;

const accepted = (kind: AcceptedFinding['kind'], at: string, more: Partial<AcceptedFinding> = {}): AcceptedFinding => ({
  kind,
  provision: 'levy',
  at,
  reason: 'because',
  ...more,
});

const briefly = (one: { readonly kind: string; readonly at: string }) => `${one.kind} ${one.at}`;

describe('what is accepted', () => {
  it('is nothing of itself: all that was found is open', () => {
    const { open, accepted: none, stale } = judge(found, []);
    expect(open.map(briefly)).toEqual([
      'gap minimum',
      'overlap minimum',
      'overlap minimum',
      'idle-condition condition 1 true',
      'idle-boundary boundary 1 at',
      'idle-reading reading x y',
      'idle-reading reading x y',
      'survivor off-by-one terms.x',
    ]);
    expect(open.at(-1)).toMatchObject({ witness: shown, says: { zh: '差一（terms.x）', en: 'off by one (terms.x)' } });
    expect([none, stale]).toEqual([[], []]);
  });

  it.each<[name: string, by: AcceptedFinding, count: number]>([
    ['a gap', accepted('gap', 'minimum'), 1],
    ['a pair of rows', accepted('overlap', 'minimum', { rows: [0, 2] }), 1],
    ['all pairs of rows', accepted('overlap', 'minimum'), 2],
    ['a condition', accepted('idle-condition', 'condition 1 true'), 1],
    ['a boundary', accepted('idle-boundary', 'boundary 1 at'), 1],
    ['a reading of one provision', accepted('idle-reading', 'reading x y', { provision: 'other' }), 1],
    ['a mistake', accepted('survivor', 'off-by-one terms.x'), 1],
  ])('may be %s', (_, by, count) => {
    const judged = judge(found, [by]);
    expect(judged.accepted).toHaveLength(count);
    for (const { finding: one, reason } of judged.accepted) {
      expect(briefly(one)).toBe(briefly(by));
      expect(reason).toEqual({ zh: 'because', en: 'because' });
    }
    expect(judged.open).toHaveLength(8 - count);
    expect(judged.stale).toEqual([]);
  });

  it.each([
    accepted('gap', 'maximum'),
    accepted('dead-row', 'minimum'),
    accepted('gap', 'minimum', { provision: 'other' }),
    accepted('overlap', 'minimum', { rows: [1, 2] }),
    accepted('overlap', 'minimum', { rows: [2, 0] }),
  ])('is stale where it is not found: %j', (by) => {
    const { open, stale } = judge(found, [by]);
    expect([open.length, stale]).toEqual([8, [by]]);
  });

  it('is not stale where that could not be settled, and may be accepted as such', () => {
    const { notSettled, accepted: none } = judge(found, []);
    expect([notSettled.map(briefly), none]).toEqual([
      ['idle-condition condition 9 false', 'survivor off-by-one terms.y'],
      [],
    ]);
    expect(notSettled.map(({ settled, witness }) => [settled, witness])).toEqual([
      [false, null],
      [false, null],
    ]);
    // In which provision a mistake might be seen is not known: it stands under the policy, and any will do.
    expect(notSettled.map(({ provision }) => provision)).toEqual(['levy', 'sample-2010']);
    for (const kind of ['levy', 'sample-2010']) {
      const mayBe = [
        accepted('idle-condition', 'condition 9 false'),
        accepted('survivor', 'off-by-one terms.y', { provision: kind }),
      ];
      const judged = judge(found, mayBe);
      expect([judged.notSettled, judged.stale, judged.open.length]).toEqual([[], [], 8]);
      expect(judged.accepted.map(({ finding: one }) => [briefly(one), one.settled])).toEqual([
        ['idle-condition condition 9 false', false],
        ['survivor off-by-one terms.y', false],
      ]);
    }
    const other = judge(found, [accepted('idle-condition', 'condition 9 false', { provision: 'other' })]);
    expect([other.notSettled.length, other.stale.length]).toEqual([2, 1]);
  });

  it.each<[given: unknown, ...paths: string[]]>([
    [{}, ''],
    [[3], '[0]'],
    [[{}], '[0].kind', '[0].provision', '[0].at', '[0].reason'],
    [
      [accepted('gap', 'minimum'), { ...accepted('gap', 'minimum'), kind: 'gab', raison: '' }],
      '[1].raison',
      '[1].kind',
    ],
    [
      [accepted('gap', 'minimum', { kind: 3 as never, rows: [0.5], reason: { zh: '甲', en: ' ' } })],
      '[0].kind',
      '[0].rows',
      '[0].reason',
    ],
    [[accepted('gap', '', { provision: 1 as never, rows: '0' as never })], '[0].provision', '[0].at', '[0].rows'],
  ])('is refused where it is malformed: %j', (given, ...paths) => {
    try {
      acceptedFrom(given);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ArgumentError);
      expect((error as ArgumentError).issues.map(({ path }) => path)).toEqual(paths);
    }
    expect(() => judge(found, given as never)).toThrow(ArgumentError);
  });
});

describe('a change since the review', () => {
  const change = (before: string | null, after: string | null) => ({
    provision: 'levy',
    says,
    witness: shown,
    before: before === null ? null : { status: 'due', amountStatus: 'stated', minimum: before },
    after: after === null ? null : { status: 'due', amountStatus: 'stated', minimum: after },
  });
  const changed = (complete: boolean): Verification => ({
    ...found,
    findings: [],
    idle: [],
    notSettled: [],
    mutation: { ...found.mutation, survivors: [], notSettled: [] },
    changes: { complete, changes: [change('100.00', '200.00'), change('300.00', null)] },
  });

  it('stands at its two answers', () => {
    const { open, notSettled } = judge(changed(true), []);
    expect(open.map(briefly)).toEqual([
      'changed due stated 100.00 -> due stated 200.00',
      'changed due stated 300.00 -> ',
    ]);
    expect(notSettled).toEqual([]);
  });

  it('is accepted as that change and no other', () => {
    const because = accepted('changed', 'due stated 100.00 -> due stated 200.00');
    const { open, stale } = judge(changed(true), acceptedFrom([because]));
    expect(open.map(briefly)).toEqual(['changed due stated 300.00 -> ']);
    expect(stale).toEqual([]);
    expect(judge(changed(true), [accepted('changed', 'due stated 100.00 -> due stated 300.00')]).stale).toHaveLength(1);
  });

  it('is not settled where there may be more', () => {
    expect(judge(changed(false), []).notSettled.map(({ provision, at, settled }) => [provision, at, settled])).toEqual([
      ['sample-2010', 'further changes', false],
    ]);
    const further = { ...accepted('changed', 'further changes'), provision: 'sample-2010' };
    expect(judge(changed(false), [further]).notSettled).toEqual([]);
  });
});
