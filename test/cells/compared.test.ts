import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followsFromCompared } from '../../src/cells/compared.js';
import type { Frames } from '../../src/evaluate/interpret.js';
import { build } from '../../src/expr/build.js';
import type { Expr } from '../../src/expr/expr.js';
import { ageOn } from '../../src/value/civil-date.js';
import { FIRST_DAY, NEVER } from '../../src/value/value.js';
import { day, nodesOf, order } from './questions.js';

const { below, atMost, above, atLeast, equal, onOrBefore, onOrAfter, fact, on, age, ageDayAfter, date } = build;
const { add, times, addDays, addMonths, smallest, greatest, subtract, choose, reading, count, total, term, yuan } =
  build;
const [earlier, later] = [build.before, build.after];

const node = nodesOf();
const [d, n, p] = [fact('extra.d'), fact('extra.n'), fact('extra.p')];
const aged = age(d, on);
const part = { value: '2.5', type: 'number' } as const;

type Assumed = readonly [Expr, boolean];

/** What follows for the condition from those that are assumed to hold, or not. */
const follows = (asked: Expr, ...assumed: readonly Assumed[]) =>
  followsFromCompared(
    node(asked),
    {},
    assumed.map(([expr, truth]) => order(node(expr), truth)),
    undefined,
  );

describe('a comparison with a constant, where the same value was compared before', () => {
  it('follows where it says less', () => {
    expect(follows(atLeast(aged, 55), [atLeast(aged, 60), true])).toBe(true);
    expect(follows(below(aged, 55), [atLeast(aged, 60), true])).toBe(false);
    expect(follows(atLeast(aged, 60), [atLeast(aged, 55), false])).toBe(false);
    expect(follows(atMost(aged, 60), [atLeast(aged, 55), false])).toBe(true);
    expect(follows(equal(aged, 54), [atLeast(aged, 55), true])).toBe(false);
    expect(follows(atLeast(aged, 2), [equal(aged, 3), true])).toBe(true);
    expect(follows(equal(aged, 3), [equal(aged, 3), true])).toBe(true);
  });

  it('is open where it says more', () => {
    expect(follows(atLeast(aged, 60), [atLeast(aged, 55), true])).toBeNull();
    expect(follows(equal(aged, 60), [atLeast(aged, 55), true])).toBeNull();
    expect(follows(equal(aged, 60), [equal(aged, 55), false])).toBeNull();
    expect(follows(atLeast(aged, 60))).toBeNull();
    expect(follows(atLeast(aged, 60), [atLeast(age(on, d), 65), true])).toBeNull();
    expect(follows(atLeast(aged, 60), [atLeast(ageDayAfter(d, on), 65), true])).toBeNull();
    expect(follows(atLeast(aged, n), [atLeast(aged, 60), true])).toBeNull();
    expect(follows(atLeast(aged, 55), [atLeast(aged, n), true])).toBeNull();
    expect(follows(fact('extra.a'), [fact('extra.a'), true])).toBeNull();
  });

  it('follows from two together, and from where the constant stands first', () => {
    expect(follows(equal(aged, 55), [atLeast(aged, 55), true], [above(aged, 55), false])).toBe(true);
    expect(follows(equal(n, 2), [below(1, n), true], [atLeast(3, n), true])).toBeNull();
    expect(follows(equal(n, 2), [below(1, n), true], [above(3, n), true])).toBe(true);
    expect(follows(atMost(60, aged), [below(aged, 55), true])).toBe(false);
  });

  it('between two neighbours there is no whole number, day or fen, but a part', () => {
    expect(follows(atLeast(aged, 60), [above(aged, 59), true])).toBe(true);
    expect(follows(atMost(add(n, 1), 4), [below(add(n, 1), 5), true])).toBe(true);
    expect(follows(onOrBefore(d, date('2016-02-29')), [earlier(d, date('2016-03-01')), true])).toBe(true);
    expect(follows(later(d, date('2016-02-29')), [onOrAfter(d, date('2016-03-01')), false])).toBe(false);
    expect(follows(atMost(p, yuan('9.99')), [below(p, yuan('10.00')), true])).toBe(true);
    expect(follows(atLeast(n, 3), [above(n, part), true])).toBe(true);
    expect(follows(above(n, 2), [above(n, part), true])).toBe(true);
    expect(follows(atLeast(half, 3), [above(half, 2), true])).toBeNull();
    expect(follows(above(half, 2), [above(half, 2), true])).toBe(true);
    expect(follows(atMost(half, 2), [above(half, 2), true])).toBe(false);
  });

  it('of a part the whole number next to it is no end', () => {
    expect(follows(equal(n, 3), [above(n, part), true])).toBeNull();
    expect(follows(equal(n, 2), [below(n, part), true])).toBeNull();
    expect(follows(above(half, 2), [atLeast(half, 2), true])).toBeNull();
    expect(follows(atLeast(half, 2), [above(half, 2), true])).toBe(true);
    expect(follows(above(half, 2), [atLeast(half, 2), true], [above(half, 2), true])).toBe(true);
    expect(follows(above(half, 2), [above(half, 2), true], [atLeast(half, 2), true])).toBe(true);
  });
  const half = times(n, { value: '0.5', type: 'number' });

  it('the tightest of several ends counts, whichever comes first', () => {
    expect(follows(atLeast(n, 4), [atLeast(n, 5), true], [atLeast(n, 3), true])).toBe(true);
    expect(follows(atLeast(n, 4), [atLeast(n, 3), true], [atLeast(n, 5), true])).toBe(true);
    expect(follows(atMost(n, 4), [atMost(n, 3), true], [atMost(n, 5), true])).toBe(true);
    expect(follows(atMost(n, 4), [atMost(n, 5), true], [atMost(n, 3), true])).toBe(true);
  });

  it('dates with the constant first, and two constants that are named', () => {
    const limit = date('2016-03-01');
    expect(follows(onOrAfter(d, limit), [onOrBefore(limit, d), true])).toBe(true);
    expect(follows(earlier(d, limit), [onOrBefore(limit, d), true])).toBe(false);
    expect(follows(onOrBefore(d, limit), [onOrAfter(limit, d), true])).toBe(true);
    expect(follows(later(d, limit), [onOrAfter(limit, d), true])).toBe(false);
    for (const compare of [onOrBefore, onOrAfter])
      expect(follows(compare(d, limit), [compare(limit, d), true])).toBeNull();
    expect(follows(above(term('number'), 3), [below(3, n), true])).toBe(true);
  });

  it('what is made of whole numbers by sums and by choosing the least or the greatest is whole, and so is a count', () => {
    /** Above two, is it three? */
    const isWhole = (of: Expr) => follows(atLeast(of, 3), [above(of, 2), true]);
    const authorised = fact('each.birthAuthorised');
    const whole = [
      ...[subtract(n, 1), smallest(n, 9), greatest(n, 1), add(term('number'), 1), ageDayAfter(d, on)],
      ...[count('children', authorised), add(n, smallest(n, 3))],
    ];
    for (const of of whole) expect(isWhole(of)).toBe(true);
    const parts = [
      ...[add(n, part), smallest(half, 9), choose(fact('extra.a'), half, n), total('children', part)],
      ...[reading('width', { wide: half, narrow: n }), times(n, n)],
    ];
    for (const of of parts) expect(isWhole(of)).toBeNull();
    const month = addMonths(d, 1);
    expect(follows(onOrAfter(month, date('2016-03-01')), [later(month, date('2016-02-29')), true])).toBe(true);
  });

  it('what is no comparison says nothing, though it has a constant', () => {
    expect(follows(add(n, 2), [equal(n, 2), true])).toBeNull();
    expect(follows(equal(n, 2), [add(n, 2), true])).toBeNull();
  });

  it('the ids of what an age is made of are told apart', () => {
    const own = nodesOf();
    const months = Array.from({ length: 40 }, (_, index) => addMonths(d, index + 1));
    const ids = months.map((month) => `${own(month).id}`);
    /** The ids of two, written one behind the other, of which another two are written so too. */
    const byText = new Map<string, (readonly [Expr, Expr])[]>();
    for (const [i, first] of months.entries())
      for (const [j, second] of months.entries()) {
        const text = `${ids[i]}${ids[j]}`;
        byText.set(text, [...(byText.get(text) ?? []), [first, second]]);
      }
    const alike = [...byText.values()].flatMap(([one, other]) =>
      one === undefined || other === undefined ? [] : [[one, other] as const],
    );
    const said = ([[a, b], [x, y]]: readonly [readonly [Expr, Expr], readonly [Expr, Expr]]) =>
      followsFromCompared(own(atLeast(age(a, b), 3)), {}, [order(own(atLeast(age(x, y), 4)), true)], undefined);
    expect(alike.length).toBeGreaterThan(0);
    for (const pairs of alike) expect(said(pairs)).toBeNull();
    for (const [pair] of alike) expect(said([pair, pair])).toBe(true);
  });

  it('of the same members only, and not from the condition that is being narrowed', () => {
    const child = (years: number) => node(atLeast(age(fact('child.birthDate'), on), years));
    const ask = (frames: Frames, own?: string) =>
      followsFromCompared(child(55), frames, [order(child(60), true, [], { child: 1 })], own);
    expect(ask({ child: 1 })).toBe(true);
    expect(ask({ child: 0 })).toBeNull();
    expect(ask({ child: 1 }, order(child(60), true, [], { child: 1 }).key)).toBeNull();
  });

  it('the age on an earlier day is not above the age, and that of who was born earlier not below', () => {
    const dayBefore = age(d, addDays(on, -1));
    expect(follows(atLeast(aged, 55), [atLeast(dayBefore, 60), true])).toBe(true);
    expect(follows(atLeast(dayBefore, 60), [atLeast(aged, 60), false])).toBe(false);
    expect(follows(atLeast(dayBefore, 60), [atLeast(aged, 60), true])).toBeNull();
    const older = age(addDays(d, -1), on);
    expect(follows(atLeast(older, 60), [atLeast(aged, 60), true])).toBe(true);
    expect(follows(atLeast(aged, 60), [atLeast(older, 60), true])).toBeNull();
    // The one is older, the other is asked about earlier.
    expect(follows(atLeast(older, 60), [atLeast(dayBefore, 60), true])).toBe(true);
    expect(follows(atLeast(dayBefore, 60), [atLeast(older, 60), true])).toBeNull();
    expect(follows(below(aged, 60), [below(age(addDays(d, -2), addDays(on, -1)), 60), true])).toBeNull();
  });

  it('days are added once: at the ends of the calendar a day more and a day less is not nothing', () => {
    const there = addDays(addDays(d, -1), 1);
    const [limit, before] = [date('2016-03-01'), addDays(d, -1)];
    expect(follows(later(before, limit), [later(d, limit), true])).toBeNull();
    expect(follows(earlier(addDays(d, 1), limit), [earlier(d, limit), true])).toBeNull();
    expect(follows(earlier(before, limit), [earlier(d, limit), true])).toBe(true);
    const first = { value: '1800-01-02', type: 'date' } as const;
    expect(day('1800-01-01')).toBe(FIRST_DAY);
    expect(follows(earlier(there, first), [earlier(d, first), true])).toBeNull();
    expect(follows(later(addDays(d, 1), first), [later(d, first), true])).toBe(true);
  });
});

describe('random comparisons, against every value of a small world', () => {
  interface World {
    readonly d: number;
    readonly on: number;
    readonly n: number;
  }
  type Told<T> = readonly [Expr, (world: World) => T];
  const moved = (days: number) => (value: number) => Math.max(FIRST_DAY, Math.min(NEVER, value + days));
  const days = fc.constantFrom(-2, -1, 0, 1);
  const values: fc.Arbitrary<Told<number>> = fc.oneof(
    fc
      .tuple(days, days)
      .map(
        ([a, b]): Told<number> => [
          age(addDays(d, a), addDays(on, b)),
          (world) => ageOn(moved(a)(world.d), moved(b)(world.on), 'birthday-march-1'),
        ],
      ),
    fc.constantFrom<Told<number>>(
      [aged, (world) => ageOn(world.d, world.on, 'birthday-march-1')],
      [n, (world) => world.n],
      [times(n, { value: '0.5', type: 'number' }), (world) => world.n / 2],
      [subtract(3, n), (world) => 3 - world.n],
      [smallest(n, 3), (world) => Math.min(world.n, 3)],
    ),
  );
  const comparisons = [
    [below, (a: number, b: number) => a < b],
    [atMost, (a: number, b: number) => a <= b],
    [above, (a: number, b: number) => a > b],
    [atLeast, (a: number, b: number) => a >= b],
    [equal, (a: number, b: number) => a === b],
  ] as const;
  const comparison = fc
    .tuple(values, fc.constantFrom(...comparisons), fc.constantFrom(0, 1, 2, 3), fc.boolean())
    .map(
      ([[of, x], [make, means], limit, first]): Told<boolean> => [
        first ? make(limit, of) : make(of, limit),
        (world) => (first ? means(limit, x(world)) : means(x(world), limit)),
      ],
    );
  const BIRTHS = ['2013-02-28', '2014-02-28', '2014-03-01', '2015-02-27', '2015-02-28', '2015-03-01'].map(day);
  const ASKED = ['2016-02-27', '2016-02-28', '2016-02-29', '2016-03-01', '2016-03-02'].map(day);
  const worlds: readonly World[] = BIRTHS.flatMap((birth) =>
    ASKED.flatMap((asked) => [0, 1, 2, 3, 4].map((number) => ({ d: birth, on: asked, n: number }))),
  );

  it('what is said to follow holds in every one that is as assumed', () => {
    const counts = { true: 0, false: 0, null: 0 };
    fc.assert(
      fc.property(comparison, fc.array(fc.tuple(comparison, fc.boolean()), { maxLength: 4 }), ([asked, means], all) => {
        const said = follows(asked, ...all.map(([[expr], truth]): Assumed => [expr, truth]));
        counts[`${said}`]++;
        if (said === null) return;
        const left = worlds.filter((world) => all.every(([[, holds], truth]) => holds(world) === truth));
        expect(left.filter((world) => means(world) !== said)).toEqual([]);
      }),
      { numRuns: 1_000, seed: 3 },
    );
    expect(counts.true).toBeGreaterThan(50);
    expect(counts.false).toBeGreaterThan(50);
  });
});
