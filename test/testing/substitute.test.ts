import { describe, expect, it } from 'vitest';
import { build } from '../../src/expr/build.js';
import type { Expr, Node } from '../../src/expr/expr.js';
import { say } from '../../src/expr/say.js';
import type { Resolved } from '../../src/policy/resolve.js';
import { comparedSides, conditionsOf } from '../../src/testing/conditions.js';
import { changed, settledAt, substitution } from '../../src/testing/substitute.js';
import { createWorkbench, provisionsOf, type Workbench } from '../../src/testing/workbench.js';
import { samplePolicy } from '../sample-policy.js';

const { all, any, atLeast, choose, count, equal, fact, not, onOrAfter, date, on, reading, some, term, yuan } = build;
const text = (words: string) => ({ zh: words, en: words });
const A = fact('extra.a');
const option = (words: string) => ({ says: text(words), cites: text('1') });

function resolved(when: Expr, bench: Workbench, amount: 'in-kind' | Expr = 'in-kind'): Resolved {
  const policy = samplePolicy({
    id: 'one',
    readings: {
      which: {
        asks: text('which?'),
        options: { small: option('small'), large: option('large') },
        default: 'small',
        because: text('as it is usually read'),
      },
    },
    terms: { meant: { says: text('what is meant'), is: reading('which', { small: A, large: fact('extra.b') }) } },
    extra: {
      a: { type: 'truth', label: text('a'), question: text('a?') },
      b: { type: 'truth', label: text('b'), question: text('b?') },
      n: { type: 'number', label: text('n'), question: text('n?') },
      d: { type: 'date', label: text('d'), question: text('d?') },
    },
    provisions: {
      aid: {
        kind: 'benefit',
        says: text('aid'),
        cites: '1',
        subject: 'household',
        when,
        amount,
        frequency: 'once',
        outputs: { told: { says: text('told'), is: term('meant') }, fixed: { says: text('fixed'), is: A } },
      },
    },
  });
  const { aid } = provisionsOf(policy, bench);
  if (aid === undefined) throw new TypeError('one provision');
  return aid;
}

const conditions = (aid: Resolved): readonly string[] => conditionsOf(aid).map((node) => say(node, 'en'));

/** The condition of the provision that is said so. */
function said(aid: Resolved, words: string): Node {
  const found = conditionsOf(aid).find((node) => say(node, 'en') === words);
  if (found === undefined) throw new TypeError(`${words}: not among ${conditions(aid).join('; ')}`);
  return found;
}

describe('an expression with a part changed', () => {
  it('is the very same where the part does not stand in it', () => {
    const bench = createWorkbench();
    const aid = resolved(all(A, some('children', fact('each.birthAuthorised'))), bench);
    const change = substitution(bench, [[bench.number(77), bench.number(78)]]);
    expect(change(aid.applies)).toBe(aid.applies);
    expect(changed(aid, change)).toEqual(aid);
  });

  it('has the other part wherever it stood', () => {
    const bench = createWorkbench();
    const aid = resolved(all(A, fact('extra.b')), bench);
    const turned = substitution(bench, [[said(aid, 'a'), bench.truth(true)]]);
    expect(conditions(changed(aid, turned))).not.toContain('a');
    expect(conditions(changed(aid, turned))).toContain('b');
  });

  it('is changed within a list', () => {
    const bench = createWorkbench();
    const aid = resolved(some('children', all(fact('each.birthAuthorised'), A)), bench);
    const turned = changed(aid, substitution(bench, [[said(aid, 'a'), bench.truth(false)]]));
    expect(turned.applies).not.toBe(aid.applies);
    expect(say(turned.applies, 'en')).not.toBe(say(aid.applies, 'en'));
  });

  it('is changed in the day on which a fact is read', () => {
    const bench = createWorkbench();
    const day = choose(A, date('2016-01-01'), on);
    const aid = resolved(some('partners', equal(fact('each.registration', day), 'rural')), bench);
    const turned = changed(aid, substitution(bench, [[said(aid, 'a'), bench.truth(false)]]));
    expect(turned.applies).not.toBe(aid.applies);
    expect(say(turned.applies, 'en')).not.toBe(say(aid.applies, 'en'));
  });

  it('is changed in amounts', () => {
    const bench = createWorkbench();
    const amount = choose(A, yuan('100.00'), yuan('200.00'));
    const aid = resolved(fact('extra.b'), bench, amount);
    const turned = changed(aid, substitution(bench, [[said(aid, 'a'), bench.truth(false)]]));
    expect(turned.amounts['amount']?.amount).not.toBe(aid.amounts['amount']?.amount);
    expect(turned.applies).toBe(aid.applies);
  });
});

describe('a provision with readings settled', () => {
  it('has the meaning of the option taken, in terms too', () => {
    const bench = createWorkbench();
    const aid = resolved(term('meant'), bench);
    const [small, large] = [settledAt(bench, aid, { which: 'small' }), settledAt(bench, aid, { which: 'large' })];
    expect(conditions(aid)).toEqual(expect.arrayContaining(['a', 'b']));
    expect(conditions(small)).not.toContain('b');
    expect(conditions(large)).toContain('b');
  });

  it('is the same where there is no such reading or option', () => {
    const bench = createWorkbench();
    const aid = resolved(term('meant'), bench);
    expect(settledAt(bench, aid, {})).toBe(aid);
    expect(settledAt(bench, aid, { which: 'none of them' })).toBe(aid);
  });
});

describe('the conditions of a provision', () => {
  it('are no combinations of others', () => {
    const bench = createWorkbench();
    const aid = resolved(any(not(A), all(atLeast(fact('extra.n'), 2), fact('extra.b'))), bench);
    expect(conditions(aid)).toEqual(expect.arrayContaining(['a', 'b', 'n is at least 2']));
    expect(conditions(aid).some((words) => words.includes(' and ') || words.includes('not so'))).toBe(false);
  });

  it('have two sides where quantities are compared', () => {
    const bench = createWorkbench();
    const girls = count('children', equal(fact('each.sex'), 'female'));
    const aid = resolved(all(A, onOrAfter(fact('extra.d'), date('2016-01-01')), atLeast(girls, 2)), bench);
    const sides = conditionsOf(aid).map(
      (node) =>
        comparedSides(node)
          ?.map(({ type }) => type)
          .join(' ') ?? null,
    );
    expect(sides).toEqual(expect.arrayContaining([null, 'date date', 'number number']));
    expect(comparedSides(said(aid, 'a'))).toBeNull();
  });
});
