import { describe, expect, it } from 'vitest';
import { assessBenefits } from '../../src/benefits/index.js';
import { check } from '../../src/catalogue/assess.js';
import { parseHousehold } from '../../src/household/parse.js';
import { assessLevy } from '../../src/levy/index.js';
import type { Policy } from '../../src/policy/policy.js';
import { comparePolicies, type PolicyChange } from '../../src/testing/index.js';
import { copyOf, DEFECTS, ORIGINALS, SAME } from '../testing/defects/index.js';

type Json = Readonly<Record<string, unknown>>;

/** The results that two answers may differ in, without the words that they are said in. */
const RESULTS = [
  'status',
  'amountStatus',
  'minimum',
  'maximum',
  'minimumOf',
  'amount',
  'shares',
  'bounds',
  'outputs',
] as const;

/** What the public functions answer to the witness of a change. */
function answerOf(policy: Policy, { provision, witness }: PolicyChange): Json {
  if (witness === null) throw new TypeError(`no household for ${provision}`);
  const { household, on, child, person, case: levyCase, readings: named = {} } = witness;
  const readings = Object.fromEntries(Object.entries(named).filter(([id]) => policy.readings[id] !== undefined));
  const ask = { on, readings, ...(levyCase === undefined ? {} : { case: levyCase }) };
  const { kind } = policy.provisions[provision] as { readonly kind: string };
  const about = { ...(child === undefined ? {} : { child }), ...(person === undefined ? {} : { person }) };
  const answer: unknown =
    kind === 'levy'
      ? assessLevy(household, { policy, child: child ?? '', ...ask })
      : kind === 'benefit'
        ? assessBenefits(household, { policies: [policy], ...ask }).find(
            (one) => one.provision === provision && one.recipient === (child ?? person ?? 'household'),
          )
        : check(household, `${policy.id}/${provision}`, { policy, ...about, ...ask });
  const json = JSON.parse(JSON.stringify(answer)) as Json;
  return Object.fromEntries(RESULTS.map((name) => [name, json[name]]));
}

/** Seconds each, where nothing else runs. */
const LONG = 600_000;

const CASES = DEFECTS.map((defect) => [defect.id, defect] as const);

describe('a wrong copy', () => {
  it.each(CASES)(
    '%s is told from the original, with a household that gets another answer',
    (_, defect) => {
      const [original, copy] = [ORIGINALS[defect.policy], copyOf(defect)];
      const { changes } = comparePolicies(original, copy, { most: 1 });
      expect(changes.length).toBeGreaterThan(0);
      for (const change of changes) {
        if (change.witness === null) continue;
        expect(() => parseHousehold(change.witness?.household)).not.toThrow();
        expect(answerOf(copy, change)).not.toEqual(answerOf(original, change));
      }
    },
    LONG,
  );
});

describe('a copy that means the same', () => {
  it.each(SAME.map((same) => [same.id, same] as const))(
    '%s has no change',
    (_, same) => {
      expect(comparePolicies(ORIGINALS[same.policy], copyOf(same)).changes).toEqual([]);
    },
    LONG,
  );
});
