import { type Facts, freed, withFact } from '../assess/facts-at.js';
import type { Node } from '../expr/expr.js';
import { factsRead } from '../expr/walk.js';
import { safeParseHousehold } from '../household/parse.js';
import { requirePolicy } from '../policy/document.js';
import type { Policy } from '../policy/policy.js';
import type { Resolved } from '../policy/resolve.js';
import { dayFromText, dayText } from '../value/civil-date.js';
import { FamilyPlanningRulesError } from '../value/issue.js';
import type { Json } from '../value/json.js';
import { fenFromAmount, yuanText } from '../value/money.js';
import type { Text } from '../value/text.js';
import { answerIn } from './answers.js';
import { neighbourWords, unknownWords } from './edge-words.js';
import { examine, examineFurther, type Outcome } from './examine.js';
import { mistakeWords } from './mutants.js';
import { type Aim, boundaryAims, conditionAims, type Probe, readingAims } from './probes.js';
import { inSteps, type OnProgress } from './progress.js';
import { findCase } from './search.js';
import type { Shown } from './shown.js';
import { createWorkbench, provisionsOf, type Workbench } from './workbench.js';

/** A household at the edge of a rule, with the question to ask and what the library answers today. */
export interface EdgeCase extends Shown {
  readonly name: Text;
  readonly provision: string;
  /** What it probes; a household that probes several things is listed once. */
  readonly probes: readonly Probe[];
  /** The library's answer: to be reviewed by a person, not a proof. In the form that a worked case expects. */
  readonly answer: Json;
}

/** What could not be made, and why. */
export interface EdgeCases {
  readonly cases: readonly EdgeCase[];
  /** Probes for which it is proved that there is no household: the condition or reading never matters there. */
  readonly idle: readonly IdleProbe[];
  /** Probes for which there was too much to look at. */
  readonly notSettled: readonly IdleProbe[];
  /** What became of the mistakes that people make, asked all these cases. */
  readonly outcomes: readonly Outcome[];
}

export interface IdleProbe {
  readonly provision: string;
  readonly probe: Probe;
}

/**
 * Households at the edges of each provision: every condition true and false with everything else making it decisive (MC/DC),
 * every boundary just below, at and just above, every reading, every fact unknown, every edge of a period, and every mistake that
 * none of these shows. Each parses, holds
 * nothing that can be spared, and is the same in every run.
 *
 * @throws {ArgumentError} `not-a-policy`.
 * @example edgeCases(policy).some(({ probes, answer }) => probes[0].kind === 'boundary' && answer.status === 'eligible') // true
 */
export function edgeCases(policy: Policy): readonly EdgeCase[] {
  return edgeCasesOf(policy).cases;
}

/** The edge cases, what has none, and what became of the mistakes that people make. */
export function edgeCasesOf(policy: Policy, { onProgress }: { readonly onProgress?: OnProgress } = {}): EdgeCases {
  const bench = createWorkbench();
  const parts = Object.values(provisionsOf(requirePolicy(policy, 'policy'), bench)).map((resolved) =>
    casesOfProvision(bench, policy, resolved, onProgress),
  );
  const cases = parts.flatMap((part) => part.cases);
  const outcomes = examine(policy, cases, onProgress);
  const further = casesOfMistakes(policy, outcomes);
  return {
    cases: [...cases, ...further],
    idle: parts.flatMap(({ idle }) => idle),
    notSettled: parts.flatMap(({ notSettled }) => notSettled),
    outcomes: examineFurther(policy, outcomes, further),
  };
}

function casesOfProvision(
  bench: Workbench,
  policy: Policy,
  resolved: Resolved,
  onProgress: OnProgress | undefined,
): Omit<EdgeCases, 'outcomes'> {
  const aims = [...conditionAims(bench, resolved), ...boundaryAims(bench, resolved), ...readingAims(bench, resolved)];
  const found = inSteps(aims, { part: 'edge-cases', provision: resolved.id }, onProgress, (aim) => ({
    aim,
    found: findCase({ resolved, about: aim.about, readings: {} }, aim.roots),
  }));
  const drafts = found.flatMap(({ aim, found: one }) => (one.kind === 'found' ? draftsOf(aim, one.shown) : []));
  const unknown = { probe: NOTHING_TOLD, shown: nothingTold(resolved) };
  const left = (kind: 'none' | 'not-settled'): readonly IdleProbe[] =>
    found.flatMap(({ aim, found: one }) => (one.kind === kind ? [{ provision: resolved.id, probe: aim.probe }] : []));
  return {
    cases: distinct([...drafts, unknown]).flatMap((draft) => edgeCaseOf(policy, resolved.id, draft)),
    idle: left('none'),
    notSettled: left('not-settled'),
  };
}

/** A household for each mistake that the others do not show. */
function casesOfMistakes(policy: Policy, outcomes: readonly Outcome[]): readonly EdgeCase[] {
  const drafts = outcomes.flatMap((outcome) => {
    if (outcome.kind !== 'survived') return [];
    const { mutant, provision, witness } = outcome;
    const probe: Probe = { kind: 'mistake', at: mutant.id, says: mistakeWords(mutant) };
    return [{ provision, draft: { probe, shown: witness } }];
  });
  return [...new Set(drafts.map(({ provision }) => provision))].flatMap((id) => {
    const own = drafts.filter(({ provision }) => provision === id).map(({ draft }) => draft);
    return distinct(own).flatMap((draft) => edgeCaseOf(policy, id, draft));
  });
}

interface Draft {
  readonly probe: Probe;
  readonly shown: Shown;
}

const NOTHING_TOLD: Probe = { kind: 'unknown', at: 'nothing', says: { zh: '一无所知', en: 'nothing is told' } };

/** A household of which nothing is told but the child or person asked about. */
function nothingTold({ provision, policy }: Resolved): Shown {
  const on =
    typeof policy.issuedOn === 'string' && dayFromText(policy.issuedOn) !== null ? policy.issuedOn : '2015-01-01';
  if (provision.subject === 'child') return { household: { children: [{}] }, on, child: 'child-1' };
  if (provision.subject === 'person') return { household: { partners: [{}] }, on, person: 'partner-1' };
  return { household: {}, on };
}

/** The household itself; at a boundary its two neighbours; and the same with each fact of the condition unknown. */
function draftsOf({ probe, condition }: Aim, shown: Shown): readonly Draft[] {
  if (condition === null) return [{ probe, shown }];
  const read = factsRead([condition]);
  const told = [...toldIn(shown)].filter(([path]) => read.has(path.replace(/\[\d+\]/, '')));
  const about = { shown, probe, condition };
  const neighbours = probe.kind === 'boundary' ? told.flatMap((fact) => neighboursOf(about, fact)) : [];
  const unknown =
    probe.kind === 'condition' ? told.flatMap(([path]) => (path === 'on' ? [] : unknownAt(about, path))) : [];
  return [{ probe, shown }, ...neighbours, ...unknown];
}

/** A household, what it shows, and about which condition. */
interface About extends Draft {
  readonly condition: Node;
}

/** Every fact that is told, by path, with the day asked about. */
function* toldIn({ household, on, case: levyCase = {} }: Shown): Generator<readonly [string, unknown]> {
  for (const [name, value] of Object.entries(household)) {
    if (Array.isArray(value)) {
      for (const [index, member] of value.entries())
        for (const [fact, told] of Object.entries(member as object)) yield [`${name}[${index}].${fact}`, told];
    } else if (typeof value === 'object' && value !== null) {
      for (const [fact, told] of Object.entries(value)) yield [`${name}.${fact}`, told];
    } else yield [name, value];
  }
  for (const [fact, told] of Object.entries(levyCase)) yield [`case.${fact}`, told];
  yield ['on', on];
}

function neighboursOf({ shown, probe, condition }: About, [path, value]: readonly [string, unknown]): readonly Draft[] {
  return [-1, 1].flatMap((by) => {
    const moved = movedBy(value, by);
    const household = moved === null ? null : movedTo(shown, path, moved);
    if (moved === null || household === null) return [];
    const side = by < 0 ? 'below' : 'above';
    const at = `${probe.at.replace(/ at$/, '')} ${path} ${side}`;
    return [{ probe: { kind: 'boundary', at, says: neighbourWords(path, moved, side, condition) }, shown: household }];
  });
}

const movedTo = (shown: Shown, path: string, value: unknown): Shown | null =>
  path === 'on' ? { ...shown, on: String(value) } : withFacts(shown, withFact(factsOf(shown), path, value));

/** The next day, number or fen; `null` where there is none. */
function movedBy(value: unknown, by: number): unknown {
  if (typeof value === 'number') return value + by < 0 ? null : value + by;
  if (typeof value !== 'string') return null;
  const day = dayFromText(value);
  if (day !== null) return dayText(day + by);
  const fen = fenFromAmount(value);
  return fen === null || fen + by < 0 ? null : yuanText(fen + by);
}

function unknownAt({ shown, probe, condition }: About, path: string): readonly Draft[] {
  const open = withFacts(shown, freed(factsOf(shown), path));
  if (open === null) return [];
  const says = unknownWords(path, probe.at.endsWith(' true'), condition);
  return [{ probe: { kind: 'unknown', at: `${probe.at} without ${path}`, says }, shown: open }];
}

const factsOf = ({ household, case: levyCase }: Shown): Facts => ({ household, case: levyCase });

/** The same question about other facts; `null` where they would not parse. */
function withFacts(shown: Shown, { household, case: levyCase }: Facts): Shown | null {
  if (!safeParseHousehold(household).success) return null;
  return { ...shown, household, ...(levyCase === undefined ? {} : { case: levyCase }) } as Shown;
}

/** Equal households are one case, with everything that it probes. */
function distinct(drafts: readonly Draft[]): readonly { readonly shown: Shown; readonly probes: readonly Probe[] }[] {
  const byText = new Map<string, { shown: Shown; probes: Probe[] }>();
  for (const { probe, shown } of drafts) {
    const key = JSON.stringify(shown);
    const known = byText.get(key);
    if (known === undefined) byText.set(key, { shown, probes: [probe] });
    else known.probes.push(probe);
  }
  return [...byText.values()];
}

/** The case with its answer; none where the question itself is refused, as about a child not yet born. */
function edgeCaseOf(
  policy: Policy,
  id: string,
  { shown, probes }: { readonly shown: Shown; readonly probes: readonly Probe[] },
): readonly EdgeCase[] {
  const [first] = probes;
  const name = { zh: first?.says.zh ?? '', en: first?.says.en ?? '' };
  try {
    return [{ name, provision: id, ...shown, probes, answer: answerIn(policy, { provision: id, ...shown }) }];
  } catch (error) {
    if (error instanceof FamilyPlanningRulesError) return [];
    throw error;
  }
}
