import type { Node } from '../expr/expr.js';
import { say } from '../expr/say.js';
import { amountsOf, isTable } from '../policy/amounts.js';
import { defaultReadings, requirePolicy } from '../policy/document.js';
import type { NoAmount, Policy } from '../policy/policy.js';
import type { Resolved } from '../policy/resolve.js';
import { bothLanguages } from '../value/text.js';
import { lawOpen } from './difference.js';
import { type Finding, whereFound, whereNone } from './finding.js';
import { inTurn, unequal } from './same-difference.js';
import { type Found, findCase } from './search.js';
import { createWorkbench, provisionsOf, type Workbench } from './workbench.js';

/** A decision table of a policy, ready for questions. */
interface Table {
  readonly bench: Workbench;
  readonly resolved: Resolved;
  /** `minimum`, `maximum`, `amount`. */
  readonly name: string;
  /** In force, and about this subject: else the table is not asked. */
  readonly guard: Node;
  readonly rows: readonly Row[];
}

interface Row {
  readonly when: Node;
  readonly gives: Node | NoAmount;
}

/**
 * Cases for which no row of a decision table applies (what stands under `otherwise` is no row), each table with a household that
 * shows it. An empty list is a proof: every kind of household was looked at.
 *
 * @throws {ArgumentError} `not-a-policy`.
 * @example findGaps(table).map(({ provision, at }) => `${provision}: ${at}`) // ['school-grant: amount']
 */
export function findGaps(policy: Policy): readonly Finding[] {
  return tablesOf(policy).flatMap((table) => {
    const { bench, rows, name, resolved } = table;
    const none = bench.all(...rows.map(({ when }) => bench.not(when)));
    const says = { zh: '没有一行适用', en: 'no row applies' };
    return whereFound(look(table, none), { kind: 'gap', provision: resolved.id, at: name, rows: [], says });
  });
}

/**
 * Pairs of rows of a decision table that both apply to some household and give different answers: the order of the rows decides.
 *
 * @throws {ArgumentError} `not-a-policy`.
 * @example findOverlaps(table).map(({ rows }) => rows) // [[0, 1]]
 */
export function findOverlaps(policy: Policy): readonly Finding[] {
  return tablesOf(policy).flatMap((table) =>
    table.rows.flatMap((first, i) =>
      table.rows.slice(i + 1).flatMap((second, offset) => {
        const { bench, name, resolved } = table;
        const disagree = inTurn(bench, bench.all(first.when, second.when), differ(bench, first.gives, second.gives));
        const says = bothLanguages((locale) =>
          locale === 'zh'
            ? `两行都适用，而结果不同：${say(first.when, locale)}；${say(second.when, locale)}`
            : `two rows apply and do not agree: ${say(first.when, locale)}; ${say(second.when, locale)}`,
        );
        const rows = [i, i + 1 + offset];
        return whereFound(look(table, disagree), { kind: 'overlap', provision: resolved.id, at: name, rows, says });
      }),
    ),
  );
}

/**
 * Rows of decision tables that can never apply: nothing meets their condition, or an earlier row always comes first.
 *
 * @throws {ArgumentError} `not-a-policy`.
 * @example deadRules(table).map(({ at }) => at) // ['amount.rows[1]']
 */
export function deadRules(policy: Policy): readonly Finding[] {
  return tablesOf(policy).flatMap((table) =>
    table.rows.flatMap(({ when }, index) => {
      const { bench, name, resolved } = table;
      const earlier = table.rows.slice(0, index).map((row) => bench.not(row.when));
      const says = bothLanguages((locale) =>
        locale === 'zh' ? `该行永不适用：${say(when, locale)}` : `this row never applies: ${say(when, locale)}`,
      );
      const at = `${name}.rows[${index}]`;
      const finding = { kind: 'dead-row', provision: resolved.id, at, rows: [index], says } as const;
      return whereNone(look(table, bench.all(when, ...earlier)), finding);
    }),
  );
}

/** How many tables and rows there are to look at. */
export const tableSizes = (policy: Policy): { readonly tables: number; readonly rows: number } => {
  const tables = tablesOf(policy);
  return { tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows.length, 0) };
};

/** Looks under the readings that are the default first, then under all. */
function look({ bench, resolved, guard }: Table, condition: Node): Found {
  const roots = [inTurn(bench, condition, guard)];
  const readings = defaultReadings(resolved.policy);
  const found = findCase({ resolved, about: roots, readings }, roots);
  return found.kind === 'found' || Object.keys(readings).length === 0
    ? found
    : findCase({ resolved, about: roots, readings: {} }, roots);
}

const differ = (bench: Workbench, a: Row['gives'], b: Row['gives']): Node =>
  typeof a === 'string' || typeof b === 'string' ? bench.truth(a !== b) : unequal(bench, a, b);

function tablesOf(policy: Policy): readonly Table[] {
  const bench = createWorkbench();
  return Object.values(provisionsOf(requirePolicy(policy, 'policy'), bench)).flatMap((resolved) =>
    Object.entries(resolved.amounts).flatMap(([name, { status, amount }]): Table[] => {
      const stated = amountsOf(resolved.provision)[name];
      if (!isTable(stated) || status.kind !== 'apply') return [];
      const values = amount?.kind === 'apply' ? amount.args.filter((_, index) => index % 2 === 1) : [];
      const left = [...values];
      const rows = stated.rows.map(({ gives }, index): Row => {
        const when = status.args[2 * index] as Node;
        return { when, gives: typeof gives === 'string' ? gives : (left.shift() as Node) };
      });
      const guard = bench.all(bench.not(lawOpen(bench, resolved)), resolved.inForce, resolved.applies);
      return [{ bench, resolved, name, rows, guard }];
    }),
  );
}
