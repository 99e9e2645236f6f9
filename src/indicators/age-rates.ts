import { issue } from '../value/issue.js';
import { compareExact, type Exact, exactToText, fraction, minus, plus, times } from '../value/rate.js';
import { plainText } from '../value/text.js';
import { contiguous, sameLength } from './ages.js';
import { isZero, over } from './exact.js';
import { amount, count, positive, stock } from './items.js';
import { type NotDefined, undefinedBecause } from './outcome.js';
import { checked, either, form, listOf, mapped, nested } from './read.js';

/** Births per woman in age groups. */
export interface AgeRates {
  readonly rates: readonly Exact[];
  readonly widths: readonly Exact[];
}

/** What one group of ages has: its ages, both included, births and women. */
const ageGroup = () =>
  nested(
    checked(form({ fromAge: amount, toAge: amount, births: count, women: stock }), ({ fromAge, toAge }) =>
      compareExact(toAge, fromAge) >= 0
        ? []
        : [
            issue('ages-not-in-order', 'toAge', {
              given: exactToText(toAge),
              expected: plainText(exactToText(fromAge)),
            }),
          ],
    ),
    { zh: '年龄组 { fromAge, toAge, births, women }', en: 'an age group { fromAge, toAge, births, women }' },
  );

const NO_WOMEN = (): NotDefined =>
  undefinedBecause('有一个年龄组没有妇女，该组没有生育率。', 'An age group without women has no rate.');

const widthOf = ({ fromAge, toAge }: { readonly fromAge: Exact; readonly toAge: Exact }): Exact =>
  plus(minus(toAge, fromAge), 1);

/** Births and women of each group of ages, as rates per woman with the middle of each group. */
const groupsOfAges = () =>
  mapped(
    checked(form({ groups: listOf(ageGroup()) }), ({ groups }) =>
      contiguous(
        groups.map(({ fromAge }) => fromAge),
        groups.map(widthOf),
        'groups',
      ),
    ),
    ({ groups }): (AgeRates & { readonly middles: readonly Exact[] }) | NotDefined =>
      groups.some(({ women }) => isZero(women))
        ? NO_WOMEN()
        : {
            rates: groups.map(({ births, women }) => over(births, women)),
            widths: groups.map(widthOf),
            middles: groups.map((group) => plus(group.fromAge, times(widthOf(group), fraction(1n, 2n)))),
          },
  );

/** Rates of groups of one width, per so many women; or the births and women of each group. */
export const ageRates = () =>
  either(
    mapped(
      form({ rates: listOf(amount), width: positive, per: positive }),
      ({ rates, width, per }): AgeRates | NotDefined => ({
        rates: rates.map((rate) => over(rate, per)),
        widths: rates.map(() => width),
      }),
    ),
    groupsOfAges(),
  );

/** Rates of groups of one width with the ages at which they begin; or the births and women of each group. */
export const ratesAtAges = () =>
  either(
    mapped(
      checked(form({ ages: listOf(amount), width: positive, rates: listOf(amount) }), ({ ages, width, rates }) => [
        ...sameLength({ ages, rates }),
        ...contiguous(
          ages,
          ages.map(() => width),
          'ages',
        ),
      ]),
      ({ ages, width, rates }): (AgeRates & { readonly middles: readonly Exact[] }) | NotDefined => ({
        rates,
        widths: rates.map(() => width),
        middles: ages.map((age) => plus(age, times(width, fraction(1n, 2n)))),
      }),
    ),
    groupsOfAges(),
  );
