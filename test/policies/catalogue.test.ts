import { describe, expect, it } from 'vitest';
import { allPolicies } from '../../src/catalogue/catalogue.js';
import type { Limit, Policy } from '../../src/policy/policy.js';

const policies = allPolicies();

/** Every constant of an expression or document, with its place. */
function constants(
  value: unknown,
  path: string,
): readonly { readonly path: string; readonly value: unknown; readonly type: unknown }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('value' in value && 'type' in value) return [{ path, value: value.value, type: value.type }];
  return Object.entries(value).flatMap(([key, part]) => constants(part, `${path}.${key}`));
}

/** What is the same wherever it stands: nothing, a date of the calendar of another act is not. */
const isFigure = ({ value, type }: { readonly value: unknown; readonly type: unknown }): boolean =>
  (type === 'money' && value !== '0.00') || type === 'date';

describe.each(policies.map((policy) => [policy.id, policy] as const))('%s', (_, policy) => {
  it('cites a place of the source for every provision, parameter and target', () => {
    const { provisions, parameters, targets } = policy;
    const cited = [...Object.values(provisions), ...Object.values(parameters), ...Object.values(targets)];
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter(({ cites }) => cites.trim() === '')).toEqual([]);
  });

  it('has every amount and date as a parameter, which is cited', () => {
    const { provisions, terms, governedBy } = policy;
    const found = constants({ provisions, terms, governedBy }, policy.id).filter(isFigure);
    expect(found).toEqual([]);
  });

  it('gives evidence for every date that it does not print', () => {
    const { inForce, jurisdiction } = policy;
    const inferred = typeof inForce.from === 'object' || typeof inForce.until === 'object';
    if (inferred) expect(inForce.evidence?.zh ?? '').not.toBe('');
    // A text of no place is one of the nation, or says why its place is not known.
    if (jurisdiction.division === null && !NATIONAL.includes(policy.rank))
      expect(jurisdiction.inferred?.en ?? '').not.toBe('');
  });

  it('marks as coercive no target that has a place in a rule, and keeps each with its operator and unit', () => {
    for (const { operator, unit, value } of Object.values(policy.targets)) {
      expect(unit).not.toBe('');
      if (operator !== '<previous' && value !== null) expect(value).toMatch(/^-?\d+(\.\d+)?$/);
    }
  });
});

const NATIONAL: readonly Policy['rank'][] = ['law', 'administrative-regulation', 'national-document'];

/** The first and the last day on which a limit may lie; `null`: not known. */
function daysOf(limit: Limit): { readonly first: string; readonly last: string } | null {
  if (limit === 'not-stated') return null;
  return typeof limit === 'string' ? { first: limit, last: limit } : { first: limit.notBefore, last: limit.notAfter };
}

/** The versions of one text, in the order of their beginning: `sichuan-levy-2004`, `sichuan-levy-2016`. */
const families = grouped();
function grouped(): ReadonlyMap<string, readonly Policy[]> {
  const found = new Map<string, Policy[]>();
  for (const policy of policies) {
    const family = /^([a-z]+-levy)-\d{4}$/.exec(policy.id)?.[1];
    if (family === undefined) continue;
    found.set(
      family,
      [...(found.get(family) ?? []), policy].sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
  }
  return found;
}

/** After these versions came a text that was not read: years without a version, by the version before them. */
const UNREAD_AFTER: Readonly<Record<string, string>> = {
  // Amended on 2 June 2013, when the interval was dropped; the next text that was read is of 2016.
  'shandong-levy-2002': 'shandong-levy-2016',
};

describe('successive versions of one text', () => {
  it.each([...families].filter(([, versions]) => versions.length > 1))(
    '%s: no overlap, no gap that is not declared',
    (_family, versions) => {
      for (const [index, later] of versions.slice(1).entries()) {
        const earlier = versions[index] as Policy;
        const [until, from] = [daysOf(earlier.inForce.until), daysOf(later.inForce.from)];
        // A date that the reference does not know is declared so.
        if (until === null || from === null) {
          expect((until === null ? earlier : later).inForce.evidence?.en ?? '', later.id).not.toBe('');
          continue;
        }
        // A gap is declared here, there is one indeed, and the earlier version says why and leaves it out in so many words.
        if (UNREAD_AFTER[earlier.id] !== undefined) {
          expect(UNREAD_AFTER[earlier.id]).toBe(later.id);
          expect(until.last < from.first, later.id).toBe(true);
          expect(earlier.inForce.evidence?.en ?? '').toMatch(/was not read/);
          expect(earlier.notModelled.some(({ what }) => what.en.includes(from.first.slice(0, 4)))).toBe(true);
          continue;
        }
        const exact = until.first === until.last && from.first === from.last;
        if (exact) expect(until.first, later.id).toBe(from.first);
        else {
          // Somewhere in the two spans the one may end where the other begins.
          expect(until.first <= from.last && from.first <= until.last, later.id).toBe(true);
        }
      }
    },
  );

  it('declares no gap after a version that is not there', () => {
    expect(
      Object.entries(UNREAD_AFTER)
        .flat()
        .filter((id) => policies.every((policy) => policy.id !== id)),
    ).toEqual([]);
  });
});
