import { expect } from 'vitest';
import { assessBenefits } from '../src/benefits/index.js';
import { check } from '../src/index.js';
import { assessLevy } from '../src/levy/index.js';
import type { Policy, WorkedCase } from '../src/policy/policy.js';

type Json = Readonly<Record<string, unknown>>;

const json = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

/** The answer that the kind of the provision has a question for, as plain JSON: amounts are texts. */
function answerTo(
  policy: Policy,
  { provision, on, household, child, person, case: levyCase, readings }: WorkedCase,
): Json {
  const ask = {
    on,
    ...(readings === undefined ? {} : { readings }),
    ...(levyCase === undefined ? {} : { case: levyCase }),
  };
  const rule = policy.provisions[provision];
  // An example with one child need not name it.
  if (rule?.kind === 'levy') return json(assessLevy(household, { policy, child: child ?? 'child-1', ...ask }));
  if (rule?.kind !== 'benefit')
    return json(
      check(household, `${policy.id}/${provision}`, {
        policy,
        ...ask,
        ...(child === undefined ? {} : { child }),
        ...(person === undefined ? {} : { person }),
      }),
    );
  const recipient = child ?? person;
  const answers = assessBenefits(household, { policies: [policy], ...ask }).filter(
    (one) => one.provision === provision,
  );
  // An example about the only recipient need not name it.
  return json(
    recipient === undefined && answers.length === 1 ? answers[0] : answers.find((one) => one.recipient === recipient),
  );
}

/** Runs one worked case of a document: every result that it names is as it says. */
export function runCase(policy: Policy, worked: WorkedCase): void {
  const answer = answerTo(policy, worked);
  expect(answer['provision']).toBe(worked.provision);
  expect(answer).toMatchObject(json(worked.expect));
  for (const [name, value] of Object.entries(worked.expect)) {
    if (Array.isArray(value) || value === null) expect(answer[name]).toEqual(value);
  }
}
