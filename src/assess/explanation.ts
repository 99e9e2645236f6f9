import { type ExplainedStep, explained } from '../evaluate/explain.js';
import type { Interpreter, Step } from '../evaluate/interpret.js';
import type { Node } from '../expr/expr.js';
import type { Text } from '../value/text.js';
import type { Summary } from './answer.js';
import type { Inquiry } from './inquiry.js';
import { amountWords, NO_AMOUNT_WORDS, OPEN, statusWords } from './words.js';

/** The whole explanation: what the provision says, whether the text is in force, whom it is about, and how much follows. */
export function explanationOf(
  { resolved, frames }: Inquiry,
  interpreter: Interpreter,
  summary: Summary,
): ExplainedStep {
  const { provision, inForce, applies, amounts } = resolved;
  const step = (node: Node): Step => interpreter.step(node, frames);
  const force = explained(step(inForce));
  const forceStep = {
    ...force,
    rule: IN_FORCE,
    steps: force.steps.filter(
      ({ rule }, index) => force.steps.findIndex((other) => other.rule.en === rule.en) === index,
    ),
  };
  const condition = explained(step(applies));
  const figures = Object.entries(amounts).flatMap(([name, { status, amount }]) => {
    const word = step(status).value;
    if (amount !== null && word !== null && word !== 'stated')
      return [
        {
          ...explained(step(status)),
          rule: amountWords(name, provision),
          value: NO_AMOUNT_WORDS[String(word)] ?? OPEN,
        },
      ];
    if (amount === null)
      return [
        { rule: amountWords(name, provision), value: NO_AMOUNT_WORDS[String(word)] ?? OPEN, facts: [], steps: [] },
      ];
    return [{ ...amountStep(step(amount)), rule: amountWords(name, provision) }];
  });
  const about = step(inForce).value === false ? [] : [condition];
  const follows = step(inForce).value !== false && step(applies).value !== false ? figures : [];
  return {
    rule: provision.says,
    value: statusWords(summary.status, provision.kind),
    facts: [],
    steps: [forceStep, ...about, ...follows],
  };
}

/** An amount is told with the row that gave it as its first step. */
function amountStep(step: Step): ExplainedStep {
  const own = explained(step);
  return own.steps.length === 0 && own.facts.length === 0
    ? own
    : { ...own, facts: [], steps: [{ ...own, value: own.value }] };
}

const IN_FORCE: Text = { zh: '文件在适用之日有效', en: 'the text is in force on the day that counts' };
