// Assesses each example household with the built command line: the first with its reasons, the others in brief.
// What follows is passed on: npm start -- --locale zh
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = 'examples/households';
const passedOn = process.argv.slice(2);

/** Examples that are assessed under a policy of the user's own. */
const ownPolicies = { '10-old-couple-own-policy.json': 'examples/policies/yunxi-2012.json' };

const files = readdirSync(join(root, folder))
  .filter((name) => name.endsWith('.json'))
  .sort();

if (files.length === 0) {
  console.error(`${folder} holds no example`);
  process.exit(1);
}

const failures = files.filter((file, index) => {
  const policy = ownPolicies[file];
  const call = [
    'assess',
    `${folder}/${file}`,
    ...(policy === undefined ? [] : ['--policy', policy]),
    ...(index === 0 ? [] : ['--brief']),
    ...passedOn,
  ];
  console.log(`${index === 0 ? '' : '\n'}${'─'.repeat(100)}\n$ family-planning-rules ${call.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, ['dist/cli.js', ...call], { cwd: root, stdio: 'inherit' });
  return status !== 0;
});

if (failures.length > 0) {
  console.error(`\nfailed: ${failures.join(', ')}`);
  process.exit(1);
}
