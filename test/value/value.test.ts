import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareExact, fraction } from '../../src/value/rate.js';
import {
  ANY_DAY,
  ANY_NUMBER,
  either,
  FIRST_DAY,
  hull,
  isDecided,
  isRange,
  known,
  LAST_DAY,
  point,
  type Range,
  sameValue,
  unknown,
  type Value,
} from '../../src/value/value.js';

const HALF = fraction(1n, 2n);
const range = (least: Range['least'], most: Range['most']): Range => ({ least, most });

const ends = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constantFrom(HALF, fraction(-7n, 3n)));
const ranges: fc.Arbitrary<Range> = fc.tuple(ends, ends, fc.boolean(), fc.boolean()).map(([a, b, below, above]) => {
  const [least, most] = compareExact(a, b) <= 0 ? [a, b] : [b, a];
  return range(below ? null : least, above ? null : most);
});

describe('a value', () => {
  it('is a range or not', () => {
    for (const value of [ANY_NUMBER, ANY_DAY, point(0)]) expect(isRange(value)).toBe(true);
    for (const value of [null, true, false, 'rural', '']) expect(isRange(value)).toBe(false);
  });

  it('is decided when nothing about it is open', () => {
    for (const value of [true, false, 'rural', '', point(0), point(HALF)]) expect(isDecided(value)).toBe(true);
    for (const value of [unknown, ANY_NUMBER, ANY_DAY, range(0, 1), range(0, null), range(null, 0)])
      expect(isDecided(value)).toBe(false);
  });

  it('is known when its two ends are the same', () => {
    expect(known(point(3))).toBe(3);
    expect(known(range(HALF, fraction(2n, 4n)))).toEqual(HALF);
    expect(known(range(1, 2))).toBeNull();
    expect(known(range(1, null))).toBeNull();
    expect(known(range(null, 1))).toBeNull();
  });

  it('is the same as another of the same kind and ends', () => {
    expect(sameValue(point(HALF), point(fraction(2n, 4n)))).toBe(true);
    expect(sameValue(range(null, 1), range(null, 1))).toBe(true);
    expect(sameValue(range(null, 1), range(0, 1))).toBe(false);
    expect(sameValue(range(0, 1), range(0, null))).toBe(false);
    expect(sameValue(range(0, 1), range(0, 2))).toBe(false);
    expect(sameValue(null, null)).toBe(true);
    expect(sameValue(null, false)).toBe(false);
    expect(sameValue('rural', 'rural')).toBe(true);
    expect(sameValue(ANY_NUMBER, null)).toBe(false);
    expect(sameValue(null, ANY_NUMBER)).toBe(false);
  });

  it('of a day lies in the calendar', () => {
    expect(ANY_DAY).toEqual({ least: FIRST_DAY, most: LAST_DAY });
  });
});

describe('the hull of ranges', () => {
  it.each([
    [[point(1), point(3)], range(1, 3)],
    [[point(3), point(1), point(2)], range(1, 3)],
    [[range(1, 2), range(5, 6)], range(1, 6)],
    [[range(1, null), point(0)], range(0, null)],
    [[point(0), range(null, -1)], range(null, 0)],
    [[range(null, 1), range(0, null)], ANY_NUMBER],
    [[point(HALF), point(0)], range(0, HALF)],
    [[range(2, 7)], range(2, 7)],
    [[], ANY_NUMBER],
  ])('of %o', (given, expected) => {
    expect(hull(given)).toEqual(expected);
  });

  it('holds each of them, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(ranges, { minLength: 1, maxLength: 5 }), (given) => {
        const all = hull(given);
        expect(hull([...given].reverse())).toEqual(all);
        for (const one of given) expect(hull([all, one])).toEqual(all);
      }),
    );
  });
});

describe('one value or another', () => {
  it.each<[readonly Value[], Value]>([
    [[true, true], true],
    [[true, false], unknown],
    [[false, unknown], unknown],
    [['rural', 'rural'], 'rural'],
    [['rural', 'urban'], unknown],
    [['rural', unknown], unknown],
    [[point(1), point(1)], point(1)],
    [[point(1), range(3, null)], range(1, null)],
    [[unknown], unknown],
    [[], unknown],
  ])('of %o', (given, expected) => {
    expect(either(given)).toEqual(expected);
  });

  it('is unknown as soon as one is, in whatever order they come', () => {
    expect(either([point(1), unknown])).toBe(unknown);
    expect(either([unknown, point(1)])).toBe(unknown);
    expect(either([true, unknown, true])).toBe(unknown);
  });
});
