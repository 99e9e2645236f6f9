import { expect, it } from 'vitest';
import type { Policy } from '../../src/policy/policy.js';
import { deadRules, findGaps, findOverlaps, runCases } from '../../src/testing/index.js';
import { once } from '../../src/value/once.js';
import { copyOf, DEFECTS, ORIGINALS } from '../testing/defects/index.js';

const tableFindings = (policy: Policy): readonly string[] =>
  [...findGaps(policy), ...findOverlaps(policy), ...deadRules(policy)]
    .filter(({ settled }) => settled)
    .map(({ kind, provision, at, rows }) => [kind, provision, at, ...rows].join(' '));

const usual = {
  'liangfeng-2011': once(() => tableFindings(ORIGINALS['liangfeng-2011'])),
  'taibai-2009': once(() => tableFindings(ORIGINALS['taibai-2009'])),
  'xijie-2013': once(() => tableFindings(ORIGINALS['xijie-2013'])),
};

it('shows a wrong copy where its table or a worked case of its own does, and mostly does not', () => {
  const seen = DEFECTS.filter((defect) => {
    const copy = copyOf(defect);
    const known = usual[defect.policy];
    return runCases(copy, copy.cases).failed.length > 0 || tableFindings(copy).some((one) => !known().includes(one));
  });
  console.info(`${seen.length} of ${DEFECTS.length} seen unaided:`, seen.map(({ id }) => id).join(' '));
  // Nobody said what the text meant: most mistakes are policies as good as any.
  expect(seen.length).toBeGreaterThan(15);
  expect(seen.length).toBeLessThan(DEFECTS.length / 2);
}, 1_800_000);
