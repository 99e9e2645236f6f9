import { coaleDemeny4a1, coaleDemenyA0, lifeTable } from '../../src/indicators/index.js';
import { Decimal } from '../../src/value/rate.js';
import type { Recorder } from './recorder.js';
import type { Tables } from './sets.js';
import { cell, column } from './table.js';

export function checkAustria({ same }: Recorder, tables: Tables): void {
  const table = tables('austria_1992_males_life_table');
  const [ages, population, deaths] = [column(table, 'age'), column(table, 'population'), column(table, 'deaths')];
  const m0 = new Decimal(deaths[0] ?? 0).div(population[0] ?? 1);
  const sex = 'male';
  const young = [coaleDemenyA0({ m0, sex }), coaleDemeny4a1({ m0, sex })].map(({ value }) => value?.toFixed(36) ?? '');
  // From age 5 on the years lived are given, as the book takes them from another table; the open group has its own.
  const nax = column(table, 'nax').map((given, index) => young[index] ?? given);
  const { rows } = lifeTable({ ages, population, deaths, nax });
  rows.forEach(({ age, m, a, q, l, d, L, T, e }, index) => {
    const row = table[index] ?? {};
    const cells = {
      nMx: m,
      nqx: q,
      npx: new Decimal(1).minus(q),
      lx: l,
      ndx: d,
      nLx: L,
      Tx: T,
      ex: e ?? new Decimal(0),
    };
    for (const [name, value] of Object.entries(cells)) same(`${name} at ${age}`, cell(row, name), value);
    if (index < young.length || index === rows.length - 1) same(`nax at ${age}`, cell(row, 'nax'), a);
  });
}

const HALF_OF_FIFTH_DECIMAL = new Decimal('0.000005');

/** The printed rates have five decimals; every expectancy must lie between those of the rates half a unit higher and lower. */
export function checkUnitedNations({ same, within, known }: Recorder, tables: Tables): void {
  const table = tables('un_1982_life_table_example');
  const ages = column(table, 'age');
  const shifted = (by: Decimal) =>
    lifeTable({
      ages,
      rates: column(table, 'nMx').map((rate) => by.plus(rate)),
      nax: 'greville',
      sex: 'male',
    }).rows.map(({ e }) => e ?? new Decimal(0));
  const [low, high, middle] = [
    shifted(HALF_OF_FIFTH_DECIMAL),
    shifted(HALF_OF_FIFTH_DECIMAL.neg()),
    shifted(new Decimal(0)),
  ];
  table.forEach((row, index) => {
    const [published, where] = [cell(row, 'ex_published'), `ex at ${row['age']}`];
    const value = middle[index] ?? new Decimal(0);
    const half = new Decimal('0.0005');
    if (value.toFixed(3) === published) same(where, published, value);
    else if (
      half.plus(published).greaterThanOrEqualTo(low[index] ?? value) &&
      new Decimal(published).minus(half).lessThanOrEqualTo(high[index] ?? value)
    )
      within(where);
    else {
      const reason = 'beyond what the five decimals of the rates allow, within the 0.003 years that the set states';
      known(where, published, value, reason, value.minus(published).abs().lessThanOrEqualTo('0.003'));
    }
  });
}
