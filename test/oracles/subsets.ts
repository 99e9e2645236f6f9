// Brute force over small worlds, in the sense of cells.md 4, uses 7 and 9: which smallest sets of facts can be changed to reach
// an answer, and what telling one unknown fact leaves. Slow on purpose, so that there is nothing to get wrong.

/** One fact of a small world: where it is, and what it may be. */
export interface Slot<World> {
  readonly path: string;
  readonly values: readonly unknown[];
  readonly put: (world: World, value: unknown) => World;
}

/** Every subset of the slots, the smaller ones first. */
function* subsets<World>(slots: readonly Slot<World>[]): Generator<readonly Slot<World>[]> {
  for (let size = 0; size <= slots.length; size += 1) yield* ofSize(slots, size);
}

function* ofSize<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [index, first] of items.entries()) {
    for (const rest of ofSize(items.slice(index + 1), size - 1)) yield [first, ...rest];
  }
}

/** Every world that differs from this one in these slots at most. */
function* worlds<World>(world: World, [slot, ...rest]: readonly Slot<World>[]): Generator<World> {
  if (slot === undefined) {
    yield world;
    return;
  }
  for (const value of slot.values) yield* worlds(slot.put(world, value), rest);
}

const keyOf = (paths: readonly string[]): string => [...paths].sort().join(' ');

/** The inclusion-minimal sets of paths of which some values reach the answer, each as one text, sorted. */
export function minimalSubsets<World>(
  world: World,
  slots: readonly Slot<World>[],
  reaches: (world: World) => boolean,
): readonly string[] {
  const found: (readonly string[])[] = [];
  for (const subset of subsets(slots)) {
    const paths = subset.map(({ path }) => path);
    if (found.some((smaller) => smaller.every((path) => paths.includes(path)))) continue;
    for (const changed of worlds(world, subset)) {
      if (!reaches(changed)) continue;
      found.push(paths);
      break;
    }
  }
  return found.map(keyOf).sort();
}

/** How the result of the code under test is compared with the above. */
export const pathSets = (sets: readonly (readonly { readonly path: string }[])[]): readonly string[] =>
  sets.map((changes) => keyOf(changes.map(({ path }) => path))).sort();

/** What telling one fact leaves: the number of different answers at worst, and on average over the different outcomes. */
export interface Left {
  readonly path: string;
  readonly worst: number;
  readonly average: number;
}

/** For each open slot the answers that stay possible with each of its values. */
export function leftByTelling<World>(
  world: World,
  open: readonly Slot<World>[],
  answer: (world: World) => string,
): readonly Left[] {
  return open.map((slot) => {
    const rest = open.filter((other) => other !== slot);
    const outcomes = new Set(
      slot.values.map((value) => {
        const answers = new Set([...worlds(slot.put(world, value), rest)].map(answer));
        return JSON.stringify([...answers].sort());
      }),
    );
    const counts = [...outcomes].map((outcome) => (JSON.parse(outcome) as readonly string[]).length);
    return {
      path: slot.path,
      worst: Math.max(...counts),
      average: counts.reduce((sum, count) => sum + count, 0) / counts.length,
    };
  });
}
