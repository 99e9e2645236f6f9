export type { Change, ChangeSets, FactJson } from './assess/change.js';
export type {
  Alternative,
  Bounds,
  Determination,
  MissingFact,
  Note,
  Output,
  Receipt,
  RuleStatus,
} from './assess/determination.js';
export type { Wanted } from './assess/goal.js';
export type { BaseKind, IncomeBase, LevyCase, Payment } from './assess/levy-case.js';
export type { AskOptions } from './assess/options.js';
export { type ExplainOptions, explain } from './assess/render.js';
export {
  type Assessment,
  type AssessOptions,
  assess,
  type CheckOptions,
  check,
  type PossibleDocument,
} from './catalogue/assess.js';
export {
  allPolicies,
  findPolicies,
  getPolicy,
  type PolicyFilter,
  type PolicyId,
  type RuleId,
} from './catalogue/catalogue.js';
export { type ChangeOptions, nextQuestion, type QuestionOptions, whatWouldChange } from './catalogue/change.js';
export { policyPage } from './catalogue/policy-page.js';
export type { ExplainedStep, UsedFact } from './evaluate/explain.js';
export { build } from './expr/build.js';
export type { Expr } from './expr/expr.js';
export type { CaseInput, DatedValue, ExtraFact, ExtraValue, Household, HouseholdInput } from './household/household.js';
export { householdJsonSchema } from './household/json-schema.js';
export { parseHousehold, safeParseHousehold } from './household/parse.js';
export { definePolicy } from './policy/define.js';
export { policyJsonSchema } from './policy/json-schema.js';
export type {
  AmountTable,
  Citation,
  InForce,
  InstallmentsProvision,
  NamedOutput,
  NotModelled,
  Policy,
  PolicyInput,
  PolicyNote,
  Provision,
  Rank,
  ReadingChoice,
  RuleProvision,
  Target,
  Term,
} from './policy/policy.js';
export {
  ArgumentError,
  FactsError,
  FamilyPlanningRulesError,
  InstallmentError,
  type Issue,
  type IssueCode,
  PolicyError,
} from './value/issue.js';
export type { Locale, Text } from './value/text.js';
export { VERSION } from './version.js';
