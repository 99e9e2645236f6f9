import { ArgumentError, issue } from '../value/issue.js';
import { fraction, times } from '../value/rate.js';
import { type Indicator, indicatorWith } from './indicator.js';
import { objectAt } from './kinds.js';
import { periodsInYear } from './tags.js';

const RESULT = { zh: '指标的结果', en: 'the result of an indicator' };

/**
 * The yearly rate that a rate of part of a year stands for: times the number of such periods in a year, before any rounding. A
 * rough comparison only, since births and deaths have their seasons.
 *
 * @throws {ArgumentError} where the events were not counted over a stated part of a year, or are no rate per year.
 * @example annualise(crudeBirthRate({ births: { value: 4700, period: { months: 9 } }, population: 695000 })).toFixed(2) // '9.02'
 */
export function annualise<Id extends string>(indicator: Indicator<Id>): Indicator<Id> {
  const {
    value: _value,
    exact,
    toFixed: _toFixed,
    toJSON: _toJSON,
    ...facts
  } = objectAt(indicator, 'indicator', RESULT) as unknown as Indicator<Id>;
  const { period } = facts;
  if (period == null || exact == null || facts.perYear !== true) {
    const expected = {
      zh: 'period（按部分年度事件算出的年率，例如 { months: 9 }）',
      en: 'period (a rate per year of events of part of a year, such as { months: 9 })',
    };
    throw new ArgumentError([issue('missing-key', 'period', { expected })]);
  }
  const yearly = times(fraction(exact.numerator, exact.denominator), periodsInYear(period));
  return indicatorWith<Id>(yearly, { ...facts, period: null, annualisedFrom: period });
}
