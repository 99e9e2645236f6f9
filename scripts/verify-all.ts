// Verifies built-in policies, two at a time, and compares what is found with the record docs/verification.json and its page
// docs/verification.md: `npm run check:verification`. The record must hold every policy as it is now; of these a share is verified again,
// which the commit draws, or with `-- --all` every one. `-- --write` verifies what changed and writes the record and the page.
import { execFileSync, fork } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as builtIns from '../src/policies/index.js';
import type { Policy } from '../src/policy/policy.js';
import { type Figures, figuresOf, type Time } from './verification-figures.js';
import { openIn, verificationPage } from './verification-page.js';
import {
  changedIn,
  kitState,
  type Recorded,
  shareOf,
  stateOf,
  type VerificationRecord,
} from './verification-record.js';

const docs = join(import.meta.dirname, '..', 'docs');
const RECORD = join(docs, 'verification.json');
const PAGE = join(docs, 'verification.md');
const CORES = 2;
/** What a check may spend on verifying again what has not changed, in seconds of processor. */
const SHARE = 200;
const policies: readonly Policy[] = Object.values(builtIns);

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

/** Those that take longest first: then the short ones fill the time that is left. */
async function verifyThem(ids: readonly string[], record: VerificationRecord): Promise<ReadonlyMap<string, Done>> {
  const cost = (id: string): number => record[id]?.busy ?? Number.POSITIVE_INFINITY;
  const waiting = [...ids].sort((a, b) => (cost(a) === cost(b) ? 0 : cost(b) - cost(a)));
  const done = new Map<string, Done>();
  const work = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      const one = await verified(id);
      done.set(id, one);
      console.log(`${id}: ${one.time.seconds.toFixed(1)} s (processor ${one.time.busy.toFixed(1)} s)`);
    }
  };
  await Promise.all(Array.from({ length: CORES }, work));
  return done;
}

/** The record as it would be now, with what was verified just now in place of what it said. */
function renewed(
  states: ReadonlyMap<string, string>,
  record: VerificationRecord,
  done: ReadonlyMap<string, Done>,
): VerificationRecord {
  const entries = [...states].flatMap(([id, state]): readonly (readonly [string, Recorded])[] => {
    const now = done.get(id);
    const entry = now === undefined ? record[id] : { state, busy: Math.ceil(now.time.busy), figures: now.figures };
    return entry === undefined ? [] : [[id, entry]];
  });
  return Object.fromEntries(entries);
}

const pageOf = (record: VerificationRecord): string =>
  verificationPage(Object.values(record).map(({ figures }) => figures));

const openOf = (record: VerificationRecord): readonly string[] =>
  Object.values(record).flatMap(({ figures }) => openIn(figures));

async function write(states: ReadonlyMap<string, string>, record: VerificationRecord, isAll: boolean) {
  const ids = isAll ? [...states.keys()] : changedIn(states, record);
  const written = renewed(states, record, await verifyThem(ids, record));
  writeFileSync(RECORD, `${JSON.stringify(written, null, 1)}\n`);
  writeFileSync(PAGE, pageOf(written));
  return openOf(written);
}

async function check(states: ReadonlyMap<string, string>, record: VerificationRecord, isAll: boolean) {
  const outdated = [
    ...changedIn(states, record).map((id) => `${id}: it, or the kit, is not as it was when it was recorded`),
    ...Object.keys(record).flatMap((id) => (states.has(id) ? [] : [`${id}: recorded, but no policy`])),
    ...(readFileSync(PAGE, 'utf8') === pageOf(record) ? [] : ['docs/verification.md is not the page of the record']),
    ...openOf(record),
  ];
  if (outdated.length > 0) return outdated;
  const ids = isAll ? [...states.keys()] : shareOf(record, SHARE, commit());
  const done = await verifyThem(ids, record);
  return [...done].flatMap(([id, { figures }]) =>
    isDeepStrictEqual(record[id]?.figures, figures)
      ? []
      : [`${id}: what is found now is not what docs/verification.json says`],
  );
}

const commit = (): string => execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();

async function main(flags: readonly string[]): Promise<readonly string[]> {
  const start = performance.now();
  const kit = await kitState();
  const states = new Map(policies.map((policy) => [policy.id, stateOf(policy, kit)]));
  const record: VerificationRecord = existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, 'utf8')) : {};
  const run = flags.includes('--write') ? write : check;
  const problems = await run(states, record, flags.includes('--all'));
  console.log(`in all ${((performance.now() - start) / 1000).toFixed(1)} s, with ${CORES} processes`);
  return problems;
}

const [mode, one] = process.argv.slice(2);
if (mode === '--one') {
  const policy = policies.find(({ id }) => id === one);
  if (policy === undefined) throw new Error(`there is no policy ${one}`);
  process.send?.(figuresOf(policy) satisfies Done);
} else {
  const problems = await main(process.argv.slice(2));
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) {
    console.error(
      'After a change run `npm run check:verification -- --write`, read what it found, and accept or mend it.',
    );
    process.exitCode = 1;
  }
}
