import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const { name, exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  name: string;
  exports: Record<string, unknown>;
};
const subpaths = Object.keys(exports).filter((subpath) => subpath !== './package.json');

/** Runs a script in a process of its own, where the package finds itself by its name, and reads the JSON that it prints. */
function evaluate(type: 'module' | 'commonjs', script: string): unknown {
  const { stdout, stderr } = spawnSync(process.execPath, [`--input-type=${type}`, '--eval', script], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

const imported = (specifier: string, expression: string) =>
  evaluate('module', `import * as it from '${specifier}'; console.log(JSON.stringify(${expression}))`);
const required = (specifier: string, expression: string) =>
  evaluate('commonjs', `const it = require('${specifier}'); console.log(JSON.stringify(${expression}))`);

const names = "Object.keys(it).filter((key) => key !== '__esModule' && key !== 'module.exports').sort()";

describe.each(subpaths)('%s', (subpath) => {
  const specifier = name + subpath.slice(1);

  it('gives the same names to import and require', () => {
    const own = imported(specifier, names) as string[];
    expect(own.length).toBeGreaterThan(0);
    expect(required(specifier, names)).toEqual(own);
  });
});

describe('the built package', () => {
  const household = JSON.stringify({
    partners: [{ registration: 'rural', employment: 'none' }],
    children: [{ id: 'c1', birthDate: '2012-01-10', birthAuthorised: false }],
    residence: { division: '511722', place: '凉风乡' },
  });
  const assessed = `it.assess(${household}, { on: '2012-06-01' }).levies[0].minimum`;

  it('answers the same by import and by require', () => {
    expect(imported(name, assessed)).toBe(required(name, assessed));
    expect(Number(imported(name, assessed))).toBe(13_000);
  });

  it('keeps one copy of what the subpaths share', () => {
    const shared = `import { getPolicy } from '${name}'; import { liangfeng2011 } from '${name}/policies';
      import { levyMinimum } from '${name}/levy';
      const { minimum } = levyMinimum({ policy: getPolicy('liangfeng-2011'), status: 'urban', order: 2, on: '2012-06-01' });
      console.log(JSON.stringify([getPolicy('liangfeng-2011') === liangfeng2011, minimum.toFixed(2)]))`;
    expect(evaluate('module', shared)).toEqual([true, '30000.00']);
  });

  it('has declarations for both module systems at every subpath', () => {
    for (const subpath of subpaths) {
      const { import: esm, require: cjs } = exports[subpath] as Record<'import' | 'require', { types: string }>;
      for (const { types } of [esm, cjs]) expect(readFileSync(join(root, types), 'utf8')).toContain('export');
    }
  });
});
