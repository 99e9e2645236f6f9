import { type Issue, issue } from '../value/issue.js';
import { compareExact, type Exact, exactToText, plus } from '../value/rate.js';
import { plainText } from '../value/text.js';

/** Lists that belong together have one entry for each age. */
export function sameLength(lists: Readonly<Record<string, readonly unknown[]>>): readonly Issue[] {
  const [[, first] = ['', []], ...others] = Object.entries(lists);
  return others
    .filter(([, list]) => list.length !== first.length)
    .map(([name, list]) =>
      issue('lengths-differ', name, { given: String(list.length), expected: plainText(String(first.length)) }),
    );
}

/** Ages that rise. */
export function rising(ages: readonly Exact[], path: string): readonly Issue[] {
  return ages.flatMap((age, index) => {
    const before = ages[index - 1];
    if (before === undefined || compareExact(age, before) > 0) return [];
    return [
      issue('ages-not-in-order', `${path}[${index}]`, {
        given: exactToText(age),
        expected: plainText(exactToText(before)),
      }),
    ];
  });
}

/** Groups that follow each other without a gap and without sharing an age; `width` is that of each group but the last. */
export function contiguous(ages: readonly Exact[], widths: readonly Exact[], path: string): readonly Issue[] {
  const order = rising(ages, path);
  if (order.length > 0) return order;
  return ages.flatMap((age, index) => {
    const [before, width] = [ages[index - 1], widths[index - 1]];
    if (before === undefined || width === undefined) return [];
    const end = plus(before, width);
    const gap = compareExact(age, end);
    if (gap === 0) return [];
    return [
      issue(gap > 0 ? 'missing-ages' : 'ages-overlap', `${path}[${index}]`, {
        given: exactToText(age),
        expected: plainText(exactToText(end)),
      }),
    ];
  });
}
