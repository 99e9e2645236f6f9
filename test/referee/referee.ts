import type { Policy } from '../../src/policy/policy.js';
import type { Solver } from './solver.js';
import { questionsOf, tablesOf } from './tables.js';
import { constantsOf, type Witness, witnessOf } from './witness.js';

/** What the solver says about one question to one table. */
export interface Verdict {
  readonly policy: string;
  readonly provision: string;
  /** `minimum`, `maximum` or `amount`. */
  readonly amount: string;
  /** `dead-row` asks whether the row can be the first to hold: it is dead where it cannot. */
  readonly kind: 'gap' | 'overlap' | 'dead-row';
  /** Counted from 0; none for a gap. */
  readonly rows: readonly number[];
  readonly readings: 'default' | 'free';
  readonly sat: boolean | 'gave-up';
  /** A household for which it holds. */
  readonly model: Witness | null;
}

/** Every question to every decision table of a policy, with the readings at their defaults and with any. */
export async function verdictsOn(policy: Policy, solver: Solver): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const table of tablesOf(policy)) {
    const { script } = table.translator;
    const name = (words: string, truth: string): string => {
      const symbol = script.declare(words, 'Bool');
      script.assert(`(= ${symbol} ${truth})`);
      return symbol;
    };
    const questions = questionsOf(table).map((question, index) => ({
      ...question,
      symbol: name(`question ${index}`, question.holds),
    }));
    const atDefault = name('readings at their defaults', table.defaults);
    const constants = constantsOf(table);
    const session = solver.open(script.commands());
    for (const { kind, rows, symbol } of questions)
      for (const readings of ['default', 'free'] as const) {
        const values = await session.ask(readings === 'free' ? [symbol] : [symbol, atDefault], constants);
        const { provision, amount } = table;
        const of = { policy: policy.id, provision, amount, kind, rows, readings };
        if (values === 'gave-up') verdicts.push({ ...of, sat: values, model: null });
        else verdicts.push({ ...of, sat: values !== null, model: values === null ? null : witnessOf(table, values) });
      }
    session.close();
  }
  return verdicts;
}
