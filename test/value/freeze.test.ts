import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../src/value/freeze.js';

describe('a value frozen with all that it holds', () => {
  it('is the same value', () => {
    const value = { a: [1] };
    expect(deepFreeze(value)).toBe(value);
    expect(value).toEqual({ a: [1] });
  });

  it('can be changed nowhere', () => {
    const value = deepFreeze({ a: { b: [{ c: 1 }] }, d: null });
    expect([value, value.a, value.a.b, value.a.b[0]].map((part) => Object.isFrozen(part))).toEqual(Array(4).fill(true));
  });

  it.each([[null], [undefined], [1], ['text'], [true]])('may be %o, which holds nothing', (value) => {
    expect(deepFreeze(value)).toBe(value);
  });

  it('may hold itself', () => {
    const ring: { self?: object } = {};
    ring.self = ring;
    expect(Object.isFrozen(deepFreeze(ring))).toBe(true);
  });

  it('leaves what was frozen before as it was, functions too', () => {
    const inner = { changes: 0 };
    const kept = Object.freeze({ inner });
    const act = (): number => 1;
    deepFreeze({ kept, act });
    expect(Object.isFrozen(inner)).toBe(false);
    expect(Object.isFrozen(act)).toBe(false);
  });
});
