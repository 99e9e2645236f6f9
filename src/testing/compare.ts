import type { Node } from '../expr/expr.js';
import { requirePolicy } from '../policy/document.js';
import type { Policy } from '../policy/policy.js';
import type { Resolved } from '../policy/resolve.js';
import type { Json } from '../value/json.js';
import { fenFromAmount } from '../value/money.js';
import { bothLanguages, type Text } from '../value/text.js';
import { answerIn } from './answers.js';
import { answersOf, differences } from './difference.js';
import { inTurn } from './same-difference.js';
import { type Found, findCase } from './search.js';
import type { Shown } from './shown.js';
import { otherwiseRead, type Versions, versionsOf } from './versions.js';
import { createWorkbench, provisionsOf, type Workbench } from './workbench.js';

/** One kind of household whose answer changes, by its smallest example. */
export interface PolicyChange {
  readonly provision: string;
  readonly says: Text;
  /** The smallest household found, with the question to ask; `null` where a provision is only in one of the two. */
  readonly witness: Shown | null;
  /** The answers, in the form in which a worked case states what it expects; `null`: no such provision. */
  readonly before: Json | null;
  readonly after: Json | null;
}

export interface PolicyComparison {
  /** One for each pair of answers that some household gets. */
  readonly changes: readonly PolicyChange[];
  /** False: there was too much to look at, and there may be further changes. */
  readonly complete: boolean;
}

export interface ComparisonOptions {
  /** At most so many kinds of change are looked for in one provision; default 12. */
  readonly most?: number;
}

const MOST_CHANGES = 12;

/**
 * Every kind of household whose answer changes from one policy to the other, each with the smallest household that shows it and
 * both answers; none for a change of wording. Readings are compared option by option, and each policy at its own defaults.
 *
 * @throws {ArgumentError} `not-a-policy`.
 * @example comparePolicies(policy, policy).changes // []
 */
export function comparePolicies(
  before: Policy,
  after: Policy,
  { most = MOST_CHANGES }: ComparisonOptions = {},
): PolicyComparison {
  const bench = createWorkbench();
  const [old, young] = [
    provisionsOf(requirePolicy(before, 'before'), bench),
    provisionsOf(requirePolicy(after, 'after'), bench),
  ];
  const compared: Compared = { bench, before, after, most };
  const pairs = Object.keys({ ...old, ...young }).map((id) => [id, old[id], young[id]] as const);
  const looked = pairs.map(
    ([id, a, b]): PolicyComparison =>
      a === undefined || b === undefined
        ? { changes: [onlyIn(id, a !== undefined)], complete: true }
        : changesIn(compared, versionsOf(bench, a, b), EFFORT),
  );
  // Where there seems to be no change at all, and that is not proved, it is worth a longer look.
  if (looked.some(({ changes }) => changes.length > 0)) return joined(looked);
  return joined(
    looked.map((found, index) => {
      const [, a, b] = pairs[index] ?? [];
      return found.complete || a === undefined || b === undefined ? found : furtherChanges(compared, a, b);
    }),
  );
}

const joined = (parts: readonly PolicyComparison[]): PolicyComparison => ({
  changes: parts.flatMap(({ changes }) => changes),
  complete: parts.every(({ complete }) => complete),
});

function onlyIn(provision: string, isOld: boolean): PolicyChange {
  const says = isOld
    ? { zh: '新文件没有此规定', en: 'the new text has no such provision' }
    : { zh: '原文件没有此规定', en: 'the old text had no such provision' };
  return { provision, says, witness: null, before: null, after: null };
}

/** So many evaluated nodes for one look; and for one where nothing was found and nothing proved: some ten seconds. */
const EFFORT = 400_000;
const LONG_EFFORT = 5 * EFFORT;

interface Compared {
  readonly bench: Workbench;
  readonly before: Policy;
  readonly after: Policy;
  readonly most: number;
}

/** One reading after the other taken in another way, then all of them with more effort. */
function furtherChanges(compared: Compared, a: Resolved, b: Resolved): PolicyComparison {
  const { changes } = changesIn(compared, otherwiseRead(compared.bench, a, b), EFFORT);
  return changes.length > 0
    ? { changes, complete: false }
    : changesIn(compared, versionsOf(compared.bench, a, b), LONG_EFFORT);
}

/** Looks for a change, then for one with another pair of answers, and so on. */
function changesIn(compared: Compared, versions: readonly Versions[], effort: number): PolicyComparison {
  const { bench, before, after, most } = compared;
  const changes: PolicyChange[] = [];
  let complete = true;
  for (const { old, young, readings } of versions) {
    for (const root of differences(bench, old, young)) {
      if (changes.length >= most) return { changes, complete: false };
      let left: Node = root;
      for (;;) {
        const found: Found = findCase({ resolved: old, about: answersOf(old, young), readings: {} }, [left], effort);
        complete &&= found.kind !== 'not-settled';
        if (found.kind !== 'found') break;
        const change = changeOf(before, after, old.id, readAs(found.shown, readings));
        const isNew = change !== null && !changes.some((one) => isSamePair(one, change));
        if (isNew && change !== null) changes.push(change);
        const exclusion = isNew ? othersThan(bench, old, young, change) : null;
        if (exclusion === null || changes.length >= most) break;
        left = inTurn(bench, left, exclusion);
      }
    }
  }
  return { changes, complete: complete && changes.length < most };
}

const readAs = (shown: Shown, readings: Readonly<Record<string, string>>): Shown =>
  Object.keys(readings).length === 0 ? shown : { ...shown, readings: { ...shown.readings, ...readings } };

function changeOf(before: Policy, after: Policy, provision: string, witness: Shown): PolicyChange | null {
  const ask = (policy: Policy): Json => {
    const readings = Object.entries(witness.readings ?? {}).filter(
      ([id, option]) => policy.readings[id]?.options[option] !== undefined,
    );
    return answerIn(policy, { ...witness, readings: Object.fromEntries(readings), provision });
  };
  const [old, young] = [ask(before), ask(after)];
  if (JSON.stringify(old) === JSON.stringify(young)) return null;
  const says = bothLanguages((locale) => (locale === 'zh' ? '答案不同' : 'the answer changes'));
  return { provision, says, witness, before: old, after: young };
}

const isSamePair = (a: PolicyChange, b: PolicyChange): boolean =>
  JSON.stringify([a.before, a.after]) === JSON.stringify([b.before, b.after]);

const PLAIN_STATUS: Readonly<Record<string, string>> = {
  due: 'applies',
  eligible: 'applies',
  applies: 'applies',
  'not-due': 'does-not-apply',
  'not-eligible': 'does-not-apply',
  'does-not-apply': 'does-not-apply',
  'not-in-force': 'not-in-force',
};

/** "Not this pair of statuses": the next change is of another kind. `null` where the statuses say no more. */
function othersThan(bench: Workbench, a: Resolved, b: Resolved, change: PolicyChange | null): Node | null {
  const [old, young] = [change?.before?.['status'], change?.after?.['status']].map(
    (status) => PLAIN_STATUS[String(status)],
  );
  if (old === undefined || young === undefined) return null;
  const same = bench.all(
    bench.applied('equal', a.status, bench.option(old)),
    bench.applied('equal', b.status, bench.option(young)),
  );
  const amounts = [a, b].flatMap(({ amounts }, index) => {
    const answer = index === 0 ? change?.before : change?.after;
    const stated = answer?.['minimum'] ?? answer?.['amount'];
    const { amount } = amounts['minimum'] ?? amounts['amount'] ?? { amount: null };
    const fen = fenFromAmount(stated);
    return amount === null || fen === null ? [] : [bench.applied('equal', amount, bench.money(fen))];
  });
  return bench.not(bench.all(same, ...amounts));
}
