export * from './age-data.js';
export { annualise } from './annualise.js';
export * from './bongaarts.js';
export type { ColumnOptions, ColumnsOf, IndicatorColumn, NumberColumn } from './columns.js';
export { indicatorColumn } from './columns.js';
export type { CheckFinding, Consistency, ConsistencyAnswer, FigureRange, Limits } from './consistency.js';
export { checkConsistency } from './consistency.js';
export type { Numerators } from './consistency-figures.js';
export {
  denominatorSearch,
  grimPower,
  possibleDenominators,
  possibleNumerators,
  standsFor,
} from './consistency-figures.js';
export type { ReportedGroup } from './consistency-group.js';
export { impliedDenominator, impliedNumerator, impliedNumeratorFirst } from './consistency-implied.js';
export type { CheckKind, Relation } from './consistency-relations.js';
export type { Repair } from './consistency-repair.js';
export type { RateRow, RoundingFinding, StaleFinding, TableRounding } from './consistency-tables.js';
export { inferRounding, scaleSlip, staleDenominator } from './consistency-tables.js';
export type { FactorEffect, RateDecomposition, RateDecompositionInputs, RateFactors } from './das-gupta.js';
export { decomposeRate } from './das-gupta.js';
export * from './decompose.js';
export * from './fertility.js';
export type { CountUnit, Figure, FigureUnit, MoneyUnit } from './figures.js';
export {
  changeInPoints,
  countIn,
  formatFigure,
  parseFigure,
  percent,
  perMille,
  persons,
  tenThousands,
} from './figures.js';
export * from './growth.js';
export type {
  Bounds,
  Indicator,
  IndicatorCase,
  IndicatorDefinition,
  IndicatorFunction,
  IndicatorWarning,
} from './indicator.js';
export { defineIndicator } from './indicator.js';
export type { Interval, IntervalMethod, IntervalOptions } from './interval.js';
export type {
  CountMethod,
  DirectInputs,
  EventInputs,
  ProportionInputs,
  RateInputs,
  RatioInputs,
  SexRatioInputs,
  TwoProportions,
} from './intervals.js';
export {
  byarInterval,
  clopperPearsonInterval,
  dobsonInterval,
  exactPoissonInterval,
  newcombeInterval,
  rateInterval,
  sexRatioInterval,
  smrInterval,
  wilsonInterval,
} from './intervals.js';
export type { CountInput, StockInput } from './items.js';
export { amount, count, number, positive, share, stock } from './items.js';
export * from './life-expectancy.js';
export type { LifeTable, LifeTableInputs, LifeTableRow } from './life-table.js';
export { lifeExpectancyInterval, lifeTable } from './life-table.js';
export type { PublishedLifeTable } from './life-table-check.js';
export { checkLifeTable } from './life-table-check.js';
export type { LifeTableMethod } from './life-table-inputs.js';
export { byar, clopperPearson, exactPoisson, wilson } from './limits.js';
export { differenceNewcombe, dobson } from './limits-of-rates.js';
export * from './mortality.js';
export type { NumberInput } from './numbers.js';
export type { Known, NotDefined, Outcome } from './outcome.js';
export { plainly, proportion, ratio, undefinedBecause } from './outcome.js';
export * from './parity.js';
export type { Denominator, DenominatorInput } from './population.js';
export { denominator, named, withPopulation } from './population.js';
export * from './programme.js';
export * from './programme-couples.js';
export * from './programme-coverage.js';
export * from './programme-means.js';
export type { Fields, Item, Read, Reader } from './read.js';
export { checked, either, form, listOf, oneOf, optional } from './read.js';
export type { IndicatorId, InputsOf } from './registry.js';
export { computeColumns, computeIndicator, indicatorIds } from './registry.js';
export type { ReportedInput, ReportedObject, Rounding } from './reported.js';
export * from './reproduction.js';
export type { ItemScore, ScoreCard, ScoreCardInputs } from './scorecard.js';
export { scoreCard } from './scorecard.js';
export type { ChosenReadings, SchemeDocument } from './scorecard-document.js';
export type { ScoreItem } from './scorecard-items.js';
export type { RuleFinding, UnitWarnings, WarnedUnit, WarningRule } from './scorecard-warnings.js';
export { applyWarnings } from './scorecard-warnings.js';
export * from './standardise.js';
export * from './structure.js';
export type { Period } from './tags.js';
export type { TargetFigure, TargetResult } from './targets.js';
export { assessTargets } from './targets.js';
export type { TargetStatus } from './targets-judge.js';
export type { ProgrammeTarget, TargetOperator } from './targets-measured.js';
export * from './total-fertility.js';
export type { DenominatorKind, Scope, Unit } from './units.js';
export type { ContractFacts, ContractSettlement } from './village-contract.js';
export { settleVillageContract } from './village-contract.js';
export * from './vital.js';
export type { CardedUnit, CardTrigger, YellowCard } from './yellow-card.js';
export { yellowCards } from './yellow-card.js';
