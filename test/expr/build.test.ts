import { describe, expect, it } from 'vitest';
import { build, type Expr } from '../../src/index.js';
import { groupTable, operatorTable } from '../../src/operators/index.js';

const {
  all,
  choose,
  count,
  date,
  equal,
  fact,
  not,
  on,
  parameter,
  rankOfChild,
  reading,
  rows,
  some,
  term,
  text,
  yuan,
} = build;

const throughJson = (expr: Expr): unknown => JSON.parse(JSON.stringify(expr));

describe('the builders', () => {
  it('are one for each operator, and one for each operator over a list', () => {
    expect(Object.keys(build)).toEqual(
      expect.arrayContaining([...Object.keys(operatorTable), ...Object.keys(groupTable)]),
    );
  });

  it.each<readonly [string, Expr, unknown]>([
    ['a truth', all(true), { apply: 'all', to: [{ value: true, type: 'truth' }] }],
    [
      'a number',
      build.add(1, 2),
      {
        apply: 'add',
        to: [
          { value: 1, type: 'number' },
          { value: 2, type: 'number' },
        ],
      },
    ],
    [
      'an option',
      equal(fact('child.sex'), 'male'),
      { apply: 'equal', to: [{ fact: 'child.sex' }, { value: 'male', type: 'option' }] },
    ],
    ['an amount', yuan('13.00'), { value: '13.00', type: 'money' }],
    ['a day', date('2015-01-01'), { value: '2015-01-01', type: 'date' }],
    ['a text', text('x'), { value: 'x', type: 'text' }],
    ['a fact', fact('on'), { fact: 'on' }],
    ['a fact at a day', fact('person.registration', on), { fact: 'person.registration', at: { fact: 'on' } }],
    ['a term', term('t'), { term: 't' }],
    ['a parameter', parameter('p'), { parameter: 'p' }],
    [
      'a reading',
      reading('r', { a: true, b: term('t') }),
      { reading: 'r', is: { a: { value: true, type: 'truth' }, b: { term: 't' } } },
    ],
    [
      'rows',
      rows([term('a'), 1], [true, 2]),
      {
        apply: 'table',
        to: [{ term: 'a' }, { value: 1, type: 'number' }, { value: true, type: 'truth' }, { value: 2, type: 'number' }],
      },
    ],
    [
      'a count',
      count('children', fact('each.birthAuthorised')),
      { each: 'children', how: 'count', of: { fact: 'each.birthAuthorised' } },
    ],
    [
      'a name for the member',
      some('partners', true, 'one'),
      { each: 'partners', how: 'some', of: { value: true, type: 'truth' }, as: 'one' },
    ],
  ])('give plain JSON: %s', (_, built, expected) => {
    expect(built).toStrictEqual(expected);
    expect(throughJson(built)).toStrictEqual(built);
  });

  it('give plain JSON however they are nested', () => {
    const built = choose(not(some('certificates', equal(fact('each.kind'), 'only-child'))), rankOfChild(true), 5);
    expect(throughJson(built)).toStrictEqual(built);
  });
});

describe('the place of a child', () => {
  it('counts earlier births, ties as listed, and one for the child itself', () => {
    expect(rankOfChild(fact('each.bornToPartners'))).toStrictEqual({
      apply: 'add',
      to: [
        {
          each: 'children',
          how: 'count',
          of: {
            apply: 'all',
            to: [
              { apply: 'not', to: [{ apply: 'equal', to: [{ fact: 'each.position' }, { fact: 'child.position' }] }] },
              { fact: 'each.bornToPartners' },
              {
                apply: 'choose',
                to: [
                  { apply: 'below', to: [{ fact: 'each.position' }, { fact: 'child.position' }] },
                  { apply: 'onOrBefore', to: [{ fact: 'each.birthDate' }, { fact: 'child.birthDate' }] },
                  { apply: 'before', to: [{ fact: 'each.birthDate' }, { fact: 'child.birthDate' }] },
                ],
              },
            ],
          },
          says: { zh: '此前计入孩次的出生数', en: 'the number of earlier births that count' },
        },
        { value: 1, type: 'number' },
      ],
    });
  });
});
