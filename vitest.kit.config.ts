import { defineConfig } from 'vitest/config';

/** What `check:verification` looks at too, and what takes more than a few minutes. */
const LONG = ['gate', 'defects-edge-cases', 'defects-unaided', 'defects-verified', 'referee-to-the-end'].map(
  (name) => `test/kit/${name}.test.ts`,
);

// What the verification kit finds in wrong copies and in random policies: minutes of work, so not among the unit tests. With
// `--mode long` more random policies, and the tests that take longest.
export default defineConfig(({ mode }) => ({
  resolve: { tsconfigPaths: true },
  test: {
    include: ['test/kit/**/*.test.ts'],
    exclude: mode === 'long' ? [] : LONG,
    testTimeout: 300_000,
    maxWorkers: 2,
    reporters: ['default', './test/closing-line.ts'],
  },
}));
