import { describe, expect, it } from 'vitest';
import { checkInstallments, planInstallments } from '../../src/levy/index.js';
import { call } from './terminal.js';

const plan = { total: '20000.00', start: '2012-06-01', count: 6, everyMonths: 6, limitMonths: 36 };
const ask = [
  'installments',
  '--total',
  '20000.00',
  '--start',
  '2012-06-01',
  '--count',
  '6',
  '--every',
  '6',
  '--limit',
  '36',
];

describe('planning installments', () => {
  it('lists the days and amounts', async () => {
    const { exit, out } = await call(ask);
    expect(exit).toBe(0);
    expect(out).toContain(
      '20000.00 yuan in 6 installments; the clock starts on 2012-06-01, the last day allowed is 2015-06-01\n',
    );
    expect(out).toContain('   1.  2012-12-01  3333.34 yuan\n');
    expect(out).toContain('   6.  2015-06-01  3333.33 yuan\n');
    const chinese = await call([...ask, '--locale', 'zh']);
    expect(chinese.out).toContain('20000.00元，分6期；自2012-06-01起算，最迟2015-06-01\n');
  });

  it("prints exactly the plan's JSON", async () => {
    const { out } = await call([...ask, '--first-at-least', '10000', '--max-count', '6', '--json']);
    expect(out).toBe(`${JSON.stringify(planInstallments({ ...plan, firstAtLeast: '10000', maxCount: 6 }), null, 2)}\n`);
  });

  it('says what cannot be kept', async () => {
    const { exit, out, err } = await call([...ask.slice(0, -1), '30', '--max-count', '4']);
    expect([exit, out]).toEqual([1, '']);
    expect(err).toContain('(after-limit)');
    expect(err).toContain('(too-many)');
  });

  it('says what is no number', async () => {
    const { exit, err } = await call([...ask, '--count', 'six', '--total', '1e4']);
    expect(exit).toBe(1);
    expect(err).toContain('  count: ');
    expect(err).toContain('  total: ');
  });

  it('names what is lacking', async () => {
    const { exit, err } = await call(['installments', '--total', '20000', '--count', '6']);
    expect([exit, err]).toEqual([
      2,
      'To plan, add --start, --every, --limit; to check a plan, name a JSON file.\nSee: family-planning-rules installments --help\n',
    ]);
  });
});

describe('checking an offered plan', () => {
  const good = planInstallments(plan);
  const late = { ...plan, installments: [{ amount: '20000.00', dueOn: '2015-06-02' }] };
  const { count: _, everyMonths: __, ...offered } = late;
  const files = { 'good.json': good, 'late.json': offered };

  it('passes a plan that keeps to everything', async () => {
    const { exit, out } = await call(['installments', 'good.json', '--written', 'yes', '--difficulty', 'yes'], {
      files,
    });
    expect([exit, out]).toEqual([0, 'The plan keeps to its limits.\n']);
  });

  it('tells what is not known', async () => {
    const { exit, out } = await call(['installments', '-', '--written', 'yes', '--locale', 'zh'], { stdin: good });
    expect(exit).toBe(0);
    expect(out).toContain('方案符合各项限制。\n\n尚不清楚：\n  - difficultyShown：');
  });

  it('tells every violation, and ends with 1', async () => {
    const argv = ['installments', 'late.json', '--written', 'no', '--first-at-least', '20001', '--max-count', '1'];
    const { exit, out, err } = await call(argv, { files });
    expect([exit, err]).toEqual([1, '']);
    for (const code of ['after-limit', 'first-too-small', 'no-written-application', 'no-difficulty-shown'])
      expect(out).toContain(`(${code})`);
    const json = await call([...argv, '--json'], { files });
    const conditions = { appliedInWriting: false, firstAtLeast: '20001', maxCount: 1 };
    expect(json).toMatchObject({
      exit: 1,
      out: `${JSON.stringify(checkInstallments(offered, conditions), null, 2)}\n`,
    });
  });

  it('says what is malformed, with the file', async () => {
    const { exit, err } = await call(['installments', 'bad.json'], { files: { 'bad.json': { total: 'much' } } });
    expect(exit).toBe(1);
    expect(err).toMatch(/^\d problems in bad\.json:\n/);
    expect(err).toContain('total: ');
  });

  it.each([
    [['--written', 'perhaps'], '--written is yes or no.'],
    [['--total', '5', '--count', '2'], "To check a plan, leave out --total, --count: the plan's file says them."],
  ])('%j is wrong usage', async (options, message) => {
    const { exit, err } = await call(['installments', 'good.json', ...options], { files });
    expect([exit, err]).toEqual([2, `${message}\nSee: family-planning-rules installments --help\n`]);
  });
});
