import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkConsistency, type ReportedGroup } from '../../src/indicators/index.js';

const FOLDER = join(import.meta.dirname, '../../examples/figures');

/** A group of printed figures, with what was found about it by hand (the rows of the list of figures in the seed documents). */
interface Example extends ReportedGroup {
  readonly row: string;
  readonly expect: {
    readonly answer: string;
    readonly conflict: readonly number[];
    readonly gives?: readonly [string, string];
    readonly repairs?: readonly { readonly figure: string; readonly to: readonly string[]; readonly units: number }[];
    readonly possible?: Readonly<Record<string, readonly [string, string]>>;
  };
}

const files = readdirSync(FOLDER).sort();
const example = (file: string): Example => JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));

describe('the findings in the seed documents', () => {
  it('are all there', () => {
    const rows = files.flatMap((file) => example(file).row.split(', '));
    expect(rows).toEqual(
      expect.arrayContaining([
        ...['A6–A9', 'A10', 'A12', 'A13', 'A20', 'A22'],
        ...['B4', 'B5', 'B7', 'B11', 'B15', 'D7', 'D13', 'D16'],
      ]),
    );
  });

  it.each(files)('%s', (file) => {
    const { figures, relations, expect: wanted } = example(file);
    const found = checkConsistency({ figures, relations });
    expect(found.answer).toBe(wanted.answer);
    expect(found.conflict).toEqual(wanted.conflict);
    for (const { figure, to, units } of wanted.repairs ?? []) {
      expect(found.repairs.find((repair) => repair.figure === figure)).toMatchObject({ to, units });
    }
    for (const [name, [least, most]] of Object.entries(wanted.possible ?? {})) {
      const { possible } = found.figures[name] ?? {};
      expect([possible?.least?.toFixed(), possible?.most?.toFixed()]).toEqual([least, most]);
    }
    if (wanted.gives !== undefined) {
      const gives = found.checks[0]?.gives;
      expect([gives?.least?.toFixed(7), gives?.most?.toFixed(7)]).toEqual(wanted.gives);
    }
    expect(found.explanation.zh).toMatch(/。$/);
    expect(found.explanation.en).toMatch(/\.$/);
    expect(`${found.explanation.zh}${found.explanation.en}`).not.toMatch(/undefined|NaN|\[object/);
  });

  it('the single change that mends the district report is the only one', () => {
    const { figures, relations } = example('02-births-repaired-by-4465.json');
    const { repairs } = checkConsistency({ figures, relations });
    expect(repairs.map(({ figure, from, to }) => [figure, from, to])).toEqual([['resident', '4463人', ['4465人']]]);
    const mended = checkConsistency({ figures: { ...figures, resident: '4465人' }, relations });
    expect(mended.answer).toBe('consistent');
    expect(mended.figures['residentPlanned']?.possible?.text).toBe('4334');
    expect(mended.figures['registeredPlanned']?.possible?.text).toBe('3513');
  });
});
