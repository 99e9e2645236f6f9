import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessBenefits } from '../../src/benefits/index.js';
import { createInterpreter } from '../../src/evaluate/interpret.js';
import { worldOf } from '../../src/evaluate/world.js';
import type { Expr } from '../../src/expr/expr.js';
import { parseHousehold, safeParseHousehold } from '../../src/household/parse.js';
import { definePolicy } from '../../src/policy/define.js';
import type { Policy, PolicyInput } from '../../src/policy/policy.js';
import type { Resolved } from '../../src/policy/resolve.js';
import { conditionsOf } from '../../src/testing/conditions.js';
import { edgeCasesOf } from '../../src/testing/edge-cases.js';
import { edgeCases } from '../../src/testing/index.js';
import { changed, substitution } from '../../src/testing/substitute.js';
import { createWorkbench, provisionsOf } from '../../src/testing/workbench.js';
import { dayFromText } from '../../src/value/civil-date.js';
import { ON, policy } from '../cells/policies.js';
import { householdOf, worldsFor } from './small-world.js';

/** The parts of "all", "any" and "not"; `null` for any other condition. */
const partsOf = (expr: Expr): readonly Expr[] | null =>
  'apply' in expr && ['all', 'any', 'not'].includes(expr.apply) ? expr.to : null;

const leafOf = (expr: Expr): Expr => {
  const [first] = partsOf(expr) ?? [];
  return first === undefined ? expr : leafOf(first);
};

/** The same with a condition of few parts, and rows of one part each: the edge cases of long ones take minutes. */
function shortened(random: Policy): Policy {
  const { grant } = random.provisions;
  if (grant?.kind !== 'benefit' || typeof grant.amount === 'string' || !('rows' in grant.amount))
    throw new TypeError('not one of the random policies');
  const parts = partsOf(grant.when);
  const when = parts === null ? grant.when : { ...grant.when, to: parts.map(leafOf) };
  const rows = grant.amount.rows.map((row) => ({ ...row, when: leafOf(row.when) }));
  const short = { ...grant, when, amount: { ...grant.amount, rows } };
  return definePolicy(JSON.parse(JSON.stringify({ ...random, provisions: { grant: short } })) as PolicyInput);
}

/** Months before and after days, and lists read in two ways, take long and are looked at by other tests. */
const isQuick = (random: Policy): boolean => {
  const text = JSON.stringify(random.provisions);
  return !text.includes('addMonths') && (text.match(/"each":/g) ?? []).length < 2;
};

/** With `--mode long` there are six times as many. */
const MANY = process.env['MODE'] === 'long' ? 240 : 40;

const POLICIES: readonly Policy[] = fc
  .sample(policy, { numRuns: 6 * MANY, seed: 21 })
  .map(shortened)
  .filter(isQuick)
  .slice(0, MANY);

const MOST_WORLDS = 300;
/** Before the policy began, while it was in force, and after it ended. */
const DAYS = [ON, ON, ON, '2009-06-01', '2020-06-01'];

const ANY_EXTRA = { a: true, b: true, k: 'x', n: 3, m: 3, d: '2016-01-31', e: '2016-01-31' };

/** What a case leaves open may be anything: it decides all the same, and plain evaluation needs to be told one. */
const told = (household: object): object => {
  const { extra } = household as { readonly extra?: object };
  return { ...household, extra: { ...ANY_EXTRA, ...extra } };
};

/** The answer by plain evaluation. */
function answerOf({ status, amounts }: Resolved, household: object, on: string): string {
  const world = worldOf({
    household: parseHousehold(told(household)),
    on: dayFromText(on) as number,
    readings: {},
    case: undefined,
  });
  const { step } = createInterpreter(world);
  const applies = step(status, {}).value;
  const { amount } = amounts;
  const text = (value: unknown): string =>
    JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}` : part));
  if (applies !== 'applies' || amount === undefined) return text(applies);
  const word = step(amount.status, {}).value;
  return word === 'stated' && amount.amount !== null ? text(step(amount.amount, {}).value) : text(word);
}

describe('the edge cases of random policies', () => {
  const count = { cases: 0, decisive: 0, idle: 0, open: 0 };

  it.each(POLICIES.map((random, index) => [index, random] as const))(
    'of policy %i',
    (index, random) => {
      const { cases, idle, notSettled } = edgeCasesOf(random);
      if (index < 8) expect(JSON.stringify(edgeCases(random))).toBe(JSON.stringify(cases));
      for (const { household, on, answer } of cases) {
        expect(safeParseHousehold(household).success).toBe(true);
        const [found] = assessBenefits(household, { policies: [random], on });
        const { status, amountStatus, amount } = JSON.parse(JSON.stringify(found)) as Readonly<Record<string, unknown>>;
        expect(answer).toMatchObject({ status, amountStatus, amount });
      }
      count.cases += cases.length;

      const bench = createWorkbench();
      const { grant } = provisionsOf(random, bench);
      const households = [...worldsFor([random], MOST_WORLDS)].map((world, index) => ({
        household: householdOf(world),
        on: DAYS[index % DAYS.length] as string,
      }));
      for (const [index, condition] of conditionsOf(grant as Resolved).entries()) {
        for (const truth of [true, false]) {
          const at = `condition ${index + 1} ${truth ? 'true' : 'false'}`;
          const turned = changed(grant as Resolved, substitution(bench, [[condition, bench.truth(!truth)]]));
          const decides = ({ household, on }: { readonly household: object; readonly on: string }): boolean =>
            answerOf(grant as Resolved, household, on) !== answerOf(turned, household, on);
          const shown = cases.filter(({ probes }) =>
            probes.some((probe) => probe.kind === 'condition' && probe.at === at),
          );
          if (shown.length > 0) {
            count.decisive += 1;
            expect([at, shown.some(decides)]).toEqual([at, true]);
          } else if (notSettled.some(({ probe }) => probe.at === at)) count.open += 1;
          else {
            count.idle += 1;
            expect(idle.map(({ probe }) => probe.at)).toContain(at);
            expect([at, households.find(decides), random.provisions]).toEqual([at, undefined, random.provisions]);
          }
        }
      }
    },
    600_000,
  );

  it('decide, mostly', () => {
    expect(count.decisive).toBeGreaterThan(40);
    expect(count.open).toBeLessThan(count.decisive / 10);
  });
});
