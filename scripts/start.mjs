// Assesses each example household with the built command line.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'examples', 'households');
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => relative(root, join(folder, name)));

if (files.length === 0) {
  console.error('examples/households holds no example');
  process.exit(1);
}

const failures = files.filter((file) => {
  const { title } = JSON.parse(readFileSync(join(root, file), 'utf8'));
  console.log(`\n== ${title.zh} | ${title.en} (${file})\n`);
  const { status } = spawnSync(process.execPath, ['dist/cli.js', 'assess', file], { cwd: root, stdio: 'inherit' });
  return status !== 0;
});

if (failures.length > 0) {
  console.error(`\nfailed: ${failures.join(', ')}`);
  process.exit(1);
}
