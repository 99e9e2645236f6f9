import { compatible } from '../cells/compatible.js';
import { isReadingPath, readingPath } from '../cells/domains.js';
import type { Question } from '../cells/question.js';
import type { AnsweredLeaf } from './missing.js';

/** For every completion of the unknown facts, do all open readings give the same answer? */
export function isRobust(question: Question, leaves: readonly AnsweredLeaf[]): boolean {
  return leaves.every((a, index) =>
    leaves
      .slice(index + 1)
      .every((b) => a.answer.key === b.answer.key || !compatible(question, a.env, b.env, isReadingPath)),
  );
}

/** One change of open readings, and the kinds of household that are possible under it. */
export interface ChangedReadings {
  readonly readings: Readonly<Record<string, string>>;
  readonly leaves: readonly AnsweredLeaf[];
}

/** No more changes of readings than these are looked at. */
const MOST_CHANGES = 5_000;

/** Every choice of the open readings that were reached, the smallest changes from the defaults first; first of all no change. */
export function* changesOfReadings(
  leaves: readonly AnsweredLeaf[],
  defaults: Readonly<Record<string, string>>,
  options: (reading: string) => readonly string[],
): Generator<ChangedReadings> {
  const reached = [...new Set(leaves.flatMap(({ env }) => [...env.domains.keys()].filter(isReadingPath)))]
    .map((path) => path.slice(readingPath('').length))
    .sort();
  let looked = 0;
  for (let size = 0; size <= reached.length; size++) {
    for (const changed of combinations(reached, size)) {
      for (const readings of assignments(changed, defaults, options)) {
        if (++looked > MOST_CHANGES) return;
        yield {
          readings,
          leaves: leaves.filter(({ env }) =>
            reached.every((id) => allows(env.domains.get(readingPath(id)), readings[id] ?? defaults[id] ?? '')),
          ),
        };
      }
    }
  }
}

type ReadingDomain = { readonly value: unknown; readonly excluded: readonly string[] } | undefined;

const allows = (domain: ReadingDomain, option: string): boolean =>
  domain === undefined || domain.value === option || (domain.value === null && !domain.excluded.includes(option));

function* combinations(items: readonly string[], size: number): Generator<readonly string[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [index, first] of items.entries()) {
    for (const rest of combinations(items.slice(index + 1), size - 1)) yield [first, ...rest];
  }
}

/** Every way to take another option than the default for each of the readings. */
function* assignments(
  ids: readonly string[],
  defaults: Readonly<Record<string, string>>,
  options: (reading: string) => readonly string[],
): Generator<Readonly<Record<string, string>>> {
  const [id, ...rest] = ids;
  if (id === undefined) {
    yield {};
    return;
  }
  for (const option of options(id)) {
    if (option === defaults[id]) continue;
    for (const others of assignments(rest, defaults, options)) yield { [id]: option, ...others };
  }
}
