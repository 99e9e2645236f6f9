import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/catalogue/assess.js';
import { parseHousehold, safeParseHousehold } from '../../src/household/parse.js';
import type { Policy } from '../../src/policy/policy.js';
import { runCase } from '../run-cases.js';
import type { DocumentId, Revealing } from './defects/defect.js';
import { drawnFor } from './defects/draw-households.js';
import { copyOf, DEFECTS, ORIGINALS, SAME } from './defects/index.js';
import { plainAnswers } from './defects/plain-answers.js';

const DOCUMENTS = Object.keys(ORIGINALS) as readonly DocumentId[];
const revealing = (document: DocumentId): readonly Revealing[] =>
  DEFECTS.filter(({ policy }) => policy === document).map(({ reveals }) => reveals);

function gives(policy: Policy, question: Revealing, expected: Revealing['right']): void {
  const { right: _right, wrong: _wrong, ...asked } = question;
  runCase(policy, { name: { zh: '', en: '' }, ...asked, expect: expected });
}

describe('wrong copies of the three documents', () => {
  it('are at least forty-five, each with an id of its own, some of every document', () => {
    expect(DEFECTS.length).toBeGreaterThanOrEqual(45);
    expect(new Set(DEFECTS.map(({ id }) => id)).size).toBe(DEFECTS.length);
    for (const document of DOCUMENTS) expect(revealing(document).length).toBeGreaterThan(12);
  });

  it.each(DEFECTS.map((defect) => [defect.id, defect] as const))('%s', (_, defect) => {
    const { reveals, policy } = defect;
    expect(reveals.wrong).not.toEqual(reveals.right);
    gives(ORIGINALS[policy], reveals, reveals.right);
    gives(copyOf(defect), reveals, reveals.wrong);
  });

  it.each(DOCUMENTS)('no two of %s answer all the households alike', (document) => {
    const own = DEFECTS.filter(({ policy }) => policy === document);
    const answers = own.map((defect) => {
      const copy = copyOf(defect);
      return JSON.stringify(
        revealing(document).map((question) =>
          plainAnswers(copy, { ...question, household: parseHousehold(question.household) }),
        ),
      );
    });
    const alike = own.filter((_, index) => answers.indexOf(answers[index] ?? '') !== index).map(({ id }) => id);
    expect(alike).toEqual([]);
  });
});

const GRANTED = { appliedInWriting: true, difficultyShown: true };

/** An answer without the words and references that it is said with. */
function results(policy: Policy, { provision, on, household, child, case: levyCase, readings }: Revealing): unknown {
  const answer = check(household, `${policy.id}/${provision}`, {
    policy,
    on,
    ...(child === undefined ? {} : { child }),
    ...(levyCase === undefined ? {} : { case: levyCase }),
    ...(readings === undefined ? {} : { readings }),
  });
  const {
    status,
    outputs,
    robust,
    readings: used,
    alternatives,
    missing,
  } = JSON.parse(JSON.stringify(answer)) as Readonly<Record<string, unknown>>;
  return { status, outputs, robust, used, alternatives, missing };
}

const originals = new Map<DocumentId, readonly unknown[]>();

/** What the original answers to the revealing households; worked out once for all copies. */
function originalResults(document: DocumentId): readonly unknown[] {
  const known =
    originals.get(document) ?? revealing(document).map((question) => results(ORIGINALS[document], question));
  originals.set(document, known);
  return known;
}

describe.each(SAME.map((same) => [same.id, same] as const))('a copy that means the same: %s', (_, same) => {
  const original = ORIGINALS[same.policy];
  const copy = copyOf(same);

  it('is another text', () => {
    expect(JSON.stringify(copy)).not.toBe(JSON.stringify(original));
  });

  it('answers all the revealing households alike', () => {
    expect(revealing(same.policy).map((question) => results(copy, question))).toEqual(originalResults(same.policy));
  });

  it('answers random households alike', () => {
    let decided = 0;
    const options = Object.entries(original.readings).map(
      ([id, reading]) => [id, fc.constantFrom(...Object.keys(reading.options))] as const,
    );
    const readings = fc.record(Object.fromEntries(options));
    const day = fc.constantFrom('2010-03-01', '2012-06-01', '2013-06-01', '2014-06-01', '2014-09-01', '2021-08-20');
    fc.assert(
      fc.property(drawnFor(same.policy), readings, day, (drawn, chosen, on) => {
        const parsed = safeParseHousehold(drawn);
        fc.pre(parsed.success);
        const question = { household: parsed.data, on, readings: chosen, case: GRANTED };
        const [mine, theirs] = [plainAnswers(original, question), plainAnswers(copy, question)];
        // Plain evaluation may leave open in one way of writing what it settles in another; it never says two things.
        const both = mine.filter((value, index) => value.decided && theirs[index]?.decided === true);
        expect(theirs.filter((value) => both.some(({ what }) => what === value.what))).toEqual(both);
        decided += both.length;
      }),
      { numRuns: 200, seed: 3 },
    );
    expect(decided).toBeGreaterThan(400);
  });
});
