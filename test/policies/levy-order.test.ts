import { describe, expect, it } from 'vitest';
import { assessLevy } from '../../src/levy/levy.js';
import * as documents from '../../src/policies/index.js';
import {
  beijingLevy2002,
  chongqingLevyArt51,
  guangdongLevy2002,
  guangdongLevy2008,
  guangdongLevy2016,
  henanLevyArt41,
  jiangsuLevy2002,
  shaanxiLevy2016,
  shandongLevy2002,
  shanghaiLevy2002,
  shanghaiLevy2016,
  sichuanLevy2004,
  sichuanLevy2016,
  yunyangMinimum2008,
  zhejiangLevy2016,
} from '../../src/policies/index.js';
import type { Policy } from '../../src/policy/policy.js';
import { born, range, urban } from './levies-a.js';

// Twins are two children, in the order of the list (`semantics.md` 2): for the second one, the first has come before; where the reference has
// a multiple birth count as one child, the second is not charged. Two urban parents without an income of their own, a figure of 10000 yuan
// for each.

type Way = 'extra-child' | 'unmarried';

const figureOf = (year: number) => [{ kind: 'urban-disposable-income', year, amount: '10000.00' } as const];

const answersFor = (policy: Policy, year: number, way: Way): readonly string[] => {
  const children = [born(way, `${year}-03-10`, 'first'), born(way, `${year}-03-10`, 'second')];
  const bases = figureOf(year - 1);
  const household = { partners: [urban(), urban()], children, couldMarry: false };
  return ['first', 'second'].map((child) =>
    range(
      assessLevy(household, { policy, on: `${year}-12-31`, child, case: { discoveredOn: `${year}-06-01`, bases } }),
    ),
  );
};

describe('of twins outside the rules', () => {
  it.each<readonly [string, Policy, number, Way, string, string]>([
    // Each parent 3 to 6 times the figure, times the number of extra children.
    ['Guangdong 2002', guangdongLevy2002, 2006, 'extra-child', '60000.00 to 120000.00', '120000.00 to 240000.00'],
    ['Guangdong 2008', guangdongLevy2008, 2011, 'extra-child', '60000.00 to 120000.00', '120000.00 to 240000.00'],
    // Unmarried: the first child twice the figure, a second or later one 3 to 6 times.
    [
      'Guangdong 2002, unmarried',
      guangdongLevy2002,
      2006,
      'unmarried',
      '40000.00 to 40000.00',
      '60000.00 to 120000.00',
    ],
    // The couple 6 to 8 times the figure of one, doubled for each further extra child.
    ['Sichuan 2004', sichuanLevy2004, 2009, 'extra-child', '60000.00 to 80000.00', '120000.00 to 160000.00'],
    // Each 4 times; 5 to 8 times from the second on.
    ['Jiangsu 2002', jiangsuLevy2002, 2010, 'extra-child', '80000.00 to 80000.00', '100000.00 to 160000.00'],
    // Each 2 to 4 times; doubled for each further one.
    ['Zhejiang 2016', zhejiangLevy2016, 2018, 'extra-child', '40000.00 to 80000.00', '80000.00 to 160000.00'],
    // Each 3 times; a second extra child 6 times.
    ['Shanghai 2002', shanghaiLevy2002, 2010, 'extra-child', '60000.00 to 60000.00', '120000.00 to 120000.00'],
    // Each 3 to 4 times for a second child; a third is 6 to 10 times, but these are the first and the second.
    ['Shandong 2002', shandongLevy2002, 2010, 'extra-child', '60000.00 to 80000.00', '60000.00 to 80000.00'],
    // Multiple births count as one child: 3 to 10 times for the couple; each 2 to 6 times.
    ['Beijing 2002', beijingLevy2002, 2010, 'extra-child', '30000.00 to 100000.00', 'not-due'],
    ['Chongqing, article 51', chongqingLevyArt51, 2015, 'extra-child', '40000.00 to 120000.00', 'not-due'],
  ])('%s charges the second as the one that comes later', (_, policy, year, way, first, second) => {
    expect(answersFor(policy, year, way)).toEqual([first, second]);
  });

  it('the second is the third child where one came before', () => {
    const children = [
      born('spacing', '2005-03-10'),
      born('extra-child', '2010-03-10', 'first'),
      born('extra-child', '2010-03-10', 'second'),
    ];
    const levyCase = { discoveredOn: '2010-06-01', bases: figureOf(2009) };
    const asked = (policy: Policy) =>
      ['first', 'second'].map((child) =>
        range(
          assessLevy({ partners: [urban(), urban()], children }, { policy, on: '2010-12-31', child, case: levyCase }),
        ),
      );
    expect(asked(shandongLevy2002)).toEqual(['60000.00 to 80000.00', '120000.00 to 200000.00']);
    expect(asked(henanLevyArt41)).toEqual(['60000.00 to 60000.00', 'due, not-stated']);
  });
});

/** A second extra child of two urban parents, of whom one earns 5000 yuan more than the figure. */
function secondExtra(policy: Policy, year: number, readings: Readonly<Record<string, string>>): string {
  const children = [born('extra-child', `${year - 2}-03-10`), born('extra-child', `${year}-03-10`, 'second')];
  const levyCase = { discoveredOn: `${year}-06-01`, bases: figureOf(year - 1) };
  const household = { partners: [urban(), urban('15000.00')], children };
  return range(assessLevy(household, { policy, on: `${year}-12-31`, child: 'second', case: levyCase, readings }));
}

describe('what a text leaves open', () => {
  it.each<readonly [string, Policy, number, Readonly<Record<string, string>>, string]>([
    ['Guangdong 2016, each alike', guangdongLevy2016, 2018, {}, '60000.00 to 60000.00'],
    [
      'Guangdong 2016, times the number',
      guangdongLevy2016,
      2018,
      { 'further-children': 'times-number' },
      '120000.00 to 120000.00',
    ],
    ['Sichuan 2016, each alike', sichuanLevy2016, 2018, {}, '60000.00 to 60000.00'],
    ['Sichuan 2016, doubled', sichuanLevy2016, 2018, { 'further-children': 'doubled' }, '120000.00 to 120000.00'],
    // 6 to 8 × 10000 × 2, and 1 to 2 × 5000.
    ['Sichuan 2004', sichuanLevy2004, 2009, {}, '125000.00 to 170000.00'],
    ['Sichuan 2004, each parent', sichuanLevy2004, 2009, { unit: 'each-parent' }, '245000.00 to 330000.00'],
    [
      'Sichuan 2004, the addition doubled too',
      sichuanLevy2004,
      2009,
      { 'addition-growth': 'grown' },
      '130000.00 to 180000.00',
    ],
    // 2 to 4 × 20000 × 2, and 1 to 2 × 5000.
    ['Zhejiang 2016', zhejiangLevy2016, 2018, {}, '85000.00 to 170000.00'],
    [
      'Zhejiang 2016, the addition doubled too',
      zhejiangLevy2016,
      2018,
      { 'addition-growth': 'grown' },
      '90000.00 to 180000.00',
    ],
    // 2 to 3 × 20000, and 1 to 2 × 5000.
    ['Shaanxi 2016', shaanxiLevy2016, 2018, {}, '45000.00 to 70000.00'],
    [
      'Shaanxi 2016, times the number',
      shaanxiLevy2016,
      2018,
      { 'further-children': 'times-number' },
      '85000.00 to 130000.00',
    ],
    [
      'Shaanxi 2016, all of it times the number',
      shaanxiLevy2016,
      2018,
      { 'further-children': 'times-number', 'addition-growth': 'grown' },
      '90000.00 to 140000.00',
    ],
    // 1 to 3 × 20000, or × 25000.
    ['Shanghai 2016', shanghaiLevy2016, 2018, {}, '20000.00 to 60000.00'],
    ['Shanghai 2016, the income', shanghaiLevy2016, 2018, { 'real-income': 'if-higher' }, '25000.00 to 75000.00'],
    ['Yunyang', yunyangMinimum2008, 2008, {}, '118000.00 to null'],
    ['Yunyang, each parent', yunyangMinimum2008, 2008, { 'unit-of-charge': 'each-parent' }, '236000.00 to null'],
  ])('%s', (_, policy, year, readings, expected) => {
    expect(secondExtra(policy, year, readings)).toBe(expected);
  });
});

describe('which text governs', () => {
  const provincial = Object.values<Policy>(documents).filter(
    ({ rank, provisions }) => rank === 'provincial-regulation' && 'levy' in provisions,
  );

  it('is a reading in every provincial levy: the day of the decision, or that of the birth', () => {
    expect(provincial.length).toBeGreaterThan(25);
    for (const { id, readings } of provincial)
      expect([id, readings['governing-date']?.default, Object.keys(readings['governing-date']?.options ?? {})]).toEqual(
        [id, 'decision', ['decision', 'birth']],
      );
  });

  // A birth before the law and the measures, decided on at the end of 2011, a day on which many texts are in force.
  it('takes the text away from a birth that is older than it', () => {
    const household = {
      partners: [urban(), urban()],
      children: [born('extra-child', '2001-03-10', 'c')],
      couldMarry: false,
    };
    const statusOf = (policy: Policy, governing: string) =>
      assessLevy(household, { policy, on: '2011-12-31', child: 'c', readings: { 'governing-date': governing } }).status;
    const inForceThen = provincial.filter((policy) => statusOf(policy, 'decision') === 'due');
    expect(inForceThen.length).toBeGreaterThan(8);
    for (const policy of inForceThen)
      expect([policy.id, statusOf(policy, 'birth')]).toEqual([policy.id, 'not-in-force']);
  });
});
