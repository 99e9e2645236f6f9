import { type ExplainedStep, explained } from '../../src/evaluate/explain.js';
import { createInterpreter } from '../../src/evaluate/interpret.js';
import type { Definitions } from '../../src/expr/definitions.js';
import type { Expr } from '../../src/index.js';
import { NAMES, prepared } from '../expr/prepared.js';
import { type Told, told } from './told.js';

/** What is told of an expression in a world of a few facts, of the first child and partner. */
export function explain(expr: Expr, facts: Told = {}, definitions: Definitions = NAMES): ExplainedStep {
  const step = createInterpreter(told(facts).world, undefined, 'whole').step(prepared(expr, definitions), {
    child: 0,
    person: 0,
  });
  return explained(step);
}

/** One line a step: the rule, its value, the facts it used; the steps below it further in. */
export function lines(step: ExplainedStep, indent = ''): readonly string[] {
  const facts = step.facts.map(({ path, label, value }) => `${path} (${label.en} = ${value.en})`).join(', ');
  return [
    `${indent}${step.rule.en}: ${step.value.en}${facts === '' ? '' : ` [${facts}]`}`,
    ...step.steps.flatMap((inner) => lines(inner, `${indent}- `)),
  ];
}
