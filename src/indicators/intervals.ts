import { ArgumentError, issue } from '../value/issue.js';
import { plus } from '../value/rate.js';
import { directRate } from './direct-rate.js';
import { sumOf } from './exact.js';
import { confidence, type Interval, type IntervalOptions, intervalOf, readInputs } from './interval.js';
import {
  asSexRatio,
  byarLimits,
  clopperPearsonLimits,
  countLimits,
  dobsonLimits,
  exactPoissonLimits,
  methodOfCount,
  newcombeLimits,
  scaled,
  wilsonLimits,
} from './interval-formulas.js';
import {
  directInputs,
  directIssues,
  eventCount,
  maleAndFemale,
  method,
  observedAndExpected,
  partOfWhole,
  ratePerPopulation,
  twoParts,
} from './interval-inputs.js';
import type { CountInput, StockInput } from './items.js';
import type { NumberInput } from './numbers.js';
import { checked, form } from './read.js';

/** `x` of `n`. */
export interface ProportionInputs extends IntervalOptions {
  readonly x: CountInput;
  readonly n: CountInput;
  /** The design effect of a sample survey; default 1. */
  readonly designEffect?: NumberInput;
}

/**
 * Wilson's interval for a proportion, without continuity correction: it stays between 0 and 1.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example wilsonInterval({ x: 65, n: 100 }).lower.toFixed(10) // '0.5525444330'
 */
export function wilsonInterval(inputs: ProportionInputs): Interval {
  const { x, n, confidence: covered, designEffect } = readInputs(partOfWhole(), inputs);
  return intervalOf('wilson', wilsonLimits(x, n, covered, designEffect ?? 1), covered);
}

/**
 * The exact (conservative) interval for a proportion, from the tails of the binomial distribution. Whole counts only.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example clopperPearsonInterval({ x: 821, n: 932 }).upper.toFixed(6) // '0.901003'
 */
export function clopperPearsonInterval(inputs: Omit<ProportionInputs, 'designEffect'>): Interval {
  const { x, n, confidence: covered } = readInputs(partOfWhole(), inputs);
  return intervalOf('clopperPearson', clopperPearsonLimits(x, n, covered), covered);
}

/** A count of events. */
export interface EventInputs extends IntervalOptions {
  readonly o: CountInput;
}

/**
 * Byar's approximate interval for a count of events: good from about 10 events on.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example byarInterval({ o: 65 }).lower.toFixed(8) // '50.16318771'
 */
export function byarInterval(inputs: EventInputs): Interval {
  const { o, confidence: covered } = readInputs(eventCount(), inputs);
  return intervalOf('byar', byarLimits(o, covered), covered);
}

/**
 * The exact interval for a count of events, from the tails of the Poisson distribution (Garwood). Whole counts only.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example exactPoissonInterval({ o: 5 }).upper.toFixed(8) // '11.66833208'
 */
export function exactPoissonInterval(inputs: EventInputs): Interval {
  const { o, confidence: covered } = readInputs(eventCount(), inputs);
  return intervalOf('exactPoisson', exactPoissonLimits(o, covered), covered);
}

/** How the interval of a count is computed; default: exact below 10 events, Byar's from 10 on. */
export interface CountMethod {
  readonly method?: 'byar' | 'exactPoisson';
}

/** Events in a population. */
export interface RateInputs extends EventInputs, CountMethod {
  readonly population: StockInput;
  /** 1000 for a rate per thousand. */
  readonly per: NumberInput;
}

/**
 * The interval of a rate; the population is taken as known exactly.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example rateInterval({ o: 1, population: 100, per: 100 }).upper.toFixed(6) // '5.571643'
 */
export function rateInterval(inputs: RateInputs): Interval {
  const { o, population, per, confidence: covered, method: named } = readInputs(ratePerPopulation(), inputs);
  return intervalOf(methodOfCount(o, named), scaled(countLimits(o, covered, named), per, population), covered);
}

/** Observed events against expected ones. */
export interface RatioInputs extends IntervalOptions, CountMethod {
  readonly observed: CountInput;
  readonly expected: NumberInput;
  /** 100 for a ratio of which 100 is "as expected"; default 1. */
  readonly per?: NumberInput;
}

/**
 * The interval of a standardised ratio; the expected events are taken as known exactly.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example smrInterval({ observed: 65, expected: 50, per: 100 }).lower.toFixed(4) // '100.3264'
 */
export function smrInterval(inputs: RatioInputs): Interval {
  const { observed, expected, per, confidence: covered, method: named } = readInputs(observedAndExpected(), inputs);
  const limits = scaled(countLimits(observed, covered, named), per ?? 1, expected);
  return intervalOf(methodOfCount(observed, named), limits, covered);
}

/** `x1` of `n1` against `x2` of `n2`. */
export interface TwoProportions extends IntervalOptions {
  readonly x1: CountInput;
  readonly n1: CountInput;
  readonly x2: CountInput;
  readonly n2: CountInput;
}

/**
 * Newcombe's interval for the first proportion less the second, from their two Wilson intervals.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example newcombeInterval({ x1: 56, n1: 70, x2: 48, n2: 80 }).lower.toFixed(4) // '0.0524'
 */
export function newcombeInterval(inputs: TwoProportions): Interval {
  const { x1, n1, x2, n2, confidence: covered } = readInputs(twoParts(), inputs);
  return intervalOf('newcombe', newcombeLimits(wilsonLimits(x1, n1, covered), wilsonLimits(x2, n2, covered)), covered);
}

/** Boys and girls. */
export interface SexRatioInputs extends IntervalOptions {
  readonly male: CountInput;
  readonly female: CountInput;
  /** Default `wilson`. */
  readonly method?: 'wilson' | 'clopperPearson';
}

/**
 * The interval of a sex ratio at birth, from that of the share of boys: never symmetric.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example sexRatioInterval({ male: 530, female: 470 }).lower.toFixed(1) // '99.6'
 */
export function sexRatioInterval(inputs: SexRatioInputs): Interval {
  const { male, female, confidence: covered, method: named } = readInputs(maleAndFemale(), inputs);
  const all = plus(male, female);
  const limits =
    named === 'clopperPearson' ? clopperPearsonLimits(male, all, covered) : wilsonLimits(male, all, covered);
  return intervalOf(named ?? 'wilson', asSexRatio(limits), covered);
}

/** Events and people of each group, with the standard population to weigh them by. */
export interface DirectInputs {
  readonly counts: readonly CountInput[];
  readonly populations: readonly StockInput[];
  readonly weights: readonly NumberInput[];
  readonly per: NumberInput;
}

/**
 * Dobson's interval of a directly standardised rate. Below 10 events there is none.
 *
 * @throws {ArgumentError} for bad inputs, every one listed.
 * @example dobsonInterval({ counts: [20, 30], populations: [1000, 2000], weights: [1, 1], per: 1000 }).estimate.toFixed(1) // '17.5'
 */
export function dobsonInterval(inputs: DirectInputs & IntervalOptions & CountMethod): Interval {
  const reader = checked(form({ ...directInputs(), confidence, method: method() }), directIssues);
  const { confidence: covered, method: named, per, ...given } = readInputs(reader, inputs);
  const events = sumOf(given.counts);
  const rate = directRate(given, per);
  if (rate === null) throw new ArgumentError([issue('out-of-range', 'populations', ABOVE_ZERO)]);
  if (rate.few) throw new ArgumentError([issue('too-small', 'counts', TEN_EVENTS)]);
  const total = countLimits(events, covered, named);
  return intervalOf('dobson', dobsonLimits(rate.value, rate.variance, events, total), covered);
}

const ABOVE_ZERO = { given: '0', expected: { zh: '大于0', en: 'more than 0' } };
const TEN_EVENTS = { given: 'counts', expected: { zh: '合计10例', en: '10 events in all' } };
