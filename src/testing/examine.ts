import { isList } from '../assess/facts-at.js';
import { answerNodes } from '../assess/inquiry.js';
import { everyNode } from '../expr/walk.js';
import { defaultReadings } from '../policy/document.js';
import type { Policy } from '../policy/policy.js';
import type { Resolved } from '../policy/resolve.js';
import { isJson } from '../value/json.js';
import { answersDiffer, differPlainly } from './answers.js';
import { answersOf, differences } from './difference.js';
import { type Mutant, mutants } from './mutants.js';
import { inSteps, type OnProgress } from './progress.js';
import { findCase } from './search.js';
import type { Shown } from './shown.js';
import { changed, settledAt, substitution } from './substitute.js';
import { createWorkbench, provisionsOf, type Workbench } from './workbench.js';

/** A question put to one provision: an edge case, or a case of the user's own. */
export type ScoredCase = Shown & { readonly provision: string };

/** What became of a mistake: a case shows it, it makes no difference, or there is a household that would show it. */
export type Outcome = { readonly mutant: Mutant } & (
  | { readonly kind: 'killed' }
  | { readonly kind: 'equivalent' }
  | { readonly kind: 'survived'; readonly provision: string; readonly witness: Shown }
  | { readonly kind: 'not-settled' }
);

/** Each mutant of the policy against the cases; what no case shows is proved equivalent, or gets a household that shows it. */
export function examine(policy: Policy, cases: readonly ScoredCase[], onProgress?: OnProgress): readonly Outcome[] {
  const bench = createWorkbench();
  const right = provisionsOf(policy, bench);
  // A case that leaves facts open costs more to answer, and seldom shows what the others do not.
  const byCost = [...cases].sort((a, b) => costOf(a) - costOf(b));
  return inSteps(mutants(policy), { part: 'mistakes', provision: null }, onProgress, (mutant): Outcome => {
    const wrong = provisionsOf(mutant.policy, bench);
    const touched = touchedBy(mutant, right, wrong);
    const asked = byCost.filter(({ provision }) => touched.includes(provision));
    if (isShown(asked, right, wrong, mutant)) return { mutant, kind: 'killed' };
    return { mutant, ...unnoticed(bench, touched, right, wrong, mutant) };
  });
}

/** What became of the mistakes once there are further cases: they are asked only about those that nothing shows so far. */
export function examineFurther(
  policy: Policy,
  outcomes: readonly Outcome[],
  further: readonly ScoredCase[],
): readonly Outcome[] {
  const bench = createWorkbench();
  const right = provisionsOf(policy, bench);
  return outcomes.map((outcome): Outcome => {
    const { mutant, kind } = outcome;
    if (kind === 'killed' || kind === 'equivalent') return outcome;
    const wrong = provisionsOf(mutant.policy, bench);
    const touched = touchedBy(mutant, right, wrong);
    const asked = further.filter(({ provision }) => touched.includes(provision));
    return isShown(asked, right, wrong, mutant) ? { mutant, kind: 'killed' } : outcome;
  });
}

/** The provisions in which the mistake changes something. */
const touchedBy = (
  mutant: Mutant,
  right: Readonly<Record<string, Resolved>>,
  wrong: Readonly<Record<string, Resolved>>,
): readonly string[] => Object.keys(right).filter((id) => !isSame(right[id], wrong[id], mutant));

/** Does a case show the mistake? Those that plain evaluation answers are asked first: completing the facts of others takes long. */
function isShown(
  asked: readonly ScoredCase[],
  right: Readonly<Record<string, Resolved>>,
  wrong: Readonly<Record<string, Resolved>>,
  { takenAsFalse }: Mutant,
): boolean {
  const open: (readonly [Resolved, ScoredCase, Resolved, ScoredCase])[] = [];
  for (const one of asked) {
    const [resolved, mistaken] = [right[one.provision], wrong[one.provision]];
    if (resolved === undefined || mistaken === undefined) return true;
    const both = [resolved, one, mistaken, takenAsFalse === undefined ? one : blinded(one, takenAsFalse)] as const;
    const differ = differPlainly(...both);
    if (differ === true) return true;
    if (differ === null) open.push(both);
  }
  return open.some((both) => answersDiffer(...both));
}

const costOf = ({ household }: ScoredCase): number =>
  ('children' in household ? 0 : 1) + ('partners' in household ? 0 : 1);

/** Nothing in this provision was touched. */
function isSame(resolved: Resolved | undefined, mistaken: Resolved | undefined, { kind }: Mutant): boolean {
  if (resolved === undefined || mistaken === undefined) return false;
  if (kind === 'unknown-as-false') return false;
  const same = (a: Resolved, b: Resolved): boolean => {
    const [ours, theirs] = [answerNodes(a), answerNodes(b)];
    return ours.length === theirs.length && ours.every((node, index) => node === theirs[index]);
  };
  if (!same(resolved, mistaken)) return false;
  return kind !== 'wrong-default';
}

type Unnoticed =
  | { readonly kind: 'equivalent' }
  | { readonly kind: 'not-settled' }
  | { readonly kind: 'survived'; readonly provision: string; readonly witness: Shown };

/** A household for which the mistake makes a difference, or that there is none. */
function unnoticed(
  bench: Workbench,
  touched: readonly string[],
  right: Readonly<Record<string, Resolved>>,
  wrong: Readonly<Record<string, Resolved>>,
  mutant: Mutant,
): Unnoticed {
  let settled = true;
  for (const provision of touched) {
    const [resolved, mistaken] = [right[provision], wrong[provision]];
    if (resolved === undefined || mistaken === undefined) continue;
    const [before, after] = versions(bench, resolved, mistaken, mutant);
    const found = findCase(
      { resolved, about: answersOf(before, after), readings: {} },
      differences(bench, before, after),
    );
    if (found.kind === 'found') return { kind: 'survived', provision, witness: found.shown };
    settled &&= found.kind === 'none';
  }
  return { kind: settled ? 'equivalent' : 'not-settled' };
}

/** The two versions that are compared: each at its own defaults where these differ, or with the fact taken as false. */
function versions(
  bench: Workbench,
  resolved: Resolved,
  mistaken: Resolved,
  { kind, takenAsFalse }: Mutant,
): readonly [Resolved, Resolved] {
  if (kind === 'wrong-default')
    return [resolved, mistaken].map((one) => settledAt(bench, one, defaultReadings(one.policy))) as [
      Resolved,
      Resolved,
    ];
  if (takenAsFalse === undefined) return [resolved, mistaken];
  const facts = [...everyNode(answerNodes(resolved))].filter(
    (node) =>
      node.kind === 'fact' && takenAsFalse === (node.fact.list === null ? '' : `${node.fact.list}.`) + node.fact.name,
  );
  const falsely = facts.map((fact) => [fact, bench.truth(false)] as const);
  return [resolved, changed(resolved, substitution(bench, falsely))];
}

/** The household as somebody sees it who takes the fact as false where it is not told. */
function blinded(one: ScoredCase, fact: string): ScoredCase {
  const [held, name] = fact.split('.');
  if (held === undefined) return one;
  if (name === undefined) return { ...one, household: { [held]: false, ...one.household } };
  const filled = (json: unknown): Readonly<Record<string, unknown>> => ({
    [name]: false,
    ...(isJson(json) ? json : {}),
  });
  if (held === 'case') return { ...one, case: filled(one.case) };
  const told = one.household[held];
  // Of a list that is not told there is nobody of whom it could be false.
  if (isList(held) && !Array.isArray(told)) return one;
  return { ...one, household: { ...one.household, [held]: Array.isArray(told) ? told.map(filled) : filled(told) } };
}
