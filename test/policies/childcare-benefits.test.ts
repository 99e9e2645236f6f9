import { describe, expect, it } from 'vitest';
import { assessBenefits } from '../../src/benefits/benefits.js';
import { check } from '../../src/catalogue/assess.js';
import type { HouseholdInput } from '../../src/household/household.js';
import { childcareSubsidy2025 } from '../../src/policies/childcare-subsidy-2025.js';
import { freePrecheck } from '../../src/policies/free-precheck.js';
import { asksFor, type ChildInput, mother } from './families.js';

// Childcare: 3600 yuan a year until the third birthday, from 2025; born before 2025: 300 yuan for each month from January 2025 to the
// month of the third birthday. Tax: 1000 yuan a month in 2022, 2000 from 2023, from the month of birth to that before the third birthday.
const TODAY = '2026-11-24';

type Options = { readonly on?: string; readonly readings?: Readonly<Record<string, string>> };

const child = (birthDate: string | null, facts: ChildInput = {}): HouseholdInput => ({
  children: [{ birthDate, birthAuthorised: true, ...facts }],
});

function subsidy(household: HouseholdInput, options: Options = {}) {
  const [answer] = assessBenefits(household, { policies: [childcareSubsidy2025], on: TODAY, ...options });
  if (answer === undefined) throw new Error('no child was asked about');
  const { status, amountStatus, amount, outputs, missing } = answer;
  const { months = null, total = null, applicants = null } = outputs;
  return {
    line: `${status}, ${amountStatus}, ${amount?.toFixed(2) ?? null}`,
    months,
    total: total === null ? null : String(total),
    applicants,
    asks: asksFor({ missing }),
  };
}

describe('the childcare subsidy', () => {
  it('is 3600 yuan a year for a child born in 2025 or later, 10800 in all', () => {
    for (const birthDate of ['2025-01-01', '2026-03-20', '2026-11-24']) {
      expect(subsidy(child(birthDate))).toEqual({
        line: 'eligible, stated, 3600.00',
        months: 36,
        total: '10800',
        applicants: 1,
        asks: [],
      });
    }
  });

  it.each([
    ['2022-01-01', 1, '300'],
    ['2022-01-31', 1, '300'],
    ['2022-12', 12, '3600'],
    ['2023-12-31', 24, '7200'],
    ['2024-01-01', 25, '7500'],
    ['2024-12-31', 36, '10800'],
  ])('goes by months for a child born on %s: %i months, %s yuan in all', (birthDate, months, total) => {
    const answer = subsidy(child(birthDate), { on: '2025-09-01' });
    expect([answer.line, answer.months, answer.total]).toEqual(['eligible, not-stated, null', months, total]);
  });

  it('has nothing for a child who turned three before 2025', () => {
    expect(subsidy(child('2021-12-31'), { on: '2025-01-01' }).line).toBe('not-eligible, null, null');
  });

  it('can be claimed to the end of the year of the third birthday, or to its month', () => {
    const month = { readings: { 'claim-until': 'month-of-birthday' } };
    const line = (on: string, options: Options = {}) => subsidy(child('2022-05-10'), { on, ...options }).line;
    expect(line('2025-12-31')).toBe('eligible, not-stated, null');
    expect(line('2026-01-01')).toBe('not-eligible, null, null');
    expect(line('2025-05-31', month)).toBe('eligible, not-stated, null');
    expect(line('2025-06-01', month)).toBe('not-eligible, null, null');
  });

  it('is for lawful births, and ends with the death of the child', () => {
    expect(subsidy(child('2025-05-01', { birthAuthorised: false })).line).toBe('not-eligible, null, null');
    expect(subsidy(child('2025-05-01', { deathDate: '2026-01-01' })).line).toBe('not-eligible, null, null');
    expect(subsidy(child('2025-05-01', { deathDate: '2026-12-01' })).line).toBe('eligible, stated, 3600.00');
  });

  it.each<[string, HouseholdInput, string]>([
    ['the birth', child(null), 'children[0].birthDate'],
    ['whether it was lawful', child('2025-05-01', { birthAuthorised: null }), 'children[0].birthAuthorised'],
    ['whether the child has died', child('2025-05-01', { deathDate: 'unknown' }), 'children[0].deathDate'],
    ['the children', {}, 'children'],
  ])('asks for %s', (_, household, path) => {
    const { line, asks } = subsidy(household);
    expect(line).toBe('undetermined, null, null');
    expect(asks).toContain(path);
  });

  it('began in 2025; that it goes on after 2026 is not evidenced', () => {
    expect(subsidy(child('2024-05-01'), { on: '2024-12-31' }).line).toBe('not-in-force, null, null');
    const evidenced = { on: '2027-01-01', readings: { validity: 'evidenced-years' } };
    expect(subsidy(child('2025-05-01'), evidenced).line).toBe('not-in-force, null, null');
  });
});

describe('the income-tax deduction', () => {
  const deduction = (birthDate: string | null, on: string, facts: ChildInput = {}) => {
    const { status, outputs, missing } = check(
      { children: [{ birthDate, ...facts }] },
      'infant-care-deduction/deduction',
      { on },
    );
    const { months = null, whole = null, half = null } = outputs;
    return [
      status,
      months,
      whole === null ? null : String(whole),
      half === null ? null : String(half),
      ...asksFor({ missing }),
    ];
  };

  it.each([
    ['2022-05-10', '2022-12-31', 8, '8000', '4000'],
    ['2022-05-10', '2023-01-01', 12, '24000', '12000'],
    ['2020-03-15', '2023-12-31', 2, '4000', '2000'],
    ['2020-02-29', '2023-12-31', 1, '2000', '1000'],
    ['2022-12-31', '2022-12-31', 1, '1000', '500'],
    ['2023-11-30', '2026-11-24', 10, '20000', '10000'],
  ])('born on %s, asked on %s: %i months', (birthDate, on, months, whole, half) => {
    expect(deduction(birthDate, on)).toEqual(['applies', months, whole, half]);
  });

  it('has nothing from the year in which the child turns three in January, or after its death', () => {
    expect(deduction('2020-01-31', '2023-06-30')).toEqual(['does-not-apply', null, null, null]);
    expect(deduction('2022-05-10', '2023-06-30', { deathDate: '2023-06-30' })).toEqual([
      'does-not-apply',
      null,
      null,
      null,
    ]);
    expect(deduction('2021-05-10', '2021-12-31')).toEqual(['not-in-force', null, null, null]);
  });

  it('asks for the birth and for a death', () => {
    expect(deduction(null, '2023-06-30')).toEqual(['undetermined', null, null, null, 'children[0].birthDate']);
    const unknown = deduction('2022-05-10', '2023-06-30', { deathDate: 'unknown' });
    expect([unknown[0], unknown.at(-1)]).toEqual(['undetermined', 'children[0].deathDate']);
  });
});

describe('the free check before pregnancy', () => {
  const couple: HouseholdInput = {
    partners: [mother(), mother({ registration: 'urban' })].map(({ registration }) => ({ registration })),
    residence: { status: 'registered' },
    pregnancy: { planned: true, lawful: true, freeChecks: 0 },
  };
  const ask = (household: HouseholdInput, options: Options = {}) => {
    const [answer] = assessBenefits(household, { policies: [freePrecheck], on: TODAY, ...options });
    if (answer === undefined) throw new Error('no answer');
    return { line: `${answer.status}, ${answer.amountStatus}`, asks: asksFor(answer) };
  };
  const pregnancy = (facts: NonNullable<HouseholdInput['pregnancy']>): HouseholdInput => ({
    ...couple,
    pregnancy: { ...couple.pregnancy, ...facts },
  });
  const resident = (since: string): HouseholdInput => ({ ...couple, residence: { status: 'floating', since } });
  const urban: HouseholdInput = { ...couple, partners: [{ registration: 'urban' }, { registration: 'urban' }] };

  it('is for a lawful planned pregnancy, once', () => {
    expect(ask(couple)).toEqual({ line: 'eligible, in-kind', asks: [] });
    expect(ask(pregnancy({ planned: false })).line).toBe('not-eligible, null');
    expect(ask(pregnancy({ lawful: false })).line).toBe('not-eligible, null');
    expect(ask(pregnancy({ freeChecks: 1 })).line).toBe('not-eligible, null');
  });

  it('is for those registered there or resident for half a year', () => {
    expect(ask(resident('2026-05-24')).line).toBe('eligible, in-kind');
    expect(ask(resident('2026-05-25')).line).toBe('not-eligible, null');
  });

  it('asks for one rural partner, or under the other reading for none', () => {
    expect(ask(urban).line).toBe('not-eligible, null');
    expect(ask(urban, { readings: { 'rural-condition': 'no-condition' } }).line).toBe('eligible, in-kind');
  });

  it.each<[string, HouseholdInput]>([
    ['pregnancy.planned', pregnancy({ planned: null })],
    ['pregnancy.lawful', pregnancy({ lawful: null })],
    ['pregnancy.freeChecks', pregnancy({ freeChecks: null })],
    ['residence.status', { ...couple, residence: { since: '2026-10-01' } }],
    ['residence.since', { ...couple, residence: { status: 'floating' } }],
    ['partners[0].registration', { ...couple, partners: [{}] }],
  ])('asks for %s', (path, household) => {
    const { line, asks } = ask(household);
    expect([line, asks]).toEqual(['undetermined, null', [path]]);
  });
});
