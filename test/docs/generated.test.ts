import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generatedPages } from '../../scripts/docs.js';
import { INDICATOR_PAGES } from '../../scripts/docs-indicators.js';
import { POLICY_PAGES } from '../../scripts/docs-policies.js';
import { ROOT } from './pages.js';

it.each(Object.entries(generatedPages()))(
  '%s is what the code says: if not, run `npm run docs:generate`',
  (file, page) => {
    expect(readFileSync(join(ROOT, file), 'utf8')).toBe(page);
  },
);

it.each([POLICY_PAGES, INDICATOR_PAGES])('%s has a page for each, and no other', (folder) => {
  const pages = Object.keys(generatedPages()).filter((file) => file.startsWith(`${folder}/`));
  expect(readdirSync(join(ROOT, folder)).sort()).toEqual(pages.map((file) => file.slice(folder.length + 1)).sort());
});

it('every indicator page sets its formula as mathematics, in balanced TeX, in both languages', () => {
  const pages = Object.entries(generatedPages()).filter(
    ([file]) => file.startsWith(`${INDICATOR_PAGES}/`) && !file.endsWith('README.md'),
  );
  expect(pages.length).toBeGreaterThan(90);
  for (const [, page] of pages) {
    const formulas = [...page.matchAll(/^\$\$\n([^$]+)\n\$\$$/gm)].map((match) => match[1] ?? '');
    expect(formulas).toHaveLength(2);
    for (const formula of formulas) {
      expect(formula.match(/\\left\b/g)?.length ?? 0).toBe(formula.match(/\\right\b/g)?.length ?? 0);
    }
    expect(page).not.toMatch(/undefined|\[object|NaN/);
  }
});
