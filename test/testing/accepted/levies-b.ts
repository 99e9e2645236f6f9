import type { Accepted } from '../accepted.js';

const gap = (policy: string, because: string): Accepted => ({
  policy,
  kind: 'gap',
  provision: 'levy',
  at: 'minimum',
  rows: [],
  because,
});

/** The levies of Hunan, Anhui, Chongqing, Guizhou, Shaanxi, Liaoning, Fujian, Hubei and Yunnan. */
export const LEVIES_B: readonly Accepted[] = [
  gap('hubei-levy-art41', 'one case does not show the least multiple: under the default reading none is stated'),
  gap('yunyang-minimum-2008', 'only the urban standard was seen: for all others none is stated'),
];
