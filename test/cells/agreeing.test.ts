import { describe, expect, it } from 'vitest';
import { agreeing } from '../../src/cells/agreeing.js';
import { type Env, optionDomain } from '../../src/cells/domains.js';
import { before as beforeNode, dateNode } from '../../src/cells/nodes.js';
import type { Question } from '../../src/cells/question.js';
import type { SeriesReads } from '../../src/cells/series.js';
import { witnessOf } from '../../src/cells/witness.js';
import { build } from '../../src/expr/build.js';
import type { Expr, Node } from '../../src/expr/expr.js';
import { ask, type between, day, EMPTY, envOf, nodesOf, order } from './questions.js';

const { onOrBefore, fact, on } = build;
const earlier = build.before;
const node = nodesOf();
const married = fact('marriedOn');
const MOST = 10_000;

/** Facts that are read on the day asked about and on that of the marriage. */
const reads = (...facts: readonly string[]): SeriesReads => ({
  facts: new Set(facts),
  days: new Map([['m', node(married)]]),
});
const anyDay = { least: day('2010-01-01'), most: day('2012-12-31') };
const asked = (seriesReads?: SeriesReads): Question =>
  ask([], { on: anyDay, household: { children: [] }, ...(seriesReads === undefined ? {} : { seriesReads }) });

const PLACES = { value: null, excluded: [], options: null } as const;
const place = (value: string) => optionDomain(value, null);
const kind = (
  domains: Readonly<Record<string, ReturnType<typeof place> | ReturnType<typeof between>>>,
  env = EMPTY,
) => ({
  ...env,
  domains: new Map([...env.domains, ...Object.entries(domains)]),
});
const holds = (expr: Expr, ...paths: readonly string[]) => order(node(expr), true, paths);
const sameDay = [holds(onOrBefore(married, on), 'marriedOn', 'on'), holds(onOrBefore(on, married), 'on', 'marriedOn')];

/** What is made of each kind that is looked at: that kind. */
function looked(question: Question, env: Env, most = MOST, accept: (env: Env) => boolean = () => true) {
  const seen: Env[] = [];
  const { made, impossible } = agreeing(question, env, most, (inner) => {
    seen.push(inner);
    return accept(inner) ? inner : null;
  });
  return { made, impossible, seen };
}
const valuesOf = (env: Env | null, ...paths: readonly string[]) => paths.map((path) => env?.domains.get(path)?.value);

describe('agreeing', () => {
  const question = asked(reads('residence.place'));
  const [now, then] = ['residence.place', 'residence.place@m'];

  it('takes a kind as it is where nothing is read on several days, or nothing differs', () => {
    const two = kind({ [now]: place('A'), [then]: place('B') });
    const none = looked(asked(), two);
    expect(none).toMatchObject({ impossible: false });
    expect(none.made).toBe(two);
    const alike = kind({ [now]: place('A'), [then]: place('A') });
    expect(looked(question, alike).made).toBe(alike);
    const one = kind({ [then]: place('A'), 'residence.status': place('B') });
    expect(looked(question, one).made).toBe(one);
    expect(looked(question, EMPTY)).toMatchObject({ made: EMPTY, impossible: false });
    // What it makes of it may be nothing, and that proves nothing.
    expect(looked(question, alike, MOST, () => false)).toMatchObject({ made: null, impossible: false });
  });

  it('gives a fact that is open on one day the value of the other', () => {
    const { made } = looked(question, kind({ [now]: place('A'), [then]: { ...PLACES, excluded: ['B'] } }));
    expect(valuesOf(made, now, then)).toEqual(['A', 'A']);
  });

  it('else keeps the days apart', () => {
    const { made, seen } = looked(question, kind({ [now]: place('A'), [then]: place('B') }));
    expect(seen).toHaveLength(1);
    expect(valuesOf(made, now, then)).toEqual(['A', 'B']);
    const days = made?.orders.map(({ paths, truth }) => [paths, truth]);
    expect(days).toEqual([[expect.arrayContaining(['marriedOn', 'on']), true]]);
    // Both ways round are looked at: the first is not accepted.
    expect(looked(question, kind({ [now]: place('A'), [then]: place('B') }), MOST, () => false)).toMatchObject({
      made: null,
      impossible: false,
    });
    const [, second] = looked(question, kind({ [now]: place('A'), [then]: place('B') }), MOST, () => false).seen;
    expect(second?.orders.map(({ truth }) => truth)).toEqual([false, true]);
  });

  it('proves that there is none where the two fall on one day', () => {
    const two = kind({ [now]: place('A'), [then]: place('B') }, envOf({}, ...sameDay));
    expect(looked(question, two)).toEqual({ made: null, impossible: true, seen: [] });
    // The budget ran out before: nothing is proved.
    expect(looked(question, two, -1)).toEqual({ made: null, impossible: false, seen: [] });
  });

  it('is not proved where another kind may hold somebody', () => {
    const two = kind({ [now]: place('A'), [then]: place('B') });
    expect(looked(question, two, MOST, () => false).impossible).toBe(false);
  });

  it('conditions on the two say what the one value may be', () => {
    const sinceQuestion = asked(reads('residence.since'));
    const [since, before] = ['residence.since', 'residence.since@m'];
    const dated = dateNode(since);
    if (dated.kind !== 'fact') throw new TypeError('no fact');
    const then: Node = { ...dated, id: before, fact: { ...dated.fact, name: before } };
    const [d, e] = [node(fact('extra.d')), node(fact('extra.e'))];
    const less = (a: Node, b: Node, ...paths: readonly string[]) => order(beforeNode(a, b), true, paths);
    const first = day('2001-01-05');
    // since < e < d < since@m: as one day it would be after itself, which in two days leaves no room.
    const circle = [
      less(d, then, 'extra.d', before),
      less(e, d, 'extra.e', 'extra.d'),
      less(dated, e, since, 'extra.e'),
    ];
    const ranges = { [since]: [first, first + 4], [before]: [first + 3, first + 15] } as const;
    const both = { ...envOf({ ...ranges }, ...circle, ...sameDay) };
    const { made, impossible, seen } = looked(sinceQuestion, both);
    expect({ made, impossible, seen }).toEqual({ made: null, impossible: true, seen: [] });
  });
});

describe('agreeing with a household', () => {
  it('shows one whose fact changes on the day of the marriage', () => {
    const question = asked(reads('residence.place'));
    const env = kind(
      { 'residence.place': place('A'), 'residence.place@m': place('B') },
      envOf({}, holds(earlier(married, on), 'marriedOn', 'on')),
    );
    const { made } = agreeing(question, env, MOST, (inner) => witnessOf(question, inner));
    const { marriedOn, residence } = made?.household ?? {};
    expect(residence).toEqual([
      { from: marriedOn, value: { place: 'B' } },
      { from: made?.on, value: { place: 'A' } },
    ]);
  });
});
