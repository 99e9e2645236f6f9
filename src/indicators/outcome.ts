import { ArgumentError, issue } from '../value/issue.js';
import { compareExact, type Exact, isDecimal, times } from '../value/rate.js';
import { plainText, type Text } from '../value/text.js';
import { asDecimal, isZero, mustBeExact, over, type Quantity } from './exact.js';
import { mustFit, objectAt } from './kinds.js';
import { type Denominator, mustBeDenominator } from './population.js';
import { DENOMINATORS, type Unit } from './units.js';

/** What the formula of an indicator gives. */
export type Outcome = Known | NotDefined;

export interface Known {
  readonly value: Quantity;
  readonly numerator: Quantity | null;
  readonly denominator: Denominator | null;
  /** Where the inputs choose the multiplier. */
  readonly unit?: Unit | undefined;
  /** What the value is made of, by name. */
  readonly parts?: Readonly<Record<string, Quantity>>;
}

export interface NotDefined {
  readonly undefinedBecause: Text;
  readonly numerator?: Quantity | null;
  readonly denominator?: Denominator | null;
}

/**
 * A number that is no ratio of counts.
 *
 * @example plainly(3).value // 3
 */
export function plainly(value: Quantity, more: Partial<Known> = {}): Known {
  if (!isDecimal(value)) mustBeExact(value, 'value');
  objectAt(more, 'more');
  return { value, numerator: null, denominator: null, ...more };
}

/**
 * There is no value, and this is why.
 *
 * @example undefinedBecause('没有人口', 'There is nobody').undefinedBecause.en // 'There is nobody'
 */
export function undefinedBecause(zh: string, en: string): NotDefined {
  for (const [path, words] of Object.entries({ zh, en })) mustFit(typeof words === 'string', words, path, TEXT);
  return { undefinedBecause: { zh, en } };
}

const TEXT: Text = { zh: '文字', en: 'a text' };

/**
 * `per × numerator / denominator`; not defined over zero.
 *
 * @example ratio(1, named('liveBirths', 4), 100).value // 25
 */
export function ratio(numerator: Exact, denominator: Denominator, per: Exact = 1, unit?: Unit): Outcome {
  mustFit(unit === undefined || typeof unit === 'string', unit, 'unit', TEXT);
  // A column has millions of plain numbers: those are looked at no further.
  if (!arePlain(numerator, denominator, per)) {
    mustBeDenominator(denominator);
    mustBeExact(numerator, 'numerator');
    mustBeExact(per, 'per');
  }
  if (isZero(denominator.value)) return { ...overZero(denominator), numerator, denominator };
  return new Quotient(numerator, denominator, per, unit);
}

const arePlain = (numerator: unknown, denominator: Denominator | undefined | null, per: unknown): boolean =>
  typeof numerator === 'number' &&
  typeof per === 'number' &&
  typeof denominator?.value === 'number' &&
  typeof denominator.kind === 'string';

/** A ratio whose fraction is made when it is asked for: a column of numbers never asks. */
export class Quotient implements Known {
  constructor(
    readonly numerator: Exact,
    readonly denominator: Denominator,
    readonly per: Exact,
    private readonly ownUnit: Unit | undefined,
  ) {}

  get value(): Exact {
    return over(times(this.per, this.numerator), this.denominator.value);
  }

  get unit(): Unit | undefined {
    return this.ownUnit;
  }
}

const overZero = (denominator: Denominator): NotDefined => {
  mustBeDenominator(denominator);
  const { kind } = denominator;
  const { zh, en } = DENOMINATORS[kind];
  return undefinedBecause(`分母为0（${zh}），没有值。`, `The denominator is zero (${en}), so there is no value.`);
};

/**
 * A ratio whose numerator is part of its denominator.
 *
 * @throws {ArgumentError} `numerator-above-denominator`, at the path of the numerator.
 *
 * @example proportion(1, named('liveBirths', 4), 'part').value // 25
 */
export function proportion(numerator: Exact, denominator: Denominator, path: string, per: Exact = 100): Outcome {
  mustBeDenominator(denominator);
  mustBeExact(numerator, 'numerator');
  mustFit(typeof path === 'string', path, 'path', TEXT);
  if (compareExact(numerator, denominator.value) > 0) {
    throw new ArgumentError([
      issue('numerator-above-denominator', path, {
        given: figureText(numerator),
        expected: plainText(figureText(denominator.value)),
      }),
    ]);
  }
  return ratio(numerator, denominator, per);
}

/** A number for a message: in full where its decimals end, else to 15 digits. */
export const figureText = (value: Quantity): string => {
  const text = typeof value === 'number' ? String(value) : asDecimal(value).toSignificantDigits(15).toFixed();
  return text;
};
