import { describe, expect, it } from 'vitest';
import { groupTable, operatorOf, operatorTable } from '../../src/operators/index.js';
import type { Member } from '../../src/operators/operator.js';
import { fraction } from '../../src/value/rate.js';
import { ANY_NUMBER, FIRST_DAY, LAST_DAY, NEVER, point, type Range, type Value } from '../../src/value/value.js';
import { dayOf } from '../value/calendar.js';

const between = (least: Range['least'], most: Range['most']): Range => ({ least, most });
const on = (text: string): Range => point(dayOf(text));
const during = (first: string, last: string): Range => between(dayOf(first), dayOf(last));

type Id = keyof typeof operatorTable;
const ofArguments = (id: Id, args: readonly Value[]): Value => operatorTable[id].apply(args);

// Worked out by hand from `semantics.md` 1 and 2; the truth tables only compare the back ends with each other.
describe('logic', () => {
  it.each<[Id, readonly Value[], Value]>([
    ['all', [true, true], true],
    ['all', [true, null], null],
    ['all', [null, false], false],
    ['any', [false, false], false],
    ['any', [false, null], null],
    ['any', [null, true], true],
    ['not', [true], false],
    ['not', [false], true],
    ['not', [null], null],
  ])('%s of %j is %j', (id, args, value) => {
    expect(ofArguments(id, args)).toBe(value);
  });
});

describe('a comparison of ranges', () => {
  it.each<[Id, Range, Range, Value]>([
    ['below', between(0, 2), point(3), true],
    ['below', between(0, 3), point(3), null],
    ['below', between(3, 5), point(3), false],
    ['atMost', between(0, 3), point(3), true],
    ['atMost', between(4, null), point(3), false],
    ['atMost', between(3, null), point(3), null],
    ['above', between(4, null), point(3), true],
    ['above', between(null, 3), point(3), false],
    ['atLeast', between(3, null), point(3), true],
    ['atLeast', between(null, 2), point(3), false],
    ['atLeast', ANY_NUMBER, point(3), null],
    ['equal', point(3), point(3), true],
    ['equal', between(1, 3), point(4), false],
    ['equal', between(1, 3), point(3), null],
    ['equal', point(fraction(1n, 2n)), point(fraction(1n, 2n)), true],
    ['before', on('2012-02-29'), on('2012-03-01'), true],
    ['before', during('2012-01-01', '2012-12-31'), on('2012-03-01'), null],
    ['onOrBefore', on('2012-03-01'), on('2012-03-01'), true],
    ['after', point(NEVER), on('2012-03-01'), true],
    ['onOrAfter', during('2012-01-01', '2012-02-29'), on('2012-03-01'), false],
  ])('%s of %o and %o is %j', (id, a, b, value) => {
    expect(ofArguments(id, [a, b])).toBe(value);
  });

  it('of options or texts is unknown while one is', () => {
    expect(ofArguments('equal', ['rural', 'rural'])).toBe(true);
    expect(ofArguments('equal', ['rural', 'urban'])).toBe(false);
    expect(ofArguments('equal', ['rural', null])).toBeNull();
    expect(ofArguments('equal', [null, null])).toBeNull();
  });
});

describe('arithmetic of ranges', () => {
  it.each<[Id, readonly Range[], Range]>([
    ['add', [point(1), between(2, 3), point(4)], between(7, 8)],
    ['add', [point(1), between(2, null)], between(3, null)],
    ['subtract', [between(5, 7), between(1, 2)], between(3, 6)],
    ['subtract', [between(5, null), between(1, 2)], between(3, null)],
    ['subtract', [between(5, 7), between(1, null)], between(null, 6)],
    ['times', [between(2, 3), between(4, 5)], between(8, 15)],
    ['times', [between(-2, 3), between(-5, 4)], between(-15, 12)],
    ['times', [between(-2, -1), between(-3, 4)], between(-8, 6)],
    ['times', [between(2, null), between(3, 4)], between(6, null)],
    ['times', [point(0), ANY_NUMBER], point(0)],
    ['times', [ANY_NUMBER, point(0)], point(0)],
    ['times', [between(-1, null), point(2)], ANY_NUMBER],
    ['times', [point(1_300_000), point(fraction(1n, 3n))], point(fraction(1_300_000n, 3n))],
    ['smallest', [between(1, 5), between(3, null)], between(1, 5)],
    ['smallest', [between(null, 5), point(3)], between(null, 3)],
    ['greatest', [between(1, 5), between(3, null)], between(3, null)],
    ['greatest', [between(null, 5), point(3)], between(3, 5)],
  ])('%s of %o is %o', (id, args, value) => {
    expect(ofArguments(id, args)).toEqual(value);
  });
});

describe('shifting a day', () => {
  it.each<[Id, Range, Range, Range]>([
    ['addMonths', on('2015-01-31'), point(1), on('2015-02-28')],
    ['addMonths', on('2015-01-31'), between(1, 2), during('2015-02-28', '2015-03-31')],
    ['addMonths', during('2012-02-01', '2012-02-29'), point(12), during('2013-02-01', '2013-02-28')],
    ['addMonths', point(NEVER), point(12), point(NEVER)],
    ['addMonths', between(dayOf('2015-01-31'), NEVER), point(1), between(dayOf('2015-02-28'), NEVER)],
    ['addMonths', on('2015-01-31'), ANY_NUMBER, between(FIRST_DAY, LAST_DAY)],
    ['addMonths', on('2015-01-31'), point(fraction(10n ** 30n, 1n)), point(LAST_DAY)],
    ['addMonths', on('2015-01-31'), point(fraction(-(10n ** 30n), 1n)), point(FIRST_DAY)],
    ['addDays', on('2012-02-28'), point(2), on('2012-03-01')],
    ['addDays', on('2012-02-28'), between(-1, 2), during('2012-02-27', '2012-03-01')],
    ['addDays', on('2012-02-28'), between(0, null), between(dayOf('2012-02-28'), LAST_DAY)],
  ])('%s of %o and %o is %o', (id, day, by, value) => {
    expect(ofArguments(id, [day, by])).toEqual(value);
  });

  it('by a part of a month or a day leads somewhere between two days', () => {
    const half = point(fraction(1n, 2n));
    const minusHalf = point(fraction(-1n, 2n));
    expect(ofArguments('addMonths', [on('2015-01-31'), half])).toEqual(during('2015-01-31', '2015-02-28'));
    expect(ofArguments('addMonths', [on('2015-03-31'), minusHalf])).toEqual(during('2015-02-28', '2015-03-31'));
    expect(ofArguments('addDays', [on('2015-01-31'), half])).toEqual(during('2015-01-31', '2015-02-01'));
  });
});

describe('a day', () => {
  it('has happened, has not, or may have', () => {
    expect(ofArguments('happened', [on('2012-03-01')])).toBe(true);
    expect(ofArguments('happened', [point(NEVER)])).toBe(false);
    expect(ofArguments('happened', [between(FIRST_DAY, NEVER)])).toBeNull();
  });

  it.each<[Id, Range]>([
    ['age', between(14, 15)],
    ['ageFebruary28', point(15)],
    ['ageDayAfter', between(14, 15)],
  ])('of birth gives the %s as a range', (id, value) => {
    expect(ofArguments(id, [on('2000-02-29'), during('2015-02-28', '2015-03-01')])).toEqual(value);
  });

  it('of birth that is known only as a year gives two ages', () => {
    expect(ofArguments('age', [during('1954-01-01', '1954-12-31'), on('2014-06-30')])).toEqual(between(59, 60));
  });
});

describe('a table', () => {
  it.each<[string, readonly Value[], Value]>([
    ['takes the first row that applies', [false, point(1), true, point(2), true, point(3)], point(2)],
    [
      'leaves out what comes after a row that surely applies',
      [null, point(1), true, point(2), true, point(9)],
      between(1, 2),
    ],
    ['goes on while rows may apply', [null, point(1), null, point(2), point(3)], between(1, 3)],
    ['takes what applies otherwise', [false, point(1), point(3)], point(3)],
    ['states nothing where no row applies', [false, point(1), false, point(2)], null],
    ['gives the amount that it is if one is stated', [null, point(1), false, point(2)], point(1)],
    ['does not know whether a truth is stated', [null, true, false, false], null],
    ['does not know whether an option is stated', [null, 'rural', null, 'rural'], null],
    ['knows an option on which all rows agree', [null, 'rural', null, 'rural', 'rural'], 'rural'],
    ['does not know an option on which they differ', [null, 'rural', 'urban'], null],
    ['knows nothing of an amount that an inner table does not state', [null, point(1), null], null],
  ])('%s', (_, args, value) => {
    expect(ofArguments('table', args)).toEqual(value);
  });

  it('is settled by the conditions asked and the values that remain', () => {
    const settled = (...args: readonly Value[]): readonly number[] =>
      operatorTable.table.settledBy?.(args, ofArguments('table', args)) ?? [];
    expect(settled(false, point(1), true, point(2), true, point(3))).toEqual([0, 2, 3]);
    expect(settled(null, point(1), true, point(1), point(3))).toEqual([0, 2, 1, 3]);
    expect(settled(false, point(1), false, point(2), point(3))).toEqual([0, 2, 4]);
    expect(settled(false, point(1))).toEqual([0]);
    expect(settled(true, point(1), true, point(2))).toEqual([0, 1]);
    expect(settled(true, point(1), point(3))).toEqual([0, 1]);
  });

  it('has its conditions at every other place', () => {
    const conditions = (count: number): readonly number[] => operatorTable.table.conditions?.(count) ?? [];
    expect(conditions(2)).toEqual([0]);
    expect(conditions(5)).toEqual([0, 2]);
    expect(conditions(6)).toEqual([0, 2, 4]);
  });
});

describe('what need not be evaluated', () => {
  it.each<['all' | 'any' | 'table' | 'choose', readonly Value[], boolean]>([
    ['all', [], false],
    ['all', [true, null], false],
    ['all', [null, false], true],
    ['any', [false, null], false],
    ['any', [null, true], true],
    ['table', [], false],
    ['table', [null], false],
    ['table', [true], false],
    ['table', [false], true],
    ['table', [false, point(1)], false],
    ['table', [null, point(1), false], true],
    ['table', [true, point(1)], true],
    ['table', [false, point(1), true, point(2)], true],
    ['choose', [false], true],
    ['choose', [true, point(1)], true],
    ['choose', [null, point(1)], false],
  ])('in %s after %j: %j', (id, before, skipped) => {
    expect(operatorTable[id].skips?.(before)).toBe(skipped);
  });
});

describe('whole yuan', () => {
  it.each<[Value, Value]>([
    [point(18_580), point(18_500)],
    [point(18_500), point(18_500)],
    [point(99), point(0)],
    [point(-1), point(-100)],
    [point(fraction(37_023n, 2n)), point(18_500)],
    [between(150, null), between(100, null)],
    [between(null, 250), between(null, 200)],
  ])('of %o fen are %o', (fen, yuan) => {
    expect(ofArguments('wholeYuan', [fen])).toEqual(yuan);
  });
});

describe('an operator', () => {
  it('is found by its id', () => {
    for (const id of ['all', 'add', 'addMonths', 'table', 'equal'] as const)
      expect(operatorOf(id)).toBe(operatorTable[id]);
  });
});

describe('what settles a truth', () => {
  const settled = (id: 'all' | 'any', ...args: readonly Value[]): readonly number[] =>
    operatorTable[id].settledBy(args, ofArguments(id, args));

  it('is one decisive argument, the unknown ones, or all', () => {
    expect(settled('all', true, false, null)).toEqual([1]);
    expect(settled('all', true, null, true)).toEqual([1]);
    expect(settled('all', true, true)).toEqual([0, 1]);
    expect(settled('any', false, true, null)).toEqual([1]);
    expect(settled('any', false, null, false)).toEqual([1]);
    expect(settled('any', false, false)).toEqual([0, 1]);
  });
});

describe('an operator over a list', () => {
  const member = (belongs: Member['belongs'], value: Value): Member => ({ belongs, value });
  const unsure = [member(true, true), member(true, null), member(null, true), member(false, true), member(true, false)];

  it.each<[keyof typeof groupTable, readonly Member[], boolean, Value]>([
    ['count', unsure, true, between(1, 3)],
    ['count', unsure, false, between(1, null)],
    ['count', [], true, point(0)],
    ['count', [], false, between(0, null)],
    ['some', [], true, false],
    ['some', [], false, null],
    ['some', [member(true, true)], false, true],
    ['some', [member(null, true)], true, null],
    ['some', [member(false, true)], true, false],
    ['every', [], true, true],
    ['every', [], false, null],
    ['every', [member(true, false)], false, false],
    ['every', [member(null, false)], true, null],
    ['every', [member(false, false), member(true, true)], true, true],
    ['total', [], true, point(0)],
    ['total', [], false, ANY_NUMBER],
    ['total', [member(true, point(5)), member(false, point(9)), member(null, point(2))], true, between(5, 7)],
    ['total', [member(true, point(5)), member(null, point(-2))], true, between(3, 5)],
    ['total', [member(true, point(5)), member(true, between(0, null))], true, between(5, null)],
    ['total', [member(true, point(5)), member(true, null)], true, ANY_NUMBER],
  ])('%s of %o (complete: %j) is %o', (id, members, complete, value) => {
    expect(groupTable[id].apply(members, complete)).toEqual(value);
  });
});
