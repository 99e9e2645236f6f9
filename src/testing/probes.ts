import type { Node } from '../expr/expr.js';
import { say } from '../expr/say.js';
import { everyNode } from '../expr/walk.js';
import type { Reading } from '../policy/policy.js';
import type { Resolved } from '../policy/resolve.js';
import { bothLanguages, type Text } from '../value/text.js';
import { comparedSides, conditionsOf } from './conditions.js';
import { answersOf, differences } from './difference.js';
import { changed, settledAt, substitution } from './substitute.js';
import type { Workbench } from './workbench.js';

/** What an edge case is about. */
export interface Probe {
  readonly kind: 'condition' | 'boundary' | 'reading' | 'unknown' | 'mistake';
  /** Stable across runs: the place of the condition in the order of the paper, and what is probed about it. */
  readonly at: string;
  readonly says: Text;
}

/** A probe with the conditions of which one must hold in a household that shows it. */
export interface Aim {
  readonly probe: Probe;
  readonly roots: readonly Node[];
  /** The expressions of both versions that are told apart. */
  readonly about: readonly Node[];
  /** The condition that it is about. */
  readonly condition: Node | null;
}

/** Each condition false and true, and nothing else would have to change for the answer to follow it (MC/DC). */
export const conditionAims = (bench: Workbench, resolved: Resolved): readonly Aim[] =>
  conditionsOf(resolved).flatMap((condition, index) =>
    [true, false].map((truth): Aim => {
      const replaced = changed(resolved, substitution(bench, [[condition, bench.truth(!truth)]]));
      const says = bothLanguages((locale) =>
        locale === 'zh'
          ? `${truth ? '符合' : '不符合'}，且由此决定结果：${say(condition, locale)}`
          : `${truth ? 'holds' : 'does not hold'}, and the answer follows it: ${say(condition, locale)}`,
      );
      const probe = { kind: 'condition', at: `condition ${index + 1} ${truth ? 'true' : 'false'}`, says } as const;
      return {
        probe,
        roots: differences(bench, resolved, replaced),
        about: answersOf(resolved, replaced),
        condition,
      };
    }),
  );

/**
 * Each comparison exactly at its boundary, where the answer follows it: what is compared is equal, or, through months and ages,
 * the day or number before gives another truth. Its neighbours just below and above are made from the household that shows it.
 */
export const boundaryAims = (bench: Workbench, resolved: Resolved): readonly Aim[] =>
  conditionsOf(resolved).flatMap((condition, index) => {
    const is = boundaryOf(bench, condition);
    if (is === null) return [];
    // Turned round at the boundary only: where that changes the answer, the case is at the boundary and decisive.
    const turned = bench.any(bench.all(condition, bench.not(is)), bench.all(bench.not(condition), is));
    const replaced = changed(resolved, substitution(bench, [[condition, turned]]));
    const says = bothLanguages((locale) =>
      locale === 'zh' ? `恰在界上：${say(condition, locale)}` : `exactly at the boundary: ${say(condition, locale)}`,
    );
    const roots = differences(bench, resolved, replaced, [[condition, turned, is]]);
    return [
      {
        probe: { kind: 'boundary', at: `boundary ${index + 1} at`, says },
        roots,
        about: answersOf(resolved, replaced),
        condition,
      } as const,
    ];
  });

function boundaryOf(bench: Workbench, condition: Node): Node | null {
  const sides = comparedSides(condition);
  if (sides === null) return null;
  const below = [...everyNode(sides)];
  // A place in the list is no fact that a household states.
  if (below.some((node) => node.kind === 'fact' && node.fact.derived === 'position')) return null;
  const moving = below.find((node) => node.kind === 'fact' && node.fact.derived === 'on') ?? below.find(isDay);
  const isCounted = below.some(({ kind }) => kind === 'each');
  if (sides.every(isPlain) || isCounted || moving === undefined) return bench.applied('equal', ...sides);
  const dayBefore = bench.applied('addDays', moving, bench.number(-1));
  const before = substitution(bench, [[moving, dayBefore]])(condition);
  return bench.any(bench.all(condition, bench.not(before)), bench.all(bench.not(condition), before));
}

const isPlain = (node: Node): boolean =>
  node.kind === 'named' ? isPlain(node.is) : node.kind === 'fact' || node.kind === 'value';

const isDay = (node: Node): boolean => node.kind === 'fact' && node.type === 'date' && node.fact.derived === null;

/** A reading taken in one way, as a question and its answer. */
export const takenWords = ({ asks, options }: Reading, option: string): Text =>
  bothLanguages((locale) => {
    const says = options[option]?.says[locale] ?? option;
    return locale === 'zh' ? `${asks.zh}按“${says}”` : `${asks.en} Taken: "${says}"`;
  });

/** Each option of each reading, where it gives another answer than the default. */
export const readingAims = (bench: Workbench, resolved: Resolved): readonly Aim[] =>
  Object.entries(resolved.policy.readings ?? {}).flatMap(([id, reading]) =>
    Object.keys(reading.options).flatMap((option): Aim[] => {
      if (option === reading.default) return [];
      const [usual, other] = [reading.default, option].map((taken) => settledAt(bench, resolved, { [id]: taken }));
      // A reading that does not stand in this provision is no question to it.
      if (usual === undefined || other === undefined || usual === resolved) return [];
      const probe = { kind: 'reading', at: `reading ${id} ${option}`, says: takenWords(reading, option) } as const;
      return [
        {
          probe,
          roots: differences(bench, usual, other),
          about: answersOf(usual, other),
          condition: null,
        },
      ];
    }),
  );
