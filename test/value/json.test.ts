import { describe, expect, it } from 'vitest';
import { isJson } from '../../src/value/json.js';

describe('an object as JSON has it', () => {
  it.each([[{}], [{ a: 1 }], [Object.create(null)]])('is %o', (value) => {
    expect(isJson(value)).toBe(true);
  });

  it.each([[null], [undefined], [[]], [[{}]], ['{}'], [1], [true], [() => ({})]])('is not %o', (value) => {
    expect(isJson(value)).toBe(false);
  });
});
