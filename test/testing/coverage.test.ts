import { describe, expect, it } from 'vitest';
import { build, definePolicy } from '../../src/index.js';
import { liangfeng2011 } from '../../src/policies/index.js';
import type { WorkedCase } from '../../src/policy/policy.js';
import { readCases } from '../../src/testing/cases.js';
import type { CoverageItem } from '../../src/testing/coverage.js';
import { edgeCases } from '../../src/testing/edge-cases.js';
import { runCases } from '../../src/testing/run.js';
import { casesAsNdjson } from '../../src/testing/write-cases.js';
import { sound } from '../cli/aid.js';
import { samplePolicy } from '../sample-policy.js';

const { fact, date, yuan, all, equal, onOrAfter, below, atMost, before, some, reading } = build;

const plain = (words: string) => ({ zh: words, en: words });

/** A household with a daughter born from 2010 on gets 10 or 5 yuan by its income; marriage is a matter of reading. */
const policy = samplePolicy({
  id: 'tiny-2010',
  issuedOn: '2010-01-01',
  inForce: { from: '2010-01-01', until: '2020-01-01' },
  readings: {
    married: {
      asks: plain('Since when?'),
      options: {
        early: { says: plain('before 2000'), cites: plain('-') },
        late: { says: plain('before 2005'), cites: plain('-') },
      },
      default: 'early',
      because: plain('-'),
    },
  },
  extra: { income: { type: 'money', label: plain('income'), question: plain('Income?') } },
  provisions: {
    grant: {
      kind: 'benefit',
      says: plain('grant'),
      cites: '1',
      subject: 'household',
      when: all(
        some('children', all(equal(fact('each.sex'), 'female'), onOrAfter(fact('each.birthDate'), date('2010-01-01')))),
        reading('married', {
          early: before(fact('marriedOn'), date('2000-01-01')),
          late: before(fact('marriedOn'), date('2005-01-01')),
        }),
      ),
      amount: {
        rows: [
          { when: below(fact('extra.income'), yuan('100.00')), gives: yuan('10.00') },
          { when: atMost(fact('extra.income'), yuan('3762.00')), gives: yuan('5.00') },
        ],
        otherwise: 'not-stated',
      },
      frequency: 'once',
    },
    unasked: {
      kind: 'rule',
      says: plain('unasked'),
      cites: '2',
      subject: 'household',
      when: before(fact('marriedOn'), date('1990-01-01')),
    },
  },
});

const daughter = { sex: 'female', birthDate: '2010-01-01' };
const son = { sex: 'male', birthDate: '2009-12-31' };

const asked = (on: string, household: object, more: Partial<WorkedCase> = {}): WorkedCase => ({
  name: plain('a case'),
  provision: 'grant',
  on,
  household,
  expect: { status: 'eligible' },
  ...more,
});

const family = (income: string, more: object = {}): object => ({
  marriedOn: '1999-12-31',
  children: [daughter],
  extra: { income },
  ...more,
});

const hitsOf = (items: readonly CoverageItem[], provision = 'grant'): Readonly<Record<string, number>> =>
  Object.fromEntries(items.filter((item) => item.provision === provision).map(({ says, hits }) => [says.en, hits]));

const coverageOf = (...cases: readonly WorkedCase[]) => runCases(policy, cases).coverage;

describe('the coverage of cases', () => {
  it('counts the cases in which a condition is true, and those in which it is false', () => {
    const { conditions } = coverageOf(
      asked('2012-01-01', family('99.99')),
      asked('2012-01-01', family('100.00', { children: [son] })),
      asked('2012-01-01', family('100.00', { children: [daughter, son] })),
      asked('2012-01-01', { marriedOn: '2001-01-01' }),
    );
    const hits = hitsOf(conditions);
    expect(hits).toMatchObject({
      // The first and the third case have a daughter, the second and the third a son, the fourth tells of nobody.
      'holds: sex is female': 2,
      'does not hold: sex is female': 2,
      'holds: date of marriage is before 2000-01-01': 3,
      'does not hold: date of marriage is before 2000-01-01': 1,
      // Never read: no case goes by the other reading.
      'holds: date of marriage is before 2005-01-01': 0,
      'does not hold: date of marriage is before 2005-01-01': 0,
      // Asked only where the provision applies: in the first and the third case.
      'holds: income is less than 100.00 yuan': 1,
      'does not hold: income is less than 100.00 yuan': 1,
      'does not hold: income is at most 3762.00 yuan': 0,
    });
  });

  it('does not look at members of a list who do not belong to the household on the day', () => {
    const unborn = { ...son, birthDate: '2012-01-02' };
    const { conditions } = coverageOf(asked('2012-01-01', family('1.00', { children: [daughter, unborn] })));
    expect(hitsOf(conditions)).toMatchObject({ 'holds: sex is female': 1, 'does not hold: sex is female': 0 });
  });

  it('counts the row that is the first to hold, where the provision applies', () => {
    const { rows } = coverageOf(
      asked('2012-01-01', family('99.99')),
      asked('2012-01-01', family('0.00')),
      asked('2012-01-01', family('100.00', { children: [son] })),
      asked('2012-01-01', family('5000.00')),
      asked('2009-12-31', family('150.00')),
      asked('2012-01-01', family('99.99', { extra: {} })),
    );
    expect(rows).toEqual([
      {
        provision: 'grant',
        at: 'amount.rows[0]',
        says: { zh: '第1行：income小于100.00元', en: 'row 1: income is less than 100.00 yuan' },
        hits: 2,
      },
      {
        provision: 'grant',
        at: 'amount.rows[1]',
        says: { zh: '第2行：income不超过3762.00元', en: 'row 2: income is at most 3762.00 yuan' },
        hits: 0,
      },
    ]);
  });

  it('counts the readings by which a provision goes', () => {
    const late = { readings: { married: 'late' } };
    const { readings } = coverageOf(
      asked('2012-01-01', family('1.00'), late),
      asked('2012-01-01', family('1.00'), late),
      asked('2012-01-01', family('1.00')),
    );
    expect(readings).toEqual([
      {
        provision: 'grant',
        at: 'reading married early',
        says: { zh: 'Since when?按“before 2000”', en: 'Since when? Taken: "before 2000"' },
        hits: 1,
      },
      {
        provision: 'grant',
        at: 'reading married late',
        says: { zh: 'Since when?按“before 2005”', en: 'Since when? Taken: "before 2005"' },
        hits: 2,
      },
    ]);
  });

  it('counts what lies on a boundary, one day or fen below, and one above', () => {
    const { boundaries } = coverageOf(
      asked('2012-01-01', family('99.99')),
      asked('2012-01-01', family('100.00', { marriedOn: '2000-01-01' })),
      asked('2012-01-01', family('3762.01')),
      asked('2010-01-02', family('3761.00', { children: [{ ...daughter, birthDate: '2010-01-02' }] })),
      asked('2012-01-01', family('1.00', { marriedOn: '2000' })),
    );
    expect(hitsOf(boundaries)).toMatchObject({
      'just below: date of marriage is before 2000-01-01': 3,
      'exactly at the boundary: date of marriage is before 2000-01-01': 1,
      'just above: date of marriage is before 2000-01-01': 0,
      'just below: income is less than 100.00 yuan': 1,
      'exactly at the boundary: income is less than 100.00 yuan': 0,
      'just above: income is at most 3762.00 yuan': 1,
      'exactly at the boundary: income is at most 3762.00 yuan': 0,
      'exactly at the boundary: date of birth is on or after 2010-01-01': 4,
      'just above: date of birth is on or after 2010-01-01': 1,
    });
    expect(Object.keys(hitsOf(boundaries)).filter((says) => says.includes('sex'))).toEqual([]);
  });

  it('does not take an event that has not happened for a day next to the last of the calendar', () => {
    const last = asked('2999-12-31', family('1.00', { marriedOn: null, children: [] }));
    expect(coverageOf(last).boundaries.reduce((sum, { hits }) => sum + hits, 0)).toBe(0);
  });

  it('names the provisions that no case asks, and leaves out cases that are refused', () => {
    const refused = asked('2012-02-30', {});
    const none = coverageOf(refused, asked('2012-01-01', {}, { provision: 'nothing' }));
    expect(none.notAsked).toEqual(['grant', 'unasked']);
    const everything = [...none.conditions, ...none.rows, ...none.readings, ...none.boundaries];
    expect(everything.filter(({ hits }) => hits > 0)).toEqual([]);
    expect(coverageOf(asked('2012-01-01', {})).notAsked).toEqual(['unasked']);
  });

  it('is whole for the edge cases of a sound policy', () => {
    const aid = definePolicy(JSON.parse(JSON.stringify(sound).replaceAll('extra.income', 'cableTv.price')));
    const text = casesAsNdjson(edgeCases(aid));
    const { conditions, rows, boundaries } = runCases(aid, readCases(text, 'ndjson')).coverage;
    const missed = [...conditions, ...rows, ...boundaries].filter(({ hits }) => hits === 0);
    expect(missed.map(({ at }) => at)).toEqual([]);
  });

  it('is plain JSON, in both languages, with a place that is found again', () => {
    const run = runCases(liangfeng2011, liangfeng2011.cases);
    const { coverage } = JSON.parse(JSON.stringify(run)) as { coverage: unknown };
    expect(coverage).toEqual(run.coverage);
    const { conditions, rows, readings, boundaries, notAsked } = run.coverage;
    expect(notAsked).toEqual(['installments']);
    for (const items of [conditions, rows, readings, boundaries]) {
      expect(new Set(items.map(({ provision, at }) => `${provision} ${at}`)).size).toBe(items.length);
      for (const { says } of items) expect(says.zh).toMatch(/[\u4e00-\u9fff]/);
    }
    expect(run.coverage).toBe(run.coverage);
  });
});
