import { describe, expect, it } from 'vitest';
import { type Cells, cells, type Leaf } from '../../src/cells/cells.js';
import { build } from '../../src/expr/build.js';
import type { Expr, Node } from '../../src/expr/expr.js';
import { isRange, type Value } from '../../src/value/value.js';
import { absent, answersOf, found, kindsOf } from './kinds.js';
import { ask, day, nodesOf } from './questions.js';

const { all, any, not, equal, atLeast, below, times, add, choose, rows, count, total, fact, text, yuan, reading } =
  build;
const [a, b, k, n, m] = ['a', 'b', 'k', 'n', 'm'].map((name) => fact(`extra.${name}`)) as [
  Expr,
  Expr,
  Expr,
  Expr,
  Expr,
];
const dates = build.before(fact('extra.d'), fact('extra.e'));

describe('cells within limits', () => {
  it('gives up past the budget, and says what was then open', () => {
    const given = found(all(a, b), absent(0), { most: 0 });
    expect(given).toMatchObject({ leaves: [], exhausted: false, complete: false });
    expect(given.seen.map(({ domains }) => [...domains.keys()])).toEqual([[]]);
    // First the conjunction and both facts; then with a the conjunction, and both once more.
    const later = found(all(a, b), absent(0), { most: 3 });
    expect(later.seen.map(({ domains }) => [...domains].map(([path, { value }]) => [path, value]))).toEqual([
      [['extra.a', true]],
      [['extra.a', false]],
    ]);
    expect(found(all(a, b), absent(0), { most: 1_000 }).exhausted).toBe(true);
    // A leaf that costs more than the budget is a leaf all the same.
    expect(found(all(a, b), { household: { extra: { a: true, b: true } } }, { most: 0 }).exhausted).toBe(true);
  });

  it('says of the leaves too what they assume', () => {
    // The first leaf is a = true; then what is left of the budget is spent on a = false.
    const given = found(any(a, all(not(a), dates, b)), { household: { children: [] } }, { most: 8 });
    expect(given.leaves).toEqual([]);
    expect(given.seen.map(({ domains }) => [...domains].map(([path, { value }]) => [path, value]))).toEqual([
      [['extra.a', true]],
      [['extra.a', false]],
    ]);
  });

  it('ends where what was found is all that was looked for', () => {
    const first = found(all(a, b), absent(0), { enough: ({ answer }) => answer === true });
    expect(answersOf(first)).toEqual([true]);
    expect(first).toMatchObject({ exhausted: false, complete: false, seen: [] });
    expect(answersOf(found(all(a, b), absent(0), { enough: ({ answer }) => answer === false }))).toEqual([true, false]);
    expect(found(all(a, b), absent(0), { enough: () => false }).exhausted).toBe(true);
  });

  it('does not spend the meter of another question', () => {
    const meter = { spent: 7 };
    expect(found(all(a, b), { ...absent(0), meter }, { most: 100 }).exhausted).toBe(true);
    expect(meter.spent).toBe(7);
  });
});

describe('what is settled', () => {
  it('is what one formula gives, and what the paper leaves open', () => {
    const formula = found(times(yuan('50.00'), n), { household });
    expect(formula.leaves).toHaveLength(1);
    expect(formula.complete).toBe(true);
    const incomes = found(total('partners', fact('each.annualIncome')), {
      household: { partners: [{}], children: [] },
    });
    expect(incomes.leaves).toHaveLength(1);
    expect(incomes.complete).toBe(true);
    expect(found(total('partners', fact('each.annualIncome')), { household }).leaves).toHaveLength(1);
    // No row applies: the paper says no more.
    const left = found(rows([a, 'x']), { household });
    expect(answersOf(left)).toEqual(['x', null]);
    expect(left.leaves.map(({ settled }) => settled)).toEqual([true, true]);
    expect(left.complete).toBe(true);
  });

  it('is not a text that nobody asks for', () => {
    const words = found(fact('extra.t'), { household });
    expect(answersOf(words)).toEqual([null]);
    expect(words.leaves[0]?.settled).toBe(false);
    expect(words).toMatchObject({ exhausted: true, complete: false });
    expect(found(choose(a, fact('extra.t'), text('u')), { household }).leaves.map(({ settled }) => settled)).toEqual([
      false,
      true,
    ]);
  });

  it('is not complete where more members than were tried may be needed', () => {
    expect(found(all(a, b), absent(0)).complete).toBe(true);
    expect(found(all(a, b), { ...absent(0), enoughMembers: true }).complete).toBe(true);
    expect(found(all(a, b), { ...absent(0), enoughMembers: false })).toMatchObject({
      exhausted: true,
      complete: false,
    });
  });

  it('where dates still creep is what a household shows', () => {
    const [d, e] = [fact('extra.d'), fact('extra.e')];
    const early = build.before(d, build.date('2900-01-01'));
    const circle = [build.onOrBefore(build.addDays(d, 1), e), build.onOrBefore(e, d)];
    const none = found(all(early, ...circle), { household });
    expect(none.leaves.filter(({ answer }) => answer === true).map(({ settled }) => settled)).toEqual([false]);
    expect(none).toMatchObject({ exhausted: true, complete: false });
  });

  it('and so is a condition that holds a third fact in a reading', () => {
    const third = fact('landCompensation.childShare');
    // Twice two numbers is never twice another and one.
    const twice = add(times(n, 2), reading('width', { wide: times(m, 2), narrow: 0 }));
    const odd = found(equal(twice, add(times(third, 2), 1)), { household });
    expect(odd.leaves.flatMap(({ answer, settled }) => (answer === true ? [settled] : []))).toEqual([false, false]);
  });

  it('outside the orders of two facts is what a household shows', () => {
    const sums = found(atLeast(add(n, m), 3), { household });
    expect(answersOf(sums)).toEqual([true, false]);
    expect(sums.complete).toBe(true);
    // Twice one number and another and a third make six and eight, and never seven.
    const third = fact('landCompensation.childShare');
    const twice = (sum: number): Expr => equal(add(times(n, 2), times(m, 2), times(third, 2)), sum);
    const settledYes = ({ leaves }: Cells<Value>) =>
      leaves.flatMap(({ answer, settled }) => (answer === true ? [settled] : []));
    const seven = found(twice(7), { household });
    expect(settledYes(seven)).toEqual([false]);
    expect(seven).toMatchObject({ exhausted: true, complete: false });
    // One condition that is an order of two facts does not make the others so.
    expect(settledYes(found(all(dates, twice(7)), { household }))).toEqual([false]);
    expect(settledYes(found(all(twice(7), dates), { household }))).toEqual([false]);
    expect(settledYes(found(twice(6), { household }))).toEqual([true]);
    expect(found(twice(6), { household }).complete).toBe(true);
  });
});

describe('what matters', () => {
  it('may depend on what is known: an amount is asked for only where there is one', () => {
    const node = nodesOf();
    const [when, amount] = [node(a), node(choose(b, yuan('1.00'), yuan('2.00')))] as [Node, Node];
    const question = ask([when, amount], {
      household: { children: [] },
      relevant: (value) => (value(when) === false ? [when] : [when, amount]),
    });
    const kinds = cells(question, (_, interpreter) => interpreter.step(when, {}).value);
    expect(kindsOf(kinds)).toEqual([
      { 'extra.a': true, 'extra.b': true },
      { 'extra.a': true, 'extra.b': false },
      { 'extra.a': false },
    ]);
  });

  it('every part must be settled, and counts are looked at where one part is not no', () => {
    const node = nodesOf();
    const roots = [node(a), node(fact('extra.t'))];
    const [open] = cells(ask(roots, { household: { ...household, extra: { a: true } } }), () => null).leaves;
    expect(open?.settled).toBe(false);
    const reached = [node(a), node(atLeast(count('children', fact('each.birthAuthorised')), 1))];
    const question = ask(reached, { household: { extra: { a: false } }, ...absent(1), countsLast: true });
    expect(kindsOf(cells(question, () => null))).toEqual([
      { children: '1–1', 'children[0].birthAuthorised': true },
      { children: '0–1' },
    ]);
  });

  it('every household lies in one leaf, with the answer of that leaf', () => {
    const kinds = found(
      choose(
        all(dates, any(a, equal(k, 'x'))),
        'one',
        choose(below(add(n, 1), 2), 'two', choose(equal(n, 2), 'three', 'four')),
      ),
      { household },
    );
    const [first, second] = ['2015-01-01', '2015-01-02'];
    for (const extra of combinations(
      [true, false].map((a) => ({ a })),
      ['x', 'y', 'z'].map((k) => ({ k })),
      [0, 1, 2, 3].map((n) => ({ n })),
      [
        { d: first, e: second },
        { d: second, e: second },
        { d: second, e: first },
      ],
    )) {
      const { a, k, n, d, e } = extra as { a: boolean; k: string; n: number; d: string; e: string };
      const one = d < e && (a || k === 'x');
      const wanted = one ? 'one' : n + 1 < 2 ? 'two' : n === 2 ? 'three' : 'four';
      expect(kinds.leaves.filter(({ env }) => isOf(env, extra)).map(({ answer }) => answer)).toEqual([wanted]);
    }
  });
});

const household = { children: [] };
type Extra = Readonly<Record<string, boolean | string | number>>;

const combinations = (...choices: readonly (readonly Extra[])[]): readonly Extra[] =>
  choices.reduce((lists, more) => lists.flatMap((extra) => more.map((one) => ({ ...extra, ...one }))), [{}]);

/** Is a household with these facts of the kind? The one condition between two facts is that d is before e. */
function isOf({ domains, orders }: Leaf<Value>['env'], extra: Extra): boolean {
  const told = (path: string): unknown => {
    const given = extra[path.slice('extra.'.length)];
    return typeof given === 'string' && given.includes('-') ? day(given) : given;
  };
  const within = [...domains].every(([path, { value, excluded }]) => {
    const given = told(path);
    if (isRange(value)) return Number(value.least) <= Number(given) && Number(given) <= Number(value.most);
    return value === null ? !excluded.includes(String(given)) : value === given;
  });
  return (
    within &&
    orders.every(
      ({ truth, paths }) =>
        !paths.includes('extra.e') || (told('extra.d') as number) < (told('extra.e') as number) === truth,
    )
  );
}
