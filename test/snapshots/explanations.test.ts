import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { call, OWN_POLICY } from '../cli/terminal.js';

// What a clerk reads for each example household, in both languages. The pages beside this file were read by somebody who had not
// seen the code; after a change of words read them again before they are written anew (`npx vitest run test/snapshots -u`).

const FOLDER = 'examples/households';
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

describe.each(files)('%s', (file) => {
  it.each(['zh', 'en'])('reads as it was reviewed, in %s', async (locale) => {
    const own = file.includes('own-policy') ? ['--policy', OWN_POLICY] : [];
    const { exit, out } = await call(['assess', `${FOLDER}/${file}`, ...own, '--locale', locale]);
    expect(exit).toBe(0);
    await expect(out).toMatchFileSnapshot(`./${file.replace('.json', '')}.${locale}.txt`);
  });
});
