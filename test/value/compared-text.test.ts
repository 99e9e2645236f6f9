import { describe, expect, it } from 'vitest';
import { comparedText } from '../../src/value/json.js';

const third = { numerator: 1n, denominator: 3n };

describe('values compared as texts', () => {
  it('are alike where all that they hold is alike', () => {
    expect(comparedText({ a: [1, { b: third }] })).toBe(comparedText({ a: [1, { b: { ...third } }] }));
    expect(comparedText(null)).toBe(comparedText(null));
  });

  it.each<readonly [string, unknown, unknown]>([
    ['in a value', { a: 1 }, { a: 2 }],
    ['in a name', { a: 1 }, { b: 1 }],
    ['in a fraction', { a: third }, { a: { numerator: 2n, denominator: 3n } }],
    ['in the order of a list', [1, 2], [2, 1]],
    ['in a whole number and a large one', [1n], [1]],
    ['in nothing and an empty object', null, {}],
  ])('differ where they differ %s', (_, a, b) => {
    expect(comparedText(a)).not.toBe(comparedText(b));
  });

  it('leave out the names that do not count, however deep', () => {
    const without = (value: unknown) => comparedText(value, ['side']);
    expect(without({ a: { side: 1, b: 2 }, side: 3 })).toBe(without({ a: { side: 4, b: 2 } }));
    expect(without({ a: { side: 1, b: 2 } })).not.toBe(without({ a: { side: 1, b: 3 } }));
    expect(comparedText({ side: 1 })).not.toBe(comparedText({ side: 2 }));
  });
});
