import { Decimal as HostDecimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareExact,
  Decimal,
  type Exact,
  exactFromText,
  exactToText,
  fraction,
  greaterOf,
  isDecimal,
  minus,
  partsOf,
  plus,
  roundHalfUp,
  smallerOf,
  times,
  toDecimal,
} from '../../src/value/rate.js';

const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

const numerators = fc.oneof(fc.bigInt({ min: -50n, max: 50n }), fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }));
const denominators = fc.oneof(fc.bigInt({ min: 1n, max: 12n }), fc.constantFrom(100n, 1000n, 7n ** 9n));
const exacts: fc.Arbitrary<Exact> = fc.oneof(
  fc.tuple(numerators, denominators).map(([top, bottom]) => fraction(top, bottom)),
  fc.constantFrom(Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, fraction(LARGEST + 1n, 1n)),
);

/** Equal by cross-multiplication, whatever the form. */
const isRatio = (value: Exact, numerator: bigint, denominator: bigint): boolean => {
  const parts = partsOf(value);
  return parts.numerator * denominator === numerator * parts.denominator;
};

const divides = (divisor: bigint, value: bigint): boolean => value % divisor === 0n;

describe('an exact number', () => {
  it.each([
    [6n, 4n, { numerator: 3n, denominator: 2n }],
    [-6n, 4n, { numerator: -3n, denominator: 2n }],
    [6n, -4n, { numerator: -3n, denominator: 2n }],
    [-6n, -4n, { numerator: 3n, denominator: 2n }],
    [8n, 4n, 2],
    [0n, -7n, 0],
    [LARGEST, 1n, Number.MAX_SAFE_INTEGER],
    [-LARGEST, 1n, Number.MIN_SAFE_INTEGER],
    [LARGEST + 1n, 1n, { numerator: LARGEST + 1n, denominator: 1n }],
    [-LARGEST - 1n, 1n, { numerator: -LARGEST - 1n, denominator: 1n }],
  ])('has one form only: %i / %i', (numerator, denominator, form) => {
    expect(fraction(numerator, denominator)).toEqual(form);
  });

  it('has the same form however it was reached', () => {
    fc.assert(
      fc.property(numerators, denominators, fc.bigInt({ min: 1n, max: 10n ** 6n }), (top, bottom, factor) => {
        const value = fraction(top, bottom);
        expect(fraction(top * factor, bottom * factor)).toEqual(value);
        expect(fraction(-top * factor, -bottom * factor)).toEqual(value);
        const { numerator, denominator } = partsOf(value);
        for (const prime of [2n, 3n, 5n, 7n, 11n]) {
          expect(divides(prime, numerator) && divides(prime, denominator)).toBe(false);
        }
      }),
    );
  });

  it('has no zero denominator', () => {
    expect(() => fraction(1n, 0n)).toThrow(new RangeError('zero denominator'));
  });

  it('is never minus zero', () => {
    expect(Object.is(times(0, -5), 0)).toBe(true);
    expect(Object.is(minus(3, 3), 0)).toBe(true);
    expect(Object.is(exactFromText('-0'), 0)).toBe(true);
    expect(Object.is(exactFromText('-0.00'), 0)).toBe(true);
  });

  it.each([
    ['0.1 + 0.2', plus(exactFromText('0.1') ?? 0, exactFromText('0.2') ?? 0), '0.3'],
    ['1 − 2', minus(1, 2), '-1'],
    ['1/3 + 2/3', plus(fraction(1n, 3n), fraction(2n, 3n)), '1'],
    ['1/2 × 2/3', times(fraction(1n, 2n), fraction(2n, 3n)), '1/3'],
    ['the largest number + 1', plus(Number.MAX_SAFE_INTEGER, 1), '9007199254740992'],
    [
      'the largest number squared',
      times(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
      '81129638414606663681390495662081',
    ],
    ['10²⁰ × 1/10¹⁹', times(fraction(10n ** 20n, 1n), fraction(1n, 10n ** 19n)), '10'],
  ])('is computed exactly: %s', (_, value, text) => {
    expect(exactToText(value)).toBe(text);
  });

  it('is added, taken away and multiplied as fractions are', () => {
    fc.assert(
      fc.property(exacts, exacts, (a, b) => {
        const [x, y] = [partsOf(a), partsOf(b)];
        const bottom = x.denominator * y.denominator;
        expect(isRatio(plus(a, b), x.numerator * y.denominator + y.numerator * x.denominator, bottom)).toBe(true);
        expect(isRatio(minus(a, b), x.numerator * y.denominator - y.numerator * x.denominator, bottom)).toBe(true);
        expect(isRatio(times(a, b), x.numerator * y.numerator, bottom)).toBe(true);
        expect(minus(plus(a, b), b)).toEqual(a);
      }),
      { numRuns: 1000 },
    );
  });

  it('is above, below or equal to another by its size, not by its form', () => {
    expect(compareExact(1, 2)).toBe(-1);
    expect(compareExact(2, 1)).toBe(1);
    expect(compareExact(2, 2)).toBe(0);
    expect(compareExact(fraction(1n, 3n), fraction(1n, 2n))).toBe(-1);
    expect(compareExact(1, fraction(1n, 2n))).toBe(1);
    expect(compareExact(fraction(1n, 2n), fraction(1n, 2n))).toBe(0);
    fc.assert(
      fc.property(exacts, exacts, (a, b) => {
        const { numerator } = partsOf(minus(a, b));
        expect(compareExact(a, b)).toBe(numerator > 0n ? 1 : numerator < 0n ? -1 : 0);
        expect([smallerOf(a, b), greaterOf(a, b)]).toEqual(numerator > 0n ? [b, a] : [a, b]);
      }),
    );
  });
});

describe('rounding to a whole number', () => {
  it.each([
    ['0.5', 1n],
    ['-0.5', -1n],
    ['1.5', 2n],
    ['2.5', 3n],
    ['-2.5', -3n],
    ['0.49', 0n],
    ['-0.49', 0n],
    ['0.51', 1n],
    ['3', 3n],
    ['-3', -3n],
    ['0', 0n],
  ])('takes %s to %i, halves away from zero', (text, whole) => {
    expect(roundHalfUp(exactFromText(text) ?? Number.NaN)).toBe(whole);
  });

  it('takes thirds to the nearest and does not lose large numbers', () => {
    expect(roundHalfUp(fraction(1n, 3n))).toBe(0n);
    expect(roundHalfUp(fraction(-2n, 3n))).toBe(-1n);
    expect(roundHalfUp(fraction(2n * 10n ** 30n + 1n, 2n))).toBe(10n ** 30n + 1n);
  });

  it('is never more than a half away, and mirrors about zero', () => {
    fc.assert(
      fc.property(exacts, (value) => {
        const rounded = roundHalfUp(value);
        const { numerator, denominator } = partsOf(value);
        const distance = numerator - rounded * denominator;
        expect(2n * (distance < 0n ? -distance : distance)).toBeLessThanOrEqual(denominator);
        expect(roundHalfUp(times(value, -1))).toBe(-rounded);
      }),
    );
  });
});

describe('a decimal text', () => {
  it.each([
    ['0', 0],
    ['12', 12],
    ['-7', -7],
    ['12.50', { numerator: 25n, denominator: 2n }],
    ['-0.5', { numerator: -1n, denominator: 2n }],
    ['0.001', { numerator: 1n, denominator: 1000n }],
    ['1.00', 1],
    ['9007199254740993', { numerator: 9007199254740993n, denominator: 1n }],
  ])('%s is read exactly', (text, value) => {
    expect(exactFromText(text)).toEqual(value);
  });

  it.each([
    '',
    '-',
    '.',
    '.5',
    '5.',
    '+1',
    '1e3',
    '1E3',
    '01',
    '00',
    '-01',
    '1,000',
    '0x10',
    '1_000',
    ' 1',
    '1 ',
    '1\n',
    '½',
    '１',
    'NaN',
    'Infinity',
    '1/2',
    '--1',
    '1.2.3',
  ])('is not %j', (text) => {
    expect(exactFromText(text)).toBeNull();
  });

  it.each([
    [fraction(1n, 2n), '0.5'],
    [fraction(-1n, 8n), '-0.125'],
    [fraction(1n, 40n), '0.025'],
    [fraction(12_345n, 100n), '123.45'],
    [fraction(1n, 3n), '1/3'],
    [fraction(-1n, 6n), '-1/6'],
    [fraction(10n ** 20n, 1n), '100000000000000000000'],
    [fraction(-(10n ** 20n), 1n), '-100000000000000000000'],
    [fraction(1n, 10n ** 8n), '0.00000001'],
    [17, '17'],
  ])('is written in full, or as a fraction when its decimals do not end', (value, text) => {
    expect(exactToText(value)).toBe(text);
  });

  it('is read back as it was written', () => {
    const places = fc.integer({ min: 0, max: 12 }).map((count) => 10n ** BigInt(count));
    const decimals = fc.tuple(numerators, places, fc.constantFrom(1n, 2n, 5n, 8n, 625n));
    fc.assert(
      fc.property(decimals, ([top, ten, more]) => {
        const value = fraction(top, ten * more);
        expect(exactFromText(exactToText(value))).toEqual(value);
      }),
    );
  });
});

describe('a Decimal', () => {
  it('holds an exact number in full, or to 40 digits', () => {
    expect(toDecimal(fraction(1n, 8n)).toString()).toBe('0.125');
    expect(toDecimal(-12).toString()).toBe('-12');
    expect(toDecimal(fraction(1n, 3n)).toString()).toBe(`0.${'3'.repeat(40)}`);
    expect(toDecimal(fraction(2n, 3n)).toString()).toBe(`0.${'6'.repeat(39)}7`);
    expect(toDecimal(fraction(10n ** 24n, 1n)).toString()).toBe('1000000000000000000000000');
  });

  it('is not changed by the settings of the host program, nor changes them', () => {
    const before = HostDecimal.precision;
    HostDecimal.set({ precision: 3 });
    try {
      expect(toDecimal(fraction(1n, 3n)).toString()).toHaveLength(42);
      expect(new HostDecimal(1).div(3).toString()).toBe('0.333');
    } finally {
      HostDecimal.set({ precision: before });
    }
    expect(Decimal.precision).toBe(40);
  });

  it('is known from whichever copy of decimal.js it comes', () => {
    expect(isDecimal(new Decimal(1))).toBe(true);
    expect(isDecimal(new HostDecimal(1))).toBe(true);
    expect(isDecimal(new (HostDecimal.clone({ defaults: true }))(1))).toBe(true);
    for (const other of [1, '1', 1n, null, undefined, {}, { d: [1], e: 0, s: 1 }]) expect(isDecimal(other)).toBe(false);
  });
});
