import { describe, expect, it } from 'vitest';
import { createInterpreter } from '../../src/evaluate/interpret.js';
import { worldOf } from '../../src/evaluate/world.js';
import { build } from '../../src/expr/build.js';
import type { Expr, Node } from '../../src/expr/expr.js';
import { parseHousehold } from '../../src/household/parse.js';
import { sameDifference, unequal } from '../../src/testing/same-difference.js';
import { createWorkbench, provisionsOf, type Workbench } from '../../src/testing/workbench.js';
import { dayFromText } from '../../src/value/civil-date.js';
import { samplePolicy } from '../sample-policy.js';

const { add, all, any, atLeast, choose, count, every, fact, not, reading, rows, some, smallest, term, times, yuan } =
  build;

/** A household of which everything is told. */
interface World {
  readonly a: boolean;
  readonly b: boolean;
  readonly n: number;
  readonly m: number;
  /** Of each child whether its birth was allowed. */
  readonly children: readonly boolean[];
  readonly narrow: boolean;
}

const TRUTHS = [true, false];
const CHILDREN = [[], [true], [false], [true, false], [false, false]];
const WORLDS: readonly World[] = TRUTHS.flatMap((a) =>
  TRUTHS.flatMap((b) =>
    [0, 1, 2].flatMap((n) =>
      [0, 1, 3].flatMap((m) =>
        CHILDREN.flatMap((children) => TRUTHS.map((narrow) => ({ a, b, n, m, children, narrow }))),
      ),
    ),
  ),
);

const text = (words: string) => ({ zh: words, en: words });
const word = (type: 'truth' | 'number', name: string) => ({ type, label: text(name), question: text(`${name}?`) });

/** The two expressions as outputs of one rule, and where they differ. */
function nodesOf(a: Expr, b: Expr): { readonly bench: Workbench; readonly a: Node; readonly b: Node } {
  const policy = samplePolicy({
    id: 'pair',
    issuedOn: '2010-01-01',
    inForce: { from: '2010-01-01', until: '2020-01-01' },
    readings: {
      width: {
        asks: text('how wide?'),
        options: {
          wide: { says: text('wide'), cites: text('1') },
          narrow: { says: text('narrow'), cites: text('1') },
        },
        default: 'wide',
        because: text('as the text is usually read'),
      },
    },
    terms: { both: { says: text('both'), is: all(A, B) } },
    extra: { a: word('truth', 'a'), b: word('truth', 'b'), n: word('number', 'n'), m: word('number', 'm') },
    provisions: {
      pair: {
        kind: 'rule',
        says: text('pair'),
        cites: '1',
        subject: 'household',
        when: term('both'),
        outputs: {
          first: { says: text('first'), is: a },
          second: { says: text('second'), is: b },
          named: { says: text('named'), is: reading('width', { wide: A, narrow: B }) },
        },
      },
    },
  });
  const bench = createWorkbench();
  const outputs = provisionsOf(policy, bench)['pair']?.outputs ?? {};
  const [first, second] = [outputs['first']?.is, outputs['second']?.is];
  if (first === undefined || second === undefined || typeof first === 'string' || typeof second === 'string')
    throw new TypeError('two expressions');
  return { bench, a: first, b: second };
}

/** Each of them as the evaluation takes it. */
const TOLD = WORLDS.map((world) => {
  const { children, narrow, ...extra } = world;
  const household = parseHousehold({
    extra,
    children: children.map((birthAuthorised) => ({ birthDate: '2011-01-01', birthAuthorised })),
  });
  const readings = { width: narrow ? 'narrow' : 'wide' };
  return { world, told: worldOf({ household, on: dayFromText('2015-01-01') as number, readings, case: undefined }) };
});

/** In which of the worlds an expression holds; in all others it does not, for sure. */
const holdsIn = (node: Node): readonly World[] =>
  TOLD.flatMap(({ world, told }) => {
    const { value } = createInterpreter(told).step(node, {});
    expect(typeof value).toBe('boolean');
    return value === true ? [world] : [];
  });

const A = fact('extra.a');
const B = fact('extra.b');
const N = fact('extra.n');
const M = fact('extra.m');
const ALLOWED = fact('each.birthAuthorised');
const LOW = yuan('100.00');
const HIGH = yuan('200.00');

const isIn = ({ children }: World, allowed: boolean): number => children.filter((one) => one === allowed).length;
/** A row of a table as a number: what it gives in the world. */
const tabled = (...cells: readonly (readonly [boolean, number])[]): number => cells.find(([when]) => when)?.[1] ?? -1;

type Case = readonly [name: string, a: Expr, b: Expr, differ: (world: World) => boolean];

const CASES: readonly Case[] = [
  ['the same', all(A, B), all(A, B), () => false],
  ['two constants', LOW, HIGH, () => true],
  ['two facts', A, B, ({ a, b }) => a !== b],
  ['a fact and its opposite', A, not(A), () => true],
  ['one part of "all"', all(A, B), all(A, atLeast(N, 1)), ({ a, b, n }) => a && b !== n >= 1],
  ['a part more in "all"', all(A, B), all(A, B, atLeast(N, 1)), ({ a, b, n }) => a && b && n < 1],
  ['a part more in "any"', any(A, B), A, ({ a, b }) => !a && b],
  [
    'two parts of "any"',
    any(A, B, atLeast(N, 1)),
    any(A, not(B), atLeast(M, 1)),
    ({ a, b, n, m }) => !a && (b || n >= 1) !== (!b || m >= 1),
  ],
  [
    'parts of unequal number',
    all(A, B, atLeast(N, 1)),
    all(A, atLeast(M, 1)),
    ({ a, b, n, m }) => a && (b && n >= 1) !== m >= 1,
  ],
  ['"all" and "any"', all(A, B), any(A, B), ({ a, b }) => (a && b) !== (a || b)],
  ['a term and what it stands for', term('both'), all(A, B), () => false],
  ['a term and something else', term('both'), A, ({ a, b }) => a && !b],
  ['one summand', add(N, 1), add(M, 1), ({ n, m }) => n !== m],
  ['a summand more', N, add(N, M), ({ m }) => m !== 0],
  ['a summand that stands twice', add(N, N), add(N, M), ({ n, m }) => n !== m],
  ['summands in another order', add(N, M), add(M, N), () => false],
  ['nothing in common', add(N, N), add(M, 1), ({ n, m }) => 2 * n !== m + 1],
  ['two summands of three', add(N, M, 1), add(N, 2, N), ({ n, m }) => m + 1 !== 2 + n],
  ['amounts with one more', LOW, add(LOW, times(LOW, N)), ({ n }) => n !== 0],
  ['a product by the same number', times(N, 2), times(M, 2), ({ n, m }) => n !== m],
  ['a product by nothing', times(N, 0), times(M, 0), () => false],
  ['a product by a number that may be nothing', times(N, M), times(1, M), ({ n, m }) => n * m !== m],
  ['an operator of two arguments', smallest(N, 1), smallest(M, 1), ({ n, m }) => Math.min(n, 1) !== Math.min(m, 1)],
  ['two operators', smallest(N, 1), times(N, 1), ({ n }) => Math.min(n, 1) !== n],
  ['a choice', choose(A, LOW, HIGH), choose(B, LOW, HIGH), ({ a, b }) => a !== b],
  ['the value of a choice', choose(A, LOW, HIGH), choose(A, yuan('150.00'), HIGH), ({ a }) => a],
  ['the last of a choice', choose(A, LOW, HIGH), choose(A, LOW, LOW), ({ a }) => !a],
  ['a count', count('children', ALLOWED), count('children', not(ALLOWED)), (w) => isIn(w, true) !== isIn(w, false)],
  [
    'every for some',
    every('children', ALLOWED),
    some('children', ALLOWED),
    (w) => isIn(w, true) > 0 === isIn(w, false) > 0,
  ],
  [
    'another condition for every member',
    every('children', ALLOWED),
    every('children', any(ALLOWED, A)),
    (w) => isIn(w, false) > 0 && w.a,
  ],
  [
    'another condition for some member',
    some('children', ALLOWED),
    some('children', all(ALLOWED, A)),
    (w) => isIn(w, true) > 0 && !w.a,
  ],
  [
    'one option of a reading',
    reading('width', { wide: A, narrow: atLeast(N, 1) }),
    reading('width', { wide: A, narrow: B }),
    ({ narrow, n, b }) => narrow && n >= 1 !== b,
  ],
  [
    'every option of a reading',
    reading('width', { wide: A, narrow: A }),
    reading('width', { wide: B, narrow: B }),
    ({ a, b }) => a !== b,
  ],
  ['a reading and a fact', reading('width', { wide: A, narrow: B }), A, ({ narrow, a, b }) => narrow && a !== b],
];

/** Tables with three rows, and one that always applies. */
const P = [A, LOW] as const;
const Q = [B, HIGH] as const;
const R = [atLeast(N, 1), yuan('300.00')] as const;
const LAST = [true, yuan('400.00')] as const;
type Cell = readonly [boolean, number];
const p = ({ a }: World): Cell => [a, 100];
const q = ({ b }: World): Cell => [b, 200];
const r = ({ n }: World): Cell => [n >= 1, 300];
const last: Cell = [true, 400];

const TABLES: readonly Case[] = [
  [
    'a row that is lost',
    rows(P, Q, R, LAST),
    rows(P, R, LAST),
    (w) => tabled(p(w), q(w), r(w), last) !== tabled(p(w), r(w), last),
  ],
  [
    'a row that comes first',
    rows(P, R, LAST),
    rows(Q, P, R, LAST),
    (w) => tabled(q(w), p(w), r(w), last) !== tabled(p(w), r(w), last),
  ],
  [
    'two rows that are lost',
    rows(P, Q, R, LAST),
    rows(P, LAST),
    (w) => tabled(p(w), q(w), r(w), last) !== tabled(p(w), last),
  ],
  [
    'two rows that changed places',
    rows(P, Q, R, LAST),
    rows(P, R, Q, LAST),
    (w) => tabled(p(w), q(w), r(w), last) !== tabled(p(w), r(w), q(w), last),
  ],
  [
    'the condition of a row',
    rows(P, Q, R, LAST),
    rows(P, [atLeast(M, 1), HIGH], R, LAST),
    (w) => tabled(p(w), q(w), r(w), last) !== tabled(p(w), [w.m >= 1, 200], r(w), last),
  ],
  [
    'the value of a row',
    rows(P, Q, R, LAST),
    rows(P, [B, times(LOW, N)], R, LAST),
    (w) => tabled(p(w), q(w), r(w), last) !== tabled(p(w), [w.b, 100 * w.n], r(w), last),
  ],
  [
    'two conditions',
    rows(P, Q, R, LAST),
    rows([B, LOW], [A, HIGH], R, LAST),
    (w) => tabled(p(w), q(w), r(w), last) !== tabled([w.b, 100], [w.a, 200], r(w), last),
  ],
];

describe('where two expressions differ', () => {
  it.each([...CASES, ...TABLES])('%s', (_, one, other, differ) => {
    const { bench, a, b } = nodesOf(one, other);
    const expected = WORLDS.filter(differ);
    expect(holdsIn(sameDifference(bench)(a, b))).toEqual(expected);
    expect(holdsIn(sameDifference(bench)(b, a))).toEqual(expected);
    expect(holdsIn(unequal(bench, a, b))).toEqual(expected);
  });

  it('is taken from what is known', () => {
    const { bench, a, b } = nodesOf(all(A, B), all(A, atLeast(N, 1)));
    const known = bench.truth(true);
    expect(sameDifference(bench, [[a, b, known]])(a, b)).toBe(known);
  });

  it('is everywhere for values that cannot be compared', () => {
    const { bench, a, b } = nodesOf(LOW, A);
    expect(unequal(bench, a, b)).toBe(bench.truth(true));
    expect(sameDifference(bench)(a, b)).toBe(bench.truth(true));
  });
});
