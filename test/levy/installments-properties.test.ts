import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InstallmentOptions } from '../../src/levy/installments.js';
import { checkInstallments, planInstallments } from '../../src/levy/installments.js';
import { type FamilyPlanningRulesError, InstallmentError } from '../../src/value/issue.js';
import type { Decimal } from '../../src/value/rate.js';

// Naive oracles: fen handed out one by one, and each rule of a plan written out over whole numbers.

function handOut(total: number, count: number): number[] {
  const given = Array.from({ length: count }, () => 0);
  for (let fen = 0; fen < total; fen++) given[fen % count] = (given[fen % count] ?? 0) + 1;
  return given;
}

const yuan = (fen: number): string => `${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
const fenOf = (amount: Decimal): number => Number(amount.toFixed(2).replace('.', ''));

/** Days of 2012 counted from 1 January; months of the plan below are whole years, so that no month has an end. */
const day2012 = (index: number): string => new Date(Date.UTC(2012, 0, 1 + index)).toISOString().slice(0, 10);

const BASE: InstallmentOptions = { total: 1000, start: '2011-10-01', count: 3, everyMonths: 12, limitMonths: 36 };
const plan = (more: Partial<InstallmentOptions> = {}) => planInstallments({ ...BASE, ...more });

/** The issues of a plan that cannot be kept, as `code path`. */
function impossible(more: Partial<InstallmentOptions>): readonly string[] {
  try {
    plan(more);
  } catch (error) {
    expect(error).toBeInstanceOf(InstallmentError);
    return (error as FamilyPlanningRulesError).issues.map(({ code, path }) => `${code} ${path}`);
  }
  return [];
}

const share = (amount: string | number, dueOn: string) => ({ amount, dueOn });

describe('any plan', () => {
  const asked = fc.record({
    total: fc.integer({ min: 0, max: 3000 }),
    count: fc.integer({ min: 1, max: 40 }),
    everyMonths: fc.integer({ min: 1, max: 14 }),
    limitMonths: fc.integer({ min: 1, max: 60 }),
    firstAtLeast: fc.option(fc.integer({ min: 0, max: 3200 })),
    maxCount: fc.option(fc.integer({ min: 1, max: 40 })),
  });

  it('a plan is made exactly when it can be kept, and is what fen handed out one by one give', () => {
    fc.assert(
      fc.property(asked, ({ total, count, everyMonths, limitMonths, firstAtLeast, maxCount }) => {
        const equal = handOut(total, count);
        const raised = firstAtLeast !== null && firstAtLeast > (equal[0] ?? 0) ? firstAtLeast : null;
        const shares =
          raised === null
            ? equal
            : [raised, ...(count > 1 && raised <= total ? handOut(total - raised, count - 1) : [])];
        const codes = [
          ...(everyMonths * count > limitMonths ? ['after-limit count'] : []),
          ...(maxCount !== null && count > maxCount ? ['too-many count'] : []),
          ...(raised !== null && raised > total ? ['first-too-small firstAtLeast'] : []),
          ...((raised === null || raised <= total ? shares : equal).some((fen) => fen < 1) ? ['too-small total'] : []),
        ];
        const options = {
          total: yuan(total),
          count,
          everyMonths,
          limitMonths,
          firstAtLeast: firstAtLeast === null ? null : yuan(firstAtLeast),
          maxCount,
        };
        expect(impossible(options)).toEqual(codes);
        if (codes.length > 0) return;
        const made = plan(options);
        expect(made.installments.map(({ amount }) => fenOf(amount))).toEqual(shares);
        const days = made.installments.map(({ dueOn }) => dueOn);
        expect([...days].sort()).toEqual(days);
        expect((days.at(-1) ?? '') <= made.lastAllowedOn).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('shares of any total sum to it exactly, none below one fen, none but a raised first more than a fen apart', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000_000_000 }),
        fc.integer({ min: 1, max: 120 }),
        fc.option(fc.integer({ min: 0, max: 100_000_000_000 })),
        (total, count, firstAtLeast) => {
          fc.pre(total >= count && (firstAtLeast ?? 0) + count - 1 <= total);
          const { installments } = plan({
            total: yuan(total),
            count,
            everyMonths: 1,
            limitMonths: 120,
            firstAtLeast: firstAtLeast === null ? undefined : yuan(firstAtLeast),
          });
          const fen = installments.map(({ amount }) => fenOf(amount));
          expect(fen.reduce((sum, one) => sum + one, 0)).toBe(total);
          expect(Math.min(...fen)).toBeGreaterThanOrEqual(1);
          expect(fen[0]).toBeGreaterThanOrEqual(firstAtLeast ?? 1);
          const rest = fen.slice(1);
          expect(rest).toEqual([...rest].sort((a, b) => b - a));
          expect((rest[0] ?? 0) - (rest.at(-1) ?? 0)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  const dueIndex = fc.integer({ min: -20, max: 740 });
  it('the violations of an offered plan are those of the rules written out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ fen: fc.integer({ min: 0, max: 300 }), due: dueIndex }), { maxLength: 6 }),
        fc.integer({ min: 0, max: 900 }),
        fc.option(fc.integer({ min: 0, max: 300 })),
        fc.option(fc.integer({ min: 1, max: 6 })),
        fc.record({ written: fc.option(fc.boolean()), shown: fc.option(fc.boolean()) }),
        (list, total, firstAtLeast, maxCount, { written, shown }) => {
          const expected: string[] = [];
          const opens: string[] = [];
          list.forEach(({ fen, due }, k) => {
            if (due < 0) expected.push(`before-start installments[${k}].dueOn`);
            // From 2012-01-01, 24 months end on 2014-01-01: 366 + 365 days later.
            if (due > 731) expected.push(`after-limit installments[${k}].dueOn`);
            if (due < (list[k - 1]?.due ?? -99)) expected.push(`not-in-order installments[${k}].dueOn`);
            if (fen === 0) expected.push(`too-small installments[${k}].amount`);
          });
          const sum = list.map(({ fen }) => fen).reduce((a, b) => a + b, 0);
          if (sum !== total) expected.push('sum-differs installments');
          if (list[0] !== undefined && firstAtLeast !== null && list[0].fen < firstAtLeast)
            expected.push('first-too-small installments[0].amount');
          if (maxCount !== null && list.length > maxCount) expected.push('too-many installments');
          if (written === false) expected.push('no-written-application appliedInWriting');
          if (shown === false) expected.push('no-difficulty-shown difficultyShown');
          if (written === null) opens.push('no-written-application appliedInWriting');
          if (shown === null) opens.push('no-difficulty-shown difficultyShown');
          const result = checkInstallments(
            {
              total: yuan(total),
              start: '2012-01-01',
              limitMonths: 24,
              installments: list.map(({ fen, due }) => share(yuan(fen), day2012(due))),
            },
            {
              appliedInWriting: written,
              difficultyShown: shown,
              firstAtLeast: firstAtLeast === null ? null : yuan(firstAtLeast),
              maxCount,
            },
          );
          const found = result.violations.map(({ code, path }) => `${code} ${path}`);
          expect([...found].sort()).toEqual(expected.sort());
          expect(result.open.map(({ code, path }) => `${code} ${path}`)).toEqual(opens);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
