import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as documents from '../../src/policies/index.js';
import type { Policy } from '../../src/policy/policy.js';
import { compareFindings, findingsOf } from '../referee/compare.js';
import { verdictsOn } from '../referee/referee.js';
import { type Solver, startSolver } from '../referee/solver.js';
import { tablesOf } from '../referee/tables.js';

let solver: Solver;
beforeAll(async () => {
  solver = await startSolver();
});
afterAll(() => solver.close());

const tabled = Object.values<Policy>(documents).filter((document) => tablesOf(document).length > 0);

describe('the decision tables of the built-in documents before a solver that does not give up', () => {
  it.each(tabled.map((document): [string, Policy] => [document.id, document]))('%s', async (_, policy) => {
    const verdicts = await verdictsOn(policy, solver);
    expect(compareFindings(findingsOf(policy), verdicts, 'free')).toEqual({
      onlyBySolver: [],
      onlyByLibrary: [],
      notSettled: [],
      gaveUp: [],
    });
  });
});
