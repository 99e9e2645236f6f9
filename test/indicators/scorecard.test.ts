import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyWarnings,
  type CardedUnit,
  computeIndicator,
  type ScoreItem,
  scoreCard,
  settleVillageContract,
  yellowCards,
} from '../../src/indicators/index.js';
import { qiaojiaScoring, villageResponsibility } from '../../src/policies/index.js';
import { issuesOf } from './issues.js';

const item = (more: object): ScoreItem => ({ id: 'x', weight: 10, ...more }) as ScoreItem;
const points = (more: object): string | undefined => scoreCard({ items: [item(more)] }).score?.toFixed();

describe('an item', () => {
  it.each([
    ['benefit, half', { type: 'benefit', target: 80, actual: 40 }, '5'],
    ['benefit, above is not more', { type: 'benefit', target: 80, actual: 90 }, '10'],
    ['ceiling, at it', { type: 'ceiling', target: 5, limit: 10, actual: 5 }, '10'],
    ['ceiling, two fifths over', { type: 'ceiling', target: 5, limit: 10, actual: 7 }, '6'],
    ['ceiling, past the limit', { type: 'ceiling', target: 5, limit: 10, actual: 11 }, '0'],
    ['band, inside', { type: 'band', lowest: 0, from: 10, to: 20, highest: 40, actual: 15 }, '10'],
    ['band, half way up', { type: 'band', lowest: 0, from: 10, to: 20, highest: 40, actual: 5 }, '5'],
    ['band, a quarter down', { type: 'band', lowest: 0, from: 10, to: 20, highest: 40, actual: 25 }, '7.5'],
    ['deduction, two cases', { type: 'deduction', step: 3, actual: 2 }, '4'],
    ['deduction, never below nothing', { type: 'deduction', step: 3, actual: 5 }, '0'],
    ['deduction, below nothing where the floor says so', { type: 'deduction', step: 3, actual: 5, floor: -10 }, '-5'],
    ['a cap', { type: 'benefit', target: 80, actual: 90, cap: 8 }, '8'],
  ])('%s', (_, more, expected) => {
    expect(points(more)).toBe(expected);
  });

  it('may be more or less by the rounding of its figure', () => {
    const { within } = scoreCard({ items: [item({ type: 'benefit', target: 100, actual: '95.0%' })] });
    expect(within.text).toBe('[9.495, 9.505]');
  });
});

describe('a card', () => {
  const two = (second: number | null) =>
    [
      { id: 'a', type: 'benefit', weight: 60, target: 100, actual: 50 },
      { id: 'b', type: 'benefit', weight: 40, target: 100, actual: second },
    ] as const;

  it('leaves the score open where a figure is missing, unless told what that counts', () => {
    const open = scoreCard({ items: two(null) });
    expect(open.score).toBeNull();
    expect(open.missing).toEqual(['b']);
    expect(open.within.text).toBe('[30, 70]');
    expect(scoreCard({ items: two(null), missing: 'zero' }).score?.toFixed()).toBe('30');
    expect(scoreCard({ items: two(null), missing: 'leave-out' }).score?.toFixed()).toBe('50');
  });

  it('is rounded before or after adding up, and the two differ', () => {
    const items = ['a', 'b'].map((id): ScoreItem => ({ id, type: 'benefit', weight: 1, target: 8, actual: 2 }));
    expect(scoreCard({ items, rounding: { of: 'items', decimals: 1 } }).score?.toFixed()).toBe('0.6');
    expect(scoreCard({ items, rounding: { of: 'total', decimals: 1 } }).score?.toFixed()).toBe('0.5');
  });

  it('is the composite score of the indicators where all items are benefits', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 }), (reached) => {
        const items = reached.map(
          (actual, id): ScoreItem => ({ id: `${id}`, type: 'benefit', weight: 25, target: 100, actual }),
        );
        const scores = reached.map((one) => (one / 100).toFixed(2));
        const composite = computeIndicator('compositeScore', { weights: [25, 25, 25, 25], scores });
        expect(scoreCard({ items }).score?.toFixed()).toBe(composite.value?.toFixed());
      }),
    );
  });

  it('lies within what its figures allow, and never falls when a benefit rises', () => {
    const reached = fc.integer({ min: 0, max: 1200 }).map((tenths) => (tenths / 10).toFixed(1));
    fc.assert(
      fc.property(reached, reached, (a, b) => {
        const of = (actual: string) => scoreCard({ items: [item({ type: 'benefit', target: 100, actual })] });
        const { score, within } = of(a);
        expect(within.least?.lte(score ?? 0) && within.most?.gte(score ?? 0)).toBe(true);
        if (Number(a) <= Number(b)) expect(of(b).score?.gte(score ?? 0)).toBe(true);
      }),
    );
  });

  it('refuses bad items', () => {
    expect(issuesOf(() => scoreCard({ items: [] }))).toEqual([['wrong-type', 'items']]);
    expect(issuesOf(() => points({ type: 'benefits', actual: 1 }))).toEqual([['not-an-option', 'items[0].type']]);
    expect(issuesOf(() => points({ type: 'benefit', target: 0, actual: 1 }))).toEqual([
      ['out-of-range', 'items[0].target'],
    ]);
    expect(issuesOf(() => points({ type: 'benefit', target: 1 }))).toEqual([['missing-key', 'items[0].actual']]);
    expect(issuesOf(() => points({ type: 'ceiling', target: 5, limit: 5, actual: 1 }))).toEqual([
      ['out-of-range', 'items[0].limit'],
    ]);
    expect(issuesOf(() => points({ type: 'deduction', step: 'many', actual: 1 }))).toEqual([
      ['not-a-number', 'items[0].step'],
    ]);
    const twice = [item({ type: 'deduction', step: 1, actual: 0 }), item({ type: 'deduction', step: 1, actual: 0 })];
    expect(issuesOf(() => scoreCard({ items: twice }))).toEqual([['duplicate-id', 'items[1].id']]);
  });
});

describe('yellow cards', () => {
  const units = (...false_: readonly (string | null)[]): readonly CardedUnit[] =>
    false_.map((falseFigures, index) => ({ id: `${index}`, score: 90, falseFigures }));
  const carded = (given: readonly CardedUnit[], readings = {}) =>
    yellowCards(qiaojiaScoring, given, { readings }).map((card) => card.carded);

  it('go to the three with the most false figures', () => {
    expect(carded(units('9.1%', '2.0%', '8.4%', '1.0%', '5.5%'))).toEqual([true, false, true, false, true]);
  });

  it('leave a tie for the third place open, also one below the rounding', () => {
    expect(carded(units('9.1%', '8.4%', '5.5%', '5.5%', '1.0%'))).toEqual([true, true, null, null, false]);
    expect(carded(units('9.10%', '8.40%', '5.5%', '5.52%', '1.0%'))).toEqual([true, true, null, null, false]);
  });

  it('leave open who may be among the three when a figure is missing', () => {
    expect(carded(units('9.1%', '8.4%', '5.5%', null, '1.0%'))).toEqual([true, true, null, null, false]);
  });

  it('rank among those without a card, where the text is read so', () => {
    const given = units('9.1%', '8.4%', '7.7%', '6.6%', '1.0%').map((unit, index) =>
      index === 0 ? { ...unit, score: 50 } : unit,
    );
    expect(carded(given)).toEqual([true, true, true, false, false]);
    expect(carded(given, { 'worst-three': 'among-not-yet-carded' })).toEqual([true, true, true, true, false]);
    const [, , , fourth] = yellowCards(qiaojiaScoring, given);
    expect(fourth?.dependsOn).toEqual(['worst-three']);
  });

  it('say that 70 itself hangs on the reading, and how far a score is from it', () => {
    const [exact, near] = yellowCards(qiaojiaScoring, [
      { id: 'a', score: 70, falseFigures: '0%' },
      { id: 'b', score: '70.0', falseFigures: '0%' },
      ...units('3%', '4%', '5%').map((unit) => ({ ...unit, id: `u${unit.id}` })),
    ]);
    expect([exact?.carded, exact?.dependsOn]).toEqual([false, ['threshold']]);
    expect(exact?.findings[0]).toMatchObject({ fired: false, borderline: false });
    expect(near?.findings[0]).toMatchObject({ fired: false, borderline: true });
    const [low] = yellowCards(qiaojiaScoring, [{ id: 'a', score: '69.9' }]);
    expect(low?.findings[0]?.margin?.toFixed()).toBe('-0.1');
  });

  it('are four people with 500 each, or 500 in all', () => {
    const of = (money: string) =>
      yellowCards(qiaojiaScoring, [{ id: 'a', score: 60 }], { readings: { money } })[0]?.money;
    expect(JSON.parse(JSON.stringify(of('each-500')))).toEqual({ people: 4, each: '500', total: '2000' });
    expect(JSON.parse(JSON.stringify(of('total-500')))).toEqual({ people: 4, each: null, total: '500' });
  });

  it('lead to removal after two years running, by any trigger or by the same one', () => {
    const removal = (more: object, readings = {}) =>
      yellowCards(
        qiaojiaScoring,
        [
          { id: 'a', score: 60, falseFigures: '0%', ...more },
          ...units('3%', '4%', '5%').map((one) => ({ ...one, id: `u${one.id}` })),
        ],
        { readings },
      )[0]?.removal;
    expect(removal({ history: [['score']] })).toBe(true);
    expect(removal({ history: [['false-figures']] })).toBe(true);
    expect(removal({ history: [['false-figures']] }, { 'two-years': 'same-trigger' })).toBe(false);
    expect(removal({ history: [[], ['score']] })).toBe(false);
    expect(removal({ history: [null] })).toBeNull();
    expect(removal({})).toBeNull();
    expect(removal({ history: [['score']], officeHoldersChanged: true })).toBeNull();
    expect(removal({ score: 90, history: [['score']] })).toBe(false);
  });

  it('take away honours for twelve months, or for the next year of assessment', () => {
    const of = (reading: string) =>
      yellowCards(qiaojiaScoring, [{ id: 'a', score: 60 }], { on: '2010-03-05', readings: { 'one-year': reading } })[0]
        ?.withoutHonours;
    expect(of('twelve-months')).toEqual({ until: '2011-03-05' });
    expect(of('next-assessment-year')).toEqual({ years: [2011] });
  });

  it('refuse what is no scheme, no reading, no unit', () => {
    expect(issuesOf(() => yellowCards({} as never, []))).toEqual([['wrong-type', 'document']]);
    expect(issuesOf(() => yellowCards(qiaojiaScoring, [], { readings: { threshold: 'below-60' } }))).toEqual([
      ['not-an-option', 'readings.threshold'],
    ]);
    expect(issuesOf(() => yellowCards(qiaojiaScoring, [{ id: 'a' } as never]))).toEqual([
      ['missing-key', 'units[0].score'],
    ]);
    expect(issuesOf(() => yellowCards(qiaojiaScoring, [{ id: 'a', score: 'many' }]))).toEqual([
      ['not-a-number', 'units[0].values.score'],
    ]);
    expect(issuesOf(() => yellowCards(qiaojiaScoring, [], { on: '2010' }))).toEqual([['not-a-date', 'on']]);
    expect(issuesOf(() => yellowCards(villageResponsibility, []))).not.toEqual([]);
  });
});

describe('rules of one’s own', () => {
  it('veto for any case, unknown where nothing is known', () => {
    const of = (cases: number | null) =>
      applyWarnings([{ id: 'v', kind: 'veto', of: 'cases' }], [{ id: 'a', values: { cases } }])[0]?.findings[0]?.fired;
    expect([of(0), of(1), of(null)]).toEqual([false, true, null]);
  });

  it('never card more than the places, with certainty', () => {
    const values = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 4 }), (list, places) => {
        const found = applyWarnings(
          [{ id: 'w', kind: 'worst', of: 'x', places }],
          list.map((x, id) => ({ id: `${id}`, values: { x } })),
        ).map(({ findings }) => findings[0]?.fired);
        const above = (x: number) => list.filter((other) => other > x).length;
        const level = (x: number) => list.filter((other) => other === x).length;
        // Surely in: with all its equals still within the places; surely out: enough are above it.
        expect(found).toEqual(
          list.map((x) => (above(x) + level(x) <= places ? true : above(x) >= places ? false : null)),
        );
      }),
    );
  });
});

describe('the village contract', () => {
  const settle = (facts: object, readings = {}) =>
    settleVillageContract(villageResponsibility, facts as never, { readings });

  it.each([
    [{ cases: 0, concealments: 0 }, {}, '500'],
    [{ cases: 1, concealments: 0 }, {}, '-500'],
    [{ cases: 3, concealments: 0 }, { deduction: 'once-a-year' }, '-500'],
    [{ cases: 0, concealments: 3 }, {}, '-100'],
    [{ cases: 0, concealments: 3 }, { fine: 'once' }, '300'],
    [{ cases: 0, concealments: 0, targetsMet: false }, {}, '0'],
    [{ cases: 1, concealments: 0, targetsMet: true }, { 'bonus-and-deduction': 'netted' }, '0'],
    [{ cases: 2, concealments: 1 }, { persons: 'each-of-two' }, '-2400'],
  ])('%j, read %j: %s', (facts, readings, total) => {
    expect(settle(facts, readings).total?.toFixed()).toBe(total);
  });

  it('is not decided where it is not known whether the targets were reached', () => {
    const { total, between, bonus } = settle({ cases: 1, concealments: 0 }, { 'bonus-and-deduction': 'netted' });
    expect([total, bonus]).toEqual([null, null]);
    expect(between.map((one) => one.toFixed())).toEqual(['-500', '0']);
    expect(settle({ cases: 0, concealments: 0, targetsMet: null }).total).toBeNull();
  });

  it('tells the readings on which it hangs, and that a sum below zero is not spoken of', () => {
    expect(settle({ cases: 0, concealments: 0 }).dependsOn).toEqual(['persons']);
    expect(settle({ cases: 2, concealments: 2 })).toMatchObject({
      dependsOn: ['persons', 'deduction', 'bonus-and-deduction', 'fine'],
      belowZero: true,
    });
  });

  it('refuses bad facts', () => {
    expect(issuesOf(() => settle({ cases: -1, concealments: 0 }))).toEqual([['negative-count', 'cases']]);
    expect(issuesOf(() => settle({ cases: 1.5 }))).toEqual([
      ['wrong-type', 'cases'],
      ['missing-key', 'concealments'],
    ]);
    expect(issuesOf(() => settle({ cases: 0, concealments: 0 }, { fines: 'once' }))).toEqual([
      ['unknown-reading', 'readings.fines'],
    ]);
  });
});
