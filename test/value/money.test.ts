import { Decimal as HostDecimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactYuanText, fenFromAmount, isWholeFen, MOST_FEN, yuanFromFen, yuanText } from '../../src/value/money.js';
import { Decimal, fraction } from '../../src/value/rate.js';

describe('an amount of yuan', () => {
  it.each<[string | number, number]>([
    ['13000.00', 1_300_000],
    ['13000.0', 1_300_000],
    ['13000', 1_300_000],
    ['0', 0],
    ['0.00', 0],
    ['0.01', 1],
    ['0.1', 10],
    ['0.10', 10],
    ['1000000000', MOST_FEN],
    ['1000000000.00', MOST_FEN],
    ['1000000000.01', MOST_FEN + 1],
    [13_000, 1_300_000],
    [0, 0],
    [-0, 0],
    [0.1, 10],
    [0.29, 29],
    [1.15, 115],
    [4.35, 435],
    [19.99, 1999],
    [1e9, MOST_FEN],
    [1e3, 100_000],
  ])('is %j, which is %i fen', (given, fen) => {
    expect(fenFromAmount(given)).toBe(fen);
  });

  it.each([
    '13000.005',
    '13000.000',
    '1e3',
    '1E3',
    '+1',
    '-1',
    '-0',
    '.5',
    '5.',
    '05',
    '1,300',
    '１３０００',
    '13000元',
    '¥1',
    ' 1',
    '1 ',
    '1\n',
    '',
    'NaN',
    'Infinity',
    '0x10',
    '1_000',
  ])('is not the text %j', (text) => {
    expect(fenFromAmount(text)).toBeNull();
  });

  it.each([0.1 + 0.2, 1.005, 1e-3, 1e-7, 1e21, -1, -0.01, Number.NaN, Number.POSITIVE_INFINITY, Number.MIN_VALUE])(
    'is not the number %d',
    (given) => {
      expect(fenFromAmount(given)).toBeNull();
    },
  );

  it.each([[null], [undefined], [true], [1n], [[1]], [{}], [new Date(0)], [Symbol('1')], [() => 1]])(
    'is not %o',
    (given) => {
      expect(fenFromAmount(given)).toBeNull();
    },
  );

  it('is a Decimal of whichever copy of decimal.js', () => {
    expect(fenFromAmount(new Decimal('13000.05'))).toBe(1_300_005);
    expect(fenFromAmount(new HostDecimal('13000.05'))).toBe(1_300_005);
    expect(fenFromAmount(new (HostDecimal.clone({ toExpPos: 0 }))('13000'))).toBe(1_300_000);
    expect(fenFromAmount(new Decimal('1e3'))).toBe(100_000);
    expect(fenFromAmount(new Decimal(0).neg())).toBe(0);
  });

  it.each(['0.001', '-1', 'NaN', 'Infinity', '-Infinity', '1e31', '1e-31'])('is not the Decimal %s', (text) => {
    expect(fenFromAmount(new Decimal(text))).toBeNull();
  });

  it.each(['1e900000000', '1e-900000000', '-1e900000000'])(
    'is not the Decimal %s, whose digits would fill the memory',
    (text) => {
      expect(fenFromAmount(new Decimal(text))).toBeNull();
    },
  );

  it('that no number can hold in fen is none', () => {
    expect(fenFromAmount('90071992547409.91')).toBe(Number.MAX_SAFE_INTEGER);
    expect(fenFromAmount('90071992547409.92')).toBeNull();
    expect(fenFromAmount('9'.repeat(400))).toBeNull();
  });

  it('given as a number counts by its shortest text, never by its binary digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MOST_FEN }), (fen) => {
        expect(fenFromAmount(fen / 100)).toBe(fen);
        expect(fenFromAmount((fen / 100).toFixed(2))).toBe(fen);
        expect(fenFromAmount(new Decimal(fen).div(100))).toBe(fen);
      }),
    );
  });

  it('is read or refused, whatever is given', () => {
    fc.assert(
      fc.property(fc.anything(), (given) => {
        const fen = fenFromAmount(given);
        return fen === null || (Number.isSafeInteger(fen) && fen >= 0);
      }),
    );
  });
});

describe('fen', () => {
  it.each([
    [1_300_000, '13000.00'],
    [1, '0.01'],
    [0, '0.00'],
    [MOST_FEN, '1000000000.00'],
    [-50, '-0.50'],
  ])('%i are shown as %s yuan', (fen, text) => {
    expect(yuanText(fen)).toBe(text);
    expect(fenFromAmount(text)).toBe(fen < 0 ? null : fen);
  });

  it.each([
    [fraction(1n, 2n), '0.01', '0.005'],
    [fraction(-1n, 2n), '-0.01', '-0.005'],
    [fraction(3n, 2n), '0.02', '0.015'],
    [fraction(5n, 2n), '0.03', '0.025'],
    [fraction(49n, 100n), '0.00', '0.0049'],
    [fraction(3_478_496n, 1000n), '34.78', '34.78496'],
    [fraction(100n, 3n), '0.33', '1/3'],
    [fraction(200n, 3n), '0.67', '2/3'],
  ])('that are no whole number are rounded half up when shown, and kept in full', (fen, text, exact) => {
    expect(isWholeFen(fen)).toBe(false);
    expect(yuanText(fen)).toBe(text);
    expect(exactYuanText(fen)).toBe(exact);
  });

  it('that are a whole number lose nothing', () => {
    for (const fen of [0, 1, -1, MOST_FEN, fraction(10n ** 20n, 1n)]) expect(isWholeFen(fen)).toBe(true);
    expect(exactYuanText(1_300_050)).toBe('13000.5');
    expect(yuanText(fraction(10n ** 20n, 1n))).toBe('1000000000000000000.00');
  });

  it('become a Decimal of yuan', () => {
    expect(yuanFromFen(1_300_005).toString()).toBe('13000.05');
    expect(yuanFromFen(fraction(1n, 2n)).toString()).toBe('0.01');
    expect(yuanFromFen(1)).toBeInstanceOf(Decimal);
  });
});
