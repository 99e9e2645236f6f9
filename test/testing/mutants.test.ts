import { describe, expect, it } from 'vitest';
import { build } from '../../src/expr/build.js';
import * as builtIns from '../../src/policies/index.js';
import { definePolicy } from '../../src/policy/define.js';
import type { Policy, PolicyInput } from '../../src/policy/policy.js';
import { type Mutant, mutants, type SlipKind } from '../../src/testing/index.js';

const { after, all, any, atLeast, atMost, above, before, date, equal, every, fact, not, onOrBefore, reading, some } =
  build;

const text = (words: string) => ({ zh: words, en: words });
const fen = (value: string) => ({ value, type: 'money' }) as const;

const A = fact('extra.a');
const EARLY = before(fact('extra.d'), date('2016-01-01'));
const MANY = { when: atLeast(fact('extra.n'), 3), gives: { parameter: 'high' } };
const KIND_X = { when: equal(fact('extra.k'), 'x'), gives: { parameter: 'low' } };

const own = (inForce: PolicyInput['inForce']): Policy =>
  definePolicy({
    id: 'own',
    title: text('own'),
    issuer: text('own'),
    documentNumber: null,
    rank: 'local-document',
    jurisdiction: { division: null },
    issuedOn: '2010-01-01',
    inForce,
    source: text('own'),
    readings: {
      which: {
        asks: text('which?'),
        options: {
          wide: { says: text('wide'), cites: text('wide') },
          narrow: { says: text('narrow'), cites: text('narrow') },
        },
        default: 'wide',
        because: text('because'),
      },
    },
    parameters: {
      low: { says: text('low'), is: fen('100.00'), cites: '1' },
      high: { says: text('high'), is: fen('200.00'), cites: '1' },
    },
    extra: {
      a: { type: 'truth', label: text('a'), question: text('a?') },
      n: { type: 'number', label: text('n'), question: text('n?') },
      d: { type: 'date', label: text('d'), question: text('d?') },
      k: {
        type: 'options',
        options: { x: text('x'), y: text('y'), z: text('z') },
        label: text('k'),
        question: text('k?'),
      },
    },
    provisions: {
      grant: {
        kind: 'benefit',
        says: text('grant'),
        cites: '1',
        subject: 'household',
        when: all(A, EARLY),
        frequency: 'once',
        amount: { rows: [MANY, KIND_X], otherwise: 'not-stated' },
        outputs: {
          outside: { says: text('outside'), is: some('children', not(fact('each.birthAuthorised'))) },
          meant: { says: text('meant'), is: reading('which', { wide: true, narrow: A }) },
        },
      },
    },
  });

const OWN = own({ from: '2010-01-01', until: { notBefore: '2020-01-01', notAfter: '2020-12-31' } });

const GRANT = 'provisions.grant';

/** The id of each mistake, the place that it changes, and what stands there then. */
const MISTAKES: readonly (readonly [id: string, place: string, now: unknown])[] = [
  ['wrong-amount parameters.low.is', 'parameters.low.is', fen('1001.00')],
  ['wrong-amount parameters.high.is', 'parameters.high.is', fen('2001.00')],
  [`lost-condition ${GRANT}.when`, `${GRANT}.when`, all(EARLY)],
  [`lost-condition ${GRANT}.when (2)`, `${GRANT}.when`, all(A)],
  [`and-for-or ${GRANT}.when`, `${GRANT}.when`, any(A, EARLY)],
  [`strictness ${GRANT}.when.to.1`, `${GRANT}.when.to.1`, onOrBefore(fact('extra.d'), date('2016-01-01'))],
  [`reversed ${GRANT}.when.to.1`, `${GRANT}.when.to.1`, after(fact('extra.d'), date('2016-01-01'))],
  [`off-by-one ${GRANT}.when.to.1.to.1`, `${GRANT}.when.to.1.to.1`, date('2015-12-31')],
  [`off-by-one ${GRANT}.when.to.1.to.1 (2)`, `${GRANT}.when.to.1.to.1`, date('2016-01-02')],
  [`wrong-year ${GRANT}.when.to.1.to.1`, `${GRANT}.when.to.1.to.1`, date('2015-01-01')],
  [`wrong-year ${GRANT}.when.to.1.to.1 (2)`, `${GRANT}.when.to.1.to.1`, date('2017-01-01')],
  [
    `some-for-every ${GRANT}.outputs.outside.is`,
    `${GRANT}.outputs.outside.is`,
    every('children', not(fact('each.birthAuthorised'))),
  ],
  [`negation ${GRANT}.outputs.outside.is.of`, `${GRANT}.outputs.outside.is.of`, fact('each.birthAuthorised')],
  [
    `swapped-readings ${GRANT}.outputs.meant.is`,
    `${GRANT}.outputs.meant.is`,
    reading('which', { wide: A, narrow: true }),
  ],
  [`negation ${GRANT}.outputs.meant.is.is.wide`, `${GRANT}.outputs.meant.is.is.wide`, { value: false, type: 'truth' }],
  [`strictness ${GRANT}.amount.rows.0.when`, `${GRANT}.amount.rows.0.when`, above(fact('extra.n'), 3)],
  [`reversed ${GRANT}.amount.rows.0.when`, `${GRANT}.amount.rows.0.when`, atMost(fact('extra.n'), 3)],
  [`off-by-one ${GRANT}.amount.rows.0.when.to.1`, `${GRANT}.amount.rows.0.when.to.1`, { value: 2, type: 'number' }],
  [`off-by-one ${GRANT}.amount.rows.0.when.to.1 (2)`, `${GRANT}.amount.rows.0.when.to.1`, { value: 4, type: 'number' }],
  [`wrong-base ${GRANT}.amount.rows.0.gives`, `${GRANT}.amount.rows.0.gives`, { parameter: 'low' }],
  [`wrong-option ${GRANT}.amount.rows.1.when`, `${GRANT}.amount.rows.1.when`, equal(fact('extra.k'), 'y')],
  [`wrong-option ${GRANT}.amount.rows.1.when (2)`, `${GRANT}.amount.rows.1.when`, equal(fact('extra.k'), 'z')],
  [`wrong-base ${GRANT}.amount.rows.1.gives`, `${GRANT}.amount.rows.1.gives`, { parameter: 'high' }],
  [`swapped-rows ${GRANT}.amount.rows.0`, `${GRANT}.amount.rows`, [KIND_X, MANY]],
  [`lost-row ${GRANT}.amount.rows.0`, `${GRANT}.amount.rows`, [KIND_X]],
  [`lost-row ${GRANT}.amount.rows.1`, `${GRANT}.amount.rows`, [MANY]],
  ['off-by-one inForce.from', 'inForce.from', '2009-12-31'],
  ['off-by-one inForce.from (2)', 'inForce.from', '2010-01-02'],
  ['wrong-year inForce.from', 'inForce.from', '2009-01-01'],
  ['wrong-year inForce.from (2)', 'inForce.from', '2011-01-01'],
  ['off-by-one inForce.until.notBefore', 'inForce.until.notBefore', '2019-12-31'],
  ['off-by-one inForce.until.notBefore (2)', 'inForce.until.notBefore', '2020-01-02'],
  ['wrong-year inForce.until.notBefore', 'inForce.until.notBefore', '2019-01-01'],
  ['off-by-one inForce.until.notAfter', 'inForce.until.notAfter', '2020-12-30'],
  ['off-by-one inForce.until.notAfter (2)', 'inForce.until.notAfter', '2021-01-01'],
  ['wrong-year inForce.until.notAfter', 'inForce.until.notAfter', '2021-12-31'],
  ['wrong-default readings.which.default', 'readings.which.default', 'narrow'],
];

const KINDS: readonly SlipKind[] = [
  'strictness',
  'reversed',
  'off-by-one',
  'wrong-year',
  'wrong-amount',
  'wrong-option',
  'lost-condition',
  'and-for-or',
  'negation',
  'swapped-rows',
  'lost-row',
  'some-for-every',
  'wrong-base',
  'swapped-readings',
  'wrong-default',
  'unknown-as-false',
];

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function written(json: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(json)) return json.map((item, index) => (`${index}` === key ? written(item, rest, value) : item));
  const inside = (json as Readonly<Record<string, unknown>>)[key];
  return { ...(json as object), [key]: written(inside, rest, value) };
}

const ids = (made: readonly Mutant[]): readonly string[] => made.map(({ id }) => id);

describe('the mistakes made in a policy of one provision', () => {
  const made = mutants(OWN);

  it('are these and no others', () => {
    const blind = ['unknown-as-false extra.a', 'unknown-as-false children.birthAuthorised'];
    expect([...ids(made)].sort()).toEqual([...MISTAKES.map(([id]) => id), ...blind].sort());
  });

  it('are of every kind', () => {
    expect(new Set(made.map(({ kind }) => kind))).toEqual(new Set(KINDS));
    for (const { id, kind, at, says } of made) {
      expect(id.replace(/ \(\d+\)$/, '')).toBe(`${kind} ${at}`);
      expect(says.zh).toMatch(/\p{Script=Han}/u);
      expect(says.en).toMatch(/^[a-z]/);
    }
  });

  it.each(MISTAKES)('%s changes one place only', (id, place, now) => {
    const mistaken = made.find((mutant) => mutant.id === id);
    expect(plain(mistaken?.policy)).toEqual(plain(definePolicy(written(plain(OWN), place.split('.'), now))));
    expect(mistaken?.takenAsFalse).toBeUndefined();
  });

  it('of taking the unknown as no keep the policy and name the fact', () => {
    const blind = made.filter(({ kind }) => kind === 'unknown-as-false');
    expect(blind.map(({ takenAsFalse }) => takenAsFalse).sort()).toEqual(['children.birthAuthorised', 'extra.a']);
    for (const { policy } of blind) expect(policy).toBe(OWN);
  });

  it('are left out where the document would not be one: it would end before it begins', () => {
    const short = own({ from: '2010-01-01', until: '2010-06-01' });
    const limits = ids(mutants(short)).filter((id) => id.includes('inForce'));
    expect(limits).toEqual([
      'off-by-one inForce.from',
      'off-by-one inForce.from (2)',
      'wrong-year inForce.from',
      'off-by-one inForce.until',
      'off-by-one inForce.until (2)',
      'wrong-year inForce.until',
    ]);
  });
});

describe.each(Object.values(builtIns).map((policy) => [policy.id, policy] as const))(
  'the mistakes made in %s',
  (_, policy) => {
    const made = mutants(policy);

    it('have ids of their own, the same in every run', () => {
      expect(new Set(ids(made)).size).toBe(made.length);
      expect(ids(mutants(definePolicy(plain(policy))))).toEqual(ids(made));
    });

    it('are policies, each another one than the original', () => {
      const original = JSON.stringify(policy);
      const seen = new Map<string, string>();
      for (const mutant of made) {
        const document = JSON.stringify(mutant.policy);
        expect([mutant.id, document === original]).toEqual([mutant.id, mutant.kind === 'unknown-as-false']);
        expect(JSON.stringify(definePolicy(JSON.parse(document)))).toBe(document);
        seen.set(document, mutant.id);
      }
      expect(seen.size).toBeGreaterThan(made.length / 2);
    });
  },
);
