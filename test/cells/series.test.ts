import { describe, expect, it } from 'vitest';
import { dayOf, framesOfRead, isSeriesRead, nameOnDay, pathOf, type Told, withSeries } from '../../src/cells/series.js';
import { build } from '../../src/expr/build.js';
import { FIRST_DAY, LAST_DAY, NEVER } from '../../src/value/value.js';
import { day, nodesOf } from './questions.js';

const { fact, some, equal } = build;

describe('the path of a fact on a day', () => {
  it('is its own path with the day behind it, and none for the day asked about', () => {
    const path = nameOnDay('partners[0].employment', '12');
    expect(pathOf(path)).toBe('partners[0].employment');
    expect(dayOf(path)).toBe('12');
    expect(pathOf('partners[0].employment')).toBe('partners[0].employment');
    expect(dayOf('partners[0].employment')).toBeNull();
  });

  it('is of a series whatever the place of the member', () => {
    const reads = { facts: new Set(['children.disability', 'residence.place']), days: new Map() };
    for (const path of ['children[0].disability', 'children[12].disability@7', 'residence.place', 'residence.place@3'])
      expect(isSeriesRead(reads, path)).toBe(true);
    for (const path of ['children[0].sex', 'partners[1].disability', 'residence.status', 'disability'])
      expect(isSeriesRead(reads, path)).toBe(false);
  });
});

describe('framesOfRead', () => {
  const birth = some('children', equal(fact('each.birthDate'), fact('child.birthDate')));
  const list = nodesOf()(birth);
  if (list.kind !== 'each' || list.of.kind !== 'apply') throw new TypeError('not a list');
  const [own, asked] = list.of.args;
  if (own === undefined || asked === undefined) throw new TypeError('no arguments');

  it('the day is that of the member, who may be the thirteenth', () => {
    expect(framesOfRead('children[0].disability@1', own, {})).toEqual({ [own.frames[0] ?? '']: 0 });
    expect(framesOfRead('children[3].disability@1', own, {})).toEqual({ [own.frames[0] ?? '']: 3 });
    expect(framesOfRead('children[12].disability@1', own, {})).toEqual({ [own.frames[0] ?? '']: 12 });
  });

  it('or of the subject', () => {
    expect(framesOfRead('children[3].disability@1', asked, { child: 1 })).toEqual({ child: 1 });
    expect(framesOfRead('children[3].disability@1', own, { child: 1 })).toEqual({ [own.frames[0] ?? '']: 3, child: 1 });
    expect(framesOfRead('residence.place', nodesOf()(fact('extra.d')), {})).toEqual({});
  });
});

describe('withSeries', () => {
  const [first, second, third] = ['2010-01-01', '2012-05-06', '2015-12-31'] as const;
  const told = (path: string, when: string | number | null, value: unknown): Told => ({
    path,
    day: typeof when === 'string' ? day(when) : when,
    value,
  });
  /** Writes at a path as a caller would: `a[0].b` and `a.b` under the path itself. */
  const put = (into: Record<string, unknown>, path: string, value: unknown): void => {
    into[path] = value;
  };
  const written = (household: Readonly<Record<string, unknown>>, ...all: readonly Told[]) =>
    withSeries(household, all, put);

  it('writes one value plainly, on however many days it is read', () => {
    expect(written({ kept: 1 })).toEqual({ kept: 1 });
    expect(written({}, told('partners[0].employment', first, 'none'))).toEqual({ 'partners[0].employment': 'none' });
    const twice = [told('residence.place', first, 'A'), told('residence.place', third, 'A')];
    expect(written({}, ...twice)).toEqual({ 'residence.place': 'A' });
    // Nor does it matter that a day is not known.
    expect(written({}, told('residence.place', null, 'A'))).toEqual({ 'residence.place': 'A' });
  });

  it('writes several as a series by day, whatever order they are told in', () => {
    const all = [told('p[0].e', second, 'b'), told('p[0].e', third, 'c'), told('p[0].e', first, 'a')];
    const series = [
      { from: first, value: 'a' },
      { from: second, value: 'b' },
      { from: third, value: 'c' },
    ];
    expect(written({}, ...all)).toEqual({ 'p[0].e': series });
    expect(written({}, ...[...all].reverse())).toEqual({ 'p[0].e': series });
    // One day told twice with one value is told once.
    expect(written({}, ...all, told('p[0].e', second, 'b'))).toEqual({ 'p[0].e': series });
    // Days before 1970 are days too.
    expect(written({}, told('p[0].e', '1969-01-01', 'b'), told('p[0].e', FIRST_DAY, 'a'))).toEqual({
      'p[0].e': [
        { from: '1800-01-01', value: 'a' },
        { from: '1969-01-01', value: 'b' },
      ],
    });
  });

  it('keeps facts apart', () => {
    const all = [
      told('p[0].e', first, 'a'),
      told('p[1].e', first, 'b'),
      told('p[0].e', third, 'c'),
      told('p[1].f', first, 'd'),
    ];
    expect(written({}, ...all)).toEqual({
      'p[0].e': [
        { from: first, value: 'a' },
        { from: third, value: 'c' },
      ],
      'p[1].e': 'b',
      'p[1].f': 'd',
    });
  });

  it('is null where one day would need two values, or a day is not known', () => {
    expect(written({}, told('p[0].e', first, 'a'), told('p[0].e', first, 'b'))).toBeNull();
    expect(written({}, told('p[0].e', first, 'a'), told('p[0].e', null, 'b'))).toBeNull();
    expect(written({}, told('p[0].e', null, 'a'), told('p[0].e', first, 'b'))).toBeNull();
    // What never happens is read on the last day that there is.
    expect(written({}, told('p[0].e', NEVER, 'a'), told('p[0].e', LAST_DAY, 'b'))).toBeNull();
    expect(written({}, told('p[0].e', NEVER, 'a'), told('p[0].e', first, 'b'))).toEqual({
      'p[0].e': [
        { from: first, value: 'b' },
        { from: '2999-12-31', value: 'a' },
      ],
    });
  });

  it('an object is a series as a whole: each entry tells what is known by then, and what does not change', () => {
    const all = [
      told('residence.place', third, 'C'),
      told('residence.place', second, 'B'),
      told('residence.status', first, 'x'),
      told('residence.status', third, 'y'),
    ];
    const plain = { residence: { since: '2000-01-01' }, marriedOn: '2001-01-01' };
    expect(written(plain, ...all)).toEqual({
      marriedOn: '2001-01-01',
      residence: [
        { from: first, value: { since: '2000-01-01', status: 'x' } },
        { from: second, value: { since: '2000-01-01', place: 'B', status: 'x' } },
        { from: third, value: { since: '2000-01-01', place: 'C', status: 'y' } },
      ],
    });
    expect(plain).toEqual({ residence: { since: '2000-01-01' }, marriedOn: '2001-01-01' });
    expect(written({}, told('residence.place', second, 'B'), told('residence.place', first, 'A'))).toEqual({
      residence: [
        { from: first, value: { place: 'A' } },
        { from: second, value: { place: 'B' } },
      ],
    });
  });
});
