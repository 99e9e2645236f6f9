import { compareExact, type Decimal, type Exact, fraction, minus, plus, times } from '../value/rate.js';
import { bothLanguages, type Text } from '../value/text.js';
import type { Standing } from './consistency-constraints.js';
import { feasible, type Group } from './consistency-group.js';
import type { Range } from './consistency-ranges.js';
import type { Relation } from './consistency-relations.js';
import { asDecimal, isZero, over } from './exact.js';
import { printedAs, type Reported } from './reported.js';

/** A change of one printed figure after which the whole group can hold. */
export interface Repair {
  readonly figure: string;
  readonly from: string;
  /** The nearest printed values that agree: one, or one on each side. */
  readonly to: readonly string[];
  /** How many units of the last place lie between. */
  readonly units: number;
  /** The change as a share of the figure; `null` for a figure of zero. */
  readonly relative: Decimal | null;
  readonly message: Text;
}

/** No figure is moved by more units of its last place than this. */
const FARTHEST = 2 ** 52;

/**
 * For each figure alone, the smallest change after which the relations can all hold: found by halving the distance, since what can be
 * mended within a distance can be mended within a greater one. Nearest first, by the share of the figure that changes.
 */
export function repairsOf(group: Group, relations: readonly Relation[], standing: Standing): readonly Repair[] {
  const found = Object.entries(group.figures).flatMap(([name, figure]) => {
    const repair = figure.value === null ? null : repairOf(name, figure, { group, relations, standing });
    return repair === null ? [] : [repair];
  });
  return found.sort((a, b) =>
    a.relative !== null && b.relative !== null ? a.relative.comparedTo(b.relative) : a.units - b.units,
  );
}

interface Context {
  readonly group: Group;
  readonly relations: readonly Relation[];
  readonly standing: Standing;
}

function repairOf(name: string, figure: Reported, { group, relations, standing }: Context): Repair | null {
  const value = figure.value ?? 0;
  const off = (units: number): Exact => times(figure.step, fraction(BigInt(units), 1n));
  const mends = (least: Exact, most: Exact): boolean => {
    const within = figure.around(least, most);
    return feasible(group, relations, { ...standing, [name]: within }) === 'yes';
  };
  const within = (units: number): boolean => mends(minus(value, off(units)), plus(value, off(units)));
  if (feasible(group, relations, { ...standing, [name]: anything(figure) }) !== 'yes') {
    return null;
  }
  let [fails, works] = [0, 1];
  while (!within(works)) {
    [fails, works] = [works, works * 2];
    if (works > FARTHEST) return null;
  }
  while (works - fails > 1) {
    const middle = Math.floor((fails + works) / 2);
    if (within(middle)) works = middle;
    else fails = middle;
  }
  const sides = [minus(value, off(works)), plus(value, off(works))].filter((side) => mends(side, side));
  if (sides.length === 0) return null;
  return repairText(name, figure, { works, sides });
}

/** Any printed value at all, of the kind that the figure is. */
const anything = ({ value, around, step }: Reported): Range => {
  const far = times(step, fraction(BigInt(FARTHEST), 1n));
  return around(minus(value ?? 0, far), plus(value ?? 0, far));
};

function repairText(
  figure: string,
  reported: Reported,
  { works, sides }: { readonly works: number; readonly sides: readonly Exact[] },
): Repair {
  const value = reported.value ?? 0;
  const from = printedAs(reported, value);
  const to = sides.map((side) => printedAs(reported, side));
  const size = compareExact(value, 0) < 0 ? times(value, -1) : value;
  const relative = isZero(value) ? null : asDecimal(over(times(reported.step, fraction(BigInt(works), 1n)), size));
  const share = relative === null ? '' : relative.times(100).toSignificantDigits(2).toFixed();
  const says = reported.says;
  const message = bothLanguages((locale) => {
    const values = to.join(locale === 'zh' ? '或' : ' or ');
    return locale === 'zh'
      ? `把“${says.zh}”由${from}改为${values}（末位${works}个单位${share === '' ? '' : `，${share}%`}），其余不动，即可一致。`
      : `With ${says.en} changed from ${from} to ${values} (${works} in the last place${share === '' ? '' : `, ${share} %`}) and nothing else, all agree.`;
  });
  return { figure, from, to, units: works, relative, message };
}
