import { Decimal as HostDecimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FactsError, parseHousehold, safeParseHousehold } from '../../src/index.js';
import { householdInput } from './draw.js';

/** Every object and list inside, itself too. */
function objectsIn(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

describe('what is not told', () => {
  it('is unknown, whether the key is absent, undefined or null', () => {
    const unknown = {
      id: null,
      marriedOn: undefined,
      partners: null,
      children: [{ birthDate: null, sex: undefined, deathDate: null, parents: null, disability: null }],
      residence: null,
      certificates: undefined,
      certificateFee: null,
      extra: null,
    };
    expect(parseHousehold(unknown)).toEqual({ children: [{ id: 'child-1' }] });
    expect(parseHousehold({})).toEqual({});
  });

  it('is not false, nothing or an empty list', () => {
    const known = {
      children: [],
      certificates: [],
      certificateFee: { amount: 0 },
      landCompensation: { childShare: 0 },
      furtherBirth: { allowed: false },
    };
    expect(parseHousehold(known)).toEqual({
      children: [],
      certificates: [],
      certificateFee: { amount: '0.00' },
      landCompensation: { childShare: 0 },
      furtherBirth: { allowed: false },
    });
  });

  it('may be the value of a series from some day on', () => {
    const { partners } = parseHousehold({
      partners: [
        {
          registration: [{ from: '2001-01-01', value: null }],
          employment: [{ from: '2001-01-01' }],
        },
      ],
    });
    expect(partners).toEqual([
      {
        id: 'partner-1',
        registration: [{ from: '2001-01-01', value: null }],
        employment: [{ from: '2001-01-01', value: null }],
      },
    ]);
  });

  it('may be told of in extra, where null is kept', () => {
    expect(parseHousehold({ extra: { herd: null, boats: undefined } }).extra).toEqual({ herd: null, boats: null });
  });
});

describe('one form for the same facts', () => {
  it('gives ids by position, and keeps those that are given', () => {
    const { partners, children } = parseHousehold({
      partners: [{}, { id: 'father' }],
      children: [{ id: 'c' }, { id: null }, {}],
    });
    expect(partners?.map(({ id }) => id)).toEqual(['partner-1', 'father']);
    expect(children?.map(({ id }) => id)).toEqual(['c', 'child-2', 'child-3']);
  });

  it.each([
    ['a whole number', 8200, '8200.00'],
    ['a number with decimals', 0.1, '0.10'],
    ['a text without decimals', '8200', '8200.00'],
    ['a text with one decimal', '8200.5', '8200.50'],
    ['a text with two', '0.07', '0.07'],
    ['the greatest amount', 1e9, '1000000000.00'],
    ['minus nothing', -0, '0.00'],
    ['a Decimal of the host program', new HostDecimal('12.3'), '12.30'],
  ])('writes money with two decimals: %s', (_, annualIncome, expected) => {
    expect(parseHousehold({ partners: [{ annualIncome }] }).partners?.[0]?.annualIncome).toBe(expected);
  });

  it.each([
    ['a number', 3, 3],
    ['a text', '3', 3],
    ['minus nothing', -0, 0],
    ['the greatest', '1000', 1000],
  ])('writes a number as a number: %s', (_, childShare, expected) => {
    const { landCompensation } = parseHousehold({ landCompensation: { childShare } });
    expect(Object.is(landCompensation?.childShare, expected)).toBe(true);
  });

  it('keeps the facts of a user’s own policy as they are, but for a Decimal and minus nothing', () => {
    const extra = { a: true, b: 'text', c: 1.5, d: new HostDecimal('1e3'), e: -0, f: '' };
    expect(parseHousehold({ extra }).extra).toStrictEqual({ a: true, b: 'text', c: 1.5, d: '1000', e: 0, f: '' });
  });

  it('puts dated series in the order of their days', () => {
    const household = parseHousehold({
      partners: [
        {
          registration: [
            { from: '2010-01-01', value: 'urban' },
            { from: '1999-12-31', value: 'rural' },
            { from: '2005-06-07', value: 'urban' },
          ],
        },
      ],
      residence: [
        { from: '2012-01-01', value: { place: '太白镇' } },
        { from: '2002-01-01', value: { place: '凉风乡', status: null } },
      ],
    });
    expect(household.partners?.[0]?.registration).toEqual([
      { from: '1999-12-31', value: 'rural' },
      { from: '2005-06-07', value: 'urban' },
      { from: '2010-01-01', value: 'urban' },
    ]);
    expect(household.residence).toEqual([
      { from: '2002-01-01', value: { place: '凉风乡' } },
      { from: '2012-01-01', value: { place: '太白镇' } },
    ]);
  });

  it('keeps a date as far as it is known', () => {
    const { children } = parseHousehold({
      children: [{ birthDate: '2012' }, { birthDate: '2012-03' }, { birthDate: '2012-02-29', deathDate: 'unknown' }],
    });
    expect(children?.map(({ birthDate }) => birthDate)).toEqual(['2012', '2012-03', '2012-02-29']);
    expect(children?.[2]?.deathDate).toBe('unknown');
  });

  it('keeps certificates and agreements without ids, and parents as given', () => {
    const household = parseHousehold({
      partners: [{ id: 'm' }, { id: 'f' }],
      children: [{ parents: ['f', 'm'] }, { parents: [] }],
      certificates: [{ kind: 'only-child', issuedOn: '2008-01-01' }],
      agreements: [{ policy: 'xijie-2013', breachFound: true }],
    });
    expect(household.children?.map(({ parents }) => parents)).toEqual([['f', 'm'], []]);
    expect(household.certificates).toEqual([{ kind: 'only-child', issuedOn: '2008-01-01' }]);
    expect(household.agreements).toEqual([{ policy: 'xijie-2013', breachFound: true }]);
  });

  it('counts the signs of a text, not their halves', () => {
    const place = '𠀀'.repeat(200);
    expect(parseHousehold({ residence: { place } }).residence).toEqual({ place });
    expect(() => parseHousehold({ residence: { place: `${place}𠀀` } })).toThrow(FactsError);
  });
});

describe('orders of dates that only may be wrong', () => {
  it.each([
    ['a year that overlaps', { children: [{ birthDate: '2010-05-02', deathDate: '2010' }] }],
    ['the same day', { children: [{ birthDate: '2010-05-02', deathDate: '2010-05-02' }] }],
    ['a death not known whether', { children: [{ birthDate: '2010-05-02', deathDate: 'unknown' }] }],
    [
      'a child who was adopted before the parent was born',
      { partners: [{ birthDate: '1985' }], children: [{ birthDate: '1980', adoptedOn: '1990' }] },
    ],
    [
      'a child of whom it is not known whether it was adopted',
      { partners: [{ birthDate: '1985' }], children: [{ birthDate: '1980', adoptedOn: 'unknown' }] },
    ],
    [
      'a child of neither partner',
      { partners: [{ birthDate: '1985' }], children: [{ birthDate: '1980', parents: [] }] },
    ],
    [
      'a child of the other partner',
      {
        partners: [
          { id: 'm', birthDate: '1985' },
          { id: 'f', birthDate: '1960' },
        ],
        children: [{ birthDate: '1980', parents: ['f'] }],
      },
    ],
    ['a partner whose birth is not told', { partners: [{}], marriedOn: '1900-01-01' }],
  ])('pass: %s', (_, household) => {
    expect(safeParseHousehold(household).success).toBe(true);
  });
});

describe('the way in', () => {
  const input = {
    partners: [
      {
        registration: [
          { from: '2010-01-01', value: 'urban' },
          { from: '2001-01-01', value: 'rural' },
        ],
      },
    ],
    children: [{ parents: ['partner-1'], birthDate: '2012-03-01' }],
    residence: { division: '511722' },
    extra: { herd: 3 },
  };

  it('freezes every object inside', () => {
    const objects = objectsIn(parseHousehold(input));
    expect(objects.length).toBeGreaterThan(9);
    expect(objects.filter((object) => !Object.isFrozen(object))).toEqual([]);
  });

  it('gives back a household that it has checked', () => {
    const household = parseHousehold(input);
    expect(parseHousehold(household)).toBe(household);
    expect(safeParseHousehold(household)).toEqual({ success: true, data: household });
    expect(parseHousehold(structuredClone(household))).toEqual(household);
  });

  it('takes nothing over that the caller may still change, and changes nothing of the caller’s', () => {
    const own = structuredClone(input);
    const household = parseHousehold(own);
    expect(own).toEqual(input);
    expect(objectsIn(own).filter(Object.isFrozen)).toEqual([]);
    const before = JSON.stringify(household);
    own.extra.herd = 4;
    own.children[0]?.parents.push('x');
    own.partners[0]?.registration.reverse();
    expect(JSON.stringify(household)).toBe(before);
  });

  it('takes a frozen input and one without a prototype', () => {
    expect(parseHousehold(Object.freeze({ children: Object.freeze([]) }))).toEqual({ children: [] });
    expect(parseHousehold(Object.assign(Object.create(null), { marriedOn: '2006' }))).toEqual({ marriedOn: '2006' });
  });

  it('refuses what is given as a class other than an object', () => {
    expect(safeParseHousehold(new Map())).toMatchObject({ success: false, error: { code: 'wrong-type' } });
  });

  it('is its own image: parsed again from JSON it is the same', () => {
    fc.assert(
      fc.property(householdInput, (drawn) => {
        const parsed = safeParseHousehold(drawn);
        if (!parsed.success) return;
        const again = parseHousehold(JSON.parse(JSON.stringify(parsed.data)));
        expect(again).toStrictEqual(parsed.data);
      }),
      { numRuns: 300 },
    );
  });
});
