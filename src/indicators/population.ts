import { ArgumentError } from '../value/issue.js';
import { type Exact, fraction, plus, times } from '../value/rate.js';
import { mustBeExact } from './exact.js';
import type { CountUnit } from './figures.js';
import { detail, type StockInput, stock, stockItem } from './items.js';
import { notOption, objectAt } from './kinds.js';
import type { NumberInput } from './numbers.js';
import {
  either,
  type Fields,
  form,
  type GivenOf,
  type Item,
  mapped,
  oneOf,
  optional,
  type Read,
  type Reader,
  type ValuesOf,
} from './read.js';
import { DENOMINATORS, type DenominatorKind, type Scope } from './units.js';

/** A population to divide by. Alone its kind is `unstated`. */
export type DenominatorInput<Kind extends DenominatorKind = DenominatorKind> =
  | StockInput
  | { readonly value: NumberInput; readonly kind: Kind; readonly unit?: CountUnit; readonly scope?: Scope };

/** What a rate is divided by, and what kind of number that is. */
export interface Denominator {
  readonly value: Exact;
  readonly kind: DenominatorKind;
}

/**
 * A population to divide by; the kinds are those that may be named.
 *
 * @example denominator('midYear').read({ value: 2, kind: 'midYear' }, 'population').value // { value: 2, kind: 'midYear' }
 */
export const denominator = <const Kinds extends readonly DenominatorKind[]>(
  ...kinds: Kinds
): Item<DenominatorInput<Kinds[number]>, Denominator> => {
  for (const one of kinds.length === 0 ? [undefined] : kinds) mustBeKind(one);
  const kind = optional(oneOf(...kinds));
  const people = stockItem<StockInput>('kind');
  return {
    says: people.says,
    kinds,
    plain: (given) => {
      const value = people.plain?.(given);
      return value === undefined ? undefined : { value, kind: 'unstated' };
    },
    read: (given, path): Read<Denominator> => {
      const read = people.read(given, path);
      const named = kind.read(detail(given, 'kind') ?? undefined, `${path}.kind`);
      const value = { value: read.value, kind: named.value ?? ('unstated' as const) };
      return { value, problems: [...read.problems, ...named.problems], tags: read.tags };
    },
  };
};

/** The kinds of population that a rate of a year may be divided by. */
const POPULATIONS = ['midYear', 'averageStartEnd', 'yearEnd', 'personYears'] as const;
type PopulationKind = (typeof POPULATIONS)[number];

type WithPopulation<F extends Fields> = GivenOf<F> &
  (
    | { readonly population: DenominatorInput<PopulationKind> }
    | { readonly populationStart: StockInput; readonly populationEnd: StockInput }
  );

/**
 * Beside the inputs: a population, or the opening and the closing one, whose mean is taken.
 *
 * @example withPopulation({ births: count }).read({ births: 1, populationStart: 2, populationEnd: 4 }, '').value.population // { value: 3, kind: 'averageStartEnd' }
 */
export function withPopulation<F extends Fields>(
  fields: F,
): Reader<WithPopulation<F>, ValuesOf<F> & { readonly population: Denominator }> {
  objectAt(fields, 'fields');
  const alone = form({ ...fields, population: denominator(...POPULATIONS) });
  const ends: Reader<unknown, { readonly populationStart: Exact; readonly populationEnd: Exact }> = form({
    ...fields,
    populationStart: stock,
    populationEnd: stock,
  }) as never;
  const average = mapped(ends, ({ populationStart, populationEnd, ...others }) => ({
    ...others,
    population: { value: times(plus(populationStart, populationEnd), HALF), kind: 'averageStartEnd' as const },
  }));
  return either(alone as Reader<unknown, unknown>, average) as never;
}

const KINDS = Object.keys(DENOMINATORS);

const isKind = (kind: unknown): boolean => typeof kind === 'string' && Object.hasOwn(DENOMINATORS, kind);

function mustBeKind(kind: unknown): void {
  if (!isKind(kind)) throw new ArgumentError([notOption(kind, 'kind', KINDS, true)]);
}

/** Refuses what is no denominator. @throws {ArgumentError} */
export function mustBeDenominator(given: unknown): void {
  const { value, kind } = objectAt(given, 'denominator', { zh: '{ value, kind }', en: '{ value, kind }' });
  mustBeKind(kind);
  mustBeExact(value, 'denominator.value');
}

const HALF = /* @__PURE__ */ fraction(1n, 2n);

/**
 * A denominator whose kind the name of the input tells.
 *
 * @example named('liveBirths', 3) // { value: 3, kind: 'liveBirths' }
 */
export function named(kind: DenominatorKind, value: Exact): Denominator {
  mustBeKind(kind);
  mustBeExact(value, 'value');
  return { value, kind };
}
