import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessLevy, type LevyAssessment } from '../../src/levy/levy.js';
import { liangfeng2011 } from '../../src/policies/liangfeng-2011.js';
import { Decimal } from '../../src/value/rate.js';
import { type CandidateDates, type PartialChild, type PartialHousehold, survey } from '../oracles/completions.js';
import { DEFAULTS, OPTIONS, type Readings } from '../oracles/liangfeng.js';

const RUNS = 2_400;
const SEED = 20110905;

const maybe = <T>(values: readonly T[], unknownWeight: number) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...values) },
    { weight: unknownWeight, arbitrary: fc.constant(null) },
  );

const partner = (id: string, unknown: number) =>
  fc.record({
    id: fc.constant(id),
    sex: maybe(['female', 'male'] as const, unknown),
    registration: maybe(['rural', 'urban'] as const, unknown),
    employment: maybe(['unit-employee', 'other', 'none'] as const, unknown),
  });

const BIRTHS = ['2005-03-01', '2009-12-31', '2011-09-04', '2011-09-05', '2012-02-29', '2015-06-30'];
const PARTLY = ['2011', '2011-09', '2012-02', null];

const child = (id: string, unknown: number) =>
  fc.record({
    id: fc.constant(id),
    birthDate: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...BIRTHS) },
      { weight: unknown, arbitrary: fc.constantFrom(...PARTLY) },
    ),
    birthAuthorised: maybe([true, false, false], unknown),
    adoptedOn: fc.oneof(
      { weight: 8, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constant('2016-01-01') },
      { weight: unknown, arbitrary: fc.constant('unknown') },
    ),
    deathDate: fc.oneof(
      { weight: 6, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constant('2016-05-05') },
    ),
  });

const household = (unknown: number): fc.Arbitrary<PartialHousehold> =>
  fc.record({
    partners: fc.oneof(fc.tuple(partner('p1', unknown)), fc.tuple(partner('p1', unknown), partner('p2', unknown))),
    children: fc.oneof(
      fc.tuple(child('c1', unknown)),
      fc.tuple(child('c1', unknown), child('c2', unknown)),
      fc.tuple(child('c1', unknown), child('c2', unknown), child('c3', unknown)),
    ),
  });

const readings: fc.Arbitrary<Readings> = fc.record(
  Object.fromEntries(Object.entries(OPTIONS).map(([id, options]) => [id, fc.constantFrom(...options)])) as {
    [K in keyof Readings]: fc.Arbitrary<Readings[K]>;
  },
);

const ON = ['2011-09-04', '2011-09-05', '2013-06-01', '2021-08-19', '2021-08-20', '2026-11-24'];

const question = (unknown: number) =>
  fc
    .record({ household: household(unknown), readings, on: fc.constantFrom(...ON), which: fc.nat(2) })
    .filter(({ household: { children }, on, which }) => {
      const asked = children[which % children.length] as PartialChild;
      return (asked.birthDate ?? '') <= on;
    });

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The days on which an answer can turn, for each child whose birth is not fully known. */
function candidates({ children }: PartialHousehold, on: string): CandidateDates {
  const turning = ['1800-01-01', '2011-09-04', '2011-09-05', '2021-08-19', '2021-08-20', on, ...BIRTHS];
  const around = turning
    .flatMap((day) => [-1, 0, 1].map((shift) => shifted(day, shift)))
    .filter((day) => day >= '1800-01-01');
  const inside = (part: string | null | undefined): string[] => [
    ...new Set(around.filter((day) => day.startsWith(part ?? ''))),
  ];
  // Two or more open births must be able to come in any order: three days in a row of each span.
  const spread = (part: string | null | undefined): string[] =>
    part === null || part === undefined
      ? []
      : ['-10', '-11', '-12'].map((end) => (part.length === 4 ? `${part}-09${end}` : `${part}${end}`));
  return Object.fromEntries(
    children.flatMap(({ id, birthDate, deathDate, adoptedOn }) =>
      (birthDate ?? '').length === 10
        ? []
        : [
            [
              id,
              [...new Set([...inside(birthDate), ...spread(birthDate)])].filter(
                (day) =>
                  !(deathDate !== null && deathDate !== undefined && day > deathDate) &&
                  !((adoptedOn ?? '').length === 10 && day > String(adoptedOn)),
              ),
            ],
          ],
    ),
  );
}

const yuan = (fen: number | null): string | null => (fen === null ? null : new Decimal(fen).div(100).toFixed(2));

interface Compared {
  readonly status: string;
  readonly amountStatus: string | null;
  readonly minimum: string | null;
  readonly least: string | null;
  readonly most: string | null;
  readonly missing: readonly string[];
}

const fromLibrary = (answer: LevyAssessment): Compared => ({
  status: answer.status,
  amountStatus: answer.amountStatus,
  minimum: answer.minimum?.toFixed(2) ?? null,
  least: answer.bounds?.least.toFixed(2) ?? null,
  most: answer.bounds?.most?.toFixed(2) ?? null,
  missing: answer.missing.map(({ path }) => path).sort(),
});

function fromOracle(partial: PartialHousehold, id: string, on: string, chosen: Readings): Compared {
  const { statuses, answers, leastFen, mostFen, missing } = survey(partial, id, on, chosen, candidates(partial, on));
  const status = statuses.size === 1 ? [...statuses][0] : 'undetermined';
  const [first] = answers;
  const same = answers.length === 1 && first !== undefined;
  return {
    status: String(status),
    amountStatus:
      status !== 'due'
        ? null
        : same
          ? first.amountStatus
          : answers.every(({ amountStatus }) => amountStatus === 'not-stated')
            ? 'not-stated'
            : 'open',
    minimum: status === 'due' && same ? yuan(first.minimumFen) : null,
    least: yuan(leastFen),
    most: yuan(mostFen),
    missing: [...missing].sort(),
  };
}

function completionsOf(partial: PartialHousehold, on: string): number {
  const days = Object.values(candidates(partial, on)).map((list) => list.length);
  const sizes = { sex: 2, registration: 2, employment: 3, birthAuthorised: 2 };
  const facts = [...partial.partners, ...partial.children].flatMap((member) => Object.entries(member));
  const open = facts.map(([name, value]) =>
    value === 'unknown' ? 2 : value === null && name in sizes ? sizes[name as keyof typeof sizes] : 1,
  );
  return [...days, ...open].reduce((product, count) => product * count, 1);
}

describe('the Liangfeng levy against an oracle that knows only the paper', () => {
  it('gives the same answer for households that are fully known, under every choice of readings', () => {
    fc.assert(
      fc.property(question(0), ({ household: facts, readings: chosen, on, which }) => {
        const { id } = facts.children[which % facts.children.length] as PartialChild;
        expect(fromLibrary(assessLevy(facts, { policy: liangfeng2011, child: id, on, readings: chosen }))).toEqual(
          fromOracle(facts, id, on, chosen),
        );
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, 120_000);

  it('gives the status, the bounds and the missing facts of all completions while facts are unknown', () => {
    fc.assert(
      fc.property(question(2), ({ household: facts, readings: chosen, on, which }) => {
        const { id } = facts.children[which % facts.children.length] as PartialChild;
        // What has too many completions, or a birth without a possible day, is not for brute force.
        fc.pre(completionsOf(facts, on) <= 20_000 && completionsOf(facts, on) > 0);
        const expected = fromOracle(facts, id, on, chosen);
        expect(fromLibrary(assessLevy(facts, { policy: liangfeng2011, child: id, on, readings: chosen }))).toEqual(
          expected,
        );
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, 240_000);

  it('draws every pair of options of two readings', () => {
    const drawn = fc.sample(readings, { numRuns: RUNS, seed: SEED });
    const ids = Object.keys(OPTIONS) as (keyof Readings)[];
    const pairs = new Set(
      drawn.flatMap((chosen) => ids.flatMap((a) => ids.map((b) => `${a}=${chosen[a]} ${b}=${chosen[b]}`))),
    );
    for (const a of ids)
      for (const b of ids)
        for (const x of OPTIONS[a])
          for (const y of OPTIONS[b]) if (a !== b) expect(pairs).toContain(`${a}=${x} ${b}=${y}`);
    expect(DEFAULTS).toEqual(
      Object.fromEntries(Object.entries(liangfeng2011.readings).map(([id, reading]) => [id, reading.default])),
    );
  });
});
