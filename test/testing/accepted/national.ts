import type { Accepted } from '../accepted.js';

// National rules, and the benefits of provinces: `reference/national-and-provincial-rules.md`, parts 1 to 3 and 5.

const idle =
  (policy: string, provision: string, because: string) =>
  (at: string): Accepted => ({
    policy,
    kind: at.startsWith('reading ') ? 'idle-reading' : 'idle-condition',
    provision,
    at,
    rows: [],
    because,
  });

const REPEALED_LATER =
  'the measures were repealed in September 2021, some weeks after the law took the levy away: every provision ends with the law before that';

const MEASURES: readonly Accepted[] = [
  'levy',
  'competent-place',
  'payment',
  'installment-application',
  'late-surcharge',
].flatMap((provision) =>
  ['condition 2 true', 'condition 3 false', 'boundary 2 at', 'boundary 3 at'].map(
    idle('levy-measures-2002', provision, REPEALED_LATER),
  ),
);

const AMENDED_LATER =
  'the law is in force from 2002, and what this provision says holds from its amendment on, in 2016: the earlier day decides nothing';

const LAW: readonly Accepted[] = ['children-allowed', 'holders-keep-rewards'].flatMap((provision) =>
  ['condition 1 false', 'boundary 1 at'].map(idle('population-law', provision, AMENDED_LATER)),
);

const FIRST_AMOUNT =
  'the first amount of the table begins with the scheme, and before that day the scheme is not in force';

const REWARD = ['condition 27 false', 'boundary 27 at'].map(idle('rural-reward', 'reward', FIRST_AMOUNT));

export const NATIONAL: readonly Accepted[] = [...MEASURES, ...LAW, ...REWARD];
