import {
  ageSpecificFertilityRate,
  birthOrderShare,
  crudeBirthRate,
  generalFertilityRate,
  meanAgeAtChildbearing,
  orderSpecificFertilityRate,
  totalFertilityRate,
} from '../../src/indicators/index.js';
import { Decimal } from '../../src/value/rate.js';
import type { Recorder } from './recorder.js';
import type { Tables } from './sets.js';
import { cell, column, type Row } from './table.js';

export function checkBirths({ same }: Recorder, tables: Tables): void {
  for (const row of tables('us_states_births_2016_2022')) {
    const { births, population } = { births: cell(row, 'births'), population: cell(row, 'population') };
    same(`${row['state']} ${row['year']}`, cell(row, 'crude_birth_rate'), crudeBirthRate({ births, population }));
  }
}

const ORDERS = ['first', 'second', 'third_plus'];
const sum = (numbers: readonly string[]): string =>
  numbers.reduce((total, one) => total.plus(one === '' ? 0 : one), new Decimal(0)).toFixed();

/** A blank cell is a rate that rounds to less than 0.01. */
const orBelow = (text: string): string => (text === '' ? '0.00' : text);

export function checkCensusFertility({ same }: Recorder, tables: Tables): void {
  const table = tables('china_census_2010_fertility_by_age_order');
  for (const row of table) {
    const [age, women] = [cell(row, 'age'), cell(row, 'women')];
    const births = cell(row, 'births');
    same(`age ${age}`, cell(row, 'asfr_per_1000'), ageSpecificFertilityRate({ births, women }));
    for (const order of ORDERS) {
      const ofOrder = cell(row, `${order}_births`);
      const rate = orderSpecificFertilityRate({ births: ofOrder === '' ? 0 : ofOrder, women });
      same(`age ${age}, ${order}`, orBelow(cell(row, `${order}_birth_rate`)), rate);
    }
    same(
      `age ${age}, births of all orders`,
      births,
      new Decimal(sum(ORDERS.map((order) => cell(row, `${order}_births`)))),
    );
  }
  const groups = table.map((row) => ({
    fromAge: cell(row, 'age'),
    toAge: cell(row, 'age'),
    births: cell(row, 'births'),
    women: cell(row, 'women'),
  }));
  const [births, women, ages] = [sum(column(table, 'births')), sum(column(table, 'women')), column(table, 'age')];
  same('TFR of single years', '1.187857', totalFertilityRate({ groups }));
  same('TFR of five-year rates', '1.18110', totalFertilityRate({ rates: fiveYearRates(table), width: 5, per: 1000 }));
  same('GFR', '33.31', generalFertilityRate({ births, women }));
  for (const [order, share] of [
    ['first', '62.170'],
    ['second', '31.284'],
    ['third_plus', '6.546'],
  ] as const) {
    same(`share ${order}`, share, birthOrderShare({ part: sum(column(table, `${order}_births`)), total: births }));
  }
  same('mean age by rates', '28.441', meanAgeAtChildbearing({ groups }));
  const byBirths = meanAgeAtChildbearing({ ages, width: 1, rates: column(table, 'births') });
  same('mean age by births', '28.329', byBirths);
}

/** As published: the rate of each five years, rounded to two decimals. */
function fiveYearRates(table: readonly Row[]): readonly string[] {
  return [15, 20, 25, 30, 35, 40, 45].map((from) => {
    const rows = table.filter((row) => Number(row['age']) >= from && Number(row['age']) < from + 5);
    const [births, women] = [sum(column(rows, 'births')), sum(column(rows, 'women'))];
    return ageSpecificFertilityRate({ births, women }).toFixed(2);
  });
}

const GROUPS = ['15_19', '20_24', '25_29', '30_34', '35_39', '40_44', '45_49'];

/** Table 4.2 cuts where others round: 5.837 is printed 5.83. One of its cells is cut from a binary number just below 5.79. */
export function checkIran({ same, known }: Recorder, tables: Tables): void {
  for (const row of tables('iran_dhs_2000_asfr_tfr_1986_2000')) {
    const rates = GROUPS.map((group) => cell(row, `asfr_${group}`));
    const [published, where] = [cell(row, 'tfr_published'), `table ${row['source_table']}, ${row['year']}`];
    const rate = totalFertilityRate({ rates, width: 5, per: 1000 });
    if (row['source_table'] === '4.1' || rate.toFixed(2) === published) {
      same(where, published, rate);
      continue;
    }
    const cut = rate.value?.toFixed(2, Decimal.ROUND_DOWN);
    // In binary numbers the sum of the rates, over 1000 and times 5, falls just below.
    const binary = String((rates.reduce((total, one) => total + Number(one), 0) / 1000) * 5);
    const binaryCut = binary.slice(0, published.length);
    const reason =
      cut === published
        ? `the source cuts after two decimals (${rate.toFixed(4)})`
        : `the source cuts the binary number ${binary}`;
    known(where, published, rate, reason, cut === published || binaryCut === published);
  }
}

export function checkUsFertility({ same }: Recorder, tables: Tables): void {
  const table = tables('us_asfr_single_year_1935_1945_1955');
  const ages = column(table, 'age');
  const published = [
    ['1935', '2.1887', '27.7531'],
    ['1945', '2.4218', '27.7922'],
    ['1955', '3.4983', '26.5644'],
  ] as const;
  for (const [year, tfr, meanAge] of published) {
    const rates = column(table, `asfr_${year}`);
    same(`TFR ${year}`, tfr, totalFertilityRate({ rates, width: 1, per: 1 }));
    same(`mean age ${year}`, meanAge, meanAgeAtChildbearing({ ages, width: 1, rates }));
  }
}
