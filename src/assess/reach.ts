import type { Leaf } from '../cells/cells.js';
import type { Env } from '../cells/domains.js';
import { safeParseHousehold } from '../household/parse.js';
import type { ListName } from '../household/vocabulary.js';
import { type Aim, assumed, isMet, kindsOf, openFacts } from './aim.js';
import {
  type Facts,
  factsOf,
  freed,
  isFree,
  isList,
  jsonAt,
  listOf,
  memberFacts,
  unknownMember,
  withFact,
} from './facts-at.js';
import { newMembers, realised, valuesToTry } from './realise.js';

/** Can changes of these facts reach the goal? `yes` with facts that do; `open` where that was not settled. */
export type Outcome = { readonly kind: 'yes'; readonly facts: Facts } | { readonly kind: 'no' | 'open' };

const NO: Outcome = { kind: 'no' };
const OPEN: Outcome = { kind: 'open' };

/**
 * Whether the goal can be reached, whatever the other open facts are, by other values of these facts: single facts
 * (`children[0].sex`), whole lists that are absent (`children`), and members to be added (`certificates[1]`).
 */
export function reach(aim: Aim, changed: readonly string[]): Outcome {
  const { facts: grown, free } = withAdded(aim, factsOf(aim.inquiry), changed);
  return firstOf(
    adoptions(free).map(
      (without) => () =>
        reachFrom(
          aim,
          free.reduce(
            (facts, path) => (without.includes(path) ? withFact(facts, path, undefined) : freed(facts, path)),
            grown,
          ),
          free.filter((path) => !without.includes(path)),
        ),
    ),
  );
}

const isAdded = (path: string): boolean => path.endsWith(']');

/** The members to be added are there, and all that is told of them is free. */
export function withAdded(
  { question }: Aim,
  facts: Facts,
  changed: readonly string[],
): { readonly facts: Facts; readonly free: readonly string[] } {
  const free = changed.flatMap((path) => {
    const list = listOf(path);
    return list !== null && isAdded(path) ? memberFacts(question.reads, list).map((name) => `${path}.${name}`) : [path];
  });
  return { facts: changed.filter(isAdded).reduce((grown, path) => withFact(grown, path, {}), facts), free };
}

/** Of a child that was not adopted other orders of dates hold: each choice of adoptions that have not happened. */
const adoptions = (free: readonly string[]): readonly (readonly string[])[] =>
  free
    .filter((path) => path.endsWith('.adoptedOn'))
    .reduce<readonly (readonly string[])[]>((sets, path) => sets.flatMap((set) => [set, [...set, path]]), [[]]);

function firstOf(tries: readonly (() => Outcome)[]): Outcome {
  let isOpen = false;
  for (const attempt of tries) {
    const outcome = attempt();
    if (outcome.kind === 'yes') return outcome;
    if (outcome.kind === 'open') isOpen = true;
  }
  return isOpen ? OPEN : NO;
}

/** Where facts that stay open matter too, so many kinds are tried before values are. */
const MOST_TRIED = 6;

function reachFrom(aim: Aim, facts: Facts, free: readonly string[]): Outcome {
  const { leaves, complete } = kindsOf(aim, facts);
  if (!complete && leaves.length === 0) {
    const [last] = kindsOf(aim, facts, { isFirstEnough: true }).leaves.slice(-1);
    return (last?.answer === true ? made(aim, facts, free, last.env) : null) ?? OPEN;
  }
  const good = leaves.filter(({ answer }) => answer);
  if (good.length === 0) return NO;
  const touched = openFacts(
    aim,
    facts,
    leaves.flatMap(({ env }) => assumed(env)),
  );
  const staysOpen = touched.some((path) => !isFree(facts, free, path));
  for (const { env } of staysOpen ? good.slice(0, MOST_TRIED) : good) {
    const outcome = made(aim, facts, free, env);
    if (outcome !== null) return outcome;
  }
  // Nothing that stays open matters, and yet no household was found: the conditions are of a form that is not decided.
  if (!staysOpen || good.length === leaves.length) return OPEN;
  const next = free.find((path) => touched.some((one) => one === path || listOf(one) === path));
  const outcome = next === undefined ? NO : splitOn(aim, facts, free, next, leaves);
  return outcome.kind === 'no' && !complete ? OPEN : outcome;
}

/** A household of the kind that surely reaches the goal; `null` where none is found. */
function made(aim: Aim, facts: Facts, free: readonly string[], kind: Env): Outcome | null {
  const changed = realised(aim, facts, kind, free);
  if (changed === null || !isHousehold(changed) || !isMet(aim, changed)) return null;
  return { kind: 'yes', facts: free.filter(isList).reduce((least, list) => shortened(aim, least, list), changed) };
}

/** A list that is told anew, without the members that are not needed; the one asked about stands first and stays. */
function shortened(aim: Aim, facts: Facts, list: ListName): Facts {
  const members = jsonAt(facts, list);
  if (!Array.isArray(members)) return facts;
  const isNeeded = (index: number): boolean => index === 0 && aim.subject !== undefined;
  for (let index = members.length - 1; index >= 0; index--) {
    if (isNeeded(index)) continue;
    const fewer = withFact(
      facts,
      list,
      members.filter((_, place) => place !== index),
    );
    if (isHousehold(fewer) && isMet(aim, fewer)) return shortened(aim, fewer, list);
  }
  return facts;
}

/** One free fact after the other is given each value that matters. */
function splitOn(
  aim: Aim,
  facts: Facts,
  free: readonly string[],
  next: string,
  leaves: readonly Leaf<boolean>[],
): Outcome {
  const rest = free.filter((path) => path !== next);
  return firstOf(
    valuesToTry(aim, next, leaves).map((value) => () => {
      if (!isList(next)) return reachFrom(aim, withFact(facts, next, value), rest);
      const members = newMembers(aim, next, Number(value), unknownMember(next));
      const inside = members.flatMap((_, index) =>
        memberFacts(aim.question.reads, next).map((name) => `${next}[${index}].${name}`),
      );
      return reachFrom(aim, withFact(facts, next, members), [...rest, ...inside]);
    }),
  );
}

const isHousehold = ({ household }: Facts): boolean => safeParseHousehold({ ...household }).success;
