import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const cli = join(root, 'dist', 'cli.js');
const example = 'examples/households/01-rural-couple.json';
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

function run(argv: readonly string[], { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {}) {
  const quiet = { LANG: 'C', LC_ALL: '', LC_MESSAGES: '', NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...argv], {
    cwd: root,
    encoding: 'utf8',
    input,
    env: { ...process.env, ...quiet, ...env },
  });
  return { exit: status, out: stdout, err: stderr };
}

describe('the built command line', () => {
  it('is executable by itself', () => {
    expect(readFileSync(cli, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    if (process.platform !== 'win32') expect(statSync(cli).mode & 0o111).not.toBe(0);
  });

  it('tells its version', () => {
    expect(run(['--version'])).toEqual({ exit: 0, out: `${version}\n`, err: '' });
  });

  it('assesses an example, in the language of the environment', () => {
    const english = run(['assess', example]);
    expect([english.exit, english.err]).toEqual([0, '']);
    expect(english.out).toContain('not less than 13000.00 yuan');
    expect(english.out).not.toContain('\u001b');
    expect(run(['assess', example], { env: { LANG: 'zh_CN.UTF-8' } }).out).toContain('不低于13000.00元');
  });

  it('reads the standard input', () => {
    const { exit, out } = run(['assess', '--json'], { input: readFileSync(join(root, example), 'utf8') });
    expect(exit).toBe(0);
    expect((JSON.parse(out) as { levies: { minimum: string }[] }).levies.map(({ minimum }) => minimum)).toEqual([
      '13000.00',
      '20000.00',
    ]);
  });

  it('asks about today where no day is named', () => {
    const { out } = run(['assess'], { input: '{}', env: { TZ: 'UTC' } });
    const days = [-1, 0, 1].map((shift) => new Date(Date.now() + shift * 60_000).toISOString().slice(0, 10));
    expect(days).toContain(/^On (\S+)\n/.exec(out)?.[1]);
  });

  it('ends with 1 for bad input and with 2 for wrong usage', () => {
    expect(run(['assess', 'nowhere.json'])).toEqual({
      exit: 1,
      out: '',
      err: '1 problem in nowhere.json:\n  It cannot be read: there is no such file. (unreadable-file)\n',
    });
    expect(run(['assess', '--nonsense'])).toMatchObject({ exit: 2, out: '' });
    expect(run([])).toMatchObject({ exit: 2, out: '' });
  });
});
