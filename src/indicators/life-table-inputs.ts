import { type Issue, issue } from '../value/issue.js';
import { compareExact, Decimal, type Exact, exactToText, fraction, minus, times } from '../value/rate.js';
import { plainText } from '../value/text.js';
import { rising, sameLength } from './ages.js';
import { coaleDemeny, coaleDemenyBoth } from './coale-demeny.js';
import { asDecimal, isZero, nth, over } from './exact.js';
import { amount, count, positive, rateIn, stock } from './items.js';
import { exactFromDigits } from './numbers.js';
import { bad, checked, either, form, good, type Item, listOf, oneOf, optional } from './read.js';

/** Ways to the years that those who die in a group live of it. */
const LIFE_TABLE_METHODS = ['chiang', 'half', 'coaleDemenyWest', 'greville'] as const;
export type LifeTableMethod = (typeof LIFE_TABLE_METHODS)[number];

/** Named, or a column of one's own. */
const nax: Item<LifeTableMethod | readonly (number | string)[], LifeTableMethod | readonly Exact[]> = {
  says: {
    zh: `${LIFE_TABLE_METHODS.join('、')} 或一列数`,
    en: `${LIFE_TABLE_METHODS.join(', ')} or a list of numbers`,
  },
  read: (given, path) => {
    if (Array.isArray(given)) return listOf(amount).read(given, path);
    const read = oneOf(...LIFE_TABLE_METHODS).read(given, path);
    return read.problems.length > 0 ? bad<readonly Exact[]>([], ...read.problems) : good(read.value);
  },
};

const shared = () => ({
  /** Where each group begins; the last is open. */
  ages: listOf(amount, 2),
  nax,
  sex: optional(oneOf('male', 'female', 'both')),
  sexRatioAtBirth: optional(positive),
  /** Widths of the closed groups, where they are irregular. */
  widths: optional(listOf(positive)),
  radix: optional(positive),
  /** Deaths of infants for 1000 births: the probability of the first year is this, and does not follow from its death rate. */
  infantMortalityRate: optional(rateIn('‰')),
});

/** Deaths and people (or person-years) of each group, or death rates. */
export const lifeTableInputs = <const More extends Readonly<Record<string, Item<unknown, unknown>>>>(more: More) =>
  either(
    checked(form({ ...shared(), population: listOf(stock, 2), deaths: listOf(count, 2), ...more }), (given) =>
      problems(given as unknown as Told),
    ),
    checked(form({ ...shared(), rates: listOf(amount, 2), ...more }), (given) => problems(given as unknown as Told)),
  );

/** What was told, in either form. */
export interface Told {
  readonly ages: readonly Exact[];
  readonly nax: LifeTableMethod | readonly Exact[];
  readonly sex: 'male' | 'female' | 'both' | null;
  readonly sexRatioAtBirth: Exact | null;
  readonly widths: readonly Exact[] | null;
  readonly radix: Exact | null;
  readonly infantMortalityRate: Exact | null;
  readonly population?: readonly Exact[];
  readonly deaths?: readonly Exact[];
  readonly rates?: readonly Exact[];
}

export const widthsOf = (ages: readonly Exact[]): readonly Exact[] =>
  ages.slice(1).map((age, index) => minus(age, nth(ages, index)));

function problems(told: Told): readonly Issue[] {
  const { ages, nax: method, sex, sexRatioAtBirth, population, deaths, rates } = told;
  const columns = rates === undefined ? { population: population ?? [], deaths: deaths ?? [] } : { rates };
  const own = typeof method === 'string' ? {} : { nax: method };
  const lengths = sameLength({ ages, ...columns, ...own });
  const order = rising(ages, 'ages');
  if (lengths.length > 0 || order.length > 0) return [...lengths, ...order];
  return [
    ...widthProblems(told),
    ...infantProblems(told),
    ...(typeof method === 'string' ? [] : livedProblems(method, widthsOf(ages))),
    ...(method === 'coaleDemenyWest' || method === 'greville' ? sexProblems(sex, sexRatioAtBirth) : []),
  ];
}

/** Widths that are told must agree with the ages; where they are not, groups past the first two are of one width. */
function widthProblems({ ages, widths }: Told): readonly Issue[] {
  const actual = widthsOf(ages);
  if (widths !== null) {
    const short = sameLength({ ages: actual, widths });
    return short.length > 0
      ? short
      : widths.flatMap((width, index) => gap(ages, index, compareExact(nth(actual, index), width)));
  }
  const regular = actual.slice(ages[0] === 0 && actual[0] === 1 ? 2 : 0);
  const usual = regular.reduce((least, width) => (compareExact(width, least) < 0 ? width : least), regular[0] ?? 1);
  const skipped = actual.length - regular.length;
  return regular.flatMap((width, index) => gap(ages, index + skipped, compareExact(width, usual)));
}

function gap(ages: readonly Exact[], index: number, sign: number): readonly Issue[] {
  if (sign === 0) return [];
  const [from, to] = [exactToText(nth(ages, index)), exactToText(nth(ages, index + 1))];
  return [
    issue(sign > 0 ? 'missing-ages' : 'ages-overlap', `ages[${index + 1}]`, { given: to, expected: plainText(from) }),
  ];
}

const livedProblems = (lived: readonly Exact[], widths: readonly Exact[]): readonly Issue[] =>
  widths.flatMap((width, index) => {
    const years = nth(lived, index);
    if (compareExact(years, width) <= 0) return [];
    const expected = plainText(`0–${exactToText(width)}`);
    return [issue('out-of-range', `nax[${index}]`, { given: exactToText(years), expected })];
  });

const sexProblems = (sex: Told['sex'], ratio: Exact | null): readonly Issue[] => [
  ...(sex === null ? [missing('sex', '所用模型须知性别', 'the model differs by sex')] : []),
  ...(sex === 'both' && ratio === null
    ? [missing('sexRatioAtBirth', '男女合计须按出生性别比加权', 'both sexes are weighted by it')]
    : []),
];

/** It stands for the first year of life, so the table must have that year as a group of its own. */
function infantProblems({ ages, infantMortalityRate: rate }: Told): readonly Issue[] {
  if (rate === null) return [];
  if (ages[0] !== 0 || ages[1] !== 1) {
    const expected = { zh: '首组为0岁、次组自1岁起', en: 'a first group of age 0 and a second from age 1' };
    return [issue('contradiction', 'infantMortalityRate', { expected })];
  }
  if (compareExact(rate, 0) >= 0 && compareExact(rate, 1000) <= 0) return [];
  return [issue('out-of-range', 'infantMortalityRate', { given: exactToText(rate), expected: plainText('0–1000 ‰') })];
}

const missing = (name: string, zh: string, en: string): Issue =>
  issue('missing-key', name, { expected: { zh: `${name}（${zh}）`, en: `${name} (${en})` } });

/** The years lived of each closed group by those who die in it, and whether they are exact. */
export function livedYears(
  told: Told,
  rates: readonly Exact[],
): { readonly lived: readonly Exact[]; readonly exact: boolean } {
  const { nax: method, ages } = told;
  const widths = widthsOf(ages);
  if (typeof method !== 'string') return { lived: method.slice(0, widths.length), exact: true };
  const half = widths.map((width) => times(width, fraction(1n, 2n)));
  if (method === 'half') return { lived: half, exact: true };
  const infants = ages[0] === 0 && widths[0] === 1;
  if (method === 'chiang') {
    return { lived: half.map((years, index) => (infants && index === 0 ? fraction(1n, 10n) : years)), exact: true };
  }
  const young = infants ? youngYears(told, nth(rates, 0)) : null;
  const model = half.map((years, index) => {
    if (young !== null && index === 0) return young.a0;
    return young !== null && index === 1 && widths[1] === 4 ? young.a1 : years;
  });
  if (method === 'coaleDemenyWest') return { lived: model, exact: true };
  const curved = model.map((years, index) =>
    compareExact(nth(ages, index), 15) >= 0 && widths[index] === 5 ? (greville(rates, index) ?? years) : years,
  );
  return { lived: curved, exact: false };
}

const youngYears = ({ sex, sexRatioAtBirth }: Told, m0: Exact) =>
  sex === 'male' || sex === 'female' ? coaleDemeny(m0, sex) : coaleDemenyBoth(m0, sexRatioAtBirth ?? 105);

/**
 * 2.5 − (25/12)(M − k), k = ln(M(x+5)/M(x−5)) / 10; needs a neighbour on both sides, and deaths in both. The group before the open
 * one takes the rate of the open group for its neighbour, as the United Nations' example does.
 */
function greville(rates: readonly Exact[], index: number): Exact | null {
  const [before, own, after] = [rates[index - 1], rates[index], rates[index + 1]];
  if (before === undefined || own === undefined || after === undefined) return null;
  if (isZero(before) || isZero(after)) return null;
  const slope = asDecimal(over(after, before)).ln().div(10);
  const years = new Decimal('2.5').minus(asDecimal(own).minus(slope).times(25).div(12));
  return exactFromDigits(years.toFixed(40));
}
