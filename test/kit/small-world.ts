import type { Expr } from '../../src/expr/expr.js';
import type { Policy } from '../../src/policy/policy.js';
import type { Shown } from '../../src/testing/index.js';
import { addMonths, dayFromText, dayText } from '../../src/value/civil-date.js';
import { DOMAINS, OUTER } from '../cells/policies.js';

type Plain = boolean | string | number;

/** A household of which everything is known, as the random policies read it: days and amounts are numbers. */
export interface SmallWorld {
  readonly extra: Readonly<Record<string, Plain>>;
  /** The children that belong on the day asked about. */
  readonly children: readonly Readonly<Record<string, Plain>>[];
}

type Meaning = (world: SmallWorld, member: SmallWorld['children'][number]) => Plain;

const OPERATORS: Readonly<Record<string, (args: readonly Plain[]) => Plain>> = {
  all: (args) => args.every(Boolean),
  any: (args) => args.some(Boolean),
  not: ([x]) => !x,
  equal: ([x, y]) => x === y,
  below: ([x, y]) => Number(x) < Number(y),
  above: ([x, y]) => Number(x) > Number(y),
  atMost: ([x, y]) => Number(x) <= Number(y),
  atLeast: ([x, y]) => Number(x) >= Number(y),
  before: ([x, y]) => Number(x) < Number(y),
  after: ([x, y]) => Number(x) > Number(y),
  onOrBefore: ([x, y]) => Number(x) <= Number(y),
  onOrAfter: ([x, y]) => Number(x) >= Number(y),
  add: ([x, y]) => Number(x) + Number(y),
  subtract: ([x, y]) => Number(x) - Number(y),
  smallest: ([x, y]) => Math.min(Number(x), Number(y)),
  greatest: ([x, y]) => Math.max(Number(x), Number(y)),
  times: ([x, y]) => Number(x) * Number(y),
  addMonths: ([x, y]) => addMonths(Number(x), Number(y)),
  choose: ([when, yes, no]) => (when ? yes : no) as Plain,
  happened: ([x]) => x as Plain,
};

const day = (text: string): number => dayFromText(text) as number;

/** What an expression of a random policy means, told anew: nothing of the library is asked but the calendar. */
function meaningOf(expr: Expr): Meaning {
  if ('value' in expr) {
    const { type, value } = expr;
    const plain = type === 'date' ? day(String(value)) : type === 'money' ? Number(value) * 100 : value;
    return () => plain;
  }
  if ('fact' in expr) {
    const [group, name = ''] = expr.fact.split('.');
    return group === 'extra' ? ({ extra }) => extra[name] as Plain : (_, member) => member[name] as Plain;
  }
  if ('apply' in expr) {
    const [operator, args] = [OPERATORS[expr.apply], expr.to.map(meaningOf)];
    if (operator === undefined) throw new TypeError(`no meaning for ${expr.apply}`);
    return (world, member) => operator(args.map((arg) => arg(world, member)));
  }
  if ('each' in expr) {
    const of = meaningOf(expr.of);
    const { how } = expr;
    if (how === 'count') return (world) => world.children.filter((child) => of(world, child)).length;
    if (how === 'some') return (world) => world.children.some((child) => of(world, child));
    if (how === 'every') return (world) => world.children.every((child) => of(world, child));
  }
  throw new TypeError(`no meaning for ${JSON.stringify(expr)}`);
}

const NOBODY = {};

/** A random policy, told anew. */
export interface Told {
  readonly applies: (world: SmallWorld) => boolean;
  readonly rows: readonly {
    readonly when: (world: SmallWorld) => boolean;
    readonly gives: (world: SmallWorld) => Plain;
  }[];
  /** `no`, or `not-stated`, or the amount in fen. */
  readonly answer: (world: SmallWorld) => string;
}

export function told(policy: Policy): Told {
  const { grant } = policy.provisions;
  if (grant?.kind !== 'benefit' || typeof grant.amount === 'string' || !('rows' in grant.amount))
    throw new TypeError('not one of the random policies');
  const truth = (expr: Expr) => {
    const meaning = meaningOf(expr);
    return (world: SmallWorld) => meaning(world, NOBODY) === true;
  };
  const applies = truth(grant.when);
  const rows = grant.amount.rows.map(({ when, gives }) => {
    if (typeof gives === 'string') throw new TypeError('not one of the random policies');
    const amount = meaningOf(gives);
    return { when: truth(when), gives: (world: SmallWorld) => amount(world, NOBODY) };
  });
  const answer = (world: SmallWorld): string => {
    if (!applies(world)) return 'no';
    const row = rows.find(({ when }) => when(world));
    return row === undefined ? 'not-stated' : String(row.gives(world));
  };
  return { applies, rows, answer };
}

/** One of the things that are not the same in every household: each of its values put into a household. */
type Slot = readonly ((world: SmallWorld) => SmallWorld)[];

const isDay = (name: string): boolean => name === 'd' || name === 'e';

const asPlain = (name: string, value: Plain): Plain => (isDay(name) ? day(String(value)) : value);

const extraSlot = (name: string): Slot =>
  [...(DOMAINS[name] ?? []), ...(OUTER[name] ?? []), ...(isDay(name) ? ['1800-01-01'] : [])].map((value) => {
    const plain = asPlain(name, value);
    return (world: SmallWorld) => ({ ...world, extra: { ...world.extra, [name]: plain } });
  });

const MEMBER: Readonly<Record<string, readonly Plain[]>> = {
  birthAuthorised: [true, false],
  sex: ['female', 'male'],
  adoptedOn: [false, true],
};

/** Every choice from each of the lists. */
const products = <T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] =>
  lists.reduce<readonly (readonly T[])[]>(
    (made, list) => made.flatMap((one) => list.map((item) => [...one, item])),
    [[]],
  );

/** No more children than this; enough for the counts that the policies ask for, and one more. */
const MOST_CHILDREN = 5;

function childrenSlot(names: readonly string[]): Slot {
  const kinds = products(names.map((name) => (MEMBER[name] ?? []).map((value) => [name, value] as const)));
  const counts = kinds.length > 4 ? [0, 1, 2] : kinds.length > 2 ? [0, 1, 2, 4] : [0, 1, 2, 3, 4, 5];
  return products(kinds.map(() => counts))
    .filter((many) => many.reduce((sum, count) => sum + count, 0) <= MOST_CHILDREN)
    .map((many) => {
      const children = kinds.flatMap((kind, index) =>
        Array.from({ length: many[index] ?? 0 }, () => Object.fromEntries(kind)),
      );
      return (world: SmallWorld) => ({ ...world, children });
    });
}

const ANY: SmallWorld = {
  extra: { a: false, b: false, k: 'x', n: 0, m: 0, d: day('2016-01-15'), e: day('2016-01-15') },
  children: [],
};

/** The same numbers from 0 to 1 in every run (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Every way to fill the slots; where these are too many, so many of them, drawn. */
function* filled(start: SmallWorld, slots: readonly Slot[], most: number): Generator<SmallWorld> {
  const total = slots.reduce((product, slot) => product * slot.length, 1);
  const next = numbersFrom(slots.length);
  for (let index = 0; index < Math.min(total, most); index++) {
    let left = index;
    let world = start;
    for (const slot of slots) {
      const place = total <= most ? left % slot.length : Math.floor(next() * slot.length);
      left = Math.floor(left / slot.length);
      world = slot[place]?.(world) ?? world;
    }
    yield world;
  }
}

/** The facts that policies read. */
function reads(policies: readonly Policy[]): { readonly extra: readonly string[]; readonly member: readonly string[] } {
  const text = JSON.stringify(policies.map(({ provisions }) => provisions));
  const named = (group: string): readonly string[] => [
    ...new Set([...text.matchAll(new RegExp(`"${group}\\.(\\w+)"`, 'g'))].map(([, name = '']) => name)),
  ];
  return { extra: named('extra'), member: named('each') };
}

/** Households that differ in all that the policies read. */
export function worldsFor(policies: readonly Policy[], most: number): Generator<SmallWorld> {
  const { extra, member } = reads(policies);
  return filled(ANY, [...(member.length === 0 ? [] : [childrenSlot(member)]), ...extra.map(extraSlot)], most);
}

/** Households that are all that was shown, and anything besides. */
export function completionsOf(
  policies: readonly Policy[],
  { household, on }: Shown,
  most: number,
): Generator<SmallWorld> {
  const { extra, member } = reads(policies);
  const given = (household['extra'] ?? {}) as Readonly<Record<string, Plain>>;
  const start: SmallWorld = {
    ...ANY,
    extra: {
      ...ANY.extra,
      ...Object.fromEntries(Object.entries(given).map(([name, value]) => [name, asPlain(name, value)])),
    },
  };
  const listed = household['children'] as readonly Readonly<Record<string, Plain>>[] | undefined;
  const children = listed === undefined ? [childrenSlot(member)] : listed.map((child) => memberSlot(child, member, on));
  return filled(start, [...children, ...extra.filter((name) => given[name] === undefined).map(extraSlot)], most);
}

/** A child that is listed: with what is told of it, and it may not be born by the day where its birth is not told. */
function memberSlot(child: Readonly<Record<string, Plain>>, names: readonly string[], on: string): Slot {
  const { birthDate, adoptedOn = false } = child;
  const facts = products(
    names.map((name) => {
      const values =
        name === 'adoptedOn' ? adoptedValues(adoptedOn) : child[name] === undefined ? MEMBER[name] : [child[name]];
      return (values ?? []).map((value) => [name, value as Plain] as const);
    }),
  );
  const belonging = facts.map((known) => (world: SmallWorld) => ({
    ...world,
    children: [...world.children, Object.fromEntries(known)],
  }));
  const isBorn = typeof birthDate === 'string' && birthDate <= on;
  const isHere = isBorn && (typeof adoptedOn !== 'string' || adoptedOn <= on);
  return isHere ? belonging : [...(typeof birthDate === 'string' ? [] : belonging), (world: SmallWorld) => world];
}

/** An event that is not told has not happened. */
const adoptedValues = (adoptedOn: Plain | null): readonly Plain[] =>
  adoptedOn === 'unknown' ? [false, true] : [typeof adoptedOn === 'string'];

/** The first of the households for which it holds. */
export function firstOf(worlds: Iterable<SmallWorld>, holds: (world: SmallWorld) => boolean): SmallWorld | null {
  for (const world of worlds) if (holds(world)) return world;
  return null;
}

type Json = Readonly<Record<string, unknown>>;

/** What was shown without one of its facts or children. */
export function lesserOnes(shown: Shown): readonly Shown[] {
  const { extra = {}, children = [] } = shown.household as {
    readonly extra?: Json;
    readonly children?: readonly Json[];
  };
  const without = (json: Json, name: string): Json =>
    Object.fromEntries(Object.entries(json).filter(([key]) => key !== name));
  const households = [
    ...Object.keys(extra).map((name) => ({ ...shown.household, extra: without(extra, name) })),
    ...('children' in shown.household ? [without(shown.household, 'children')] : []),
    ...children.flatMap((child, index) => [
      { ...shown.household, children: children.filter((_, place) => place !== index) },
      ...Object.keys(child).map((name) => ({
        ...shown.household,
        children: children.map((one, place) => (place === index ? without(one, name) : one)),
      })),
    ]),
  ];
  return households.map((household) => ({ ...shown, household }));
}

/** A small world as a caller would tell it. */
export const householdOf = ({ extra, children }: SmallWorld): object => ({
  extra: Object.fromEntries(
    Object.entries(extra).map(([name, value]) => [name, isDay(name) ? dayText(Number(value)) : value]),
  ),
  children: children.map(({ birthAuthorised, sex, adoptedOn }) => ({
    birthDate: '2009-01-01',
    ...(birthAuthorised === undefined ? {} : { birthAuthorised }),
    ...(sex === undefined ? {} : { sex }),
    adoptedOn: adoptedOn === true ? '2009-02-01' : null,
  })),
});
