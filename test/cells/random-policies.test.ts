import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf, summarise } from '../../src/assess/answer.js';
import { type Inquiry, questionOf } from '../../src/assess/inquiry.js';
import { missingFacts } from '../../src/assess/missing.js';
import { cells } from '../../src/cells/cells.js';
import { witnessOf } from '../../src/cells/witness.js';
import { createInterpreter } from '../../src/evaluate/interpret.js';
import { worldOf } from '../../src/evaluate/world.js';
import { build } from '../../src/expr/build.js';
import type { Expr } from '../../src/expr/expr.js';
import { parseHousehold } from '../../src/household/parse.js';
import { definePolicy } from '../../src/policy/define.js';
import type { Resolved } from '../../src/policy/resolve.js';
import { resolve } from '../../src/policy/resolve.js';
import { dayFromText } from '../../src/value/civil-date.js';
import type { Range } from '../../src/value/value.js';

const {
  all,
  any,
  not,
  equal,
  below,
  atMost,
  atLeast,
  before,
  onOrBefore,
  onOrAfter,
  fact,
  date,
  count,
  some,
  every,
  add,
  smallest,
  addMonths,
  choose,
  happened,
  yuan,
  times,
} = build;

const ON = '2016-03-01';
/** Days around the constants and around each other: enough for any two of them to come in any order, a month apart or a day. */
const DAYS = ['2015-12-31', '2016-01-01', '2016-01-02', '2016-01-31', '2016-02-01', '2016-02-29', '2016-03-01'];
const LIMITS = ['2016-01-01', '2016-02-01'];
const NUMBERS = [0, 1, 2, 3, 4];
/** A month after or before one of the days above. */
const MONTH_APART = ['2015-12-01', '2015-12-02', '2016-02-02', '2016-03-29', '2016-04-01'];
/** What an unknown one may be besides: earlier and later, less and more than any known one. */
const OUTER: Readonly<Record<string, readonly (string | number)[]>> = {
  n: [5, 6, 7],
  m: [5, 6, 7],
  d: ['1900-01-01', '2100-01-01', ...MONTH_APART],
  e: ['1900-01-01', '1900-01-02', '2100-01-01', '2100-01-02', ...MONTH_APART],
};

const text = (words: string) => ({ zh: words, en: words });

const extra = {
  a: { type: 'truth', label: text('a'), question: text('a?') },
  b: { type: 'truth', label: text('b'), question: text('b?') },
  k: { type: 'options', options: { x: text('x'), y: text('y'), z: text('z') }, label: text('k'), question: text('k?') },
  n: { type: 'number', label: text('n'), question: text('n?') },
  m: { type: 'number', label: text('m'), question: text('m?') },
  d: { type: 'date', label: text('d'), question: text('d?') },
  e: { type: 'date', label: text('e'), question: text('e?') },
} as const;

const DOMAINS: Readonly<Record<string, readonly (boolean | string | number)[]>> = {
  a: [true, false],
  b: [true, false],
  k: ['x', 'y', 'z'],
  n: NUMBERS,
  m: NUMBERS,
  d: DAYS,
  e: DAYS,
};

const extraFact = (name: string): Expr => fact(`extra.${name}`);
const number = fc.oneof<fc.Arbitrary<Expr>[]>(
  fc.constantFrom('n', 'm').map(extraFact),
  fc.nat(3).map((value): Expr => ({ value, type: 'number' })),
  fc.constant(count('children', fact('each.birthAuthorised'))),
  fc.constant(count('children', not(fact('each.birthAuthorised')))),
  fc.constant(count('children', equal(fact('each.sex'), 'female'))),
  fc.constant(add(fact('extra.n'), 1)),
  fc.constant(smallest(fact('extra.n'), 2)),
  fc.constant(choose(fact('extra.a'), fact('extra.n'), 1)),
);
/** A day that rests on one fact only: compared with itself by way of months it would say nothing that a paper says. */
const dayOf = (name: string) =>
  fc.oneof<fc.Arbitrary<Expr>[]>(
    fc.constant(extraFact(name)),
    fc.constantFrom(...LIMITS).map(date),
    fc.constant(addMonths(extraFact(name), 1)),
  );
const leaf = fc.oneof<fc.Arbitrary<Expr>[]>(
  fc.constantFrom('a', 'b').map(extraFact),
  fc.constantFrom('x', 'y').map((option) => equal(extraFact('k'), option)),
  fc.tuple(fc.constantFrom(below, atMost, atLeast, equal), number, number).map(([compare, x, y]) => compare(x, y)),
  fc
    .tuple(fc.constantFrom(before, onOrBefore, onOrAfter, equal), dayOf('d'), dayOf('e'))
    .map(([compare, x, y]) => compare(x, y)),
  fc.constant(some('children', all(fact('each.birthAuthorised'), equal(fact('each.sex'), 'female')))),
  fc.constant(every('children', fact('each.birthAuthorised'))),
  fc.constant(some('children', happened(fact('each.adoptedOn')))),
);
const { condition } = fc.letrec<{ condition: Expr }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.tuple(tie('condition'), tie('condition')).map(([x, y]) => all(x, y)),
    fc.tuple(tie('condition'), tie('condition')).map(([x, y]) => any(x, y)),
    tie('condition').map((x) => not(x)),
  ),
}));

const amount = fc.oneof<fc.Arbitrary<Expr>[]>(
  fc.constantFrom('100.00', '200.00', '300.00').map(yuan),
  fc.constant(times(yuan('50.00'), fact('extra.n'))),
);

const policy = fc
  .record({ when: condition, first: condition, second: condition, x: amount, y: amount })
  .map(({ when, first, second, x, y }) =>
    definePolicy({
      id: 'random',
      title: text('r'),
      issuer: text('r'),
      documentNumber: null,
      rank: 'local-document',
      jurisdiction: { division: null },
      issuedOn: '2010-01-01',
      inForce: { from: '2010-01-01', until: '2020-01-01' },
      source: text('r'),
      extra,
      provisions: {
        grant: {
          kind: 'benefit',
          says: text('g'),
          cites: '1',
          subject: 'household',
          when,
          frequency: 'once',
          amount: {
            rows: [
              { when: first, gives: x },
              { when: second, gives: y },
            ],
            otherwise: 'not-stated',
          },
        },
      },
    }),
  );

const maybe = <T>(values: readonly T[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...values) }, { weight: 2, arbitrary: fc.constant(null) });
const child = fc.record({
  birthDate: fc.constantFrom('2014-01-01', '2015-01-01'),
  birthAuthorised: maybe([true, false]),
  sex: maybe(['female', 'male'] as const),
  adoptedOn: fc.constantFrom(null, null, null, 'unknown', '2015-06-01'),
});
const household = fc.record({
  extra: fc.record(Object.fromEntries(Object.entries(DOMAINS).map(([name, values]) => [name, maybe(values)]))),
  children: fc.array(child, { maxLength: 2 }),
});

type Facts = {
  readonly extra: Readonly<Record<string, unknown>>;
  readonly children: readonly Readonly<Record<string, unknown>>[];
};

/** Every completion over the small world, with what was chosen for each unknown fact. */
function completions(
  partial: Facts,
): readonly { readonly facts: Facts; readonly chosen: Readonly<Record<string, unknown>> }[] {
  const slots: { path: string; values: readonly unknown[]; put: (facts: Facts, value: unknown) => Facts }[] = [];
  for (const [name, values] of Object.entries(DOMAINS)) {
    if (partial.extra[name] === null)
      slots.push({
        path: `extra.${name}`,
        values: [...values, ...(OUTER[name] ?? [])],
        put: (facts, value) => ({ ...facts, extra: { ...facts.extra, [name]: value } }),
      });
  }
  partial.children.forEach((one, index) => {
    const put =
      (name: string) =>
      (facts: Facts, value: unknown): Facts => ({
        ...facts,
        children: facts.children.map((other, place) => (place === index ? { ...other, [name]: value } : other)),
      });
    if (one['birthAuthorised'] === null)
      slots.push({ path: `children[${index}].birthAuthorised`, values: [true, false], put: put('birthAuthorised') });
    if (one['sex'] === null)
      slots.push({ path: `children[${index}].sex`, values: ['female', 'male'], put: put('sex') });
    // Adopted before the day asked about, after it, or not at all.
    if (one['adoptedOn'] === 'unknown')
      slots.push({
        path: `children[${index}].adoptedOn`,
        values: ['2015-06-01', '2017-01-01', null],
        put: put('adoptedOn'),
      });
  });
  return slots.reduce<readonly { facts: Facts; chosen: Record<string, unknown> }[]>(
    (list, { path, values, put }) =>
      list.flatMap(({ facts, chosen }) =>
        values.map((value) => ({ facts: put(facts, value), chosen: { ...chosen, [path]: value } })),
      ),
    [{ facts: partial, chosen: {} }],
  );
}

/** The answer for a household that is fully known, by plain evaluation. */
function plainKey(resolved: Resolved, facts: object): { readonly key: string; readonly fen: number | null } {
  const world = worldOf({
    household: parseHousehold(facts),
    on: dayFromText(ON) as number,
    readings: {},
    case: undefined,
  });
  const interpreter = createInterpreter(world);
  const status = interpreter.step(resolved.status, {}).value;
  const stated = resolved.amounts['amount'];
  if (status !== 'applies' || stated === undefined) return { key: String(status), fen: null };
  const word = interpreter.step(stated.status, {}).value;
  const fen =
    word === 'stated' && stated.amount !== null
      ? Number((interpreter.step(stated.amount, {}).value as Range).least)
      : null;
  return { key: `${status} ${word} ${fen}`, fen };
}

const inquiryFor = (resolved: Resolved, facts: object): Inquiry => ({
  resolved,
  household: parseHousehold(facts),
  frames: {},
  on: dayFromText(ON) as number,
  readings: {},
  picked: [],
  case: undefined,
});

describe('cells of random policies, against every household of a small world', () => {
  const runs = { numRuns: 300, seed: 7 };
  let wide = 0;
  let given = 0;

  it('give the statuses, the bounds and the missing facts of all completions', () => {
    fc.assert(
      fc.property(policy, household, (random, facts) => {
        const every = completions(facts as Facts);
        fc.pre(every.length <= 1_500);
        const resolved = resolve(random, null)['grant'] as Resolved;
        const question = questionOf(inquiryFor(resolved, facts), 'none');
        const found = cells(question, (env, interpreter) => answerOf(resolved, question, env, interpreter));
        // A fact compared with itself by way of months is outside what narrowing decides: then nothing exact is claimed.
        given += found.complete ? 1 : 0;
        if (!found.complete) return;
        const summary = summarise(
          resolved,
          found.leaves.map(({ answer }) => answer),
        );
        const answers = every.map(({ facts: known }) => plainKey(resolved, known));
        const statuses = new Set(answers.map(({ key }) => key.split(' ')[0]));
        expect(summary.status).toBe(statuses.size === 1 ? [...statuses][0] : null);

        const openNumber = ['n', 'm'].some((name) => facts.extra[name] === null);
        const fens = answers.flatMap(({ fen }) => fen ?? []);
        const bounds = summary.amounts['amount']?.bounds ?? null;
        // An open number goes past the small world: its least value is in it, its greatest is not.
        if (fens.length === 0) expect(bounds).toBeNull();
        else
          expect([bounds?.least, openNumber ? null : bounds?.most]).toEqual([
            Math.min(...fens),
            openNumber ? null : Math.max(...fens),
          ]);
        wide += bounds !== null && bounds.least !== bounds.most ? 1 : 0;

        const paths = Object.keys(every[0]?.chosen ?? {});
        const matters = paths.filter((path) => {
          const rest = new Map<string, Set<string>>();
          every.forEach(({ chosen }, index) => {
            const others = JSON.stringify(paths.filter((one) => one !== path).map((one) => chosen[one]));
            rest.set(others, (rest.get(others) ?? new Set()).add(answers[index]?.key ?? ''));
          });
          return [...rest.values()].some((keys) => keys.size > 1);
        });
        expect(
          missingFacts(resolved, question, found)
            .map(({ path }) => path)
            .sort(),
        ).toEqual(matters.sort());
      }),
      runs,
    );
    // The hard cases were among those drawn.
    expect(wide).toBeGreaterThan(20);
    expect(given).toBeGreaterThan(250);
  }, 240_000);

  it('hold each household in exactly one leaf, with the answer of that leaf, and a witness for every leaf', () => {
    fc.assert(
      fc.property(policy, household, (random, facts) => {
        const resolved = resolve(random, null)['grant'] as Resolved;
        const question = questionOf(inquiryFor(resolved, facts), 'none');
        const found = cells(question, (env, interpreter) => answerOf(resolved, question, env, interpreter));
        for (const { env, answer, settled } of found.leaves) {
          if (!settled) continue;
          const witness = witnessOf(question, env);
          expect(witness).not.toBeNull();
          const known = questionOf(inquiryFor(resolved, witness?.household ?? {}), 'none');
          const again = cells(known, (inner, interpreter) => answerOf(resolved, known, inner, interpreter));
          expect(new Set(again.leaves.map((leaf) => leaf.answer.status))).toEqual(new Set([answer.status]));
          if (answer.formulaPaths.length === 0)
            expect(new Set(again.leaves.map((leaf) => leaf.answer.key))).toEqual(new Set([answer.key]));
        }
      }),
      { numRuns: 250, seed: 11 },
    );
  }, 240_000);
});
