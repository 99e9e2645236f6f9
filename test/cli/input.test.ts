import { describe, expect, it } from 'vitest';
import { notJson } from '../../src/cli/input.js';
import { call, rural } from './terminal.js';

const failing = (code: string | undefined, message: string) => () =>
  Promise.reject(Object.assign(new Error(message), code === undefined ? {} : { code }));

describe('reading a file', () => {
  it.each([
    ['ENOENT', 'there is no such file', '没有这个文件'],
    ['EISDIR', 'it is a folder, not a file', '这是文件夹，不是文件'],
    ['EACCES', 'reading it is not permitted', '没有读取权限'],
    ['EIO', 'broken disk', 'broken disk'],
    [undefined, 'broken disk', 'broken disk'],
  ])('says why it cannot be read: %s', async (code, english, chinese) => {
    const around = { readFile: failing(code, 'broken disk') };
    expect(await call(['assess', 'h.json'], around)).toEqual({
      exit: 1,
      out: '',
      err: `1 problem in h.json:\n  It cannot be read: ${english}. (unreadable-file)\n`,
    });
    expect((await call(['assess', 'h.json', '--locale', 'zh'], around)).err).toBe(
      `h.json有1处问题：\n  无法读取：${chinese}。（unreadable-file）\n`,
    );
  });

  it.each([
    ['{\n  "children": [],\n  "on" 5\n}', 'near line 3'],
    ['{\n  "children": [\n', 'near line 3'],
    [`{\n  "id": "${'x'.repeat(40)}",\n  "children": [}\n${' '.repeat(40)}}`, 'near line 3'],
    ['[x', 'near line 1'],
  ])('says near which line it is no JSON: %j', async (stdin, place) => {
    const { exit, err } = await call(['assess'], { stdin });
    expect([exit, err]).toEqual([
      1,
      `1 problem in the standard input:\n  It is not valid JSON (${place}). Check the quotes, commas and brackets. (not-json)\n`,
    ]);
  });

  it('names no line where the engine tells none', () => {
    for (const reason of ['JSON Parse error: Expected }', 'x, "" is not valid JSON'])
      expect(notJson('{\n', reason).message.en).toBe('It is not valid JSON. Check the quotes, commas and brackets.');
  });

  it('says that it is empty', async () => {
    expect((await call(['assess'], { stdin: ' \n' })).err).toContain('It is empty; JSON is expected. (not-json)');
    expect((await call(['assess', '--locale', 'zh'], { stdin: '' })).err).toContain('内容为空');
  });

  it('reads past a byte order mark', async () => {
    const stdin = `\uFEFF${JSON.stringify(rural)}`;
    expect((await call(['assess', '-', '--on', '2012-06-01'], { stdin })).exit).toBe(0);
  });

  it('does not wait for a terminal', async () => {
    for (const argv of [['assess'], ['assess', '-']])
      expect(await call(argv, { interactive: true })).toEqual({
        exit: 2,
        out: '',
        err: 'Name a JSON file, or pipe one in (-).\nSee: family-planning-rules assess --help\n',
      });
  });
});

describe('a household with what is asked about it', () => {
  it('takes everything from the file', async () => {
    const partners = [rural.partners[0], { ...rural.partners[1], registration: 'urban' }];
    const wrapper = {
      title: { zh: '一户', en: 'A household' },
      on: '2012-06-01',
      policies: ['liangfeng-2011'],
      readings: { 'mixed-couple': 'mother', 'installment-clock': 'receipt' },
      asKnownOn: '2020-01-01',
      case: { receivedOn: '2012-06-20', appliedInWriting: false },
      household: { partners, children: rural.children },
    };
    const { out } = await call(['assess', '--brief'], { stdin: wrapper });
    expect(out).toMatch(/^A household\nOn 2012-06-01\n/);
    expect(out).toContain('not less than 13000.00 yuan');
    expect(out).toContain('within 36 months of the day the decision is received, the last by 2015-06-20');
    expect(out).toContain('- installments were applied for in writing: no');
    const chinese = await call(['assess', '--brief', '--locale', 'zh'], { stdin: wrapper });
    expect(chinese.out).toContain('自收到决定书之日起36个月内，最迟2015-06-20');
  });

  it('lets the command line go first', async () => {
    const wrapper = {
      on: '2012-06-01',
      policies: ['taibai-2009'],
      readings: { 'birth-counted': 'children' },
      household: rural,
    };
    const argv = ['assess', '--brief', '--policy', 'liangfeng-2011', '--on', '2013-01-01'];
    const { out } = await call(argv, { stdin: wrapper });
    expect(out).toMatch(/^On 2013-01-01\n/);
    expect(out).toContain('not less than 20000.00 yuan');
    const picked = await call([...argv, '--reading', 'birth-counted=unlawful-births'], { stdin: wrapper });
    expect(picked.out).toContain('not less than 13000.00 yuan');
  });

  it('leaves open what is null', async () => {
    const nothing = { title: null, on: null, policies: null, readings: null, asKnownOn: null, case: null };
    const { exit, out } = await call(['assess'], { stdin: { ...nothing, household: rural } });
    expect([exit, out.split('\n')[0]]).toEqual([0, 'On 2026-11-24']);
  });

  it('lists all that is wrong with it', async () => {
    const wrapper = { title: 'T', policies: [5], readings: [], readngs: {}, household: {} };
    const { exit, err } = await call(['assess', 'w.json'], { files: { 'w.json': wrapper } });
    expect(exit).toBe(1);
    expect(err.split('\n').map((line) => line.trim().split(':')[0])).toEqual([
      '5 problems in w.json'.replace('5', '4'),
      'readngs',
      'title',
      'policies',
      'readings',
      '',
    ]);
    expect(err).toContain('(did you mean "readings"?)');
  });

  it('refuses what is no household', async () => {
    for (const stdin of ['[]', '5', 'null', '{"household":7}']) {
      const { exit, err } = await call(['assess'], { stdin });
      expect(exit).toBe(1);
      expect(err).toContain('expected an object');
    }
  });

  it('refuses a bad day, case or document in it', async () => {
    const { exit, err } = await call(['assess'], { stdin: { on: 2012, case: { decidedOnn: '' }, household: {} } });
    expect(exit).toBe(1);
    expect(err).toContain('  on: ');
    expect(err).toContain('  case.decidedOnn: ');
    expect(await call(['assess'], { stdin: { policies: ['nowhere'], household: {} } })).toMatchObject({ exit: 1 });
  });
});
