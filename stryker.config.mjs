// Run by scripts/mutate.mjs, one room at a time.
import { FOLDER, ROOMS } from './scripts/mutation/rooms.mjs';

const name = process.env.MUTATION_ROOM ?? 'value';
const room = ROOMS[name];

export default {
  mutate: room.mutate,
  ignorers: ['words'],
  checkers: room.sample === undefined ? [] : ['sample'],
  plugins: ['@stryker-mutator/vitest-runner', './scripts/mutation/words.mjs', './scripts/mutation/sample.mjs'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  coverageAnalysis: 'perTest',
  incremental: true,
  incrementalFile: `${FOLDER}/${name}.incremental.json`,
  tempDirName: `${FOLDER}/sandbox`,
  ignorePatterns: ['dist', 'coverage', 'docs'],
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: `${FOLDER}/${name}.json` },
  disableTypeChecks: false,
  logLevel: 'warn',
};
