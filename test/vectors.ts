// How each rule of the worked examples (test/vectors/vectors.csv) is asked through the public functions.
import { adapters as leviesA } from './vectors/levies-a.js';
import { adapters as leviesB } from './vectors/levies-b.js';
import { adapters as national } from './vectors/national.js';
import { adapters as seeds } from './vectors/seeds.js';

/** Builds the smallest household with the facts of a row and asks; it does no arithmetic. */
export type Adapter = (inputs: Readonly<Record<string, unknown>>) => unknown;

export const ADAPTERS: Readonly<Record<string, Adapter>> = {
  ...seeds,
  ...national,
  ...leviesA,
  ...leviesB,
} as Readonly<Record<string, Adapter>>;
