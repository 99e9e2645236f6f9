import type { Accepted } from '../accepted.js';

// Gaps and overlaps in the decision tables of the provincial levies: `reference/national-and-provincial-rules.md`, part 4.

/** Most rows have a least and a greatest amount, so that a finding stands for both tables. */
const both = (policy: string, kind: 'gap' | 'overlap', rows: readonly number[], because: string): readonly Accepted[] =>
  ['minimum', 'maximum'].map((at) => ({ policy, kind, provision: 'levy', at, rows, because }));

const gapInLeast = (policy: string, because: string): Accepted => ({
  policy,
  kind: 'gap',
  provision: 'levy',
  at: 'minimum',
  rows: [],
  because,
});

const LATER_FIRST =
  'the row for a later child stands before the row for every child of that way, which then is about the first';
const COULD_MARRY_FIRST =
  'the row for those who could marry stands before the row for every unmarried couple, which then is about those who could not';
const NOT_READ_FIRST =
  'for a mixed couple, and for a real income above the base, no base was read: that goes before the multiple of every way';

export const LEVY_TABLES: readonly Accepted[] = [
  ...[1, 2, 3, 4].flatMap((row) => both('beijing-levy-2002', 'overlap', [0, row], NOT_READ_FIRST)),
  ...both('beijing-levy-2002', 'overlap', [1, 2], LATER_FIRST),
  ...both('guangdong-levy-2002', 'overlap', [2, 3], LATER_FIRST),
  ...both('guangdong-levy-2008', 'overlap', [2, 3], LATER_FIRST),
  ...both(
    'henan-levy-art41',
    'gap',
    [],
    'what was read is about a second child only: for a third or later one nothing is stated',
  ),
  gapInLeast('hubei-levy-art41', 'one case does not show the least multiple: under the default reading none is stated'),
  ...both('jiangsu-levy-2002', 'overlap', [0, 1], LATER_FIRST),
  ...both('jiangsu-levy-2002', 'overlap', [2, 3], LATER_FIRST),
  ...both('shandong-levy-2002', 'overlap', [0, 1], LATER_FIRST),
  ...both('shandong-levy-2016', 'overlap', [2, 3], COULD_MARRY_FIRST),
  ...both(
    'shanghai-levy-2002',
    'overlap',
    [0, 1],
    'the row for the first extra child stands before the row for the second',
  ),
  ...both('shanghai-levy-2002', 'gap', [], 'what was read stops at the second extra child'),
  gapInLeast('yunyang-minimum-2008', 'only the urban standard was seen: for all others none is stated'),
  ...both('zhejiang-levy-2007', 'overlap', [0, 1], LATER_FIRST),
];
