import { answerNodes } from '../assess/inquiry.js';
import type { Node } from '../expr/expr.js';
import { comparable } from '../operators/operator.js';
import type { Resolved } from '../policy/resolve.js';
import { inTurn, type KnownDifference, sameDifference } from './same-difference.js';
import type { Workbench } from './workbench.js';

/**
 * "The two provisions give different answers": the ways in which they may, each one condition. What can make no difference is
 * cut first: where the parts in which the two differ have the same value, the whole has (`cells.md` 4, use 6).
 */
export function differences(
  bench: Workbench,
  before: Resolved,
  after: Resolved,
  known: readonly KnownDifference[] = [],
): readonly Node[] {
  const { all, any, not, applied } = bench;
  const pair = sameDifference(bench, known);
  const is = (word: Node, option: Node): Node => {
    if (word === option) return bench.truth(true);
    return comparable(word.type, option.type) ? applied('equal', word, option) : bench.truth(false);
  };
  const open = [lawOpen(bench, before), lawOpen(bench, after)] as const;
  const settled = not(any(...open));
  const applies = bench.option('applies');
  const both = all(settled, ...distinct([before.status, after.status]).map((status) => is(status, applies)));
  const stated = bench.option('stated');
  const amounts = shared(before.amounts, after.amounts).flatMap(([a, b]) => {
    if (a === undefined || b === undefined) return [both];
    const words = inTurn(bench, pair(a.status, b.status), both);
    if (a.amount === null || b.amount === null) return [words];
    const given = distinct([a.status, b.status]).map((word) => is(word, stated));
    return [words, inTurn(bench, pair(a.amount, b.amount), all(both, ...given))];
  });
  const outputs = shared(before.outputs, after.outputs).flatMap(([a, b]) => {
    if (a === undefined || b === undefined) return [both];
    if (typeof a.is === 'string' || typeof b.is === 'string') return a.is === b.is ? [] : [both];
    return [inTurn(bench, pair(a.is, b.is), both)];
  });
  const status = inTurn(bench, pair(before.status, after.status), settled);
  // What the law leaves open in the one only shows where the other is settled.
  const decided = (status: Node): Node =>
    any(...(typeof status.type === 'string' ? [] : status.type).map((word) => is(status, bench.option(word))));
  const byLaw =
    open[0] === open[1]
      ? []
      : [
          inTurn(bench, all(open[0], not(open[1])), decided(after.status)),
          inTurn(bench, all(open[1], not(open[0])), decided(before.status)),
        ];
  const ways = [...byLaw, status, ...amounts, ...outputs];
  return distinct(ways).filter((way) => way.kind !== 'value' || way.value !== false);
}

/** Is it left open by the law itself whether the provision is in force: a day that the paper leaves blank? */
export function lawOpen({ all, any, not, truth, applied }: Workbench, { force }: Pick<Resolved, 'force'>): Node {
  const parts = force.map(({ node }) => {
    const isOpen = node.kind === 'apply' && node.operator === 'table' && node.args.length % 2 === 0;
    if (!isOpen) return { open: truth(false), mayHold: node };
    const conditions = node.args.filter((_, index) => index % 2 === 0);
    return { open: not(any(...conditions)), mayHold: applied('table', ...node.args, truth(true)) };
  });
  return all(any(...parts.map(({ open }) => open)), ...parts.map(({ mayHold }) => mayHold));
}

const distinct = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];

function shared<T>(a: Readonly<Record<string, T>>, b: Readonly<Record<string, T>>): [T | undefined, T | undefined][] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].map((name) => [a[name], b[name]]);
}

/** All that the answers of these provisions rest on. */
export const answersOf = (...provisions: readonly Resolved[]): readonly Node[] =>
  distinct(provisions.flatMap(answerNodes));
