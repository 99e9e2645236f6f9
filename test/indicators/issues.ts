import { ArgumentError } from '../../src/value/issue.js';

/** The code and the place of everything that is refused; none where nothing is. Any other error is passed on. */
export function issuesOf(run: () => unknown): readonly (readonly [code: string, path: string])[] {
  try {
    run();
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    return error.issues.map(({ code, path }) => [code, path]);
  }
  return [];
}
