import {
  ageShare,
  childDependencyRatio,
  childWomanRatio,
  contraceptivePrevalenceRate,
  crudeBirthRate,
  crudeDeathRate,
  growthRateArithmetic,
  growthRateExponential,
  growthRateGeometric,
  type Indicator,
  medianAge,
  naturalIncreaseRate,
  oldAgeDependencyRatio,
  sexRatio,
  totalDependencyRatio,
} from '../../src/indicators/index.js';
import { Decimal } from '../../src/value/rate.js';
import type { Recorder } from './recorder.js';
import type { Tables } from './sets.js';
import { cell, column, decimalsOf, type Row } from './table.js';

const sum = (rows: readonly Row[], name: string): number =>
  rows.reduce((total, row) => total + Number(cell(row, name)), 0);

export function checkCensusAges({ same }: Recorder, tables: Tables): void {
  const table = tables('china_census_2010_population_by_age_sex');
  const between = (from: number, to: number): readonly Row[] =>
    table.filter((row) => Number(row['age']) >= from && Number(row['age']) <= to);
  const total = sum(table, 'population');
  for (const row of table) {
    const [male, female, age] = [cell(row, 'male'), cell(row, 'female'), cell(row, 'age')];
    same(`age ${age}, sex ratio`, cell(row, 'sex_ratio_per_100'), sexRatio({ male, female }));
    for (const [share, part] of [
      ['pct_total', 'population'],
      ['pct_male', 'male'],
      ['pct_female', 'female'],
    ] as const) {
      const published = cell(row, share);
      // A blank cell is a share that rounds to less than 0.01.
      same(`age ${age}, ${share}`, published === '' ? '0.00' : published, ageShare({ part: cell(row, part), total }));
    }
  }
  const [male, female] = [sum(table, 'male'), sum(table, 'female')];
  const plain = (number: number): Decimal => new Decimal(number);
  same('total', '1332810869', plain(total));
  same('male', '682329104', plain(male));
  same('female', '650481765', plain(female));
  same('sex ratio', '104.90', sexRatio({ male, female }));
  const [age0to14, age15to64, age65plus] = [
    sum(between(0, 14), 'population'),
    sum(between(15, 64), 'population'),
    sum(between(65, 100), 'population'),
  ];
  same('0-14', '221322621', plain(age0to14));
  same('15-64', '992561090', plain(age15to64));
  same('65+', '118927158', plain(age65plus));
  same('total dependency', '34.280', totalDependencyRatio({ age0to14, age15to64, age65plus }));
  same('child dependency', '22.298', childDependencyRatio({ age0to14, age15to64, age65plus }));
  same('old-age dependency', '11.982', oldAgeDependencyRatio({ age0to14, age15to64, age65plus }));
  const lower = column(table, 'age');
  const counts = column(table, 'population');
  same('median age', '35.926', medianAge({ lower, width: lower.map(() => 1), counts, lastGroup: 'open' }));
  const women15to49 = sum(between(15, 49), 'female');
  same(
    'child-woman ratio',
    '198.885',
    childWomanRatio({ children0to4: sum(between(0, 4), 'population'), women15to49 }),
  );
}

/** The least and the greatest number that is printed so. */
function printedRange(text: string): readonly [Decimal, Decimal] {
  const half = new Decimal(10).pow(-decimalsOf(text)).div(2);
  return [new Decimal(text).minus(half), new Decimal(text).plus(half)];
}

type Make = (events: string, populationStart: string, populationEnd: string) => Indicator;

/** The least and the greatest rate that the printed counts allow: all of them are rounded to ten thousands. */
function rateRange(make: Make, events: string, before: string, now: string): readonly [Decimal, Decimal] {
  const [[fewest, most], [small, large], [smallNow, largeNow]] = [events, before, now].map(printedRange) as [
    readonly [Decimal, Decimal],
    readonly [Decimal, Decimal],
    readonly [Decimal, Decimal],
  ];
  const text = (value: Decimal): string => value.toFixed();
  const low = make(text(fewest), text(large), text(largeNow)).value ?? new Decimal(Number.NaN);
  const high = make(text(most), text(small), text(smallNow)).value ?? new Decimal(Number.NaN);
  return [low, high];
}

const meets = ([a, b]: readonly [Decimal, Decimal], [c, d]: readonly [Decimal, Decimal]): boolean =>
  a.lessThanOrEqualTo(d) && c.lessThanOrEqualTo(b);

export function checkCommuniques(recorder: Recorder, tables: Tables): void {
  const table = tables('china_shanghai_vital_rates_recent');
  const rates: readonly (readonly [string, string, Make])[] = [
    [
      'crude_birth_rate',
      'births_10k',
      (births, populationStart, populationEnd) => crudeBirthRate({ births, populationStart, populationEnd }),
    ],
    [
      'crude_death_rate',
      'deaths_10k',
      (deaths, populationStart, populationEnd) => crudeDeathRate({ deaths, populationStart, populationEnd }),
    ],
  ];
  for (const row of table) {
    const before = table.find((one) => one['area'] === row['area'] && Number(one['year']) === Number(row['year']) - 1);
    const where = `${row['area']} ${row['year']}`;
    for (const [name, counted, make] of rates) {
      const [published, events] = [cell(row, name), cell(row, counted)];
      if (before === undefined) {
        recorder.without(
          `${where}, ${name}`,
          published,
          'an opening row: the population a year before is not in the set',
        );
        continue;
      }
      const start = cell(before, 'year_end_population_10k');
      const now = cell(row, 'year_end_population_10k');
      const range = rateRange(make, events, start, now);
      if (meets(range, printedRange(published))) recorder.within(`${where}, ${name}`);
      else {
        // Births of 2020 were first given as 1200 ten-thousands and later as 1202, which gives the rate.
        const later = rateRange(make, LATER_COUNTS[`${where} ${counted}`] ?? events, start, now);
        const reason = `no births that round to ${events} give it; the later count does`;
        recorder.known(
          `${where}, ${name}`,
          published,
          make(events, start, now),
          reason,
          meets(later, printedRange(published)),
        );
      }
    }
    const crude = { crudeBirthRate: cell(row, 'crude_birth_rate'), crudeDeathRate: cell(row, 'crude_death_rate') };
    recorder.same(`${where}, natural increase`, cell(row, 'natural_increase_rate'), naturalIncreaseRate(crude));
  }
}

const LATER_COUNTS: Readonly<Record<string, string>> = { 'China 2020 births_10k': '1202' };

/** The set has counts only; the expected figures are those of its manifest. */
export function checkBrazil({ same }: Recorder, tables: Tables): void {
  const table = tables('brazil_contraceptive_use_by_age');
  const using = table.filter((row) => row['method'] !== 'not_using');
  same('women', '3417', new Decimal(sum(table, 'women')));
  same('using', '2233', new Decimal(sum(using, 'women')));
  const rate = contraceptivePrevalenceRate({ users: sum(using, 'women'), marriedWomen: sum(table, 'women') });
  same('prevalence', '65.3497', rate);
}

export function checkUsCensus({ same }: Recorder, tables: Tables): void {
  const table = tables('us_census_population_1790_2010');
  const of = (year: string): string => cell(table.find((row) => row['year'] === year) ?? {}, 'population');
  const given = { p0: of('2000'), p1: of('2010') };
  same('ratio less 1', '0.09709135', growthRateArithmetic({ ...given, years: 1 }));
  same('yearly', '0.009309309', growthRateGeometric({ ...given, years: 10 }));
  same('monthly', '0.009269823', growthRateGeometric({ ...given, years: 10, compounding: 12 }));
  same('exponential', '0.009266245', growthRateExponential({ ...given, years: 10 }));
}
