import type { Interpreter } from '../evaluate/interpret.js';
import { citationOf } from '../policy/in-force.js';
import type { Citation } from '../policy/policy.js';
import { isWholeFen } from '../value/money.js';
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

export function notesOf(
  { resolved, readings, frames }: Inquiry,
  interpreter: Interpreter,
  summary: Summary,
): readonly Note[] {
  const { policy, id, force } = resolved;
  const notes: Note[] = [];
  for (const { node, side, note, limit } of force) {
    const { value } = interpreter.step(node, frames);
    if (value === null && summary.status === null && limit.includes('/')) {
      const [first, last] = limit.split('/');
      const span = side === 'begun' ? { zh: '起始日', en: 'the first day' } : { zh: '终止日', en: 'the last day' };
      notes.push({
        id: 'day-left-blank',
        says: {
          zh: `${span.zh}在${first}至${last}之间,无法判断是否有效`,
          en: `${span.en} lies between ${first} and ${last}: it cannot be told whether the text is in force`,
        },
      });
    }
    if (value === false) {
      const says =
        side === 'begun'
          ? { zh: `自${limit}起才有效`, en: `in force from ${limit} only` }
          : { zh: `至${limit}止,此后不再有效`, en: `no longer in force from ${limit} on` };
      const id = side === 'begun' ? 'not-yet-in-force' : 'no-longer-in-force';
      if (!notes.some((other) => other.id === id && other.says.en === says.en)) notes.push({ id, says });
    }
    if (note !== null && !notes.some((other) => other.id === 'inferred-date'))
      notes.push({ id: 'inferred-date', says: note });
  }
  if (policy.inForce.until === 'not-stated' && readings['validity'] === 'until-repealed') {
    notes.push({ id: 'end-not-stated', says: { zh: '原文未写失效日期', en: 'The text does not say when it ends' } });
  }
  const own = (policy.notes ?? []).filter(({ provisions }) => provisions === undefined || provisions.includes(id));
  const amounts = Object.values(summary.amounts).some(({ value }) => value !== null && !isWholeFen(value));
  const rounded: readonly Note[] = amounts
    ? [
        {
          id: 'rounded',
          says: {
            zh: '金额四舍五入到分,原值另列',
            en: 'The amount is shown to the fen, half up; the exact value is given beside it',
          },
        },
      ]
    : [];
  return [...notes, ...own.map(({ id: noteId, says }) => ({ id: noteId, says })), ...rounded];
}
