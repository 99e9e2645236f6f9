import { type ExplainedStep, explained, type UsedFact } from '../evaluate/explain.js';
import { createInterpreter, frameKey, type Step } from '../evaluate/interpret.js';
import { worldOf } from '../evaluate/world.js';
import type { Node } from '../expr/expr.js';
import { optionWords, valueWords } from '../expr/say.js';
import { everyNode } from '../expr/walk.js';
import type { Household } from '../household/household.js';
import { factAt } from '../household/parse.js';
import { citationOf } from '../policy/in-force.js';
import type { Citation } from '../policy/policy.js';
import { daysOf } from '../value/civil-date.js';
import { comparedText } from '../value/json.js';
import { bothLanguages, plainText, type Text } from '../value/text.js';
import { isDecided, sameValue, type Value } from '../value/value.js';
import { plainSummary } from './answer.js';
import { type DayAtom, dayAtoms, type InterpreterOn, interpretersOf } from './day-atoms.js';
import { answerNodes, type Inquiry } from './inquiry.js';

/** What makes an answer another one on a day, in words: a fact of the household (a birthday, a certificate), or the law. */
export type Flip =
  | { readonly kind: 'fact'; readonly path: string; readonly says: Text }
  | {
      readonly kind: 'law';
      /** The text begins or ends to be in force; an amount or number that rises or falls; another day that a rule names. */
      readonly what: 'in-force' | 'parameter' | 'rule';
      /** The name of the parameter. */
      readonly parameter?: string;
      readonly cites: Citation;
      readonly says: Text;
    };

/** A part of the answer on the day before and on the day. */
interface Turn {
  readonly atom: DayAtom;
  readonly before: Step;
  readonly now: Step;
}

/** What flipped the answer on this day: whatever changed on it without which the answer would be as it was. */
export function flipsAt(inquiry: Inquiry, day: number): readonly Flip[] {
  const interpreterOn = interpretersOf(inquiry);
  const turns = dayAtoms(inquiry).atoms.map((atom): Turn => {
    const [before, now] = [day - 1, day].map((one) => interpreterOn(one, one).step(atom.node, atom.frames));
    return { atom, before: before as Step, now: now as Step };
  });
  const changed = turns.filter(({ before, now }) => !sameValue(before.value, now.value));
  const decisive = changed.filter((turn) => isDecisive(inquiry, day, turn));
  const open = turns.filter(({ now }) => !isDecided(now.value));
  const [found = []] = [decisive, changed, open].filter((list) => list.length > 0);
  const flips = found.flatMap((turn) => flipsOf(inquiry, interpreterOn, day, turn));
  return flips.filter((flip, index) => flips.findIndex((other) => keyOf(other) === keyOf(flip)) === index);
}

const keyOf = (flip: Flip): string =>
  flip.kind === 'fact' ? flip.path : `${flip.what} ${flip.parameter} ${flip.what === 'rule' ? flip.says.en : ''}`;

/** With this one part as it was on the day before, or on that day as it is now, is the answer another? */
function isDecisive(
  { resolved, household, readings, frames, case: levyCase }: Inquiry,
  day: number,
  { atom, before, now }: Turn,
): boolean {
  const { node } = atom;
  if (node.type !== 'truth' && atom.kind !== 'series') return true;
  const isTruth = typeof before.value === 'boolean';
  const [on, value] = isTruth || node.type !== 'truth' ? [day, before.value] : [day - 1, now.value];
  const world = worldOf({ household, on, readings, case: levyCase });
  const key = frameKey(node, atom.frames);
  const written = (changed: boolean): string => {
    const own =
      changed && atom.kind === 'series'
        ? {
            ...world,
            read: (...given: Parameters<typeof world.read>): Value =>
              given[0] === now.path ? value : world.read(...given),
          }
        : world;
    const interpreter = createInterpreter(
      own,
      (_node, _frames, other) => (changed && other === key && typeof value === 'boolean' ? value : null),
      'whole',
    );
    return comparedText(plainSummary(resolved, interpreter, frames));
  };
  return written(true) !== written(false);
}

function flipsOf(inquiry: Inquiry, interpreterOn: InterpreterOn, day: number, turn: Turn): readonly Flip[] {
  const facts = factsOf(turn.now, inquiry.household);
  if (facts.length > 0)
    return facts.map(({ path, label, value }) => ({
      kind: 'fact',
      path,
      says:
        turn.atom.kind === 'series'
          ? changeWords(label, turn)
          : bothLanguages((locale) => {
              const [open, close] = locale === 'zh' ? ['（', '）：'] : [' (', '): '];
              return `${label[locale]}${open}${value[locale]}${close}${turnWords(turn)[locale]}`;
            }),
    }));
  return [lawFlip(inquiry, interpreterOn, day, turn)];
}

/** The facts that a part reads beside the day, with their words. */
function factsOf(step: Step, household: Household): readonly UsedFact[] {
  const told = new Map<string, UsedFact>();
  const tell = ({ facts, steps }: ExplainedStep): void => {
    for (const fact of facts) told.set(fact.path, fact);
    steps.forEach(tell);
  };
  tell(explained(step));
  const found = new Map<string, UsedFact>();
  const visit = ({ node, path, value, steps }: Step): void => {
    if (node.kind === 'fact' && path !== null && node.fact.derived === null) {
      const plain = { path, label: node.fact.spec.label, value: valueWords(value, node.type, optionWords(node)) };
      // An event is told as it was given, not as it looks from the day asked about.
      const given = factAt(household, path);
      const day = typeof given === 'string' && daysOf(given) !== null ? { value: plainText(given) } : {};
      found.set(path, { ...(told.get(path) ?? plain), ...day });
    }
    steps.forEach(visit);
  };
  visit(step);
  return [...found.values()];
}

/** From this day on the condition holds, does not hold, or is open; anything else has another value. */
function turnWords(turn: Turn): Text {
  const { now } = turn;
  const { rule } = explained(now);
  if (now.node.type !== 'truth') return changeWords(rule, turn);
  if (now.value === true) return { zh: `自本日起，${rule.zh}`, en: `from this day on, ${rule.en}` };
  if (now.value === false)
    return { zh: `自本日起不再是：${rule.zh}`, en: `from this day on it is not so that ${rule.en}` };
  return { zh: `自本日起无法确定是否：${rule.zh}`, en: `from this day on it is open whether ${rule.en}` };
}

const changeWords = (what: Text, { before, now }: Pick<Turn, 'before' | 'now'>): Text => {
  const words = ({ node, value }: Step): Text => valueWords(value, node.type, optionWords(node));
  return {
    zh: `${what.zh}：此前为${words(before).zh}，自本日起为${words(now).zh}`,
    en: `${what.en}: ${words(before).en} until then, ${words(now).en} from this day on`,
  };
};

/** A day that the law names: of being in force, of a value that changes, or of the rule itself. */
function lawFlip({ resolved, frames }: Inquiry, interpreterOn: InterpreterOn, day: number, turn: Turn): Flip {
  const { policy, provision, force } = resolved;
  const part = force.find(({ node }) => holds(node, turn.atom.node));
  if (part !== undefined) {
    const value = interpreterOn(day, day).step(part.node, frames).value;
    return { kind: 'law', what: 'in-force', cites: part.cites, says: inForceWords(value) };
  }
  const parameter = parameterWith(answerNodes(resolved), turn.atom.node);
  if (parameter !== null) {
    const [before, now] = [day - 1, day].map((one) => interpreterOn(one, one).step(parameter, frames));
    const cites = citationOf(policy, policy.parameters?.[parameter.name]?.cites);
    return {
      kind: 'law',
      what: 'parameter',
      parameter: parameter.name,
      cites,
      says: changeWords(parameter.words, { before: before as Step, now: now as Step }),
    };
  }
  return { kind: 'law', what: 'rule', cites: citationOf(policy, provision.cites), says: turnWords(turn) };
}

const holds = (node: Node, inner: Node): boolean => everyNode([node]).has(inner);

function parameterWith(roots: readonly Node[], atom: Node): (Node & { kind: 'named' }) | null {
  for (const node of everyNode(roots)) {
    if (node.kind === 'named' && node.what === 'parameter' && holds(node.is, atom)) return node;
  }
  return null;
}

function inForceWords(value: Value): Text {
  if (value === true) return { zh: '文件自本日起有效', en: 'the text is in force from this day on' };
  if (value === false) return { zh: '文件自本日起不再有效', en: 'the text is not in force from this day on' };
  return { zh: '自本日起无法判断文件是否有效', en: 'from this day on it cannot be told whether the text is in force' };
}
