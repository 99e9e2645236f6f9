import { type Issue, issue } from '../value/issue.js';
import { compareExact, type Exact, exactToText, fraction, minus, times } from '../value/rate.js';
import { plainText } from '../value/text.js';
import { rising, sameLength } from './ages.js';
import { isNegative, nth, sumOf } from './exact.js';
import { readInputs } from './interval.js';
import { amount } from './items.js';
import { widthsOf } from './life-table-inputs.js';
import type { NumberInput } from './numbers.js';
import { form, listOf, optional } from './read.js';

/** Columns of a life table as printed: where the groups begin, survivors, deaths and years lived; each but the first optional. */
export interface PublishedLifeTable {
  readonly ages: readonly NumberInput[];
  readonly lx?: readonly NumberInput[];
  readonly ndx?: readonly NumberInput[];
  readonly nLx?: readonly NumberInput[];
}

/**
 * What is wrong with a printed life table: survivors or years lived (of groups of one width) that rise with age, or deaths that do
 * not add up to the first survivors, but for their rounding. None: an empty list.
 *
 * @throws {ArgumentError} for columns that are no numbers.
 * @example checkLifeTable({ ages: [15, 20, 25], nLx: [484410, 492905, 481001] })[0].path // 'nLx[1]'
 */
export function checkLifeTable(table: PublishedLifeTable): readonly Issue[] {
  const column = optional(listOf(amount));
  const { ages, lx, ndx, nLx } = readInputs(
    form({ ages: listOf(amount, 2), lx: column, ndx: column, nLx: column }),
    table,
  );
  const columns = {
    ...(lx === null ? {} : { lx }),
    ...(ndx === null ? {} : { ndx }),
    ...(nLx === null ? {} : { nLx }),
  };
  const shape = [...sameLength({ ages, ...columns }), ...rising(ages, 'ages')];
  if (shape.length > 0) return shape;
  const widths = widthsOf(ages);
  return [
    ...rises('lx', lx ?? [], () => true),
    // The last group is open: its width is not that of the one before.
    ...rises('nLx', (nLx ?? []).slice(0, -1), (index) => widths[index] === widths[index - 1]),
    ...(lx === null || ndx === null ? [] : sumProblems(lx, ndx)),
  ];
}

const rises = (name: string, column: readonly Exact[], alike: (index: number) => boolean): readonly Issue[] =>
  column.flatMap((value, index) => {
    const before = column[index - 1];
    if (before === undefined || !alike(index) || compareExact(value, before) <= 0) return [];
    return [
      issue('not-monotone', `${name}[${index}]`, {
        given: `${name}[${index}] = ${exactToText(value)}`,
        expected: plainText(`${name}[${index - 1}] = ${exactToText(before)}`),
      }),
    ];
  });

/** Deaths printed as whole numbers miss by at most half a unit each, and the survivors by as much. */
function sumProblems(lx: readonly Exact[], ndx: readonly Exact[]): readonly Issue[] {
  const [sum, first] = [sumOf(ndx), nth(lx, 0)];
  const gap = minus(sum, first);
  const size = isNegative(gap) ? times(-1, gap) : gap;
  if (compareExact(size, fraction(BigInt(ndx.length + 1), 2n)) <= 0) return [];
  const [deaths, survivors] = [exactToText(sum), exactToText(first)];
  const expected = {
    zh: `ndx 合计${deaths}，而首个 lx 为${survivors}`,
    en: `the ndx add up to ${deaths}, but the first lx is ${survivors}`,
  };
  return [issue('contradiction', 'ndx', { expected })];
}
