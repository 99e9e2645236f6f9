import { defineConfig } from 'vitest/config';

// What the verification kit shows of every built-in document: minutes of work, so not among the unit tests.
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: ['test/kit/**/*.test.ts'],
    testTimeout: 300_000,
    reporters: ['default', './test/closing-line.ts'],
  },
});
