import { describe, expect, it } from 'vitest';
import { once } from '../../src/value/once.js';

describe('what is made once', () => {
  it('is made at the first call and not again', () => {
    const made: object[] = [];
    const make = once(() => {
      made.push({});
      return made[0];
    });
    expect(made).toHaveLength(0);
    expect(make()).toBe(make());
    expect(made).toHaveLength(1);
  });

  it('is kept even when it is nothing', () => {
    let calls = 0;
    const make = once(() => {
      calls += 1;
      return undefined;
    });
    make();
    make();
    expect(calls).toBe(1);
  });
});
