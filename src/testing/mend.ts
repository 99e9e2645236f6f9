import { dateOrders, factAt } from '../household/parse.js';
import { listNames, listSpec } from '../household/vocabulary.js';
import { daysOf, dayText } from '../value/civil-date.js';
import { isJson, type Json } from '../value/json.js';

/** A household as it was drawn, made one that parses: ids given, parents named by them, dates in an order that can be. */
export function mended(drawn: Json, named: boolean): Json {
  return inOrder(withParents(named ? withIds(drawn) : drawn));
}

const membersOf = (household: Json, list: string): readonly Json[] => {
  const members = household[list];
  return Array.isArray(members) ? (members as readonly Json[]) : [];
};

const withIds = (household: Json): Json => ({
  ...household,
  ...Object.fromEntries(
    listNames.flatMap((list) => {
      const { idPrefix } = listSpec(list);
      if (idPrefix === undefined || !Array.isArray(household[list])) return [];
      const id = (index: number): string => `${idPrefix[0]}${index + 1}`;
      return [[list, membersOf(household, list).map((member, index) => ({ id: id(index), ...member }))]];
    }),
  ),
});

/** Of each partner it was drawn whether it is a parent. */
function withParents(household: Json): Json {
  if (!Array.isArray(household['children'])) return household;
  const partners = membersOf(household, 'partners').map(({ id }, index) => id ?? `partner-${index + 1}`);
  const children = membersOf(household, 'children').map((child) => {
    const { parents } = child;
    if (!Array.isArray(parents)) return child;
    return { ...child, parents: partners.filter((_, index) => parents[index] === true) };
  });
  return { ...household, children };
}

/** Where one event would come before another that it must follow, it falls on the first day that it can. */
function inOrder(household: Json): Json {
  const known = canonical(household);
  for (const { earlier, later } of dateOrders(known)) {
    const first = daysOf(String(factAt(known, earlier)))?.least;
    const last = daysOf(String(factAt(known, later)))?.most;
    if (first !== undefined && last !== undefined && first > last)
      return inOrder(changedAt(household, keysOf(later), dayText(first)));
  }
  return household;
}

/** As `dateOrders` reads it: what is null is absent, and everybody has an id. */
const canonical = (household: Json): Json => {
  const known = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(known);
    if (!isJson(value)) return value;
    const entries = Object.entries(value).filter(([, part]) => part !== null);
    return Object.fromEntries(entries.map(([key, part]) => [key, known(part)]));
  };
  return {
    ...(known(household) as Json),
    ...Object.fromEntries(
      listNames.flatMap((list) => {
        const { idPrefix = '' } = listSpec(list);
        if (!Array.isArray(household[list])) return [];
        const members = membersOf(household, list).map((member, index) => ({
          id: `${idPrefix}-${index + 1}`,
          ...(known(member) as Json),
        }));
        return [[list, members]];
      }),
    ),
  };
};

const keysOf = (path: string): readonly string[] => path.split(/[.[\]]+/).filter((key) => key !== '');

function changedAt(value: Json, [key, ...rest]: readonly string[], change: unknown): Json {
  if (key === undefined) return value;
  const part = value[key];
  if (rest.length === 0) return { ...value, [key]: change };
  if (!Array.isArray(part)) return { ...value, [key]: changedAt(part as Json, rest, change) };
  const [index, ...inner] = rest;
  const members = part.map((member: Json, place) =>
    String(place) === index ? changedAt(member, inner, change) : member,
  );
  return { ...value, [key]: members };
}
