import { describe, expect, it } from 'vitest';
import { listBound, longestList } from '../../src/cells/lengths.js';
import { build } from '../../src/expr/build.js';
import type { Expr } from '../../src/expr/expr.js';
import { nodesOf } from './questions.js';

const { all, any, not, equal, atLeast, atMost, below, above, add, smallest, times, choose, age, rows } = build;
const { some, every, count, total, fact, term, on, reading, yuan, subtract, greatest, happened, addDays } = build;

const each = (name: string, value?: string): Expr =>
  value === undefined ? fact(`each.${name}`) : equal(fact(`each.${name}`), value);
/** Ten conditions on a child, all distinct. */
const CONDITIONS: readonly Expr[] = [
  each('birthAuthorised'),
  each('sex', 'female'),
  each('sex', 'male'),
  ...['first-batch', 'second-batch', 'lower', 'none'].map((batch) => each('admissionTier', batch)),
  ...['tsinghua', 'peking', 'fudan'].map((university) => each('university', university)),
];
const [A, B, C, D] = CONDITIONS as [Expr, Expr, Expr, Expr];
const children = (condition: Expr): Expr => some('children', condition);
const number = (condition: Expr): Expr => count('children', condition);

const bound = (expr: Expr, hasSubject = false, list: 'children' | 'partners' | 'agreements' = 'children') =>
  listBound([nodesOf()(expr)], list, hasSubject);
const longest = (expr: Expr): number => bound(expr).longest;

describe('listBound', () => {
  it('needs one member for each condition that holds for one or for all, and one for the subject', () => {
    expect(bound(children(A))).toEqual({ longest: 1, proved: true });
    expect(bound(every('children', A))).toEqual({ longest: 1, proved: true });
    expect(bound(children(A), true)).toEqual({ longest: 2, proved: true });
    expect(bound(all(children(A), every('children', B)))).toEqual({ longest: 2, proved: true });
    expect(bound(fact('extra.a'))).toEqual({ longest: 0, proved: true });
    expect(bound(fact('extra.a'), true)).toEqual({ longest: 1, proved: true });
  });

  it('counts the same condition once, and only those of the list', () => {
    expect(longest(any(children(A), all(children(A), fact('extra.a'))))).toBe(1);
    expect(bound(all(children(A), some('partners', each('sex', 'male'))), false, 'partners').longest).toBe(1);
    expect(bound(children(A), false, 'agreements')).toEqual({ longest: 0, proved: true });
  });

  it.each([
    [0, 1],
    [1, 2],
    [2, 3],
  ])('needs one more than the number %i that a count is compared with', (limit, members) => {
    for (const compare of [equal, atLeast, atMost, below, above])
      expect(bound(compare(number(A), limit))).toEqual({ longest: members, proved: true });
    expect(bound(compareBackwards(limit))).toEqual({ longest: members, proved: true });
  });
  const compareBackwards = (limit: number): Expr => atLeast(limit, number(A));

  it('takes off what is added to the count', () => {
    expect(longest(equal(add(number(A), 1), 2))).toBe(2);
    expect(longest(equal(add(1, number(A)), 2))).toBe(2);
    expect(longest(equal(add(add(number(A), 1), 1), 3))).toBe(2);
    expect(longest(atLeast(smallest(number(A), 2), 1))).toBe(3);
    expect(longest(atLeast(add(smallest(number(A), 2), 1), 2))).toBe(2);
    // Only one of the two ways adds one, so the count itself may be what is compared with two.
    expect(longest(atLeast(choose(fact('extra.a'), add(number(A), 1), number(A)), 2))).toBe(3);
    expect(longest(atLeast(choose(fact('extra.a'), add(number(A), 5), number(A)), 2))).toBe(3);
    // The smaller of the count and five, and one: it is compared with five, less what is added.
    expect(longest(atLeast(add(smallest(number(A), 5), 1), 2))).toBe(5);
    expect(longest(atLeast(add(number(A), number(B)), 2))).toBe(6);
  });

  it('and adds what is taken from it', () => {
    expect(bound(atLeast(subtract(number(A), 2), 0))).toEqual({ longest: 3, proved: true });
    expect(bound(atLeast(subtract(number(A), 1), 2))).toEqual({ longest: 4, proved: true });
    expect(bound(above(add(number(A), -1), 1))).toEqual({ longest: 3, proved: true });
    // Each of the two parts may be below nothing, and the other one makes up for it.
    expect(longest(atLeast(add(subtract(number(A), 1), subtract(number(A), 1)), 0))).toBe(3);
    // Of the second count three members more make up for what the first part may be.
    expect(longest(atLeast(add(choose(children(B), number(A), -3), number(A)), 1))).toBe(6);
  });

  it('a name says what it stands for', () => {
    expect(bound(atLeast(add(number(A), term('two')), 3))).toEqual({ longest: 2, proved: true });
    expect(bound(above(subtract(term('many'), term('two')), 1))).toEqual({ longest: 4, proved: true });
    expect(bound(atLeast(term('many'), term('two')))).toEqual({ longest: 3, proved: true });
  });

  it('a part of a number counts as the whole number above it', () => {
    expect(bound(atLeast(number(A), part('2.5')))).toEqual({ longest: 4, proved: true });
    expect(bound(atLeast(add(number(A), part('0.5')), 2))).toEqual({ longest: 2, proved: true });
  });
  const part = (value: string): Expr => ({ value, type: 'number' });

  it('a table, a choice and a reading give one of their counts', () => {
    const table = rows([fact('extra.a'), number(A)], [fact('extra.b'), 2]);
    expect(bound(atLeast(table, 1))).toEqual({ longest: 3, proved: true });
    expect(bound(atLeast(greatest(number(A), 3), 1))).toEqual({ longest: 4, proved: true });
    const meanings = reading('width', { wide: number(A), narrow: number(B) });
    expect(bound(atLeast(meanings, 2))).toEqual({ longest: 3, proved: true });
    // What is compared in the condition of a choice is not compared with what is chosen.
    expect(bound(atLeast(choose(atLeast(fact('extra.n'), 9), number(A), 1), 2))).toEqual({ longest: 3, proved: true });
    const three = add(number(A), 2);
    expect(longest(atLeast(choose(atLeast(number(B), 1), three, three), 3))).toBe(4);
  });

  it('takes the greatest number of all comparisons of counts, and of no others', () => {
    expect(longest(all(atLeast(number(A), 2), atLeast(number(B), 1)))).toBe(6);
    expect(longest(all(atLeast(number(A), 1), atLeast(fact('extra.n'), 4)))).toBe(2);
    expect(longest(atLeast(number(atLeast(age(fact('each.birthDate'), on), 18)), 1))).toBe(2);
    // A condition that is not counted needs one member whatever the counts are compared with.
    expect(longest(all(atLeast(number(A), 2), children(B)))).toBe(4);
    expect(longest(all(atLeast(number(A), 2), every('children', B)))).toBe(4);
  });

  it('keeps the options of one reading apart', () => {
    expect(longest(reading('width', { wide: children(A), narrow: all(children(B), children(C)) }))).toBe(2);
    const twice = all(
      reading('width', { wide: children(A), narrow: fact('extra.a') }),
      reading('width', { wide: fact('extra.a'), narrow: children(B) }),
    );
    expect(longest(twice)).toBe(1);
    const two = any(
      reading('width', { wide: children(A), narrow: any(children(B), children(C)) }),
      reading('place', { home: children(D), away: every('children', A) }),
    );
    expect(longest(two)).toBe(3);
  });

  it('tells 1,000 choices of readings apart and no more', () => {
    const twos = Array.from({ length: 8 }, (_, index) =>
      reading(`two${index}`, { wide: children(A), narrow: children(A) }),
    );
    const apart = [
      reading('width', { wide: children(A), narrow: children(B) }),
      reading('place', { home: children(C), away: children(D) }),
    ];
    // 2⁹ and 2¹⁰ choices.
    expect(longest(all(...apart, ...twos.slice(0, 7)))).toBe(3);
    expect(longest(all(...apart, ...twos))).toBe(4);
    // A reading in which nobody is counted is no choice here.
    const plain = reading('two9', { wide: fact('extra.a'), narrow: fact('extra.b') });
    expect(longest(all(...apart, ...twos.slice(0, 7), plain))).toBe(3);
    const tens = [B, C, D].map((other, index) =>
      reading(
        `ten${index}`,
        Object.fromEntries(
          Array.from({ length: 10 }, (_, option) => [`o${option}`, children(option === 4 ? other : A)]),
        ),
      ),
    );
    expect(longest(all(...tens))).toBe(3);
    // With two choices more all four conditions add up.
    expect(longest(any(...tens, ...apart))).toBe(4);
  });

  it('gives no list more than six members, and says where it would need more', () => {
    expect(bound(all(...CONDITIONS.slice(0, 6).map(children)))).toEqual({ longest: 6, proved: true });
    expect(bound(all(...CONDITIONS.slice(0, 7).map(children)))).toEqual({ longest: 6, proved: false });
    expect(bound(all(...CONDITIONS.slice(0, 6).map(children)), true)).toEqual({ longest: 6, proved: false });
    expect(bound(atLeast(number(A), 6))).toEqual({ longest: 6, proved: false });
    expect(bound(atLeast(number(A), 5))).toEqual({ longest: 6, proved: true });
  });

  it('gives a list no more members than it may have: there are two partners at most', () => {
    const three = ['female', 'male'].map((sex) => some('partners', each('sex', sex)));
    expect(bound(all(...three, every('partners', each('sex', 'male'))), false, 'partners')).toEqual({
      longest: 2,
      proved: true,
    });
  });

  it('proves nothing where a count is compared with a number that may be any', () => {
    expect(bound(atLeast(number(A), fact('extra.n')))).toEqual({ longest: 6, proved: false });
    expect(bound(atLeast(number(A), smallest(fact('extra.n'), 1)))).toEqual({ longest: 6, proved: false });
    // Of partners there are no more than two, whatever the number is.
    expect(bound(atLeast(count('partners', each('sex', 'male')), fact('extra.n')), false, 'partners')).toEqual({
      longest: 2,
      proved: true,
    });
  });

  it('proves nothing of what has to be worked out: sums of constants, products, totals, differences of counts', () => {
    const anything = { longest: 6, proved: false };
    expect(bound(above(number(A), add(1, 1)))).toEqual(anything);
    expect(bound(above(number(A), times(2, 3)))).toEqual(anything);
    expect(bound(above(subtract(number(A), subtract(5, 2)), 3))).toEqual(anything);
    expect(bound(atLeast(times(number(A), 2), 3))).toEqual(anything);
    expect(bound(atLeast(times(yuan('50.00'), number(A)), yuan('100.00')))).toEqual(anything);
    expect(bound(atLeast(total('children', { value: '0.1', type: 'number' }), 1))).toEqual(anything);
    expect(bound(atLeast(subtract(3, number(A)), 1))).toEqual(anything);
    expect(bound(above(subtract(number(A), number(B)), 1))).toEqual(anything);
    expect(bound(atLeast(add(number(A), total('children', 2)), 1))).toEqual(anything);
    expect(bound(atLeast(add(number(A), reading('width', { wide: 1, narrow: 2 })), 3))).toEqual(anything);
    // Every number of partners is tried, and so is every sum of their incomes.
    const incomes = total('partners', fact('each.annualIncome'));
    expect(bound(atLeast(incomes, yuan('100.00')), false, 'partners')).toEqual({ longest: 2, proved: true });
    const moved = happened(addDays(fact('child.deathDate'), count('partners', each('sex', 'male'))));
    expect(bound(moved, false, 'partners')).toEqual({ longest: 2, proved: true });
  });

  it('proves nothing where counts are compared with each other', () => {
    expect(bound(atLeast(number(A), number(B)))).toEqual({ longest: 2, proved: false });
    expect(bound(atLeast(add(number(A), 1), smallest(number(B), 2))).proved).toBe(false);
    const partners = count('partners', each('sex', 'male'));
    expect(bound(atLeast(number(A), partners)).proved).toBe(false);
    // Of two partners at most every number is tried.
    expect(bound(atLeast(number(A), partners), false, 'partners')).toEqual({ longest: 2, proved: true });
    expect(bound(atLeast(number(A), partners), false, 'agreements').proved).toBe(true);
    // With itself a count is compared without counting.
    expect(bound(atLeast(number(A), number(A))).proved).toBe(true);
    expect(bound(atLeast(number(A), number(B)), false, 'partners')).toEqual({ longest: 0, proved: true });
    expect(bound(any(atLeast(number(A), 1), not(atLeast(number(A), number(B))))).proved).toBe(false);
  });

  it('proves nothing where a count becomes the answer', () => {
    expect(bound(number(A)).proved).toBe(false);
    expect(bound(times(yuan('50.00'), number(A))).proved).toBe(false);
    expect(bound(times(yuan('50.00'), number(A)), false, 'partners').proved).toBe(true);
    expect(bound(rows([fact('extra.a'), times(yuan('1.00'), number(A))], [fact('extra.b'), yuan('2.00')])).proved).toBe(
      false,
    );
    // Here only whether it is reached becomes an amount, or an option.
    expect(bound(choose(atLeast(number(A), 1), yuan('1.00'), yuan('2.00'))).proved).toBe(true);
    expect(bound(choose(atLeast(number(A), 1), 'x', 'y')).proved).toBe(true);
    expect(bound(children(A)).proved).toBe(true);
  });

  it('looks at every root, and longestList is its length', () => {
    const node = nodesOf();
    const roots = [node(children(A)), node(children(B)), node(number(C))];
    expect(listBound(roots, 'children', false)).toEqual({ longest: 3, proved: false });
    expect(longestList(roots, 'children', false)).toBe(3);
    expect(longestList(roots, 'children', true)).toBe(4);
    expect(longestList(roots, 'partners', true)).toBe(1);
  });
});
