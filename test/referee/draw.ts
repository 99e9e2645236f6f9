import fc from 'fast-check';
import { safeParseHousehold } from '../../src/household/parse.js';
import { dateOf, dayOf, NEVER } from './calendar.js';
import { ASKED, type Leaf, LONGEST, ON } from './facts.js';
import type { Smt } from './smtlib.js';
import type { SmtTable } from './tables.js';
import { constantsOf, type Witness } from './witness.js';

export type Values = ReadonlyMap<Smt, boolean | number>;

/** Days around each other and around the ends of months, a leap day among them. */
const DAYS = [
  '2012-02-29',
  '2015-12-31',
  '2016-01-01',
  '2016-01-31',
  '2016-02-01',
  '2016-02-28',
  '2016-02-29',
  '2016-03-01',
].map(dayOf);
const LATE = ['2016-02-29', '2016-03-01', '2017-02-28', '2017-03-01', '2020-02-29', '2024-02-29'].map(dayOf);

/** Values for all constants of a table; most but not all of them are those of a household that parses. */
export function drawn(table: SmtTable): fc.Arbitrary<Values> {
  const { facts, readings, script } = table.translator;
  const leaves = new Map(facts.leaves().map((leaf) => [leaf.symbol, leaf]));
  const lengths = new Map(
    Object.entries(facts.lengths()).map(([list, symbol]) => [symbol, list as keyof typeof LONGEST]),
  );
  const optionsOf = new Map(
    [...readings].map(([name, symbol]) => [symbol, Object.keys(table.policy.readings[name]?.options ?? {}).length]),
  );
  const arbitrary = (symbol: Smt): fc.Arbitrary<boolean | number> => {
    const leaf = leaves.get(symbol);
    if (leaf !== undefined) return ofLeaf(leaf, script.word);
    const list = lengths.get(symbol);
    if (list !== undefined) return fc.integer({ min: list === 'partners' ? 1 : 0, max: LONGEST[list] });
    if (symbol === ON) return fc.constantFrom(...LATE);
    if (symbol === ASKED) return fc.nat(2);
    const options = optionsOf.get(symbol);
    return options === undefined ? fc.boolean() : fc.nat(options - 1);
  };
  const dated = new Set(facts.leaves().flatMap(({ symbol, at }) => (at === null ? [] : [symbol])));
  const symbols = [...constantsOf(table).keys()].filter((symbol) => !symbol.startsWith(DAY) && !dated.has(symbol));
  return fc
    .tuple(...symbols.map(arbitrary))
    .map((values) => new Map(symbols.map((symbol, index) => [symbol, values[index] ?? false])));
}

/** The days at which facts are read follow from the household. */
const DAY = '|read on ';
export const daysOf = (table: SmtTable): readonly Smt[] =>
  [...constantsOf(table).keys()].filter((symbol) => symbol.startsWith(DAY));

/** The drawn values and one for each fact that is read at a day: the same fact on the same day has the same. */
export function withDated(table: SmtTable, values: Values, days: Values): Values {
  const { facts, script } = table.translator;
  const known = new Map([...values, ...days]);
  for (const { symbol, at, path, spec } of facts.leaves()) {
    if (at === null) continue;
    const turn = [...`${path} ${known.get(at)} ${known.get(ON)}`].reduce(
      (sum, sign) => (31 * sum + sign.charCodeAt(0)) % 65_521,
      7,
    );
    const options = spec.type === 'text' ? ['here', 'there'] : Object.keys(spec.options ?? {});
    known.set(symbol, script.word(options[turn % options.length] ?? ''));
  }
  return known;
}

/** The values with those of the parts of each day. */
export function withParts(table: SmtTable, values: Values): Values {
  const days = new Set(
    table.translator.facts
      .leaves()
      .flatMap(({ symbol, spec }) => (['date', 'event'].includes(spec.type) ? [symbol] : [])),
  );
  const parts = [...values].flatMap(([symbol, value]) =>
    symbol === ON || days.has(symbol) ? partsOf(symbol, Number(value)) : [],
  );
  return new Map([...values, ...parts]);
}

const partsOf = (symbol: Smt, value: number): readonly (readonly [Smt, number])[] =>
  dateOf(value)
    .split('-')
    .map(
      (part, index) => [`|${['year', 'month', 'day'][index]} of ${symbol.replaceAll('|', '')}|`, Number(part)] as const,
    );

/** A household that parses, in which the one asked about is listed and born. */
export function isAskable({ household, on, frames }: Witness): boolean {
  const parsed = safeParseHousehold(household);
  if (!parsed.success) return false;
  const { child, person } = frames;
  const birth = child === undefined ? null : parsed.data.children?.[child]?.birthDate;
  return (
    birth !== undefined &&
    (birth === null || birth <= on) &&
    (person === undefined || parsed.data.partners?.[person] !== undefined)
  );
}

function ofLeaf({ path, spec }: Leaf, word: (text: string) => number): fc.Arbitrary<boolean | number> {
  switch (spec.type) {
    case 'truth':
      return fc.boolean();
    case 'options':
      return fc.constantFrom(...Object.keys(spec.options ?? {}).map(word));
    case 'text':
      return fc.constantFrom(word('here'), word('there'), 70_000);
    case 'date':
      // Partners are older than their children, mostly: what contradicts itself says nothing more than that.
      return path.startsWith('partners')
        ? fc.constantFrom(dayOf('1990-05-05'), ...DAYS.slice(0, 2))
        : fc.constantFrom(...DAYS);
    case 'event':
      return fc.oneof(fc.constant(NEVER), fc.constantFrom(...LATE));
    case 'money':
      return fc.constantFrom(0, 100, 300, 301, 900);
    default:
      return fc.nat(13);
  }
}
