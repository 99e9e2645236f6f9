import { daysOf } from '../value/civil-date.js';
import { deepFreeze } from '../value/freeze.js';
import { FactsError, type Issue, issue, refuse, shown } from '../value/issue.js';
import { isJson, type Json } from '../value/json.js';
import { pathText } from '../value/shape.js';
import type { Household } from './household.js';
import { type Leaf, type LeafJson, readLeaf } from './leaf.js';
import { plainData, withPlain } from './plain.js';
import { readExtra, shapeProblems } from './schema.js';
import {
  DATE_ORDERS,
  type FactSpec,
  householdObjects,
  type ListName,
  listNames,
  listSpec,
  objectSpec,
} from './vocabulary.js';

/** Households that were checked: checking one again gives it back. */
const checkedHouseholds = new WeakSet<object>();

/**
 * Checks the facts of a household and returns them canonical and deep-frozen.
 *
 * @throws {FactsError} with every problem: code, path, and words in zh and en.
 * @example parseHousehold({ children: [{ birthDate: '2012-03-01' }] }).children?.[0]?.id // 'child-1'
 */
export function parseHousehold(input: unknown): Household {
  const { household, issues } = read(input);
  refuse(FactsError, issues);
  return household;
}

/**
 * Like {@link parseHousehold}, with the outcome as a value.
 *
 * @example safeParseHousehold({ children: 2 }).success // false
 */
export function safeParseHousehold(
  input: unknown,
): { success: true; data: Household } | { success: false; error: FactsError } {
  const { household, issues } = read(input);
  const [first, ...rest] = issues;
  return first === undefined
    ? { success: true, data: household }
    : { success: false, error: new FactsError([first, ...rest]) };
}

/** The household, and everything that is wrong with it. */
function read(input: unknown): { readonly household: Household; readonly issues: readonly Issue[] } {
  if (typeof input === 'object' && input !== null && checkedHouseholds.has(input))
    return { household: input as Household, issues: [] };
  const { data, problems } = plainData(input);
  const given = isJson(data) ? data : {};
  const { extra: _, ...facts } = given;
  const household = deepFreeze(canonical(given));
  const issues = [
    ...withPlain(shapeProblems(data), problems),
    ...idProblems(household),
    ...parentProblems(household),
    ...seriesProblems(facts, []),
    ...orderProblems(household),
  ];
  if (issues.length === 0) checkedHouseholds.add(household);
  return { household: household as unknown as Household, issues };
}

/** The same facts in one form: ids by position, money with two decimals, series in order. What is malformed is left out here. */
function canonical(input: Json): Record<string, unknown> {
  const out: Record<string, unknown> = { ...textOf('id', input['id']), ...facts(objectSpec('household').facts, input) };
  for (const list of listNames) {
    const members = input[list];
    if (Array.isArray(members))
      out[list] = members.map((member, index) => canonicalMember(list, isJson(member) ? member : {}, index));
  }
  for (const object of householdObjects) {
    const { facts: specs } = objectSpec(object);
    const given = input[object];
    const single = (value: unknown): unknown => facts(specs, isJson(value) ? value : {});
    if (Array.isArray(given)) out[object] = series(given, single);
    else if (isJson(given)) out[object] = single(given);
  }
  if (isJson(input['extra']))
    out['extra'] = Object.fromEntries(
      Object.entries(input['extra']).map(([name, value]) => [name, jsonOf(readExtra(value))]),
    );
  return out;
}

function canonicalMember(list: ListName, member: Json, index: number): Record<string, unknown> {
  const { idPrefix, facts: specs } = listSpec(list);
  const id = idPrefix === undefined ? {} : { id: textOf('id', member['id']).id ?? `${idPrefix}-${index + 1}` };
  const parents = Array.isArray(member['parents'])
    ? { parents: member['parents'].map((parent: unknown) => (typeof parent === 'string' ? parent : null)) }
    : {};
  return { ...id, ...facts(specs, member), ...parents };
}

const textOf = (key: 'id', value: unknown): { id?: string } =>
  typeof value === 'string' && value !== '' ? { [key]: value } : {};

function facts(specs: Readonly<Record<string, FactSpec>>, given: Json): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(specs)) {
    const value = given[name];
    const canonicalValue =
      spec.dated === true && Array.isArray(value) ? series(value, (one) => leaf(spec, one)) : leaf(spec, value);
    if (canonicalValue !== null) out[name] = canonicalValue;
  }
  return out;
}

const leaf = (spec: FactSpec, value: unknown): LeafJson => jsonOf(readLeaf(spec, value, ''));

const jsonOf = (read: Leaf): LeafJson => ('json' in read ? read.json : null);

/** A dated series in the order of its days. */
function series(given: readonly unknown[], read: (value: unknown) => unknown): unknown {
  return given
    .filter(isJson)
    .map(({ from, value }) => ({ from: String(from), value: read(value) }))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

const members = (household: Json, list: ListName): readonly Json[] | null => {
  const value = household[list];
  return Array.isArray(value) ? (value as readonly Json[]) : null;
};

function idProblems(household: Json): readonly Issue[] {
  const seen = new Set<unknown>();
  return (['partners', 'children'] as const).flatMap((list) =>
    (members(household, list) ?? []).flatMap(({ id }, index) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [issue('duplicate-id', `${list}[${index}].id`, { given: shown(id) })];
    }),
  );
}

function parentProblems(household: Json): readonly Issue[] {
  const partners = (members(household, 'partners') ?? []).map(({ id }) => id);
  return (members(household, 'children') ?? []).flatMap(({ parents }, child) =>
    ((parents as readonly unknown[] | undefined) ?? []).flatMap((parent, index) =>
      parent === null || partners.includes(parent)
        ? []
        : [
            issue('unknown-id', `children[${child}].parents[${index}]`, {
              given: shown(parent),
              expected: { zh: '夫妻一方', en: 'partner' },
            }),
          ],
    ),
  );
}

/** Two values from the same day on contradict each other. */
function seriesProblems(value: unknown, path: readonly PropertyKey[]): readonly Issue[] {
  if (!Array.isArray(value))
    return isJson(value) ? Object.entries(value).flatMap(([key, part]) => seriesProblems(part, [...path, key])) : [];
  const seen = new Set<unknown>();
  return value.flatMap((entry: unknown, index) => {
    const from = isJson(entry) ? entry['from'] : undefined;
    if (typeof from !== 'string' || !seen.has(from)) {
      seen.add(from);
      return seriesProblems(entry, [...path, index]);
    }
    const expected = { zh: `自${from}起有两个值`, en: `two values from ${from} on` };
    return [issue('contradiction', pathText([...path, index, 'from']), { expected })];
  });
}

/** Two dated facts of which the first cannot come after the second. */
export interface DateOrder {
  readonly earlier: string;
  readonly later: string;
}

/** The orders of dates that hold in this household, as concrete paths (`children[0].birthDate`). */
export function dateOrders(household: object): readonly DateOrder[] {
  const facts = household as Json;
  return DATE_ORDERS.flatMap((order): readonly DateOrder[] => {
    const [firstList] = order.earlier.split('[]');
    const [thenList, thenName] = order.later.split('[]');
    const firsts = members(facts, firstList as ListName) ?? [];
    const at = (path: string, index: number): string => path.replace('[]', `[${index}]`);
    if (thenName === undefined)
      return firsts.map((_, index) => ({ earlier: at(order.earlier, index), later: order.later }));
    if (firstList === thenList)
      return firsts.map((_, index) => ({ earlier: at(order.earlier, index), later: at(order.later, index) }));
    const children = members(facts, 'children') ?? [];
    return firsts.flatMap((parent, index) =>
      children.flatMap((child, position) =>
        isBornTo(child, parent['id']) ? [{ earlier: at(order.earlier, index), later: at(order.later, position) }] : [],
      ),
    );
  });
}

const isBornTo = (child: Json, partner: unknown): boolean =>
  child['adoptedOn'] === undefined && (!Array.isArray(child['parents']) || child['parents'].includes(partner));

/** The canonical value at a concrete path, or `undefined`. */
export function factAt(household: object, path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter((key) => key !== '')
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? (value as Json)[key] : undefined),
      household,
    );
}

function orderProblems(household: Json): readonly Issue[] {
  return dateOrders(household).flatMap(({ earlier, later }) => {
    const [before, after] = [factAt(household, earlier), factAt(household, later)];
    const earliest = daysOf(String(before))?.least;
    const latest = daysOf(String(after))?.most;
    if (earliest === undefined || latest === undefined || earliest <= latest) return [];
    const expected = {
      zh: `${later}（${String(after)}）早于${earlier}（${String(before)}）`,
      en: `${later} (${String(after)}) is before ${earlier} (${String(before)})`,
    };
    return [issue('contradiction', later, { expected })];
  });
}
