import { describe, expect, it } from 'vitest';
import { FactsError } from '../../src/index.js';
import { assessLevy, type LevyAssessment } from '../../src/levy/index.js';
import { riverCounty } from './river-county.js';

type Extra = Readonly<Record<string, boolean | string | number | null>>;

interface Asked {
  readonly birthDate?: string | null;
  readonly on?: string;
  readonly readings?: Readonly<Record<string, string>>;
  readonly asKnownOn?: string;
  readonly case?: { readonly approvedOn?: string; readonly appliedInWriting?: boolean };
}

/** The levy for one child born outside the rules, 1 March 2016 unless said otherwise. */
function levy(extra: Extra, { birthDate = '2016-03-01', on = '2016-06-01', ...options }: Asked = {}): LevyAssessment {
  const household = { children: [{ id: 'c', birthDate, birthAuthorised: false }], extra };
  return assessLevy(household, { policy: riverCounty, child: 'c', on, ...options });
}

const amount = (value: { toFixed(digits: number): string } | null): string | null => value?.toFixed(2) ?? null;

const told = ({ status, amountStatus, minimum, missing, robust }: LevyAssessment) => ({
  status,
  amountStatus,
  minimum: amount(minimum),
  missing: missing.map(({ path }) => path),
  robust,
});

const bounds = (range: LevyAssessment['bounds']) =>
  range === null ? null : { least: amount(range.least), most: amount(range.most), exact: range.exact };

describe('the rows of the table', () => {
  it.each([
    ['no right: the base', { fishingRight: 'none' }, 'stated', '6000.00'],
    [
      'half a right: half of the income on top',
      { fishingRight: 'half', harvestIncome: '3000.00' },
      'stated',
      '7500.00',
    ],
    ['a full right and two boats', { fishingRight: 'full', harvestIncome: 3000, boats: 2 }, 'stated', '9000.00'],
    ['a full right and one boat', { fishingRight: 'full', harvestIncome: 3000, boats: 1 }, 'set-locally', null],
    ['an income of nothing is known', { fishingRight: 'half', harvestIncome: 0 }, 'stated', '6000.00'],
  ])('%s', (_, extra, amountStatus, minimum) => {
    expect(told(levy(extra as Extra))).toMatchObject({ status: 'due', amountStatus, minimum, missing: [] });
  });

  it('take the base of the day of birth, not of the day asked about', () => {
    const bases = ['2015-01-01', '2016-12-31', '2017-01-01'].map((birthDate) =>
      told(levy({ fishingRight: 'none' }, { birthDate, on: '2017-06-01' })),
    );
    expect(bases.map(({ minimum }) => minimum)).toEqual(['6000.00', '6000.00', '7200.00']);
  });

  it('state nothing for a birth before the first base', () => {
    const answer = levy({ fishingRight: 'none' }, { birthDate: '2014-12-31', on: '2015-06-01' });
    expect(told(answer)).toMatchObject({ status: 'due', amountStatus: 'not-stated', minimum: null, missing: [] });
    expect(answer.bounds).toBeNull();
    expect(answer.maximum).toBeNull();
  });

  it('leave the amount open for a birth in a year in which the base changed only if it changed', () => {
    const open = levy({ fishingRight: 'none' }, { birthDate: null, on: '2017-06-01' });
    expect(told(open)).toMatchObject({ status: 'due', amountStatus: 'open', missing: ['children[0].birthDate'] });
    expect(bounds(open.bounds)).toEqual({ least: '6000.00', most: '7200.00', exact: true });
    const year = levy({ fishingRight: 'none' }, { birthDate: '2016', on: '2017-06-01' });
    expect(told(year)).toMatchObject({ amountStatus: 'stated', minimum: '6000.00', missing: [] });
  });
});

describe('bounds and missing facts', () => {
  it('range over the rows that state an amount when the right is not known', () => {
    const answer = levy({ harvestIncome: '3000.00' });
    expect(told(answer)).toMatchObject({ status: 'due', amountStatus: 'open', minimum: null, robust: false });
    expect(bounds(answer.bounds)).toEqual({ least: '6000.00', most: '9000.00', exact: true });
    expect(bounds(answer.acrossReadings)).toEqual({ least: '6000.00', most: '9000.00', exact: true });
    expect(answer.missing.map(({ path }) => path).sort()).toEqual(['extra.boats', 'extra.fishingRight']);
    expect(answer.missing.find(({ path }) => path === 'extra.boats')?.question).toEqual({
      zh: '有几条船？',
      en: 'How many boats are there?',
    });
  });

  it('reach from no income to the greatest amount that there is', () => {
    const answer = levy({ fishingRight: 'half' });
    expect(told(answer)).toMatchObject({ amountStatus: 'open', missing: ['extra.harvestIncome'], robust: true });
    expect(bounds(answer.bounds)).toEqual({ least: '6000.00', most: '500006000.00', exact: true });
  });

  it('do not ask for what cannot change the answer', () => {
    expect(told(levy({ fishingRight: 'full', boats: 1 }))).toMatchObject({ amountStatus: 'set-locally', missing: [] });
    expect(told(levy({ fishingRight: 'full', harvestIncome: 3000 })).missing).toEqual(['extra.boats']);
  });

  it('ask for one yes or no when that alone decides', () => {
    const household = { children: [{ id: 'c', birthDate: '2016-03-01' }], extra: { fishingRight: 'none' } };
    const answer = assessLevy(household, { policy: riverCounty, child: 'c', on: '2016-06-01' });
    expect(told(answer)).toEqual({
      status: 'undetermined',
      amountStatus: null,
      minimum: null,
      missing: ['children[0].birthAuthorised'],
      robust: true,
    });
    expect(bounds(answer.bounds)).toEqual({ least: '6000.00', most: '6000.00', exact: true });
  });
});

describe('readings', () => {
  const two = { fishingRight: 'full', harvestIncome: '3000.00', boats: 2 };

  it('name the other answer with the smallest change that gives it', () => {
    const answer = levy(two);
    expect(told(answer)).toMatchObject({ amountStatus: 'stated', minimum: '9000.00', robust: false });
    expect(answer.readings).toEqual({ validity: 'until-repealed', 'two-boats': 'two-or-more', reporting: 'bars' });
    expect(answer.alternatives).toHaveLength(1);
    expect(answer.alternatives[0]).toMatchObject({
      readings: { 'two-boats': 'more-than-two' },
      status: 'due',
      amountStatus: 'set-locally',
      minimum: null,
      bounds: null,
    });
    expect(answer.alternatives[0]?.says.en).toContain(
      'Does "two boats and above" include two? Above: "it does"; if instead "it does not"',
    );
    expect(answer.alternatives[0]?.says.zh).toContain('“两条船以上”是否包括两条？');
  });

  it.each([
    ['by its name', 'two-boats'],
    ['by policy and name', 'river-county-2015/two-boats'],
  ])('are settled when the caller picks one %s', (_, name) => {
    const answer = levy(two, { readings: { [name]: 'more-than-two' } });
    expect(told(answer)).toMatchObject({ amountStatus: 'set-locally', minimum: null, robust: true });
    expect(answer.alternatives).toEqual([]);
    expect(answer.readings['two-boats']).toBe('more-than-two');
  });

  it('are robust where they change nothing', () => {
    expect(told(levy({ ...two, boats: 3 }))).toMatchObject({ minimum: '9000.00', robust: true });
  });

  it('include the validity of a text that names no end', () => {
    const before = levy({ fishingRight: 'none' }, { on: '2017-12-31' });
    expect(told(before)).toMatchObject({ status: 'due', robust: true });
    const after = levy({ fishingRight: 'none' }, { on: '2018-01-01' });
    expect(told(after)).toMatchObject({ status: 'due', robust: false });
    expect(after.notes.map(({ id }) => id)).toContain('end-not-stated');
    expect(after.alternatives.map(({ readings, status }) => ({ readings, status }))).toEqual([
      { readings: { validity: 'evidenced-years' }, status: 'not-in-force' },
    ]);
    const narrow = levy({ fishingRight: 'none' }, { on: '2018-01-01', readings: { validity: 'evidenced-years' } });
    expect(narrow).toMatchObject({ status: 'not-in-force', installments: null, minimum: null });
  });
});

describe('the law above', () => {
  it('begins with the document and ends on 20 August 2021, although this text names no end', () => {
    const on = (day: string) => levy({ fishingRight: 'none' }, { birthDate: '2014-06-01', on: day }).status;
    expect(on('2014-12-31')).toBe('not-in-force');
    expect(on('2015-01-01')).toBe('due');
    expect(on('2021-08-19')).toBe('due');
    expect(on('2021-08-20')).toBe('not-in-force');
  });

  it('cites the act that ended the levy', () => {
    const answer = levy({ fishingRight: 'none' }, { on: '2021-08-20' });
    expect(answer.citations.map(({ date }) => date)).toEqual(['2014-12-20', '2021-08-20']);
    expect(answer.notes.map(({ id }) => id)).toContain('no-longer-in-force');
  });

  it('is not known before it was issued', () => {
    const as = (asKnownOn: string) => levy({ fishingRight: 'none' }, { on: '2022-01-01', asKnownOn }).status;
    expect(as('2021-08-19')).toBe('due');
    expect(as('2021-08-20')).toBe('not-in-force');
    expect(as('2014-12-19')).toBe('not-in-force');
  });
});

describe('installments of its own', () => {
  const known = { fishingRight: 'none', registeredOn: '2016-01-01' };

  it('bring the limit, the clock, the least first share and the count', () => {
    const answer = levy(known, { case: { approvedOn: '2016-08-31', appliedInWriting: true } });
    expect(answer.toJSON()).toHaveProperty('installments', {
      limitMonths: 24,
      clock: 'approval',
      lastAllowedOn: '2018-08-31',
      needs: [
        { id: 'applied-in-writing', says: { zh: '已书面申请', en: 'it was applied for in writing' }, met: true },
        { id: 'on-the-roll', says: { zh: '已入册', en: 'the household is on the roll' }, met: true },
      ],
      firstAtLeast: '2000.00',
      maxCount: 8,
    });
  });

  it('leave open what is not known', () => {
    const { installments } = levy({ fishingRight: 'none' });
    expect(installments).toMatchObject({ lastAllowedOn: null, needs: [{ met: null }, { met: null }] });
    expect(levy({ ...known, registeredOn: '2016-06-02' }).installments?.needs[1]?.met).toBe(false);
    expect(levy({ ...known, registeredOn: '2016-06' }).installments?.needs[1]?.met).toBeNull();
  });
});

describe('facts of the policy that are of the wrong kind', () => {
  it.each([
    ['a text for a truth', { lateReport: 'yes' }, 'wrong-type', 'extra.lateReport'],
    ['an unknown option', { fishingRight: 'quarter' }, 'not-an-option', 'extra.fishingRight'],
    ['a fraction of a boat', { boats: 1.5 }, 'wrong-type', 'extra.boats'],
    ['boats below nothing', { boats: -1 }, 'out-of-range', 'extra.boats'],
    ['money of three decimals', { harvestIncome: '1.005' }, 'not-an-amount', 'extra.harvestIncome'],
    ['a day that does not exist', { registeredOn: '2015-02-29' }, 'not-a-date', 'extra.registeredOn'],
  ])('%s', (_, extra, code, path) => {
    const run = () => levy(extra as Extra);
    expect(run).toThrow(FactsError);
    expect(run).toThrow(expect.objectContaining({ code, issues: [expect.objectContaining({ code, path })] }));
  });

  it('are all told at once', () => {
    const run = () => levy({ lateReport: 'yes', boats: true, fishingRight: 3 });
    const paths = ['extra.lateReport', 'extra.fishingRight', 'extra.boats'];
    expect(run).toThrow(expect.objectContaining({ issues: paths.map((path) => expect.objectContaining({ path })) }));
  });

  it('leave alone what only another policy may know', () => {
    expect(levy({ fishingRight: 'none', herd: 12 }).status).toBe('due');
  });

  it('do not take what every object inherits for a fact', () => {
    expect(levy({}).missing.map(({ path }) => path)).not.toContain('extra.constructor');
  });
});
