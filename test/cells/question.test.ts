import { describe, expect, it } from 'vitest';
import { type Env, type Order, optionDomain } from '../../src/cells/domains.js';
import { decidedIn, interpreterIn, type Question } from '../../src/cells/question.js';
import { type Frames, frameKey } from '../../src/evaluate/interpret.js';
import { build } from '../../src/expr/build.js';
import type { Expr, Node } from '../../src/expr/expr.js';
import type { Truth } from '../../src/value/value.js';
import { ask, EMPTY, envOf, nodesOf, order } from './questions.js';

const { all, not, equal, atLeast, atMost, below, above, before: earlier, onOrBefore, after: later, onOrAfter } = build;
const { add, addMonths, choose, some, fact, term, date } = build;

const node = nodesOf();
const [d, e, n, m, k] = ['d', 'e', 'n', 'm', 'k'].map((name) => fact(`extra.${name}`)) as [
  Expr,
  Expr,
  Expr,
  Expr,
  Expr,
];

interface Told {
  readonly question?: Partial<Question>;
  readonly env?: Env;
  readonly frames?: Frames;
  readonly own?: Order;
  readonly rename?: (path: string) => string;
}

function decided(of: Expr | Node, { question = {}, env = EMPTY, frames = {}, own, rename }: Told = {}): Truth {
  const asked = 'kind' in of ? of : node(of);
  return decidedIn({ ...ask([asked]), ...question }, env, own, rename)(asked, frames, frameKey(asked, frames));
}

/** What is asked of each child, as a condition on "each". */
function ofEach(condition: Expr): Node {
  const list = node(some('children', condition));
  if (list.kind !== 'each') throw new Error('not a list');
  return list.of;
}

describe('decidedIn', () => {
  it('says what was assumed, but not to the condition that is being narrowed', () => {
    const assumed = order(node(earlier(d, e)), true);
    const env = envOf({}, assumed);
    expect(decided(earlier(d, e), { env })).toBe(true);
    expect(decided(earlier(d, e), { env: envOf({}, order(node(earlier(d, e)), false)) })).toBe(false);
    expect(decided(earlier(d, e), { env, own: assumed })).toBeNull();
    expect(decided(earlier(d, e), { env, own: order(node(earlier(e, d)), true) })).toBe(true);
    expect(decided(earlier(e, d), { env })).toBeNull();
  });

  it('nothing is before or above itself', () => {
    for (const compare of [earlier, later]) expect(decided(compare(d, d))).toBe(false);
    for (const compare of [below, above]) expect(decided(compare(n, n))).toBe(false);
    for (const compare of [onOrBefore, onOrAfter]) expect(decided(compare(d, d))).toBe(true);
    for (const compare of [atMost, atLeast]) expect(decided(compare(n, n))).toBe(true);
    expect(decided(below(add(n, 1), add(n, 1)))).toBe(false);
    for (const other of [earlier(d, e), onOrBefore(e, d), not(fact('extra.a')), equal(k, k), fact('extra.a')])
      expect(decided(other)).toBeNull();
    expect(decided(all(fact('extra.a'), fact('extra.a')))).toBeNull();
  });

  it('what is equal to one number is not equal to another', () => {
    const two = order(node(equal(n, 2)), true);
    const env = envOf({}, two);
    expect(decided(equal(n, 3), { env })).toBe(false);
    expect(decided(equal(m, 3), { env })).toBeNull();
    expect(decided(equal(n, 3), { env, own: two })).toBeNull();
    expect(decided(equal(n, 3), { env: envOf({}, order(node(equal(n, 2)), false)) })).toBeNull();
    expect(decided(equal(n, 2), { env: { ...env, decided: new Map() }, own: two })).toBeNull();
    // The condition that says so need not be the first one.
    expect(decided(equal(n, 3), { env: envOf({}, order(node(equal(m, 5)), true), two) })).toBe(false);
    expect(
      decided(equal(d, date('2016-01-02')), { env: envOf({}, order(node(equal(d, date('2016-01-01'))), true)) }),
    ).toBe(false);
    expect(decided(equal(n, m), { env })).toBeNull();
    expect(decided(equal(n, 3), { env: envOf({}, order(node(equal(n, m)), true)) })).toBeNull();
    expect(decided(equal(k, 'y'), { env: envOf({}, order(node(equal(k, 'x')), true)) })).toBeNull();
  });

  it('and that of the same member only', () => {
    const place = (position: number) => node(equal(add(fact('child.position'), n), position));
    const env = envOf({}, order(place(2), true, [], { child: 1 }));
    expect(decided(place(3), { env, frames: { child: 1 } })).toBe(false);
    expect(decided(place(3), { env, frames: { child: 0 } })).toBeNull();
  });

  it('of two children listed by birth the first is not the younger', () => {
    const listed = { question: { inOrderOfBirth: true }, frames: { child: 0, each: 1 } };
    const [first, second] = [fact('child.birthDate'), fact('each.birthDate')];
    expect(decided(ofEach(onOrBefore(first, second)), listed)).toBe(true);
    expect(decided(ofEach(later(first, second)), listed)).toBe(false);
    expect(decided(ofEach(onOrAfter(second, first)), listed)).toBe(true);
    expect(decided(ofEach(earlier(second, first)), listed)).toBe(false);
    for (const compare of [earlier, onOrAfter]) expect(decided(ofEach(compare(first, second)), listed)).toBeNull();
    for (const compare of [later, onOrBefore]) expect(decided(ofEach(compare(second, first)), listed)).toBeNull();
    expect(decided(ofEach(later(first, second)), { ...listed, question: {} })).toBeNull();
    expect(decided(ofEach(later(first, second)), { ...listed, frames: { child: 1, each: 1 } })).toBeNull();
    expect(decided(ofEach(onOrBefore(first, second)), { ...listed, frames: { child: 1, each: 1 } })).toBeNull();
    expect(decided(ofEach(later(first, fact('each.deathDate'))), listed)).toBeNull();
    expect(decided(ofEach(later(fact('child.deathDate'), second)), listed)).toBeNull();
    for (const compare of [earlier, later, onOrBefore, onOrAfter]) {
      expect(decided(ofEach(compare(first, fact('each.deathDate'))), listed)).toBeNull();
      expect(decided(ofEach(compare(fact('child.deathDate'), second)), listed)).toBeNull();
      expect(decided(ofEach(compare(first, d)), listed)).toBeNull();
      expect(decided(ofEach(compare(d, second)), listed)).toBeNull();
    }
    expect(
      decided(ofEach(later(fact('person.birthDate'), second)), { ...listed, frames: { person: 0, each: 1 } }),
    ).toBeNull();
    expect(decided(ofEach(not(fact('each.birthAuthorised'))), listed)).toBeNull();
    expect(decided(ofEach(fact('each.birthAuthorised')), listed)).toBeNull();
    for (const compare of [earlier, onOrAfter])
      expect(decided(ofEach(compare(first, second)), { ...listed, frames: { child: 1, each: 1 } })).toBeNull();
    expect(decided(ofEach(onOrBefore(addMonths(first, 1), second)), listed)).toBeNull();
  });

  it('a fact is not an option that is excluded', () => {
    const excluding = (path: string, ...excluded: readonly string[]): Env => ({
      ...EMPTY,
      domains: new Map([[path, { ...optionDomain(null, ['x', 'y', 'z']), excluded }]]),
    });
    const env = excluding('extra.k', 'x');
    expect(decided(equal(k, 'x'), { env })).toBe(false);
    expect(decided(equal('x', k), { env })).toBe(false);
    expect(decided(equal(term('right'), 'x'), { env })).toBe(false);
    expect(decided(equal(k, 'y'), { env })).toBeNull();
    expect(decided(equal(k, 'x'))).toBeNull();
    expect(decided(equal(choose(fact('extra.a'), k, 'y'), 'x'), { env })).toBeNull();
    expect(decided(equal(k, k), { env })).toBeNull();
    expect(
      decided(equal(fact('child.sex'), 'male'), { env: excluding('children[1].sex', 'male'), frames: { child: 1 } }),
    ).toBe(false);
    expect(
      decided(equal(fact('child.sex'), 'male'), { env: excluding('children[1].sex', 'male'), frames: { child: 0 } }),
    ).toBeNull();
    const rename = (path: string): string => `${path}′`;
    expect(decided(equal(k, 'x'), { env, rename })).toBeNull();
    expect(decided(equal(k, 'x'), { env: excluding('extra.k′', 'x'), rename })).toBe(false);
  });
});

describe('interpreterIn', () => {
  it('evaluates as one kind of household sees it', () => {
    const root = node(all(earlier(d, e), equal(k, 'y'), atMost(n, 3)));
    const kind = envOf({ 'extra.n': [0, 3] }, order(node(earlier(d, e)), true));
    const domains = new Map(kind.domains).set('extra.k', optionDomain('y', ['x', 'y', 'z']));
    expect(interpreterIn(ask([root]), { ...kind, domains }).step(root, {}).value).toBe(true);
    expect(interpreterIn(ask([root]), kind).step(root, {}).value).toBeNull();
    expect(interpreterIn(ask([root]), EMPTY).step(root, {}).value).toBeNull();
  });

  it('keeps what was settled before', () => {
    const root = node(earlier(d, e));
    const before1 = interpreterIn(ask([root]), envOf({}, order(root, true)));
    before1.step(root, {});
    const after1 = interpreterIn(ask([root]), EMPTY, before1.settled);
    expect(after1.step(root, {}).value).toBe(true);
    expect(after1.evaluated()).toBe(0);
  });
});
