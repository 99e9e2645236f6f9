import type { Locale } from '../value/text.js';
import { type Paint, paintOf } from './paint.js';

/** Everything that the command line takes from outside. */
export interface Io {
  readonly readFile: (path: string) => Promise<string>;
  /** Left out: there is nowhere to write to. */
  readonly writeFile?: (path: string, text: string) => Promise<void>;
  readonly readStdin: () => Promise<string>;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** Shows how far long work has come, in one line that is written anew; an empty one at the end. Left out: nobody watches. */
  readonly showProgress?: (line: string) => void;
  readonly colour: boolean;
  /** The standard input is a terminal: nothing comes from it by itself. */
  readonly interactive: boolean;
  /** The local civil date, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What every command works with: the outside, the language, the colours. */
export interface Context {
  readonly io: Io;
  readonly locale: Locale;
  readonly paint: Paint;
}

/** The language asked for by `--locale`, else that of the environment: Chinese for zh…, else English. */
export function contextOf(argv: readonly string[], io: Io): Context {
  return { io, locale: askedLocale(argv) ?? environmentLocale(io.env), paint: paintOf(io.colour) };
}

function askedLocale(argv: readonly string[]): Locale | null {
  const asked = argv.flatMap((word, index) =>
    word === '--locale' ? (argv[index + 1] ?? []) : word.startsWith('--locale=') ? word.slice('--locale='.length) : [],
  );
  const last = asked.at(-1);
  return last === 'zh' || last === 'en' ? last : null;
}

function environmentLocale(env: Io['env']): Locale {
  const set = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '');
  return set !== undefined && /^zh\b|^zh_/i.test(set) ? 'zh' : 'en';
}

/** Writes lines to the standard output. */
export const printLines = ({ io }: Context, lines: readonly string[]): void =>
  io.stdout(
    `${lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trimEnd()}\n`,
  );

/** Writes a result as its own JSON, two spaces deep. */
export const printJson = ({ io }: Context, result: unknown): void => io.stdout(`${JSON.stringify(result, null, 2)}\n`);

/** A line that begins with a capital, where the language has them. */
export const sentence = (words: string): string => words.replace(/^[a-z]/, (letter) => letter.toUpperCase());
