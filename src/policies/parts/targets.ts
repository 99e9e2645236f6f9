// Targets of a plan that share a section and a period.
import type { Target } from '../../policy/policy.js';
import type { Text } from '../../value/text.js';

type Operator = Target['operator'];

/** One line of a plan's targets; `of` says of whom. */
interface Line {
  readonly says: Text;
  readonly is: readonly [operator: Operator, value: string | null, unit: string];
  readonly of: Text;
  readonly coercive?: true;
  /** Where it differs from that of the others. */
  readonly cites?: string;
  readonly period?: Text;
}

/** The targets that a plan sets, each with the section and the period that they share unless a line has its own. */
export const targetsOf = (
  shared: { readonly cites: string; readonly period?: Text },
  lines: Readonly<Record<string, Line>>,
): Readonly<Record<string, Target>> =>
  Object.fromEntries(
    Object.entries(lines).map(
      ([
        id,
        {
          says,
          is: [operator, value, unit],
          of,
          ...own
        },
      ]) => [id, { says, operator, value, unit, population: of, ...shared, ...own }],
    ),
  );
