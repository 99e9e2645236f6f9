// What docs/verification.md says of each built-in policy.
import type { Policy } from '../src/policy/policy.js';
import { resolve } from '../src/policy/resolve.js';
import { type JudgedKind, judge } from '../src/testing/accept.js';
import { conditionsOf } from '../src/testing/conditions.js';
import { edgeCasesOf } from '../src/testing/edge-cases.js';
import { type Verification, verificationWith } from '../src/testing/verify.js';
import { ACCEPTED } from '../test/testing/accepted.js';

const KINDS = ['condition', 'boundary', 'reading', 'unknown', 'mistake'] as const;

/** Something that was found, with the reason why it is as it should be; `null` where nobody said so. */
interface Found {
  readonly kind: JudgedKind;
  readonly provision: string;
  readonly place: string;
  readonly says: string;
  readonly because: string | null;
}

/** Everything that the page says of one policy, as plain JSON. */
export interface Figures {
  readonly id: string;
  readonly provisions: number;
  readonly conditions: number;
  readonly tables: number;
  readonly rows: number;
  readonly found: readonly Found[];
  /** What was too much to look at. */
  readonly notSettled: readonly string[];
  readonly complete: boolean;
  readonly edgeCases: Readonly<Record<(typeof KINDS)[number], number>>;
  readonly mutants: number;
  readonly equivalent: number;
  readonly killed: number;
  /** By the cases alone that were not made for a mistake. */
  readonly killedBefore: number;
}

/** How long it took, and for how long the processor was busy: on a shared machine that is less. */
export interface Time {
  readonly seconds: number;
  readonly busy: number;
}

/** The figures of one policy, and the time of verifying it: the two calls that are `verifyPolicy`. */
export function figuresOf(policy: Policy): { readonly figures: Figures; readonly time: Time } {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const edges = edgeCasesOf(policy);
  const verification = verificationWith(policy, edges);
  const { user, system } = process.cpuUsage(before);
  const time = { seconds: (performance.now() - start) / 1000, busy: (user + system) / 1_000_000 };
  const provisions = Object.values(resolve(policy, null));
  const { cases } = edges;
  const { tables, rows, complete, mutation } = verification;
  const forMistakes = cases.flatMap(({ probes }) => probes.filter(({ kind }) => kind === 'mistake'));
  const figures: Figures = {
    id: policy.id,
    provisions: provisions.length,
    conditions: provisions.reduce((sum, resolved) => sum + conditionsOf(resolved).length, 0),
    tables,
    rows,
    found: foundIn(verification),
    notSettled: notSettledIn(verification),
    complete,
    edgeCases: Object.fromEntries(
      KINDS.map((kind) => [kind, cases.filter(({ probes: [first] }) => first?.kind === kind).length]),
    ) as Figures['edgeCases'],
    mutants: mutation.mutants,
    equivalent: mutation.equivalent.length,
    killed: mutation.killed,
    killedBefore: mutation.killed - forMistakes.length,
  };
  return { figures, time };
}

/** What is not settled is listed apart. */
function foundIn(verification: Verification): readonly Found[] {
  return judge(verification, [])
    .open.filter(({ settled }) => settled)
    .map(({ kind, provision, at, rows, says }) => {
      const by = ACCEPTED.find(
        (one) =>
          one.policy === verification.policy &&
          one.provision === provision &&
          one.at === at &&
          JSON.stringify(one.rows) === JSON.stringify(rows),
      );
      const which = rows.length === 0 ? '' : `, rows ${rows.map((row) => row + 1).join(' and ')}`;
      return { kind, provision, place: at + which, says: says.en, because: by?.because ?? null };
    });
}

const notSettledIn = ({ findings, notSettled, mutation, bounded }: Verification): readonly string[] => [
  ...findings.flatMap(({ settled, provision, at, says }) => (settled ? [] : [`${code(provision)}, ${at}: ${says.en}`])),
  ...notSettled.map(({ provision, probe: { at, says } }) => `${code(provision)}, ${at}: ${says.en}`),
  ...mutation.notSettled.map(({ kind, at, says }) => `${kind}, ${at}: ${says.en}`),
  ...bounded.flatMap(({ provision, list, longest, proved }) =>
    proved ? [] : [`${code(provision)}: whether ${longest} ${list} are enough`],
  ),
];

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');

const code = (text: string): string => `\`${text}\``;

/** Rounded down: only what is whole is said to be so. */
const percent = (part: number, of: number): string => (of === 0 ? '100%' : `${Math.floor((1000 * part) / of) / 10}%`);

const WORDS: Readonly<Record<JudgedKind, string>> = {
  gap: 'gap',
  overlap: 'overlap',
  'dead-row': 'dead row',
  'idle-condition': 'condition that never matters',
  'idle-boundary': 'boundary that never matters',
  'idle-reading': 'reading that never matters',
  survivor: 'mistake that no edge case shows',
};

const IDLE: readonly JudgedKind[] = ['idle-condition', 'idle-boundary', 'idle-reading'];

export function verificationPage(policies: readonly Figures[]): string {
  const count = ({ found }: Figures, ...kinds: readonly JudgedKind[]): number =>
    found.filter(({ kind }) => kinds.includes(kind)).length;
  const sizes = table(
    [
      'document',
      'provisions',
      'conditions',
      'tables',
      'rows',
      'gaps',
      'overlaps',
      'dead rows',
      'never matter',
      'all settled',
    ],
    policies.map((one) => [
      code(one.id),
      one.provisions,
      one.conditions,
      one.tables,
      one.rows,
      count(one, 'gap'),
      count(one, 'overlap'),
      count(one, 'dead-row'),
      count(one, ...IDLE),
      one.complete ? 'yes' : 'no',
    ]),
  );
  const scores = table(
    ['document', 'mistakes', 'proved to change nothing', 'noticed', 'score', 'score without those for mistakes'],
    policies.map(({ id, mutants, equivalent, killed, killedBefore }) => [
      code(id),
      mutants,
      equivalent,
      killed,
      percent(killed, mutants - equivalent),
      percent(killedBefore, mutants - equivalent),
    ]),
  );
  const edges = table(
    ['document', ...KINDS, 'all'],
    policies.map(({ id, edgeCases: cases }) => [
      code(id),
      ...KINDS.map((kind) => cases[kind]),
      KINDS.reduce((sum, kind) => sum + cases[kind], 0),
    ]),
  );
  return `<!-- Generated by scripts/verify-all.ts: after a change run \`npm run check:verification -- --write\`. -->

# Verification 核查

What \`verifyPolicy\` finds in the documents that come with the library; how to read it is told in [testing](testing.md). The figures are
computed anew with every check of the project, and this page must agree with them.

## What was found 发现

*Never matter* counts conditions, boundaries and readings for which it is proved that no household's answer follows them alone.
*All settled*: nothing was too much to look at, so that what is not counted is proved not to be there.

${sizes}

## Would a mistake be noticed? 笔误能否被发现

The mistakes that people make when they write a rule down, one at a time: a limit off by one, \`>\` for \`≥\`, a lost condition, rows
swapped, unknown taken as no, and so on. A mistake that changes no answer is proved to do so and is not part of the score. The edge cases
include a household for each mistake that no other case shows; so the score says whether the kit finds such a household, not whether the
others were lucky. What the others notice by themselves is the last column.

${scores}

## Edge cases 边界案例

By what a household was made for; one that serves several ends is counted at the first.

${edges}

## What was accepted, and why 已接受的发现

${policies.map(acceptedSection).join('\n\n')}
`;
}

function acceptedSection({ id, found, notSettled }: Figures): string {
  const lines = found.map(({ kind, provision, place, says, because }) => {
    const reason = because === null ? '**not accepted**' : `accepted: ${because}`;
    return `- ${code(provision)}, ${place} (${WORDS[kind]}): ${says}\n  — ${reason}.`;
  });
  const open = notSettled.map((line) => `- ${line} — **not settled**.`);
  return `### ${id}\n\n${lines.length + open.length === 0 ? 'Nothing was found.' : [...lines, ...open].join('\n')}`;
}
