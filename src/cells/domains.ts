import type { Frames } from '../evaluate/interpret.js';
import type { World } from '../evaluate/world.js';
import type { FactPlace, Node } from '../expr/expr.js';
import { isDecided, isRange, type Range, type Value } from '../value/value.js';

/** What is still possible for one fact: a value or range, and for an option or text also what it is not. */
export interface Domain {
  readonly value: Value;
  readonly excluded: readonly string[];
  /** The closed list of options; `null` for a text and for everything else. */
  readonly options: readonly string[] | null;
}

/** How long a list may be. */
export interface Length {
  readonly least: number;
  readonly most: number;
}

/** A kind of household: everything that a path of splits has assumed about the facts that are open. */
export interface Env {
  readonly domains: ReadonlyMap<string, Domain>;
  readonly lengths: ReadonlyMap<string, Length>;
  /** Conditions between facts, kept as they are: which, for which members, and whether they hold. */
  readonly orders: readonly Order[];
  /** Truths assumed, by node and members. */
  readonly decided: ReadonlyMap<string, boolean>;
  /** Dates still crept when narrowing was broken off: the kind may hold nobody. */
  readonly crept?: true;
}

export interface Order {
  readonly key: string;
  readonly node: Node;
  readonly frames: Frames;
  readonly truth: boolean;
  /** The open facts that it orders. */
  readonly paths: readonly string[];
  /** Every fact that it reads, those by which a choice inside it was made too. */
  readonly reads: readonly string[];
  /** Assumed as a whole, before the members that it counts were looked at: they are at last. */
  readonly counts?: true;
}

/** The world as one kind of household sees it. `rename` reads some facts under another name, to hold two values of one fact apart. */
export function worldIn(
  {
    world: base,
    cuts,
    allBelong = false,
  }: {
    readonly world: World;
    readonly cuts: (path: string, at: Range) => readonly number[];
    readonly allBelong?: boolean;
  },
  env: Pick<Env, 'domains' | 'lengths'>,
  rename: (path: string) => string = (path) => path,
): World {
  return {
    read(path, fact: FactPlace, at) {
      const value = base.read(path, fact, at);
      // An open value of a series is first a question of the day, and only then one of the value.
      if (isDecided(value) || (at !== null && cuts(path, at).length > 0)) return value;
      return env.domains.get(rename(path))?.value ?? value;
    },
    length(list) {
      const length = env.lengths.get(rename(list));
      return length === undefined
        ? base.length(list)
        : { members: length.least, complete: length.least === length.most, present: allBelong };
    },
    hasListedParent: base.hasListedParent,
    reading: (id) => base.reading(id) ?? ((env.domains.get(readingPath(id))?.value ?? null) as string | null),
  };
}

export const readingPath = (id: string): string => `readings.${id}`;
export const isReadingPath = (path: string): boolean => path.startsWith('readings.');

/** Both at once; `null` when nothing is left. */
export function meet(a: Domain, b: Domain): Domain | null {
  if (isRange(a.value) && isRange(b.value))
    return rangeDomain(
      Math.max(Number(a.value.least), Number(b.value.least)),
      Math.min(Number(a.value.most), Number(b.value.most)),
    );
  if (a.value !== null && b.value !== null) return a.value === b.value ? a : null;
  const [known, other] = a.value === null ? [b, a] : [a, b];
  if (known.value !== null)
    return typeof known.value === 'string' && other.excluded.includes(known.value) ? null : known;
  return b.excluded.reduce<Domain | null>(
    (domain, option) => (domain === null || domain.excluded.includes(option) ? domain : without(domain, option)),
    a,
  );
}

/** Without one option more; the last that remains is the value. `null` when none remains. */
export function without({ excluded, options }: Domain, option: string): Domain | null {
  const out = [...excluded, option];
  const left = options?.filter((one) => !out.includes(one)) ?? null;
  if (left?.length === 0) return null;
  return { value: left?.length === 1 ? (left[0] ?? null) : null, excluded: out, options };
}

export const truthDomain = (truth: boolean): Domain => ({ value: truth, excluded: [], options: null });
export const optionDomain = (option: string | null, options: readonly string[] | null): Domain => ({
  value: option,
  excluded: [],
  options,
});
export const rangeDomain = (least: number, most: number): Domain | null =>
  least > most ? null : { value: { least, most }, excluded: [], options: null };
