import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './pages.js';

/** An example in a doc comment: `@example expression // result`, both JavaScript. */
export interface DocExample {
  /** From the root of the repository. */
  readonly file: string;
  /** The name of what is declared after the comment. */
  readonly of: string;
  readonly expression: string;
  readonly result: string;
}

const COMMENT =
  /\/\*\*(?<comment>(?:(?!\*\/)[\s\S])*)\*\/\s*export (?:declare )?(?:async )?(?:function|const) (?<name>\w+)/g;

function examplesIn(file: string): readonly DocExample[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  return [...source.matchAll(COMMENT)].flatMap(({ groups }) => {
    const lines = (groups?.['comment'] ?? '').replace(/^\s*\* ?/gm, '');
    const [, ...examples] = lines.split('@example');
    return examples.map((example) => {
      const [expression = '', result = ''] = (example.split(/^\s*@/m)[0] ?? '').split(/\s\/\/\s/);
      return { file, of: groups?.['name'] ?? '', expression: expression.trim(), result: result.trim() };
    });
  });
}

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.ts'))
  .sort();

export const docExamples: readonly DocExample[] = sources.flatMap(examplesIn);

/** How often the source says `@example` at all: each must be one of {@link docExamples}. */
export const timesSaid = sources.reduce(
  (count, file) => count + readFileSync(join(ROOT, file), 'utf8').split('@example').length - 1,
  0,
);
