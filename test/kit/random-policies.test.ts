import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createInterpreter } from '../../src/evaluate/interpret.js';
import { worldOf } from '../../src/evaluate/world.js';
import { build } from '../../src/expr/build.js';
import { safeParseHousehold } from '../../src/household/parse.js';
import { definePolicy } from '../../src/policy/define.js';
import type { Policy, PolicyInput } from '../../src/policy/policy.js';
import { type Resolved, resolve } from '../../src/policy/resolve.js';
import {
  comparePolicies,
  deadRules,
  type Finding,
  findGaps,
  findOverlaps,
  type Shown,
} from '../../src/testing/index.js';
import { dayFromText } from '../../src/value/civil-date.js';
import { isDecided } from '../../src/value/value.js';
import { policy } from '../cells/policies.js';
import { completionsOf, firstOf, lesserOnes, type SmallWorld, told, worldsFor } from './small-world.js';

/** Two days that are compared by way of months say nothing exact (`cells.md` 2): what rests on them may be left open. */
const isExact = (random: Policy): boolean => {
  const text = JSON.stringify(random.provisions);
  return !(text.includes('addMonths') && text.includes('extra.d') && text.includes('extra.e'));
};

const POLICIES: readonly Policy[] = fc
  .sample(policy, { numRuns: 500, seed: 20 })
  .filter((random) => isExact(random) && JSON.stringify(random.provisions).length < 1_200)
  .slice(0, 110);

const MOST_WORLDS = 4_000;
/** Where one is known to be there, it is looked for longer. */
const MANY_WORLDS = 200_000;
const MOST_COMPLETIONS = 300;

const words = (...parts: readonly unknown[]): string => JSON.stringify(parts);

/** Facts that could be left out of what was shown, and it would still be so for every household of the small world. */
function spared(policies: readonly Policy[], shown: Shown, holds: (world: SmallWorld) => boolean): readonly Shown[] {
  return lesserOnes(shown).filter(
    (lesser) => firstOf(completionsOf(policies, lesser, MANY_WORLDS), (world) => !holds(world)) === null,
  );
}

describe('findings about random policies, against every household of a small world', () => {
  const count = { found: 0, none: 0, dead: 0, alive: 0, open: 0, spared: 0 };

  /** A finding shows a household for which it surely holds; no finding: there is no household in the small world. */
  function judge(random: Policy, found: Finding | undefined, holds: (world: SmallWorld) => boolean): void {
    const said = words(found?.kind, found?.rows, found?.witness, random.provisions);
    if (found === undefined) {
      count.none += 1;
      expect(firstOf(worldsFor([random], MOST_WORLDS), holds), said).toBeNull();
    } else if (found.witness === null) {
      count.open += 1;
      expect(found.settled).toBe(false);
    } else {
      count.found += 1;
      const { witness } = found;
      expect(safeParseHousehold(witness.household).success).toBe(true);
      expect(
        firstOf(completionsOf([random], witness, MOST_COMPLETIONS), (world) => !holds(world)),
        said,
      ).toBeNull();
      count.spared += spared([random], witness, holds).length;
    }
  }

  it.each(POLICIES.map((random, index) => [index, random] as const))(
    'gap, overlap and dead rows of policy %i',
    (_, random) => {
      const { applies, rows } = told(random);
      const [first, second] = rows;
      if (first === undefined || second === undefined) throw new TypeError('two rows');
      judge(random, findGaps(random)[0], (world) => applies(world) && !first.when(world) && !second.when(world));
      const bothApply = (world: SmallWorld) => applies(world) && first.when(world) && second.when(world);
      judge(random, findOverlaps(random)[0], (world) => bothApply(world) && first.gives(world) !== second.gives(world));

      const dead = deadRules(random);
      const lives = [
        (world: SmallWorld) => applies(world) && first.when(world),
        (world: SmallWorld) => applies(world) && second.when(world) && !first.when(world),
      ];
      for (const [index, lives_] of lives.entries()) {
        const found = dead.find(({ rows: [row] }) => row === index);
        if (found?.settled === false) count.open += 1;
        else {
          const isAlive = found === undefined;
          count[isAlive ? 'alive' : 'dead'] += 1;
          const worlds = worldsFor([random], isAlive ? MANY_WORLDS : MOST_WORLDS);
          expect(firstOf(worlds, lives_) !== null, words(index, random.provisions)).toBe(isAlive);
        }
      }
    },
  );

  it('were there and were not, and few were left open', () => {
    expect(count.found).toBeGreaterThan(60);
    expect(count.none).toBeGreaterThan(30);
    expect(count.dead).toBeGreaterThan(10);
    expect(count.open).toBeLessThan(POLICIES.length / 4);
    // Plain evaluation does not see that "a or not a" holds whatever a is: there a fact stays that could be spared.
    expect(count.spared).toBeLessThan(count.found / 10);
  });

  it('do not call a row dead whose count is compared with a number that is told', () => {
    const [any] = POLICIES;
    const { all, atLeast, equal, fact, yuan } = build;
    const girls = build.count('children', equal(fact('each.sex'), 'female'));
    const when = all(atLeast(girls, fact('extra.n')), atLeast(fact('extra.n'), 3));
    const rows = [{ when, gives: yuan('100.00') }];
    const json = JSON.parse(JSON.stringify(any)) as PolicyInput;
    const grant = { ...json.provisions['grant'], when: fact('extra.a'), amount: { rows, otherwise: 'not-stated' } };
    const found = deadRules(definePolicy({ ...json, provisions: { grant } }));
    expect(found.filter(({ settled }) => settled)).toEqual([]);
  });
});

const OTHERWISE: Readonly<Record<string, string>> = {
  all: 'any',
  any: 'all',
  below: 'atMost',
  atMost: 'atLeast',
  atLeast: 'above',
  before: 'onOrBefore',
  onOrBefore: 'after',
  onOrAfter: 'after',
  smallest: 'greatest',
};

type Json = Readonly<Record<string, unknown>>;

function slip(json: Json): Json | null {
  const { apply, value, type } = json;
  if (typeof apply === 'string' && OTHERWISE[apply] !== undefined) return { ...json, apply: OTHERWISE[apply] };
  return type === 'number' && typeof value === 'number' ? { ...json, value: value + 1 } : null;
}

/** The same with one operator or number changed: the one at that place in the order of the document. */
function mistakenAt(random: Policy, index: number): Policy {
  const places = (value: unknown): number =>
    typeof value !== 'object' || value === null
      ? 0
      : Object.values(value).reduce<number>(
          (sum, inside) => sum + places(inside),
          slip(value as Json) === null ? 0 : 1,
        );
  const { grant } = random.provisions;
  let left = index % Math.max(1, places(grant));
  const walk = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const by = slip(value as Json);
    if (by !== null && left-- === 0) return by;
    if (Array.isArray(value)) return value.map(walk);
    return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, walk(inside)]));
  };
  return definePolicy({ ...(JSON.parse(JSON.stringify(random)) as Json), provisions: { grant: walk(grant) } });
}

/** The answer by plain evaluation; `null` where it is open. */
function plainly({ status, amounts }: Resolved, { household, on }: Shown): string | null {
  const parsed = safeParseHousehold(household);
  if (!parsed.success) return null;
  const day = dayFromText(on) as number;
  const { step } = createInterpreter(worldOf({ household: parsed.data, on: day, readings: {}, case: undefined }));
  const { amount } = amounts;
  const applies = step(status, {}).value;
  const values = applies === 'applies' && amount !== undefined ? [step(amount.status, {}).value] : [];
  if (values[0] === 'stated' && amount?.amount) values.push(step(amount.amount, {}).value);
  if (![applies, ...values].every(isDecided)) return null;
  return JSON.stringify([applies, ...values], (_, part: unknown) => (typeof part === 'bigint' ? `${part}` : part));
}

describe('random policies compared with mistaken ones', () => {
  const count = { same: 0, other: 0, open: 0, changes: 0, spared: 0 };
  const pairs = POLICIES.slice(0, 25).map((random, index) => [index, random, mistakenAt(random, index)] as const);

  it.each(pairs)('policy %i', (_, random, mistaken) => {
    const both = [random, mistaken];
    const [before, after] = [told(random), told(mistaken)];
    const differs = (world: SmallWorld) => before.answer(world) !== after.answer(world);
    const { changes, complete } = comparePolicies(random, mistaken);
    const [old, young] = both.map((one) => resolve(one, null)['grant'] as Resolved) as [Resolved, Resolved];
    const said = words(random.provisions, mistaken.provisions, changes);
    for (const { witness } of changes) {
      if (witness === null) throw new TypeError('both have the provision');
      expect(safeParseHousehold(witness.household).success).toBe(true);
      expect(
        firstOf(completionsOf(both, witness, MOST_COMPLETIONS), (world) => !differs(world)),
        said,
      ).toBeNull();
      const answers = lesserOnes(witness).map((lesser) => [plainly(old, lesser), plainly(young, lesser)] as const);
      count.spared += answers.filter(([a, b]) => a !== null && b !== null && a !== b).length;
      count.changes += 1;
    }
    if (changes.length > 0) count.other += 1;
    else if (complete) {
      count.same += 1;
      expect(firstOf(worldsFor(both, MOST_WORLDS), differs), said).toBeNull();
    } else count.open += 1;
  });

  it('gave changes and none, and few were left open', () => {
    expect(count.other).toBeGreaterThan(15);
    expect(count.same).toBeGreaterThan(2);
    expect(count.open).toBeLessThan(pairs.length / 10);
    expect(count.spared).toBeLessThan(count.changes / 10);
  });
});
