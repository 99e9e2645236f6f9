import type { Node } from '../expr/expr.js';
import { factWords, optionWords, say, valueWords } from '../expr/say.js';
import { listSpec } from '../household/vocabulary.js';
import { operatorTable } from '../operators/index.js';
import type { Operator } from '../operators/operator.js';
import { bothLanguages, type Text } from '../value/text.js';
import { unknown, type Value } from '../value/value.js';
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

/** The steps of the evaluator as an explanation: what settled the value, and nothing else. It evaluates nothing. */
export function explained(step: Step): ExplainedStep {
  const { node } = step;
  return {
    rule: ruleOf(step),
    value: valueWords(step.value, node.type, optionWords(node)),
    facts: usedFacts(step),
    steps: settling(step).map(explained),
  };
}

function ruleOf(step: Step): Text {
  const { node } = step;
  if (node.kind === 'apply' && operatorOf(node).conditions !== undefined) {
    const [row, ...others] = settledIndexes(step).filter((index) => isCondition(node, index));
    if (row !== undefined && others.length === 0 && step.steps[row]?.value === true) {
      return bothLanguages(
        (locale) => (locale === 'zh' ? '适用的一行:' : 'the row that applies: ') + say(node.args[row] as Node, locale),
      );
    }
    return { zh: '可能适用的各行', en: 'the rows that may apply' };
  }
  if (node.kind === 'reading') return { zh: '按所取解读', en: 'under the reading taken' };
  return bothLanguages((locale) => say(node, locale));
}

const operatorOf = (node: Node & { kind: 'apply' }): Operator => operatorTable[node.operator];

const isCondition = (node: Node & { kind: 'apply' }, index: number): boolean =>
  operatorOf(node).conditions?.(node.args.length).includes(index) === true;

function settledIndexes(step: Step): readonly number[] {
  const { node, steps } = step;
  if (node.kind !== 'apply') return [];
  const args = node.args.map((_, index) => steps[index]?.value ?? unknown);
  return operatorOf(node).settledBy?.(args, step.value) ?? args.map((_, index) => index);
}

/** The inner steps that a reader needs: settling conditions and values, named terms, members of a list. */
function settling(step: Step): readonly Step[] {
  const { node, steps } = step;
  switch (node.kind) {
    case 'value':
    case 'fact':
      return [];
    case 'named':
      return steps.flatMap((inner) => (isPlain(inner) ? settling(inner) : [inner]));
    case 'reading':
      return steps.flatMap((inner) => (isPlain(inner) ? settling(inner) : [inner]));
    case 'each':
      return memberSteps(step);
    case 'apply':
      return settledIndexes(step).flatMap((index) => {
        const inner = steps[index];
        return inner === undefined ? [] : isPlain(inner) ? settling(inner) : [inner];
      });
    default:
      return node satisfies never;
  }
}

/** The members that count, or that may. */
function memberSteps({ node, steps, value }: Step): readonly Step[] {
  if (node.kind !== 'each') return [];
  const own = steps.filter((inner) => inner.node === node.of);
  if (node.of.type !== 'truth') return own;
  const kept = own.filter((inner) =>
    value === false && node.how === 'every' ? inner.value !== true : inner.value !== false,
  );
  return kept.filter((inner) => !isPlain(inner) || inner.steps.length > 0);
}

/** A constant or a fact is told by the step that uses it. */
const isPlain = ({ node }: Step): boolean => node.kind === 'value' || node.kind === 'fact';

/** The facts read by this step itself, not by the steps listed under it. */
function usedFacts(step: Step): readonly UsedFact[] {
  const { node, steps } = step;
  if (node.kind === 'fact') return [...factOf(step), ...steps.flatMap(usedFacts)];
  if (node.kind === 'each')
    return steps.filter((inner) => inner.node === node.of && inner.node.kind === 'fact').flatMap(factOf);
  const indexes = node.kind === 'apply' ? settledIndexes(step) : steps.map((_, index) => index);
  return indexes.flatMap((index) => {
    const inner = steps[index];
    return inner !== undefined && isPlain(inner) ? usedFacts(inner) : [];
  });
}

function factOf({ node, path, value }: Step): readonly UsedFact[] {
  if (node.kind !== 'fact' || path === null || node.fact.derived !== null) return [];
  const words = valueWords(value as Value, node.type, optionWords(node));
  return [{ path, label: memberLabel(node, path), value: words }];
}

function memberLabel(node: Node & { kind: 'fact' }, path: string): Text {
  const { list } = node.fact;
  const position = /\[(\d+)\]/.exec(path)?.[1];
  if (list === null || position === undefined) return bothLanguages((locale) => factWords(node.fact, locale));
  const number = Number(position) + 1;
  return bothLanguages((locale) =>
    locale === 'zh'
      ? `${listSpec(list).label.zh}${number}的${node.fact.spec.label.zh}`
      : `${listSpec(list).label.en} ${number}: ${node.fact.spec.label.en}`,
  );
}
