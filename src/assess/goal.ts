import type { Node } from '../expr/expr.js';
import type { Resolved } from '../policy/resolve.js';
import { ArgumentError, issue, shown } from '../value/issue.js';
import { fenFromAmount } from '../value/money.js';
import { type Exact, exactToText } from '../value/rate.js';
import { plainText, type Text } from '../value/text.js';
import { point, type Value } from '../value/value.js';
import type { Summary } from './answer.js';
import { type Inquiry, questionOf } from './inquiry.js';
import { answeredKinds, summaryOf } from './kinds.js';

const STATUSES = ['applies', 'does-not-apply', 'not-in-force'] as const;
const DIRECTIONS = ['higher', 'lower'] as const;

/**
 * The answer that is sought: a status; `higher` or `lower`, an amount above or below the present one; or an amount above or
 * below so many yuan.
 */
export type Wanted =
  | (typeof STATUSES)[number]
  | (typeof DIRECTIONS)[number]
  | { readonly above: string | number }
  | { readonly below: string | number };

/** What an answer must be, over the expressions of a provision. */
export interface Goal {
  /** Which nodes settle it, given what is known so far. */
  readonly relevant: (value: (node: Node) => Value) => readonly Node[];
  readonly met: (value: (node: Node) => Value) => boolean;
}

/** `null`: no answer can be so, since there is no present amount to be below of, or the present one has no limit. */
export function goalOf(inquiry: Inquiry, wanted: unknown): Goal | null {
  const { resolved } = inquiry;
  if (wanted === undefined) {
    const { status } = presentSummary(inquiry);
    return statusGoal(resolved, status === 'applies' ? 'does-not-apply' : 'applies');
  }
  const status = STATUSES.find((one) => one === wanted);
  if (status !== undefined) return statusGoal(resolved, status);
  const amounts = Object.keys(resolved.amounts);
  const [name] = amounts;
  const direction = DIRECTIONS.find((one) => one === wanted);
  const limit = direction === undefined ? limitOf(wanted) : null;
  if (name === undefined || (direction === undefined && limit === null)) throw notWanted(wanted, name !== undefined);
  if (limit !== null) return amountGoal(resolved, name, limit.side, limit.fen);
  const bounds = presentSummary(inquiry).amounts[name]?.bounds ?? null;
  if (direction === 'higher') {
    if (bounds === null) return amountGoal(resolved, name, 'above', -1);
    return bounds.most === null ? null : amountGoal(resolved, name, 'above', bounds.most);
  }
  return bounds === null || bounds.least === null ? null : amountGoal(resolved, name, 'below', bounds.least);
}

function notWanted(wanted: unknown, hasAmount: boolean): ArgumentError {
  const names = hasAmount ? [...STATUSES, ...DIRECTIONS, '{ above }', '{ below }'] : STATUSES;
  const expected: Text = { zh: names.join('、'), en: names.join(', ') };
  return new ArgumentError([issue('not-an-option', 'wanted', { given: shown(wanted), expected })]);
}

/** The limit that a caller states in yuan; `null` where it is none. @throws {ArgumentError} for a bad amount. */
function limitOf(wanted: unknown): { readonly side: 'above' | 'below'; readonly fen: number } | null {
  if (typeof wanted !== 'object' || wanted === null) return null;
  const keys = Object.keys(wanted);
  const side = (['above', 'below'] as const).find((one) => one === keys[0]);
  if (side === undefined || keys.length !== 1) return null;
  const given: unknown = (wanted as Readonly<Record<string, unknown>>)[side];
  const fen = fenFromAmount(given);
  if (fen === null) throw new ArgumentError([issue('not-an-amount', `wanted.${side}`, { given: shown(given) })]);
  return { side, fen };
}

/** Past so many nodes the answer is taken from plain evaluation: sound, not exact. */
const MOST_WORK = 100_000;

/** The answer as it is now. */
function presentSummary(inquiry: Inquiry): Summary {
  const question = questionOf(inquiry, 'none');
  const kinds = answeredKinds(inquiry.resolved, question, { most: MOST_WORK });
  return summaryOf(inquiry.resolved, question, kinds).summary;
}

const statusGoal = ({ status }: Resolved, wanted: string): Goal => ({
  relevant: () => [status],
  met: (value) => value(status) === wanted,
});

/** An amount is above or below a limit only where the provision applies and states one. */
function amountGoal({ status, amounts }: Resolved, name: string, side: 'above' | 'below', fen: Exact): Goal | null {
  const amount = amounts[name];
  if (amount === undefined || amount.amount === null) return null;
  const reached = compared(amount.amount, side, fen);
  const isStated = (value: (node: Node) => Value): boolean =>
    value(status) === 'applies' && value(amount.status) === 'stated';
  return {
    relevant: (value) => {
      if (value(status) !== 'applies') return [status];
      return isStated(value) ? [status, amount.status, reached] : [status, amount.status];
    },
    met: (value) => isStated(value) && value(reached) === true,
  };
}

/** A node outside any policy: its id is a text, so it never meets those of an interner. */
function compared(amount: Node, side: 'above' | 'below', fen: Exact): Node {
  const text = exactToText(fen);
  const limit: Node = {
    id: `limit ${text}`,
    type: 'money',
    frames: [],
    kind: 'value',
    value: point(fen),
    words: plainText(text),
  };
  return {
    id: `${amount.id} ${side} ${text}`,
    type: 'truth',
    frames: amount.frames,
    kind: 'apply',
    operator: side,
    args: [amount, limit],
    means: null,
  };
}
