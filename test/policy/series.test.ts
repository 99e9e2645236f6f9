import { describe, expect, it } from 'vitest';
import { assessBenefits, type BenefitAssessment } from '../../src/benefits/index.js';
import { build, check, definePolicy, type Expr, type HouseholdInput, type PolicyInput } from '../../src/index.js';

const { add, all, choose, fact, parameter, reading, smallest, table, term, times, yuan } = build;

const text = (words: string) => ({ zh: `${words}的话`, en: words });
const number = (value: number) => ({ value, type: 'number' }) as const;

/** Amounts that change on 1 January 2015 and 2017 by the day asked about, and by the day of marriage. */
const base = {
  id: 'own',
  title: text('own text'),
  issuer: text('nobody'),
  documentNumber: null,
  rank: 'local-document',
  jurisdiction: { division: null },
  issuedOn: '2000-01-01',
  inForce: { from: '2000-01-01', until: '2900-01-01' },
  source: text('none'),
  readings: {
    which: {
      asks: text('which amount?'),
      options: {
        series: { says: text('the series'), cites: text('x') },
        fixed: { says: text('the fixed one'), cites: text('x') },
      },
      default: 'series',
      because: text('since'),
    },
  },
  parameters: {
    amount: {
      says: text('the amount'),
      cites: '一',
      is: {
        series: [
          { from: '2017-01-01', value: yuan('200.00') },
          { from: '2015-01-01', value: yuan('100.00') },
        ],
      },
    },
    byMarriage: {
      says: text('by marriage'),
      cites: '一',
      is: {
        series: [
          { from: '2015-01-01', value: yuan('100.00') },
          { from: '2017-01-01', value: yuan('200.00') },
        ],
        by: fact('marriedOn'),
      },
    },
    months: {
      says: text('the months'),
      cites: '一',
      is: { series: [{ from: '2015-01-01', value: number(12) }] },
    },
    kind: {
      says: text('the kind'),
      cites: '一',
      is: {
        series: [
          { from: '2015-01-01', value: { value: 'old', type: 'option' } },
          { from: '2017-01-01', value: { value: 'new', type: 'option' } },
        ],
      },
    },
  },
  terms: { doubled: { says: text('doubled'), is: times(parameter('amount'), number(2)) } },
} satisfies Omit<PolicyInput, 'provisions'>;

type Amount = Extract<PolicyInput['provisions'][string], { kind: 'benefit' }>['amount'];

function benefit(
  amount: Amount,
  on: string,
  household: HouseholdInput = {},
  readings?: Record<string, string>,
): BenefitAssessment {
  const policy = definePolicy({
    ...base,
    provisions: {
      grant: {
        kind: 'benefit',
        says: text('the grant'),
        cites: '一',
        subject: 'household',
        when: all(true),
        amount,
        frequency: 'once',
      },
    },
  });
  const [answer] = assessBenefits(household, { policies: [policy], on, readings });
  if (answer === undefined) throw new Error('one benefit');
  return answer;
}

const told = ({ amountStatus, amount, missing }: BenefitAssessment) => [
  amountStatus,
  amount?.toFixed(2) ?? null,
  missing.map(({ path }) => path),
];

const DAYS = ['2014-12-31', '2015-01-01', '2016-12-31', '2017-01-01', '2040-01-01'];

describe('a value that changes over time', () => {
  it('is the latest that has begun on the day asked about, however it is listed', () => {
    expect(DAYS.map((day) => told(benefit(parameter('amount'), day)).slice(0, 2))).toEqual([
      ['not-stated', null],
      ['stated', '100.00'],
      ['stated', '100.00'],
      ['stated', '200.00'],
      ['stated', '200.00'],
    ]);
  });

  it('goes by another day where the parameter says so', () => {
    const amounts = DAYS.map((marriedOn) => told(benefit(parameter('byMarriage'), '2050-01-01', { marriedOn })));
    expect(amounts).toEqual([
      ['not-stated', null, []],
      ['stated', '100.00', []],
      ['stated', '100.00', []],
      ['stated', '200.00', []],
      ['stated', '200.00', []],
    ]);
  });

  it('is open while that day is not known, and bounded by what it may be', () => {
    const open = benefit(parameter('byMarriage'), '2050-01-01');
    expect(told(open)).toEqual(['open', null, ['marriedOn']]);
    expect(open.toJSON()).toMatchObject({ bounds: { least: '100.00', most: '200.00', exact: true } });
    const year = benefit(parameter('byMarriage'), '2050-01-01', { marriedOn: '2016' });
    expect(told(year)).toEqual(['stated', '100.00', []]);
    const edge = benefit(parameter('byMarriage'), '2050-01-01', { marriedOn: '2014' });
    expect(told(edge)).toEqual(['not-stated', null, []]);
  });

  it('gives numbers, options and what is reckoned from them', () => {
    const policy = definePolicy({
      ...base,
      provisions: {
        rule: {
          kind: 'rule',
          says: text('the rule'),
          cites: '一',
          subject: 'household',
          when: all(true),
          outputs: {
            months: { says: text('months'), is: parameter('months') },
            kind: { says: text('kind'), is: parameter('kind') },
            doubled: { says: text('doubled'), is: term('doubled') },
          },
        },
      },
    });
    const outputs = (on: string) =>
      JSON.parse(JSON.stringify(check({}, 'own/rule', { policy, on }))).outputs as unknown;
    expect(DAYS.slice(0, 4).map(outputs)).toEqual([
      { months: null, kind: null, doubled: null },
      { months: 12, kind: 'old', doubled: '200.00' },
      { months: 12, kind: 'old', doubled: '200.00' },
      { months: 12, kind: 'new', doubled: '400.00' },
    ]);
  });
});

describe('before its first day a text states nothing', () => {
  const married = fact('furtherBirth.allowed');
  const known = { furtherBirth: { allowed: true } };
  const not = { furtherBirth: { allowed: false } };

  it.each<readonly [string, Expr, HouseholdInput, unknown[]]>([
    ['of a product', term('doubled'), {}, ['not-stated', null, []]],
    ['of a sum', add(parameter('amount'), yuan('5.00')), {}, ['not-stated', null, []]],
    ['of the smallest', smallest(parameter('amount'), yuan('5.00')), {}, ['not-stated', null, []]],
    ['where it is chosen', choose(married, parameter('amount'), yuan('5.00')), known, ['not-stated', null, []]],
    [
      'and something where another is chosen',
      choose(married, parameter('amount'), yuan('5.00')),
      not,
      ['stated', '5.00', []],
    ],
    ['and something where either is stated', choose(married, yuan('1.00'), yuan('5.00')), not, ['stated', '5.00', []]],
    ['where no row applies', table(married, yuan('5.00')), not, ['not-stated', null, []]],
    ['and something where a row applies', table(married, yuan('5.00')), known, ['stated', '5.00', []]],
    [
      'or something, by a fact that is missing',
      table(married, yuan('5.00')),
      {},
      ['open', null, ['furtherBirth.allowed']],
    ],
    [
      'under the reading that takes it',
      reading('which', { series: parameter('amount'), fixed: yuan('7.00') }),
      {},
      ['not-stated', null, []],
    ],
  ])('%s', (_, amount, household, expected) => {
    expect(told(benefit(amount, '2014-12-31', household))).toEqual(expected);
  });

  it('and something under the other reading', () => {
    const amount = reading('which', { series: parameter('amount'), fixed: yuan('7.00') });
    expect(told(benefit(amount, '2014-12-31', {}, { which: 'fixed' }))).toEqual(['stated', '7.00', []]);
    const answer = benefit(amount, '2014-12-31');
    expect(answer.robust).toBe(false);
    expect(answer.alternatives).toMatchObject([{ readings: { which: 'fixed' }, amountStatus: 'stated' }]);
    const fixed = reading('which', { series: yuan('6.00'), fixed: yuan('7.00') });
    expect(told(benefit(fixed, '2014-12-31'))).toEqual(['stated', '6.00', []]);
  });

  it('in a row of a table, which stays the row that applies', () => {
    const rows = {
      rows: [
        { when: fact('furtherBirth.allowed'), gives: parameter('amount') },
        { when: all(true), gives: yuan('3.00') },
      ],
      otherwise: 'set-locally',
    } as const;
    expect(told(benefit(rows, '2014-12-31', known))).toEqual(['not-stated', null, []]);
    expect(told(benefit(rows, '2015-01-01', known))).toEqual(['stated', '100.00', []]);
    expect(told(benefit(rows, '2014-12-31', not))).toEqual(['stated', '3.00', []]);
    expect(told(benefit(rows, '2014-12-31'))).toEqual(['open', null, ['furtherBirth.allowed']]);
  });

  it('and a row without an amount keeps the next from applying', () => {
    const rows = {
      rows: [
        { when: fact('furtherBirth.allowed'), gives: 'in-kind' },
        { when: all(true), gives: parameter('amount') },
      ],
      otherwise: 'set-locally',
    } as const;
    expect(told(benefit(rows, '2015-01-01', known))).toEqual(['in-kind', null, []]);
    expect(told(benefit(rows, '2015-01-01', not))).toEqual(['stated', '100.00', []]);
    expect(told(benefit(rows, '2014-12-31', not))).toEqual(['not-stated', null, []]);
  });

  it('while words alone stand for what they say', () => {
    const rows = {
      rows: [{ when: fact('furtherBirth.allowed'), gives: 'in-kind' }],
      otherwise: 'set-locally',
    } as const;
    expect(told(benefit(rows, '2015-01-01', known))).toEqual(['in-kind', null, []]);
    expect(told(benefit(rows, '2015-01-01', not))).toEqual(['set-locally', null, []]);
    expect(told(benefit('blank-in-source', '2015-01-01'))).toEqual(['blank-in-source', null, []]);
  });
});
