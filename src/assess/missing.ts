import type { Cells, Leaf } from '../cells/cells.js';
import { compatible, doubledFact } from '../cells/compatible.js';
import { type Env, isReadingPath } from '../cells/domains.js';
import { openRanges } from '../cells/narrow.js';
import type { Question } from '../cells/question.js';
import { createInterpreter } from '../evaluate/interpret.js';
import { placeAt } from '../expr/names.js';
import { type ListName, listNames, listSpec } from '../household/vocabulary.js';
import type { Resolved } from '../policy/resolve.js';
import type { Text } from '../value/text.js';
import type { Answer } from './answer.js';
import type { MissingFact } from './determination.js';
import { answerNodes } from './inquiry.js';

/** One kind of household with what it is answered. */
export type AnsweredLeaf = Leaf<Answer>;

/** At most so many pairs of kinds are compared for one fact; past that it counts as mattering. */
const MOST_PAIRS = 50_000;

/**
 * The unknown facts that matter: for some completion of the others, two values give different answers (`semantics.md` 1).
 * In the order of the household.
 */
export function missingFacts(
  resolved: Resolved,
  question: Question,
  { leaves, complete, seen }: Cells<Answer>,
): readonly MissingFact[] {
  const touched = complete
    ? leaves.flatMap(({ env, answer }) => [...touchedPaths(question, env), ...answer.formulaPaths])
    : [...seen.flatMap((env) => touchedPaths(question, env)), ...openAmounts(resolved, question)];
  const unread = listNames.filter((list) => question.longest(list) === 0);
  const candidates = [...new Set(touched.map((path) => factToAsk(question, path)))].filter(
    (path) => !unread.some((list) => list === path),
  );
  return candidates
    .filter((path) => !complete || matters(question, leaves, path))
    .sort((a, b) => placeInHousehold(a) - placeInHousehold(b) || (a < b ? -1 : 1))
    .map((path) => ({ path, question: questionText(resolved, question, path) }));
}

/** The open numbers and dates that the answer may rest on, where not every kind of household was looked at. */
function openAmounts(resolved: Resolved, question: Question): readonly string[] {
  const interpreter = createInterpreter(question.world);
  return answerNodes(resolved).flatMap((node) => [...openRanges(interpreter.step(node, question.frames)).keys()]);
}

function matters(question: Question, leaves: readonly AnsweredLeaf[], path: string): boolean {
  const doubled = doubledFact(path);
  if (leaves.some(({ answer }) => answer.formulaPaths.some(doubled))) return true;
  let compared = 0;
  for (const [index, a] of leaves.entries()) {
    for (const b of leaves.slice(index + 1)) {
      if (a.answer.key === b.answer.key) continue;
      if (++compared > MOST_PAIRS || compatible(question, a.env, b.env, doubled)) return true;
    }
  }
  return false;
}

/** Every fact about which a kind of household assumes something. */
function touchedPaths({ reads }: Question, env: Env): readonly string[] {
  const lengths = [...env.lengths]
    .filter(
      ([list, { most, least }]) =>
        (most === least || least > 0) && [...reads].some((fact) => fact.startsWith(`${list}.`)),
    )
    .map(([list]) => list);
  const orders = env.orders.filter(({ key }) => env.decided.has(key)).flatMap(({ paths }) => paths);
  return [...lengths, ...orders, ...env.domains.keys()].filter((path) => path !== 'on' && !isReadingPath(path));
}

/** A fact of a member that was not told of is asked for by asking for the list. */
function factToAsk(question: Question, path: string): string {
  const list = listNames.find((name) => path === name || path.startsWith(`${name}[`));
  return list !== undefined && !question.world.length(list).complete ? list : path;
}

function placeInHousehold(path: string): number {
  const group = path.split(/[.[]/)[0] ?? '';
  const index = (listNames as readonly string[]).indexOf(group);
  return index < 0 ? listNames.length : index;
}

function questionText(resolved: Resolved, { household }: Question, path: string): Text {
  if ((listNames as readonly string[]).includes(path)) return listSpec(path as ListName).question;
  const { question } = placeAt(path, resolved.policy.extra ?? {}).spec;
  const [, list, index] = /^(\w+)\[(\d+)\]/.exec(path) ?? [];
  const member =
    list === undefined
      ? undefined
      : (household as unknown as Record<string, readonly { id?: string }[] | undefined>)[list]?.[Number(index)];
  const who = member?.id ?? path.replace(/\.\w+$/, '');
  return { zh: question.zh.replace('{who}', who), en: question.en.replace('{who}', who) };
}
