import { readFile } from 'node:fs/promises';
import type { Io } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';

/** What one call of the program gave. */
export interface Outcome {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** What stands around a call, where it is not as usual: English, no colour, nothing on the standard input, 24 November 2026. */
export interface Surroundings
  extends Partial<Pick<Io, 'colour' | 'interactive' | 'env' | 'readFile' | 'writeFile' | 'today'>> {
  /** Files by name, as text or as what becomes JSON; others are read from the disk. */
  readonly files?: Readonly<Record<string, unknown>>;
  readonly stdin?: unknown;
}

const textOf = (content: unknown): string => (typeof content === 'string' ? content : JSON.stringify(content));

/** Calls the program in this process. */
export async function call(argv: readonly string[], around: Surroundings = {}): Promise<Outcome> {
  const { files = {}, stdin = '', ...rest } = around;
  let [out, err] = ['', ''];
  const io: Io = {
    readFile: (path) => (path in files ? Promise.resolve(textOf(files[path])) : readFile(path, 'utf8')),
    readStdin: () => Promise.resolve(textOf(stdin)),
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    colour: false,
    interactive: false,
    today: () => '2026-11-24',
    env: {},
    ...rest,
  };
  const exit = await main(argv, io);
  return { exit, out, err };
}

/** A rural couple in Liangfeng with one birth outside the rules. */
export const rural = {
  partners: [
    { id: 'A', sex: 'female', registration: 'rural', employment: 'none' },
    { id: 'B', sex: 'male', registration: 'rural', employment: 'none' },
  ],
  children: [
    { id: 'c1', birthDate: '2010-02-01', birthAuthorised: true },
    { id: 'c2', birthDate: '2012-01-15', birthAuthorised: false },
  ],
  residence: { division: '511722', place: '凉风乡' },
} as const;

/** The document of the user's own among the examples. */
export const OWN_POLICY = 'examples/policies/yunxi-2012.json';
