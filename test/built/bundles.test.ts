import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

/** What a browser would load for these imports, as one text. */
async function bundle(code: string): Promise<string> {
  const result = await build({
    stdin: { contents: code, resolveDir: ROOT, loader: 'js' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    charset: 'utf8',
    logLevel: 'error',
  });
  return result.outputFiles[0]?.text ?? '';
}

describe('a bundle for the browser', () => {
  it('holds one policy when one is imported, and not the others', async () => {
    const text = await bundle("import { liangfeng2011 } from './dist/policies.js'; console.log(liangfeng2011);");
    expect(text).toContain('凉风乡');
    expect(text).not.toContain('太白镇');
    expect(text).not.toContain('西街社区');
  });

  it('holds no policy, no evaluator and no zod for the installment functions', async () => {
    const text = await bundle("import { planInstallments } from './dist/levy.js'; console.log(planInstallments);");
    expect(text).not.toContain('凉风乡');
    expect(text).not.toContain('birthAuthorised');
    expect(text).not.toContain('unrecognized_keys');
  });

  it('holds one indicator when one is imported: no other, no quantiles, no evaluator, no zod', async () => {
    const text = await bundle("import { crudeBirthRate } from './dist/indicators.js'; console.log(crudeBirthRate);");
    expect(text).toContain('出生率');
    for (const other of ['总和生育率', '威尔逊', 'jStat', 'birthAuthorised', 'unrecognized_keys'])
      expect(text).not.toContain(other);
  });

  it('computes an indicator, its column and an interval without Node', async () => {
    const text = await bundle(
      "import { computeColumns, crudeBirthRate, exactPoissonInterval } from './dist/indicators.js';" +
        'const rates = computeColumns("crudeBirthRate", { births: [9, 8], population: [1000, 1000] });' +
        'globalThis.figures = [crudeBirthRate({ births: 5, population: 1000 }).toFixed(1), ...rates.values, exactPoissonInterval({ o: 5 }).upper.toFixed(4)];',
    );
    const figures = new Function(
      `const process = undefined, require = undefined; ${text}; return globalThis.figures;`,
    ) as () => unknown;
    expect(figures()).toEqual(['5.0', 9, 8, '11.6683']);
  });

  it('runs without Node', async () => {
    const text = await bundle(
      "import { assessLevy } from './dist/levy.js'; import { liangfeng2011 } from './dist/policies.js';" +
        "globalThis.answer = assessLevy({ partners: [{ registration: 'rural', employment: 'none' }], children: [{ id: 'c', birthDate: '2012-01-01', birthAuthorised: false }] }, { policy: liangfeng2011, child: 'c', on: '2012-06-01' }).minimum.toFixed(2);",
    );
    expect(text).not.toMatch(/\bprocess\.|require\(|from"node:/);
    const page = { answer: '' };
    new Function('globalThis', text)(page);
    expect(page.answer).toBe('13000.00');
  });
});
