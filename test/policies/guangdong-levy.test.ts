import { describe, expect, it } from 'vitest';
import { guangdongLevy2002 } from '../../src/policies/guangdong-levy-2002.js';
import { guangdongLevy2008 } from '../../src/policies/guangdong-levy-2008.js';
import { guangdongLevy2016 } from '../../src/policies/guangdong-levy-2016.js';
import { type Asked, born, figures, lawfulBefore, levyOf, openOf, rangeOf, rural, urban } from './levies-a.js';

// Each parent: one extra child 3 to 6 times the own base, and 1 to 2 times the part of income above it; two or more: times their number.
// Interval 1 to 2 times; unmarried first 2 times, later 3 to 6; with somebody else 6 to 9; unlawful adoption 3 to 6.
// Base of the year before: urban 10000, rural 4000.
const at2006: Asked = {
  policy: guangdongLevy2002,
  on: '2006-08-01',
  partners: [urban(), rural()],
  children: [born('extra-child', '2006-03-10')],
  case: { bases: figures(2005, { rural: '4000.00', urban: '10000.00' }) },
};
const at2010: Asked = {
  ...at2006,
  policy: guangdongLevy2008,
  on: '2010-08-01',
  children: [born('extra-child', '2010-03-10')],
  case: { bases: figures(2009, { rural: '4000.00', urban: '10000.00' }) },
};

describe.each([
  ['2002', at2006, '2006'],
  ['2008', at2010, '2010'],
] as const)('Guangdong %s', (_, asked, year) => {
  const day = `${year}-03-10`;
  const levied = (other: Partial<Asked>) => rangeOf({ ...asked, ...other });
  const of = (...children: Asked['children']) =>
    levied({ children, household: { marriedOn: `${Number(year) + 1}-01-01` } });

  it('takes the multiples of each way from each parent, by the own base', () => {
    const before = lawfulBefore('2001-01-10');
    expect(of(born('extra-child', day))).toBe('42000.00 to 84000.00');
    expect(of(born('spacing', day))).toBe('14000.00 to 28000.00');
    expect(of(born('outside-marriage', day))).toBe('84000.00 to 126000.00');
    expect(of(born('unmarried', day))).toBe('28000.00 to 28000.00');
    expect(of(before, born('unmarried', day))).toBe('42000.00 to 84000.00');
    expect(of({ ...born('unlawful-adoption', day), adoptedOn: day })).toBe('42000.00 to 84000.00');
    expect(of(born('early', day))).toBe('not-due');
  });

  it('charges a listed parent alone', () => {
    expect(levied({ partners: [urban()] })).toBe('30000.00 to 60000.00');
    expect(levied({ partners: [rural()] })).toBe('12000.00 to 24000.00');
  });

  it('adds to the levy on an extra child the part of each income above the own base', () => {
    expect(levied({ partners: [urban('13000.00'), rural('10000.00')] })).toBe('51000.00 to 102000.00');
    expect(levied({ partners: [urban('10000.00'), rural('4000.01')] })).toBe('42000.01 to 84000.02');
    expect(levied({ partners: [urban('13000.00')], children: [born('spacing', day)] })).toBe('10000.00 to 20000.00');
  });

  it('multiplies by the number of extra children, or takes one share for each', () => {
    const children = [born('extra-child', '2002-01-10'), born('extra-child', '2004-01-10'), born('extra-child', day)];
    const partners = [urban('11000.00')];
    expect(levied({ partners, children })).toBe('93000.00 to 186000.00');
    expect(levied({ partners, children, readings: { 'further-children': 'together' } })).toBe('31000.00 to 62000.00');
    const answer = levyOf({ ...asked, partners, children, case: { ...asked.case, multiple: 4 } });
    expect(String(answer.outputs['at-multiple'])).toBe('120000');
  });

  it('takes the year before the birth, or before the decision', () => {
    const later = { on: `${Number(year) + 1}-08-01`, partners: [urban()] };
    const bases = [
      ...figures(Number(year) - 1, { urban: '10000.00' }),
      ...figures(Number(year), { urban: '11000.00' }),
    ];
    expect(levied({ ...later, case: { bases } })).toBe('30000.00 to 60000.00');
    expect(levied({ ...later, case: { bases }, readings: { 'base-year': 'decision' } })).toBe('33000.00 to 66000.00');
  });

  it('does not apply within the rules, or to the child of others', () => {
    const child = born('extra-child', day);
    expect(of({ ...child, birthAuthorised: true })).toBe('not-due');
    expect(of({ ...child, adoptedOn: day })).toBe('not-due');
    expect(of({ ...child, parents: [] })).toBe('not-due');
  });

  it('asks for what is not known', () => {
    const child = born('extra-child', day);
    const open = (other: Partial<Asked>) => openOf({ ...asked, case: { ...asked.case, multiple: 6 }, ...other });
    expect(open({ children: [{ ...child, birthAuthorised: null }] })).toEqual([
      'undetermined',
      ['children[0].birthAuthorised'],
    ]);
    expect(open({ children: [born(null, day)] })[1]).toContain('children[0].unlawfulAs');
    expect(open({ partners: [{ ...urban(), registration: null }] })).toEqual([
      'due, open',
      ['partners[0].registration'],
    ]);
    expect(open({ partners: [urban(null)] })).toEqual(['due, open', ['partners[0].annualIncome']]);
    expect(open({ partners: [urban()], case: { multiple: 6 } })).toEqual(['due, open', ['case.urbanBase']]);
  });
});

describe('Guangdong 2002', () => {
  const levied = (other: Partial<Asked>) => rangeOf({ ...at2006, ...other });

  it('knows no levy for a missing approval, and frees nobody who marries later', () => {
    expect(levied({ children: [born('without-permit', '2006-03-10')] })).toBe('not-due');
    expect(levied({ children: [born('unmarried', '2006-03-10')], household: { marriedOn: '2006-03-20' } })).toBe(
      '28000.00 to 28000.00',
    );
  });

  it('ends some day of 2008', () => {
    expect(levied({ on: '2007-12-31' })).toBe('42000.00 to 84000.00');
    expect([levied({ on: '2008-06-01' }), levied({ on: '2009-01-01' })]).toEqual(['undetermined', 'not-in-force']);
  });
});

describe('Guangdong 2008', () => {
  const levied = (other: Partial<Asked>) => rangeOf({ ...at2010, ...other });
  const unmarried = [born('unmarried', '2010-03-10')];

  it('frees a first unmarried birth that is followed by registration within sixty days', () => {
    const married = (marriedOn: string, children: Asked['children'] = unmarried) =>
      levied({ children, household: { marriedOn } });
    expect([married('2010-05-09'), married('2010-05-10')]).toEqual(['not-due', '28000.00 to 28000.00']);
    expect(married('2010-05-09', [lawfulBefore('2005-01-01'), ...unmarried])).toBe('42000.00 to 84000.00');
    expect(openOf({ ...at2010, children: unmarried, case: { ...at2010.case, multiple: 2 } })).toEqual([
      'undetermined',
      ['marriedOn'],
    ]);
  });

  // Kaiping: 9290 gives 185.80, written 186. Another district: 28226 gives 564.52, written 564.
  it.each([
    ['9290.00', ['185.80', '186.00', '185.00']],
    ['28226.00', ['564.52', '565.00', '564.00']],
    ['18512.00', ['370.24', '370.00', '370.00']],
    ['10000.00', ['200.00', '200.00', '200.00']],
    ['9275.00', ['185.50', '186.00', '185.00']],
  ] as const)('takes two per cent of %s without approval, to the yuan by local practice', (base, expected) => {
    const children = [born('without-permit', '2010-03-10')];
    const levyCase = { bases: figures(2009, { urban: base }) };
    const amounts = ['exact', 'nearest-yuan', 'cut'].map((rounding) =>
      levied({ partners: [urban()], children, case: levyCase, readings: { rounding } }),
    );
    expect(amounts).toEqual(expected.map((amount) => `${amount} to ${amount}`));
  });
});

describe('Guangdong 2016', () => {
  const asked: Asked = {
    ...at2006,
    policy: guangdongLevy2016,
    on: '2018-08-01',
    children: [born('extra-child', '2018-03-10')],
    case: { bases: figures(2017, { rural: '4000.00', urban: '10000.00' }) },
  };
  const levied = (other: Partial<Asked>) => rangeOf({ ...asked, ...other });

  it('takes three times the own base from each parent, or two per cent', () => {
    expect(levied({})).toBe('42000.00 to 42000.00');
    expect(levied({ partners: [urban('90000.00')] })).toBe('30000.00 to 30000.00');
    expect(levied({ children: [born('without-permit', '2018-03-10')] })).toBe('280.00 to 280.00');
    expect(levied({ children: [born('spacing', '2018-03-10')] })).toBe('not-due');
    expect(levied({ children: [{ ...born('extra-child', '2018-03-10'), parents: [] }] })).toBe('not-due');
    expect([levied({ on: '2021-08-19' }), levied({ on: '2021-08-20' })]).toEqual([
      '42000.00 to 42000.00',
      'not-in-force',
    ]);
  });

  it('asks for what is not known', () => {
    const child = born('extra-child', '2018-03-10');
    expect(openOf({ ...asked, children: [{ ...child, birthAuthorised: null }] })).toEqual([
      'undetermined',
      ['children[0].birthAuthorised'],
    ]);
    expect(openOf({ ...asked, children: [born(null, '2018-03-10')] })).toEqual([
      'undetermined',
      ['children[0].unlawfulAs'],
    ]);
    expect(openOf({ ...asked, partners: [{}] })).toEqual(['due, open', ['partners[0].registration']]);
    expect(openOf({ ...asked, case: {} })).toEqual(['due, open', ['case.ruralBase', 'case.urbanBase']]);
  });
});
