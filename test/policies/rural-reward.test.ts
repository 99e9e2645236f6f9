import { describe, expect, it } from 'vitest';
import { assessBenefits, type BenefitAssessment } from '../../src/benefits/benefits.js';
import type { HouseholdInput } from '../../src/household/household.js';
import { ruralReward } from '../../src/policies/rural-reward.js';
import { asksFor, type ChildInput, daughter, father, mother, type PartnerInput, remarks, son } from './families.js';

// Expected: 600 yuan from 2004, 720 from 2009, 960 from 2012, for each person and year. Both rural; no unlawful birth since 1973; one
// living child, two daughters, or none left; born in 1933 or later; 60 years old. The year of entry is not stated.
const ON = '2010-05-31';

const lawfulBirth: ChildInput = { birthAuthorised: true };
const mum: PartnerInput = mother({ birthDate: '1945-01-01' });
const dad: PartnerInput = father({ birthDate: '1945-01-01' });
const one: HouseholdInput = { partners: [mum, dad], children: [son('1975-01-01', lawfulBirth)] };

const ask = (
  household: HouseholdInput,
  options: { readonly on?: string; readonly readings?: Readonly<Record<string, string>> } = {},
): BenefitAssessment => {
  const [first] = assessBenefits(household, { policies: [ruralReward], on: ON, ...options });
  if (first === undefined) throw new Error('nobody was asked about');
  return first;
};

const line = ({ status, amountStatus, amount }: BenefitAssessment): string =>
  `${status}, ${amountStatus}, ${amount?.toFixed(2) ?? null}`;

describe('the rural reward', () => {
  it('goes to each of the two', () => {
    const answers = assessBenefits(one, { policies: [ruralReward], on: ON });
    expect(answers.map((answer) => [answer.recipient, line(answer), String(answer.outputs['both'])])).toEqual([
      ['mother', 'eligible, stated, 720.00', '1440'],
      ['father', 'eligible, stated, 720.00', '1440'],
    ]);
    expect(answers[0]).toMatchObject({ frequency: 'yearly', missing: [] });
    expect(remarks(ask(one))).toContain('national-minimum');
  });

  it.each([
    ['2005-06-30', '600.00'],
    ['2008-12-31', '600.00'],
    ['2009-01-01', '720.00'],
    ['2011-12-31', '720.00'],
    ['2012-01-01', '960.00'],
    ['2026-11-24', '960.00'],
  ])('on %s is %s', (on, amount) => {
    const partners = [mother({ birthDate: '1940-01-01' })];
    expect(line(ask({ partners, children: [son('1975-01-01', lawfulBirth)] }, { on }))).toBe(
      `eligible, stated, ${amount}`,
    );
  });

  it('begins at 60, and what the first year gives is not stated', () => {
    const born = (birthDate: string) => line(ask({ ...one, partners: [mother({ birthDate })] }));
    expect(born('1950-06-01')).toBe('not-eligible, null, null');
    expect(born('1950-05-31')).toBe('eligible, not-stated, null');
    expect(born('1950-01-02')).toBe('eligible, not-stated, null');
    expect(born('1950-01-01')).toBe('eligible, stated, 720.00');
    expect(born('1949-12-31')).toBe('eligible, stated, 720.00');
    const earlier = { readings: { 'starting-age': 'fifty-five' } };
    expect(line(ask({ ...one, partners: [mother({ birthDate: '1950-06-01' })] }, earlier))).toBe(
      'eligible, stated, 720.00',
    );
  });

  it.each<[string, HouseholdInput, string]>([
    [
      'two daughters',
      { ...one, children: [daughter('1975-01-01', lawfulBirth), daughter('1978-01-01', lawfulBirth)] },
      'eligible',
    ],
    [
      'a daughter and a son',
      { ...one, children: [daughter('1975-01-01', lawfulBirth), son('1978-01-01', lawfulBirth)] },
      'not-eligible',
    ],
    [
      'three daughters',
      { ...one, children: ['1974', '1976', '1978'].map((year) => daughter(`${year}-01-01`, lawfulBirth)) },
      'not-eligible',
    ],
    [
      'children of whom none is left',
      { ...one, children: [son('1975-01-01', { ...lawfulBirth, deathDate: '2001-01-01' })] },
      'eligible',
    ],
    ['never any child', { ...one, children: [] }, 'not-eligible'],
    [
      'two sons of whom one has died',
      {
        ...one,
        children: [son('1975-01-01', lawfulBirth), son('1978-01-01', { ...lawfulBirth, deathDate: '1980-01-01' })],
      },
      'eligible',
    ],
    ['an unlawful birth', { ...one, children: [son('1975-01-01', { birthAuthorised: false })] }, 'not-eligible'],
    ['a birth in 1932', { ...one, partners: [mother({ birthDate: '1932-12-31' }), dad] }, 'not-eligible'],
    ['a birth on the first day of 1933', { ...one, partners: [mother({ birthDate: '1933-01-01' }), dad] }, 'eligible'],
    [
      'an urban husband',
      { ...one, partners: [mum, father({ birthDate: '1945-01-01', registration: 'urban' })] },
      'not-eligible',
    ],
    [
      'an urban wife',
      { ...one, partners: [mother({ birthDate: '1945-01-01', registration: 'urban' }), dad] },
      'not-eligible',
    ],
    [
      'a death',
      { ...one, partners: [mother({ birthDate: '1945-01-01', deathDate: '2009-01-01' }), dad] },
      'not-eligible',
    ],
  ])('%s: asked for the wife', (_, household, status) => {
    const answer = ask(household);
    expect([answer.status, answer.missing]).toEqual([status, []]);
  });

  it('reads the registration of the husband or not', () => {
    const self = { readings: { 'rural-status': 'self-only' } };
    expect(ask({ ...one, partners: [mum, father({ registration: 'urban' })] }, self).status).toBe('eligible');
    expect(
      ask({ ...one, partners: [mother({ birthDate: '1945-01-01', registration: 'urban' }), dad] }, self).status,
    ).toBe('not-eligible');
  });

  it.each([
    ['open', '2001-12-31', 'not-eligible'],
    ['to-2001', '2001-12-31', 'not-eligible'],
    ['to-2001', '2002-01-01', 'eligible'],
    ['to-2011', '2011-12-31', 'not-eligible'],
    ['to-2011', '2012-01-01', 'eligible'],
    ['open', '2012-01-01', 'not-eligible'],
  ])('with the years of violations %s, an unlawful birth on %s', (option, birthDate, status) => {
    const partners = [mother({ birthDate: '1952-01-01' })];
    const household = { partners, children: [son(birthDate, { birthAuthorised: false })] };
    expect(ask(household, { on: '2013-06-30', readings: { 'violation-until': option } }).status).toBe(status);
  });

  it.each<[string, HouseholdInput, string]>([
    ['the birth of the wife', { ...one, partners: [mother(), dad] }, 'partners[0].birthDate'],
    ['the registration', { ...one, partners: [{ ...mum, registration: null }, dad] }, 'partners[0].registration'],
    ['whether she has died', { ...one, partners: [{ ...mum, deathDate: 'unknown' }, dad] }, 'partners[0].deathDate'],
    ['the children', { partners: [mum, dad] }, 'children'],
    ['the permission', { ...one, children: [son('1975-01-01')] }, 'children[0].birthAuthorised'],
    ['the day of a birth', { ...one, children: [{ birthAuthorised: true, sex: 'male' }] }, 'children[0].birthDate'],
    [
      'the sex of a child',
      { ...one, children: [daughter('1975-01-01', lawfulBirth), { birthDate: '1978-01-01', birthAuthorised: true }] },
      'children[1].sex',
    ],
    [
      'whether a child has died',
      {
        ...one,
        children: [son('1975-01-01', lawfulBirth), son('1978-01-01', { ...lawfulBirth, deathDate: 'unknown' })],
      },
      'children[1].deathDate',
    ],
  ])('asks for %s where it is not told', (_, household, path) => {
    const answer = ask(household);
    expect(answer.status).toBe('undetermined');
    expect(asksFor(answer)).toContain(path);
  });

  it('had not begun in 2003, and in 2004 the day is not known', () => {
    const partners = [mother({ birthDate: '1940-01-01' })];
    const household = { partners, children: [son('1975-01-01', lawfulBirth)] };
    expect(ask(household, { on: '2003-12-31' }).status).toBe('not-in-force');
    expect(ask(household, { on: '2004-06-30' }).status).toBe('undetermined');
  });
});
