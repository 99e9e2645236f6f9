import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATE_ORDERS, type FactSpec, vocabulary } from '../../src/household/vocabulary.js';
import { householdJsonSchema, parseHousehold, safeParseHousehold } from '../../src/index.js';
import { householdInput } from './draw.js';
import { holds, type Schema, schemasIn } from './json-schema.js';

const schema = householdJsonSchema();

/** The schema at a path of keys: through lists, the alternatives of a series, and what may be null. */
function at(path: readonly string[]): Schema {
  return path.reduce<Schema>((place, key) => {
    const found = schemasIn(place)
      .flatMap((one): readonly Schema[] => {
        const own = (one['properties'] as Readonly<Record<string, Schema>> | undefined)?.[key];
        return own === undefined ? [] : [own];
      })
      .at(0);
    if (found === undefined) throw new Error(`no ${key} in the schema`);
    return found;
  }, schema);
}

const factsOf = (
  group: string,
  { facts }: { readonly facts: Readonly<Record<string, FactSpec>> },
): readonly { readonly path: readonly string[]; readonly spec: FactSpec }[] =>
  Object.entries(facts).map(([name, spec]) => ({ path: group === 'household' ? [name] : [group, name], spec }));

const { case: _, ...objects } = vocabulary.objects;
const allFacts = [...Object.entries(vocabulary.lists), ...Object.entries(objects)].flatMap(([group, spec]) =>
  factsOf(group, spec),
);

describe('the JSON Schema of a household', () => {
  it('says which dialect it is of, and that it is about one object', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Household',
      type: 'object',
      additionalProperties: false,
    });
    expect(schema).not.toHaveProperty('required');
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(schemasIn(schema).filter((one) => '$schema' in one)).toHaveLength(1);
  });

  it.each(allFacts.map(({ path, spec }) => [path.join('.'), path, spec] as const))('has %s', (_name, path, spec) => {
    const own = schemasIn(at(path));
    expect(own.some(({ description }) => description === spec.label.en)).toBe(true);
    const options = own.flatMap((one) => (one['enum'] as unknown[] | undefined) ?? []);
    const expected = spec.type === 'options' ? [...Object.keys(spec.options ?? {}), null] : [];
    expect(options.length).toBe(expected.length * (spec.dated === true ? 2 : 1));
    expect(new Set(options)).toEqual(new Set(expected));
  });

  it('is closed: no object takes a key that is not named, but extra', () => {
    const open = schemasIn(schema).filter((one) => 'properties' in one && one['additionalProperties'] !== false);
    // `properties` itself is a table of names, in which a fact may have the name of a keyword.
    expect(open).toEqual([]);
    expect(JSON.stringify(schema['properties'])).toContain('"propertyNames"');
  });

  it('does not know the case, which stands beside the household', () => {
    expect(schema['properties']).not.toHaveProperty('case');
  });

  it('limits the lists as the vocabulary does', () => {
    for (const [list, { least, most }] of Object.entries(vocabulary.lists)) {
      const [array] = schemasIn(at([list])).filter(({ type }) => type === 'array');
      expect(array).toMatchObject({ minItems: least, maxItems: most });
    }
  });
});

describe('the schema and the parser agree', () => {
  const series = (from: unknown) => ({ partners: [{ registration: [{ from, value: 'rural' }] }] });
  const birth = (birthDate: unknown) => ({ children: [{ birthDate }] });
  const income = (annualIncome: unknown) => ({ partners: [{ annualIncome }] });
  const share = (childShare: unknown) => ({ landCompensation: { childShare } });

  it.each<readonly [string, unknown]>([
    ['an empty household', {}],
    ['null everywhere', { partners: null, children: null, residence: null, extra: null, marriedOn: null }],
    ['a leap day', birth('2012-02-29')],
    ['a leap day of a century', birth('2000-02-29')],
    ['the first day and the last', { children: [{ birthDate: '1800-01-01' }, { birthDate: '2999-12-31' }] }],
    ['a month and a year', { children: [{ birthDate: '2012-12' }, { birthDate: '2012' }] }],
    ['an event not known whether', { children: [{ deathDate: 'unknown' }] }],
    ['a series', series('2010-01-01')],
    ['a series of residences', { residence: [{ from: '2010-01-01', value: { place: 'p', division: '511722' } }] }],
    ['the greatest amount', income('1000000000.00')],
    ['the greatest amount as a number', income(1e9)],
    ['nothing', income('0.00')],
    ['a share as a text', share('1000')],
    ['facts of a policy', { extra: { a: 1.5, b: 'x', c: false, d: null } }],
    ['thirty children', { children: Array.from({ length: 30 }, () => ({})) }],
  ])('that this is good: %s', (_name, input) => {
    expect(holds(schema, input)).toBe(true);
    expect(parseHousehold(input)).toBeDefined();
  });

  it.each<readonly [string, unknown]>([
    ['a list', []],
    ['an unknown key', { other: 1 }],
    ['an unknown key of a member', { children: [{ other: null }] }],
    ['no leap day', birth('2015-02-29')],
    ['no leap day of a century', birth('1900-02-29')],
    ['31 April', birth('2015-04-31')],
    ['30 February', birth('2016-02-30')],
    ['month 13', birth('2015-13')],
    ['the year before', birth('1799-12-31')],
    ['the year after', birth('3000')],
    ['a date "unknown"', birth('unknown')],
    ['a series of a month', series('2010-01')],
    ['a series of no day that exists', series('2010-02-29')],
    ['a series from null', series(null)],
    ['a series from nowhere', { partners: [{ registration: [{ value: 'rural' }] }] }],
    ['an empty series', { partners: [{ registration: [] }] }],
    ['a division of five digits', { residence: { division: '51172' } }],
    ['a division of five digits in a series', { residence: [{ from: '2010-01-01', value: { division: '51172' } }] }],
    ['an empty text', { residence: { place: '' } }],
    ['a long text', { residence: { place: 'x'.repeat(201) } }],
    ['an unknown option', { children: [{ sex: 'Female' }] }],
    ['an amount above the limit', income('1000000000.01')],
    ['a number above the limit', income(1_000_000_001)],
    ['an amount of three decimals', income('1.005')],
    ['an amount with a leading zero', income('01')],
    ['an amount below nothing', income('-1')],
    ['a share above the limit', share('1001')],
    ['a share above the limit as a number', share(1001)],
    ['a share below nothing', share(-1)],
    ['half a share', share(0.5)],
    ['half a share as a text', share('0.5')],
    ['a share of minus nothing', share('-0')],
    ['an object in extra', { extra: { a: {} } }],
    ['no partner', { partners: [] }],
    ['three partners', { partners: [{}, {}, {}] }],
    ['thirty-one children', { children: Array.from({ length: 31 }, () => ({})) }],
    ['three parents', { partners: [{ id: 'a' }], children: [{ parents: ['a', 'a', 'a'] }] }],
    ['a parent that is null', { partners: [{}], children: [{ parents: [null] }] }],
  ])('that this is bad: %s', (_name, input) => {
    expect(holds(schema, input)).toBe(false);
    expect(safeParseHousehold(input).success).toBe(false);
  });

  it('on drawn households, but for what stands between two facts', () => {
    const between = ['contradiction', 'duplicate-id', 'unknown-id'];
    let [good, bad] = [0, 0];
    fc.assert(
      fc.property(householdInput, (drawn) => {
        const parsed = safeParseHousehold(drawn);
        const form = parsed.success ? [] : parsed.error.issues.filter(({ code }) => !between.includes(code));
        expect(holds(schema, drawn)).toBe(form.length === 0);
        if (form.length === 0) good += 1;
        else bad += 1;
      }),
      { numRuns: 900 },
    );
    expect(good).toBeGreaterThan(60);
    expect(bad).toBeGreaterThan(60);
  });

  it('holds every household as it was parsed', () => {
    fc.assert(
      fc.property(householdInput, (drawn) => {
        const parsed = safeParseHousehold(drawn);
        if (parsed.success) expect(holds(schema, JSON.parse(JSON.stringify(parsed.data)))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the vocabulary', () => {
  it('has words in both languages for everything', () => {
    const texts = (value: unknown): readonly { zh: unknown; en: unknown }[] =>
      typeof value !== 'object' || value === null
        ? []
        : 'zh' in value && 'en' in value
          ? [value as { zh: unknown; en: unknown }]
          : Object.values(value).flatMap(texts);
    const found = texts(vocabulary);
    expect(found.length).toBeGreaterThanOrEqual(100);
    for (const { zh, en } of found) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(en).toMatch(/[A-Za-z]{2}/);
      expect(en).not.toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it('asks about a member by name, and about nothing else', () => {
    const truths = Object.entries(vocabulary.lists).flatMap(([list, { facts }]) =>
      Object.entries(facts as Readonly<Record<string, FactSpec>>).map(
        ([name, { question }]) => [list, name, question] as const,
      ),
    );
    for (const [list, , { zh, en }] of truths) {
      const persons = list === 'partners' || list === 'children';
      expect(zh.includes('{who}')).toBe(persons);
      expect(en.includes('{who}')).toBe(persons);
    }
    for (const { path, spec } of allFacts.filter((one) => one.path.length === 1))
      expect(`${path}${spec.question.en}`).not.toContain('{who}');
  });

  it('says a truth as a sentence, and only a truth', () => {
    for (const { path, spec } of allFacts)
      expect([path, spec.says !== undefined]).toEqual([path, spec.type === 'truth']);
  });

  it('orders dates that there are', () => {
    const dated = allFacts.filter(({ spec }) => spec.type === 'date' || spec.type === 'event');
    const paths = dated.map(({ path }) => (path.length === 1 ? path[0] : `${path[0]}[].${path[1]}`));
    for (const { earlier, later } of DATE_ORDERS) expect(paths).toEqual(expect.arrayContaining([earlier, later]));
  });
});
