import { describe, expect, it } from 'vitest';
import { createInterpreter, factPath, frameKey } from '../../src/evaluate/interpret.js';
import type { Node } from '../../src/expr/expr.js';
import { createInterner } from '../../src/expr/interner.js';
import { build, type Expr } from '../../src/index.js';
import { FIRST_DAY, NEVER, point, type Range, type Value } from '../../src/value/value.js';
import { NAMES, prepared } from '../expr/prepared.js';
import { dayOf } from '../value/calendar.js';
import { type Told, told } from './told.js';

const { all, any, choose, count, equal, every, fact, not, on, reading, some, term, total } = build;

const shared = createInterner();
const node = (expr: Expr): Node => prepared(expr, NAMES, shared);
const day = (text: string): Range => point(dayOf(text));
const during = (first: string, last: string): Range => ({ least: dayOf(first), most: dayOf(last) });

const valueIn = (expr: Expr, facts: Told, frames = {}): Value =>
  createInterpreter(told(facts).world).step(node(expr), frames).value;

describe('the key of a node and the path of a fact', () => {
  it('name the members on which the node depends, and no others', () => {
    const both = node(build.before(fact('person.birthDate'), fact('child.birthDate')));
    expect(frameKey(both, { child: 2, person: 1, each: 5 })).toBe(`${both.id},2,1`);
    expect(frameKey(node(on), { child: 2 })).toBe(String(node(on).id));
  });

  it('are concrete', () => {
    const sex = node(fact('child.sex'));
    const place = node(fact('residence.place'));
    if (sex.kind !== 'fact' || place.kind !== 'fact') throw new Error('facts');
    expect(factPath(sex.fact, { child: 2 })).toBe('children[2].sex');
    expect(factPath(sex.fact, {})).toBe('children[0].sex');
    expect(factPath(place.fact, { child: 2 })).toBe('residence.place');
  });
});

describe('a step', () => {
  it('of a constant is its value', () => {
    const constant = node({ value: true, type: 'truth' });
    const interpreter = createInterpreter(told({}).world);
    expect(interpreter.step(constant, { child: 1 })).toEqual({
      node: constant,
      frames: { child: 1 },
      value: true,
      steps: [],
      path: null,
    });
    expect(interpreter.evaluated()).toBe(0);
  });

  it('of a fact tells its place', () => {
    const sex = node(fact('child.sex'));
    const { world } = told({ facts: { 'children[2].sex': 'male' } });
    expect(createInterpreter(world).step(sex, { child: 2 })).toEqual({
      node: sex,
      frames: { child: 2 },
      value: 'male',
      steps: [],
      path: 'children[2].sex',
    });
  });

  it('of a fact read at a day holds the step of that day', () => {
    const { world, asked } = told({ facts: { 'children[1].birthDate': day('2015-02-03') } });
    const { steps, path } = createInterpreter(world).step(node(fact('person.registration', fact('child.birthDate'))), {
      person: 0,
      child: 1,
    });
    expect(steps.map((step) => [step.path, step.value])).toEqual([['children[1].birthDate', day('2015-02-03')]]);
    expect(path).toBe('partners[0].registration');
    expect(asked).toContain(`partners[0].registration at ${dayOf('2015-02-03')}`);
  });

  it('of an operator holds one step for each argument', () => {
    const [a, b] = [fact('furtherBirth.allowed'), fact('child.birthAuthorised')];
    const { world } = told({ facts: { 'furtherBirth.allowed': true, 'children[0].birthAuthorised': null } });
    const step = createInterpreter(world).step(node(all(a, b)), { child: 0 });
    expect(step.value).toBeNull();
    expect(step.path).toBeNull();
    expect(step.steps.map((inner) => [inner.node, inner.value])).toEqual([
      [node(a), true],
      [node(b), null],
    ]);
  });

  it('of two equal amounts holds its arguments and what it means', () => {
    const expr = equal(fact('extra.boats'), 2);
    const { world } = told({ facts: { 'extra.boats': point(2) } });
    const step = createInterpreter(world).step(node(expr), {});
    expect(step.value).toBe(true);
    expect(step.steps.map((inner) => inner.value)).toEqual([point(2), point(2), true]);
    expect(step.steps.at(-1)?.node).toBe(
      node(all(build.atMost(fact('extra.boats'), 2), build.atLeast(fact('extra.boats'), 2))),
    );
  });

  it('of a term holds the step of what it is', () => {
    const { world } = told({ facts: { 'furtherBirth.allowed': true } });
    const step = createInterpreter(world).step(node(term('area')), {});
    expect(step.value).toBe('rural');
    expect(step.steps.map((inner) => inner.value)).toEqual(['rural']);
  });

  it('is made once for the same node and members, and counted once', () => {
    const sex = node(fact('child.sex'));
    const { world, asked } = told({ facts: { 'children[0].sex': 'male', 'children[1].sex': 'female' } });
    const interpreter = createInterpreter(world);
    expect(interpreter.step(sex, { child: 0 })).toBe(interpreter.step(sex, { child: 0, person: 1 }));
    expect(interpreter.step(sex, { child: 1 }).value).toBe('female');
    expect(asked).toEqual(['children[0].sex', 'children[1].sex']);
    expect(interpreter.evaluated()).toBe(2);
  });
});

describe('what can no longer matter', () => {
  const [allowed, authorised] = [fact('furtherBirth.allowed'), fact('child.birthAuthorised')];
  const facts = { 'furtherBirth.allowed': false, 'children[0].birthAuthorised': true };

  it.each<[string, Expr]>([
    ['after one that fails', all(allowed, authorised)],
    ['after one that holds', any(not(allowed), authorised)],
    ['in a row that does not apply', choose(allowed, authorised, false)],
  ])('is not evaluated: %s', (_, expr) => {
    const { world, asked } = told({ facts });
    const step = createInterpreter(world).step(node(expr), { child: 0 });
    expect(asked).toEqual(['furtherBirth.allowed']);
    expect(step.steps[1]).toEqual({ node: node(authorised), frames: { child: 0 }, value: null, steps: [], path: null });
  });

  it('is evaluated where every reason is to be told', () => {
    const { world, asked } = told({ facts });
    const { steps } = createInterpreter(world, undefined, 'whole').step(node(all(allowed, authorised)), { child: 0 });
    expect(asked).toEqual(['furtherBirth.allowed', 'children[0].birthAuthorised']);
    expect(steps.map(({ value }) => value)).toEqual([false, true]);
  });

  it('is nothing for an operator that needs all its arguments', () => {
    const { world, asked } = told({ facts });
    createInterpreter(world).step(node(equal(allowed, authorised)), { child: 0 });
    expect(asked).toEqual(['furtherBirth.allowed', 'children[0].birthAuthorised']);
  });
});

describe('a reading', () => {
  const expr = reading('width', { wide: true, narrow: fact('furtherBirth.allowed') });

  it.each<[string | null, readonly Value[], Value]>([
    ['wide', [true], true],
    ['narrow', [false], false],
    [null, [true, false], null],
  ])('taken as %j', (option, inner, value) => {
    const { world } = told({ facts: { 'furtherBirth.allowed': false }, reading: option });
    const step = createInterpreter(world).step(node(expr), {});
    expect(step.value).toBe(value);
    expect(step.steps.map((one) => one.value)).toEqual(inner);
  });

  it('is known while it is open where its options agree', () => {
    expect(valueIn(expr, { facts: { 'furtherBirth.allowed': true } })).toBe(true);
  });
});

describe('a list', () => {
  const facts = {
    'children[0].birthDate': day('2010-01-01'),
    'children[0].birthAuthorised': true,
    'children[1].birthDate': day('2015-01-01'),
    'children[1].birthAuthorised': false,
    'children[2].birthDate': day('2017-01-01'),
    'children[2].birthAuthorised': true,
    'partners[0].annualIncome': point(100),
    'partners[1].annualIncome': point(20),
  };
  const lengths = { children: { members: 3, complete: true }, partners: { members: 2, complete: true } };
  const authorised = fact('each.birthAuthorised');

  it.each<[string, Expr, Value]>([
    ['counts those that belong on the day', count('children', true), point(2)],
    ['counts those of whom something holds', count('children', authorised), point(1)],
    ['knows some', some('children', authorised), true],
    ['knows whether all', every('children', authorised), false],
    ['adds up, the partners always both', total('partners', fact('each.annualIncome')), point(120)],
  ])('%s', (_, expr, value) => {
    expect(valueIn(expr, { facts, lengths })).toEqual(value);
  });

  it('that is not complete may have more members', () => {
    const open = { children: { members: 1, complete: false } };
    expect(valueIn(count('children', true), { facts, lengths: open })).toEqual({ least: 1, most: null });
    expect(valueIn(every('children', authorised), { facts, lengths: open })).toBeNull();
  });

  it('holds for each member what is asked of it and whether it belongs', () => {
    const expr = count('children', authorised);
    const step = createInterpreter(told({ facts, lengths }).world).step(node(expr), { person: 1 });
    expect(step.path).toBeNull();
    expect(step.steps.map(({ value, frames }) => [value, frames])).toEqual([
      [true, { person: 1, each: 0 }],
      [true, { person: 1, each: 0 }],
      [false, { person: 1, each: 1 }],
      [true, { person: 1, each: 1 }],
      [true, { person: 1, each: 2 }],
      [false, { person: 1, each: 2 }],
    ]);
    const list = node(expr);
    const [of, belongs] = list.kind === 'each' ? [list.of, list.belongs] : [];
    expect(step.steps.map((inner) => inner.node)).toEqual([of, belongs, of, belongs, of, belongs]);
  });

  it('whose members always belong holds for each what is asked of it', () => {
    const step = createInterpreter(told({ facts, lengths }).world).step(
      node(total('partners', fact('each.annualIncome'))),
      {},
    );
    expect(step.steps.map(({ value }) => value)).toEqual([point(100), point(20)]);
  });
});

describe('what follows from where a member stands and how it came', () => {
  it('is its place in the list', () => {
    expect(valueIn(fact('child.position'), {}, { child: 3 })).toEqual(point(3));
  });

  it.each<[Value, Value, Value]>([
    [point(NEVER), true, true],
    [day('2014-01-01'), false, false],
    [day('2020-01-01'), false, false],
    [{ least: FIRST_DAY, most: NEVER }, null, null],
  ])('is, adopted %j, whether it was ever adopted and was born to the partners', (adoptedOn, never, born) => {
    const facts = { 'children[1].adoptedOn': adoptedOn };
    expect(valueIn(fact('child.neverAdopted'), { facts }, { child: 1 })).toBe(never);
    expect(valueIn(fact('child.bornToPartners'), { facts }, { child: 1 })).toBe(born);
    expect(valueIn(fact('child.bornToPartners'), { facts, parentless: [1] }, { child: 1 })).toBe(false);
    expect(valueIn(fact('child.bornToPartners'), { facts, parentless: [0] }, { child: 1 })).toBe(born);
  });

  it('is read from the adoption of that child', () => {
    const { world, asked } = told({});
    createInterpreter(world).step(node(fact('child.bornToPartners')), { child: 2 });
    expect(asked).toEqual(['children[2].adoptedOn']);
  });
});

describe('an event, asked about a day', () => {
  const died = (deathDate: Range, asked: Range = day('2016-06-01')): Value =>
    valueIn(fact('child.deathDate'), { facts: { 'children[0].deathDate': deathDate, on: asked } }, { child: 0 });

  it.each<[string, Range, Range]>([
    ['before it is as told', day('2016-05-31'), day('2016-05-31')],
    ['on the day itself is as told', day('2016-06-01'), day('2016-06-01')],
    ['after it has not happened', day('2016-06-02'), point(NEVER)],
    ['in a month before it is as told', during('2016-05-01', '2016-06-01'), during('2016-05-01', '2016-06-01')],
    [
      'in a month around it may not have happened',
      during('2016-06-01', '2016-06-30'),
      { least: dayOf('2016-06-01'), most: NEVER },
    ],
    ['in a month after it has not happened', during('2016-06-02', '2016-06-30'), point(NEVER)],
    ['that never happens has not happened', point(NEVER), point(NEVER)],
    [
      'of which nothing is known may have happened',
      { least: FIRST_DAY, most: NEVER },
      { least: FIRST_DAY, most: NEVER },
    ],
  ])('%s', (_, given, value) => {
    expect(died(given)).toEqual(value);
  });

  it('among several days, has surely happened by the first, or not by the last', () => {
    const june = during('2016-06-01', '2016-06-30');
    expect(died(day('2016-06-01'), june)).toEqual(day('2016-06-01'));
    expect(died(day('2016-06-02'), june)).toEqual({ least: dayOf('2016-06-02'), most: NEVER });
    expect(died(day('2016-06-30'), june)).toEqual({ least: dayOf('2016-06-30'), most: NEVER });
    expect(died(day('2016-07-01'), june)).toEqual(point(NEVER));
  });

  it('is that of a birth or a day of a document only where the vocabulary calls it one', () => {
    const facts = { 'children[0].birthDate': day('2020-01-01') };
    expect(valueIn(fact('child.birthDate'), { facts }, { child: 0 })).toEqual(day('2020-01-01'));
  });
});
