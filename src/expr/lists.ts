import type { ListName } from '../household/vocabulary.js';
import { build } from './build.js';
import type { DatedSeries } from './definitions.js';
import type { Expr } from './expr.js';
import type { Frames } from './names.js';

/** The subjects that an expression of a provision may name. */
export const SUBJECTS = { child: 'children', person: 'partners' } as const satisfies Frames;

/** The list that the child or person asked about is a member of; `undefined` for the household. */
export const subjectList = (
  subject: keyof typeof SUBJECTS | 'household',
): (typeof SUBJECTS)[keyof typeof SUBJECTS] | undefined => (subject === 'household' ? undefined : SUBJECTS[subject]);

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
