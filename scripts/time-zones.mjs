// Runs the tests of dates under several time zones: a civil date must not move with the machine's zone.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

// UTC; China; a half-hour zone with daylight saving; a zone that skipped 2011-12-30 when it crossed the date line.
const zones = ['UTC', 'Asia/Shanghai', 'America/St_Johns', 'Pacific/Apia'];

const root = join(import.meta.dirname, '..');
const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /dates[^/\\]*\.test\.ts$/.test(file) && !/^built[/\\]/.test(file))
  .map((file) => join('test', file))
  .sort();

if (files.length === 0) {
  console.error('no test/**/*dates*.test.ts to run');
  process.exit(1);
}

const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const failed = zones.filter((zone) => {
  console.log(`TZ=${zone}`);
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...files], {
    cwd: root,
    env: { ...process.env, TZ: zone },
    stdio: 'inherit',
  });
  return status !== 0;
});

if (failed.length > 0) {
  console.error(`failed under ${failed.join(', ')}`);
  process.exit(1);
}
