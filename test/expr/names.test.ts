import { describe, expect, it } from 'vitest';
import { factNames, factType, findFact, ON, placeAt } from '../../src/expr/names.js';
import { NAMES } from './prepared.js';

const frames = { child: 'children', person: 'partners', each: 'certificates' } as const;
const find = (name: string) => findFact(name, frames, NAMES.extra);

describe('the names of facts', () => {
  it.each([
    ['on', { frame: null, list: null, name: 'on', derived: 'on' }],
    ['marriedOn', { frame: null, list: null, name: 'marriedOn', derived: null }],
    ['child.birthDate', { frame: 'child', list: 'children', name: 'birthDate', derived: null }],
    ['person.annualIncome', { frame: 'person', list: 'partners', name: 'annualIncome', derived: null }],
    ['each.kind', { frame: 'each', list: 'certificates', name: 'kind', derived: null }],
    ['child.position', { frame: 'child', list: 'children', name: 'position', derived: 'position' }],
    ['person.position', { frame: 'person', list: 'partners', name: 'position', derived: 'position' }],
    ['child.bornToPartners', { frame: 'child', list: 'children', name: 'bornToPartners', derived: 'bornToPartners' }],
    ['child.neverAdopted', { frame: 'child', list: 'children', name: 'neverAdopted', derived: 'neverAdopted' }],
    ['residence.place', { frame: null, list: null, name: 'residence.place', derived: null }],
    ['case.decidedOn', { frame: null, list: null, name: 'case.decidedOn', derived: null }],
    ['extra.boats', { frame: null, list: null, name: 'extra.boats', derived: null }],
  ])('find %s', (name, place) => {
    expect(find(name)).toMatchObject(place);
  });

  it.each([
    '',
    '.',
    'birthDate',
    'children',
    'child',
    'child.',
    'child.age',
    'child.birthDate.year',
    'person.bornToPartners',
    'spouse.sex',
    'household.marriedOn',
    'residence.town',
    'extra.herd',
    'extra.toString',
    'constructor.name',
    'child.constructor',
    '__proto__.polluted',
    'hasOwnProperty.call',
  ])('do not find %j', (name) => {
    expect(find(name)).toBeNull();
  });

  it('know which facts may be dated series: those of the residence too', () => {
    expect(find('residence.status')?.spec.dated).toBe(true);
    expect(find('person.registration')?.spec.dated).toBe(true);
    expect(find('child.sex')?.spec.dated).toBeUndefined();
    expect(find('cableTv.price')?.spec.dated).toBeUndefined();
  });

  it('are all those that are found, for "did you mean"', () => {
    const names = factNames(frames, NAMES.extra);
    expect(names.length).toBe(new Set(names).size);
    expect(names.filter((name) => find(name) === null)).toEqual([]);
    expect(names).toEqual(
      expect.arrayContaining(['on', 'marriedOn', 'child.bornToPartners', 'extra.right', 'case.amount']),
    );
    expect(names).not.toContain('person.bornToPartners');
  });

  it('say of what type a fact is', () => {
    const type = (name: string) => factType(find(name)?.spec ?? ON.spec);
    expect(type('child.birthAuthorised')).toBe('truth');
    expect(type('child.birthDate')).toBe('date');
    expect(type('child.deathDate')).toBe('date');
    expect(type('cableTv.price')).toBe('money');
    expect(type('extra.boats')).toBe('number');
    expect(type('residence.place')).toBe('text');
    expect(type('child.position')).toBe('number');
    expect(type('child.bornToPartners')).toBe('truth');
    expect(type('child.neverAdopted')).toBe('truth');
    expect(type('on')).toBe('date');
    expect(type('child.sex')).toEqual(['female', 'male']);
    expect(factType({ type: 'options', label: { zh: '', en: '' }, question: { zh: '', en: '' } })).toEqual([]);
  });
});

describe('what follows and is no fact of its own', () => {
  it.each(['on', 'child.position', 'child.bornToPartners', 'child.neverAdopted'])(
    '%s has words in both languages',
    (name) => {
      const { label, question, says, denies } = find(name)?.spec ?? ON.spec;
      for (const text of [label, says, denies].filter((words) => words !== undefined)) {
        expect(text).toEqual({ zh: expect.stringMatching(/[\u4e00-\u9fff]/), en: expect.stringMatching(/^[a-z{]/) });
      }
      expect(question).toEqual({ zh: expect.any(String), en: expect.any(String) });
    },
  );
});

describe('a fact at a concrete path', () => {
  it('is found outside any expression', () => {
    expect(placeAt('children[3].birthDate')).toMatchObject({ frame: null, name: 'children[3].birthDate' });
    expect(placeAt('children[12].birthDate')).toMatchObject({ frame: null, name: 'children[12].birthDate' });
    expect(placeAt('residence.place').spec.type).toBe('text');
    expect(placeAt('extra.boats', NAMES.extra).spec.type).toBe('number');
    expect(placeAt('on')).toBe(ON);
  });

  it.each([
    'children[0].age',
    'children',
    'extra.boats',
    'partners[x].sex',
    'household.children[0].sex',
    'children[0].sex.male',
  ])('is not made up: %s', (path) => {
    expect(() => placeAt(path)).toThrow(new TypeError(`no fact at ${path}`));
  });
});
