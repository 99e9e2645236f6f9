import { describe, expect, it } from 'vitest';
import { jiangsuLevy2002 } from '../../src/policies/jiangsu-levy-2002.js';
import { shanghaiLevy2002 } from '../../src/policies/shanghai-levy-2002.js';
import { shanghaiLevy2016 } from '../../src/policies/shanghai-levy-2016.js';
import { zhejiangLevy2007 } from '../../src/policies/zhejiang-levy-2007.js';
import { zhejiangLevy2016 } from '../../src/policies/zhejiang-levy-2016.js';
import type { Policy } from '../../src/policy/policy.js';
import { type Asked, born, figures, lawfulBefore, levyOf, openOf, rangeOf, rural, urban } from './levies-a.js';

/** One urban and one rural parent without income; base of the year before the birth: urban 10000, rural 4000. */
const askedOf = (policy: Policy, year: number): Asked => ({
  policy,
  on: `${year}-08-01`,
  partners: [urban(), rural()],
  children: [born('extra-child', `${year}-03-10`)],
  case: { bases: figures(year - 1, { rural: '4000.00', urban: '10000.00' }) },
});

const ASKED = [
  askedOf(jiangsuLevy2002, 2010),
  askedOf(zhejiangLevy2007, 2012),
  askedOf(zhejiangLevy2016, 2018),
  askedOf(shanghaiLevy2002, 2010),
  askedOf(shanghaiLevy2016, 2018),
];
const [jiangsu, zhejiang2007, zhejiang2016, shanghai2002, shanghai2016] = ASKED as [Asked, Asked, Asked, Asked, Asked];

describe.each(ASKED.map((asked) => [asked.policy.id, asked] as const))('%s', (id, asked) => {
  const child = asked.children[0] ?? {};
  const levied = (other: Partial<Asked>) => rangeOf({ ...asked, ...other });

  it('does not apply within the rules, in another way, or to the child of others', () => {
    expect(levied({ children: [{ ...child, birthAuthorised: true }] })).toBe('not-due');
    expect(levied({ children: [{ ...child, unlawfulAs: 'without-permit' }] })).toBe('not-due');
    expect(levied({ children: [{ ...child, parents: [] }] })).toBe('not-due');
    expect(levied({ children: [{ ...child, adoptedOn: '2010-01-01', birthDate: '2009-01-01' }] })).toBe('not-due');
  });

  it('asks for what is not known', () => {
    const levyCase = { ...asked.case, multiple: 3 };
    const open = (other: Partial<Asked>) => openOf({ ...asked, case: levyCase, ...other });
    expect(open({ children: [{ ...child, birthAuthorised: null }] })).toEqual([
      'undetermined',
      ['children[0].birthAuthorised'],
    ]);
    expect(open({ children: [{ ...child, unlawfulAs: null }] })[1]).toContain('children[0].unlawfulAs');
    expect(open({ partners: [{ ...urban(), registration: null }] })).toEqual([
      'due, open',
      ['partners[0].registration'],
    ]);
    expect(open({ partners: [urban()], case: { multiple: 3 } })).toEqual(['due, open', ['case.urbanBase']]);
    const income = open({ partners: [urban(null)] });
    expect(income).toEqual(
      id === 'shanghai-levy-2016' ? ['10000.00 to 30000.00', []] : ['due, open', ['partners[0].annualIncome']],
    );
  });

  it('is in force between the days or years that are known', () => {
    const on = (day: string) => levied({ on: day });
    const last = { 'jiangsu-levy-2002': 2012, 'zhejiang-levy-2007': 2015, 'shanghai-levy-2002': 2015 }[id];
    if (last === undefined) {
      expect(on('2021-08-19')).toBe(on(asked.on));
      expect(on('2021-08-20')).toBe('not-in-force');
    } else {
      expect([on(`${last + 1}-06-01`), on('2017-01-01')]).toEqual(['undetermined', 'not-in-force']);
    }
  });
});

// Article 44: one extra child 4 times, two or more 5 to 8; unmarried one 0.5 to 2, two or more 5 to 8; bigamy 6 to 9. An income of at
// least twice the base: 1 to 2 times the part above the base in addition.
describe('Jiangsu 2002', () => {
  const of = (...children: Asked['children']) => rangeOf({ ...jiangsu, children });
  const day = '2010-03-10';

  it('takes the multiples of each way from each parent', () => {
    expect(of(born('extra-child', day))).toBe('56000.00 to 56000.00');
    expect(of(born('extra-child', '2007-03-10'), born('extra-child', day))).toBe('70000.00 to 112000.00');
    expect(of(lawfulBefore('2007-03-10'), born('extra-child', day))).toBe('56000.00 to 56000.00');
    expect(of(born('unmarried', day))).toBe('7000.00 to 28000.00');
    expect(of(born('unmarried', '2007-03-10'), born('unmarried', day))).toBe('70000.00 to 112000.00');
    expect(of(born('outside-marriage', day))).toBe('84000.00 to 126000.00');
  });

  it('adds the part above the base from twice the base on', () => {
    const with_ = (income: string) => rangeOf({ ...jiangsu, partners: [urban(income)] });
    expect([with_('19999.99'), with_('20000.00'), with_('20000.01')]).toEqual([
      '40000.00 to 40000.00',
      '50000.00 to 60000.00',
      '50000.01 to 60000.02',
    ]);
  });

  it('gives the amount at the multiple decided', () => {
    const children = [born('extra-child', '2007-03-10'), born('extra-child', day)];
    const { outputs } = levyOf({ ...jiangsu, children, case: { ...jiangsu.case, multiple: '5.5' } });
    expect(String(outputs['at-multiple'])).toBe('77000');
  });
});

// 2007: one extra 2 to 4, more 4 to 8. 2016: 2 to 4, each further child doubles. Both: 1 to 2 times the part of income above the base.
describe('Zhejiang', () => {
  it('2007: takes more for a further child, and the part of income above', () => {
    const children = [born('extra-child', '2009-03-10'), born('extra-child', '2012-03-10')];
    expect(rangeOf(zhejiang2007)).toBe('28000.00 to 56000.00');
    expect(rangeOf({ ...zhejiang2007, children })).toBe('56000.00 to 112000.00');
    expect(rangeOf({ ...zhejiang2007, partners: [urban('10001.00'), rural('5000.00')] })).toBe('29001.00 to 58002.00');
    const { outputs } = levyOf({ ...zhejiang2007, case: { ...zhejiang2007.case, multiple: 3 } });
    expect(String(outputs['at-multiple'])).toBe('42000');
  });

  it('2016: doubles for each further child', () => {
    const births = ['2011-03-10', '2013-03-10', '2018-03-10'].map((birth) => born('extra-child', birth));
    expect([1, 2, 3].map((count) => rangeOf({ ...zhejiang2016, children: births.slice(-count) }))).toEqual([
      '28000.00 to 56000.00',
      '56000.00 to 112000.00',
      '112000.00 to 224000.00',
    ]);
    expect(rangeOf({ ...zhejiang2016, partners: [urban('10001.00'), rural('5000.00')] })).toBe('29001.00 to 58002.00');
    const { outputs } = levyOf({ ...zhejiang2016, children: births, case: { ...zhejiang2016.case, multiple: 3 } });
    expect(String(outputs['at-multiple'])).toBe('168000');
  });

  it.each([
    ['2007', zhejiang2007, 2012],
    ['2016', zhejiang2016, 2018],
  ] as const)('%s: takes the year before the birth, or before the decision', (_, asked, year) => {
    const bases = [...figures(year - 1, { urban: '10000.00' }), ...figures(year, { urban: '11000.00' })];
    const later: Asked = { ...asked, partners: [urban()], on: `${year + 1}-01-10`, case: { bases } };
    expect(rangeOf(later)).toBe('20000.00 to 40000.00');
    expect(rangeOf({ ...later, readings: { 'base-year': 'decision' } })).toBe('22000.00 to 44000.00');
  });
});

// 2002: 3 times the base or the higher real income of each; second extra child 6 times. 2016: 1 to 3 times.
describe('Shanghai', () => {
  it('2002: takes the higher of base and income, and twice as much for the second extra child', () => {
    const births = ['2004-03-10', '2007-03-10', '2010-03-10'].map((birth) => born('extra-child', birth));
    const of = (count: number) => rangeOf({ ...shanghai2002, children: births.slice(-count) });
    expect([of(1), of(2), of(3)]).toEqual(['42000.00 to 42000.00', '84000.00 to 84000.00', 'due, not-stated']);
    expect(rangeOf({ ...shanghai2002, partners: [urban('10000.01'), rural('3999.99')] })).toBe('42000.03 to 42000.03');
    const { outputs } = levyOf({ ...shanghai2002, case: { ...shanghai2002.case, multiple: 3 } });
    expect(String(outputs['at-multiple'])).toBe('42000');
  });

  it('2016: takes one to three times the base', () => {
    expect(rangeOf(shanghai2016)).toBe('14000.00 to 42000.00');
    const { outputs } = levyOf({ ...shanghai2016, case: { ...shanghai2016.case, multiple: 2 } });
    expect(String(outputs['at-multiple'])).toBe('28000');
  });
});
