// What the provincial levies share: an income figure of a year and area, times a multiple, by what was unlawful about the birth.
import { build } from '../../expr/build.js';
import type { Expr } from '../../expr/expr.js';

const { addMonths, all, atMost, before, below, choose, count, equal, fact, greatest, not, on, onOrBefore } = build;
const { subtract, times, total, yuan } = build;

/** The ways in which a birth can be unlawful, of the fact `unlawfulAs`. */
export type Unlawful =
  | 'extra-child'
  | 'unmarried'
  | 'outside-marriage'
  | 'without-permit'
  | 'spacing'
  | 'early'
  | 'unlawful-adoption';

/** A day in the year whose figure counts. */
export const YEAR_BEFORE = {
  birth: addMonths(fact('child.birthDate'), -12),
  discovery: addMonths(fact('case.discoveredOn'), -12),
  decision: addMonths(on, -12),
} as const satisfies Record<string, Expr>;

/** The income figure per head of the year in which that day lies; the area is that of the text (`case.bases`). */
export const ruralBase = (day: Expr): Expr => fact('case.ruralBase', day);
export const urbanBase = (day: Expr): Expr => fact('case.urbanBase', day);
export const residentBase = (day: Expr): Expr => fact('case.residentBase', day);

const isUrban = equal(fact('each.registration'), 'urban');

/** The figure by the own registration of one parent, inside {@link eachParent}. */
export const ownBase = (day: Expr): Expr => choose(not(isUrban), ruralBase(day), urbanBase(day));

/** The sum over the parents who are listed: each pays for himself or herself. */
export const eachParent = (amount: Expr): Expr => total('partners', amount);

/** A multiple as the text states it: `multiple('0.2')` is one fifth. */
export const multiple = (value: string | number): Expr => ({ value, type: 'number' });

/** The multiple that was decided; open while nobody tells it (`case.multiple`). */
export const decidedMultiple: Expr = times(fact('case.multiplePercent'), multiple('0.01'));

/** The part of one parent's income above the base, inside {@link eachParent}; nothing where it is not above. */
export const incomeAbove = (base: Expr): Expr => greatest(yuan('0.00'), subtract(fact('each.annualIncome'), base));

const noLater = onOrBefore(fact('each.birthDate'), fact('child.birthDate'));
const earlier = before(fact('each.birthDate'), fact('child.birthDate'));

/** In the order of birth, and of the list for children born on one day. */
export const comesBefore: Expr = choose(below(fact('each.position'), fact('child.position')), noLater, earlier);

/** Another child who was an extra child of the two, of whom this holds too (an adoption is no birth). */
export const extraAnd = (order: Expr): Expr =>
  all(
    fact('each.bornToPartners'),
    not(fact('each.birthAuthorised')),
    equal(fact('each.unlawfulAs'), 'extra-child'),
    order,
  );

/** This extra child is the how manieth: extra children born to the two up to this one, itself included. */
export const extraNumber: Expr = count(
  'children',
  extraAnd(choose(atMost(fact('each.position'), fact('child.position')), noLater, earlier)),
);
