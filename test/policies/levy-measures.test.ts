import { describe, expect, it } from 'vitest';
import type { LevyCase } from '../../src/assess/levy-case.js';
import { check } from '../../src/catalogue/assess.js';
import type { HouseholdInput } from '../../src/household/household.js';
import { assessLevy } from '../../src/levy/index.js';
import { levyMeasures2002 } from '../../src/policies/levy-measures-2002.js';
import { asksFor, lawful, unlawful } from './families.js';

// Order 357: article 5 (place), 6 (thirty days), 8 (2 per mille a month). The transition of 2021: what was decided and paid stands, the
// rest is not collected, the undecided is not taken up.
const one: HouseholdInput = { residence: { status: 'floating' }, children: [unlawful('c1', '2010-01-01')] };
const authorised: HouseholdInput = { ...one, children: [lawful('c1', '2010-01-01')] };

const shown = (value: unknown): unknown => (typeof value === 'object' && value !== null ? String(value) : value);

function ask(
  rule: string,
  on: string,
  levyCase: LevyCase = {},
  household = one,
  readings: Readonly<Record<string, string>> = {},
) {
  const { status, outputs, missing } = check(household, rule, { on, case: levyCase, child: 'c1', readings });
  const entries = Object.entries(outputs).map(([name, value]) => [name, shown(value)] as const);
  return { status, ...Object.fromEntries(entries), asks: asksFor({ missing }) } as Readonly<Record<string, unknown>>;
}

describe('the levy of order 357', () => {
  const levy = (on: string, leviedElsewhere: boolean | null, household: HouseholdInput = one) => {
    const answer = assessLevy(household, { policy: levyMeasures2002, child: 'c1', on, case: { leviedElsewhere } });
    return [answer.status, answer.amountStatus, answer.minimum, asksFor(answer)];
  };

  it('is due once, at a standard that the province sets, while the levy existed', () => {
    expect(levy('2011-06-01', false)).toEqual(['due', 'set-locally', null, []]);
    expect(levy('2011-06-01', true)).toEqual(['not-due', null, null, []]);
    expect(levy('2011-06-01', false, authorised)).toEqual(['not-due', null, null, []]);
    expect(levy('2021-08-19', false)).toEqual(['due', 'set-locally', null, []]);
    expect(levy('2021-08-20', false)).toEqual(['not-in-force', null, null, []]);
    expect(levy('2011-06-01', null)).toEqual(['undetermined', null, null, ['case.leviedElsewhere']]);
  });

  it('had not begun on 31 August 2002', () => {
    const early: HouseholdInput = { children: [unlawful('c1', '2001-01-01')] };
    expect(levy('2002-08-31', false, early)[0]).toBe('not-in-force');
    expect(levy('2002-09-01', false, early)[0]).toBe('due');
  });
});

describe('the competent place', () => {
  const RULE = 'levy-measures-2002/competent-place';
  const place = (levyCase: LevyCase, household = one) => ask(RULE, '2011-06-01', levyCase, household);

  it('is where the birth took place, if it was noticed, else where it was found first', () => {
    const noticed = { noticedAtBirth: true } as const;
    const later = { noticedAtBirth: false } as const;
    expect(place({ ...noticed, birthPlace: 'current-residence' })['place']).toBe('current-residence');
    expect(place({ ...noticed, birthPlace: 'registered-place' })['place']).toBe('registered-place');
    expect(place({ ...later, birthPlace: 'current-residence', foundFirstBy: 'registered-place' })['place']).toBe(
      'registered-place',
    );
    expect(place({ ...later, foundFirstBy: 'current-residence' })['place']).toBe('current-residence');
  });

  it('asks for what decides', () => {
    expect(place({ noticedAtBirth: true })).toMatchObject({
      status: 'applies',
      place: null,
      asks: ['case.birthPlace'],
    });
    expect(place({ noticedAtBirth: false })).toMatchObject({ place: null, asks: ['case.foundFirstBy'] });
    const open = place({ birthPlace: 'current-residence', foundFirstBy: 'registered-place' });
    expect(open).toMatchObject({ place: null, asks: ['case.noticedAtBirth'] });
  });

  it('is a question for the floating population and an unlawful birth', () => {
    expect(place({}, { ...one, residence: { status: 'registered' } })['status']).toBe('does-not-apply');
    expect(place({}, authorised)['status']).toBe('does-not-apply');
    expect(place({ noticedAtBirth: true, birthPlace: 'current-residence' }, { ...one, residence: {} })).toMatchObject({
      status: 'undetermined',
      asks: ['residence.status'],
    });
  });
});

describe('paying', () => {
  it('is due, and installments can be asked for, to the thirtieth day after receipt', () => {
    const received = (receivedOn: string) => ask('levy-measures-2002/payment', receivedOn, { receivedOn });
    expect(received('2011-10-01')).toMatchObject({ 'due-on': '2011-10-31', 'apply-by': '2011-10-31', asks: [] });
    expect(received('2010-12-15')).toMatchObject({ 'due-on': '2011-01-14' });
    expect(received('2012-02-01')).toMatchObject({ 'due-on': '2012-03-02' });
    expect(ask('levy-measures-2002/payment', '2011-10-01')).toMatchObject({
      status: 'applies',
      'due-on': null,
      asks: ['case.receivedOn'],
    });
    expect(ask('levy-measures-2002/payment', '2011-10-01', {}, authorised)['status']).toBe('does-not-apply');
    expect(ask('levy-measures-2002/payment', '2021-08-20')['status']).toBe('not-in-force');
  });

  it('in installments needs a written application in time', () => {
    const apply = (levyCase: LevyCase) =>
      ask('levy-measures-2002/installment-application', '2011-12-01', {
        receivedOn: '2011-10-01',
        appliedInWriting: true,
        difficultyShown: true,
        ...levyCase,
      });
    expect(apply({ appliedOn: '2011-10-31' })).toMatchObject({
      status: 'applies',
      'in-time': true,
      'with-proof': true,
    });
    expect(apply({ appliedOn: '2011-11-01' })).toMatchObject({ 'in-time': false, 'answer-by': '2011-12-01' });
    expect(apply({ appliedOn: '2011-10-20' })['answer-by']).toBe('2011-11-19');
    expect(apply({ appliedOn: '2011-10-20', difficultyShown: false })['with-proof']).toBe(false);
    expect(apply({ appliedInWriting: false })['status']).toBe('does-not-apply');
    expect(apply({ appliedInWriting: null, appliedOn: '2011-10-20' })['asks']).toEqual(['case.appliedInWriting']);
  });

  it('late costs 2 per mille a month, from 2012 never more than the sum owed', () => {
    const surcharge = (on: string) => ask('levy-measures-2002/late-surcharge', on);
    expect(surcharge('2011-12-31')).toMatchObject({ 'per-mille-a-month': 2, capped: false });
    expect(surcharge('2012-01-01')).toMatchObject({ 'per-mille-a-month': 2, capped: true });
    expect(surcharge('2021-08-20')['status']).toBe('not-in-force');
  });
});

describe('the transition of 2021', () => {
  const RULE = 'levy-transition-2021/case';
  const born = (day: string): HouseholdInput => ({ children: [unlawful('c1', day)] });
  const decided: LevyCase = { decidedOn: '2018-05-01', amount: '60000.00' };
  const paid = (amount: string): LevyCase => ({ ...decided, payments: [{ on: '2018-07-01', amount }] });

  it('keeps what was paid and collects nothing more', () => {
    expect(ask(RULE, '2021-09-01', paid('60000.00'), born('2017-03-01'))).toEqual({
      status: 'applies',
      stands: true,
      process: false,
      executed: true,
      refund: '0',
      kept: '60000',
      'still-due': '0',
      'not-collected': '0',
      asks: [],
    });
    expect(ask(RULE, '2021-09-01', paid('20000.00'), born('2017-03-01'))).toMatchObject({
      executed: false,
      refund: '0',
      kept: '20000',
      'still-due': '0',
      'not-collected': '40000',
    });
  });

  it('lets no decision stand that was made when the levy was gone', () => {
    const late = { ...paid('20000.00'), decidedOn: '2021-08-20' };
    expect(ask(RULE, '2021-09-01', late, born('2017-03-01'))['stands']).toBe(false);
    expect(ask(RULE, '2021-09-01', { ...late, decidedOn: '2021-08-19' }, born('2017-03-01'))['stands']).toBe(true);
  });

  it('says that nothing more is due even where it is not known whether a levy was decided', () => {
    const answer = ask(RULE, '2021-09-01', {}, born('2019-03-01'));
    expect(answer).toMatchObject({ status: 'applies', process: false, 'still-due': '0', stands: null });
    expect(answer['asks']).toContain('case.decidedOn');
  });

  it('is about unlawful births before the change', () => {
    expect(ask(RULE, '2021-09-01', decided, born('2021-08-19'))['status']).toBe('applies');
    expect(ask(RULE, '2021-09-01', decided, born('2021-08-20'))['status']).toBe('does-not-apply');
    expect(ask(RULE, '2021-09-01', decided, { children: [lawful('c1', '2017-03-01')] })['status']).toBe(
      'does-not-apply',
    );
    expect(ask(RULE, '2021-08-19', decided, born('2017-03-01'))['status']).toBe('not-in-force');
  });

  it('may be read as being about third children only', () => {
    const readings = { 'births-covered': 'third-and-later' };
    const status = (birthOrder: number | null) =>
      ask(RULE, '2021-09-01', decided, { ...born('2017-03-01'), extra: { birthOrder } }, readings);
    expect([status(2)['status'], status(3)['status'], status(4)['status']]).toEqual([
      'does-not-apply',
      'applies',
      'applies',
    ]);
    expect(status(null)).toMatchObject({ status: 'undetermined', asks: ['case.paid', 'extra.birthOrder'] });
  });
});

describe('the law on the number of children', () => {
  const allowed = (on: string, readings: Readonly<Record<string, string>> = {}) =>
    check({}, 'population-law/children-allowed', { on, readings }).outputs['children'];

  it('is two from 2016 and three from 2021', () => {
    expect(check({}, 'population-law/children-allowed', { on: '2015-12-31' }).status).toBe('not-in-force');
    expect(['2016-01-01', '2021-08-19', '2021-08-20', '2026-11-24'].map((on) => allowed(on))).toEqual([2, 2, 3, 3]);
    const announced = { 'three-from': 'announcement' };
    expect(['2021-05-30', '2021-05-31'].map((on) => allowed(on, announced))).toEqual([2, 3]);
  });

  it('gives no certificate for a child born from 2016 on, and leaves holders their rewards', () => {
    const certificate = (day: string | null) =>
      check({ children: [{ birthDate: day }] }, 'population-law/no-only-child-certificate', { on: '2016-06-01' });
    expect(certificate('2016-01-01')).toMatchObject({ status: 'applies', outputs: { issued: false } });
    expect(certificate('2015-12-31').status).toBe('does-not-apply');
    expect(certificate(null).status).toBe('undetermined');
    const holders = (
      certificates: HouseholdInput['certificates'],
      children: HouseholdInput['children'],
      on = '2026-11-24',
    ) => check({ certificates, children }, 'population-law/holders-keep-rewards', { on }).status;
    const held = [{ kind: 'only-child', issuedOn: '2010-01-01' }] as const;
    const revoked = [{ kind: 'only-child', issuedOn: '2010-01-01', revokedOn: '2018-01-01' }] as const;
    expect(holders(held, [{ birthDate: '2009-01-01' }])).toBe('applies');
    expect(holders(revoked, [{ birthDate: '2009-01-01' }])).toBe('does-not-apply');
    expect(holders(held, [{ birthDate: '2009-01-01' }, { birthDate: '2018-01-01' }])).toBe('does-not-apply');
    expect(holders(held, [{ birthDate: '2009-01-01' }], '2015-12-31')).toBe('not-in-force');
    expect(holders(null, [{ birthDate: '2009-01-01' }])).toBe('undetermined');
  });
});
