import { compareExact, type Exact, exactToText, fraction, times } from '../value/rate.js';
import { bothLanguages, type Locale, listInWords, type Text } from '../value/text.js';
import {
  type End,
  type MaybeRange,
  onlyOne,
  productRange,
  quotientRange,
  type Range,
  scaled,
  sumRange,
  theOne,
  wholeRange,
} from './consistency-ranges.js';
import { type Figures, isRate, namesIn, perOf, type RateRelation, type Relation } from './consistency-relations.js';
import { asDecimal, over } from './exact.js';
import type { Reported } from './reported.js';

/** What a relation asks of its figures: the range that follows from the others, and the one that is printed. */
export interface Derived {
  /** What was worked out, in words. */
  readonly of: Text;
  readonly gives: Range;
  /** What it has to meet; `null` where nothing is printed. */
  readonly printed: Range | null;
  /** No whole number lies in `gives`, though one must. */
  readonly noWhole: boolean;
}

const DIGITS = 9;

/** A number, short enough to read. */
export function brief(value: Exact): string {
  const text = exactToText(value);
  return text.includes('/') || text.length > DIGITS + 3 ? asDecimal(value).toSignificantDigits(DIGITS).toFixed() : text;
}

/** A range as mathematics writes it: `[7.425, 7.435)`. */
export function rangeText(of: Range): string {
  const one = theOne(of);
  if (one !== null) return brief(one);
  const side = (end: End | null): string => (end === null ? '∞' : brief(end.at));
  const left = of.least === null ? '(−' : of.least.open ? '(' : '[';
  const right = of.most === null || of.most.open ? ')' : ']';
  return `${left}${side(of.least)}, ${side(of.most)}${right}`;
}

/** A figure in words, with what is printed: `births (6052人)`. */
export const named = ({ says, printed }: Reported, locale: Locale): string =>
  locale === 'zh' ? `${says.zh}（${printed ?? '未印'}）` : `${says.en} (${printed ?? 'not printed'})`;

/** What a figure stands for; 约 without a tolerance is taken at its word. */
const rangeOf = (figures: Figures, name: string): Range => {
  const { about, views, widest } = figures[name] as Reported;
  return about ? views[0] : widest;
};
const known = (figures: Figures, name: string): boolean => (figures[name] as Reported).value !== null;

/** What follows from the figures of one relation; `null` where nothing can be worked out. */
export function derived(relation: Relation, figures: Figures): Derived | null {
  if (isRate(relation)) return derivedRate(relation, figures);
  const at = (name: string): Range => rangeOf(figures, name);
  const total = (names: readonly string[]): Range => names.map(at).reduce(sumRange, onlyOne(0));
  const give = (name: string, gives: Range): Derived => ({
    of: (figures[name] as Reported).says,
    gives,
    printed: known(figures, name) ? at(name) : null,
    noWhole: false,
  });
  switch (relation.check) {
    case 'sumCheck':
      return give(relation.whole, total(relation.parts));
    case 'shareSum': {
      const all = figures[relation.shares[0] ?? '']?.unit === '‰' ? 1000 : 100;
      return {
        of: { zh: '各部分之和', en: 'the sum of the shares' },
        gives: total(relation.shares),
        printed: onlyOne(all),
        noWhole: false,
      };
    }
    case 'differenceCheck':
      return give(relation.difference, sumRange(at(relation.from), scaled(at(relation.less), -1)));
    case 'growthCheck': {
      const moves = relation.netMigration;
      const change = sumRange(at(relation.births), scaled(at(relation.deaths), -1));
      const moved = sumRange(sumRange(at(relation.closing), scaled(at(relation.opening), -1)), scaled(change, -1));
      return {
        of: { zh: '净迁入', en: 'net migration' },
        gives: moved,
        printed: moves !== undefined && known(figures, moves) ? at(moves) : null,
        noWhole: false,
      };
    }
    case 'periodCheck':
    case 'notAbove':
    case 'meanOfRates':
      return null;
  }
}

function derivedRate(relation: RateRelation, figures: Figures): Derived | null {
  const { rate, numerator, denominator } = relation;
  const per = perOf(relation, figures);
  const [r, x, n] = [rate, numerator, denominator].map((name) => rangeOf(figures, name)) as [Range, Range, Range];
  const says = (name: string): Text => (figures[name] as Reported).says;
  const result = (of: Text, gives: MaybeRange, printed: Range | null): Derived | null =>
    gives === null ? null : { of, gives, printed, noWhole: false };
  if (known(figures, numerator) && known(figures, denominator)) {
    return result(says(rate), quotientRange(scaled(x, per), n), known(figures, rate) ? r : null);
  }
  if (!known(figures, rate)) return null;
  if (known(figures, denominator)) {
    const needed = scaled(productRange(r, n), over(1, per));
    const noWhole = (figures[numerator] as Reported).whole && wholeRange(needed) === null;
    return { of: says(numerator), gives: needed, printed: null, noWhole };
  }
  return known(figures, numerator) ? result(says(denominator), quotientRange(scaled(x, per), r), null) : null;
}

/** By which power of ten the printed rate is off; `null` where no such slip makes it agree. */
export function slipOf(relation: RateRelation, figures: Figures): number | null {
  const found = derivedRate(relation, figures);
  if (found?.printed == null) return null;
  const { gives, printed } = found;
  const powers = [-1, 1, -2, 2, -3, 3, -4, 4];
  return powers.find((power) => meets(scaled(printed, tenTo(power)), gives)) ?? null;
}

const tenTo = (power: number): Exact =>
  power < 0 ? fraction(1n, 10n ** BigInt(-power)) : fraction(10n ** BigInt(power), 1n);

const meets = (a: Range, b: Range): boolean => {
  const apart = (x: End | null, y: End | null): boolean => {
    if (x === null || y === null) return false;
    const order = compareExact(x.at, y.at);
    return order > 0 || (order === 0 && (x.open || y.open));
  };
  return !apart(a.least, b.most) && !apart(b.least, a.most);
};

/** A rate over so many can be any printed value, so a missing numerator is always found: nothing is checked. */
export function tellsNothing(relation: Relation, figures: Figures): boolean {
  if (!isRate(relation)) return false;
  const [rate, numerator, denominator] = [relation.rate, relation.numerator, relation.denominator].map(
    (name) => figures[name] as Reported,
  ) as [Reported, Reported, Reported];
  if (rate.value === null || numerator.value !== null) return rate.value === null || denominator.value === null;
  if (denominator.value === null || !numerator.whole) return true;
  return compareExact(times(denominator.value, rate.step), perOf(relation, figures)) >= 0;
}

/** The statement that a relation makes, in words. */
export const statement = (relation: Relation, figures: Figures): Text =>
  bothLanguages((locale) => {
    const name = (one: string): string => named(figures[one] as Reported, locale);
    const names = (list: readonly string[]): string => listInWords(list.map(name), locale);
    const zh = locale === 'zh';
    if (isRate(relation)) {
      const [rate, x, n] = [relation.rate, relation.numerator, relation.denominator].map(name);
      const per = brief(perOf(relation, figures));
      return zh ? `${rate}为${per}×${x}÷${n}` : `${rate} is ${per} × ${x} ÷ ${n}`;
    }
    switch (relation.check) {
      case 'sumCheck':
        return zh
          ? `${names(relation.parts)}合计为${name(relation.whole)}`
          : `${names(relation.parts)} add up to ${name(relation.whole)}`;
      case 'shareSum':
        return zh ? `${names(relation.shares)}合计为全体` : `${names(relation.shares)} add up to the whole`;
      case 'differenceCheck':
        return zh
          ? `${name(relation.difference)}为${name(relation.from)}减${name(relation.less)}`
          : `${name(relation.difference)} is ${name(relation.from)} less ${name(relation.less)}`;
      case 'meanOfRates':
        return zh
          ? `${name(relation.total)}在${names(relation.rates)}之间`
          : `${name(relation.total)} lies between ${names(relation.rates)}`;
      case 'periodCheck':
        return zh
          ? `${name(relation.part)}不多于全年的${name(relation.year)}`
          : `${name(relation.part)} is not above that of the whole year, ${name(relation.year)}`;
      case 'notAbove':
        return zh
          ? `${name(relation.smaller)}不大于${name(relation.greater)}`
          : `${name(relation.smaller)} is not above ${name(relation.greater)}`;
      case 'growthCheck':
        return zh
          ? `${names(namesIn(relation))}合乎人口平衡方程`
          : `${names(namesIn(relation))} fit the balance of population`;
    }
  });
