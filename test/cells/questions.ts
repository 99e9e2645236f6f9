import type { Env, Order } from '../../src/cells/domains.js';
import type { Question } from '../../src/cells/question.js';
import { type Frames, frameKey } from '../../src/evaluate/interpret.js';
import { seriesCuts, type WorldInput, worldOf } from '../../src/evaluate/world.js';
import { build } from '../../src/expr/build.js';
import type { Definitions } from '../../src/expr/definitions.js';
import type { Expr, Node } from '../../src/expr/expr.js';
import { createInterner } from '../../src/expr/interner.js';
import { factsRead } from '../../src/expr/walk.js';
import type { CaseInput } from '../../src/household/household.js';
import { parseHousehold } from '../../src/household/parse.js';
import { dayFromText } from '../../src/value/civil-date.js';
import { prepared } from '../expr/prepared.js';

const text = (words: string) => ({ zh: words, en: words });
const own = <Type extends string>(type: Type) => ({ type, label: text(type), question: text(type) });
const named = (is: Expr) => ({ says: text('named'), is });
const optionsOf = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, text(name)]));
const reading = (...names: readonly string[]) => ({
  options: Object.fromEntries(names.map((name) => [name, { says: text(name) }])),
});

export const NAMES: Definitions = {
  parameters: {},
  terms: {
    day: named(build.fact('extra.d')),
    right: named(build.fact('extra.k')),
    death: named(build.fact('child.deathDate')),
    number: named(build.fact('extra.n')),
    two: named({ value: 2, type: 'number' }),
    many: named(build.count('children', build.fact('each.birthAuthorised'))),
  },
  readings: {
    width: reading('wide', 'narrow'),
    place: reading('home', 'away'),
    ...Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`two${index}`, reading('wide', 'narrow')])),
    ...Object.fromEntries(
      Array.from({ length: 3 }, (_, index) => [
        `ten${index}`,
        reading(...Array.from({ length: 10 }, (_, option) => `o${option}`)),
      ]),
    ),
  },
  extra: {
    a: own('truth'),
    b: own('truth'),
    k: { ...own('options'), options: optionsOf('x', 'y', 'z') },
    l: { ...own('options'), options: optionsOf('z', 'w') },
    o: { ...own('options'), options: optionsOf('only') },
    n: own('number'),
    m: own('number'),
    d: own('date'),
    e: own('date'),
    f: own('date'),
    p: own('money'),
    q: own('money'),
    t: own('text'),
  },
};

/** Makes nodes of which equal ones are one object. */
export function nodesOf(): (expr: Expr) => Node {
  const interner = createInterner();
  return (expr) => prepared(expr, NAMES, interner);
}

export const day = (text: string): number => dayFromText(text) as number;
export const ON = day('2016-03-01');

export interface Asked extends Partial<Omit<Question, 'world' | 'household' | 'relevant' | 'longest'>> {
  readonly household?: object;
  readonly on?: WorldInput['on'];
  readonly readings?: WorldInput['readings'];
  readonly case?: CaseInput;
  readonly longest?: number;
  readonly relevant?: Question['relevant'];
}

/** A question about these nodes; of an absent list up to `longest` members are tried, none unless told. */
export function ask(roots: readonly Node[], asked: Asked = {}): Question {
  const { household: given = {}, on = ON, readings = {}, case: levyCase, longest = 0, ...rest } = asked;
  const household = parseHousehold(given);
  return {
    world: worldOf({ household, on, readings, case: levyCase }),
    household,
    frames: {},
    relevant: () => roots,
    longest: () => longest,
    reads: factsRead(roots),
    extra: NAMES.extra,
    cuts: (path, at) => seriesCuts({ ...household, case: levyCase }, path, at),
    ...rest,
  };
}

export const EMPTY: Env = { domains: new Map(), lengths: new Map(), orders: [], decided: new Map() };

/** That the condition holds, or not; `paths`: the facts that are open in it, and all that it reads. */
export const order = (node: Node, truth: boolean, paths: readonly string[] = [], frames: Frames = {}): Order => ({
  key: frameKey(node, frames),
  node,
  frames,
  truth,
  paths,
  reads: paths,
});

export const between = (least: number, most: number) => ({ value: { least, most }, excluded: [], options: null });

export const envOf = (
  ranges: Readonly<Record<string, readonly [number, number]>>,
  ...orders: readonly Order[]
): Env => ({
  ...EMPTY,
  domains: new Map(Object.entries(ranges).map(([path, [least, most]]) => [path, between(least, most)])),
  orders,
  decided: new Map(orders.map(({ key, truth }) => [key, truth])),
});
