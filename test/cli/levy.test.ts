import { describe, expect, it } from 'vitest';
import { assessLevy, levyMinimum } from '../../src/levy/index.js';
import { liangfeng2011 } from '../../src/policies/index.js';
import { call, rural } from './terminal.js';

const files = { 'h.json': rural };
const ask = ['levy', 'h.json', '--policy', 'liangfeng-2011', '--on', '2012-06-01'];
const table = ['levy', '--policy', 'liangfeng-2011', '--on', '2012-06-01'];

describe('levy for a household', () => {
  it('answers for one child, and its JSON is that of the assessment', async () => {
    const text = await call([...ask, '--child', 'c2', '--brief'], { files });
    expect(text.out).toContain('Child c2');
    expect(text.out).not.toContain('Child c1');
    const { exit, out } = await call([...ask, '--child', 'c2', '--json'], { files });
    const expected = assessLevy(rural, { policy: liangfeng2011, child: 'c2', on: '2012-06-01' });
    expect([exit, out]).toEqual([0, `${JSON.stringify(expected, null, 2)}\n`]);
  });

  it('answers for several children, and for every child when none is named', async () => {
    const named = await call([...ask, '--child', 'c1', '--child', 'c2', '--json'], { files });
    const every = await call([...ask, '--json'], { files });
    const statuses = (out: string) =>
      (JSON.parse(out) as { subject: string; status: string }[]).map((one) => [one.subject, one.status]);
    expect(statuses(named.out)).toEqual([
      ['c1', 'not-due'],
      ['c2', 'due'],
    ]);
    expect(every.out).toBe(named.out);
    expect((await call([...ask], { files })).out).toContain('Reasons, one by one');
  });

  it('takes the document from the input', async () => {
    const stdin = {
      title: { zh: '题', en: 'Title' },
      on: '2012-06-01',
      policies: ['liangfeng-2011'],
      household: rural,
    };
    const { exit, out } = await call(['levy', '--brief'], { stdin });
    expect(exit).toBe(0);
    expect(out).toMatch(/^Title\nOn 2012-06-01\n/);
    expect(out).toContain('not less than 13000.00 yuan');
  });

  it('says so when there is no child', async () => {
    const { exit, out } = await call(['levy', '--policy', 'liangfeng-2011'], { stdin: { children: [] } });
    expect([exit, out]).toEqual([0, 'On 2026-11-24\n\nThere is no child to ask about.\n']);
  });

  it('needs a document with a levy', async () => {
    const none = await call(['levy', 'h.json'], { files });
    expect([none.exit, none.out]).toEqual([2, '']);
    expect(none.err).toContain('Name the document with --policy');
    const other = await call(['levy', 'h.json', '--policy', 'taibai-2009'], { files });
    expect(other.exit).toBe(1);
    expect(other.err).toContain('taibai-2009: The policy has no provision "levy"');
  });

  it('refuses an unknown child and one born later', async () => {
    const { exit, err } = await call([...ask, '--child', 'c7'], { files });
    expect(exit).toBe(1);
    expect(err).toContain('There is no child with the id "c7"');
    const later = await call(['levy', 'h.json', '--policy', 'liangfeng-2011', '--on', '2011-12-01', '--child', 'c2'], {
      files,
    });
    expect(later.err).toContain('(event-after-on)');
  });
});

describe('levy from the table', () => {
  it('gives the row, without a household', async () => {
    const { exit, out } = await call([...table, '--status', 'urban', '--order', '2']);
    expect(exit).toBe(0);
    expect(out).toMatch(/^From the table: urban, birth number 2 outside the rules\nOn 2012-06-01\n/);
    expect(out).toContain('A levy is due: not less than 30000.00 yuan (for the whole levy)');
    const chinese = await call([...table, '--status', 'rural', '--order', '1', '--locale', 'zh', '--brief']);
    expect(chinese.out).toMatch(/^查表：农村，违法生育第1孩\n/);
  });

  it("prints exactly the result's JSON, with the readings taken", async () => {
    const options = [
      '--status',
      'unit-employee',
      '--order',
      '1',
      '--registration',
      'urban',
      '--reading',
      'employee-scope=second-only',
    ];
    const { out } = await call([...table, ...options, '--json']);
    const expected = levyMinimum({
      policy: liangfeng2011,
      status: 'unit-employee',
      order: 1,
      registration: 'urban',
      on: '2012-06-01',
      readings: { 'employee-scope': 'second-only' },
    });
    expect(out).toBe(`${JSON.stringify(expected, null, 2)}\n`);
    expect(expected.minimum?.toFixed(2)).toBe('20000.00');
  });

  it('asks about today unless told otherwise', async () => {
    const { out } = await call(['levy', '--policy', 'liangfeng-2011', '--status', 'urban', '--order', '2']);
    expect(out).toContain('Not in force');
  });

  it.each([
    [['--status', 'urban'], 'The table needs both --status and --order.'],
    [['--order', '2'], 'The table needs both --status and --order.'],
    [['--registration', 'rural'], 'The table needs both --status and --order.'],
    [['h.json', '--status', 'urban', '--order', '2'], 'The table (--status) takes no household and no --child.'],
    [['--child', 'c1', '--status', 'urban', '--order', '2'], 'The table (--status) takes no household and no --child.'],
    [['--policy', 'taibai-2009', '--status', 'urban', '--order', '2'], 'The table is that of one document.'],
  ])('%j is wrong usage', async (options, message) => {
    const { exit, out, err } = await call([...table, ...options]);
    expect([exit, out, err]).toEqual([2, '', `${message}\nSee: family-planning-rules levy --help\n`]);
  });

  it('needs a document', async () => {
    const { exit, err } = await call(['levy', '--status', 'urban', '--order', '2', '--locale', 'zh']);
    expect(exit).toBe(2);
    expect(err).toBe('请用 --policy 指明文件（编号见 policies 命令）。\n用法见：family-planning-rules levy --help\n');
  });

  it('lists every bad option', async () => {
    const { exit, err } = await call([...table, '--status', 'rurl', '--order', 'two']);
    expect(exit).toBe(1);
    expect(err).toContain('2 problems in the input:');
    expect(err).toContain('  status: "rurl" is not one of the options');
    expect(err).toContain('  order: ');
  });
});
