import type { Env } from '../cells/domains.js';
import { openRanges } from '../cells/narrow.js';
import { interpreterIn, type Question } from '../cells/question.js';
import type { Frames, Interpreter, Step } from '../evaluate/interpret.js';
import type { Node } from '../expr/expr.js';
import { operatorOf } from '../operators/index.js';
import type { Resolved } from '../policy/resolve.js';
import { type Exact, exactToText } from '../value/rate.js';
import {
  either,
  hull,
  isDecided,
  isRange,
  known,
  point,
  type Range,
  sameValue,
  unknown,
  type Value,
} from '../value/value.js';

/** Outputs that say how, and not whether or how much: a reading that changes only these leaves the answer robust. */
export const SIDE_OUTPUTS: readonly string[] = ['minimumOf', 'clock'];

const APPLIES = 'applies';
const STATED = 'stated';

/** The nodes that make up the answer, given what is known: the status first, amounts only where the provision applies. */
export function relevantNodes(resolved: Resolved, value: (node: Node) => Value): readonly Node[] {
  const { status, amounts, outputs } = resolved;
  if (value(status) !== APPLIES) return [status];
  const nodes = Object.values(amounts).flatMap(({ status: word, amount }) =>
    value(word) === STATED ? [word, amount ?? []].flat() : [word],
  );
  const given = Object.entries(outputs).flatMap(([name, { is }]) =>
    typeof is === 'string' || SIDE_OUTPUTS.includes(name) ? [] : [is],
  );
  return [status, ...nodes, ...given];
}

/** What one kind of household is answered: each value settled, or one formula. */
export interface Answer {
  readonly status: string | null;
  readonly amounts: Readonly<Record<string, AmountAnswer>>;
  readonly outputs: Readonly<Record<string, Value>>;
  /** Two answers are the same when their keys are. */
  readonly key: string;
  /** The facts that a formula of the answer still holds, by path. */
  readonly formulaPaths: readonly string[];
}

interface AmountAnswer {
  /** `stated` or the word for why there is none; `null`: open. */
  readonly status: string | null;
  readonly value: Range | null;
  /** The ends are reached by some household of this kind. */
  readonly tight: boolean;
}

export function answerOf(resolved: Resolved, question: Question, env: Env, interpreter: Interpreter): Answer {
  const { frames } = question;
  const step = (node: Node): Step => interpreter.step(node, frames);
  const status = step(resolved.status).value as string | null;
  if (status !== APPLIES) return { status, amounts: {}, outputs: {}, key: String(status), formulaPaths: [] };
  const amounts = Object.entries(resolved.amounts).map(([name, { status: word, amount }]) => {
    const stated = step(word).value as string | null;
    const value = stated === STATED && amount !== null ? step(amount) : null;
    return { name, stated, value, formula: value === null ? '' : formula(value) };
  });
  const outputs = Object.entries(resolved.outputs).flatMap(([name, { is }]) =>
    typeof is === 'string' ? [] : [{ name, step: step(is), side: SIDE_OUTPUTS.includes(name) }],
  );
  const counted = [
    ...amounts.flatMap(({ value }) => value ?? []),
    ...outputs.flatMap(({ step: output, side }) => (side ? [] : output)),
  ];
  return {
    status,
    amounts: Object.fromEntries(
      amounts.map(({ name, stated, value }) => [
        name,
        {
          status: stated,
          value: value === null ? null : (value.value as Range),
          tight: value === null || isTight(question, env, value),
        },
      ]),
    ),
    outputs: Object.fromEntries(outputs.map(({ name, step: output }) => [name, output.value])),
    key: JSON.stringify([
      status,
      amounts.map(({ name, stated, formula: text }) => [name, stated, text]),
      outputs.filter(({ side }) => !side).map(({ step: output }) => formula(output)),
    ]),
    formulaPaths: counted.flatMap(formulaPaths),
  };
}

/** A settled value, or the formula that remains when every choice is made: equal texts are equal formulas. */
function formula(step: Step): string {
  const { node, value } = step;
  if (isRange(value) && isDecided(value)) return exactToText(value.least as Exact);
  if (isDecided(value)) return String(value);
  if (node.kind === 'fact') return step.path ?? '?';
  const rest = chosenStep(step);
  if (rest === null) return `${node.kind} ${node.id} ${JSON.stringify(step.frames)}`;
  const isArithmetic = node.kind === 'apply' && operatorOf(node.operator).conditions === undefined;
  return isArithmetic ? `${node.operator}(${rest.map(formula).join(',')})` : rest.map(formula).join('');
}

/** The facts that remain in the formula when every choice is made. */
function formulaPaths(step: Step): readonly string[] {
  if (isDecided(step.value)) return [];
  if (step.node.kind === 'fact') return step.path === null ? [] : [step.path];
  const rest = chosenStep(step);
  return rest === null ? [...openRanges(step).keys()] : rest.flatMap(formulaPaths);
}

/** What remains of a step when every choice is made: the branch taken, or the arguments; `null` where it must stay whole. */
function chosenStep({ node, value, steps }: Step): readonly Step[] | null {
  if (node.kind === 'named') return steps;
  if (node.kind === 'reading') return steps.length === 1 ? steps : null;
  if (node.kind !== 'apply') return null;
  const operator = operatorOf(node.operator);
  if (operator.conditions === undefined) return steps;
  const chosen = operator
    .settledBy?.(
      steps.map((inner) => inner.value),
      value,
    )
    .at(-1);
  return chosen === undefined ? null : steps.slice(chosen, chosen + 1);
}

/** Do the households at the two corners of the kind reach the ends of the range? */
function isTight(question: Question, env: Env, step: Step): boolean {
  if (isDecided(step.value)) return true;
  const range = step.value as Range;
  const corners = (['least', 'most'] as const).map((end) => {
    const domains = new Map(env.domains);
    for (const [path, place] of openRanges(step)) {
      const domain = (domains.get(path)?.value ?? question.world.read(path, place, null)) as Range;
      const value = domain[end];
      if (value !== null) domains.set(path, { value: point(value), excluded: [], options: null });
    }
    return interpreterIn(question, { ...env, domains }).step(step.node, step.frames).value as Range;
  });
  return corners.every(isDecided) && sameValue(hull(corners), range);
}

/** What several kinds of household have in common, and the range of what they differ in. */
export interface Summary {
  /** `null`: undetermined. */
  readonly status: string | null;
  readonly amounts: Readonly<Record<string, AmountSummary>>;
  readonly outputs: Readonly<Record<string, Value>>;
}

interface AmountSummary {
  /** A word all share; `open` where they differ; `null` where none applies. */
  readonly status: string | null;
  /** The one amount, where all share it. */
  readonly value: Exact | null;
  /** Over all that apply and state one; `null` where none does. */
  readonly bounds: Range | null;
  readonly tight: boolean;
}

const OPEN = 'open';

export function summarise(resolved: Resolved, answers: readonly Answer[]): Summary {
  const status = either(answers.map((answer) => answer.status)) as string | null;
  const applying = answers.filter((answer) => answer.status === APPLIES);
  const amounts = Object.keys(resolved.amounts).map((name) => [name, summariseAmount(status, applying, name)] as const);
  const outputs = Object.entries(resolved.outputs).map(
    ([name]) => [name, either(applying.map((answer) => answer.outputs[name] ?? unknown))] as const,
  );
  return {
    status,
    amounts: Object.fromEntries(amounts),
    outputs: applying.length > 0 ? Object.fromEntries(outputs) : {},
  };
}

function summariseAmount(status: string | null, applying: readonly Answer[], name: string): AmountSummary {
  const all = applying.flatMap((answer) => answer.amounts[name] ?? []);
  const stated = all.flatMap(({ value, tight }) => (value === null ? [] : [{ value, tight }]));
  const bounds = stated.length === 0 ? null : hull(stated.map(({ value }) => value));
  const word = status !== APPLIES ? null : ((either(all.map((amount) => amount.status)) as string | null) ?? OPEN);
  const single = bounds === null ? null : known(bounds);
  return {
    status: word === STATED && single === null ? OPEN : word,
    value: word === STATED ? single : null,
    bounds,
    tight: stated.every(({ tight }) => tight),
  };
}

/** The answer of plain evaluation: Kleene and ranges, nothing completed. */
export function plainSummary(resolved: Resolved, interpreter: Interpreter, frames: Frames): Summary {
  const value = (node: Node): Value => interpreter.step(node, frames).value;
  const status = value(resolved.status) as string | null;
  const amounts = Object.entries(resolved.amounts).map(([name, amount]) => {
    const word = value(amount.status) as string | null;
    const range = amount.amount === null || (word !== STATED && word !== null) ? null : (value(amount.amount) as Range);
    const single = range === null ? null : known(range);
    const applies = status === APPLIES;
    const shown = applies ? (word === STATED && single === null ? OPEN : (word ?? OPEN)) : null;
    const summary: AmountSummary = {
      status: shown,
      value: shown === STATED ? single : null,
      bounds: status === APPLIES || status === null ? range : null,
      tight: false,
    };
    return [name, summary] as const;
  });
  const outputs = Object.entries(resolved.outputs).map(
    ([name, { is }]) => [name, typeof is === 'string' ? unknown : value(is)] as const,
  );
  return {
    status,
    amounts: Object.fromEntries(amounts),
    outputs: status === APPLIES ? Object.fromEntries(outputs) : {},
  };
}
