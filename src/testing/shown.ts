import type { Question } from '../cells/question.js';
import type { Witness } from '../cells/witness.js';

/** A household with the question under which something is seen: as `check` and its neighbours take it. */
export interface Shown {
  readonly household: Readonly<Record<string, unknown>>;
  readonly on: string;
  readonly child?: string;
  readonly person?: string;
  readonly case?: Readonly<Record<string, unknown>>;
  /** The options under which it is seen; every other reading may be at its default. */
  readonly readings?: Readonly<Record<string, string>>;
}

/** Where no condition reads the day asked about, any day will do. */
const ANY_DAY = '2015-01-01';

export function shownAs({ frames }: Pick<Question, 'frames'>, witness: Witness): Shown {
  const { child, person } = frames;
  return {
    household: witness.household,
    on: witness.on ?? ANY_DAY,
    ...(child === undefined ? {} : { child: `child-${child + 1}` }),
    ...(person === undefined ? {} : { person: `partner-${person + 1}` }),
    ...(Object.keys(witness.case).length === 0 ? {} : { case: witness.case }),
    ...(Object.keys(witness.readings).length === 0 ? {} : { readings: witness.readings }),
  };
}

/** The place of the child or person asked about. */
export function framesOf({ child, person }: Pick<Shown, 'child' | 'person'>): Question['frames'] {
  const place = (id: string): number => Number(id.replace(/^\D+/, '')) - 1;
  return {
    ...(child === undefined ? {} : { child: place(child) }),
    ...(person === undefined ? {} : { person: place(person) }),
  };
}
