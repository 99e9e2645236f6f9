import { describe, expect, it } from 'vitest';
import type { Env } from '../../src/cells/domains.js';
import { firstSplit, type Split, splitInside } from '../../src/cells/split.js';
import { build } from '../../src/expr/build.js';
import type { Expr } from '../../src/expr/expr.js';
import { day, EMPTY } from './questions.js';
import { contextOf, node, short, split, splitText, stepOf } from './splits.js';

const { all, equal, atLeast, below, add, choose, some, every, count, times, fact, text, yuan } = build;
const [a, b, n, m] = ['a', 'b', 'n', 'm'].map((name) => fact(`extra.${name}`)) as [Expr, Expr, Expr, Expr];
const dates = build.before(fact('extra.d'), fact('extra.e'));

describe('firstSplit of a day', () => {
  const household = {
    residence: [
      { from: '2010-01-01', value: { place: 'A' } },
      { from: '2014-01-01', value: { place: 'B' } },
      { from: '2015-01-01', value: { place: 'C' } },
    ],
  };
  const here = equal(fact('residence.place'), text('B'));
  const between = (least: string, most: string) => ({ household, on: { least: day(least), most: day(most) } });

  it('asks first on which side of a change the series is read', () => {
    const found = split(here, between('2012-01-01', '2016-01-01'));
    expect(found).toMatchObject({ kind: 'day', day: day('2014-01-01'), at: { node: { kind: 'fact' }, path: 'on' } });
    expect(splitText(here, between('2014-01-01', '2016-01-01'))).toBe(`day ${day('2015-01-01')}`);
    expect(splitText(fact('residence.place'), between('2014-01-01', '2015-01-01'))).toBe(`day ${day('2015-01-01')}`);
    expect(split(here, between('2014-01-01', '2014-12-31'))).toBeNull();
    expect(splitText(here, between('2009-01-01', '2009-12-31'))).toBe('residence.place = B of any');
  });
});

describe('firstSplit of a list', () => {
  const authorised = fact('each.birthAuthorised');
  const household = { children: [{}, {}] };

  it('asks about the members that there are, and then whether there are more', () => {
    const one: Env = { ...EMPTY, lengths: new Map([['children', { least: 1, most: 2 }]]) };
    expect(splitText(some('children', authorised))).toBe('length children');
    expect(splitText(some('children', authorised), { env: one })).toBe('truth children[0].birthAuthorised');
    const known = new Map(one.domains).set('children[0].birthAuthorised', {
      value: false,
      excluded: [],
      options: null,
    });
    expect(splitText(some('children', authorised), { env: { ...one, domains: known } })).toBe('length children');
    expect(split(some('children', authorised), { env: { ...one, domains: known }, complete: true })).toBeNull();
    expect(splitText(every('children', authorised), { household, complete: true })).toBe(
      'truth children[0].birthAuthorised',
    );
  });

  it('asks a comparison of counts as a whole where counts come last', () => {
    const two = atLeast(count('children', authorised), 2);
    expect(splitText(two)).toBe('length children');
    expect(split(two, { countsLast: true })).toStrictEqual({
      kind: 'order',
      node: node(two),
      frames: {},
      counts: true,
    });
    expect(splitText(atLeast(add(count('children', authorised), 1), 2), { countsLast: true })).toBe('counts atLeast');
    expect(splitText(equal(count('children', authorised), 1), { countsLast: true })).toBe('counts equal');
    expect(splitText(all(two, a), { countsLast: true })).toBe('truth extra.a');
    // What counts nobody is asked as ever, and so is a list that is not counted.
    expect(split(below(n, 3), { countsLast: true })).toStrictEqual({
      kind: 'order',
      node: node(below(n, 3)),
      frames: {},
    });
    expect(splitText(dates, { countsLast: true })).toBe('order before');
    expect(splitText(some('children', authorised), { countsLast: true })).toBe('length children');
    expect(splitText(below(choose(a, n, 1), 3), { countsLast: true })).toBe('truth extra.a');
    expect(splitText(choose(two, n, m), { countsLast: true })).toBe('counts atLeast');
    // An amount that is made of a count is no comparison.
    expect(splitText(times(yuan('50.00'), count('children', authorised)), { countsLast: true })).toBe(
      'length children',
    );
    expect(splitText(add(count('children', authorised), 1), { countsLast: true })).toBe('length children');
    // Whether a choice by counts is reached is asked of the counts, not of the number that is chosen.
    expect(splitText(atLeast(choose(some('children', authorised), 1, 2), 2), { countsLast: true })).toBe(
      'length children',
    );
  });

  it('and looks inside one that was assumed', () => {
    const two = atLeast(count('children', authorised), 2);
    expect(short(splitInside(stepOf(two), contextOf({ countsLast: true })))).toBe('length children');
    const told = { household, countsLast: true, complete: true };
    expect(short(splitInside(stepOf(two, told), contextOf(told)))).toBe('truth children[0].birthAuthorised');
    expect(splitInside(stepOf(below(n, m)), contextOf(told))).toBeNull();
  });
});

describe('what was found', () => {
  it('is looked for once', () => {
    const step = stepOf(all(b, dates));
    const context = contextOf({});
    const found = firstSplit(step, context);
    expect(context.found.get(step)).toBe(found);
    expect([...context.found.keys()].map(({ node }) => node.id)).toContain(node(b).id);
    const other: Split = { kind: 'truth', path: 'extra.a' };
    expect(firstSplit(step, { ...context, found: new Map([[step, other]]) })).toBe(other);
    expect(firstSplit(step, { ...context, found: new Map([[step, null]]) })).toBeNull();
  });
});
