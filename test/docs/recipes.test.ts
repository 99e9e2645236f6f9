import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pages, ROOT } from './pages.js';

// Follows the recipes of docs/adding.md in a copy of the source: what the page says to add is all that is added.

const copy = mkdtempSync(join(tmpdir(), 'recipes-'));
const parts = pages
  .flatMap(({ file, fences }) => (file === 'docs/adding.md' ? fences : []))
  .filter(({ language }) => language === 'typescript');

const edit = (file: string, change: (source: string) => string): void =>
  writeFileSync(join(copy, file), change(readFileSync(join(copy, file), 'utf8')));

const insertAfter = (place: RegExp, part: string) => (source: string) => {
  if (!place.test(source)) throw new Error(`no ${place} here`);
  return source.replace(place, (found) => found + part);
};

/** What somebody does with each part of the page, in its order. */
const PLACES: readonly ((text: string) => (source: string) => string)[] = [
  (policy) => () => policy,
  (line) => (source) => line + source,
  (fact) => insertAfter(/^ {2}children: \{[\s\S]*?^ {4}facts: \{\n/m, fact),
  (operator) => insertAfter(/^export const calendar = operators\(\{\n/m, operator),
  (helper) => (source) =>
    source
      .replace(/^export const calendar/m, (found) => `${helper}\n${found}`)
      .replace(/^(import \{[^}]*)( \} from '\.\.\/value\/rate\.js')/m, '$1, minus$2'),
  (indicator) => (source) => `${source}\n${indicator}`,
];

beforeAll(() => {
  for (const name of ['src', 'types', 'package.json', 'tsconfig.json'])
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  expect(parts).toHaveLength(PLACES.length);
  parts.forEach(({ name, text }, index) => {
    if (index === 0) writeFileSync(join(copy, name), text);
    else edit(name, (source) => PLACES[index]?.(text)(source) ?? source);
  });
});

afterAll(() => rmSync(copy, { recursive: true }));

it('give what the compiler accepts', () => {
  const { config } = ts.readConfigFile(join(copy, 'tsconfig.json'), ts.sys.readFile) as { config: object };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: ['src'] }, ts.sys, copy);
  const program = ts.createProgram(
    [join(copy, 'src', 'index.ts'), join(copy, 'src', 'indicators', 'index.ts'), join(copy, 'types', 'jstat.d.ts')],
    options,
  );
  const problems = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    return `${file?.fileName.slice(copy.length)} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
  expect(problems).toEqual([]);
}, 120_000);

const TRIAL = `
  import { assess, build, check, definePolicy, getPolicy, householdJsonSchema } from './src/index.ts';
  import { computeColumns, computeIndicator, visitRate } from './src/indicators/index.ts';
  const own = getPolicy('anytown-2015');
  definePolicy({ ...own, readings: {} });
  for (const { provision, on, household, expect } of own.cases) {
    const [benefit] = assess(household, { on, policies: [own.id] }).benefits;
    console.log(provision, JSON.stringify(expect) === JSON.stringify({
      status: benefit.status, amountStatus: benefit.amountStatus, amount: benefit.amount.toFixed(2) }));
    const found = assess({ ...household, residence: { place: own.jurisdiction.place } }, { on }).benefits;
    console.log(found.filter(({ policy }) => policy === own.id).map(({ policy, status }) => policy + ' ' + status).join());
  }
  const { all, atLeast, daysFromTo, fact, on } = build;
  const { id, title, issuer, documentNumber, rank, jurisdiction, issuedOn, inForce, source } = own;
  const grant = {
    kind: 'benefit', says: { zh: '补', en: 'grant' }, cites: '1', subject: 'child', amount: 'in-kind', frequency: null,
    when: all(fact('child.atSchool'), atLeast(daysFromTo(fact('child.birthDate'), on), 2000)),
  };
  const policy = definePolicy({ id, title, issuer, documentNumber, rank, jurisdiction, issuedOn, inForce, source, provisions: { grant } });
  for (const child of [{}, { birthDate: '2009' }, { birthDate: '2009', atSchool: true }, { birthDate: '2014', atSchool: true }]) {
    const { status, missing } = check({ children: [child] }, id + '/grant', { policy, on: '2015-06-01' });
    console.log(status, missing.map(({ question }) => question.en).join(' '));
  }
  console.log(JSON.stringify(householdJsonSchema()).includes('"atSchool"'));
  for (const { given, gives } of visitRate.definition.cases) console.log(computeIndicator('visitRate', given).toFixed(1), gives);
  console.log(computeColumns('visitRate', { visited: [90, 5], due: [120, 5] }).toFixed(0).join());
`;

it('give a policy, a fact and an operator that work', async () => {
  const outfile = join(copy, 'trial.mjs');
  await build({
    stdin: { contents: TRIAL, resolveDir: copy, loader: 'js' },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
  });
  const printed = execFileSync(process.execPath, [outfile], { encoding: 'utf8' });
  expect(printed.trim().split('\n')).toEqual([
    'bonus true',
    'anytown-2015 eligible',
    'undetermined Is child-1 at school? When was child-1 born?',
    'undetermined Is child-1 at school? When was child-1 born?',
    'undetermined When was child-1 born?',
    'does-not-apply ',
    'true',
    '75.0 75.0',
    '— null',
    '75,100',
  ]);
});
