import type { GroupId, OperatorId } from '../../src/operators/index.js';
import { type Calendar, lastDayAtMost, NEVER } from './calendar.js';
import type { Script } from './script.js';
import {
  and,
  certain,
  isTwoValued,
  ite,
  not,
  or,
  type Smt,
  type SmtOther,
  type SmtTruth,
  type SmtValue,
  truthIf,
} from './smtlib.js';

export interface Tools {
  readonly script: Script;
  readonly calendar: Calendar;
}

type Meaning = (args: readonly SmtValue[], tools: Tools) => SmtValue;

export function truth(value: SmtValue | undefined): SmtTruth {
  if (value?.kind !== 'truth') throw new TypeError(`a truth was expected, not ${value?.kind}`);
  return value;
}

export function other(value: SmtValue | undefined): SmtOther {
  if (value === undefined || value.kind === 'truth') throw new TypeError(`a quantity was expected, not ${value?.kind}`);
  return value;
}

const conjunction = (truths: readonly SmtTruth[]): SmtTruth => {
  const yes = and(...truths.map((one) => one.yes));
  return { kind: 'truth', yes, no: truths.every(isTwoValued) ? not(yes) : or(...truths.map(({ no }) => no)) };
};
const negation = ({ yes, no }: SmtTruth): SmtTruth => ({ kind: 'truth', yes: no, no: yes });
const disjunction = (truths: readonly SmtTruth[]): SmtTruth => negation(conjunction(truths.map(negation)));

const comparison =
  (relation: '<' | '<=' | '>' | '>='): Meaning =>
  (args) => {
    const [a, b] = [other(args[0]), other(args[1])];
    return truthIf(and(a.known, b.known), `(${relation} ${a.is} ${b.is})`);
  };

const equality: Meaning = ([a, b]) => {
  if (a?.kind === 'truth') {
    const [x, y] = [a, truth(b)];
    if (isTwoValued(x) && isTwoValued(y)) return certain(`(= ${x.yes} ${y.yes})`);
    return { kind: 'truth', yes: or(and(x.yes, y.yes), and(x.no, y.no)), no: or(and(x.yes, y.no), and(x.no, y.yes)) };
  }
  const [x, y] = [other(a), other(b)];
  return truthIf(and(x.known, y.known), `(= ${x.is} ${y.is})`);
};

const arithmetic =
  (join: (terms: readonly Smt[]) => Smt): Meaning =>
  (args, { script }) => {
    const values = args.map(other);
    return {
      kind: 'number',
      is: script.share(join(values.map(({ is }) => is)), 'Real'),
      known: and(...values.map(({ known }) => known)),
    };
  };

const outermost =
  (relation: '<' | '>'): Meaning =>
  (args, { script }) => {
    const values = args.map(other);
    const is = values
      .map((value) => script.share(value.is, 'Real'))
      .reduce((a, b) => script.share(ite(`(${relation} ${a} ${b})`, a, b), 'Real'));
    return { kind: 'number', is, known: and(...values.map(({ known }) => known)) };
  };

/** A number as a whole one: a part of a month or day is not a shift that is known. */
function shift(args: readonly SmtValue[], move: (day: Smt, by: Smt) => Smt): SmtOther {
  const [day, by] = [other(args[0]), other(args[1])];
  return { kind: 'date', is: move(day.is, `(to_int ${by.is})`), known: and(day.known, by.known, `(is_int ${by.is})`) };
}

const age =
  (rule: Parameters<Calendar['age']>[2]): Meaning =>
  (args, { calendar }) => {
    const [birth, on] = [other(args[0]), other(args[1])];
    return {
      kind: 'number',
      is: `(to_real ${calendar.age(birth.is, on.is, rule)})`,
      known: and(birth.known, on.known),
    };
  };

/** The parts of a day, as `calendar.ts` numbers them: 372 for a year, 31 for a month. */
const yearOf = (day: Smt): Smt => `(div (- ${day} 32) 372)`;
const monthOf = (day: Smt): Smt => `(+ (* 12 ${yearOf(day)}) (div (mod (- ${day} 32) 372) 31))`;

/** The first row that holds; while a row is open, only what it and the rest agree on. */
function firstOf(condition: SmtTruth, value: SmtValue, rest: SmtValue | null, { script, calendar }: Tools): SmtValue {
  const open = isTwoValued(condition) ? 'false' : not(or(condition.yes, condition.no));
  if (value.kind === 'truth') {
    const after = rest === null ? ({ kind: 'truth', yes: 'false', no: 'false' } as const) : truth(rest);
    const side = (own: Smt, later: Smt): Smt =>
      or(and(condition.yes, own), and(condition.no, later), and(open, own, later));
    const yes = side(value.yes, after.yes);
    const complete = open === 'false' && isTwoValued(value) && isTwoValued(after);
    return script.shareValue({ kind: 'truth', yes, no: complete ? not(yes) : side(value.no, after.no) });
  }
  const after = rest === null ? { ...value, known: 'false' } : other(rest);
  const agreed = and(open, value.known, after.known, `(= ${value.is} ${after.is})`);
  const known = or(and(condition.yes, value.known), and(condition.no, after.known), agreed);
  return script.shareValue({ ...calendar.choose(condition.yes, value, after), known });
}

const table: Meaning = (args, tools) => {
  let result: SmtValue | null = args.length % 2 === 1 ? (args.at(-1) as SmtValue) : null;
  for (let row = args.length - (args.length % 2) - 2; row >= 0; row -= 2)
    result = firstOf(truth(args[row]), args[row + 1] as SmtValue, result, tools);
  return result as SmtValue;
};

/** What each operator means, said once more: nothing here is taken from its `apply`. */
export const OPERATORS: Readonly<Record<OperatorId, Meaning>> = {
  all: (args) => conjunction(args.map(truth)),
  any: (args) => disjunction(args.map(truth)),
  not: ([a]) => negation(truth(a)),
  equal: equality,
  below: comparison('<'),
  atMost: comparison('<='),
  above: comparison('>'),
  atLeast: comparison('>='),
  before: comparison('<'),
  onOrBefore: comparison('<='),
  after: comparison('>'),
  onOrAfter: comparison('>='),
  add: arithmetic((terms) => `(+ ${terms.join(' ')})`),
  subtract: arithmetic((terms) => `(- ${terms.join(' ')})`),
  times: arithmetic((terms) => `(* ${terms.join(' ')})`),
  smallest: outermost('<'),
  greatest: outermost('>'),
  addMonths: (args, { calendar }) => shift(args, calendar.addMonths),
  addDays: (args, { calendar }) => shift(args, calendar.addDays),
  happened: ([event]) => truthIf(other(event).known, `(< ${other(event).is} ${NEVER})`),
  age: age('march-1'),
  ageFebruary28: age('february-28'),
  ageDayAfter: age('day-after'),
  yearStart: ([day]) => {
    const { is, known } = other(day);
    return { kind: 'date', is: ite(`(>= ${is} ${NEVER})`, String(NEVER), `(+ (* 372 ${yearOf(is)}) 32)`), known };
  },
  calendarMonths: (args) => {
    const [from, to] = [other(args[0]), other(args[1])];
    const is = `(to_real (- ${monthOf(lastDayAtMost(to.is))} ${monthOf(lastDayAtMost(from.is))}))`;
    return { kind: 'number', is, known: and(from.known, to.known) };
  },
  doublings: ([times]) => {
    const { is, known } = other(times);
    const power = Array.from({ length: 30 }, (_, index) => 30 - index).reduceRight<Smt>(
      (rest, n) => ite(`(>= ${is} ${n}.0)`, `${2 ** n}.0`, rest),
      '1.0',
    );
    return { kind: 'number', is: power, known };
  },
  wholeYuan: ([amount]) => {
    const { is, known } = other(amount);
    return { kind: 'number', is: `(* 100.0 (to_real (to_int (/ ${is} 100.0))))`, known };
  },
  table,
  choose: table,
};

/** Does the member count, and its value. */
export interface SmtMember {
  readonly belongs: SmtTruth;
  readonly value: SmtValue;
}

const counted = ({ belongs, value }: SmtMember): SmtTruth => conjunction([belongs, truth(value)]);
const decided = (one: SmtTruth): Smt => (isTwoValued(one) ? 'true' : or(one.yes, one.no));
const sum = (terms: readonly Smt[]): Smt => (terms.length === 1 ? (terms[0] as Smt) : `(+ ${terms.join(' ')})`);

export const GROUPS: Readonly<Record<GroupId, (members: readonly SmtMember[], script: Script) => SmtValue>> = {
  count(members, script) {
    const truths = members.map(counted).map((one) => script.shareValue(one) as SmtTruth);
    const is = sum(truths.map(({ yes }) => ite(yes, '1.0', '0.0')));
    return { kind: 'number', is: script.share(is, 'Real'), known: and(...truths.map(decided)) };
  },
  some: (members) => disjunction(members.map(counted)),
  every: (members) =>
    negation(disjunction(members.map(({ belongs, value }) => conjunction([belongs, negation(truth(value))])))),
  total(members, script) {
    const parts = members.map(({ belongs, value }) => ite(belongs.yes, other(value).is, '0.0'));
    const known = members.map(({ belongs, value }) => and(decided(belongs), or(belongs.no, other(value).known)));
    return { kind: 'number', is: script.share(sum(parts), 'Real'), known: and(...known) };
  },
};
