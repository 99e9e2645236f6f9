// What is mutated in each room, and the fast tests that must notice: those of the room itself. Tests of documents, of the command
// line and against oracles are left out, since every mutant has a run of its own. `sample`: the share of the mutants that is tried.
export const ROOMS = {
  value: { mutate: ['src/value/*.ts'], tests: ['test/value/*.test.ts'] },
  operators: { mutate: ['src/operators/*.ts'], tests: ['test/operators/*.test.ts', 'test/truth-tables.test.ts'] },
  expr: { mutate: ['src/expr/*.ts'], tests: ['test/expr/*.test.ts'] },
  evaluate: { mutate: ['src/evaluate/*.ts'], tests: ['test/evaluate/*.test.ts'] },
  levy: {
    mutate: ['src/levy/*.ts'],
    tests: [
      'test/levy/{installment-dates,installments,installments-malformed,own-levy,surcharge,table,words}.test.ts',
      'test/own-policy/levy.test.ts',
    ],
  },
  cells: {
    mutate: ['src/cells/*.ts'],
    sample: 0.5,
    // Without the random policies.
    tests: [
      'test/cells/{agreeing,cells,cells-limits,compared,compatible,cycles,domains,lengths,lengths-sound,narrow}.test.ts',
      'test/cells/{narrow-pieces,question,series,split,split-lists,start,witness}.test.ts',
      'test/testing/{series-reads,tables-by-age}.test.ts',
    ],
  },
  assess: {
    mutate: ['src/assess/*.ts'],
    sample: 0.1,
    // Without brute force: random policies, and every day or every household of a small world.
    tests: [
      'test/assess/{answers,change-rules,changeable,changes,day-cuts,day-flips,determination,facts-at}.test.ts',
      'test/assess/{day-stretches,deep-days,nearest-values,next-question-kinds,next-question-rules}.test.ts',
      'test/assess/{option-words,options,plain-answers,reach,render,waiting-days}.test.ts',
      'test/benefits/timeline.test.ts',
      'test/own-policy/{benefits,deep-terms,explain,levy,worked-cases}.test.ts',
      'test/levy/{open-limit,own-levy,table}.test.ts',
      'test/policies/assess.test.ts',
      'test/policy/{in-force,series}.test.ts',
    ],
  },
};

/** Settles which mutants a sample holds. */
export const SEED = 'rooms 1';

/** The least share of mutants that the tests of a room notice, in percent. */
export const LEAST_SCORE = 90;

/** Where the runs keep their reports, their copies of the tree and what they learnt; git-ignored. */
export const FOLDER = '.mutation';
