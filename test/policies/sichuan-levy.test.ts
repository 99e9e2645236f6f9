import { describe, expect, it } from 'vitest';
import { sichuanLevy2004 } from '../../src/policies/sichuan-levy-2004.js';
import { sichuanLevy2016 } from '../../src/policies/sichuan-levy-2016.js';
import { type Asked, born, figures, lawfulBefore, levyOf, openOf, range, rangeOf, rural, urban } from './levies-a.js';

// Article 43 of 2004: extra child 6 to 8 times the base, doubled for each further one; first child without marriage 3 to 4 times, nothing
// where the two could marry and registered within 3 months; first child with somebody else 9 to 10 times; no permit once; spacing twice.
// Base 5000 rural, 15000 urban of the year before; of income above it 1 to 2 times.
const ASKED: Asked = {
  policy: sichuanLevy2004,
  on: '2009-06-01',
  partners: [rural(), rural()],
  children: [lawfulBefore('2003-01-10'), born('extra-child', '2008-05-10')],
  case: { discoveredOn: '2009-03-01', bases: figures(2007, { rural: '5000.00', urban: '15000.00' }) },
};
const unmarried = [born('unmarried', '2008-05-10')];
const asked = (other: Partial<Asked>): string => rangeOf({ ...ASKED, ...other });

describe('Sichuan 2004', () => {
  it.each([
    ['extra-child', '30000.00 to 40000.00'],
    ['outside-marriage', '45000.00 to 50000.00'],
    ['without-permit', '5000.00 to 5000.00'],
    ['spacing', '10000.00 to 10000.00'],
    ['early', 'not-due'],
    ['unlawful-adoption', 'not-due'],
  ] as const)('a first child, %s: %s', (way, expected) => {
    expect(asked({ children: [born(way, '2008-05-10')] })).toBe(expected);
  });

  it('doubles for each further extra child', () => {
    const births = ['2003-01-10', '2005-01-10', '2007-01-10', '2008-05-10'].map((day) => born('extra-child', day));
    expect([1, 2, 3, 4].map((count) => asked({ children: births.slice(-count) }))).toEqual([
      '30000.00 to 40000.00',
      '60000.00 to 80000.00',
      '120000.00 to 160000.00',
      '240000.00 to 320000.00',
    ]);
  });

  it('charges one amount, also for one parent alone; the urban base for a mixed couple', () => {
    expect(asked({ partners: [rural()] })).toBe('30000.00 to 40000.00');
    expect(asked({ partners: [rural(), urban()] })).toBe('90000.00 to 120000.00');
    expect(asked({ partners: [urban(), urban()] })).toBe('90000.00 to 120000.00');
  });

  it('adds one to two times the part of each income above the base', () => {
    expect(asked({ partners: [rural('12000.00'), rural()] })).toBe('37000.00 to 54000.00');
    expect(asked({ partners: [rural('12000.00'), rural('6000.00')] })).toBe('38000.00 to 56000.00');
    expect(asked({ partners: [rural('5000.00'), rural('4999.99')] })).toBe('30000.00 to 40000.00');
    expect(asked({ partners: [rural('5000.01'), rural()] })).toBe('30000.01 to 40000.02');
  });

  it('frees an unmarried couple that registered within three months and could marry', () => {
    const married = (marriedOn: string, couldMarry = true) =>
      asked({ children: unmarried, household: { marriedOn, couldMarry } });
    expect(married('2008-08-10')).toBe('not-due');
    expect(married('2008-08-11')).toBe('15000.00 to 20000.00');
    expect(married('2008-08-10', false)).toBe('15000.00 to 20000.00');
  });

  it('names the first child only for the unmarried and for a child with somebody else', () => {
    const household = { couldMarry: false };
    const before = lawfulBefore('2003-01-10');
    expect(asked({ children: [before, ...unmarried], household })).toBe('not-due');
    expect(asked({ children: [before, born('outside-marriage', '2008-05-10')] })).toBe('not-due');
    const adopted = { ...before, adoptedOn: '2006-01-01' };
    expect(asked({ children: [adopted, ...unmarried], household })).toBe('15000.00 to 20000.00');
  });

  it('does not apply within the rules, to an adopted child, or to the child of others', () => {
    const child = born('extra-child', '2008-05-10');
    expect(asked({ children: [{ ...child, birthAuthorised: true }] })).toBe('not-due');
    expect(asked({ children: [{ ...child, adoptedOn: '2008-12-01' }] })).toBe('not-due');
    expect(asked({ children: [{ ...child, parents: [] }] })).toBe('not-due');
  });

  it('is in force between the years that are known', () => {
    const on = (day: string, readings = {}) => asked({ on: day, readings });
    expect([on('2013-12-31'), on('2014-01-01'), on('2017-01-01')]).toEqual([
      '30000.00 to 40000.00',
      'undetermined',
      'not-in-force',
    ]);
    expect(on('2017-01-01', { 'governing-date': 'birth' })).toBe('30000.00 to 40000.00');
    expect(on('2021-08-20', { 'governing-date': 'birth' })).toBe('not-in-force');
    expect(asked({ children: [born('spacing', '2003-05-10')], on: '2003-12-31' })).toBe('not-in-force');
  });

  it('takes the year before the birth, or before the discovery', () => {
    const bases = [...figures(2007, { rural: '5000.00' }), ...figures(2008, { rural: '6000.00' })];
    const levyCase = { discoveredOn: '2009-03-01', bases };
    expect(asked({ case: levyCase })).toBe('30000.00 to 40000.00');
    expect(asked({ case: levyCase, readings: { 'base-year': 'discovery' } })).toBe('36000.00 to 48000.00');
  });

  it('gives the amount at the multiple decided, doubled, without the addition', () => {
    const children = [born('extra-child', '2005-01-10'), born('extra-child', '2008-05-10')];
    const answer = levyOf({ ...ASKED, children, case: { ...ASKED.case, multiple: 7 } });
    expect([range(answer), String(answer.outputs['at-multiple'])]).toEqual(['60000.00 to 80000.00', '70000']);
  });

  it('asks for what is not known', () => {
    const child = born('extra-child', '2008-05-10');
    const open = (other: Partial<Asked>) => openOf({ ...ASKED, case: { ...ASKED.case, multiple: 6 }, ...other });
    expect(open({ children: [{ ...child, birthAuthorised: null }] })).toEqual([
      'undetermined',
      ['children[0].birthAuthorised'],
    ]);
    expect(open({ children: [{ ...child, unlawfulAs: null }] })[0]).toBe('undetermined');
    expect(open({ children: [{ ...child, unlawfulAs: null }] })[1]).toContain('children[0].unlawfulAs');
    expect(open({ partners: [{ ...rural(), registration: null }, rural()] })).toEqual([
      'due, open',
      ['partners[0].registration'],
    ]);
    expect(open({ partners: [rural(null), rural()] })).toEqual(['due, open', ['partners[0].annualIncome']]);
    expect(open({ case: { multiple: 6, discoveredOn: '2009-03-01' } })).toEqual(['due, open', ['case.ruralBase']]);
    const could = open({ children: unmarried, household: { couldMarry: true } });
    expect(could).toEqual(['undetermined', ['marriedOn']]);
    const married = open({ children: unmarried, household: { marriedOn: '2008-06-01' } });
    expect(married).toEqual(['undetermined', ['couldMarry']]);
  });
});

// Three times the base, as an article of 2018 quotes it; of each parent under the default.
describe('Sichuan 2016', () => {
  const now: Asked = {
    policy: sichuanLevy2016,
    on: '2018-06-01',
    partners: [rural(), rural()],
    children: [born('extra-child', '2017-05-10')],
    case: { discoveredOn: '2018-01-10', bases: figures(2016, { rural: '11000.00', urban: '28000.00' }) },
  };
  const levied = (other: Partial<Asked>) => rangeOf({ ...now, ...other });

  it('is three times the base, of each parent or of the couple', () => {
    expect(levied({})).toBe('66000.00 to 66000.00');
    expect(levied({ readings: { unit: 'couple' } })).toBe('33000.00 to 33000.00');
    expect(levied({ partners: [urban(), rural()] })).toBe('168000.00 to 168000.00');
    expect(levied({ partners: [urban()] })).toBe('84000.00 to 84000.00');
    expect(levied({ case: { discoveredOn: '2018-01-10', bases: figures(2017, { rural: '12000.00' }) } })).toBe(
      'due, open',
    );
    const discovery = { readings: { 'base-year': 'discovery' } };
    expect(
      levied({ ...discovery, case: { discoveredOn: '2018-01-10', bases: figures(2017, { rural: '12000.00' }) } }),
    ).toBe('72000.00 to 72000.00');
  });

  it('knows no other way, and ends with the law', () => {
    expect(levied({ children: [born('spacing', '2017-05-10')] })).toBe('not-due');
    expect(levied({ children: [{ ...born('extra-child', '2017-05-10'), birthAuthorised: true }] })).toBe('not-due');
    expect(levied({ children: [{ ...born('extra-child', '2017-05-10'), parents: [] }] })).toBe('not-due');
    expect([levied({ on: '2021-08-19' }), levied({ on: '2021-08-20' })]).toEqual([
      '66000.00 to 66000.00',
      'not-in-force',
    ]);
    expect(levied({ on: '2016-12-30', children: [born('extra-child', '2016-05-10')] })).toBe('undetermined');
  });

  it('asks for what is not known', () => {
    expect(openOf({ ...now, children: [{ ...born('extra-child', '2017-05-10'), birthAuthorised: null }] })).toEqual([
      'undetermined',
      ['children[0].birthAuthorised'],
    ]);
    expect(openOf({ ...now, children: [born(null, '2017-05-10')] })).toEqual([
      'undetermined',
      ['children[0].unlawfulAs'],
    ]);
    expect(openOf({ ...now, partners: [{}, rural()] })).toEqual(['due, open', ['partners[0].registration']]);
    expect(openOf({ ...now, case: {} })).toEqual(['due, open', ['case.ruralBase']]);
  });
});
