import { type Cells, cells, type Leaf, type Limits } from '../../src/cells/cells.js';
import type { Domain } from '../../src/cells/domains.js';
import type { Expr } from '../../src/expr/expr.js';
import { isRange, type Value } from '../../src/value/value.js';
import { type Asked, ask, nodesOf } from './questions.js';

/** The kinds of household for an expression, each with its value. */
export function found(expr: Expr, asked: Asked = {}, limits?: Limits<Value>): Cells<Value> {
  const root = nodesOf()(expr);
  return cells(ask([root], asked), (_, interpreter) => interpreter.step(root, asked.frames ?? {}).value, limits);
}

export const answersOf = ({ leaves }: Cells<Value>): readonly Value[] => leaves.map(({ answer }) => answer);

/** What a kind assumes of facts and of the list of children; that whoever is listed has been born goes without saying. */
function kindOf({ env }: Leaf<unknown>): Readonly<Record<string, unknown>> {
  const says = ({ value, excluded }: Domain): unknown =>
    isRange(value) ? [value.least, value.most] : (value ?? `not ${excluded.join(', ')}`);
  return Object.fromEntries([
    ...[...env.domains].flatMap(([path, domain]) => (path.endsWith('birthDate') ? [] : [[path, says(domain)]])),
    ...[...env.lengths]
      .filter(([list]) => list === 'children')
      .map(([list, { least, most }]) => [list, `${least}–${most}`]),
  ]);
}
export const kindsOf = ({ leaves }: Cells<unknown>) => leaves.map(kindOf);

/** The list of children is absent, and whoever it is given belongs. */
export const absent = (longest: number): Asked => ({ longest, allBelong: true });
