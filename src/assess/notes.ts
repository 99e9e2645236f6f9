import type { Interpreter } from '../evaluate/interpret.js';
import { citationOf, type ForcePart, VALIDITY } from '../policy/in-force.js';
import type { Citation } from '../policy/policy.js';
import { isWholeFen } from '../value/money.js';
import type { Truth } from '../value/value.js';
import type { Summary } from './answer.js';
import type { Note } from './determination.js';
import type { Inquiry } from './inquiry.js';

/** The document with the place of the rule; where the text is not in force, the act that says so. */
export function citationsOf(
  { resolved, frames }: Inquiry,
  interpreter: Interpreter,
  status: string | null,
): readonly Citation[] {
  const own = citationOf(resolved.policy, resolved.provision.cites);
  if (status !== 'not-in-force') return [own];
  const acts = resolved.force
    .filter(({ node }) => interpreter.step(node, frames).value === false)
    .map(({ cites }) => cites);
  // One act may close the period by more than one day: the governing day and the day asked about.
  const others = acts.filter((act) => act.document.zh !== own.document.zh);
  return [own, ...others.filter((act, index) => others.findIndex((other) => isSameAct(other, act)) === index)];
}

const isSameAct = (a: Citation, b: Citation): boolean =>
  a.document.zh === b.document.zh && a.place === b.place && a.date === b.date;

/** Remarks on the answer: on being in force, on dates that are inferred, those of the policy, and on rounding. */
export function notesOf(
  { resolved, readings, frames }: Inquiry,
  interpreter: Interpreter,
  summary: Summary,
): readonly Note[] {
  const { policy, id, force } = resolved;
  const forces = force.flatMap((part) => forceNotes(part, interpreter.step(part.node, frames).value as Truth, summary));
  const openEnd =
    policy.inForce.until === 'not-stated' && readings[VALIDITY] === 'until-repealed' ? [END_NOT_STATED] : [];
  const own = (policy.notes ?? []).filter(({ provisions }) => provisions === undefined || provisions.includes(id));
  const isRounded = Object.values(summary.amounts).some(({ value }) => value !== null && !isWholeFen(value));
  const notes = [
    ...forces,
    ...openEnd,
    ...own.map(({ id: noteId, says }) => ({ id: noteId, says })),
    ...(isRounded ? [ROUNDED] : []),
  ];
  return notes.filter(
    (note, index) => notes.findIndex((other) => other.id === note.id && other.says.en === note.says.en) === index,
  );
}

const END_NOT_STATED: Note = {
  id: 'end-not-stated',
  says: { zh: '原文未写失效日期', en: 'The text does not say when it ends' },
};

const ROUNDED: Note = {
  id: 'rounded',
  says: {
    zh: '金额四舍五入到分，原值另列',
    en: 'The amount is shown to the fen, half up; the exact value is given beside it',
  },
};

/** What one condition of being in force gives rise to say. */
function forceNotes({ side, note, limit }: ForcePart, value: Truth, summary: Summary): readonly Note[] {
  const inferred: readonly Note[] = note === null ? [] : [{ id: 'inferred-date', says: note }];
  const [first, last = first] = limit.split('/');
  if (value === null && summary.status === null && first !== last)
    return [blankDay(side, `${first}`, `${last}`), ...inferred];
  if (value !== false) return inferred;
  if (side === 'not-ended') {
    return [
      { id: 'no-longer-in-force', says: { zh: `自${last}起不再有效`, en: `no longer in force from ${last} on` } },
      ...inferred,
    ];
  }
  const says =
    first === last
      ? { zh: `自${first}起才有效`, en: `in force from ${first} only` }
      : { zh: `自${first}至${last}之间的某日起才有效`, en: `in force only from some day between ${first} and ${last}` };
  return [{ id: 'not-yet-in-force', says }, ...inferred];
}

function blankDay(side: ForcePart['side'], first: string, last: string): Note {
  const day = side === 'begun' ? { zh: '起始日', en: 'the first day' } : { zh: '终止日', en: 'the last day' };
  return {
    id: 'day-left-blank',
    says: {
      zh: `${day.zh}在${first}至${last}之间，无法判断是否有效`,
      en: `${day.en} lies between ${first} and ${last}: it cannot be told whether the text is in force`,
    },
  };
}
