import { describe, expect, it } from 'vitest';
import { check } from '../../src/catalogue/assess.js';
import type { HouseholdInput } from '../../src/household/household.js';
import { asksFor, type PartnerInput } from './families.js';

// Nanhui, 一（五）2: 1个月以上登记，3个月以上建卡，6个月以上入网. Expected days are counted by hand in the calendar.
describe('the residence tiers of Nanhui', () => {
  const SINCE = '2003-03-15';
  const household: HouseholdInput = {
    partners: [{ id: 'w', sex: 'female' }],
    residence: { since: SINCE, separated: true, status: 'registered' },
    extra: { ofChildBearingAge: true },
  };
  const ask = (on: string, changed: HouseholdInput = {}, readings: Readonly<Record<string, string>> = {}) =>
    check({ ...household, ...changed }, 'nanhui-2003/residence-tiers', { on, person: 'w', readings });
  /** The measures taken, in the words of the table. */
  const measures = (...args: Parameters<typeof ask>): readonly string[] => {
    const { status, outputs } = ask(...args);
    if (status !== 'applies') return [status];
    return ['register', 'card', 'system'].filter((name) => outputs[name] === true);
  };

  it.each<[on: string, measures: readonly string[]]>([
    ['2003-04-14', ['does-not-apply']],
    ['2003-04-15', ['register']],
    ['2003-06-14', ['register']],
    ['2003-06-15', ['register', 'card']],
    ['2003-09-14', ['register', 'card']],
    ['2003-09-15', ['register', 'card', 'system']],
    ['2004-09-15', ['register', 'card', 'system']],
  ])('by the calendar, the day itself included: %s', (on, expected) => {
    expect(measures(on)).toEqual(expected);
  });

  it('clips the end of a month', () => {
    const residence = { since: '2004-01-31', separated: true };
    expect(measures('2004-02-28', { residence })).toEqual(['does-not-apply']);
    expect(measures('2004-02-29', { residence })).toEqual(['register']);
  });

  it('excludes the day itself under the other reading', () => {
    const edge = { edge: 'exclusive' };
    expect(measures('2003-04-15', {}, edge)).toEqual(['does-not-apply']);
    expect(measures('2003-04-16', {}, edge)).toEqual(['register']);
    expect(measures('2003-09-15', {}, edge)).toEqual(['register', 'card']);
  });

  it('counts months of 30 days under the other reading: 14 April, 13 June, 11 September', () => {
    const month = { month: 'days-30' };
    expect(measures('2003-04-13', {}, month)).toEqual(['does-not-apply']);
    expect(measures('2003-04-14', {}, month)).toEqual(['register']);
    expect(measures('2003-06-12', {}, month)).toEqual(['register']);
    expect(measures('2003-06-13', {}, month)).toEqual(['register', 'card']);
    expect(measures('2003-09-10', {}, month)).toEqual(['register', 'card']);
    expect(measures('2003-09-11', {}, month)).toEqual(['register', 'card', 'system']);
  });

  it('takes only the highest step under the other reading', () => {
    const tiers = { tiers: 'highest-only' };
    expect(measures('2003-04-15', {}, tiers)).toEqual(['register']);
    expect(measures('2003-06-15', {}, tiers)).toEqual(['card']);
    expect(measures('2003-09-15', {}, tiers)).toEqual(['system']);
  });

  it('is for those who live apart from their registration; for incomers too under the other reading', () => {
    const incomer: HouseholdInput = { residence: { since: SINCE, separated: false, status: 'floating' } };
    expect(measures('2003-04-15', incomer)).toEqual(['does-not-apply']);
    expect(measures('2003-04-15', incomer, { scope: 'all-incomers' })).toEqual(['register']);
    const local: HouseholdInput = { residence: { since: SINCE, separated: false, status: 'registered' } };
    expect(measures('2003-04-15', local, { scope: 'all-incomers' })).toEqual(['does-not-apply']);
  });

  it('is for women of child-bearing age', () => {
    expect(measures('2003-04-15', { partners: [{ id: 'w', sex: 'male' }] })).toEqual(['does-not-apply']);
    expect(measures('2003-04-15', { extra: { ofChildBearingAge: false } })).toEqual(['does-not-apply']);
  });

  it.each<[string, HouseholdInput]>([
    ['partners[0].sex', { partners: [{ id: 'w' }] }],
    ['extra.ofChildBearingAge', { extra: {} }],
    ['residence.separated', { residence: { since: SINCE } }],
    ['residence.since', { residence: { separated: true } }],
  ])('asks for %s', (path, changed) => {
    const answer = ask('2003-09-15', changed);
    expect([answer.status, asksFor(answer)]).toEqual(['undetermined', [path]]);
  });

  it('is sure of the status where the month of arrival is enough, and leaves open what hangs on the day', () => {
    const answer = ask('2003-05-20', { residence: { since: '2003-02', separated: true } });
    expect([answer.status, answer.outputs['register'], answer.outputs['card']]).toEqual(['applies', true, null]);
  });

  it('begins with 2003', () => {
    expect(ask('2002-12-31', { residence: { since: '2001-01-01', separated: true } }).status).toBe('not-in-force');
    expect(ask('2003-01-01', { residence: { since: '2001-01-01', separated: true } }).status).toBe('applies');
  });
});

// Kunshan, 二: landless farmers who move from the farmers' pension to social insurance leave the scheme automatically.
describe('the exit from the rural reward in Kunshan', () => {
  const pension = [
    { from: '2000-01-01', value: 'rural' },
    { from: '2006-09-01', value: 'social-insurance' },
  ] as const;
  const moved: PartnerInput = { id: 'a', landless: true, pension };
  const staying: PartnerInput = { id: 'b', landless: true, pension: 'rural' };
  const ask = (
    partners: readonly PartnerInput[],
    person: string,
    on = '2006-10-01',
    readings: Readonly<Record<string, string>> = {},
  ) => check({ partners }, 'kunshan-rural-reward/exit', { on, person, readings });

  it('is for a landless farmer from the day on which the pension changed', () => {
    expect(ask([moved], 'a', '2006-08-31').status).toBe('does-not-apply');
    expect(ask([moved], 'a', '2006-09-01').status).toBe('applies');
  });

  it('is not for others', () => {
    expect(ask([{ id: 'a', landless: false, pension }], 'a').status).toBe('does-not-apply');
    expect(ask([staying], 'b').status).toBe('does-not-apply');
    expect(ask([{ id: 'a', landless: true, pension: 'none' }], 'a').status).toBe('does-not-apply');
  });

  it('is each person’s own, or that of the couple under the other reading', () => {
    expect(ask([moved, staying], 'b').status).toBe('does-not-apply');
    expect(ask([moved, staying], 'b', '2006-10-01', { spouse: 'couple' }).status).toBe('applies');
    expect(ask([staying, { id: 'c', landless: false, pension }], 'b', '2006-10-01', { spouse: 'couple' }).status).toBe(
      'does-not-apply',
    );
  });

  it('ends the reward with the change, or with the year under the other reading', () => {
    expect(ask([moved], 'a').outputs).toEqual({ endsWith: 'switch-date' });
    const later = ask([moved], 'a', '2006-10-01', { 'exit-moment': 'from-next-payment-year' });
    expect(later.outputs).toEqual({ endsWith: 'next-payment-year' });
  });

  it('asks for what is not known', () => {
    const noPension = ask([{ id: 'a', landless: true }], 'a');
    expect([noPension.status, asksFor(noPension)]).toEqual(['undetermined', ['partners[0].pension']]);
    const noLand = ask([{ id: 'a', pension }], 'a');
    expect([noLand.status, asksFor(noLand)]).toEqual(['undetermined', ['partners[0].landless']]);
  });

  it('began on a day between 1 July 2005 and 1 July 2006', () => {
    const both: PartnerInput = { id: 'a', landless: true, pension: 'social-insurance' };
    expect(ask([both], 'a', '2005-06-30').status).toBe('not-in-force');
    expect(ask([both], 'a', '2005-07-01').status).toBe('undetermined');
    expect(ask([both], 'a', '2006-06-30').status).toBe('undetermined');
    expect(ask([both], 'a', '2006-07-01').status).toBe('applies');
  });
});
