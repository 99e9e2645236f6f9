import { describe, expect, it } from 'vitest';
import { assessLevy, type LevyAssessment, levyMinimum } from '../../src/levy/levy.js';
import { liangfeng2011 } from '../../src/policies/liangfeng-2011.js';
import { ArgumentError } from '../../src/value/issue.js';

const ON = '2013-06-01';
const line = ({ status, amountStatus, minimum }: LevyAssessment): string =>
  `${status}, ${amountStatus}, ${minimum?.toFixed(2) ?? null}`;

/** What a caller without types may send. */
const minimumOf = (options: object): LevyAssessment =>
  levyMinimum({ policy: liangfeng2011, status: 'rural', order: 1, on: ON, ...options } as Parameters<
    typeof levyMinimum
  >[0]);

function refused(call: () => unknown): readonly string[] {
  try {
    call();
  } catch (error) {
    expect(error).toBeInstanceOf(ArgumentError);
    return (error as ArgumentError).issues.map(({ path, message }) => `${path}: ${message.zh} ${message.en}`);
  }
  return [];
}

// 凉委发〔2011〕38号, section 三, item 3: first unlawful birth: rural not below 13000 yuan, urban not below 20000; second: rural
// 20000, urban 30000; employees of a unit 40000. Of later births it states nothing.
describe('the table without a household', () => {
  it.each([
    ['rural', 1, 'due, stated, 13000.00'],
    ['urban', 1, 'due, stated, 20000.00'],
    ['rural', 2, 'due, stated, 20000.00'],
    ['urban', 2, 'due, stated, 30000.00'],
    ['rural', 3, 'due, not-stated, null'],
    ['urban', 20, 'due, not-stated, null'],
    ['unit-employee', 1, 'due, stated, 40000.00'],
  ])('for %s and unlawful birth %i: %s', (status, order, expected) => {
    const answer = minimumOf({ status, order });
    expect(line(answer)).toBe(expected);
    expect([answer.maximum, answer.minimumOf, answer.missing]).toEqual([null, 'total', []]);
  });

  it('takes an employee by the registration where a reading makes it count', () => {
    const asked = { status: 'unit-employee', readings: { 'employee-scope': 'second-only' } };
    expect(line(minimumOf({ ...asked, registration: 'rural' }))).toBe('due, stated, 13000.00');
    expect(line(minimumOf({ ...asked, registration: 'urban' }))).toBe('due, stated, 20000.00');
    expect(minimumOf(asked).missing.map(({ path }) => path)).toEqual(['partners[0].registration']);
  });

  it('takes anybody else by the status alone', () => {
    expect(line(minimumOf({ status: 'urban', registration: 'rural' }))).toBe('due, stated, 20000.00');
  });

  const STATUSES_ZH = '可选：rural、urban、unit-employee。';
  const STATUSES = 'Choose from: rural, urban, unit-employee.';
  const ORDER_ZH = '1至20的整数';
  const ORDER = 'a whole number from 1 to 20';

  it.each<[object, readonly string[]]>([
    [{ status: 'Rural' }, [`status: “Rural”不是可选值。${STATUSES_ZH} "Rural" is not one of the options. ${STATUSES}`]],
    [
      { status: undefined },
      [`status: “undefined”不是可选值。${STATUSES_ZH} "undefined" is not one of the options. ${STATUSES}`],
    ],
    [
      { status: ['rural'] },
      [`status: “["rural"]”不是可选值。${STATUSES_ZH} "["rural"]" is not one of the options. ${STATUSES}`],
    ],
    [{ order: 0 }, [`order: 0超出范围：应为${ORDER_ZH}。 0 is out of range: expected ${ORDER}.`]],
    [{ order: 21 }, [`order: 21超出范围：应为${ORDER_ZH}。 21 is out of range: expected ${ORDER}.`]],
    [{ order: 1.5 }, [`order: 1.5超出范围：应为${ORDER_ZH}。 1.5 is out of range: expected ${ORDER}.`]],
    [{ order: '1' }, [`order: 类型不对：应为${ORDER_ZH}，收到1。 Wrong kind of value: expected ${ORDER}, received 1.`]],
    [
      { registration: 'mixed' },
      [
        'registration: “mixed”不是可选值。可选：rural、urban。 "mixed" is not one of the options. Choose from: rural, urban.',
      ],
    ],
  ])('refuses %j', (options, problems) => {
    expect(refused(() => minimumOf(options))).toEqual(problems);
  });

  it('refuses everything that is wrong at once', () => {
    const wrong = { status: 'x', order: 0, registration: 'y' };
    expect(refused(() => minimumOf(wrong)).map((problem) => problem.split(':')[0])).toEqual([
      'status',
      'order',
      'registration',
    ]);
  });

  it('does not take an option that it does not know', () => {
    expect(refused(() => minimumOf({ child: 'c' })).map((problem) => problem.split(':')[0])).toEqual(['child']);
    expect(refused(() => levyMinimum(undefined as never))).toHaveLength(1);
  });
});

const household = { children: [{ id: 'c', birthDate: '2012-02-01', birthAuthorised: false }] };

describe('the child of a levy', () => {
  const ask = (child: unknown) => () =>
    assessLevy(household, { policy: liangfeng2011, child: child as string, on: ON });

  it('has to be named by its id', () => {
    expect(refused(ask(undefined))).toEqual([
      "child: 缺少必需的一项：child（子女标识）。请补上。 Something required is missing: child (the child's id). Add it.",
    ]);
    expect(refused(ask(1))).toEqual([
      "child: 类型不对：应为child（子女标识），收到1。 Wrong kind of value: expected child (the child's id), received 1.",
    ]);
    expect(refused(ask('d'))).toHaveLength(1);
  });

  it('has a policy, which has to be named too', () => {
    expect(refused(() => assessLevy(household, undefined as never))).toHaveLength(1);
  });
});
