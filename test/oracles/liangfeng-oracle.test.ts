// Expectations worked out by hand from 凉委发〔2011〕38号, semantics.md and api.md. They check the oracle, not the library.

import { describe, expect, it } from 'vitest';
import type { PartialChild, PartialHousehold, PartialPartner } from './completions.js';
import { completions, survey } from './completions.js';
import type { KnownChild, KnownPartner, OracleAnswer, Readings } from './liangfeng.js';
import { DEFAULTS, lastInstallmentDay, OPTIONS, oracle } from './liangfeng.js';

const ON = '2014-06-30';

const ruralMother: KnownPartner = { id: 'mother', sex: 'female', registration: 'rural', employment: 'none' };
const ruralFather: KnownPartner = { id: 'father', sex: 'male', registration: 'rural', employment: 'other' };
const urbanMother: KnownPartner = { ...ruralMother, registration: 'urban' };
const urbanFather: KnownPartner = { ...ruralFather, registration: 'urban' };
const employedMother: KnownPartner = { ...ruralMother, employment: 'unit-employee' };
const employedFather: KnownPartner = { ...urbanFather, employment: 'unit-employee' };
const rural = [ruralMother, ruralFather];
const urban = [urbanMother, urbanFather];

const unlawful = (id: string, birthDate: string, more: Partial<KnownChild> = {}): KnownChild => ({
  id,
  birthDate,
  birthAuthorised: false,
  adoptedOn: null,
  deathDate: null,
  ...more,
});
const lawful = (id: string, birthDate: string, more: Partial<KnownChild> = {}): KnownChild =>
  unlawful(id, birthDate, { birthAuthorised: true, ...more });

const a = unlawful('a', '2008-03-01');
const b = unlawful('b', '2010-05-20');
const c = unlawful('c', '2013-01-31');

const stated = (yuan: number): Partial<OracleAnswer> => ({
  status: 'due',
  amountStatus: 'stated',
  minimumFen: yuan * 100,
});
const NOT_STATED: Partial<OracleAnswer> = { status: 'due', amountStatus: 'not-stated', minimumFen: null };
const NOT_DUE: Partial<OracleAnswer> = { status: 'not-due', amountStatus: null, minimumFen: null };
const NOT_IN_FORCE: Partial<OracleAnswer> = { status: 'not-in-force', amountStatus: null, minimumFen: null };

interface Case {
  name: string;
  partners: KnownPartner[];
  children: KnownChild[];
  child: string;
  on?: string;
  readings?: Partial<Readings>;
  expected: Partial<OracleAnswer>;
}

const asSecond = { 'later-births': 'as-second' } as const;
const secondOnly = { 'employee-scope': 'second-only' } as const;
const countChildren = { 'birth-counted': 'children' } as const;
const byBirth = { 'governing-date': 'birth' } as const;
const byMother = { 'mixed-couple': 'mother' } as const;
const byFather = { 'mixed-couple': 'father' } as const;

const groups: Record<string, Case[]> = {
  'the table': [
    { name: '第一孩， 农村', partners: rural, children: [a], child: 'a', expected: stated(13_000) },
    { name: '第一孩， 城镇', partners: urban, children: [a], child: 'a', expected: stated(20_000) },
    { name: '第二孩， 农村', partners: rural, children: [a, b], child: 'b', expected: stated(20_000) },
    { name: '第二孩， 城镇', partners: urban, children: [a, b], child: 'b', expected: stated(30_000) },
    { name: '单位职工', partners: [employedMother, ruralFather], children: [a], child: 'a', expected: stated(40_000) },
    { name: 'a third stands in no row', partners: rural, children: [a, b, c], child: 'c', expected: NOT_STATED },
    { name: 'the first of three', partners: rural, children: [a, b, c], child: 'a', expected: stated(13_000) },
    { name: 'one partner', partners: [urbanFather], children: [a], child: 'a', expected: stated(20_000) },
    {
      name: 'no levy on an authorised birth',
      partners: rural,
      children: [lawful('a', '2008-03-01')],
      child: 'a',
      expected: NOT_DUE,
    },
  ],
  'the period, by the decision': [
    {
      name: 'the day before issue',
      partners: rural,
      children: [a],
      child: 'a',
      on: '2011-09-04',
      expected: NOT_IN_FORCE,
    },
    {
      name: 'the day of issue',
      partners: rural,
      children: [a],
      child: 'a',
      on: '2011-09-05',
      expected: stated(13_000),
    },
    { name: 'the last day', partners: rural, children: [a], child: 'a', on: '2021-08-19', expected: stated(13_000) },
    {
      name: 'the day the levy ends',
      partners: rural,
      children: [a],
      child: 'a',
      on: '2021-08-20',
      expected: NOT_IN_FORCE,
    },
    { name: 'long after', partners: urban, children: [a], child: 'a', on: '2024-01-01', expected: NOT_IN_FORCE },
    {
      name: 'before an authorised birth is looked at',
      partners: rural,
      children: [lawful('a', '2008-03-01')],
      child: 'a',
      on: '2021-08-20',
      expected: NOT_IN_FORCE,
    },
    {
      name: 'before an adoption is looked at',
      partners: rural,
      children: [unlawful('a', '2008-03-01', { adoptedOn: '2009-01-01' })],
      child: 'a',
      on: '2011-09-04',
      expected: NOT_IN_FORCE,
    },
    {
      name: 'asked on the day of birth',
      partners: rural,
      children: [c],
      child: 'c',
      on: '2013-01-31',
      expected: stated(13_000),
    },
  ],
  'the period, by the birth': [
    {
      name: 'born the day before issue',
      partners: rural,
      children: [unlawful('x', '2011-09-04')],
      child: 'x',
      readings: byBirth,
      expected: NOT_IN_FORCE,
    },
    {
      name: 'born on the day of issue',
      partners: rural,
      children: [unlawful('x', '2011-09-05')],
      child: 'x',
      readings: byBirth,
      expected: stated(13_000),
    },
    {
      name: 'born and decided on the last day',
      partners: rural,
      children: [unlawful('x', '2021-08-19')],
      child: 'x',
      on: '2021-08-19',
      readings: byBirth,
      expected: stated(13_000),
    },
    {
      name: 'born on the last day, decided too late',
      partners: rural,
      children: [unlawful('x', '2021-08-19')],
      child: 'x',
      on: '2021-08-20',
      readings: byBirth,
      expected: NOT_IN_FORCE,
    },
    {
      name: 'born after the end',
      partners: rural,
      children: [unlawful('x', '2021-08-20')],
      child: 'x',
      on: '2021-08-20',
      readings: byBirth,
      expected: NOT_IN_FORCE,
    },
    {
      name: 'an earlier birth outside the period still counts',
      partners: rural,
      children: [a, c],
      child: 'c',
      readings: byBirth,
      expected: stated(20_000),
    },
    {
      name: 'the earlier birth itself',
      partners: rural,
      children: [a, c],
      child: 'a',
      readings: byBirth,
      expected: NOT_IN_FORCE,
    },
  ],
  'birth-counted': [
    {
      name: 'unlawful-births: second child, first unlawful birth',
      partners: rural,
      children: [lawful('a', '2008-03-01'), b],
      child: 'b',
      expected: stated(13_000),
    },
    {
      name: 'children: second child, first unlawful birth',
      partners: rural,
      children: [lawful('a', '2008-03-01'), b],
      child: 'b',
      readings: countChildren,
      expected: stated(20_000),
    },
    {
      name: 'unlawful-births: third child, second unlawful birth',
      partners: urban,
      children: [lawful('a', '2008-03-01'), b, c],
      child: 'c',
      expected: stated(30_000),
    },
    {
      name: 'children: third child, second unlawful birth',
      partners: urban,
      children: [lawful('a', '2008-03-01'), b, c],
      child: 'c',
      readings: countChildren,
      expected: NOT_STATED,
    },
    {
      name: 'children: an authorised second child',
      partners: rural,
      children: [a, lawful('b', '2010-05-20')],
      child: 'b',
      readings: countChildren,
      expected: NOT_DUE,
    },
  ],
  'who was born to the couple, and in which order': [
    {
      name: 'an adopted child owes nothing',
      partners: rural,
      children: [unlawful('a', '2008-03-01', { adoptedOn: '2008-04-01' })],
      child: 'a',
      expected: NOT_DUE,
    },
    {
      name: 'nor one adopted after the day asked about',
      partners: rural,
      children: [unlawful('a', '2008-03-01', { adoptedOn: '2020-04-01' })],
      child: 'a',
      expected: NOT_DUE,
    },
    {
      name: 'nor one with no parent here',
      partners: rural,
      children: [unlawful('a', '2008-03-01', { parents: [] })],
      child: 'a',
      expected: NOT_DUE,
    },
    {
      name: 'one named parent suffices',
      partners: rural,
      children: [unlawful('a', '2008-03-01', { parents: ['mother'] }), b],
      child: 'b',
      expected: stated(20_000),
    },
    {
      name: 'an adopted child takes no place among unlawful births',
      partners: rural,
      children: [unlawful('a', '2008-03-01', { adoptedOn: '2008-04-01' }), b],
      child: 'b',
      expected: stated(13_000),
    },
    {
      name: 'nor does a child adopted after the day asked about, among all births',
      partners: rural,
      children: [unlawful('a', '2008-03-01', { adoptedOn: '2020-04-01' }), b],
      child: 'b',
      readings: countChildren,
      expected: stated(13_000),
    },
    {
      name: 'nor does a child with no parent here',
      partners: rural,
      children: [lawful('a', '2008-03-01', { parents: [] }), b],
      child: 'b',
      readings: countChildren,
      expected: stated(13_000),
    },
    {
      name: 'a child who has died was still born',
      partners: rural,
      children: [unlawful('a', '2008-03-01', { deathDate: '2008-03-02' }), b],
      child: 'b',
      expected: stated(20_000),
    },
    {
      name: 'the levy of a child who has died',
      partners: rural,
      children: [unlawful('a', '2008-03-01', { deathDate: '2008-03-02' })],
      child: 'a',
      expected: stated(13_000),
    },
    {
      name: 'a birth after the day asked about does not exist',
      partners: rural,
      children: [unlawful('z', '2014-07-01'), a],
      child: 'a',
      expected: stated(13_000),
    },
    {
      name: 'rank by date, not by place: the younger',
      partners: rural,
      children: [b, a],
      child: 'b',
      expected: stated(20_000),
    },
    {
      name: 'rank by date, not by place: the elder',
      partners: rural,
      children: [b, a],
      child: 'a',
      expected: stated(13_000),
    },
    {
      name: 'twins: the first listed',
      partners: rural,
      children: [unlawful('t1', '2012-02-29'), unlawful('t2', '2012-02-29')],
      child: 't1',
      expected: stated(13_000),
    },
    {
      name: 'twins: the second listed',
      partners: rural,
      children: [unlawful('t1', '2012-02-29'), unlawful('t2', '2012-02-29')],
      child: 't2',
      expected: stated(20_000),
    },
    {
      name: 'the twin after an elder child is a third',
      partners: urban,
      children: [unlawful('t1', '2012-02-29'), unlawful('t2', '2012-02-29'), a],
      child: 't2',
      expected: NOT_STATED,
    },
  ],
  'employee-scope and later-births': [
    {
      name: 'any-birth: either partner, a first',
      partners: [ruralMother, employedFather],
      children: [a],
      child: 'a',
      expected: stated(40_000),
    },
    {
      name: 'any-birth: a second',
      partners: [ruralMother, employedFather],
      children: [a, b],
      child: 'b',
      expected: stated(40_000),
    },
    {
      name: 'any-birth: a third',
      partners: [ruralMother, employedFather],
      children: [a, b, c],
      child: 'c',
      expected: stated(40_000),
    },
    {
      name: 'any-birth: the father employed, the mother decides otherwise',
      partners: [ruralMother, employedFather],
      children: [a],
      child: 'a',
      readings: byMother,
      expected: stated(40_000),
    },
    {
      name: 'any-birth: an authorised birth',
      partners: [employedMother],
      children: [lawful('a', '2008-03-01')],
      child: 'a',
      expected: NOT_DUE,
    },
    {
      name: 'second-only: a first, rural',
      partners: [employedMother, ruralFather],
      children: [a],
      child: 'a',
      readings: secondOnly,
      expected: stated(13_000),
    },
    {
      name: 'second-only: a first, mixed',
      partners: [ruralMother, employedFather],
      children: [a],
      child: 'a',
      readings: secondOnly,
      expected: stated(20_000),
    },
    {
      name: 'second-only: a second',
      partners: [employedMother, ruralFather],
      children: [a, b],
      child: 'b',
      readings: secondOnly,
      expected: stated(40_000),
    },
    {
      name: 'second-only: a third',
      partners: [employedMother, ruralFather],
      children: [a, b, c],
      child: 'c',
      readings: secondOnly,
      expected: NOT_STATED,
    },
    {
      name: 'second-only and as-second: a third',
      partners: [employedMother, ruralFather],
      children: [a, b, c],
      child: 'c',
      readings: { ...secondOnly, ...asSecond },
      expected: stated(40_000),
    },
    {
      name: 'second-only by children: the first unlawful birth is a second child',
      partners: [employedMother, ruralFather],
      children: [lawful('a', '2008-03-01'), b],
      child: 'b',
      readings: { ...secondOnly, ...countChildren },
      expected: stated(40_000),
    },
    {
      name: 'as-second: a third, rural',
      partners: rural,
      children: [a, b, c],
      child: 'c',
      readings: asSecond,
      expected: stated(20_000),
    },
    {
      name: 'as-second: a third, urban',
      partners: urban,
      children: [a, b, c],
      child: 'c',
      readings: asSecond,
      expected: stated(30_000),
    },
    {
      name: 'as-second: a fourth',
      partners: urban,
      children: [a, b, c, unlawful('d', '2014-02-01')],
      child: 'd',
      readings: asSecond,
      expected: stated(30_000),
    },
    {
      name: 'as-second: a first stays a first',
      partners: urban,
      children: [a],
      child: 'a',
      readings: asSecond,
      expected: stated(20_000),
    },
  ],
  'mixed-couple': [
    {
      name: 'higher: urban mother',
      partners: [urbanMother, ruralFather],
      children: [a],
      child: 'a',
      expected: stated(20_000),
    },
    {
      name: 'higher: urban father',
      partners: [ruralMother, urbanFather],
      children: [a, b],
      child: 'b',
      expected: stated(30_000),
    },
    {
      name: 'mother: rural',
      partners: [urbanFather, ruralMother],
      children: [a],
      child: 'a',
      readings: byMother,
      expected: stated(13_000),
    },
    {
      name: 'mother: urban',
      partners: [urbanMother, ruralFather],
      children: [a],
      child: 'a',
      readings: byMother,
      expected: stated(20_000),
    },
    {
      name: 'father: rural',
      partners: [urbanMother, ruralFather],
      children: [a, b],
      child: 'b',
      readings: byFather,
      expected: stated(20_000),
    },
    {
      name: 'father: urban',
      partners: [ruralMother, urbanFather],
      children: [a, b],
      child: 'b',
      readings: byFather,
      expected: stated(30_000),
    },
    {
      name: 'father, only a mother listed',
      partners: [ruralMother],
      children: [a],
      child: 'a',
      readings: byFather,
      expected: stated(13_000),
    },
    {
      name: 'mother, only a father listed',
      partners: [urbanFather],
      children: [a],
      child: 'a',
      readings: byMother,
      expected: stated(20_000),
    },
    {
      name: 'mother, two women',
      partners: [ruralMother, { ...urbanMother, id: 'second' }],
      children: [a],
      child: 'a',
      readings: byMother,
      expected: stated(20_000),
    },
    {
      name: 'father, two women',
      partners: [urbanMother, { ...ruralMother, id: 'second' }],
      children: [a],
      child: 'a',
      readings: byFather,
      expected: stated(20_000),
    },
  ],
  'first-levy and installment-clock change no amount': [
    {
      name: 'total is the default',
      partners: rural,
      children: [a],
      child: 'a',
      expected: { ...stated(13_000), minimumOf: 'total' },
    },
    {
      name: 'first-payment',
      partners: rural,
      children: [a],
      child: 'a',
      readings: { 'first-levy': 'first-payment' },
      expected: { ...stated(13_000), minimumOf: 'first-payment' },
    },
    {
      name: 'first-payment of a third',
      partners: rural,
      children: [a, b, c],
      child: 'c',
      readings: { 'first-levy': 'first-payment' },
      expected: { ...NOT_STATED, minimumOf: 'first-payment' },
    },
    {
      name: 'clock from approval',
      partners: rural,
      children: [a],
      child: 'a',
      readings: { 'installment-clock': 'approval' },
      expected: { ...stated(13_000), minimumOf: 'total' },
    },
    {
      name: 'clock from receipt',
      partners: urban,
      children: [a, b],
      child: 'b',
      readings: { 'installment-clock': 'receipt' },
      expected: { ...stated(30_000), minimumOf: 'total' },
    },
  ],
};

for (const [group, cases] of Object.entries(groups)) {
  describe(group, () => {
    it.each(cases)('$name', ({ partners, children, child, on, readings, expected }) => {
      expect(oracle({ partners, children }, child, on ?? ON, { ...DEFAULTS, ...readings })).toMatchObject(expected);
    });
  });
}

describe('questions that must be refused', () => {
  it('a child not listed', () => {
    expect(() => oracle({ partners: rural, children: [a] }, 'z', ON, DEFAULTS)).toThrow('unknown-id');
  });
  it('a child born after the day asked about', () => {
    expect(() => oracle({ partners: rural, children: [c] }, 'c', '2013-01-30', DEFAULTS)).toThrow('event-after-on');
  });
});

describe('the readings', () => {
  it('have the default first', () => {
    expect(Object.fromEntries(Object.entries(OPTIONS).map(([id, [first]]) => [id, first]))).toEqual(DEFAULTS);
  });
});

describe('lastInstallmentDay', () => {
  it.each([
    ['2012-03-01', '2015-03-01'],
    ['2012-02-29', '2015-02-28'],
    ['2013-02-28', '2016-02-28'],
    ['2011-12-31', '2014-12-31'],
    ['2021-08-19', '2024-08-19'],
  ])('%s → %s', (start, last) => {
    expect(lastInstallmentDay(start)).toBe(last);
  });
});

describe('survey', () => {
  const child: PartialChild = { id: 'x', birthDate: '2012-05-01', birthAuthorised: false };
  const ask = (household: PartialHousehold, readings: Partial<Readings> = {}, dates = {}, on = ON) =>
    survey(household, 'x', on, { ...DEFAULTS, ...readings }, dates);

  it('of a known household is its one answer', () => {
    expect(ask({ partners: rural, children: [child] })).toEqual({
      statuses: new Set(['due']),
      answers: [{ status: 'due', amountStatus: 'stated', minimumFen: 1_300_000, minimumOf: 'total' }],
      leastFen: 1_300_000,
      mostFen: 1_300_000,
      matters: {},
      missing: [],
    });
  });

  it('reads null like absent', () => {
    const household: PartialHousehold = {
      partners: [{ ...ruralMother, registration: null }],
      children: [{ ...child, birthAuthorised: null, adoptedOn: null, deathDate: null }],
    };
    expect(ask(household).missing).toEqual(['partners[0].registration', 'children[0].birthAuthorised']);
  });

  it('bounds the minimum while the status is open', () => {
    const household = {
      partners: [{ ...ruralMother, employment: undefined }],
      children: [{ id: 'x', birthDate: '2012-05-01' }],
    };
    const found = ask(household);
    expect(found.statuses).toEqual(new Set(['due', 'not-due']));
    expect([found.leastFen, found.mostFen]).toEqual([1_300_000, 4_000_000]);
    expect(found.missing).toEqual(['partners[0].employment', 'children[0].birthAuthorised']);
  });

  it('has no bounds where no completion is stated', () => {
    const found = ask({ partners: rural, children: [a, b, { ...child, birthAuthorised: undefined }] });
    expect(found.statuses).toEqual(new Set(['due', 'not-due']));
    expect([found.leastFen, found.mostFen]).toEqual([null, null]);
  });

  it('registration does not matter to a unit employee, nor the other partner’s employment', () => {
    const open: PartialPartner = { id: 'father', sex: 'male' };
    const found = ask({ partners: [employedMother, open], children: [child] });
    expect(found.matters).toEqual({ 'partners[1].registration': false, 'partners[1].employment': false });
    const second = ask({ partners: [employedMother, open], children: [child] }, secondOnly);
    expect(second.matters).toEqual({ 'partners[1].registration': true, 'partners[1].employment': false });
  });

  it('sex matters only where the reading names one and the registrations may differ', () => {
    const two: PartialPartner[] = [
      { id: 'p', registration: 'rural', employment: 'none' },
      { id: 'q', sex: 'male', registration: 'urban', employment: 'none' },
    ];
    expect(ask({ partners: two, children: [child] }).missing).toEqual([]);
    expect(ask({ partners: two, children: [child] }, byMother).missing).toEqual(['partners[0].sex']);
    expect(ask({ partners: two.slice(0, 1), children: [child] }, byMother).missing).toEqual([]);
  });

  it('mother decides: the father’s registration does not matter', () => {
    const partners: PartialPartner[] = [ruralMother, { id: 'father', sex: 'male', employment: 'none' }];
    expect(ask({ partners, children: [child] }, byMother).missing).toEqual([]);
    expect(ask({ partners, children: [child] }).missing).toEqual(['partners[1].registration']);
  });

  it('an elder sibling’s authorisation and adoption matter to the rank', () => {
    const elder: PartialChild = { id: 'e', birthDate: '2009-01-01', adoptedOn: 'unknown' };
    const household: PartialHousehold = { partners: rural, children: [elder, child] };
    expect(ask(household).missing).toEqual(['children[0].birthAuthorised', 'children[0].adoptedOn']);
    expect(ask(household, countChildren).missing).toEqual(['children[0].adoptedOn']);
    expect([ask(household).leastFen, ask(household).mostFen]).toEqual([1_300_000, 2_000_000]);
  });

  it('a younger sibling matters to nothing', () => {
    const younger: PartialChild = { id: 'y', birthDate: '2013-01-01', adoptedOn: 'unknown' };
    expect(ask({ partners: rural, children: [child, younger] }).missing).toEqual([]);
  });

  it('a partly known birth date of a sibling, before, on and after the child’s', () => {
    const household: PartialHousehold = {
      partners: rural,
      children: [{ id: 's', birthDate: '2012', birthAuthorised: false }, child],
    };
    expect(ask(household, {}, { s: ['2012-04-30', '2012-05-01', '2012-05-02'] }).missing).toEqual([
      'children[0].birthDate',
    ]);
    expect(ask(household, {}, { s: ['2012-04-30', '2012-05-01'] })).toMatchObject({ missing: [], leastFen: 2_000_000 });
    expect(ask(household, {}, { s: ['2012-05-02', '2012-12-31'] })).toMatchObject({ missing: [], mostFen: 1_300_000 });
  });

  it('a partly known birth date of the child asked about ends at the day asked about', () => {
    const household: PartialHousehold = { partners: rural, children: [{ ...child, birthDate: '2011' }] };
    const dates = { x: ['2011-09-04', '2011-09-05', '2011-10-01'] };
    expect(ask(household, byBirth, dates).statuses).toEqual(new Set(['not-in-force', 'due']));
    expect(ask(household, byBirth, dates).missing).toEqual(['children[0].birthDate']);
    expect(ask(household, byBirth, dates, '2011-09-05').statuses).toEqual(new Set(['not-in-force', 'due']));
    expect(ask(household, byBirth, dates, '2011-09-04').statuses).toEqual(new Set(['not-in-force']));
    expect(() => ask(household, byBirth, dates, '2011-09-03')).toThrow('children[0].birthDate');
  });

  it('nothing matters while the text is not in force', () => {
    const household: PartialHousehold = {
      partners: [{ id: 'p' }, { id: 'q' }],
      children: [{ id: 'x', birthDate: '2009-01-01' }],
    };
    expect(ask(household, {}, {}, '2021-08-20')).toMatchObject({ statuses: new Set(['not-in-force']), missing: [] });
    expect(ask(household, byBirth)).toMatchObject({ statuses: new Set(['not-in-force']), missing: [] });
  });

  it('a fact may matter only together with another', () => {
    const household: PartialHousehold = {
      partners: [{ ...ruralMother, registration: undefined }],
      children: [lawful('e', '2009-01-01'), { ...child, birthAuthorised: undefined, adoptedOn: 'unknown' }],
    };
    expect(ask(household).missing).toEqual([
      'partners[0].registration',
      'children[1].birthAuthorised',
      'children[1].adoptedOn',
    ]);
  });
});

describe('completions', () => {
  it('are each different, and as many as the values multiply to', () => {
    const household: PartialHousehold = {
      partners: [{ id: 'p' }],
      children: [{ id: 'x', adoptedOn: 'unknown' }],
    };
    const all = [...completions(household, { x: ['2012-05-01', '2013-05-01'] })];
    expect(all).toHaveLength(2 * 2 * 3 * (2 * 2 * 2));
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(96);
    expect(new Set(all.map(({ children: [x] }) => x?.adoptedOn))).toEqual(new Set([null, '2012-05-01', '2013-05-01']));
    expect(all.every(({ children: [x] }) => x?.adoptedOn === null || x?.adoptedOn === x?.birthDate)).toBe(true);
  });

  it('leave what is known alone', () => {
    const child = unlawful('x', '2012-05-01', { parents: ['mother'], deathDate: '2013-01-01' });
    const household = { partners: rural, children: [child, lawful('y', '2009-01-01', { adoptedOn: '2012-09-01' })] };
    expect([...completions(household)]).toEqual([household]);
  });

  it('parse: no birth after a known death or adoption', () => {
    const dates = { x: ['2012-05-01', '2013-05-01'] };
    const dead = { partners: rural, children: [{ id: 'x', birthAuthorised: false, deathDate: '2012-12-31' }] };
    expect([...completions(dead, dates)].map(({ children: [x] }) => x?.birthDate)).toEqual(['2012-05-01']);
    const adopted = { partners: rural, children: [{ id: 'x', birthAuthorised: false, adoptedOn: '2013-05-01' }] };
    expect([...completions(adopted, dates)]).toHaveLength(2);
  });

  it('refuse a candidate outside the known part, and none at all', () => {
    const household = { partners: rural, children: [{ id: 'x', birthDate: '2012-05', birthAuthorised: false }] };
    expect(() => [...completions(household, { x: ['2012-06-01'] })]).toThrow('2012-06-01');
    expect(() => [...completions(household)]).toThrow('children[0].birthDate');
  });
});
