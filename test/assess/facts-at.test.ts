import { describe, expect, it } from 'vitest';
import {
  factsInReach,
  freed,
  isFree,
  isList,
  jsonAt,
  lengthOf,
  listOf,
  memberFacts,
  membersInReach,
  unknownMember,
  withFact,
} from '../../src/assess/facts-at.js';
import { build } from '../../src/expr/build.js';
import { definePolicy } from '../../src/policy/define.js';
import { resolve } from '../../src/policy/resolve.js';

const facts = {
  household: {
    children: [
      { id: 'c1', sex: 'male', birthDate: '2010-01-01' },
      { id: 'c2', deathDate: '2012-01-01' },
    ],
    marriedOn: '2009-01-01',
    residence: { division: '511722', place: 'north' },
    extra: { boats: 2 },
  },
  case: { decidedOn: '2015-01-01' },
};

describe('what stands at a path', () => {
  it.each<readonly [string, unknown]>([
    ['marriedOn', '2009-01-01'],
    ['children[0].sex', 'male'],
    ['children[1]', { id: 'c2', deathDate: '2012-01-01' }],
    ['children[1].sex', undefined],
    ['children[2].sex', undefined],
    ['partners', undefined],
    ['residence.place', 'north'],
    ['extra.boats', 2],
    ['case.decidedOn', '2015-01-01'],
    ['case.receivedOn', undefined],
  ])('is found: %s', (path, expected) => {
    expect(jsonAt(facts, path)).toEqual(expected);
  });

  it('is put there, and nothing else changes', () => {
    const before = JSON.stringify(facts);
    const changed = withFact(facts, 'children[0].sex', 'female');
    expect(JSON.stringify(changed)).toBe(before.replace('"male"', '"female"'));
    expect(withFact(facts, 'case.decidedOn', '2016-01-01')).toEqual({
      ...facts,
      case: { decidedOn: '2016-01-01' },
    });
    expect(JSON.stringify(facts)).toBe(before);
  });

  it('is put where nothing was', () => {
    const empty = { household: {}, case: undefined };
    expect(withFact(empty, 'residence.place', 'north')).toEqual({
      ...empty,
      household: { residence: { place: 'north' } },
    });
    expect(withFact(empty, 'case.receivedOn', '2016-01-01')).toEqual({
      household: {},
      case: { receivedOn: '2016-01-01' },
    });
    const added = withFact(facts, 'children[2]', { sex: 'female' });
    expect(jsonAt(added, 'children')).toEqual([...facts.household.children, { sex: 'female' }]);
    expect(withFact({ household: { residence: null }, case: undefined }, 'residence.place', 'x').household).toEqual({
      residence: { place: 'x' },
    });
  });

  it('is taken away', () => {
    expect(jsonAt(withFact(facts, 'children[0].sex', undefined), 'children[0]')).toEqual({
      id: 'c1',
      birthDate: '2010-01-01',
    });
    expect(withFact(facts, 'marriedOn', undefined).household).not.toHaveProperty('marriedOn');
  });

  it('is made open: an event may or may not have happened, anything else is not told', () => {
    expect(jsonAt(freed(facts, 'children[1].deathDate'), 'children[1]')).toEqual({ id: 'c2', deathDate: 'unknown' });
    expect(jsonAt(freed(facts, 'children[0].adoptedOn'), 'children[0].adoptedOn')).toBe('unknown');
    expect(jsonAt(freed(facts, 'children[0].birthDate'), 'children[0]')).toEqual({ id: 'c1', sex: 'male' });
    expect(freed(facts, 'case.decidedOn').case).toEqual({});
    expect(freed(facts, 'children').household).not.toHaveProperty('children');
  });
});

describe('lists', () => {
  it('are known by their names', () => {
    expect(['partners', 'children', 'certificates', 'agreements'].every(isList)).toBe(true);
    expect(['child', 'residence', 'children[0]', ''].some(isList)).toBe(false);
    expect([listOf('children[3].sex'), listOf('children'), listOf('agreements[0]')]).toEqual([
      'children',
      'children',
      'agreements',
    ]);
    expect([listOf('residence.place'), listOf('on'), listOf('')]).toEqual([null, null, null]);
  });

  it('have a length where they are told', () => {
    expect([lengthOf(facts, 'children'), lengthOf(facts, 'partners')]).toEqual([2, null]);
    expect(lengthOf({ household: { children: [] }, case: undefined }, 'children')).toBe(0);
  });

  it('make free what is told of their members only where they are absent', () => {
    expect(isFree(facts, ['partners'], 'partners[0].sex')).toBe(true);
    expect(isFree(facts, ['children'], 'children[0].sex')).toBe(false);
    expect(isFree(facts, ['children[0].sex'], 'children[0].sex')).toBe(true);
    expect(isFree(facts, ['children[0].sex'], 'children[1].sex')).toBe(false);
    expect(isFree(facts, [], 'marriedOn')).toBe(false);
  });

  it('have members of whom nothing is known: their events may have happened', () => {
    expect(unknownMember('children')).toEqual({ deathDate: 'unknown', adoptedOn: 'unknown' });
    expect(unknownMember('certificates')).toEqual({ revokedOn: 'unknown' });
    expect(memberFacts(new Set(['children.sex', 'certificates.kind']), 'children')).toEqual(['sex']);
  });
});

describe('the facts that an answer may rest on', () => {
  const reads = new Set([
    'children.sex',
    'children.birthDate',
    'residence.place',
    'marriedOn',
    'extra.boats',
    'case.amount',
  ]);
  const inReach = (household: object, longest = 0) =>
    factsInReach({ household, case: undefined }, { reads, longest: () => longest, extra: { boats: {} as never } });

  it('are those of each member and each object that are read, told or not', () => {
    expect(inReach({ children: [{}, {}] })).toEqual([
      'children[0].birthDate',
      'children[0].sex',
      'children[1].birthDate',
      'children[1].sex',
      'marriedOn',
      'residence.place',
      'case.amount',
      'extra.boats',
    ]);
  });

  it('are the whole list where it is absent and read, or counted', () => {
    expect(inReach({})).toEqual(['children', 'marriedOn', 'residence.place', 'case.amount', 'extra.boats']);
    expect(inReach({}, 1).slice(0, 4)).toEqual(['partners', 'children', 'certificates', 'agreements']);
  });

  it('leave out what is inside a dated series of objects', () => {
    expect(inReach({ children: [], residence: [{ from: '2000-01-01', value: {} }] })).toEqual([
      'marriedOn',
      'case.amount',
      'extra.boats',
    ]);
  });
});

describe('the members that may be added', () => {
  const words = { zh: '话', en: 'w' };
  const policy = definePolicy({
    id: 'one',
    title: words,
    issuer: words,
    documentNumber: null,
    rank: 'local-document',
    jurisdiction: { division: null },
    issuedOn: '2010-01-01',
    inForce: { from: '2010-01-01', until: '2020-01-01' },
    source: words,
    provisions: {
      grant: {
        kind: 'benefit',
        says: words,
        cites: '1',
        subject: 'household',
        when: build.atLeast(build.count('partners', build.equal(build.fact('each.sex'), 'female')), 1),
        frequency: 'once',
        amount: 'in-kind',
      },
    },
  });
  const grant = resolve(policy, null)['grant'];
  const added = (household: object, list: 'partners' | 'children') =>
    grant === undefined ? null : membersInReach(grant, { household, case: undefined }, list);

  it('come after those that there are, as many as can matter and may be', () => {
    expect(added({ partners: [{}] }, 'partners')).toEqual(['partners[1]']);
    expect(added({ partners: [{}, {}] }, 'partners')).toEqual([]);
    expect(added({ children: [{}] }, 'children')).toEqual([]);
  });

  it('are none where the list itself is absent: it is told as a whole', () => {
    expect(added({}, 'partners')).toEqual([]);
  });
});
