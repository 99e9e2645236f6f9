import { ArgumentError, type Issue, issue, refuse } from '../value/issue.js';
import { isJson } from '../value/json.js';
import type { Exact } from '../value/rate.js';
import { type Standing, systemOf } from './consistency-constraints.js';
import { EVERYTHING, unlessEmpty } from './consistency-ranges.js';
import { type Figures, namesIn, type Relation, relationProblems } from './consistency-relations.js';
import { solve } from './consistency-system.js';
import { notList, notObject, objectAt } from './kinds.js';
import { type Reported, type ReportedInput, readReported } from './reported.js';

/** Figures of a report and what should hold between them. */
export interface ReportedGroup {
  readonly figures: Readonly<Record<string, ReportedInput>>;
  readonly relations: readonly Relation[];
}

/** The same, read and checked. */
export interface Group {
  readonly figures: Figures;
  readonly relations: readonly Relation[];
}

/** @throws {ArgumentError} with every problem of the figures and relations. */
export function readGroup(given: unknown): Group {
  const { figures, relations } = objectAt(given, 'group', {
    zh: '{ figures, relations }',
    en: '{ figures, relations }',
  });
  refuse(ArgumentError, shapeProblems(figures, relations));
  const read = Object.entries(figures as object).map(
    ([name, figure]) => [name, readReported(figure, `figures.${name}`, name)] as const,
  );
  refuse(
    ArgumentError,
    read.flatMap(([, one]) => ('problems' in one ? one.problems : [])),
  );
  const known: Figures = Object.fromEntries(
    read.flatMap(([name, one]) => ('reported' in one ? [[name, one.reported]] : [])),
  );
  const list = relations as readonly unknown[];
  refuse(
    ArgumentError,
    list.flatMap((relation, index) => relationProblems(relation, `relations[${index}]`, known)),
  );
  return { figures: placed(known, list as readonly Relation[]), relations: list as readonly Relation[] };
}

function shapeProblems(figures: unknown, relations: unknown): readonly Issue[] {
  const figuresWrong = isJson(figures) ? [] : [notObject(figures, 'figures')];
  const relationsWrong = Array.isArray(relations) ? [] : [notList(relations, 'relations')];
  const most = MOST;
  const many =
    isJson(figures) && Object.keys(figures).length > most
      ? [
          issue('limit-exceeded', 'figures', {
            given: `${Object.keys(figures).length}`,
            expected: { zh: `${most}`, en: `${most}` },
          }),
        ]
      : [];
  return [...figuresWrong, ...relationsWrong, ...many];
}

/** Each search is exact, so a group is a report's table, not a data base. */
const MOST = 60;

/**
 * What is not printed follows from its place: a count in persons is whole, but for the denominator of a rate, which may be an average; a
 * difference and net migration may be below zero.
 */
function placed(figures: Figures, relations: readonly Relation[]): Figures {
  const at = (key: string): readonly unknown[] =>
    relations.map((one) => (one as Readonly<Record<string, unknown>>)[key]);
  const [averaged, signed] = [
    [...at('denominator'), ...at('rate')],
    [...at('netMigration'), ...at('difference')],
  ];
  return Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => {
      if (figure.value !== null) return [name, figure];
      const single = figure.unit === null || figure.unit === 'persons' || figure.unit === 'person-times';
      const whole = figure.whole || (single && !averaged.includes(name));
      return [
        name,
        signed.includes(name) ? { ...figure, whole, views: [EVERYTHING], widest: EVERYTHING } : { ...figure, whole },
      ];
    }),
  );
}

export type Feasible = 'yes' | 'no' | 'not-settled';

/** Can all relations hold, with the figures in these ranges? Only the figures that they name take part, and any that cannot be by itself. */
export function feasible({ figures }: Group, relations: readonly Relation[], standing: Standing): Feasible {
  const answer = witness(figures, relations, standing);
  return answer === 'none' ? 'no' : answer === 'not-settled' ? 'not-settled' : 'yes';
}

/** Values of the figures that meet all relations. */
export function witness(
  figures: Figures,
  relations: readonly Relation[],
  standing: Standing,
): Readonly<Record<string, Exact>> | 'none' | 'not-settled' {
  const named = new Set(relations.flatMap(namesIn));
  const own = Object.fromEntries(
    Object.entries(figures).filter(([name]) => named.has(name) || unlessEmpty(standing[name] ?? EVERYTHING) === null),
  );
  const solution = solve(systemOf(own, relations, standing));
  if (typeof solution === 'string') return solution;
  return Object.fromEntries(Object.keys(own).map((name, index) => [name, solution.found[index] ?? 0]));
}

/** The widest view: whatever the source leaves open is allowed. */
export const widestOf = (figures: Figures): Standing =>
  Object.fromEntries(Object.entries(figures).map(([name, { widest }]) => [name, widest]));

/** The narrow views: one habit of rounding for all figures whose rounding is not known, and 约 taken at its word. */
export function narrowOf(figures: Figures): readonly Standing[] {
  const count = Math.max(...Object.values(figures).map(({ views }) => views.length), 1);
  return Array.from({ length: count }, (_, index) =>
    Object.fromEntries(
      Object.entries(figures).map(([name, { views }]: readonly [string, Reported]) => [name, views[index] ?? views[0]]),
    ),
  );
}
