// Mutation tests: changes the code of a room in one small place after the other and sees whether its fast tests notice.
// Usage: node scripts/mutate.mjs [room …] [--concurrency N] [--timeout MS] [--force]. Without a room: all of them, one after the
// other. On a busy machine give more time: a mutant that is stopped counts as noticed, since it seems never to end.
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FOLDER, LEAST_SCORE, ROOMS, SEED } from './mutation/rooms.mjs';
import { PUT_ASIDE } from './mutation/sample.mjs';

const root = join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    concurrency: { type: 'string', default: '2' },
    timeout: { type: 'string', default: '20000' },
    force: { type: 'boolean', default: false },
  },
});

const names = positionals.length > 0 ? positionals : Object.keys(ROOMS);
const strange = names.filter((name) => !Object.hasOwn(ROOMS, name));
if (strange.length > 0) {
  console.error(`no room ${strange.join(', ')}; there are ${Object.keys(ROOMS).join(', ')}`);
  process.exit(1);
}

const isUnnoticed = ({ status }) => status === 'Survived' || status === 'NoCoverage';
const isPutAside = ({ statusReason }) => statusReason === PUT_ASIDE;

/**
 * What nobody noticed is tried again: of a mutant outside any function Stryker does not see that a new test may notice it. What was
 * put aside is drawn again.
 */
function forgetUnnoticed(name) {
  const file = join(root, FOLDER, `${name}.incremental.json`);
  if (!existsSync(file)) return;
  const report = JSON.parse(readFileSync(file, 'utf8'));
  for (const one of Object.values(report.files)) {
    one.mutants = one.mutants.filter((mutant) => !isUnnoticed(mutant) && !isPutAside(mutant));
  }
  writeFileSync(file, JSON.stringify(report));
}

function run(name) {
  forgetUnnoticed(name);
  const stryker = join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  const limits = ['--concurrency', values.concurrency, '--timeoutMS', values.timeout];
  const args = ['run', ...limits, ...(values.force ? ['--force'] : [])];
  const log = openSync(join(root, FOLDER, `${name}.log`), 'w');
  const { status } = spawnSync(process.execPath, [stryker, ...args], {
    cwd: root,
    env: { ...process.env, MUTATION: '1', MUTATION_ROOM: name, MUTATION_TESTS: JSON.stringify(ROOMS[name].tests) },
    stdio: ['ignore', log, 'inherit'],
  });
  closeSync(log);
  return status === 0;
}

const wordsOf = (file, source, { location: { start, end }, mutatorName, replacement, status }) => {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const text = lines.length === 1 ? lines[0].slice(start.column - 1, end.column - 1) : `${lines[0].trim()} …`;
  return `${status} ${file}:${start.line}:${start.column} ${mutatorName}: ${text}  →  ${replacement ?? ''}`;
};

/** What the report of a room says; the mutants that nobody noticed go into a file of their own. */
function readReport(name) {
  const { files } = JSON.parse(readFileSync(join(root, FOLDER, `${name}.json`), 'utf8'));
  const mutants = Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants.map((mutant) => ({ ...mutant, words: wordsOf(file, source, mutant) })),
  );
  const tried = mutants.filter((mutant) => !isPutAside(mutant));
  const count = (...statuses) => tried.filter(({ status }) => statuses.includes(status)).length;
  const unnoticed = tried.filter(isUnnoticed);
  writeFileSync(join(root, FOLDER, `${name}.txt`), unnoticed.map(({ words }) => `${words}\n`).join(''));
  const [killed, survived, noCoverage] = [count('Killed', 'Timeout'), count('Survived'), count('NoCoverage')];
  const counted = killed + survived + noCoverage;
  return {
    counted,
    killed,
    survived,
    noCoverage,
    broken: count('RuntimeError', 'CompileError'),
    score: counted === 0 ? 0 : (100 * killed) / counted,
  };
}

const sampleOf = (name) =>
  ROOMS[name].sample === undefined ? '' : `; a sample of ${100 * ROOMS[name].sample} %, seed "${SEED}"`;

mkdirSync(join(root, FOLDER), { recursive: true });
const low = names.filter((name) => {
  const start = Date.now();
  if (!run(name)) {
    console.error(`${name}: the run failed`);
    return true;
  }
  const { counted, killed, survived, noCoverage, broken, score } = readReport(name);
  const minutes = ((Date.now() - start) / 60_000).toFixed(1);
  console.log(
    `${name}: ${counted} mutants, ${killed} killed, ${survived} survived, ${noCoverage} without a test, ` +
      `${broken} that do not load; ${score.toFixed(1)} %, ${minutes} min${sampleOf(name)}`,
  );
  return score < LEAST_SCORE;
});

if (low.length > 0) {
  console.error(`below ${LEAST_SCORE} %, or failed: ${low.join(', ')}; see ${FOLDER}/*.txt`);
  process.exit(1);
}
