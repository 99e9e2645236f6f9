import type { Accepted } from '../accepted.js';

// Conditions, boundaries and mistakes in the levies and leaves of provinces that never matter, or that the search does not settle: each
// was looked at, and stands under the reason why it may stay. The numbers are those of docs/verification.md.

const ADOPTED = 'a child that was adopted is not born to the partners, so the day of its adoption decides nothing';
const BORN =
  'only births up to that of the child asked about are counted, and a birth before that of a child who is born is itself in the past';
const SAME_END =
  'the text prints no last day: it ends on the day on which the law took the levy away, and after that day the law alone already ends it; a child born after that day is not born yet on a day on which the law still allows the levy';
const LATE_END =
  'the text ended by the last day of 2021 at the latest, months after the law took the levy away: every answer ends with the law before that';
const ONE_DAY =
  'of two children born on one day each is born on or before the day of the other: the order in the list alone decides';
const TURNED =
  'of two children born on one day neither is before nor after the other: turned round, the comparison says the same of them';
const LAWFUL =
  'a birth within the rules is no extra child, so that the two are not told of one child; the search of lists this long did not come upon one';
const REGISTRATION =
  'a worked case has an income of exactly twice the figure; what is looked for here is a registration changed on the day asked about, which moves the limit itself';
const ONE_WAY =
  'a birth is unlawful in one way: of no birth two rows hold, so that their order changes nothing; the search does not close this for a multiple that grows';
const DECIDED =
  'tests hold what is given at the decided multiple where children within the rules, or unlawful in another way, came before; the search tells no decided multiple for lists this long';
const TWIN =
  'of two children born on one day the one listed later does not count, which tests hold (levy-order.test.ts); the search of lists this long did not come upon two';
const FOURTH =
  'the days are stated up to the third child: for a fourth there is no answer, which is no other number of days';

/** By reason, then by document. */
const PLACES: readonly (readonly [because: string, places: Readonly<Record<string, readonly string[]>>])[] = [
  [
    ADOPTED,
    {
      'anhui-levy-art47': ['condition 18 false', 'condition 19 true', 'condition 19 false', 'boundary 19 at'],
      'anhui-levy-art48': ['condition 19 false', 'condition 20 true', 'condition 20 false', 'boundary 20 at'],
      'beijing-levy-2002': [
        'condition 15 false',
        'condition 16 true',
        'condition 16 false',
        'condition 33 false',
        'condition 34 true',
        'condition 34 false',
        'boundary 16 at',
        'boundary 34 at',
      ],
      'chongqing-levy-2016': ['condition 15 false', 'condition 16 true', 'condition 16 false', 'boundary 16 at'],
      'chongqing-levy-art51': ['condition 16 false', 'condition 17 true', 'condition 17 false', 'boundary 17 at'],
      'fujian-levy-undated': ['condition 19 false', 'condition 20 true', 'condition 20 false', 'boundary 20 at'],
      'guangdong-levy-2002': ['condition 19 false', 'condition 20 true', 'condition 20 false', 'boundary 20 at'],
      'guangdong-levy-2008': ['condition 20 false', 'condition 21 true', 'condition 21 false', 'boundary 21 at'],
      'guangdong-levy-2016': ['condition 17 false', 'condition 18 true', 'condition 18 false', 'boundary 18 at'],
      'henan-levy-art41': ['condition 15 false', 'condition 16 true', 'condition 16 false', 'boundary 16 at'],
      'hunan-levy-art42': ['condition 19 false', 'condition 20 true', 'condition 20 false', 'boundary 20 at'],
      'jiangsu-levy-2002': ['condition 19 false', 'condition 20 true', 'condition 20 false', 'boundary 20 at'],
      'liaoning-levy-2003': ['condition 19 false', 'condition 20 true', 'condition 20 false', 'boundary 20 at'],
      'shaanxi-levy-2016': ['condition 16 false', 'condition 17 true', 'condition 17 false', 'boundary 17 at'],
      'shaanxi-levy-art44': ['condition 19 false', 'condition 20 true', 'condition 20 false', 'boundary 20 at'],
      'shandong-levy-2002': ['condition 15 false', 'condition 16 true', 'condition 16 false', 'boundary 16 at'],
      'shandong-levy-2016': ['condition 17 false', 'condition 18 true', 'condition 18 false', 'boundary 18 at'],
      'shanghai-levy-2002': ['condition 17 false', 'condition 18 true', 'condition 18 false', 'boundary 18 at'],
      'sichuan-levy-2004': ['condition 17 false', 'condition 18 true', 'condition 18 false', 'boundary 18 at'],
      'sichuan-levy-2016': ['condition 17 false', 'condition 18 true', 'condition 18 false', 'boundary 18 at'],
      'zhejiang-levy-2007': ['condition 17 false', 'condition 18 true', 'condition 18 false', 'boundary 18 at'],
      'zhejiang-levy-2016': ['condition 16 false', 'condition 17 true', 'condition 17 false', 'boundary 17 at'],
      'zhejiang-regulation-2021': ['condition 9 false', 'condition 10 true', 'condition 10 false', 'boundary 10 at'],
    },
  ],
  [
    BORN,
    {
      'anhui-levy-art47': ['condition 17 false'],
      'anhui-levy-art48': ['condition 18 false'],
      'beijing-levy-2002': ['condition 14 false', 'condition 32 false', 'boundary 32 at'],
      'chongqing-levy-2016': ['condition 14 false'],
      'chongqing-levy-art51': ['condition 15 false'],
      'fujian-levy-undated': ['condition 18 false'],
      'guangdong-levy-2002': ['condition 18 false'],
      'guangdong-levy-2008': ['condition 19 false'],
      'guangdong-levy-2016': ['condition 16 false'],
      'henan-levy-art41': ['condition 14 false'],
      'hunan-levy-art42': ['condition 18 false'],
      'jiangsu-levy-2002': ['condition 18 false', 'boundary 18 at'],
      'liaoning-levy-2003': ['condition 18 false'],
      'shaanxi-levy-2016': ['condition 15 false'],
      'shaanxi-levy-art44': ['condition 18 false'],
      'shandong-levy-2002': ['condition 14 false'],
      'shandong-levy-2016': ['condition 16 false'],
      'shanghai-levy-2002': ['condition 16 false'],
      'sichuan-levy-2004': ['condition 16 false'],
      'sichuan-levy-2016': ['condition 16 false'],
      'zhejiang-levy-2007': ['condition 16 false', 'boundary 16 at'],
      'zhejiang-levy-2016': ['condition 15 false'],
      'zhejiang-regulation-2021': ['condition 8 false', 'boundary 8 at'],
    },
  ],
  [
    SAME_END,
    {
      'chongqing-levy-2016': ['condition 3 false', 'boundary 3 at'],
      'guangdong-levy-2016': ['condition 3 false', 'boundary 3 at'],
      'guizhou-levy-2016': ['condition 2 false', 'boundary 2 at'],
      'henan-levy-2016': ['condition 3 false', 'boundary 3 at'],
      'shaanxi-levy-2016': ['condition 3 false', 'boundary 3 at'],
      'shandong-levy-2016': ['condition 3 false', 'boundary 3 at'],
      'shanghai-levy-2016': ['condition 3 false', 'boundary 3 at'],
      'sichuan-levy-2016': ['condition 3 false', 'boundary 3 at'],
      'zhejiang-levy-2016': ['condition 3 false', 'boundary 3 at'],
    },
  ],
  [
    LATE_END,
    {
      'beijing-levy-2002': ['condition 3 true', 'boundary 3 at'],
    },
  ],
  [
    ONE_DAY,
    {
      'chongqing-levy-art51': ['condition 13 false'],
    },
  ],
  [
    TURNED,
    {
      'beijing-levy-2002': ['reversed terms.same-birth.is.of.to.2.to.1', 'reversed terms.same-birth.is.of.to.2.to.2'],
      'chongqing-levy-art51': [
        'reversed terms.same-birth.is.of.to.2.to.1',
        'reversed terms.same-birth.is.of.to.2.to.2',
      ],
    },
  ],
  [
    LAWFUL,
    {
      'jiangsu-levy-2002': ['condition 13 true'],
      'zhejiang-levy-2007': ['condition 11 true'],
    },
  ],
  [
    REGISTRATION,
    {
      'jiangsu-levy-2002': ['boundary 23 at'],
    },
  ],
  [
    ONE_WAY,
    {
      'sichuan-levy-2004': [
        'swapped-rows terms.multiple-least.is',
        'swapped-rows terms.multiple-least.is (2)',
        'swapped-rows terms.multiple-least.is (3)',
        'swapped-rows terms.multiple-least.is (4)',
        'swapped-rows terms.multiple-greatest.is',
        'swapped-rows terms.multiple-greatest.is (2)',
        'swapped-rows terms.multiple-greatest.is (3)',
        'swapped-rows terms.multiple-greatest.is (4)',
      ],
    },
  ],
  [
    DECIDED,
    {
      'shanghai-levy-2002': [
        'lost-condition provisions.levy.outputs.at-multiple.is.to.0.to.0.of (2)',
        'lost-condition provisions.levy.outputs.at-multiple.is.to.0.to.0.of (3)',
      ],
    },
  ],
  [
    TWIN,
    {
      'hunan-levy-art42': ['boundary 17 at'],
    },
  ],
  [
    FOURTH,
    {
      'zhejiang-regulation-2021': ['condition 11 true', 'condition 11 false', 'boundary 11 at'],
    },
  ],
];

const kindOf = (at: string): Accepted['kind'] =>
  /^(condition|boundary) /.test(at) ? 'idle-condition' : at.startsWith('reading ') ? 'idle-reading' : 'survivor';

/** The provision of which the place is one; a mistake stands under the id of its document. */
function provisionOf(policy: string, at: string): string {
  if (kindOf(at) === 'survivor') return policy;
  return policy === 'zhejiang-regulation-2021' ? 'maternity-leave' : 'levy';
}

export const LEVY_PLACES: readonly Accepted[] = PLACES.flatMap(([because, places]) =>
  Object.entries(places).flatMap(([policy, all]) =>
    all.map((at) => ({ policy, kind: kindOf(at), provision: provisionOf(policy, at), at, rows: [], because })),
  ),
);
