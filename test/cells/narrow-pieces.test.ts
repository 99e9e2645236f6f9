import { describe, expect, it } from 'vitest';
import type { Env } from '../../src/cells/domains.js';
import { narrow } from '../../src/cells/narrow.js';
import { build } from '../../src/expr/build.js';
import type { Expr } from '../../src/expr/expr.js';
import { ask, envOf, nodesOf, order } from './questions.js';

const { below, onOrBefore, addDays, add, times, fact } = build;
const node = nodesOf();
const [d, e, n] = ['d', 'e', 'n'].map((name) => fact(`extra.${name}`)) as [Expr, Expr, Expr];
const [D, E, N] = ['extra.d', 'extra.e', 'extra.n'] as const;

/** The ends that are left, by path. */
const rangesOf = (env: Env | null) =>
  env === null
    ? null
    : Object.fromEntries([...env.domains].map(([path, { value }]) => [path, Object.values(value as object)]));
const asked = () => ask([]);
const narrowed = (env: Env) => rangesOf(narrow(asked(), env));
const holds = (expr: Expr, ...paths: readonly string[]) => order(node(expr), true, paths);
const fails = (expr: Expr, ...paths: readonly string[]) => order(node(expr), false, paths);

describe('narrow, what is moved past', () => {
  it('where a number pulls both ways, takes off at the ends what is impossible as a whole, piece by piece', () => {
    // 2n < n + 20: below 20, which one stretch from 20 to 100 does not show.
    const twice = below(times(n, 2), add(n, 20));
    for (const most of [20, 21, 22, 23, 24, 28, 52, 84, 99, 100])
      expect(narrowed(envOf({ [N]: [0, most] }, holds(twice, N)))).toEqual({ [N]: [0, 19] });
    expect(narrowed(envOf({ [N]: [0, 100] }, fails(twice, N)))).toEqual({ [N]: [20, 100] });
    // Of 3n < 2n + 20 a longer piece shows less: no more than is impossible is taken off.
    const thrice = below(times(n, 3), add(times(n, 2), 20));
    expect(narrowed(envOf({ [N]: [0, 20] }, holds(thrice, N)))).toEqual({ [N]: [0, 19] });
    expect(narrowed(envOf({ [N]: [0, 21] }, holds(thrice, N)))).toEqual({ [N]: [0, 19] });
    expect(narrowed(envOf({ [N]: [0, 100] }, holds(thrice, N)))).toEqual({ [N]: [0, 83] });
  });

  it('says where dates still creep when it is broken off', () => {
    // d and a day is on or before e, and e on or before d: no two days are, though each round shows it of a day only.
    const creeping = [holds(onOrBefore(addDays(d, 1), e), D, E), holds(onOrBefore(e, d), E, D)];
    const [wide, close] = [0, 1_000].map((days) => ({ [D]: [days, 2_000 - days], [E]: [days, 2_000 - days] }) as const);
    const left = narrow(asked(), envOf(wide ?? {}, ...creeping));
    expect(left?.crept).toBe(true);
    const { [D]: ends } = rangesOf(left) ?? {};
    expect(ends?.[0]).toBeGreaterThan(0);
    expect(ends?.[1]).toBeLessThan(2_000);
    expect(narrow(asked(), envOf(close ?? {}, ...creeping))).toBeNull();
    const settled = narrow(asked(), envOf(wide ?? {}, holds(onOrBefore(addDays(d, 1), e), D, E)));
    expect(settled).not.toHaveProperty('crept');
  });
});
