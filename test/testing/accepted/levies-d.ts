import type { Accepted } from '../accepted.js';

// The levies of Hunan, Shaanxi and Sichuan.

/** Conditions and boundaries that never matter to the levy, or are not settled, of one reason. */
const idle = (policy: string, because: string, ...places: readonly string[]): readonly Accepted[] =>
  places.map((at) => ({ policy, kind: 'idle-condition', provision: 'levy', at, rows: [], because }));

const SAME_END =
  'the text prints no last day: it ends on the day on which the law took the levy away, and after that day the law alone already ends it';
const BORN_BEFORE =
  'only births up to that of the child asked about are counted, and a birth before that of a child who is born is itself in the past';
const ADOPTED =
  'a child that was adopted is not born to the partners, so that it counts for nothing and the day of its adoption decides nothing';

/** Of the children who came before, those born to the partners: the conditions from that number on say who is in the list at all. */
const bornBefore = (policy: string, condition: number): readonly Accepted[] => [
  ...idle(policy, BORN_BEFORE, `condition ${condition} false`),
  ...idle(
    policy,
    ADOPTED,
    `condition ${condition + 1} false`,
    `condition ${condition + 2} true`,
    `condition ${condition + 2} false`,
    `boundary ${condition + 2} at`,
  ),
];

export const LEVIES_D: readonly Accepted[] = [
  ...idle('shaanxi-levy-2016', SAME_END, 'condition 3 false', 'boundary 3 at'),
  ...bornBefore('shaanxi-levy-2016', 13),
  ...bornBefore('shaanxi-levy-art44', 16),
  ...bornBefore('hunan-levy-art42', 16),
  ...bornBefore('sichuan-levy-2004', 14),
];
