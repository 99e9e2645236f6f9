import {
  crudeDeathRate,
  decomposeRate,
  directlyStandardisedRate,
  indirectlyStandardisedRate,
  intrinsicGrowthRate,
  kitagawaDecomposition,
  meanAgeAtChildbearing,
  netReproductionRate,
  standardisedMortalityRatio,
} from '../../src/indicators/index.js';
import { Decimal } from '../../src/value/rate.js';
import type { Recorder } from './recorder.js';
import type { Tables } from './sets.js';
import { cell, column, type Table } from './table.js';

const total = (numbers: readonly string[]): string =>
  numbers.reduce((sum, one) => sum.plus(one), new Decimal(0)).toFixed();

export function checkSweden({ same }: Recorder, tables: Tables): void {
  const table = tables('sweden_kazakhstan_1992_female_deaths');
  const of = (country: string) => {
    const [populations, counts] = [column(table, `${country}_population`), column(table, `${country}_deaths`)];
    return { populations, counts, people: total(populations), deaths: total(counts) };
  };
  const [sweden, kazakhstan] = [of('sweden'), of('kazakhstan')];
  const crude = (one: typeof sweden) => crudeDeathRate({ deaths: one.deaths, population: one.people });
  same('crude, Sweden', '10.54756', crude(sweden));
  same('crude, Kazakhstan', '7.423042', crude(kazakhstan));
  const weights = sweden.populations.map((people, index) =>
    new Decimal(people)
      .div(sweden.people)
      .plus(new Decimal(kazakhstan.populations[index] ?? 0).div(kazakhstan.people))
      .toFixed(36),
  );
  const standardised = ({ counts, populations }: typeof sweden) =>
    directlyStandardisedRate({ counts, populations, weights, per: 1000 });
  same('direct, Sweden', '7.374094', standardised(sweden));
  same('direct, Kazakhstan', '11.881997', standardised(kazakhstan));
  const indirect = {
    observed: kazakhstan.deaths,
    populations: kazakhstan.populations,
    refCounts: sweden.counts,
    refPopulations: sweden.populations,
  };
  const atSwedishRates = directlyStandardisedRate({
    counts: sweden.counts,
    populations: sweden.populations,
    weights: kazakhstan.populations,
    per: 1000,
  });
  same('Kazakhstan at Swedish rates', '4.200627', atSwedishRates);
  same('SMR', '1.7671271', standardisedMortalityRatio({ ...indirect, per: 1 }));
  same('indirect, Kazakhstan', '18.638880', indirectlyStandardisedRate({ ...indirect, per: 1000 }));
  const rates = ({ counts, populations }: typeof sweden) =>
    counts.map((deaths, index) =>
      new Decimal(deaths)
        .times(1000)
        .div(populations[index] ?? 1)
        .toFixed(36),
    );
  const given = {
    size1: kazakhstan.populations,
    size2: sweden.populations,
    rates1: rates(kazakhstan),
    rates2: rates(sweden),
  };
  same('difference', '3.124519', kitagawaDecomposition(given));
  same('composition', '7.632422', kitagawaDecomposition({ ...given, effect: 'composition' }));
  same('rates', '-4.507903', kitagawaDecomposition({ ...given, effect: 'rate' }));
}

type Factors = Readonly<Record<string, string | readonly string[]>>;

const RATES: Readonly<Record<string, Parameters<typeof decomposeRate<Record<string, string>>>[0]['rate']>> = {
  product: 'product',
  'sum over subgroups of the product': 'sum-of-products',
  'crude_birth - crude_death': ({ crude_birth: births, crude_death: deaths }) =>
    (births ?? new Decimal(Number.NaN)).minus(deaths ?? Number.NaN),
};

export function checkDasGupta({ same }: Recorder, tables: Tables): void {
  const inputs = tables('das_gupta_inputs');
  const expected = tables('das_gupta_expected');
  for (const example of new Set(column(expected, 'example'))) {
    const rows = inputs.filter((row) => row['example'] === example);
    const [first, second] = [...new Set(column(rows, 'population'))].map((population) =>
      factorsOf(rows.filter((row) => row['population'] === population)),
    );
    const published = expected.filter((row) => row['example'] === example);
    const rate = RATES[cell(published[0] ?? {}, 'rate_function')];
    if (first === undefined || second === undefined || rate === undefined) throw new Error(`cannot read ${example}`);
    const made = decomposeRate({ first, second, rate } as Parameters<typeof decomposeRate>[0]);
    for (const row of published) {
      const [name, where] = [cell(row, 'factor'), `${example}, ${row['factor']}`];
      const effect =
        name === 'crude' ? { first: made.first, second: made.second, effect: made.difference } : made.factors[name];
      if (effect === undefined) throw new Error(`no factor ${name} in ${example}`);
      same(`${where}, first`, cell(row, 'standardised_pop1'), effect.first);
      same(`${where}, second`, cell(row, 'standardised_pop2'), effect.second);
      same(`${where}, effect`, cell(row, 'difference'), effect.effect);
    }
  }
}

/** A factor with subgroups is a list. */
function factorsOf(rows: Table): Factors {
  return Object.fromEntries(
    [...new Set(column(rows, 'factor'))].map((name) => {
      const own = rows.filter((row) => row['factor'] === name);
      const values = column(own, 'value');
      return [name, own.every((row) => row['subgroup'] === '') ? (values[0] ?? '') : values];
    }),
  );
}

export function checkEgypt({ same }: Recorder, tables: Tables): void {
  const table = tables('egypt_1997_net_maternity');
  const given = { nLx: column(table, 'nLx_per_birth'), daughters: column(table, 'daughters_per_woman') };
  const r = intrinsicGrowthRate({ ages: column(table, 'age'), width: 5, ...given });
  same('NRR', '1.5274137345', netReproductionRate(given));
  same('intrinsic growth', '0.01424406', r);
  // Of mothers in the stable population: the rates weighted by survivors and growth.
  const [ages, growth] = [column(table, 'age'), r.value ?? new Decimal(Number.NaN)];
  const rates = ages.map((age, index) =>
    new Decimal(age)
      .plus('2.5')
      .times(growth)
      .neg()
      .exp()
      .times(given.nLx[index] ?? 0)
      .times(given.daughters[index] ?? 0),
  );
  const meanAge = meanAgeAtChildbearing({ ages, width: 5, rates: rates.map((rate) => rate.toFixed(36)) });
  same('mean age of the stable population', '29.4725', meanAge);
}
