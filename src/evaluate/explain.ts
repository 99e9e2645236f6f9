import type { Node } from '../expr/expr.js';
import { factWords, optionWords, say, sayWith, UNKNOWN, valueWords } from '../expr/say.js';
import { leafValue } from '../household/leaf.js';
import { listSpec } from '../household/vocabulary.js';
import { operatorOf } from '../operators/index.js';
import { bothLanguages, type Locale, type Text } from '../value/text.js';
import { sameValue, unknown } from '../value/value.js';
import type { Step } from './interpret.js';

/** A step of an explanation: the rule in words, its value in words, the facts it used and the steps that settled it. */
export interface ExplainedStep {
  readonly rule: Text;
  readonly value: Text;
  readonly facts: readonly UsedFact[];
  readonly steps: readonly ExplainedStep[];
}

export interface UsedFact {
  /** Where the fact is found: `children[0].birthDate`. */
  readonly path: string;
  readonly label: Text;
  readonly value: Text;
}

type Options = Readonly<Record<string, Text>>;

/** An explanation is for people: a document in which terms rest on terms many times over is not told out past so many steps. */
const MOST_STEPS = 2_000;

interface Telling {
  left: number;
}

/** The steps of the evaluator as an explanation: what settled the value, and nothing else. It evaluates nothing. */
export const explained = (step: Step): ExplainedStep => tell(step, { left: MOST_STEPS });

function tell(step: Step, telling: Telling, options: Options = optionWords(step.node)): ExplainedStep {
  const { node } = step;
  telling.left--;
  const own: ExplainedStep = {
    rule: ruleOf(step),
    value: valueWords(step.value, node.type, options),
    facts: dedupe(usedFacts(step)),
    steps: telling.left > 0 ? innerSteps(step, telling) : [],
  };
  // A rule that says what its only reason says is told once.
  const [only, ...others] = own.steps;
  const repeats = only !== undefined && others.length === 0 && own.facts.length === 0 && only.rule.en === own.rule.en;
  return repeats ? { ...only, value: own.value } : own;
}

/** The expression in words, a reading by the meaning that was taken. */
function sayStep(step: Step, locale: Locale): string {
  const { node, steps } = step;
  if (node.kind === 'reading' && steps.length === 1 && steps[0] !== undefined) return sayStep(steps[0], locale);
  if (node.kind === 'each') return sayWith(node, locale, () => memberWords(step, locale));
  if (node.kind !== 'apply') return say(node, locale);
  if (node.operator === 'all' || node.operator === 'any') {
    // What a reading makes always so says nothing here, unless it is what settles the whole.
    const parts = steps.filter((part) => !isConstant(part) || part.value === (node.operator === 'any'));
    return operatorOf(node.operator).say[locale](
      (parts.length === 0 ? steps : parts).map((part) => sayStep(part, locale)),
    );
  }
  return sayWith(node, locale, (arg, index) =>
    steps[index] === undefined ? say(arg, locale) : sayStep(steps[index], locale),
  );
}

const isConstant = ({ node, steps }: Step): boolean =>
  node.kind === 'value' ||
  (node.kind === 'reading' && steps.length === 1 && steps[0] !== undefined && isConstant(steps[0]));

/** What is asked of each member, as of the first; a list without members has no step to say it. */
function memberWords({ node, steps }: Step, locale: Locale): string {
  if (node.kind !== 'each') return '';
  const member = steps.find((inner) => inner.node === node.of);
  return member === undefined ? say(node.of, locale) : sayStep(member, locale);
}

function ruleOf(step: Step): Text {
  const { node } = step;
  if (node.kind !== 'apply' || operatorOf(node.operator).conditions === undefined)
    return bothLanguages((locale) => sayStep(step, locale));
  const conditions = partsOf(step).filter((part) => isConditionOf(step, part));
  const row = conditions.find(({ value }) => value === true);
  if (row !== undefined && conditions.length === 1) {
    return bothLanguages(
      (locale) => (locale === 'zh' ? '适用的一行：' : 'the row that applies: ') + sayStep(row, locale),
    );
  }
  if (!conditions.every(({ value }) => value === false)) return { zh: '可能适用的各行', en: 'the rows that may apply' };
  return node.args.length % 2 === 1
    ? { zh: '各项条件均不成立', en: 'none of the conditions holds' }
    : { zh: '原文未定', en: 'the text leaves this open' };
}

function settledIndexes(step: Step): readonly number[] {
  const { node, steps } = step;
  if (node.kind !== 'apply') return [];
  const args = node.args.map((_, index) => steps[index]?.value ?? unknown);
  return operatorOf(node.operator).settledBy?.(args, step.value) ?? args.map((_, index) => index);
}

/** The inner steps that a reader needs: settling conditions and values, named terms, members of a list. */
function innerSteps(step: Step, telling: Telling): readonly ExplainedStep[] {
  const { node } = step;
  if (node.kind === 'each') return memberSteps(step, telling);
  const options = node.kind === 'named' && node.options !== null ? node.options : undefined;
  return partsOf(step).flatMap((inner) => {
    if (isPlain(inner)) return [];
    // The row that applies is said by the rule itself, arithmetic with the rule that uses it.
    return isTransparent(inner) || isRowThatApplies(step, inner)
      ? innerSteps(inner, telling)
      : [tell(inner, telling, options)];
  });
}

const isRowThatApplies = (step: Step, inner: Step): boolean => inner.value === true && isConditionOf(step, inner);

/** The parts of a step that its value rests on: of a table, the row that applies or those that may, else all that failed. */
function partsOf(step: Step): readonly Step[] {
  const { node, steps } = step;
  if (node.kind === 'named' || node.kind === 'reading') return steps;
  if (node.kind !== 'apply') return [];
  const settling = settledIndexes(step).flatMap((index) => steps[index] ?? []);
  const open = settling.filter((part) => part.value !== false || !isConditionOf(step, part));
  return open.some((part) => isConditionOf(step, part)) ? open : settling;
}

/** Is this part a condition that chooses among the others? */
function isConditionOf({ node, steps }: Step, part: Step): boolean {
  if (node.kind !== 'apply') return false;
  return operatorOf(node.operator).conditions?.(node.args.length).includes(steps.indexOf(part)) === true;
}

/** Arithmetic and comparisons inside a rule are read with the rule; what they rest on is told under it. */
function isTransparent({ node, steps }: Step): boolean {
  if (node.kind === 'reading') return steps.length === 1;
  if (node.kind !== 'apply') return false;
  return node.type !== 'truth' && operatorOf(node.operator).conditions === undefined;
}

/** A constant or a fact is told by the step that uses it; so is a parameter, whose words and value are in the rule. */
const isPlain = ({ node }: Step): boolean => node.kind === 'value' || node.kind === 'fact';

/** The members that count, or that may: each with its number in the list. */
function memberSteps({ node, steps, value }: Step, telling: Telling): readonly ExplainedStep[] {
  if (node.kind !== 'each' || node.says !== null) return [];
  const members = steps.filter((inner) => inner.node === node.of && !isPlain(inner));
  const shown = members.filter(({ value: member }) =>
    node.of.type !== 'truth' ? true : node.how === 'every' && value === false ? member !== true : member !== false,
  );
  const label = listSpec(node.list).one;
  return shown.map((member) => {
    const step = tell(member, telling);
    const number = (member.frames[node.as] ?? 0) + 1;
    return {
      ...step,
      rule: { zh: `${label.zh}${number}：${step.rule.zh}`, en: `${label.en} ${number}: ${step.rule.en}` },
    };
  });
}

/** The facts read by this step itself, not by the steps listed under it. */
function usedFacts(step: Step): readonly UsedFact[] {
  const { node, steps, value } = step;
  if (node.kind === 'fact') return factOf(step);
  if (node.kind === 'each') {
    const all = steps.filter((inner) => inner.node === node.of);
    if ((node.how === 'some' && value === false) || (node.how === 'every' && value === true))
      return all.flatMap(allFacts);
    const members = all.filter((inner) => inner.value !== false);
    return members.flatMap((inner) => (node.says !== null ? allFacts(inner) : isPlain(inner) ? factOf(inner) : []));
  }
  return partsOf(step).flatMap((inner) =>
    isPlain(inner) || isTransparent(inner) || isRowThatApplies(step, inner) ? usedFacts(inner) : [],
  );
}

/** Every fact below a step; the day at which one is read is no reason of its own. */
const allFacts = (step: Step): readonly UsedFact[] =>
  step.node.kind === 'fact' ? factOf(step) : step.steps.flatMap(allFacts);

function factOf({ node, path, value }: Step): readonly UsedFact[] {
  if (node.kind !== 'fact' || path === null || (node.fact.derived !== null && node.fact.derived !== 'on')) return [];
  const told = !sameValue(value, leafValue(node.fact.spec, null)) || node.fact.spec.type === 'event';
  return [
    { path, label: memberLabel(node, path), value: told ? valueWords(value, node.type, optionWords(node)) : UNKNOWN },
  ];
}

function memberLabel(node: Node & { kind: 'fact' }, path: string): Text {
  const { list, spec } = node.fact;
  const position = /\[(\d+)\]/.exec(path)?.[1];
  if (list === null || position === undefined)
    return spec.says === undefined ? bothLanguages((locale) => factWords(node.fact, locale)) : spec.label;
  const number = Number(position) + 1;
  const label = listSpec(list).one;
  return { zh: `${label.zh}${number}的${spec.label.zh}`, en: `${label.en} ${number}: ${spec.label.en}` };
}

const dedupe = (facts: readonly UsedFact[]): readonly UsedFact[] =>
  facts.filter(({ path }, index) => facts.findIndex((other) => other.path === path) === index);
