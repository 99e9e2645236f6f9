import { describe, expect, it } from 'vitest';
import { aimOf, isMet, kindsOf } from '../../src/assess/aim.js';
import { factsOf } from '../../src/assess/facts-at.js';
import { goalOf } from '../../src/assess/goal.js';
import { questionOf } from '../../src/assess/inquiry.js';
import { minimalSets } from '../../src/assess/minimal.js';
import { type AnsweredLeaf, missingFacts } from '../../src/assess/missing.js';
import { inquiryOf } from '../../src/assess/options.js';
import { reach } from '../../src/assess/reach.js';
import { whatWouldChange } from '../../src/catalogue/change.js';
import type { Domain } from '../../src/cells/domains.js';
import { build } from '../../src/expr/build.js';
import type { Expr } from '../../src/expr/expr.js';
import type { Household } from '../../src/household/household.js';
import { resolve } from '../../src/policy/resolve.js';
import { dayFromText } from '../../src/value/civil-date.js';
import { samplePolicy } from '../sample-policy.js';

const { add, all, any, atLeast, choose, count, equal, fact, not, on, some, yuan } = build;
const both = (words: string) => ({ zh: words, en: words });
const extra = (type: 'money' | 'number' | 'text' | 'truth') => ({ type, label: both('a'), question: both('What?') });

const policyOf = (when: Expr, subject: 'household' | 'child' = 'household', amount: unknown = yuan('10.00')) =>
  samplePolicy({
    id: 'own',
    issuedOn: '2010-01-01',
    inForce: { from: '2010-01-01', until: '2020-01-01' },
    extra: {
      member: extra('truth'),
      other: extra('truth'),
      income: extra('money'),
      boats: extra('number'),
      place: extra('text'),
    },
    provisions: {
      aid: { kind: 'benefit', says: both('aid'), cites: '1', subject, frequency: 'once', when, amount } as never,
    },
  });

const ON = '2015-05-05';

function inquiry(when: Expr, household: object, amount?: unknown) {
  const policy = policyOf(when, 'household', amount);
  const resolved = resolve(policy, null)['aid'];
  if (resolved === undefined) throw new Error('one provision');
  const ask = { on: Number(dayFromText(ON)), asKnownOn: null, readings: {}, case: undefined };
  return inquiryOf(policy, resolved, household as Household, {}, ask);
}

function aimed(when: Expr, household: object = {}) {
  const asked = inquiry(when, household);
  const goal = goalOf(asked, 'applies');
  if (goal === null) throw new Error('a goal');
  return aimOf(asked, goal, undefined);
}

const member = fact('extra.member');
const boats = fact('extra.boats');

describe('a goal for which no more work may be done', () => {
  it('is not known to be reached, and not known to be out of reach', () => {
    const aim = aimed(member, { extra: { member: true } });
    expect(isMet(aim, factsOf(aim.inquiry))).toBe(true);
    expect(reach(aim, []).kind).toBe('yes');
    expect(reach(aimed(member, { extra: { member: false } }), []).kind).toBe('no');
    aim.budget.facts = 0;
    expect(kindsOf(aim, factsOf(aim.inquiry))).toMatchObject({ leaves: [], complete: false });
    expect(isMet(aim, factsOf(aim.inquiry))).toBe(false);
    expect(reach(aim, [])).toEqual({ kind: 'open' });
  });

  it('is looked for no further: no set, and not that there is none', () => {
    const aim = aimed(all(member, fact('extra.other')), { extra: { member: false, other: false } });
    const changeable = ['extra.member', 'extra.other'];
    const found = minimalSets(aim, changeable, []);
    expect(found.sets.map(({ paths }) => paths)).toEqual([changeable]);
    expect(found.complete).toBe(true);
    aim.budget.facts = 0;
    expect(minimalSets(aim, changeable, [])).toEqual({ sets: [], complete: false });
  });

  it('counts every fact that is read', () => {
    const aim = aimed(member, { extra: { member: true } });
    const before = aim.budget.facts;
    kindsOf(aim, factsOf(aim.inquiry));
    expect(aim.budget.facts).toBeLessThan(before);
  });
});

describe('ways to open facts', () => {
  // Each series may be replaced by one value or stay: n of them are 2^n ways. Looked at are no more than 48.
  const series = [{ from: '2000-01-01', value: 'rural' }];
  const partners = (length: number) =>
    Array.from({ length }, (_, index) => ({
      id: `p${index}`,
      registration: series,
      employment: series.map(({ from }) => ({ from, value: 'none' })),
    }));
  const paths = (length: number) =>
    partners(length).flatMap((_, index) => [`partners[${index}].registration`, `partners[${index}].employment`]);
  const when = all(
    member,
    some('partners', all(equal(fact('each.registration', on), 'urban'), equal(fact('each.employment', on), 'other'))),
  );

  it('are all looked at where they are few', () => {
    const aim = aimed(when, { extra: { member: true }, partners: partners(1) });
    const found = minimalSets(aim, paths(1), []);
    expect(found.complete).toBe(true);
    expect(found.sets.map(({ paths: changed }) => changed)).toEqual([paths(1)]);
  });

  it('are not said to be all where they are many', () => {
    const aim = aimed(when, { extra: { member: false }, partners: partners(1) });
    expect(minimalSets(aim, paths(1), []).complete).toBe(true);
    // Four series and no, one or two certificates more: 2^4 · 3 ways, just as many as are looked at.
    const just = aimed(when, { extra: { member: false }, partners: partners(2), certificates: [] });
    expect(minimalSets(just, paths(2), [['certificates[0]', 'certificates[1]']]).complete).toBe(true);
    // 2^6 ways, of which none helps whoever is no member.
    const many = aimed(when, { extra: { member: false }, partners: partners(3) });
    const found = minimalSets(many, paths(3), []);
    expect(found.sets).toEqual([]);
    expect(found.complete).toBe(false);
  });
});

describe('facts that matter where the kinds of household were not looked at to the end', () => {
  it('are the open amounts and numbers that the answer may rest on', () => {
    const asked = inquiry(all(member), { extra: { member: true } }, add(fact('extra.income'), yuan('1.00')));
    const question = questionOf(asked, 'none');
    const none = { leaves: [], exhausted: false, complete: false, seen: [] };
    expect(missingFacts(asked.resolved, question, none).map(({ path }) => path)).toEqual(['extra.income']);
    expect(missingFacts(asked.resolved, question, { ...none, complete: true })).toEqual([]);
  });
});

describe('a fact for which very many kinds of household are compared', () => {
  // Kinds that differ in the place told, each with its own answer: no two are of one place, so that what is beside it never matters.
  const asked = inquiry(all(member), { extra: { member: true } });
  const question = questionOf(asked, 'none');
  const kind = (index: number): AnsweredLeaf => ({
    env: {
      domains: new Map<string, Domain>([
        ['extra.place', { value: `place ${index}`, excluded: [], options: null }],
        ['extra.other', { value: index % 2 === 0, excluded: [], options: null }],
      ]),
      lengths: new Map(),
      orders: [],
      decided: new Map(),
    },
    settled: true,
    answer: { status: 'applies', amounts: {}, outputs: {}, key: `${index}`, formulaPaths: [] },
  });
  const missing = (kinds: number) => {
    const leaves = Array.from({ length: kinds }, (_, index) => kind(index));
    const found = { leaves, exhausted: true, complete: true, seen: [] };
    return missingFacts(asked.resolved, question, found).map(({ path }) => path);
  };

  it('is missing only if it matters, while all of them are compared', () => {
    expect(missing(20)).toEqual(['extra.place']);
  });

  it('counts as mattering past fifty thousand pairs', () => {
    // 330 kinds make 54,285 pairs.
    expect(missing(330)).toEqual(['extra.other', 'extra.place']);
  });
});

const ask = (when: Expr, household: object, options: object) =>
  whatWouldChange(household, { provision: 'own/aid', policy: policyOf(when), on: ON, wanted: 'applies', ...options });

describe('a list that is told anew', () => {
  // The first condition is looked at first, and asks for more than is needed.
  const oneOrTwo = any(atLeast(count('children', true), 2), atLeast(count('children', true), 1));

  it('has no member too many', () => {
    const [set] = ask(oneOrTwo, {}, { changeable: ['children'] });
    expect(set?.map(({ path }) => path)).toEqual(['children']);
    expect(set?.[0]?.to).toHaveLength(1);
  });

  it('has as many as are needed', () => {
    const [set] = ask(atLeast(count('children', true), 2), {}, { changeable: ['children'] });
    expect(set?.[0]?.to).toHaveLength(2);
  });

  it('keeps the child asked about', () => {
    const [set] = whatWouldChange(
      {},
      {
        provision: 'own/aid',
        policy: policyOf(oneOrTwo, 'child'),
        child: 'c1',
        on: ON,
        wanted: 'applies',
        changeable: ['children'],
      },
    );
    expect(set?.[0]?.to).toHaveLength(1);
    expect(set?.[0]?.to).toMatchObject([{ id: 'c1' }]);
  });

  it('is told with another fact where one household needs the one, another the other', () => {
    const held = some('certificates', equal(fact('each.kind'), 'only-child'));
    const [set] = ask(
      choose(member, held, atLeast(boats, 2)),
      { extra: { boats: 0 } },
      { changeable: ['certificates', 'extra.boats'] },
    );
    expect(set?.map(({ path, to }) => [path, to])).toEqual([
      ['certificates', [expect.objectContaining({ kind: 'only-child' })]],
      ['extra.boats', 2],
    ]);
  });

  it('is none where it must not be: whatever is told of it, the other fact decides', () => {
    const when = all(not(member), some('children', equal(fact('each.sex'), 'female')));
    const found = ask(when, { extra: { member: true } }, { changeable: ['children'] });
    expect([found.length, found.complete]).toEqual([0, true]);
  });
});
