export type { WorkedCase } from '../policy/policy.js';
export {
  type AcceptedFinding,
  acceptedFrom,
  type JudgedFinding,
  type JudgedKind,
  type Judgement,
  judge,
} from './accept.js';
export { arbitraryHousehold, arbitraryQuestion } from './arbitraries.js';
export { readCases } from './cases.js';
export { type ComparisonOptions, comparePolicies, type PolicyChange, type PolicyComparison } from './compare.js';
export type { Coverage, CoverageItem } from './coverage.js';
export { type EdgeCase, edgeCases, type IdleProbe } from './edge-cases.js';
export type { ScoredCase } from './examine.js';
export type { Finding, FindingKind } from './finding.js';
export { type Mutant, mutants } from './mutants.js';
export { type MutationScore, mutationScore, type Survivor } from './mutation-score.js';
export type { Probe } from './probes.js';
export type { Progress } from './progress.js';
export { type CaseRun, type FailedCase, runCases } from './run.js';
export type { Shown } from './shown.js';
export type { SlipKind } from './slips.js';
export { deadRules, findGaps, findOverlaps } from './tables.js';
export { type Bounded, type Verification, type VerifyOptions, verifyPolicy } from './verify.js';
export { casesAsNdjson, casesAsVitest, type VitestOptions, type WrittenCase } from './write-cases.js';
