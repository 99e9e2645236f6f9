import type { Node } from '../expr/expr.js';
import { comparable } from '../operators/operator.js';
import { isRange, point, sameValue } from '../value/value.js';
import type { Workbench } from './workbench.js';

/** Of two expressions it is known where they differ. */
export type KnownDifference = readonly [a: Node, b: Node, where: Node];

/** "The two values are not the same", part by part: what the two expressions share is not compared. */
export function sameDifference(bench: Workbench, given: readonly KnownDifference[] = []): (a: Node, b: Node) => Node {
  const { all, any, not, truth } = bench;
  const first = (condition: Node, ...rest: readonly Node[]): Node => inTurn(bench, condition, all(...rest));
  const known = new Map<string, Node>(given.map(([a, b, where]) => [`${a.id} ${b.id}`, where]));

  function pair(a: Node, b: Node): Node {
    if (a === b) return truth(false);
    const key = `${a.id} ${b.id}`;
    const found = known.get(key) ?? find(a, b);
    known.set(key, found);
    return found;
  }

  function find(a: Node, b: Node): Node {
    if (a.kind === 'named') return pair(a.is, b);
    if (b.kind === 'named') return pair(a, b.is);
    if (a.kind === 'value' && b.kind === 'value') return truth(!sameValue(a.value, b.value));
    if (a.type === 'truth' && b.type === 'truth') {
      for (const operator of ['all', 'any'] as const) {
        if (isOf(a, operator) || isOf(b, operator)) return joined(operator, a, b);
      }
    }
    if (isRows(a) && isRows(b) && a.args.length !== b.args.length) return oneMore(a, b);
    if (a.type === b.type && (isOf(a, 'add') || isOf(b, 'add'))) return sums(a, b);
    if (a.kind === 'apply' && b.kind === 'apply' && a.operator === b.operator && a.args.length === b.args.length)
      return isRows(a) ? rows(a.args, b.args) : applied(a, b);
    if (a.kind === 'each' && b.kind === 'each') return members(a, b);
    if (a.kind === 'reading' && b.kind === 'reading') return meanings(a, b);
    return unequal(bench, a, b);
  }

  /** Where two conjunctions differ in one part, that part differs and the rest is true; in several, one of them is false. */
  function joined(operator: 'all' | 'any', a: Node, b: Node): Node {
    const [ours, theirs] = [partsOf(a, operator), partsOf(b, operator)];
    const neutral = operator === 'all' ? (part: Node): Node => part : not;
    const common = ours.filter((part) => theirs.includes(part)).map(neutral);
    const own = ours.filter((part) => !theirs.includes(part));
    const other = theirs.filter((part) => !ours.includes(part));
    const [mine, yours] = [own[0], other[0]];
    if (own.length === 1 && other.length === 1 && mine !== undefined && yours !== undefined)
      return first(pair(mine, yours), ...common);
    if (own.length === 0 || other.length === 0) {
      const extra = own.length === 0 ? other : own;
      return first(operator === 'all' ? not(all(...extra)) : any(...extra), ...common);
    }
    const near =
      own.length === other.length
        ? any(...own.map((part, index) => pair(part, other[index] as Node)))
        : any(...[...own, ...other].map((part) => not(neutral(part))));
    const whole = (parts: readonly Node[]): Node => (operator === 'all' ? all(...parts) : any(...parts));
    return first(near, ...common, unequal(bench, whole(own), whole(other)));
  }

  /** An operator whose value follows from those of its arguments. */
  function applied(a: Node & { kind: 'apply' }, b: Node & { kind: 'apply' }): Node {
    const near = any(...a.args.map((arg, index) => pair(arg, b.args[index] as Node)));
    return a.operator === 'not' || isSameMultiple(a, b) ? near : first(near, unequal(bench, a, b));
  }

  /** What two sums share is left out: they differ where the rest does. Numbers are exact, so nothing is lost to rounding. */
  function sums(a: Node, b: Node): Node {
    const [ours, theirs] = [partsOf(a, 'add'), partsOf(b, 'add')];
    const [own, other] = [lessThose(ours, theirs), lessThose(theirs, ours)];
    const sum = (parts: readonly Node[]): Node => {
      const [one = a.type === 'money' ? bench.money(0) : bench.number(0), ...more] = parts;
      return more.length === 0 ? one : bench.applied('add', one, ...more);
    };
    if (own.length + other.length === 0) return truth(false);
    if (own.length < 2 && other.length < 2) return pair(sum(own), sum(other));
    const near =
      own.length === other.length ? any(...own.map((part, at) => pair(part, other[at] as Node))) : truth(true);
    return first(near, unequal(bench, sum(own), sum(other)));
  }

  /** Tables of equal length: the first row that is not the same decides, and where it is reached. */
  function rows(a: readonly Node[], b: readonly Node[]): Node {
    const at = a.findIndex((arg, index) => arg !== b[index]);
    const rest = a.every((arg, index) => index === at || arg === b[index]);
    const row = at - (at % 2);
    const earlier = a.slice(0, row).filter((_, index) => index % 2 === 0);
    const reached = all(...earlier.map(not));
    const isLast = a.length % 2 === 1 && at === a.length - 1;
    const [mine, yours] = [a[at] as Node, b[at] as Node];
    if (rest && isLast) return first(pair(mine, yours), reached);
    if (rest && at % 2 === 1) return first(pair(mine, yours), reached, a[row] as Node);
    const [ours, theirs] = [tableOf(a.slice(row)), tableOf(b.slice(row))];
    const value = a[row + 1] as Node;
    const others = a.slice(row + 2);
    // One condition differs: its row's value in the one, what follows in the other.
    if (rest && others.length > 0 && (others.length === 1 || others.length % 2 === 1))
      return first(pair(mine, yours), reached, pair(value, tableOf(others)));
    if (rest) return first(pair(mine, yours), reached, unequal(bench, ours, theirs));
    const near = turned(a, b) ?? any(...a.map((arg, index) => pair(arg, b[index] as Node)));
    return first(near, reached, unequal(bench, ours, theirs));
  }

  /** Tables of which one has a row that the other has not: it is reached, and gives what the rows after it do not. */
  function oneMore(a: Node & { kind: 'apply' }, b: Node & { kind: 'apply' }): Node {
    const [less, more] = a.args.length < b.args.length ? [a.args, b.args] : [b.args, a.args];
    const at = less.findIndex((arg, index) => arg !== more[index]);
    const row = at < 0 ? less.length : at - (at % 2);
    const [when, value, ...others] = more.slice(row);
    const isOneMore = others.length === less.length - row && others.every((arg, index) => arg === less[row + index]);
    if (!isOneMore || others.length % 2 === 0 || when === undefined || value === undefined) return unequal(bench, a, b);
    const earlier = more.slice(0, row).filter((_, index) => index % 2 === 0);
    return first(pair(value, tableOf(others)), all(...earlier.map(not)), when);
  }

  /** The same rows in another order: two that changed places both hold, and do not agree. `null` for other rows. */
  function turned(a: readonly Node[], b: readonly Node[]): Node | null {
    const [ours, theirs] = [rowsOf(a), rowsOf(b)];
    if (a.length % 2 === 1 && a.at(-1) !== b.at(-1)) return null;
    const places = ours.map(({ when, value }) => theirs.findIndex((row) => row.when === when && row.value === value));
    if (places.includes(-1) || new Set(places).size < places.length) return null;
    const inverted = ours.flatMap((row, i) =>
      ours.slice(i + 1).flatMap((later, offset) => {
        const isTurned = (places[i] ?? 0) > (places[i + 1 + offset] ?? 0);
        return isTurned ? [first(pair(row.value, later.value), row.when, later.when)] : [];
      }),
    );
    return any(...inverted);
  }

  const tableOf = (args: readonly Node[]): Node =>
    args.length === 1 ? (args[0] as Node) : bench.applied('table', ...args);

  /** Two lists give different values only where some member counts in the one and not in the other, or counts for another value. */
  function members(a: Node & { kind: 'each' }, b: Node & { kind: 'each' }): Node {
    if (a.list !== b.list || a.how !== b.how || a.as !== b.as) return unequal(bench, a, b);
    const counts = (node: Node & { kind: 'each' }): Node =>
      all(node.belongs ?? truth(true), node.how === 'every' ? not(node.of) : node.of);
    const isTruth = a.of.type === 'truth';
    const belonging = pair(a.belongs ?? truth(true), b.belongs ?? truth(true));
    const of = isTruth ? pair(counts(a), counts(b)) : any(belonging, pair(a.of, b.of));
    if (of.kind === 'value' && of.value === false) return of;
    const outer = of.frames.filter((frame) => frame !== a.as);
    const { list, as } = a;
    const kind = { kind: 'each', list, as, how: 'some', of, belongs: null, says: null } as const;
    return first(bench.interner.node('truth', outer, kind), unequal(bench, a, b));
  }

  function meanings(a: Node & { kind: 'reading' }, b: Node & { kind: 'reading' }): Node {
    const names = (node: Node & { kind: 'reading' }): string => node.options.map(({ option }) => option).join(' ');
    if (a.reading !== b.reading || names(a) !== names(b)) return unequal(bench, a, b);
    const options = a.options.map((option, index) => ({
      ...option,
      is: pair(option.is, b.options[index]?.is as Node),
    }));
    const [one] = options;
    if (one === undefined || options.every(({ is }) => is === one.is)) return one?.is ?? truth(false);
    const frames = options.flatMap(({ is }) => is.frames);
    return bench.interner.node('truth', frames, { kind: 'reading', reading: a.reading, options });
  }

  return pair;
}

/** Both, the first looked at before the second: what is nearest to the difference rules out most. */
export function inTurn({ truth, applied }: Workbench, first: Node, second: Node): Node {
  if (first.kind === 'value') return first.value === true ? second : truth(false);
  if (second.kind === 'value') return second.value === true ? first : truth(false);
  return applied('choose', first, second, truth(false));
}

/** "The two values are not the same", as a whole. */
export function unequal({ all, any, not, truth, applied }: Workbench, a: Node, b: Node): Node {
  if (a === b) return truth(false);
  if (a.type === 'truth' && b.type === 'truth') return a === not(b) ? truth(true) : any(all(a, not(b)), all(not(a), b));
  return comparable(a.type, b.type) ? not(applied('equal', a, b)) : truth(true);
}

const isOf = (node: Node, operator: 'all' | 'any' | 'add'): boolean =>
  node.kind === 'apply' && node.operator === operator;

/** Two products by one number that is not zero. */
const isSameMultiple = (
  { operator, args: [, by] }: Node & { kind: 'apply' },
  other: Node & { kind: 'apply' },
): boolean => operator === 'times' && by !== undefined && by === other.args[1] && isOtherThanZero(by);

const isOtherThanZero = (node: Node): boolean =>
  node.kind === 'named'
    ? isOtherThanZero(node.is)
    : node.kind === 'value' && node.type === 'number' && !sameValue(node.value, point(0)) && isRange(node.value);

/** Those that are not also among the others, one for one. */
function lessThose(parts: readonly Node[], others: readonly Node[]): readonly Node[] {
  const left = [...others];
  return parts.filter((part) => {
    const at = left.indexOf(part);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}

const rowsOf = (args: readonly Node[]): readonly { readonly when: Node; readonly value: Node }[] =>
  Array.from({ length: Math.floor(args.length / 2) }, (_, row) => ({
    when: args[2 * row] as Node,
    value: args[2 * row + 1] as Node,
  }));

const isRows = (node: Node): node is Node & { kind: 'apply' } =>
  node.kind === 'apply' && (node.operator === 'table' || node.operator === 'choose');

const partsOf = (node: Node, operator: 'all' | 'any' | 'add'): readonly Node[] =>
  node.kind === 'named'
    ? partsOf(node.is, operator)
    : node.kind === 'apply' && node.operator === operator
      ? node.args
      : [node];
