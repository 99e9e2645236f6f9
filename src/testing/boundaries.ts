import { answerNodes } from '../assess/inquiry.js';
import type { Node } from '../expr/expr.js';
import { everyNode, factsRead } from '../expr/walk.js';
import type { Policy } from '../policy/policy.js';
import { resolve } from '../policy/resolve.js';
import { addDays, addMonths, dayFromText } from '../value/civil-date.js';
import { FIRST_DAY, isRange, known, LAST_DAY } from '../value/value.js';

/** How far one day is from another: so many months, then so many days. */
export interface Shift {
  readonly months: number;
  readonly days: number;
}

/** What the text of a policy compares facts with: where its answers may change. */
export interface Boundaries {
  /** The days that it names, as day numbers. */
  readonly days: readonly number[];
  /** The periods and ages that it names, forwards and backwards; the first is none at all. */
  readonly shifts: readonly Shift[];
  readonly numbers: readonly number[];
  /** Amounts in fen. */
  readonly fen: readonly number[];
  readonly texts: readonly string[];
  readonly options: ReadonlySet<string>;
  /** The facts that it reads, as `children.birthDate`; `null`: any. */
  readonly reads: ReadonlySet<string> | null;
}

const NO_SHIFT: Shift = { months: 0, days: 0 };

/** Without a policy: a day in the years that the built-in documents cover, and the age of majority. */
const ANYWHERE: Boundaries = {
  days: [dayFromText('2010-01-01') as number],
  shifts: [NO_SHIFT, { months: -216, days: 0 }],
  numbers: [1],
  fen: [100],
  texts: ['110101'],
  options: new Set(),
  reads: null,
};

/** Longer ages and periods are none. */
const MOST_YEARS = 150;
const MOST_DAYS = 60_000;

/** The boundaries of one policy; of none, a few that any household may meet. */
export function boundariesOf(policy?: Policy): Boundaries {
  if (policy === undefined) return ANYWHERE;
  const roots = Object.values(resolve(policy, null)).flatMap(answerNodes);
  const nodes = [...everyNode(roots)];
  const numbers = constants(nodes, 'number').filter((value) => Number.isInteger(value) && value >= 0);
  const { division, place } = policy.jurisdiction;
  const named = [policy.id, division, place].filter((text) => typeof text === 'string');
  return {
    days: orElse(constants(nodes, 'date'), ANYWHERE.days),
    shifts: shiftsOf(nodes, numbers),
    numbers: orElse(numbers, ANYWHERE.numbers),
    fen: orElse(constants(nodes, 'money'), ANYWHERE.fen),
    texts: distinct([...nodes.flatMap(textOf), ...named, ...ANYWHERE.texts]),
    options: new Set(nodes.flatMap(optionOf)),
    reads: factsRead(roots),
  };
}

const distinct = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];

const orElse = <Item>(items: readonly Item[], others: readonly Item[]): readonly Item[] =>
  items.length === 0 ? others : items;

/** The constants of one type, as whole numbers, days or fen. */
const constants = (nodes: readonly Node[], type: 'number' | 'date' | 'money'): readonly number[] =>
  distinct(
    nodes.flatMap((node) => {
      if (node.kind !== 'value' || node.type !== type || !isRange(node.value)) return [];
      const value = known(node.value);
      return typeof value === 'number' ? [value] : [];
    }),
  );

const textOf = (node: Node): readonly string[] =>
  node.kind === 'value' && node.type === 'text' && typeof node.value === 'string' ? [node.value] : [];

const optionOf = (node: Node): readonly string[] =>
  node.kind === 'value' && typeof node.type !== 'string' && typeof node.value === 'string' ? [node.value] : [];

/** A number that goes with the calendar may be one of years, months or days. */
function shiftsOf(nodes: readonly Node[], numbers: readonly number[]): readonly Shift[] {
  const used = new Set<string>(nodes.flatMap((node) => (node.kind === 'apply' ? [node.operator] : [])));
  const upTo = (most: number): readonly number[] => numbers.filter((value) => value > 0 && value <= most);
  const years = upTo(MOST_YEARS).map((value) => 12 * value);
  const ages = [...used].some((operator) => operator.startsWith('age'));
  const months = [
    ...(ages || used.has('addMonths') ? years : []),
    ...(used.has('addMonths') ? upTo(12 * MOST_YEARS) : []),
  ];
  return [
    NO_SHIFT,
    ...distinct(months).flatMap((one) => [
      { months: -one, days: 0 },
      { months: one, days: 0 },
    ]),
    ...(used.has('addDays') ? upTo(MOST_DAYS) : []).flatMap((one) => [
      { months: 0, days: -one },
      { months: 0, days: one },
    ]),
  ];
}

/** The day that lies so far from another, inside the calendar. */
export const shiftedBy = (day: number, { months, days }: Shift): number =>
  inCalendar(addDays(addMonths(inCalendar(day), months), days));

export const inCalendar = (day: number): number => Math.max(FIRST_DAY, Math.min(LAST_DAY, day));
