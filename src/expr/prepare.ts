import { leafValue, readLeaf } from '../household/leaf.js';
import type { FactSpec } from '../household/vocabulary.js';
import { groupTable, type OperatorId, operatorTable } from '../operators/index.js';
import { commonType, type Type, typeName } from '../operators/operator.js';
import { type Issue, issue, nearestName, shown } from '../value/issue.js';
import { exactFromText } from '../value/rate.js';
import { plainText, type Text } from '../value/text.js';
import { point } from '../value/value.js';
import { build } from './build.js';
import type { DatedSeries, Definitions, TermDefinition } from './definitions.js';
import type { ApplyExpr, EachExpr, Expr, FactExpr, Node, ReadingExpr, ReadingOption, ValueExpr } from './expr.js';
import type { Interner } from './interner.js';
import { BELONGS, SUBJECTS, seriesTable } from './lists.js';
import { type Frames, factNames, factType, findFact } from './names.js';
import { optionWords } from './say.js';

export interface Preparer {
  /** The node, or `null` when something is wrong; every problem is in `issues`, with its place. */
  readonly prepare: (expr: Expr, path: string, frames?: Frames) => Node | null;
  readonly node: Interner['node'];
  /** An operator over nodes that fit it. */
  readonly applied: (operator: OperatorId, ...args: readonly Node[]) => Node;
  readonly fail: (code: Issue['code'], path: string, details?: Parameters<typeof issue>[2]) => null;
  readonly issues: readonly Issue[];
}

/** A policy from elsewhere cannot exhaust the evaluator: no expression has more levels than these, through terms and parameters. */
const MOST_LEVELS = 200;

/** Looks names up, checks types, and makes nodes. */
export function createPreparer(definitions: Definitions, interner: Interner): Preparer {
  const issues: Issue[] = [];
  const named = new Map<string, { readonly node: Node | null; readonly levels: number }>();
  const open = new Set<string>();
  /** How deep the place is that is looked at, and how many levels stand below it, through terms and parameters. */
  let depth = 0;
  let levels = 0;

  const fail: Preparer['fail'] = (code, path, details) => {
    issues.push(issue(code, path, details));
    return null;
  };
  const unknownName = (path: string, given: string, kind: Text, names: readonly string[]): null =>
    fail('unknown-name', path, { given: shown(given), expected: kind, nearest: nearestName(given, names) });

  function prepare(expr: Expr, path: string, frames: Frames = SUBJECTS): Node | null {
    if (depth >= MOST_LEVELS) return tooDeep(path);
    const beside = levels;
    levels = 0;
    depth += 1;
    const node = prepared(expr, path, frames);
    depth -= 1;
    levels = Math.max(beside, levels + 1);
    return node;
  }

  function prepared(expr: Expr, path: string, frames: Frames): Node | null {
    if ('value' in expr) return constant(expr, path);
    if ('fact' in expr) return factNode(expr, path, frames);
    if ('parameter' in expr) return parameter(expr.parameter, path);
    if ('term' in expr) return term(expr.term, path);
    if ('apply' in expr) return apply(expr, path, frames);
    if ('each' in expr) return each(expr, path, frames);
    return reading(expr satisfies ReadingExpr, path, frames);
  }

  function constant(expr: ValueExpr, path: string): Node | null {
    const { type, value } = expr;
    if (type === 'option') {
      if (typeof value !== 'string')
        return fail('wrong-type', `${path}.value`, { given: shown(value), expected: typeName('text') });
      return interner.node([value], [], { kind: 'value', value, words: plainText(value) });
    }
    if (type === 'number') {
      const exact = exactFromText(String(value));
      if (exact === null)
        return fail('wrong-type', `${path}.value`, { given: shown(value), expected: typeName('number') });
      return interner.node('number', [], { kind: 'value', value: point(exact), words: plainText(String(value)) });
    }
    const spec: FactSpec = { type, label: plainText(type), question: plainText(type) };
    const leaf = readLeaf(spec, value, `${path}.value`);
    if ('problem' in leaf) {
      issues.push(leaf.problem);
      return null;
    }
    return interner.node(type, [], {
      kind: 'value',
      value: leafValue(spec, leaf.json),
      words: constantWords(type, leaf.json),
    });
  }

  function factNode(expr: FactExpr, path: string, frames: Frames): Node | null {
    const place = findFact(expr.fact, frames, definitions.extra);
    if (place === null)
      return unknownName(path, expr.fact, { zh: '事实', en: 'fact' }, factNames(frames, definitions.extra));
    if (expr.at !== undefined && place.spec.dated !== true)
      return fail('type-mismatch', `${path}.at`, { given: shown(expr.fact), expected: UNDATED });
    const at = place.spec.dated === true ? prepare(expr.at ?? build.on, `${path}.at`, frames) : null;
    if (at !== null && at.type !== 'date') return mismatch(`${path}.at`, [at.type], typeName('date'));
    if (place.spec.dated === true && at === null) return null;
    const own = place.frame === null ? [] : [place.frame];
    return interner.node(factType(place.spec), [...own, ...(at?.frames ?? [])], { kind: 'fact', fact: place, at });
  }

  function parameter(name: string, path: string): Node | null {
    const definition = Object.hasOwn(definitions.parameters, name) ? definitions.parameters[name] : undefined;
    if (definition === undefined)
      return unknownName(path, name, { zh: '参数', en: 'parameter' }, Object.keys(definitions.parameters));
    return once('parameter', name, path, { says: definition.says }, () => {
      const { is } = definition;
      const place = `parameters.${name}.is`;
      return 'series' in is ? series(is, place) : prepare(is, place);
    });
  }

  /** The parts are looked at one by one first, so that what is wrong is told with the place that the policy gives it. */
  function series(is: DatedSeries, place: string): Node | null {
    const by = is.by === undefined ? null : prepare(is.by, `${place}.by`);
    const values = is.series.map(({ value }, index) => prepare(value, `${place}.series[${index}].value`));
    if (values.includes(null) || (is.by !== undefined && by === null)) return null;
    if (by !== null && by.type !== 'date') return mismatch(`${place}.by`, [by.type], typeName('date'));
    return prepare(seriesTable(is), place);
  }

  function term(name: string, path: string): Node | null {
    const definition = Object.hasOwn(definitions.terms, name) ? definitions.terms[name] : undefined;
    if (definition === undefined)
      return unknownName(path, name, { zh: '术语', en: 'term' }, Object.keys(definitions.terms));
    return once('term', name, path, definition, () => prepare(definition.is, `terms.${name}.is`));
  }

  /** A parameter or term is prepared once; one that needs itself is refused. */
  function once(
    what: 'term' | 'parameter',
    name: string,
    path: string,
    { says, options }: Pick<TermDefinition, 'says' | 'options'>,
    make: () => Node | null,
  ): Node | null {
    const key = `${what} ${name}`;
    if (open.has(key)) return fail('circular-term', path, { given: name });
    const known = named.get(key);
    if (known !== undefined) {
      levels = known.levels;
      return known.node;
    }
    open.add(key);
    const is = make();
    open.delete(key);
    const fits = levels < MOST_LEVELS ? is : tooDeep(path);
    const node =
      fits === null
        ? null
        : interner.node(fits.type, fits.frames, {
            kind: 'named',
            what,
            name,
            words: says,
            options: options ?? null,
            is: fits,
          });
    named.set(key, { node, levels });
    return node;
  }

  const tooDeep = (path: string): null =>
    fail('limit-exceeded', path, {
      given: path,
      expected: { zh: `${MOST_LEVELS}层（术语计入）`, en: `${MOST_LEVELS} levels, through terms` },
    });

  function apply(expr: ApplyExpr, path: string, frames: Frames): Node | null {
    const args = prepareAll(expr.to, `${path}.to`, frames);
    if (args === null) return null;
    const inferred = operatorTable[expr.apply].infer(args.map(({ type }) => type));
    if ('needs' in inferred)
      return mismatch(
        path,
        args.map(({ type }) => type),
        { zh: `${expr.apply}需要${inferred.needs.zh}`, en: `${expr.apply} takes ${inferred.needs.en}` },
      );
    return applied(expr.apply, inferred.gives, withOptionWords(args));
  }

  function applied(operator: OperatorId, type: Type, args: readonly Node[]): Node {
    const frames = args.flatMap((arg) => arg.frames);
    return interner.node(type, frames, {
      kind: 'apply',
      operator,
      args,
      means: operator === 'equal' ? bothOrders(args) : null,
    });
  }

  /** Two quantities are equal when neither is above the other: each half grows with one and falls with the other. */
  function bothOrders(args: readonly Node[]): Node | null {
    const type = args[0]?.type;
    if (type !== 'number' && type !== 'money' && type !== 'date') return null;
    const [up, down] = type === 'date' ? (['onOrBefore', 'onOrAfter'] as const) : (['atMost', 'atLeast'] as const);
    return applied('all', 'truth', [applied(up, 'truth', args), applied(down, 'truth', args)]);
  }

  /** An option is said in the words of the fact that it is compared with. */
  function withOptionWords(args: readonly Node[]): readonly Node[] {
    const words: Readonly<Record<string, Text>> = Object.assign(
      {},
      ...args.filter(({ kind }) => kind !== 'value').map(optionWords),
    );
    return args.map((arg) => {
      if (arg.kind !== 'value' || typeof arg.value !== 'string') return arg;
      const own = Object.hasOwn(words, arg.value) ? words[arg.value] : undefined;
      return own === undefined ? arg : interner.node(arg.type, [], { kind: 'value', value: arg.value, words: own });
    });
  }

  function each(expr: EachExpr, path: string, frames: Frames): Node | null {
    const { each: list, how, as = 'each' } = expr;
    if (Object.hasOwn(frames, as)) return fail('duplicate-id', `${path}.as`, { given: as });
    const of = prepare(expr.of, `${path}.of`, { ...frames, [as]: list });
    if (of === null) return null;
    const inferred = groupTable[how].infer(of.type);
    if ('needs' in inferred)
      return mismatch(`${path}.of`, [of.type], {
        zh: `${how}需要${inferred.needs.zh}`,
        en: `${how} takes ${inferred.needs.en}`,
      });
    const condition = BELONGS[list];
    const belongs = condition === null ? null : prepare(condition(as), path, { ...frames, [as]: list });
    const outer = [...of.frames, ...(belongs?.frames ?? [])].filter((frame) => frame !== as);
    return interner.node(inferred.gives, outer, { kind: 'each', list, as, how, of, belongs, says: expr.says ?? null });
  }

  function reading(expr: ReadingExpr, path: string, frames: Frames): Node | null {
    const definition = Object.hasOwn(definitions.readings, expr.reading)
      ? definitions.readings[expr.reading]
      : undefined;
    if (definition === undefined)
      return unknownName(path, expr.reading, { zh: '解读', en: 'reading' }, Object.keys(definitions.readings));
    const wanted = Object.keys(definition.options);
    for (const option of Object.keys(expr.is)) {
      if (!wanted.includes(option))
        unknownName(`${path}.is.${option}`, option, { zh: '解读选项', en: 'option of the reading' }, wanted);
    }
    const options = Object.entries(definition.options).map(([option, { says }]): ReadingOption | null => {
      const meaning = Object.hasOwn(expr.is, option) ? expr.is[option] : undefined;
      if (meaning === undefined) return fail('missing-key', `${path}.is.${option}`, { expected: plainText(option) });
      const is = prepare(meaning, `${path}.is.${option}`, frames);
      return is === null ? null : { option, words: says, is };
    });
    if (!options.every((option) => option !== null)) return null;
    const types = options.map(({ is }) => is.type);
    const type = commonType(types);
    if (type === null)
      return mismatch(path, types, { zh: '各选项同类', en: 'the options must give the same kind of value' });
    return interner.node(
      type,
      options.flatMap(({ is }) => is.frames),
      { kind: 'reading', reading: expr.reading, options },
    );
  }

  function prepareAll(exprs: readonly Expr[], path: string, frames: Frames): readonly Node[] | null {
    const nodes = exprs.map((expr, index) => prepare(expr, `${path}[${index}]`, frames));
    return nodes.every((node) => node !== null) ? nodes : null;
  }

  const mismatch = (path: string, given: readonly Type[], expected: Text): null =>
    fail('type-mismatch', path, { given: given.map((type) => typeName(type).en).join(', '), expected });

  return {
    prepare,
    node: interner.node,
    applied: (operator, ...args) => {
      const inferred = operatorTable[operator].infer(args.map(({ type }) => type));
      if ('needs' in inferred) throw new TypeError(`${operator}: ${inferred.needs.en}`);
      return applied(operator, inferred.gives, args);
    },
    fail,
    issues,
  };
}

const UNDATED: Text = {
  zh: '只有可按日期记录的事实才有时点',
  en: 'only a fact that may be a dated series is read at a day',
};

function constantWords(
  type: Exclude<ValueExpr['type'], 'option' | 'number'>,
  json: boolean | string | number | null,
): Text {
  if (type === 'money') return { zh: `${json}元`, en: `${json} yuan` };
  if (type === 'truth') return json === true ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  return plainText(String(json));
}
