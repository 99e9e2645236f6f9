export type { BenefitAssessment, BenefitOptions, BenefitStatus, Share } from './benefits.js';
export { assessBenefits } from './benefits.js';
export type { Beginning, BenefitPeriod, TimelineOptions } from './timeline.js';
export { benefitTimeline } from './timeline.js';
