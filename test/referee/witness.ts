import type { Policy, Provision } from '../../src/policy/policy.js';
import { dateOf, NEVER } from './calendar.js';
import { ASKED, type Leaf, ON } from './facts.js';
import type { readValue, Smt } from './smtlib.js';
import type { SmtTable } from './tables.js';

type Json = Record<string, unknown>;
type Answer = ReturnType<typeof readValue>;

/** A household with a question to it, as the solver found it. */
export interface Witness {
  readonly household: Json;
  readonly case: Json;
  readonly on: string;
  readonly readings: Readonly<Record<string, string>>;
  /** The position of the child or person asked about. */
  readonly frames: Readonly<Record<string, number>>;
}

/** The constants whose values make up a household. */
export function constantsOf({
  policy,
  provision,
  translator: { facts, readings },
}: SmtTable): ReadonlyMap<Smt, 'Bool' | 'Int'> {
  const leaves = facts.leaves();
  const whole = [
    ON,
    ...(subjectOf(policy, provision) === 'household' ? [] : [ASKED]),
    ...leaves.flatMap(({ symbol, at, spec }) => [
      ...(spec.type === 'truth' ? [] : [symbol]),
      ...(at === null ? [] : [at]),
    ]),
    ...Object.values(facts.lengths()),
    ...readings.values(),
  ];
  const truths = [
    ...leaves.flatMap(({ symbol, spec }) => (spec.type === 'truth' ? [symbol] : [])),
    ...[...facts.parents().values()].flat(),
  ];
  return new Map([...whole.map((one) => [one, 'Int'] as const), ...truths.map((one) => [one, 'Bool'] as const)]);
}

const subjectOf = (policy: Policy, id: string): Provision['subject'] =>
  (policy.provisions as Readonly<Record<string, Provision>>)[id]?.subject ?? 'household';

/** The household that the values of the constants stand for. */
export function witnessOf({ policy, provision, translator }: SmtTable, byTerm: ReadonlyMap<Smt, Answer>): Witness {
  const { facts, script, readings } = translator;
  const numberAt = (term: Smt): number => Number(byTerm.get(term));
  const household: Json = {};
  const levyCase: Json = {};
  for (const [list, length] of Object.entries(facts.lengths()))
    household[list] = Array.from({ length: numberAt(length) }, () => ({}));
  for (const [path, series] of byPath(facts.leaves())) {
    const inTime = series.map(({ symbol, at, spec }) => ({
      from: at === null ? null : dateOf(numberAt(at)),
      value: json(spec.type, byTerm.get(symbol) as Answer),
    }));
    put(path.startsWith('case.') ? levyCase : household, path.replace(/^case\./, ''), valueInTime(inTime));
  }
  for (const [child, flags] of facts.parents()) {
    const ids = flags.flatMap((flag, partner) =>
      byTerm.get(flag) === true && partner < lengthOf(household['partners']) ? [`partner-${partner + 1}`] : [],
    );
    put(household, `children[${child}].parents`, ids);
  }
  const chosen = Object.entries(policy.readings).map(([name, { options, default: option }]) => {
    const constant = readings.get(name);
    return [name, constant === undefined ? option : String(Object.keys(options)[numberAt(constant)])] as const;
  });
  const subject = subjectOf(policy, provision);
  return {
    household,
    case: levyCase,
    on: dateOf(numberAt(ON)),
    readings: Object.fromEntries(chosen),
    frames: subject === 'household' ? {} : { [subject]: numberAt(ASKED) },
  };

  function json(type: Leaf['spec']['type'], value: Answer): unknown {
    if (typeof value === 'boolean') return value;
    if (type === 'date') return dateOf(value);
    if (type === 'event') return value === NEVER ? null : dateOf(value);
    if (type === 'money') return `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;
    return type === 'number' ? value : (script.wordOf(value) ?? anotherText(value));
  }
}

/** Six digits, so that it may also be the code of a division. */
const anotherText = (number: number): string => String(900_000 + number);

const lengthOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

function byPath(leaves: readonly Leaf[]): ReadonlyMap<string, readonly Leaf[]> {
  const grouped = new Map<string, Leaf[]>();
  for (const leaf of leaves) grouped.set(leaf.path, [...(grouped.get(leaf.path) ?? []), leaf]);
  return grouped;
}

/** One value, or a dated series where the fact is read at several days. */
function valueInTime(values: readonly { readonly from: string | null; readonly value: unknown }[]): unknown {
  return values.length === 1 ? values[0]?.value : [...new Map(values.map((entry) => [entry.from, entry])).values()];
}

/** Puts a value at `children[0].sex` or `extra.boats`; a member past the end of its list is left out. */
function put(into: Json, path: string, value: unknown): void {
  const [, list, index, name] = /^(\w+)\[(\d+)\]\.(\w+)$/.exec(path) ?? [];
  if (list !== undefined) {
    const member = (into[list] as Json[] | undefined)?.[Number(index)];
    if (member !== undefined) member[String(name)] = value;
    return;
  }
  const [head = '', tail] = path.split('.');
  if (tail === undefined) into[head] = value;
  else into[head] = { ...(into[head] as Json | undefined), [tail]: value };
}
