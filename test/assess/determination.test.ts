import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { withJson } from '../../src/assess/determination.js';
import { exactOf, outputOf, resultOf } from '../../src/assess/determine.js';
import { dayFromText } from '../../src/value/civil-date.js';
import { Decimal, fraction } from '../../src/value/rate.js';
import { point } from '../../src/value/value.js';

describe('a result as JSON', () => {
  it('has money as text with two decimals, in full where it has more', () => {
    const given = {
      whole: new Decimal(3),
      half: new Decimal('0.5'),
      fen: new Decimal('1.25'),
      third: new Decimal('1.2345'),
    };
    expect(JSON.parse(JSON.stringify(withJson(given)))).toEqual({
      whole: '3.00',
      half: '0.50',
      fen: '1.25',
      third: '1.2345',
    });
  });

  it('is plain within lists and objects, and leaves out functions', () => {
    const given = { list: [{ amount: new Decimal(1) }, null, 'a', 2, false], ask: () => 1, none: null };
    expect(withJson(given).toJSON()).toEqual({ list: [{ amount: '1.00' }, null, 'a', 2, false], none: null });
  });

  it('is printed with the values that are made when asked for', () => {
    const given = withJson({
      get robust() {
        return true;
      },
    });
    expect(inspect(given)).toContain('robust: true');
    expect(inspect(given)).not.toContain('toJSON');
    expect(Object.keys(given)).toEqual(['robust']);
  });
});

describe('a value as callers see it', () => {
  it('is a Decimal of yuan, a day as text, a number; nothing while it is open', () => {
    expect(outputOf(true, 'truth')).toBe(true);
    expect(outputOf(null, 'truth')).toBeNull();
    expect(outputOf('old', { options: ['old'] } as never)).toBe('old');
    expect(String(outputOf(point(12_345), 'money'))).toBe('123.45');
    expect(outputOf(point(dayFromText('2015-05-05') as number), 'date')).toBe('2015-05-05');
    expect(outputOf(point(7), 'number')).toBe(7);
    expect(String(outputOf(point(fraction(1n, 4n)), 'number'))).toBe('0.25');
    expect(outputOf({ least: 1, most: 2 }, 'number')).toBeNull();
    expect(outputOf({ least: null, most: null }, 'money')).toBeNull();
  });

  it('has an exact amount beside it where it is no whole number of fen', () => {
    expect(exactOf(fraction(1n, 2n))).toEqual({ exact: '0.005' });
    expect(exactOf(50)).toEqual({});
    expect(exactOf(null)).toEqual({});
  });
});

describe('a result of what all share and of what is its own', () => {
  it('has the answer first, and makes what is costly when it is asked for', () => {
    let asked = 0;
    const base = {
      policy: 'p',
      provision: 'q',
      subject: 'household',
      notes: ['base'],
      get robust() {
        asked += 1;
        return true;
      },
    };
    const own = {
      status: 'applies',
      notes: ['own'],
      get alternatives() {
        asked += 1;
        return [];
      },
    };
    const result = resultOf(base as never, own);
    expect(Object.keys(result)).toEqual([
      'policy',
      'provision',
      'subject',
      'status',
      'notes',
      'alternatives',
      'robust',
    ]);
    expect(asked).toBe(0);
    expect(result.toJSON()).toEqual({
      policy: 'p',
      provision: 'q',
      subject: 'household',
      status: 'applies',
      notes: ['own'],
      alternatives: [],
      robust: true,
    });
    expect(asked).toBe(2);
  });
});
