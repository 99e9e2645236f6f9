import { describe, expect, it } from 'vitest';
import { check, type LevyCase } from '../../src/index.js';
import { auditDecision } from '../../src/levy/index.js';
import { liangfeng2011 } from '../../src/policies/index.js';
import { father, mother, unlawful } from '../policies/families.js';

const household = {
  partners: [mother(), father()],
  children: [unlawful('c1', '2011-11-11')],
  residence: { status: 'floating' },
} as const;

const PLACES = ['registered-place', 'current-residence', undefined] as const;

/** Everything that may be told of where the birth took place, whether it was noticed, and who found it first. */
const TOLD = PLACES.flatMap((birthPlace) =>
  PLACES.flatMap((foundFirstBy) =>
    [true, false, undefined].map((noticedAtBirth): LevyCase => ({ birthPlace, foundFirstBy, noticedAtBirth })),
  ),
);

describe('the place that an audit finds competent', () => {
  it.each(TOLD)('is the one that the measures give: %j', (told) => {
    const { outputs } = check(household, 'levy-measures-2002/competent-place', {
      on: '2012-06-01',
      child: 'c1',
      case: told,
    });
    for (const decidedBy of ['registered-place', 'current-residence'] as const) {
      const findings = auditDecision(household, {
        policy: liangfeng2011,
        child: 'c1',
        case: { ...told, decidedBy, decidedOn: '2012-06-01', amount: '13000.00' },
      });
      const { place } = outputs;
      const expected = place === null ? 'open' : place === decidedBy ? 'in-order' : 'not-in-order';
      expect(findings.find((finding) => finding.check === 'place')?.result).toBe(expected);
    }
  });
});
