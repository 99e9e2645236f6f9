// Every published cell of the data sets beside the repository, reproduced through the public functions: `npm run check:data`.
// The sets are read where they stand and never copied.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkSet, type SetReport, setNames } from './data/sets.js';
import { readTable } from './data/table.js';

const HELP = `The published tables are not here. This check reads them where they stand, in ../shared/data beside the repository (or beside a
folder above it). Elsewhere, name the folder that holds MANIFEST.json: FAMILY_PLANNING_DATA=/path/to/data npm run check:data`;

/** The folder named by the environment, else `shared/data` beside this folder or one above it. */
function dataFolder(): string | null {
  const named = process.env['FAMILY_PLANNING_DATA'];
  const holds = (folder: string): boolean => existsSync(join(folder, 'MANIFEST.json'));
  if (named !== undefined && named !== '') return holds(named) ? named : null;
  const above = (folder: string): readonly string[] =>
    dirname(folder) === folder ? [] : [dirname(folder), ...above(dirname(folder))];
  const root = join(import.meta.dirname, '..');
  return (
    above(root)
      .map((folder) => join(folder, 'shared', 'data'))
      .find(holds) ?? null
  );
}

function linesOf({ name, cells, wrong, known }: SetReport): readonly string[] {
  return [
    `${name}: ${cells} cells reproduced${known.length === 0 ? '' : `, ${known.length} that cannot be`}`,
    ...known.map(({ cell, reason }) => `  ${cell}: ${reason}`),
    ...wrong.map((line) => `  WRONG ${line}`),
  ];
}

const folder = dataFolder();
if (folder === null) {
  console.error(HELP);
  process.exit(1);
}
const files = readdirSync(folder).filter((file) => file.endsWith('.csv'));
const manifest = JSON.parse(readFileSync(join(folder, 'MANIFEST.json'), 'utf8')) as readonly {
  readonly file: string;
}[];
const tables = new Map(files.map((file) => [file, readTable(readFileSync(join(folder, file), 'utf8'))]));
const reports = setNames.map((name) => checkSet(name, tables));
const read = new Set(reports.flatMap(({ files: used }) => used));
const unread = [...new Set([...files, ...manifest.map(({ file }) => file)])].filter((file) => !read.has(file));
for (const line of reports.flatMap(linesOf)) console.log(line);
for (const file of unread) console.error(`WRONG no check reads ${file}`);
const total = reports.reduce((sum, { cells }) => sum + cells, 0);
const apart = reports.reduce((sum, { known }) => sum + known.length, 0);
const wrong = reports.reduce((sum, report) => sum + report.wrong.length, 0) + unread.length;
console.log(
  `${reports.length} checks of ${files.length} files: ${total} cells reproduced, ${apart} listed with a reason, ${wrong} wrong`,
);
if (wrong > 0) process.exitCode = 1;
