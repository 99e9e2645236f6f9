import { describe, expect, it } from 'vitest';
import { build } from '../../src/expr/build.js';
import type { Expr } from '../../src/expr/expr.js';
import { definePolicy } from '../../src/index.js';
import { comparePolicies, deadRules, type Finding, findGaps, findOverlaps } from '../../src/testing/index.js';
import { riverJson } from '../own-policy/river-county.js';

const { all, atLeast, atMost, below, above, age, fact, on, some, yuan } = build;
const text = { zh: '文', en: 'text' };

interface Row {
  readonly when: Expr;
  readonly gives: Expr;
}

/** A benefit of so much by age, from 2015 to 2019. */
const byRows = (subject: 'person' | 'household', rows: readonly Row[]) => {
  const { title, issuer, rank, source } = riverJson();
  return definePolicy({
    ...{ id: 'by-age', title, issuer, rank, source, documentNumber: null, issuedOn: '2014-12-01' },
    jurisdiction: { division: '511722', place: '河口乡' },
    inForce: { from: '2015-01-01', until: '2020-01-01' },
    provisions: {
      grant: {
        ...{ kind: 'benefit', says: text, cites: '1', subject, frequency: 'monthly' },
        when: { value: true, type: 'truth' },
        amount: { rows, otherwise: 'not-stated' },
      },
    },
  });
};

const LIMITS = [90, 80, 70, 60, 55];
const amount = (row: number): Expr => yuan(`${100 * (LIMITS.length - row)}.00`);
const own = age(fact('person.birthDate'), on);

/** From each age up to below the next one; `gap`: the row that begins a year late, `overlap`: the one that ends a year late. */
const rowsOf = (
  of: Expr,
  { gap, overlap }: { readonly gap?: number; readonly overlap?: number } = {},
): readonly Row[] =>
  LIMITS.map((years, row) => {
    const from = atLeast(of, row === gap ? years + 1 : years);
    const upper = (LIMITS[row - 1] ?? 0) + (row === overlap ? 1 : 0);
    return { when: row === 0 ? from : all(from, below(of, upper)), gives: amount(row) };
  });

const told = (findings: readonly Finding[]) =>
  findings.map(({ kind, rows, settled }) => [kind, ...rows, settled].join(' '));

/** The age of the person found, by the years alone: no birthday is near. */
const yearsOf = ({ witness }: Finding): number => {
  const { partners } = (witness?.household ?? {}) as { partners: { birthDate: string }[] };
  const [born, asked] = [partners[0]?.birthDate ?? '', witness?.on ?? ''];
  return Number(asked.slice(0, 4)) - Number(born.slice(0, 4)) - (asked.slice(4) < born.slice(4) ? 1 : 0);
};

describe('a table by age', () => {
  it('has no overlap and no dead row, and nothing below the least age', () => {
    const policy = byRows('person', rowsOf(own));
    expect(told(findOverlaps(policy))).toEqual([]);
    expect(told(deadRules(policy))).toEqual([]);
    const gaps = findGaps(policy);
    expect(told(gaps)).toEqual(['gap true']);
    expect(yearsOf(gaps[0] as Finding)).toBeLessThan(55);
  });

  it('a year that two rows share, and a row that is never reached', () => {
    const [overlap, ...others] = findOverlaps(byRows('person', rowsOf(own, { overlap: 2 })));
    expect(others).toEqual([]);
    expect(overlap?.rows).toEqual([1, 2]);
    expect(yearsOf(overlap as Finding)).toBe(80);
    // The least age first, without upper ends: the rows after it are never reached.
    const turned = LIMITS.map((years, row) => ({ when: atLeast(own, years), gives: amount(row) })).reverse();
    expect(told(deadRules(byRows('person', turned)))).toEqual([1, 2, 3, 4].map((row) => `dead-row ${row} true`));
    const hidden = byRows('person', [{ when: above(own, 54), gives: amount(0) }, ...rowsOf(own)]);
    expect(told(deadRules(hidden))).toEqual([1, 2, 3, 4, 5].map((row) => `dead-row ${row} true`));
  });

  it('written otherwise it is the same, and a year that is lost is found', () => {
    const policy = byRows('person', rowsOf(own));
    const otherwise = LIMITS.map((years, row) => {
      const from = above(own, years - 1);
      return { when: row === 0 ? from : all(atMost(own, (LIMITS[row - 1] ?? 0) - 1), from), gives: amount(row) };
    });
    expect(comparePolicies(policy, byRows('person', otherwise))).toEqual({ changes: [], complete: true });
    const { changes, complete } = comparePolicies(policy, byRows('person', rowsOf(own, { gap: 3 })));
    expect(complete).toBe(true);
    expect(changes.map(({ before, after }) => [before?.['amount'], after?.['amount']])).toEqual([['200.00', null]]);
  });

  it('of members: of two partners each may meet another row', () => {
    const of = age(fact('each.birthDate'), on);
    const rows = rowsOf(of).map(({ when, gives }) => ({ when: some('partners', when), gives }));
    const policy = byRows('household', rows);
    expect(told(findGaps(policy))).toEqual(['gap true']);
    expect(told(deadRules(policy))).toEqual([]);
    expect(told(findOverlaps(policy))).toEqual(
      LIMITS.flatMap((_, row) =>
        LIMITS.slice(row + 1).map((_other, later) => `overlap ${row} ${row + 1 + later} true`),
      ),
    );
    // Of one and the same partner no two rows are met.
    const both = all(atLeast(of, 80), below(of, 70));
    const impossible = byRows('household', [{ when: some('partners', both), gives: amount(0) }, ...rows]);
    expect(told(deadRules(impossible))).toEqual(['dead-row 0 true']);
  });
});
