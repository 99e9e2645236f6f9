// Runs the commands that a page shows, so that what it says they print is what they print.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '../src/cli/main.js';

const ROOT = join(import.meta.dirname, '..');

/** The commands of a page and the block after them: what they print. */
const SHOWN = /^```sh\n(?<commands>(?:npx family-planning-rules .*\n)+)```\n\n```text\n(?<printed>[\s\S]*?)^```$/gm;
const NAMED = /^```\w+ (?<name>[\w.-]+)\n(?<text>[\s\S]*?)^```$/gm;

/** The page as it would be if every command printed what it now prints; its named blocks are the files that they read. */
export async function pageWithCommands(file: string): Promise<string> {
  const page = readFileSync(join(ROOT, file), 'utf8');
  const files = new Map(
    [...page.matchAll(NAMED)].map(({ groups }) => [groups?.['name'] ?? '', groups?.['text'] ?? '']),
  );
  let text = page;
  for (const { 0: whole, groups } of page.matchAll(SHOWN)) {
    const { commands = '', printed = '' } = groups ?? {};
    const lines = commands.trimEnd().split('\n');
    const now: string[] = [];
    for (const line of lines) now.push(await printedBy(line.split(' ').slice(2), files));
    const head = whole.slice(0, whole.length - `${printed}\`\`\``.length);
    text = text.replace(whole, () => `${head}${now.join('')}\`\`\``);
  }
  return text;
}

/** What a call prints, on both outputs; the files are those of the page. */
async function printedBy(argv: readonly string[], files: Map<string, string>): Promise<string> {
  let printed = '';
  const print = (words: string): void => {
    printed += words;
  };
  await main(argv, {
    readFile: (path) => {
      const text = files.get(path);
      return text === undefined ? Promise.reject(new Error(`no file ${path}`)) : Promise.resolve(text);
    },
    writeFile: async (path, text) => void files.set(path, text),
    readStdin: () => Promise.resolve(''),
    stdout: print,
    stderr: print,
    colour: false,
    interactive: false,
    today: () => '2020-01-01',
    env: {},
  });
  return printed;
}
