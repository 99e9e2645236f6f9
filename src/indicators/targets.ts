import { ArgumentError, type Issue, issue, nearestName, refuse } from '../value/issue.js';
import { isJson } from '../value/json.js';
import type { Decimal, Exact } from '../value/rate.js';
import type { Text } from '../value/text.js';
import { checkConsistency } from './consistency.js';
import { namesIn, type Relation } from './consistency-relations.js';
import { asDecimal } from './exact.js';
import { notNumber, notObject, notOption, objectAt } from './kinds.js';
import { exactFrom } from './numbers.js';
import type { ReportedInput } from './reported.js';
import { type Judgement, judged, type TargetStatus } from './targets-judge.js';
import { type Measured, type ProgrammeTarget, readMeasured, type TargetOperator } from './targets-measured.js';

/** What was reached: a reported figure, with the counts behind it where they are known. */
export type TargetFigure =
  | ReportedInput
  | {
      /** The figure of this year; or the counts of which it is the rate. */
      readonly now?: ReportedInput;
      readonly numerator?: ReportedInput;
      readonly denominator?: ReportedInput;
      /** The same for the year before. */
      readonly previous?: ReportedInput;
      /** A forecast or estimate (预计), not an observation. */
      readonly estimate?: boolean;
    };

/** How a target was met. */
export interface TargetResult {
  readonly id: string;
  readonly status: TargetStatus;
  readonly operator: TargetOperator;
  readonly target: Decimal | null;
  readonly unit: string;
  /** The figure as reported or computed from its counts; for `+>=` the growth in percent. */
  readonly figure: Decimal | null;
  /** By how much the target is met (from 0 up) or missed (below 0), in its unit; for `~` the deviation, with its sign. */
  readonly margin: Decimal | null;
  /** The margin is smaller than the rounding of the figure: the true value may be on the other side. */
  readonly borderline: boolean;
  /** A forecast or a figure with 左右, not an observation. */
  readonly estimate: boolean;
  readonly coercive: boolean;
  readonly message: Text;
}

/**
 * Judges figures against the targets of a plan, by name. A target without a figure, without a value, or with 左右 (`~`) is undetermined; a
 * figure that its own counts or the `relations` between the figures contradict is inconsistent.
 *
 * @throws {ArgumentError} for bad figures, every one listed; `unknown-name` for a figure of no target; `mixed-units` for another unit.
 * @example assessTargets(nanhui2003.targets, { 'plan-registered': '99.4%' }).find(({ id }) => id === 'plan-registered').margin // '0.4'
 */
export function assessTargets(
  targets: Readonly<Record<string, ProgrammeTarget>>,
  figures: Readonly<Record<string, TargetFigure>>,
  options: { readonly relations?: readonly Relation[] } = {},
): readonly TargetResult[] {
  refuse(ArgumentError, problems(targets, figures));
  objectAt(options, 'options');
  const read = Object.entries(targets).map(([id, target]) => {
    const given = figures[id];
    return { id, target, measured: given === undefined ? null : readMeasured(given, target, `figures.${id}`) };
  });
  refuse(
    ArgumentError,
    read.flatMap(({ measured }) => (measured !== null && 'problems' in measured ? measured.problems : [])),
  );
  const disputed = contradicted(figures, options.relations ?? []);
  return Object.freeze(
    read.map(({ id, target, measured }) => {
      const known = measured !== null && 'measured' in measured ? measured.measured : null;
      return resultOf(id, target, { measured: known, disputed: disputed.get(id) ?? null });
    }),
  );
}

function problems(targets: unknown, figures: unknown): readonly Issue[] {
  if (!isJson(targets)) return [notObject(targets, 'targets')];
  if (!isJson(figures)) return [notObject(figures, 'figures')];
  const ids = Object.keys(targets);
  const strange = Object.keys(figures)
    .filter((id) => !Object.hasOwn(targets, id))
    .map((id) =>
      issue('unknown-name', `figures.${id}`, {
        given: id,
        expected: { zh: '指标', en: 'target' },
        nearest: nearestName(id, ids),
      }),
    );
  return [...strange, ...Object.entries(targets).flatMap(([id, target]) => targetProblems(target, `targets.${id}`))];
}

const OPERATORS: readonly TargetOperator[] = ['>=', '<=', '=', '~', '+>=', '<previous'];

function targetProblems(target: unknown, path: string): readonly Issue[] {
  if (!isJson(target)) return [notObject(target, path)];
  const { operator, value } = target;
  const number = value === null || (typeof value === 'string' && 'exact' in exactFrom(value));
  return [
    ...(OPERATORS.some((one) => one === operator) ? [] : [notOption(operator, `${path}.operator`, OPERATORS)]),
    ...(number
      ? []
      : [
          notNumber(value === undefined ? 'wrong-type' : 'not-a-number', value, `${path}.value`, {
            zh: '数字',
            en: 'digits',
          }),
        ]),
  ];
}

/** The figures in relations that cannot hold, each with why. */
function contradicted(
  figures: Readonly<Record<string, TargetFigure>>,
  relations: readonly Relation[],
): ReadonlyMap<string, Text> {
  if (relations.length === 0) return new Map();
  const reported = Object.entries(figures).map(([id, given]) => [id, reportedOf(given)] as const);
  const { conflict, explanation } = checkConsistency({ figures: Object.fromEntries(reported), relations });
  const names = conflict.flatMap((place) => namesIn(relations[place] as Relation));
  return new Map(names.map((name) => [name, explanation]));
}

const reportedOf = (given: TargetFigure): ReportedInput =>
  (isJson(given) && 'now' in given ? given['now'] : given) as ReportedInput;

function resultOf(
  id: string,
  target: ProgrammeTarget,
  { measured, disputed }: { readonly measured: Measured | null; readonly disputed: Text | null },
): TargetResult {
  const wanted = target.value === null ? null : exactFrom(target.value);
  const value: Exact | null = wanted !== null && 'exact' in wanted ? wanted.exact : null;
  const against = disputed ?? measured?.contradiction ?? null;
  const judgement: Judgement = judged(target, value, measured);
  return {
    id,
    status: against !== null ? 'inconsistent' : judgement.status,
    operator: target.operator,
    target: value === null ? null : asDecimal(value),
    unit: target.unit,
    figure: judgement.figure === null ? null : asDecimal(judgement.figure),
    margin: judgement.margin === null ? null : asDecimal(judgement.margin),
    borderline: judgement.borderline,
    estimate: measured?.estimate ?? false,
    coercive: target.coercive === true,
    message: against ?? judgement.message,
  };
}
