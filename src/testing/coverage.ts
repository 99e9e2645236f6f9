import { answerNodes, questionOf } from '../assess/inquiry.js';
import { type Ask, inquiryOf } from '../assess/options.js';
import { createInterpreter, type Frames, type Step } from '../evaluate/interpret.js';
import type { Node } from '../expr/expr.js';
import { say } from '../expr/say.js';
import { everyNode } from '../expr/walk.js';
import type { Household } from '../household/household.js';
import { amountsOf, isTable } from '../policy/amounts.js';
import type { Policy, Reading } from '../policy/policy.js';
import { type Resolved, resolve } from '../policy/resolve.js';
import { compareExact, type Exact, minus } from '../value/rate.js';
import { bothLanguages, type Text } from '../value/text.js';
import { isRange, known, NEVER, type Value } from '../value/value.js';
import { comparedSides, conditionsOf } from './conditions.js';
import { takenWords } from './probes.js';

/** One thing that cases can reach, and how many of them do. */
export interface CoverageItem {
  readonly provision: string;
  /**
   * Stable: `condition 3 true`, `condition 3 false`, `minimum.rows[1]`, `reading <id> <option>`, `boundary 3 below`,
   * `boundary 3 at`, `boundary 3 above`; numbered as the probes of the edge cases.
   */
  readonly at: string;
  readonly says: Text;
  readonly hits: number;
}

/** What cases reach of a policy: `hits` is 0 for what none of them does. Each list holds everything there is. */
export interface Coverage {
  /** Each condition, seen true and seen false; inside a list, of some member that belongs to the household. */
  readonly conditions: readonly CoverageItem[];
  /** Each row of the decision tables: it was the first that holds, and the provision applied. */
  readonly rows: readonly CoverageItem[];
  /** Each option of each reading that the provision goes by. */
  readonly readings: readonly CoverageItem[];
  /** Each comparison: what is compared is equal, or one below or above (a day, a fen, 1). Not each can be reached. */
  readonly boundaries: readonly CoverageItem[];
  /** The provisions that no case asks. */
  readonly notAsked: readonly string[];
}

/** A question that was checked, with the provision that it is put to. */
export interface Asked {
  readonly facts: Household;
  readonly ask: Ask;
  readonly resolved: Resolved;
  readonly frames: Frames;
}

/** What these questions reach of the policy, by plain evaluation: what the facts leave unknown is neither true nor false. */
export function coverageOf(policy: Policy, questions: readonly Asked[]): Coverage {
  const hits = new Map<string, number>();
  for (const asked of questions) {
    const reached = reachedBy(policy, asked);
    for (const at of reached) {
      const key = keyOf(asked.resolved.id, at);
      hits.set(key, (hits.get(key) ?? 0) + 1);
    }
  }
  const provisions = Object.values(resolve(policy, null));
  const counted = (itemsOf: (resolved: Resolved) => readonly Item[]): readonly CoverageItem[] =>
    provisions.flatMap((resolved) =>
      itemsOf(resolved).map(({ at, says }) => ({
        provision: resolved.id,
        at,
        says,
        hits: hits.get(keyOf(resolved.id, at)) ?? 0,
      })),
    );
  const asked = new Set(questions.map(({ resolved }) => resolved.id));
  return {
    conditions: counted(conditionItems),
    rows: counted((resolved) => rowsOf(resolved).map(({ at, says }) => ({ at, says }))),
    readings: counted(readingItems),
    boundaries: counted(boundaryItems),
    notAsked: provisions.map(({ id }) => id).filter((id) => !asked.has(id)),
  };
}

type Item = Pick<CoverageItem, 'at' | 'says'>;

const keyOf = (provision: string, at: string): string => `${provision} ${at}`;

const conditionItems = (resolved: Resolved): readonly Item[] =>
  conditionsOf(resolved).flatMap((condition, index) =>
    [true, false].map((truth) => ({
      at: `condition ${index + 1} ${truth}`,
      says: led(truth ? HOLDS : DOES_NOT_HOLD, condition),
    })),
  );

const boundaryItems = (resolved: Resolved): readonly Item[] =>
  conditionsOf(resolved).flatMap((condition, index) =>
    comparedSides(condition) === null
      ? []
      : STEPS.map(({ name, lead }) => ({ at: `boundary ${index + 1} ${name}`, says: led(lead, condition) })),
  );

const readingItems = (resolved: Resolved): readonly Item[] => {
  const used = [...everyNode(answerNodes(resolved))].flatMap((node) => (node.kind === 'reading' ? [node.reading] : []));
  return [...new Set(used)].flatMap((id) => {
    const reading = resolved.policy.readings?.[id] as Reading;
    return Object.keys(reading.options).map((option) => ({
      at: `reading ${id} ${option}`,
      says: takenWords(reading, option),
    }));
  });
};

interface Row extends Item {
  /** The conditions of this table up to this row. */
  readonly conditions: readonly Node[];
}

/** The rows of the decision tables of a provision. */
function rowsOf({ provision, amounts }: Resolved): readonly Row[] {
  return Object.entries(amounts).flatMap(([name, { status }]) => {
    const amount = amountsOf(provision)[name];
    if (!isTable(amount) || status.kind !== 'apply') return [];
    const conditions = status.args.filter((_, index) => index % 2 === 0).slice(0, amount.rows.length);
    return conditions.map((when, index) => ({
      at: `${name}.rows[${index}]`,
      says: led({ zh: `第${index + 1}行`, en: `row ${index + 1}` }, when),
      conditions: conditions.slice(0, index + 1),
    }));
  });
}

/** The places that one question reaches, each once. */
function reachedBy(policy: Policy, { facts, ask, resolved, frames }: Asked): ReadonlySet<string> {
  const inquiry = inquiryOf(policy, resolved, facts, frames, ask);
  const interpreter = createInterpreter(questionOf(inquiry, 'none').world, undefined, 'whole');
  const applies = interpreter.step(resolved.status, frames).value === 'applies';
  const roots = applies ? answerNodes(resolved) : [resolved.status];
  const numbers = new Map(conditionsOf(resolved).map((condition, index) => [condition, index + 1]));
  const reached = new Set<string>();
  for (const step of stepsBelow(roots.map((root) => interpreter.step(root, frames)))) {
    const { node, value, steps } = step;
    if (node.kind === 'reading') reached.add(`reading ${node.reading} ${inquiry.readings[node.reading]}`);
    const number = numbers.get(node);
    if (number === undefined) continue;
    if (typeof value === 'boolean') reached.add(`condition ${number} ${value}`);
    const where = comparedSides(node) === null ? null : distance(steps);
    const near = STEPS.find(({ by }) => where !== null && compareExact(where, by) === 0);
    if (near !== undefined) reached.add(`boundary ${number} ${near.name}`);
  }
  if (!applies) return reached;
  const truth = (when: Node): Value => interpreter.step(when, frames).value;
  for (const { at, conditions } of rowsOf(resolved)) {
    const [own, ...earlier] = [...conditions].reverse();
    if (own !== undefined && truth(own) === true && earlier.every((when) => truth(when) === false)) reached.add(at);
  }
  return reached;
}

/** The steps below these, each once; nothing is seen of a member of a list that does not belong to the household. */
function stepsBelow(roots: readonly Step[]): ReadonlySet<Step> {
  const seen = new Set<Step>();
  const visit = (step: Step): void => {
    if (seen.has(step)) return;
    seen.add(step);
    const { node, steps } = step;
    const isGone = (index: number): boolean =>
      node.kind === 'each' && steps[index + 1]?.node === node.belongs && steps[index + 1]?.value === false;
    steps.forEach((inner, index) => {
      if (!isGone(index)) visit(inner);
    });
  };
  roots.forEach(visit);
  return seen;
}

/** How far the first side lies above the second; `null` where that is not known, or where an event has not happened. */
function distance([first, second]: readonly Step[]): Exact | null {
  const [a, b] = [first, second].map((side) => (side === undefined ? null : exactOf(side)));
  return a === undefined || b === undefined || a === null || b === null ? null : minus(a, b);
}

function exactOf({ node, value }: Step): Exact | null {
  const exact = isRange(value) ? known(value) : null;
  return node.type === 'date' && exact !== null && compareExact(exact, NEVER) === 0 ? null : exact;
}

const STEPS: readonly { readonly name: string; readonly by: number; readonly lead: Text }[] = [
  { name: 'below', by: -1, lead: { zh: '界下一步', en: 'just below' } },
  { name: 'at', by: 0, lead: { zh: '恰在界上', en: 'exactly at the boundary' } },
  { name: 'above', by: 1, lead: { zh: '界上一步', en: 'just above' } },
];

const HOLDS: Text = { zh: '成立', en: 'holds' };
const DOES_NOT_HOLD: Text = { zh: '不成立', en: 'does not hold' };

const led = (lead: Text, condition: Node): Text =>
  bothLanguages((locale) => `${lead[locale]}${locale === 'zh' ? '：' : ': '}${say(condition, locale)}`);
