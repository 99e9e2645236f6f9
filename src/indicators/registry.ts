import { ArgumentError, issue, nearestName, shown } from '../value/issue.js';
import * as ageData from './age-data.js';
import * as bongaarts from './bongaarts.js';
import { type ColumnOptions, type ColumnsOf, type IndicatorColumn, indicatorColumn } from './columns.js';
import * as consistencyImplied from './consistency-implied.js';
import * as decompose from './decompose.js';
import * as fertility from './fertility.js';
import * as growth from './growth.js';
import type { Indicator, IndicatorFunction } from './indicator.js';
import { mustFit } from './kinds.js';
import * as lifeExpectancy from './life-expectancy.js';
import * as limits from './limits.js';
import * as rateLimits from './limits-of-rates.js';
import * as mortality from './mortality.js';
import * as parity from './parity.js';
import * as programme from './programme.js';
import * as programmeCouples from './programme-couples.js';
import * as programmeCoverage from './programme-coverage.js';
import * as programmeMeans from './programme-means.js';
import * as reproduction from './reproduction.js';
import * as standardise from './standardise.js';
import * as structure from './structure.js';
import * as totalFertility from './total-fertility.js';
import * as vital from './vital.js';

/** Every indicator by its id, family by family: whatever a family file exports is one. */
export const indicators = {
  ...vital,
  ...growth,
  ...structure,
  ...ageData,
  ...fertility,
  ...totalFertility,
  ...reproduction,
  ...parity,
  ...bongaarts,
  ...mortality,
  ...lifeExpectancy,
  ...standardise,
  ...decompose,
  ...programmeCouples,
  ...programmeCoverage,
  ...programme,
  ...programmeMeans,
  ...limits,
  ...rateLimits,
  ...consistencyImplied,
} as const;

export type IndicatorId = keyof typeof indicators;

/** The inputs of an indicator. */
export type InputsOf<Id extends IndicatorId> = Parameters<(typeof indicators)[Id]>[0];

/** The ids of all indicators, in alphabetical order. */
export const indicatorIds: readonly IndicatorId[] = /* @__PURE__ */ (Object.keys(indicators) as IndicatorId[]).sort();

/**
 * Computes an indicator by its id; the inputs are typed by it.
 *
 * @throws {ArgumentError} `unknown-indicator` for an id that is none, with the nearest; else as the indicator itself.
 * @example computeIndicator('crudeBirthRate', { births: '59151', population: '4863300' }).toFixed(2) // '12.16'
 */
export function computeIndicator<Id extends IndicatorId>(id: Id, inputs: InputsOf<Id>): Indicator<Id> {
  return known(id)(inputs);
}

/**
 * Computes an indicator by its id for every row of a table; the columns are typed by it.
 *
 * @throws {ArgumentError} `unknown-indicator` for an id that is none; else as {@link indicatorColumn}.
 * @example computeColumns('crudeBirthRate', { births: ['59151', '9'], population: [4863300, 1000] }).toFixed(2) // ['12.16', '9.00']
 */
export function computeColumns<Id extends IndicatorId>(
  id: Id,
  columns: ColumnsOf<InputsOf<Id>>,
  options: ColumnOptions = {},
): IndicatorColumn<Id> {
  return indicatorColumn(known(id), columns, options);
}

function known<Id extends IndicatorId>(id: Id): IndicatorFunction<Id, InputsOf<Id>, unknown> {
  if (Object.hasOwn(indicators, id)) return indicators[id] as unknown as IndicatorFunction<Id, InputsOf<Id>, unknown>;
  mustFit(typeof id === 'string', id, 'id', { zh: '指标编号', en: 'the id of an indicator' });
  const nearest = nearestName(id, indicatorIds);
  throw new ArgumentError([issue('unknown-indicator', 'id', { given: shown(id), nearest })]);
}
