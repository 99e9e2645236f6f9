import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** The index files that only pass names on: an `export *` alone would count as uncovered. */
function barrels(): string[] {
  if (!existsSync('src')) return [];
  const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const indexes = ['src/index.ts', ...rooms.map((room) => `src/${room.name}/index.ts`)];
  return indexes.filter((file) => existsSync(file) && onlyReExports(readFileSync(file, 'utf8')));
}

function onlyReExports(source: string): boolean {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return (
    code.replace(/export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s+from\s+['"][^'"]+['"];?/g, '').trim() === ''
  );
}

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/built/**', 'test/kit/**', '**/node_modules/**'],
    testTimeout: 30_000,
    reporters: ['default', './test/closing-line.ts'],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: [...barrels(), 'src/cli/bin.ts'],
      reporter: ['text', 'json-summary'],
      thresholds: { lines: 95, branches: 95, functions: 95, statements: 95 },
    },
  },
});
