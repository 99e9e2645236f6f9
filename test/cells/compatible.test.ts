import { describe, expect, it } from 'vitest';
import { compatible, type Doubled, doubledFact } from '../../src/cells/compatible.js';
import { type Domain, type Env, optionDomain, truthDomain } from '../../src/cells/domains.js';
import { build } from '../../src/expr/build.js';
import { found } from './kinds.js';
import { ask, between, EMPTY, envOf, nodesOf, order } from './questions.js';

const { before: earlier, onOrBefore, addDays, atMost, below, choose, equal, fact, reading } = build;
const node = nodesOf();
const [d, e] = [fact('extra.d'), fact('extra.e')];
const asked = ask([node(earlier(d, e))]);
const none: Doubled = () => false;
const OPTIONS = ['x', 'y', 'z'];

const assuming = (path: string, domain: Domain): Env => ({ ...EMPTY, domains: new Map([[path, domain]]) });
const long = (least: number, most: number): Env => ({ ...EMPTY, lengths: new Map([['children', { least, most }]]) });
const open = (...excluded: readonly string[]): Domain => ({ value: null, excluded, options: OPTIONS });

describe('doubledFact', () => {
  it('doubles a fact, or a list with its members', () => {
    expect(doubledFact('extra.d')('extra.d')).toBe(true);
    expect(doubledFact('extra.d')('extra.da')).toBe(false);
    expect(doubledFact('extra.da')('extra.d')).toBe(false);
    expect(doubledFact('children')('children')).toBe(true);
    expect(doubledFact('children')('children[3].sex')).toBe(true);
    expect(doubledFact('children')('childrenOf.sex')).toBe(false);
    expect(doubledFact('children[1].sex')('children[0].sex')).toBe(false);
  });
});

describe('compatible', () => {
  it('two values of a fact are not, unless it is doubled', () => {
    const [yes, no] = [assuming('extra.a', truthDomain(true)), assuming('extra.a', truthDomain(false))];
    expect(compatible(asked, yes, no, none)).toBe(false);
    expect(compatible(asked, yes, no, doubledFact('extra.b'))).toBe(false);
    expect(compatible(asked, yes, no, doubledFact('extra.a'))).toBe(true);
    expect(compatible(asked, yes, yes, none)).toBe(true);
    expect(compatible(asked, yes, assuming('extra.b', truthDomain(false)), none)).toBe(true);
  });

  it('nor are options that leave none, or ranges that lie apart', () => {
    expect(
      compatible(asked, assuming('extra.k', optionDomain('x', OPTIONS)), assuming('extra.k', open('x')), none),
    ).toBe(false);
    expect(compatible(asked, assuming('extra.k', open('x')), assuming('extra.k', open('y')), none)).toBe(true);
    expect(compatible(asked, assuming('extra.k', open('x', 'z')), assuming('extra.k', open('y')), none)).toBe(false);
    const [early, late] = [envOf({ 'extra.d': [10, 20] }), envOf({ 'extra.d': [21, 30] })];
    expect(compatible(asked, early, late, none)).toBe(false);
    expect(compatible(asked, early, late, doubledFact('extra.d'))).toBe(true);
    expect(compatible(asked, early, envOf({ 'extra.d': [20, 30] }), none)).toBe(true);
  });

  it('lists must have a length that both allow', () => {
    expect(compatible(asked, long(0, 2), long(2, 3), none)).toBe(true);
    expect(compatible(asked, long(2, 3), long(0, 2), none)).toBe(true);
    expect(compatible(asked, long(0, 1), long(2, 3), none)).toBe(false);
    expect(compatible(asked, long(1, 1), long(2, 2), none)).toBe(false);
    expect(compatible(asked, long(1, 1), long(2, 2), doubledFact('children'))).toBe(true);
    expect(compatible(asked, long(1, 1), EMPTY, none)).toBe(true);
    expect(compatible(asked, EMPTY, long(1, 1), none)).toBe(true);
  });

  it('a condition that holds in one and not in the other, unless it reads what is doubled', () => {
    const both = ['extra.d', 'extra.e'];
    const [holds, fails] = [true, false].map((truth) => envOf({}, order(node(earlier(d, e)), truth, both))) as [
      Env,
      Env,
    ];
    expect(compatible(asked, holds, fails, none)).toBe(false);
    expect(compatible(asked, fails, holds, none)).toBe(false);
    expect(compatible(asked, holds, fails, doubledFact('extra.n'))).toBe(false);
    expect(compatible(asked, holds, fails, doubledFact('extra.d'))).toBe(true);
    expect(compatible(asked, holds, holds, none)).toBe(true);
    // One that narrowing could not refuse is refused for its truth alone.
    const alike = node(equal(fact('extra.n'), 2));
    const [two, notTwo] = [true, false].map((truth) => envOf({}, order(alike, truth, ['extra.n']))) as [Env, Env];
    expect(compatible(asked, two, notTwo, none)).toBe(false);
    expect(compatible(asked, two, notTwo, doubledFact('extra.n'))).toBe(true);
  });

  it('a condition inside another one reads what it would read, in a reading too', () => {
    const first = onOrBefore(reading('width', { wide: d, narrow: fact('extra.f') }), e);
    const below3 = below(choose(first, fact('extra.n'), fact('extra.m')), 3);
    const kinds = found(below3, { household: { children: [] }, readings: { width: 'wide' } }).leaves;
    const one = kinds.filter(({ env, answer }) => env.orders[0]?.truth === true && answer === true);
    const other = kinds.filter(({ env, answer }) => env.orders[0]?.truth === false && answer === false);
    expect([one.length, other.length]).toEqual([1, 1]);
    const [a, b] = [one[0]?.env ?? EMPTY, other[0]?.env ?? EMPTY];
    const question = ask([node(below3)], { household: { children: [] }, readings: { width: 'wide' } });
    // By d alone: with n below three and m not, it matters which of the two is compared.
    expect(compatible(question, a, b, doubledFact('extra.d'))).toBe(true);
    expect(compatible(question, a, b, doubledFact('extra.n'))).toBe(false);
  });

  it('conditions of both kinds are narrowed together', () => {
    const both = ['extra.d', 'extra.e'];
    const first = envOf({}, order(node(earlier(d, e)), true, both));
    const back = envOf({}, order(node(earlier(e, d)), true, both));
    expect(compatible(asked, first, back, none)).toBe(false);
    expect(compatible(asked, first, back, doubledFact('extra.e'))).toBe(true);
    expect(compatible(asked, first, back, (path) => both.includes(path))).toBe(true);
    // d < e ≤ 20 in the one, d at least 20 in the other.
    const low: Env = { ...envOf({ 'extra.e': [0, 20] }, order(node(earlier(d, e)), true, both)) };
    const high = assuming('extra.d', between(20, 40));
    expect(compatible(asked, low, high, none)).toBe(false);
    expect(compatible(asked, high, low, none)).toBe(false);
    expect(compatible(asked, low, assuming('extra.d', between(19, 40)), none)).toBe(true);
    expect(compatible(asked, low, high, doubledFact('extra.d'))).toBe(true);
  });

  it("constants are nobody's fact", () => {
    const few = (truth: boolean) => envOf({}, order(node(atMost(fact('extra.n'), 3)), truth, ['extra.n']));
    const many = envOf({ 'extra.n': [0, 3] }, order(node(atMost(3, fact('extra.n'))), true, ['extra.n']));
    expect(compatible(asked, few(true), many, doubledFact('extra.n'))).toBe(true);
    expect(compatible(asked, many, few(true), doubledFact('extra.n'))).toBe(true);
    expect(compatible(asked, few(true), many, none)).toBe(true);
    expect(compatible(asked, few(false), many, none)).toBe(false);
  });

  it('what is not doubled joins the two', () => {
    // d + 5 days ≤ e and e ≤ d′ + 2 days: with e shared d′ is at least three days after d.
    const both = ['extra.d', 'extra.e'];
    const gap = envOf({ 'extra.d': [10, 10] }, order(node(onOrBefore(addDays(d, 5), e)), true, both));
    const near = (day: number) =>
      envOf({ 'extra.d': [day, day] }, order(node(onOrBefore(e, addDays(d, 2))), true, both));
    expect(compatible(asked, gap, near(12), doubledFact('extra.d'))).toBe(false);
    expect(compatible(asked, gap, near(13), doubledFact('extra.d'))).toBe(true);
    expect(compatible(asked, near(12), gap, doubledFact('extra.d'))).toBe(false);
    expect(compatible(asked, near(13), gap, doubledFact('extra.d'))).toBe(true);
    expect(compatible(asked, gap, near(12), (path) => both.includes(path))).toBe(true);
  });
});
