import type fc from 'fast-check';
import { ArgumentError, issue } from '../value/issue.js';

/** The module fast-check, as `import fc from 'fast-check'` gives it. */
export type FastCheck = typeof fc;

/** What Node, Deno and Bun offer, and a browser does not. */
interface Host {
  readonly process?: { readonly getBuiltinModule?: (id: string) => unknown; readonly cwd?: () => string };
}

interface ModuleLoader {
  readonly createRequire: (from: string) => (name: string) => unknown;
}

/**
 * fast-check is an optional peer. A static import would make all of `./testing` need it, and an `import()` would make
 * `arbitraryHousehold` give a promise; so it is found when an arbitrary is asked for, as `require` finds it from the folder in which
 * the tests run, and never seen by a bundler. Where nothing can be required, as in a browser, the caller passes the module.
 *
 * @throws {ArgumentError} `missing-key` where it is neither given nor installed.
 */
export function fastCheck(given: FastCheck | undefined, host: Host = globalThis as unknown as Host): FastCheck {
  const found = given ?? required(host);
  if (found === null)
    throw new ArgumentError([
      issue('missing-key', 'fc', {
        expected: {
          zh: 'fc（fast-check 模块；请先安装 fast-check 4，浏览器中须自行传入）',
          en: 'fc (the module fast-check: install fast-check 4 first, and in a browser pass it yourself)',
        },
      }),
    ]);
  return found;
}

/** `null` where it is not installed, or nothing can be required. */
function required({ process: runtime }: Host): FastCheck | null {
  const modules = runtime?.getBuiltinModule?.('node:module') as ModuleLoader | undefined;
  const folder = runtime?.cwd?.();
  if (modules === undefined || folder === undefined) return null;
  try {
    return modules.createRequire(`${folder}/tests`)('fast-check') as FastCheck;
  } catch {
    return null;
  }
}
