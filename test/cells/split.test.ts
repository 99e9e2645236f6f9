import { describe, expect, it } from 'vitest';
import { build } from '../../src/expr/build.js';
import type { Expr } from '../../src/expr/expr.js';
import { day, envOf, order } from './questions.js';
import { node, split, splitText, type Told } from './splits.js';

const { all, any, not, equal, below, onOrBefore, happened, times, add, choose, rows } = build;
const { some, fact, term, text, reading, yuan } = build;
const earlier = build.before;

const [a, b, k, n, m] = ['a', 'b', 'k', 'n', 'm'].map((name) => fact(`extra.${name}`)) as [
  Expr,
  Expr,
  Expr,
  Expr,
  Expr,
];
const dates = earlier(fact('extra.d'), fact('extra.e'));
const XYZ = ['x', 'y', 'z'];

const adopted = { children: [{ adoptedOn: 'unknown' }] };
const child = { child: 0 };

describe('firstSplit of one fact', () => {
  it('is none where the value is settled', () => {
    expect(split(a, { household: { extra: { a: false } } })).toBeNull();
    expect(split(any(a, b), { household: { extra: { b: true } } })).toBeNull();
    expect(split(n)).toBeNull();
    expect(split(fact('extra.t'))).toBeNull();
  });

  it('asks whether a truth is so', () => {
    expect(split(a)).toStrictEqual({ kind: 'truth', path: 'extra.a' });
    expect(splitText(not(a))).toBe('truth extra.a');
    expect(splitText(fact('child.birthAuthorised'), { household: { children: [{}, {}] }, frames: { child: 1 } })).toBe(
      'truth children[1].birthAuthorised',
    );
  });

  it('asks for the first option that is not excluded', () => {
    expect(split(k)).toStrictEqual({ kind: 'option', path: 'extra.k', option: 'x', options: XYZ });
    expect(splitText(k, { excluded: { 'extra.k': ['x'] } })).toBe('extra.k = y of x/y/z');
    expect(split(k, { excluded: { 'extra.k': XYZ } })).toBeNull();
    expect(splitText(term('right'))).toBe('extra.k = x of x/y/z');
  });

  it('asks for the option that a fact is compared with', () => {
    expect(splitText(equal(k, 'y'))).toBe('extra.k = y of x/y/z');
    expect(splitText(equal('z', k))).toBe('extra.k = z of x/y/z');
    expect(splitText(equal(term('right'), 'y'))).toBe('extra.k = y of x/y/z');
    expect(splitText(equal(k, fact('extra.l')), { household: { extra: { l: 'z' } } })).toBe('extra.k = z of x/y/z');
    expect(splitText(equal(fact('extra.l'), k))).toBe('extra.l = z of z/w');
    // What the fact cannot be, or is not any more, divides nothing: it is asked which of its own it is.
    expect(splitText(equal(k, fact('extra.l')), { household: { extra: { l: 'w' } } })).toBe('extra.k = x of x/y/z');
    expect(splitText(equal(k, 'y'), { excluded: { 'extra.k': ['y'] } })).toBe('extra.k = x of x/y/z');
    expect(splitText(equal(k, 'y'), { excluded: { 'extra.k': ['y', 'x'] } })).toBe('extra.k = z of x/y/z');
    expect(splitText(equal(fact('extra.t'), text('here')))).toBe('extra.t = here of any');
    // A truth is no option, and a choice of options is no fact.
    expect(splitText(equal(a, true))).toBe('truth extra.a');
    expect(splitText(equal(choose(a, k, 'y'), 'z'))).toBe('truth extra.a');
    expect(splitText(equal(choose(a, k, 'y'), 'z'), { household: { extra: { a: true } } })).toBe(
      'extra.k = x of x/y/z',
    );
  });

  it('asks whether a child was born to the partners as a whole', () => {
    for (const name of ['bornToPartners', 'neverAdopted'])
      expect(split(fact(`child.${name}`), { household: adopted, frames: child })).toStrictEqual({
        kind: 'order',
        node: node(fact(`child.${name}`)),
        frames: child,
      });
  });
});

describe('firstSplit of a condition between facts', () => {
  it('keeps it as it is, with its members', () => {
    expect(split(dates)).toStrictEqual({ kind: 'order', node: node(dates), frames: {} });
    expect(splitText(below(n, 3))).toBe('order below');
    expect(splitText(happened(fact('child.adoptedOn')), { household: adopted, frames: child })).toBe('order happened');
    const born = onOrBefore(fact('child.birthDate'), fact('extra.d'));
    expect(split(born, { household: { children: [{}] }, frames: child })).toMatchObject({ frames: child });
  });

  it('asks the choices inside it first', () => {
    expect(splitText(below(choose(a, n, 1), 3))).toBe('truth extra.a');
    expect(splitText(below(choose(a, n, 1), 3), { household: { extra: { a: true } } })).toBe('order below');
    expect(splitText(below(n, choose(dates, 1, m)))).toBe('order before');
    // Of an amount there is no condition to keep.
    expect(split(times(yuan('1.00'), n))).toBeNull();
    expect(split(add(n, m))).toBeNull();
  });

  it('an equality of numbers is two conditions, of which the first is asked', () => {
    expect(splitText(equal(n, 2))).toBe('order atMost');
    const known = envOf({}, order(node(build.atMost(n, 2)), true));
    expect(splitText(equal(n, 2), { env: known })).toBe('order atLeast');
    expect(splitText(equal(choose(a, n, 1), choose(b, m, 2)))).toBe('truth extra.a');
  });

  it('is none where nothing that is open has a number or a date', () => {
    expect(splitText(equal(fact('extra.t'), fact('residence.place')))).toBeNull();
    // The paper states no number, so that no fact settles what it is.
    const unstated = rows([a, 1]);
    const household = { extra: { a: false } };
    expect(splitText(equal(rows([a, 'x']), 'x'), { household })).toBeNull();
    expect(splitText(not(equal(rows([a, 'x']), 'x')), { household })).toBeNull();
    expect(splitText(below(unstated, 3), { household })).toBeNull();
  });
});

describe('firstSplit of logic', () => {
  const household = { partners: [{}], children: [{}] };
  const partner = equal(fact('person.sex'), 'male');
  const authorised = fact('child.birthAuthorised');
  const wide = reading('width', { wide: true, narrow: false });
  const list = some('certificates', equal(fact('each.kind'), 'only-child'));
  const told = { household, frames: { person: 0, child: 0 } };
  /** From what divides least to what divides most. */
  const DEARER = [
    [a, 'truth extra.a'],
    [wide, 'readings.width = wide of wide/narrow'],
    [partner, 'partners[0].sex = male of female/male'],
    [dates, 'order before'],
    [list, 'length certificates'],
  ] as const;

  it('takes what divides least, in whatever order it stands', () => {
    for (const join of [all, any])
      for (const [place, [expr, wanted]] of DEARER.entries()) {
        const [next] = DEARER[place + 1] ?? [];
        expect(splitText(join(expr, ...(next === undefined ? [] : [next])), told)).toBe(wanted);
        expect(splitText(join(...(next === undefined ? [] : [next]), expr), told)).toBe(wanted);
      }
    expect(splitText(all(list, dates, authorised, partner, wide, a), told)).toBe('truth extra.a');
  });

  it('a child is as dear as an order, a partner less', () => {
    expect(splitText(all(authorised, dates), told)).toBe('truth children[0].birthAuthorised');
    expect(splitText(all(dates, authorised), told)).toBe('order before');
    expect(splitText(all(authorised, partner), told)).toBe('partners[0].sex = male of female/male');
    expect(splitText(all(list, authorised), told)).toBe('truth children[0].birthAuthorised');
  });

  it('takes the first of two that cost the same', () => {
    expect(splitText(all(b, a))).toBe('truth extra.b');
    expect(splitText(any(equal(k, 'y'), a))).toBe('extra.k = y of x/y/z');
    expect(splitText(not(all(dates, b)))).toBe('truth extra.b');
  });

  it('passes over what is settled', () => {
    expect(splitText(all(a, b), { household: { extra: { a: true } } })).toBe('truth extra.b');
  });

  it('a day of a series is as dear as an order', () => {
    const years = {
      household: {
        residence: [
          { from: '2010-01-01', value: { status: 'floating' } },
          { from: '2015-01-01', value: { status: 'registered' } },
        ],
      },
      on: { least: day('2014-01-01'), most: day('2016-01-01') },
    };
    const registered = equal(fact('residence.status'), 'registered');
    expect(splitText(all(registered, a), years)).toBe('truth extra.a');
    expect(splitText(all(registered, dates), years)).toBe(`day ${day('2015-01-01')}`);
  });
});

describe('firstSplit of a reading', () => {
  const meanings = reading('width', { wide: a, narrow: b });
  it('asks for the reading, then for what it says', () => {
    expect(split(meanings)).toStrictEqual({
      kind: 'option',
      path: 'readings.width',
      option: 'wide',
      options: ['wide', 'narrow'],
    });
    expect(splitText(meanings, { excluded: { 'readings.width': ['wide'] } })).toBe(
      'readings.width = narrow of wide/narrow',
    );
    expect(splitText(meanings, { readings: { width: 'narrow' } })).toBe('truth extra.b');
    expect(splitText(meanings, { excluded: { 'readings.width': ['wide', 'narrow'] } })).toBe('truth extra.a');
  });
});

describe('firstSplit of a table', () => {
  it('takes the conditions in order, though another would divide less, and then the values', () => {
    const table = rows([dates, choose(b, yuan('1.00'), yuan('2.00'))], [a, yuan('3.00')], [b, yuan('4.00')]);
    expect(splitText(table)).toBe('order before');
    const held = (truth: boolean): Told => ({ env: envOf({}, order(node(dates), truth)) });
    expect(splitText(table, held(true))).toBe('truth extra.b');
    expect(splitText(table, held(false))).toBe('truth extra.a');
    expect(splitText(table, { ...held(false), household: { extra: { a: true } } })).toBeNull();
  });

  it('asks every condition that matters before any value', () => {
    // Of the first row the text leaves open whether it applies: no fact settles it.
    const left = rows([a, true]);
    const table = rows([left, choose(b, yuan('1.00'), yuan('2.00'))], [dates, yuan('3.00')]);
    const household = { extra: { a: false } };
    expect(splitText(table, { household })).toBe('order before');
    const known = envOf({}, order(node(dates), true));
    expect(splitText(table, { household, env: known })).toBe('truth extra.b');
  });

  it('takes what applies otherwise last', () => {
    const otherwise = choose(dates, yuan('1.00'), choose(b, yuan('2.00'), yuan('3.00')));
    expect(splitText(otherwise)).toBe('order before');
    expect(splitText(otherwise, { env: envOf({}, order(node(dates), false)) })).toBe('truth extra.b');
    expect(split(otherwise, { env: envOf({}, order(node(dates), true)) })).toBeNull();
  });
});
