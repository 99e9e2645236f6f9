import { defineConfig } from 'vitest/config';

// Tests of what is built: they read `dist`, so run `npm run build` first.
export default defineConfig({
  test: {
    include: ['test/built/**/*.test.ts'],
    testTimeout: 30_000,
    reporters: ['default', './test/closing-line.ts'],
  },
});
