import type { ListName } from '../household/vocabulary.js';
import { build } from './build.js';
import type { DatedSeries } from './definitions.js';
import type { Expr } from './expr.js';
import type { Frames } from './names.js';

/** The subjects that an expression of a provision may name. */
export const SUBJECTS: Frames = { child: 'children', person: 'partners' };

const { all, any, date, fact, on, onOrAfter, onOrBefore, rows } = build;

/** When a member of a list belongs to the household on the day asked about (`semantics.md` 2). */
export const BELONGS: Readonly<Record<ListName, ((member: string) => Expr) | null>> = {
  partners: null,
  children: (child) => {
    const joined = any(fact(`${child}.neverAdopted`), onOrBefore(fact(`${child}.adoptedOn`), on));
    return all(onOrBefore(fact(`${child}.birthDate`), on), joined);
  },
  certificates: (certificate) => onOrBefore(fact(`${certificate}.issuedOn`), on),
  agreements: (agreement) => onOrBefore(fact(`${agreement}.signedOn`), on),
};

/** A dated series is a table over the day: the latest value that has begun. Before the first, nothing is stated. */
export function seriesTable(series: DatedSeries): Expr {
  const latestFirst = [...series.series].sort((a, b) => (a.from < b.from ? 1 : -1));
  return rows(...latestFirst.map(({ from, value }) => [onOrAfter(series.by ?? on, date(from)), value] as const));
}
