import { describe, expect, it } from 'vitest';
import { once, oncePer } from '../../src/value/once.js';

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

describe('what is made once for each object', () => {
  it('is made at the first call with it, and anew for another one', () => {
    const asked: object[] = [];
    const place = oncePer((key: object) => asked.push(key));
    const [first, second] = [{}, {}];
    expect([place(first), place(first), place(second), place(first)]).toEqual([1, 1, 2, 1]);
    expect(asked).toEqual([first, second]);
  });

  it('is kept even when it is nothing', () => {
    let calls = 0;
    const nothing = oncePer((_: object) => {
      calls += 1;
      return undefined;
    });
    const key = {};
    nothing(key);
    nothing(key);
    expect(calls).toBe(1);
  });
});
