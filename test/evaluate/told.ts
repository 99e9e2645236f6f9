import type { World } from '../../src/evaluate/world.js';
import { ANY_NUMBER, NEVER, point, type Value } from '../../src/value/value.js';
import { dayOf } from '../value/calendar.js';

export interface Told {
  readonly facts?: Readonly<Record<string, Value>>;
  readonly lengths?: Readonly<Record<string, { members: number; complete: boolean; present?: boolean }>>;
  readonly parentless?: readonly number[];
  readonly reading?: string | null;
}

/** A world of a few facts that notes what is read of it; an amount not told is open, and an event has not happened. */
export function told({ facts = {}, lengths = {}, parentless = [], reading: option = null }: Told) {
  const asked: string[] = [];
  const world: World = {
    read(path, { spec }, at) {
      asked.push(at === null ? path : `${path} at ${String(at.least)}`);
      const value = { on: point(dayOf('2016-06-01')), ...facts }[path];
      return value !== undefined
        ? value
        : spec.type === 'event'
          ? point(NEVER)
          : spec.type === 'money'
            ? ANY_NUMBER
            : null;
    },
    length: (list) => lengths[list] ?? { members: 0, complete: false },
    hasListedParent: (child) => !parentless.includes(child),
    reading: () => option,
  };
  return { world, asked };
}
