import { answerNodes } from '../../../src/assess/inquiry.js';
import { recipients } from '../../../src/assess/recipients.js';
import { createInterpreter } from '../../../src/evaluate/interpret.js';
import { worldOf } from '../../../src/evaluate/world.js';
import type { CaseInput, Household } from '../../../src/household/household.js';
import type { Policy } from '../../../src/policy/policy.js';
import { resolve } from '../../../src/policy/resolve.js';
import { dayFromText } from '../../../src/value/civil-date.js';
import { isDecided } from '../../../src/value/value.js';

interface PlainQuestion {
  readonly household: Household;
  readonly on: string;
  readonly readings?: Readonly<Record<string, string>> | undefined;
  readonly case?: object | undefined;
}

/** Numbers may be whole ones past what JSON holds. */
const asText = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part));

/** The defaults of a policy, for the readings that are not picked. */
const defaults = (policy: Policy): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(policy.readings).map(([id, reading]) => [id, reading.default]));

interface PlainValue {
  readonly what: string;
  readonly decided: boolean;
  readonly value: string;
}

/** Every value that every provision gives to everybody it may be about, by plain evaluation. */
export function plainAnswers(policy: Policy, question: PlainQuestion): readonly PlainValue[] {
  const on = dayFromText(question.on);
  if (on === null) throw new TypeError(`no day: ${question.on}`);
  const world = worldOf({
    household: question.household,
    on,
    readings: { ...defaults(policy), ...question.readings },
    case: question.case as CaseInput | undefined,
  });
  const { step } = createInterpreter(world);
  return Object.entries(resolve(policy, null)).flatMap(([id, resolved]) =>
    recipients(question.household, resolved.provision.subject, on).flatMap((frames) => {
      const status = step(resolved.status, frames).value;
      const nodes = status === 'applies' ? answerNodes(resolved) : [resolved.status];
      return nodes.map((node, index) => {
        const { value } = step(node, frames);
        return { what: `${id} ${asText(frames)} ${index}`, decided: isDecided(value), value: asText(value) };
      });
    }),
  );
}
