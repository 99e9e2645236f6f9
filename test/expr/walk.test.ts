import { describe, expect, it } from 'vitest';
import { createInterner } from '../../src/expr/interner.js';
import { everyNode, factsRead, followsFromAdoption, innerNodes } from '../../src/expr/walk.js';
import { build, type Expr } from '../../src/index.js';
import { NAMES, prepared } from './prepared.js';

const { all, count, date, equal, fact, not, parameter, reading, some, term } = build;

const shared = createInterner();
const node = (expr: Expr) => prepared(expr, NAMES, shared);

describe('the nodes of which a node is made', () => {
  it.each<[string, Expr, readonly Expr[]]>([
    ['a constant: none', date('2015'), []],
    ['a fact: none', fact('child.sex'), []],
    ['a fact read at a day: the day', fact('person.registration', date('2015')), [date('2015')]],
    [
      'an operator: its arguments',
      all(true, false),
      [
        { value: true, type: 'truth' },
        { value: false, type: 'truth' },
      ],
    ],
    ['a parameter: what it is', parameter('base'), [build.yuan('100.00')]],
    [
      'a reading: its meanings',
      reading('width', { wide: true, narrow: fact('furtherBirth.allowed') }),
      [{ value: true, type: 'truth' }, fact('furtherBirth.allowed')],
    ],
    ['a list of partners: what is asked', some('partners', true), [{ value: true, type: 'truth' }]],
  ])('%s', (_, expr, parts) => {
    expect(innerNodes(node(expr))).toEqual(parts.map(node));
  });

  it('are, of a list that grows, the condition under which a member belongs too', () => {
    const each = node(count('certificates', true));
    if (each.kind !== 'each') throw new Error('a list');
    expect(innerNodes(each)).toEqual([node({ value: true, type: 'truth' }), each.belongs]);
  });
});

describe('every node', () => {
  it('below some is listed once, itself too', () => {
    const [part, whole] = [
      node(not(fact('child.birthAuthorised'))),
      node(all(not(fact('child.birthAuthorised')), true)),
    ];
    const found = [...everyNode([whole, part])];
    expect(new Set(found)).toEqual(
      new Set([whole, part, node(fact('child.birthAuthorised')), node({ value: true, type: 'truth' })]),
    );
    expect(found).toHaveLength(4);
  });

  it('is found through terms that rest on each other many times over', () => {
    const doubled = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `t${index}`,
        {
          says: { zh: '术语', en: 'term' },
          is: index === 0 ? fact('child.birthAuthorised') : all(term(`t${index - 1}`), term(`t${index - 1}`)),
        },
      ]),
    );
    // A name and an operator for each but the first, which is a name of a fact.
    expect(everyNode([prepared(term('t39'), { ...NAMES, terms: doubled })]).size).toBe(80);
  });
});

describe('the facts that an expression reads', () => {
  it('are told by their lists and names', () => {
    const expr = all(equal(fact('person.registration'), 'rural'), fact('furtherBirth.allowed'));
    expect(factsRead([node(expr)])).toEqual(new Set(['partners.registration', 'on', 'furtherBirth.allowed']));
  });

  it('are the adoption where it is asked whether a child was born to the partners', () => {
    expect(factsRead([node(fact('child.bornToPartners'))])).toEqual(new Set(['children.adoptedOn']));
    expect(factsRead([node(some('children', true))])).toEqual(
      new Set(['children.adoptedOn', 'children.birthDate', 'on']),
    );
  });

  it.each([
    ['child.bornToPartners', true],
    ['child.neverAdopted', true],
    ['child.position', false],
    ['child.sex', false],
    ['on', false],
  ])('%s follows from the adoption: %j', (name, follows) => {
    const read = node(fact(name));
    expect(read.kind === 'fact' && followsFromAdoption(read.fact)).toBe(follows);
  });
});
