import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessBenefits } from '../src/benefits/index.js';
import {
  ArgumentError,
  allPolicies,
  assess,
  check,
  definePolicy,
  explain,
  FactsError,
  FamilyPlanningRulesError,
  findPolicies,
  getPolicy,
  type IssueCode,
  PolicyError,
  parseHousehold,
  safeParseHousehold,
} from '../src/index.js';
import { assessLevy, levyMinimum } from '../src/levy/index.js';
import { liangfeng2011, taibai2009 } from '../src/policies/index.js';
import { riverCounty, riverJson, riverWith } from './own-policy/river-county.js';

/** One problem expected: its code, its path, what its words must mention (of an unknown key: the key), and the nearest name. */
type Expected = readonly [code: IssueCode, path: string, mention?: string | RegExp, nearest?: string];

/** A call with something that the types forbid. */
const untyped = <Result>(call: (...given: never[]) => Result) => call as (...given: unknown[]) => Result;

const failureOf = (run: () => unknown): FamilyPlanningRulesError => {
  try {
    run();
  } catch (error) {
    if (error instanceof FamilyPlanningRulesError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

function expectRefusal(
  run: () => unknown,
  ErrorClass: typeof FactsError | typeof PolicyError | typeof ArgumentError,
  expected: readonly Expected[],
): void {
  const error = failureOf(run);
  expect(error).toBeInstanceOf(ErrorClass);
  expect(error.name).toBe(ErrorClass.name);
  const order = (a: readonly string[], b: readonly string[]) => (`${a}` < `${b}` ? -1 : 1);
  expect(error.issues.map(({ code, path }) => [code, path] as const).sort(order)).toEqual(
    expected.map(([code, path]) => [code, path]).sort(order),
  );
  expect(error.code).toBe(error.issues[0]?.code);
  for (const { message } of error.issues) {
    expect(message.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(message.en).toMatch(/[a-z]{3}/);
    expect(`${message.zh}${message.en}`).not.toMatch(/undefined|\[object/);
    expect(error.message).toContain(message.en);
  }
  for (const [code, path, mention = '', nearest] of expected) {
    const words = error.issues.find((one) => one.code === code && one.path === path)?.message;
    const key = code === 'unknown-key' ? (/[^.\]]*$/.exec(path)?.[0] ?? '') : '';
    for (const part of [key, ...(typeof mention === 'string' ? [mention] : [])]) {
      expect(words?.en).toContain(part);
      expect(words?.zh).toContain(part);
    }
    if (mention instanceof RegExp) expect(words?.en).toMatch(mention);
    if (nearest === undefined) expect(words?.en).not.toContain('did you mean');
    else {
      expect(words?.en).toContain(`did you mean "${nearest}"?`);
      expect(words?.zh).toContain(`是否指“${nearest}”`);
    }
  }
}

const ring: Record<string, unknown> = {};
ring['again'] = ring;

const holes: unknown[] = [];
holes.length = 2;

const person = { registration: 'rural' };
const partner = (facts: object) => ({ partners: [{ ...person, ...facts }] });
const child = (facts: object) => ({ children: [facts] });

/** What the case is, what is given, and every problem that is told. */
type Row = readonly [name: string, input: unknown, ...expected: Expected[]];

const named = (rows: readonly Row[]) => rows.map(([name, input, ...expected]) => ({ name, input, expected }));

const households: readonly Row[] = [
  // Nothing that is a household.
  ['null', null, ['wrong-type', '', 'null']],
  ['nothing', undefined, ['missing-key', '', /an object/]],
  ['a list', [], ['wrong-type', '', '[]']],
  ['a number', 5, ['wrong-type', '', '5']],
  ['a text', 'h1', ['wrong-type', '', 'h1']],
  ['a truth', true, ['wrong-type', '', 'true']],
  ['a bigint', 1n, ['wrong-type', '', 'bigint']],
  ['a symbol', Symbol('h'), ['wrong-type', '', 'symbol']],
  ['a function', () => ({}), ['wrong-type', '', 'function']],
  ['a map', new Map([['children', []]]), ['wrong-type', '', 'Map']],
  ['a date', new Date(0), ['wrong-type', '', 'Date']],
  // Names.
  ['an unknown key with its nearest name', { chidren: [] }, ['unknown-key', 'chidren', '', 'children']],
  ['an unknown key with no near name', { zzzzzzzz: 1 }, ['unknown-key', 'zzzzzzzz']],
  [
    'several unknown keys',
    { partnes: 1, adress: [] },
    ['unknown-key', 'partnes', '', 'partners'],
    ['unknown-key', 'adress'],
  ],
  [
    'an unknown key of a partner',
    partner({ birthdate: '1985' }),
    ['unknown-key', 'partners[0].birthdate', '', 'birthDate'],
  ],
  ['an unknown key of a child', child({ sexe: 'male' }), ['unknown-key', 'children[0].sexe', '', 'sex']],
  ['an unknown key of a certificate', { certificates: [{ type: 'x' }] }, ['unknown-key', 'certificates[0].type']],
  ['an unknown key of the residence', { residence: { plaze: 'x' } }, ['unknown-key', 'residence.plaze', '', 'place']],
  [
    'an unknown key in a series of residences',
    { residence: [{ from: '2010-01-01', value: { statis: 'x' } }] },
    ['unknown-key', 'residence[0].value.statis', '', 'status'],
  ],
  [
    'an unknown key beside from and value',
    partner({ registration: [{ from: '2010-01-01', value: 'rural', until: '2011-01-01' }] }),
    ['unknown-key', 'partners[0].registration[0].until'],
  ],
  ['the case, which stands beside the household', { case: {} }, ['unknown-key', 'case']],
  ['__proto__', JSON.parse('{"__proto__":{"children":[]}}'), ['unknown-key', '__proto__']],
  ['__proto__ in extra', JSON.parse('{"extra":{"__proto__":1}}'), ['unknown-key', 'extra.__proto__']],
  ['__proto__ of a child', JSON.parse('{"children":[{"__proto__":1}]}'), ['unknown-key', 'children[0].__proto__']],
  ['constructor', { constructor: 1 }, ['unknown-key', 'constructor']],
  ['toString in the residence', { residence: { toString: 'x' } }, ['unknown-key', 'residence.toString']],
  // Kinds, at every level.
  ['partners that are no list', { partners: {} }, ['wrong-type', 'partners', '{}']],
  ['children that are a number', { children: 2 }, ['wrong-type', 'children', '2']],
  ['a partner that is a text', { partners: ['mother'] }, ['wrong-type', 'partners[0]', 'mother']],
  ['a child that is null', { children: [null] }, ['wrong-type', 'children[0]', 'null']],
  ['holes in a list', { partners: holes }, ['missing-key', 'partners[0]'], ['missing-key', 'partners[1]']],
  ['a residence that is a text', { residence: '511722' }, ['wrong-type', 'residence', '511722']],
  ['a residence that is a map', { residence: new Map() }, ['wrong-type', 'residence', 'Map']],
  ['extra that is a list', { extra: [1] }, ['wrong-type', 'extra', '[1]']],
  ['an object in extra', { extra: { herd: { size: 3 } } }, ['wrong-type', 'extra.herd', '{"size":3}']],
  ['a bigint in extra', { extra: { herd: 3n } }, ['wrong-type', 'extra.herd', 'bigint']],
  ['infinity in extra', { extra: { herd: Number.POSITIVE_INFINITY } }, ['wrong-type', 'extra.herd', 'Infinity']],
  ['an id that is a number', partner({ id: 7 }), ['wrong-type', 'partners[0].id', '7']],
  ['an id that is empty', child({ id: '' }), ['wrong-type', 'children[0].id', /at most 200/]],
  ['a text of 201 signs', { residence: { place: '乡'.repeat(201) } }, ['wrong-type', 'residence.place', '乡乡乡']],
  [
    'a truth that is a text',
    child({ birthAuthorised: 'false' }),
    ['wrong-type', 'children[0].birthAuthorised', 'false'],
  ],
  ['a truth that is a number', child({ birthAuthorised: 0 }), ['wrong-type', 'children[0].birthAuthorised', '0']],
  [
    'a function as a fact',
    child({ birthAuthorised: () => true }),
    ['wrong-type', 'children[0].birthAuthorised', 'function'],
  ],
  ['a symbol as a fact', child({ sex: Symbol('male') }), ['wrong-type', 'children[0].sex', 'symbol']],
  ['an option that is a number', child({ sex: 1 }), ['wrong-type', 'children[0].sex', '1']],
  [
    'an unknown option with the nearest',
    child({ sex: 'femal' }),
    ['not-an-option', 'children[0].sex', 'femal', 'female'],
  ],
  [
    'an option in another case',
    partner({ registration: 'Rural' }),
    ['not-an-option', 'partners[0].registration', 'Rural', 'rural'],
  ],
  [
    'an option that objects inherit',
    child({ sex: 'constructor' }),
    ['not-an-option', 'children[0].sex', 'constructor'],
  ],
  ['a ring', { marriedOn: ring }, ['wrong-type', 'marriedOn', /received \{/]],
  ['a ring in extra', { extra: { ring } }, ['wrong-type', 'extra.ring', /received/]],
  ['a ring as a child', { children: [ring] }, ['unknown-key', 'children[0].again']],
  // Days.
  ['29 February of a common year', { marriedOn: '2015-02-29' }, ['not-a-date', 'marriedOn', '2015-02-29']],
  ['29 February 1900', partner({ birthDate: '1900-02-29' }), ['not-a-date', 'partners[0].birthDate', '1900-02-29']],
  ['31 April', { marriedOn: '2015-04-31' }, ['not-a-date', 'marriedOn', '2015-04-31']],
  ['the year 1799', partner({ birthDate: '1799' }), ['not-a-date', 'partners[0].birthDate', '1799']],
  ['the last day of 1799', partner({ birthDate: '1799-12-31' }), ['not-a-date', 'partners[0].birthDate', '1799-12-31']],
  ['the year 3000', child({ birthDate: '3000' }), ['not-a-date', 'children[0].birthDate', '3000']],
  ['a day of one digit', { marriedOn: '2015-2-1' }, ['not-a-date', 'marriedOn', '2015-2-1']],
  ['a month of its own', { marriedOn: '2015-13' }, ['not-a-date', 'marriedOn', '2015-13']],
  ['a time of day', { marriedOn: '2015-02-01T00:00:00Z' }, ['not-a-date', 'marriedOn', '2015-02-01T00:00:00Z']],
  ['a Date', { marriedOn: new Date(0) }, ['wrong-type', 'marriedOn', '1970-01-01']],
  ['an invalid Date', { marriedOn: new Date(Number.NaN) }, ['wrong-type', 'marriedOn', /received/]],
  ['a year that is a number', child({ birthDate: 2015 }), ['wrong-type', 'children[0].birthDate', '2015']],
  [
    '"unknown" where a date is simply unknown',
    child({ birthDate: 'unknown' }),
    ['not-a-date', 'children[0].birthDate', 'unknown'],
  ],
  ['an event that is a truth', child({ deathDate: true }), ['wrong-type', 'children[0].deathDate', 'true']],
  // Money and numbers.
  ['money with an exponent', partner({ annualIncome: '1e3' }), ['not-an-amount', 'partners[0].annualIncome', '1e3']],
  ['money below nothing', partner({ annualIncome: '-1' }), ['not-an-amount', 'partners[0].annualIncome', '-1']],
  ['money with a plus sign', partner({ annualIncome: '+1' }), ['not-an-amount', 'partners[0].annualIncome', '+1']],
  ['money with a bare point', partner({ annualIncome: '1.' }), ['not-an-amount', 'partners[0].annualIncome', '1.']],
  ['money with a comma', partner({ annualIncome: '1,000' }), ['not-an-amount', 'partners[0].annualIncome', '1,000']],
  [
    'money of three decimals',
    partner({ annualIncome: '1.005' }),
    ['not-an-amount', 'partners[0].annualIncome', '1.005'],
  ],
  [
    '0.1 + 0.2',
    partner({ annualIncome: 0.1 + 0.2 }),
    ['not-an-amount', 'partners[0].annualIncome', '0.30000000000000004'],
  ],
  ['ten milliards', partner({ annualIncome: 1e10 }), ['limit-exceeded', 'partners[0].annualIncome', '10000000000']],
  [
    'a fen above the limit',
    partner({ annualIncome: '1000000000.01' }),
    ['limit-exceeded', 'partners[0].annualIncome', '1000000000.01'],
  ],
  ['NaN', partner({ annualIncome: Number.NaN }), ['not-an-amount', 'partners[0].annualIncome', 'NaN']],
  [
    'infinity',
    partner({ annualIncome: Number.POSITIVE_INFINITY }),
    ['not-an-amount', 'partners[0].annualIncome', 'Infinity'],
  ],
  ['money that is a bigint', partner({ annualIncome: 5n }), ['not-an-amount', 'partners[0].annualIncome', 'bigint']],
  [
    'a number below nothing',
    { landCompensation: { childShare: -1 } },
    ['out-of-range', 'landCompensation.childShare', '-1'],
  ],
  [
    'a number above its limit',
    { landCompensation: { childShare: 1001 } },
    ['out-of-range', 'landCompensation.childShare', '1001'],
  ],
  ['half a share', { landCompensation: { childShare: 0.5 } }, ['wrong-type', 'landCompensation.childShare', '0.5']],
  [
    'a share that is a truth',
    { landCompensation: { childShare: true } },
    ['wrong-type', 'landCompensation.childShare', 'true'],
  ],
  // Codes and lists.
  ['a division of five digits', { residence: { division: '51172' } }, ['out-of-range', 'residence.division', '51172']],
  ['a division that is a number', { residence: { division: 511722 } }, ['wrong-type', 'residence.division', '511722']],
  ['three partners', { partners: [{}, {}, {}] }, ['limit-exceeded', 'partners', '2']],
  ['no partner in the list', { partners: [] }, ['too-small', 'partners', '1']],
  ['thirty-one children', { children: Array.from({ length: 31 }, () => ({})) }, ['limit-exceeded', 'children', '30']],
  ['an empty series', partner({ registration: [] }), ['too-small', 'partners[0].registration', '1']],
  // Series.
  [
    'two values from one day',
    partner({
      registration: [
        { from: '2010-01-01', value: 'rural' },
        { from: '2010-01-01', value: 'urban' },
      ],
    }),
    ['contradiction', 'partners[0].registration[1].from', '2010-01-01'],
  ],
  [
    'two values from one day, at the place that the caller gave them',
    partner({
      registration: [
        { from: '2010-01-01', value: 'rural' },
        { from: '2010-01-01', value: 'urban' },
        { from: '2005-01-01', value: 'rural' },
        { from: '2005-01-01', value: 'urban' },
      ],
    }),
    ['contradiction', 'partners[0].registration[1].from', '2010-01-01'],
    ['contradiction', 'partners[0].registration[3].from', '2005-01-01'],
  ],
  [
    'two residences from one day',
    {
      residence: [
        { from: '2010-01-01', value: {} },
        { from: '2010-01-01', value: {} },
      ],
    },
    ['contradiction', 'residence[1].from', '2010-01-01'],
  ],
  [
    'no first day',
    partner({ registration: [{ value: 'rural' }] }),
    ['missing-key', 'partners[0].registration[0].from', 'from'],
  ],
  [
    'a first day that is only a month',
    partner({ registration: [{ from: '2010-01', value: 'rural' }] }),
    ['not-a-date', 'partners[0].registration[0].from', '2010-01'],
  ],
  [
    'a first day that is null',
    partner({ employment: [{ from: null, value: 'other' }] }),
    ['not-a-date', 'partners[0].employment[0].from', 'null'],
  ],
  ['a text in a series', child({ disability: ['none'] }), ['wrong-type', 'children[0].disability[0]', 'none']],
  [
    'a series for a fact that has none',
    child({ sex: [{ from: '2010-01-01', value: 'male' }] }),
    ['wrong-type', 'children[0].sex', '2010-01-01'],
  ],
  // Ids and parents.
  ['an id twice among partners', { partners: [{ id: 'a' }, { id: 'a' }] }, ['duplicate-id', 'partners[1].id', /"a"/]],
  [
    'an id twice across partners and children',
    { partners: [{ id: 'a' }], children: [{ id: 'b' }, { id: 'a' }, { id: 'b' }] },
    ['duplicate-id', 'children[1].id', /"a"/],
    ['duplicate-id', 'children[2].id', /"b"/],
  ],
  [
    'an id that the position gives to another',
    { children: [{ id: 'child-2' }, {}] },
    ['duplicate-id', 'children[1].id', 'child-2'],
  ],
  [
    'an unknown parent',
    { partners: [{ id: 'm' }], children: [{ parents: ['m', 'x'] }] },
    ['unknown-id', 'children[0].parents[1]', /"x"/],
  ],
  ['parents without partners', child({ parents: ['m'] }), ['unknown-id', 'children[0].parents[0]', /"m"/]],
  [
    'a parent that is a number',
    { ...partner({}), ...child({ parents: [1] }) },
    ['wrong-type', 'children[0].parents[0]', '1'],
  ],
  [
    'parents that are a text',
    { ...partner({}), ...child({ parents: 'm' }) },
    ['wrong-type', 'children[0].parents', 'm'],
  ],
  [
    'three parents',
    { partners: [{ id: 'm' }, { id: 'f' }], children: [{ parents: ['m', 'f', 'm'] }] },
    ['limit-exceeded', 'children[0].parents', '2'],
  ],
  // Orders.
  [
    "a birth before a parent's",
    { partners: [{ birthDate: '1985-04-02' }], children: [{ birthDate: '1985-04-01' }] },
    ['contradiction', 'children[0].birthDate', /1985-04-01.*1985-04-02/],
  ],
  [
    'death before birth',
    child({ birthDate: '2010-05-02', deathDate: '2010-05-01' }),
    ['contradiction', 'children[0].deathDate', '2010-05-01'],
  ],
  [
    'death in a year before birth',
    partner({ birthDate: '1985-01-01', deathDate: '1984' }),
    ['contradiction', 'partners[0].deathDate', '1984'],
  ],
  [
    'marriage before birth',
    { ...partner({ birthDate: '1985' }), marriedOn: '1984-12-31' },
    ['contradiction', 'marriedOn', '1984-12-31'],
  ],
  [
    'adoption before birth',
    child({ birthDate: '2010-05-02', adoptedOn: '2010-05-01' }),
    ['contradiction', 'children[0].adoptedOn', '2010-05-01'],
  ],
  [
    'a certificate revoked before it was issued',
    { certificates: [{ kind: 'only-child', issuedOn: '2008-01-02', revokedOn: '2008-01-01' }] },
    ['contradiction', 'certificates[0].revokedOn', /2008-01-01.*2008-01-02/],
  ],
  [
    'an agreement broken before it was signed',
    { agreements: [{ signedOn: '2013-03-02', breachedOn: '2013-03-01' }] },
    ['contradiction', 'agreements[0].breachedOn', '2013-03-01'],
  ],
  // Too much.
  ['a list of a milliard', { children: Array(1e9) }, ['limit-exceeded', '', '500000']],
  [
    'a getter that throws',
    Object.defineProperty({}, 'id', { enumerable: true, get: fail }),
    ['wrong-type', '', 'object'],
  ],
  // Every problem of one input.
  [
    'problems at every level',
    {
      chldren: [],
      marriedOn: '2015-02-30',
      partners: [{ sex: 'x', annualIncome: '1e3' }, { registration: [{ from: '2010', value: 'rurall' }] }],
      children: [
        { birthDate: '2010-01-02', deathDate: '2010-01-01' },
        { id: 'child-1', parents: ['nobody'] },
      ],
      residence: { division: '1' },
      extra: { a: [] },
    },
    ['unknown-key', 'chldren', '', 'children'],
    ['not-a-date', 'marriedOn', '2015-02-30'],
    ['not-an-option', 'partners[0].sex', 'x'],
    ['not-an-amount', 'partners[0].annualIncome', '1e3'],
    ['not-a-date', 'partners[1].registration[0].from', '2010'],
    ['not-an-option', 'partners[1].registration[0].value', 'rurall', 'rural'],
    ['contradiction', 'children[0].deathDate', '2010-01-01'],
    ['duplicate-id', 'children[1].id', 'child-1'],
    ['unknown-id', 'children[1].parents[0]', 'nobody'],
    ['out-of-range', 'residence.division', '1'],
    ['wrong-type', 'extra.a', '[]'],
  ],
];

function fail(): never {
  throw new Error('a getter of the caller');
}

describe('malformed households', () => {
  it.each(named(households))('$name', ({ input, expected }) => {
    expectRefusal(() => parseHousehold(input), FactsError, expected);
    expect(safeParseHousehold(input)).toMatchObject({ success: false, error: { name: 'FactsError' } });
    expectRefusal(() => assess(input, { on: '2012-06-01' }), FactsError, expected);
  });
});

const text = { zh: '文', en: 'text' };
const truth = { value: true, type: 'truth' };
const day = { fact: 'on' };
const money = (value: unknown) => ({ value, type: 'money' });
const term = (is: unknown) => ({ 'terms.many-boats': { says: text, is } });
const IS = 'terms.many-boats.is';

const nested = (levels: number): unknown => (levels === 0 ? truth : { apply: 'not', to: [nested(levels - 1)] });

/** Each term needs the one before it; `reversed`: those that need most come first. */
function chain(length: number, reversed: boolean): Record<string, unknown> {
  const terms = Array.from({ length }, (_, index): [string, unknown] => [
    `t${index}`,
    { says: text, is: index === 0 ? truth : { apply: 'not', to: [{ term: `t${index - 1}` }] } },
  ]);
  return { ...(riverJson()['terms'] as object), ...Object.fromEntries(reversed ? terms.reverse() : terms) };
}

/** Each term of the chain adds two levels to the 200 that are allowed. */
const TERM_LIMIT = 100;
const EXPRESSION_LIMIT = 60;

const documents: readonly Row[] = [
  // Nothing that is a document.
  ['null', null, ['wrong-type', '', 'null']],
  ['nothing', undefined, ['missing-key', '', /an object/]],
  ['a list', [], ['wrong-type', '', '[]']],
  ['a number', 7, ['wrong-type', '', '7']],
  ['a text', '{"id":"x"}', ['wrong-type', '', 'id']],
  ['a function', () => riverJson(), ['wrong-type', '', 'function']],
  [
    'an empty object',
    {},
    ...[
      'id',
      'title',
      'issuer',
      'documentNumber',
      'rank',
      'jurisdiction',
      'issuedOn',
      'inForce',
      'source',
      'provisions',
    ].map((key): Expected => ['missing-key', key]),
  ],
  // Names.
  ['an unknown key', riverWith({ tittle: text }), ['unknown-key', 'tittle', '', 'title']],
  [
    'an unknown key of a provision',
    riverWith({ 'provisions.roll.subjet': 'household' }),
    ['unknown-key', 'provisions.roll.subjet', '', 'subject'],
  ],
  [
    'an unknown key of a reading',
    riverWith({ 'readings.two-boats.grounds': text }),
    ['unknown-key', 'readings.two-boats.grounds'],
  ],
  ['an unknown key of an expression', riverWith(term({ ...day, form: 1 })), ['unknown-key', `${IS}.form`]],
  [
    'two kinds of expression in one',
    riverWith(term({ value: true, type: 'truth', fact: 'on' })),
    ['unknown-key', `${IS}.fact`],
  ],
  [
    'an unknown key in a row',
    riverWith({ 'provisions.birth-levy.minimum.rows[0].wen': truth }),
    ['unknown-key', 'provisions.birth-levy.minimum.rows[0].wen', '', 'when'],
  ],
  [
    'an unknown key beside the rows',
    riverWith({ 'provisions.birth-levy.minimum.els': 'in-kind' }),
    ['unknown-key', 'provisions.birth-levy.minimum.els'],
  ],
  [
    'an unknown key in a series',
    riverWith({ 'parameters.grant.is.series[0].untl': '2016-01-01' }),
    ['unknown-key', 'parameters.grant.is.series[0].untl'],
  ],
  [
    'an unknown key beside a series',
    riverWith({ 'parameters.grant.is.on': day }),
    ['unknown-key', 'parameters.grant.is.on'],
  ],
  [
    'an unknown key of a worked case',
    riverWith({ 'cases[0].chlid': 'c1' }),
    ['unknown-key', 'cases[0].chlid', '', 'child'],
  ],
  [
    'a name that begins with a digit',
    riverWith({ 'terms.2boats': { says: text, is: truth } }),
    ['wrong-type', 'terms.2boats', '2boats'],
  ],
  [
    'a name with a slash',
    riverWith({
      'provisions.a/b': riverJson()['provisions'] && {
        kind: 'rule',
        says: text,
        cites: 'x',
        subject: 'household',
        when: truth,
      },
    }),
    ['wrong-type', 'provisions.a/b', 'a/b'],
  ],
  [
    '__proto__ among the provisions',
    JSON.parse(JSON.stringify(riverJson()).replace('"provisions":{', '"provisions":{"__proto__":{},')),
    ['unknown-key', 'provisions.__proto__'],
  ],
  [
    '__proto__ in an expression',
    riverWith(term(JSON.parse('{"value":true,"type":"truth","__proto__":{}}'))),
    ['unknown-key', `${IS}.__proto__`],
  ],
  ['an id with a capital', riverWith({ id: 'River' }), ['wrong-type', 'id', 'River']],
  // Texts, dates, options.
  ['a title in one language', riverWith({ 'title.en': undefined }), ['missing-key', 'title.en']],
  ['an empty text', riverWith({ 'issuer.zh': '' }), ['wrong-type', 'issuer.zh', /not empty/]],
  [
    'a blank text',
    riverWith({ 'readings.two-boats.because.en': ' ' }),
    ['wrong-type', 'readings.two-boats.because.en', /not empty/],
  ],
  ['a third language', riverWith({ 'title.fr': 'Mesures' }), ['unknown-key', 'title.fr']],
  ['a text that is one string', riverWith({ source: 'paper' }), ['wrong-type', 'source', 'paper']],
  ['a rank that there is not', riverWith({ rank: 'laws' }), ['not-an-option', 'rank', 'laws', 'law']],
  [
    'a division of five digits',
    riverWith({ 'jurisdiction.division': '51172' }),
    ['wrong-type', 'jurisdiction.division', '51172'],
  ],
  [
    'a day of issue that does not exist',
    riverWith({ issuedOn: '2014-02-29' }),
    ['not-a-date', 'issuedOn', '2014-02-29'],
  ],
  ['a first day that is a number', riverWith({ 'inForce.from': 2015 }), ['not-a-date', 'inForce.from', '2015']],
  ['a first day that is a month', riverWith({ 'inForce.from': '2015-01' }), ['not-a-date', 'inForce.from', '2015-01']],
  [
    'a span without its end',
    riverWith({ 'inForce.from': { notBefore: '2015-01-01' } }),
    ['missing-key', 'inForce.from.notAfter'],
  ],
  [
    'a span of bad days',
    riverWith({ 'inForce.from': { notBefore: '2015', notAfter: '2015-02-30', around: 'May' } }),
    ['not-a-date', 'inForce.from.notBefore', '2015'],
    ['not-a-date', 'inForce.from.notAfter', '2015-02-30'],
    ['unknown-key', 'inForce.from.around'],
  ],
  [
    'a span that ends before it begins',
    riverWith({ 'inForce.from': { notBefore: '2015-02-01', notAfter: '2015-01-01' } }),
    ['contradiction', 'inForce.from.notAfter', /2015-01-01.*2015-02-01/],
  ],
  [
    'a cited day that is none',
    riverWith({ 'inForce.endedBy': { document: text, date: 'last year' } }),
    ['not-a-date', 'inForce.endedBy.date', 'last year'],
  ],
  [
    'an unknown confidence',
    riverWith({ 'inForce.endedBy': { document: text, confidence: 'sure' } }),
    ['not-an-option', 'inForce.endedBy.confidence', 'sure'],
  ],
  // In force.
  [
    'an end before the beginning',
    riverWith({ 'inForce.until': '2014-12-31' }),
    ['contradiction', 'inForce.until', /2014-12-31.*2015-01-01/],
  ],
  [
    'an end on the first day',
    riverWith({ 'inForce.until': '2015-01-01' }),
    ['contradiction', 'inForce.until', /2015-01-01/],
  ],
  [
    'an end whose last day is before the first of the beginning',
    riverWith({
      'inForce.from': { notBefore: '2015-01-01', notAfter: '2015-12-31' },
      'inForce.until': { notBefore: '2013-01-01', notAfter: '2014-12-31' },
    }),
    ['contradiction', 'inForce.until', /2014-12-31/],
  ],
  [
    'neither a first day nor a day of issue',
    riverWith({ 'inForce.from': 'not-stated', issuedOn: 'not-stated' }),
    ['missing-key', 'inForce.from', /day of issue/],
  ],
  [
    'an end before the day of issue, which is the first day',
    riverWith({ 'inForce.from': 'not-stated', 'inForce.until': '2014-12-01' }),
    ['contradiction', 'inForce.until', /2014-12-01.*2014-12-20/],
  ],
  [
    'no end and no years of evidence',
    riverWith({ 'inForce.evidencedUntil': undefined }),
    ['missing-key', 'inForce.evidencedUntil', /evidenced/],
  ],
  [
    'a period without a day',
    riverWith({ 'provisions.roll.periods': [{ from: '2016-01-01', until: '2016-01-01', cites: { document: text } }] }),
    ['contradiction', 'provisions.roll.periods[0].until', /2016-01-01/],
  ],
  [
    'a governing day that is no day',
    riverWith({ governedBy: money('1.00') }),
    ['type-mismatch', 'governedBy', /an amount/],
  ],
  [
    'a governing day that is no fact',
    riverWith({ governedBy: { fact: 'today' } }),
    ['unknown-name', 'governedBy', 'today'],
  ],
  [
    'a governing day of a child where provisions are not about one',
    riverWith({ governedBy: { fact: 'child.birthDate' } }),
    ['unknown-name', 'governedBy', 'child'],
  ],
  [
    'a period by something that is no day',
    riverWith({
      'provisions.roll.periods': [{ until: '2016-01-01', of: { fact: 'extra.boats' }, cites: { document: text } }],
    }),
    ['type-mismatch', 'provisions.roll.periods[0].of', /a number/],
  ],
  // Expressions: kinds.
  [
    'a date compared with an amount',
    riverWith({ 'provisions.roll.when': { apply: 'onOrBefore', to: [day, money('5.00')] } }),
    ['type-mismatch', 'provisions.roll.when', /onOrBefore takes a date, a date; received a date, an amount/],
  ],
  [
    'a number compared with an amount, deep inside',
    riverWith({
      'provisions.birth-levy.minimum.rows[2].when': {
        apply: 'not',
        to: [{ apply: 'below', to: [{ fact: 'extra.boats' }, money('5.00')] }],
      },
    }),
    ['type-mismatch', 'provisions.birth-levy.minimum.rows[2].when.to[0]', /a number, an amount/],
  ],
  [
    'two options that can never be equal',
    riverWith(term({ apply: 'equal', to: [{ fact: 'extra.fishingRight' }, { value: 'huge', type: 'option' }] })),
    ['type-mismatch', IS, /huge/],
  ],
  [
    'a condition that is a number',
    riverWith({ 'provisions.roll.when': { fact: 'extra.boats' } }),
    ['type-mismatch', 'provisions.roll.when', /a number/],
  ],
  [
    'an amount that is a number',
    riverWith({ 'provisions.birth-levy.maximum': { fact: 'extra.boats' } }),
    ['type-mismatch', 'provisions.birth-levy.maximum', /a number/],
  ],
  [
    'an amount in a row that is a date',
    riverWith({ 'provisions.birth-levy.minimum.rows[0].gives': day }),
    ['type-mismatch', 'provisions.birth-levy.minimum.rows[0].gives', /a date/],
  ],
  [
    'a share that is a number',
    riverWith({ 'provisions.fisher-grant.shares[1].amount': { parameter: 'half' } }),
    ['type-mismatch', 'provisions.fisher-grant.shares[1].amount', /a number/],
  ],
  [
    'a limit of months that is an amount',
    riverWith({ 'provisions.birth-levy-installments.limitMonths': money('24') }),
    ['type-mismatch', 'provisions.birth-levy-installments.limitMonths', /an amount/],
  ],
  [
    'a clock that is a truth',
    riverWith({ 'provisions.birth-levy-installments.clock': truth }),
    ['type-mismatch', 'provisions.birth-levy-installments.clock', /an option/],
  ],
  [
    'a need that is a number',
    riverWith({ 'provisions.birth-levy-installments.needs[1].is': { fact: 'extra.boats' } }),
    ['type-mismatch', 'provisions.birth-levy-installments.needs[1].is', /a number/],
  ],
  [
    'a minimum of something else',
    riverWith({ 'provisions.birth-levy.minimumOf': { value: 'half', type: 'option' } }),
    ['type-mismatch', 'provisions.birth-levy.minimumOf', /total, first-payment.*half/],
  ],
  [
    'rows of values that differ in kind',
    riverWith(term({ apply: 'table', to: [truth, truth, truth, day] })),
    ['type-mismatch', IS, /table/],
  ],
  ['an operator with too few arguments', riverWith(term({ apply: 'not', to: [] })), ['type-mismatch', IS, /not/]],
  [
    'options of a reading that differ in kind',
    riverWith(term({ reading: 'two-boats', is: { 'two-or-more': truth, 'more-than-two': day } })),
    ['type-mismatch', IS, /yes or no, a date/],
  ],
  [
    'a count of what is no condition',
    riverWith(term({ each: 'children', how: 'count', of: { fact: 'each.birthDate' } })),
    ['type-mismatch', `${IS}.of`, /a date/],
  ],
  [
    'a sum of dates',
    riverWith(term({ each: 'children', how: 'total', of: { fact: 'each.birthDate' } })),
    ['type-mismatch', `${IS}.of`, /total/],
  ],
  [
    'a day for a fact that has no series',
    riverWith(
      term({
        apply: 'equal',
        to: [
          { fact: 'child.sex', at: day },
          { value: 'male', type: 'option' },
        ],
      }),
    ),
    ['type-mismatch', `${IS}.to[0].at`, 'child.sex'],
  ],
  [
    'a day that is none',
    riverWith(
      term({
        apply: 'equal',
        to: [
          { fact: 'person.registration', at: { fact: 'extra.boats' } },
          { value: 'rural', type: 'option' },
        ],
      }),
    ),
    ['type-mismatch', `${IS}.to[0].at`, /a number/],
  ],
  [
    'a series by something that is no day',
    riverWith({ 'parameters.grant.is.by': { fact: 'extra.boats' } }),
    ['type-mismatch', 'parameters.grant.is.by', /a number/],
  ],
  [
    'a series of values that differ in kind',
    riverWith({ 'parameters.grant.is.series[1].value': { value: 5, type: 'number' } }),
    ['type-mismatch', 'parameters.grant.is', /an amount/],
  ],
  [
    'a day by an unknown fact',
    riverWith(
      term({
        apply: 'equal',
        to: [
          { fact: 'person.registration', at: { fact: 'birth' } },
          { value: 'rural', type: 'option' },
        ],
      }),
    ),
    ['unknown-name', `${IS}.to[0].at`, 'birth'],
  ],
  [
    'a reading of validity with other options than it has',
    riverWith({
      'readings.validity': {
        asks: text,
        options: { always: { says: text, cites: text } },
        default: 'always',
        because: text,
      },
      provisions: { roll: { kind: 'rule', says: text, cites: 'x', subject: 'household', when: truth } },
      cases: [],
    }),
    ...['until-repealed', 'evidenced-years'].map(
      (option): Expected => ['unknown-name', `provisions.roll.periods.is.${option}`, option],
    ),
    ['missing-key', 'provisions.roll.periods.is.always', 'always'],
  ],
  // Expressions: names.
  [
    'an unknown fact',
    riverWith(term({ apply: 'atLeast', to: [{ fact: 'extra.boat' }, { value: 2, type: 'number' }] })),
    ['unknown-name', `${IS}.to[0]`, 'extra.boat', 'extra.boats'],
  ],
  [
    'an unknown fact of a child',
    riverWith(term({ fact: 'child.birthAuthorized' })),
    ['unknown-name', IS, 'child.birthAuthorized', 'child.birthAuthorised'],
  ],
  [
    'a fact that objects inherit',
    riverWith(term({ fact: 'child.constructor' })),
    ['unknown-name', IS, 'child.constructor'],
  ],
  [
    'an object that objects inherit',
    riverWith(term({ fact: 'constructor.name' })),
    ['unknown-name', IS, 'constructor.name'],
  ],
  [
    'the household as an object',
    riverWith(term({ fact: 'household.marriedOn' })),
    ['unknown-name', IS, 'household.marriedOn'],
  ],
  [
    'a member outside its list',
    riverWith(term({ fact: 'each.birthAuthorised' })),
    ['unknown-name', IS, 'each.birthAuthorised', 'child.birthAuthorised'],
  ],
  [
    'an unknown term',
    riverWith({ 'provisions.roll.when': { term: 'many-boat' } }),
    ['unknown-name', 'provisions.roll.when', 'many-boat', 'many-boats'],
  ],
  [
    'a term that objects inherit',
    riverWith({ 'provisions.roll.when': { term: 'toString' } }),
    ['unknown-name', 'provisions.roll.when', 'toString'],
  ],
  [
    'an unknown parameter',
    riverWith({ 'provisions.birth-levy.maximum': { parameter: 'bass' } }),
    ['unknown-name', 'provisions.birth-levy.maximum', 'bass', 'base'],
  ],
  [
    'an unknown operator',
    riverWith(term({ apply: 'nott', to: [truth] })),
    ['not-an-option', `${IS}.apply`, 'nott', 'not'],
  ],
  [
    'an operator that objects inherit',
    riverWith(term({ apply: 'constructor', to: [truth] })),
    ['not-an-option', `${IS}.apply`, 'constructor'],
  ],
  [
    'an unknown list',
    riverWith(term({ each: 'childs', how: 'count', of: truth })),
    ['not-an-option', `${IS}.each`, 'childs'],
  ],
  [
    'an unknown operator over a list',
    riverWith(term({ each: 'children', how: 'cont', of: truth })),
    ['not-an-option', `${IS}.how`, 'cont', 'count'],
  ],
  [
    'a name for a member that is taken',
    riverWith(term({ each: 'children', how: 'some', of: truth, as: 'child' })),
    ['duplicate-id', `${IS}.as`, 'child'],
  ],
  [
    'an unknown reading',
    riverWith(term({ reading: 'two-boat', is: {} })),
    ['unknown-name', IS, 'two-boat', 'two-boats'],
  ],
  [
    'an option of a reading too many and one too few',
    riverWith(term({ reading: 'two-boats', is: { 'two-or-more': truth, 'three-or-more': truth } })),
    ['unknown-name', `${IS}.is.three-or-more`, 'three-or-more', 'two-or-more'],
    ['missing-key', `${IS}.is.more-than-two`, 'more-than-two'],
  ],
  [
    'a term about a child in a provision about the household',
    riverWith({ 'provisions.roll.when': { term: 'unlawful-birth' } }),
    ['unknown-name', 'provisions.roll.when', 'child'],
  ],
  [
    'an amount about a person in a provision about a child',
    riverWith({ 'provisions.child-aid.amount': { fact: 'person.annualIncome' } }),
    ['unknown-name', 'provisions.child-aid.amount', 'person'],
  ],
  [
    'an output about a child in a provision about the household',
    riverWith({ 'provisions.roll.outputs.since.is': { fact: 'child.birthDate' } }),
    ['unknown-name', 'provisions.roll.outputs.since.is', 'child'],
  ],
  [
    'an output that is wrong, told once',
    riverWith({ 'provisions.roll.outputs.since.is': { fact: 'extra.sinc' } }),
    ['unknown-name', 'provisions.roll.outputs.since.is', 'extra.sinc'],
  ],
  [
    'an output of a name that is taken',
    riverWith({ 'provisions.birth-levy-installments.outputs': { clock: { says: text, is: truth } } }),
    ['duplicate-id', 'provisions.birth-levy-installments.outputs.clock', 'clock'],
  ],
  // Expressions: form.
  ['an expression that is a list', riverWith(term([truth])), ['wrong-type', IS, 'truth']],
  ['an expression of no kind', riverWith(term({ values: 5 })), ['wrong-type', IS, '{"values":5}']],
  [
    'an expression left out',
    riverWith({ 'provisions.roll.when': undefined }),
    ['missing-key', 'provisions.roll.when', /an expression/],
  ],
  ['an argument list that is none', riverWith(term({ apply: 'not', to: truth })), ['wrong-type', `${IS}.to`, 'truth']],
  ['no arguments at all', riverWith(term({ apply: 'not' })), ['missing-key', `${IS}.to`]],
  ['a name that is a number', riverWith(term({ term: 5 })), ['wrong-type', `${IS}.term`, '5']],
  ['a constant without its kind', riverWith(term({ value: true })), ['missing-key', `${IS}.type`, 'truth']],
  [
    'a constant of an unknown kind',
    riverWith(term({ value: true, type: 'bool' })),
    ['not-an-option', `${IS}.type`, 'bool'],
  ],
  ['a constant that is null', riverWith(term({ value: null, type: 'truth' })), ['wrong-type', `${IS}.value`, 'null']],
  [
    'a constant that is NaN',
    riverWith({ 'parameters.three.is.value': Number.NaN }),
    ['wrong-type', 'parameters.three.is.value', 'NaN'],
  ],
  [
    'an amount that is NaN',
    riverWith({ 'parameters.aid.is.value': Number.NaN }),
    ['wrong-type', 'parameters.aid.is.value', 'NaN'],
  ],
  [
    'an amount with an exponent',
    riverWith({ 'parameters.aid.is.value': '1e3' }),
    ['not-an-amount', 'parameters.aid.is.value', '1e3'],
  ],
  [
    'an amount in a series with an exponent',
    riverWith({ 'parameters.grant.is.series[1].value.value': '1e3' }),
    ['not-an-amount', 'parameters.grant.is.series[1].value.value', '1e3'],
  ],
  [
    'a number with an exponent',
    riverWith({ 'parameters.three.is.value': '1e3' }),
    ['wrong-type', 'parameters.three.is.value', '1e3'],
  ],
  [
    'a number that is a truth',
    riverWith({ 'parameters.three.is.value': true }),
    ['wrong-type', 'parameters.three.is.value', 'true'],
  ],
  [
    'an option that is a number',
    riverWith({ 'provisions.birth-levy.minimumOf': { value: 1, type: 'option' } }),
    ['wrong-type', 'provisions.birth-levy.minimumOf.value', '1'],
  ],
  [
    'a day that does not exist',
    riverWith(term({ apply: 'before', to: [day, { value: '2015-02-29', type: 'date' }] })),
    ['not-a-date', `${IS}.to[1].value`, '2015-02-29'],
  ],
  [
    'words of a list in one language',
    riverWith(term({ each: 'children', how: 'some', of: truth, says: { zh: '有' } })),
    ['wrong-type', `${IS}.says`, '有'],
  ],
  [
    'a name of a member that is a number',
    riverWith(term({ each: 'children', how: 'some', of: truth, as: 1 })),
    ['wrong-type', `${IS}.as`, '1'],
  ],
  [
    'the options of a reading as a list',
    riverWith(term({ reading: 'two-boats', is: [truth] })),
    ['wrong-type', `${IS}.is`, 'truth'],
  ],
  [
    'a table without rows',
    riverWith({ 'provisions.birth-levy.minimum.rows': [] }),
    ['wrong-type', 'provisions.birth-levy.minimum.rows', '[]'],
  ],
  [
    'rows that are no list',
    riverWith({ 'provisions.birth-levy.minimum.rows': {} }),
    ['wrong-type', 'provisions.birth-levy.minimum.rows', '{}'],
  ],
  [
    'a row that is a text',
    riverWith({ 'provisions.birth-levy.minimum.rows[0]': 'none' }),
    ['wrong-type', 'provisions.birth-levy.minimum.rows[0]', 'none'],
  ],
  [
    'a row without a condition',
    riverWith({ 'provisions.birth-levy.minimum.rows[0].when': undefined }),
    ['missing-key', 'provisions.birth-levy.minimum.rows[0].when', /an expression/],
  ],
  [
    'a row that gives a word that there is not',
    riverWith({ 'provisions.birth-levy.minimum.rows[0].gives': 'nothing' }),
    ['not-an-option', 'provisions.birth-levy.minimum.rows[0].gives', 'nothing'],
  ],
  [
    'a table without what applies otherwise',
    riverWith({ 'provisions.birth-levy.minimum.otherwise': undefined }),
    ['missing-key', 'provisions.birth-levy.minimum.otherwise', 'not-stated'],
  ],
  [
    'an expression as what applies otherwise',
    riverWith({ 'provisions.birth-levy.minimum.otherwise': money('1') }),
    ['not-an-option', 'provisions.birth-levy.minimum.otherwise', 'money'],
  ],
  [
    'an amount that is a word that there is not',
    riverWith({ 'provisions.child-aid.amount': 'unknown' }),
    ['not-an-option', 'provisions.child-aid.amount', 'unknown'],
  ],
  [
    'an output that is a word that there is not',
    riverWith({ 'provisions.roll.outputs.badge.is': 'gold' }),
    ['not-an-option', 'provisions.roll.outputs.badge.is', 'gold'],
  ],
  [
    'an amount left out',
    riverWith({ 'provisions.child-aid.amount': undefined }),
    ['missing-key', 'provisions.child-aid.amount', 'in-kind'],
  ],
  [
    'a series without values',
    riverWith({ 'parameters.grant.is.series': [] }),
    ['wrong-type', 'parameters.grant.is.series', '[]'],
  ],
  [
    'a value of a series that is a text',
    riverWith({ 'parameters.grant.is.series[0]': '650.00' }),
    ['wrong-type', 'parameters.grant.is.series[0]', '650.00'],
  ],
  [
    'values of a series without a day and without a value',
    riverWith({ 'parameters.grant.is.series': [{ value: money('1') }, { from: '2015-01-01' }] }),
    ['missing-key', 'parameters.grant.is.series[0].from'],
    ['missing-key', 'parameters.grant.is.series[1].value', /an expression/],
  ],
  [
    'two values from one day',
    riverWith({ 'parameters.grant.is.series[1].from': '2016-07-01' }),
    ['contradiction', 'parameters.grant.is.series[1].from', '2016-07-01'],
  ],
  [
    'a parameter that is an amount by itself',
    riverWith({ 'parameters.aid.is': '300.00' }),
    ['wrong-type', 'parameters.aid.is', '300.00'],
  ],
  // Circles and depth.
  [
    'a term that needs itself',
    riverWith(term({ apply: 'not', to: [{ term: 'many-boats' }] })),
    ['circular-term', `${IS}.to[0]`, 'many-boats'],
  ],
  [
    'terms that need each other',
    riverWith({
      'terms.a': { says: text, is: { apply: 'not', to: [{ term: 'b' }] } },
      'terms.b': { says: text, is: { apply: 'not', to: [{ term: 'a' }] } },
    }),
    ['circular-term', 'terms.b.is.to[0]', /"a"/],
  ],
  [
    'a series by a term that needs it',
    riverWith({ 'parameters.grant.is.by': { apply: 'addDays', to: [day, { parameter: 'grant' }] } }),
    ['circular-term', 'parameters.grant.is.by.to[1]', 'grant'],
  ],
  [
    'an expression too deep',
    riverWith(term(nested(EXPRESSION_LIMIT + 1))),
    ['limit-exceeded', `${IS}${'.to[0]'.repeat(EXPRESSION_LIMIT + 1)}`, '60'],
  ],
  [
    'an expression far too deep',
    riverWith(term(nested(5000))),
    ['limit-exceeded', `${IS}${'.to[0]'.repeat(EXPRESSION_LIMIT + 1)}`, '60'],
  ],
  [
    'terms too deep inside each other',
    riverWith({ terms: chain(TERM_LIMIT + 1, false) }),
    ['limit-exceeded', `terms.t${TERM_LIMIT}`, `terms.t${TERM_LIMIT}`],
  ],
  ['a ring in an expression', riverWith(term(ring)), ['wrong-type', IS, /expression/]],
  [
    'a ring of an expression',
    (() => {
      const self: { apply: string; to: unknown[] } = { apply: 'all', to: [] };
      self.to.push(self, self);
      return riverWith(term(self));
    })(),
    ['wrong-type', `${IS}.to[0]`, /null/],
    ['wrong-type', `${IS}.to[1]`, /null/],
  ],
  [
    'a ring in a worked case',
    riverWith({ 'cases[0].household.extra': ring }),
    ['wrong-type', 'cases[0].household.extra.again', /hold itself/],
  ],
  [
    'a function in a worked case',
    riverWith({ 'cases[0].household.extra': { boats: () => 2 } }),
    ['wrong-type', 'cases[0].household.extra.boats', 'function'],
  ],
  [
    'a bigint in a worked case',
    riverWith({ 'cases[0].expect.minimum': 5n }),
    ['wrong-type', 'cases[0].expect.minimum', 'bigint'],
  ],
  // Between the parts.
  [
    'a default that is no option',
    riverWith({ 'readings.two-boats.default': 'two-or-mor' }),
    ['not-an-option', 'readings.two-boats.default', 'two-or-mor', 'two-or-more'],
  ],
  [
    'a reading without options',
    riverWith({ 'readings.other': { asks: text, options: {}, default: 'a', because: text } }),
    ['not-an-option', 'readings.other.default', 'a'],
  ],
  [
    'a kind that there is not',
    riverWith({ 'provisions.roll.kind': 'rules' }),
    ['wrong-type', 'provisions.roll', /levy, installments, benefit, rule/],
  ],
  ['a provision that is a text', riverWith({ 'provisions.roll': 'rule' }), ['wrong-type', 'provisions.roll', 'rule']],
  [
    'a subject that there is not',
    riverWith({ 'provisions.roll.subject': 'village' }),
    ['not-an-option', 'provisions.roll.subject', 'village'],
  ],
  [
    'a frequency that there is not',
    riverWith({ 'provisions.child-aid.frequency': 'weekly' }),
    ['not-an-option', 'provisions.child-aid.frequency', 'weekly'],
  ],
  [
    'installments that there are not',
    riverWith({ 'provisions.birth-levy.installments': 'birth-levy-instalments' }),
    ['unknown-provision', 'provisions.birth-levy.installments', 'birth-levy-instalments', 'birth-levy-installments'],
  ],
  [
    'installments about a child for a levy about the household',
    riverWith({
      'provisions.birth-levy.subject': 'household',
      'provisions.birth-levy.when': truth,
      'provisions.birth-levy.minimum': money('1'),
      'provisions.birth-levy.maximum': undefined,
    }),
    ['unknown-provision', 'provisions.birth-levy.installments', 'birth-levy-installments'],
  ],
  [
    'installments that are a rule',
    riverWith({ 'provisions.birth-levy.installments': 'roll' }),
    ['unknown-provision', 'provisions.birth-levy.installments', 'roll'],
  ],
  [
    'a levy about a person',
    riverWith({
      'provisions.birth-levy.subject': 'person',
      'provisions.birth-levy.when': truth,
      'provisions.birth-levy.minimum': money('1'),
      'provisions.birth-levy.maximum': undefined,
      'provisions.birth-levy.installments': undefined,
    }),
    ['not-an-option', 'provisions.birth-levy.subject', 'person'],
  ],
  [
    'a note about nothing',
    riverWith({ 'notes[1].provisions': ['roll', 'rol'] }),
    ['unknown-provision', 'notes[1].provisions[1]', 'rol', 'roll'],
  ],
  [
    'a case about nothing',
    riverWith({ 'cases[2].provision': 'levy' }),
    ['unknown-provision', 'cases[2].provision', 'levy'],
  ],
  [
    'a fact with options and none given',
    riverWith({ 'extra.fishingRight.options': undefined }),
    ['missing-key', 'extra.fishingRight.options'],
    ...['birth-levy.minimum.rows[0].when', 'birth-levy.minimum.rows[1].when', 'birth-levy.minimum.rows[3].when'].map(
      (place): Expected => ['type-mismatch', `provisions.${place}`, /equal/],
    ),
    ['type-mismatch', 'terms.fishing-household.is.to[0]', /equal/],
    ['type-mismatch', 'terms.fishing-household.is.to[1]', /equal/],
  ],
  [
    'an extra fact of an unknown kind',
    riverWith({ 'extra.boats.type': 'integer' }),
    ['not-an-option', 'extra.boats.type', 'integer'],
  ],
  [
    'a target with an unknown operator',
    riverWith({ targets: { a: { says: text, operator: '>', value: '1', unit: '%', cites: 'x' } } }),
    ['not-an-option', 'targets.a.operator', '>'],
  ],
  // Every problem of one document: first all of the form, then all of the meaning.
  [
    'problems of the form all over',
    riverWith({
      rank: 'king',
      'title.en': 5,
      'inForce.until': 'never',
      'provisions.roll.when': { apply: 'xx', to: [{ fact: 1 }] },
      'terms.many-boats.is': 'yes',
      'cases[0].on': '2016',
    }),
    ['not-an-option', 'rank', 'king'],
    ['wrong-type', 'title.en', '5'],
    ['not-a-date', 'inForce.until', 'never'],
    ['not-an-option', 'provisions.roll.when.apply', 'xx'],
    ['wrong-type', 'provisions.roll.when.to[0].fact', '1'],
    ['wrong-type', 'terms.many-boats.is', 'yes'],
    ['not-a-date', 'cases[0].on', '2016'],
  ],
  [
    'problems of the meaning all over',
    riverWith({
      'inForce.until': '2014-01-01',
      'readings.two-boats.default': 'zero',
      'provisions.roll.when': { apply: 'all', to: [{ fact: 'no' }, { term: 'nope' }, { parameter: 'none' }] },
      'provisions.child-aid.amount': day,
      'notes[1].provisions': ['gone'],
    }),
    ['contradiction', 'inForce.until'],
    ['not-an-option', 'readings.two-boats.default', 'zero'],
    ['unknown-name', 'provisions.roll.when.to[0]', 'no'],
    ['unknown-name', 'provisions.roll.when.to[1]', 'nope'],
    ['unknown-name', 'provisions.roll.when.to[2]', 'none'],
    ['type-mismatch', 'provisions.child-aid.amount', /a date/],
    ['unknown-provision', 'notes[1].provisions[0]', 'gone'],
  ],
];

describe('malformed policies', () => {
  it.each(named(documents))('$name', ({ input, expected }) => {
    expectRefusal(() => definePolicy(input), PolicyError, expected);
  });

  it('takes installments of the household for a levy about a child, and leaves out what is undefined', () => {
    const changes = {
      'provisions.birth-levy-installments.subject': 'household',
      'provisions.birth-levy-installments.when': truth,
    };
    const provisions = { ...(riverWith(changes)['provisions'] as object), gone: undefined };
    const policy = definePolicy({ ...riverWith(changes), provisions });
    expect(Object.keys(policy.provisions)).not.toContain('gone');
    const { installments } = assessLevy(oneChild, { policy, child: 'c1', on: '2016-01-01' });
    expect(installments).toMatchObject({ limitMonths: 24, maxCount: 8 });
  });

  it('refuses more values than it would look at', () => {
    const many = { ...riverJson(), cases: Array.from({ length: 300_000 }, () => ({})) };
    expectRefusal(() => definePolicy(many), PolicyError, [['limit-exceeded', '', '500000']]);
    const children = Array.from({ length: 300_000 }, () => ({}));
    expectRefusal(() => parseHousehold({ children }), FactsError, [['limit-exceeded', '', '500000']]);
  });

  it('takes what is just within the limits', () => {
    expect(definePolicy(riverWith(term(nested(EXPRESSION_LIMIT)))).id).toBe('river-county-2015');
    const policy = definePolicy(
      riverWith({ terms: chain(TERM_LIMIT, true), 'provisions.roll.when': { term: `t${TERM_LIMIT - 1}` } }),
    );
    expect(check({}, 'river-county-2015/roll', { policy, on: '2016-01-01' }).status).toBe('does-not-apply');
  });

  it('answers at the limits of both, terms within terms of deep expressions', () => {
    const deep = (index: number): unknown => {
      let is: unknown = index === 0 ? { fact: 'extra.lateReport' } : { term: `t${index - 1}` };
      for (let level = 0; level < EXPRESSION_LIMIT; level++) is = { apply: 'not', to: [is] };
      return { says: text, is };
    };
    const terms = Object.fromEntries([0, 1, 2].map((index) => [`t${index}`, deep(index)]));
    const policy = definePolicy({
      ...riverJson(),
      terms: { ...(riverJson()['terms'] as object), ...terms },
      provisions: {
        roll: { kind: 'rule', says: text, cites: 'x', subject: 'household', when: { term: 't2' } },
      },
      notes: [],
      cases: [],
    });
    const ask = (lateReport?: boolean) =>
      check({ extra: { lateReport: lateReport ?? null } }, 'river-county-2015/roll', { policy, on: '2016-01-01' });
    expect([ask(true).status, ask(false).status, ask().status]).toEqual(['applies', 'does-not-apply', 'undetermined']);
    expect(explain(ask(), { locale: 'en', format: 'text' })).toContain('reported late');
  });

  it.each([false, true])('refuses terms thousands deep without exhausting the stack (reversed: %s)', (reversed) => {
    const error = failureOf(() => definePolicy(riverWith({ terms: chain(5000, reversed) })));
    expect(error).toBeInstanceOf(PolicyError);
    expect(error.code).toBe('limit-exceeded');
  });
});

const ON = '2012-06-01';
const oneChild = {
  children: [{ id: 'c1', birthDate: '2012-01-10', birthAuthorised: false }],
  partners: [{ registration: 'rural', employment: 'none' }],
  certificates: [],
  agreements: [],
};
const twoChildren = { children: [{ id: 'c1' }, { id: 'c2', birthDate: '2012-06-02' }] };
const COLLEGE = 'xijie-2013/college-award';

const anyAssess = untyped(assess);
const anyCheck = untyped(check);
const anyLevy = untyped(assessLevy);
const anyMinimum = untyped(levyMinimum);
const anyBenefits = untyped(assessBenefits);
const anyExplain = untyped(explain);
const anyFind = untyped(findPolicies);

const levy = (options: object) => () => anyLevy(oneChild, { policy: liangfeng2011, child: 'c1', on: ON, ...options });
const minimum = (options: object) => () =>
  anyMinimum({ policy: liangfeng2011, status: 'rural', order: 1, on: ON, ...options });
const college =
  (options: object, household: object = oneChild) =>
  () =>
    anyCheck(household, COLLEGE, { on: ON, ...options });
const answer = assessLevy(oneChild, { policy: liangfeng2011, child: 'c1', on: ON });

/** A policy that has a reading of the name that a built-in document uses too. */
const rival = definePolicy(
  riverWith({
    'readings.two-daughters': {
      asks: text,
      options: { 'two-daughters': { says: text, cites: text }, none: { says: text, cites: text } },
      default: 'none',
      because: text,
    },
  }),
);

type Call = readonly [name: string, run: () => unknown, ...expected: Expected[]];

const calls: readonly Call[] = [
  // The day, and the options as a whole.
  ['no options', () => anyAssess({}), ['missing-key', 'options', 'on']],
  ['options that are null', () => anyCheck(oneChild, COLLEGE, null), ['wrong-type', 'options', 'null']],
  ['options that are a text', () => anyAssess({}, ON), ['wrong-type', 'options', ON]],
  ['no day', () => anyAssess({}, {}), ['missing-key', 'on', 'YYYY-MM-DD']],
  ['no day for a levy', levy({ on: undefined }), ['missing-key', 'on', 'YYYY-MM-DD']],
  ['no day for a table', minimum({ on: undefined }), ['missing-key', 'on', 'YYYY-MM-DD']],
  ['a day that is a word', college({ on: 'today' }), ['not-a-date', 'on', 'today']],
  ['a day that does not exist', levy({ on: '2015-02-29' }), ['not-a-date', 'on', '2015-02-29']],
  ['a day that is a year', college({ on: '2015' }), ['not-a-date', 'on', '2015']],
  ['a day that is a number', college({ on: 20120601 }), ['not-a-date', 'on', '20120601']],
  ['a day that is a Date', college({ on: new Date(0) }), ['not-a-date', 'on', '1970-01-01']],
  ['a day that is null', college({ on: null }), ['not-a-date', 'on', 'null']],
  ['a day that is a ring', college({ on: ring }), ['not-a-date', 'on', 'YYYY-MM-DD']],
  ['a day of knowledge that is a year', levy({ asKnownOn: '2015' }), ['not-a-date', 'asKnownOn', '2015']],
  ['a day of knowledge that is null', levy({ asKnownOn: null }), ['not-a-date', 'asKnownOn', 'null']],
  ['an unknown option of a call', levy({ reading: {} }), ['unknown-key', 'reading', '', 'readings']],
  ['the option of another call', () => anyAssess({}, { on: ON, child: 'c1' }), ['unknown-key', 'child']],
  // Readings.
  ['readings that are a text', levy({ readings: 'higher' }), ['wrong-type', 'readings', 'higher']],
  ['readings that are null', levy({ readings: null }), ['wrong-type', 'readings', 'null']],
  ['readings that are a list', levy({ readings: [] }), ['wrong-type', 'readings', '[]']],
  ['readings that are a map', levy({ readings: new Map() }), ['wrong-type', 'readings', 'Map']],
  [
    'an unknown reading',
    levy({ readings: { 'mixed-couples': 'higher' } }),
    ['unknown-reading', 'readings.mixed-couples', 'mixed-couples', 'mixed-couple'],
  ],
  [
    'a reading of another policy',
    levy({ readings: { 'breach-end': 'permanent' } }),
    ['unknown-reading', 'readings.breach-end', 'breach-end'],
  ],
  [
    'a reading that objects inherit',
    levy({ readings: { constructor: 'x' } }),
    ['unknown-reading', 'readings.constructor', 'constructor'],
  ],
  [
    'a reading named __proto__',
    levy({ readings: JSON.parse('{"__proto__":"x"}') }),
    ['unknown-key', 'readings.__proto__'],
  ],
  [
    'an unknown option of a reading',
    levy({ readings: { 'mixed-couple': 'highest' } }),
    ['not-an-option', 'readings.mixed-couple', 'highest', 'higher'],
  ],
  [
    'an option that is a number',
    levy({ readings: { 'mixed-couple': 1 } }),
    ['not-an-option', 'readings.mixed-couple', '1'],
  ],
  [
    'an option that only one of two policies has',
    () => anyAssess({}, { on: ON, policies: ['taibai-2009', rival], readings: { 'two-daughters': 'none' } }),
    ['not-an-option', 'readings.two-daughters', 'none'],
  ],
  // The case.
  ['a case that is null', levy({ case: null }), ['wrong-type', 'case', 'null']],
  ['a case that is a list', levy({ case: [] }), ['wrong-type', 'case', '[]']],
  ['an unknown item of a case', levy({ case: { decided: ON } }), ['unknown-key', 'case.decided', '', 'decidedOn']],
  [
    'a day of a case that does not exist',
    levy({ case: { decidedOn: '2015-02-29' } }),
    ['not-a-date', 'case.decidedOn', '2015-02-29'],
  ],
  ['an amount of a case with an exponent', levy({ case: { amount: '1e3' } }), ['not-an-amount', 'case.amount', '1e3']],
  ['payments that are no list', levy({ case: { payments: {} } }), ['wrong-type', 'case.payments', '{}']],
  ['a multiple that is a truth', levy({ case: { multiple: true } }), ['wrong-type', 'case.multiple', 'true']],
  ['a ring in a case', levy({ case: { amount: ring } }), ['not-an-amount', 'case.amount']],
  // Whom it is about.
  ['no child named', levy({ child: undefined }), ['missing-key', 'child', 'child']],
  ['no child named of two', college({}, twoChildren), ['missing-key', 'child', 'child']],
  ['no child named of none', college({}, { children: [] }), ['missing-key', 'child', 'child']],
  ['an unknown child', levy({ child: 'c11' }), ['unknown-id', 'child', 'c11', 'c1']],
  ['an unknown child of none', college({ child: 'c1' }, { children: [] }), ['unknown-id', 'child', 'c1']],
  ['a child that is a number', college({ child: 1 }, twoChildren), ['wrong-type', 'child', '1']],
  ['a child without a prototype', college({ child: Object.create(null) }, twoChildren), ['wrong-type', 'child', '{}']],
  [
    'no person named of two',
    () => anyCheck({ partners: [{}, {}] }, 'river-county-2015/fisher-grant', { policy: riverCounty, on: ON }),
    ['missing-key', 'person', 'person'],
  ],
  [
    'an unknown person',
    () =>
      anyCheck({ partners: [{}] }, 'river-county-2015/fisher-grant', {
        policy: riverCounty,
        on: ON,
        person: 'partner-2',
      }),
    ['unknown-id', 'person', 'partner-2', 'partner-1'],
  ],
  [
    'a child born after the day',
    college({ child: 'c2' }, twoChildren),
    ['event-after-on', 'children[1].birthDate', '2012-06-02'],
  ],
  [
    'a child born in a year after the day',
    () => anyLevy({ children: [{ id: 'c1', birthDate: '2013' }] }, { policy: liangfeng2011, child: 'c1', on: ON }),
    ['event-after-on', 'children[0].birthDate', '2013'],
  ],
  // Policies.
  ['no policy', levy({ policy: undefined }), ['not-a-policy', 'policy', 'definePolicy']],
  ['a policy that was not checked', levy({ policy: riverJson() }), ['not-a-policy', 'policy', 'definePolicy']],
  ['a copy of a policy', levy({ policy: { ...liangfeng2011 } }), ['not-a-policy', 'policy', 'definePolicy']],
  ['the id of a policy for the policy', levy({ policy: 'liangfeng-2011' }), ['not-a-policy', 'policy', 'definePolicy']],
  ['a policy without a levy', levy({ policy: taibai2009 }), ['unknown-provision', 'provision', 'cable-subsidy']],
  [
    'a table of a policy without a levy',
    minimum({ policy: taibai2009 }),
    ['unknown-provision', 'provision', 'cable-subsidy'],
  ],
  [
    'policies that are a text',
    () => anyAssess({}, { on: ON, policies: 'taibai-2009' }),
    ['wrong-type', 'policies', 'taibai-2009'],
  ],
  ['policies that are null', () => anyAssess({}, { on: ON, policies: null }), ['wrong-type', 'policies', 'null']],
  [
    'every policy that is none',
    () => anyAssess({}, { on: ON, policies: ['taibai-2008', riverJson(), 5, riverCounty, null] }),
    ['unknown-policy', 'policies[0]', 'taibai-2008', 'taibai-2009'],
    ['not-a-policy', 'policies[1]'],
    ['not-a-policy', 'policies[2]'],
    ['not-a-policy', 'policies[4]'],
  ],
  [
    'policies of benefits that are an object',
    () => anyBenefits({}, { on: ON, policies: {} }),
    ['wrong-type', 'policies', '{}'],
  ],
  [
    'an id among the policies of benefits',
    () => anyBenefits({}, { on: ON, policies: ['taibai-2009'] }),
    ['not-a-policy', 'policies[0]'],
  ],
  [
    'an unknown policy',
    () => anyCheck({}, 'liangfeng-2012/levy-minimum', { on: ON }),
    ['unknown-policy', 'rule', 'liangfeng-2012', 'liangfeng-2011'],
  ],
  [
    'an unknown policy by id',
    () => getPolicy('taipai-2009' as 'taibai-2009'),
    ['unknown-policy', 'policy', 'taipai-2009', 'taibai-2009'],
  ],
  ['a policy by a number', () => getPolicy(2009 as never), ['unknown-policy', 'policy', '2009']],
  [
    'a rule of another policy than the one given',
    () => anyCheck({}, 'river-county-2016/roll', { on: ON, policy: riverCounty }),
    ['unknown-policy', 'rule', 'river-county-2016', 'river-county-2015'],
  ],
  [
    'an unknown provision',
    () => anyCheck({}, 'taibai-2009/cable-subsidi', { on: ON }),
    ['unknown-provision', 'provision', 'cable-subsidi', 'cable-subsidy'],
  ],
  [
    'a provision with more behind it',
    () => anyCheck({}, 'taibai-2009/cable-subsidy/x', { on: ON }),
    ['unknown-provision', 'provision', 'cable-subsidy/x', 'cable-subsidy'],
  ],
  [
    'a provision that objects inherit',
    () => anyCheck({}, 'taibai-2009/constructor', { on: ON }),
    ['unknown-provision', 'provision', 'constructor'],
  ],
  [
    'a policy and no provision',
    () => anyCheck({}, 'taibai-2009', { on: ON }),
    ['unknown-provision', 'provision', 'cable-subsidy'],
  ],
  ['a rule that is a number', () => anyCheck({}, 5, { on: ON }), ['wrong-type', 'rule', '5']],
  ['a rule without a prototype', () => anyCheck({}, Object.create(null), { on: ON }), ['wrong-type', 'rule', '{}']],
  // The table.
  ['an order of nothing', minimum({ order: 0 }), ['out-of-range', 'order', '0']],
  ['an order of one and a half', minimum({ order: 1.5 }), ['out-of-range', 'order', '1.5']],
  ['an order that is a text', minimum({ order: '2' }), ['wrong-type', 'order', '2']],
  ['an order of ninety-nine', minimum({ order: 99 }), ['out-of-range', 'order', '99']],
  ['an order that is NaN', minimum({ order: Number.NaN }), ['out-of-range', 'order', 'NaN']],
  ['a status that there is not', minimum({ status: 'peasant' }), ['not-an-option', 'status', 'peasant']],
  [
    'a status, an order and a registration that there are not',
    minimum({ status: 1, order: true, registration: 'both' }),
    ['not-an-option', 'status', '1'],
    ['wrong-type', 'order', 'true'],
    ['not-an-option', 'registration', 'both'],
  ],
  // Explanations and the catalogue.
  [
    'an unknown language',
    () => anyExplain(answer, { locale: 'fr', format: 'text' }),
    ['not-an-option', 'locale', 'fr'],
  ],
  [
    'an unknown language and an unknown form',
    () => anyExplain(answer, { locale: 1, format: 'pdf' }),
    ['not-an-option', 'locale', '1'],
    ['not-an-option', 'format', 'pdf'],
  ],
  ['a filter that is null', () => anyFind(null), ['wrong-type', 'filter', 'null']],
  ['a filter that is a text', () => anyFind('511722'), ['wrong-type', 'filter', '511722']],
  [
    'every part of a filter that is wrong',
    () => anyFind({ divison: '511722', division: 511722, place: 5, on: '2015', kind: 'levies', constructor: 1 }),
    ['unknown-key', 'divison', '', 'division'],
    ['out-of-range', 'division', '511722'],
    ['wrong-type', 'place', '5'],
    ['not-a-date', 'on', '2015'],
    ['not-an-option', 'kind', 'levies'],
    ['unknown-key', 'constructor'],
  ],
  // Every problem of one call.
  [
    'problems all over',
    college({
      on: 'now',
      asKnownOn: 'then',
      readings: { x: 'y', 'breach-end': 'never' },
      case: { foo: 1, decidedOn: '5' },
      chlid: 'c1',
    }),
    ['not-a-date', 'on', 'now'],
    ['not-a-date', 'asKnownOn', 'then'],
    ['unknown-reading', 'readings.x', 'x'],
    ['not-an-option', 'readings.breach-end', 'never'],
    ['unknown-key', 'case.foo'],
    ['not-a-date', 'case.decidedOn', '5'],
    ['unknown-key', 'chlid', '', 'child'],
  ],
];

describe('malformed calls', () => {
  it.each([
    { payments: [] },
    { payments: null, bases: null, multiple: null },
    { multiple: '2', bases: [] },
    { multiple: 2, amount: 13_000, decidedOn: '2012-06', appliedInWriting: null },
  ])('leave alone a case that is good: %j', (levyCase) => {
    expect(levy({ case: levyCase })()).toMatchObject({ status: 'due' });
  });

  it.each(calls.map(([name, run, ...expected]) => ({ name, run, expected })))('$name', ({ run, expected }) => {
    expectRefusal(run, ArgumentError, expected);
  });

  it('takes an option that two policies share, and one by the name of its policy', () => {
    const policies = ['taibai-2009' as const, rival];
    const settled = { children: [], certificates: [], partners: [{ registration: 'urban' }] };
    const shared = assess(settled, { on: ON, policies, readings: { 'two-daughters': 'two-daughters' } });
    expect(new Set(shared.benefits.map(({ readings }) => readings['two-daughters']))).toEqual(
      new Set(['two-daughters']),
    );
    const own = assess(settled, { on: ON, policies, readings: { 'river-county-2015/two-daughters': 'none' } });
    expect(new Set(own.benefits.map(({ readings }) => readings['two-daughters']))).toEqual(
      new Set(['two-daughters', 'none']),
    );
  });

  it('takes what is asked for as it stood at the call', () => {
    const levyCase = { approvedOn: '2012-07-01', appliedInWriting: true };
    const readings: Record<string, string> = { 'installment-clock': 'approval' };
    const before = assessLevy(oneChild, { policy: liangfeng2011, child: 'c1', on: ON, case: levyCase, readings });
    levyCase.appliedInWriting = false;
    readings['installment-clock'] = 'receipt';
    expect(before.readings['installment-clock']).toBe('approval');
    expect(before.receipt.readings['installment-clock']).toBe('approval');
    expect(before.installments?.lastAllowedOn).toBe('2015-07-01');
  });
});

const anything = fc.oneof(
  fc.anything(),
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withObjectString: true,
    withSparseArray: true,
    withTypedArray: true,
    withUnboxedValues: true,
    withBoxedValues: true,
  } as fc.ObjectConstraints),
  fc.constantFrom<unknown>(ring, holes, Symbol('x'), () => 1, Number.NaN, -0, '__proto__', 'constructor', '2015-02-29'),
);

type Path = readonly (string | number)[];

/** Every place in a document. */
function placesOf(value: unknown, path: Path = []): readonly Path[] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, part]) =>
          placesOf(part, [...path, Array.isArray(value) ? Number(key) : key]),
        )
      : [];
  return [path, ...inner];
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((place, key) => (place as Record<string | number, unknown>)[key], value);

interface Change {
  readonly place: number;
  readonly from: number;
  readonly value: unknown;
  readonly how: 'replace' | 'remove' | 'add' | 'copy';
}

const changes = fc.array(
  fc.record({
    place: fc.nat(),
    from: fc.nat(),
    value: anything,
    how: fc.constantFrom<Change['how']>('replace', 'remove', 'add', 'copy', 'copy'),
  }),
  { minLength: 1, maxLength: 3 },
);

/** The document with some of its places replaced, removed, given more, or made like another place. */
function changed(document: unknown, list: readonly Change[]): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(document));
  const places = placesOf(document);
  for (const { place, from, value, how } of list) {
    const path = places[place % places.length] ?? [];
    const other = structuredClone(at(document, places[from % places.length] ?? []));
    const key = path.at(-1);
    if (key === undefined) continue;
    try {
      const holder = at(copy, path.slice(0, -1)) as Record<string | number, unknown>;
      if (how === 'remove') delete holder[key];
      else if (how === 'add') Object.defineProperty(holder, String(value).slice(0, 20), { value, enumerable: true });
      else holder[key] = how === 'copy' ? other : value;
    } catch {
      // A place that an earlier change took away.
    }
  }
  return copy;
}

/** Runs the call; anything thrown but an error of the library is a failure. */
function onlyOwnErrors<Result>(run: () => Result): Result | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof FamilyPlanningRulesError) {
      for (const { message } of error.issues) if (message.zh === '' || message.en === '') throw new Error('no words');
      return null;
    }
    throw error;
  }
}

const wholeHousehold = {
  id: 'h',
  partners: [
    {
      id: 'm',
      sex: 'female',
      birthDate: '1985-04-02',
      registration: [{ from: '2000-01-01', value: 'rural' }],
      annualIncome: '8200.00',
    },
    { id: 'f', sex: 'male', registration: 'urban', employment: 'unit-employee' },
  ],
  marriedOn: '2006-05-01',
  children: [
    { id: 'c1', birthDate: '2008-01-01', birthAuthorised: true, sex: 'female', disability: 'none' },
    { id: 'c2', birthDate: '2010-03-01', birthAuthorised: false, parents: ['m', 'f'], admissionTier: 'first-batch' },
  ],
  residence: { division: '511722', place: '凉风乡', status: 'registered', since: '2001-01-01' },
  certificates: [{ kind: 'only-child', issuedOn: '2008-06-01' }],
  agreements: [{ policy: 'xijie-2013', signedOn: '2013-03-01' }],
  certificateFee: { kind: 'homestead', chargedBy: 'village', amount: '150.00' },
  extra: { fishingRight: 'half', boats: 2, harvestIncome: '3000.00', lateReport: false, registeredOn: '2010-01-01' },
};

describe('nothing but the errors of the library is thrown', () => {
  it('at the two doors, whatever is given', () => {
    fc.assert(
      fc.property(anything, (given) => {
        onlyOwnErrors(() => parseHousehold(given));
        const safe = safeParseHousehold(given);
        expect(safe.success ? null : safe.error).toSatisfy((error) => error === null || error instanceof FactsError);
        onlyOwnErrors(() => definePolicy(given));
      }),
      { numRuns: 3000 },
    );
  });

  it('for households with some places changed', () => {
    fc.assert(
      fc.property(changes, fc.constantFrom('2009-06-01', '2012-06-01', '2014-06-01', '2021-09-01'), (list, on) => {
        const household = changed(wholeHousehold, list);
        const parsed = onlyOwnErrors(() => parseHousehold(household));
        if (parsed === null) return;
        expect(parseHousehold(JSON.parse(JSON.stringify(parsed)))).toEqual(parsed);
        onlyOwnErrors(() => assessLevy(household, { policy: liangfeng2011, child: 'c2', on }));
        onlyOwnErrors(() => check(household, COLLEGE, { on, child: 'c2' }));
        const [first] = onlyOwnErrors(() => assessBenefits(household, { policies: [riverCounty], on })) ?? [];
        if (first !== undefined) onlyOwnErrors(() => explain(first, { locale: 'zh', format: 'html' }));
      }),
      { numRuns: 600 },
    );
  });

  it.each([riverJson(), ...allPolicies()].map((document) => [String(document.id), document] as const))(
    'for the document %s with some places changed, as JSON',
    (_, document) => {
      fc.assert(
        fc.property(changes, (list) => {
          const policy = onlyOwnErrors(() => definePolicy(changed(document, list)));
          if (policy === null) return;
          const { benefits = [], levies = [] } =
            onlyOwnErrors(() => assess(wholeHousehold, { policies: [policy], on: '2016-06-01' })) ?? {};
          for (const one of [...benefits, ...levies]) explain(one, { locale: 'en', format: 'text' });
        }),
        { numRuns: 400 },
      );
    },
  );

  it('for options with anything in them', () => {
    const option = fc.oneof(
      anything,
      fc.constantFrom<unknown>(ON, 'c1', {}, [], liangfeng2011, ['taibai-2009'], 1, 'rural'),
    );
    const keys = ['on', 'asKnownOn', 'readings', 'case', 'policies', 'policy', 'child', 'person', 'status', 'order'];
    const options = fc.oneof(
      anything,
      fc.record(
        Object.fromEntries([...keys, 'registration', 'division', 'kind', 'other'].map((key) => [key, option])),
        {
          requiredKeys: [],
        },
      ),
    );
    fc.assert(
      fc.property(options, anything, fc.boolean(), (given, other, known) => {
        const ask =
          known && typeof given === 'object' && given !== null
            ? { ...given, on: ON, policy: liangfeng2011, child: 'c1' }
            : given;
        onlyOwnErrors(() => anyAssess(oneChild, given));
        onlyOwnErrors(() => anyCheck(oneChild, other, ask));
        onlyOwnErrors(() => anyCheck(oneChild, 'liangfeng-2011/levy-minimum', ask));
        onlyOwnErrors(() => anyLevy(oneChild, ask));
        onlyOwnErrors(() => anyMinimum(ask));
        onlyOwnErrors(() => anyBenefits(oneChild, given));
        onlyOwnErrors(() => anyFind(given));
        onlyOwnErrors(() => anyExplain(answer, given));
      }),
      { numRuns: 1000 },
    );
  });
});
