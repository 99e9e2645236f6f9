import { createInterpreter, frameKey, type Interpreter, type Settled, type Step } from '../evaluate/interpret.js';
import type { Node } from '../expr/expr.js';
import type { ListName } from '../household/vocabulary.js';
import { once } from '../value/once.js';
import { isDecided, isRange } from '../value/value.js';
import { isOrderOfTwo } from './cycles.js';
import { type Domain, type Env, type Order, optionDomain, truthDomain, without, worldIn } from './domains.js';
import { factsRead, narrow, openRanges } from './narrow.js';
import { beforeDay } from './nodes.js';
import { plainComparison } from './plain-comparison.js';
import { decidedIn, interpreterIn, type Meter, type Question } from './question.js';
import { firstSplit, type Split, type SplitContext, splitInside } from './split.js';
import { parseOrders, startOf } from './start.js';
import { witnessOf } from './witness.js';

/** A kind of household on which no choice is open: every relevant value is settled, or one formula of the facts. */
export interface Leaf<Answer> {
  readonly env: Env;
  /** False where the budget ran out, or a condition could not be decided. */
  readonly settled: boolean;
  readonly answer: Answer;
}

export interface Cells<Answer> {
  readonly leaves: readonly Leaf<Answer>[];
  /** Every household of the question lies in one of the leaves. */
  readonly exhausted: boolean;
  /** And each leaf is settled. */
  readonly complete: boolean;
  /** Where the budget ran out: the kinds that were then open, for what they assume. */
  readonly seen: readonly Env[];
}

/** At most so many nodes are evaluated, a second or two of work; past that the answer is sound and no longer exact. */
const MOST_WORK = 400_000;

export interface Limits<Answer> {
  /** At most so many evaluations. */
  readonly most?: number;
  /** A leaf that is all that was looked for. */
  readonly enough?: (leaf: Leaf<Answer>) => boolean;
  /** The kind to begin with; default: every household of the question. */
  readonly from?: Env;
}

/** A kind still to be looked at, and what was settled before the last split: it is settled here too. */
interface Open {
  readonly env: Env;
  readonly before: Settled | undefined;
}

/** Splits the households that are possible until every relevant value is settled (`cells.md` 1), and answers each kind. */
export function cells<Answer>(
  asked: Question,
  answer: (env: Env, interpreter: Interpreter) => Answer,
  { most = MOST_WORK, enough = () => false, from }: Limits<Answer> = {},
): Cells<Answer> {
  const leaves: Leaf<Answer>[] = [];
  const meter: Meter = { spent: 0 };
  const question: Question = { ...asked, meter };
  const start = from ?? startOf(question);
  const open: Open[] = start === null ? [] : [{ env: start, before: undefined }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { env, before } = next;
    const interpreter = interpreterIn(question, env, before);
    const looked = { split: openSplit(question, env, interpreter), interpreter };
    const choice = looked.split === null ? countedSplit(question, env, interpreter) : looked;
    meter.spent += interpreter.evaluated();
    if (choice === 'impossible') continue;
    if (choice === null || choice.split === null) {
      const decided = isSettled(question, interpreter);
      const settled = once(() => decided && holdsSomebody(question, env));
      const leaf: Leaf<Answer> = {
        env,
        answer: answer(env, interpreter),
        get settled() {
          return settled();
        },
      };
      leaves.push(leaf);
      if (enough(leaf)) return { leaves, exhausted: false, complete: false, seen: [] };
    } else {
      if (meter.spent > most) {
        const seen = [...leaves, next, ...open].map((kind) => kind.env);
        return { leaves: [], exhausted: false, complete: false, seen };
      }
      const inner = branches(question, env, choice.split, choice.interpreter).reverse();
      open.push(...inner.map((side) => ({ env: side, before: interpreter.settled })));
    }
  }
  const complete = once(() => question.enoughMembers !== false && leaves.every(({ settled }) => settled));
  return {
    leaves,
    exhausted: true,
    get complete() {
      return complete();
    },
    seen: [],
  };
}

/**
 * Where all is settled by what was assumed of counts, the members that these count are looked at: a choice that is still open,
 * or that no household of this kind has such counts; `null` where all is as assumed, or where the answer is no whatever they are.
 */
function countedSplit(
  question: Question,
  env: Env,
  interpreter: Interpreter,
): 'impossible' | null | { readonly split: Split; readonly interpreter: Interpreter } {
  const assumed = env.orders.filter(({ counts }) => counts === true);
  if (assumed.length === 0) return null;
  if (relevantNodes(question, interpreter).every((node) => interpreter.step(node, question.frames).value === false))
    return null;
  for (const order of assumed) {
    const own = createInterpreter(worldIn(question, env), decidedIn(question, env, order));
    const step = own.step(order.node, order.frames);
    if (question.meter !== undefined) question.meter.spent += own.evaluated();
    if (step.value === order.truth) continue;
    if (step.value !== null) return 'impossible';
    const split = splitInside(step, contextOf(question, env));
    if (split !== null) return { split, interpreter: own };
  }
  return null;
}

const contextOf = (question: Question, env: Env): SplitContext => ({
  found: new Map(),
  cuts: question.cuts,
  countsLast: question.countsLast === true,
  complete: (list) => {
    const length = env.lengths.get(list);
    return length === undefined ? question.world.length(list).complete : length.least === length.most;
  },
  excluded: (path) => env.domains.get(path)?.excluded ?? [],
});

function openSplit(question: Question, env: Env, interpreter: Interpreter): Split | null {
  const context = contextOf(question, env);
  for (const node of relevantNodes(question, interpreter)) {
    const split = firstSplit(interpreter.step(node, question.frames), context);
    if (split !== null) return split;
  }
  return null;
}

const relevantNodes = (question: Question, interpreter: Interpreter): readonly Node[] =>
  question.relevant((node) => interpreter.step(node, question.frames).value);

const isSettled = (question: Question, interpreter: Interpreter): boolean =>
  relevantNodes(question, interpreter).every((node) => {
    const { value } = interpreter.step(node, question.frames);
    return isRange(value) || isOpenByLaw(interpreter.step(node, question.frames));
  });

/** Narrowing proves that a kind is not empty while each condition orders one fact by another; else a household must be shown. */
const holdsSomebody = (question: Question, env: Env): boolean =>
  (env.crept !== true && env.orders.every(isOrderOfTwo)) || witnessOf(question, env) !== null;

/** Open because the paper leaves it open (a day left blank), not because a fact is missing. */
function isOpenByLaw(step: Step, seen: Set<Step> = new Set()): boolean {
  if (isDecided(step.value) || isRange(step.value) || seen.has(step)) return true;
  seen.add(step);
  return step.node.kind !== 'fact' && step.steps.every((inner) => isOpenByLaw(inner, seen));
}

/** The two kinds of household on the two sides of a split; an impossible one is left out. */
function branches(question: Question, env: Env, split: Split, interpreter: Interpreter): Env[] {
  const known = new Set(env.orders);
  const about = 'path' in split ? split.path : null;
  const concerned = (order: Order): boolean => !known.has(order) || (about !== null && order.reads.includes(about));
  return sidesOf(question, env, split, interpreter).flatMap((side) => {
    const narrowed = side === null ? null : narrow(question, side, concerned);
    return narrowed === null ? [] : [narrowed];
  });
}

function sidesOf(question: Question, env: Env, split: Split, interpreter: Interpreter): readonly (Env | null)[] {
  switch (split.kind) {
    case 'truth':
      return [withDomain(env, split.path, truthDomain(true)), withDomain(env, split.path, truthDomain(false))];
    case 'option': {
      const domain = env.domains.get(split.path) ?? optionDomain(null, split.options);
      const rest = without(domain, split.option);
      return [
        withDomain(env, split.path, optionDomain(split.option, split.options)),
        rest === null ? null : withDomain(env, split.path, rest),
      ];
    }
    case 'order':
      return split.counts === undefined
        ? comparisonSides(question, env, interpreter.step(split.node, split.frames), interpreter)
        : orderSides(env, interpreter.step(split.node, split.frames), split.counts);
    case 'day':
      return orderSides(env, interpreter.step(beforeDay(split.at.node, split.day), split.at.frames));
    case 'length':
      return lengthSides(question, env, split.list);
    default:
      return split satisfies never;
  }
}

const withDomain = (env: Env, path: string, domain: Domain): Env => ({
  ...env,
  domains: new Map(env.domains).set(path, domain),
});

/** The two sides of a comparison as what it stands for; one, where that is assumed already. */
function comparisonSides(question: Question, env: Env, step: Step, interpreter: Interpreter): readonly Env[] {
  const { length } = worldIn(question, env);
  const { node, frames, key, negated } = plainComparison(step, (list) => {
    const { members, complete } = length(list);
    return complete ? members : null;
  });
  const plain = interpreter.step(node, frames);
  const form = env.decided.get(key);
  const known = form === undefined ? plain.value : form !== negated;
  const sides = typeof known === 'boolean' ? [env] : orderSides(env, plain);
  return sides.map((side) => {
    const truth = typeof known === 'boolean' ? known : side.decided.get(frameKey(node, frames)) === true;
    const decided = new Map(side.decided).set(frameKey(step.node, step.frames), truth).set(key, truth !== negated);
    return { ...side, decided };
  });
}

const orderSides = (env: Env, step: Step, counts?: true): Env[] => {
  const paths = [...openRanges(step).keys()];
  const reads = factsRead(step);
  return [true, false].map((truth) =>
    withOrder(env, {
      key: frameKey(step.node, step.frames),
      node: step.node,
      frames: step.frames,
      truth,
      paths,
      reads,
      ...(counts === undefined ? {} : { counts }),
    }),
  );
};

const withOrder = (env: Env, order: Order): Env => ({
  ...env,
  orders: [...env.orders, order],
  decided: new Map(env.decided).set(order.key, order.truth),
});

function lengthSides(question: Question, env: Env, list: ListName): (Env | null)[] {
  const { least, most } = env.lengths.get(list) ?? { least: 0, most: question.longest(list) };
  const exact: Env = { ...env, lengths: new Map(env.lengths).set(list, { least, most: least }) };
  if (least >= most) return [exact];
  const longer: Env = { ...env, lengths: new Map(env.lengths).set(list, { least: least + 1, most }) };
  const before = parseOrders(question, env).map(({ key }) => key);
  const added = parseOrders(question, longer).filter(({ key }) => !before.includes(key));
  return [exact, { ...longer, orders: [...longer.orders, ...added] }];
}
