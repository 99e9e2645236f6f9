import { describe, expect, it } from 'vitest';
import {
  type Env,
  isReadingPath,
  meet,
  optionDomain,
  rangeDomain,
  readingPath,
  truthDomain,
  without,
  worldIn,
} from '../../src/cells/domains.js';
import { placeAt } from '../../src/expr/names.js';
import { ANY_DAY, point } from '../../src/value/value.js';
import { ask, between, day, EMPTY, NAMES, nodesOf } from './questions.js';

const OPTIONS = ['x', 'y', 'z'];
const open = (options: readonly string[] | null, ...excluded: readonly string[]) => ({
  value: null,
  excluded,
  options,
});

describe('meet', () => {
  it('of two ranges is what both hold', () => {
    expect(meet(between(1, 5), between(3, 9))).toEqual(between(3, 5));
    expect(meet(between(3, 9), between(1, 5))).toEqual(between(3, 5));
    expect(meet(between(1, 9), between(3, 5))).toEqual(between(3, 5));
    expect(meet(between(1, 3), between(3, 4))).toEqual(between(3, 3));
    expect(meet(between(1, 2), between(3, 4))).toBeNull();
  });

  it('of two values is the value that both are', () => {
    expect(meet(truthDomain(true), truthDomain(true))).toEqual(truthDomain(true));
    expect(meet(truthDomain(false), truthDomain(false))).toEqual(truthDomain(false));
    expect(meet(truthDomain(true), truthDomain(false))).toBeNull();
    expect(meet(optionDomain('x', OPTIONS), optionDomain('y', OPTIONS))).toBeNull();
  });

  it('of a value and one that is open is the value, unless it is excluded', () => {
    const x = optionDomain('x', OPTIONS);
    expect(meet(x, open(OPTIONS, 'y'))).toEqual(x);
    expect(meet(open(OPTIONS, 'y'), x)).toEqual(x);
    expect(meet(x, open(OPTIONS, 'x'))).toBeNull();
    expect(meet(open(OPTIONS, 'y', 'x'), x)).toBeNull();
    expect(meet(truthDomain(true), open(null))).toEqual(truthDomain(true));
    expect(meet(open(null), truthDomain(false))).toEqual(truthDomain(false));
  });

  it('of two that are open excludes what either excludes', () => {
    expect(meet(open(OPTIONS, 'x'), open(OPTIONS, 'x'))).toEqual(open(OPTIONS, 'x'));
    expect(meet(open(OPTIONS), open(OPTIONS, 'z'))).toEqual(open(OPTIONS, 'z'));
    expect(meet(open(OPTIONS, 'x'), open(OPTIONS, 'y'))).toEqual({
      value: 'z',
      excluded: ['x', 'y'],
      options: OPTIONS,
    });
    expect(meet(open(OPTIONS, 'x', 'y'), open(OPTIONS, 'z'))).toBeNull();
    expect(meet(open(OPTIONS, 'x', 'y'), open(OPTIONS, 'z', 'x'))).toBeNull();
    expect(meet(open(null, 'u'), open(null, 'v', 'u'))).toEqual(open(null, 'u', 'v'));
  });
});

describe('without', () => {
  it('excludes one option more, and the last that remains is the value', () => {
    expect(without(open(OPTIONS), 'y')).toEqual(open(OPTIONS, 'y'));
    expect(without(open(OPTIONS, 'y'), 'x')).toEqual({ value: 'z', excluded: ['y', 'x'], options: OPTIONS });
    expect(without(open(OPTIONS, 'y', 'x'), 'z')).toBeNull();
    expect(without(open(null, 'u'), 'v')).toEqual(open(null, 'u', 'v'));
  });
});

describe('domains', () => {
  it('of a range hold at least one value', () => {
    expect(rangeDomain(2, 4)).toEqual(between(2, 4));
    expect(rangeDomain(3, 3)).toEqual(between(3, 3));
    expect(rangeDomain(4, 3)).toBeNull();
  });

  it('of a truth and of an option', () => {
    expect(truthDomain(false)).toEqual({ value: false, excluded: [], options: null });
    expect(optionDomain('x', OPTIONS)).toEqual({ value: 'x', excluded: [], options: OPTIONS });
    expect(optionDomain(null, null)).toEqual(open(null));
  });

  it('of a reading have a path of their own', () => {
    expect(readingPath('width')).toBe('readings.width');
    expect(isReadingPath('readings.width')).toBe(true);
    expect(isReadingPath('extra.readings.width')).toBe(false);
    expect(isReadingPath('extra.a')).toBe(false);
  });
});

describe('worldIn', () => {
  const household = {
    extra: { a: true },
    children: [{ parents: [] }, {}],
    residence: [
      { from: '2010-01-01', value: { place: 'A' } },
      { from: '2015-01-01', value: { place: 'B' } },
    ],
  };
  const asked = ask([nodesOf()({ fact: 'extra.a' })], { household, readings: { place: 'home' } });
  const at = (path: string) => placeAt(path, NAMES.extra);
  const env = (domains: Env['domains'], lengths: Env['lengths'] = new Map()) => ({ ...EMPTY, domains, lengths });

  it('reads what the kind assumes of a fact that is open', () => {
    const world = worldIn(
      asked,
      env(
        new Map([
          ['extra.a', truthDomain(false)],
          ['extra.b', truthDomain(false)],
          ['extra.d', between(10, 20)],
        ]),
      ),
    );
    expect(world.read('extra.b', at('extra.b'), null)).toBe(false);
    expect(world.read('extra.d', at('extra.d'), null)).toEqual({ least: 10, most: 20 });
    // What is told is not assumed otherwise, and of the rest nothing is assumed.
    expect(world.read('extra.a', at('extra.a'), null)).toBe(true);
    expect(world.read('extra.k', at('extra.k'), null)).toBeNull();
    expect(world.read('extra.e', at('extra.e'), null)).toEqual(ANY_DAY);
  });

  it('reads a series by its day first, and only then as the kind assumes', () => {
    const world = worldIn(asked, env(new Map([['residence.place', optionDomain('C', null)]])));
    const read = (from: string, to: string) =>
      world.read('residence.place', at('residence.place'), { least: day(from), most: day(to) });
    expect(read('2014-01-01', '2016-01-01')).toBeNull();
    expect(read('2009-01-01', '2009-02-01')).toBe('C');
    expect(read('2011-01-01', '2012-01-01')).toBe('A');
    expect(world.read('residence.status', at('residence.status'), null)).toBeNull();
  });

  it('gives the lists the length that the kind assumes', () => {
    const lengths = new Map([
      ['certificates', { least: 1, most: 3 }] as const,
      ['agreements', { least: 2, most: 2 }] as const,
    ]);
    const world = worldIn(asked, env(new Map(), lengths));
    expect(world.length('certificates')).toEqual({ members: 1, complete: false, present: false });
    expect(world.length('agreements')).toEqual({ members: 2, complete: true, present: false });
    expect(world.length('children')).toEqual({ members: 2, complete: true });
    expect(world.length('partners')).toEqual({ members: 0, complete: false });
    const belonging = worldIn({ ...asked, allBelong: true }, env(new Map(), lengths));
    expect(belonging.length('certificates')).toEqual({ members: 1, complete: false, present: true });
  });

  it('takes the readings that are picked, then those that the kind assumes', () => {
    const assumed = new Map([
      ['readings.width', optionDomain('narrow', ['wide', 'narrow'])],
      ['readings.place', optionDomain('away', ['home', 'away'])],
      ['readings.two0', open(['wide', 'narrow'])],
    ]);
    const world = worldIn(asked, env(assumed));
    expect(world.reading('width')).toBe('narrow');
    expect(world.reading('place')).toBe('home');
    expect(world.reading('two0')).toBeNull();
    expect(world.reading('two1')).toBeNull();
  });

  it('reads a doubled fact and a doubled list under another name', () => {
    const rename = (path: string): string => (path === 'extra.d' || path === 'certificates' ? `${path}′` : path);
    const domains = new Map([
      ['extra.d', between(1, 2)],
      ['extra.d′', between(3, 3)],
      ['extra.e', between(5, 6)],
    ]);
    const lengths = new Map(
      Object.entries({ certificates: { least: 0, most: 0 }, 'certificates′': { least: 1, most: 1 } }),
    );
    const world = worldIn(asked, env(domains, lengths), rename);
    expect(world.read('extra.d', at('extra.d'), null)).toEqual(point(3));
    expect(world.read('extra.e', at('extra.e'), null)).toEqual({ least: 5, most: 6 });
    expect(world.length('certificates').members).toBe(1);
  });

  it('leaves parents to the household', () => {
    const world = worldIn(asked, EMPTY);
    expect([0, 1].map(world.hasListedParent)).toEqual([false, true]);
  });
});
