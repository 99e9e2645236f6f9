import { cells, type Leaf } from '../cells/cells.js';
import type { Node } from '../expr/expr.js';
import { say } from '../expr/say.js';
import type { Amount, PolicyInput, Provision } from '../policy/policy.js';
import type { Resolved } from '../policy/resolve.js';
import { bothLanguages, type Text } from '../value/text.js';
import { freeQuestion, type Shown, shownBy, type Workbench, workbenchOf } from './free.js';

/** Something that the analysis found in a decision table, with a household that shows it. */
export interface TableFinding {
  readonly kind: 'gap' | 'overlap' | 'dead-row';
  readonly provision: string;
  /** The table: `minimum`, `amount` … */
  readonly amount: string;
  /** The rows concerned, counted from 0; none for a gap. */
  readonly rows: readonly number[];
  readonly says: Text;
  /** The smallest household found; `null` for a row that never applies, which no household shows. */
  readonly witness: Shown | null;
  /** Every kind of household was looked at, so that what is not listed is not there. */
  readonly complete: boolean;
}

interface Table {
  readonly resolved: Resolved;
  readonly amount: string;
  /** In force, and about this subject. */
  readonly guard: Node;
  readonly rows: readonly { readonly when: Node; readonly gives: string }[];
}

/** Cases for which no row of a decision table applies; `otherwise` is no row. */
export function findGaps(policy: PolicyInput): readonly TableFinding[] {
  const bench = workbenchOf(policy);
  return tablesOf(policy, bench).flatMap((table) => {
    const none = bench.applied(
      'not',
      anyOf(
        bench,
        table.rows.map(({ when }) => when),
      ),
    );
    const found = smallest(table, bench.applied('all', table.guard, none));
    const says = { zh: '没有一行适用', en: 'no row applies' };
    return found.witness === null && found.complete ? [] : [finding('gap', table, [], says, found)];
  });
}

/** Cases in which two rows of a decision table both apply and disagree. */
export function findOverlaps(policy: PolicyInput): readonly TableFinding[] {
  const bench = workbenchOf(policy);
  return tablesOf(policy, bench).flatMap((table) =>
    table.rows.flatMap((first, i) =>
      table.rows.slice(i + 1).flatMap((second, offset) => {
        if (first.gives === second.gives) return [];
        const found = smallest(table, bench.applied('all', table.guard, first.when, second.when));
        const rows = [i, i + 1 + offset];
        const says = bothLanguages((locale) =>
          locale === 'zh'
            ? `两行都适用：${say(first.when, locale)};${say(second.when, locale)}`
            : `two rows apply: ${say(first.when, locale)}; ${say(second.when, locale)}`,
        );
        return found.witness === null && found.complete ? [] : [finding('overlap', table, rows, says, found)];
      }),
    ),
  );
}

/** Rows that can never apply: nothing meets their condition, or an earlier row always comes first. */
export function deadRows(policy: PolicyInput): readonly TableFinding[] {
  const bench = workbenchOf(policy);
  return tablesOf(policy, bench).flatMap((table) =>
    table.rows.flatMap(({ when }, index) => {
      const earlier = table.rows.slice(0, index).map((row) => bench.applied('not', row.when));
      const found = smallest(table, bench.applied('all', table.guard, when, ...earlier));
      const says = bothLanguages((locale) =>
        locale === 'zh' ? `该行永不适用：${say(when, locale)}` : `this row never applies: ${say(when, locale)}`,
      );
      return found.witness === null ? [finding('dead-row', table, [index], says, found)] : [];
    }),
  );
}

const anyOf = ({ applied }: Workbench, nodes: readonly Node[]): Node => applied('any', ...nodes);

const finding = (
  kind: TableFinding['kind'],
  table: Table,
  rows: readonly number[],
  says: Text,
  found: Found,
): TableFinding => ({
  kind,
  provision: table.resolved.id,
  amount: table.amount,
  rows,
  says,
  ...found,
});

interface Found {
  readonly witness: Shown | null;
  readonly complete: boolean;
}

/** A household for which the condition holds, if there is any: short lists are tried first. */
function smallest({ resolved }: Table, condition: Node): Found {
  const question = freeQuestion(resolved, [condition]);
  const shown = (leaf: Leaf<unknown>): Shown | null => (leaf.answer === true ? shownBy(question, leaf.env) : null);
  const { leaves, complete } = cells(question, (_, interpreter) => interpreter.step(condition, question.frames).value, {
    most: MOST_WORK,
    enough: (leaf) => shown(leaf) !== null,
  });
  const last = leaves.at(-1);
  const witness = last === undefined ? null : shown(last);
  return { witness, complete: complete || witness !== null };
}

/** A table too large for so much work is said to be not wholly looked at. */
const MOST_WORK = 6_000_000;

function tablesOf(policy: PolicyInput, { provisions, applied }: Workbench): readonly Table[] {
  return Object.values(provisions).flatMap((resolved) =>
    Object.entries(resolved.amounts).flatMap(([amount, { status }]): Table[] => {
      const stated = amountOf(policy.provisions[resolved.id], amount);
      if (stated === undefined || typeof stated === 'string' || !('rows' in stated) || status.kind !== 'apply')
        return [];
      const rows = stated.rows.map(({ gives }, index) => ({
        when: status.args[2 * index] as Node,
        gives: JSON.stringify(gives),
      }));
      return [{ resolved, amount, rows, guard: applied('all', resolved.inForce, resolved.applies) }];
    }),
  );
}

function amountOf(provision: Provision | undefined, name: string): Amount | undefined {
  if (provision?.kind === 'levy') return name === 'maximum' ? provision.maximum : provision.minimum;
  return provision?.kind === 'benefit' && name === 'amount' ? provision.amount : undefined;
}
