import { frameKey } from '../evaluate/interpret.js';
import type { Node } from '../expr/expr.js';
import { placeAt } from '../expr/names.js';
import { type DateOrder, dateOrders } from '../household/parse.js';
import type { ListName } from '../household/vocabulary.js';
import { isDecided } from '../value/value.js';
import type { Env, Order } from './domains.js';
import { narrow } from './narrow.js';
import { dateNode, either, onOrBefore } from './nodes.js';
import type { Question } from './question.js';

/** The start: what is told, and what holds in any household that parses. */
export function startOf(question: Question): Env | null {
  const subject = (list: ListName, frame: string): number => {
    const place = question.frames[frame];
    return place !== undefined && question.world.length(list).members === 0 ? place + 1 : 0;
  };
  const lengths = new Map(
    (['partners', 'children', 'certificates', 'agreements'] as const)
      .filter((list) => !question.world.length(list).complete)
      .map((list) => {
        const least =
          list === 'children' ? subject(list, 'child') : list === 'partners' ? Math.max(1, subject(list, 'person')) : 0;
        return [list, { least, most: Math.max(least, question.longest(list)) }] as const;
      }),
  );
  const env: Env = { domains: new Map(), lengths, orders: [], decided: new Map() };
  return narrow(question, { ...env, orders: [...subjectOrders(question), ...parseOrders(question, env)] });
}

/** The child asked about has been born by the day asked about. */
function subjectOrders({ frames, world, allBelong = false }: Question): readonly Order[] {
  const child = frames['child'];
  if (child === undefined || (allBelong && !world.length('children').complete)) return [];
  const path = `children[${child}].birthDate`;
  return [orderOf(onOrBefore(dateNode(path), dateNode('on')), [path, 'on'])];
}

const orderOf = (node: Node, paths: readonly string[]): Order => ({
  key: frameKey(node, {}),
  node,
  frames: {},
  truth: true,
  paths,
  reads: paths,
});

/**
 * The orders of dates that every household keeps, for the members that are there. One that ends in a date which the question
 * does not read is always met, by an early enough or late enough day; what is known already says nothing either.
 */
export function parseOrders(question: Question, env: Env): readonly Order[] {
  const grown = Object.fromEntries(
    [...env.lengths].map(([list, { least }]) => [list, Array.from({ length: least }, () => ({}))]),
  );
  const isKnown = (path: string): boolean => isDecided(question.world.read(path, placeAt(path), null));
  const counts = (path: string): boolean => isKnown(path) || question.reads.has(path.replace(/\[\d+\]/, ''));
  const orders = [
    ...dateOrders({ ...question.household, ...grown }),
    ...birthOrders(question, env),
    ...presence(question, env),
  ];
  const kept = orders.flatMap(({ earlier, later }) => {
    if (!counts(earlier) || (later !== 'on' && !counts(later)) || (isKnown(earlier) && isKnown(later))) return [];
    return [orderOf(onOrBefore(dateNode(earlier), dateNode(later)), [earlier, later])];
  });
  return [
    ...kept,
    ...(question.allBelong === true && question.reads.has('children.adoptedOn') ? adoptedByNow(question, env) : []),
  ];
}

/** That they belong, as an order of dates. */
const presence = ({ allBelong = false }: Question, { lengths }: Env): readonly DateOrder[] =>
  Object.entries(allBelong ? JOINED : {}).flatMap(([list, fact]) =>
    Array.from({ length: lengths.get(list)?.least ?? 0 }, (_, index) => ({
      earlier: `${list}[${index}].${fact}`,
      later: 'on',
    })),
  );

const JOINED = { children: 'birthDate', certificates: 'issuedOn', agreements: 'signedOn' } as const;

/** A child was never adopted, or by now; the child asked about may be adopted later still. */
function adoptedByNow({ frames }: Question, { lengths }: Env): readonly Order[] {
  return Array.from({ length: lengths.get('children')?.least ?? 0 }, (_, index) => index).flatMap((index) => {
    if (index === frames['child']) return [];
    const path = `children[${index}].adoptedOn`;
    const never: Node = {
      id: `never ${path}`,
      type: 'truth',
      frames: [],
      kind: 'fact',
      at: null,
      fact: { ...placeAt(path), name: `children[${index}].neverAdopted`, derived: 'neverAdopted' },
    };
    const byNow = onOrBefore(dateNode(path), dateNode('on'));
    return [orderOf(either(never, byNow), [path, 'on'])];
  });
}

/** Where any household will do, one whose children are listed by birth. */
function birthOrders({ inOrderOfBirth = false }: Question, { lengths }: Env): readonly DateOrder[] {
  const children = inOrderOfBirth ? (lengths.get('children')?.least ?? 0) : 0;
  return Array.from({ length: Math.max(0, children - 1) }, (_, index) => ({
    earlier: `children[${index}].birthDate`,
    later: `children[${index + 1}].birthDate`,
  }));
}
