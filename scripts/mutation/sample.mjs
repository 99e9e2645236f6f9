// Keeps a share of the mutants of a room that is too slow to be mutated whole: which ones is settled by a hash of the seed and of
// the place and text of the mutant, so that every run takes the same. The others are put aside as Stryker puts aside a mutant
// that does not compile.
import { createHash } from 'node:crypto';
import { ROOMS, SEED } from './rooms.mjs';

export const PUT_ASIDE = 'not in the sample';

/** A number from 0 up to 1. */
function drawn({ fileName, location: { start, end }, replacement }) {
  const place = fileName.slice(fileName.lastIndexOf('/src/'));
  const text = `${SEED} ${place} ${start.line}:${start.column} ${end.line}:${end.column} ${replacement}`;
  return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;
}

class Sample {
  async init() {}

  async check(mutants) {
    const share = ROOMS[process.env.MUTATION_ROOM].sample;
    return Object.fromEntries(
      mutants.map((mutant) => [
        mutant.id,
        drawn(mutant) < share ? { status: 'passed' } : { status: 'compileError', reason: PUT_ASIDE },
      ]),
    );
  }
}

export const strykerPlugins = [{ kind: 'Checker', name: 'sample', injectableClass: Sample }];
