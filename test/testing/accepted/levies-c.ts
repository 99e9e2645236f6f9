import type { Accepted } from '../accepted.js';

/** Conditions and boundaries that never matter to the levy, or are not settled, of one reason. */
const idle = (policy: string, because: string, ...places: readonly string[]): readonly Accepted[] =>
  places.map((at) => ({ policy, kind: 'idle-condition', provision: 'levy', at, rows: [], because }));

const BORN_BEFORE =
  'only births up to that of the child asked about are counted, and a birth before that of a child who is born is itself in the past';
const ADOPTED =
  'a child that was adopted is not born to the partners and never counted, so the day of its adoption decides nothing';

/** Who is in the list of the children at all, where only those born to the partners are counted; from that condition on. */
const inTheList = (policy: string, condition: number): readonly Accepted[] => [
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

/** The levies of Anhui, and that of Chongqing before 2016. */
export const LEVIES_C: readonly Accepted[] = [
  ...inTheList('anhui-levy-art47', 15),
  ...inTheList('anhui-levy-art48', 16),
  ...inTheList('chongqing-levy-art51', 15),
  ...idle(
    'chongqing-levy-art51',
    'only a birth before that of the child asked about is counted, which is on the day asked about at the latest: a birth on that very day is not counted',
    'boundary 15 at',
  ),
];
