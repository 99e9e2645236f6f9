// What is measured of one built-in policy: the two calls that are `verifyPolicy`, as plain JSON.
import type { Policy } from '../src/policy/policy.js';
import { resolve } from '../src/policy/resolve.js';
import { type JudgedFinding, judge } from '../src/testing/accept.js';
import { conditionsOf } from '../src/testing/conditions.js';
import { edgeCasesOf } from '../src/testing/edge-cases.js';
import { type Verification, verificationWith } from '../src/testing/verify.js';

/** What an edge case can be made for. */
export const EDGE_KINDS = ['condition', 'boundary', 'reading', 'unknown', 'mistake'] as const;

/** Something that was found, or could not be settled (`settled` false). */
export type Found = Pick<JudgedFinding, 'kind' | 'provision' | 'at' | 'rows' | 'settled'> & { readonly says: string };

export interface Figures {
  readonly id: string;
  readonly provisions: number;
  readonly conditions: number;
  readonly tables: number;
  readonly rows: number;
  readonly found: readonly Found[];
  /** Lists of a household of which no length is proved to be enough, and how long they were taken to be. */
  readonly bounded: readonly { readonly provision: string; readonly list: string; readonly longest: number }[];
  readonly complete: boolean;
  readonly edgeCases: Readonly<Record<(typeof EDGE_KINDS)[number], number>>;
  readonly mutants: number;
  readonly equivalent: number;
  readonly killed: number;
  /** Mistakes neither noticed nor proved to change nothing. */
  readonly open: number;
  /** By the cases alone that were not made for a mistake. */
  readonly killedBefore: number;
}

/** How long it took, and for how long the processor was busy: on a shared machine that is less. */
export interface Time {
  readonly seconds: number;
  readonly busy: number;
}

export function figuresOf(policy: Policy): { readonly figures: Figures; readonly time: Time } {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const edges = edgeCasesOf(policy);
  const verification = verificationWith(policy, edges);
  const { user, system } = process.cpuUsage(before);
  const time = { seconds: (performance.now() - start) / 1000, busy: (user + system) / 1_000_000 };
  const provisions = Object.values(resolve(policy, null));
  const { cases } = edges;
  const { tables, rows, complete, mutation, bounded } = verification;
  const forMistakes = cases.flatMap(({ probes }) => probes.filter(({ kind }) => kind === 'mistake'));
  const figures: Figures = {
    id: policy.id,
    provisions: provisions.length,
    conditions: provisions.reduce((sum, resolved) => sum + conditionsOf(resolved).length, 0),
    tables,
    rows,
    found: foundIn(verification),
    bounded: bounded.flatMap(({ provision, list, longest, proved }) => (proved ? [] : [{ provision, list, longest }])),
    complete,
    edgeCases: Object.fromEntries(
      EDGE_KINDS.map((kind) => [kind, cases.filter(({ probes: [first] }) => first?.kind === kind).length]),
    ) as Figures['edgeCases'],
    mutants: mutation.mutants,
    equivalent: mutation.equivalent.length,
    killed: mutation.killed,
    open: mutation.notSettled.length,
    killedBefore: mutation.killed - forMistakes.length,
  };
  return { figures, time };
}

function foundIn(verification: Verification): readonly Found[] {
  const { open, notSettled } = judge(verification, []);
  return [...open, ...notSettled].map(({ kind, provision, at, rows, says, settled }) => {
    return { kind, provision, at, rows, says: says.en, settled };
  });
}
