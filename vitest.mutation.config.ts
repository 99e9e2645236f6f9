import { defineConfig } from 'vitest/config';
import type { Reporter, TestModule, Vitest } from 'vitest/node';

/**
 * A mutant that keeps a test file from loading leaves it without tests, which Stryker takes for a run without a failure:
 * such a mutant must not count as one that survived.
 */
class FailsToLoad implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestModuleEnd(module: TestModule): void {
    const [error] = module.errors();
    if (error !== undefined) this.#vitest?.state.catchError(new Error(error.message), 'Unhandled Error');
  }
}

/** The tests of one room, named by `scripts/mutate.mjs`. */
export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: JSON.parse(process.env['MUTATION_TESTS'] ?? '[]') as string[],
    testTimeout: 30_000,
    // The files of one run share a worker, which starts afresh for each mutant.
    isolate: false,
    maxWorkers: 1,
    reporters: [new FailsToLoad()],
  },
});
