import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import ts from 'typescript';
import { codeOf, type Fence, type Page, ROOT } from './pages.js';

const CACHE = join(ROOT, 'node_modules', '.cache', 'docs-examples');

const tsconfig = JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8')) as {
  readonly compilerOptions: { readonly paths: Readonly<Record<string, readonly [string]>> };
};

/** The public entry points, `family-planning-rules/levy`, and the source files that they stand for. */
export const entryPoints: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(tsconfig.compilerOptions.paths).map(([name, [file]]) => [name, join(ROOT, file)]),
);

const fromSource: Plugin = {
  name: 'from-source',
  setup({ onResolve }) {
    onResolve({ filter: /^family-planning-rules(\/|$)/ }, ({ path }) => ({ path: entryPoints[path] ?? path }));
  },
};

const nameOf = ({ file }: Page, { line }: Fence): string => `${basename(file, '.md')}-${line}`;
const sourceOf = (page: Page, block: Fence): string => join(CACHE, `${nameOf(page, block)}.mts`);

/** Writes each block to a file of its own and makes it ready to run; the named blocks of a page become files beside them. */
export async function prepareBlocks(pages: readonly Page[]): Promise<void> {
  rmSync(CACHE, { recursive: true, force: true });
  const sources = pages.flatMap((page) => codeOf(page).map((block) => ({ file: sourceOf(page, block), block })));
  for (const page of pages) {
    mkdirSync(folderOf(page), { recursive: true });
    for (const { name, text } of page.fences)
      if (/^[\w.-]+$/.test(name)) writeFileSync(join(folderOf(page), name), text);
  }
  for (const { file, block } of sources) writeFileSync(file, block.text);
  await build({
    entryPoints: sources.map(({ file }) => file),
    outdir: join(CACHE, 'run'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'silent',
    plugins: [fromSource],
  });
}

const folderOf = ({ file }: Page): string => join(CACHE, basename(file, '.md'));

/** Runs a block as a program of its own, and gives what it printed. A block that fails is an error with what it said. */
export const run = (page: Page, block: Fence): Promise<string> =>
  new Promise((resolve, reject) => {
    const program = join(CACHE, 'run', `${nameOf(page, block)}.mjs`);
    execFile(process.execPath, [program], { cwd: folderOf(page) }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(`${page.file}:${block.line} failed\n${stderr}`));
    });
  });

/** What the compiler says against the blocks, under the settings of this repository: none, if readers can copy them as they are. */
export function typeProblems(pages: readonly Page[]): readonly string[] {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const files = pages.flatMap((page) => codeOf(page).map((block) => sourceOf(page, block)));
  const program = ts.createProgram(files, options);
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    if (source === undefined) return [`${basename(file)} was not read`];
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText, start = 0 }) =>
        `${basename(file)}:${source.getLineAndCharacterOfPosition(start).line + 1} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
  });
}
