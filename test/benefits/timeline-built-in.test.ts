import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessBenefits, type BenefitPeriod, benefitTimeline } from '../../src/benefits/index.js';
import { safeParseHousehold } from '../../src/index.js';
import { taibai2009, xijie2013 } from '../../src/policies/index.js';
import { householdInput } from '../household/draw.js';
import { answersOn, answerText, dayAfter, dayByDay, nameOf } from '../oracles/day-by-day.js';

const told = (periods: readonly BenefitPeriod[]) =>
  periods.map((period) => ({ of: nameOf(period), from: period.from, until: period.until, answer: answerText(period) }));

describe('timelines of the built-in documents', () => {
  const policies = [taibai2009, xijie2013];
  /** Absent lists are asked about elsewhere: each answer then takes long. */
  const drawn = householdInput
    .map((facts): object => {
      const { residence: _residence, ...rest } = facts as Readonly<Record<string, unknown>>;
      return {
        ...rest,
        partners: rest['partners'] ?? [{}],
        children: rest['children'] ?? [],
        certificates: rest['certificates'] ?? [],
        agreements: rest['agreements'] ?? [],
      };
    })
    .filter((facts) => safeParseHousehold(facts).success);
  const days = (facts: object): readonly string[] => JSON.stringify(facts).match(/\d{4}-\d{2}-\d{2}/g) ?? [];

  it('are what asking every day gives around a date of any household', () => {
    fc.assert(
      fc.property(drawn, fc.nat(), (facts, pick) => {
        const near = days(facts).filter((day) => day > '2013-02-01' && day < '2999-01-01');
        const from = dayAfter(near[pick % Math.max(1, near.length)] ?? '2013-12-20', -6);
        const until = dayAfter(from, 12);
        const expected = dayByDay(facts, policies, from, until);
        const ordered = [...told(benefitTimeline(facts, { policies, from, until }))].sort(byName);
        expect(ordered).toEqual([...expected].sort(byName));
      }),
      { numRuns: 40, seed: 3 },
    );
  }, 120_000);

  const kind = fc.constantFrom('only-child', 'two-daughters', 'two-daughters-sterilised', null);
  const day = fc.oneof(
    fc.constantFrom('2009-06-30', '2012-02-29', '2013-05-01', '2014-01-01', '2016-12-31'),
    fc.constantFrom('2012', '2013-05', null),
  );
  const event = fc.oneof(
    fc.constantFrom(null, null, '2014-03-03', '2017-10-10'),
    fc.constantFrom('2015', '2016-02', 'unknown'),
  );
  const household = fc
    .record({
      children: fc.array(
        fc.record({
          birthDate: fc.constantFrom('2004-05-01', '2013-06', '2015-01-01'),
          sex: fc.constantFrom('female', 'female', 'male', null),
          deathDate: event,
          admissionTier: fc.constantFrom('first-batch', null),
        }),
        { maxLength: 2 },
      ),
      certificates: fc.array(fc.record({ kind, issuedOn: day, revokedOn: event }), { maxLength: 2 }),
      agreements: fc.array(fc.record({ policy: fc.constant('xijie-2013'), signedOn: day, breachedOn: event }), {
        maxLength: 1,
      }),
      certificateFee: fc.constantFrom(
        { kind: 'homestead', chargedBy: 'village', amount: '150.00' } as const,
        { kind: 'homestead' } as const,
      ),
    })
    .filter((facts) => safeParseHousehold(facts).success);

  it('hold over many years at their ends and on days within, and no two that meet are alike', () => {
    fc.assert(
      fc.property(household, fc.nat(), (facts, pick) => {
        const periods = told(benefitTimeline(facts, { policies, from: '2008-01-01', until: '2020-01-01' }));
        const within = ({ from, until }: { from: string; until: string }): string =>
          dayAfter(from, pick % Math.max(1, Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000)));
        const asked = [
          ...new Set(periods.flatMap((period) => [period.from, dayAfter(period.until, -1), within(period)])),
        ];
        for (const one of asked) {
          const here = periods.filter(({ from, until }) => from <= one && one < until);
          expect(new Map(here.map(({ of, answer }) => [of, answer])), one).toEqual(answersOn(facts, policies, one));
        }
        for (const [index, period] of periods.entries()) {
          const next = periods[index + 1];
          if (next?.of !== period.of) expect(period.until).toBe('2020-01-01');
          else expect([next.from, next.answer === period.answer]).toEqual([period.until, false]);
        }
      }),
      { numRuns: 25, seed: 9 },
    );
  }, 120_000);

  it('take the readings that are picked', () => {
    const [period] = benefitTimeline(
      { certificates: [] },
      { policies: [taibai2009], from: '2011-01-01', until: '2012-01-01', readings: { validity: 'evidenced-years' } },
    );
    expect(period?.status).toBe('not-in-force');
    expect(
      assessBenefits(
        { certificates: [] },
        { policies: [taibai2009], on: '2011-01-01', readings: { validity: 'evidenced-years' } },
      )[0]?.status,
    ).toBe('not-in-force');
  });
});

const byName = (a: { of: string; from: string }, b: { of: string; from: string }): number =>
  a.of === b.of ? a.from.localeCompare(b.from) : a.of < b.of ? -1 : 1;
