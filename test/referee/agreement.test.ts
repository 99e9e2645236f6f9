import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { groupTable, operatorTable } from '../../src/operators/index.js';
import { liangfeng2011 } from '../../src/policies/index.js';
import type { Policy } from '../../src/policy/policy.js';
import { riverCounty } from '../own-policy/river-county.js';
import { daysOf, drawn, isAskable, withDated, withParts } from './draw.js';
import { CONDITIONS, everyOperator } from './every-operator.js';
import { GROUPS, OPERATORS } from './operators.js';
import { plainAnswer } from './plain.js';
import { type Solver, startSolver } from './solver.js';
import { tablesOf } from './tables.js';
import { witnessOf } from './witness.js';

/** "Surely so" and "surely not so" by turns. */
const kleene = (sides: readonly unknown[]): readonly (boolean | null)[] =>
  sides.flatMap((yes, index) =>
    index % 2 === 1 ? [] : [yes === true ? true : sides[index + 1] === true ? false : null],
  );

let solver: Solver;
beforeAll(async () => {
  solver = await startSolver();
});
afterAll(() => solver.close());

describe('the translation to the solver', () => {
  it('has a meaning for every operator', () => {
    expect(Object.keys(OPERATORS).sort()).toEqual(Object.keys(operatorTable).sort());
    expect(Object.keys(GROUPS).sort()).toEqual(Object.keys(groupTable).sort());
    const text = JSON.stringify(CONDITIONS);
    const absent = [...Object.keys(OPERATORS), ...Object.keys(GROUPS)].filter((one) => !text.includes(`"${one}"`));
    expect(absent).toEqual([]);
  });

  /** Households drawn at random: the same are refused, and of the others the same rows hold. */
  it.each<[string, Policy, number]>([
    ['every operator', everyOperator, 48],
    ['the levy of Liangfeng', liangfeng2011, 60],
    ['the own policy', riverCounty, 60],
  ])('agrees with the plain evaluation on households drawn at random: %s', async (_, policy, runs) => {
    for (const table of tablesOf(policy)) {
      const { script } = table.translator;
      const truths = [table.guard, ...table.rows].flatMap((truth, index) =>
        (['yes', 'no'] as const).map((side) => {
          const symbol = script.declare(`${side} ${index}`, 'Bool');
          script.assert(`(= ${symbol} ${truth[side]})`);
          return symbol;
        }),
      );
      const session = solver.open(script.commands());
      let asked = 0;
      const met = table.rows.map(() => new Set<unknown>());
      const days = daysOf(table);
      for (const values of fc.sample(drawn(table), { numRuns: runs, seed: 20_150_701 })) {
        const read = await session.reduce(withParts(table, values));
        const whole = withDated(table, values, new Map(days.map((symbol) => [symbol, read?.get(symbol) ?? 0])));
        const witness = witnessOf(table, whole);
        expect({ witness, askable: read !== null }).toEqual({ witness, askable: isAskable(witness) });
        if (read === null) continue;
        asked += 1;
        const answer = await session.reduce(withParts(table, whole));
        const [guard, ...rows] = kleene(truths.map((symbol) => answer?.get(symbol)));
        const { gives: _, ...plain } = plainAnswer(policy, table.provision, table.amount, witness);
        expect({ witness, guard, rows }).toEqual({ witness, ...plain });
        rows.forEach((row, index) => {
          met[index]?.add(row);
        });
      }
      session.close();
      expect(asked).toBeGreaterThan(runs / 4);
      // Each condition both held and did not: none is compared in vain.
      expect(met.map((truths) => truths.has(true) && truths.has(false))).toEqual(met.map(() => true));
    }
  });
});
