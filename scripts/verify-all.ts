// Verifies every built-in policy, two at a time: `npm run check:verification`. The page of what was found is docs/verification.md:
// with `--write` it is written, else it must be as it would be written.
import { fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as builtIns from '../src/policies/index.js';
import type { Policy } from '../src/policy/policy.js';
import { type Figures, figuresOf, type Time, verificationPage } from './verification-page.js';

const FILE = join(import.meta.dirname, '..', 'docs', 'verification.md');
const CORES = 2;
const policies = Object.values(builtIns);

interface Done {
  readonly figures: Figures;
  readonly time: Time;
}

/** In a process of its own, so that they do not wait for each other. */
const verified = (id: string): Promise<Done> =>
  new Promise((resolve, reject) => {
    const child = fork(import.meta.filename, ['--one', id]);
    let done: Done | null = null;
    child.on('message', (message) => {
      done = message as Done;
    });
    child.on('exit', (code) => (done === null ? reject(new Error(`${id}: ended with ${code}`)) : resolve(done)));
  });

/** Those with the longest provision first: then the short ones fill the time that is left. */
async function all(): Promise<readonly Figures[]> {
  const longest = ({ provisions }: Policy): number =>
    Math.max(...Object.values(provisions).map((provision) => JSON.stringify(provision).length));
  const sizes = new Map(policies.map((policy) => [policy.id, longest(policy)]));
  const waiting = [...sizes.keys()].sort((a, b) => Number(sizes.get(b)) - Number(sizes.get(a)));
  const done = new Map<string, Figures>();
  const work = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      const { figures, time } = await verified(id);
      done.set(id, figures);
      console.log(`${id}: ${time.seconds.toFixed(1)} s (processor ${time.busy.toFixed(1)} s)`);
    }
  };
  await Promise.all(Array.from({ length: CORES }, work));
  return policies.flatMap(({ id }) => done.get(id) ?? []);
}

/** What no document may be left with: found or not settled and accepted by nobody, or accepted in vain. */
const openIn = ({ id, found, stale }: Figures): readonly string[] => [
  ...found.flatMap(({ kind, provision, place, says, because }) =>
    because === null ? [`${id}: ${kind}, ${provision}, ${place}: ${says}`] : [],
  ),
  ...stale.map((line) => `${id}: accepted, but not found any more: ${line}`),
];

const [mode, id] = process.argv.slice(2);
if (mode === '--one') {
  const policy = policies.find((one) => one.id === id);
  if (policy === undefined) throw new Error(`there is no policy ${id}`);
  process.send?.(figuresOf(policy) satisfies Done);
} else {
  const start = performance.now();
  const figures = await all();
  const page = verificationPage(figures);
  console.log(`all: ${((performance.now() - start) / 1000).toFixed(1)} s with ${CORES} processes`);
  if (mode === '--write') writeFileSync(FILE, page);
  else if (readFileSync(FILE, 'utf8') !== page) {
    console.error('docs/verification.md is not what is found now: run `npm run check:verification -- --write`');
    process.exitCode = 1;
  }
  const open = figures.flatMap(openIn);
  for (const line of open) console.error(line);
  if (open.length > 0) process.exitCode = 1;
}
