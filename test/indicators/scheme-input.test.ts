import { describe, expect, it } from 'vitest';
import {
  applyWarnings,
  assessTargets,
  scoreCard,
  settleVillageContract,
  yellowCards,
} from '../../src/indicators/index.js';
import { qiaojiaScoring, villageResponsibility } from '../../src/policies/index.js';
import { issuesOf } from './issues.js';

const item = (more: object) => ({ id: 'a', type: 'benefit', weight: 10, target: 100, actual: 50, ...more });
const card = (items: readonly object[], more: object = {}) => scoreCard({ items, ...more } as never);
const warn = (rules: unknown, units: unknown = []) => issuesOf(() => applyWarnings(rules as never, units as never));

describe('a card that cannot be read', () => {
  it.each<readonly [string, readonly unknown[], object, string, string]>([
    ['an item that is a text', ['a'], {}, 'wrong-type', 'items[0]'],
    ['an item that is missing', [undefined], {}, 'missing-key', 'items[0]'],
    ['an item without a type', [{ id: 'a' }], {}, 'missing-key', 'items[0].type'],
    ['an item without an id', [item({ id: undefined })], {}, 'missing-key', 'items[0].id'],
    ['an item with a numbered id', [item({ id: 5 })], {}, 'wrong-type', 'items[0].id'],
    ['a weight that is missing', [item({ weight: undefined })], {}, 'missing-key', 'items[0].weight'],
    ['a weight that is a truth', [item({ weight: true })], {}, 'wrong-type', 'items[0].weight'],
    ['a weight of nothing', [item({ weight: 0 })], {}, 'out-of-range', 'items[0].weight'],
    ['a word for what is missing', [item({})], { missing: 'skip' }, 'not-an-option', 'missing'],
    ['a rounding that is a number', [item({})], { rounding: 2 }, 'wrong-type', 'rounding'],
    ['a rounding of nothing', [item({})], { rounding: { of: 'all', decimals: 1 } }, 'wrong-type', 'rounding'],
    ['a rounding below nothing', [item({})], { rounding: { of: 'total', decimals: -1 } }, 'wrong-type', 'rounding'],
    ['a rounding to too much', [item({})], { rounding: { of: 'total', decimals: 21 } }, 'wrong-type', 'rounding'],
    ['a floor that is a word', [item({})], { floor: 'low' }, 'not-a-number', 'floor'],
    ['a cap that is null', [item({})], { cap: null }, 'wrong-type', 'cap'],
  ])('%s', (_, items, more, code, path) => {
    expect(issuesOf(() => card(items as never, more))).toContainEqual([code, path]);
  });
});

describe('a card at its ends', () => {
  it('is kept between its floor and its cap', () => {
    expect(card([item({})], { floor: 6, cap: 9 }).score?.toFixed()).toBe('6');
    expect(card([item({ actual: 100 })], { floor: 6, cap: 9 }).score?.toFixed()).toBe('9');
    expect(card([item({ actual: 80 })], { floor: 6, cap: 9 }).score?.toFixed()).toBe('8');
  });

  it('has no score where every figure is left out, and says which are missing', () => {
    const { score, missing, within, message } = card([item({ actual: null }), item({ id: 'b', actual: null })], {
      missing: 'leave-out',
    });
    expect([score, missing]).toEqual([null, ['a', 'b']]);
    expect(within.text).toBe('[0, ∞)');
    expect(message.en).toMatch(/not determined.*missing: a, b\.$/);
    expect(message.zh).toMatch(/未定.*缺少a、b。$/);
  });

  it('rounds the points of items, and leaves those that are missing', () => {
    // 10 × 33/100 = 3.3 → 3; the other item may give 0 to 10.
    const { items, score, within } = card([item({ actual: 33 }), item({ id: 'b', actual: null })], {
      rounding: { of: 'items', decimals: 0 },
    });
    expect(items.map(({ points }) => points?.toFixed() ?? null)).toEqual(['3', null]);
    expect([score, within.text]).toEqual([null, '[3, 13]']);
  });

  it('is open where 左右 says nothing of how far off a figure may be, and where a figure is not printed', () => {
    expect(card([item({ actual: '50左右' })]).within.text).toBe('[0, 10]');
    expect(card([item({ actual: { value: null } })]).score).toBeNull();
    // At least 50: the points are 5 or more.
    expect(card([item({ actual: { value: 50, bound: 'at-least' } })]).within.text).toBe('[0, 10]');
  });
});

describe('rules of warning that cannot be read', () => {
  const below = { id: 'a', kind: 'below', of: 'x', mark: 60, including: false };
  it.each<readonly [string, unknown, string, string]>([
    ['a rule that is a text', 'below', 'missing-key', 'rules[0].kind'],
    ['a rule without a kind', {}, 'missing-key', 'rules[0].kind'],
    ['a kind that is none', { kind: 'abov' }, 'not-an-option', 'rules[0].kind'],
    ['no id', { ...below, id: undefined }, 'missing-key', 'rules[0].id'],
    ['no value that it is about', { ...below, of: undefined }, 'missing-key', 'rules[0].of'],
    ['a mark that is a word', { ...below, mark: 'sixty' }, 'not-a-number', 'rules[0].mark'],
    ['a mark that is missing', { ...below, mark: undefined }, 'missing-key', 'rules[0].mark'],
    ['no places', { id: 'a', kind: 'worst', of: 'x' }, 'missing-key', 'rules[0].places'],
    ['places of nothing', { id: 'a', kind: 'worst', of: 'x', places: 0 }, 'out-of-range', 'rules[0].places'],
    ['no rules to repeat', { id: 'a', kind: 'repeated', years: 2 }, 'missing-key', 'rules[0].rules'],
    ['half a year', { id: 'a', kind: 'repeated', rules: [], years: 0.5 }, 'out-of-range', 'rules[0].years'],
    ['a veto of nothing', { id: 'a', kind: 'veto' }, 'missing-key', 'rules[0].of'],
  ])('%s', (_, rule, code, path) => {
    expect(warn([rule])).toContainEqual([code, path]);
  });

  it.each<readonly [string, readonly unknown[], string, string]>([
    ['a unit that is a text', ['a'], 'wrong-type', 'units[0]'],
    ['a unit that is missing', [undefined], 'missing-key', 'units[0]'],
    ['a unit without values', [{ id: 'a' }], 'wrong-type', 'units[0]'],
    [
      'one id twice',
      [
        { id: 'a', values: {} },
        { id: 'a', values: {} },
      ],
      'duplicate-id',
      'units[1].id',
    ],
    ['a value that is a word', [{ id: 'a', values: { x: 'much' } }], 'not-a-number', 'units[0].values.x'],
    ['a history that is a word', [{ id: 'a', values: {}, history: 'never' }], 'wrong-type', 'units[0].history'],
  ])('%s', (_, units, code, path) => {
    expect(warn([], units)).toContainEqual([code, path]);
  });

  it('say nothing of a value that a unit does not have', () => {
    const rules = [below, { id: 'w', kind: 'worst', of: 'x', places: 1 }] as const;
    const [first] = applyWarnings(rules as never, [
      { id: 'a', values: {} },
      { id: 'b', values: { x: 5 } },
    ]);
    expect(first?.findings.map(({ fired }) => fired)).toEqual([null, null]);
    const repeated = { id: 'r', kind: 'repeated', rules: ['below'], years: 2, same: false } as const;
    const [none] = applyWarnings([repeated], [{ id: 'a', values: {} }]);
    expect(none?.findings[0]?.fired).toBeNull();
  });
});

describe('schemes that cannot be read', () => {
  const changed = (parameters: object) => ({
    ...qiaojiaScoring,
    parameters: { ...qiaojiaScoring.parameters, ...parameters },
  });
  it.each<readonly [string, object, string, string]>([
    [
      'a number that is an amount',
      { 'pass-mark': { is: { value: '70.00', type: 'money' } } },
      'not-a-number',
      'parameters.pass-mark',
    ],
    [
      'a number that is a truth',
      { 'pass-mark': { is: { value: true, type: 'number' } } },
      'not-a-number',
      'parameters.pass-mark',
    ],
    ['a number without a value', { 'pass-mark': { is: {} } }, 'unknown-name', 'parameters.pass-mark'],
    ['a number that is not there', { 'pass-mark': undefined }, 'unknown-name', 'parameters.pass-mark'],
    [
      'an amount that is a word',
      { 'responsibility-money': { is: { value: 'much', type: 'money' } } },
      'not-an-amount',
      'parameters.responsibility-money',
    ],
  ])('%s', (_, parameters, code, path) => {
    expect(issuesOf(() => yellowCards(changed(parameters) as never, []))).toEqual([[code, path]]);
  });

  it('units and readings', () => {
    expect(issuesOf(() => yellowCards(qiaojiaScoring, ['a'] as never))).toEqual([['wrong-type', 'units[0]']]);
    expect(issuesOf(() => yellowCards(qiaojiaScoring, [{ id: 'a', score: 1, scor: 1 }] as never))).toEqual([
      ['unknown-key', 'units[0].scor'],
    ]);
    expect(issuesOf(() => yellowCards(qiaojiaScoring, [{ id: 'a', score: 1, history: 'none' }] as never))).toEqual([
      ['wrong-type', 'units[0].history'],
    ]);
    expect(issuesOf(() => yellowCards(qiaojiaScoring, [], { readings: null } as never))).toEqual([
      ['wrong-type', 'readings'],
    ]);
    expect(issuesOf(() => yellowCards(qiaojiaScoring, [], { readings: { treshold: 'x' } }))).toEqual([
      ['unknown-reading', 'readings.treshold'],
    ]);
    const facts = { cases: -1, concealments: 'none', targetsMet: 'yes', more: 1 };
    expect(issuesOf(() => settleVillageContract(villageResponsibility, facts as never))).toEqual([
      ['negative-count', 'cases'],
      ['wrong-type', 'concealments'],
      ['wrong-type', 'targetsMet'],
      ['unknown-key', 'more'],
    ]);
  });

  it('targets', () => {
    const of = (target: unknown, figures: object = {}) =>
      issuesOf(() => assessTargets({ a: target } as never, figures as never));
    const right = { says: { zh: '率', en: 'rate' }, operator: '>=', value: '5', unit: '%' };
    expect(of(5)).toEqual([['wrong-type', 'targets.a']]);
    expect(of({ ...right, operator: undefined })).toEqual([['missing-key', 'targets.a.operator']]);
    expect(of({ ...right, operator: '>' })).toEqual([['not-an-option', 'targets.a.operator']]);
    expect(of({ ...right, value: undefined })).toEqual([['missing-key', 'targets.a.value']]);
    expect(of({ ...right, value: 'five' })).toEqual([['not-a-number', 'targets.a.value']]);
    expect(of(right, { a: { denominator: 5 } })).toEqual([['missing-key', 'figures.a.numerator']]);
    expect(of({ ...right, unit: 'persons' }, { a: '5%' })).toEqual([['mixed-units', 'figures.a']]);
  });

  it('a ratio of counts is judged in its own unit, and against its own figure', () => {
    const target = {
      says: { zh: '比', en: 'ratio' },
      operator: '<=',
      value: '0.2',
      unit: 'abortions per birth',
    } as const;
    const judge = (a: object) => assessTargets({ a: target }, { a } as never)[0];
    expect(judge({ numerator: 20, denominator: 100 })).toMatchObject({ status: 'met' });
    expect(judge({ now: '0.2', numerator: 20, denominator: 100 })).toMatchObject({ status: 'met' });
    expect(judge({ now: '0.2', numerator: 50, denominator: 100 })).toMatchObject({ status: 'inconsistent' });
    const perMille = { ...target, value: '15', unit: '‰' } as const;
    // 14 of 1000.
    const [result] = assessTargets({ a: perMille }, { a: { numerator: 14, denominator: 1000 } });
    expect([result?.status, result?.margin?.toFixed()]).toEqual(['met', '1']);
  });
});
