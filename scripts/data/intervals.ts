import {
  byarInterval,
  directlyStandardisedRate,
  dobsonInterval,
  type Interval,
  indirectlyStandardisedRate,
  lifeExpectancyInterval,
  rateInterval,
  smrInterval,
  standardisedMortalityRatio,
  wilsonInterval,
} from '../../src/indicators/index.js';
import { Decimal } from '../../src/value/rate.js';
import type { Recorder } from './recorder.js';
import type { Tables } from './sets.js';
import { cell, column, decimalsOf, type Row, type Table } from './table.js';

/** The sources compute in binary numbers of 16 digits. */
const BINARY = 1e-13;

const limits = ({ near, wrong }: Recorder, where: string, row: Row, { lower, upper }: Interval, per = 1): void => {
  // One lower limit is left blank: Byar's formula falls below 0 there, and ours is 0.
  if (cell(row, 'lower') !== '') near(`${where}, lower`, cell(row, 'lower'), lower.times(per), BINARY);
  else if (!lower.isZero()) wrong(`${where}, lower`, `not published, computed ${lower}`);
  near(`${where}, upper`, cell(row, 'upper'), upper.times(per), BINARY);
};

export function checkByarWilson(recorder: Recorder, tables: Tables): void {
  for (const row of tables('ci_byar_wilson_cases')) {
    const [x, confidence] = [cell(row, 'x'), cell(row, 'confidence')];
    const interval =
      row['method'] === 'byar'
        ? byarInterval({ o: x, confidence })
        : wilsonInterval({ x, n: cell(row, 'n'), confidence });
    limits(recorder, `${row['method']} ${x} at ${confidence}`, row, interval);
  }
}

export function checkWilson(recorder: Recorder, tables: Tables): void {
  for (const row of tables('ci_wilson_proportions')) {
    const [x, n, confidence] = [cell(row, 'numerator'), cell(row, 'denominator'), cell(row, 'confidence')];
    const per = Number(cell(row, 'multiplier'));
    const interval = wilsonInterval({ x, n, confidence });
    const where = `${row['area']} × ${per} at ${confidence}`;
    recorder.near(`${where}, value`, cell(row, 'value'), interval.estimate.times(per), BINARY);
    limits(recorder, where, row, interval, per);
  }
}

const METHODS: Readonly<Record<string, 'byar' | 'exactPoisson'>> = { byar: 'byar', exact_poisson: 'exactPoisson' };

export function checkRates(recorder: Recorder, tables: Tables): void {
  for (const row of tables('ci_byar_exact_rates')) {
    const confidence = cell(row, 'confidence');
    const named = METHODS[cell(row, 'method')];
    if (named === undefined) throw new Error(`no method ${row['method']}`);
    const given = { o: cell(row, 'numerator'), population: cell(row, 'denominator'), per: cell(row, 'multiplier') };
    const where = `${row['area']} × ${given.per} at ${confidence}`;
    // Without a method, the one that the source names is chosen.
    const interval = rateInterval({ ...given, confidence });
    if (interval.method !== named) recorder.wrong(where, `method ${interval.method}`);
    recorder.near(`${where}, value`, cell(row, 'value'), interval.estimate, BINARY);
    limits(recorder, where, row, interval);
  }
}

const direct = (rows: Table, weights: string) => ({
  counts: column(rows, 'count'),
  populations: column(rows, 'population'),
  weights: column(rows, weights),
});

export function checkStandardised(recorder: Recorder, tables: Tables): void {
  const groups = tables('standardisation_counts');
  const old = tables('standardisation_counts_esp1976');
  for (const row of tables('standardisation_expected')) {
    const [area, statistic] = [cell(row, 'area'), cell(row, 'statistic')];
    const rows = groups.filter((one) => one['area'] === area);
    if (row['kind'] === 'direct') {
      const given = area === 'testdata_1976' ? direct(old, 'esp1976_weight') : direct(rows, 'esp2013_weight');
      const inputs = { ...given, per: statistic.slice('dsr per '.length) };
      const { value } = directlyStandardisedRate(inputs);
      recorder.near(`${area}, ${statistic}`, cell(row, 'value'), value, BINARY);
      bothLimits(recorder, row, (confidence) => dobsonInterval({ ...inputs, confidence }));
    } else indirect(recorder, row, rows, statistic);
  }
}

function indirect(recorder: Recorder, row: Row, rows: Table, statistic: string): void {
  const per = statistic.split(' ').at(-1) ?? '1';
  const observed = String(column(rows, 'count').reduce((sum, one) => sum + Number(one), 0));
  const inputs = {
    observed,
    populations: column(rows, 'population'),
    refCounts: column(rows, 'ref_count'),
    refPopulations: column(rows, 'ref_population'),
    per,
  };
  const rate = statistic.includes('rate');
  const made = rate ? indirectlyStandardisedRate(inputs) : standardisedMortalityRatio(inputs);
  recorder.near(`${row['area']}, ${statistic}`, cell(row, 'value'), made.value, BINARY);
  // The expected events are known exactly, so the limits are those of the count, on the scale of the value.
  const scale = (made.value ?? new Decimal(0)).div(observed);
  bothLimits(recorder, row, (confidence) =>
    smrInterval({ observed, expected: new Decimal(1).div(scale).toFixed(36), confidence }),
  );
}

function bothLimits(recorder: Recorder, row: Row, interval: (confidence: string) => Interval): void {
  for (const [confidence, digits] of [
    ['0.95', '95'],
    ['0.998', '998'],
  ] as const) {
    const made = interval(confidence);
    for (const end of ['lower', 'upper'] as const) {
      const [name, where] = [`${end}${digits}`, `${row['area']}, ${row['statistic']}, ${end} ${confidence}`];
      const published = cell(row, name);
      const tenfold = made[end].times(10).div(published).minus(1).abs().lessThan(BINARY);
      if (!tenfold) recorder.near(where, published, made[end], BINARY);
      else recorder.known(where, published, made[end], 'printed one power of ten too large', tenfold);
    }
  }
}

/** The probability that 1.96 covers; the normal quantile of 95 % is 1.959963984…. Φ from tables of the normal distribution. */
const COVERED_BY_196 = '0.95000420970355903';

export function checkChiang(recorder: Recorder, tables: Tables): void {
  const table = tables('life_expectancy_chiang_example');
  const given = {
    ages: column(table, 'start_age'),
    population: column(table, 'population'),
    deaths: column(table, 'deaths'),
    nax: 'chiang' as const,
  };
  for (const row of table) {
    const atAge = cell(row, 'start_age');
    const interval = lifeExpectancyInterval({ ...given, atAge });
    recorder.same(`e(${atAge})`, cell(row, 'ex'), interval.estimate);
    const taken = lifeExpectancyInterval({ ...given, atAge, confidence: COVERED_BY_196 });
    for (const [name, end] of [
      ['lower95', 'lower'],
      ['upper95', 'upper'],
    ] as const) {
      const published = cell(row, name);
      const agrees = taken[end].toFixed(decimalsOf(published)) === published;
      const reason = 'the source takes z = 1.96; with it the limit is as published';
      recorder.known(`e(${atAge}), ${end} limit of 95 %`, published, interval[end], reason, agrees);
    }
  }
}
