import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/catalogue/assess.js';
import { type ChangeOptions, whatWouldChange } from '../../src/catalogue/change.js';
import { build } from '../../src/expr/build.js';
import type { Expr } from '../../src/expr/expr.js';
import type { Policy } from '../../src/policy/policy.js';
import { samplePolicy } from '../sample-policy.js';

const { all, any, not, fact, date, yuan, atMost, atLeast, below, above, before, onOrAfter, equal, addMonths, times } =
  build;
const both = (words: string) => ({ zh: words, en: words });

const FACTS = ['sum', 'boats', 'since', 'other'] as const;
type Name = (typeof FACTS)[number];
type World = Readonly<Partial<Record<Name, string | number>>>;

const ON = '2015-01-01';
const dayAt = (place: number): string => new Date(Date.UTC(2014, 11, 20 + place)).toISOString().slice(0, 10);

/** Everything that a fact is taken to be, in order; the household itself stands somewhere among them. */
const VALUES: Readonly<Record<Name, readonly (string | number)[]>> = {
  sum: Array.from({ length: 25 }, (_, place) => `${(place + 1) / 100}`.padEnd(4, '0')),
  boats: Array.from({ length: 25 }, (_, place) => place),
  since: Array.from({ length: 25 }, (_, place) => dayAt(place)),
  other: Array.from({ length: 25 }, (_, place) => dayAt(place)),
};

/** A benefit of a table by random conditions over two days, a number and an amount. */
function policyOf(when: Expr, rows: readonly Expr[]): Policy {
  const extra = (type: 'money' | 'number' | 'date') => ({ type, label: both('a fact'), question: both('What?') });
  return samplePolicy({
    id: 'near-2010',
    issuedOn: '2010-01-01',
    inForce: { from: '2010-01-01', until: '2020-01-01' },
    extra: { sum: extra('money'), boats: extra('number'), since: extra('date'), other: extra('date') },
    provisions: {
      aid: {
        kind: 'benefit',
        says: both('aid'),
        cites: '1',
        subject: 'household',
        frequency: 'once',
        when,
        amount: {
          rows: rows.map((row, index) => ({ when: row, gives: yuan(`${(index + 1) * 10}.00`) })),
          otherwise: 'not-stated',
        },
      },
    },
  });
}

const place = fc.integer({ min: 2, max: 22 });
const atom = fc.oneof(
  fc
    .tuple(fc.constantFrom(atMost, atLeast, below, above, equal), place)
    .map(([compare, at]) => compare(fact('extra.boats'), at)),
  fc
    .tuple(fc.constantFrom(atMost, atLeast, below, above), place, fc.boolean())
    .map(([compare, at, twice]) =>
      compare(twice ? times(fact('extra.sum'), 2) : fact('extra.sum'), yuan(String(VALUES.sum[at]))),
    ),
  fc
    .tuple(fc.constantFrom(before, onOrAfter), fc.constantFrom('since', 'other'), place)
    .map(([compare, name, at]) => compare(fact(`extra.${name}`), date(dayAt(at)))),
  fc.constantFrom(before, onOrAfter).map((compare) => compare(fact('extra.since'), fact('extra.other'))),
  place.map((at) => before(addMonths(fact('extra.since'), 1), date(`2015-01-${String(at + 8).padStart(2, '0')}`))),
);
const condition = fc
  .array(fc.tuple(atom, fc.boolean()), { minLength: 2, maxLength: 4 })
  .chain((atoms) =>
    fc.constantFrom(all, any).map((join) => join(...atoms.map(([one, turned]) => (turned ? not(one) : one)))),
  );
const policy = fc
  .tuple(condition, fc.array(condition, { minLength: 1, maxLength: 3 }))
  .map(([when, rows]) => policyOf(when, rows));
const world = fc.record(
  Object.fromEntries(FACTS.map((name) => [name, fc.constantFrom(...VALUES[name])])) as Record<
    Name,
    fc.Arbitrary<string | number>
  >,
);

const WANTED = [
  'higher',
  'lower',
  'applies',
  'does-not-apply',
  { above: '15.00' },
] as const satisfies readonly ChangeOptions['wanted'][];

const amountIn = ({ amount }: Readonly<Record<string, unknown>>): number | null =>
  amount === null || amount === undefined ? null : Number(amount);

function reaches(random: Policy, extra: World, wanted: (typeof WANTED)[number], amountNow: number | null): boolean {
  const { status, outputs } = check({ extra }, 'near-2010/aid', { policy: random, on: ON });
  const amount = status === 'applies' ? amountIn(outputs) : null;
  if (wanted === 'higher') return amount !== null && amount > (amountNow ?? -1);
  if (wanted === 'lower') return amount !== null && amountNow !== null && amount < amountNow;
  if (typeof wanted === 'object') return amount !== null && amount > Number(wanted.above);
  return status === wanted;
}

describe('the values that are proposed, for random policies', () => {
  it('are the nearest that do, each while the others are as proposed', () => {
    let looked = 0;
    let far = 0;
    fc.assert(
      fc.property(fc.noBias(policy), fc.noBias(world), fc.constantFrom(...WANTED), (random, told, wanted) => {
        const { outputs } = check({ extra: told }, 'near-2010/aid', { policy: random, on: ON });
        const amountNow = amountIn(outputs);
        const options = { provision: 'near-2010/aid', policy: random, on: ON, wanted, changeable: ['extra'] };
        for (const changes of whatWouldChange({ extra: told }, options)) {
          const changed = Object.fromEntries(changes.map(({ path, to }) => [path.slice('extra.'.length), to])) as World;
          const proposed: World = { ...told, ...changed };
          expect(reaches(random, proposed, wanted, amountNow)).toBe(true);
          for (const name of Object.keys(changed) as Name[]) {
            const [from, to] = [told, proposed].map((one) => VALUES[name].indexOf(one[name] as string | number));
            if (from === undefined || to === undefined || to < 0) continue;
            const nearer = VALUES[name].filter((_, index) => Math.abs(index - from) < Math.abs(to - from));
            const does = nearer.filter((value) => reaches(random, { ...proposed, [name]: value }, wanted, amountNow));
            expect([name, told[name], proposed[name], does]).toEqual([name, told[name], proposed[name], []]);
            looked += 1;
            far += nearer.length > 3 ? 1 : 0;
          }
        }
      }),
      { numRuns: 200, seed: 7 },
    );
    expect(looked).toBeGreaterThan(120);
    expect(far).toBeGreaterThan(100);
  }, 120_000);
});

describe('the value that is proposed', () => {
  const income = (amount: string, wanted: ChangeOptions['wanted']) => {
    const rows = [10_000, 20_000, 30_000].map((most) => atMost(fact('extra.sum'), yuan(`${most}.00`)));
    const random = policyOf(atLeast(fact('extra.sum'), yuan('1000.00')), rows.reverse());
    const options = { provision: 'near-2010/aid', policy: random, on: ON, wanted, changeable: ['extra.sum'] };
    return whatWouldChange({ extra: { sum: amount } }, options).map((changes) => changes.map(({ to }) => to));
  };

  // The rows pay 10 up to 30,000 yuan: the others stand behind and are never reached.
  it('is the nearest amount, however large amounts are', () => {
    expect(income('40000.00', 'applies')).toEqual([[]]);
    expect(income('40000.00', 'higher')).toEqual([['30000.00']]);
    expect(income('500.00', 'higher')).toEqual([['1000.00']]);
    expect(income('999999.99', { above: '5.00' })).toEqual([['30000.00']]);
    expect(income('40000.00', 'does-not-apply')).toEqual([['999.99']]);
  });

  const since = (told: Record<string, unknown>, when: Expr) =>
    whatWouldChange(
      { extra: told },
      { provision: 'near-2010/aid', policy: policyOf(when, [when]), on: ON, changeable: ['extra.since'] },
    ).map((changes) => changes.map(({ to }) => to));
  const between = (from: string, until: string) =>
    all(onOrAfter(fact('extra.since'), date(from)), before(fact('extra.since'), date(until)));

  it('is the nearest of several stretches, before or after what it is now', () => {
    const when = any(between('2000-01-01', '2001-01-01'), between('2010-03-01', '2010-04-01'));
    expect(since({ since: '2004-01-01' }, when)).toEqual([['2000-12-31']]);
    expect(since({ since: '2009-01-01' }, when)).toEqual([['2010-03-01']]);
    expect(since({ since: '2014-01-01' }, when)).toEqual([['2010-03-31']]);
    expect(since({ since: '2009' }, when)).toEqual([['2010-03-01']]);
  });

  it('is nearest for whatever stays unknown', () => {
    const late = any(
      between('2009-01-01', '2010-01-01'),
      all(between('2010-01-01', '2011-01-01'), atMost(fact('extra.boats'), 3)),
    );
    expect(since({ since: '2014-01-01' }, late)).toEqual([['2009-12-31']]);
    expect(since({ since: '2014-01-01', boats: 2 }, late)).toEqual([['2010-12-31']]);
  });
});
