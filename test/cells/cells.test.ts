import { describe, expect, it } from 'vitest';
import { build } from '../../src/expr/build.js';
import type { Expr } from '../../src/expr/expr.js';
import { absent, answersOf, found, kindsOf } from './kinds.js';
import { day } from './questions.js';

const { all, any, not, equal, atLeast, onOrBefore, choose, happened, some, every, count, fact, text, reading } = build;
const earlier = build.before;

const [a, b, k, d, e] = ['a', 'b', 'k', 'd', 'e'].map((name) => fact(`extra.${name}`)) as [
  Expr,
  Expr,
  Expr,
  Expr,
  Expr,
];
const authorised = fact('each.birthAuthorised');
const dates = earlier(d, e);

describe('cells', () => {
  it('one kind, where nothing is open', () => {
    const one = found(all(a, b), { household: { extra: { a: false } } });
    expect(answersOf(one)).toEqual([false]);
    expect(one).toMatchObject({ exhausted: true, complete: true, seen: [] });
    expect(one.leaves[0]?.settled).toBe(true);
  });

  it('divides by truths, and asks no more than what matters', () => {
    const both = found(all(a, b), absent(0));
    expect(answersOf(both)).toEqual([true, false, false]);
    expect(kindsOf(both)).toEqual([
      { 'extra.a': true, 'extra.b': true, children: '0–0' },
      { 'extra.a': true, 'extra.b': false, children: '0–0' },
      { 'extra.a': false, children: '0–0' },
    ]);
    expect(both).toMatchObject({ exhausted: true, complete: true, seen: [] });
  });

  it('divides by options: the one that is compared with, or each of the list', () => {
    const household = { children: [] };
    expect(kindsOf(found(equal(k, 'y'), { household }))).toEqual([{ 'extra.k': 'y' }, { 'extra.k': 'not y' }]);
    const each = found(k, { household });
    expect(answersOf(each)).toEqual(['x', 'y', 'z']);
    expect(kindsOf(each)).toEqual([{ 'extra.k': 'x' }, { 'extra.k': 'y' }, { 'extra.k': 'z' }]);
    expect(kindsOf(found(equal(fact('extra.o'), 'only'), { household }))).toEqual([{ 'extra.o': 'only' }]);
    // Not x and not y is z.
    const twice = found(any(equal(k, 'x'), equal(k, 'y')), { household });
    expect(kindsOf(twice)).toEqual([{ 'extra.k': 'x' }, { 'extra.k': 'y' }, { 'extra.k': 'z' }]);
    expect(answersOf(twice)).toEqual([true, true, false]);
    expect(kindsOf(found(equal(fact('extra.t'), text('here')), { household }))).toEqual([
      { 'extra.t': 'here' },
      { 'extra.t': 'not here' },
    ]);
  });

  it('divides by readings', () => {
    const meanings = found(reading('width', { wide: a, narrow: not(a) }), { household: { children: [] } });
    expect(kindsOf(meanings)).toEqual([
      { 'readings.width': 'wide', 'extra.a': true },
      { 'readings.width': 'wide', 'extra.a': false },
      { 'readings.width': 'narrow', 'extra.a': true },
      { 'readings.width': 'narrow', 'extra.a': false },
    ]);
    expect(answersOf(meanings)).toEqual([true, false, false, true]);
  });

  it('divides by a condition between facts, narrows both sides, and drops one that is impossible', () => {
    const household = { children: [], extra: { d: '2015', e: '2015-02' } };
    const [january, february, december] = ['2015-01-01', '2015-02-28', '2015-12-31'].map(day);
    const sides = found(dates, { household });
    expect(answersOf(sides)).toEqual([true, false]);
    expect(kindsOf(sides)).toEqual([
      { 'extra.d': [january, Number(february) - 1] },
      { 'extra.d': [day('2015-02-01'), december] },
    ]);
    expect(
      sides.leaves.map(({ env }) => env.orders.map(({ truth, paths, reads }) => ({ truth, paths, reads }))),
    ).toEqual([true, false].map((truth) => [{ truth, paths: ['extra.d', 'extra.e'], reads: ['extra.d', 'extra.e'] }]));
    // Who is on or before e is never after it: of the four sides one is empty.
    const three = found(choose(dates, 'x', choose(onOrBefore(d, e), 'y', 'z')), { household: { children: [] } });
    expect(answersOf(three)).toEqual(['x', 'y', 'z']);
    expect(answersOf(found(all(dates, earlier(e, d)), { household: { children: [] } }))).toEqual([false, false]);
    expect(three.complete).toBe(true);
  });

  it('divides by the day of a series, and only then by its value', () => {
    const residence = [
      { from: '2010-01-01', value: { place: 'A' } },
      { from: '2015-01-01', value: { place: null } },
    ];
    const here = found(equal(fact('residence.place'), text('A')), {
      household: { children: [], residence },
      on: { least: day('2014-01-01'), most: day('2016-01-01') },
    });
    expect(answersOf(here)).toEqual([true, true, false]);
    expect(kindsOf(here)).toEqual([
      { on: [day('2014-01-01'), day('2014-12-31')] },
      { on: [day('2015-01-01'), day('2016-01-01')], 'residence.place': 'A' },
      { on: [day('2015-01-01'), day('2016-01-01')], 'residence.place': 'not A' },
    ]);
    expect(here.complete).toBe(true);
    const moves = [2010, 2014, 2015].map((year, index) => ({ from: `${year}-01-01`, value: { place: 'ABA'[index] } }));
    const twice = found(equal(fact('residence.place'), text('A')), {
      household: { children: [], residence: moves },
      on: { least: day('2013-01-01'), most: day('2016-01-01') },
    });
    expect(answersOf(twice)).toEqual([true, false, true]);
    expect(twice.leaves.map(({ env }) => env.orders.map(({ paths }) => paths))).toEqual([
      [['on']],
      [['on'], ['on']],
      [['on'], ['on']],
    ]);
    expect(kindsOf(twice)).toEqual([
      { on: [day('2013-01-01'), day('2013-12-31')] },
      { on: [day('2014-01-01'), day('2014-12-31')] },
      { on: [day('2015-01-01'), day('2016-01-01')] },
    ]);
  });

  it('divides by an adoption that is open', () => {
    const household = { children: [{ birthDate: '2010-01-01', adoptedOn: 'unknown' }] };
    const never = found(fact('child.neverAdopted'), { household, frames: { child: 0 } });
    expect(answersOf(never)).toEqual([true, false]);
    const adopted = found(happened(fact('child.adoptedOn')), { household, frames: { child: 0 } });
    expect(kindsOf(adopted)).toMatchObject([
      { 'children[0].adoptedOn': [day('2010-01-01'), day('2016-03-01')] },
      { 'children[0].adoptedOn': [day('2016-03-02'), expect.any(Number)] },
    ]);
  });

  it('nothing is left where no household is of the question', () => {
    const nobody = found(a, { household: { children: [{ birthDate: '2017' }] }, frames: { child: 0 } });
    expect(nobody).toMatchObject({ leaves: [], exhausted: true, complete: true, seen: [] });
  });
});

describe('cells of lists', () => {
  it('gives an absent list members, one more at a time', () => {
    const one = found(some('children', authorised), absent(1));
    expect(answersOf(one)).toEqual([false, true, false]);
    expect(kindsOf(one)).toEqual([
      { children: '0–0' },
      { children: '1–1', 'children[0].birthAuthorised': true },
      { children: '1–1', 'children[0].birthAuthorised': false },
    ]);
    expect(answersOf(found(every('children', authorised), absent(0)))).toEqual([true]);
    const two = found(atLeast(count('children', authorised), 2), absent(2));
    expect(kindsOf(two).filter((_, index) => answersOf(two)[index] === true)).toEqual([
      { children: '2–2', 'children[0].birthAuthorised': true, 'children[1].birthAuthorised': true },
    ]);
    expect(two.complete).toBe(true);
    // Nobody; one who is authorised, alone or with another; one who is not, alone or with another.
    expect(answersOf(two)).toEqual([false, false, true, false, false, false]);
    expect(kindsOf(two).map((kind) => kind['children'])).toEqual(['0–0', '1–1', '2–2', '2–2', '1–1', '2–2']);
  });

  it('leaves a list as long as it may be where one member settles it', () => {
    const three = found(some('children', authorised), absent(3));
    expect(kindsOf(three)).toContainEqual({ children: '1–3', 'children[0].birthAuthorised': true });
  });

  it('members that are added bring their orders of dates', () => {
    const dead = some('children', happened(fact('each.deathDate')));
    const known = found(all(dead, some('children', earlier(fact('each.birthDate'), d))), absent(1));
    const [longest] = known.leaves.filter(({ env }) => env.lengths.get('children')?.least === 1);
    const orders = longest?.env.orders.map(({ paths }) => paths.join(' ≤ ')) ?? [];
    for (const wanted of ['children[0].birthDate ≤ children[0].deathDate', 'children[0].birthDate ≤ on'])
      expect(orders.filter((order) => order === wanted)).toHaveLength(1);
    const [none] = known.leaves;
    expect(none?.env.orders).toEqual([]);
    // Two members: what was said of the first is not said again.
    const two = found(atLeast(count('children', happened(fact('each.deathDate'))), 2), absent(2));
    for (const { env } of two.leaves) expect(new Set(env.orders.map(({ key }) => key)).size).toBe(env.orders.length);
  });

  it('assumes comparisons of counts as a whole, and looks at the members where the answer is not no', () => {
    const two = atLeast(count('children', authorised), 2);
    const last = found(all(two, a), { ...absent(2), countsLast: true });
    expect(kindsOf(last).map((kind, index) => [answersOf(last)[index], kind])).toEqual([
      [
        true,
        {
          'extra.a': true,
          children: '2–2',
          'children[0].birthAuthorised': true,
          'children[1].birthAuthorised': true,
        },
      ],
      [false, { 'extra.a': true, children: '0–2' }],
      [false, { 'extra.a': false, children: '0–2' }],
    ]);
    expect(last).toMatchObject({ exhausted: true, complete: true });
    expect(last.leaves[1]?.env.orders).toMatchObject([{ counts: true, truth: false }]);
    // Whether a count reaches a number that is open is asked of nobody: the other count is looked at all the same.
    const open = found(all(atLeast(count('children', authorised), fact('extra.n')), atLeast(count('children', a), 1)), {
      ...absent(1),
      countsLast: true,
    });
    for (const { env, answer } of open.leaves) if (answer === true) expect(env.lengths.get('children')?.least).toBe(1);
    expect(answersOf(open)).toContain(true);
    // No household has two of at most one child.
    expect(answersOf(found(two, { ...absent(1), countsLast: true }))).toEqual([false]);
  });

  it('an answer that is yes is looked at to its members, whether a count is reached or not', () => {
    const none = found(not(atLeast(count('children', authorised), 1)), { ...absent(1), countsLast: true });
    // Assumed: reached, of which nothing is asked more; not reached: nobody, or one that is not authorised.
    expect(answersOf(none)).toEqual([false, true, true]);
    expect(kindsOf(none)).toEqual([
      { children: '0–1' },
      { children: '0–0' },
      { children: '1–1', 'children[0].birthAuthorised': false },
    ]);
    // Reached at least once and not twice.
    const once = all(atLeast(count('children', authorised), 1), not(atLeast(count('children', authorised), 2)));
    const exactly = found(once, { ...absent(2), countsLast: true });
    expect(kindsOf(exactly).filter((_, index) => answersOf(exactly)[index] === true)).toEqual([
      { children: '1–1', 'children[0].birthAuthorised': true },
      { children: '2–2', 'children[0].birthAuthorised': true, 'children[1].birthAuthorised': false },
      { children: '2–2', 'children[0].birthAuthorised': false, 'children[1].birthAuthorised': true },
    ]);
  });
});
