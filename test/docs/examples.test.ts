import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { docExamples, timesSaid } from './doc-comments.js';
import { fixtures } from './fixtures.js';
import { codeOf, pages, pageWith, printedAfter, ROOT } from './pages.js';
import { entryPoints, prepareBlocks, run, typeProblems } from './runner.js';

// After a change that is meant, `npx vitest run test/docs -u` writes what the blocks print now into the pages.

describe('the code blocks of the pages', () => {
  beforeAll(() => prepareBlocks(pages), 60_000);

  it.each(pages.filter((page) => codeOf(page).length > 0))('$file shows what its blocks print', async (page) => {
    const blocks = codeOf(page);
    const printed = await Promise.all(blocks.map((block) => run(page, block)));
    const unshown = blocks.filter((block, index) => printed[index] !== '' && printedAfter(page, block) === null);
    expect(unshown.map(({ line }) => `${page.file}:${line} prints something that the page does not show`)).toEqual([]);
    await expect(pageWith(page, printed)).toMatchFileSnapshot(join(ROOT, page.file));
  });

  it('please the compiler as they stand', () => {
    expect(typeProblems(pages)).toEqual([]);
  }, 120_000);
});

type Names = Readonly<Record<string, unknown>>;

const publicModules = (await Promise.all(Object.values(entryPoints).map((file) => import(file)))) as Names[];
const publicNames: Names = Object.assign({}, ...publicModules);

/** Evaluates JavaScript in which these names may stand. */
function evaluate(expression: string, names: Names): Promise<unknown> {
  const { code } = transformSync(`(async () => (${expression}))`, { loader: 'ts' });
  return new Function(...Object.keys(names), `return ${code.trim().replace(/;$/, '')}()`)(...Object.values(names));
}

/** Compared as JSON, so that an amount is equal to its text. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify({ value })).value;

describe('the examples in doc comments', () => {
  it.each(docExamples)('$of: $expression', async ({ file, expression, result }) => {
    const own = (await import(join(ROOT, file))) as Names;
    const names = { ...own, ...publicNames, ...fixtures };
    expect(result, 'an example is written `expression // result`').not.toBe('');
    expect(asJson(await evaluate(expression, names))).toEqual(asJson(await evaluate(result, names)));
  });

  it('are all found', () => {
    expect(docExamples).toHaveLength(timesSaid);
  });

  it('stand at every public function', () => {
    const functions = Object.entries(publicNames).flatMap(([name, value]) =>
      typeof value === 'function' && !(value.prototype instanceof Error) ? [name] : [],
    );
    expect(functions.length).toBeGreaterThan(10);
    const shown = docExamples.map(({ of }) => of);
    expect(functions.filter((name) => !shown.includes(name))).toEqual([]);
  });
});

describe('the links between the pages', () => {
  it.each(pages)('$file links to pages that are there', ({ file, text }) => {
    const folder = file.includes('/') ? 'docs/' : '';
    const targets = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(([, target = '']) => join(folder, target));
    expect(targets.filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
  });
});
