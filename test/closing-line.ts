import type { Reporter, SerializedError, TestModule, TestRunEndReason } from 'vitest/node';

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

function tally(modules: readonly TestModule[], unhandled: readonly SerializedError[], reason: TestRunEndReason): Tally {
  const counts: Tally = { passed: 0, failed: unhandled.length, skipped: 0 };
  for (const module of modules) {
    // Errors outside a test: a file that does not load, a hook that throws.
    if (module.errors().length > 0) counts.failed += 1;
    for (const suite of module.children.allSuites()) if (suite.errors().length > 0) counts.failed += 1;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      // A test still pending was cut off; it did not pass.
      counts[state === 'pending' ? 'failed' : state] += 1;
    }
  }
  if (counts.failed === 0 && (reason !== 'passed' || modules.length === 0)) counts.failed = 1;
  return counts;
}

/** Prints `N passed, N failed`, with `, N skipped` where some were, as the last line of the run. */
export default class ClosingLine implements Reporter {
  #line: string | undefined;

  onInit(): void {
    // On exit, since the coverage table and other reporters print after the last test.
    process.once('exit', () => {
      if (this.#line !== undefined) process.stdout.write(`${this.#line}\n`);
    });
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[], reason: TestRunEndReason): void {
    const { passed, failed, skipped } = tally(modules, unhandled, reason);
    this.#line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  }
}
