import { describe, expect, it } from 'vitest';
import type { ExplainedStep } from '../../src/evaluate/explain.js';
import type { Definitions } from '../../src/expr/definitions.js';
import { build, type Expr } from '../../src/index.js';
import { FIRST_DAY, NEVER, point, type Value } from '../../src/value/value.js';
import { NAMES, prepared } from '../expr/prepared.js';
import { dayOf } from '../value/calendar.js';
import type { Told } from './told.js';
import { explain, lines } from './told-out.js';

const { add, all, any, atLeast, choose, equal, fact, not, parameter, reading, rows, table, term } = build;

const told2 = (facts: Readonly<Record<string, Value>>, more: Told = {}): Told => ({ facts, ...more });

const SEX = 'children[0].sex (child 1: sex = male)';
const says = (words: string) => ({ zh: `${words}的话`, en: words });

describe('a fact', () => {
  it('is told with its label and where it is found, in both languages', () => {
    expect(explain(fact('child.sex'), told2({ 'children[0].sex': 'male' }))).toEqual({
      rule: { zh: '该子女的性别', en: 'the sex of this child' },
      value: { zh: '男', en: 'male' },
      facts: [
        { path: 'children[0].sex', label: { zh: '子女1的性别', en: 'child 1: sex' }, value: { zh: '男', en: 'male' } },
      ],
      steps: [],
    });
  });

  it.each<[string, Expr, Value, string]>([
    [
      'one of the household, by its label',
      fact('furtherBirth.allowed'),
      true,
      'the couple meets the conditions for a second child: yes [furtherBirth.allowed (conditions for a second child met = yes)]',
    ],
    [
      'one of the policy',
      fact('extra.boats'),
      point(2),
      'the number of boats: 2 [extra.boats (the number of boats = 2)]',
    ],
    [
      'a date that is not known',
      fact('child.birthDate'),
      { least: FIRST_DAY, most: NEVER - 1 },
      'the date of birth of this child: unknown [children[0].birthDate (child 1: date of birth = unknown)]',
    ],
    [
      'an event that has not happened',
      fact('child.deathDate'),
      point(NEVER),
      'the death of this child: has not happened [children[0].deathDate (child 1: death = has not happened)]',
    ],
    [
      'the day asked about',
      fact('on'),
      point(dayOf('2016-06-01')),
      'the day asked about: 2016-06-01 [on (the day asked about = 2016-06-01)]',
    ],
  ])('may be %s', (_, expr, value, line) => {
    const path = prepared(expr).kind === 'fact' && 'fact' in expr ? expr.fact.replace('child.', 'children[0].') : '';
    expect(lines(explain(expr, told2({ [path]: value })))).toEqual([line]);
  });

  it('is not what follows from the list alone', () => {
    for (const name of ['child.position', 'child.neverAdopted', 'child.bornToPartners'])
      expect(explain(fact(name)).facts, name).toEqual([]);
  });
});

describe('a condition', () => {
  const expr = all(equal(fact('child.sex'), 'male'), atLeast(fact('extra.boats'), 2));

  it('holds for all its reasons', () => {
    expect(lines(explain(expr, told2({ 'children[0].sex': 'male', 'extra.boats': point(2) })))).toEqual([
      'the sex of this child is male and the number of boats is at least 2: yes',
      `- the sex of this child is male: yes [${SEX}]`,
      '- the number of boats is at least 2: yes [extra.boats (the number of boats = 2)]',
    ]);
  });

  it('fails for those that fail, and is open for those that are', () => {
    const facts = { 'children[0].sex': 'male', 'extra.boats': point(1) };
    expect(lines(explain(expr, told2(facts)))).toEqual([
      'the sex of this child is male and the number of boats is at least 2: no',
      '- the number of boats is at least 2: no [extra.boats (the number of boats = 1)]',
    ]);
    expect(lines(explain(expr, told2({ 'extra.boats': point(2) })))).toEqual([
      'the sex of this child is male and the number of boats is at least 2: unknown',
      '- the sex of this child is male: unknown [children[0].sex (child 1: sex = unknown)]',
    ]);
  });

  it('lists a fact that is asked twice once', () => {
    const twice = any(equal(fact('extra.boats'), 1), equal(fact('extra.boats'), 2));
    const sum = atLeast(add(fact('extra.boats'), fact('extra.boats')), 2);
    expect(lines(explain(sum, told2({ 'extra.boats': point(1) })))).toEqual([
      'the number of boats + the number of boats is at least 2: yes [extra.boats (the number of boats = 1)]',
    ]);
    expect(lines(explain(twice, told2({ 'extra.boats': point(1) })))).toEqual([
      'the number of boats is 1 or the number of boats is 2: yes',
      '- the number of boats is 1: yes [extra.boats (the number of boats = 1)]',
    ]);
  });
});

describe('a term or parameter', () => {
  it('is told by its words, with what it is below', () => {
    expect(lines(explain(equal(term('area'), 'rural'), told2({ 'furtherBirth.allowed': true })))).toEqual([
      'the area is the country: yes',
      '- the area: the country',
      '- - the row that applies: the couple meets the conditions for a second child: the country [furtherBirth.allowed (conditions for a second child met = yes)]',
    ]);
  });

  it('is told with its value alone where it is a constant', () => {
    expect(lines(explain(parameter('base')))).toEqual(['the base: 100.00 yuan']);
  });

  it('of options without words of its own takes those of what it uses', () => {
    const facts = told2({ 'furtherBirth.allowed': true, 'extra.right': 'full' });
    expect(lines(explain(term('plain'), facts))).toEqual([
      'without words of its own: a full right',
      '- the row that applies: the couple meets the conditions for a second child: a full right ' +
        '[furtherBirth.allowed (conditions for a second child met = yes), extra.right (the fishing right = a full right)]',
    ]);
  });

  it('that says what its only reason says is told once', () => {
    const definitions: Definitions = {
      ...NAMES,
      terms: {
        may: { says: says('two boats'), is: term('twice') },
        twice: { says: says('two boats'), is: equal(fact('extra.boats'), 2) },
      },
    };
    expect(lines(explain(term('may'), told2({ 'extra.boats': point(2) }), definitions))).toEqual([
      'two boats: yes',
      '- the number of boats is 2: yes [extra.boats (the number of boats = 2)]',
    ]);
  });
});

describe('what is always so', () => {
  const allowed = fact('furtherBirth.allowed');
  const facts = { 'furtherBirth.allowed': true, 'children[0].sex': 'male' };
  const MAY = 'the couple meets the conditions for a second child';
  const rule = (expr: Expr, more: Told = {}, definitions?: Definitions): string =>
    explain(expr, { facts, ...more }, definitions).rule.en;

  it('is left out of alternatives where a reading makes it never so', () => {
    const never = reading('width', { wide: false, narrow: true });
    expect(rule(any(never, allowed), { reading: 'wide' })).toBe(MAY);
    expect(rule(any(never, allowed), { reading: 'narrow' })).toBe(`yes or ${MAY}`);
  });

  it('is told where it is a term, or computed', () => {
    const always: Definitions = {
      ...NAMES,
      terms: { always: { says: says('always'), is: { value: true, type: 'truth' } } },
    };
    expect(rule(all(term('always'), allowed), {}, always)).toBe(`always and ${MAY}`);
    expect(rule(all(not(false), allowed))).toBe(`it is not so that no and ${MAY}`);
    expect(rule(all(equal('male', fact('child.sex')), allowed))).toBe(`male is the sex of this child and ${MAY}`);
  });

  it('is told where it is so under one option of an open reading', () => {
    const open = reading('width', { wide: true, narrow: equal(fact('extra.boats'), 2) });
    const step = explain(all(open, allowed), { facts: { ...facts, 'extra.boats': point(1) }, reading: null });
    expect(lines(step)).toEqual([
      `[widely: yes; narrowly: the number of boats is 2] and ${MAY}: unknown`,
      '- [widely: yes; narrowly: the number of boats is 2]: unknown',
      '- - the number of boats is 2: no [extra.boats (the number of boats = 1)]',
    ]);
  });
});

describe('a fact that is not known', () => {
  it('is told as unknown, not as everything that it may be', () => {
    const open = told2({ 'extra.boats': { least: 0, most: 1_000_000_000 } });
    expect(lines(explain(atLeast(fact('extra.boats'), 2), open))).toEqual([
      'the number of boats is at least 2: unknown [extra.boats (the number of boats = unknown)]',
    ]);
  });
});

describe('a table', () => {
  const expr = rows([equal(fact('child.sex'), 'male'), 1], [equal(fact('extra.boats'), 2), 3]);
  const [male, two] = ['the sex of this child is male', 'the number of boats is 2'];

  it('tells the row that applies', () => {
    expect(lines(explain(expr, told2({ 'children[0].sex': 'male' })))).toEqual([
      `the row that applies: ${male}: 1 [${SEX}]`,
    ]);
    expect(explain(expr, told2({ 'children[0].sex': 'male' })).rule.zh).toBe('适用的一行：该子女的性别为男');
    const second = told2({ 'children[0].sex': 'female', 'extra.boats': point(2) });
    expect(lines(explain(expr, second))).toEqual([
      `the row that applies: ${two}: 3 [extra.boats (the number of boats = 2)]`,
    ]);
  });

  it('tells the rows that may apply', () => {
    const step = explain(expr, told2({ 'extra.boats': point(2) }));
    expect(step.rule.zh).toBe('可能适用的各行');
    expect(lines(step)).toEqual([
      'the rows that may apply: between 1 and 3 [extra.boats (the number of boats = 2)]',
      `- ${male}: unknown [children[0].sex (child 1: sex = unknown)]`,
    ]);
  });

  it('tells that no row applies, and whether the text says what then', () => {
    const neither = told2({ 'children[0].sex': 'female', 'extra.boats': point(1) });
    const step = explain(expr, neither);
    expect(step.rule.zh).toBe('原文未定');
    expect(lines(step)).toEqual([
      'the text leaves this open: unknown',
      `- ${male}: no [children[0].sex (child 1: sex = female)]`,
      `- ${two}: no [extra.boats (the number of boats = 1)]`,
    ]);
    const otherwise = explain(choose(equal(fact('child.sex'), 'male'), 1, 2), neither);
    expect(otherwise.rule.zh).toBe('各项条件均不成立');
    expect(lines(otherwise)).toEqual([
      'none of the conditions holds: 2',
      `- ${male}: no [children[0].sex (child 1: sex = female)]`,
    ]);
  });

  it('tells what the value of the row that applies rests on', () => {
    const row = table(equal(fact('child.sex'), 'male'), add(fact('extra.boats'), 1));
    expect(lines(explain(row, told2({ 'children[0].sex': 'male', 'extra.boats': point(2) })))).toEqual([
      `the row that applies: ${male}: 3 [${SEX}, extra.boats (the number of boats = 2)]`,
    ]);
  });
});

describe('a reading', () => {
  const expr = reading('width', { wide: true, narrow: equal(fact('extra.boats'), 2) });
  const boats = told2({ 'extra.boats': point(2) }).facts ?? {};

  it('is told by the meaning that was taken', () => {
    expect(lines(explain(expr, { facts: boats, reading: 'narrow' }))).toEqual([
      'the number of boats is 2: yes [extra.boats (the number of boats = 2)]',
    ]);
    expect(lines(explain(expr, { facts: boats, reading: 'wide' }))).toEqual(['yes: yes']);
  });

  it('is told by the meaning that was taken inside an operator too, with its facts', () => {
    const denied = not(reading('width', { wide: fact('furtherBirth.allowed'), narrow: true }));
    expect(lines(explain(denied, { facts: { 'furtherBirth.allowed': true }, reading: 'wide' }))).toEqual([
      'it is not so that the couple meets the conditions for a second child: no [furtherBirth.allowed (conditions for a second child met = yes)]',
    ]);
  });

  it('of options is told in the words of each option', () => {
    const areas = reading('width', { wide: term('area'), narrow: 'urban' });
    const step = explain(areas, { facts: { 'furtherBirth.allowed': true }, reading: null });
    expect(step.steps.map((inner) => `${inner.rule.en}: ${inner.value.en}`)).toEqual(['the area: the country']);
  });

  it('is told with all its meanings while it is open', () => {
    expect(lines(explain(expr, { facts: { 'extra.boats': point(1) }, reading: null }))).toEqual([
      '[widely: yes; narrowly: the number of boats is 2]: unknown',
      '- the number of boats is 2: no [extra.boats (the number of boats = 1)]',
    ]);
  });

  it('that makes a condition always so is not told beside others', () => {
    const both = all(expr, fact('furtherBirth.allowed'));
    const facts = { 'furtherBirth.allowed': true };
    expect(explain(both, { facts, reading: 'wide' }).rule.en).toBe(
      'the couple meets the conditions for a second child',
    );
    expect(explain(any(expr, fact('furtherBirth.allowed')), { facts, reading: 'wide' }).rule.en).toBe(
      'yes or the couple meets the conditions for a second child',
    );
    expect(explain(all(expr), { facts, reading: 'wide' }).rule.en).toBe('yes');
  });
});

describe('an explanation', () => {
  it('ends after two thousand steps', () => {
    const doubled = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [
        `t${index}`,
        {
          says: says(`t${index}`),
          is: index === 0 ? fact('furtherBirth.allowed') : all(term(`t${index - 1}`), not(not(term(`t${index - 1}`)))),
        },
      ]),
    );
    const size = (step: ExplainedStep): number => 1 + step.steps.reduce((sum, inner) => sum + size(inner), 0);
    const step = explain(term('t19'), told2({ 'furtherBirth.allowed': true }), { ...NAMES, terms: doubled });
    expect(size(step)).toBeLessThan(4_000);
    expect(size(step)).toBeGreaterThan(1_000);
  });
});
