import { describe, expect, it } from 'vitest';
import * as documents from '../../src/policies/index.js';
import type { Policy } from '../../src/policy/policy.js';
import { assessLevy } from '../../src/levy/levy.js';
import { born, figures, range, urban } from './levies-a.js';

const { beijingLevy2002, guangdongLevy2002, guangdongLevy2008, shandongLevy2002, shanghaiLevy2002, sichuanLevy2004 } =
  documents;

// Twins are two children, in the order of the list (`semantics.md` 2): for the second one, the first has come before. Two urban parents
// without an income of their own, a figure of 10000 yuan: 20000 yuan together.

const answersFor = (policy: Policy, year: number, unlawfulAs: 'extra-child' | 'spacing' | 'unmarried') => {
  const children = [born(unlawfulAs, `${year}-03-10`, 'first'), born(unlawfulAs, `${year}-03-10`, 'second')];
  const levyCase = { discoveredOn: `${year}-06-01`, bases: figures(year - 1, { urban: '10000.00' }) };
  const household = { partners: [urban(), urban()], children, couldMarry: false };
  const ask = { policy, on: `${year}-12-31`, case: levyCase };
  return ['first', 'second'].map((child) => range(assessLevy(household, { ...ask, child })));
};

describe('twins outside the rules', () => {
  it.each<readonly [Policy, number, 'extra-child' | 'unmarried', string, string]>([
    // Each parent 3 to 6 times the figure, times the number of extra children.
    [guangdongLevy2002, 2006, 'extra-child', '60000.00 to 120000.00', '120000.00 to 240000.00'],
    [guangdongLevy2008, 2011, 'extra-child', '60000.00 to 120000.00', '120000.00 to 240000.00'],
    // Unmarried: the first child twice the figure, a second or later one 3 to 6 times.
    [guangdongLevy2002, 2006, 'unmarried', '40000.00 to 40000.00', '60000.00 to 120000.00'],
    // The couple 6 to 8 times the figure of one, doubled for each further extra child.
    [sichuanLevy2004, 2009, 'extra-child', '60000.00 to 80000.00', '120000.00 to 160000.00'],
  ])('%# the second pays as one more', (policy, year, way, first, second) => {
    expect(answersFor(policy, year, way)).toEqual([first, second]);
  });

  it('are asked about in whichever place they are listed', () => {
    const [first, second] = answersFor(shanghaiLevy2002, 2010, 'extra-child');
    expect(first).not.toBe(second);
    for (const policy of [shandongLevy2002, beijingLevy2002]) expect(answersFor(policy, 2010, 'extra-child')).toHaveLength(2);
  });
});
