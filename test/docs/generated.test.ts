import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generatedPages } from '../../scripts/docs.js';
import { POLICY_PAGES } from '../../scripts/docs-policies.js';
import { ROOT } from './pages.js';

it.each(Object.entries(generatedPages()))(
  '%s is what the code says: if not, run `npm run docs:generate`',
  (file, page) => {
    expect(readFileSync(join(ROOT, file), 'utf8')).toBe(page);
  },
);

it('there is a page for each document, and no other', () => {
  const pages = Object.keys(generatedPages()).filter((file) => file.startsWith(`${POLICY_PAGES}/`));
  expect(readdirSync(join(ROOT, POLICY_PAGES)).sort()).toEqual(
    pages.map((file) => file.slice(POLICY_PAGES.length + 1)).sort(),
  );
});
