import { describe, expect, it } from 'vitest';
import { type BenefitPeriod, benefitTimeline } from '../../src/benefits/index.js';
import { build } from '../../src/expr/build.js';
import type { Expr } from '../../src/expr/expr.js';
import type { HouseholdInput } from '../../src/index.js';
import { definePolicy } from '../../src/policy/define.js';

const { addMonths, age, all, any, atLeast, below, choose, equal, fact, happened, not, on, onOrAfter, parameter, some } =
  build;
const text = (words: string) => ({ zh: `${words}的话`, en: words });

interface Given {
  readonly when: Expr;
  readonly amount?: Expr;
  readonly subject?: 'household' | 'person' | 'child';
  readonly inForce?: object;
}

const policy = ({ when, amount = build.yuan('100.00'), subject = 'person', inForce }: Given) =>
  definePolicy({
    id: 'pension',
    title: text('Pension'),
    issuer: text('i'),
    documentNumber: null,
    rank: 'local-document',
    jurisdiction: { division: null },
    issuedOn: '2004-12-01',
    inForce: inForce ?? { from: '2005-01-01', until: '2021-07-01', endedBy: { document: text('The later act') } },
    source: text('s'),
    extra: {
      member: { type: 'truth', label: text('member'), question: text('member?') },
      since: { type: 'date', label: text('since'), question: text('since?') },
      limit: { type: 'number', label: text('limit'), question: text('limit?') },
    },
    parameters: {
      rate: {
        says: text('the rate'),
        cites: 'article 3',
        is: {
          series: [
            { from: '2005-01-01', value: build.yuan('600.00') },
            { from: '2018-01-01', value: build.yuan('720.00') },
          ],
        },
      },
    },
    provisions: {
      p: { kind: 'benefit', says: text('p'), cites: 'article 2', subject, when, frequency: 'yearly', amount },
    },
  });

const timeline = (given: Given, household: HouseholdInput, from = '2010-01-01', until = '2020-01-01') =>
  benefitTimeline(household, { policies: [policy(given)], from, until });

const line = ({ from, status, amount, missing, begins }: BenefitPeriod) => [
  from,
  status,
  amount?.toFixed(2) ?? null,
  missing.map(({ path }) => path).join(' '),
  begins.map((one) => (one.kind === 'fact' ? one.path : one.kind === 'law' ? one.what : one.kind)).join(' '),
];

const born = fact('person.birthDate');
const aged = (years: number) => atLeast(age(born, on), years);
const says = (period: BenefitPeriod | undefined) =>
  period?.begins.map((one) => ('says' in one ? [one.says.en, one.says.zh] : []));

describe('what an answer turns on, in words', () => {
  it('is a birthday, told with its date', () => {
    const found = timeline(
      { when: all(aged(60), below(age(born, on), 62)) },
      { partners: [{ birthDate: '1955-03-10' }] },
    );
    expect(found.map(line)).toEqual([
      ['2010-01-01', 'not-eligible', null, '', 'asked'],
      ['2015-03-10', 'eligible', '100.00', '', 'partners[0].birthDate'],
      ['2017-03-10', 'not-eligible', null, '', 'partners[0].birthDate'],
    ]);
    const [[begun = ['', '']] = [], [ended = ['', '']] = []] = [says(found[1]), says(found[2])];
    expect(begun[0]).toMatch(/^partner 1: date of birth \(1955-03-10\): from this day on, .* at least 60/);
    expect(begun[1]).toMatch(/出生日期（1955-03-10）：自本日起，/);
    expect(ended[0]).toMatch(/\(1955-03-10\): from this day on it is not so that .* less than 62/);
    expect(ended[1]).toMatch(/（1955-03-10）：自本日起不再是：/);
  });

  it('is a day from which it is open', () => {
    const found = timeline({ when: aged(60) }, { partners: [{ birthDate: '1955-03' }] });
    expect(found.map(line)).toEqual([
      ['2010-01-01', 'not-eligible', null, '', 'asked'],
      ['2015-03-01', 'undetermined', null, 'partners[0].birthDate', 'partners[0].birthDate'],
      ['2015-03-31', 'eligible', '100.00', '', 'partners[0].birthDate'],
    ]);
    const [[open = ['', '']] = []] = [says(found[1])];
    expect(open[0]).toContain('from this day on it is open whether');
    expect(open[1]).toContain('自本日起无法确定是否：');
  });

  it('is an event, told as it was given', () => {
    const found = timeline(
      { when: not(happened(fact('person.deathDate'))) },
      { partners: [{ deathDate: '2013-07-08' }] },
    );
    expect(found.map(line)).toEqual([
      ['2010-01-01', 'eligible', '100.00', '', 'asked'],
      ['2013-07-08', 'not-eligible', null, '', 'partners[0].deathDate'],
    ]);
    expect(says(found[1])?.[0]?.[0]).toContain('(2013-07-08)');
    const month = timeline({ when: not(happened(fact('person.deathDate'))) }, { partners: [{ deathDate: '2013-07' }] });
    expect(month.map(line).map(([from, status]) => [from, status])).toEqual([
      ['2010-01-01', 'eligible'],
      ['2013-07-01', 'undetermined'],
      ['2013-07-31', 'not-eligible'],
    ]);
    expect(says(month[2])?.[0]?.[0]).toContain('(2013-07)');
  });

  it('is a number of which the amount is made: what it was and what it is', () => {
    const amount = build.times(build.yuan('10.00'), age(born, on));
    const found = timeline(
      { when: build.all(true), amount },
      { partners: [{ birthDate: '1955-03-10' }] },
      '2015-01-01',
      '2016-01-01',
    );
    expect(found.map(line)).toEqual([
      ['2015-01-01', 'eligible', '590.00', '', 'asked'],
      ['2015-03-10', 'eligible', '600.00', '', 'partners[0].birthDate'],
    ]);
    expect(says(found[1])?.[0]?.[0]).toMatch(/: 59 until then, 60 from this day on$/);
    expect(says(found[1])?.[0]?.[1]).toMatch(/：此前为59，自本日起为60$/);
  });

  it('is a value of a series: what it was and what it is', () => {
    const registration = [
      { from: '2000-01-01', value: 'rural' },
      { from: '2014-02-01', value: 'urban' },
    ] as const;
    const found = timeline({ when: equal(fact('person.registration', on), 'rural') }, { partners: [{ registration }] });
    expect(found.map(line)).toEqual([
      ['2010-01-01', 'eligible', '100.00', '', 'asked'],
      ['2014-02-01', 'not-eligible', null, '', 'partners[0].registration'],
    ]);
    const [[change = ['', '']] = []] = [says(found[1])];
    expect(change[0]).toMatch(/^partner 1: household registration: rural until then, urban from this day on$/);
    expect(change[1]).toMatch(/户口性质.*：此前为农村，自本日起为城镇$/);
  });

  it('is a parameter, by its name and article', () => {
    const found = timeline(
      { when: fact('extra.member'), amount: parameter('rate') },
      { partners: [{}], extra: { member: true } },
    );
    expect(found.map(line)).toEqual([
      ['2010-01-01', 'eligible', '600.00', '', 'asked'],
      ['2018-01-01', 'eligible', '720.00', '', 'parameter'],
    ]);
    expect(found[1]?.begins).toEqual([
      {
        kind: 'law',
        what: 'parameter',
        parameter: 'rate',
        cites: expect.objectContaining({ place: 'article 3' }),
        says: {
          en: 'the rate: 600.00 yuan until then, 720.00 yuan from this day on',
          zh: 'the rate的话：此前为600.00元，自本日起为720.00元',
        },
      },
    ]);
  });

  it('is a day in the rule itself, by its article', () => {
    const found = timeline({ when: onOrAfter(on, build.date('2012-03-04')) }, { partners: [{}] });
    expect(found.map(line)).toEqual([
      ['2010-01-01', 'not-eligible', null, '', 'asked'],
      ['2012-03-04', 'eligible', '100.00', '', 'rule'],
    ]);
    expect(found[1]?.begins[0]).toMatchObject({ cites: { place: 'article 2' } });
    expect(found[1]?.begins[0]).not.toHaveProperty('parameter');
    expect(says(found[1])?.[0]?.[0]).toMatch(/^from this day on, .*2012-03-04/);
  });

  it('is the text itself: its beginning, its end, and a day that is left blank', () => {
    const whole = timeline(
      { when: fact('extra.member') },
      { partners: [{}], extra: { member: true } },
      '2004-01-01',
      '2022-01-01',
    );
    expect(whole.map(line)).toEqual([
      ['2004-01-01', 'not-in-force', null, '', 'asked'],
      ['2005-01-01', 'eligible', '100.00', '', 'in-force'],
      ['2021-07-01', 'not-in-force', null, '', 'in-force'],
    ]);
    expect(says(whole[1])).toEqual([['the text is in force from this day on', '文件自本日起有效']]);
    expect(says(whole[2])).toEqual([['the text is not in force from this day on', '文件自本日起不再有效']]);
    expect(whole[2]?.begins[0]).toMatchObject({ cites: { document: text('The later act') } });
    const inForce = { from: { notBefore: '2011-01-01', notAfter: '2011-12-31' }, until: '2021-07-01' };
    const blank = timeline({ when: fact('extra.member'), inForce }, { partners: [{}], extra: { member: true } });
    expect(blank.map(line)).toEqual([
      ['2010-01-01', 'not-in-force', null, '', 'asked'],
      ['2011-01-01', 'undetermined', null, '', 'in-force'],
      ['2011-12-31', 'eligible', '100.00', '', 'in-force'],
    ]);
    expect(says(blank[1])?.[0]?.[0]).toBe('from this day on it cannot be told whether the text is in force');
  });
});

describe('what decides, of all that changes on one day', () => {
  // Sixty on the day on which the registration changes.
  const registration = [
    { from: '2000-01-01', value: 'rural' },
    { from: '2015-03-10', value: 'urban' },
  ] as const;
  const household = (member: boolean): HouseholdInput => ({
    partners: [{ birthDate: '1955-03-10', registration }],
    extra: { member },
  });
  const urban = equal(fact('person.registration', on), 'urban');
  const begins = (when: Expr, member = false) =>
    timeline({ when }, household(member))[1]?.begins.map((one) => 'path' in one && one.path);

  it('is what alone makes the answer another', () => {
    expect(begins(any(aged(60), all(urban, fact('extra.member'))))).toEqual(['partners[0].birthDate']);
    expect(begins(any(urban, all(aged(60), fact('extra.member'))))).toEqual(['partners[0].registration']);
  });

  it('is both where both are needed', () => {
    expect(begins(all(aged(60), urban))).toEqual(['partners[0].birthDate', 'partners[0].registration']);
  });

  it('is both where either would do', () => {
    expect(begins(any(aged(60), urban))).toEqual(['partners[0].birthDate', 'partners[0].registration']);
  });

  it('is told once where it decides twice', () => {
    expect(begins(all(aged(60), atLeast(age(born, on), 60), any(aged(60), fact('extra.member'))))).toEqual([
      'partners[0].birthDate',
    ]);
  });
});

describe('days that are cut', () => {
  it('are not where one part turns and the answer stays', () => {
    const when = any(fact('extra.member'), aged(60));
    expect(timeline({ when }, { partners: [{ birthDate: '1955-03-10' }], extra: { member: true } })).toHaveLength(1);
    expect(timeline({ when }, { partners: [{ birthDate: '1955-03-10' }] }).map(line)).toEqual([
      ['2010-01-01', 'undetermined', null, 'extra.member', 'asked'],
      ['2015-03-10', 'eligible', '100.00', '', 'partners[0].birthDate'],
    ]);
  });

  it('are so where the span is one day', () => {
    const found = timeline({ when: aged(60) }, { partners: [{ birthDate: '1955-03-10' }] }, '2015-03-10', '2015-03-11');
    expect(found.map(({ from, until, status }) => [from, until, status])).toEqual([
      ['2015-03-10', '2015-03-11', 'eligible'],
    ]);
  });

  it('are so for each of two open facts, months apart', () => {
    // A number of months after some day of 2012: twelve at least, twenty-four at most.
    const when = onOrAfter(on, addMonths(fact('extra.since'), choose(fact('extra.member'), 12, 24)));
    const found = timeline({ when, subject: 'household' }, { extra: { since: '2012-05' } });
    expect(found.map(line)).toEqual([
      ['2010-01-01', 'not-eligible', null, '', 'asked'],
      ['2013-05-01', 'undetermined', null, 'extra.member extra.since', expect.anything()],
      ['2013-05-31', 'undetermined', null, 'extra.member', expect.anything()],
      ['2014-05-01', 'undetermined', null, 'extra.member extra.since', expect.anything()],
      ['2014-05-31', 'eligible', '100.00', '', expect.anything()],
    ]);
  });

  it('are so by the members of a list that is not told', () => {
    const when = some('children', onOrAfter(fact('each.birthDate'), build.date('2012-01-01')));
    expect(timeline({ when, subject: 'household' }, {}).map(line)).toEqual([
      ['2010-01-01', 'not-eligible', null, '', 'asked'],
      ['2012-01-01', 'undetermined', null, 'children', expect.anything()],
    ]);
  });

  it('are so by a value that goes to and fro', () => {
    // The months between the day and some other day are few around it.
    const near = all(
      onOrAfter(on, addMonths(fact('extra.since'), 1)),
      build.before(on, addMonths(fact('extra.since'), 3)),
    );
    const found = timeline({ when: near, subject: 'household' }, { extra: { since: '2012-01-31' } });
    expect(found.map(line)).toEqual([
      ['2010-01-01', 'not-eligible', null, '', 'asked'],
      ['2012-02-29', 'eligible', '100.00', '', 'extra.since'],
      ['2012-04-30', 'not-eligible', null, '', 'extra.since'],
    ]);
  });
});
