import { answerNodes } from '../assess/inquiry.js';
import type { Expr, ValueExpr } from '../expr/expr.js';
import { SUBJECTS } from '../expr/lists.js';
import { findFact } from '../expr/names.js';
import { everyNode } from '../expr/walk.js';
import { listNames } from '../household/vocabulary.js';
import { amountsOf, isTable } from '../policy/amounts.js';
import { definePolicy } from '../policy/define.js';
import { completed, requirePolicy } from '../policy/document.js';
import type { Amount, Limit, Policy, PolicyInput } from '../policy/policy.js';
import { resolve } from '../policy/resolve.js';
import { addMonths, dayFromText, dayText } from '../value/civil-date.js';
import { PolicyError } from '../value/issue.js';
import type { Json } from '../value/json.js';
import type { Text } from '../value/text.js';
import { type Names, type SlipKind, slipsOf, slipWords } from './slips.js';

/** The mistake with its place, in words. */
export const mistakeWords = ({ says, at }: Pick<Mutant, 'says' | 'at'>): Text => ({
  zh: `${says.zh}（${at}）`,
  en: `${says.en} (${at})`,
});

/** A policy with one mistake in it. */
export interface Mutant {
  /** Stable: the kind of mistake and its place. */
  readonly id: string;
  readonly kind: SlipKind;
  /** The place in the policy document, as `terms.place.is.to[0]`. */
  readonly at: string;
  readonly says: Text;
  /** The mistaken policy; for `unknown-as-false` the policy itself, asked with the fact taken as false. */
  readonly policy: Policy;
  /** The fact that is taken as false where it is not told, as `children.birthAuthorised`. */
  readonly takenAsFalse?: string;
}

/**
 * The policy with each of the mistakes that people make, one at a time: a boundary off by one, `>` for `>=`, a wrong year, rows
 * swapped or lost, a lost condition, a wrong base, unknown taken as false, and more. What `definePolicy` refuses is left out.
 *
 * @throws {ArgumentError} `not-a-policy`.
 * @example mutants(policy).some(({ kind }) => kind === 'off-by-one') // true
 */
export function mutants(policy: Policy): readonly Mutant[] {
  const input = JSON.parse(JSON.stringify(completed(requirePolicy(policy, 'policy')))) as PolicyInput;
  const changes = [...exprChanges(input), ...rowChanges(input), ...limitChanges(input), ...defaultChanges(input)];
  const made = changes.flatMap(({ kind, at, json }): readonly Mutant[] => {
    const mistaken = defined(json);
    return mistaken === null ? [] : [{ id: `${kind} ${at}`, kind, at, says: slipWords(kind), policy: mistaken }];
  });
  return [...numbered(made), ...blindSpots(policy)];
}

/** Two mistakes of one kind at one place are told apart by a number. */
function numbered(mutants: readonly Mutant[]): readonly Mutant[] {
  const seen = new Map<string, number>();
  return mutants.map((mutant) => {
    const count = (seen.get(mutant.id) ?? 0) + 1;
    seen.set(mutant.id, count);
    return count === 1 ? mutant : { ...mutant, id: `${mutant.id} (${count})` };
  });
}

function defined(json: unknown): Policy | null {
  try {
    return definePolicy(json);
  } catch (error) {
    if (error instanceof PolicyError) return null;
    throw error;
  }
}

interface Change {
  readonly kind: SlipKind;
  readonly at: string;
  readonly json: unknown;
}

/** Every expression of the document with its place. */
function* expressions(input: PolicyInput): Generator<readonly [string, Expr]> {
  if (input.governedBy !== undefined) yield ['governedBy', input.governedBy];
  for (const [name, { is }] of Object.entries(input.parameters ?? {}))
    if (!('series' in is)) yield [`parameters.${name}.is`, is];
    else
      for (const [index, { value }] of is.series.entries())
        yield [`parameters.${name}.is.series.${index}.value`, value];
  for (const [name, { is }] of Object.entries(input.terms ?? {})) yield [`terms.${name}.is`, is];
  for (const [id, provision] of Object.entries(input.provisions)) {
    const at = `provisions.${id}`;
    yield [`${at}.when`, provision.when];
    for (const [name, { is }] of Object.entries(provision.outputs ?? {}))
      if (typeof is !== 'string') yield [`${at}.outputs.${name}.is`, is];
    for (const [name, amount] of Object.entries(amountsOf(provision)))
      yield* inAmount(`${at}.${placeOf(name)}`, amount);
    if (provision.kind === 'levy' && provision.minimumOf !== undefined) yield [`${at}.minimumOf`, provision.minimumOf];
    if (provision.kind === 'installments') {
      yield [`${at}.limitMonths`, provision.limitMonths];
      yield [`${at}.clock`, provision.clock];
      for (const [index, { is }] of provision.needs.entries()) yield [`${at}.needs.${index}.is`, is];
      if (provision.firstAtLeast !== undefined) yield [`${at}.firstAtLeast`, provision.firstAtLeast];
      if (provision.maxCount !== undefined) yield [`${at}.maxCount`, provision.maxCount];
    }
  }
}

/** Where the amount of that name stands in the document. */
const placeOf = (name: string): string => name.replace(/^shares\[(\d+)\]$/, 'shares.$1.amount');

function* inAmount(at: string, amount: Amount): Generator<readonly [string, Expr]> {
  if (typeof amount === 'string') return;
  if (!isTable(amount)) {
    yield [at, amount];
    return;
  }
  for (const [index, { when, gives }] of amount.rows.entries()) {
    yield [`${at}.rows.${index}.when`, when];
    if (typeof gives !== 'string') yield [`${at}.rows.${index}.gives`, gives];
  }
}

/** An expression and everything inside it. */
function* within(at: string, expr: Expr): Generator<readonly [string, Expr]> {
  yield [at, expr];
  if ('apply' in expr) for (const [index, arg] of expr.to.entries()) yield* within(`${at}.to.${index}`, arg);
  else if ('each' in expr) yield* within(`${at}.of`, expr.of);
  else if ('reading' in expr)
    for (const [option, meaning] of Object.entries(expr.is)) yield* within(`${at}.is.${option}`, meaning);
  else if ('fact' in expr && expr.at !== undefined) yield* within(`${at}.at`, expr.at);
}

function exprChanges(input: PolicyInput): readonly Change[] {
  const names = namesOf(input);
  return [...expressions(input)].flatMap(([place, whole]) =>
    [...within(place, whole)].flatMap(([at, expr]) =>
      slipsOf(expr, names).map(({ kind, by }) => ({ kind, at, json: put(input, at, by) })),
    ),
  );
}

/** Rows of decision tables that change places or are lost. */
function rowChanges(input: PolicyInput): readonly Change[] {
  return Object.entries(input.provisions).flatMap(([id, provision]) =>
    Object.entries(amountsOf(provision)).flatMap(([name, amount]): Change[] => {
      if (!isTable(amount)) return [];
      const at = `provisions.${id}.${name}.rows`;
      const { rows } = amount;
      const change = (kind: SlipKind, index: number, changed: readonly unknown[]): Change => ({
        kind,
        at: `${at}.${index}`,
        json: put(input, at, changed),
      });
      const swapped = rows
        .slice(1)
        .map((row, index) =>
          change('swapped-rows', index, [...rows.slice(0, index), row, rows[index], ...rows.slice(index + 2)]),
        );
      const lost =
        rows.length < 2
          ? []
          : rows.map((_, index) =>
              change(
                'lost-row',
                index,
                rows.filter((_row, place) => place !== index),
              ),
            );
      return [...swapped, ...lost];
    }),
  );
}

/** The days on which the document begins and ends, and those of narrower periods. */
function limitChanges(input: PolicyInput): readonly Change[] {
  const limits: (readonly [string, Limit | undefined])[] = [
    ['inForce.from', input.inForce.from],
    ['inForce.until', input.inForce.until],
    ...Object.entries(input.provisions).flatMap(([id, { periods = [] }]) =>
      periods.flatMap(({ from, until }, index) => [
        [`provisions.${id}.periods.${index}.from`, from] as const,
        [`provisions.${id}.periods.${index}.until`, until] as const,
      ]),
    ),
  ];
  const ends = limits.flatMap(([at, limit]) =>
    typeof limit === 'object'
      ? [[`${at}.notBefore`, limit.notBefore] as const, [`${at}.notAfter`, limit.notAfter] as const]
      : [[at, limit] as const],
  );
  return ends.flatMap(([at, limit]) => {
    const day = typeof limit === 'string' ? dayFromText(limit) : null;
    if (day === null) return [];
    return [
      ...[-1, 1].map((by): Change => ({ kind: 'off-by-one', at, json: put(input, at, dayText(day + by)) })),
      ...[-12, 12].map((by): Change => ({ kind: 'wrong-year', at, json: put(input, at, dayText(addMonths(day, by))) })),
    ];
  });
}

const defaultChanges = (input: PolicyInput): readonly Change[] =>
  Object.entries(input.readings ?? {}).flatMap(([id, reading]) =>
    Object.keys(reading.options)
      .filter((option) => option !== reading.default)
      .map((option): Change => {
        const at = `readings.${id}.default`;
        return { kind: 'wrong-default', at, json: put(input, at, option) };
      }),
  );

/** Facts of yes and no that are taken as no where they are not told. */
function blindSpots(policy: Policy): readonly Mutant[] {
  const roots = Object.values(resolve(policy, null)).flatMap(answerNodes);
  const facts = new Set<string>();
  for (const node of everyNode(roots)) {
    if (node.kind !== 'fact' || node.type !== 'truth' || node.fact.derived !== null) continue;
    facts.add(node.fact.list === null ? node.fact.name : `${node.fact.list}.${node.fact.name}`);
  }
  const kind = 'unknown-as-false';
  return [...facts].map((fact) => ({
    id: `${kind} ${fact}`,
    kind,
    at: fact,
    says: slipWords(kind),
    policy,
    takenAsFalse: fact,
  }));
}

function namesOf({ parameters = {}, terms = {}, extra = {} }: PolicyInput): Names {
  const typeOf = (name: string): string | undefined => {
    const is = parameters[name]?.is;
    return is === undefined ? undefined : 'series' in is ? is.series[0]?.value.type : (is as ValueExpr).type;
  };
  return {
    alike: (parameter) =>
      Object.keys(parameters).filter((other) => other !== parameter && typeOf(other) === typeOf(parameter)),
    options(expr) {
      if ('term' in expr) return Object.keys(terms[expr.term]?.options ?? {});
      if (!('fact' in expr)) return [];
      const plain = findFact(expr.fact, SUBJECTS, extra);
      if (plain !== null) return plain.spec.type === 'options' ? Object.keys(plain.spec.options ?? {}) : [];
      for (const list of listNames) {
        const [frame] = expr.fact.split('.');
        const place = findFact(expr.fact, { ...SUBJECTS, [frame ?? '']: list }, extra);
        if (place?.spec.type === 'options') return Object.keys(place.spec.options ?? {});
      }
      return [];
    },
  };
}

/** The document with another value at that place. */
function put(json: unknown, at: string, value: unknown): unknown {
  const [head, ...rest] = at.split('.');
  if (head === undefined || head === '') return value;
  const inner = (json as Json)[head];
  const changed = rest.length === 0 ? value : put(inner, rest.join('.'), value);
  if (Array.isArray(json)) return json.map((item, index) => (index === Number(head) ? changed : item));
  return { ...(json as Json), [head]: changed };
}
