import { describe, expect, it } from 'vitest';
import { checkInstallments, planInstallments } from '../../src/levy/installments.js';
import { ArgumentError } from '../../src/value/issue.js';

/** What a caller without types may send. */
const untyped = (call: (...given: never[]) => unknown, ...given: readonly unknown[]) => call(...(given as never[]));

/** The issues of a malformed call, as `code path`. */
function refused(call: (...given: never[]) => unknown, ...given: readonly unknown[]): readonly string[] {
  try {
    untyped(call, ...given);
  } catch (error) {
    expect(error).toBeInstanceOf(ArgumentError);
    return (error as ArgumentError).issues.map(({ code, path }) => `${code} ${path}`);
  }
  return [];
}

const OPTIONS = { total: 1000, start: '2011-10-01', count: 3, everyMonths: 12, limitMonths: 36 };
const PLAN = {
  total: 100,
  start: '2011-10-01',
  limitMonths: 36,
  installments: [{ amount: 100, dueOn: '2012-10-01' }],
};

describe('planInstallments refuses', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['nothing', undefined, ['wrong-type options']],
    ['null', null, ['wrong-type options']],
    ['a list', [OPTIONS], ['wrong-type options']],
    ['a text', 'plan', ['wrong-type options']],
    [
      'an empty object',
      {},
      [
        'missing-key total',
        'missing-key start',
        'missing-key count',
        'missing-key everyMonths',
        'missing-key limitMonths',
      ],
    ],
    ['an unknown key', { ...OPTIONS, everyMonth: 1 }, ['unknown-key everyMonth']],
    ['a third decimal', { ...OPTIONS, total: '0.001' }, ['not-an-amount total']],
    ['a negative total', { ...OPTIONS, total: -1 }, ['not-an-amount total']],
    ['a sum of binary fractions', { ...OPTIONS, total: 0.1 + 0.2 }, ['not-an-amount total']],
    ['an exponent', { ...OPTIONS, total: '1e3' }, ['not-an-amount total']],
    ['a total of null', { ...OPTIONS, total: null }, ['not-an-amount total']],
    ['more than 10⁹ yuan', { ...OPTIONS, total: '1000000000.01' }, ['limit-exceeded total']],
    ['a first share above 10⁹ yuan', { ...OPTIONS, firstAtLeast: 1e10 }, ['limit-exceeded firstAtLeast']],
    ['a first share in words', { ...OPTIONS, firstAtLeast: 'half' }, ['not-an-amount firstAtLeast']],
    ['a day that does not exist', { ...OPTIONS, start: '2011-02-29' }, ['not-a-date start']],
    ['a month as the start', { ...OPTIONS, start: '2011-10' }, ['not-a-date start']],
    ['a time of day', { ...OPTIONS, start: '2011-10-01T00:00:00Z' }, ['not-a-date start']],
    ['a Date', { ...OPTIONS, start: new Date(0) }, ['wrong-type start']],
    ['a start of null', { ...OPTIONS, start: null }, ['wrong-type start']],
    ['no installment', { ...OPTIONS, count: 0 }, ['out-of-range count']],
    ['a broken count', { ...OPTIONS, count: 2.5 }, ['out-of-range count']],
    ['a count that is no number', { ...OPTIONS, count: Number.NaN }, ['out-of-range count']],
    ['a count without end', { ...OPTIONS, count: Number.POSITIVE_INFINITY }, ['out-of-range count']],
    ['a count as text', { ...OPTIONS, count: '3' }, ['wrong-type count']],
    ['all on one day', { ...OPTIONS, everyMonths: 0 }, ['out-of-range everyMonths']],
    ['months backwards', { ...OPTIONS, everyMonths: -1 }, ['out-of-range everyMonths']],
    ['more months than the calendar has', { ...OPTIONS, limitMonths: 14_401 }, ['out-of-range limitMonths']],
    ['months as a bigint', { ...OPTIONS, limitMonths: 36n }, ['wrong-type limitMonths']],
    ['a greatest count of none', { ...OPTIONS, maxCount: 0 }, ['out-of-range maxCount']],
    ['a greatest count as a truth', { ...OPTIONS, maxCount: true }, ['wrong-type maxCount']],
    [
      'everything wrong at once',
      {
        total: 'x',
        start: 'x',
        count: 'x',
        everyMonths: 0,
        limitMonths: null,
        firstAtLeast: {},
        maxCount: -1,
        more: 1,
      },
      [
        'unknown-key more',
        'not-an-amount total',
        'not-a-date start',
        'wrong-type count',
        'out-of-range everyMonths',
        'wrong-type limitMonths',
        'not-an-amount firstAtLeast',
        'out-of-range maxCount',
      ],
    ],
  ])('%s', (_, given, issues) => {
    expect(refused(planInstallments, given)).toEqual(issues);
  });

  it('bad options before what cannot be kept, in words that help', () => {
    const message = (given: unknown): string => {
      try {
        untyped(planInstallments, given);
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(refused(planInstallments, { ...OPTIONS, count: 99, start: 'x' })).toEqual(['not-a-date start']);
    expect(message({ ...OPTIONS, everyMonth: 1 })).toContain('did you mean "everyMonths"?');
    expect(message({ ...OPTIONS, total: 2e9 })).toBe(
      'total: 2000000000 is above the limit: at most 1000000000.00 yuan.',
    );
    expect(message({ ...OPTIONS, start: undefined })).toBe(
      'start: Something required is missing: start (YYYY-MM-DD). Add it.',
    );
    expect(message({ ...OPTIONS, count: 0 })).toBe(
      'count: 0 is out of range: expected a whole number from 1 to 14400.',
    );
    expect(message(undefined)).toBe('options: Wrong kind of value: expected an object, received undefined.');
  });
});

describe('checkInstallments refuses', () => {
  it.each<[string, readonly unknown[], readonly string[]]>([
    ['nothing', [undefined], ['wrong-type plan']],
    ['a list as the plan', [[PLAN]], ['wrong-type plan']],
    ['conditions of null', [PLAN, null], ['wrong-type options']],
    ['both', ['plan', 7], ['wrong-type plan', 'wrong-type options']],
    [
      'an empty plan',
      [{}],
      ['missing-key total', 'missing-key start', 'missing-key limitMonths', 'missing-key installments'],
    ],
    ['installments of null', [{ ...PLAN, installments: null }], ['wrong-type installments']],
    ['installments as an object', [{ ...PLAN, installments: {} }], ['wrong-type installments']],
    ['an unknown key', [{ ...PLAN, limitMonth: 36 }], ['unknown-key limitMonth']],
    ['an installment of null', [{ ...PLAN, installments: [null] }], ['wrong-type installments[0]']],
    // biome-ignore lint/suspicious/noSparseArray: a hole is what is tested.
    ['a hole', [{ ...PLAN, installments: [PLAN.installments[0], ,] }], ['wrong-type installments[1]']],
    [
      'an empty installment',
      [{ ...PLAN, installments: [{}] }],
      ['missing-key installments[0].amount', 'missing-key installments[0].dueOn'],
    ],
    [
      'an unknown key of an installment',
      [{ ...PLAN, installments: [{ amount: 100, dueOn: '2012-10-01', due: 1 }] }],
      ['unknown-key installments[0].due'],
    ],
    [
      'a negative share',
      [{ ...PLAN, installments: [{ amount: '-1.00', dueOn: '2012-10-01' }] }],
      ['not-an-amount installments[0].amount'],
    ],
    [
      'a share above 10⁹ yuan',
      [{ ...PLAN, installments: [{ amount: 1_000_000_001, dueOn: '2012-10-01' }] }],
      ['limit-exceeded installments[0].amount'],
    ],
    [
      'a day that does not exist',
      [{ ...PLAN, installments: [...PLAN.installments, { amount: 1, dueOn: '2013-02-30' }] }],
      ['not-a-date installments[1].dueOn'],
    ],
    [
      'a day as a number',
      [{ ...PLAN, installments: [{ amount: 1, dueOn: 20_130_101 }] }],
      ['wrong-type installments[0].dueOn'],
    ],
    ['a limit of no months', [{ ...PLAN, limitMonths: 0 }], ['out-of-range limitMonths']],
    ['a truth as text', [PLAN, { appliedInWriting: 'yes' }], ['wrong-type appliedInWriting']],
    ['a truth as a number', [PLAN, { difficultyShown: 1 }], ['wrong-type difficultyShown']],
    ['an unknown condition', [PLAN, { appliedInWritin: true }], ['unknown-key appliedInWritin']],
    ['a least first share that is none', [PLAN, { firstAtLeast: Number.NaN }], ['not-an-amount firstAtLeast']],
    ['a greatest count of none', [PLAN, { maxCount: 0 }], ['out-of-range maxCount']],
    [
      'everything wrong at once',
      [
        { ...PLAN, total: '1.', start: '2011', installments: [{ amount: [], dueOn: '' }], x: 1 },
        { maxCount: 1.5, y: 1 },
      ],
      [
        'unknown-key x',
        'not-an-amount total',
        'not-a-date start',
        'not-an-amount installments[0].amount',
        'not-a-date installments[0].dueOn',
        'unknown-key y',
        'out-of-range maxCount',
      ],
    ],
  ])('%s', (_, given, issues) => {
    expect(refused(checkInstallments, ...given)).toEqual(issues);
  });
});
