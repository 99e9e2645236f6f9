export type { BenefitAssessment, BenefitOptions, BenefitStatus, Share } from './benefits.js';
export { assessBenefits } from './benefits.js';
