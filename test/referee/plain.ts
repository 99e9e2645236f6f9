import { createInterpreter } from '../../src/evaluate/interpret.js';
import { worldOf } from '../../src/evaluate/world.js';
import type { Node } from '../../src/expr/expr.js';
import type { CaseInput } from '../../src/household/household.js';
import { parseHousehold } from '../../src/household/parse.js';
import type { BenefitProvision, Policy, Provision } from '../../src/policy/policy.js';
import { resolve } from '../../src/policy/resolve.js';
import { dayFromText } from '../../src/value/civil-date.js';
import { sameValue, type Truth, type Value } from '../../src/value/value.js';
import type { Witness } from './witness.js';

/** What the library's plain evaluation says of a household: does the rule apply, and which rows of its table hold. */
export interface PlainAnswer {
  readonly guard: Truth;
  readonly rows: readonly Truth[];
  /** What each row gives: the word `stated`, or why there is no amount, and the amount. */
  readonly gives: readonly { readonly word: Value; readonly amount: Value }[];
}

export function plainAnswer(policy: Policy, provision: string, amount: string, witness: Witness): PlainAnswer {
  const resolved = resolve(policy, null)[provision];
  const table = resolved?.amounts[amount]?.status;
  if (resolved === undefined || table?.kind !== 'apply') throw new TypeError(`no table ${provision} ${amount}`);
  const world = worldOf({
    household: parseHousehold(witness.household),
    on: Number(dayFromText(witness.on)),
    readings: witness.readings,
    case: witness.case as CaseInput,
  });
  const { step } = createInterpreter(world);
  const truthOf = (node: Node): Truth => step(node, witness.frames).value as Truth;
  const [inForce, applies] = [truthOf(resolved.inForce), truthOf(resolved.applies)];
  const guard = inForce === false || applies === false ? false : inForce === null || applies === null ? null : true;
  // The words of the amount are a table too: condition, word, condition, word, …, the word that stands otherwise.
  const every = (parts: readonly Node[], turn: 0 | 1): readonly Node[] => parts.filter((_, at) => at % 2 === turn);
  const words = table.args.slice(0, -1);
  const provided = (policy.provisions as Readonly<Record<string, Provision>>)[provision];
  const stated = resolved.amounts[amount]?.amount;
  const amounts = stated?.kind === 'apply' ? [...every(stated.args, 1)] : [];
  const gives = every(words, 1).map((node, row) => {
    const own = isWord(provided, amount, row) ? null : (amounts.shift() ?? null);
    return { word: step(node, witness.frames).value, amount: own === null ? null : step(own, witness.frames).value };
  });
  return { guard, rows: every(words, 0).map(truthOf), gives };
}

/** Does the row of the policy give a word for why there is no amount? */
function isWord(provision: Provision | undefined, amount: string, row: number): boolean {
  const table = provision?.kind === 'levy' ? provision[amount as 'minimum'] : (provision as BenefitProvision).amount;
  return typeof table === 'object' && 'rows' in table && typeof table.rows[row]?.gives === 'string';
}

/** Does what the solver claims of the household hold by the plain evaluation? */
export function isConfirmed(
  kind: 'gap' | 'overlap' | 'dead-row',
  rows: readonly number[],
  answer: PlainAnswer,
): boolean {
  const holds = rows.every((row) => answer.rows[row] === true);
  const [first, second] = rows.map((row) => answer.gives[row]);
  const differ =
    kind !== 'overlap' || first?.word !== second?.word || !sameValue(first?.amount ?? null, second?.amount ?? null);
  const before = kind === 'gap' ? answer.rows : kind === 'dead-row' ? answer.rows.slice(0, rows[0]) : [];
  return answer.guard === true && holds && differ && before.every((row) => row === false);
}
