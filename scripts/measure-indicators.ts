// The column form beside a hand-written loop over the same arrays, in one run: `npm run measure:indicators`.
// The loop does what a careful person writes: it looks at every cell for NaN, negatives and a zero denominator.
import { computeColumns } from '../src/indicators/index.js';

const ROWS = 200_000;
const ROUNDS = 9;

/** Counties of every size, the same in each run. */
function counties(): { readonly births: Float64Array; readonly population: Float64Array } {
  let seed = 1;
  const next = (most: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % most;
  };
  const population = Float64Array.from({ length: ROWS }, () => 20_000 + next(1_000_000));
  return { population, births: population.map((people) => Math.floor((people * (5 + next(15))) / 1000)) };
}

function byHand(births: Float64Array, population: Float64Array): Float64Array {
  const rates = new Float64Array(births.length);
  for (let row = 0; row < births.length; row++) {
    const [events, people] = [births[row] as number, population[row] as number];
    if (!(events >= 0) || !(people >= 0)) throw new RangeError(`row ${row}`);
    rates[row] = people === 0 ? Number.NaN : (1000 * events) / people;
  }
  return rates;
}

const given = counties();
const runs = {
  hand: () => byHand(given.births, given.population),
  column: () => computeColumns('crudeBirthRate', given).values,
};

const [one, other] = [runs.hand(), runs.column()];
const differing = one.findIndex((rate, row) => rate !== other[row]);
if (differing >= 0) throw new Error(`row ${differing}: ${one[differing]} by hand, ${other[differing]} as a column`);

function median(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return [...times].sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
}

// A loop of a few lines is compiled at its first calls; both have run once before.
const hand = median(runs.hand);
const column = median(runs.column);
const speed = (milliseconds: number): string => `${((ROWS / milliseconds) * 1000).toExponential(2)} rows/s`;
console.log(`${ROWS} rows, the median of ${ROUNDS} runs; all rates are the same`);
console.log(`hand-written loop: ${hand.toFixed(2)} ms, ${speed(hand)}`);
console.log(`computeColumns: ${column.toFixed(2)} ms, ${speed(column)}`);
console.log(`ratio: ${(column / hand).toFixed(1)}`);
