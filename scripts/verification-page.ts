// What docs/verification.md says of each built-in policy.
import type { Policy } from '../src/policy/policy.js';
import { resolve } from '../src/policy/resolve.js';
import { type JudgedFinding, type JudgedKind, judge } from '../src/testing/accept.js';
import { conditionsOf } from '../src/testing/conditions.js';
import { edgeCasesOf } from '../src/testing/edge-cases.js';
import { type Verification, verificationWith } from '../src/testing/verify.js';
import { ACCEPTED, type Accepted } from '../test/testing/accepted.js';

const KINDS = ['condition', 'boundary', 'reading', 'unknown', 'mistake'] as const;

/** Something that was found, with the reason why it is as it should be; `null` where nobody said so. */
interface Found {
  readonly kind: JudgedKind;
  readonly provision: string;
  readonly place: string;
  readonly says: string;
  readonly because: string | null;
  /** False: neither found nor proved not to be there. */
  readonly settled: boolean;
}

/** Everything that the page says of one policy, as plain JSON. */
export interface Figures {
  readonly id: string;
  readonly provisions: number;
  readonly conditions: number;
  readonly tables: number;
  readonly rows: number;
  readonly found: readonly Found[];
  /** Accepted, but not found any more. */
  readonly stale: readonly string[];
  /** Lists of a household of which no length is proved to be enough, and how long they were taken to be. */
  readonly bounded: readonly string[];
  readonly complete: boolean;
  readonly edgeCases: Readonly<Record<(typeof KINDS)[number], number>>;
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
    stale: staleIn(verification),
    bounded: boundedIn(verification),
    complete,
    edgeCases: Object.fromEntries(
      KINDS.map((kind) => [kind, cases.filter(({ probes: [first] }) => first?.kind === kind).length]),
    ) as Figures['edgeCases'],
    mutants: mutation.mutants,
    equivalent: mutation.equivalent.length,
    killed: mutation.killed,
    open: mutation.notSettled.length,
    killedBefore: mutation.killed - forMistakes.length,
  };
  return { figures, time };
}

/** What was found, and what could not be settled: each is accepted or not. */
const foundIn = (verification: Verification): readonly Found[] =>
  judgedIn(verification).map((finding) => {
    const { kind, provision, at, rows, says, settled } = finding;
    const by = acceptedFor(verification).find((one) => isAbout(one, finding));
    const which = rows.length === 0 ? '' : `, rows ${rows.map((row) => row + 1).join(' and ')}`;
    return { kind, provision, place: at + which, says: says.en, because: by?.because ?? null, settled };
  });

const staleIn = (verification: Verification): readonly string[] =>
  acceptedFor(verification)
    .filter((one) => !judgedIn(verification).some((finding) => isAbout(one, finding)))
    .map(({ provision, at, rows }) => [provision, at, ...rows].join(' '));

function judgedIn(verification: Verification): readonly JudgedFinding[] {
  const { open, notSettled } = judge(verification, []);
  return [...open, ...notSettled];
}

const acceptedFor = ({ policy }: Verification): readonly Accepted[] => ACCEPTED.filter((one) => one.policy === policy);

const isAbout = (accepted: Accepted, { provision, at, rows }: JudgedFinding): boolean =>
  accepted.provision === provision && accepted.at === at && JSON.stringify(accepted.rows) === JSON.stringify(rows);

/** A count that is itself an amount, or is compared with another, can be any: what is said is said of lists up to this length. */
const boundedIn = ({ bounded }: Verification): readonly string[] =>
  bounded.flatMap(({ provision, list, longest, proved }) =>
    proved ? [] : [`${code(provision)}: ${list} up to ${longest}`],
  );

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
    found.filter(({ kind, settled }) => settled && kinds.includes(kind)).length;
  const open = ({ found }: Figures): number => found.filter(({ settled }) => !settled).length;
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
      'not settled',
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
      open(one),
      one.complete ? 'yes' : 'no',
    ]),
  );
  const scores = table(
    [
      'document',
      'mistakes',
      'proved to change nothing',
      'noticed',
      'not settled',
      'score',
      'score without those for mistakes',
    ],
    policies.map(({ id, mutants, equivalent, killed, open: unsettled, killedBefore }) => [
      code(id),
      mutants,
      equivalent,
      killed,
      unsettled,
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
*Not settled*: what was too much to look at, neither found nor proved not to be there; a person looked at each and says below why it may
stay. *All settled*: there is none, and the lists of a household were proved to be long enough, so that what is not counted is proved not
to be there.

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

function acceptedSection({ id, found, bounded }: Figures): string {
  const lines = found.map(({ kind, provision, place, says, because, settled }) => {
    const what = settled ? WORDS[kind] : `${WORDS[kind]}? Not settled`;
    const reason = because === null ? '**not accepted**' : `accepted: ${because}`;
    return `- ${code(provision)}, ${place} (${what}): ${says}\n  — ${reason}.`;
  });
  const limits = bounded.map(
    (line) => `- ${line} were looked at; that no longer list gives anything else is not proved.`,
  );
  return `### ${id}\n\n${lines.length + limits.length === 0 ? 'Nothing was found.' : [...lines, ...limits].join('\n')}`;
}
