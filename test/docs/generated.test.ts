import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generatedPages } from '../../scripts/docs.js';
import { ROOT } from './pages.js';

it.each(Object.entries(generatedPages()))(
  '%s is what the code says: if not, run `npm run docs:generate`',
  (file, page) => {
    expect(readFileSync(join(ROOT, file), 'utf8')).toBe(page);
  },
);
