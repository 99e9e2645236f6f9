// docs/verification.json: what was found in each built-in policy, and in which state of the policy and of the kit it was found.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { policyHash } from '../src/policy/hash.js';
import type { Policy } from '../src/policy/policy.js';
import type { Figures } from './verification-figures.js';

const root = join(import.meta.dirname, '..');

export interface Recorded {
  /** Of the policy and of all code that verifies it. */
  readonly state: string;
  /** For how many seconds the processor was busy. */
  readonly busy: number;
  readonly figures: Figures;
}

/** By the id of the policy. */
export type VerificationRecord = Readonly<Record<string, Recorded>>;

/** The code that verifies a policy, without its comments, its types and the words of its errors; and the versions of what it imports. */
export async function kitState(): Promise<string> {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(root, 'scripts/verification-figures.ts')],
    bundle: true,
    write: false,
    metafile: true,
    minifyWhitespace: true,
    packages: 'external',
    external: ['*/issue.js', '*-issues.js'],
    platform: 'node',
    format: 'esm',
  });
  const manifest: Manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const versions = { ...manifest.devDependencies, ...manifest.dependencies };
  const imported = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  const used = Object.entries(versions).filter(([name]) =>
    imported.some((path) => path === name || path.startsWith(`${name}/`)),
  );
  return digest(outputFiles.map(({ text }) => text).join('\n') + JSON.stringify(used.sort()));
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

export const stateOf = (policy: Policy, kit: string): string => digest(`${policyHash(policy)} ${kit}`);

/** The ids of which the record does not hold this state. */
export const changedIn = (states: ReadonlyMap<string, string>, record: VerificationRecord): readonly string[] =>
  [...states].filter(([id, state]) => record[id]?.state !== state).map(([id]) => id);

/**
 * A share of the record that takes about so many seconds. Which, the lot decides: another lot draws others, so that none is left out for
 * good; the first that is drawn is taken whatever it costs, or the longest would never be.
 */
export function shareOf(record: VerificationRecord, seconds: number, lot: string): readonly string[] {
  const drawn = Object.entries(record)
    .map(([id, { busy }]) => ({ id, busy, place: digest(`${lot} ${id}`) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1));
  const taken: string[] = [];
  let spent = 0;
  for (const { id, busy } of drawn) {
    if (taken.length > 0 && spent + busy > seconds) continue;
    taken.push(id);
    spent += busy;
  }
  return taken;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
