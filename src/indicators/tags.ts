import { type Issue, issue } from '../value/issue.js';
import { type Exact, fraction } from '../value/rate.js';
import type { Text } from '../value/text.js';
import { FIGURE_UNITS, type FigureUnit } from './figures.js';
import { SCOPES, type Scope } from './units.js';

/** The part of a year that events were counted over. */
export type Period =
  | { readonly months: number }
  | { readonly days: number /** Days in that year. */; readonly of: 365 | 366 };

/** What a count came with beside its number. */
export interface Tag {
  readonly path: string;
  readonly unit: FigureUnit | null;
  /** A count of events over a period, not of people at a moment. */
  readonly events: boolean;
  readonly period: Period | null;
  readonly scope: Scope | null;
}

const samePeriod = (a: Period | null, b: Period | null): boolean => periodText(a).en === periodText(b).en;

/** The part of a year, in words. */
function periodText(period: Period | null): Text {
  if (period === null) return { zh: '全年（未另说明）', en: 'a full year (nothing else is stated)' };
  if ('months' in period) return { zh: `${period.months}个月`, en: `${period.months} months` };
  return { zh: `${period.days}天（全年${period.of}天）`, en: `${period.days} of ${period.of} days` };
}

/** How many such periods make a year. */
export const periodsInYear = (period: Period): Exact =>
  'months' in period ? fraction(12n, BigInt(period.months)) : fraction(BigInt(period.of), BigInt(period.days));

/** Units, periods and scopes that do not go together in one formula. */
export const mixed = (tags: readonly Tag[]): readonly Issue[] => [
  ...mixedUnits(tags),
  ...mixedPeriods(tags),
  ...mixedScopes(tags),
];

/** A bare count beside one in ten thousands may be either: nobody can tell. Person-times are no persons. */
function mixedUnits(tags: readonly Tag[]): readonly Issue[] {
  const counts = tags.filter(({ unit }) => unit === null || FIGURE_UNITS[unit].family === 'count');
  const scaled = counts.find(({ unit }) => unit !== null && FIGURE_UNITS[unit].scale > 1n);
  const bare = counts.find(({ unit }) => unit === null);
  if (scaled !== undefined && bare !== undefined) {
    const expected = scaled.unit === null ? { zh: '', en: '' } : FIGURE_UNITS[scaled.unit].says;
    const said = { zh: `${expected.zh}，或写明单位`, en: `${expected.en}, or a unit that is written` };
    return [issue('mixed-units', bare.path, { given: bare.path, expected: said })];
  }
  const times = counts.find(({ unit }) => unit === 'person-times');
  const people = counts.find(({ unit }) => unit !== null && unit !== 'person-times');
  if (times === undefined || people === undefined) return [];
  return [
    issue('mixed-units', times.path, { given: 'person-times', expected: FIGURE_UNITS[people.unit ?? 'persons'].says }),
  ];
}

function mixedPeriods(tags: readonly Tag[]): readonly Issue[] {
  const [first, ...others] = tags.filter(({ events }) => events);
  if (first === undefined) return [];
  return others
    .filter(({ period }) => !samePeriod(period, first.period))
    .slice(0, 1)
    .map(({ path, period }) =>
      issue('mixed-periods', path, { given: periodText(period).en, expected: periodText(first.period) }),
    );
}

function mixedScopes(tags: readonly Tag[]): readonly Issue[] {
  const [first, ...others] = tags.flatMap(({ path, scope }) => (scope === null ? [] : [{ path, scope }]));
  if (first === undefined) return [];
  return others
    .filter(({ scope }) => scope !== first.scope)
    .slice(0, 1)
    .map(({ path, scope }) => issue('mixed-scopes', path, { given: scope, expected: SCOPES[first.scope] }));
}
