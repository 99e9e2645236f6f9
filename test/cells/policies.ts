import fc from 'fast-check';
import { build } from '../../src/expr/build.js';
import type { Expr } from '../../src/expr/expr.js';
import { samplePolicy } from '../sample-policy.js';

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

export const ON = '2016-03-01';
/** Days around the constants and around each other: enough for any two of them to come in any order, a month apart or a day. */
const DAYS = ['2015-12-31', '2016-01-01', '2016-01-02', '2016-01-31', '2016-02-01', '2016-02-29', '2016-03-01'];
const LIMITS = ['2016-01-01', '2016-02-01'];
const NUMBERS = [0, 1, 2, 3, 4];
/** A month after or before one of the days above. */
const MONTH_APART = ['2015-12-01', '2015-12-02', '2016-02-02', '2016-03-29', '2016-04-01'];
/** What an unknown one may be besides: earlier and later, less and more than any known one. */
export const OUTER: Readonly<Record<string, readonly (string | number)[]>> = {
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

export const DOMAINS: Readonly<Record<string, readonly (boolean | string | number)[]>> = {
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

export const policy = fc
  .record({ when: condition, first: condition, second: condition, x: amount, y: amount })
  .map(({ when, first, second, x, y }) =>
    samplePolicy({
      id: 'random',
      issuedOn: '2010-01-01',
      inForce: { from: '2010-01-01', until: '2020-01-01' },
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
export const household = fc.record({
  extra: fc.record(Object.fromEntries(Object.entries(DOMAINS).map(([name, values]) => [name, maybe(values)]))),
  children: fc.array(child, { maxLength: 2 }),
});

export type Facts = {
  readonly extra: Readonly<Record<string, unknown>>;
  readonly children: readonly Readonly<Record<string, unknown>>[];
};
