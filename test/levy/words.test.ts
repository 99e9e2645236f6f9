import { describe, expect, it } from 'vitest';
import { checkInstallments, lateSurcharge, planInstallments } from '../../src/levy/index.js';
import { FamilyPlanningRulesError, type Issue } from '../../src/value/issue.js';

/** The issues of a call that a caller without types may make. */
function issuesOf(call: (...given: never[]) => unknown, ...given: readonly unknown[]): readonly Issue[] {
  try {
    call(...(given as never[]));
  } catch (error) {
    if (error instanceof FamilyPlanningRulesError) return error.issues;
    throw error;
  }
  return [];
}

const words = (issues: readonly Issue[]): readonly string[] =>
  issues.map(({ path, message }) => `${path}: ${message.zh} ${message.en}`);

const PLAN = { total: 100, start: '2011-10-01', limitMonths: 36, installments: [{ amount: 100, dueOn: '2012-10-01' }] };

describe('what is wrong with a plan is told in both languages', () => {
  it.each<[string, object, string]>([
    [
      'an amount that is missing, by its own name',
      { installments: [{ dueOn: '2012-10-01' }] },
      'installments[0].amount: 缺少必需的一项：amount（金额，元）。请补上。 Something required is missing: amount (an amount in yuan). Add it.',
    ],
    [
      'installments that are no list',
      { installments: {} },
      'installments: 类型不对：应为列表，收到{}。 Wrong kind of value: expected a list, received {}.',
    ],
    [
      'an installment that is no object',
      { installments: [1] },
      'installments[0]: 类型不对：应为对象，收到1。 Wrong kind of value: expected an object, received 1.',
    ],
  ])('%s', (_, more, expected) => {
    expect(words(issuesOf(checkInstallments, { ...PLAN, ...more }))).toEqual([expected]);
  });

  it('a condition that is no yes or no', () => {
    expect(words(issuesOf(checkInstallments, PLAN, { appliedInWriting: 'yes' }))).toEqual([
      'appliedInWriting: 类型不对：应为true 或 false，收到yes。 Wrong kind of value: expected true or false, received yes.',
    ]);
  });

  it('what is not known about it', () => {
    const texts = checkInstallments(PLAN).open.map(({ message }) => message);
    expect(texts.map(({ zh }) => zh)).toEqual([
      expect.stringContaining('是否书面申请'),
      expect.stringContaining('确有困难'),
    ]);
    expect(texts.map(({ en }) => en)).toEqual([
      expect.stringMatching(/^It is not known whether there is a written application/),
      expect.stringMatching(/^It is not known whether it has been shown that paying at once is really difficult/),
    ]);
  });

  it('installments that leave the calendar', () => {
    const late = { total: 1000, start: '2990-01-01', count: 200, everyMonths: 1, limitMonths: 14_400 };
    // From 1 January 2990 to 31 December 2999 there are ten years less a day.
    expect(words(issuesOf(planInstallments, late))).toEqual([
      'count: 200超过限度：最多119个月（日期止于2999年）。 200 is above the limit: at most 119 months (dates end with the year 2999).',
    ]);
  });
});

describe('what is wrong with a surcharge is told in both languages', () => {
  it.each<[object, string]>([
    [
      { unpaid: 2, principal: 1, months: 1 },
      'unpaid: 互相矛盾：未缴部分大于本金。请核对。 A contradiction: more is unpaid than the principal. Check both.',
    ],
    [
      { unpaid: 1, months: 1, dueOn: '2013-01-01', paidOn: '2013-02-01' },
      'months: 互相矛盾：months 与 dueOn、paidOn 同时给出。请核对。 A contradiction: months together with dueOn, paidOn. Check both.',
    ],
  ])('%j', (options, expected) => {
    expect(words(issuesOf(lateSurcharge, options))).toEqual([expected]);
  });
});

describe('a remark on a surcharge', () => {
  const days = { unpaid: 1000, dueOn: '2013-01-31', paidOn: '2013-07-30' };

  it.each<[string, Parameters<typeof lateSurcharge>[0], RegExp, RegExp]>([
    ['levy-ended', { ...days, paidOn: '2021-08-31' }, /2021-08-20.*不再加收/, /ended on 2021-08-20/],
    ['months-as-given', { unpaid: 1, months: 200, decidedOn: '2012-01-01' }, /2021-08-20/, /beyond 2021-08-20/],
    ['part-month', { ...days, partMonth: true }, /按一个月计/, /counts as a whole one/],
    ['part-month', { ...days, partMonth: false }, /未计/, /is not counted/],
    ['cap-unknown', { unpaid: 1, months: 600 }, /超过本金.*2012-01-01/, /More than the principal: from 2012-01-01 on/],
    ['rounded', { unpaid: '0.01', months: 1 }, /四舍五入/, /to the fen, half up/],
  ])('%s says why, in both languages', (id, options, zh, en) => {
    const note = lateSurcharge(options).notes.find((one) => one.id === id);
    expect(note?.says).toEqual({ zh: expect.stringMatching(zh), en: expect.stringMatching(en) });
  });

  it('says nothing of the end of the levy while no day is known', () => {
    expect(lateSurcharge({ unpaid: 1000, months: 700 }).notes.map(({ id }) => id)).toEqual(['cap-unknown']);
  });
});

describe('a least first share', () => {
  const shares = (firstAtLeast: string, total = '100.01'): readonly string[] =>
    planInstallments({
      total,
      start: '2011-10-01',
      count: 3,
      everyMonths: 1,
      limitMonths: 36,
      firstAtLeast,
    }).installments.map(({ amount }) => amount.toFixed(2));

  // 10001 fen in three: 3334, 3334, 3333.
  it.each([
    ['33.33', ['33.34', '33.34', '33.33']],
    ['33.34', ['33.34', '33.34', '33.33']],
    ['33.35', ['33.35', '33.33', '33.33']],
    ['33.36', ['33.36', '33.33', '33.32']],
  ])('of %s raises the first only where an equal one is too small', (least, expected) => {
    expect(shares(least)).toEqual(expected);
  });

  it('that an equal share just reaches changes nothing', () => {
    expect(shares('33.33', '100')).toEqual(['33.34', '33.33', '33.33']);
    expect(shares('33.33', '99.99')).toEqual(['33.33', '33.33', '33.33']);
  });
});
