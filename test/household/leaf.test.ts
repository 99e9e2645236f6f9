import { describe, expect, it } from 'vitest';
import { leafSchema, leafValue, readLeaf } from '../../src/household/leaf.js';
import { dateOrders, factAt } from '../../src/household/parse.js';
import type { FactSpec } from '../../src/household/vocabulary.js';
import { parseHousehold } from '../../src/index.js';
import { dayFromText } from '../../src/value/civil-date.js';
import { MOST_FEN } from '../../src/value/money.js';
import { ANY_DAY, NEVER, point } from '../../src/value/value.js';
import { holds } from './json-schema.js';

const spec = (type: FactSpec['type'], more: Partial<FactSpec> = {}): FactSpec => ({
  type,
  label: { zh: '事实', en: 'a fact' },
  question: { zh: '什么？', en: 'What?' },
  ...more,
});

describe('what a fact means', () => {
  const day = (text: string) => dayFromText(text) ?? 0;

  it.each<readonly [string, FactSpec, Parameters<typeof leafValue>[1], unknown]>([
    ['a truth', spec('truth'), false, false],
    ['an unknown truth', spec('truth'), null, null],
    ['a text', spec('text'), 'x', 'x'],
    ['an unknown text', spec('text'), null, null],
    ['an option', spec('options', { options: {} }), 'rural', 'rural'],
    ['an amount in fen', spec('money'), '0.07', point(7)],
    ['nothing', spec('money'), '0.00', point(0)],
    ['an unknown amount', spec('money'), null, { least: 0, most: MOST_FEN }],
    ['a number', spec('number'), 3, point(3)],
    ['an unknown number', spec('number'), null, { least: 0, most: 1_000_000_000 }],
    ['an unknown number with a limit', spec('number', { most: 9 }), null, { least: 0, most: 9 }],
    ['a day', spec('date'), '1970-01-02', point(1)],
    ['a year', spec('date'), '1970', { least: 0, most: 364 }],
    ['an unknown day', spec('date'), null, ANY_DAY],
    ['an event', spec('event'), '2015-01-01', point(day('2015-01-01'))],
    ['an event that is not told has not happened', spec('event'), null, point(NEVER)],
    ['an event not known whether', spec('event'), 'unknown', { ...ANY_DAY, most: NEVER }],
  ])('%s', (_, given, json, value) => {
    expect(leafValue(given, json)).toEqual(value);
  });
});

describe('reading a fact', () => {
  it.each(['truth', 'text', 'options', 'date', 'event', 'money', 'number'] as const)(
    'takes nothing for unknown: %s',
    (type) => {
      expect(readLeaf(spec(type), null, 'x')).toEqual({ json: null });
      expect(readLeaf(spec(type), undefined, 'x')).toEqual({ json: null });
    },
  );

  it('has no option where none is declared', () => {
    expect(readLeaf(spec('options'), 'a', 'x')).toMatchObject({ problem: { code: 'not-an-option', path: 'x' } });
    expect(leafSchema(spec('options'))).toMatchObject({ enum: [null] });
  });
});

describe('the schema of a number', () => {
  it.each([1, 7, 9, 10, 25, 99, 100, 1000, 1234])('takes the numbers up to %d and no other, as texts too', (most) => {
    const schema = leafSchema(spec('number', { most }));
    for (let number = 0; number <= 2 * most + 11; number++) {
      expect([number, holds(schema, number)]).toEqual([number, number <= most]);
      expect([number, holds(schema, String(number))]).toEqual([number, number <= most]);
    }
    for (const bad of ['', '00', '01', '-0', '-1', '1.0', '1e1', -1, 0.5])
      expect([bad, holds(schema, bad)]).toEqual([bad, false]);
    expect(holds(schema, null)).toBe(true);
  });
});

describe('the schema of a date', () => {
  const schema = leafSchema(spec('date'));

  it('takes every day that exists and no other, as the reader does', () => {
    for (const year of [
      1799, 1800, 1804, 1899, 1900, 1904, 1999, 2000, 2012, 2015, 2096, 2100, 2400, 2800, 2999, 3000,
    ]) {
      for (let month = 0; month <= 13; month++) {
        for (let date = 0; date <= 32; date++) {
          const text = [year, String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
          expect([text, holds(schema, text)]).toEqual([text, 'json' in readLeaf(spec('date'), text, '')]);
        }
      }
    }
  });
});

describe('the orders of dates in a household', () => {
  it('are concrete paths, a parent’s birth before that of each own child', () => {
    const household = parseHousehold({
      partners: [{ id: 'm' }, { id: 'f' }],
      children: [{}, { parents: ['m'] }, { adoptedOn: '2010' }, { adoptedOn: 'unknown' }],
      certificates: [{}],
      agreements: [{}],
    });
    const pairs = dateOrders(household).map(({ earlier, later }) => `${earlier} ${later}`);
    expect(pairs).toEqual(
      expect.arrayContaining([
        'partners[1].birthDate marriedOn',
        'partners[0].birthDate partners[0].deathDate',
        'partners[0].birthDate children[0].birthDate',
        'partners[1].birthDate children[0].birthDate',
        'partners[0].birthDate children[1].birthDate',
        'children[2].birthDate children[2].adoptedOn',
        'certificates[0].issuedOn certificates[0].revokedOn',
        'agreements[0].signedOn agreements[0].breachedOn',
      ]),
    );
    expect(pairs).not.toContain('partners[1].birthDate children[1].birthDate');
    expect(pairs.filter((pair) => /^partners.* children\[[23]\]/.test(pair))).toEqual([]);
  });

  it('are none where nobody is listed', () => {
    expect(dateOrders(parseHousehold({}))).toEqual([]);
  });
});

describe('the value at a path', () => {
  const household = parseHousehold({
    children: [{ birthDate: '2012-03-01' }],
    residence: { place: 'p' },
    marriedOn: '2006',
  });

  it.each([
    ['children[0].birthDate', '2012-03-01'],
    ['residence.place', 'p'],
    ['marriedOn', '2006'],
    ['children[1].birthDate', undefined],
    ['children[0].birthDate.year', undefined],
    ['residence.division', undefined],
  ])('%s', (path, value) => {
    expect(factAt(household, path)).toBe(value);
  });
});
