import type { ListName } from '../household/vocabulary.js';
import type { GroupId, OperatorId } from '../operators/index.js';
import { groupTable, operatorTable } from '../operators/index.js';
import type { Text } from '../value/text.js';
import type { ApplyExpr, EachExpr, Expr, FactExpr, ParameterExpr, ReadingExpr, TermExpr, ValueExpr } from './expr.js';

/** What a builder takes: an expression, or a constant (a text is an option). */
type Operand = Expr | boolean | string | number;

const operand = (given: Operand): Expr => {
  switch (typeof given) {
    case 'boolean':
      return { value: given, type: 'truth' };
    case 'number':
      return { value: given, type: 'number' };
    case 'string':
      return { value: given, type: 'option' };
    default:
      return given;
  }
};

type Builders = { readonly [Id in OperatorId]: (...to: readonly Operand[]) => ApplyExpr };
type GroupBuilders = { readonly [Id in GroupId]: (each: ListName, of: Operand, as?: string) => EachExpr };

/** One builder for each operator of the table: `all(…)`, `equal(term('order'), 1)`. */
const operatorBuilders = Object.fromEntries(
  Object.keys(operatorTable).map((apply) => [apply, (...to: readonly Operand[]) => ({ apply, to: to.map(operand) })]),
) as unknown as Builders;

/** One builder for each operator over a list: `count('children', fact('each.sex'))`. */
const groupBuilders = Object.fromEntries(
  Object.keys(groupTable).map((how) => [
    how,
    (each: ListName, of: Operand, as?: string) => ({ each, how, of: operand(of), ...(as === undefined ? {} : { as }) }),
  ]),
) as unknown as GroupBuilders;

const fact = (name: string, at?: Expr): FactExpr => (at === undefined ? { fact: name } : { fact: name, at });
const term = (name: string): TermExpr => ({ term: name });
const parameter = (name: string): ParameterExpr => ({ parameter: name });
const yuan = (value: string): ValueExpr => ({ value, type: 'money' });
const date = (value: string): ValueExpr => ({ value, type: 'date' });
const text = (value: string): ValueExpr => ({ value, type: 'text' });

const reading = (id: string, is: Readonly<Record<string, Operand>>): ReadingExpr => ({
  reading: id,
  is: Object.fromEntries(Object.entries(is).map(([option, meaning]) => [option, operand(meaning)])),
});

const EARLIER_BIRTHS: Text = { zh: '此前计入孩次的出生数', en: 'the number of earlier births that count' };

/** Decision-table rows as arguments of `table`. */
const rows = (...pairs: readonly (readonly [when: Operand, gives: Operand])[]): ApplyExpr =>
  operatorBuilders.table(...pairs.flat());

/** The day asked about. */
const on = fact('on');

/**
 * The place of the child asked about among the children for whom `where` holds (`each` = the other child): 1 for the first.
 * By date of birth, ties as listed.
 */
function rankOfChild(where: Operand): Expr {
  const { all, choose, count, add, not, equal, below, onOrBefore, before } = { ...operatorBuilders, ...groupBuilders };
  const [own, other] = [fact('child.position'), fact('each.position')];
  const [ownBirth, otherBirth] = [fact('child.birthDate'), fact('each.birthDate')];
  const earlier = choose(below(other, own), onOrBefore(otherBirth, ownBirth), before(otherBirth, ownBirth));
  const earlierBirths: EachExpr = {
    ...count('children', all(not(equal(other, own)), where, earlier)),
    says: EARLIER_BIRTHS,
  };
  return add(earlierBirths, 1);
}

/** Builds expressions; every builder gives plain JSON. */
export const build = {
  ...operatorBuilders,
  ...groupBuilders,
  fact,
  term,
  parameter,
  yuan,
  date,
  text,
  reading,
  rows,
  on,
  rankOfChild,
};
