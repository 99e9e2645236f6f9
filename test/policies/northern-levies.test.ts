import { describe, expect, it } from 'vitest';
import { check } from '../../src/catalogue/assess.js';
import { beijingLevy2002 } from '../../src/policies/beijing-levy-2002.js';
import { henanLevy2016 } from '../../src/policies/henan-levy-2016.js';
import { henanLevyArt41 } from '../../src/policies/henan-levy-art41.js';
import { shandongLevy2002 } from '../../src/policies/shandong-levy-2002.js';
import { shandongLevy2016 } from '../../src/policies/shandong-levy-2016.js';
import type { Policy } from '../../src/policy/policy.js';
import { type Asked, born, figures, lawfulBefore, levyOf, openOf, rangeOf, rural, urban } from './levies-a.js';

/** One urban and one rural parent without income; base of the year before: urban 10000, rural 4000. */
const askedOf = (policy: Policy, year: number): Asked => ({
  policy,
  on: `${year}-08-01`,
  partners: [urban(), rural()],
  children: [born('extra-child', `${year}-03-10`)],
  case: { discoveredOn: `${year}-06-01`, bases: figures(year - 1, { rural: '4000.00', urban: '10000.00' }) },
});

const shandong2002 = askedOf(shandongLevy2002, 2010);
const shandong2016 = askedOf(shandongLevy2016, 2018);
const henanArt41 = askedOf(henanLevyArt41, 2012);
const henan2016 = askedOf(henanLevy2016, 2018);
const beijing: Asked = { ...askedOf(beijingLevy2002, 2010), partners: [urban(), urban()] };

describe.each(
  [shandong2002, shandong2016, henanArt41, henan2016, beijing].map((asked) => [asked.policy.id, asked] as const),
)('%s', (id, asked) => {
  const child = asked.children[0] ?? {};
  const levied = (other: Partial<Asked>) => rangeOf({ ...asked, ...other });

  it('does not apply within the rules, in another way, or to the child of others', () => {
    expect(levied({ children: [{ ...child, birthAuthorised: true }] })).toBe('not-due');
    expect(levied({ children: [{ ...child, unlawfulAs: 'unlawful-adoption' }] })).toBe('not-due');
    expect(levied({ children: [{ ...child, parents: [] }] })).toBe('not-due');
    expect(levied({ children: [{ ...child, adoptedOn: '2010-07-01', birthDate: '2010-01-01' }] })).toBe('not-due');
  });

  it('asks for what is not known', () => {
    const open = (other: Partial<Asked>) => openOf({ ...asked, case: { ...asked.case, multiple: 3 }, ...other });
    expect(open({ children: [{ ...child, birthAuthorised: null }] })).toEqual([
      'undetermined',
      ['children[0].birthAuthorised'],
    ]);
    expect(open({ children: [{ ...child, unlawfulAs: null }] })[1]).toContain('children[0].unlawfulAs');
    expect(open({ partners: [{ ...urban(), registration: null }] })).toEqual([
      'due, open',
      ['partners[0].registration'],
    ]);
    const noBase = { multiple: 3, discoveredOn: `${asked.on.slice(0, 4)}-06-01` };
    expect(open({ partners: [urban()], case: noBase })).toEqual(['due, open', ['case.urbanBase']]);
    const income = open({ partners: [urban(null)] });
    if (['henan-levy-art41', 'beijing-levy-2002'].includes(id))
      expect(income).toEqual(['due, open', ['partners[0].annualIncome']]);
    else expect(income[1]).toEqual([]);
  });

  it('is in force between the days or years that are known', () => {
    const on = (day: string) => levied({ on: day });
    if (id === 'beijing-levy-2002')
      expect([on('2016-06-01'), on('2021-08-20')]).toEqual(['undetermined', 'not-in-force']);
    else if (id === 'shandong-levy-2002')
      expect([on('2013-06-01'), on('2013-06-02')]).toEqual([on(asked.on), 'not-in-force']);
    else if (id === 'henan-levy-art41')
      expect([on('2016-06-01'), on('2017-01-01')]).toEqual(['undetermined', 'not-in-force']);
    else expect([on('2021-08-19'), on('2021-08-20')]).toEqual([on(asked.on), 'not-in-force']);
  });
});

// Each parent: second child 3 to 4 times, third and later 6 to 10, interval about twice.
describe('Shandong 2002', () => {
  const of = (...children: Asked['children']) => rangeOf({ ...shandong2002, children });
  const last = born('extra-child', '2010-03-10');

  it('takes more for the third child, whatever the rules said of those before', () => {
    const [first, second] = [lawfulBefore('2002-03-10'), born('extra-child', '2006-03-10')];
    expect(of(first, last)).toBe('42000.00 to 56000.00');
    expect(of(first, second, last)).toBe('84000.00 to 140000.00');
    expect(of(first, { ...second, adoptedOn: '2008-01-01' }, last)).toBe('42000.00 to 56000.00');
    expect(of(born('spacing', '2010-03-10'))).toBe('28000.00 to 28000.00');
    const { outputs } = levyOf({ ...shandong2002, case: { ...shandong2002.case, multiple: '3.5' } });
    expect(String(outputs['at-multiple'])).toBe('49000');
  });

  it('takes the year before the birth, the discovery or the decision', () => {
    const bases = [2009, 2010, 2011].flatMap((year) => figures(year, { urban: `${year}.00` }));
    const by = (year: string) =>
      rangeOf({
        ...shandong2002,
        on: '2012-02-01',
        partners: [urban()],
        case: { discoveredOn: '2011-12-31', bases },
        readings: { 'base-year': year },
      });
    expect(['birth', 'discovery', 'decision'].map(by)).toEqual([
      '6027.00 to 8036.00',
      '6030.00 to 8040.00',
      '6033.00 to 8044.00',
    ]);
  });
});

// Extra child 3 times each; first child, could marry, not registered within 60 days: one fifth; could not marry: once; with somebody
// else 3 times. Eligible without a certificate: a fine of 5000 each.
describe('Shandong 2016', () => {
  const unmarried = (household: object, ...before: Asked['children']) =>
    rangeOf({ ...shandong2016, children: [...before, born('unmarried', '2018-03-10')], household });

  it('takes the multiples of each way from each parent', () => {
    expect(rangeOf(shandong2016)).toBe('42000.00 to 42000.00');
    expect(rangeOf({ ...shandong2016, children: [born('outside-marriage', '2018-03-10')] })).toBe(
      '42000.00 to 42000.00',
    );
    expect(unmarried({ couldMarry: false })).toBe('14000.00 to 14000.00');
    expect(unmarried({ couldMarry: true, marriedOn: '2018-05-10' })).toBe('2800.00 to 2800.00');
    expect(unmarried({ couldMarry: true, marriedOn: '2018-05-09' })).toBe('not-due');
    expect(unmarried({ couldMarry: true, marriedOn: '2018-05-10' }, lawfulBefore('2010-01-01'))).toBe('not-due');
    expect(unmarried({ couldMarry: false }, lawfulBefore('2010-01-01'))).toBe('14000.00 to 14000.00');
    expect(unmarried({ couldMarry: true })).toBe('undetermined');
    expect(unmarried({ marriedOn: '2019-05-09' })).toBe('due, open');
  });

  it('fines each parent where only the certificate was missing', () => {
    const fine = (child: object, partners: object[] = [{}, {}]) => {
      const household = { partners, children: [{ ...born('without-permit', '2018-03-10', 'c'), ...child }] };
      const rule = 'shandong-levy-2016/fine-without-permit';
      const { status, outputs, missing } = check(household, rule, { on: '2018-08-01', child: 'c' });
      return [status, String(outputs['fine'] ?? null), missing.map(({ path }) => path)];
    };
    expect(fine({})).toEqual(['applies', '10000', []]);
    expect(fine({}, [{}])).toEqual(['applies', '5000', []]);
    expect(fine({ birthAuthorised: true })[0]).toBe('does-not-apply');
    expect(fine({ unlawfulAs: 'extra-child' })[0]).toBe('does-not-apply');
    expect(fine({ parents: [] })[0]).toBe('does-not-apply');
    expect(fine({ birthAuthorised: null })).toEqual(['undetermined', '10000', ['children[0].birthAuthorised']]);
    expect(fine({ unlawfulAs: null })).toEqual(['undetermined', '10000', ['children[0].unlawfulAs']]);
  });
});

// Until 2016: 3 times the own base, or 3 times the real income that is at least twice the base. Then: 3 times the own base.
describe('Henan', () => {
  it('until 2016: takes the real income from twice the base on', () => {
    const of = (income: string) => rangeOf({ ...henanArt41, partners: [urban(income)] });
    expect(rangeOf(henanArt41)).toBe('42000.00 to 42000.00');
    expect([of('19999.99'), of('20000.00'), of('25000.00')]).toEqual([
      '30000.00 to 30000.00',
      '60000.00 to 60000.00',
      '75000.00 to 75000.00',
    ]);
  });

  it('from 2016: takes the own base, whatever the income', () => {
    expect(rangeOf(henan2016)).toBe('42000.00 to 42000.00');
    expect(rangeOf({ ...henan2016, partners: [urban('90000.00')] })).toBe('30000.00 to 30000.00');
  });

  it.each([
    ['art41', henanArt41],
    ['2016', henan2016],
  ] as const)('%s: takes the year before the discovery, and asks for it', (_, asked) => {
    const year = Number(asked.on.slice(0, 4));
    const bases = [...figures(year - 1, { urban: '10000.00' }), ...figures(year, { urban: '11000.00' })];
    const found = (discoveredOn: string | null) =>
      openOf({ ...asked, partners: [urban()], case: { ...(discoveredOn === null ? {} : { discoveredOn }), bases } });
    expect(found(`${year}-12-31`)[0]).toBe('30000.00 to 30000.00');
    expect(found(`${year + 1}-01-01`)[0]).toBe('33000.00 to 33000.00');
    expect(found(null)[0]).toBe('due, open');
    expect(found(null)[1]).toContain('case.discoveredOn');
  });
});

// For the couple: second child 3 to 10 times, third and later 6 to 20; unmarried first once; interval or age one fifth; the children of
// one birth count as one. Base of the year before the decision.
describe('Beijing 2002', () => {
  const of = (...children: Asked['children']) => rangeOf({ ...beijing, children });
  const last = born('extra-child', '2010-03-10');
  const [first, second] = [lawfulBefore('2002-03-10'), lawfulBefore('2006-03-10')];

  it('takes the multiples of each way once for the couple', () => {
    expect(of(first, last)).toBe('30000.00 to 100000.00');
    expect(of(first, second, last)).toBe('60000.00 to 200000.00');
    expect(of(born('unmarried', '2010-03-10'))).toBe('10000.00 to 10000.00');
    expect(of(first, born('unmarried', '2010-03-10'))).toBe('not-due');
    expect(of(first, born('spacing', '2010-03-10'))).toBe('2000.00 to 2000.00');
    expect(of(born('early', '2010-03-10'))).toBe('2000.00 to 2000.00');
    expect(of(born('outside-marriage', '2010-03-10'))).toBe('not-due');
    expect(rangeOf({ ...beijing, partners: [rural(), rural()] })).toBe('12000.00 to 40000.00');
    const { outputs } = levyOf({ ...beijing, case: { ...beijing.case, multiple: 9 } });
    expect(String(outputs['at-multiple'])).toBe('90000');
  });

  it('counts the children of one birth as one', () => {
    const twins = [last, { ...last, id: 'twin' }];
    expect(of(first, ...twins)).toBe('not-due');
    expect(of(first, { ...last, id: 'twin', birthDate: '2010-03-09' }, last)).toBe('60000.00 to 200000.00');
    expect(of(first, { ...first, id: 'first twin' }, last)).toBe('30000.00 to 100000.00');
  });

  it('counts no birth of a child that was adopted', () => {
    const adopted = { ...last, id: 'adopted', adoptedOn: '2010-06-01' };
    expect(of(first, adopted, last)).toBe('30000.00 to 100000.00');
    expect(of(first, { ...second, adoptedOn: '2007-01-01' }, last)).toBe('30000.00 to 100000.00');
    expect(of({ ...first, adoptedOn: '2007-01-01' }, second, last)).toBe('30000.00 to 100000.00');
  });

  it('states nothing for a mixed couple, or where a real income is higher', () => {
    expect(rangeOf({ ...beijing, partners: [urban(), rural()] })).toBe('due, not-stated');
    expect(rangeOf({ ...beijing, partners: [urban('10000.00'), urban()] })).toBe('30000.00 to 100000.00');
    expect(rangeOf({ ...beijing, partners: [urban('10000.01'), urban()] })).toBe('due, not-stated');
  });

  it('takes the year before the decision', () => {
    const bases = [...figures(2009, { urban: '10000.00' }), ...figures(2010, { urban: '11000.00' })];
    expect(rangeOf({ ...beijing, on: '2010-12-31', case: { bases } })).toBe('30000.00 to 100000.00');
    expect(rangeOf({ ...beijing, on: '2011-01-01', case: { bases } })).toBe('33000.00 to 110000.00');
  });
});
