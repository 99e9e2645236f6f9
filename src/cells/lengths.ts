import type { Node } from '../expr/expr.js';
import { everyNode, innerNodes } from '../expr/walk.js';
import { type ListName, listNames, listSpec } from '../household/vocabulary.js';
import { oncePer } from '../value/once.js';
import { partsOf } from '../value/rate.js';
import { isRange, known } from '../value/value.js';
import { plainNode } from './nodes.js';

/** No absent list is given more members than this; past it the answer is sound and not exact. */
const MOST_MEMBERS = 6;

/** How many members an absent list is given, and whether that is proved to be enough for every answer. */
export interface ListBound {
  readonly longest: number;
  /** False past the most members that are tried, and where counts of a long list are compared with each other or become amounts. */
  readonly proved: boolean;
}

/**
 * How many members an absent list need have for every answer of the expressions to occur: for each condition one that it holds
 * for, or against it; for each condition that is counted one more than the greatest number compared with; and the subject.
 * Conditions of different options of a reading never meet. Proof: keep that many members of each condition, or all there are;
 * taking out any other changes no comparison (`cells.md` 5).
 */
export function listBound(roots: readonly Node[], list: ListName, hasSubject: boolean): ListBound {
  const { members, proved } = needsOf(roots)[list];
  const most = listSpec(list).most;
  // What no number of members is enough for is proved where every length is tried: there are two partners at most.
  if (!proved && most <= MOST_MEMBERS) return { longest: most, proved: true };
  const needed = members + (hasSubject ? 1 : 0);
  const longest = Math.min(most, MOST_MEMBERS, needed);
  return { longest, proved: proved && longest >= Math.min(needed, most) };
}

export const longestList = (roots: readonly Node[], list: ListName, hasSubject: boolean): number =>
  listBound(roots, list, hasSubject).longest;

/** What the conditions need of a list, the subject apart. */
interface Needs {
  readonly members: number;
  /** No count is compared with another, or is itself what the expressions give. */
  readonly proved: boolean;
}

const needsOf = oncePer((roots: readonly Node[]): Readonly<Record<ListName, Needs>> => {
  const nodes = [...everyNode(roots)];
  const greatest = Math.max(0, ...nodes.filter(comparesCount).map(greatestCompared));
  const choices = choicesOf(roots).map((choice) => conditionsIn(roots, choice));
  const needs = (list: ListName): Needs => ({
    members: Math.max(...choices.map((conditions) => membersFor(conditions, list, greatest))),
    proved: !nodes.some((node) => comparesCounts(node, list)) && !roots.some((root) => yieldsCount(root, list)),
  });
  return Object.fromEntries(listNames.map((list) => [list, needs(list)])) as Record<ListName, Needs>;
});

const isCondition = (node: Node): node is Node & { kind: 'apply' } => node.kind === 'apply' && node.type === 'truth';

const comparesCount = (node: Node): boolean => isCondition(node) && node.args.some((arg) => yieldsCount(arg, null));

const comparesCounts = (node: Node, list: ListName): boolean =>
  isCondition(node) &&
  node.args.length === 2 &&
  node.args[0] !== node.args[1] &&
  node.args.every((arg) => yieldsCount(arg, null)) &&
  node.args.some((arg) => yieldsCount(arg, list));

/** Is the value made of a count or a sum over the members of the list (of any list: `null`)? */
function yieldsCount(node: Node, list: ListName | null): boolean {
  if (node.type === 'truth' || typeof node.type !== 'string') return false;
  if (node.kind === 'each') return list === null || node.list === list;
  return innerNodes(node).some((inner) => yieldsCount(inner, list));
}

/** The greatest number that a count is compared with: "the count and one more is two" compares it with one. */
function greatestCompared(comparison: Node): number {
  const numbers = innerNodes(comparison).flatMap(numbersBeside);
  return Math.max(0, ...numbers) - Math.min(...innerNodes(comparison).map(leastAdded));
}

/** Operators that give one of the numbers they take. */
const GIVES_ONE: readonly string[] = ['smallest', 'greatest', 'table', 'choose'];

/** Numbers that stand beside a count, not those that are added to it; infinite where no number of members is enough. */
function numbersBeside(node: Node): readonly number[] {
  if (node.kind === 'value') return [numberOf(node)];
  if (node.kind === 'each') return node.how === 'total' ? [Number.POSITIVE_INFINITY] : [];
  if (node.type === 'truth') return [];
  // A number that the household states may be any.
  if (!yieldsCount(node, null) && [...everyNode([node])].some(({ kind }) => kind === 'fact'))
    return [Number.POSITIVE_INFINITY];
  const sum = sumOf(node);
  if (sum !== null) return sum.counts.flatMap(numbersBeside);
  // What else is worked out, as a product or the difference of two counts, may move by any number or fall.
  if (node.kind === 'apply' && !GIVES_ONE.includes(node.operator)) return [Number.POSITIVE_INFINITY];
  return innerNodes(node).flatMap(numbersBeside);
}

/**
 * The least that is added to a count before it is compared; infinite where nothing is counted. What stands beside a count may be
 * below nothing too: then the count makes up for it.
 */
function leastAdded(node: Node): number {
  if (node.type === 'truth') return Number.POSITIVE_INFINITY;
  if (node.kind === 'value') return numberOf(node) < 0 ? numberOf(node) : Number.POSITIVE_INFINITY;
  if (node.kind === 'each') return 0;
  const sum = sumOf(node);
  if (sum === null) return Math.min(...innerNodes(node).map(leastAdded));
  const least = sum.counts.map(leastAdded);
  const below = least.reduce((all, one) => all + Math.min(0, one), 0);
  return Math.min(...least.map((one) => Math.max(0, one))) + below + sum.added;
}

/** Counts and what is added to them or taken from them, plain numbers; `null` for every other sum. */
function sumOf(node: Node): { readonly counts: readonly Node[]; readonly added: number } | null {
  if (node.kind !== 'apply') return null;
  const parts = node.args.map(plainNode);
  const [first, second] = parts;
  if (node.operator === 'subtract')
    return first !== undefined && second?.kind === 'value' && yieldsCount(first, null)
      ? { counts: [first], added: -numberOf(second) }
      : null;
  if (node.operator !== 'add') return null;
  const counts = parts.filter(({ kind }) => kind !== 'value');
  if (counts.length === 0 || !counts.every((one) => yieldsCount(one, null))) return null;
  return { counts, added: parts.reduce((all, one) => all + (one.kind === 'value' ? numberOf(one) : 0), 0) };
}

/** A part counts as the whole number above it. */
function numberOf({ value }: Node & { kind: 'value' }): number {
  const single = isRange(value) ? known(value) : null;
  if (single === null) return 0;
  const { numerator, denominator } = partsOf(single);
  return Number(numerator / denominator) + (numerator % denominator > 0n ? 1 : 0);
}

type EachNode = Node & { kind: 'each' };

/** Every distinct condition over the list adds up. */
const membersFor = (conditions: readonly EachNode[], list: ListName, greatest: number): number =>
  conditions
    .filter((node) => node.list === list)
    .reduce((sum, { how }) => sum + (how === 'some' || how === 'every' ? 1 : greatest + 1), 0);

/** An option for each reading that a condition over a list stands under: conditions of different options never meet. */
type Choice = ReadonlyMap<string, string>;

/** So many choices of readings are told apart; past that, conditions of all of them add up. */
const MOST_CHOICES = 1_000;

function choicesOf(roots: readonly Node[]): readonly Choice[] {
  const options = new Map<string, readonly string[]>();
  for (const node of everyNode(roots)) {
    if (node.kind === 'reading' && [...everyNode([node])].some(({ kind }) => kind === 'each'))
      options.set(
        node.reading,
        node.options.map(({ option }) => option),
      );
  }
  const count = [...options.values()].reduce((product, { length }) => product * length, 1);
  if (count > MOST_CHOICES) return [new Map()];
  return [...options].reduce<Choice[]>(
    (choices, [id, names]) => choices.flatMap((choice) => names.map((name) => new Map([...choice, [id, name]]))),
    [new Map()],
  );
}

/** The conditions over lists that meet under one choice of the readings. */
function conditionsIn(roots: readonly Node[], choice: Choice): readonly EachNode[] {
  const seen = new Set<Node>();
  const visit = (node: Node): void => {
    if (seen.has(node)) return;
    seen.add(node);
    const taken = node.kind === 'reading' ? choice.get(node.reading) : undefined;
    const inner =
      node.kind === 'reading' && taken !== undefined
        ? node.options.filter(({ option }) => option === taken).map(({ is }) => is)
        : innerNodes(node);
    inner.forEach(visit);
  };
  roots.forEach(visit);
  return [...seen].filter((node): node is EachNode => node.kind === 'each');
}
