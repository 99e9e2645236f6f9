export type { AccountOptions, AccountPeriod, LevyAccount } from './account.js';
export { levyAccount } from './account.js';
export type { AuditOptions } from './audit.js';
export { auditDecision } from './audit.js';
export type { CheckId, Finding, FindingResult } from './finding.js';
export type {
  InstallmentOptions,
  InstallmentPlan,
  OfferedPlan,
  PlanCheck,
  PlanConditions,
} from './installments.js';
export { checkInstallments, planInstallments } from './installments.js';
export type {
  Condition,
  InstallmentTerms,
  LevyAssessment,
  LevyMinimumOptions,
  LevyOptions,
  LevyStatus,
} from './levy.js';
export { assessLevy, levyMinimum } from './levy.js';
export type { LateSurcharge, SurchargeBetweenDays, SurchargeForMonths } from './surcharge.js';
export { lateSurcharge } from './surcharge.js';
