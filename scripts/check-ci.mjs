// Holds .ci/run to its word: any step that fails makes it fail. Runs it on a bare folder with a stand-in for npm.
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const readme = '```sh\nnpm cit\n```\n\n```sh\nnpm ci && npm start\n```\n';
const closingLine = '3 passed, 0 failed';
const failures = [];

/** Runs .ci/run; `failing` is the npm command that fails. */
function runCi({ failing = '', lock = '{}', text = readme, last = closingLine } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'ci-run-'));
  try {
    cpSync(join(root, '.ci'), join(folder, '.ci'), { recursive: true });
    writeFileSync(join(folder, 'README.md'), text);
    writeFileSync(join(folder, 'package-lock.json'), lock);
    const npm = join(folder, 'npm');
    writeFileSync(
      npm,
      `#!/bin/sh\necho "$*" >> calls\n[ "$*" = "$FAILING" ] && exit 1\n[ "$*" = cit ] && echo "$LAST"\nexit 0\n`,
    );
    chmodSync(npm, 0o755);
    const { status, stdout } = spawnSync(join(folder, '.ci', 'run'), {
      encoding: 'utf8',
      env: { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}`, FAILING: failing, LAST: last },
    });
    const calls =
      lock === '{}' && text === readme ? readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n') : [];
    return { status, calls, lastLine: stdout.trimEnd().split('\n').at(-1) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function expect(what, holds) {
  if (!holds) failures.push(what);
}

const good = runCi();
expect('passes when every step passes', good.status === 0 && good.lastLine === closingLine);
expect('takes the two lines of the README', good.calls[0] === 'cit' && good.calls.slice(-2).join() === 'ci,start');

for (const call of good.calls) {
  const { status, lastLine } = runCi({ failing: call });
  expect(`fails when "npm ${call}" fails`, status !== 0 && lastLine !== closingLine);
}
expect('fails on a lockfile with "resolved"', runCi({ lock: '{ "resolved": "x" }' }).status !== 0);
expect('fails without the test line', runCi({ text: readme.replace('npm cit', '') }).status !== 0);
expect('fails without the main line', runCi({ text: readme.replace('npm start', '') }).status !== 0);
expect('fails when a test failed', runCi({ last: '2 passed, 1 failed' }).status !== 0);
expect('fails without a closing line', runCi({ last: 'done' }).status !== 0);

for (const failure of failures) console.error(`.ci/run does not hold: ${failure}`);
if (failures.length > 0) process.exit(1);
console.log(`.ci/run: each of its ${good.calls.length} npm commands can fail it`);
