import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import yunxiJson from '../../examples/policies/yunxi-2012.json' with { type: 'json' };
import { householdObjects, listNames, listSpec, objectSpec, type vocabulary } from '../../src/household/vocabulary.js';
import { ArgumentError, definePolicy, type HouseholdInput, parseHousehold } from '../../src/index.js';
import { liangfeng2011, taibai2009, xijie2013 } from '../../src/policies/index.js';
import { arbitraryHousehold, arbitraryQuestion } from '../../src/testing/arbitraries.js';
import { fastCheck } from '../../src/testing/fast-check.js';
import { answerTo, checkedQuestion } from '../../src/testing/run.js';
import { riverCounty } from '../own-policy/river-county.js';

const RUNS = 2000;
const SEED = 20_120_601;
const yunxi = definePolicy(yunxiJson);
const POLICIES = [liangfeng2011, taibai2009, xijie2013, riverCounty];

type Json = Readonly<Record<string, unknown>>;

const remembered = new Map<string, readonly HouseholdInput[]>();

function drawn(policy?: (typeof POLICIES)[number], unknown: 'none' | 'some' = 'some'): readonly HouseholdInput[] {
  const key = `${policy?.id} ${unknown}`;
  const households =
    remembered.get(key) ?? fc.sample(arbitraryHousehold(policy, { unknown }), { seed: SEED, numRuns: RUNS });
  remembered.set(key, households);
  return households;
}

/** Every value that stands in these households, with its path without the places of members and of entries of a series. */
function* values(value: unknown, path = ''): Generator<readonly [path: string, value: unknown]> {
  if (Array.isArray(value)) for (const part of value) yield* values(part, path);
  else if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value as Json))
      yield* values(part, key === 'value' ? path : path === '' ? key : `${path}.${key}`);
  else yield [path, value];
}

function countsOf(households: readonly object[]): ReadonlyMap<string, ReadonlyMap<unknown, number>> {
  const counts = new Map<string, Map<unknown, number>>();
  for (const household of households)
    for (const [path, value] of values(household)) {
      const at = counts.get(path) ?? new Map<unknown, number>();
      counts.set(path, at.set(value, (at.get(value) ?? 0) + 1));
    }
  return counts;
}

const ISO = /^\d{4}-\d{2}-\d{2}$/;

describe('households drawn', () => {
  it.each(
    [undefined, ...POLICIES].flatMap((policy) => [
      { name: `${policy?.id ?? 'no policy'}, some unknown`, policy, unknown: 'some' as const },
      { name: `${policy?.id ?? 'no policy'}, none unknown`, policy, unknown: 'none' as const },
    ]),
  )('parse: $name', ({ policy, unknown }) => {
    expect.assertions(RUNS);
    for (const household of drawn(policy, unknown)) expect(() => parseHousehold(household)).not.toThrow();
  });

  it('reach every fact, every option of it, and the fact not told', () => {
    const counts = countsOf(drawn());
    const specs = [
      ...listNames.flatMap((list) =>
        Object.entries(listSpec(list).facts).map(([name, spec]) => [`${list}.${name}`, spec] as const),
      ),
      ...householdObjects.flatMap((one) =>
        Object.entries(objectSpec(one).facts).map(([name, spec]) => [`${one}.${name}`, spec] as const),
      ),
      ...Object.entries(objectSpec('household').facts),
    ];
    expect(specs.length).toBeGreaterThan(30);
    for (const [path, spec] of specs) {
      const at = counts.get(path);
      for (const option of [...Object.keys(spec.options ?? {}), ...(spec.type === 'truth' ? [true, false] : [])])
        expect([path, option, (at?.get(option) ?? 0) > 20]).toEqual([path, option, true]);
      if (spec.type === 'event') expect([path, (at?.get('unknown') ?? 0) > 20]).toEqual([path, true]);
      expect([path, (at?.get(null) ?? 0) > 20]).toEqual([path, true]);
    }
  });

  it('have lists that are absent, empty and long, and every form of a fact that may be dated', () => {
    const households = drawn();
    const lengths = (list: keyof typeof vocabulary.lists) => households.map((one) => one[list]?.length ?? null);
    for (const length of [null, 0, 1, 2, 3, 4])
      expect(lengths('children').filter((one) => one === length).length).toBeGreaterThan(100);
    for (const length of [null, 1, 2])
      expect(lengths('partners').filter((one) => one === length).length).toBeGreaterThan(100);
    const registrations = households.flatMap(({ partners }) => (partners ?? []).map((one) => one.registration));
    expect(registrations.filter(Array.isArray).length).toBeGreaterThan(100);
    expect(registrations.filter((one) => typeof one === 'string').length).toBeGreaterThan(500);
    expect(households.filter(({ residence }) => Array.isArray(residence)).length).toBeGreaterThan(100);
  });

  it('know some dates only as far as the month or year, unless all is to be known', () => {
    const dates = (unknown: 'none' | 'some') =>
      drawn(liangfeng2011, unknown).flatMap(({ children }) => (children ?? []).map((child) => child.birthDate));
    expect(dates('some').filter((date) => date?.length === 4).length).toBeGreaterThan(100);
    expect(dates('some').filter((date) => date?.length === 7).length).toBeGreaterThan(100);
    expect(dates('none').every((date) => typeof date === 'string' && ISO.test(date))).toBe(true);
  });

  it('with nothing unknown, tell all that the policy reads', () => {
    for (const { partners, children } of drawn(liangfeng2011, 'none')) {
      for (const partner of partners ?? [null]) {
        expect(partner).toEqual(
          expect.objectContaining({
            sex: expect.any(String),
            registration: expect.anything(),
            employment: expect.anything(),
          }),
        );
      }
      for (const child of children ?? [null])
        expect(child).toEqual(
          expect.objectContaining({ birthDate: expect.any(String), birthAuthorised: expect.any(Boolean) }),
        );
    }
    const told = [...countsOf(drawn(liangfeng2011, 'none')).values()].flatMap((at) => [...at.keys()]);
    expect(told).not.toContain(null);
    expect(told).not.toContain('unknown');
  });

  it('have dates the day before, on and after the limits of the policy', () => {
    const births = countsOf(drawn(liangfeng2011)).get('children.birthDate');
    // In force from 2011-09-05; the levy ended on 2021-08-20.
    for (const day of ['2011-09-04', '2011-09-05', '2011-09-06', '2021-08-19', '2021-08-20', '2021-08-21'])
      expect([day, (births?.get(day) ?? 0) > 15]).toEqual([day, true]);
  });

  it('have hard days, twins, the dead, the adopted, and children of other parents', () => {
    const households = drawn(liangfeng2011);
    const children = households.flatMap((one) => one.children ?? []);
    const count = (fits: (child: (typeof children)[number]) => boolean) => children.filter(fits).length;
    expect(count(({ birthDate }) => /-02-29$/.test(birthDate ?? ''))).toBeGreaterThan(30);
    expect(count(({ deathDate }) => ISO.test(deathDate ?? ''))).toBeGreaterThan(20);
    expect(count(({ birthDate, deathDate }) => ISO.test(deathDate ?? '') && birthDate === deathDate)).toBeGreaterThan(
      5,
    );
    expect(count(({ adoptedOn }) => ISO.test(adoptedOn ?? ''))).toBeGreaterThan(300);
    expect(count(({ parents }) => parents?.length === 0)).toBeGreaterThan(20);
    expect(count(({ parents }) => parents?.length === 1)).toBeGreaterThan(20);
    const twins = households.filter(({ children: all }) => {
      const births = (all ?? []).flatMap(({ birthDate }) => birthDate ?? []);
      return new Set(births).size < births.length;
    });
    expect(twins.length).toBeGreaterThan(50);
    const unordered = households.filter(({ children: all }) =>
      (all ?? []).some(({ birthDate }, index) => (birthDate ?? '') < (all?.[index - 1]?.birthDate ?? '')),
    );
    expect(unordered.length).toBeGreaterThan(200);
  });

  it('stand just below, at and above the amounts of a policy, and name its place and division', () => {
    const counts = countsOf(drawn(yunxi));
    // Its low-income line is 2300.00 yuan.
    for (const amount of ['2299.99', '2300.00', '2300.01'])
      expect([amount, (counts.get('extra.incomePerHead')?.get(amount) ?? 0) > 20]).toEqual([amount, true]);
    for (const carer of ['nobody', 'family', 'village'])
      expect([carer, (counts.get('extra.carer')?.get(carer) ?? 0) > 50]).toEqual([carer, true]);
    const residence = countsOf(drawn()).get('residence.division');
    expect([...(residence?.keys() ?? [])].every((code) => code === null || /^\d{6}$/.test(String(code)))).toBe(true);
    expect(countsOf(drawn(liangfeng2011)).get('residence.place')?.has('凉风乡')).toBe(true);
    expect(countsOf(drawn(liangfeng2011)).get('residence.division')?.has('511722')).toBe(true);
    expect(countsOf(drawn(xijie2013)).get('agreements.policy')?.has('xijie-2013')).toBe(true);
  });

  it('tell mostly what the policy reads', () => {
    const counts = countsOf(drawn(liangfeng2011));
    const told = (path: string) =>
      [...(counts.get(path)?.entries() ?? [])].reduce((sum, [value, count]) => sum + (value === null ? 0 : count), 0);
    expect(told('children.birthAuthorised')).toBeGreaterThan(3 * told('children.university'));
    expect(told('children.university')).toBeGreaterThan(20);
  });

  it('shrink to a plain household', () => {
    const holds = (one: HouseholdInput) => !(one.children ?? []).some(({ birthDate }) => birthDate === '2011-09-04');
    const result = fc.check(fc.property(arbitraryHousehold(liangfeng2011), holds), { seed: SEED, numRuns: RUNS });
    const [least] = result.counterexample ?? [];
    expect(least?.children).toHaveLength(1);
    expect(Object.keys(least ?? {})).toEqual(['children']);
    expect(least?.children?.[0]?.birthDate).toBe('2011-09-04');
    expect(Object.keys(least?.children?.[0] ?? {}).length).toBeLessThanOrEqual(2);
  });
});

describe('questions drawn', () => {
  it.each(POLICIES.map((policy) => ({ name: policy.id, policy })))('are never refused: $name', ({ policy }) => {
    const questions = fc.sample(arbitraryQuestion(policy), { seed: SEED, numRuns: 500 });
    for (const question of questions) expect(() => checkedQuestion(policy, question)).not.toThrow();
    const known = fc.sample(arbitraryQuestion(policy, { unknown: 'none' }), { seed: SEED, numRuns: 40 });
    for (const question of known) expect(answerTo(policy, question).provision).toBe(question.provision);
    expect(new Set(questions.map(({ provision }) => provision)).size).toBeGreaterThan(
      Object.keys(policy.provisions).length / 2,
    );
  });

  it('reach every answer of a levy, every option of a reading, and the day on which its child is born', () => {
    const questions = fc.sample(arbitraryQuestion(liangfeng2011), { seed: SEED, numRuns: 600 });
    const levies = questions.filter(({ provision }) => provision === 'levy-minimum');
    const statuses = new Set(levies.slice(0, 80).map((one) => answerTo(liangfeng2011, one).status));
    expect([...statuses].sort()).toEqual(['due', 'not-due', 'not-in-force', 'undetermined']);
    const picked = new Set(
      questions.flatMap(({ readings }) => Object.entries(readings).map(([name, option]) => `${name}=${option}`)),
    );
    const options = Object.entries(liangfeng2011.readings).flatMap(([name, reading]) =>
      Object.keys(reading.options).map((option) => `${name}=${option}`),
    );
    expect(options.filter((one) => !picked.has(one))).toEqual([]);
    const asked = (one: (typeof levies)[number]) =>
      parseHousehold(one.household).children?.find(({ id }) => id === one.child)?.birthDate;
    expect(levies.filter((one) => asked(one) === one.on).length).toBeGreaterThan(10);
    expect(levies.filter((one) => one.household.children === undefined).length).toBeGreaterThan(10);
    expect(questions.filter((one) => one.case !== undefined).length).toBeGreaterThan(100);
  });
});

describe('ages drawn', () => {
  it('are reached on the day asked about, the day before and the day after', () => {
    const questions = fc.sample(arbitraryQuestion(yunxi, { unknown: 'none' }), { seed: SEED, numRuns: RUNS });
    // The support begins at sixty.
    const born = (on: string, later: number): string => {
      const [year, month, day] = on.split('-').map(Number);
      return new Date(Date.UTC(Number(year) - 60, Number(month) - 1, Number(day) + later)).toISOString().slice(0, 10);
    };
    const ordinary = questions.filter(({ on }) => !on.endsWith('-02-29'));
    for (const later of [-1, 0, 1]) {
      const hits = ordinary.filter(({ household, on }) =>
        (household.partners ?? []).some(({ birthDate }) => birthDate === born(on, later)),
      );
      expect([later, hits.length > 10]).toEqual([later, true]);
    }
  });
});

describe('fast-check', () => {
  it('is not loaded by any file of the library', () => {
    const folder = new URL('../../src/', import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const users = files.flatMap((file) =>
      [
        ...readFileSync(new URL(file.replaceAll('\\', '/'), folder), 'utf8').matchAll(
          /^(?:import|export)\b[^;]*?'fast-check'/gm,
        ),
      ].map(([statement]) => [statement.startsWith('import type '), file]),
    );
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter(([typesOnly]) => typesOnly === false)).toEqual([]);
  });

  it('is found by itself, or is the one that is passed', () => {
    expect(fc.sample(arbitraryHousehold(liangfeng2011, { fc }), 3)).toHaveLength(3);
    expect(fastCheck(fc)).toBe(fc);
    expect(fastCheck(undefined).sample).toBeTypeOf('function');
  });

  it.each([
    ['there is nothing to require it with', {}],
    [
      'it is not installed',
      {
        process: {
          getBuiltinModule: () => ({
            createRequire: () => () => {
              throw new Error('no such module');
            },
          }),
        },
      },
    ],
  ])('is asked for where %s', (_, host) => {
    expect(() => fastCheck(undefined, host)).toThrow(ArgumentError);
    expect(() => fastCheck(undefined, host)).toThrow(/install fast-check 4 first/);
  });

  it('refuses what is no policy, and an option that there is not', () => {
    expect(() => arbitraryHousehold({} as never)).toThrow(expect.objectContaining({ code: 'not-a-policy' }));
    expect(() => arbitraryHousehold(fc as never)).toThrow(expect.objectContaining({ code: 'not-a-policy' }));
    expect(() => arbitraryQuestion(undefined as never)).toThrow(expect.objectContaining({ code: 'not-a-policy' }));
    expect(() => arbitraryHousehold(undefined, { unknown: 'few' as never })).toThrow(
      expect.objectContaining({ code: 'not-an-option' }),
    );
  });
});
