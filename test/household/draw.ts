import fc from 'fast-check';
import {
  type FactSpec,
  householdObjects,
  type ListName,
  listNames,
  listSpec,
  objectSpec,
} from '../../src/household/vocabulary.js';

/** Something else than what the place asks for, or nearly it. Numbers are those that JSON Schema can judge. */
const wrong = fc.constantFrom<unknown>(
  '',
  'x',
  ' ',
  '2015-02-29',
  '2016-02-29',
  '1900-02-29',
  '2000-02-29',
  '2100-02-29',
  '1799-12-31',
  '3000-01-01',
  '2015-13-01',
  '2015-04-31',
  '2015-2-1',
  '2015-00',
  '1e3',
  '-1',
  '-0',
  '01',
  '1.005',
  '1.',
  '.5',
  '1000000000',
  '1000000000.00',
  '1000000000.01',
  '999999999.99',
  '10000000000',
  '1000',
  '1001',
  '99999',
  -1,
  0,
  1,
  1000,
  1001,
  1_000_000_000,
  1_000_000_001,
  true,
  false,
  'unknown',
  'rural',
  '12345',
  '511722',
  '1234567',
  '乡'.repeat(200),
  '乡'.repeat(201),
  '𠀀'.repeat(200),
  [],
  {},
  [1],
  [{ from: '2010-01-01', value: 'rural' }],
  [{ from: '2010-01', value: 'rural' }],
  [{ from: null, value: 'rural' }],
  [{ value: 'rural' }],
  { from: '2010-01-01' },
);

const day = fc.oneof(
  fc.constantFrom('1800-01-01', '2999-12-31', '2012-02-29', '2015-06-30'),
  fc
    .date({ min: new Date('1800-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    .map((one) => one.toISOString().slice(0, 10)),
);

const date = fc.oneof(
  { weight: 5, arbitrary: day },
  { weight: 1, arbitrary: fc.constantFrom('1800', '2999', '1985-04') },
);

const amount = fc.nat(100_000_000).map((fen) => (fen / 100).toFixed(2));

/** What is right for a fact. */
function right(spec: FactSpec): fc.Arbitrary<unknown> {
  switch (spec.type) {
    case 'truth':
      return fc.boolean();
    case 'text':
      return fc.constantFrom('511722', '凉风乡', 'xijie-2013', 'p');
    case 'options':
      return fc.constantFrom(...Object.keys(spec.options ?? {}));
    case 'date':
      return date;
    case 'event':
      return fc.oneof(date, fc.constant('unknown'));
    case 'money':
      return fc.oneof(amount, fc.nat(1_000_000));
    case 'number':
      return fc.oneof(fc.nat(1000), fc.nat(1000).map(String));
    default:
      return spec.type satisfies never;
  }
}

const mostly = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 200, arbitrary: value },
    { weight: 12, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: wrong },
  );

const series = (value: fc.Arbitrary<unknown>) =>
  fc.uniqueArray(fc.record({ from: mostly(day), value }, { requiredKeys: ['from'] }), {
    selector: ({ from }) => from,
    minLength: 1,
    maxLength: 3,
  });

const fact = (spec: FactSpec) => mostly(spec.dated === true ? fc.oneof(right(spec), series(right(spec))) : right(spec));

const facts = (specs: Readonly<Record<string, FactSpec>>, more: Readonly<Record<string, fc.Arbitrary<unknown>>> = {}) =>
  fc.record(
    { ...Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, fact(spec)])), ...more },
    {
      requiredKeys: [],
    },
  );

const rarely = (value: fc.Arbitrary<unknown>) => fc.oneof({ weight: 30, arbitrary: fc.constant(undefined) }, value);

function member(list: ListName) {
  const { facts: specs, idPrefix } = listSpec(list);
  const id = idPrefix === undefined ? {} : { id: mostly(fc.constantFrom('a', 'b', 'c', 'd')) };
  const parents =
    list === 'children' ? { parents: rarely(fc.constantFrom<unknown>([], null, 'a', ['a', 'b', 'c'], [1])) } : {};
  return facts(specs, { ...id, ...parents, other: rarely(fc.constant(1)) }).map(withoutUndefined);
}

const withoutUndefined = (drawn: object): object =>
  Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined));

/** A household, nearly always of the right form, with a few wrong things here and there. */
export const householdInput: fc.Arbitrary<object> = fc
  .record(
    {
      id: mostly(fc.constant('h')),
      marriedOn: fact(objectSpec('household').facts['marriedOn'] as FactSpec),
      ...Object.fromEntries(
        listNames.map(
          (list) =>
            [
              list,
              mostly(fc.array(member(list), { minLength: listSpec(list).least, maxLength: listSpec(list).least + 1 })),
            ] as const,
        ),
      ),
      ...Object.fromEntries(
        householdObjects.map((object) => {
          const { facts: specs, dated } = objectSpec(object);
          const single = facts(specs);
          return [object, mostly(dated === true ? fc.oneof(single, series(single)) : single)] as const;
        }),
      ),
      extra: mostly(fc.dictionary(fc.constantFrom('herd', 'boats', 'a b'), mostly(fc.constantFrom(1, 'x', true)))),
      other: rarely(fc.constant({})),
    },
    { requiredKeys: [] },
  )
  .map(withoutUndefined);
