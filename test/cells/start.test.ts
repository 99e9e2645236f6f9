import { describe, expect, it } from 'vitest';
import type { Env } from '../../src/cells/domains.js';
import { narrow } from '../../src/cells/narrow.js';
import { parseOrders, startOf } from '../../src/cells/start.js';
import type { ListName } from '../../src/household/vocabulary.js';
import { FIRST_DAY, LAST_DAY, NEVER } from '../../src/value/value.js';
import { type Asked, ask, between, day, EMPTY, ON } from './questions.js';

const asked = (given: Asked = {}) => ask([], { reads: new Set(), ...given });
const lengths = (given: Asked) => Object.fromEntries(startOf(asked(given))?.lengths ?? []);
const lists = (given: Partial<Record<ListName, readonly [number, number]>>): Env => ({
  ...EMPTY,
  lengths: new Map(
    Object.entries(given).map(
      ([list, [least, most]]) => [list, { least, most }] as [string, { least: number; most: number }],
    ),
  ),
});
const ordersOf = (given: Asked, env: Env = EMPTY) =>
  parseOrders(asked(given), env).map(({ paths }) => paths.join(' ≤ '));
const ranges = (env: Env | null) =>
  env === null
    ? null
    : Object.fromEntries([...env.domains].map(([path, { value }]) => [path, Object.values(value as object)]));

describe('startOf', () => {
  it('gives the lists that are absent the members that they surely have', () => {
    const none = { least: 0, most: 3 };
    expect(lengths({ longest: 3 })).toEqual({
      partners: { least: 1, most: 3 },
      children: none,
      certificates: none,
      agreements: none,
    });
    // There is at least one partner, however few are needed.
    expect(lengths({ longest: 0 })).toMatchObject({ partners: { least: 1, most: 1 }, children: { least: 0, most: 0 } });
  });

  it('leaves out the lists that are told, an empty one too', () => {
    const told = { partners: [{}], children: [], certificates: [], agreements: [{}] };
    expect(lengths({ household: told, longest: 2 })).toEqual({});
    expect(Object.keys(lengths({ household: { children: [{}] }, longest: 2 }))).toEqual([
      'partners',
      'certificates',
      'agreements',
    ]);
  });

  it('gives the child and the person asked about a place', () => {
    expect(lengths({ frames: { child: 1 }, longest: 1 })['children']).toEqual({ least: 2, most: 2 });
    expect(lengths({ frames: { child: 1 }, longest: 4 })['children']).toEqual({ least: 2, most: 4 });
    expect(lengths({ frames: { child: 0 }, longest: 4 })['children']).toEqual({ least: 1, most: 4 });
    expect(lengths({ frames: { person: 1 }, longest: 1 })).toMatchObject({
      partners: { least: 2, most: 2 },
      children: { least: 0, most: 1 },
      certificates: { least: 0, most: 1 },
    });
    expect(lengths({ frames: { person: 0 }, longest: 2 })['partners']).toEqual({ least: 1, most: 2 });
  });

  it('the child asked about has been born by the day asked about', () => {
    const start = startOf(asked({ household: { children: [{}, {}] }, frames: { child: 1 } }));
    expect(ranges(start)).toEqual({ 'children[1].birthDate': [FIRST_DAY, ON] });
    const yearly = asked({ household: { children: [{ birthDate: '2016' }] }, frames: { child: 0 } });
    expect(ranges(startOf(yearly))).toEqual({ 'children[0].birthDate': [day('2016-01-01'), ON] });
    expect(startOf(asked({ household: { children: [{ birthDate: '2017' }] }, frames: { child: 0 } }))).toBeNull();
    // Of the day asked about too, where that is open.
    const open = { household: { children: [{ birthDate: '2016-02-01' }] }, frames: { child: 0 } };
    const year = { least: day('2016-01-01'), most: day('2016-12-31') };
    expect(ranges(startOf(asked({ ...open, on: year })))).toEqual({ on: [day('2016-02-01'), year.most] });
    expect(startOf(asked({ household: { children: [{}] } }))?.orders).toEqual([]);
  });

  it('also where the list that it is on is absent and its members need not belong', () => {
    const [order] = startOf(asked({ frames: { child: 0 } }))?.orders ?? [];
    expect(order).toMatchObject({ paths: ['children[0].birthDate', 'on'], truth: true, frames: {} });
    expect(order?.key).toBe(String(order?.node.id));
    // Where all belong the same is said of every member, of those facts that are read.
    expect(startOf(asked({ frames: { child: 0 }, allBelong: true }))?.orders).toEqual([]);
    const reads = new Set(['children.birthDate']);
    expect(ranges(startOf(asked({ frames: { child: 0 }, allBelong: true, reads })))).toEqual({
      'children[0].birthDate': [FIRST_DAY, ON],
    });
    const told = { household: { children: [{}] }, frames: { child: 0 }, allBelong: true };
    expect(ranges(startOf(asked(told)))).toEqual({ 'children[0].birthDate': [FIRST_DAY, ON] });
  });

  it('narrows by the orders of dates', () => {
    const reads = new Set(['children.birthDate', 'partners.birthDate', 'marriedOn']);
    const household = { marriedOn: '2010-05-05', partners: [{}], children: [{ deathDate: '2014-02-02' }] };
    expect(ranges(startOf(asked({ household, reads })))).toEqual({
      'partners[0].birthDate': [FIRST_DAY, day('2010-05-05')],
      'children[0].birthDate': [FIRST_DAY, day('2014-02-02')],
    });
    const elder = { partners: [{ birthDate: '1980-01-01' }], children: [{ deathDate: '1980-01-01' }] };
    expect(ranges(startOf(asked({ household: elder, reads })))).toEqual({
      marriedOn: [day('1980-01-01'), LAST_DAY],
      'children[0].birthDate': [day('1980-01-01'), day('1980-01-01')],
    });
    const impossible = { partners: [{ birthDate: '1980-01-02' }], children: [{ deathDate: '1980-01-01' }] };
    expect(startOf(asked({ household: impossible, reads }))).toBeNull();
  });
});

describe('parseOrders', () => {
  const household = { children: [{ deathDate: 'unknown', adoptedOn: 'unknown' }] };
  const reading = (...facts: readonly string[]) => new Set(facts);

  it('keeps the orders of dates between which something is open and which are read', () => {
    const both = reading('children.birthDate', 'children.deathDate');
    expect(ordersOf({ household, reads: both })).toEqual(['children[0].birthDate ≤ children[0].deathDate']);
    expect(ordersOf({ household, reads: reading('children.birthDate', 'children.adoptedOn') })).toEqual([
      'children[0].birthDate ≤ children[0].adoptedOn',
    ]);
    // What is not read is early enough, or late enough.
    expect(ordersOf({ household, reads: reading('children.birthDate') })).toEqual([]);
    expect(ordersOf({ household, reads: reading('children.deathDate') })).toEqual([]);
    expect(ordersOf({ household, reads: reading() })).toEqual([]);
  });

  it('what is told counts though it is not read, and two that are told say nothing', () => {
    const told = { children: [{ birthDate: '2010-01-01', deathDate: 'unknown' }] };
    expect(ordersOf({ household: told, reads: reading('children.deathDate') })).toEqual([
      'children[0].birthDate ≤ children[0].deathDate',
    ]);
    const dead = { children: [{ deathDate: '2010-01-01', adoptedOn: '2009-01-01' }] };
    expect(ordersOf({ household: dead, reads: reading('children.birthDate') })).toEqual([
      'children[0].birthDate ≤ children[0].deathDate',
      'children[0].birthDate ≤ children[0].adoptedOn',
    ]);
    expect(ordersOf({ household: dead, reads: reading() })).toEqual([]);
    const all = { children: [{ birthDate: '2008-01-01', deathDate: '2010-01-01', adoptedOn: '2009-01-01' }] };
    expect(ordersOf({ household: all, reads: reading('children.birthDate', 'children.deathDate') })).toEqual([]);
  });

  it('of a list that is absent, for the members that it has in the kind', () => {
    const reads = reading('certificates.issuedOn', 'certificates.revokedOn');
    expect(ordersOf({ reads }, lists({ certificates: [0, 2] }))).toEqual([]);
    expect(ordersOf({ reads }, lists({ certificates: [2, 2] }))).toEqual([
      'certificates[0].issuedOn ≤ certificates[0].revokedOn',
      'certificates[1].issuedOn ≤ certificates[1].revokedOn',
    ]);
    const births = reading('partners.birthDate', 'children.birthDate');
    expect(ordersOf({ reads: births }, lists({ partners: [1, 2], children: [2, 2] }))).toEqual([
      'partners[0].birthDate ≤ children[0].birthDate',
      'partners[0].birthDate ≤ children[1].birthDate',
    ]);
  });

  it('are conditions that hold, named by their facts', () => {
    const [order] = parseOrders(
      asked({ household, reads: reading('children.birthDate', 'children.deathDate') }),
      EMPTY,
    );
    expect(order).toMatchObject({
      truth: true,
      frames: {},
      paths: ['children[0].birthDate', 'children[0].deathDate'],
      reads: ['children[0].birthDate', 'children[0].deathDate'],
      node: { kind: 'apply', operator: 'onOrBefore', type: 'truth', frames: [], means: null },
    });
  });

  it('keys of two orders differ, those of one do not', () => {
    const reads = reading('children.birthDate', 'children.deathDate');
    const keys = parseOrders(asked({ reads }), lists({ children: [3, 3] })).map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
    expect(parseOrders(asked({ reads }), lists({ children: [2, 2] })).map(({ key }) => key)).toEqual(keys.slice(0, 2));
  });
});

describe('members that an absent list is given', () => {
  const belong = { allBelong: true } as const;
  const facts = new Set(['children.birthDate', 'certificates.issuedOn', 'agreements.signedOn']);

  it('belong on the day, where that is asked for', () => {
    const env = lists({ children: [2, 3], certificates: [1, 1], agreements: [1, 2] });
    expect(ordersOf({ ...belong, reads: facts }, env)).toEqual([
      'children[0].birthDate ≤ on',
      'children[1].birthDate ≤ on',
      'certificates[0].issuedOn ≤ on',
      'agreements[0].signedOn ≤ on',
    ]);
    // Of a day that is open too, which every household is asked about.
    const year = { least: day('2016-01-01'), most: day('2016-12-31') };
    expect(ordersOf({ ...belong, reads: facts, on: year }, env)).toHaveLength(4);
    expect(ordersOf({ reads: facts }, env)).toEqual([]);
    expect(ordersOf({ ...belong, reads: new Set() }, env)).toEqual([]);
    // A list that is told is told with those who do not belong.
    const dead = { children: [{ birthDate: '2010', deathDate: '2012-01-01', adoptedOn: '2011-01-01' }] };
    expect(ordersOf({ ...belong, household: dead, reads: facts })).toEqual([
      'children[0].birthDate ≤ children[0].deathDate',
      'children[0].birthDate ≤ children[0].adoptedOn',
    ]);
  });

  it('were never adopted, or by now; but for the child asked about', () => {
    const question = asked({ ...belong, frames: { child: 0 }, reads: new Set(['children.adoptedOn']) });
    const env = lists({ children: [2, 2] });
    const orders = parseOrders(question, env);
    expect(orders.map(({ paths }) => paths)).toEqual([['children[1].adoptedOn', 'on']]);
    const adopted = (child: number, least: number, most: number) => {
      const path = `children[${child}].adoptedOn`;
      return narrow(question, { ...env, orders, domains: new Map([[path, between(least, most)]]) });
    };
    expect(adopted(1, ON + 1, LAST_DAY)).toBeNull();
    expect(adopted(1, ON, LAST_DAY)).not.toBeNull();
    expect(adopted(1, ON + 1, NEVER)).not.toBeNull();
    expect(adopted(1, NEVER, NEVER)).not.toBeNull();
    expect(adopted(0, ON + 1, LAST_DAY)).not.toBeNull();
    const nobody = asked({ ...belong, reads: new Set(['children.adoptedOn']) });
    expect(parseOrders(nobody, env).map(({ paths }) => paths[0])).toEqual([
      'children[0].adoptedOn',
      'children[1].adoptedOn',
    ]);
    expect(new Set(parseOrders(nobody, env).map(({ key }) => key)).size).toBe(2);
    expect(parseOrders(nobody, lists({ certificates: [1, 1] }))).toEqual([]);
    expect(parseOrders(asked({ reads: new Set(['children.adoptedOn']) }), env)).toEqual([]);
    expect(parseOrders(asked({ ...belong, reads: new Set(['children.sex']) }), env)).toEqual([]);
  });
});

describe('children listed by birth', () => {
  it('are in order, each with the next', () => {
    const reads = new Set(['children.birthDate']);
    const listed = { inOrderOfBirth: true, reads };
    expect(ordersOf(listed, lists({ children: [3, 4] }))).toEqual([
      'children[0].birthDate ≤ children[1].birthDate',
      'children[1].birthDate ≤ children[2].birthDate',
    ]);
    expect(ordersOf(listed, lists({ children: [1, 4] }))).toEqual([]);
    expect(ordersOf(listed, lists({ children: [0, 4] }))).toEqual([]);
    expect(ordersOf(listed, lists({ certificates: [2, 2] }))).toEqual([]);
    expect(ordersOf({ reads }, lists({ children: [3, 4] }))).toEqual([]);
    expect(ordersOf({ inOrderOfBirth: true }, lists({ children: [3, 3] }))).toEqual([]);
  });
});
