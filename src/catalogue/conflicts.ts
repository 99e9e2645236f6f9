import { type Determination, type Note, withJson } from '../assess/determination.js';
import type { LevyAssessment } from '../levy/levy.js';
import { type Policy, RANKS, type Rank } from '../policy/policy.js';

const ORDER = Object.keys(RANKS) as readonly Rank[];

/** Does the first rank stand above the second? */
const isAbove = (a: Rank, b: Rank): boolean => ORDER.indexOf(a) < ORDER.indexOf(b);

/** A levy, and the document that it comes from. */
interface Speaking {
  readonly levy: LevyAssessment;
  readonly policy: Policy;
}

/** It says that a levy is due, or may be. */
const speaks = ({ levy }: Speaking): boolean => levy.status === 'due' || levy.status === 'undetermined';

/**
 * Where texts of two ranks both speak of a levy for one child, both answers stand, and each names the other: a lower text can
 * neither set nor raise a levy standard (`semantics.md` 6).
 */
export const withConflicts = (speaking: readonly Speaking[]): readonly LevyAssessment[] =>
  speaking.map((one) => {
    const others = speaks(one)
      ? speaking.filter((other) => other.levy.subject === one.levy.subject && speaks(other))
      : [];
    const higher = others.filter((other) => isAbove(other.policy.rank, one.policy.rank)).map(higherNote);
    const lower = others.filter((other) => isAbove(one.policy.rank, other.policy.rank)).map(lowerNote);
    return higher.length + lower.length === 0 ? one.levy : withNotes(one.levy, [...higher, ...lower]);
  });

function higherNote({ policy }: Speaking): Note {
  const rank = RANKS[policy.rank];
  return {
    id: 'conflict-with-higher-text',
    says: {
      zh: `上位文本《${policy.title.zh}》（${rank.zh}）也规定了此项征收；下位文本不得设定或提高征收标准，其数额是当地做法`,
      en: `A higher text, "${policy.title.en}" (${rank.en}), speaks of this levy too; a lower one can neither set nor raise a standard: its amounts are local practice`,
    },
  };
}

function lowerNote({ policy }: Speaking): Note {
  const rank = RANKS[policy.rank];
  return {
    id: 'conflict-with-lower-text',
    says: {
      zh: `下位文本《${policy.title.zh}》（${rank.zh}）也有此项数额，一并列出；该文本不得设定或提高征收标准`,
      en: `A lower text, "${policy.title.en}" (${rank.en}), has amounts of its own, which are listed too; it can neither set nor raise a standard`,
    },
  };
}

/** The same answer with further remarks; what is worked out when it is asked for stays so. */
function withNotes<Answer extends Determination<string>>(answer: Answer, notes: readonly Note[]): Answer {
  const descriptors = Object.entries(Object.getOwnPropertyDescriptors(answer));
  const parts = Object.fromEntries(descriptors.filter(([, { enumerable }]) => enumerable));
  const value = [...answer.notes, ...notes];
  return withJson(Object.defineProperties({}, { ...parts, notes: { value, enumerable: true } }) as Answer);
}
