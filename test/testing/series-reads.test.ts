import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/expr/build.js';
import type { Expr } from '../../src/expr/expr.js';
import { parseHousehold } from '../../src/household/parse.js';
import { check, definePolicy } from '../../src/index.js';
import { type Found, findCase } from '../../src/testing/search.js';
import { createWorkbench, provisionsOf } from '../../src/testing/workbench.js';
import { addMonths as monthsLater } from '../../src/value/civil-date.js';
import { day } from '../cells/questions.js';
import { riverJson } from '../own-policy/river-county.js';

const { all, any, not, equal, onOrBefore, onOrAfter, some, fact, on, date, addDays, addMonths, happened } = build;
const earlier = build.before;
const text = { zh: '文', en: 'text' };
const option = (value: string) => ({ value, type: 'option' }) as const;
const place = (value: string) => ({ value, type: 'text' }) as const;
const at = (name: string, day: Expr): Expr => ({ fact: name, at: day });
const married = fact('marriedOn');

/** A policy with one rule, always in force. */
const ruled = (when: Expr, subject: 'household' | 'child' | 'person') => {
  const { title, issuer, rank, source } = riverJson();
  return definePolicy({
    ...{ id: 'one-rule', title, issuer, rank, source, documentNumber: null, issuedOn: '1999-12-01' },
    jurisdiction: { division: '511722', place: '河口乡' },
    inForce: { from: '1800-01-01', until: '2999-12-31' },
    provisions: { rule: { kind: 'rule', says: text, cites: '1', subject, when } },
  });
};

/** Looks for a household of which the condition holds. */
function looked(when: Expr, subject: 'household' | 'child' | 'person' = 'household', most?: number): Found {
  const resolved = provisionsOf(ruled(when, subject), createWorkbench())['rule'];
  if (resolved === undefined) throw new TypeError('no rule');
  const roots = [resolved.applies];
  return findCase({ resolved, about: roots, readings: {} }, roots, most);
}

/** The household found, of which the library says that the rule applies. */
function shown(when: Expr, subject: 'household' | 'child' | 'person' = 'household') {
  const found = looked(when, subject);
  if (found.kind !== 'found') throw new TypeError(found.kind);
  const { household, ...question } = found.shown;
  expect(check(household, 'one-rule/rule', { policy: ruled(when, subject), ...question }).status).toBe('applies');
  return found.shown;
}

describe('a fact that is read on several days', () => {
  const rural = (when: Expr) => equal(at('person.registration', when), option('rural'));

  it('gets a value for each day', () => {
    const { household, on: asked } = shown(all(rural(on), not(rural(married))), 'person');
    const { marriedOn, partners } = household as { marriedOn: string; partners: { registration: unknown }[] };
    expect(marriedOn).not.toBe(asked);
    const [earlier, later] = [marriedOn, asked].sort();
    const [first, second] = marriedOn < asked ? ['urban', 'rural'] : ['rural', 'urban'];
    expect(partners[0]?.registration).toEqual([
      { from: earlier, value: first },
      { from: later, value: second },
    ]);
  });

  it('has one value where it needs only one', () => {
    expect(shown(all(rural(on), rural(married)), 'person').household).toEqual({
      partners: [{ registration: 'rural' }],
    });
  });

  it('cannot have two values on one day, and that is proved', () => {
    const both = all(rural(on), not(rural(married)));
    expect(looked(all(both, equal(married, on)), 'person').kind).toBe('none');
    expect(looked(all(both, onOrBefore(married, on), onOrAfter(married, on)), 'person').kind).toBe('none');
    expect(looked(all(both, onOrBefore(married, on)), 'person').kind).toBe('found');
  });

  it('is told apart on two days that follow from one, and is not said to be proved where they may fall together', () => {
    const later = all(rural(addMonths(married, 1)), not(rural(addDays(married, 40))));
    const { household } = shown(later, 'person');
    const { marriedOn, partners } = household as {
      marriedOn: string;
      partners: { registration: { from: string }[] }[];
    };
    const from = day(marriedOn);
    expect(partners[0]?.registration.map((entry) => day(entry.from))).toEqual([monthsLater(from, 1), from + 40]);
    // A month is 31 days or not.
    const sometimes = all(rural(addMonths(married, 1)), not(rural(addDays(married, 31))));
    expect(looked(sometimes, 'person').kind).not.toBe('none');
    // One day by two expressions, the very end of the calendar apart: there is no such household.
    const same = all(rural(addDays(married, 1)), not(rural(addDays(addDays(married, 2), -1))));
    expect(looked(all(earlier(married, date('2900-01-01')), same), 'person').kind).not.toBe('found');
  });

  it('three days, and a day that never comes', () => {
    const grade = (when: Expr, value: string) => equal(at('child.disability', when), option(value));
    const birth = fact('child.birthDate');
    const three = all(grade(birth, 'none'), grade(addMonths(birth, 12), 'grade-1'), grade(on, 'grade-2'));
    const { household } = shown(all(three, earlier(addMonths(birth, 12), on)), 'child');
    const { children } = household as {
      children: { birthDate: string; disability: { from: string; value: string }[] }[];
    };
    expect(children[0]?.disability.map(({ value }) => value)).toEqual(['none', 'grade-1', 'grade-2']);
    expect(children[0]?.disability[0]?.from).toBe(children[0]?.birthDate);
    const death = fact('child.deathDate');
    const { household: alive } = shown(all(grade(death, 'grade-1'), grade(on, 'none'), not(happened(death))), 'child');
    expect(() => parseHousehold(alive)).not.toThrow();
  });

  it('an object is a series as a whole, with what does not change in every entry', () => {
    const lives = (when: Expr, where: string) => equal(at('residence.place', when), place(where));
    const moved = all(lives(married, '东村'), lives(on, '西村'), equal(fact('residence.status'), option('floating')));
    const { household, on: asked } = shown(all(moved, earlier(married, on)));
    const { marriedOn, residence } = household as { marriedOn: string; residence: unknown };
    expect(residence).toEqual([
      { from: marriedOn, value: { status: 'floating', place: '东村' } },
      { from: asked, value: { status: 'floating', place: '西村' } },
    ]);
    expect(looked(all(lives(married, '东村'), not(lives(on, '东村')), equal(married, on))).kind).toBe('none');
  });

  it('dates, and those of members', () => {
    const since = (when: Expr) => at('residence.since', when);
    shown(all(earlier(since(married), since(on)), earlier(married, on)));
    expect(looked(all(earlier(since(married), since(on)), equal(married, on))).kind).not.toBe('found');
    const changed = all(
      equal(at('each.registration', fact('each.birthDate')), option('urban')),
      equal(at('each.registration', on), option('rural')),
    );
    const { household } = shown(some('partners', changed));
    const { partners } = household as { partners: { birthDate: string; registration: { from: string }[] }[] };
    expect(partners[0]?.registration.map(({ from }) => from)).toContain(partners[0]?.birthDate);
    const bornToday = all(changed, equal(fact('each.birthDate'), on));
    expect(looked(some('partners', bornToday)).kind).toBe('none');
  });

  it('a day for each member of another list is not told apart: then nothing is proved', () => {
    const lived = (where: string) =>
      some('children', equal(at('residence.place', fact('each.birthDate')), place(where)));
    expect(looked(all(lived('东村'), lived('西村'))).kind).toBe('not-settled');
    expect(looked(lived('东村')).kind).toBe('found');
  });
});

describe('random conditions on two facts read on three days, against every household of a small world', () => {
  const DAYS = ['2015-01-31', '2015-02-28', '2016-02-29'].map(day);
  const OPTIONS = ['unit-employee', 'other', 'none'];
  /** The day asked about, those of the marriage and of the birth, and the employment on a day. */
  interface World {
    readonly on: number;
    readonly married: number;
    readonly born: number;
    readonly employment: (day: number) => string | null;
  }
  type Told = readonly [Expr, (world: World) => boolean];
  type Day = readonly [Expr, (world: World) => number];
  const days: readonly Day[] = [
    [on, (world) => world.on],
    [married, (world) => world.married],
    [fact('person.birthDate'), (world) => world.born],
  ];
  const reading = fc
    .tuple(fc.constantFrom(...days), fc.constantFrom(...OPTIONS))
    .map(
      ([[when, dayOf], value]): Told => [
        equal(at('person.employment', when), option(value)),
        (world) => world.employment(dayOf(world)) === value,
      ],
    );
  const order = fc
    .tuple(fc.constantFrom(...days), fc.constantFrom(...days))
    .map(([[a, x], [b, y]]): Told => [onOrBefore(a, b), (world) => x(world) <= y(world)]);
  const atom = fc.oneof({ weight: 1, arbitrary: reading }, { weight: 1, arbitrary: order });
  const { condition } = fc.letrec<{ condition: Told }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 4, depthSize: 'large' },
      atom,
      tie('condition').map(([a, x]): Told => [not(a), (world) => !x(world)]),
      fc.tuple(tie('condition'), tie('condition')).map(([[a, x], [b, y]]): Told => [all(a, b), (w) => x(w) && y(w)]),
      fc.tuple(tie('condition'), tie('condition')).map(([[a, x], [b, y]]): Told => [any(a, b), (w) => x(w) || y(w)]),
    ),
  }));
  const worlds: readonly World[] = DAYS.flatMap((asked) =>
    DAYS.flatMap((wed) =>
      // Nobody marries before being born: such a household is refused.
      DAYS.filter((born) => born <= wed).flatMap((born) => {
        const read = [...new Set([asked, wed, born])];
        return Array.from({ length: OPTIONS.length ** read.length }, (_, index): World => {
          const chosen = new Map(
            read.map((one, at) => [one, OPTIONS[Math.floor(index / OPTIONS.length ** at) % OPTIONS.length]]),
          );
          return { on: asked, married: wed, born, employment: (one) => chosen.get(one) ?? null };
        });
      }),
    ),
  );

  /** What a household tells, read anew: of a series the latest entry that has begun. */
  function worldOf({ household, on: asked }: { household: object; on: string }): World {
    const { marriedOn, partners } = household as {
      marriedOn?: string;
      partners?: { birthDate?: string; employment?: unknown }[];
    };
    const birthDate = partners?.[0]?.birthDate;
    const told = partners?.[0]?.employment;
    const series = Array.isArray(told) ? (told as { from: string; value: string }[]) : null;
    return {
      on: day(asked),
      // Where it is not told it does not matter: any day will do.
      married: marriedOn === undefined ? (DAYS[0] ?? 0) : day(marriedOn),
      born: birthDate === undefined ? (DAYS[0] ?? 0) : day(birthDate),
      employment: (one) =>
        series === null
          ? ((told as string | undefined) ?? null)
          : (series.filter(({ from }) => day(from) <= one).at(-1)?.value ?? null),
    };
  }

  it('finds one where there is one, that meets the condition, and proves that there is none where there is none', () => {
    const counts = { found: 0, none: 0, 'not-settled': 0, series: 0 };
    fc.assert(
      fc.property(condition, reading, reading, ([a, x], [b, y], [c, z]) => {
        const when = all(a, b, not(c));
        const means = (world: World): boolean => x(world) && y(world) && !z(world);
        const found = looked(when, 'person', 20_000);
        counts[found.kind]++;
        if (found.kind === 'found') {
          expect(means(worldOf(found.shown))).toBe(true);
          if (JSON.stringify(found.shown.household).includes('"from"')) counts.series++;
        } else expect(worlds.filter(means)).toEqual([]);
      }),
      { numRuns: 150, seed: 5 },
    );
    expect(counts.series).toBeGreaterThan(20);
    expect(counts.none).toBeGreaterThan(20);
    expect(counts['not-settled']).toBe(0);
  }, 120_000);
});
