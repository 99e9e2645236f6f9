import { ArgumentError, type IssueCode, issue } from '../value/issue.js';
import { Decimal, type Exact, exactToText, times, toDecimal } from '../value/rate.js';
import { plainText } from '../value/text.js';
import { asDecimal, isZero, nth, over } from './exact.js';
import type { Figure } from './figures.js';
import { confidence, type Interval, type IntervalOptions, intervalOf, readInputs, zOf } from './interval.js';
import type { CountInput, StockInput } from './items.js';
import { amount } from './items.js';
import { anybodyAt, at, expectancyAt, type LifeTableColumns, lifeTableColumns } from './life-table-columns.js';
import { type LifeTableMethod, lifeTableInputs, livedYears, type Told, widthsOf } from './life-table-inputs.js';
import type { NumberInput } from './numbers.js';

interface SharedLifeTableInputs {
  /** Where each age group begins, rising; the last group is open. */
  readonly ages: readonly NumberInput[];
  /**
   * The years of each group that those who die in it live: a method by name, or a column of one's own. `chiang`: a tenth of the
   * first year, else half the width; `half`; `coaleDemenyWest`: the model below age 5, else half; `greville`: the model below
   * age 5, from 15 on by the slope of the rates.
   */
  readonly nax: LifeTableMethod | readonly (number | string)[];
  readonly sex?: 'male' | 'female' | 'both';
  /** Boys born for 100 girls, to weigh the model for both sexes. */
  readonly sexRatioAtBirth?: NumberInput;
  /** Widths of the closed groups, needed where they are irregular. */
  readonly widths?: readonly NumberInput[];
  /** Newborns that the table begins with; default 100 000. */
  readonly radix?: NumberInput;
  /** Deaths of infants for 1000 births (‰): then the probability of the first year is this, not one made from its death rate. */
  readonly infantMortalityRate?: NumberInput | Figure<'‰'>;
}

/** Deaths and people (or person-years) of each group; or death rates. */
export type LifeTableInputs = SharedLifeTableInputs &
  (
    | { readonly population: readonly StockInput[]; readonly deaths: readonly CountInput[] }
    | { readonly rates: readonly NumberInput[] }
  );

/** One age group of a life table; `width` is `null` in the open group, which everybody dies in. */
export interface LifeTableRow {
  readonly age: Decimal;
  readonly width: Decimal | null;
  /** Death rate, years lived by those who die, and probability of dying. */
  readonly m: Decimal;
  readonly a: Decimal;
  readonly q: Decimal;
  /** Survivors to the age, deaths, years lived in the group and above, and expectancy; `e` is `null` where nobody survives. */
  readonly l: Decimal;
  readonly d: Decimal;
  readonly L: Decimal;
  readonly T: Decimal;
  readonly e: Decimal | null;
}

export interface LifeTable {
  readonly method: LifeTableMethod | 'supplied';
  readonly radix: Decimal;
  readonly rows: readonly LifeTableRow[];
}

/** A table with what it was made from; for the functions of this room. */
export interface BuiltTable {
  readonly told: Told;
  readonly rates: readonly Exact[];
  readonly lived: readonly Exact[];
  /** Are all columns exact, or is there a logarithm in them? */
  readonly exact: boolean;
  readonly columns: LifeTableColumns;
}

const RADIX = 100_000;

/** What keeps a table from being made, where the counts do not allow it. */
export function obstacle({
  ages,
  population,
  deaths,
  rates,
}: Told): { readonly code: IssueCode; readonly at: number } | null {
  const empty = (population ?? []).findIndex(isZero);
  if (empty >= 0) return { code: 'out-of-range', at: empty };
  const open = ages.length - 1;
  return isZero((rates ?? deaths ?? [])[open] ?? 0) ? { code: 'no-deaths-in-open-group', at: open } : null;
}

export function buildTable(told: Told): BuiltTable {
  const rates = told.rates ?? (told.deaths ?? []).map((deaths, index) => over(deaths, told.population?.[index] ?? 1));
  const { lived, exact } = livedYears(told, rates);
  const { ages } = told;
  const { infantMortalityRate } = told;
  const infantProbability = infantMortalityRate === null ? null : over(infantMortalityRate, 1000);
  const radix = told.radix ?? RADIX;
  const columns = lifeTableColumns({ ages, widths: widthsOf(ages), rates, lived, radix, infantProbability });
  return { told, rates, lived, exact, columns };
}

/**
 * A life table, abridged or of single years, from deaths and people or from rates. Probabilities, survivors and years lived are
 * exact before they are written as decimals.
 *
 * @throws {ArgumentError} for bad inputs, every one listed; `missing-ages` where a group is missing, `not-a-probability` where
 * the figures make no life table, `no-deaths-in-open-group` where the open group has no end.
 * @example lifeTable({ ages: [0, 1], population: [100, 400], deaths: [10, 20], nax: 'half' }).rows[0].e.toFixed(2) // '19.05'
 */
export function lifeTable(inputs: LifeTableInputs): LifeTable {
  const told = readInputs(lifeTableInputs({}), inputs) as unknown as Told;
  const { lived, rates, columns } = buildOrRefuse(told);
  const widths = widthsOf(told.ages);
  const rows = told.ages.map((age, index): LifeTableRow => {
    const width = widths[index];
    const rate = nth(rates, index);
    return {
      age: toDecimal(age),
      width: width === undefined ? null : toDecimal(width),
      m: toDecimal(rate),
      a: width === undefined ? toDecimal(over(1, rate)) : toDecimal(nth(lived, index)),
      q: toDecimal(nth(columns.q, index)),
      l: toDecimal(at(columns.l, index)),
      d: toDecimal(at(columns.d, index)),
      L: toDecimal(at(columns.L, index)),
      T: toDecimal(at(columns.T, index)),
      e: anybodyAt(columns, index) ? toDecimal(expectancyAt(columns, index)) : null,
    };
  });
  const method = typeof told.nax === 'string' ? told.nax : 'supplied';
  return Object.freeze({ method, radix: toDecimal(told.radix ?? RADIX), rows });
}

function buildOrRefuse(told: Told): BuiltTable {
  const problem = obstacle(told);
  if (problem === null) return buildTable(told);
  const age = exactToText(nth(told.ages, problem.at));
  const open = problem.code === 'no-deaths-in-open-group';
  const expected = { zh: '大于0的人数', en: 'people, more than 0' };
  throw new ArgumentError([
    issue(
      problem.code,
      open ? 'deaths' : `population[${problem.at}]`,
      open ? { given: age } : { given: '0', expected },
    ),
  ]);
}

/** The place of an age in the table. @throws {ArgumentError} where no group begins at it. */
export function placeOf({ ages }: Told, age: Exact): number {
  const text = exactToText(age);
  const place = ages.findIndex((one) => exactToText(one) === text);
  if (place >= 0) return place;
  const options = plainText(ages.map(exactToText).join(', '));
  throw new ArgumentError([issue('not-an-option', 'atAge', { given: text, expected: options })]);
}

/**
 * Chiang's interval of the expectancy at an age, with the variance of the open group by Silcocks. It needs the deaths themselves.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example lifeExpectancyInterval({ ages: [0, 1], population: [100, 400], deaths: [10, 20], nax: 'half', atAge: 0 }).method // 'chiang'
 */
export function lifeExpectancyInterval(
  inputs: LifeTableInputs & IntervalOptions & { readonly atAge: NumberInput },
): Interval {
  const read = readInputs(lifeTableInputs({ atAge: amount, confidence }), inputs);
  const { atAge, confidence: covered } = read as { readonly atAge: Exact; readonly confidence: Decimal };
  const told = read as unknown as Told;
  if (told.deaths === undefined) {
    const expected = { zh: 'deaths（方差须有死亡数）', en: 'deaths (a variance needs the counts)' };
    throw new ArgumentError([issue('missing-key', 'deaths', { expected })]);
  }
  const built = buildOrRefuse(told);
  const place = placeOf(told, atAge);
  const estimate = toDecimal(expectancyAt(built.columns, place));
  const reach = varianceAt(built, place).sqrt().times(zOf(covered));
  return intervalOf('chiang', { estimate, lower: estimate.minus(reach), upper: estimate.plus(reach) }, covered);
}

/** Var(e) = Σ l²[(n − a) + e(next)]² q²(1 − q)/D / l(x)², and for the open group l²/(M² D) / l(x)². */
function varianceAt({ told, rates, lived, columns }: BuiltTable, place: number): Decimal {
  const widths = widthsOf(told.ages);
  const survivors = told.ages.map((_, index) => toDecimal(at(columns.l, index)));
  const terms = told.ages.map((_, index) => {
    const [width, deaths] = [widths[index], told.deaths?.[index] ?? 0];
    if (index < place || isZero(deaths)) return new Decimal(0);
    const people = nth(survivors, index).pow(2);
    if (width === undefined) {
      const rate = nth(rates, index);
      return people.div(asDecimal(times(times(rate, rate), deaths)));
    }
    const q = asDecimal(nth(columns.q, index));
    const next = anybodyAt(columns, index + 1) ? toDecimal(expectancyAt(columns, index + 1)) : new Decimal(0);
    const gain = asDecimal(width)
      .minus(asDecimal(nth(lived, index)))
      .plus(next);
    const variance = q.pow(2).times(new Decimal(1).minus(q)).div(asDecimal(deaths));
    return people.times(gain.pow(2)).times(variance);
  });
  const total = terms.reduce((sum, term) => sum.plus(term), new Decimal(0));
  return total.div(nth(survivors, place).pow(2));
}
