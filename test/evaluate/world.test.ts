import { describe, expect, it } from 'vitest';
import { seriesCuts, type World, worldOf } from '../../src/evaluate/world.js';
import { ON, placeAt } from '../../src/expr/names.js';
import type { Household } from '../../src/household/household.js';
import { parseHousehold } from '../../src/household/parse.js';
import { ANY_DAY, FIRST_DAY, NEVER, point, type Range, type Value } from '../../src/value/value.js';
import { dayOf } from '../value/calendar.js';

const during = (first: string, last: string): Range => ({ least: dayOf(first), most: dayOf(last) });

function worldAt(household: unknown, on: string | Range = '2016-06-01', more: object = {}): World {
  const day = typeof on === 'string' ? dayOf(on) : on;
  return worldOf({
    household: parseHousehold(household) as Household,
    on: day,
    readings: {},
    case: undefined,
    ...more,
  });
}

const read = (world: World, path: string, at: Range | null = null): Value => world.read(path, placeAt(path), at);

describe('a fact of a household', () => {
  const world = worldAt({
    partners: [{ id: 'm', registration: 'rural', annualIncome: '3000.00' }, { id: 'f' }],
    children: [
      { id: 'a', birthDate: '2015-02', deathDate: '2016' },
      { id: 'b', deathDate: 'unknown' },
    ],
    furtherBirth: { allowed: true },
  });

  it.each<[string, Value]>([
    ['children[0].birthDate', during('2015-02-01', '2015-02-28')],
    ['children[0].deathDate', during('2016-01-01', '2016-12-31')],
    ['children[0].sex', null],
    ['children[1].birthDate', ANY_DAY],
    ['partners[0].registration', 'rural'],
    ['partners[0].annualIncome', point(300_000)],
    ['furtherBirth.allowed', true],
    ['marriedOn', ANY_DAY],
    ['residence.place', null],
  ])('at %s is what was told of it, or unknown', (path, value) => {
    expect(read(world, path)).toEqual(value);
    expect(read(world, path)).toEqual(value);
  });

  it('that is an event has not happened to a member of whom it is not told', () => {
    expect(read(world, 'children[0].adoptedOn')).toEqual(point(NEVER));
    expect(read(world, 'children[1].deathDate')).toEqual({ least: FIRST_DAY, most: NEVER });
  });

  it('that is an event may have happened to somebody who is not listed', () => {
    expect(read(world, 'children[2].deathDate')).toEqual({ least: FIRST_DAY, most: NEVER });
    expect(read(world, 'children[12].deathDate')).toEqual({ least: FIRST_DAY, most: NEVER });
    expect(read(worldAt({}), 'children[0].adoptedOn')).toEqual({ least: FIRST_DAY, most: NEVER });
    expect(read(worldAt({}), 'children[0].birthDate')).toEqual(ANY_DAY);
    expect(read(worldAt({}), 'children[0].sex')).toBeNull();
  });
});

describe('the day asked about', () => {
  it('is one day, or one of several', () => {
    expect(worldAt({}).read('on', ON, null)).toEqual(point(dayOf('2016-06-01')));
    const days = during('2016-01-01', '2016-12-31');
    expect(worldAt({}, days).read('on', ON, null)).toEqual(days);
  });
});

describe('a dated series', () => {
  const series = (...values: readonly (string | null)[]) => ({
    partners: [
      {
        id: 'm',
        registration: values.map((value, index) => ({ from: `20${10 + 5 * index}-01-01`, value })),
      },
    ],
  });
  const PATH = 'partners[0].registration';

  it.each<[string, Value]>([
    ['2009-12-31', null],
    ['2010-01-01', 'rural'],
    ['2014-12-31', 'rural'],
    ['2015-01-01', 'urban'],
    ['2030-01-01', 'urban'],
  ])('has on %s the latest value that has begun', (on, value) => {
    expect(read(worldAt(series('rural', 'urban'), on), PATH)).toBe(value);
    expect(read(worldAt(series('rural', 'urban'), '2012-01-01'), PATH, point(dayOf(on)))).toBe(value);
  });

  it.each<[string, string, Value]>([
    ['2010-01-01', '2014-12-31', 'rural'],
    ['2014-12-31', '2015-01-01', null],
    ['2009-12-31', '2010-01-01', null],
    ['2009-01-01', '2009-12-31', null],
    ['2015-01-01', '2019-12-31', 'urban'],
  ])('has from %s to %s the value that all those days share', (first, last, value) => {
    expect(read(worldAt(series('rural', 'urban'), during(first, last)), PATH)).toBe(value);
    expect(read(worldAt(series('rural', 'urban')), PATH, during(first, last))).toBe(value);
  });

  it('is known where two entries agree, and unknown where one of them is', () => {
    expect(read(worldAt(series('rural', 'rural')), PATH, during('2010-01-01', '2020-01-01'))).toBe('rural');
    expect(read(worldAt(series('rural', null)), PATH, during('2010-01-01', '2020-01-01'))).toBeNull();
    expect(read(worldAt(series('rural', 'urban', 'rural')), PATH, during('2012-01-01', '2021-01-01'))).toBeNull();
    expect(read(worldAt(series('rural', 'urban', 'rural')), PATH, during('2020-01-01', '2021-01-01'))).toBe('rural');
  });

  it('may be that of a whole object', () => {
    const world = worldAt({
      residence: [
        { from: '2010-01-01', value: { place: 'Dongcun', status: 'registered' } },
        { from: '2015-01-01', value: { place: 'Xijie' } },
      ],
    });
    expect(read(world, 'residence.place')).toBe('Xijie');
    expect(read(world, 'residence.status')).toBeNull();
    expect(read(world, 'residence.place', point(dayOf('2014-12-31')))).toBe('Dongcun');
    expect(read(world, 'residence.place', point(dayOf('2009-12-31')))).toBeNull();
  });

  it('may change its value on the first day of each entry after the first day looked at', () => {
    const household = parseHousehold(series('rural', 'urban', 'rural'));
    const cuts = (first: string, last: string) => seriesCuts(household, PATH, during(first, last));
    expect(cuts('2009-12-31', '2020-01-01')).toEqual(['2010-01-01', '2015-01-01', '2020-01-01'].map(dayOf));
    expect(cuts('2010-01-01', '2019-12-31')).toEqual([dayOf('2015-01-01')]);
    expect(cuts('2015-01-01', '2019-12-31')).toEqual([]);
    expect(seriesCuts(household, 'partners[0].sex', during('1960-01-01', '2020-01-01'))).toEqual([]);
  });
});

describe('what else a world tells', () => {
  it('is how many members a list surely has, and whether these are all', () => {
    const world = worldAt({ partners: [{ id: 'm' }], children: [] });
    expect(world.length('partners')).toEqual({ members: 1, complete: true });
    expect(world.length('children')).toEqual({ members: 0, complete: true });
    expect(world.length('certificates')).toEqual({ members: 0, complete: false });
  });

  it('is whether the listed partners count as parents of a child', () => {
    const { hasListedParent } = worldAt({
      partners: [{ id: 'm' }],
      children: [{ id: 'a' }, { id: 'b', parents: [] }, { id: 'c', parents: ['m'] }],
    });
    expect([0, 1, 2, 3].map(hasListedParent)).toEqual([true, false, true, true]);
    expect(worldAt({}).hasListedParent(0)).toBe(true);
  });

  it('is the option of a reading, while it is chosen', () => {
    const { reading } = worldAt({}, '2016-06-01', { readings: { width: 'wide' } });
    expect([reading('width'), reading('length')]).toEqual(['wide', null]);
  });

  it('is the facts of the case', () => {
    const world = worldAt({}, '2016-06-01', { case: { decidedOn: '2016-05-01' } });
    expect(read(world, 'case.decidedOn')).toEqual(point(dayOf('2016-05-01')));
  });
});
