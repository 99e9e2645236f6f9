import { describe, expect, it } from 'vitest';
import { call } from './terminal.js';
import { XMLParser } from './xml.js';

const files = {
  'births.csv': 'year,births,population\n2005,9,1000\n2006,12,1000\n2007,0,0\n2008,10,1000\n',
  'wide.csv': 'county,rates[0],rates[1],rates[2]\nA,10,100,20\nB,20,50,30.5\n',
  'long.csv':
    'county,fromAge,toAge,births,women\nA,20,24,50,1000\nA,25,29,100,1000\nB,20,24,10,1000\nB,25,29,20,1000\n',
  'ages.csv': 'age,place,births,women\n15,town,1,100\n16,town,2,100\n15,land,3,100\n16,land,4,100\n',
  'sexes.csv': 'age,male,female\n0-4,100,90\n5-9,80,85\n10+,60,70\n',
  'counties.csv': 'county,compliantBirths,births\nAn,930,1000\nBo,95,100\nCui & <Co>,80,100\nDu,1860,2000\n',
  'bad.csv': 'year,births,population\n2001,x,100\n2002,5,\n2003,-1,10\n',
  'empty.csv': 'year,births,population\n',
  'kinds.csv':
    'year,births,births.period.months,population,population.kind,population.scope\n' +
    '2005,9,9,1000,midYear,resident\n2006,12,,1000,,\n2007,8,1,1000,yearEnd,\n',
  'days.csv': 'year,births,births.period.days,births.period.of,population\n2005,73,73,365,10000\n2006,2,1,365,1000\n',
  'long-scope.csv':
    'county,fromAge,toAge,births,births.scope,women,women.scope\nA,20,24,50,resident,1000,resident\nA,25,29,100,registered,1000,resident\n',
  'column.csv': 'county,lower,width,counts,counts.unit\nA,0,10,10,persons\nA,10,10,30,\nB,0,10,1,\nB,10,10,1,persons\n',
  'column-bad.csv': 'county,lower,width,counts\nA,0,10,10\nA,10,10,many\n',
  'wide-unit.csv':
    'county,counts[0],counts[0].unit,counts[1],lower[0],lower[1],width[0],width[1]\nA,2,ten-thousands,1万,0,10,10,10\n',
};

/** Calls `indicator`, and keeps the file that it writes. */
async function indicator(...argv: readonly string[]) {
  const written: Record<string, string> = {};
  const writeFile = async (path: string, text: string) => {
    written[path] = text;
  };
  return { ...(await call(['indicator', ...argv], { files, writeFile })), written };
}

const svg = async (...argv: readonly string[]): Promise<string> => {
  const { exit, err, written } = await indicator(...argv, '--plot', 'out.svg');
  expect([exit, err]).toEqual([0, '']);
  return written['out.svg'] ?? '';
};

const BIRTHS = ['crudeBirthRate', '--csv', 'births.csv'];

describe('indicator', () => {
  it('prints a row for each row, and why one has no value', async () => {
    const { exit, out, err } = await indicator(...BIRTHS);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toMatch(/^Crude birth rate \(per thousand\)\n1000 × births/);
    expect(out).toContain('\nyear  value\n2005   9.00  9 / 1000\n2006  12.00  12 / 1000\n');
    expect(out).toContain('\n2007      —  0 / 0  The denominator is zero');
    const zh = (await indicator(...BIRTHS, '--locale', 'zh')).out;
    expect(zh).toMatch(/^（粗）出生率（‰）\n/);
    expect(zh).toContain('分母为0');
  });

  it('prints CSV and JSON', async () => {
    const { out } = await indicator(...BIRTHS, '--format', 'csv', '--digits', '1');
    expect(out.split('\n').slice(0, 2)).toEqual([
      'year,value,unit,numerator,denominator,kind,period,undefined because',
      '2005,9.0,per thousand,9,1000,the kind of denominator is not stated,,',
    ]);
    const rows = JSON.parse((await indicator(...BIRTHS, '--json')).out) as readonly object[];
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatchObject({
      year: '2005',
      id: 'crudeBirthRate',
      value: '9',
      exact: { numerator: '9', denominator: '1' },
    });
  });

  it('reads a list as numbered columns, or as the rows of one name; and inputs that are the same for all', async () => {
    const same = ['--set', 'width=5', '--set', 'per=1000', '--digits', '4'];
    const wide = await indicator('totalFertilityRate', '--csv', 'wide.csv', ...same);
    expect(wide.out).toMatch(/\nA +0\.6500\nB +0\.5025\n$/);
    const long = await indicator('totalFertilityRate', '--csv', 'long.csv');
    expect(long.out).toMatch(/\nA +0\.75\nB +0\.15\n/);
  });

  it('tells every bad cell by its row and column; an empty cell is not 0', async () => {
    const { exit, err } = await indicator('crudeBirthRate', '--csv', 'bad.csv');
    expect(exit).toBe(1);
    expect(err).toMatch(
      /^3 problems in bad\.csv:\n {2}row 2, births: .*\n {2}row 3, population: .*missing.*\n {2}row 4, births: /,
    );
  });

  it('reads what other columns say of a number: its kind, its population, the part of a year', async () => {
    const { out, err } = await indicator('crudeBirthRate', '--csv', 'kinds.csv');
    expect(err).toBe('');
    expect(out).toContain('\n2005   9.00  9 / 1000  mid-year population  9 months\n');
    expect(out).toContain('\n2006  12.00  12 / 1000\n');
    expect(out).toContain('\n2007   8.00  8 / 1000  closing population  1 month\n');
    expect(out).toMatch(/\nThe kind of denominator is not stated: add a column population\.kind, .*\n$/);
    const zh = await indicator('crudeBirthRate', '--csv', 'kinds.csv', '--locale', 'zh');
    expect(zh.out).toContain('9 / 1000  年中人口  9个月\n');
    const csv = await indicator('crudeBirthRate', '--csv', 'kinds.csv', '--format', 'csv');
    expect(csv.out.split('\n')[1]).toBe('2005,9.00,per thousand,9,1000,mid-year population,9 months,');
    const [first] = JSON.parse((await indicator('crudeBirthRate', '--csv', 'kinds.csv', '--json')).out);
    expect(first).toMatchObject({ denominator: { kind: 'midYear' }, period: { months: 9 } });
    const days = await indicator('crudeBirthRate', '--csv', 'days.csv');
    expect(days.out).toContain('7.30  73 / 10000  73 days\n');
    expect(days.out).toContain('2.00  2 / 1000  1 day\n');
  });

  it('takes the kind from --set for every row that does not name its own', async () => {
    const all = await indicator(...BIRTHS, '--set', 'population.kind=averageStartEnd');
    expect(all.out).toContain('\n2005   9.00  9 / 1000  mean of the opening and closing population\n');
    expect(all.out).not.toContain('not stated');
    const some = await indicator('crudeBirthRate', '--csv', 'kinds.csv', '--set', 'population.kind=personYears');
    expect(some.out).toContain('\n2005   9.00  9 / 1000  mid-year population  9 months\n');
    expect(some.out).toContain('\n2006  12.00  12 / 1000  person-years\n');
  });

  it('reads it of the entries of lists too', async () => {
    const { exit, err } = await indicator('totalFertilityRate', '--csv', 'long-scope.csv');
    expect(exit).toBe(1);
    expect(err).toMatch(/registered/);
    // Two groups of ten years, 20 000 and 10 000 people: half of them, 15 000, are below 7.5.
    const wide = await indicator('medianAge', '--csv', 'wide-unit.csv');
    expect([wide.exit, wide.err]).toEqual([0, '']);
    expect(wide.out).toMatch(/\nA +7\.50\n/);
    // Half of 40 is 20: 10 below 10, and a third of those from 10 to 20.
    const long = await indicator('medianAge', '--csv', 'column.csv');
    expect([long.exit, long.err]).toEqual([0, '']);
    expect(long.out).toMatch(/\nA +13\.33\nB +10\.00\n/);
    const bad = await indicator('medianAge', '--csv', 'column-bad.csv');
    expect(bad.err).toMatch(/row 3, counts: "many" is not a number/);
  });

  it.each<readonly [string, RegExp, readonly string[]]>([
    ['a kind that is none', /row 2, population\.kind: "midyear" .*did you mean "midYear"/, ['population.kind=midyear']],
    ['a detail that is none', /row 2, population\.knd: There is no item "knd"/, ['population.knd=midYear']],
    ['a detail of no input', /row 2, women\.kind: There is no item "women\.kind"/, ['women.kind=midYear']],
    ['a detail of an input that is not given', /row 2, populationStart\.unit: /, ['populationStart.unit=persons']],
    ['another population', /row 2, population: .*registered/, ['births.scope=resident', 'population.scope=registered']],
    ['a year of thirteen months', /row 2, births\.period: /, ['births.period.months=13']],
    ['a month that is no number', /row 2, births\.period: /, ['births.period.months=nine']],
  ])('refuses %s', async (_, says, set) => {
    const { exit, err } = await indicator(...BIRTHS, ...set.flatMap((one) => ['--set', one]));
    expect(exit).toBe(1);
    expect(err).toMatch(says);
  });

  it('tells a bad number by its own column where another column says more of it', async () => {
    const { exit, err } = await indicator('crudeBirthRate', '--csv', 'bad.csv', '--set', 'births.scope=resident');
    expect(exit).toBe(1);
    expect(err).toMatch(/row 2, births: "x" is not a number/);
  });

  it('lists the indicators, and the inputs of one', async () => {
    expect((await indicator('--list')).out).toMatch(/^crudeBirthRate {2}Crude birth rate$/m);
    expect(JSON.parse((await indicator('--list', '--json')).out).length).toBeGreaterThan(90);
    const { out } = await indicator('totalFertilityRate', '--list');
    expect(out).toMatch(/\nrates {2}a list/);
    expect(out).toMatch(/\nOften done wrong: /);
    expect((await indicator('crudeBirthRate', '--list', '--json')).out).toContain('"populationStart"');
    expect((await indicator('crudeBirthRate', '--list')).out).toContain(
      '\npopulation.kind (optional)  midYear (mid-year population), averageStartEnd (',
    );
    expect((await indicator('crudeBirthRate', '--list', '--locale', 'zh')).out).toContain(
      '\npopulation.kind（可不写）  midYear（年中人口）、averageStartEnd（',
    );
  });

  it.each<readonly [number, RegExp, readonly string[]]>([
    [2, /Name an indicator/, []],
    [1, /did you mean "crudeBirthRate"/, ['crudeBirthRat', '--csv', 'births.csv']],
    [2, /Name a table/, ['crudeBirthRate']],
    [1, /no such file/, ['crudeBirthRate', '--csv', 'none.csv']],
    [1, /no rows/, ['crudeBirthRate', '--csv', 'empty.csv']],
    [2, /no column "yaer"/, [...BIRTHS, '--label', 'yaer']],
    [2, /There is no "pie"/, [...BIRTHS, '--kind', 'pie']],
    [2, /There is no "xml"/, [...BIRTHS, '--format', 'xml']],
    [2, /whole number/, [...BIRTHS, '--digits', 'two']],
    [2, /not a number/, [...BIRTHS, '--target', 'low']],
    [2, /0\.95/, [...BIRTHS, '--band', '95']],
    [2, /sexRatio/, [...BIRTHS, '--plot', 'x.svg', '--kind', 'pyramid']],
    [2, /no column "place"/, [...BIRTHS, '--plot', 'x.svg', '--line', 'place']],
    [2, /numerator/, ['totalFertilityRate', '--csv', 'long.csv', '--plot', 'x.svg', '--kind', 'funnel']],
  ])('ends with %d: %s', async (code, says, argv) => {
    const { exit, err } = await indicator(...argv);
    expect(exit).toBe(code);
    expect(err).toMatch(says);
  });
});

const CHARTS: readonly (readonly string[])[] = [
  [...BIRTHS, '--target', '11', '--band', '0.95'],
  ['ageSpecificFertilityRate', '--csv', 'ages.csv', '--label', 'age', '--kind', 'fertility', '--line', 'place'],
  ['sexRatio', '--csv', 'sexes.csv', '--kind', 'pyramid'],
  ['policyCompliantBirthRate', '--csv', 'counties.csv', '--kind', 'funnel'],
];

/** Relative luminance and contrast, as WCAG 2 defines them. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const onWhite = (hex: string): number => 1.05 / (luminance(hex) + 0.05);

describe.each(CHARTS)('the chart of %s', (...argv) => {
  it.each(['en', 'zh'])('is well-formed, named and described: %s', async (locale) => {
    const text = await svg(...argv, '--locale', locale);
    const { root, texts } = new XMLParser(text);
    expect(root['role']).toBe('img');
    expect(root['lang']).toBe(locale === 'zh' ? 'zh-CN' : 'en');
    expect(root['aria-labelledby']).toBe('chart-title chart-description');
    expect(text).toMatch(/<title id="chart-title">[^<]+<\/title>\n<desc id="chart-description">[^<]{20,}<\/desc>/);
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
    const ours = texts.filter((one) => !/An|Bo|Cui|Du|town|land|year|county|age/.test(one));
    if (locale === 'zh') expect(ours.join('')).not.toMatch(/[A-Za-z]{2,}/);
    else expect(ours.join('')).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('writes every word with a contrast of at least 4.5', async () => {
    const text = await svg(...argv);
    const fills = [...text.matchAll(/<text [^>]*fill="(#[0-9a-f]{6})"/g)].map((match) => match[1] ?? '');
    expect(fills.length).toBeGreaterThan(5);
    for (const fill of new Set(fills)) expect(onWhite(fill)).toBeGreaterThanOrEqual(4.5);
  });

  it('keeps every word inside the drawing', async () => {
    const text = await svg(...argv);
    for (const [, x = '', y = ''] of text.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThanOrEqual(760);
      expect(Number(y)).toBeLessThanOrEqual(460);
    }
  });
});

describe('what is drawn', () => {
  it('a series breaks where there is no value, and has a mark for each that there is', async () => {
    const text = await svg(...BIRTHS);
    expect(text.match(/<circle /g)).toHaveLength(3);
    // 9 ‰ and 12 ‰ in one stretch, 10 ‰ alone.
    expect(text.match(/<path d="M[^"]*" fill="none" stroke="#0b4f8a" stroke-width="2"/g)).toHaveLength(2);
    expect(text).toContain('<title>2006 12.00‰</title>');
  });

  it('the target stands where its value does', async () => {
    const text = await svg(...BIRTHS, '--target', '10');
    const circle = /<title>2008 10\.00‰<\/title><circle cx="[\d.]+" cy="([\d.]+)"/.exec(text)?.[1];
    expect(text).toContain(`y1="${circle}" x2="724" y2="${circle}" stroke="#9c2a00"`);
  });

  it('a funnel marks who is outside 99.8 % by form and name: 80 % of 100 where all have 92.66 %', async () => {
    const text = await svg(...(CHARTS[3] ?? []));
    // 92.656 ± 3.09 × √(0.92656 × 0.07344 / 100) = 84.6 to 100.
    expect(text).toMatch(/<title>Cui &amp; &lt;Co&gt; 80\.00%<\/title><path /);
    expect(text.match(/<g><title>[^<]*<\/title><circle /g)).toHaveLength(3);
    expect(text).toContain('Outside the 99.8% limits: Cui &amp; &lt;Co&gt; 80.00%.');
    expect(text).toContain('all places 92.66%');
  });

  it('a pyramid has a bar for each sex and group, as long as it has people', async () => {
    const text = await svg(...(CHARTS[2] ?? []));
    const width = (name: string): number =>
      Number(new RegExp(`<title>${name}</title><rect x="[\\d.]+" y="[\\d.]+" width="([\\d.]+)"`).exec(text)?.[1]);
    expect(width('0-4 males 100') / width('5-9 males 80')).toBeCloseTo(100 / 80, 2);
    expect(width('10\\+ females 70') / width('0-4 males 100')).toBeCloseTo(0.7, 2);
  });
});
