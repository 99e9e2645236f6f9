import { describe, expect, it } from 'vitest';
import { call } from './terminal.js';
import { XMLParser } from './xml.js';

const files = {
  'none.csv': 'place,births,population\nA,0,0\nB,0,0\n',
  'zero.csv': 'place,births,population\nA,0,1000\nB,30,1000\nC,0,0\nD,12,1000\n',
  'quiet.csv': 'place,births,population\nA,0,1000\nB,0,2000\n',
  'mothers.csv': 'year,maternalDeaths,liveBirths\n2001,0,20000\n2002,5,20000\n',
  'children.csv': 'year,children0to4,women15to49\n2000,0,1000\n2010,300,1000\n',
  'shares.csv': 'year,compliantBirths,births\n2001,0,100\n2002,90,100\n2003,0,0\n',
  'five.csv': 'age,place,births,women\n15,a,1,100\n15,b,1,100\n15,c,1,100\n15,d,1,100\n15,e,1,100\n',
  'long.csv': 'county,fromAge,toAge,births,women\nA,20,24,50,1000\nB,20,24,10,1000\n',
  'unnamed.csv': 'births,population\n9,1000\n90,1000\n',
  'rates.csv': 'fromAge,toAge,births,women\n20,24,50,1000\n25,29,100,1000\n',
  'torn.csv': 'year,births,population\n2001,"9,1000\n',
};

async function indicator(...argv: readonly string[]) {
  const written: Record<string, string> = {};
  const writeFile = async (path: string, text: string) => {
    written[path] = text;
  };
  return { ...(await call(['indicator', ...argv], { files, writeFile })), svg: () => written['out.svg'] ?? '' };
}

const BIRTHS = (file: string, ...argv: readonly string[]) =>
  indicator('crudeBirthRate', '--csv', file, '--plot', 'out.svg', ...argv);

describe('charts at their edges', () => {
  it('a rate of no events has a band that begins at zero', async () => {
    const { exit, err, svg } = await BIRTHS('zero.csv', '--band', '0.95');
    expect([exit, err]).toEqual([0, '']);
    expect(new XMLParser(svg()).root['role']).toBe('img');
    expect(svg()).toContain('<title>A 0.00‰</title>');
    expect(svg()).not.toMatch(/NaN|Infinity/);
    expect(svg().match(/<circle /g)).toHaveLength(3);
  });

  it('a long unit stands beside the axis and not behind every number', async () => {
    const mothers = await indicator(
      'maternalMortalityRatio',
      '--csv',
      'mothers.csv',
      '--plot',
      'out.svg',
      '--band',
      '0.9',
    );
    expect(mothers.err).toBe('');
    // 5 of 20 000 are 25 per 100 000.
    expect(mothers.svg()).toContain('<title>2002 25.00</title>');
    expect(mothers.svg()).toContain('per 100 000 live births');
    const children = await indicator('childWomanRatio', '--csv', 'children.csv', '--plot', 'out.svg', '--band', '0.9');
    expect(children.svg()).toContain('<title>2010 300.00</title>');
  });

  it('a share has the band of Wilson, none where there is no value', async () => {
    const { svg, err } = await indicator(
      'policyCompliantBirthRate',
      '--csv',
      'shares.csv',
      '--plot',
      'out.svg',
      '--band',
      '0.95',
    );
    expect(err).toBe('');
    expect(svg()).toContain('95% interval');
    expect(svg().match(/<circle /g)).toHaveLength(2);
  });

  it('a funnel of rates leaves out whom nobody lives with, and draws one of no events', async () => {
    const { svg, err } = await BIRTHS('zero.csv', '--kind', 'funnel');
    expect(err).toBe('');
    // 42 of 3000 are 14 ‰; A with none is below 14 − 3.09 × √(14 × 1000 / 1000) = 2.4, B with 30 above 25.6.
    expect(svg()).toContain('all places 14.00‰');
    expect(svg()).toContain('Outside the 99.8% limits: A 0.00‰, B 30.00‰.');
    expect(svg()).not.toContain('>C ');
    expect((await BIRTHS('quiet.csv', '--kind', 'funnel')).svg()).toContain('all places 0.00‰');
  });

  it.each<readonly [string, RegExp, readonly string[]]>([
    ['nothing to draw', /no rows to draw/, ['crudeBirthRate', '--csv', 'none.csv', '--kind', 'funnel']],
    [
      'five lines',
      /at most 4 lines/,
      ['ageSpecificFertilityRate', '--csv', 'five.csv', '--label', 'age', '--line', 'place'],
    ],
    [
      'a band of several lines',
      /one line only/,
      ['ageSpecificFertilityRate', '--csv', 'five.csv', '--label', 'age', '--line', 'age', '--band', '0.9'],
    ],
    ['a band of a sum', /numerator/, ['totalFertilityRate', '--csv', 'long.csv', '--band', '0.9']],
  ])('refuses %s', async (_, says, argv) => {
    const { exit, err, svg } = await indicator(...argv, '--plot', 'out.svg');
    expect([exit, svg()]).toEqual([2, '']);
    expect(err).toMatch(says);
  });

  it('is refused where no file can be written', async () => {
    const { exit, err } = await call(['indicator', 'crudeBirthRate', '--csv', 'zero.csv', '--plot', 'out.svg'], {
      files,
    });
    expect(exit).toBe(2);
    expect(err).toMatch(/No file can be written/);
  });
});

describe('a table', () => {
  it('without names is told by its rows, and warns in both languages', async () => {
    const { out } = await indicator('crudeBirthRate', '--csv', 'unnamed.csv');
    expect(out).toContain('\nrow  value\n2     9.00  9 / 1000\n3    90.00  90 / 1000\n');
    expect(out).toMatch(/\n3: 90 is outside the usual range/);
    const zh = (await indicator('crudeBirthRate', '--csv', 'unnamed.csv', '--locale', 'zh')).out;
    expect(zh).toMatch(/\n3：90不在通常的范围/);
    const csv = (await indicator('crudeBirthRate', '--csv', 'unnamed.csv', '--format', 'csv')).out;
    expect(csv).toMatch(/^row,value,/);
    const [first] = JSON.parse((await indicator('crudeBirthRate', '--csv', 'unnamed.csv', '--json')).out);
    expect(first).toMatchObject({ row: '2', value: '9' });
  });

  it('of groups alone, with no name, is one result', async () => {
    const { out } = await indicator('totalFertilityRate', '--csv', 'rates.csv');
    // 5 × (0.05 + 0.1).
    expect(out).toMatch(/\n2 +0\.75\n/);
  });

  it('that is torn is refused', async () => {
    const { exit, err } = await indicator('crudeBirthRate', '--csv', 'torn.csv');
    expect(exit).toBe(1);
    expect(err).toMatch(/quote is not closed/);
  });

  it('says how a constant is written', async () => {
    const { exit, err } = await indicator('crudeBirthRate', '--csv', 'zero.csv', '--set', 'population');
    expect(exit).toBe(2);
    expect(err).toContain('"population"');
  });
});
