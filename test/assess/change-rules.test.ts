import { describe, expect, it } from 'vitest';
import { check } from '../../src/catalogue/assess.js';
import { whatWouldChange } from '../../src/catalogue/change.js';
import { minimalSubsets, pathSets, type Slot } from '../oracles/subsets.js';

type World = Readonly<Record<string, unknown>>;

/** The value at a place of a plain household; `certificates[1]` past the end adds a member. */
function put(holder: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  const inner = rest.length === 0 ? value : put((holder as World | undefined)?.[key], rest, value);
  if (!Array.isArray(holder)) return { ...(holder as World | undefined), [key]: inner };
  const members: unknown[] = [...holder];
  members[Number(key)] = inner;
  return members;
}

const putAt = (world: World, path: string, value: unknown): World =>
  put(world, path.replace(/\]/g, '').split(/[.[]/), value) as World;

const slot = (path: string, values: readonly unknown[]): Slot<World> => ({
  path,
  values,
  put: (world, value) => putAt(world, path, value),
});

const couple = [
  { id: 'm', sex: 'female', registration: 'rural', employment: 'none' },
  { id: 'f', sex: 'male', registration: 'rural', employment: 'other' },
];

/** Asks by brute force and by analysis, and holds the two together; each set is also put to the rule again. */
function compare(
  household: World,
  rule: string,
  ask: { readonly on: string; readonly child?: string; readonly readings?: Readonly<Record<string, string>> },
  slots: readonly Slot<World>[],
  wanted?: 'applies' | 'does-not-apply',
): readonly string[] {
  const now = check(household, rule, ask).status;
  const sought = wanted ?? (now === 'applies' ? 'does-not-apply' : 'applies');
  const reaches = (world: World): boolean => check(world, rule, ask).status === sought;
  const changeable = slots.map(({ path }) => path);
  const found = whatWouldChange(household, { ...ask, provision: rule, changeable, wanted });
  expect(found.complete).toBe(true);
  expect(pathSets(found)).toEqual(minimalSubsets(household, slots, reaches));
  for (const changes of found) {
    const changed = changes.reduce((world, { path, to }) => putAt(world, path, to), household);
    expect(reaches(changed)).toBe(true);
  }
  return pathSets(found);
}

describe('what would change under the built-in documents, against every subset', () => {
  const household = {
    partners: couple,
    children: [
      { id: 'c1', birthDate: '2009-05-01', birthAuthorised: true },
      { id: 'c2', birthDate: '2012-03-01', birthAuthorised: false },
    ],
  };
  const levy = 'liangfeng-2011/levy-minimum';
  const ask = { on: '2012-06-01', child: 'c2' };
  // The days around the start of the document (2011-09-05) and the birth of the other child.
  const births = ['2009-05-01', '2009-05-02', '2011-09-04', '2011-09-05', '2012-03-01', '2012-06-01'];

  it('says when no levy would be due', () => {
    const slots = [
      slot('children[0].birthAuthorised', [true, false]),
      slot('children[1].birthAuthorised', [true, false]),
      slot('children[1].adoptedOn', [null, '2012-04-01', '2013-01-01']),
      slot('children[1].birthDate', births),
    ];
    expect(compare(household, levy, ask, slots)).toEqual(['children[1].adoptedOn', 'children[1].birthAuthorised']);
  });

  it('says when one would be due for the first child, by the day of birth too', () => {
    const slots = [
      slot('children[0].birthAuthorised', [true, false]),
      slot('children[0].birthDate', births),
      slot('children[1].birthAuthorised', [true, false]),
    ];
    const readings = { 'governing-date': 'birth' };
    const sets = compare(household, levy, { on: '2012-06-01', child: 'c1', readings }, slots, 'applies');
    expect(sets).toEqual(['children[0].birthAuthorised children[0].birthDate']);
  });

  it('says what would raise the levy, and lower it', () => {
    const changeable = ['partners', 'children[0].birthAuthorised', 'children[1]'];
    const sets = (wanted: 'higher' | 'lower' | { above: string } | { below: number }, child = 'c2') =>
      pathSets(whatWouldChange(household, { provision: levy, ...ask, child, changeable, wanted }));
    // 13 000 for a first unlawful birth of a rural couple; any urban or employed partner, or a second such birth, is more.
    const employed = ['partners[0].employment', 'partners[1].employment'];
    const urban = ['partners[0].registration', 'partners[1].registration'];
    expect(sets('higher')).toEqual(['children[0].birthAuthorised', ...employed, ...urban].sort());
    expect(sets('lower')).toEqual([]);
    // 30 000 for a second one of an urban couple, 40 000 for an employee.
    const both = urban.map((path) => `children[0].birthAuthorised ${path}`);
    expect(sets({ above: '20000.00' })).toEqual([...both, ...employed].sort());
    expect(sets({ above: '40000.00' })).toEqual([]);
    expect(sets({ below: 13000.01 })).toEqual(['']);
  });

  it('adds certificates where their list may change, and knows what revokes one', () => {
    const cable = 'taibai-2009/cable-subsidy';
    const kinds = ['only-child', 'two-daughters', 'two-daughters-sterilised', 'further-birth-given-up'];
    const held = { children: [], certificates: [{ kind: 'only-child', issuedOn: '2008-01-01' }] };
    const slots = [
      slot('certificates[0].kind', kinds),
      slot('certificates[0].issuedOn', ['2008-01-01', '2009-12-31', '2010-01-01']),
      slot('certificates[0].revokedOn', [null, '2009-12-31', '2010-01-01']),
    ];
    expect(compare(held, cable, { on: '2009-12-31' }, slots)).toHaveLength(3);
    const none = { children: [], certificates: [] };
    const options = { provision: cable, on: '2009-12-31' } as const;
    expect(pathSets(whatWouldChange(none, { ...options, changeable: ['certificates'] }))).toEqual(['certificates[0]']);
    expect(pathSets(whatWouldChange(none, options))).toEqual([]);
    const given = whatWouldChange(none, { ...options, changeable: ['certificates'] })[0]?.[0]?.to;
    expect(check({ ...none, certificates: [given] }, cable, { on: options.on }).status).toBe('applies');
    expect(whatWouldChange(none, { ...options, changeable: ['certificates'] })[0]?.[0]?.says.zh).toContain(
      '增加一项证件',
    );
  });

  it('tells two facts together where both are needed, and those that are not known', () => {
    const daughters = {
      certificates: [],
      children: [
        { birthDate: '2001-01-01', sex: 'female' },
        { birthDate: '2003-01-01', sex: 'male' },
        { birthDate: '2005-01-01' },
      ],
    };
    const slots = [
      slot('children[0].deathDate', [null, '2004-01-01', '2010-01-02']),
      slot('children[1].deathDate', [null, '2004-01-01', '2010-01-02']),
      slot('children[1].sex', ['female', 'male']),
      slot('children[2].sex', ['female', 'male']),
    ];
    const sets = compare(daughters, 'taibai-2009/cable-subsidy', { on: '2010-01-01' }, slots);
    expect(sets).toEqual([
      'children[0].deathDate children[1].sex children[2].sex',
      'children[1].deathDate children[2].sex',
    ]);
  });

  it('asks for an agreement and an admission', () => {
    const pupil = {
      children: [{ id: 'c1', birthDate: '1995-01-01', admissionTier: 'lower' }],
      certificates: [{ kind: 'only-child', issuedOn: '2000-01-01' }],
      agreements: [{ policy: 'other', signedOn: '2013-03-01' }],
    };
    const slots = [
      slot('children[0].admissionTier', ['first-batch', 'second-batch', 'lower', 'none']),
      slot('agreements[0].policy', ['xijie-2013', 'other']),
      slot('agreements[0].signedOn', ['2013-03-01', '2013-12-31', '2014-01-01']),
      slot('certificates[0].kind', ['only-child', 'two-daughters', 'further-birth-given-up']),
    ];
    const sets = compare(pupil, 'xijie-2013/college-award', { on: '2013-12-31', child: 'c1' }, slots);
    expect(sets).toEqual(['agreements[0].policy children[0].admissionTier']);
  });
});

describe('what a caller may ask', () => {
  const provision = 'liangfeng-2011/levy-minimum';
  const ask = (options: object): unknown => whatWouldChange({}, { provision, on: '2012-06-01', ...options });

  it.each([
    [{ provision: undefined }, 'missing-key', 'provision'],
    [{ provision: 3 }, 'wrong-type', 'provision'],
    [{ provision: 'liangfeng-2012/levy-minimum' }, 'unknown-policy', 'provision'],
    [{ provision: 'liangfeng-2011/levy' }, 'unknown-provision', 'provision'],
    [{ on: '2012' }, 'not-a-date', 'on'],
    [{ changeable: 'children' }, 'wrong-type', 'changeable'],
    [{ changeable: ['childrem'] }, 'unknown-name', 'changeable[0]'],
    [{ changeable: ['children[0].sez', 3] }, 'unknown-name', 'changeable[0]'],
    [{ wanted: 'yes' }, 'not-an-option', 'wanted'],
    [{ wanted: { above: 'x' } }, 'not-an-amount', 'wanted.above'],
    [{ wanted: { above: 1, below: 2 } }, 'not-an-option', 'wanted'],
    [{ provision: 'liangfeng-2011/installments', wanted: 'higher' }, 'not-an-option', 'wanted'],
    [{ wnated: 1 }, 'unknown-key', 'wnated'],
  ])('refuses %j', (options, code, path) => {
    expect(() => ask(options)).toThrow(
      expect.objectContaining({ code, issues: expect.arrayContaining([expect.objectContaining({ code, path })]) }),
    );
  });

  it('says plainly in both languages', () => {
    const household = { children: [{ id: '小明', birthAuthorised: false, birthDate: '2012-01-01' }] };
    const [first] = whatWouldChange(household, { provision, on: '2012-06-01' });
    expect(first?.[0]).toMatchObject({
      path: 'children[0].birthAuthorised',
      from: false,
      to: true,
      says: { zh: '小明的出生符合规定：由否改为是', en: 'birth within the rules of 小明: yes instead of no' },
    });
  });

  it('is frozen, and an array as JSON', () => {
    const found = whatWouldChange({ children: [] }, { provision: 'taibai-2009/hiring-priority', on: '2010-01-01' });
    expect(Object.isFrozen(found)).toBe(true);
    expect(JSON.parse(JSON.stringify(found))).toBeInstanceOf(Array);
  });
});
