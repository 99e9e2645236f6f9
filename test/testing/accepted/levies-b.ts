import type { Accepted } from '../accepted.js';

const gap = (policy: string, because: string): Accepted => ({
  policy,
  kind: 'gap',
  provision: 'levy',
  at: 'minimum',
  rows: [],
  because,
});

/** Conditions and boundaries that never matter to the levy, or are not settled, of one reason. */
const idle = (policy: string, because: string, ...places: readonly string[]): readonly Accepted[] =>
  places.map((at) => ({ policy, kind: 'idle-condition', provision: 'levy', at, rows: [], because }));

const ENDED_BEFORE_THE_LAW =
  'the text was replaced before the law took the levy away: on that day it has ended in any case';
const SAME_END =
  'the text prints no last day: it ends on the day on which the law took the levy away, and after that day the law alone already ends it; a child born after that day is not born yet on a day on which the law still allows the levy';
const BORN_BEFORE =
  'only births up to that of the child asked about are counted, and a birth before that of a child who is born is itself in the past';
const ADOPTED =
  'a child that was adopted is not born to the partners and never counted, so the day of its adoption decides nothing';

const CHONGQING_2016: readonly Accepted[] = [
  ...idle('chongqing-levy-2016', SAME_END, 'condition 3 false', 'boundary 3 at'),
  ...idle('chongqing-levy-2016', BORN_BEFORE, 'condition 12 false'),
  ...idle(
    'chongqing-levy-2016',
    ADOPTED,
    'condition 13 false',
    'condition 14 true',
    'condition 14 false',
    'boundary 14 at',
  ),
];

/** The levies of Sichuan, Henan, Hunan, Anhui, Chongqing, Guizhou, Shaanxi, Liaoning, Fujian, Hubei and Yunnan. */
export const LEVIES_B: readonly Accepted[] = [
  gap('hubei-levy-art41', 'one case does not show the least multiple: under the default reading none is stated'),
  gap('yunyang-minimum-2008', 'only the urban standard was seen: for all others none is stated'),
  ...CHONGQING_2016,
  ...idle('henan-levy-art41', ENDED_BEFORE_THE_LAW, 'condition 5 false', 'boundary 5 at'),
  ...idle('guizhou-levy-2016', SAME_END, 'condition 2 false', 'boundary 2 at'),
];
