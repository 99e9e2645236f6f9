import { describe, expect, it } from 'vitest';
import { amountWords, statusWords } from '../../src/assess/words.js';
import { assessBenefits, type BenefitAssessment } from '../../src/benefits/index.js';
import { check } from '../../src/catalogue/assess.js';
import { build } from '../../src/expr/build.js';
import type { Expr } from '../../src/expr/expr.js';
import type { Provision } from '../../src/policy/policy.js';
import { samplePolicy } from '../sample-policy.js';

const { add, all, any, atLeast, atMost, choose, equal, fact, not, on, onOrAfter, reading, smallest, times, yuan } =
  build;
const text = (words: string) => ({ zh: `${words}的话`, en: words });

const option = (name: string) => ({ says: text(name), cites: text('1') });
const asked = (type: string, name: string) => ({ type, label: text(name), question: text(`${name}?`) });

const act = { document: text('The later act'), date: '2019-01-01', rank: 'law' } as const;

const document = (provisions: object, more: object = {}) =>
  samplePolicy({
    id: 'own',
    title: text('Own text'),
    issuedOn: '2010-01-01',
    inForce: { from: '2010-01-01', until: '2020-01-01', endedBy: act },
    extra: {
      member: asked('truth', 'member'),
      other: asked('truth', 'other'),
      income: asked('money', 'income'),
      boats: asked('number', 'boats'),
      since: asked('date', 'since'),
    },
    readings: {
      scope: {
        asks: text('Which?'),
        because: text('so'),
        default: 'wide',
        options: { wide: option('wide'), narrow: option('narrow'), third: option('third') },
      },
      clock: {
        asks: text('When?'),
        because: text('so'),
        default: 'early',
        options: { early: option('early'), late: option('late') },
      },
    },
    provisions,
    ...more,
  });

const benefit = (more: object) => ({
  kind: 'benefit',
  says: text('the grant'),
  cites: 'article 2',
  subject: 'household',
  when: fact('extra.member'),
  frequency: 'once',
  amount: yuan('100.00'),
  ...more,
});

const ON = '2015-05-05';

function grant(more: object, extra: object = {}, day = ON, rest: object = {}): BenefitAssessment {
  const policy = document({ grant: benefit(more) }, rest);
  const [answer] = assessBenefits({ extra }, { policies: [policy], on: day });
  if (answer === undefined) throw new Error('one benefit');
  return answer;
}

const bounds = ({ bounds: range }: BenefitAssessment) =>
  range && [range.least.toFixed(2), range.most?.toFixed(2) ?? null, range.exact];

describe('the reasons of an answer', () => {
  const steps = (answer: BenefitAssessment) =>
    answer.explanation.steps.map(({ rule, value }) => `${rule.en}: ${value.en}`);

  it('are that the text is in force, whom it is for and how much it gives', () => {
    const answer = grant({}, { member: true });
    expect(steps(answer)).toEqual([
      'the text is in force on the day that counts: yes',
      'member: yes',
      'the amount: 100.00 yuan',
    ]);
    expect(answer.explanation).toMatchObject({ rule: text('the grant'), value: { zh: '可享受', en: 'eligible' } });
    expect(answer.explanation.steps[0]?.rule.zh).toBe('文件在适用之日有效');
    // Both limits of the text are told, each once.
    const limits = answer.explanation.steps[0]?.steps.map(({ rule }) => rule.en) ?? [];
    expect(limits).toHaveLength(2);
    expect(limits.join()).toMatch(/2010-01-01.*2020-01-01/);
  });

  it('end where the answer ends', () => {
    expect(steps(grant({}, { member: false }))).toEqual([
      'the text is in force on the day that counts: yes',
      'member: no',
    ]);
    expect(steps(grant({}, { member: true }, '2009-01-01'))).toEqual([
      'the text is in force on the day that counts: no',
    ]);
    expect(steps(grant({}))).toEqual([
      'the text is in force on the day that counts: yes',
      'member: unknown',
      'the amount: 100.00 yuan',
    ]);
  });

  it('say why there is no amount', () => {
    const figure = (amount: unknown, extra: object = {}) =>
      grant({ amount }, { member: true, ...extra }).explanation.steps[2];
    expect(figure('in-kind')).toEqual({
      rule: { zh: '金额', en: 'the amount' },
      value: { zh: '非金钱待遇，无金额', en: 'in kind: there is no amount' },
      facts: [],
      steps: [],
    });
    expect(figure('blank-in-source')?.value.en).toBe('left blank in the text');
    const rows = { rows: [{ when: fact('extra.other'), gives: yuan('5.00') }], otherwise: 'set-locally' };
    const none = figure(rows, { other: false });
    expect([none?.rule.en, none?.value.en]).toEqual(['the amount', 'set locally']);
    expect(JSON.stringify(none)).toContain('extra.other');
    const some = figure(rows, { other: true });
    expect([some?.rule.en, some?.value.en]).toEqual(['the amount', '5.00 yuan']);
  });

  it('tell the row that gave the amount as its first step', () => {
    const figure = grant({ amount: add(yuan('1.00'), fact('extra.income')) }, { member: true, income: '2.00' })
      .explanation.steps[2];
    expect(figure).toMatchObject({ rule: { en: 'the amount' }, value: { en: '3.00 yuan' }, facts: [] });
    expect(figure?.steps).toHaveLength(1);
    expect(figure?.steps[0]).toMatchObject({ value: { en: '3.00 yuan' } });
    expect(JSON.stringify(figure?.steps[0]?.facts)).toContain('extra.income');
  });

  it('name the payer of a share', () => {
    const shares = [
      { payer: text('county'), amount: yuan('60.00') },
      { payer: text('town'), amount: yuan('40.00') },
    ];
    const rules = grant({ shares }, { member: true }).explanation.steps.map(({ rule }) => rule);
    expect(rules.map(({ en }) => en).slice(2)).toEqual(['the amount', 'borne by the county', 'borne by the town']);
    expect(rules.at(-1)?.zh).toBe('town的话承担');
  });

  it('are worded by the kind of provision', () => {
    const kinds = ['levy', 'benefit', 'installments', 'rule'] as const;
    expect(kinds.map((kind) => statusWords('applies', kind).en)).toEqual([
      'a levy is due',
      'eligible',
      'installments are possible',
      'it applies',
    ]);
    expect(kinds.map((kind) => statusWords('does-not-apply', kind).en)).toEqual([
      'no levy is due',
      'not eligible',
      'installments are not possible',
      'it does not apply',
    ]);
    expect(kinds.map((kind) => statusWords('not-in-force', kind).zh)).toEqual(kinds.map(() => '文件不在有效期内'));
    expect(kinds.map((kind) => statusWords(null, kind).en)).toEqual(kinds.map(() => 'undetermined'));
    const levy = { kind: 'levy' } as Provision;
    expect(['minimum', 'maximum', 'amount', 'shares[0]', 'x'].map((name) => amountWords(name, levy).en)).toEqual([
      'the minimum',
      'the maximum',
      'the amount',
      'shares[0]',
      'x',
    ]);
  });
});

describe('the remarks on an answer', () => {
  const notes = (answer: BenefitAssessment) => answer.notes.map(({ id }) => id);

  it('say that an amount is rounded, and only then', () => {
    const third = times(fact('extra.income'), { value: '0.333', type: 'number' });
    const rounded = grant({ amount: third }, { member: true, income: '100.01' });
    expect(notes(rounded)).toEqual(['rounded']);
    expect([rounded.notes[0]?.says.en, rounded.notes[0]?.says.zh]).toEqual([
      expect.stringContaining('half up'),
      expect.stringContaining('四舍五入'),
    ]);
    expect([rounded.amount?.toFixed(2), rounded.exact]).toEqual(['33.30', '33.30333']);
    expect(notes(grant({ amount: third }, { member: true, income: '1000.00' }))).toEqual([]);
    expect(notes(grant({ amount: third }, { member: true }))).toEqual([]);
  });

  it('say that the end is not stated while it is so read', () => {
    const inForce = { from: '2010-01-01', until: 'not-stated', evidencedUntil: '2016-01-01' };
    const open = grant({}, { member: true }, ON, { inForce });
    expect(notes(open)).toEqual(['end-not-stated']);
    const policy = document({ grant: benefit({}) }, { inForce });
    const read = check({ extra: { member: true } }, 'own/grant', {
      policy,
      on: ON,
      readings: { validity: 'evidenced-years' },
    });
    expect(read.notes).toEqual([]);
    expect(notes(grant({}, { member: true }))).toEqual([]);
  });

  it('are those of the policy for this provision, or for all, each once', () => {
    const note = (id: string, provisions?: readonly string[]) => ({
      id,
      says: text(id),
      ...(provisions && { provisions }),
    });
    const all3 = [note('mine', ['grant']), note('every'), note('theirs', ['else'])];
    expect(
      notes(grant({}, { member: true }, ON, { notes: all3, provisions: { grant: benefit({}), else: benefit({}) } })),
    ).toEqual(['mine', 'every']);
  });

  it('say since when, or from when, the text holds no more or not yet', () => {
    const says = (day: string, inForce: object = { from: '2010-01-01', until: '2020-01-01' }) =>
      grant({}, {}, day, { inForce }).notes.map(({ id, says: { en, zh } }) => [id, en, zh]);
    expect(says('2009-12-31')).toEqual([['not-yet-in-force', 'in force from 2010-01-01 only', '自2010-01-01起才有效']]);
    expect(says('2020-01-01')).toEqual([
      ['no-longer-in-force', 'no longer in force from 2020-01-01 on', '自2020-01-01起不再有效'],
    ]);
    const span = { from: { notBefore: '2010-02-01', notAfter: '2010-12-31' }, until: '2020-01-01' };
    expect(says('2010-01-31', span)).toEqual([
      [
        'not-yet-in-force',
        'in force only from some day between 2010-02-01 and 2010-12-31',
        '自2010-02-01至2010-12-31之间的某日起才有效',
      ],
    ]);
    expect(says('2010-02-01', span).map(([id]) => id)).toEqual(['day-left-blank']);
    const end = { from: '2010-01-01', until: { notBefore: '2018-01-01', notAfter: '2018-12-31' } };
    expect(says('2018-12-31', end)).toEqual([
      ['no-longer-in-force', 'no longer in force from 2018-12-31 on', '自2018-12-31起不再有效'],
    ]);
    expect(says('2018-01-01', end)[0]?.[2]).toBe('终止日在2018-01-01至2018-12-31之间，无法判断是否有效');
  });
});

describe('the sources of an answer', () => {
  const titles = (more: object, day: string) =>
    grant(more, { member: true }, day).citations.map(({ document: { en }, place }) => `${en} ${place ?? ''}`.trim());

  it('are the article, and the act that ended it', () => {
    expect(titles({}, ON)).toEqual(['Own text article 2']);
    expect(titles({}, '2009-12-31')).toEqual(['Own text article 2']);
    expect(titles({}, '2020-01-01')).toEqual(['Own text article 2', 'The later act']);
  });

  it('name an act once, and each place of it', () => {
    const period = (until: string, place: string, of: Expr = on) => ({ until, of, cites: { ...act, place } });
    const twice = { periods: [period('2014-01-01', '1'), period('2014-01-01', '1', fact('extra.since'))] };
    const answer = (periods: object) => {
      const policy = document({ grant: benefit(periods) });
      const [one] = assessBenefits({ extra: { since: '2015-01-01' } }, { policies: [policy], on: ON });
      return one?.citations.map(({ document: { en }, place }) => `${en} ${place}`);
    };
    expect(answer(twice)).toEqual(['Own text article 2', 'The later act 1']);
    const two = { periods: [period('2014-01-01', '1'), period('2013-01-01', '2')] };
    expect(answer(two)).toEqual(['Own text article 2', 'The later act 1', 'The later act 2']);
  });
});

describe('an amount that is open', () => {
  const open = (amount: unknown, extra: object = {}) => {
    const answer = grant({ amount }, { member: true, ...extra });
    return [answer.amountStatus, answer.amount?.toFixed(2) ?? null, bounds(answer)];
  };
  const income = fact('extra.income');

  it('is a range, its ends reached by some household', () => {
    expect(open(choose(fact('extra.other'), yuan('5.00'), yuan('8.00')))).toEqual([
      'open',
      null,
      ['5.00', '8.00', true],
    ]);
    expect(open(smallest(income, yuan('9.00')))).toEqual(['open', null, ['0.00', '9.00', true]]);
    expect(open(add(income, income))).toEqual(['open', null, ['0.00', '2000000000.00', true]]);
  });

  it('is one amount where nothing that is open changes it', () => {
    expect(open(choose(fact('extra.other'), yuan('5.00'), yuan('5.00')))).toEqual([
      'stated',
      '5.00',
      ['5.00', '5.00', true],
    ]);
    expect(open(smallest(add(income, yuan('9.00')), yuan('9.00')))).toEqual(['stated', '9.00', ['9.00', '9.00', true]]);
  });

  it('is open where some households have one stated and others none', () => {
    const rows = { rows: [{ when: fact('extra.other'), gives: yuan('5.00') }], otherwise: 'not-stated' };
    expect(open(rows)).toEqual(['open', null, ['5.00', '5.00', true]]);
    expect(open(rows, { other: false })).toEqual(['not-stated', null, null]);
  });

  it('has bounds also while it is open whether it applies, and none where it does not', () => {
    const undecided = grant({ amount: choose(fact('extra.member'), yuan('5.00'), yuan('8.00')) });
    expect([undecided.status, undecided.amountStatus, bounds(undecided)]).toEqual([
      'undetermined',
      null,
      ['5.00', '5.00', true],
    ]);
    expect(bounds(grant({}, { member: false }))).toBeNull();
  });

  it('keeps what several amounts of one fact have in common', () => {
    // The two rows together leave 5 or 8, whatever the number of boats: asked for is what tells them apart.
    const answer = grant(
      { amount: choose(atLeast(fact('extra.boats'), 2), yuan('5.00'), yuan('8.00')) },
      { member: true },
    );
    expect(answer.missing.map(({ path }) => path)).toEqual(['extra.boats']);
    expect(bounds(answer)).toEqual(['5.00', '8.00', true]);
  });
});

describe('an amount that is a formula of open facts', () => {
  const income = fact('extra.income');
  const fee = fact('certificateFee.amount');
  const missing = (amount: Expr, extra: object = {}) =>
    grant({ amount }, { member: true, ...extra }).missing.map(({ path }) => path.replace('extra.', ''));

  it('rests on its facts, and on what chooses between two formulas', () => {
    expect(missing(choose(fact('extra.other'), income, fee)).sort()).toEqual([
      'certificateFee.amount',
      'income',
      'other',
    ]);
    expect(missing(choose(fact('extra.other'), income, income))).toEqual(['income']);
    expect(missing(choose(fact('extra.other'), add(income, fee), smallest(income, fee))).sort()).toEqual([
      'certificateFee.amount',
      'income',
      'other',
    ]);
    expect(missing(choose(fact('extra.other'), income, fee), { other: true })).toEqual(['income']);
  });

  it('does not rest on what is settled, or is left out by the choice', () => {
    expect(missing(smallest(add(income, yuan('9.00')), yuan('9.00')))).toEqual([]);
    expect(missing(times(income, 0))).toEqual([]);
  });

  it('does not rest on a fact that only divides the cases', () => {
    const when = any(
      all(fact('extra.other'), fact('extra.member')),
      all(not(fact('extra.other')), fact('extra.member')),
    );
    expect(grant({ when }).missing.map(({ path }) => path)).toEqual(['extra.member']);
  });

  it('may have ends that no household reaches, which is said', () => {
    // The lesser of an income and what it leaves of 10⁹ yuan: at most the half, which the bounds do not see.
    const lesser = smallest(income, build.subtract(yuan('1000000000.00'), income));
    const answer = grant({ amount: lesser }, { member: true });
    expect(answer.amountStatus).toBe('open');
    expect(answer.bounds?.exact).toBe(false);
    expect(Number(answer.bounds?.least)).toBeLessThanOrEqual(0);
    expect(Number(answer.bounds?.most)).toBeGreaterThanOrEqual(500_000_000);
  });

  it('is another formula under another reading', () => {
    const byScope = reading('scope', { wide: income, narrow: fee, third: income });
    const answer = grant({ amount: byScope }, { member: true });
    expect(answer.robust).toBe(false);
    expect(answer.missing.map(({ path }) => path)).toEqual(['extra.income']);
    const same = reading('scope', { wide: income, narrow: income, third: income });
    expect(grant({ amount: same }, { member: true }).robust).toBe(true);
  });
});

describe('what a rule gives', () => {
  const outputs = (is: Expr, extra: object) => {
    const rule = {
      kind: 'rule',
      says: text('the rule'),
      cites: '1',
      subject: 'household',
      when: fact('extra.member'),
      outputs: { gives: { says: text('gives'), is } },
    };
    const answer = check({ extra }, 'own/rule', { policy: document({ rule }), on: ON });
    return [answer.status, answer.outputs];
  };
  const byOther = choose(fact('extra.other'), 1, 2);

  it('is told where it applies, and also while that is open', () => {
    expect(outputs(byOther, { member: true, other: true })).toEqual(['applies', { gives: 1 }]);
    expect(outputs(byOther, { member: true, other: false })).toEqual(['applies', { gives: 2 }]);
    expect(outputs(byOther, { other: false })).toEqual(['undetermined', { gives: 2 }]);
    expect(outputs(choose(fact('extra.member'), 1, 2), {})).toEqual(['undetermined', { gives: 1 }]);
  });

  it('is nothing where it does not apply, or is itself open', () => {
    expect(outputs(byOther, { member: false, other: true })).toEqual(['does-not-apply', { gives: null }]);
    expect(outputs(byOther, { member: true })).toEqual(['applies', { gives: null }]);
  });
});

describe('what an answer is under other readings', () => {
  const others = (more: object, extra: object = { member: true }) =>
    grant(more, extra).alternatives.map(({ readings, status, amount, says: { en, zh } }) => [
      readings,
      status,
      String(amount),
      en,
      zh,
    ]);
  const byScope = reading('scope', { wide: yuan('1.00'), narrow: yuan('2.00'), third: yuan('1.00') });

  it('is told once for each different answer, with the smallest change', () => {
    expect(others({ amount: byScope })).toEqual([
      [
        { scope: 'narrow' },
        'eligible',
        '2',
        'Which? Above: "wide"; if instead "narrow": eligible, 2.00 yuan',
        'Which?的话以上按“wide的话”；如按“narrow的话”：可享受，2.00元',
      ],
    ]);
    const late = reading('clock', { early: yuan('0.00'), late: yuan('1.00') });
    expect(others({ amount: add(byScope, late) }).map(([readings, , amount]) => [readings, amount])).toEqual([
      [{ clock: 'late' }, '2'],
      [{ scope: 'narrow', clock: 'late' }, '3'],
    ]);
  });

  it('says "if eligible" while that is open', () => {
    const [other] = others({ amount: byScope }, {});
    expect(other?.slice(3)).toEqual([
      'Which? Above: "wide"; if instead "narrow": undetermined, if eligible 2.00 yuan',
      'Which?的话以上按“wide的话”；如按“narrow的话”：无法确定，如可享受，2.00元',
    ]);
  });

  it('says why there is no amount, or that nothing is given', () => {
    const rows = {
      rows: [{ when: reading('scope', { wide: true, narrow: false, third: true }), gives: yuan('5.00') }],
      otherwise: 'set-locally',
    };
    expect(others({ amount: rows })[0]?.[3]).toMatch(/"narrow": eligible, set locally$/);
    const when = all(fact('extra.member'), reading('scope', { wide: true, narrow: false, third: true }));
    expect(others({ when })[0]?.[3]).toMatch(/"narrow": not eligible$/);
  });

  it('joins two changes that are both needed', () => {
    const when = any(reading('scope', { wide: false, narrow: true, third: false }), not(fact('extra.member')));
    const both = all(when, reading('clock', { early: false, late: true }));
    expect(others({ when: both }).map(([readings, , , en, zh]) => [readings, en, zh])).toEqual([
      [
        { clock: 'late', scope: 'narrow' },
        'When? Above: "early"; if instead "late", and: Which? Above: "wide"; if instead "narrow": eligible, 100.00 yuan',
        'When?的话以上按“early的话”；如按“late的话”，同时：Which?的话以上按“wide的话”；如按“narrow的话”：可享受，100.00元',
      ],
    ]);
  });

  it('tells what a rule gives, if it applies', () => {
    const boats = reading('scope', { wide: 1, narrow: 2, third: 1 });
    const policy = (when: Expr) =>
      document({
        rule: {
          kind: 'rule',
          says: text('the rule'),
          cites: '1',
          subject: 'household',
          when,
          outputs: { boats: { says: text('the boats'), is: boats } },
        },
      });
    const words = (when: Expr, extra: object) =>
      check({ extra }, 'own/rule', { policy: policy(when), on: ON }).alternatives.map(({ says }) => says);
    expect(words(fact('extra.member'), { member: true })).toEqual([
      {
        en: 'Which? Above: "wide"; if instead "narrow": it applies (the boats: 2)',
        zh: 'Which?的话以上按“wide的话”；如按“narrow的话”：适用（the boats的话：2）',
      },
    ]);
    expect(words(fact('extra.member'), {})).toEqual([
      {
        en: 'Which? Above: "wide"; if instead "narrow": undetermined (if it applies, the boats: 2)',
        zh: 'Which?的话以上按“wide的话”；如按“narrow的话”：无法确定（如适用，the boats的话：2）',
      },
    ]);
  });

  it('says no more of a rule that gives nothing', () => {
    const when = reading('scope', { wide: true, narrow: false, third: true });
    const rule = { kind: 'rule', says: text('the rule'), cites: '1', subject: 'household', when };
    const { alternatives } = check({}, 'own/rule', { policy: document({ rule }), on: ON });
    expect(alternatives.map(({ says }) => says.en)).toEqual([
      'Which? Above: "wide"; if instead "narrow": it does not apply',
    ]);
  });

  it('is robust where no completion tells the readings apart', () => {
    const always = any(
      fact('extra.other'),
      not(fact('extra.other')),
      reading('scope', { wide: true, narrow: false, third: true }),
    );
    expect(grant({ when: always }).robust).toBe(true);
    expect(grant({ amount: byScope }, { member: true }).robust).toBe(false);
    expect(grant({ amount: byScope }, { member: false }).robust).toBe(true);
    // Two readings that lead apart only if there is a boat.
    const some = choose(atMost(fact('extra.boats'), 0), yuan('1.00'), byScope);
    expect([
      grant({ amount: some }, { member: true }).robust,
      grant({ amount: some }, { member: true, boats: 0 }).robust,
    ]).toEqual([false, true]);
  });
});

describe('the receipt of an answer', () => {
  it('has what is needed to make it again', () => {
    const { receipt } = grant({}, { member: true });
    expect(receipt).toEqual({
      library: expect.stringMatching(/^\d+\.\d+\.\d+/),
      policy: 'own',
      policyHash: expect.stringMatching(/^.{16,}$/),
      on: ON,
      readings: { scope: 'wide', clock: 'early' },
    });
  });
});

describe('whom an answer is about', () => {
  it('is the household, or the id of the one asked about', () => {
    const policy = document({
      child: benefit({ subject: 'child', when: equal(fact('child.sex'), 'female') }),
      person: benefit({ subject: 'person', when: onOrAfter(on, fact('person.birthDate')) }),
      all: benefit({}),
    });
    const household = { partners: [{ id: 'm' }, { id: 'f' }], children: [{ id: 'c1' }, { id: 'c2' }] };
    const subject = (rule: string, ids: object) => check(household, `own/${rule}`, { policy, on: ON, ...ids }).subject;
    expect([subject('child', { child: 'c2' }), subject('person', { person: 'f' }), subject('all', {})]).toEqual([
      'c2',
      'f',
      'household',
    ]);
    const none = (rule: string) => check({}, `own/${rule}`, { policy, on: ON }).subject;
    expect([none('child'), none('person')]).toEqual(['child', 'person']);
  });
});
