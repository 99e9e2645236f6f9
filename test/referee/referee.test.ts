import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkExtra } from '../../src/assess/options.js';
import type { Expr } from '../../src/expr/expr.js';
import { parseHousehold } from '../../src/household/parse.js';
import * as documents from '../../src/policies/index.js';
import { definePolicy } from '../../src/policy/define.js';
import type { Policy } from '../../src/policy/policy.js';
import { riverCounty, riverWith } from '../own-policy/river-county.js';
import { compareFindings, expectedFindings, findingsOf } from './compare.js';
import { CONDITIONS, tableOfTwo } from './every-operator.js';
import { isConfirmed, plainAnswer } from './plain.js';
import { type Verdict, verdictsOn } from './referee.js';
import { type Solver, STEPS, startSolver } from './solver.js';
import { tablesOf } from './tables.js';

let solver: Solver;
let quickSolver: Solver;
beforeAll(async () => {
  solver = await startSolver();
  quickSolver = await startSolver(STEPS.QUICK);
});
afterAll(async () => {
  await solver.close();
  await quickSolver.close();
});

const { liangfeng2011 } = documents;

/** Read off the text: the table stops at two births, and the clause on employees names no birth. */
const LIANGFENG = [
  'gap levy-minimum minimum',
  'overlap levy-minimum minimum 0 1',
  'overlap levy-minimum minimum 0 2',
  'overlap levy-minimum minimum 0 3',
  'overlap levy-minimum minimum 0 4',
];

/** Read off the invented text: who has boats has some right or none as well; grades 2 to 4 have no row. */
const RIVER = [
  'gap child-aid amount',
  'overlap birth-levy minimum 0 2',
  'overlap birth-levy minimum 1 2',
  'overlap birth-levy minimum 2 3',
];

/** Conditions with which a solver is quick: no products, and no number that is a fact as a number of days or months. */
const QUICK = Object.keys(CONDITIONS).filter((name) => !/times|subtract|days|months from|^position$/.test(name));
const PAIRS = QUICK.flatMap((name, index): [string, string][] =>
  index % 3 === 0 ? [[name, QUICK[(index + 7) % QUICK.length] ?? name]] : [],
);

const readAs = (policy: Policy, defaults: Readonly<Record<string, string>>): Policy => {
  const readings = Object.entries(policy.readings).map(([name, reading]) => [
    name,
    { ...reading, default: defaults[name] ?? reading.default },
  ]);
  return definePolicy({ ...policy, readings: Object.fromEntries(readings), cases: [] });
};

/** Every claim that something can be is shown by a household that parses, and that the library itself answers so. */
function unconfirmed(policy: Policy, verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts.filter(({ kind, rows, provision, amount, model }) => {
    if (model === null) return false;
    checkExtra(policy, parseHousehold(model.household));
    return !isConfirmed(kind, rows, plainAnswer(policy, provision, amount, model));
  });
}

describe('the decision tables before a solver', () => {
  it('Liangfeng: the gap after the second birth, and the employee in two rows at once', async () => {
    const verdicts = await verdictsOn(liangfeng2011, solver);
    expect(expectedFindings(verdicts, 'default')).toEqual(LIANGFENG);
    expect(expectedFindings(verdicts, 'free')).toEqual(LIANGFENG);
    expect(unconfirmed(liangfeng2011, verdicts)).toEqual([]);
    const [gap] = verdicts;
    expect(gap?.model?.household['children']).toHaveProperty('[2].birthAuthorised', false);
  });

  it('Liangfeng: under the readings that mend the table nothing is left but an employee at the second birth', async () => {
    const mended = readAs(liangfeng2011, { 'later-births': 'as-second', 'employee-scope': 'second-only' });
    const verdicts = await verdictsOn(mended, solver);
    expect(expectedFindings(verdicts, 'default')).toEqual(LIANGFENG.slice(3));
    expect(unconfirmed(mended, verdicts)).toEqual([]);
  });

  it('the own policy', async () => {
    const verdicts = await verdictsOn(riverCounty, solver);
    expect(expectedFindings(verdicts, 'default')).toEqual(RIVER);
    expect(expectedFindings(verdicts, 'free')).toEqual(RIVER);
    expect(unconfirmed(riverCounty, verdicts)).toEqual([]);
  });

  it('a row that an earlier one covers is dead, by default or under any reading', async () => {
    const boats = (apply: string, boats: number) => ({
      apply,
      to: [{ fact: 'extra.boats' }, { value: boats, type: 'number' }],
    });
    const policy = definePolicy(
      riverWith({
        'provisions.birth-levy.minimum.rows': [
          { when: { term: 'many-boats' }, gives: { parameter: 'base' } },
          { when: boats('atLeast', 2), gives: { parameter: 'first-share' } },
          { when: boats('above', 3), gives: { parameter: 'base' } },
          { when: boats('below', 2), gives: 'not-stated' },
        ],
        cases: [],
      }),
    );
    const verdicts = (await verdictsOn(policy, solver)).filter(({ provision }) => provision === 'birth-levy');
    // Two boats are not more than two: under that reading the second row is reached.
    const overlaps = ['overlap birth-levy minimum 0 1', 'overlap birth-levy minimum 1 2'];
    const dead = ['dead-row birth-levy minimum 1', 'dead-row birth-levy minimum 2'];
    expect(expectedFindings(verdicts, 'default')).toEqual([...dead, ...overlaps]);
    expect(expectedFindings(verdicts, 'free')).toEqual([dead[1], ...overlaps]);
    expect(unconfirmed(policy, verdicts)).toEqual([]);
  });

  // To the end, whatever it takes: `test/kit/referee-to-the-end.test.ts`.
  it.each<[string, Policy]>([
    ...Object.values<Policy>(documents)
      .filter((document) => tablesOf(document).length > 0)
      .map((document): [string, Policy] => [document.id, document]),
    ['the own policy', riverCounty],
  ])('says what the library finds: %s', async (_, policy) => {
    const verdicts = await verdictsOn(policy, quickSolver);
    const { gaveUp, ...differences } = compareFindings(findingsOf(policy), verdicts, 'free');
    expect(differences).toEqual({ onlyBySolver: [], onlyByLibrary: [], notSettled: [] });
    expect(gaveUp.length).toBeLessThan(verdicts.length / 4);
  });

  it.each(PAIRS)('says what the library finds, or leaves open: %s, %s', async (first, second) => {
    const policy = tableOfTwo(CONDITIONS[first] as Expr, CONDITIONS[second] as Expr);
    const findings = findingsOf(policy);
    const verdicts = await verdictsOn(policy, solver);
    expect(unconfirmed(policy, verdicts)).toEqual([]);
    expect(compareFindings(findings, verdicts, 'free')).toMatchObject({ onlyBySolver: [], onlyByLibrary: [] });
  });

  it('differences from what a library finds are named on either side', async () => {
    const verdicts = await verdictsOn(riverCounty, solver);
    const overlap = { kind: 'overlap', provision: 'birth-levy', at: 'minimum' };
    const findings = [
      { ...overlap, rows: [0, 2], settled: true },
      { ...overlap, rows: [0, 1], settled: true },
      { ...overlap, rows: [1, 2], settled: false },
      { kind: 'gap', provision: 'child-aid', at: 'amount', rows: [], settled: true },
    ];
    expect(compareFindings(findings, verdicts, 'default')).toEqual({
      onlyBySolver: ['overlap birth-levy minimum 2 3'],
      onlyByLibrary: ['overlap birth-levy minimum 0 1'],
      notSettled: ['overlap birth-levy minimum 1 2'],
      gaveUp: [],
    });
  });
});
