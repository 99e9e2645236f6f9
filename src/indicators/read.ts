import { type Issue, issue, nearestName } from '../value/issue.js';
import { isJson } from '../value/json.js';
import { plainText, type Text } from '../value/text.js';
import { mustFit, notThis, objectAt } from './kinds.js';
import type { Tag } from './tags.js';
import type { DenominatorKind } from './units.js';

/** What was read. Where there are problems the value is a stand-in: nobody computes with it. */
export interface Read<Value> {
  readonly value: Value;
  readonly problems: readonly Issue[];
  /** The units, periods and scopes that the counts came with. */
  readonly tags: readonly Tag[];
}

/** Reads one input of an indicator. `Given` is what a caller may write, `Value` what the formula sees. */
export interface Item<Given, Value> {
  readonly says: Text;
  readonly optional?: boolean;
  /** Is it a list? In a table its members are columns. */
  readonly list?: boolean;
  /** The names inside, where it is an object or a list of objects. */
  readonly members?: readonly string[];
  /** The kinds of denominator that it may be said to be of. */
  readonly kinds?: readonly DenominatorKind[];
  /** Holds the type only. */
  readonly given?: Given;
  readonly read: (given: unknown, path: string) => Read<Value>;
  /** What a bare number is read as, where it is as right as it stands; `undefined` where `read` has to look at it. */
  readonly plain?: (given: number) => Value | undefined;
}

export type Fields = Readonly<Record<string, Item<unknown, unknown>>>;

type GivenOfItem<I> = I extends Item<infer Given, unknown> ? Given : never;
type ValueOfItem<I> = I extends Item<unknown, infer Value> ? Value : never;
type OptionalNames<F extends Fields> = {
  [Name in keyof F]: undefined extends GivenOfItem<F[Name]> ? Name : never;
}[keyof F];

export type GivenOf<F extends Fields> = {
  readonly [Name in Exclude<keyof F, OptionalNames<F>>]: GivenOfItem<F[Name]>;
} & { readonly [Name in OptionalNames<F>]?: GivenOfItem<F[Name]> };
export type ValuesOf<F extends Fields> = { readonly [Name in keyof F]: ValueOfItem<F[Name]> };

/** Reads the inputs of an indicator: an object with named items. */
export interface Reader<Given, Value> {
  /** The items of each form in which the inputs may be given. */
  readonly forms: readonly Fields[];
  readonly given?: Given;
  readonly read: (given: Readonly<Record<string, unknown>>, path: string) => Read<Value>;
  /** For inputs of these names that are bare numbers, a short way to what `read` gives; `null` where there is none. */
  readonly plain?: (names: readonly string[]) => PlainReader<Value> | null;
}

/** Numbers by the place of their names, to values; `undefined` where `read` has to look at them. */
export type PlainReader<Value> = (numbers: readonly number[]) => Value | undefined;

export const good = <Value>(value: Value, tags: readonly Tag[] = []): Read<Value> => ({ value, problems: [], tags });
export const bad = <Value>(value: Value, ...problems: readonly Issue[]): Read<Value> => ({ value, problems, tags: [] });

/**
 * Absent is `null`.
 *
 * @example form({ births: optional(count) }).read({}, '').value // { births: null }
 */
export function optional<Given, Value>(item: Item<Given, Value>): Item<Given | undefined, Value | null> {
  mustBeItem(item, 'item');
  return {
    says: item.says,
    optional: true,
    ...(item.list === undefined ? {} : { list: item.list }),
    ...(item.plain === undefined ? {} : { plain: item.plain }),
    read: (given, path) => (given === undefined ? good(null) : item.read(given, path)),
  };
}

/**
 * One of these words.
 *
 * @example oneOf('lower', 'upper').read('upper', 'bound').value // 'upper'
 */
export const oneOf = <const Words extends readonly string[]>(
  ...words: Words
): Item<Words[number], Words[number]> & { readonly words: Words } => {
  const strange = words.findIndex((word: unknown) => typeof word !== 'string');
  mustFit(words.length > 0 && strange < 0, words[strange], 'words', {
    zh: '文字，至少一个',
    en: 'texts, at least one',
  });
  const says = plainText(words.join(', '));
  return {
    says,
    words,
    read: (given, path) => {
      const word = words.find((one) => one === given) as Words[number] | undefined;
      if (word !== undefined) return good(word);
      const first = words[0] as Words[number];
      if (typeof given !== 'string') return bad(first, notThis(given, path, says));
      const nearest = nearestName(given, words);
      return bad(first, issue('not-an-option', path, { given, expected: says, nearest }));
    },
  };
};

/**
 * A list of such values, of at least so many.
 *
 * @example listOf(count).read([1, '2'], 'counts').value // [1, 2]
 */
export const listOf = <Given, Value>(item: Item<Given, Value>, least = 1): Item<readonly Given[], readonly Value[]> => {
  mustBeItem(item, 'item');
  mustFit(Number.isSafeInteger(least), least, 'least', { zh: '整数', en: 'a whole number' });
  const says = { zh: `列表，各为${item.says.zh}`, en: `a list; each is ${item.says.en}` };
  return {
    says,
    list: true,
    ...(item.members === undefined ? {} : { members: item.members }),
    read: (given, path) => {
      if (!Array.isArray(given)) return bad([], notThis(given, path, says));
      const read = Array.from(given, (one: unknown, index) => item.read(one, `${path}[${index}]`));
      const short =
        given.length < least
          ? [issue('too-small', path, { given: path, expected: { zh: `${least}项`, en: `${least} entries` } })]
          : [];
      return {
        value: read.map(({ value }) => value),
        problems: [...short, ...read.flatMap(({ problems }) => problems)],
        tags: read.flatMap(({ tags }) => tags),
      };
    },
  };
};

/**
 * An object with these items and no others.
 *
 * @example form({ births: count }).read({ birth: 2 }, '').problems.map(({ code }) => code) // ['unknown-key', 'missing-key']
 */
export function form<F extends Fields>(fields: F): Reader<GivenOf<F>, ValuesOf<F>> {
  for (const [name, item] of Object.entries(objectAt(fields, 'fields'))) mustBeItem(item, `fields.${name}`);
  return {
    forms: [fields],
    plain: (given) => plainForm<ValuesOf<F>>(fields, given),
    read: (given, path) => {
      const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
      const names = Object.keys(fields);
      const read = Object.entries(fields).map(([name, item]) => [name, item.read(given[name], at(name))] as const);
      const strange = Object.keys(given)
        .filter((name) => !names.includes(name) && given[name] !== undefined)
        .map((name) => issue('unknown-key', at(name), { given: name, nearest: nearestName(name, names) }));
      return {
        value: Object.fromEntries(read.map(([name, { value }]) => [name, value])) as ValuesOf<F>,
        problems: [...strange, ...read.flatMap(([, { problems }]) => problems)],
        tags: read.flatMap(([, { tags }]) => tags),
      };
    },
  };
}

function mustBeItem(item: unknown, path: string): void {
  const says = { zh: '输入项，例如 count', en: 'an item, such as count' };
  mustFit(isJson(item) && typeof item['read'] === 'function' && isJson(item['says']), item, path, says);
}

function mustBeReader(reader: unknown, path: string): void {
  const says = { zh: '读取器，例如 form({ births: count })', en: 'a reader, such as form({ births: count })' };
  mustFit(isJson(reader) && typeof reader['read'] === 'function' && Array.isArray(reader['forms']), reader, path, says);
}

function plainForm<Value>(fields: Fields, names: readonly string[]): PlainReader<Value> | null {
  const items = names.map((name) => fields[name]?.plain);
  const absent = Object.keys(fields).filter((name) => !names.includes(name));
  if (items.includes(undefined) || absent.some((name) => fields[name]?.optional !== true)) return null;
  const nothing = Object.fromEntries(absent.map((name) => [name, null]));
  return (numbers) => {
    const values: Record<string, unknown> = { ...nothing };
    for (let place = 0; place < names.length; place++) {
      const value = items[place]?.(numbers[place] ?? Number.NaN);
      if (value === undefined) return undefined;
      values[names[place] ?? ''] = value;
    }
    return values as Value;
  };
}

/** An object of this form inside the inputs: a member of a list. */
export const nested = <Given, Value>(reader: Reader<Given, Value>, says: Text): Item<Given, Value> => ({
  says,
  members: reader.forms.flatMap(Object.keys),
  read: (given, path) => {
    const read = reader.read(isJson(given) ? given : {}, path);
    return isJson(given) ? read : { ...read, problems: [notThis(given, path, says)] };
  },
});

type GivenOfReader<R> = R extends Reader<infer Given, unknown> ? Given : never;
type ValueOfReader<R> = R extends Reader<unknown, infer Value> ? Value : never;

/**
 * One of several forms: the one that the names given fit best, and then no name of another.
 *
 * @example either(form({ r: number }), form({ g: number })).read({ g: '0.5', r: 1 }, '').problems[0].code // 'contradiction'
 */
export function either<const R extends readonly Reader<unknown, unknown>[]>(
  ...readers: R
): Reader<GivenOfReader<R[number]>, ValueOfReader<R[number]>> {
  for (const reader of readers.length === 0 ? [undefined] : readers) mustBeReader(reader, 'readers');
  const forms = readers.flatMap((reader) => reader.forms);
  const namesOf = (reader: Reader<unknown, unknown>): readonly string[] => reader.forms.flatMap(Object.keys);
  return {
    forms,
    // Names that are all those of one form are of no other.
    plain: (names) => {
      const fitting = readers.flatMap((reader) => reader.plain?.(names) ?? []);
      return (fitting.length === 1 ? fitting[0] : null) as PlainReader<ValueOfReader<R[number]>> | null;
    },
    read: (given, path) => {
      const present = Object.keys(given).filter((name) => given[name] !== undefined);
      const likeness = (reader: Reader<unknown, unknown>): number => {
        const whole = reader.forms.some((fields) =>
          Object.entries(fields).every(([name, { optional: may }]) => may === true || present.includes(name)),
        );
        return present.filter((name) => namesOf(reader).includes(name)).length + (whole ? 0.5 : 0);
      };
      const [best] = [...readers].sort((a, b) => likeness(b) - likeness(a)) as [Reader<unknown, unknown>];
      const own = namesOf(best);
      const others = present.filter(
        (name) => !own.includes(name) && forms.some((fields) => Object.keys(fields).includes(name)),
      );
      const known = Object.fromEntries(Object.entries(given).filter(([name]) => !others.includes(name)));
      const read = best.read(known, path);
      const twice = others.map((name) => {
        const with_ = own.filter((one) => present.includes(one)).join(', ');
        return issue('contradiction', name, {
          expected: { zh: `${name} 不能与 ${with_} 同时给出`, en: `${name} cannot be given together with ${with_}` },
        });
      });
      return { ...read, problems: [...twice, ...read.problems] } as Read<ValueOfReader<R[number]>>;
    },
  };
}

/** The same inputs, with their values put into another shape; not called where there are problems. */
export const mapped = <Given, Value, Other>(
  reader: Reader<Given, Value>,
  change: (value: Value) => Other,
): Reader<Given, Other> => ({
  forms: reader.forms,
  plain: (names) => {
    const plain = reader.plain?.(names) ?? null;
    if (plain === null) return null;
    return (numbers) => {
      const value = plain(numbers);
      return value === undefined ? undefined : change(value);
    };
  },
  read: (given, path) => {
    const read = reader.read(given, path);
    // The stand-in is never computed with.
    return read.problems.length > 0 ? { ...read, value: {} as Other } : { ...read, value: change(read.value) };
  },
});

/**
 * The same inputs, checked further once each of them is right.
 *
 * @example checked(form({ births: count }), () => []).read({ births: 2 }, '').value // { births: 2 }
 */
export function checked<Given, Value>(
  reader: Reader<Given, Value>,
  check: (value: Value) => readonly Issue[],
): Reader<Given, Value> {
  mustBeReader(reader, 'reader');
  mustFit(typeof check === 'function', check, 'check', { zh: '函数', en: 'a function' });
  return {
    forms: reader.forms,
    plain: (names) => {
      const plain = reader.plain?.(names) ?? null;
      if (plain === null) return null;
      return (numbers) => {
        const value = plain(numbers);
        return value === undefined || check(value).length > 0 ? undefined : value;
      };
    },
    read: (given, path) => {
      const read = reader.read(given, path);
      if (read.problems.length > 0) return read;
      const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
      return { ...read, problems: check(read.value).map((one) => ({ ...one, path: at(one.path) })) };
    },
  };
}
