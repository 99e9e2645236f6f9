import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainSummary } from '../../src/assess/answer.js';
import { questionOf } from '../../src/assess/inquiry.js';
import { checkOptions, inquiryOf, provisionOf } from '../../src/assess/options.js';
import { createInterpreter } from '../../src/evaluate/interpret.js';
import { parseHousehold } from '../../src/household/parse.js';
import { assessLevy, type LevyAssessment } from '../../src/levy/levy.js';
import { liangfeng2011 } from '../../src/policies/liangfeng-2011.js';
import { yuanText } from '../../src/value/money.js';
import { completions, type PartialHousehold } from '../oracles/completions.js';
import { DEFAULTS, OPTIONS, type OracleAnswer, oracle, type Readings } from '../oracles/liangfeng.js';

const SEED = 20110905;
const ON = '2013-06-01';

const maybe = <T>(values: readonly T[], unknown: number) =>
  fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...values) }, { weight: unknown, arbitrary: fc.constant(null) });

const household = (unknown: number): fc.Arbitrary<PartialHousehold> => {
  const partner = (id: string) =>
    fc.record({
      id: fc.constant(id),
      sex: maybe(['female', 'male'] as const, unknown),
      registration: maybe(['rural', 'urban'] as const, unknown),
      employment: maybe(['unit-employee', 'none'] as const, unknown),
    });
  const child = (id: string) =>
    fc.record({
      id: fc.constant(id),
      birthDate: fc.constantFrom('2010-03-01', '2011-09-05', '2012-02-29'),
      birthAuthorised: maybe([true, false], unknown),
    });
  return fc.record({
    partners: fc.oneof(fc.tuple(partner('p1')), fc.tuple(partner('p1'), partner('p2'))),
    children: fc.oneof(
      fc.tuple(child('c1')),
      fc.tuple(child('c1'), child('c2')),
      fc.tuple(child('c1'), child('c2'), child('c3')),
    ),
  });
};

const ids = Object.keys(OPTIONS) as (keyof Readings)[];

/** All 288 choices of readings. */
function everyChoice(open: readonly (keyof Readings)[], settled: Readings): readonly Readings[] {
  return open.reduce<readonly Readings[]>(
    (all, id) => all.flatMap((chosen) => OPTIONS[id].map((option) => ({ ...chosen, [id]: option }))),
    [settled],
  );
}

/** The answers of all completions under one choice of readings, in order. */
const answersUnder = (facts: PartialHousehold, id: string, chosen: Readings): readonly OracleAnswer[] =>
  [...completions(facts)].map((household) => oracle(household, id, ON, chosen));

/** What counts as the answer: `minimumOf` and the clock do not. */
const key = ({ status, amountStatus, minimumFen }: OracleAnswer): string => `${status} ${amountStatus} ${minimumFen}`;

/** What all completions together say, as one text. */
function together(answers: readonly OracleAnswer[]): string {
  const statuses = new Set(answers.map(({ status }) => status));
  const stated = answers.flatMap(({ minimumFen }) => minimumFen ?? []);
  const status = statuses.size === 1 ? [...statuses][0] : 'undetermined';
  const words = new Set(answers.map(({ amountStatus }) => amountStatus));
  const word =
    status !== 'due'
      ? null
      : words.size > 1
        ? 'open'
        : [...words][0] === 'stated' && new Set(stated).size > 1
          ? 'open'
          : [...words][0];
  const bounds = stated.length === 0 ? null : `${yuanText(Math.min(...stated))}-${yuanText(Math.max(...stated))}`;
  return `${status} ${word} ${bounds}`;
}

const shown = ({ status, amountStatus, bounds }: Pick<LevyAssessment, 'status' | 'amountStatus' | 'bounds'>): string =>
  `${status} ${amountStatus} ${bounds === null ? null : `${bounds.least.toFixed(2)}-${bounds.most?.toFixed(2)}`}`;

const changes = (chosen: Readings): number => ids.filter((id) => chosen[id] !== DEFAULTS[id]).length;

const picks = fc
  .subarray(ids, { maxLength: 3 })
  .chain((picked) =>
    fc.record(
      Object.fromEntries(picked.map((id) => [id, fc.constantFrom(...OPTIONS[id])])) as Partial<
        Record<keyof Readings, fc.Arbitrary<string>>
      >,
    ),
  );

describe('readings that the caller leaves open', () => {
  it.each([
    [0, 250],
    [1, 120],
  ])(
    'robust, across readings and alternatives equal trying every choice (unknown facts: weight %i)',
    (unknown, numRuns) => {
      fc.assert(
        fc.property(household(unknown), picks, fc.nat(2), (facts, picked, which) => {
          const { id } = facts.children[which % facts.children.length] as { id: string };
          fc.pre([...completions(facts)].length <= 64);
          const settled = { ...DEFAULTS, ...picked } as Readings;
          const choices = everyChoice(
            ids.filter((one) => !(one in picked)),
            settled,
          );
          const byChoice = choices.map((chosen) => ({ chosen, answers: answersUnder(facts, id, chosen) }));
          const answer = assessLevy(facts, {
            policy: liangfeng2011,
            child: id,
            on: ON,
            readings: picked as Record<string, string>,
          });

          const [first] = byChoice;
          const robust = byChoice.every(({ answers }) =>
            answers.every((one, index) => key(one) === key(first?.answers[index] as OracleAnswer)),
          );
          expect(answer.robust).toBe(robust);

          const stated = byChoice.flatMap(({ answers }) => answers.flatMap(({ minimumFen }) => minimumFen ?? []));
          const across =
            answer.acrossReadings === null
              ? null
              : [answer.acrossReadings.least.toFixed(2), answer.acrossReadings.most?.toFixed(2)];
          expect(across).toEqual(
            stated.length === 0 ? null : [yuanText(Math.min(...stated)), yuanText(Math.max(...stated))],
          );

          const taken = together(answersUnder(facts, id, settled));
          expect(shown(answer)).toBe(taken);
          const least = new Map<string, number>();
          for (const { chosen, answers } of byChoice) {
            const text = together(answers);
            const size = ids.filter((one) => chosen[one] !== settled[one]).length;
            if (text !== taken) least.set(text, Math.min(size, least.get(text) ?? Infinity));
          }
          const listed = answer.alternatives.map(
            (other) => [shown(other as never), Object.keys(other.readings).length] as const,
          );
          expect(new Map(listed)).toEqual(least);
          expect(listed).toHaveLength(least.size);
          for (const other of answer.alternatives) {
            const chosen = { ...settled, ...other.readings } as Readings;
            expect(together(answersUnder(facts, id, chosen))).toBe(shown(other as never));
          }
        }),
        { numRuns, seed: SEED },
      );
    },
    240_000,
  );

  it('changes nothing but the words when only what the minimum is of, or the clock, is open', () => {
    const facts = {
      partners: [{ registration: 'rural', employment: 'none' }],
      children: [{ id: 'c1', birthDate: '2012-01-01', birthAuthorised: false }],
    };
    const settled = Object.fromEntries(
      ids.filter((id) => id !== 'first-levy' && id !== 'installment-clock').map((id) => [id, DEFAULTS[id]]),
    );
    expect(assessLevy(facts, { policy: liangfeng2011, child: 'c1', on: ON, readings: settled }).robust).toBe(true);
    expect(changes(DEFAULTS)).toBe(0);
  });
});

describe('facts that are learned', () => {
  const known = { sex: 'female', registration: 'rural', employment: 'none', birthAuthorised: false } as const;

  it('never widen the bounds, and never unsettle a status', () => {
    fc.assert(
      fc.property(household(3), fc.nat(20), (facts, pick) => {
        const open = [...facts.partners, ...facts.children].flatMap((member) =>
          Object.entries(member)
            .filter(([, value]) => value === null)
            .map(([name]) => ({ member, name })),
        );
        const learned = open[pick % Math.max(1, open.length)];
        fc.pre(learned !== undefined);
        const more = { ...learned?.member, [learned?.name as string]: known[learned?.name as keyof typeof known] };
        const replace = <T>(list: readonly T[]): T[] =>
          list.map((member) => (member === (learned?.member as unknown) ? (more as T) : member));
        const ask = (household: PartialHousehold) =>
          assessLevy(household, { policy: liangfeng2011, child: 'c1', on: ON });
        const [before, after] = [
          ask(facts),
          ask({ partners: replace(facts.partners), children: replace(facts.children) }),
        ];
        if (before.status !== 'undetermined') expect(after.status).toBe(before.status);
        if (after.bounds !== null && before.bounds !== null) {
          expect(after.bounds.least.greaterThanOrEqualTo(before.bounds.least)).toBe(true);
          expect(after.bounds.most?.lessThanOrEqualTo(before.bounds.most ?? 0)).toBe(true);
        }
        expect(before.bounds === null ? after.bounds : 'fits').toBe(before.bounds === null ? null : 'fits');
      }),
      { numRuns: 300, seed: SEED },
    );
  }, 120_000);

  it('are never contradicted by plain evaluation: what it settles, the sharpened answer says too', () => {
    let settledByPlain = 0;
    let sharpened = 0;
    fc.assert(
      fc.property(household(2), (facts) => {
        const parsed = parseHousehold(facts);
        const ask = checkOptions({ on: ON }, [liangfeng2011], []);
        const resolved = provisionOf(liangfeng2011, 'levy-minimum', null);
        const inquiry = inquiryOf(liangfeng2011, resolved, parsed, { child: 0 }, ask);
        const plain = plainSummary(resolved, createInterpreter(questionOf(inquiry, 'none').world), { child: 0 });
        const sharp = assessLevy(parsed, { policy: liangfeng2011, child: 'c1', on: ON });
        const [amount] = Object.values(plain.amounts);
        if (plain.status !== null)
          expect(sharp.status).toBe(
            { applies: 'due', 'does-not-apply': 'not-due', 'not-in-force': 'not-in-force' }[plain.status],
          );
        if (amount?.value !== null && amount !== undefined)
          expect(sharp.minimum?.times(100).toNumber()).toBe(amount.value);
        if (amount?.bounds !== null && amount !== undefined && sharp.bounds !== null) {
          expect(sharp.bounds.least.times(100).toNumber()).toBeGreaterThanOrEqual(Number(amount.bounds.least ?? 0));
          expect(sharp.bounds.most?.times(100).toNumber()).toBeLessThanOrEqual(Number(amount.bounds.most ?? Infinity));
        }
        settledByPlain += plain.status === null ? 0 : 1;
        sharpened += plain.status === null && sharp.status !== 'undetermined' ? 1 : 0;
      }),
      { numRuns: 300, seed: SEED },
    );
    expect(settledByPlain).toBeGreaterThan(100);
    expect(sharpened).toBeGreaterThanOrEqual(0);
  }, 120_000);
});
