import { describe, expect, it } from 'vitest';
import { type BenefitPeriod, benefitTimeline } from '../../src/benefits/index.js';
import { build } from '../../src/expr/build.js';
import type { Expr } from '../../src/expr/expr.js';
import type { HouseholdInput } from '../../src/index.js';
import { samplePolicy } from '../sample-policy.js';

const {
  add,
  addMonths,
  age,
  all,
  any,
  atLeast,
  below,
  choose,
  date,
  fact,
  not,
  on,
  onOrAfter,
  onOrBefore,
  times,
  yuan,
} = build;
const text = (words: string) => ({ zh: `${words}的话`, en: words });
const asked = (type: string, name: string) => ({ type, label: text(name), question: text(`${name}?`) });

const timeline = (when: Expr, household: HouseholdInput, from: string, until: string, more: object = {}) => {
  const policy = samplePolicy({
    id: 'own',
    issuedOn: '2000-01-01',
    inForce: { from: '2000-01-01', until: '2030-01-01' },
    extra: {
      member: asked('truth', 'member'),
      first: asked('date', 'first'),
      second: asked('date', 'second'),
    },
    provisions: {
      p: {
        kind: 'benefit',
        says: text('p'),
        cites: '2',
        subject: 'household',
        when,
        frequency: 'yearly',
        amount: yuan('100.00'),
        ...more,
      },
    },
  });
  return benefitTimeline(household, { policies: [policy], from, until });
};

const line = ({ from, status, missing }: BenefitPeriod) =>
  [from, status, ...missing.map(({ path }) => path.replace('extra.', ''))].join(' ');

const [first, second] = [fact('extra.first'), fact('extra.second')];
const YES: Expr = { value: true, type: 'truth' };

describe('days on which an answer goes to and fro', () => {
  it('are found where two ages are compared', () => {
    // Born a quarter of a year apart: each year the elder is older by a year for those three months.
    const extra = { first: '2000-06-01', second: '2000-03-01' };
    expect(timeline(below(age(first, on), age(second, on)), { extra }, '2010-01-01', '2012-01-01').map(line)).toEqual([
      '2010-01-01 not-eligible',
      '2010-03-01 eligible',
      '2010-06-01 not-eligible',
      '2011-03-01 eligible',
      '2011-06-01 not-eligible',
    ]);
  });

  it('are found where a day is compared with one that moves on', () => {
    // The three months after each anniversary, its last day among them.
    const end = addMonths(first, add(times(age(first, on), 12), 3));
    const found = timeline(onOrBefore(on, end), { extra: { first: '2000-02-10' } }, '2010-01-01', '2012-01-01');
    expect(found.map(line)).toEqual([
      '2010-01-01 not-eligible',
      '2010-02-10 eligible',
      '2010-05-11 not-eligible',
      '2011-02-10 eligible',
      '2011-05-11 not-eligible',
    ]);
  });

  it('are found where a day is compared with one that goes the same way by leaps', () => {
    // As many months after 10 February 2000 as 110 and the years since: 10 January 2010 until the tenth anniversary, then that day.
    const end = addMonths(first, add(age(first, on), 110));
    const found = timeline(onOrBefore(on, end), { extra: { first: '2000-02-10' } }, '2010-01-01', '2012-01-01');
    expect(found.map(line)).toEqual([
      '2010-01-01 eligible',
      '2010-01-11 not-eligible',
      '2010-02-10 eligible',
      '2010-02-11 not-eligible',
    ]);
  });
});

describe('days on which an answer is settled though its facts stay open', () => {
  // Born in 1955, the day not told. Not so for those born before 11 April until they are sixty, nor for those born after
  // 20 July once they are: of everybody so from 10 April to 20 July 2015.
  const sixty = atLeast(age(first, on), 60);
  const spring = all(
    any(sixty, onOrAfter(first, date('1955-04-11'))),
    any(not(sixty), onOrBefore(first, date('1955-07-20'))),
  );

  it('are found between two that are alike', () => {
    expect(timeline(spring, { extra: { first: '1955' } }, '2014-01-01', '2017-01-01').map(line)).toEqual([
      '2014-01-01 undetermined first',
      '2015-04-10 eligible',
      '2015-07-21 undetermined first',
    ]);
  });

  it('are found by the facts that are missing alone', () => {
    const when = all(fact('extra.member'), spring);
    expect(timeline(when, { extra: { first: '1955' } }, '2014-01-01', '2017-01-01').map(line)).toEqual([
      '2014-01-01 undetermined first member',
      '2015-04-10 undetermined member',
      '2015-07-21 undetermined first member',
    ]);
  });

  it('are found by the bounds of an open amount alone', () => {
    const amount = choose(
      fact('extra.member'),
      choose(onOrAfter(on, date('2015-05-05')), yuan('7.00'), yuan('6.00')),
      yuan('5.00'),
    );
    const found = timeline(YES, {}, '2015-01-01', '2016-01-01', { amount });
    expect(found.map(({ from, bounds }) => [from, bounds?.least.toFixed(2), bounds?.most?.toFixed(2)])).toEqual([
      ['2015-01-01', '5.00', '6.00'],
      ['2015-05-05', '5.00', '7.00'],
    ]);
  });

  it('are found by a named output alone', () => {
    const outputs = { boats: { says: text('boats'), is: choose(onOrAfter(on, first), 2, 1) } };
    const found = timeline(YES, { extra: { first: '2015-05-05' } }, '2015-01-01', '2016-01-01', { outputs });
    expect(found.map(({ from, outputs: { boats } }) => [from, boats])).toEqual([
      ['2015-01-01', 1],
      ['2015-05-05', 2],
    ]);
  });
});

describe('days that are one period', () => {
  it('are those on which an open fact leaves the same answers', () => {
    const found = timeline(fact('extra.member'), {}, '2001-01-01', '2029-01-01');
    expect(found.map(line)).toEqual(['2001-01-01 undetermined member']);
  });

  it('are those on which one condition takes over from another', () => {
    const when = any(onOrBefore(on, first), onOrAfter(on, second));
    const told = { first: '2015-05-04', second: '2015-05-05' };
    expect(timeline(when, { extra: told }, '2015-01-01', '2016-01-01')).toHaveLength(1);
    expect(timeline(when, { extra: { ...told, second: '2015-05-06' } }, '2015-01-01', '2016-01-01').map(line)).toEqual([
      '2015-01-01 eligible',
      '2015-05-05 not-eligible',
      '2015-05-06 eligible',
    ]);
  });
});
