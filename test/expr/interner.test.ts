import { describe, expect, it } from 'vitest';
import type { Node } from '../../src/expr/expr.js';
import { createInterner } from '../../src/expr/interner.js';
import { createPreparer } from '../../src/expr/prepare.js';
import { build } from '../../src/index.js';
import { NAMES, prepared } from './prepared.js';

const { add, all, any, count, equal, fact, not, on, onOrAfter, reading, some, term, date, yuan } = build;

const shared = createInterner();
const node = (expr: Parameters<typeof prepared>[0]): Node => prepared(expr, NAMES, shared);

describe('the interner', () => {
  it.each([
    ['constants', yuan('5.00'), yuan('5.00')],
    ['amounts written otherwise', add(yuan('5'), yuan('1')), add(yuan('5'), yuan('1'))],
    ['facts', fact('child.birthDate'), fact('child.birthDate')],
    ['a dated fact with and without the day asked about', fact('person.registration'), fact('person.registration', on)],
    ['operators', all(fact('furtherBirth.allowed'), true), all(fact('furtherBirth.allowed'), true)],
    ['lists', count('children', fact('each.birthAuthorised')), count('children', fact('each.birthAuthorised'))],
    ['readings', reading('width', { wide: true, narrow: false }), reading('width', { narrow: false, wide: true })],
    ['terms', term('area'), term('area')],
    ['series', { parameter: 'raised' }, { parameter: 'raised' }],
  ] as const)('gives one object for equal %s', (_, a, b) => {
    expect(node(a)).toBe(node(b));
  });

  it.each([
    ['values', yuan('5.00'), yuan('5.01')],
    ['kinds of value', { value: '5', type: 'number' }, yuan('5')],
    ['days at which a fact is read', fact('person.registration'), fact('person.registration', date('2015-01-01'))],
    ['orders of arguments', build.before(on, date('2015-01-01')), build.before(date('2015-01-01'), on)],
    ['operators', all(true, false), any(true, false)],
    ['names of a member', some('children', true), some('children', true, 'other')],
    ['members', fact('child.sex'), fact('extra.right')],
    ['options', reading('width', { wide: true, narrow: false }), reading('width', { wide: false, narrow: true })],
    ['words', { ...some('children', true), says: { zh: '有子女', en: 'there is a child' } }, some('children', true)],
  ] as const)('gives two for different %s', (_, a, b) => {
    expect(node(a)).not.toBe(node(b));
  });

  it('shares parts between expressions, and between policies that share an interner', () => {
    const part = onOrAfter(fact('child.birthDate'), date('2015-01-01'));
    const whole = node(not(part));
    expect(whole.kind === 'apply' && whole.args[0]).toBe(node(part));
    expect(prepared(part, { ...NAMES, terms: {} }, shared)).toBe(node(part));
    expect(prepared(part)).not.toBe(node(part));
  });

  it('gives every node an id of its own', () => {
    const interner = createInterner();
    const preparer = createPreparer(NAMES, interner);
    const nodes = [true, false].flatMap((value) => [
      preparer.prepare({ value, type: 'truth' }, ''),
      preparer.prepare(not(value), ''),
    ]);
    expect(new Set(nodes.map((one) => one?.id)).size).toBe(4);
  });

  it('tells which members and subjects a value depends on', () => {
    expect(node(fact('child.birthDate')).frames).toEqual(['child']);
    expect(node(equal(fact('person.sex'), fact('child.sex'))).frames).toEqual(['child', 'person']);
    expect(node(count('children', equal(fact('each.sex'), 'male'))).frames).toEqual([]);
    expect(node(count('children', build.before(fact('each.birthDate'), fact('child.birthDate')))).frames).toEqual([
      'child',
    ]);
    expect(node(term('area')).frames).toEqual([]);
    expect(node(reading('width', { wide: fact('child.birthAuthorised'), narrow: true })).frames).toEqual(['child']);
    expect(node(fact('person.registration', fact('child.birthDate'))).frames).toEqual(['child', 'person']);
  });

  it('writes what no number can hold', () => {
    const third = prepared({ value: '0.3333333333333333333', type: 'number' }, NAMES, shared);
    expect(node({ value: '0.3333333333333333333', type: 'number' })).toBe(third);
    expect(node({ value: '0.3333333333333333334', type: 'number' })).not.toBe(third);
  });
});

describe('an operator over nodes', () => {
  it('is made of nodes that fit, and refuses those that do not', () => {
    const preparer = createPreparer(NAMES, shared);
    const truth = node({ value: true, type: 'truth' });
    expect(preparer.applied('not', truth)).toBe(node(not(true)));
    expect(() => preparer.applied('not', node(yuan('1')))).toThrow(TypeError);
  });

  it('says by its parts when two quantities are equal', () => {
    const same = node(equal(fact('extra.boats'), 2));
    expect(same.kind === 'apply' && same.means?.kind === 'apply' && same.means.operator).toBe('all');
    const halvesOf = (whole: Node) => (whole.kind === 'apply' && whole.means?.kind === 'apply' ? whole.means.args : []);
    const told = (whole: Node) => halvesOf(whole).map((half) => half.kind === 'apply' && [half.operator, half.type]);
    const bounds = [
      ['atMost', 'truth'],
      ['atLeast', 'truth'],
    ];
    expect(told(same)).toEqual(bounds);
    expect(told(node(equal(yuan('1'), yuan('2'))))).toEqual(bounds);
    expect(same.kind === 'apply' && same.means?.type).toBe('truth');
    const options = node(equal(fact('child.sex'), 'male'));
    expect(options.kind === 'apply' && options.means).toBeNull();
    const days = node(equal(fact('child.birthDate'), on));
    const halves = days.kind === 'apply' && days.means?.kind === 'apply' ? days.means.args : [];
    expect(halves.map((half) => half.kind === 'apply' && half.operator)).toEqual(['onOrBefore', 'onOrAfter']);
  });
});
