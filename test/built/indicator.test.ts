import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const cli = join(root, 'dist', 'cli.js');
const table = 'examples/indicators/births.csv';
const folder = mkdtempSync(join(tmpdir(), 'indicator-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(argv: readonly string[], input = '') {
  const quiet = { LANG: 'C', LC_ALL: '', LC_MESSAGES: '', NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'indicator', ...argv], {
    cwd: root,
    encoding: 'utf8',
    input,
    env: { ...process.env, ...quiet },
  });
  return { exit: status, out: stdout, err: stderr };
}

/** The first and the second column of the CSV that the command prints. */
const values = (out: string): readonly string[] =>
  out
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').slice(0, 2).join(' '));

const csv = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

describe('the built command `indicator`', () => {
  it('computes the example, a row for each year', () => {
    const { exit, out, err } = run(['crudeBirthRate', '--csv', table, '--format', 'csv', '--digits', '3']);
    expect([exit, err]).toEqual([0, '']);
    // 1000 × births ÷ population with a calculator, to three decimals.
    expect(values(out)).toEqual([
      '2005 8.874',
      '2006 8.947',
      '2007 8.629',
      '2008 8.441',
      '2009 8.180',
      '2010 7.810',
      '2011 7.583',
      '2012 7.919',
      '2013 7.394',
      '2014 7.653',
    ]);
  });

  it('draws the example into a file', () => {
    const file = join(folder, 'births.svg');
    const { exit, out, err } = run([
      'crudeBirthRate',
      '--csv',
      table,
      '--plot',
      file,
      '--target',
      '8',
      '--band',
      '0.95',
    ]);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toContain('2010   7.81  7310 / 936000');
    expect(readdirSync(folder)).toEqual(['births.svg']);
    const svg = readFileSync(file, 'utf8');
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).toMatch(/<\/svg>\n?$/);
    expect(svg).toContain('<title>2010 7.81‰</title>');
    expect(svg).toContain('target 8‰');
    expect(svg.match(/<circle /g)).toHaveLength(10);
  });

  it('gives the rates that the targets of the plans come to, and names the denominator', () => {
    // Rows A18, A20 and B15 of the list of figures in the seed documents: 6.7626, 6.776 and 7.81 ‰.
    const rows = csv(
      'plan,births,population,population.kind',
      'A18,4700,695000,yearEnd',
      'A20,6200,915000,',
      'B15,8200,1050000,yearEnd',
    );
    const { exit, out } = run(['crudeBirthRate', '--csv', '-', '--format', 'csv', '--digits', '4'], rows);
    expect(exit).toBe(0);
    expect(values(out)).toEqual(['A18 6.7626', 'A20 6.7760', 'B15 7.8095']);
    expect(out).toContain('A18,6.7626,per thousand,4700,695000,closing population,');
    expect(out).toContain('the kind of denominator is not stated');
  });

  it('tells what a printed rate implies', () => {
    const rate = csv(
      'row,numerator,rate,decimals,per',
      'A4,4463,5.33,2,1000',
      'A10,6052,7.43,2,1000',
      'A12,4850,6.98,2,1000',
    );
    const implied = (bound: string) =>
      values(
        run(['impliedDenominator', '--csv', '-', '--set', `bound=${bound}`, '--format', 'csv', '--digits', '0'], rate)
          .out,
      );
    // The bases and intervals that the list of figures gives for these rows.
    expect(implied('point')).toEqual(['A4 837336', 'A10 814536', 'A12 694842']);
    expect(implied('lower')).toEqual(['A4 836551', 'A10 813988', 'A12 694345']);
    expect(implied('upper')).toEqual(['A4 838122', 'A10 815084', 'A12 695341']);
    const counts = csv('row,rate,decimals,per,n', 'A3,99.4,1,100,3533', 'A6,97.07,2,100,4463', 'A8,88.1,1,100,932');
    // 3511, 3512 or 3513; none; 821 alone.
    expect(values(run(['impliedNumerator', '--csv', '-', '--format', 'csv', '--digits', '0'], counts).out)).toEqual([
      'A3 3',
      'A6 0',
      'A8 1',
    ]);
    expect(
      values(run(['impliedNumeratorFirst', '--csv', '-', '--format', 'csv', '--digits', '0'], counts).out),
    ).toEqual(['A3 3511', 'A6 ', 'A8 821']);
  });

  it('lists every indicator, and says what is wrong with a cell', () => {
    const ids = run(['--list']).out.trimEnd().split('\n');
    const pages = readdirSync(join(root, 'docs', 'indicators')).filter((file) => file !== 'README.md');
    expect(ids.map((line) => `${line.split(' ')[0]}.md`).sort()).toEqual(pages.sort());
    const bad = run(
      ['crudeBirthRate', '--csv', '-'],
      csv('year,births,population,population.kind', '2005,9,1000,midyear'),
    );
    expect(bad).toMatchObject({ exit: 1, out: '' });
    expect(bad.err).toContain('row 2, population.kind: "midyear" is not one of the options (did you mean "midYear"?)');
    expect(run(['crudeBirthRate'])).toMatchObject({ exit: 2, out: '' });
  });
});
