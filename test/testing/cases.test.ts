import { describe, expect, it } from 'vitest';
import yunxiJson from '../../examples/policies/yunxi-2012.json' with { type: 'json' };
import { ArgumentError, definePolicy, type PolicyInput } from '../../src/index.js';
import { liangfeng2011, taibai2009, xijie2013 } from '../../src/policies/index.js';
import { type CaseFormat, readCases } from '../../src/testing/cases.js';
import { runCases } from '../../src/testing/run.js';
import { riverCounty } from '../own-policy/river-county.js';

const csv = (...lines: readonly string[]): string => lines.join('\n');
const NEEDED = 'provision,on,expect.status';
const GIVEN = 'levy-minimum,2012-06-01,due';

/** The household of a table with these columns and one row of these cells. */
const householdOf = (columns: string, cells: string): unknown =>
  readCases(csv(`${NEEDED},${columns}`, `${GIVEN},${cells}`), 'csv')[0]?.household;

const issuesOf = (text: string, format: CaseFormat): readonly (readonly [code: string, path: string])[] => {
  try {
    readCases(text, format);
  } catch (error) {
    expect(error).toBeInstanceOf(ArgumentError);
    const { issues } = error as ArgumentError;
    for (const { message } of issues) {
      expect(message.zh).toMatch(/[\u4e00-\u9fff].*。$/);
      expect(message.en).toMatch(/\.$/);
      expect(`${message.zh}${message.en}`).not.toMatch(/undefined|\[object/);
    }
    return issues.map(({ code, path }) => [code, path] as const);
  }
  return [];
};

describe('a table of cases', () => {
  it('has one case a row, its columns named by their paths', () => {
    const text = csv(
      'name,provision,on,child,children[0].id,children[0].birthDate,children[0].birthAuthorised,partners[0].registration,readings.later-births,case.decidedOn,expect.status,expect.minimum',
      '第一例,levy-minimum,2012-06-01,c1,c1,2012-01-10,false,rural,as-second,2012-05-02,due,13000.00',
      'Second,levy-minimum,2012-06-01,c1,c1,2012-01-10,是,,,,not-due,null',
    );
    expect(readCases(text, 'csv')).toEqual([
      {
        name: { zh: '第一例', en: '第一例' },
        provision: 'levy-minimum',
        on: '2012-06-01',
        child: 'c1',
        household: {
          children: [{ id: 'c1', birthDate: '2012-01-10', birthAuthorised: false }],
          partners: [{ registration: 'rural' }],
        },
        readings: { 'later-births': 'as-second' },
        case: { decidedOn: '2012-05-02' },
        expect: { status: 'due', minimum: '13000.00' },
      },
      {
        name: { zh: 'Second', en: 'Second' },
        provision: 'levy-minimum',
        on: '2012-06-01',
        child: 'c1',
        household: { children: [{ id: 'c1', birthDate: '2012-01-10', birthAuthorised: true }] },
        expect: { status: 'not-due', minimum: null },
      },
    ]);
  });

  it.each<[name: string, columns: string, cells: string, household: unknown]>([
    ['an empty cell is not known', 'children[0].birthAuthorised,marriedOn,cableTv.price', ',,', {}],
    ['a cell of blanks is empty', 'marriedOn', ' \u3000 ', {}],
    [
      'an empty cell is no member of a list',
      'children[0].sex,children[1].sex',
      'male,',
      { children: [{ sex: 'male' }] },
    ],
    [
      'a member before another is there',
      'children[0].sex,children[1].sex',
      ',male',
      { children: [{}, { sex: 'male' }] },
    ],
    ['an empty list is known', 'children,certificates', '[],[]', { children: [], certificates: [] }],
    [
      'truths',
      'furtherBirth.allowed,furtherBirth.givenUp',
      'true,false',
      { furtherBirth: { allowed: true, givenUp: false } },
    ],
    [
      'truths as a spreadsheet writes them',
      'furtherBirth.allowed,furtherBirth.givenUp',
      'TRUE,False',
      { furtherBirth: { allowed: true, givenUp: false } },
    ],
    [
      'truths in Chinese',
      'furtherBirth.allowed,furtherBirth.givenUp',
      '是,否',
      { furtherBirth: { allowed: true, givenUp: false } },
    ],
    [
      'numbers',
      'landCompensation.childShare,landCompensation.householdShares',
      '0,12',
      { landCompensation: { childShare: 0, householdShares: 12 } },
    ],
    [
      'money stays a text',
      'cableTv.price,partners[0].annualIncome',
      '150,0.10',
      { cableTv: { price: '150' }, partners: [{ annualIncome: '0.10' }] },
    ],
    [
      'a division stays a text',
      'residence.division,residence.place',
      '511722,凉风乡',
      { residence: { division: '511722', place: '凉风乡' } },
    ],
    [
      'dates known only so far',
      'children[0].birthDate,children[1].birthDate',
      '2007,2007-03',
      { children: [{ birthDate: '2007' }, { birthDate: '2007-03' }] },
    ],
    [
      'whether it happened is not known',
      'partners[1].deathDate',
      'unknown',
      { partners: [{}, { deathDate: 'unknown' }] },
    ],
    [
      'a dated series',
      'partners[0].registration[0].from,partners[0].registration[0].value,partners[0].registration[1].from,partners[0].registration[1].value',
      '2000-01-01,rural,2010-01-01,urban',
      {
        partners: [
          {
            registration: [
              { from: '2000-01-01', value: 'rural' },
              { from: '2010-01-01', value: 'urban' },
            ],
          },
        ],
      },
    ],
    [
      'a dated residence',
      'residence[0].from,residence[0].value.place',
      '2000-01-01,凉风乡',
      { residence: [{ from: '2000-01-01', value: { place: '凉风乡' } }] },
    ],
    [
      'parents',
      'partners[0].id,children[0].parents[0],children[1].parents',
      'm,m,[]',
      { partners: [{ id: 'm' }], children: [{ parents: ['m'] }, { parents: [] }] },
    ],
    ["facts of a policy's own", 'extra.herd,extra.boats', 'true,3', { extra: { herd: true, boats: '3' } }],
    ['an id', 'id', 'h1', { id: 'h1' }],
    [
      'quoted cells',
      'residence.place,id',
      '"凉风乡, ""北"""," a\nb "',
      { residence: { place: '凉风乡, "北"' }, id: 'a\nb' },
    ],
  ])('%s', (_, columns, cells, household) => {
    expect(householdOf(columns, cells)).toEqual(household);
  });

  it.each<[cell: string, value: unknown]>([
    ['null', null],
    ['true', true],
    ['否', false],
    ['[]', []],
    ['13000.00', '13000.00'],
    ['36', '36'],
    ['due', 'due'],
  ])('takes %s for a result', (cell, value) => {
    const [one] = readCases(csv('provision,on,expect.x,expect.y.z[1]', `roll,2016-03-01,${cell},${cell}`), 'csv');
    expect(one?.expect).toEqual({ x: value, y: { z: [{}, value] } });
  });

  it('may have a byte order mark, CRLF, blank rows and columns, a name in two languages, or none', () => {
    const text =
      '\uFEFFname.zh,name.en,provision,on,expect.status,\r\n\r\n甲,A,roll,2016-03-01,applies,\r\n,,,,,\r\n,,roll,2016-03-01,applies\r\n';
    const padded = text.replace(/applies\r\n$/, 'applies,\r\n');
    expect(readCases(padded, 'csv').map(({ name }) => name)).toEqual([
      { zh: '甲', en: 'A' },
      { zh: '第2例', en: 'case 2' },
    ]);
    expect(readCases(csv('', NEEDED, GIVEN), 'csv')).toHaveLength(1);
    expect(readCases(NEEDED, 'csv')).toEqual([]);
  });

  it.each<[name: string, text: string, ...issues: (readonly [code: string, path: string])[]]>([
    ['nothing', '', ['not-csv', '']],
    ['blanks', '\uFEFF\r\n ,\r\n', ['not-csv', '']],
    [
      'columns that are missing',
      csv('name', 'a'),
      ['missing-key', 'row 1, provision'],
      ['missing-key', 'row 1, on'],
      ['missing-key', 'row 1, expect.status'],
    ],
    [
      'a cell that is missing',
      csv(NEEDED, ',,', ',2012-06-01,', `${GIVEN}`),
      ['missing-key', 'row 3, provision'],
      ['missing-key', 'row 3, expect'],
    ],
    [
      'an unknown column',
      csv(`${NEEDED},children[2].birthDat`, `${GIVEN},`),
      ['unknown-key', 'row 1, children[2].birthDat'],
    ],
    [
      'columns that lead nowhere',
      csv(
        `${NEEDED},children[0],children[30].sex,children.sex,marriedOn[0].from,case,case.x,readings,expect,__proto__,expect.__proto__,residence[x].from,children[0].sex[0].value,cableTv[0].from,extra.a.b,partners[0].parents[0],a..b,children[0].parents[2],id.x,residence[0].other`,
        `${GIVEN}${','.repeat(19)}`,
      ),
      ...[
        'children[0]',
        'children[30].sex',
        'children.sex',
        'marriedOn[0].from',
        'case',
        'case.x',
        'readings',
        'expect',
        '__proto__',
        'expect.__proto__',
        'residence[x].from',
        'children[0].sex[0].value',
        'cableTv[0].from',
        'extra.a.b',
        'partners[0].parents[0]',
        'a..b',
        'children[0].parents[2]',
        'id.x',
        'residence[0].other',
      ].map((name) => ['unknown-key', `row 1, ${name}`] as const),
    ],
    ['a column three times', csv(`${NEEDED},id,id,id`, `${GIVEN},a,b,c`), ['duplicate-column', 'row 1, id']],
    ['a column without a name', csv(`${NEEDED},,id`, `${GIVEN},x,a`), ['missing-key', 'row 2, column 4']],
    ['a row that is cut short', csv(`${NEEDED},id`, GIVEN), ['not-csv', 'row 2']],
    ['a row that is too long', csv(NEEDED, `${GIVEN},x`), ['not-csv', 'row 2']],
    [
      'quotes inside cells, up to the first cell without a clear end',
      csv(NEEDED, 'a"b,2012-06-01,due', ',2012-06-01,due', '"a"b,2012-06-01,due', 'b,,due', 'a"b,2012-06-01,due'),
      ['not-csv', 'row 2'],
      ['not-csv', 'row 4'],
      ['missing-key', 'row 3, provision'],
    ],
    ['a quote that is never closed', csv(NEEDED, GIVEN, '"levy,2012-06-01,due', 'b,,due'), ['not-csv', 'row 3']],
    ['names of columns that cannot be read', csv('provision,"on"x,expect.status', GIVEN), ['not-csv', 'row 1']],
    [
      'two columns that contradict each other',
      csv(`${NEEDED},children,children[0].sex,expect.bounds,expect.bounds.least`, `${GIVEN},[],male,null,1`),
      ['contradiction', 'row 2, children[0].sex'],
      ['contradiction', 'row 2, expect.bounds.least'],
    ],
    ['a list that is a word', csv(`${NEEDED},children`, `${GIVEN},none`), ['wrong-type', 'row 2, children']],
    [
      'an unknown parent',
      csv(`${NEEDED},children[0].parents[0]`, `${GIVEN},x`),
      ['unknown-id', 'row 2, children[0].parents[0]'],
    ],
    [
      'facts that are none',
      csv(
        `${NEEDED},children[0].birthDate,children[0].birthAuthorised,partners[0].sex,cableTv.price,landCompensation.childShare,residence.division,case.decidedOn,case.amount`,
        `${GIVEN},2012/1/10,yes,woman,"1,000",half,5117,2012-02-30,1e3`,
        'levy-minimum,2012-6-1,due,,,,,,,,',
      ),
      ['not-a-date', 'row 2, case.decidedOn'],
      ['not-an-amount', 'row 2, case.amount'],
      ['not-an-option', 'row 2, partners[0].sex'],
      ['not-a-date', 'row 2, children[0].birthDate'],
      ['wrong-type', 'row 2, children[0].birthAuthorised'],
      ['out-of-range', 'row 2, residence.division'],
      ['not-an-amount', 'row 2, cableTv.price'],
      ['wrong-type', 'row 2, landCompensation.childShare'],
      ['not-a-date', 'row 3, on'],
    ],
    ['a name in one language', csv(`name.zh,${NEEDED}`, `甲,${GIVEN}`), ['wrong-type', 'row 2, name']],
  ])('tells every problem of %s', (_, text, ...issues) => {
    expect(issuesOf(text, 'csv')).toEqual(issues);
  });

  it('says which column was meant', () => {
    expect(() => readCases(csv(`${NEEDED},children[2].birthDat,provison`, `${GIVEN},,`), 'csv')).toThrow(
      /did you mean "children\[2\]\.birthDate".*did you mean "provision"/s,
    );
  });
});

describe('facts of a policy of its own', () => {
  const policy = definePolicy(yunxiJson);
  const problems = (text: string, format: CaseFormat) => {
    try {
      readCases(text, format, { policy });
      return [];
    } catch (error) {
      if (!(error instanceof ArgumentError)) throw error;
      return error.issues.map(({ code, path, message }) => [code, path, /did you mean "(.*)"/.exec(message.en)?.[1]]);
    }
  };

  it('are refused in a table where the policy does not declare them, told or not', () => {
    const columns = 'extra.incomPerHead,extra.carer,extra.boats';
    expect(problems(csv(`${NEEDED},${columns}`, `${GIVEN},1,family,`, `${GIVEN},,,`), 'csv')).toEqual([
      ['unknown-key', 'row 1, extra.incomPerHead', 'extra.incomePerHead'],
      ['unknown-key', 'row 1, extra.boats', undefined],
    ]);
    expect(problems(csv(`${NEEDED},extra.toString`, `${GIVEN},1`), 'csv')).toEqual([
      ['unknown-key', 'row 1, extra.toString', undefined],
    ]);
  });

  it('are refused in JSON, one by one', () => {
    const given = { provision: 'old-age-support', on: '2016-03-01', expect: { status: 'eligible' } };
    const cases = [
      { ...given, household: { extra: { incomePerHead: '1', carrer: 'family' } } },
      { ...given, household: { extra: { carer: 'family' } } },
    ];
    expect(problems(JSON.stringify(cases), 'json')).toEqual([
      ['unknown-key', 'cases[0].household.extra.carrer', 'carer'],
    ]);
    expect(problems(JSON.stringify(cases[0]), 'ndjson')).toEqual([
      ['unknown-key', 'line 1, household.extra.carrer', 'carer'],
    ]);
  });

  it('are read as what they are declared to be', () => {
    const text = { zh: '甲', en: 'A' };
    const fact = (type: 'truth' | 'number' | 'text' | 'money') => ({ type, label: text, question: text });
    const own = definePolicy({
      ...(yunxiJson as PolicyInput),
      extra: {
        ...(yunxiJson as PolicyInput).extra,
        a: fact('truth'),
        b: fact('number'),
        c: fact('text'),
        d: fact('money'),
      },
    });
    const table = csv(`${NEEDED},extra.a,extra.b,extra.c,extra.d`, `${GIVEN},true,3,true,12`);
    expect(readCases(table, 'csv', { policy: own })[0]?.household).toEqual({
      extra: { a: true, b: 3, c: 'true', d: '12' },
    });
  });

  it('need a policy that is one', () => {
    expect(() => readCases(NEEDED, 'csv', { policy: {} as never })).toThrow(
      expect.objectContaining({ code: 'not-a-policy' }),
    );
  });
});

const CASE = { name: 'a', provision: 'roll', on: '2016-03-01', household: {}, expect: { status: 'applies' } };
const READ = { ...CASE, name: { zh: 'a', en: 'a' } };

describe('cases as JSON', () => {
  it('are a list, or one a line', () => {
    const both = {
      ...CASE,
      name: { zh: '甲', en: 'A' },
      child: 'c',
      person: 'p',
      case: { amount: '1.00' },
      readings: { a: 'b' },
    };
    const nulls = { ...CASE, name: null, child: null, person: null, case: null, readings: null };
    const { name: _, ...nameless } = READ;
    const expected = [READ, both, { ...nameless, name: { zh: '第3例', en: 'case 3' } }];
    expect(readCases(`\uFEFF${JSON.stringify([CASE, both, nulls])}`, 'json')).toEqual(expected);
    expect(
      readCases(`\uFEFF\n${[CASE, both, nulls].map((one) => JSON.stringify(one)).join('\r\n\r\n')}\n`, 'ndjson'),
    ).toEqual(expected);
    expect(readCases('[]', 'json')).toEqual([]);
    expect(readCases('', 'ndjson')).toEqual([]);
  });

  it.each<[name: string, given: unknown, ...issues: (readonly [code: string, path: string])[]]>([
    ['no list', {}, ['wrong-type', '']],
    ['no cases', [1, null, []], ['wrong-type', 'cases[0]'], ['wrong-type', 'cases[1]'], ['wrong-type', 'cases[2]']],
    [
      'an empty case',
      [CASE, {}],
      ['missing-key', 'cases[1].provision'],
      ['missing-key', 'cases[1].on'],
      ['missing-key', 'cases[1].household'],
      ['missing-key', 'cases[1].expect'],
    ],
    [
      'a case with everything wrong',
      [
        {
          name: 1,
          provison: 'x',
          provision: 2,
          on: '2016-02-30',
          child: 3,
          person: '',
          readings: { a: 1 },
          case: { amont: '1' },
          household: { children: [{ birthDate: 'x' }], chldren: 1 },
          expect: {},
        },
      ],
      ['unknown-key', 'cases[0].provison'],
      ['wrong-type', 'cases[0].name'],
      ['wrong-type', 'cases[0].provision'],
      ['not-a-date', 'cases[0].on'],
      ['unknown-key', 'cases[0].case.amont'],
      ['wrong-type', 'cases[0].child'],
      ['wrong-type', 'cases[0].person'],
      ['wrong-type', 'cases[0].readings.a'],
      ['not-a-date', 'cases[0].household.children[0].birthDate'],
      ['unknown-key', 'cases[0].household.chldren'],
      ['wrong-type', 'cases[0].expect'],
    ],
    [
      'a household that is none',
      [{ ...CASE, household: [], readings: [], case: 1 }],
      ['wrong-type', 'cases[0].case'],
      ['wrong-type', 'cases[0].readings'],
      ['wrong-type', 'cases[0].household'],
    ],
    ['a name of too much', [{ ...CASE, name: { zh: 'a', en: 'a', fr: 'a' } }], ['wrong-type', 'cases[0].name']],
  ])('tell every problem of %s', (_, given, ...issues) => {
    const sorted = (list: readonly (readonly [string, string])[]) => list.map((one) => one.join(' ')).sort();
    expect(sorted(issuesOf(JSON.stringify(given), 'json'))).toEqual(sorted(issues));
  });

  it('tell the line of what is no JSON, and go on with the others', () => {
    expect(issuesOf(csv(JSON.stringify(CASE), '{', '', '{}x', '{"on":"x"}'), 'ndjson')).toEqual([
      ['not-json', 'line 2'],
      ['not-json', 'line 4'],
      ['missing-key', 'line 5, provision'],
      ['not-a-date', 'line 5, on'],
      ['missing-key', 'line 5, household'],
      ['missing-key', 'line 5, expect'],
    ]);
    expect(issuesOf('', 'json')).toEqual([['not-json', '']]);
    expect(() => readCases('[\n{"a" 1}\n]', 'json')).toThrow(/near line 2/);
  });

  it('must be a text in a format that there is', () => {
    expect(() => readCases(1 as never, 'json')).toThrow(expect.objectContaining({ code: 'wrong-type' }));
    expect(() => readCases('', 'xlsx' as never)).toThrow(expect.objectContaining({ code: 'not-an-option' }));
    expect(() => readCases('', 'toString' as never)).toThrow(expect.objectContaining({ code: 'not-an-option' }));
  });
});

const yunxi = definePolicy(yunxiJson);

describe('running cases', () => {
  it.each([liangfeng2011, taibai2009, xijie2013, riverCounty, yunxi].map((policy) => ({ name: policy.id, policy })))(
    'passes those that the document itself works: $name',
    ({ policy }) => {
      const { passed, failed } = runCases(policy, policy.cases);
      expect(failed).toEqual([]);
      expect(passed).toEqual(policy.cases.map(({ name }, index) => ({ name, index })));
      const text = JSON.stringify(policy.cases);
      expect(runCases(policy, readCases(text, 'json')).failed).toEqual([]);
    },
  );

  const levies = csv(
    'name,provision,on,child,partners[0].registration,partners[0].employment,children[0].id,children[0].birthDate,children[0].birthAuthorised,expect.status,expect.minimum,expect.installments.limitMonths,expect.robust',
    // 凉风乡: a first unlawful birth is 13,000 yuan in the country and 20,000 in town; three years of installments.
    'country,levy-minimum,2012-06-01,c1,rural,none,c1,2012-01-10,false,due,13000.00,36,',
    'whole yuan,levy-minimum,2012-06-01,c1,urban,none,c1,2012-01-10,false,due,20000,36,',
    'wrong amount,levy-minimum,2012-06-01,c1,urban,none,c1,2012-01-10,false,due,13000.00,24,',
    'lawful,levy-minimum,2012-06-01,c1,urban,none,c1,2012-01-10,true,not-due,null,,true',
    'not told,levy-minimum,2012-06-01,c1,urban,none,c1,2012-01-10,,undetermined,null,,',
    'too late,levy-minimum,2021-08-20,c1,urban,none,c1,2012-01-10,false,not-in-force,null,,',
    'another child,levy-minimum,2012-06-01,c2,urban,none,c1,2012-01-10,false,due,,,',
    'another rule,levy-maximum,2012-06-01,c1,urban,none,c1,2012-01-10,false,due,,,',
  );

  it('tells each case that fails, what was expected and what was found', () => {
    const { passed, failed } = runCases(liangfeng2011, readCases(levies, 'csv'));
    expect(passed.map(({ name }) => name.en)).toEqual(['country', 'whole yuan', 'lawful', 'not told', 'too late']);
    expect(failed.map(({ name, index }) => [name.en, index])).toEqual([
      ['wrong amount', 2],
      ['another child', 6],
      ['another rule', 7],
    ]);
    const [amount, child, rule] = failed;
    expect(amount).toMatchObject({
      expected: { status: 'due', minimum: '13000.00', installments: { limitMonths: '24' } },
      found: { status: 'due', minimum: '20000.00', installments: { limitMonths: 36 } },
      differences: [
        { result: 'minimum', expected: '13000.00', found: '20000.00' },
        { result: 'installments.limitMonths', expected: '24', found: 36 },
      ],
      issues: [],
      says: {
        zh: 'minimum应为13000.00，得到20000.00；installments.limitMonths应为24，得到36。',
        en: 'minimum should be 13000.00 but is 20000.00 and installments.limitMonths should be 24 but is 36.',
      },
    });
    expect(child).toMatchObject({ found: null, differences: [], issues: [{ code: 'unknown-id', path: 'child' }] });
    expect(rule).toMatchObject({ found: null, differences: [], issues: [{ code: 'unknown-provision' }] });
    expect(rule?.says.zh).toMatch(/^provision：/);
  });

  const benefit = (expected: Readonly<Record<string, unknown>>) => ({
    name: { zh: '甲', en: 'A' },
    provision: 'levy-minimum',
    on: '2012-06-01',
    child: 'c1',
    household: { children: [{ id: 'c1', birthDate: '2012-01-10', birthAuthorised: false }] },
    expect: expected,
  });

  it.each<[name: string, expected: Readonly<Record<string, unknown>>, ...differing: string[]]>([
    ['an amount that is open', { minimum: null, amountStatus: 'open' }],
    ['an amount within an object', { bounds: { least: '13000.00', most: '40000.00' } }],
    ['an object within a list', { missing: [{ path: 'partners' }] }],
    ['a list of another length', { missing: [] }, 'missing'],
    ['another member of a list', { missing: [{ path: 'children' }] }, 'missing[0].path'],
    ['a result that there is not', { minimun: null, toString: null }, 'minimun', 'toString'],
    ['a part that there is not', { bounds: { toFixed: null } }, 'bounds.toFixed'],
    ['an object where there is none', { minimum: { yuan: 1 } }, 'minimum'],
    ['nothing where there is something', { bounds: null }, 'bounds'],
    ['a text that looks like another', { status: 'Due' }, 'status'],
    ['a truth that is a text', { robust: 'false' }, 'robust'],
  ])('compares %s', (_, expected, ...differing) => {
    const { failed } = runCases(liangfeng2011, [benefit(expected)]);
    expect(failed.flatMap(({ differences }) => differences.map(({ result }) => result))).toEqual(differing);
  });

  it('says that there is no such result', () => {
    const [failed] = runCases(liangfeng2011, [benefit({ minimun: null })]).failed;
    expect(failed?.says).toEqual({ zh: '没有名为“minimun”的结果。', en: 'there is no result "minimun".' });
  });

  it('refuses what is no policy, and does not hide a defect', () => {
    expect(() => runCases({} as never, [])).toThrow(expect.objectContaining({ code: 'not-a-policy' }));
    expect(() => runCases(liangfeng2011, [null as never])).toThrow(TypeError);
  });
});
