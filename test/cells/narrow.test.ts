import { describe, expect, it } from 'vitest';
import type { Env } from '../../src/cells/domains.js';
import { factsRead, narrow, openRanges } from '../../src/cells/narrow.js';
import { interpreterIn, type Meter } from '../../src/cells/question.js';
import { build } from '../../src/expr/build.js';
import type { Expr } from '../../src/expr/expr.js';
import { addMonths as monthsLater } from '../../src/value/civil-date.js';
import { FIRST_DAY, LAST_DAY, NEVER } from '../../src/value/value.js';
import { type Asked, ask, day, EMPTY, envOf, nodesOf, ON, order } from './questions.js';

const { all, any, not, equal, atLeast, below, onOrBefore, happened, age, add, times } = build;
const { addMonths, addDays, choose, count, some, fact, on, date } = build;
const earlier = build.before;

const node = nodesOf();
const names = ['d', 'e', 'f', 'n', 'm'].map((name) => fact(`extra.${name}`));
const [d, e, f, n, m] = names as [Expr, Expr, Expr, Expr, Expr];
const [D, E, F, N, M] = ['extra.d', 'extra.e', 'extra.f', 'extra.n', 'extra.m'] as const;

const daysWith = ([first, last]: readonly [number, number], fits: (day: number) => boolean): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(fits);

/** The ends that are left, by path. */
const rangesOf = (env: Env | null) =>
  env === null
    ? null
    : Object.fromEntries([...env.domains].map(([path, { value }]) => [path, Object.values(value as object)]));

const asked = (given: Asked = {}) => ask([], given);
const narrowed = (env: Env, given: Asked = {}) => rangesOf(narrow(asked(given), env));
const holds = (expr: Expr, ...paths: readonly string[]) => order(node(expr), true, paths);
const fails = (expr: Expr, ...paths: readonly string[]) => order(node(expr), false, paths);

describe('narrow, two facts in order', () => {
  it('moves the ends by one day where the order is strict, and by none where it is not', () => {
    const start = { [D]: [10, 30], [E]: [5, 20] } as const;
    expect(narrowed(envOf(start, holds(earlier(d, e), D, E)))).toEqual({ [D]: [10, 19], [E]: [11, 20] });
    expect(narrowed(envOf(start, holds(onOrBefore(d, e), D, E)))).toEqual({ [D]: [10, 20], [E]: [10, 20] });
    // Not e ≤ d is d < e; not e < d is d ≤ e.
    expect(narrowed(envOf(start, fails(onOrBefore(e, d), D, E)))).toEqual({ [D]: [10, 19], [E]: [11, 20] });
    expect(narrowed(envOf(start, fails(earlier(e, d), D, E)))).toEqual({ [D]: [10, 20], [E]: [10, 20] });
  });

  it('moves one end only, and leaves a kind as it is where nothing moves', () => {
    expect(narrowed(envOf({ [D]: [1, 30], [E]: [5, 20] }, holds(onOrBefore(d, e), D, E)))).toEqual({
      [D]: [1, 20],
      [E]: [5, 20],
    });
    expect(narrowed(envOf({ [D]: [10, 15], [E]: [5, 20] }, holds(onOrBefore(d, e), D, E)))).toEqual({
      [D]: [10, 15],
      [E]: [10, 20],
    });
    const fine = envOf({ [D]: [1, 5], [E]: [5, 9] }, holds(onOrBefore(d, e), D, E));
    expect(narrow(asked(), fine)).toBe(fine);
  });

  it('is null where it is impossible', () => {
    expect(narrowed(envOf({ [D]: [21, 30], [E]: [5, 20] }, holds(onOrBefore(d, e), D, E)))).toBeNull();
    expect(narrowed(envOf({ [D]: [20, 30], [E]: [5, 20] }, holds(earlier(d, e), D, E)))).toBeNull();
    expect(narrowed(envOf({ [D]: [20, 30], [E]: [5, 20] }, holds(onOrBefore(d, e), D, E)))).toEqual({
      [D]: [20, 20],
      [E]: [20, 20],
    });
    // A circle, which would go down a day a round.
    expect(narrowed(envOf({}, holds(earlier(d, e), D, E), holds(onOrBefore(e, d), D, E)))).toBeNull();
  });

  it('takes constants and what the household tells', () => {
    expect(narrowed(envOf({ [N]: [0, 9] }, holds(below(n, 3), N)))).toEqual({ [N]: [0, 2] });
    expect(narrowed(envOf({ [N]: [0, 9] }, fails(below(n, 3), N)))).toEqual({ [N]: [3, 9] });
    expect(narrowed(envOf({}, holds(onOrBefore(d, on), D, 'on')))).toEqual({ [D]: [FIRST_DAY, ON] });
    expect(
      narrowed(envOf({}, holds(earlier(d, e), D, E)), { household: { extra: { d: '2015', e: '2015-07-02' } } }),
    ).toEqual({ [D]: [day('2015-01-01'), day('2015-07-01')] });
    expect(narrowed(envOf({}, holds(earlier(d, e), D, E)))).toEqual({
      [D]: [FIRST_DAY, LAST_DAY - 1],
      [E]: [FIRST_DAY + 1, LAST_DAY],
    });
    // No whole number is an end of a part: the last that is below it is found by halving.
    expect(
      narrowed(envOf({ [N]: [0, 9] }, order(node(below(n, { value: '2.5', type: 'number' })), true, [N]))),
    ).toEqual({
      [N]: [0, 2],
    });
  });

  it('a part as the lower end, and as an end that nothing reaches', () => {
    const part = { value: '2.5', type: 'number' } as const;
    expect(narrowed(envOf({ [N]: [0, 9] }, order(node(below(part, n)), true, [N])))).toEqual({ [N]: [3, 9] });
    expect(narrowed(envOf({ [N]: [0, 2] }, order(node(below(part, n)), true, [N])))).toBeNull();
    expect(narrowed(envOf({ [N]: [3, 9] }, order(node(below(n, part)), true, [N])))).toBeNull();
  });

  it('goes on until nothing moves, whatever comes first', () => {
    const start = { [D]: [0, 30], [E]: [0, 30], [F]: [0, 9] } as const;
    const orders = [holds(earlier(d, e), D, E), holds(earlier(e, f), E, F)];
    const wanted = { [D]: [0, 7], [E]: [1, 8], [F]: [2, 9] };
    expect(narrowed(envOf(start, ...orders))).toEqual(wanted);
    expect(narrowed(envOf(start, ...orders.reverse()))).toEqual(wanted);
  });

  it('is told which conditions are new, and of the others those that read what has moved', () => {
    const [first, second, third] = [
      holds(earlier(d, e), D, E),
      holds(earlier(e, f), E, F),
      holds(below(n, m), N, M),
    ] as const;
    const env = envOf({ [D]: [0, 30], [E]: [0, 30], [F]: [0, 9], [N]: [0, 9], [M]: [0, 5] }, first, second, third);
    expect(narrow(asked(), env, () => false)).toBe(env);
    expect(rangesOf(narrow(asked(), env, (one) => one === second))).toEqual({
      [D]: [0, 7],
      [E]: [1, 8],
      [F]: [2, 9],
      [N]: [0, 9],
      [M]: [0, 5],
    });
    const circle = envOf({}, holds(earlier(d, e), D, E), holds(earlier(e, d), D, E));
    expect(narrow(asked(), circle, () => false)).toBeNull();
  });

  it('who was never adopted has no day of adoption, and who was has one', () => {
    const frames = { child: 0 };
    const path = 'children[0].adoptedOn';
    const household = { children: [{ adoptedOn: 'unknown' }] };
    const never = (truth: boolean) => envOf({}, order(node(fact('child.neverAdopted')), truth, [path], frames));
    expect(narrowed(never(true), { household })).toEqual({ [path]: [NEVER, NEVER] });
    expect(narrowed(never(false), { household })).toEqual({ [path]: [FIRST_DAY, LAST_DAY] });
    const adopted = order(node(happened(fact('child.adoptedOn'))), true, [path, 'on'], frames);
    expect(narrowed(envOf({}, adopted), { household })).toEqual({ [path]: [FIRST_DAY, ON] });
    expect(narrowed(envOf({}, { ...adopted, truth: false }), { household })).toEqual({ [path]: [ON + 1, NEVER] });
  });
});

describe('narrow, by halving', () => {
  const dates = (expr: Expr, truth: boolean): readonly [string, string] | null => {
    const limits = [day('2015-01-01'), day('2017-12-31')] as const;
    const found = narrowed(envOf({ [D]: limits }, order(node(expr), truth, [D])));
    return found === null ? null : ((found[D] ?? []).map(textOf) as [string, string]);
  };
  const textOf = (value: unknown): string => new Date(Number(value) * 86_400_000).toISOString().slice(0, 10);
  const leapDay = date('2016-02-29');

  it('finds the last day for which months later is still in time, month ends clamped', () => {
    // 31 January and a month is 29 February; so are 29 and 30 January and a month.
    expect(dates(onOrBefore(addMonths(d, 1), leapDay), true)).toEqual(['2015-01-01', '2016-01-31']);
    expect(dates(onOrBefore(addMonths(d, 1), leapDay), false)).toEqual(['2016-02-01', '2017-12-31']);
    expect(dates(earlier(addMonths(d, 1), leapDay), true)).toEqual(['2015-01-01', '2016-01-28']);
    expect(dates(earlier(addMonths(d, 1), leapDay), false)).toEqual(['2016-01-29', '2017-12-31']);
  });

  it('finds the day of birth for an age', () => {
    // Eighteen on 2016-03-01 is who was born on 1998-03-01 or before.
    const limits = [day('1998-01-01'), day('1998-12-31')] as const;
    const aged = (truth: boolean) => narrowed(envOf({ [D]: limits }, order(node(atLeast(age(d, on), 18)), truth, [D])));
    expect(aged(true)).toEqual({ [D]: [limits[0], day('1998-03-01')] });
    expect(aged(false)).toEqual({ [D]: [day('1998-03-02'), limits[1]] });
  });

  it('finds numbers from either side, the very ends too', () => {
    const numbers = (expr: Expr, truth = true, range: readonly [number, number] = [0, 10]) =>
      narrowed(envOf({ [N]: range }, order(node(expr), truth, [N])))?.[N] ?? null;
    expect(numbers(atLeast(add(n, 1), 4))).toEqual([3, 10]);
    expect(numbers(atLeast(add(n, 1), 4), false)).toEqual([0, 2]);
    expect(numbers(atLeast(add(n, 1), 11))).toEqual([10, 10]);
    expect(numbers(atLeast(add(n, 1), 2))).toEqual([1, 10]);
    expect(numbers(below(add(n, 1), 2))).toEqual([0, 0]);
    expect(numbers(below(add(n, 1), 11))).toEqual([0, 9]);
    expect(numbers(atLeast(times(n, 3), 10), true, [3, 4])).toEqual([4, 4]);
    expect(numbers(atLeast(add(n, 1), 12))).toBeNull();
    expect(numbers(atLeast(add(n, 1), 1), false)).toBeNull();
  });

  it('narrows each fact of a condition', () => {
    const env = envOf({ [N]: [0, 10], [M]: [0, 4] }, holds(atLeast(add(n, m), 12), N, M));
    expect(narrowed(env)).toEqual({ [N]: [8, 10], [M]: [2, 4] });
    const late = envOf({ [D]: [0, 100], [E]: [0, 50] }, holds(onOrBefore(addDays(d, 7), e), D, E));
    expect(narrowed(late)).toEqual({ [D]: [0, 43], [E]: [7, 50] });
  });

  it('learns nothing where the truth is settled, or where both ends may be', () => {
    const sure = envOf({ [N]: [3, 10] }, holds(atLeast(add(n, 1), 4), N));
    expect(narrow(asked(), sure)).toBe(sure);
    const notFive = envOf({ [N]: [0, 10] }, fails(equal(n, 5), N));
    expect(narrow(asked(), notFive)).toBe(notFive);
    // Nor where neither end is, though one between them is.
    const five = envOf({ [N]: [0, 10] }, holds(equal(n, 5), N));
    expect(narrow(asked(), five)).toBe(five);
    const atEnd = envOf({ [N]: [0, 10] }, fails(equal(n, 0), N));
    expect(narrowed(atEnd)).toEqual({ [N]: [1, 10] });
  });

  it('loses no day of a condition that holds, does not, and holds again', () => {
    // Half a year is 181 to 184 days: from March to June it is 184 or 183, from July on it may be 184 and it may be 181.
    const limits = [day('2015-01-01'), day('2016-03-15')] as const;
    const halfYear = holds(onOrBefore(addMonths(d, 6), addDays(d, 183)), D);
    const left = (narrowed(envOf({ [D]: limits }, halfYear))?.[D] ?? []).map(Number);
    const inTime = daysWith(limits, (one) => monthsLater(one, 6) <= one + 183);
    // The first day holds and the last does not: by halving single days the end might go to any of several places.
    expect(inTime[0]).toBe(limits[0]);
    expect(inTime).not.toContain(limits[1]);
    expect(left[0]).toBeLessThanOrEqual(Math.min(...inTime));
    expect(left[1]).toBeGreaterThanOrEqual(Math.max(...inTime));
  });

  it('does not narrow by a comparison of counts that was assumed as a whole, but sees that it is impossible', () => {
    const counted = (most: number): Env =>
      envOf({ [N]: [0, most] }, { ...holds(atLeast(add(n, 1), 4), N), counts: true });
    const open = counted(10);
    expect(narrow(asked(), open)).toBe(open);
    expect(narrow(asked(), counted(2))).toBeNull();
  });

  it('reads the choices that were made inside a condition', () => {
    const chosen = holds(atLeast(choose(fact('extra.a'), n, m), 4), N, M);
    const decided = (value: boolean): Env => {
      const env = envOf({ [N]: [0, 9], [M]: [0, 9] }, chosen);
      return { ...env, domains: new Map(env.domains).set('extra.a', { value, excluded: [], options: null }) };
    };
    expect(narrowed(decided(true))).toMatchObject({ [N]: [4, 9], [M]: [0, 9] });
    expect(narrowed(decided(false))).toMatchObject({ [N]: [0, 9], [M]: [4, 9] });
  });

  it('reads the lists as long as they are in the kind', () => {
    const enough = holds(atLeast(add(n, count('children', fact('each.birthAuthorised'))), 4), N);
    const long = (least: number, most: number): Env => ({
      ...envOf({ [N]: [0, 9] }, enough),
      lengths: new Map([['children', { least, most }]]),
    });
    const present = { allBelong: true };
    expect(narrowed(long(1, 1), present)).toEqual({ [N]: [3, 9] });
    expect(narrowed(long(2, 2), present)).toEqual({ [N]: [2, 9] });
    expect(narrowed(long(1, 2), present)).toEqual({ [N]: [0, 9] });
  });

  it('stops after 24 rounds in which the ends still move', () => {
    // d and a day ≤ e ≤ d: after each round both ends of both have moved by one.
    const env = envOf(
      { [D]: [0, 1000], [E]: [0, 1000] },
      holds(onOrBefore(addDays(d, 1), e), D, E),
      holds(onOrBefore(e, d), D, E),
    );
    const meter: Meter = { spent: 0 };
    expect(narrowed(env, { meter })).toEqual({ [D]: [24, 976], [E]: [24, 976] });
    expect(meter.spent).toBeGreaterThan(48);
    // With fewer days than rounds it finds that there are none.
    expect(narrowed(envOf({ [D]: [0, 20], [E]: [0, 20] }, ...env.orders))).toBeNull();
  });

  it('counts its work: the conditions looked at, and the nodes evaluated', () => {
    const meter: Meter = { spent: 0 };
    narrow(asked({ meter }), envOf({ [D]: [0, 9], [E]: [0, 9] }, holds(onOrBefore(d, e), D, E)));
    expect(meter.spent).toBe(1);
    narrow(asked({ meter }), envOf({ [N]: [3, 9] }, holds(atLeast(add(n, 1), 4), N)));
    // One condition; of it the comparison, the sum and the fact.
    expect(meter.spent).toBe(1 + 1 + 3);
  });
});

describe('what a condition reads', () => {
  const household = { children: [{ birthDate: '2014-01-01', adoptedOn: 'unknown' }], extra: { e: '2015-05-05' } };
  const stepOf = (expr: Expr, env: Env = EMPTY) =>
    interpreterIn(asked({ household }), env).step(node(expr), { child: 0 });
  const open = (expr: Expr) => [...openRanges(stepOf(expr)).keys()];

  it('the numbers and dates that are open', () => {
    expect(open(all(earlier(d, e), below(n, m), fact('extra.a')))).toEqual([D, N, M]);
    expect(open(earlier(fact('child.birthDate'), d))).toEqual([D]);
    expect(open(any(onOrBefore(d, on), earlier(d, e)))).toEqual([D]);
    expect(openRanges(stepOf(below(n, 3))).get(N)).toMatchObject({ name: N, spec: { type: 'number' } });
  });

  it('an adoption that is open, where it is asked whether there was any', () => {
    const [[path, place] = []] = openRanges(stepOf(fact('child.neverAdopted')));
    expect(path).toBe('children[0].adoptedOn');
    expect(place).toMatchObject({ name: 'children[0].adoptedOn', spec: { type: 'event' } });
    expect(open(not(fact('child.bornToPartners')))).toEqual(['children[0].adoptedOn']);
    const told = interpreterIn(asked({ household: { children: [{}] } }), EMPTY);
    expect([...openRanges(told.step(node(fact('child.neverAdopted')), { child: 0 })).keys()]).toEqual([]);
  });

  it('every fact, known or not, and those of a condition that was assumed', () => {
    expect(factsRead(stepOf(earlier(d, e)))).toEqual([D, E]);
    expect(factsRead(stepOf(all(fact('child.neverAdopted'), fact('extra.a'))))).toEqual([
      'children[0].adoptedOn',
      'extra.a',
    ]);
    const assumed = envOf({}, holds(earlier(d, e), D, E));
    expect(factsRead(stepOf(all(earlier(d, e), below(n, m)), assumed))).toEqual([D, E, N, M]);
    expect(factsRead(stepOf(some('children', fact('each.birthAuthorised'))))).toEqual(
      expect.arrayContaining(['children[0].birthAuthorised', 'children[0].birthDate', 'children[0].adoptedOn', 'on']),
    );
    expect(factsRead(stepOf(below(n, 3)))).toEqual([N]);
  });
});
