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
export { lateSurcharge } from './surcharge.js';
