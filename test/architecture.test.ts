import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as documents from '../src/policies/index.js';
import { VERSION } from '../src/version.js';

const ROOT = join(import.meta.dirname, '..');
const SRC = join(ROOT, 'src');

/** The ladder: a room imports from lower steps only; rooms on one step do not meet. */
const STEPS: Readonly<Record<string, number>> = {
  value: 0,
  operators: 1,
  household: 1,
  indicators: 1,
  expr: 2,
  policy: 3,
  policies: 4,
  evaluate: 4,
  cells: 5,
  assess: 6,
  levy: 7,
  benefits: 7,
  catalogue: 8,
  testing: 8,
  '': 9,
  cli: 10,
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .sort();

const source = (file: string): string => readFileSync(join(SRC, file), 'utf8');

/** Every import and re-export, type imports included. */
function importsOf(file: string): readonly string[] {
  return [...source(file).matchAll(/^(?:import|export)\b[^;]*?\bfrom '([^'\n]+)';/gm)].map((match) => match[1] ?? '');
}

/** The file without its comments. */
const codeOf = (file: string): string =>
  source(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '');

const roomOf = (file: string): string =>
  file.includes('/') ? (file.split('/')[0] ?? '') : file === 'version.ts' ? 'value' : '';

const targetOf = (file: string, specifier: string): string =>
  relative(SRC, join(SRC, dirname(file), specifier))
    .replaceAll('\\', '/')
    .replace(/\.js$/, '.ts');

const edges = files.flatMap((file) =>
  importsOf(file)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => ({ from: file, to: targetOf(file, specifier) })),
);

describe('the house', () => {
  it('has no room without a step on the ladder', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in STEPS))).toEqual([]);
  });

  it('imports downwards only', () => {
    const wrong = edges.filter(
      ({ from, to }) => roomOf(from) !== roomOf(to) && (STEPS[roomOf(from)] ?? -1) <= (STEPS[roomOf(to)] ?? 99),
    );
    expect(wrong).toEqual([]);
  });

  it('has no import of a file that is not there', () => {
    expect(edges.filter(({ to }) => !files.includes(to))).toEqual([]);
  });

  it('has no cycle, inside a room either', () => {
    const next = new Map<string, string[]>();
    for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): string | null => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file].join(' → ');
      if (done.has(file)) return null;
      for (const target of next.get(file) ?? []) {
        const cycle = visit(target, [...path, file]);
        if (cycle !== null) return cycle;
      }
      done.add(file);
      return null;
    };
    expect(files.map((file) => visit(file, [])).filter((cycle) => cycle !== null)).toEqual([]);
  });

  it("never imports a room's index from inside that room", () => {
    expect(edges.filter(({ from, to }) => roomOf(from) === roomOf(to) && to.endsWith('/index.ts'))).toEqual([]);
  });

  it.each([
    ['decimal.js', ['value/rate.ts']],
    ['date-fns', ['value/civil-date.ts']],
    ['@date-fns/utc', ['value/civil-date.ts']],
    ['@noble/hashes', ['policy/hash.ts']],
    ['csv-parse', ['testing/csv.ts']],
    ['jstat', ['indicators/quantiles.ts']],
    ['fast-check', ['testing/arbitraries.ts', 'testing/arbitrary-facts.ts', 'testing/fast-check.ts']],
    [
      'zod',
      [
        'household/schema.ts',
        'policy/provision-schema.ts',
        'policy/schema-kit.ts',
        'policy/schema.ts',
        'value/json-schema.ts',
        'value/shape.ts',
      ],
    ],
  ])('imports %s in few places, held here', (library, places) => {
    const users = files.filter(
      (file) =>
        !file.startsWith('cli/') &&
        importsOf(file).some((specifier) => specifier === library || specifier.startsWith(`${library}/`)),
    );
    expect(users).toEqual(places);
  });

  it('uses no other library outside the command line', () => {
    const known = ['decimal.js', 'date-fns', '@date-fns', '@noble', 'zod', 'csv-parse', 'fast-check', 'jstat'];
    const others = files
      .filter((file) => !file.startsWith('cli/'))
      .flatMap((file) =>
        importsOf(file).filter(
          (specifier) => !specifier.startsWith('.') && !known.includes(specifier.split('/')[0] ?? ''),
        ),
      );
    expect(others).toEqual([]);
  });

  it('reads the clock in the command line only, and knows Date in one file', () => {
    const library = files.filter((file) => !file.startsWith('cli/'));
    expect(
      library.filter((file) => /\bDate\.now\b|new Date\(\s*\)|\bperformance\.now\b|\bprocess\./.test(codeOf(file))),
    ).toEqual([]);
    expect(library.filter((file) => /\bnew (?:UTC)?Date\w*\(|\bDate\.\w+\(/.test(codeOf(file)))).toEqual([
      'value/civil-date.ts',
    ]);
  });

  it('has no default export, no enum and no any', () => {
    const found = files.filter((file) =>
      /^export default|\benum \w+ \{|: any\b(?!\()|\bas any\b|<any>/m.test(codeOf(file)),
    );
    expect(found).toEqual([]);
  });

  it('has files about one thing: none above 300 lines but the documents and the vocabulary', () => {
    const long = files.filter(
      (file) =>
        !file.startsWith('policies/') && file !== 'household/vocabulary.ts' && source(file).split('\n').length > 301,
    );
    expect(long).toEqual([]);
  });

  it('tells its version as package.json does', () => {
    expect(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version).toBe(VERSION);
  });
});

describe('the engine knows no document', () => {
  const engine = files.filter((file) => !file.startsWith('policies/'));
  const policies = Object.values(documents);
  const ids = policies.flatMap(({ id, provisions }) => [
    id,
    ...Object.keys(provisions).map((provision) => `${id}/${provision}`),
  ]);
  const yuan = policies
    .flatMap(({ parameters, terms, provisions }) =>
      [...JSON.stringify({ parameters, terms, provisions }).matchAll(/"(\d+)\.(\d{2})"/g)].map(
        (match) => `${match[1]}.${match[2]}`,
      ),
    )
    // A round thousand, or a power of ten, is the limit of many things.
    .filter((amount) => Number(amount) >= 1000 && !/^(10*|\d000)\.00$/.test(amount));
  const amounts = [...new Set(yuan.flatMap((amount) => [amount.replace(/\.00$/, ''), String(Number(amount) * 100)]))];

  it('has something to look for', () => {
    expect(ids).toContain('liangfeng-2011/levy-minimum');
    expect(amounts).toEqual(expect.arrayContaining(['13000', '20000', '30000', '40000', '1300000']));
  });

  it('holds no id of a policy or provision, comments included', () => {
    expect(
      engine.flatMap((file) => ids.filter((id) => source(file).includes(id)).map((id) => `${file}: ${id}`)),
    ).toEqual([]);
  });

  it('holds no amount of a document, in yuan or fen, however it is written', () => {
    const found = engine.flatMap((file) => {
      const text = source(file).replace(/(?<=\d)[_,](?=\d)/g, '');
      return amounts
        .filter((amount) => new RegExp(`(?<![\\d.])${amount}(?!\\d)`).test(text))
        .map((amount) => `${file}: ${amount}`);
    });
    expect(found).toEqual([]);
  });
});
