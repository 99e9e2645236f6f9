import { describe, expect, it } from 'vitest';
import type { InstallmentOptions, OfferedPlan, PlanConditions } from '../../src/levy/installments.js';
import { checkInstallments, planInstallments } from '../../src/levy/installments.js';
import { type FamilyPlanningRulesError, InstallmentError } from '../../src/value/issue.js';
import { Decimal } from '../../src/value/rate.js';

const BASE: InstallmentOptions = { total: 1000, start: '2011-10-01', count: 3, everyMonths: 12, limitMonths: 36 };
const plan = (more: Partial<InstallmentOptions> = {}) => planInstallments({ ...BASE, ...more });
const amounts = (more: Partial<InstallmentOptions> = {}) =>
  plan(more).installments.map(({ amount }) => amount.toFixed(2));

/** The issues of a plan that cannot be kept, as `code path`. */
function impossible(more: Partial<InstallmentOptions>): readonly string[] {
  try {
    plan(more);
  } catch (error) {
    expect(error).toBeInstanceOf(InstallmentError);
    return (error as FamilyPlanningRulesError).issues.map(({ code, path }) => `${code} ${path}`);
  }
  return [];
}

describe('planInstallments', () => {
  it('splits a levy of 13000 yuan over three years', () => {
    const result = plan({ total: '13000.00' });
    expect(JSON.parse(JSON.stringify(result))).toEqual({
      total: '13000.00',
      start: '2011-10-01',
      limitMonths: 36,
      lastAllowedOn: '2014-10-01',
      installments: [
        { amount: '4333.34', dueOn: '2012-10-01' },
        { amount: '4333.33', dueOn: '2013-10-01' },
        { amount: '4333.33', dueOn: '2014-10-01' },
      ],
    });
    expect(result.total).toBeInstanceOf(Decimal);
    expect(result.installments[0]?.amount).toBeInstanceOf(Decimal);
  });

  it('gives the example of its description', () => {
    const example = { total: 100, start: '2012-01-31', count: 3, everyMonths: 1, limitMonths: 36 };
    expect(JSON.parse(JSON.stringify(planInstallments(example))).installments).toEqual([
      { amount: '33.34', dueOn: '2012-02-29' },
      { amount: '33.33', dueOn: '2012-03-31' },
      { amount: '33.33', dueOn: '2012-04-30' },
    ]);
  });

  it('gives what remains to the earliest, one fen each', () => {
    expect(amounts({ total: '0.05' })).toEqual(['0.02', '0.02', '0.01']);
    expect(amounts({ total: '0.03' })).toEqual(['0.01', '0.01', '0.01']);
    expect(amounts({ total: 0.1, count: 2 })).toEqual(['0.05', '0.05']);
    expect(amounts({ total: new Decimal('1000000000'), count: 3 })).toEqual([
      '333333333.34',
      '333333333.33',
      '333333333.33',
    ]);
    expect(amounts({ count: 1 })).toEqual(['1000.00']);
  });

  it('raises a first share that is too small, and splits the rest the same way', () => {
    expect(amounts({ total: 92800, firstAtLeast: 46400, maxCount: 3 })).toEqual(['46400.00', '23200.00', '23200.00']);
    expect(amounts({ firstAtLeast: '500.01' })).toEqual(['500.01', '250.00', '249.99']);
    // An equal first share of 333.34 suffices for 333.34, not for 333.35.
    expect(amounts({ firstAtLeast: '333.34' })).toEqual(['333.34', '333.33', '333.33']);
    expect(amounts({ firstAtLeast: '333.35' })).toEqual(['333.35', '333.33', '333.32']);
    expect(amounts({ firstAtLeast: 0 })).toEqual(['333.34', '333.33', '333.33']);
    expect(amounts({ total: 10, firstAtLeast: '9.98' })).toEqual(['9.98', '0.01', '0.01']);
    expect(amounts({ count: 1, firstAtLeast: 1000 })).toEqual(['1000.00']);
    expect(amounts({ firstAtLeast: null, maxCount: null })).toEqual(['333.34', '333.33', '333.33']);
  });

  it('refuses a last installment after the limit', () => {
    expect(impossible({ count: 36, everyMonths: 1 })).toEqual([]);
    expect(impossible({ count: 37, everyMonths: 1 })).toEqual(['after-limit count']);
    expect(impossible({ count: 1, everyMonths: 37 })).toEqual(['after-limit count']);
    expect(() => plan({ count: 37, everyMonths: 1 })).toThrow(
      'count: 2014-11-01 is after the last day allowed, 2014-10-01.',
    );
  });

  it('refuses more installments than the text allows', () => {
    expect(impossible({ maxCount: 3 })).toEqual([]);
    expect(impossible({ maxCount: 2 })).toEqual(['too-many count']);
  });

  it('refuses shares below one fen', () => {
    expect(impossible({ total: '0.02' })).toEqual(['too-small total']);
    expect(impossible({ total: 0, count: 1 })).toEqual(['too-small total']);
    expect(impossible({ firstAtLeast: '999.99' })).toEqual(['too-small total']);
    expect(impossible({ firstAtLeast: 1000 })).toEqual(['too-small total']);
    expect(() => plan({ firstAtLeast: 1000 })).toThrow('total: 1000.00 is too small: at least 1000.02 yuan.');
  });

  it('refuses a least first share above the total', () => {
    expect(impossible({ firstAtLeast: '1000.01' })).toEqual(['first-too-small firstAtLeast']);
    expect(impossible({ firstAtLeast: '1000.01', count: 1 })).toEqual(['first-too-small firstAtLeast']);
  });

  it('lists everything that cannot be kept, and takes its code from the first', () => {
    const all = { total: '0.02', count: 37, everyMonths: 1, maxCount: 3, firstAtLeast: 5 };
    expect(impossible(all)).toEqual([
      'after-limit count',
      'too-many count',
      'first-too-small firstAtLeast',
      'too-small total',
    ]);
    expect(() => plan(all)).toThrow(expect.objectContaining({ code: 'after-limit', name: 'InstallmentError' }));
  });
});

const offered = (more: Partial<OfferedPlan> = {}): OfferedPlan => ({
  total: 100,
  start: '2011-10-01',
  limitMonths: 36,
  installments: [
    { amount: 60, dueOn: '2012-10-01' },
    { amount: '40.00', dueOn: '2014-10-01' },
  ],
  ...more,
});
const MET: PlanConditions = { appliedInWriting: true, difficultyShown: true };

function violations(more: Partial<OfferedPlan>, conditions: PlanConditions = {}): readonly string[] {
  const { violations: found, open } = checkInstallments(offered(more), { ...MET, ...conditions });
  expect(open).toEqual([]);
  return found.map(({ code, path }) => `${code} ${path}`);
}
const share = (amount: string | number, dueOn: string) => ({ amount, dueOn });

describe('checkInstallments', () => {
  it('accepts uneven shares, a payment on the start, two on one day and one on the last day', () => {
    expect(violations({})).toEqual([]);
    expect(
      violations({
        installments: [
          share(1, '2011-10-01'),
          share(50, '2012-10-01'),
          share('0.01', '2012-10-01'),
          share(48.99, '2014-10-01'),
        ],
      }),
    ).toEqual([]);
  });

  it('holds to the vectors of Liangfeng: the last day counts, an oral application does not', () => {
    const once = (dueOn: string) => ({ installments: [share(100, dueOn)] });
    expect(violations(once('2014-10-01'))).toEqual([]);
    expect(violations(once('2014-10-02'))).toEqual(['after-limit installments[0].dueOn']);
    expect(violations(once('2012-10-01'), { appliedInWriting: false })).toEqual([
      'no-written-application appliedInWriting',
    ]);
  });

  it('names every kind of violation', () => {
    const one = (amount: string | number, dueOn: string, conditions: PlanConditions = {}) =>
      violations({ installments: [share(amount, dueOn)] }, conditions);
    expect(one(100, '2011-09-30')).toEqual(['before-start installments[0].dueOn']);
    expect(one(99.99, '2012-10-01')).toEqual(['sum-differs installments']);
    expect(one(100.01, '2012-10-01')).toEqual(['sum-differs installments']);
    expect(violations({ installments: [] })).toEqual(['sum-differs installments']);
    expect(violations({ installments: [] }, { firstAtLeast: 1 })).toEqual(['sum-differs installments']);
    expect(violations({}, { difficultyShown: false })).toEqual(['no-difficulty-shown difficultyShown']);
    expect(violations({}, { maxCount: 1 })).toEqual(['too-many installments']);
    expect(violations({}, { maxCount: 2 })).toEqual([]);
    expect(violations({}, { firstAtLeast: '60.01' })).toEqual(['first-too-small installments[0].amount']);
    expect(violations({}, { firstAtLeast: '60.00' })).toEqual([]);
    expect(violations({ installments: [share(100, '2013-01-02'), share('0.00', '2013-01-01')] })).toEqual([
      'not-in-order installments[1].dueOn',
      'too-small installments[1].amount',
    ]);
  });

  it('lists all of them at once, with words in both languages', () => {
    const bad = offered({
      installments: [share(0, '2014-10-02'), share(50, '2011-09-30'), share(60, '2014-01-01')],
    });
    const given = { appliedInWriting: false, difficultyShown: false, firstAtLeast: 50, maxCount: 2 };
    const { violations: found, open } = checkInstallments(bad, given);
    expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'after-limit installments[0].dueOn',
      'too-small installments[0].amount',
      'before-start installments[1].dueOn',
      'not-in-order installments[1].dueOn',
      'first-too-small installments[0].amount',
      'too-many installments',
      'sum-differs installments',
      'no-written-application appliedInWriting',
      'no-difficulty-shown difficultyShown',
    ]);
    expect(open).toEqual([]);
    const words = Object.fromEntries(found.map(({ code, message }) => [code, message]));
    expect(words['sum-differs']).toEqual({
      zh: '各期合计110.00，应为100.00元。',
      en: 'The installments add up to 110.00, not to 100.00 yuan.',
    });
    expect(words['after-limit']?.en).toBe('2014-10-02 is after the last day allowed, 2014-10-01.');
    expect(words['too-many']?.zh).toBe('共3期，最多2期。');
  });

  it('lists what is not known as open, with the same codes', () => {
    const codes = (conditions?: PlanConditions) =>
      checkInstallments(offered(), conditions).open.map(({ code, path }) => `${code} ${path}`);
    const both = ['no-written-application appliedInWriting', 'no-difficulty-shown difficultyShown'];
    expect(codes()).toEqual(both);
    expect(codes({})).toEqual(both);
    expect(codes({ appliedInWriting: null, difficultyShown: null })).toEqual(both);
    expect(codes({ appliedInWriting: true })).toEqual(['no-difficulty-shown difficultyShown']);
    expect(codes({ difficultyShown: false })).toEqual(['no-written-application appliedInWriting']);
    expect(checkInstallments(offered()).open[0]?.message.en).toContain('It is not known whether');
    expect(checkInstallments(offered()).violations).toEqual([]);
  });

  it('gives the example of its description', () => {
    const { violations: found, open } = checkInstallments(
      { total: 100, start: '2011-10-01', limitMonths: 36, installments: [{ amount: 100, dueOn: '2014-10-02' }] },
      { appliedInWriting: true },
    );
    expect(found.map(({ code }) => code)).toEqual(['after-limit']);
    expect(open.map(({ code }) => code)).toEqual(['no-difficulty-shown']);
  });

  it('adds up beyond the numbers that JavaScript holds exactly', () => {
    const most = Array.from({ length: 90_072 }, () => share('1000000000.00', '2012-10-01'));
    const found = checkInstallments(offered({ installments: most }), MET).violations;
    expect(found.map(({ message }) => message.en)).toEqual([
      'The installments add up to 90072000000000.00, not to 100.00 yuan.',
    ]);
  });

  it('accepts what planInstallments gives, and its JSON, and does not look at lastAllowedOn', () => {
    const result = plan({ firstAtLeast: 500, maxCount: 3 });
    const json = JSON.parse(JSON.stringify(result));
    for (const back of [result, { ...result }, json, { ...json, lastAllowedOn: 'never' }])
      expect(checkInstallments(back, { ...MET, firstAtLeast: 500, maxCount: 3 })).toEqual({ violations: [], open: [] });
  });
});
