import { describe, expect, it } from 'vitest';
import { plainSummary, summarise } from '../../src/assess/answer.js';
import { type Inquiry, questionOf } from '../../src/assess/inquiry.js';
import { answeredKinds, summaryOf } from '../../src/assess/kinds.js';
import { inquiryOf } from '../../src/assess/options.js';
import { assessBenefits, type BenefitAssessment } from '../../src/benefits/index.js';
import { nextQuestion } from '../../src/catalogue/change.js';
import { createInterpreter } from '../../src/evaluate/interpret.js';
import { build } from '../../src/expr/build.js';
import type { Expr } from '../../src/expr/expr.js';
import type { Household } from '../../src/household/household.js';
import { resolve } from '../../src/policy/resolve.js';
import { dayFromText } from '../../src/value/civil-date.js';
import { samplePolicy } from '../sample-policy.js';

const { add, atLeast, choose, date, equal, fact, onOrAfter, reading, yuan } = build;
const both = (words: string) => ({ zh: `${words}的话`, en: words });
const asked = (type: string, name: string, more: object = {}) => ({
  [name]: { type, label: both(name), question: both(`${name}?`), ...more },
});

interface Given {
  readonly when?: Expr;
  readonly amount?: unknown;
  readonly readings?: object;
}

const policyOf = ({ when = fact('extra.member'), amount = yuan('100.00'), readings = {} }: Given) =>
  samplePolicy({
    id: 'own',
    issuedOn: '2010-01-01',
    inForce: { from: '2010-01-01', until: '2020-01-01' },
    readings,
    extra: {
      ...asked('truth', 'member'),
      ...asked('truth', 'aside'),
      ...asked('money', 'income'),
      ...asked('money', 'price'),
      ...asked('number', 'boats'),
      ...asked('date', 'since'),
      ...asked('options', 'zone', { options: { hill: both('hill'), plain: both('plain'), town: both('town') } }),
    },
    provisions: {
      grant: { kind: 'benefit', says: both('g'), cites: '1', subject: 'household', when, frequency: 'once', amount },
    },
  } as never);

const ON = '2015-05-05';
const fen = (least: number, most: number = least) => ({ least, most });

function inquiry(given: Given, extra: object, day = ON): Inquiry {
  const policy = policyOf(given);
  const resolved = resolve(policy, null)['grant'];
  if (resolved === undefined) throw new Error('one provision');
  const ask = { on: Number(dayFromText(day)), asKnownOn: null, readings: {}, case: undefined };
  return inquiryOf(policy, resolved, { extra } as Household, {}, ask);
}

/** What evaluation says without the analysis of open facts: the answer where the analysis is given up. */
function plain(given: Given, extra: object, day = ON) {
  const { resolved, ...asking } = inquiry(given, extra, day);
  const question = questionOf({ resolved, ...asking }, 'none');
  const { status, amounts } = plainSummary(resolved, createInterpreter(question.world), question.frames);
  return [status, amounts['amount']];
}

describe('the answer of plain evaluation', () => {
  const rows = { rows: [{ when: fact('extra.aside'), gives: yuan('5.00') }], otherwise: 'set-locally' };

  it.each<readonly [string, Given, object, unknown[]]>([
    [
      'is the amount that is known',
      {},
      { member: true },
      ['applies', { status: 'stated', value: 10_000, bounds: fen(10_000), tight: false }],
    ],
    [
      'has no amount where the rule does not apply',
      {},
      { member: false },
      ['does-not-apply', { status: null, value: null, bounds: null, tight: false }],
    ],
    [
      'bounds the amount where it is not known whether the rule applies',
      {},
      {},
      [null, { status: null, value: null, bounds: fen(10_000), tight: false }],
    ],
    [
      'bounds an amount that is open',
      { amount: choose(fact('extra.aside'), yuan('3.00'), yuan('7.00')) },
      { member: true },
      ['applies', { status: 'open', value: null, bounds: fen(300, 700), tight: false }],
    ],
    [
      'says why there is none',
      { amount: rows },
      { member: true, aside: false },
      ['applies', { status: 'set-locally', value: null, bounds: null, tight: false }],
    ],
    [
      'is the row that applies',
      { amount: rows },
      { member: true, aside: true },
      ['applies', { status: 'stated', value: 500, bounds: fen(500), tight: false }],
    ],
    [
      'is open where it is not known whether an amount is stated',
      { amount: rows },
      { member: true },
      ['applies', { status: 'open', value: null, bounds: fen(500), tight: false }],
    ],
    [
      'has no amount of what is given in kind',
      { amount: 'in-kind' },
      { member: true },
      ['applies', { status: 'in-kind', value: null, bounds: null, tight: false }],
    ],
  ])('%s', (_, given, extra, expected) => {
    expect(plain(given, extra)).toEqual(expected);
  });

  it('is that of the analysis where every fact is known', () => {
    for (const member of [true, false]) {
      const one = inquiry({ amount: rows }, { member, aside: true });
      const question = questionOf(one, 'none');
      const { summary } = summaryOf(one.resolved, question, answeredKinds(one.resolved, question));
      const { status, amounts } = plainSummary(one.resolved, createInterpreter(question.world), question.frames);
      expect(status).toBe(summary.status);
      const { tight: _, ...whole } = summary.amounts['amount'] ?? { tight: true };
      expect(amounts['amount']).toEqual({ ...whole, tight: false });
    }
  });

  it('stands where the analysis was not complete', () => {
    const one = inquiry({}, { member: true });
    const question = questionOf(one, 'none');
    const cut = { leaves: [], exhausted: false, complete: false, seen: [] };
    const { summary, complete } = summaryOf(one.resolved, question, cut);
    expect(complete).toBe(false);
    expect([summary.status, summary.amounts['amount']?.value]).toEqual(['applies', 10_000]);
    expect(summarise(one.resolved, []).status).toBeNull();
  });
});

function grant(given: Given, extra: object): BenefitAssessment {
  const [answer] = assessBenefits({ extra }, { policies: [policyOf(given)], on: ON });
  if (answer === undefined) throw new Error('one benefit');
  return answer;
}

const readingOf = (name: string, options: readonly string[]) => ({
  [name]: {
    asks: both('Which?'),
    default: options[0],
    because: both('the words'),
    options: Object.fromEntries(options.map((option) => [option, { says: both(option), cites: both('a book') }])),
  },
});

const missing = (answer: BenefitAssessment) => answer.missing.map(({ path }) => path);

describe('a fact that only says which of two equal formulas is meant', () => {
  const price = fact('extra.price');

  it('is not missing: the open amount is the same either way', () => {
    const amount = choose(
      atLeast(fact('extra.income'), yuan('9.00')),
      add(price, yuan('1.00')),
      add(price, yuan('1.00')),
    );
    expect(missing(grant({ amount }, { member: true }))).toEqual(['extra.price']);
    const truth = choose(fact('extra.aside'), price, price);
    expect(missing(grant({ amount: truth }, { member: true }))).toEqual(['extra.price']);
  });

  it('is not missing where one way of choosing has more steps', () => {
    const amount = choose(fact('extra.aside'), price, choose(equal(fact('extra.zone'), 'hill'), price, yuan('1.00')));
    expect(missing(grant({ amount }, { member: true, zone: 'hill' }))).toEqual(['extra.price']);
  });

  it('is not missing, nor the amount, where the rule does not apply', () => {
    const amount = choose(fact('extra.aside'), price, yuan('1.00'));
    const answer = grant({ amount }, { member: false });
    expect([answer.status, answer.amount, answer.bounds, missing(answer)]).toEqual(['not-eligible', null, null, []]);
    expect(missing(grant({ amount: price }, { member: false }))).toEqual([]);
  });

  it('is not missing, nor bounded, where no amount is stated', () => {
    const amount = { rows: [{ when: fact('extra.aside'), gives: price }], otherwise: 'set-locally' };
    const none = grant({ amount }, { member: true, aside: false });
    expect([none.status, none.amount, none.bounds, missing(none)]).toEqual(['eligible', null, null, []]);
    expect(missing(grant({ amount }, { member: true }))).toEqual(['extra.aside', 'extra.price']);
  });

  it('is missing where they differ', () => {
    const amount = choose(atLeast(fact('extra.income'), yuan('9.00')), add(price, yuan('1.00')), price);
    expect(missing(grant({ amount }, { member: true }))).toEqual(['extra.income', 'extra.price']);
  });
});

describe('a reading of three options', () => {
  const readings = readingOf('scope', ['first', 'second', 'third']);

  it('is told for each option that gives another answer, though two of the others are alike', () => {
    const amount = reading('scope', { first: yuan('1.00'), second: yuan('2.00'), third: yuan('3.00') });
    const answers = grant({ amount, readings }, { member: true }).alternatives;
    expect(answers.map(({ readings: taken, amount: given }) => [taken, String(given)])).toEqual([
      [{ scope: 'second' }, '2'],
      [{ scope: 'third' }, '3'],
    ]);
  });

  it('is not told where it leads to the same', () => {
    const amount = reading('scope', { first: yuan('1.00'), second: yuan('1.00'), third: yuan('3.00') });
    const answers = grant({ amount, readings }, { member: true }).alternatives;
    expect(answers.map(({ readings: taken }) => taken)).toEqual([{ scope: 'third' }]);
    const others = reading('scope', { first: yuan('3.00'), second: yuan('1.00'), third: yuan('1.00') });
    const alike = grant({ amount: others, readings }, { member: true }).alternatives;
    expect(alike.map(({ readings: taken, status, amount: given }) => [taken, status, String(given)])).toEqual([
      [{ scope: 'second' }, 'eligible', '1'],
    ]);
  });
});

describe('a reading that a text with a stated end has of its own', () => {
  it('says nothing of its end, whatever its name', () => {
    const readings = readingOf('validity', ['until-repealed', 'other']);
    const when = reading('validity', { 'until-repealed': fact('extra.member'), other: true });
    const answer = grant({ when, readings }, { member: true });
    expect([answer.status, answer.notes.map(({ id }) => id)]).toEqual(['eligible', []]);
  });
});

describe('the fact to ask for next', () => {
  it('is weighed by the last day that is possible, too', () => {
    // Some day of 2012: its last day leaves four answers. Whether aside or not leaves three.
    const amount = choose(
      onOrAfter(fact('extra.since'), date('2012-12-31')),
      choose(
        fact('extra.aside'),
        choose(equal(fact('extra.zone'), 'hill'), yuan('1.00'), yuan('2.00')),
        choose(equal(fact('extra.zone'), 'hill'), yuan('3.00'), yuan('4.00')),
      ),
      yuan('5.00'),
    );
    const options = { provision: 'own/grant', policy: policyOf({ amount }), on: ON } as const;
    expect(nextQuestion({ extra: { member: true, since: '2012' } }, options)?.path).toBe('extra.aside');
  });

  it('may be the day, where only its last day is otherwise and few answers follow', () => {
    const amount = choose(
      onOrAfter(fact('extra.since'), date('2012-12-31')),
      yuan('1.00'),
      choose(fact('extra.aside'), yuan('2.00'), yuan('3.00')),
    );
    const options = { provision: 'own/grant', policy: policyOf({ amount }), on: ON } as const;
    expect(nextQuestion({ extra: { member: true, since: '2012' } }, options)?.path).toBe('extra.since');
  });
});
