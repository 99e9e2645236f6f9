import { describe, expect, it } from 'vitest';
import {
  annualise,
  computeIndicator,
  crudeBirthRate,
  formatFigure,
  lifeExpectancyInterval,
  lifeTable,
  naturalIncreaseRate,
  parseFigure,
  percent,
  perMille,
  persons,
  policyCompliantBirthRate,
  rateInterval,
  tenThousands,
  wilsonInterval,
} from '../../src/indicators/index.js';
import { ArgumentError, type IssueCode } from '../../src/value/issue.js';

/** Ids and inputs from outside, as a page or a file gives them. */
const compute = computeIndicator as (id: string, inputs: unknown) => unknown;

const issuesOf = (run: () => unknown): readonly (readonly [IssueCode, string])[] => {
  try {
    run();
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    for (const { message } of error.issues) {
      expect(message.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(message.en).toMatch(/[a-z]{3}/);
      expect(`${message.zh}${message.en}`).not.toMatch(/undefined|\[object/);
    }
    return error.issues.map(({ code, path }) => [code, path]);
  }
  return [];
};

const cbr = (births: unknown, population: unknown = 1000) => ['crudeBirthRate', { births, population }] as const;
const groups = (...given: readonly (readonly [number, number])[]) =>
  [
    'totalFertilityRate',
    { groups: given.map(([fromAge, toAge]) => ({ fromAge, toAge, births: 1, women: 10 })) },
  ] as const;
const table = (more: object) => ({
  ages: [0, 1, 5, 10],
  population: [100, 400, 500, 900],
  deaths: [1, 1, 1, 9],
  nax: 'chiang',
  ...more,
});

describe('bad input is an error with a code of its own', () => {
  it.each<readonly [code: IssueCode, path: string, id: string, inputs: unknown]>([
    ['negative-count', 'births', ...cbr(-1)],
    ['negative-count', 'births', ...cbr('-0.5')],
    ['negative-count', 'population', ...cbr(1, { value: -1, kind: 'midYear' })],
    ['not-a-number', 'births', ...cbr(Number.NaN)],
    ['not-a-number', 'births', ...cbr('many')],
    ['not-a-number', 'births', ...cbr('')],
    ['not-a-number', 'births', ...cbr('1e3')],
    ['not-finite', 'births', ...cbr(Number.POSITIVE_INFINITY)],
    ['unsafe-number', 'births', ...cbr(2 ** 53, '99999999999999999')],
    ['wrong-type', 'births', ...cbr(null)],
    ['wrong-type', 'births', ...cbr(true)],
    ['wrong-type', 'births', ...cbr([1])],
    ['missing-key', 'births', ...cbr(undefined)],
    ['wrong-type', 'inputs', 'crudeBirthRate', [1, 2]],
    ['unknown-key', 'birth', 'crudeBirthRate', { births: 1, birth: 2, population: 9 }],
    ['missing-key', 'population', 'crudeBirthRate', { births: 1 }],
    ['missing-key', 'populationEnd', 'crudeBirthRate', { births: 1, populationStart: 5 }],
    [
      'contradiction',
      'population',
      'crudeBirthRate',
      { births: 1, population: 5, populationStart: 5, populationEnd: 6 },
    ],
    ['not-an-option', 'population.kind', ...cbr(1, { value: 10, kind: 'liveBirths' })],
    ['unknown-key', 'population.year', ...cbr(1, { value: 10, year: 2003 })],
    ['not-an-option', 'births.unit', ...cbr({ value: 1, unit: 'dozens' })],
    ['outside-hard-range', '', ...cbr(2000)],
    ['unknown-indicator', 'id', 'crudeBirthRates', {}],
    ['unknown-indicator', 'id', 'toString', {}],
    ['numerator-above-denominator', 'compliantBirths', 'policyCompliantBirthRate', { compliantBirths: 10, births: 9 }],
    ['numerator-above-denominator', 'examined', 'examinationRate', { examined: 10, due: 9 }],
    ['mixed-units', 'population', ...cbr('6.2万人', 915000)],
    ['mixed-units', 'births', ...cbr(6200, '91.5万')],
    ['mixed-units', 'births', ...cbr('7.43‰')],
    ['mixed-units', 'births', ...cbr('5元')],
    ['mixed-units', 'crudeDeathRate', 'naturalIncreaseRate', { crudeBirthRate: '6.39‰', crudeDeathRate: '0.787%' }],
    ['mixed-units', 'checked', 'certificateCheckRate', { checked: '42980人次', due: '43066人' }],
    [
      'mixed-periods',
      'deaths',
      'naturalIncreaseRate',
      { births: { value: 9, period: { months: 9 } }, deaths: 3, population: 1000 },
    ],
    [
      'mixed-periods',
      'births',
      'plannedBirthRate',
      { planned: { value: 1, period: { months: 9 } }, births: { value: 2, period: { months: 6 } } },
    ],
    ['wrong-type', 'births.period', ...cbr({ value: 1, period: { months: 13 } })],
    ['mixed-scopes', 'population', ...cbr({ value: 9, scope: 'resident' }, { value: 1000, scope: 'registered' })],
    ['not-an-option', 'births.scope', ...cbr({ value: 9, scope: 'visitors' })],
    ['missing-ages', 'groups[1]', ...groups([15, 19], [25, 29])],
    ['ages-overlap', 'groups[1]', ...groups([15, 19], [19, 24])],
    ['ages-not-in-order', 'groups[1]', ...groups([25, 29], [15, 19])],
    ['ages-not-in-order', 'groups[0].toAge', ...groups([19, 15])],
    ['too-small', 'groups', ...groups()],
    ['lengths-differ', 'rates', 'meanAgeAtChildbearing', { ages: [15, 20], width: 5, rates: [1] }],
    ['missing-ages', 'ages[1]', 'meanAgeAtChildbearing', { ages: [15, 25], width: 5, rates: [1, 1] }],
    ['missing-ages', 'ages', 'whippleIndex', { ages: [30, 31], counts: [1, 1] }],
    ['missing-ages', 'lower[1]', 'medianAge', { lower: [0, 30], width: [20, 20], counts: [1, 1] }],
    [
      'missing-ages',
      'ages[3]',
      'lifeExpectancy',
      table({ ages: [0, 1, 5, 15, 20], population: [1, 1, 1, 1, 1], deaths: [0, 0, 0, 0, 1] }),
    ],
    ['ages-not-in-order', 'ages[2]', 'lifeExpectancy', table({ ages: [0, 5, 1, 10] })],
    ['ages-not-in-order', 'ages[2]', 'lifeExpectancy', table({ ages: [0, 1, 1, 10] })],
    ['lengths-differ', 'deaths', 'lifeExpectancy', table({ deaths: [1, 1, 1] })],
    ['lengths-differ', 'nax', 'lifeExpectancy', table({ nax: [1, 2] })],
    ['out-of-range', 'nax[0]', 'lifeExpectancy', table({ nax: [2, 2, 2, 2] })],
    ['not-an-option', 'nax', 'lifeExpectancy', table({ nax: 'chaing' })],
    ['missing-key', 'sex', 'lifeExpectancy', table({ nax: 'coaleDemenyWest' })],
    ['missing-key', 'sexRatioAtBirth', 'lifeExpectancy', table({ nax: 'greville', sex: 'both' })],
    ['not-an-option', 'atAge', 'lifeExpectancy', table({ atAge: 7 })],
    ['not-a-probability', 'ages[1]', 'lifeExpectancy', table({ deaths: [1, 399, 1, 9], nax: [0, 4, 0, 0] })],
    ['not-a-probability', 'ages[2]', 'lifeExpectancy', table({ deaths: [1, 1, 499, 9], nax: [0, 2, 5, 0] })],
    ['out-of-range', 'n', 'wilson', { x: 0, n: 0, bound: 'lower' }],
    ['out-of-range', 'confidence', 'wilson', { x: 1, n: 2, bound: 'lower', confidence: 95 }],
    ['not-an-option', 'bound', 'wilson', { x: 1, n: 2, bound: 'low' }],
    ['out-of-range', 'x', 'clopperPearson', { x: '1.5', n: 2, bound: 'lower' }],
    ['out-of-range', 'weights', 'compositeScore', { weights: [50, 40], scores: [1, 1] }],
    ['out-of-range', 'factor', 'dasGuptaDecomposition', { factors1: [1], factors2: [2], factor: 1 }],
    ['out-of-range', 'parity', 'parityProgressionRatio', { womenByParity: [1, 2], parity: 1 }],
    ['out-of-range', 'u', 'bongaartsCc', { u: 60, e: '0.9' }],
    ['out-of-range', 'years', 'growthRateGeometric', { p0: 1, p1: 2, years: 0 }],
  ])('%s at "%s": %s', (code, path, id, inputs) => {
    expect(issuesOf(() => compute(id, inputs))).toContainEqual([code, path]);
  });
});

describe('what only looks bad', () => {
  it('is read: exact texts beyond 2⁵³, a bare point, both counts in ten thousands, twelve months', () => {
    const population = '9007199254740993000';
    const { exact } = crudeBirthRate({ births: '9007199254740993', population });
    expect(exact).toEqual({ numerator: 1n, denominator: 1n });
    expect(crudeBirthRate({ births: '.5', population: 100 }).toFixed(2)).toBe('5.00');
    expect(crudeBirthRate({ births: '0.62万人', population: '91.5万' }).toFixed(2)).toBe('6.78');
    expect(crudeBirthRate({ births: tenThousands('0.62'), population: persons(915000) }).toFixed(2)).toBe('6.78');
    const births = { value: 5, period: { months: 12 } };
    expect(crudeBirthRate({ births, population: 1000 }).period).toBeNull();
  });

  it('says that the kind of a bare denominator is not stated', () => {
    const { denominator, warnings } = crudeBirthRate({ births: 9, population: 1000 });
    expect(denominator?.kind).toBe('unstated');
    expect(denominator?.says.zh).toBe('分母的口径未说明');
    expect(warnings).toEqual([]);
  });

  it('warns of what is possible but not usual', () => {
    const [warning] = crudeBirthRate({ births: 90, population: 1000 }).warnings;
    expect(warning?.code).toBe('outside-plausible-range');
    expect(warning?.message.en).toContain('90');
  });

  it('is undefined over zero, with a reason, and no error', () => {
    const rate = policyCompliantBirthRate({ compliantBirths: 0, births: 0 });
    expect(rate.value).toBeNull();
    expect(rate.undefinedBecause?.en).toBe('The denominator is zero (live births), so there is no value.');
    expect(rate.toFixed(1)).toBe('—');
  });
});

describe('part of a year', () => {
  it('is made a year only when asked, before rounding', () => {
    const part = crudeBirthRate({ births: { value: 4700, period: { months: 9 } }, population: 695000 });
    expect(part.period).toEqual({ months: 9 });
    expect(part.toFixed(2)).toBe('6.76');
    const yearly = annualise(part);
    expect(yearly.toFixed(2)).toBe('9.02'); // 6.762589… × 4/3; of the rounded rate it would be 9.01
    expect(yearly.period).toBeNull();
    expect(yearly.annualisedFrom).toEqual({ months: 9 });
    const days = crudeBirthRate({ births: { value: 73, period: { days: 73, of: 365 } }, population: 10000 });
    expect(annualise(days).toFixed(1)).toBe('36.5');
  });

  it('is not made a year of what was counted over a whole one, or is no rate per year', () => {
    expect(issuesOf(() => annualise(crudeBirthRate({ births: 1, population: 100 })))).toEqual([
      ['missing-key', 'period'],
    ]);
    const period = { months: 9 };
    const share = policyCompliantBirthRate({ compliantBirths: { value: 1, period }, births: { value: 2, period } });
    expect(issuesOf(() => annualise(share))).toEqual([['missing-key', 'period']]);
  });
});

describe('calls that are no indicators', () => {
  it('refuse bad input too', () => {
    expect(issuesOf(() => wilsonInterval({ x: 3, n: 2 }))).toEqual([['numerator-above-denominator', 'x']]);
    expect(issuesOf(() => rateInterval({ o: 3, population: 0, per: 1 }))).toEqual([['out-of-range', 'population']]);
    expect(issuesOf(() => wilsonInterval(3 as never))).toEqual([['wrong-type', 'inputs']]);
    const open = { ages: [0, 1], population: [10, 20], deaths: [1, 0], nax: 'half' } as const;
    expect(issuesOf(() => lifeTable(open))).toEqual([['no-deaths-in-open-group', 'deaths']]);
    expect(issuesOf(() => lifeTable({ ...open, population: [0, 20], deaths: [1, 1] }))).toEqual([
      ['out-of-range', 'population[0]'],
    ]);
    const rates = { ages: [0, 1], rates: [1, 1], nax: 'half', atAge: 0 } as const;
    expect(issuesOf(() => lifeExpectancyInterval(rates))).toEqual([['missing-key', 'deaths']]);
    expect(issuesOf(() => crudeBirthRate({ births: 1, population: 100 }).toFixed(-1))).toEqual([
      ['out-of-range', 'digits'],
    ]);
    expect(issuesOf(() => parseFigure('many'))).toEqual([['not-a-number', '']]);
    expect(issuesOf(() => formatFigure({ value: '1', unit: 'dozen' as '%' }))).toEqual([['not-an-option', 'unit']]);
  });

  it('percent and per mille are told apart by the compiler and at run time', () => {
    // @ts-expect-error a percentage where a rate per mille is meant
    const run = () => naturalIncreaseRate({ crudeBirthRate: percent('0.6'), crudeDeathRate: perMille('7.8') });
    expect(issuesOf(run)).toEqual([['mixed-units', 'crudeBirthRate']]);
  });
});
