import type { Accepted } from '../accepted.js';

// The levies of Guangdong, Jiangsu, Zhejiang, Shandong, Shanghai and Beijing: `reference/national-and-provincial-rules.md`, part 4. Each row has its least
// and its greatest amount, so that a finding stands for both tables.

const both = (policy: string, kind: 'gap' | 'overlap', rows: readonly number[], because: string): readonly Accepted[] =>
  ['minimum', 'maximum'].map((at) => ({ policy, kind, provision: 'levy', at, rows, because }));

/** Conditions, boundaries and readings that never matter to the levy, of one reason. */
const idle = (policy: string, because: string, ...places: readonly string[]): readonly Accepted[] =>
  places.map((at) => ({
    policy,
    kind: at.startsWith('reading ') ? 'idle-reading' : 'idle-condition',
    provision: 'levy',
    at,
    rows: [],
    because,
  }));

const LATER_FIRST =
  'the row for a later child stands before the row for every child of that way, which then is about the first';

const COULD_MARRY_FIRST =
  'the row for those who could marry stands before the row for every unmarried couple, which then is about those who could not';
const NOT_READ_FIRST =
  'for a mixed couple, and for a real income above the base, no base was read: that goes before the multiple of every way';

const ENDED_BEFORE_THE_LAW =
  'the text was replaced before the law took the levy away: on that day it has ended in any case';
const BORN_BEFORE = 'a birth before that of a child who is born is itself in the past';
const ADOPTED = 'a child that was adopted is not born to the partners, so the day of its adoption decides nothing';
const LAWFUL =
  'a birth within the rules is no extra child, so that the two are not told of one child; the search of lists this long did not come upon one';
/** A mistake that no case shows and that is not proved to change nothing. */
const unnoticed = (policy: string, mistake: string, because: string): Accepted => ({
  policy,
  kind: 'survivor',
  provision: policy,
  at: mistake,
  rows: [],
  because,
});

/** The last day of the law, where the text itself ended before. */
const lawLater = (policy: string, condition: number): readonly Accepted[] =>
  idle(policy, ENDED_BEFORE_THE_LAW, `condition ${condition} false`, `boundary ${condition} at`);

/** Of the children who came before, those born to the partners: the conditions from that number on say who is in the list at all. */
const bornBefore = (policy: string, condition: number): readonly Accepted[] => [
  ...idle(policy, BORN_BEFORE, `condition ${condition} false`, `boundary ${condition} at`),
  ...idle(
    policy,
    ADOPTED,
    `condition ${condition + 1} false`,
    `condition ${condition + 2} true`,
    `condition ${condition + 2} false`,
    `boundary ${condition + 2} at`,
  ),
];

/** The same where a child born on the day of the decision can be the one asked about, so that this boundary does matter. */
const bornUpToIt = (policy: string, condition: number): readonly Accepted[] =>
  bornBefore(policy, condition).filter(({ at }) => at !== `boundary ${condition} at`);

const SHANDONG_2002: readonly Accepted[] = [
  ...both('shandong-levy-2002', 'overlap', [0, 1], LATER_FIRST),
  ...lawLater('shandong-levy-2002', 4),
  ...bornBefore('shandong-levy-2002', 12),
];

const HENAN_ART41: readonly Accepted[] = [
  ...both(
    'henan-levy-art41',
    'gap',
    [],
    'what was read is about a second child only: for a third or later one nothing is stated',
  ),
  ...bornBefore('henan-levy-art41', 12),
];

const SHANGHAI_2002: readonly Accepted[] = [
  ...both(
    'shanghai-levy-2002',
    'overlap',
    [0, 1],
    'the row for the first extra child stands before the row for the second',
  ),
  ...both('shanghai-levy-2002', 'gap', [], 'what was read stops at the second extra child'),
  ...lawLater('shanghai-levy-2002', 5),
  ...bornBefore('shanghai-levy-2002', 14),
];

const BEIJING_2002: readonly Accepted[] = [
  ...[1, 2, 3, 4].flatMap((row) => both('beijing-levy-2002', 'overlap', [0, row], NOT_READ_FIRST)),
  ...both('beijing-levy-2002', 'overlap', [1, 2], LATER_FIRST),
  ...idle(
    'beijing-levy-2002',
    'the text ended by the last day of 2021 at the latest, months after the law took the levy away: every answer ends with the law before that',
    'condition 3 true',
    'boundary 3 at',
  ),
  ...idle(
    'beijing-levy-2002',
    'of two children born on one day each is born on or before the day of the other: the order in the list alone decides',
    'condition 12 false',
  ),
  ...bornUpToIt('beijing-levy-2002', 14),
  ...['terms.same-birth.is.of.to.2.to.1', 'terms.same-birth.is.of.to.2.to.2'].map((at) =>
    unnoticed(
      'beijing-levy-2002',
      `reversed ${at}`,
      'of two children born on one day neither is before nor after the other: turned round, the comparison says the same of them',
    ),
  ),
  ...bornBefore('beijing-levy-2002', 32),
];

const JIANGSU_2002: readonly Accepted[] = [
  ...both('jiangsu-levy-2002', 'overlap', [0, 1], LATER_FIRST),
  ...both('jiangsu-levy-2002', 'overlap', [2, 3], LATER_FIRST),
  ...lawLater('jiangsu-levy-2002', 5),
  ...idle('jiangsu-levy-2002', LAWFUL, 'condition 13 true'),
  ...idle(
    'jiangsu-levy-2002',
    'a worked case has an income of exactly twice the figure; what is looked for here is a registration changed on the day asked about, which moves the limit itself',
    'boundary 21 at',
  ),
  ...bornBefore('jiangsu-levy-2002', 16),
];

const ZHEJIANG_2007: readonly Accepted[] = [
  ...both('zhejiang-levy-2007', 'overlap', [0, 1], LATER_FIRST),
  ...lawLater('zhejiang-levy-2007', 5),
  ...idle('zhejiang-levy-2007', LAWFUL, 'condition 11 true'),
  ...bornBefore('zhejiang-levy-2007', 14),
];

const GUANGDONG: readonly Accepted[] = [
  ['guangdong-levy-2002', 16] as const,
  ['guangdong-levy-2008', 17] as const,
].flatMap(([policy, condition]) => [
  ...both(policy, 'overlap', [2, 3], LATER_FIRST),
  ...lawLater(policy, 5),
  ...bornUpToIt(policy, condition),
]);

const ZHEJIANG_2021: readonly Accepted[] = [
  ...bornBefore('zhejiang-regulation-2021', 8),
  ...idle(
    'zhejiang-regulation-2021',
    'the days are stated up to the third child: for a fourth there is no answer, which is no other number of days',
    'condition 11 true',
    'condition 11 false',
    'boundary 11 at',
  ),
].map((one) => ({ ...one, provision: 'maternity-leave' }));

export const LEVIES_A: readonly Accepted[] = [
  ...JIANGSU_2002,
  ...SHANGHAI_2002,
  ...GUANGDONG,
  ...ZHEJIANG_2007,
  ...bornUpToIt('zhejiang-levy-2016', 12),
  ...SHANDONG_2002,
  ...HENAN_ART41,
  ...both('shandong-levy-2016', 'overlap', [2, 3], COULD_MARRY_FIRST),
  ...bornBefore('shandong-levy-2016', 13),
  ...BEIJING_2002,
  ...ZHEJIANG_2021,
  ...bornUpToIt('fujian-levy-undated', 16),
  ...bornUpToIt('liaoning-levy-2003', 16),
];
