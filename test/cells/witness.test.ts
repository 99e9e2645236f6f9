import { describe, expect, it } from 'vitest';
import { type Domain, type Env, optionDomain, truthDomain } from '../../src/cells/domains.js';
import { witnessOf } from '../../src/cells/witness.js';
import { build } from '../../src/expr/build.js';
import { FIRST_DAY, NEVER } from '../../src/value/value.js';
import { type Asked, ask, between, day, EMPTY, envOf, nodesOf, order } from './questions.js';

const { all, any, not, equal, atLeast, onOrBefore, onOrAfter, addMonths, addDays, add, fact, date } = build;
const earlier = build.before;
const node = nodesOf();
const [d, e, n] = [fact('extra.d'), fact('extra.e'), fact('extra.n')];

const assuming = (domains: Readonly<Record<string, Domain>>, lengths: Env['lengths'] = new Map()): Env => ({
  ...EMPTY,
  domains: new Map(Object.entries(domains)),
  lengths,
});
const witness = (env: Env, given: Asked = {}) => witnessOf(ask([], given), env);
const household = (env: Env, given: Asked = {}) => witness(env, given)?.household ?? null;
const open = (options: readonly string[] | null, ...excluded: readonly string[]): Domain => ({
  value: null,
  excluded,
  options,
});

describe('witnessOf, numbers and dates', () => {
  it('takes the least value that is possible', () => {
    expect(household(assuming({ 'extra.d': between(day('2016-01-05'), day('2016-02-01')) }))).toEqual({
      extra: { d: '2016-01-05' },
    });
    expect(household(assuming({ 'extra.n': between(3, 9), 'extra.m': between(4, 4) }))).toEqual({
      extra: { n: 3, m: 4 },
    });
    expect(household(assuming({ 'extra.p': between(1050, 2000) }))).toEqual({ extra: { p: '10.50' } });
    expect(household(assuming({ 'cableTv.price': between(7, 9) }))).toEqual({ cableTv: { price: '0.07' } });
    expect(household(assuming({ 'landCompensation.childShare': between(2, 9) }))).toEqual({
      landCompensation: { childShare: 2 },
    });
  });

  it('takes the least that the conditions allow, one fact after the other', () => {
    const env = envOf({}, order(node(earlier(d, e)), true, ['extra.d', 'extra.e']));
    expect(household(env)).toEqual({ extra: { d: '1800-01-01', e: '1800-01-02' } });
    // In the order of their names: m at its least is 2, and then n has to be 10.
    const sum = order(node(atLeast(add(n, fact('extra.m')), 12)), true, ['extra.n', 'extra.m']);
    expect(household(envOf({ 'extra.n': [8, 10], 'extra.m': [2, 4] }, sum))).toEqual({ extra: { m: 2, n: 10 } });
    expect(household(envOf({ 'extra.n': [9, 10], 'extra.m': [2, 2] }, sum))).toEqual({ extra: { m: 2, n: 10 } });
    // One month after 31 January is 29 February.
    const months = order(node(onOrBefore(addMonths(d, 1), e)), true, ['extra.d', 'extra.e']);
    const late = envOf(
      { 'extra.d': [day('2016-01-31'), day('2016-02-10')], 'extra.e': [0, day('2018-01-01')] },
      months,
    );
    expect(household(late)).toEqual({ extra: { d: '2016-01-31', e: '2016-02-29' } });
  });

  it('takes the greatest where the least is not possible', () => {
    const notZero = order(node(equal(n, 0)), false, ['extra.n']);
    expect(household(envOf({ 'extra.n': [0, 5] }, notZero))).toEqual({ extra: { n: 5 } });
  });

  it('is null where neither is possible', () => {
    const two = order(node(equal(n, 2)), true, ['extra.n']);
    expect(household(envOf({ 'extra.n': [0, 5] }, two))).toBeNull();
    expect(household(envOf({ 'extra.n': [2, 2] }, two))).toEqual({ extra: { n: 2 } });
    expect(household(envOf({ 'extra.n': [2, 5] }, two))).toEqual({ extra: { n: 2 } });
  });

  it('asks every condition where dates still crept, of what is narrowed to one day too', () => {
    const reached = {
      'extra.d': [day('2016-01-01'), day('2016-01-01')],
      'extra.e': [day('2016-01-01'), day('2016-01-01')],
    } as const;
    const after = order(node(onOrBefore(addDays(d, 1), e)), true, ['extra.d', 'extra.e']);
    expect(household({ ...envOf(reached, after), crept: true })).toBeNull();
    const same = order(node(onOrBefore(d, e)), true, ['extra.d', 'extra.e']);
    expect(household({ ...envOf(reached, same), crept: true })).toEqual({
      extra: { d: '2016-01-01', e: '2016-01-01' },
    });
  });

  it('an event has not happened where it need not', () => {
    const path = 'children[0].adoptedOn';
    const children = [{ id: 'child-1', adoptedOn: 'unknown' }];
    const adopted = (env: Env) => household(env, { household: { children } });
    expect(adopted(assuming({ [path]: between(FIRST_DAY, NEVER) }))).toEqual({
      children: [{ id: 'child-1', adoptedOn: null }],
    });
    expect(adopted(assuming({ [path]: between(day('2015-02-03'), day('2015-03-01')) }))).toEqual({
      children: [{ id: 'child-1', adoptedOn: '2015-02-03' }],
    });
    const never = (truth: boolean) => envOf({}, order(node(fact('child.neverAdopted')), truth, [path], { child: 0 }));
    expect(adopted(never(true))).toEqual({ children: [{ id: 'child-1', adoptedOn: null }] });
    expect(adopted(never(false))).toEqual({ children: [{ id: 'child-1', adoptedOn: '1800-01-01' }] });
  });

  it('leaves what is open and about which nothing is assumed', () => {
    expect(witness(EMPTY)).toEqual({ household: {}, on: null, readings: {}, case: {} });
    const known = { extra: { n: 3 } };
    expect(household(EMPTY, { household: known })).toEqual(known);
  });
});

describe('witnessOf, options and truths', () => {
  it('takes what is assumed, and else an option that is not excluded', () => {
    const XYZ = ['x', 'y', 'z'];
    expect(household(assuming({ 'extra.a': truthDomain(false), 'extra.b': truthDomain(true) }))).toEqual({
      extra: { a: false, b: true },
    });
    expect(household(assuming({ 'extra.k': optionDomain('z', XYZ) }))).toEqual({ extra: { k: 'z' } });
    expect(household(assuming({ 'extra.k': open(XYZ, 'x') }))).toEqual({ extra: { k: 'y' } });
    expect(household(assuming({ 'extra.k': open(XYZ, 'y') }))).toEqual({ extra: { k: 'x' } });
  });

  it('takes a text that is not excluded', () => {
    const place = (...excluded: readonly string[]) =>
      household(assuming({ 'residence.place': open(null, ...excluded) }));
    expect(place('A')).toEqual({ residence: { place: 'other' } });
    expect(place('other', 'A')).toEqual({ residence: { place: 'another' } });
    expect(place('another', 'other')).toEqual({ residence: { place: 'a third' } });
    expect(place('a third', 'another', 'other')).toEqual({ residence: { place: '?' } });
  });

  it('takes the readings that are assumed', () => {
    const readings = (domain: Domain) => witness(assuming({ 'readings.width': domain }))?.readings;
    expect(readings(optionDomain('narrow', ['wide', 'narrow']))).toEqual({ width: 'narrow' });
    expect(readings(open(['wide', 'narrow'], 'wide'))).toEqual({ width: 'narrow' });
    expect(readings(open(['wide', 'narrow']))).toEqual({ width: 'wide' });
    expect(readings(open(['wide'], 'wide'))).toEqual({});
    expect(readings(open(null))).toEqual({});
    expect(household(assuming({ 'readings.width': open(['wide', 'narrow']) }))).toEqual({});
  });
});

describe('witnessOf, where a fact is written', () => {
  it('writes the day asked about and the facts of the case beside the household', () => {
    expect(
      witness(
        assuming({
          on: between(day('2016-05-01'), day('2016-06-01')),
          marriedOn: between(day('2010-01-01'), day('2010-01-01')),
          'case.decidedOn': between(day('2016-04-01'), day('2016-04-03')),
          'case.amount': between(100_000, 100_000),
          'case.appliedInWriting': truthDomain(true),
        }),
        { on: { least: day('2016-01-01'), most: day('2016-12-31') } },
      ),
    ).toEqual({
      household: { marriedOn: '2010-01-01' },
      on: '2016-05-01',
      readings: {},
      case: { decidedOn: '2016-04-01', amount: '1000.00', appliedInWriting: true },
    });
  });

  it('keeps what the household tells', () => {
    const told = {
      residence: { place: 'A' },
      extra: { t: 'told' },
      children: [{ sex: 'female' }, { sex: 'male' }],
      marriedOn: '2010-01-01',
    };
    const env = assuming({
      'residence.status': optionDomain('floating', ['registered', 'floating']),
      'extra.a': truthDomain(true),
      'children[1].birthAuthorised': truthDomain(false),
    });
    const question = ask([], { household: told });
    expect(witnessOf(question, env)?.household).toEqual({
      residence: { place: 'A', status: 'floating' },
      extra: { t: 'told', a: true },
      children: [
        { id: 'child-1', sex: 'female' },
        { id: 'child-2', sex: 'male', birthAuthorised: false },
      ],
      marriedOn: '2010-01-01',
    });
    // The household of the question stays as it is.
    expect(question.household.children?.[1]).toEqual({ id: 'child-2', sex: 'male' });
  });

  it('makes the lists that are absent as short as they may be', () => {
    const lengths = new Map([
      ['children', { least: 2, most: 6 }],
      ['agreements', { least: 0, most: 2 }],
    ]);
    const env = assuming(
      {
        'children[1].sex': optionDomain('male', ['female', 'male']),
        'children[0].birthDate': between(day('2001-02-03'), day('2001-02-03')),
        'children[2].sex': optionDomain('male', ['female', 'male']),
      },
      lengths,
    );
    expect(household(env)).toEqual({
      children: [{ birthDate: '2001-02-03' }, { sex: 'male' }],
      agreements: [],
    });
    expect(household(assuming({ 'certificates[0].kind': optionDomain('only-child', ['only-child']) }))).toEqual({});
  });

  it('writes to the eleventh member', () => {
    const env = assuming(
      { 'children[10].birthAuthorised': truthDomain(true) },
      new Map([['children', { least: 11, most: 11 }]]),
    );
    expect(household(env)).toEqual({
      children: [...Array.from({ length: 10 }, () => ({})), { birthAuthorised: true }],
    });
  });

  it('reads the facts that the policy itself declares', () => {
    const env = envOf(
      {},
      order(node(any(onOrAfter(d, date('2016-01-01')), not(all(fact('extra.a'))))), true, ['extra.d']),
    );
    expect(household(env)).toEqual({ extra: { d: '1800-01-01' } });
  });
});

describe('witnessOf, a fact that is read on several days', () => {
  const seriesReads = { facts: new Set(['residence.place']), days: new Map([['m', node(fact('marriedOn'))]]) };
  const on = { least: day('2012-01-01'), most: day('2012-12-31') };
  const place = (value: string): Domain => optionDomain(value, null);
  const two = (more: Readonly<Record<string, Domain>>) =>
    witness(assuming({ 'residence.place': place('A'), 'residence.place@m': place('B'), ...more }), { seriesReads, on });

  it('is written as a series by the days that the kind settles', () => {
    const days = {
      on: between(day('2012-05-01'), day('2012-05-01')),
      marriedOn: between(day('2010-01-01'), day('2010-01-01')),
    };
    expect(two(days)).toEqual({
      household: {
        marriedOn: '2010-01-01',
        residence: [
          { from: '2010-01-01', value: { place: 'B' } },
          { from: '2012-05-01', value: { place: 'A' } },
        ],
      },
      on: '2012-05-01',
      readings: {},
      case: {},
    });
  });

  it('and shows nobody where a day is open', () => {
    expect(two({})).toBeNull();
    expect(two({ on: between(day('2012-05-01'), day('2012-05-01')) })).toBeNull();
    expect(two({ marriedOn: between(day('2010-01-01'), day('2010-01-01')) })).toBeNull();
  });
});
