import { boundOf } from '../assess/inquiry.js';
import type { Question } from '../cells/question.js';
import { worldOf } from '../evaluate/world.js';
import type { Node } from '../expr/expr.js';
import { subjectList } from '../expr/lists.js';
import { everyNode, factsRead, innerNodes } from '../expr/walk.js';
import { parseHousehold } from '../household/parse.js';
import { type ListName, listNames } from '../household/vocabulary.js';
import type { Resolved } from '../policy/resolve.js';
import { once, oncePer } from '../value/once.js';
import { FIRST_DAY, LAST_DAY } from '../value/value.js';
import { readByDay, tellsDaysApart } from './series-reads.js';

/** A provision with an expression to ask of any household. */
export interface Asked {
  readonly resolved: Pick<Resolved, 'policy' | 'provision'>;
  readonly root: Node;
  /** The expressions of which it says something: they tell how long lists need be. */
  readonly about: readonly Node[];
  /** Readings that are settled. */
  readonly readings: Readonly<Record<string, string>>;
}

/** How many members a list is given: enough for every answer, or as many as the analysis goes to. */
export const longestFor = ({ resolved, about }: Pick<Asked, 'resolved' | 'about'>, list: ListName): number =>
  boundOf(resolved, about, list).longest;

/**
 * The question put to every household there may be, on every day: one for each place of the child or person asked about.
 * Children are listed by birth where the rule itself ranks them by nothing else.
 */
export function questionsOf(asked: Asked, most: number = Number.POSITIVE_INFINITY): readonly Question[] {
  const { resolved, about, readings } = asked;
  const { root, reads: seriesReads } = readByDay(asked.root);
  const { subject } = resolved.provision;
  const subjects = subjectList(subject);
  const household = nobody();
  const longest = (list: ListName): number => Math.min(most, longestFor(asked, list));
  const question: Omit<Question, 'frames'> = {
    household,
    world: worldOf({ household, on: { least: FIRST_DAY, most: LAST_DAY }, readings, case: undefined }),
    relevant: () => [root],
    longest,
    reads: readBy(asked.root),
    extra: resolved.policy.extra ?? {},
    cuts: () => [],
    ...(seriesReads === undefined ? {} : { seriesReads }),
    inOrderOfBirth: usesPlaces(about) && ranksByBirthOnly(about),
  };
  if (subjects === undefined) return [{ ...question, frames: {} }];
  // Members that nothing tells apart may change places: the first stands for each.
  const places = usesPlaces(about) ? longest(subjects) : 1;
  return Array.from({ length: Math.max(1, places) }, (_, place) => ({ ...question, frames: { [subject]: place } }));
}

/** Nothing is told of it: it is any household. */
const nobody = once(() => parseHousehold({}));
const readBy = oncePer((root: Node) => factsRead([root]));

const isPosition = (node: Node): boolean => node.kind === 'fact' && node.fact.derived === 'position';
const usesPlaces = oncePer((roots: readonly Node[]): boolean => [...everyNode(roots)].some(isPosition));

/**
 * Are the households that are looked at enough for every answer, by proof? Places in a list that are asked for by themselves, and
 * facts read on a day for each member of a list, are outside it: the search gives such a fact one value.
 */
export function isProved({ resolved, about }: Pick<Asked, 'resolved' | 'about'>, roots: readonly Node[]): boolean {
  const isEnough = listNames.every((list) => boundOf(resolved, about, list).proved);
  return isEnough && (!usesPlaces(about) || ranksByBirthOnly(about)) && roots.every(tellsDaysApart);
}

/**
 * Positions are used for nothing but to tell children apart, and to rank those born on one day: then putting the list in the order of
 * birth, those of one day as they stood, changes no answer. So what a place decides is a choice between "before" and "on or before" of
 * the same two births in the same order: turned round, or with one of the two lost, the place would matter for children of two days too.
 */
const ranksByBirthOnly = oncePer((roots: readonly Node[]): boolean => {
  const nodes = [...everyNode(roots)];
  return nodes.every((node) => {
    const inner = innerNodes(node);
    if (!inner.some(isPosition)) return true;
    if (node.kind !== 'apply' || !inner.every(isPosition)) return false;
    if (node.operator === 'equal') return true;
    const users = nodes.filter((user) => innerNodes(user).includes(node));
    return ORDERS.includes(node.operator) && users.every(choosesBetweenBirths);
  });
});

const ORDERS: readonly string[] = ['below', 'atMost', 'above', 'atLeast'];

function choosesBetweenBirths(node: Node): boolean {
  if (node.kind !== 'apply' || node.operator !== 'choose') return false;
  const [, first, second] = node.args.map(birthsIn);
  return first?.every((birth, index) => birth === second?.[index]) ?? false;
}

/** The births that are compared by day; `null` for any other expression. */
function birthsIn(node: Node): readonly Node[] | null {
  const isBirth = (inner: Node): boolean => inner.kind === 'fact' && inner.fact.name === 'birthDate';
  if (node.kind !== 'apply' || !['before', 'onOrBefore'].includes(node.operator)) return null;
  return node.args.every(isBirth) ? node.args : null;
}
