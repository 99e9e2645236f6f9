import { compatible, doubledFact } from '../cells/compatible.js';
import { type Domain, meet, optionDomain, rangeDomain, truthDomain } from '../cells/domains.js';
import { narrow } from '../cells/narrow.js';
import type { Question } from '../cells/question.js';
import { placeAt } from '../expr/names.js';
import { isRange, type Range } from '../value/value.js';
import type { MissingFact } from './determination.js';
import { isList } from './facts-at.js';
import { type Inquiry, questionOf } from './inquiry.js';
import { answeredKinds } from './kinds.js';
import { type AnsweredLeaf, missingFacts } from './missing.js';

/** How many different answers stay possible once a fact is told: at worst, and on average over what it may turn out to be. */
interface Narrowing {
  readonly worst: number;
  readonly average: number;
}

/** Past so many nodes the missing facts stand in the order of the household. */
const MOST_WORK = 200_000;

/** More kinds than this are not weighed against each other. */
const MOST_LEAVES = 1_500;

/** The unknown fact that leaves the fewest different answers at worst, then on average, then the first of the household. */
export function nextQuestionOf(inquiry: Inquiry): MissingFact | null {
  const { resolved } = inquiry;
  const question = questionOf(inquiry, 'none');
  const found = answeredKinds(resolved, question, { most: MOST_WORK });
  const missing = missingFacts(resolved, question, found);
  const [first = null] = missing;
  if (missing.length < 2 || !found.complete || found.leaves.length > MOST_LEAVES) return first;
  const ranked = missing.map((fact) => ({ fact, ...narrowingOf(question, found.leaves, fact.path) }));
  const [best] = ranked.sort((a, b) => compare(a.worst, b.worst) || compare(a.average, b.average));
  return best?.fact ?? null;
}

/** Two that have no limit are alike. */
const compare = (a: number, b: number): number => (a === b ? 0 : a - b);

/** What telling one fact would leave: values that leave the same answers possible count as one. */
function narrowingOf(question: Question, leaves: readonly AnsweredLeaf[], path: string): Narrowing {
  const left = isList(path) ? leftByList(question, leaves, path) : leftByValue(question, leaves, path);
  const outcomes = new Map(left.map((group) => answersIn(group, path)).map((answers) => [answers.key, answers.count]));
  const counts = [...outcomes.values()];
  return { worst: Math.max(...counts), average: counts.reduce((sum, count) => sum + count, 0) / counts.length };
}

/** The different answers of some kinds of household; without limit where one is a formula of another open fact. */
function answersIn(leaves: readonly AnsweredLeaf[], path: string): { readonly key: string; readonly count: number } {
  const keys = [...new Set(leaves.map(({ answer }) => answer.key))].sort();
  const told = doubledFact(path);
  const isOpen = leaves.some(({ answer }) => answer.formulaPaths.some((one) => !told(one)));
  return { key: JSON.stringify(keys), count: isOpen ? Number.POSITIVE_INFINITY : keys.length };
}

/** For each value that matters, and that some household has, the kinds that remain possible. */
function leftByValue(question: Question, leaves: readonly AnsweredLeaf[], path: string): readonly AnsweredLeaf[][] {
  const groups = classesOf(question, leaves, path).map((told) =>
    leaves.filter(({ env }) => {
      const own = env.domains.get(path);
      const both = own === undefined ? told : meet(own, told);
      return both !== null && narrow(question, { ...env, domains: new Map(env.domains).set(path, both) }) !== null;
    }),
  );
  return groups.filter((group) => group.length > 0);
}

/** What a list may turn out to be is one of the kinds: those that share its members with it stay possible. */
function leftByList(question: Question, leaves: readonly AnsweredLeaf[], path: string): readonly AnsweredLeaf[][] {
  const told = doubledFact(path);
  const isOther = (one: string): boolean => !told(one);
  return leaves.map((a) => leaves.filter((b) => a === b || compatible(question, a.env, b.env, isOther)));
}

/** The values of a fact, one for each group of values that no kind tells apart. */
function classesOf({ world, extra }: Question, leaves: readonly AnsweredLeaf[], path: string): readonly Domain[] {
  const place = placeAt(path, extra);
  const { spec } = place;
  const domains = leaves.flatMap(({ env }) => env.domains.get(path) ?? []);
  if (spec.type === 'truth') return [truthDomain(true), truthDomain(false)];
  if (spec.type === 'options') {
    const options = Object.keys(spec.options ?? {});
    return options.map((option) => optionDomain(option, options));
  }
  if (spec.type === 'text') {
    const texts = [...new Set(domains.flatMap(({ value, excluded }) => [value, ...excluded]).filter(isText))];
    return [...texts.map((text) => optionDomain(text, null)), { value: null, excluded: texts, options: null }];
  }
  const whole = world.read(path, place, null) as Range;
  const starts = domains.flatMap(({ value }) => (isRange(value) ? [Number(value.least), Number(value.most) + 1] : []));
  const [first, last] = [Number(whole.least), Number(whole.most)];
  return [...new Set([first, ...starts])]
    .filter((value) => value >= first && value <= last)
    .flatMap((value) => rangeDomain(value, value) ?? []);
}

const isText = (value: unknown): value is string => typeof value === 'string';
