import { answerNodes } from '../assess/inquiry.js';
import type { Node } from '../expr/expr.js';
import { defaultReadings } from '../policy/document.js';
import type { Resolved } from '../policy/resolve.js';
import { settledAt } from './substitute.js';
import type { Workbench } from './workbench.js';

type Options = Readonly<Record<string, string>>;

/** A provision of two policies, with some of the readings settled. */
export interface Versions {
  readonly old: Resolved;
  readonly young: Resolved;
  /** Those that are not settled at the default: under which a household is asked to see what is seen here. */
  readonly readings: Options;
}

/**
 * Each at its own defaults, where a change is soonest found and easiest to show; then under every reading. A reading that only
 * one of the two has is compared at its default alone.
 */
export function versionsOf(bench: Workbench, a: Resolved, b: Resolved): readonly Versions[] {
  const [ours, theirs] = [defaultReadings(a.policy), defaultReadings(b.policy)];
  const unlike = Object.keys({ ...ours, ...theirs }).filter((id) => ours[id] !== theirs[id]);
  const pick = (from: Options): Options =>
    Object.fromEntries(Object.entries(from).filter(([id]) => unlike.includes(id)));
  const settled = (first: Options, second: Options): Versions => ({
    old: settledAt(bench, a, first),
    young: settledAt(bench, b, second),
    readings: {},
  });
  const haveBoth = unlike.every((id) => ours[id] !== undefined && theirs[id] !== undefined);
  const all = [settled(ours, theirs), settled(pick(ours), pick(theirs)), ...(haveBoth ? [settled({}, {})] : [])];
  return all.filter((one, index) => !all.slice(0, index).some((other) => isSame(one, other)));
}

/** One reading after the other taken in each of the other ways, where both have it, and the rest at the defaults. */
export function otherwiseRead(bench: Workbench, a: Resolved, b: Resolved): readonly Versions[] {
  const [ours, theirs] = [defaultReadings(a.policy), defaultReadings(b.policy)];
  return Object.entries(a.policy.readings ?? {}).flatMap(([id, { options }]) =>
    Object.keys(options).flatMap((option): readonly Versions[] => {
      if (option === ours[id] || b.policy.readings?.[id]?.options[option] === undefined) return [];
      const readings = { [id]: option };
      const [old, young] = [
        settledAt(bench, a, { ...ours, ...readings }),
        settledAt(bench, b, { ...theirs, ...readings }),
      ];
      return [{ old, young, readings }];
    }),
  );
}

/** The very same expressions: equal ones are one object. */
function isSame(one: Versions, other: Versions): boolean {
  const nodes = ({ old, young }: Versions): readonly Node[] => [...answerNodes(old), ...answerNodes(young)];
  const [ours, theirs] = [nodes(one), nodes(other)];
  return ours.length === theirs.length && ours.every((node, index) => node === theirs[index]);
}
