import { readFile, writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { main } from './main.js';
import { lineOn } from './progress.js';

/** The civil date where the computer stands. */
function today(): string {
  const now = new Date();
  const part = (value: number, length: number): string => String(value).padStart(length, '0');
  return [part(now.getFullYear(), 4), part(now.getMonth() + 1, 2), part(now.getDate(), 2)].join('-');
}

const { env, stdin, stdout, stderr, argv } = process;

// A reader that stops early (`| head`) ends the program and is no error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const showProgress = lineOn(stderr);

process.exitCode = await main(argv.slice(2), {
  readFile: (path) => readFile(path, 'utf8'),
  writeFile: (path, words) => writeFile(path, words, 'utf8'),
  readStdin: () => text(stdin),
  stdout: (words) => void stdout.write(words),
  stderr: (words) => void stderr.write(words),
  ...(showProgress === undefined ? {} : { showProgress }),
  colour: stdout.isTTY === true && (env['NO_COLOR'] ?? '') === '',
  interactive: stdin.isTTY === true,
  today,
  env,
});
