import { describe, expect, it } from 'vitest';
import { build } from '../../src/expr/build.js';
import type { Expr } from '../../src/expr/expr.js';
import { parseHousehold } from '../../src/household/parse.js';
import type { Policy } from '../../src/policy/policy.js';
import { comparePolicies } from '../../src/testing/index.js';
import { both, samplePolicy } from '../sample-policy.js';

const { above, all, atLeast, atMost, before, choose, count, fact, onOrBefore } = build;

const [other, own] = [fact('each.position'), fact('child.position')];
const noLater = onOrBefore(fact('each.birthDate'), fact('child.birthDate'));
const earlier = before(fact('each.birthDate'), fact('child.birthDate'));

/** A child is helped where this many children come first. */
const helpedFrom = (order: Expr, number = 2): Policy =>
  samplePolicy({
    provisions: {
      aid: {
        kind: 'benefit',
        says: both('aid'),
        cites: '1',
        subject: 'child',
        when: atLeast(count('children', all(fact('each.bornToPartners'), order)), number),
        amount: 'in-kind',
        frequency: 'once',
      },
    },
  });

const usual = choose(atMost(other, own), noLater, earlier);

describe('an order by birth, those of one day as listed', () => {
  // Each of these says the same as the usual one of a list in the order of birth, and something else of another list.
  it.each<readonly [string, Expr]>([
    ['the earlier born are lost where they are listed later', choose(atMost(other, own), noLater, false)],
    [
      'the earlier born are turned round where they are listed later',
      choose(atMost(other, own), noLater, before(fact('child.birthDate'), fact('each.birthDate'))),
    ],
  ])('differs from one that asks for the place of children of two days: %s', (_, order) => {
    const { changes } = comparePolicies(helpedFrom(usual), helpedFrom(order));
    expect(changes.length).toBeGreaterThan(0);
    const [change] = changes;
    const children = parseHousehold(change?.witness?.household).children ?? [];
    const births = children.map(({ birthDate }) => String(birthDate));
    expect(births).not.toEqual([...births].sort());
  });

  it('differs from one that counts those of one day in turned order', () => {
    const order = choose(above(other, own), noLater, earlier);
    expect(comparePolicies(helpedFrom(usual), helpedFrom(order)).changes.length).toBeGreaterThan(0);
  });

  it('is proved to be the same where it is only written otherwise', () => {
    const turned = choose(above(other, own), earlier, noLater);
    expect(comparePolicies(helpedFrom(usual), helpedFrom(turned))).toMatchObject({ changes: [] });
  });
});
